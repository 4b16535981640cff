"""The running visit: its place changes, its content is fetched, its screens are shown, and it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.speech.child.lines import Line
from kiosk.ui.flow.attendance import Attendance
from kiosk.ui.flow.presenter import Presenter
from kiosk.ui.flow.returning import returned
from kiosk.ui.flow.window_model import KioskModel
from kiosk.ui.flow.window_value import KioskValue
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.site import SiteChoices
from kiosk.ui.kit.trouble import trouble_words
from kiosk.ui.library.library import Content, Library, tells_time
from kiosk.ui.library.opened import Opened
from kiosk.ui.library.recorded import recordings_of, spoken_of
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

ONE_TOUCH_MS: Final = 100
"""A finger is reported as a touch and then as a mouse, this soon after another."""


class Running(QObject):
    """One visit after the other. What a finger can do stands in `session`."""

    retranslate = Signal()
    leave = Signal()
    broken = Signal(str)
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
            self.broken.emit(str(error))

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
        """Do `work` when nobody is there: now, or when this visit is over."""
        if self._attendance.phase is Phase.EMPTY:
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
        if self._attendance.tick(sounding=self.reading.sounding):
            if self._attendance.phase is Phase.OVER:
                self._start_over()
            else:
                self._show_window()
                self._read_here()
        self.model.show_left(self._attendance.left)
        self._keep_time()

    def _keep_time(self) -> None:
        """Every minute, what a screen says of this moment is fetched anew; all else on it stays as it is."""
        minute = self._clock.now().replace(second=0, microsecond=0)
        if minute == self._minute:
            return
        self._minute = minute
        asked, place = self._asked, self._visit.place

        def arrived(content: Content) -> None:
            if asked == self._asked:
                self._content = content
                self._presenter.show_content(place, content)

        if tells_time(self._content):
            self._library.fetch(place, self._language_of(self._visit), arrived, lambda _: None)

    @property
    def phase(self) -> Phase:
        """Whether somebody is there."""
        return self._attendance.phase

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
        self._asked += 1
        self._attendance.end()
        self._show_window()
        self.reading.forget()
        self.model.forget()
        self._library.forget()
        self._desk.forget()
        self._wanted = None
        waiting, self._after_visit = self._after_visit, []
        for work in waiting:
            work()

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

    def _fetch(self, visit: Visit, direction: int, *, greet: bool = False, aloud: bool = False) -> None:
        self._asked += 1
        asked, self._going = self._asked, visit

        def arrived(content: Content) -> None:
            if asked == self._asked:
                self._going = None
                self._visit = replace(visit, comfort=self._visit.comfort)
                self._content = content
                self._presenter.show_content(visit.place, content)
                if isinstance(visit.place, StaffUpdates):
                    self._desk.updates.enter()
                self._show_window()
                self.model.moved.emit(direction)
                self.reading.know(recordings_of(content), spoken_of(content))
                self._read_here(greet=greet, aloud=aloud)

        def failed(error: Exception) -> None:
            if asked == self._asked:
                self.broken.emit(str(error))

        self._library.fetch(visit.place, self._language_of(visit), arrived, failed)

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

    def _show_window(self) -> None:
        language = self._language_of(self._visit)
        self.reading.in_language(language)
        self.reading.comfort(self._visit.comfort)
        if language != self.model.value.language:
            self._interface.speak(language)
            self.retranslate.emit()
        if self._troubled and isinstance(self._visit.place, Welcome):
            self.model.show_troubles(tuple(trouble_words(self._interface, self._site)))
            self.model.show(KioskValue(screen="trouble", language=language, trouble=self._troubled))
            return
        asking = self._attendance.phase is Phase.WARNING
        self._presenter.show_window(self._visit, self._content, language, asking=asking)

    def _language_of(self, visit: Visit) -> str:
        """The visitor's language; the desk's where nobody chose one, and for staff."""
        return self._site.language if visit.language is None or visit.for_staff else visit.language
