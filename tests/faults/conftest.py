"""A private sound server for the tests of sound, and the application their event loop needs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from PySide6.QtGui import QGuiApplication

from tests.helpers.sound_server import Recorder, SoundServer


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk has no widgets."""
    return QGuiApplication


def served(folder: Path) -> Iterator[SoundServer]:
    """A running server in `folder`."""
    if shutil.which("pulseaudio") is None:
        pytest.skip("there is no pulseaudio")
    server = SoundServer(folder)
    server.start()
    yield server
    server.die()


@pytest.fixture
def sound_server(tmp_path: Path) -> Iterator[SoundServer]:
    """One that a test may wedge or kill."""
    yield from served(tmp_path / "sound")


@pytest.fixture
def recorder(sound_server: SoundServer) -> Iterator[Recorder]:
    """Hears what comes out of it."""
    recorder = Recorder(sound_server)
    yield recorder
    recorder.close()


@pytest.fixture(scope="module")
def lasting_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundServer]:
    """One for all tests of a file, which leave it as it is."""
    yield from served(tmp_path_factory.mktemp("sound"))


@pytest.fixture(scope="module")
def lasting_recorder(lasting_server: SoundServer) -> Iterator[Recorder]:
    """Hears what comes out of it, so that it has settled too."""
    recorder = Recorder(lasting_server)
    yield recorder
    recorder.close()
