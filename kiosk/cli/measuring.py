"""The room that cards have on the smallest glass of each format, taken from the real screens."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from kiosk.app import EMBEDDED_PACK, Kiosk, Start
from kiosk.authoring.check.fits import Measure
from kiosk.cli.touring import need_fonts
from kiosk.errors import DisplayError
from kiosk.packs.read.reader import PackReader
from kiosk.station.settings.values import Settings
from kiosk.ui.editors.fits import FitMeasure, Glass
from kiosk.ui.flow.window_value import Abilities
from kiosk.ui.kit.fitting import Room
from kiosk.ui.kit.stops import Stop
from kiosk.ui.screens import deck, guide
from kiosk.ui.tour.camera import Camera, HeldClock, items
from kiosk.visit import GuideWalk, Home, IdleTimeouts, Route, ThemePage, TopicCard, Visit

LANGUAGE: Final = "nl"
"""Any of the content: the room is the same in all."""
SMALLEST: Final = (
    ("21.5 inch upright", 21.5, 1080, 1920),
    ("22 inch lying", 22.0, 1920, 1080),
    ("10.4 inch", 10.4, 1024, 768),
)


@cache
def measure_of_the_kiosk() -> Measure:
    """Lays pages out as the kiosk of this program does.

    Raises:
        DisplayError: a font is missing, or the screens cannot be made.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  the platform has to be chosen before

    global _app  # noqa: PLW0603  it has to live as long as its fonts are asked for
    _app = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    need_fonts()
    with tempfile.TemporaryDirectory(prefix="wegwijs-") as folder:
        return FitMeasure(tuple(_glasses(Path(folder))))


_app: object = None


def _glasses(folder: Path) -> Iterator[Glass]:
    settings = replace(Settings(), motion=False, database=folder / "station.db", shelf=folder / "shelf")
    clock, patience = HeldClock(), IdleTimeouts()
    kiosk = Kiosk(Start(settings, windowed=True), Abilities(), lambda: (EMBEDDED_PACK,), clock)
    kiosk.open_content(lambda: None)
    kiosk.stage.show(windowed=True)  # what is not shown has no size
    try:
        camera = Camera(kiosk.stage, kiosk.session, clock, patience)
        camera.wait(lambda: bool(kiosk.session.model.value.screen), "welcome")
        card, question = _places()
        for name, inch, width, height in SMALLEST:
            kiosk.stage.stand_for(inch, width, height)
            camera.wait(lambda size=(width, height): kiosk.stage.window.size().toTuple() == size, name)  # type: ignore[misc]
            yield Glass(name, _room(kiosk, camera, card), _room(kiosk, camera, question), _tile(kiosk, camera, card))
    finally:
        kiosk.close()


def _places() -> tuple[TopicCard, GuideWalk]:
    """A card and a question of the content that is carried along."""
    with PackReader.open(EMBEDDED_PACK) as pack:
        language = pack.manifest.source_language
        for theme in pack.themes(language):
            for tile in pack.topics(theme.id, language):
                topic = pack.topic(tile.id, language)
                if topic.guide is not None and topic.cards and not topic.guide.questions[0].choices:
                    return TopicCard(topic.id), GuideWalk(topic.id)
    raise DisplayError("the content has no guide to measure by")


def _room(kiosk: Kiosk, camera: Camera, place: Route) -> Room:
    camera.bring(Stop("measured", Visit(language=LANGUAGE, trail=(Home(), place))))
    models = kiosk.session.model
    room: Room | None = (models.of(deck.VIEW) if isinstance(place, TopicCard) else models.of(guide.VIEW)).fit_model.room
    if room is None:
        raise DisplayError("the screens have no card to measure by")
    return room


def _tile(kiosk: Kiosk, camera: Camera, card: TopicCard) -> float:
    """The width of the name on a tile of the list that a card's topic stands in."""
    theme = card.topic.partition(".")[0]
    camera.bring(Stop("measured", Visit(language=LANGUAGE, trail=(Home(), ThemePage(theme)))))
    tiles = (item for item in items(kiosk.stage.window.contentItem()) if item.property("twoLines") is not None)
    names = (item for tile in tiles if tile.isVisible() for item in items(tile) if item.property("usual") is not None)
    name = next(names, None)
    if name is None:
        raise DisplayError("the screens have no list to measure by")
    return name.width()
