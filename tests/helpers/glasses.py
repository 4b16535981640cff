"""The glass that a kiosk may have, and every card, question and outcome laid out on it, quickly."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEventLoop

from kiosk.app import EMBEDDED_PACK
from kiosk.packs.read.reader import PackReader
from kiosk.ui.kit.shape import Format, Shape, shape_of
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.tour.tour import stops
from kiosk.visit import GuideWalk, Scheme, TopicCard, Visit
from tests.helpers import screen_rules as rules
from tests.helpers import size_rules
from tests.helpers.live_kiosk import SIZES, LiveKiosk

if TYPE_CHECKING:
    from kiosk.guidance import Need, SitePlace, Topic

LANGUAGES: Final = ("nl", "fr", "de", "en", "ar", "ro", "es", "tr", "uk", "fa")
SOME: Final = ("nl", "fr", "ar", "uk")
"""Two that are long, one that is written from right to left, and one with letters of its own."""
STRIDE: Final = 9
LONG: Final = bool(os.environ.get("WALK_ALL"))
"""Whether every card is laid out, in every language, on every glass, as `packaging/test --long` does."""
DESK: Final = "nl"
CLOSED: Final = datetime(2026, 11, 29, 12)
"""A Sunday: the keys of places say on which day they open, which takes most room."""


class Glass(Struct, frozen=True):
    """A screen of so many inches that stands, lies, or is small."""

    layout: str
    diagonal_inch: float

    @property
    def shape(self) -> Shape:
        """How it is laid out."""
        return shape_of(*SIZES[self.layout], diagonal_inch=self.diagonal_inch)

    @property
    def name(self) -> str:
        """As people call it."""
        return f"{self.diagonal_inch:g} inch {self.layout}"


UPRIGHT: Final = tuple(Glass("portrait", inch) for inch in (21.5, 22.0, 24.0, 27.0, 32.0))
LYING: Final = (Glass("landscape", 22.0), Glass("landscape", 27.0), Glass("small", 10.4))
LEAST: Final = (UPRIGHT[0], LYING[0], LYING[2])
"""The smallest of each format, on which words and pictures have the least room."""


def cases(glasses: tuple[Glass, ...]) -> list[tuple[Glass, str]]:
    """What is walked: the least glass of each format in four languages; in a long run every glass in every one."""
    if LONG:
        return [(glass, language) for glass in glasses for language in LANGUAGES]
    return [(glass, language) for glass in glasses if glass in LEAST for language in SOME]


@cache
def topics_of(language: str) -> tuple[Topic, ...]:
    """Every topic of the pack that the kiosk carries."""
    with PackReader.open(EMBEDDED_PACK) as pack:
        return tuple(pack.topic(topic, language) for topic in pack.topic_ids())


def needs_of(language: str) -> tuple[Need, ...]:
    """What that pack has under help now."""
    with PackReader.open(EMBEDDED_PACK) as pack:
        return pack.needs(language)


def places_of(site: Path, language: str) -> tuple[SitePlace, ...]:
    """The places of a site."""
    with PackReader.open(site) as pack:
        return pack.places(language)


def is_plain(stop: Stop) -> bool:
    """Whether a stop is only a place, at whatever time, with nothing over it."""
    return not (stop.asking or stop.notice or stop.stick or stop.sure or stop.at)


def is_deck(stop: Stop) -> bool:
    """Whether a stop is at a card, a question or an outcome, in no other comfort than the usual one."""
    return (
        is_plain(stop) and isinstance(stop.visit.place, TopicCard | GuideWalk) and stop.visit.comfort == Visit().comfort
    )


def complaints(kiosk: LiveKiosk, glass: Glass, language: str, places: tuple[SitePlace, ...]) -> Iterator[str]:
    """What is wrong on this glass in this language, of every card, question and outcome, and every other screen."""
    kiosk.reshape(glass.layout, glass.diagonal_inch)
    kiosk.clock.set_wall(CLOSED)
    kiosk.window.hide()  # a frame takes longer than all else
    try:
        around = Round(topics_of(language), language, glass.shape, places, every_card=True, needs=needs_of(language))
        found = wanted(stops(around), language)
        for stop in sorted(found, key=_comfort_of):
            if not is_plain(stop):
                kiosk.camera.bring(stop)
                lay_out(kiosk)
                kiosk.clock.set_wall(CLOSED)
            else:
                bring(kiosk, stop.visit)
            yield from (f"{stop.name}: {line}" for line in look(kiosk, glass.shape))
            if not is_plain(stop):
                kiosk.session.touches.still_here()
                kiosk.camera.bring(Stop("plain", stop.visit))  # no stick and no notice lie over what comes next
        if glass in LEAST and LONG:
            yield from in_comfort(kiosk, glass.shape, [stop for stop in found if is_deck(stop)])
    finally:
        kiosk.window.show()


def wanted(found: Iterable[Stop], language: str) -> list[Stop]:
    """What is laid out: colours take no room, and the desk's screens are in the desk's language alone.

    A short run takes a stride through the cards, another in each language, and no screen that all walks stop at.
    """
    here = [stop for stop in found if stop.visit.comfort.scheme is Scheme.LIGHT]
    here = [stop for stop in here if language == DESK or not stop.at_desk]
    return here if LONG else [stop for stop in here if is_deck(stop)][SOME.index(language) % STRIDE :: STRIDE]


def _comfort_of(stop: Stop) -> tuple[int, bool]:
    """All in one comfort come one after the other: a change of it lays out every screen that was ever made."""
    comfort = stop.visit.comfort
    return comfort.text_step, comfort.lowered


def in_comfort(kiosk: LiveKiosk, shape: Shape, cards: list[Stop]) -> Iterator[str]:
    """What is wrong with cards in the largest letters, and with everything lower."""
    for stop in cards:
        bring(kiosk, replace(stop.visit, comfort=stop.visit.comfort.with_text(1).with_text(1)))
        yield from (f"{stop.name}, largest letters: {line}" for line in look(kiosk, shape))
    for stop in cards if shape.format is not Format.SMALL else ():
        bring(kiosk, replace(stop.visit, comfort=stop.visit.comfort.turned_lower()))
        yield from (f"{stop.name}, lowered: {line}" for line in look(kiosk, shape))


def look(kiosk: LiveKiosk, shape: Shape) -> list[str]:
    """All that is wrong with the screen that is shown."""
    with kiosk.still():
        keys = kiosk.touchables()
        return [
            *rules.sizes(keys, shape.pixels_per_mm),
            *rules.edges(kiosk, keys),
            *rules.overlaps(keys),
            *rules.whole_words(kiosk, keys),
            *size_rules.whole_texts(kiosk),
            *size_rules.capitals(kiosk, shape.pixels_per_mm),
            *size_rules.pictures(kiosk, shape),
        ]


def bring(kiosk: LiveKiosk, visit: Visit) -> None:
    """Be at a visit, laid out and not drawn."""
    kiosk.session.jump(visit)
    while kiosk.session.visit != visit:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    lay_out(kiosk)


def lay_out(kiosk: LiveKiosk) -> None:
    """As a frame would; what stands in a row is laid out before the row."""
    for _ in range(2):
        for item in kiosk.shown():
            item.ensurePolished()
