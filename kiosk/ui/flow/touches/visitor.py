"""Where a visitor's finger leads: deeper, on, up, and to the end; and how it looks."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.guidance import Outcome
from kiosk.station.journal import Event
from kiosk.ui.flow.display import WindowDisplay
from kiosk.ui.flow.journey import Journey, Way
from kiosk.ui.flow.screens import SCREENS
from kiosk.ui.flow.window_value import Abilities
from kiosk.ui.kit.boundary import guarded
from kiosk.ui.screens.about import open_about
from kiosk.ui.screens.topic import TopicContent, card_here, led_to
from kiosk.visit import (
    ComfortPlace,
    EarlierAnswers,
    GuideWalk,
    PinPad,
    Route,
    Scheme,
    SitePlaces,
    ThemePage,
    TopicCard,
    Welcome,
    WhatNow,
    answered,
    returned_to,
    step_of,
)


@guarded(Event.TOUCH_FAILED)
class VisitorTouches:
    """Implements `Actions`, but for the way in for staff: `open_staff`. `end` ends the visit."""

    display: WindowDisplay
    """Given before the first touch."""

    def __init__(
        self, journey: Journey, abilities: Abilities, open_staff: Callable[[], None], end: Callable[[], None]
    ) -> None:
        self._journey = journey
        self._abilities = abilities
        self._open_staff = open_staff
        self._end = end

    def choose_language(self, tag: str) -> None:
        """A tile of the welcome screen."""
        if self._counts() and self.display.speaks(tag):
            visit = self._journey.visit.speaking(
                tag, ask_mode=self._abilities.read_aloud, sound_only=self.display.is_sound_only(tag)
            )
            self._journey.go(visit, Way(1, greet=True))

    def choose_mode(self, *, listening: bool) -> None:
        """The ear or the eye."""
        if self._counts():
            self._journey.go(self._journey.visit.in_mode(listening=listening), Way(1))

    def open_theme(self, theme: str) -> None:
        """A tile of the home screen."""
        self.open_screen(ThemePage(theme))

    def open_topic(self, topic: str) -> None:
        """A tile of a theme."""
        self.open_screen(TopicCard(topic))

    def open_help(self) -> None:
        """What somebody may need at once."""
        place = self.display.help
        if place is not None and self._counts():
            self._open(place)

    def turn_card(self, by: int) -> None:
        """Previous or next of what the screen shows; past the last one to wherever that leads."""
        if self._counts():
            visit = self._journey.visit
            turned = SCREENS.turned(visit, self._journey.content, by)
            self._journey.go(turned, Way(-1 if len(turned.trail) < len(visit.trail) else by))

    def open_screen(self, place: Route) -> None:
        """A level deeper."""
        if self._counts():
            self._open(place)

    def about(self) -> None:
        """What is to be known about the card or the question on the screen."""
        if self._counts():
            self._journey.go(open_about(self._journey.visit), Way(1))

    def open_place(self) -> None:
        """Where the card on the screen sends somebody, when the site has written that down."""
        content = self._journey.content
        card = card_here(self._journey.visit.place, content)
        if self._counts() and isinstance(content, TopicContent) and card is not None:
            for place in content.places:
                if place.place.kind is card.place:
                    self._open(SitePlaces(content.topic.theme, place.place.kind))
                    return

    def touch(self) -> bool:
        """Another part of the same place, which its screen knows: whether the touch counts."""
        return self._counts()

    def open_guide(self) -> None:
        """The guide of this topic."""
        place = self._journey.visit.place
        if self._counts() and isinstance(place, TopicCard | WhatNow):
            self._open(GuideWalk(place.topic))

    def answer(self, answer: str) -> None:
        """Yes, no or I don't know, or what was pointed at; an outcome that is another topic opens over the question."""
        visit, content = self._journey.visit, self._journey.content
        if self._counts() and isinstance(visit.place, GuideWalk) and isinstance(content, TopicContent):
            guide = content.topic.guide
            if guide is not None:
                walk = answered(visit.place, guide, answer)
                step = step_of(walk, guide)
                leads = led_to(step) if isinstance(step, Outcome) else None
                self._journey.go(visit.turned_to(walk) if leads is None else visit.opened(leads), Way(1))

    def open_earlier(self) -> None:
        """The answers so far."""
        place = self._journey.visit.place
        if self._counts() and isinstance(place, GuideWalk) and place.answers:
            self._open(EarlierAnswers(place))

    def return_to(self, question: str) -> None:
        """An earlier answer: back to its question."""
        visit = self._journey.visit
        if self._counts() and isinstance(visit.place, EarlierAnswers):
            self._journey.go(visit.back().turned_to(returned_to(visit.place.walk, question)), Way(-1))

    def wipe_answers(self) -> None:
        """Forget the answers: back to the first question."""
        visit = self._journey.visit
        if self._counts() and isinstance(visit.place, EarlierAnswers):
            self._journey.go(visit.back().turned_to(GuideWalk(visit.place.walk.topic)), Way(-1))

    def see_again(self) -> None:
        """The first card of this deck."""
        visit = self._journey.visit
        if self._counts() and isinstance(visit.place, WhatNow):
            again = visit.place.walk and replace(visit.place.walk, card=0)
            first = visit.back().turned_to(again) if again else visit.at_topic(visit.place.topic)
            self._journey.go(first, Way(-1, aloud=self._abilities.read_aloud))

    def home(self) -> None:
        """To the six themes."""
        if self._counts():
            self._journey.go(self._journey.visit.home(), Way(-1))

    def back(self) -> None:
        """A level up, or one answer back."""
        if not self._counts():
            return
        if isinstance(self._journey.visit.place, PinPad):
            self._end()  # no digit that was typed stays behind
        else:
            self._journey.go(self._journey.visit.back(), Way(-1))

    def languages(self) -> None:
        """The welcome screen, to change the language in the middle."""
        if self._counts():
            self._journey.go(self._journey.visit.toggled(Welcome()), Way(1))

    # how it looks

    def comfort(self) -> None:
        """Open or close comfort."""
        if self._counts():
            self._journey.go(self._journey.visit.toggled(ComfortPlace()))

    def change_text(self, by: int) -> None:
        """Smaller or larger letters."""
        if self._counts():
            self._journey.dress(self._journey.visit.comfort.with_text(by))

    def change_scheme(self, scheme: Scheme) -> None:
        """Other colours."""
        if self._counts():
            self._journey.dress(self._journey.visit.comfort.with_scheme(scheme))

    def lower(self) -> None:
        """Everything lower, or back up."""
        if self._counts():
            self._journey.dress(self._journey.visit.comfort.turned_lower())

    # the end

    def still_here(self) -> None:
        """The answer to "are you still there?"."""
        if self._counts():
            self.display.show_window()
            self.display.read_here()

    def finish(self) -> None:
        """The visitor is done."""
        if self._counts():
            self._end()

    def open_staff(self) -> None:
        """The logo was held."""
        self._open_staff()

    def _counts(self) -> bool:
        """Whether this touch counts: not when it comes too soon after another."""
        return self._journey.attendance.touch()

    def _open(self, place: Route) -> None:
        self._journey.go(self._journey.visit.opened(place), Way(1))
