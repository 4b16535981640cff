"""What a tour stops at, as plain values: each screen says its own stops, and the tour takes the pictures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from kiosk.guidance import Need, SitePlace, Topic
from kiosk.ui.kit.shape import Format, Shape
from kiosk.visit import BehindPin, Home, Route, Scheme, ThemePage, TopicCard, Visit, Welcome


class Stop(Struct, frozen=True):
    """One picture: its file name without ending, and what leads there.

    `notice` is why nothing is heard; `at` the time on the wall, where the picture tells it. `stick` is what becomes
    of a stick; `sure`: staff are asked whether they are.
    `waited_ms`: so long a touch was not answered.
    """

    name: str
    visit: Visit
    asking: bool = False
    notice: str = ""
    at: datetime | None = None
    stick: str = ""
    sure: bool = False
    waited_ms: int = 0

    @property
    def at_desk(self) -> bool:
        """Whether it is in the desk's language, whatever the visitor's is."""
        return self.visit.language is None or self.visit.for_staff

    @property
    def silent(self) -> bool:
        """Whether nothing is said here: there is no sound, staff work here, or a stick fills the screen."""
        filled = self.stick in ("progress", "done", "failed", "removed")
        return self.notice != "" or self.waited_ms > 0 or filled or isinstance(self.visit.place, BehindPin)


class Round(Struct, frozen=True):
    """What a tour in one language has to go past: topics and needs of the pack, and the site's own places.

    With `every_card` it stops at every card, question and outcome, else at some of each kind.
    """

    topics: tuple[Topic, ...]
    language: str
    shape: Shape
    places: tuple[SitePlace, ...] = ()
    every_card: bool = False
    needs: tuple[Need, ...] = ()

    @property
    def shown(self) -> tuple[Topic, ...]:
        """The topics whose cards are shown: one a theme, with a guide if there is one; or all."""
        listed = tuple(topic for topic in self.topics if topic.cards)
        if self.every_card:
            return listed
        best: dict[str, Topic] = {}
        for topic in listed:
            known = best.get(topic.theme)
            if known is None or (known.guide is None and topic.guide is not None):
                best[topic.theme] = topic
        return tuple(best.values())

    @property
    def choosers(self) -> tuple[Topic, ...]:
        """The topics that help to choose among those of a theme."""
        return tuple(topic for topic in self.topics if not topic.cards)

    def at(self, *trail: Route) -> Visit:
        """A visitor who came here from the home screen."""
        return Visit(language=self.language, trail=(Home(), *trail))

    def before_guide(self, topic: Topic) -> Visit:
        """A visitor at the place from which a topic's guide opens: its first card, or its theme's list."""
        return self.at_card(topic) if topic.cards else self.at(ThemePage(topic.theme))

    def at_card(self, topic: Topic, card: int = 0) -> Visit:
        """A visitor at a card of a topic."""
        return self.at(ThemePage(topic.theme), TopicCard(topic.id, card))

    def from_welcome(self, *trail: Route) -> Visit:
        """Somebody, perhaps of staff, who came here from the welcome screen."""
        return Visit(language=self.language, trail=(Welcome(), *trail))

    def looks(self, name: str, visit: Visit) -> Iterator[Stop]:
        """A visit in the other colours, in the other sizes of text, and with everything lower."""
        comfort = visit.comfort
        yield Stop(f"dark-{name}", replace(visit, comfort=comfort.with_scheme(Scheme.DARK)))
        yield Stop(f"contrast-{name}", replace(visit, comfort=comfort.with_scheme(Scheme.HIGH_CONTRAST)))
        yield Stop(f"large-{name}", replace(visit, comfort=comfort.with_text(1)))
        yield Stop(f"largest-{name}", replace(visit, comfort=comfort.with_text(1).with_text(1)))
        if self.shape.format is not Format.SMALL:
            yield Stop(f"lower-{name}", replace(visit, comfort=comfort.turned_lower()))


def staff_sizes(name: str, visit: Visit) -> Iterator[Stop]:
    """What staff read, in every size of letters."""
    yield Stop(name, visit)
    yield Stop(f"{name}-large", replace(visit, comfort=visit.comfort.with_text(1)))
    yield Stop(f"{name}-largest", replace(visit, comfort=visit.comfort.with_text(1).with_text(1)))


def sizes(name: str, visit: Visit, at: datetime | None = None) -> Iterator[Stop]:
    """What a visitor reads, in every size of letters."""
    yield Stop(name, visit, at=at)
    yield Stop(f"large-{name}", replace(visit, comfort=visit.comfort.with_text(1)), at=at)
    yield Stop(f"largest-{name}", replace(visit, comfort=visit.comfort.with_text(1).with_text(1)), at=at)
