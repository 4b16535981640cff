"""One running kiosk's visits: the journey, what it is shown on and what a finger does, put together, and their end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.station import journal
from kiosk.station.journal import Event
from kiosk.ui.flow.attracting import Attracting
from kiosk.ui.flow.display import WindowDisplay
from kiosk.ui.flow.journey import Journey, Way
from kiosk.ui.flow.moment import MomentTime
from kiosk.ui.flow.returning import returned
from kiosk.ui.flow.screens import SCREENS
from kiosk.ui.flow.touches.hearing import HearingTouches
from kiosk.ui.flow.touches.staff import StaffTouches
from kiosk.ui.flow.touches.visitor import VisitorTouches
from kiosk.ui.flow.window_model import KioskModel
from kiosk.ui.flow.window_value import Abilities
from kiosk.ui.kit.boundary import do_all, guard
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.shape import Shape
from kiosk.ui.kit.site import SiteChoices
from kiosk.ui.library.library import Library
from kiosk.ui.library.opened import Opened
from kiosk.ui.screens import welcome
from kiosk.ui.sound.reading import Reading
from kiosk.ui.staff import cleaning
from kiosk.ui.staff.cleaning import CleaningTime
from kiosk.ui.staff.staff_controller import StaffController
from kiosk.visit import BehindPin, Clock, Phase, Visit

if TYPE_CHECKING:
    from kiosk.ui.sound.speaker import Speaker


class Session(QObject):
    """One visit after the other."""

    retranslate = Signal()
    leave = Signal()
    doubted = Signal()  # something of the content could not be read or shown, each time it was tried

    def __init__(
        self,
        library: Library,
        interface: Interface,
        clock: Clock,
        shape: Shape,
        site: SiteChoices,
        abilities: Abilities,
        desk: StaffController,
        speaker: Speaker | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self.desk = desk
        self.journey = Journey(library, clock, site.patience, site.comfort, site.language)
        self.journey.doubt = self.doubted.emit
        self._staff = StaffTouches(self.journey, desk)
        self.touches = VisitorTouches(self.journey, abilities, self._staff.open_pad, self.start_over)
        self._hearing = HearingTouches(self.journey, interface, clock, lambda: self.model.of(welcome.VIEW).starts_at)
        self.model = KioskModel(
            self.touches, self._hearing, abilities, shape, SCREENS, desk.models, motion=site.motion, parent=self
        )
        self.reading = Reading(speaker, self.model.aloud_model, site.loudest, interface.spoken)
        self._display = WindowDisplay(
            self.journey,
            self.model,
            self.reading,
            interface,
            site,
            desk,
            self.retranslate.emit,
            aloud=abilities.read_aloud,
        )
        board = self.model.of(welcome.VIEW)
        board.reshape(shape.format)
        self.model.glass_model.changed.connect(lambda: board.reshape(self.model.glass_model.value.format))
        self._attracting = Attracting(self.journey, board, self.reading, clock, lights=site.attract)
        self.model.moment_model.say(interface)
        self._moment = MomentTime(self.model.moment_model, clock)
        self._cleaning = CleaningTime(self.model.of(cleaning.VIEW), clock)
        # The circle closes here: a touch leads the journey, the journey is shown, and what is shown is touched.
        self.journey.display = self.touches.display = self._display
        self._hearing.reading = self.reading
        self.reading.begins.connect(self._hearing.screen_came)
        self._after_visit: list[Callable[[], None]] = []
        self._unwiped: tuple[Callable[[], None], ...] = ()
        desk.touched.connect(self.note_activity)
        desk.closed.connect(self.start_over)
        desk.leave.connect(self.leave)

    # the pack

    def begin(self, opened: Opened) -> None:
        """Show the welcome screen of a pack that was just opened."""
        self._display.take(opened)
        self.start_over()

    def stay(self, opened: Opened) -> None:
        """Another edition of the pack: the visit goes on where it is, or above it where that place is gone."""
        self._display.take(opened)
        self.retranslate.emit()
        language = self.journey.goes_on_in()
        if language is None or not self._display.speaks(language):
            self.start_over()
        else:
            self.journey.return_to(returned)

    def trouble(self, code: str) -> None:
        """No pack can be read: a screen that a volunteer understands, in three languages at once."""
        self._display.trouble(code)
        self.start_over()

    @property
    def undisturbed(self) -> bool:
        """Whether nobody loses anything when all begins anew: nobody is there, or has only the word of trouble."""
        return self.journey.empty or self._display.is_trouble(self.journey.visit)

    def between_visits(self, work: Callable[[], None]) -> None:
        """Do `work` when nobody is disturbed: now, or when this visit is over."""
        if self.undisturbed:
            work()
        elif work not in self._after_visit:
            self._after_visit.append(work)

    # where somebody is

    @property
    def visit(self) -> Visit:
        """What is known of this visit."""
        return self.journey.visit

    @property
    def phase(self) -> Phase:
        """Whether somebody is there."""
        return self.journey.attendance.phase

    def jump(self, visit: Visit) -> None:
        """Be at a visit without the touches that lead there."""
        self._attracting.forget()
        self.journey.jump(visit)

    @guard(Event.TOUCH_FAILED)
    def open_staff(self, wanted: BehindPin | None = None) -> None:
        """A way in for staff from elsewhere; behind the PIN they come to what is `wanted`."""
        self._staff.open_pad(wanted)

    # time

    def is_late(self, spot: tuple[float, float] | None) -> bool:
        """Whether a press at this pixel, or of a key, was meant for the screen before: then it does nothing."""
        return self._hearing.is_late(self._on_glass(spot))

    def note_activity(
        self, spot: tuple[float, float] | None = None, *, keyboard: bool = False, moves: bool = False
    ) -> None:
        """Something was touched or pressed, wherever it was; what is being said stops. `moves`: a key for the focus."""
        self.model.show_keyboard(keyboard)
        self._attracting.touched()
        if self.journey.attendance.accepts:
            self._hearing.silence(self._on_glass(spot))
        self.journey.attendance.note_activity()
        if moves and self.reading.listening:
            QTimer.singleShot(0, self.reading.focus)

    def _on_glass(self, spot: tuple[float, float] | None) -> tuple[float, float] | None:
        density = self.model.glass_model.value.pixels_per_mm
        return None if spot is None else (spot[0] / density, spot[1] / density)

    def tick(self) -> None:
        """Time went by; called several times a second."""
        steps = (
            self._pass_time,
            self._show_left,
            self._close,
            self._clean,
            self._wait,
            self.journey.keep_time,
            self._attracting.tick,
        )
        do_all(Event.TICK_FAILED, steps)
        if self._unwiped and self.journey.empty:
            self._wipe(self._unwiped)

    def _pass_time(self) -> None:
        if self.journey.attendance.tick(sounding=self._sounding()):
            if self.phase is Phase.OVER:
                self.start_over()
            else:
                self._display.show_window()
                self._display.read_here()

    def _close(self) -> None:
        """A level up from a screen that shall not stand there when nobody looks at it."""
        place = self.journey.heading.place
        closes_ms = SCREENS.of(place).closes_ms
        if closes_ms is not None and place == self.visit.place and self.journey.attendance.idle_ms >= closes_ms:
            self.journey.go(self.visit.back(), Way(-1))

    def _clean(self) -> None:
        """To the next visit once the glass is clean."""
        if self._cleaning.tick(self.journey.heading.place):
            self.start_over()

    def _wait(self) -> None:
        self._moment.tick(waiting=self.journey.waiting, troubled=self._display.is_trouble(self.visit))

    def _sounding(self) -> bool:
        with journal.boundary(Event.SPEAKER_FAILED):
            return self.reading.sounding
        return False

    def _show_left(self) -> None:
        self.model.show_left(self.journey.attendance.left)

    def rehearse_waiting(self, waited_ms: int) -> None:
        """Show a wait of so long; 0: none."""
        self._moment.rehearse(waited_ms)

    # the end

    def start_over(self) -> None:
        """Forget the visit; what waited for its end is done now."""
        self.journey.forget()
        self._staff.forget()
        self._wipe(
            (
                self._display.welcome,
                self.reading.forget,
                self.model.forget,
                self._show_left,
                self._attracting.forget,
                self._moment.forget,
                self._cleaning.forget,
                self._library.forget,
                self.desk.forget,
            )
        )
        waiting, self._after_visit = self._after_visit, []
        do_all(Event.UNEXPECTED, waiting)

    def _wipe(self, steps: tuple[Callable[[], None], ...]) -> None:
        """Clear what the visit left; each step is done whatever becomes of the others, and again until it is done."""
        self._unwiped = do_all(Event.WIPE_FAILED, steps)
