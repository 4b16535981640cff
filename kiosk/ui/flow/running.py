"""The running visit: its place changes, its content is fetched, its screens are shown, and it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.speech.child.lines import Line
from kiosk.station import journal
from kiosk.station.journal import Event
from kiosk.ui.flow.attendance import Attendance
from kiosk.ui.flow.presenter import Prepared, Presenter
from kiosk.ui.flow.returning import returned
from kiosk.ui.flow.window_model import KioskModel
from kiosk.ui.flow.window_value import KioskValue
from kiosk.ui.kit.boundary import do_all
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.site import SiteChoices
from kiosk.ui.kit.trouble import trouble_words
from kiosk.ui.library.library import Library
from kiosk.ui.library.opened import Opened
from kiosk.ui.library.recorded import recordings_of, spoken_of
from kiosk.ui.library.screen import Content
from kiosk.ui.sound.reading import Reading
from kiosk.ui.staff.staff_desk import StaffDesk
from kiosk.visit import (
    BehindPin,
    Clock,
    ListenOrRead,
    Phase,
    PinPad,
    Place,
    StaffHome,
    StaffUpdates,
    Visit,
    Welcome,
)

TRIES: Final = 2
"""So often a screen is asked for before the visitor stands a level above it."""
ONE_TOUCH_MS: Final = 100
"""A finger is reported as a touch and then as a mouse, this soon after another."""


class Running(QObject):
    """One visit after the other. What a finger can do stands in `session`."""

    retranslate = Signal()
    leave = Signal()
    doubted = Signal()  # something of the content could not be read or shown, twice
    model: KioskModel
    reading: Reading
    _presenter: Presenter

    def __init__(
        self,
        library: Library,
        interface: Interface,
        clock: Clock,
        site: SiteChoices,
        desk: StaffDesk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._interface = interface
        self._site = site
        self._visit = Visit(comfort=site.comfort)
        self._content: Content = None
        self._clock = clock
        self._minute = clock.now().replace(second=0, microsecond=0)
        self._attendance = Attendance(clock, site.patience)
        self._hushed_ms: int | None = None
        self._asked = 0
        self._going: Visit | None = None
        self._troubled = ""
        self._after_visit: list[Callable[[], None]] = []
        self._wanted: BehindPin | None = None
        self._unwiped: tuple[Callable[[], None], ...] = ()
        self._desk = desk
        desk.touched.connect(self.stir)
        desk.let_in.connect(self._let_in)
        desk.closed.connect(self._start_over)
        desk.leave.connect(self.leave)

    # the pack

    def begin(self, opened: Opened) -> None:
        """Show the welcome screen of a pack that was just opened."""
        self._take(opened)
        self._start_over()

    def stay(self, opened: Opened) -> None:
        """Another edition of the pack: the visit goes on where it is, or above it where that place is gone."""
        self._take(opened)
        self.retranslate.emit()
        visit, seen = self._going or self._visit, self._content
        language = self._language_of(visit)
        if self._attendance.phase is Phase.EMPTY or not self._presenter.speaks(language):
            self._start_over()
            return
        self._asked += 1
        asked = self._asked

        def found(trail: tuple[Place, ...]) -> None:
            if asked == self._asked:
                self._fetch(replace(visit, trail=trail), 0)

        def failed(error: Exception) -> None:
            journal.report(Event.CONTENT_READ_FAILED, error)
            if asked == self._asked:
                self._start_over()

        self._library.ask(lambda fetch: returned(visit.trail, seen, fetch), language, found, failed)

    def _take(self, opened: Opened) -> None:
        known = {language.tag: language for language in opened.languages}
        chosen = tuple(known[tag] for tag in self._site.languages if tag in known)
        self.model.turn_edition()
        self._presenter.take(opened, chosen or opened.languages)
        self.reading.pronounce(opened.pronunciations)
        self._troubled = ""

    def trouble(self, code: str) -> None:
        """No pack can be read: a screen that a volunteer understands, in three languages at once."""
        self._troubled = code
        self._start_over()

    def between_visits(self, work: Callable[[], None]) -> None:
        """Do `work` when nobody is disturbed: now, or when this visit is over."""
        if self.undisturbed:
            work()
        elif work not in self._after_visit:
            self._after_visit.append(work)

    # time

    def stir(self, *, keyboard: bool = False, moves: bool = False) -> None:
        """Something was touched or pressed, wherever it was; what is being said stops. `moves`: a key for the focus."""
        self.model.show_keyboard(keyboard)
        if self._attendance.accepts:
            self._hush()
        self._attendance.stir()
        if moves and self.reading.listening:
            QTimer.singleShot(0, self.reading.focus)

    def _hush(self) -> None:
        now = self._clock.monotonic_ms()
        if self.reading.speaking:
            self._hushed_ms = now
            self.reading.stop()
        elif self._hushed_ms is not None and now - self._hushed_ms > ONE_TOUCH_MS:
            self._hushed_ms = None

    def tick(self) -> None:
        """Time went by; called several times a second."""
        do_all(Event.TICK_FAILED, (self._pass_time, self._show_left, self._keep_time))
        if self._unwiped and self._attendance.phase is Phase.EMPTY:
            self._wipe(self._unwiped)

    def _pass_time(self) -> None:
        if self._attendance.tick(sounding=self._sounding()):
            if self._attendance.phase is Phase.OVER:
                self._start_over()
            else:
                self._show_window()
                self._read_here()

    def _sounding(self) -> bool:
        with journal.boundary(Event.SPEAKER_FAILED):
            return self.reading.sounding
        return False

    def _show_left(self) -> None:
        self.model.show_left(self._attendance.left)

    def _keep_time(self) -> None:
        """Every minute, what a screen says of this moment is fetched anew; all else on it stays as it is."""
        minute = self._clock.now().replace(second=0, microsecond=0)
        if minute == self._minute:
            return
        self._minute = minute
        asked = self._asked

        def arrived(content: Content) -> None:
            if asked == self._asked:
                prepared = self._prepared(self._visit, content)
                self._content = content
                self._presenter.show(prepared)

        if self._content is not None and self._content.tells_time:
            failed = partial(journal.report, Event.CONTENT_READ_FAILED)
            self._library.fetch(self._visit.place, self._language_of(self._visit), arrived, failed)

    @property
    def phase(self) -> Phase:
        """Whether somebody is there."""
        return self._attendance.phase

    @property
    def undisturbed(self) -> bool:
        """Whether nobody loses anything when all begins anew: nobody is there, or has only the word of trouble."""
        return self._attendance.phase is Phase.EMPTY or self._stands_troubled(self._visit)

    @property
    def desk(self) -> StaffDesk:
        """The way in for staff."""
        return self._desk

    @property
    def visit(self) -> Visit:
        """What is known of this visit."""
        return self._visit

    def jump(self, visit: Visit) -> None:
        """Be at a visit without the touches that lead there."""
        self._attendance.begin()
        self._visit = replace(self._visit, comfort=visit.comfort)
        self._go(visit, 0)
        self._show_window()

    def _start_over(self) -> None:
        """Forget the visit; what waited for its end is done now."""
        self._visit = Visit(comfort=self._site.comfort)
        self._content = None
        self._going = None
        self._wanted = None
        self._asked += 1
        self._attendance.end()
        self._wipe((self._welcome, self.reading.forget, self.model.forget, self._library.forget, self._desk.forget))
        waiting, self._after_visit = self._after_visit, []
        do_all(Event.UNEXPECTED, waiting)

    def _wipe(self, steps: tuple[Callable[[], None], ...]) -> None:
        """Clear what the visit left; each step is done whatever becomes of the others, and again until it is done."""
        self._unwiped = do_all(Event.WIPE_FAILED, steps)

    def _welcome(self) -> None:
        """The welcome screen; if it can't be made, at least nothing of the last visit stays on the screen."""
        try:
            self._show_window()
        except Exception:
            self.model.show(KioskValue(screen="welcome", language=self._site.language))
            raise

    def _let_in(self) -> None:
        """The PIN was right: to the home screen of staff, and on to what they came for, if they still stand there."""
        if not isinstance((self._going or self._visit).place, PinPad):
            return
        visit = self._visit.turned_to(StaffHome())
        self._go(visit if self._wanted is None else visit.opened(self._wanted), 1)

    # showing

    def _go(self, visit: Visit, direction: int, *, greet: bool = False, aloud: bool = False) -> None:
        """Fetch what the new place needs, then show it; a later touch overtakes an earlier one."""
        if visit != self._visit:
            self._fetch(visit, direction, greet=greet, aloud=aloud)

    def _fetch(
        self, visit: Visit, direction: int, *, greet: bool = False, aloud: bool = False, tries: int = TRIES
    ) -> None:
        self._asked += 1
        asked, self._going = self._asked, visit

        def arrived(content: Content) -> None:
            if asked != self._asked:
                return
            try:
                self._arrive(replace(visit, comfort=self._visit.comfort), content)
            except Exception as error:
                journal.report(Event.SCREEN_FAILED, error)
                again()
                return
            self._going = None
            with journal.boundary(Event.SCREEN_FAILED):
                self.model.moved.emit(direction)
                if isinstance(visit.place, StaffUpdates):
                    self._desk.updates.enter()
            with journal.boundary(Event.SPEAKER_FAILED):
                self.reading.know(recordings_of(content), spoken_of(content))
                self._read_here(greet=greet, aloud=aloud)

        def failed(error: Exception) -> None:
            journal.report(Event.CONTENT_READ_FAILED, error)
            if asked == self._asked:
                again()

        def again() -> None:
            self._library.forget()
            if tries > 1:
                self._fetch(visit, direction, greet=greet, aloud=aloud, tries=tries - 1)
            else:
                self._fall_back(visit)
                self.doubted.emit()

        self._library.fetch(visit.place, self._language_of(visit), arrived, failed)

    def _arrive(self, visit: Visit, content: Content) -> None:
        """Show a visit, or raise and be where it was."""
        prepared = self._prepared(visit, content)
        before, self._visit, self._content = (self._visit, self._content), visit, content
        try:
            self._speak()
            self._presenter.show(prepared)
        except BaseException:
            self._visit, self._content = before
            raise

    def _fall_back(self, visit: Visit) -> None:
        """Be a level above a place that cannot be shown; where none is left, be where the touch came from."""
        up = visit.back()
        if up == visit or up == replace(self._visit, comfort=up.comfort):
            self._going = None
            with journal.boundary(Event.SCREEN_FAILED):
                self._arrive(self._visit, self._content)
        else:
            self._fetch(up, -1)

    def _read_here(self, *, greet: bool = False, aloud: bool = False) -> None:
        """Read this screen to somebody who listens, or who has yet to choose, or who is asked for."""
        place = self._visit.place
        listening = self._visit.listening and not isinstance(place, BehindPin)
        self.reading.mode(listening=listening)
        asked = self._attendance.phase is Phase.WARNING or isinstance(place, ListenOrRead)
        self.reading.arrive(aloud=aloud or listening or asked, first=self._greeting() if greet else ())

    def _greeting(self) -> tuple[Line, ...]:
        language = self._language_of(self._visit)
        _ = self._interface.in_language(language)
        said = (self._presenter.endonym(language), _("Welcome!"))
        return tuple(self.reading.line(text, language) for text in said)

    def _touch_again(self) -> tuple[Line, ...]:
        language = self._language_of(self._visit)
        _ = self._interface.in_language(language)
        return (self.reading.line(_("Do you want this? Touch it once more."), language),)

    def _prepared(self, visit: Visit, content: Content) -> Prepared:
        return self._trouble(visit) or self._presenter.prepare(
            visit, content, self._language_of(visit), asking=self._attendance.phase is Phase.WARNING
        )

    def _trouble(self, visit: Visit) -> Prepared | None:
        """What stands in the place of the welcome screen while no pack can be read."""
        if not self._stands_troubled(visit):
            return None
        window = KioskValue(screen="trouble", language=self._language_of(visit), trouble=self._troubled)
        words = tuple(trouble_words(self._interface, self._site))
        return Prepared(window, (lambda: self.model.show_troubles(words),))

    def _stands_troubled(self, visit: Visit) -> bool:
        return self._troubled != "" and isinstance(visit.place, Welcome)

    def _speak(self) -> None:
        """The interface and the voice are in the language of the visit, as loud and as fast as it wants."""
        language = self._language_of(self._visit)
        self.reading.in_language(language)
        self.reading.comfort(self._visit.comfort)
        if language != self.model.value.language:
            self._interface.speak(language)
            self.retranslate.emit()

    def _show_window(self) -> None:
        self._speak()
        self._presenter.show(
            self._trouble(self._visit)
            or self._presenter.prepare_window(
                self._visit,
                self._content,
                self._language_of(self._visit),
                asking=self._attendance.phase is Phase.WARNING,
            )
        )

    def _language_of(self, visit: Visit) -> str:
        """The visitor's language; the desk's where nobody chose one, and for staff."""
        return self._site.language if visit.language is None or visit.for_staff else visit.language
