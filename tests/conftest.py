"""What every test stands on: the same environment on each machine, one application, a screen and a sound server."""

from __future__ import annotations

import os
import resource
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtGui import QGuiApplication

from tests.helpers.own_mounts import keep_mounts_to_ourselves
from tests.helpers.sound_server import Recorder, SoundServer, why_no_sound
from tests.helpers.x_screen import Screen

ROOT: Final = Path(__file__).resolve().parents[1]


def same_everywhere() -> None:
    """No screen of whoever runs the tests, and a place for sockets, without which Qt warns."""
    environment = os.environ
    environment["QT_QPA_PLATFORM"] = "offscreen"
    environment["QT_QUICK_BACKEND"] = "software"
    environment["LC_ALL"] = "C.UTF-8"
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    if not environment.get("XDG_RUNTIME_DIR"):
        runtime = ROOT / ".build" / "runtime"
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        environment["XDG_RUNTIME_DIR"] = str(runtime)


same_everywhere()
keep_mounts_to_ourselves()
# a busy machine is slow, and no test is wrong for that
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")

NEEDED_BY: Final = {
    "screen": "display",
    **dict.fromkeys(("sound_server", "lasting_server"), "sound"),
    **dict.fromkeys(("disk", "make_stick", "mounted", "small_disk", "small_stick", "tmpfs"), "root"),
}
"""The marker that a test has by the fixture it asks for."""
SLOW: Final = tuple(ROOT / "tests" / name for name in ("e2e", "faults", "fuzz"))
"""Folders whose tests run programs, or go through many faults."""
LONGEST: Final = (
    "test_accessibility_walk.py",
    "test_listening_screens.py",
    "test_sound_faults.py",
)
"""Each takes minutes: begun first, so that none of them goes on alone at the end."""

_peaks: dict[str, int] = {}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is slow or needs a screen, sound or root; files with slow tests come first, the longest before all."""
    for item in items:
        if any(folder in item.path.parents for folder in SLOW):
            item.add_marker("slow")
        given = getattr(getattr(item, "callspec", None), "params", {})
        for name in getattr(item, "fixturenames", ()):
            if name in NEEDED_BY and name not in given:
                item.add_marker(NEEDED_BY[name])
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: (item.path.name not in LONGEST, item.path not in slow))


def peak_mb(who: int) -> int:
    """The most memory this process, or any child that it waited for, had at once."""
    return resource.getrusage(who).ru_maxrss // 1024


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Note what this process needed, for the one that reports."""
    peaks = {"itself": peak_mb(resource.RUSAGE_SELF), "a child": peak_mb(resource.RUSAGE_CHILDREN)}
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["peaks"] = peaks
    else:
        _peaks.update(peaks)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a worker of xdist noted."""
    for what, peak in getattr(node, "workeroutput", {}).get("peaks", {}).items():
        _peaks[f"{what} of {node.gateway.id}"] = peak


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say how much memory the tests needed at most."""
    said = ", ".join(f"{what} {peak} MB" for what, peak in _peaks.items() if peak)
    terminalreporter.write_line(f"peak memory: {said}")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk has no widgets."""
    return QGuiApplication


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A real screen that nobody sees."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("needs Xvfb and xdotool (packaging/test says which)")
    (tmp_path / "screen").mkdir()
    screen = Screen(tmp_path / "screen")
    yield screen
    screen.close()


def served(folder: Path) -> Iterator[SoundServer]:
    """A running server in `folder`."""
    if why := why_no_sound():
        pytest.skip(why)
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
