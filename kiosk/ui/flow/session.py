"""What a finger can do: each touch that counts leads the running visit somewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.guidance import Answer
from kiosk.station.journal import Event
from kiosk.ui.flow.presenter import Presenter
from kiosk.ui.flow.running import Running
from kiosk.ui.flow.screens import SCREENS
from kiosk.ui.flow.window_model import KioskModel
from kiosk.ui.flow.window_value import Abilities
from kiosk.ui.kit.boundary import guarded
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.shape import Shape
from kiosk.ui.kit.site import SiteChoices
from kiosk.ui.library.library import Library
from kiosk.ui.screens.topic import TopicContent, card_here, hard_words_here
from kiosk.ui.sound.reading import Reading
from kiosk.ui.staff.staff_desk import StaffDesk
from kiosk.visit import (
    BehindPin,
    Clock,
    Comfort,
    ComfortPlace,
    GuideWalk,
    HardWords,
    PinPad,
    Place,
    Scheme,
    SitePlaces,
    ThemePage,
    TopicCard,
    Welcome,
    WhatNow,
    answered,
    returned_to,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from kiosk.ui.sound.speaker import Speaker


@guarded(Event.TOUCH_FAILED)
class Session(Running):
    """Implements `Actions` and `HearingActions`."""

    def __init__(
        self,
        library: Library,
        interface: Interface,
        clock: Clock,
        shape: Shape,
        site: SiteChoices,
        abilities: Abilities,
        desk: StaffDesk,
        speaker: Speaker | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(library, interface, clock, site, desk, parent)
        self._abilities = abilities
        self.model = KioskModel(self, abilities, shape, SCREENS, desk.models, motion=site.motion, parent=self)
        self.reading = Reading(speaker, self.model.aloud_model, site.loudest, interface.spoken)
        self._presenter = Presenter(self.model)
        desk.opened.connect(self._open_for_staff)
        desk.asked.connect(lambda: self._go(self._visit.back(), -1))

    # where the visitor is

    def choose_language(self, tag: str) -> None:
        """A tile of the welcome screen."""
        if self._attendance.touch() and self._presenter.speaks(tag):
            self._go(self._visit.speaking(tag, ask_mode=self._abilities.read_aloud), 1, greet=True)

    def choose_mode(self, *, listening: bool) -> None:
        """The ear or the eye."""
        if self._attendance.touch():
            self._go(self._visit.in_mode(listening=listening), 1)

    def open_theme(self, theme: str) -> None:
        """A tile of the home screen."""
        if self._attendance.touch():
            self._go(self._visit.opened(ThemePage(theme)), 1)

    def open_topic(self, topic: str) -> None:
        """A tile of a theme."""
        if self._attendance.touch():
            self._go(self._visit.opened(TopicCard(topic)), 1)

    def turn_card(self, by: int) -> None:
        """Previous or next of what the screen shows; past the last one to wherever that leads."""
        if self._attendance.touch():
            turned = SCREENS.turned(self._visit, self._content, by)
            self._go(turned, -1 if len(turned.trail) < len(self._visit.trail) else by)

    def open_screen(self, place: Place) -> None:
        """A level deeper."""
        if self._attendance.touch():
            self._go(self._visit.opened(place), 1)

    def open_hard_word(self, number: int) -> None:
        """A hard word of the card or question that is on the screen."""
        hard = hard_words_here(self._visit.place, self._content)
        if self._attendance.touch() and isinstance(self._content, TopicContent) and number < len(hard):
            entries = tuple(dict.fromkeys(word.entry for word in hard))
            at = entries.index(hard[number].entry)
            self._go(self._visit.opened(HardWords(self._content.topic.theme, entries, at)), 1)

    def open_place(self) -> None:
        """Where the card on the screen sends somebody, when the site has written that down."""
        card = card_here(self._visit.place, self._content)
        if self._attendance.touch() and isinstance(self._content, TopicContent) and card is not None:
            for one in self._content.places:
                if one.place.kind is card.place:
                    self._go(self._visit.opened(SitePlaces(self._content.topic.theme, one.place.kind)), 1)
                    return

    def touch(self) -> bool:
        """Another part of the same place, which its screen knows: whether the touch counts."""
        return self._attendance.touch()

    def open_guide(self) -> None:
        """The guide of this topic."""
        if self._attendance.touch() and isinstance(self._visit.place, WhatNow):
            self._go(self._visit.opened(GuideWalk(self._visit.place.topic)), 1)

    def answer(self, answer: Answer) -> None:
        """Yes, no or I don't know."""
        if self._attendance.touch() and isinstance(self._visit.place, GuideWalk):
            guide = self._content.topic.guide if isinstance(self._content, TopicContent) else None
            if guide is not None:
                self._go(self._visit.turned_to(answered(self._visit.place, guide, answer)), 1)

    def return_to(self, question: str) -> None:
        """An earlier answer: back to its question."""
        if self._attendance.touch() and isinstance(self._visit.place, GuideWalk):
            self._go(self._visit.turned_to(returned_to(self._visit.place, question)), -1)

    def see_again(self) -> None:
        """The first card of this deck."""
        if self._attendance.touch() and isinstance(self._visit.place, WhatNow):
            place = self._visit.place
            again = place.walk and replace(place.walk, card=0)
            visit = self._visit.back().turned_to(again) if again else self._visit.at_topic(place.topic)
            self._go(visit, -1, aloud=self._abilities.read_aloud)

    def more(self) -> None:
        """The topic that an outcome leads on to, or the other topics of this theme."""
        if self._attendance.touch() and isinstance(self._content, TopicContent):
            self._go(self._visit.at_theme(self._content.theme.id), -1)

    def home(self) -> None:
        """To the six themes."""
        if self._attendance.touch():
            self._go(self._visit.home(), -1)

    def back(self) -> None:
        """A level up, or one answer back."""
        if self._attendance.touch():
            self._go(self._visit.back(), -1)

    def languages(self) -> None:
        """The welcome screen, to change the language in the middle."""
        if self._attendance.touch():
            self._go(self._visit.toggled(Welcome()), 1)

    # how it looks

    def comfort(self) -> None:
        """Open or close comfort."""
        if self._attendance.touch():
            self._go(self._visit.toggled(ComfortPlace()), 0)

    def change_text(self, by: int) -> None:
        """Smaller or larger letters."""
        if self._attendance.touch():
            self._comfort(self._visit.comfort.with_text(by))

    def change_scheme(self, scheme: Scheme) -> None:
        """Other colours."""
        if self._attendance.touch():
            self._comfort(self._visit.comfort.with_scheme(scheme))

    def lower(self) -> None:
        """Everything lower, or back up."""
        if self._attendance.touch():
            self._comfort(self._visit.comfort.turned_lower())

    # what is heard

    def listen(self) -> None:
        """Read this screen; the touch itself has stopped what was being said."""
        if self._attendance.touch() and self._hushed_ms is None:
            self.reading.read()
        self._hushed_ms = None

    def point(self, control: QObject) -> None:
        """Say what this is; a second touch opens it."""
        if self._attendance.point():
            self.reading.point(control, self._touch_again())

    def refuse(self, control: QObject) -> None:
        """Say why this has no use here."""
        if self.reading.listening and self._attendance.touch():
            self.reading.explain(control)

    def shown(self) -> None:
        """Other words are on the screen: read them to somebody who listens."""
        self.reading.arrive(aloud=self.reading.listening)

    def change_speech(self, by: int) -> None:
        """Slower or faster, and how that sounds."""
        if self._attendance.touch():
            self._comfort(self._visit.comfort.with_speech(by))
            self.reading.sample(self._interface.say("Speech", "comfort"))

    def change_sound(self, by: int) -> None:
        """Softer or louder, and how that sounds."""
        if self._attendance.touch():
            self._comfort(self._visit.comfort.with_sound(by))
            self.reading.sample(self._interface.say("Sound", "comfort"))

    def go_on_in_silence(self) -> None:
        """The word that nothing can be heard was read."""
        if self._attendance.touch():
            self.reading.go_on_in_silence()

    def _comfort(self, comfort: Comfort) -> None:
        visit = replace(self._visit, comfort=comfort)
        self._arrive(visit, self._content)

    def open_staff(self, wanted: BehindPin | None = None) -> None:
        """The logo was held; a way in also when nothing else works. Behind the PIN they come to what is `wanted`."""
        self._wanted = wanted
        self._attendance.begin()
        self._go(self._visit.opened(PinPad()), 1)

    def _open_for_staff(self, place: BehindPin) -> None:
        """A key behind the PIN."""
        if self._attendance.touch():
            self._go(self._visit.opened(place), 1)

    # the end

    def still_here(self) -> None:
        """The answer to "are you still there?"."""
        if self._attendance.touch():
            self._show_window()
            self._read_here()

    def finish(self) -> None:
        """The visitor is done."""
        if self._attendance.touch():
            self._start_over()
