"""One visitor's stay: language, mode, comfort and the trail of places. A new visit knows nothing of the last."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from msgspec import Struct, field
from msgspec.structs import replace

from kiosk.visit.comfort import Comfort
from kiosk.visit.routes import (
    ComfortPlace,
    Home,
    ListenOrRead,
    Route,
    TopicCard,
    Welcome,
)


class Visit(Struct, frozen=True):
    """Everything the kiosk knows of a visitor; `trail` holds one place a level, the last is where they are."""

    language: str | None = None
    listening: bool = False
    comfort: Comfort = field(default_factory=Comfort)
    trail: tuple[Route, ...] = (Welcome(),)

    @property
    def place(self) -> Route:
        """Where the visitor is."""
        return self.trail[-1]

    @property
    def for_staff(self) -> bool:
        """Whether staff are here, or at the PIN pad: everything is in the desk's language then."""
        return any(place.for_staff for place in self.trail)

    @property
    def can_go_back(self) -> bool:
        """Whether back leads anywhere."""
        return len(self.trail) > 1

    @property
    def can_go_home(self) -> bool:
        """Whether home is somewhere else and there is a language to show it in."""
        return self.language is not None and not isinstance(self.place, Home)

    def speaking(self, language: str, *, ask_mode: bool, sound_only: bool = False) -> Visit:
        """The visit in another language: on from the first welcome, else back to where they were.

        Whoever chose one that is only sound listens, and is not asked.
        """
        ask_mode = ask_mode and not sound_only
        chosen = replace(self, language=language, listening=self.listening or sound_only)
        if not isinstance(self.place, Welcome):
            return chosen
        if self.can_go_back:
            return replace(chosen, trail=self.trail[:-1])
        return replace(chosen, trail=(self.place, ListenOrRead()) if ask_mode else (Home(),))

    def in_mode(self, *, listening: bool) -> Visit:
        """Listening or reading, and on to the home screen."""
        return replace(self, listening=listening, trail=(Home(),))

    def opened(self, place: Route) -> Visit:
        """A level deeper."""
        return replace(self, trail=(*self.trail, place))

    def turned_to(self, place: Route) -> Visit:
        """Another card or page of the same level."""
        return replace(self, trail=(*self.trail[:-1], place))

    def at_topic(self, topic: str) -> Visit:
        """Back up to the first card of this topic."""
        trail = self._up_to(lambda place: isinstance(place, TopicCard) and place.topic == topic)
        return replace(self, trail=(*trail, TopicCard(topic)))

    def _up_to(self, found: Callable[[Route], bool]) -> tuple[Route, ...]:
        """The trail before the first place that was looked for; all of it when there is none."""
        return tuple(takewhile(lambda place: not found(place), self.trail))

    def toggled(self, place: Welcome | ComfortPlace) -> Visit:
        """Open a place of the bar, or close it when it is the one that is open."""
        return self.back() if self.place == place and self.can_go_back else self.opened(place)

    def back(self) -> Visit:
        """Where the place leads back to; else a level up; at the top nothing."""
        before = self.place.back()
        if before is not None:
            return self.turned_to(before)
        return replace(self, trail=self.trail[:-1]) if self.can_go_back else self

    def home(self) -> Visit:
        """To the six themes."""
        return replace(self, trail=(Home(),)) if self.language is not None else self
