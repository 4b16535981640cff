"""A whole kiosk whose packs and whose voice fail when they are told to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.station.settings.values import Settings
from tests.helpers.fault_bench import Bench
from tests.helpers.faulty import FailingSpeaker, FaultyPacks
from tests.helpers.live_kiosk import LiveKiosk

PATIENCE_MS = 1500
"""So long a pack may take to answer here; opening one takes a fraction of it."""


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("station")
    return Settings(database=folder / "station.db", shelf=folder / "shelf")


@pytest.fixture(scope="module")
def packs() -> FaultyPacks:
    return FaultyPacks()


@pytest.fixture(scope="module")
def told() -> FailingSpeaker:
    return FailingSpeaker()


@pytest.fixture(scope="module")
def whole_kiosk(qapp: object, station: Settings, packs: FaultyPacks, told: FailingSpeaker) -> Iterator[LiveKiosk]:
    live = LiveKiosk(station, told, read=packs.read, reading_ms=PATIENCE_MS)
    yield live
    live.close()


@pytest.fixture
def bench(
    whole_kiosk: LiveKiosk, packs: FaultyPacks, told: FailingSpeaker, caplog: pytest.LogCaptureFixture
) -> Iterator[Bench]:
    bench = Bench(whole_kiosk, packs, told, caplog)
    bench.home()
    caplog.clear()
    yield bench
    told.error = None
    packs.faults.clear()
    for one in bench.hung:
        one.let_go()
