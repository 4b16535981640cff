"""A whole kiosk for the tests of its screens: real pack, real engine, a clock that stands still until it is moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app import EMBEDDED_PACK
from kiosk.authoring.build.project import build_preview
from kiosk.packs.read.reader import PackReader
from kiosk.station.database import open_station
from kiosk.station.pin import StaffPin
from kiosk.station.settings.values import Settings
from kiosk.ui.editors.photographs import scaled_photograph
from tests.helpers.listening import Listener
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.told_speaker import ToldSpeaker

PIN = "2468"


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A machine of its own with a staff PIN, at a site where nothing is read aloud."""
    folder = tmp_path_factory.mktemp("station")
    settings = Settings(database=folder / "station.db", shelf=folder / "shelf", read_aloud=False)
    database = open_station(folder / "station.db")
    StaffPin(database, cost=2).set_pin(PIN)
    database.close()
    return settings


@pytest.fixture(scope="module")
def whole_kiosk(qapp: QGuiApplication, station: Settings) -> Iterator[LiveKiosk]:
    """The one kiosk that every test of a file stands before; it takes its translator along when it goes."""
    assert qapp is not None
    live = LiveKiosk(station)
    yield live
    live.close()


@pytest.fixture
def kiosk(whole_kiosk: LiveKiosk) -> LiveKiosk:
    """The kiosk in portrait, at the start of a visit."""
    whole_kiosk.reshape("portrait")
    whole_kiosk.start_over()
    return whole_kiosk


@pytest.fixture(scope="module")
def whole_listener(qapp: QGuiApplication, station: Settings) -> Iterator[Listener]:
    """The one kiosk of a file, and a speaker that a test speaks for."""
    assert qapp is not None
    told = ToldSpeaker()
    live = LiveKiosk(replace(station, read_aloud=True), told)
    yield Listener(live, told)
    live.close()


@pytest.fixture
def listener(whole_listener: Listener) -> Listener:
    """At the start of a visit, in portrait."""
    whole_listener.told.notice.emit("")
    whole_listener.kiosk.reshape("portrait")
    whole_listener.kiosk.start_over()
    whole_listener.kiosk.clock.move(60_000)
    whole_listener.told.clear()
    return whole_listener


@pytest.fixture(scope="session")
def site_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The places of the invented municipality."""
    example = Path(__file__).parents[2] / "content" / "site-example"
    return build_preview(example, tmp_path_factory.mktemp("site"), scaled_photograph)


@pytest.fixture(scope="session")
def spoken() -> tuple[str, ...]:
    """The languages of the pack the kiosk carries."""
    with PackReader.open(EMBEDDED_PACK) as pack:
        return tuple(entry.language.tag for entry in pack.languages())


@pytest.fixture
def pack_copy(tmp_path: Path) -> Path:
    """The kiosk's pack, to be damaged."""
    copy = tmp_path / "handbook.pack"
    copy.write_bytes(EMBEDDED_PACK.read_bytes())
    return copy
