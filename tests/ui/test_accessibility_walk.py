"""Walks every screen of the tour in every size and language, as a hand, a keyboard and a screen reader find it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from babel.messages.pofile import read_po
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication

from kiosk.app import EMBEDDED_PACK
from kiosk.guidance import SitePlace
from kiosk.packs.read.reader import PackReader
from kiosk.station.settings.values import Settings
from kiosk.ui.kit.shape import shape_of
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.screens import place_stops
from kiosk.ui.screens.help_content import named
from kiosk.ui.tour.tour import stops
from kiosk.visit import Scheme
from tests.helpers import screen_rules as rules
from tests.helpers.glasses import LANGUAGES, LONG, STRIDE, is_deck, needs_of, topics_of
from tests.helpers.live_kiosk import SIZES, LiveKiosk
from tests.helpers.qml_items import type_of
from tests.helpers.screen_rules import Vocabulary

TRANSLATIONS = Path(__file__).resolve().parents[2] / "translations"
LAYOUTS_OF = {"nl": ("portrait", "small"), "ar": ("portrait", "landscape"), "fr": ("small",), "uk": ("small",)}
"""What an ordinary run walks: each size, each way of reading in two, and the longest words on the least glass."""
CASES = [(layout, language) for language in LANGUAGES for layout in (SIZES if LONG else LAYOUTS_OF.get(language, ()))]
DESK = "nl"
"""The site's language, which the first screen and the staff's have."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def whole_kiosk(qapp: QGuiApplication, station: Settings) -> Iterator[LiveKiosk]:
    """The kiosk of a site where everything can be heard too: it has the most to touch."""
    assert qapp is not None
    live = LiveKiosk(dataclasses.replace(station, read_aloud=True))
    yield live
    live.close()


def texts_of_the_pack(language: str) -> Iterator[str]:
    with PackReader.open(EMBEDDED_PACK) as pack:
        yield from (entry.language.endonym for entry in pack.languages())
        yield from (theme.title.value for theme in pack.themes(language))
        yield from (page.title.value for page in pack.staff(language))
        yield from (entry.term.value for entry in pack.glossary(language))
    for need in needs_of(language):
        yield from (named(need, line).value for line in (None, *need.lines))
    for topic in topics_of(language):
        yield topic.title.value
        for step in topic.guide.questions if topic.guide else ():
            yield step.text.value
            yield from (choice.text.value for choice in step.choices)


def vocabulary_of(language: str) -> Vocabulary:
    with (TRANSLATIONS / language / "LC_MESSAGES" / "kiosk.po").open("rb") as file:
        catalog = [message for message in read_po(file) if message.id]
    said = [str(message.string) for message in catalog if not message.fuzzy]
    told = tuple(texts_of_the_pack(language))
    return Vocabulary(
        frozenset((*said, *told, *(text.replace("\u00ad", "") for text in told), *"0123456789")),
        tuple(re.compile(".+".join(map(re.escape, text.split("%1")))) for text in said if "%1" in text),
        frozenset(str(message.id) for message in catalog) - frozenset(said),
    )


def complaints(kiosk: LiveKiosk, vocabulary: Vocabulary, pixels_per_mm: float) -> Iterator[str]:
    """Everything that is wrong with the screen of this moment."""
    keys = kiosk.touchables()
    yield from rules.sizes(keys, pixels_per_mm)
    yield from rules.names(keys, vocabulary)
    yield from rules.words(kiosk, vocabulary)
    yield from rules.edges(kiosk, keys)
    yield from rules.overlaps(keys)
    yield from rules.whole_words(kiosk, keys)
    yield from rules.loaded_pictures(kiosk)
    yield from rules.keyboard(kiosk, keys)


def walk(layout: str, language: str) -> tuple[Stop, ...]:
    """An ordinary run goes past some cards, whose room the walks of sizes look at, and past no other colours."""
    around = Round(topics_of(language), language, shape_of(*SIZES[layout]), needs=needs_of(language))
    found = stops(around)
    here = [stop for stop in found if language == DESK or not stop.at_desk]
    if LONG:
        return tuple(here)
    here = [stop for stop in here if stop.visit.comfort.scheme is Scheme.LIGHT]
    cards = [stop for stop in here if is_deck(stop)][::STRIDE]
    return tuple(stop for stop in here if stop in cards or not is_deck(stop))


def test_every_language_of_the_pack_is_walked(spoken: tuple[str, ...]) -> None:
    assert spoken == LANGUAGES


@pytest.mark.parametrize(("layout", "language"), CASES)
def test_every_screen_can_be_read_and_reached_by_everybody(whole_kiosk: LiveKiosk, layout: str, language: str) -> None:
    whole_kiosk.reshape(layout)
    vocabulary, density = vocabulary_of(language), shape_of(*SIZES[layout]).pixels_per_mm
    wrong: list[str] = []
    bars: dict[tuple[tuple[str, str], ...], list[str]] = {}
    whole_kiosk.bring(walk(layout, language)[0])
    tab = rules.tab_of(whole_kiosk)
    for stop in walk(layout, language):
        whole_kiosk.bring(stop)
        bar = rules.bar_of(whole_kiosk)
        if bar is not None:
            bars.setdefault(bar, []).append(stop.name)
        said = list(complaints(whole_kiosk, vocabulary, density))
        said += rules.under(whole_kiosk, whole_kiosk.touchables(), tab)
        if said:
            wrong.append(f"{stop.name}:" + "".join(f"\n    {line}" for line in said))
        if stop.asking:
            whole_kiosk.session.touches.still_here()
    wrong += moved(bars)
    assert not wrong, f"{layout}, {language}: {len(wrong)} screens\n" + "\n".join(wrong)


@pytest.fixture(scope="module")
def kiosk_of_a_site(qapp: QGuiApplication, station: Settings, site_pack: Path) -> Iterator[LiveKiosk]:
    """The same kiosk, at a site that has written down its places."""
    assert qapp is not None
    live = LiveKiosk(dataclasses.replace(station, read_aloud=True), sites=(site_pack,))
    yield live
    live.close()


@pytest.mark.parametrize(("layout", "language"), CASES)
def test_every_place_of_a_site_can_be_read_and_reached_by_everybody(
    kiosk_of_a_site: LiveKiosk, site_pack: Path, layout: str, language: str
) -> None:
    kiosk_of_a_site.reshape(layout)
    density = shape_of(*SIZES[layout]).pixels_per_mm
    with PackReader.open(site_pack) as pack:
        places = pack.places(language)
    vocabulary = with_places(vocabulary_of(language), places)
    wrong: list[str] = []
    for stop in place_stops.stops(Round(topics_of(language), language, shape_of(*SIZES[layout]), places)):
        kiosk_of_a_site.bring(stop)
        for turn in turns(kiosk_of_a_site):
            wrong += [f"{stop.name}, turn {turn}: {line}" for line in complaints(kiosk_of_a_site, vocabulary, density)]
    assert not wrong, f"{layout}, {language}\n" + "\n".join(wrong)


def turns(kiosk: LiveKiosk) -> Iterator[int]:
    """Every turn of the screen that is shown, one after the other; 0 where it has but one."""
    yield 0
    screen = next((item for item in kiosk.shown() if type_of(item) == "PlaceScreen"), None)
    for turn in range(1, int(screen.property("turns")) if screen is not None else 1):
        kiosk.touch(kiosk.say("Next page"))
        kiosk.draw()
        yield turn


def with_places(vocabulary: Vocabulary, places: tuple[SitePlace, ...]) -> Vocabulary:
    """With the names of the places, alone and before how their doors stand."""
    names = {place.name.value for place in places}
    doors = [pattern.pattern for pattern in vocabulary.patterns] + [re.escape(said) for said in vocabulary.said]
    told = tuple(re.compile(rf"{re.escape(name)}\. (?:{'|'.join(doors)})") for name in names)
    return replace(vocabulary, said=vocabulary.said | names, patterns=vocabulary.patterns + told)


@pytest.mark.parametrize("language", ["fr", "de"])
def test_staff_can_read_and_reach_everything_in_the_language_of_their_desk(
    qapp: QGuiApplication, station: Settings, language: Literal["fr", "de"]
) -> None:
    assert qapp is not None
    kiosk = LiveKiosk(dataclasses.replace(station, read_aloud=True, site_language=language))
    vocabulary, wrong = vocabulary_of(language), []
    try:
        for layout, size in SIZES.items():
            kiosk.reshape(layout)
            shape = shape_of(*size)
            for stop in stops(Round(topics_of(language), language, shape)):
                if stop.visit.for_staff:
                    kiosk.bring(stop)
                    stand_still(kiosk)
                    said = complaints(kiosk, vocabulary, shape.pixels_per_mm)
                    wrong += [f"{layout}, {stop.name}: {line}" for line in said]
    finally:
        kiosk.close()
    assert not wrong, "\n".join(wrong)


def stand_still(kiosk: LiveKiosk) -> None:
    """Wait until no text moves: what was gathered for staff can come a frame after the screen did."""
    before: list[QRectF] = []
    while (now := [rules.painted(text) for text in rules.texts(kiosk)]) != before:
        before = now
        kiosk.draw()


def moved(bars: dict[tuple[tuple[str, str], ...], list[str]]) -> Iterator[str]:
    """The screens whose bar is not where most have it, with all six places in their order."""
    (usual, *others) = sorted(bars, key=lambda bar: -len(bars[bar]))
    if [place for place, _ in usual] != ["home", "back", "listen", "language", "desk", "comfort"]:
        yield f"the bar has {usual}"
    if len({spot for _, spot in usual}) < len(usual):
        yield f"two places of the bar are one: {usual}"
    for bar in others:
        yield f"the bar moves at {', '.join(bars[bar])}: {bar}"
