"""The screens that show what the whole window is like: comfort, and that no content can be read."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.ui.flow.window_model import KioskModel
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.library.screen import Screen, View
from kiosk.visit import ComfortPlace, Visit


def stops(around: Round) -> Iterator[Stop]:
    """As it is over the home screen."""
    yield Stop("comfort", around.at(ComfortPlace()))


def scenes(around: Round) -> dict[str, Visit]:
    """The keys that change how it looks."""
    return {"comfort": around.at(ComfortPlace())}


COMFORT_VIEW = View("comfort", "Visit/ComfortScreen.qml", KioskModel)
COMFORT: Screen[ComfortPlace, None] = Screen(ComfortPlace, COMFORT_VIEW, stops=stops, scenes=scenes)
TROUBLE_VIEW = View("trouble", "Visit/TroubleScreen.qml", KioskModel, bar=False)
