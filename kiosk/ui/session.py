"""The running visit: touches come in, the place changes, its content is fetched, the screens are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kiosk.guidance import Answer
from kiosk.ui.i18n import Interface
from kiosk.ui.library import Content, Library, Opened, ThemeContent, TopicContent
from kiosk.ui.presenter import Presenter, cards_here
from kiosk.ui.shape import Shape
from kiosk.ui.site import SiteChoices
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.trouble import trouble_words
from kiosk.ui.viewmodels.kiosk import KioskModel
from kiosk.ui.viewmodels.window import Abilities, KioskValue
from kiosk.visit import (
    Clock,
    Comfort,
    ComfortPlace,
    GuideWalk,
    Phase,
    PinPad,
    Scheme,
    StaffHome,
    Stay,
    ThemePage,
    TopicCard,
    TouchGate,
    Visit,
    Welcome,
    WhatNow,
    answered,
    returned_to,
)


class Session(QObject):
    """One visit after the other; implements `Actions`."""

    retranslate = Signal()
    leave = Signal()

    def __init__(
        self,
        library: Library,
        interface: Interface,
        clock: Clock,
        shape: Shape,
        site: SiteChoices,
        abilities: Abilities,
        desk: StaffDesk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._interface = interface
        self._clock = clock
        self._site = site
        self._abilities = abilities
        self._visit = Visit(comfort=site.comfort)
        self._content: Content = None
        self._stay = Stay()
        self._gate = TouchGate()
        self._asked = 0
        self._after_visit: Callable[[], None] | None = None
        self._desk = desk
        self.model = KioskModel(
            self,
            abilities,
            shape,
            desk.pin_model,
            desk.staff_model,
            motion=site.motion,
            parent=self,
        )
        self._presenter = Presenter(self.model)
        desk.touched.connect(self.stir)
        desk.let_in.connect(lambda: self._go(self._visit.turned_to(StaffHome()), 1))
        desk.closed.connect(self._start_over)
        desk.leave.connect(self.leave)

    # the pack

    def begin(self, opened: Opened) -> None:
        """Show the welcome screen of a pack that was just opened."""
        known = {language.tag: language for language in opened.languages}
        chosen = tuple(known[tag] for tag in self._site.languages if tag in known)
        self._presenter.take(opened, chosen or opened.languages)
        self._start_over()

    def trouble(self, code: str) -> None:
        """No pack can be read: a screen that a volunteer understands, in three languages at once."""
        self._asked += 1
        self._visit = Visit(comfort=self._site.comfort)
        self._content = None
        self._stay = Stay()
        self._interface.speak(self._site.language)
        self.retranslate.emit()
        self.model.show_troubles(tuple(trouble_words(self._interface, self._site)))
        self.model.show(KioskValue(screen="trouble", language=self._site.language, trouble=code))

    def between_visits(self, work: Callable[[], None]) -> None:
        """Do `work` when nobody is there: now, or when this visit is over."""
        if self._stay.phase is Phase.EMPTY:
            work()
        else:
            self._after_visit = work

    # time

    def stir(self, *, keyboard: bool = False) -> None:
        """Something was touched or pressed, wherever it was; a question that is asked is not answered by it."""
        self.model.show_keyboard(keyboard)
        if self._stay.phase is not Phase.WARNING:
            self._stay = self._stay.touched(self._clock.monotonic_ms())

    def tick(self) -> None:
        """Time went by; called several times a second."""
        before = self._stay.phase
        now = self._clock.monotonic_ms()
        self._stay = self._stay.ticked(now, self._site.patience)
        if self._stay.phase is Phase.OVER:
            self._start_over()
        elif self._stay.phase is not before:
            self._show_window()
        self.model.show_left(self._stay.left_to_answer(now, self._site.patience))

    @property
    def phase(self) -> Phase:
        """Whether somebody is there."""
        return self._stay.phase

    @property
    def visit(self) -> Visit:
        """What is known of this visit."""
        return self._visit

    def _touch(self) -> bool:
        now = self._clock.monotonic_ms()
        if not self._gate.accepts(now):
            return False
        self._gate = self._gate.after(now)
        self._stay = self._stay.touched(now)
        return True

    # where the visitor is

    def choose_language(self, tag: str) -> None:
        """A tile of the welcome screen."""
        if self._touch() and self._presenter.speaks(tag):
            self._go(self._visit.speaking(tag, ask_mode=self._abilities.read_aloud), 1)

    def choose_mode(self, *, listening: bool) -> None:
        """The ear or the eye."""
        if self._touch():
            self._go(self._visit.in_mode(listening=listening), 1)

    def open_theme(self, theme: str) -> None:
        """A tile of the home screen."""
        if self._touch():
            self._go(self._visit.opened(ThemePage(theme)), 1)

    def turn_page(self, by: int) -> None:
        """Previous or next page of a theme."""
        if self._touch() and isinstance(self._content, ThemeContent):
            place = self._visit.place
            if isinstance(place, ThemePage) and 0 <= place.page + by < self._content.pages:
                self._go(self._visit.turned_to(replace(place, page=place.page + by)), by)

    def open_topic(self, topic: str) -> None:
        """A tile of a theme."""
        if self._touch():
            self._go(self._visit.opened(TopicCard(topic)), 1)

    def turn_card(self, by: int) -> None:
        """Previous or next card; past the last one to What now?, and from there back."""
        if not self._touch() or not isinstance(self._content, TopicContent):
            return
        place = self._visit.place
        if isinstance(place, WhatNow):
            self._go(self._visit.back(), -1)
        elif isinstance(place, (TopicCard, GuideWalk)):
            index = place.card + by
            if index >= cards_here(place, self._content):
                self._go(self._visit.opened(WhatNow(place.topic)), 1)
            elif index >= 0:
                self._go(self._visit.turned_to(replace(place, card=index)), by)

    def open_guide(self) -> None:
        """The guide of this topic."""
        if self._touch() and isinstance(self._visit.place, WhatNow):
            self._go(self._visit.opened(GuideWalk(self._visit.place.topic)), 1)

    def answer(self, answer: Answer) -> None:
        """Yes, no or I don't know."""
        if self._touch() and isinstance(self._visit.place, GuideWalk):
            guide = self._content.topic.guide if isinstance(self._content, TopicContent) else None
            if guide is not None:
                self._go(self._visit.turned_to(answered(self._visit.place, guide, answer)), 1)

    def return_to(self, question: str) -> None:
        """An earlier answer: back to its question."""
        if self._touch() and isinstance(self._visit.place, GuideWalk):
            self._go(self._visit.turned_to(returned_to(self._visit.place, question)), -1)

    def see_again(self) -> None:
        """The first card of this topic."""
        if self._touch() and isinstance(self._visit.place, WhatNow):
            self._go(self._visit.at_topic(self._visit.place.topic), -1)

    def more(self) -> None:
        """The topic that an outcome leads on to, or the other topics of this theme."""
        if self._touch() and isinstance(self._content, TopicContent):
            self._go(self._visit.at_theme(self._content.theme.id), -1)

    def home(self) -> None:
        """To the six themes."""
        if self._touch():
            self._go(self._visit.home(), -1)

    def back(self) -> None:
        """A level up, or one answer back."""
        if self._touch():
            self._go(self._visit.back(), -1)

    def languages(self) -> None:
        """The welcome screen, to change the language in the middle."""
        if self._touch():
            self._go(self._visit.toggled(Welcome()), 1)

    # how it looks

    def comfort(self) -> None:
        """Open or close comfort."""
        if self._touch():
            self._go(self._visit.toggled(ComfortPlace()), 0)

    def change_text(self, by: int) -> None:
        """Smaller or larger letters."""
        if self._touch():
            self._comfort(self._visit.comfort.with_text(by))

    def change_scheme(self, scheme: Scheme) -> None:
        """Other colours."""
        if self._touch():
            self._comfort(self._visit.comfort.with_scheme(scheme))

    def lower(self) -> None:
        """Everything lower, or back up."""
        if self._touch():
            self._comfort(self._visit.comfort.turned_lower())

    def _comfort(self, comfort: Comfort) -> None:
        self._visit = replace(self._visit, comfort=comfort)
        self._show_window()

    def open_staff(self) -> None:
        """The logo was held; a way in also when nothing else works."""
        self._stay = self._stay.touched(self._clock.monotonic_ms())
        self._go(self._visit.opened(PinPad()), 1)

    def jump(self, visit: Visit) -> None:
        """Be at a visit without the touches that lead there."""
        self._stay = Stay(Phase.BROWSING, self._clock.monotonic_ms())
        self._visit = replace(self._visit, comfort=visit.comfort)
        self._go(visit, 0)
        self._show_window()

    # the end

    def still_here(self) -> None:
        """The answer to "are you still there?"."""
        if self._touch():
            self._show_window()

    def finish(self) -> None:
        """The visitor is done."""
        if self._touch():
            self._start_over()

    def _start_over(self) -> None:
        """Forget the visit; what waited for its end is done now."""
        self._visit = Visit(comfort=self._site.comfort)
        self._content = None
        self._asked += 1
        self._stay = Stay()
        self._show_window()
        self.model.forget()
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

        def failed(error: Exception) -> None:  # noqa: ARG001  the pack is read by staff's doctor
            if asked == self._asked:
                self.trouble("pack-unreadable")

        self._library.fetch(visit.place, visit.language or self._site.language, arrived, failed)

    def _show_window(self) -> None:
        language = self._language()
        if language != self.model.value.language:
            self._interface.speak(language)
            self.retranslate.emit()
        asking = self._stay.phase is Phase.WARNING
        self._presenter.show_window(self._visit, self._content, language, asking=asking)

    def _language(self) -> str:
        """The visitor's language; the desk's where nobody chose one, and for staff."""
        if self._visit.language is None or isinstance(self._visit.place, (PinPad, StaffHome)):
            return self._site.language
        return self._visit.language
