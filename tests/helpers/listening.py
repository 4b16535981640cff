"""Somebody who listens before a whole kiosk: what there is to touch, and what a touch of a finger opens."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import SIGNAL, QObject

from kiosk.app import EMBEDDED_PACK
from kiosk.packs.read.reader import PackReader
from kiosk.ui.flow.screens import SCREENS
from kiosk.ui.kit.shape import shape_of
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.screens import place_stops
from kiosk.ui.tour.tour import stops
from kiosk.visit import Phase, Visit, Welcome
from tests.helpers.glasses import needs_of
from tests.helpers.live_kiosk import BETWEEN_TOUCHES_MS, SIZES, LiveKiosk, settle
from tests.helpers.qml_items import is_key, type_of
from tests.helpers.scene import above, place_of
from tests.helpers.told_speaker import ToldSpeaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

    from kiosk.guidance import SitePlace, Topic
    from kiosk.speech.child.lines import Line


class Listener(Struct, frozen=True):
    """A kiosk and the speaker that a test speaks for."""

    kiosk: LiveKiosk
    told: ToldSpeaker

    def bring(self, stop: Stop) -> None:
        """Be at a stop as somebody who listens; what it says has been asked for."""
        visit = stop.visit
        visit = replace(visit, listening=True, language=visit.language or "nl")
        if self.kiosk.session.visit.trail == visit.trail:  # where somebody is already, nobody arrives
            self.kiosk.bring(Stop("away", Visit(language=visit.language, trail=(Welcome(), Welcome()))))
        self.told.clear()
        self.kiosk.bring(replace(stop, visit=visit))
        self.kiosk.clock.move(BETWEEN_TOUCHES_MS)
        settle()
        if not stop.asking and not SCREENS.of(visit.place).read_unasked:
            self.kiosk.session.note_activity()
            self.kiosk.model.aloud_model.listen()
            self.kiosk.clock.move(BETWEEN_TOUCHES_MS)

    def lines_said(self) -> tuple[Line, ...]:
        """What is being said on a screen that has just come."""
        self.kiosk.wait(lambda: bool(self.told.asked), f"something is said at {self.kiosk.place}")
        return self.told.lines

    def controls(self) -> list[QQuickItem]:
        """What can be touched now, in no order; not the logo, which is held."""
        return [key.item for key in self.kiosk.touchables() if is_key(key.item)]

    def control(self, name: str) -> QQuickItem:
        """The one with this accessible name."""
        return self.kiosk.named(name).item

    def tap(self, item: QQuickItem, *, after_ms: int = BETWEEN_TOUCHES_MS) -> int:
        """Touch an item, so long after the last touch; how often that opened it."""
        self.kiosk.clock.move(after_ms)
        opened: list[bool] = []
        QObject.connect(item, SIGNAL("activated()"), lambda: opened.append(True))
        self.kiosk.tap(place_of(item).center())
        settle()
        return len(opened)

    def phase(self) -> Phase:
        """Whether somebody is there."""
        return self.kiosk.session.phase

    @property
    def ringed(self) -> object:
        """What has the ring."""
        return self.kiosk.model.aloud_model.holder


def walk(layout: str, language: str) -> Iterator[Stop]:
    """Every stop of the tour at which something is to be heard."""
    yield from (stop for stop in stops(round_of(layout, language)) if not stop.silent)


def walk_places(language: str, places: tuple[SitePlace, ...]) -> Iterator[Stop]:
    """The stops of the tour at which a site's places are to be heard."""
    yield from place_stops.stops(replace(round_of("portrait", language), places=places))


def round_of(layout: str, language: str) -> Round:
    """What a tour goes past, on a screen of this layout."""
    return Round(_topics(language), language, shape_of(*SIZES[layout]), needs=needs_of(language))


@cache
def _topics(language: str) -> tuple[Topic, ...]:
    with PackReader.open(EMBEDDED_PACK) as pack:
        return tuple(
            pack.topic(tile.id, language) for theme in pack.themes(language) for tile in pack.topics(theme.id, language)
        )


def is_in(item: QQuickItem, *types: str) -> bool:
    """Whether an item is of one of these types of QML, or in such a one."""
    return any(type_of(one) in types for one in (item, *above(item)))
