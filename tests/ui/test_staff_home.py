"""What the staff home says of the site, on a real kiosk with a name and without one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.station.settings.values import Settings
from kiosk.ui.kit.stops import Stop
from kiosk.visit import StaffHome, Visit, Welcome
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.qml_items import type_of
from tests.helpers.scene import place_of

NAME = "OCMW Voorbeeldstad, onthaal"
LAYOUTS = ("portrait", "landscape", "small")


@contextmanager
def at_the_staff_home(settings: Settings) -> Iterator[LiveKiosk]:
    kiosk = LiveKiosk(settings)
    try:
        kiosk.bring(Stop("staff-home", Visit("nl", trail=(Welcome(), StaffHome()))))
        yield kiosk
    finally:
        kiosk.close()


def words_of(kiosk: LiveKiosk) -> list[QQuickItem]:
    """The words that stand on the screen by themselves."""
    return [item for item in kiosk.shown() if type_of(item) == "KioskText" and item.property("text")]


def title_of(kiosk: LiveKiosk) -> QQuickItem:
    titles = {kiosk.say("How this kiosk is doing"), kiosk.say("Checking this kiosk …")}
    (title,) = [item for item in words_of(kiosk) if item.property("text") in titles]
    return title


def lines_of(kiosk: LiveKiosk) -> QRectF:
    (lines,) = [item for item in kiosk.shown() if type_of(item) == "StaffLines"]
    return place_of(lines)


@pytest.fixture
def named(qapp: QGuiApplication, station: Settings) -> Iterator[LiveKiosk]:
    with at_the_staff_home(replace(station, site_name=NAME)) as kiosk:
        yield kiosk


@pytest.fixture
def nameless(qapp: QGuiApplication, station: Settings) -> Iterator[LiveKiosk]:
    with at_the_staff_home(station) as kiosk:
        yield kiosk


def test_the_staff_home_tells_the_name_of_the_site_between_its_title_and_its_lines(named: LiveKiosk) -> None:
    for layout in LAYOUTS:
        named.reshape(layout)
        named.draw()
        (site,) = [item for item in words_of(named) if item.property("text") == NAME]
        title = title_of(named)
        assert place_of(title).bottom() <= place_of(site).top() < place_of(site).bottom() <= lines_of(named).top()
        assert QAccessible.queryAccessibleInterface(site).text(QAccessible.Text.Name) == NAME


def test_without_a_name_the_lines_take_its_room(nameless: LiveKiosk) -> None:
    title = title_of(nameless)
    margin = place_of(title).top()
    assert lines_of(nameless).top() == pytest.approx(place_of(title).bottom() + margin, abs=1)
