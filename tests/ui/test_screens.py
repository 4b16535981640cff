"""What every screen has to say of itself, for all of them at once: a new one is tested here by being in the list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.app import EMBEDDED_PACK
from kiosk.guidance import Answer
from kiosk.packs.read.reader import PackReader
from kiosk.ui.flow.screens import SCREENS
from kiosk.ui.kit.shape import shape_of
from kiosk.ui.kit.stops import Round
from kiosk.ui.library.screen import View
from kiosk.ui.library.source import Source
from kiosk.ui.screens import deck, guide
from kiosk.ui.tour.tour import stops
from kiosk.visit import Given, GuideWalk, Route

QML = Path(__file__).resolve().parents[2] / "kiosk" / "ui" / "qml" / "Kiosk" / "Screens"
GUIDED = "health.no_insurance"


def kinds(base: type[Route] = Route) -> Iterator[type[Route]]:
    """Every kind of place there is."""
    for kind in base.__subclasses__():
        yield from kinds(kind) if kind.__subclasses__() else [kind]


def model_of(file: str) -> str:
    """The type of the property `model` that a screen's file requires, or the file that it is made of."""
    text = (QML / file).read_text(encoding="utf-8")
    found = re.search(r"^    required property (\w+) model$", text, re.MULTILINE)
    if found is not None:
        return found[1]
    base = re.search(r"^(\w+) \{", text, re.MULTILINE)
    assert base is not None, file
    (inherited,) = QML.rglob(f"{base[1]}.qml")
    return model_of(str(inherited.relative_to(QML)))


def test_every_kind_of_place_has_its_screen() -> None:
    # by name: a dataclass with slots is made anew by its decorator, and the first one may still be there
    assert {kind.__name__ for kind in kinds()} == {screen.place.__name__ for screen in SCREENS}


@pytest.mark.parametrize("view", SCREENS.views, ids=lambda view: view.name)
def test_the_file_of_a_screen_takes_its_view_model(view: View[Any]) -> None:
    assert model_of(view.file) == view.model.__name__


def test_no_two_screens_have_one_name() -> None:
    names = [view.name for view in SCREENS.views]
    assert len(names) == len(set(names))


def test_the_tour_stops_at_every_kind_of_place_and_no_two_stops_have_one_name(site_pack: Path) -> None:
    with PackReader.open(EMBEDDED_PACK) as pack, PackReader.open(site_pack) as site:
        topics = [pack.topic(topic, "nl") for topic in pack.topic_ids()]
        found = list(stops(Round(tuple(topics), "nl", shape_of(1080, 1920), site.places("nl"), needs=pack.needs("nl"))))
    names = [stop.name for stop in found]
    assert len(names) == len(set(names))
    assert {type(stop.visit.place) for stop in found} == {screen.place for screen in SCREENS}


def test_a_guide_shows_questions_until_its_outcome_and_then_cards() -> None:
    walk = GuideWalk(GUIDED)
    given = (Given("danger", Answer.NO), Given("insured", Answer.NO), Given("money", Answer.UNSURE))
    with PackReader.open(EMBEDDED_PACK) as pack:
        content = SCREENS.load(Source(pack), walk, "nl", datetime(2026, 11, 28))
    assert SCREENS.view_of(walk, content) is guide.VIEW
    assert SCREENS.view_of(GuideWalk(GUIDED, given), content) is deck.VIEW
