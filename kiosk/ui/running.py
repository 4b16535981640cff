"""The running visit: its place changes, its content is fetched, its screens are shown, and it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kiosk.ui.attendance import Attendance
from kiosk.ui.i18n import Interface
from kiosk.ui.library import Content, Library, Opened
from kiosk.ui.presenter import Presenter
from kiosk.ui.site import SiteChoices
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.trouble import trouble_words
from kiosk.ui.viewmodels.kiosk import KioskModel
from kiosk.ui.viewmodels.window import KioskValue
from kiosk.visit import (
    Clock,
    Phase,
    PinPad,
    StaffHome,
    Visit,
    Welcome,
)


class Running(QObject):
    """One visit after the other. What a finger can do stands in `session`."""

    retranslate = Signal()
    leave = Signal()
    broken = Signal(str)
    model: KioskModel
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
        self._attendance = Attendance(clock, site.patience)
        self._asked = 0
        self._troubled = ""
        self._after_visit: Callable[[], None] | None = None
        self._desk = desk
        desk.touched.connect(self.stir)
        desk.let_in.connect(lambda: self._go(self._visit.turned_to(StaffHome()), 1))
        desk.closed.connect(self._start_over)
        desk.leave.connect(self.leave)

    # the pack

    def begin(self, opened: Opened) -> None:
        """Show the welcome screen of a pack that was just opened."""
        known = {language.tag: language for language in opened.languages}
        chosen = tuple(known[tag] for tag in self._site.languages if tag in known)
        self.model.turn_edition()
        self._presenter.take(opened, chosen or opened.languages)
        self._troubled = ""
        self._start_over()

    def trouble(self, code: str) -> None:
        """No pack can be read: a screen that a volunteer understands, in three languages at once."""
        self._troubled = code
        self._start_over()

    def between_visits(self, work: Callable[[], None]) -> None:
        """Do `work` when nobody is there: now, or when this visit is over."""
        if self._attendance.phase is Phase.EMPTY:
            work()
        else:
            self._after_visit = work

    # time

    def stir(self, *, keyboard: bool = False) -> None:
        """Something was touched or pressed, wherever it was."""
        self.model.show_keyboard(keyboard)
        self._attendance.stir()

    def tick(self) -> None:
        """Time went by; called several times a second."""
        if self._attendance.tick():
            if self._attendance.phase is Phase.OVER:
                self._start_over()
            else:
                self._show_window()
        self.model.show_left(self._attendance.left)

    @property
    def phase(self) -> Phase:
        """Whether somebody is there."""
        return self._attendance.phase

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
        self._asked += 1
        self._attendance.end()
        self._show_window()
        self.model.forget()
        self._library.forget()
        self._desk.forget()
        if self._after_visit is not None:
            work, self._after_visit = self._after_visit, None
            work()

    # showing

    def _go(self, visit: Visit, direction: int) -> None:
        """Fetch what the new place needs, then show it; a later touch overtakes an earlier one."""
        if visit == self._visit:
            return
        self._asked += 1
        asked = self._asked

        def arrived(content: Content) -> None:
            if asked == self._asked:
                self._visit = replace(visit, comfort=self._visit.comfort)
                self._content = content
                self._presenter.show_content(visit.place, content)
                self._show_window()
                self.model.moved.emit(direction)

        def failed(error: Exception) -> None:
            if asked == self._asked:
                self.broken.emit(str(error))

        self._library.fetch(visit.place, visit.language or self._site.language, arrived, failed)

    def _show_window(self) -> None:
        language = self._language()
        if language != self.model.value.language:
            self._interface.speak(language)
            self.retranslate.emit()
        if self._troubled and isinstance(self._visit.place, Welcome):
            self.model.show_troubles(tuple(trouble_words(self._interface, self._site)))
            self.model.show(KioskValue(screen="trouble", language=language, trouble=self._troubled))
            return
        asking = self._attendance.phase is Phase.WARNING
        self._presenter.show_window(self._visit, self._content, language, asking=asking)

    def _language(self) -> str:
        """The visitor's language; the desk's where nobody chose one, and for staff."""
        if self._visit.language is None or isinstance(self._visit.place, (PinPad, StaffHome)):
            return self._site.language
        return self._visit.language
