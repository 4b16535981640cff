"""The program on a real screen, and beside it the same kiosk on a held clock, which says what must be seen."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QImage

from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.x_screen import Screen, apart, until

ALIKE = 0.004
"""The share of coarse picture points that may differ between two drawings of one screen."""
ANOTHER = 0.02
"""Two screens differ in more than this."""


@contextmanager
def program(screen: Screen, home: Path, *words: str | Path) -> Iterator[subprocess.Popen[str]]:
    """A `kiosk` command at a site where nothing is read aloud; it is ended if the test has not done so."""
    config = home / "kiosk.toml"
    config.write_text("read_aloud = false\n")
    started = subprocess.Popen(
        [sys.executable, "-m", "kiosk", *map(str, words)],
        env={
            "DISPLAY": screen.display,
            "HOME": str(home),
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "WEGWIJS_CONFIG": str(config),
            "XDG_RUNTIME_DIR": str(home),
        },
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield started
    finally:
        started.kill()
        started.communicate()


def ended(started: subprocess.Popen[str]) -> tuple[int, str]:
    """The exit code, and what the journal has for somebody to look at."""
    _, said = started.communicate(timeout=120)
    return started.returncode, to_look_at(said)


def to_look_at(journal: str) -> str:
    """The lines of a journal that ask somebody to look; not those that tell what went well."""
    return "".join(line for line in journal.splitlines(keepends=True) if not line.startswith("<6>"))


def touch(screen: Screen, beside: LiveKiosk, name: str, before: QImage) -> QImage:
    """Touch one thing on both kiosks, and wait until the real screen shows what it must."""
    spot = beside.named(name).place.center()
    was = beside.session.visit
    beside.touch(name)
    beside.wait(lambda: beside.session.visit != was, f"after {name}")
    screen.touch(spot.x(), spot.y())
    return see(screen, beside, f"after touching {name}", before)


def see(screen: Screen, beside: LiveKiosk, what: str, before: QImage) -> QImage:
    """The real screen, once it shows the same as the kiosk beside it; and it is another than before."""
    beside.draw()
    expected = beside.window.grabWindow()
    until(lambda: apart(screen.picture(), expected) < ALIKE, what)
    shown = screen.picture()
    assert before.isNull() or apart(shown, before) > ANOTHER, f"{what} nothing changed"
    return shown
