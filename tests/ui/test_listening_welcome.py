"""The first screen for somebody who reads nothing at all: a touch anywhere, and the languages say their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from kiosk.app import EMBEDDED_PACK
from kiosk.packs.read.reader import PackReader
from kiosk.station.settings.values import Settings
from tests.helpers.live_kiosk import BETWEEN_TOUCHES_MS, LiveKiosk, settle
from tests.helpers.told_speaker import ToldSpeaker


@pytest.fixture
def told() -> ToldSpeaker:
    return ToldSpeaker()


@pytest.fixture
def kiosk(qapp: QGuiApplication, station: Settings, told: ToldSpeaker) -> Iterator[LiveKiosk]:
    assert qapp is not None
    live = LiveKiosk(replace(station, read_aloud=True), told)
    yield live
    live.close()


def test_a_touch_where_nothing_is_has_each_language_say_its_name_in_its_own_voice(
    kiosk: LiveKiosk, told: ToldSpeaker
) -> None:
    with PackReader.open(EMBEDDED_PACK) as pack:
        names = [(entry.language.endonym, entry.language.tag) for entry in pack.languages()]
    kiosk.clock.move(BETWEEN_TOUCHES_MS)
    kiosk.tap(QPointF(4, kiosk.window.height() / 2))
    settle()
    assert [(line.text, line.language) for line in told.lines] == names


def test_another_such_touch_begins_anew(kiosk: LiveKiosk, told: ToldSpeaker) -> None:
    spot = QPointF(4, kiosk.window.height() / 2)
    for _ in range(2):
        kiosk.clock.move(BETWEEN_TOUCHES_MS)
        kiosk.tap(spot)
        settle()
    first, second = told.asked
    assert [line.text for line in first] == [line.text for line in second]
