"""The frames of screens that slide while a sync writes its progress without a pause, against the same without one.

`python -m tests.benchmarks.syncing RESULT` is the kiosk, in a process of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.app import EMBEDDED_PACK, Kiosk, Start
from kiosk.station.clock import SystemClock
from kiosk.station.settings.values import Settings
from kiosk.station.syncs.volumes import Volume
from kiosk.ui.flow.window_value import Abilities
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.updates.syncing import Syncing
from tests.benchmarks.figures import Figure, Skipped, percentile
from tests.benchmarks.screen import Screen
from tests.benchmarks.walk import BETWEEN_TOUCHES_MS, Frames, WalkClock, now_ms, wait
from tests.helpers.spoken_sync import spoken

SLIDES: Final = 80
SLIDE_MS: Final = 180
REST_MS: Final = 200
TICK_MS: Final = 5
FLOOD_S: Final = 120
LONGEST_S: Final = 300
STICK: Final = Volume("/dev/sdb1", "/media/stick", 1)


def frames_while_syncing(screen: Screen, folder: Path, runs: int) -> list[Figure | Skipped]:
    """Slide with and without a sync, in one run."""
    result = folder / "slides.json"
    command = [sys.executable, "-m", "tests.benchmarks.syncing", str(result)]
    subprocess.run(command, env=screen.environment, timeout=LONGEST_S, check=True)
    found: dict[str, dict[str, list[float]]] = json.loads(result.read_text())
    with_sync, without = found["with"], found["without"]
    words = {
        "frames": "frames of a slide while a sync floods",
        "stalls": "the event loop's turns meanwhile",
    }
    return [
        Figure(
            f"{words[name]}, p{percent} of {len(with_sync[name])}",
            "ms",
            percentile(with_sync[name], percent),
            "no sync",
            percentile(without[name], percent),
            "p99 ≤ 50 ms" if percent == 99 and name == "frames" else "",
        )
        for name in words
        for percent in (50, 95, 99)
    ]


def slide(kiosk: Kiosk, clock: WalkClock, frames: Frames) -> dict[str, list[float]]:
    """From home to a theme and back, again and again; the times between frames, and between turns of the loop."""
    turns: list[float] = []
    ticker = QTimer()
    ticker.timeout.connect(lambda: turns.append(now_ms()))
    ticker.start(TICK_MS)
    begun: list[float] = []
    moved = kiosk.session.model.moved.connect(lambda _: begun.append(now_ms()))
    between: list[float] = []
    for number in range(SLIDES):
        clock.now_ms += BETWEEN_TOUCHES_MS
        begun.clear()
        frames.at.clear()
        if number % 2:
            kiosk.session.touches.home()
        else:
            kiosk.session.touches.open_theme("work")
        wait(SLIDE_MS + REST_MS)
        if begun:
            seen = [at for at in frames.at if begun[0] <= at <= begun[0] + SLIDE_MS]
            between += [later - earlier for earlier, later in pairwise(seen)]
    ticker.stop()
    kiosk.session.model.moved.disconnect(moved)
    return {"frames": between, "stalls": [later - earlier for earlier, later in pairwise(turns)]}


def main() -> None:
    """Slide, and write the times."""
    app = QGuiApplication(sys.argv[:1])
    clock, background_worker = WalkClock(), Jobs()
    kiosk = Kiosk(Start(Settings()), Abilities(read_aloud=True), lambda: (EMBEDDED_PACK,), clock)
    opened = QEventLoop()
    kiosk.open_content(opened.quit)
    opened.exec()
    kiosk.stage.show(windowed=False)
    kiosk.session.touches.choose_language("nl")
    clock.now_ms += BETWEEN_TOUCHES_MS
    kiosk.session.touches.choose_mode(listening=False)
    frames = Frames(kiosk.stage.window)
    frames.rest()
    slide(kiosk, clock, frames)  # every screen is made once
    without = slide(kiosk, clock, frames)
    words = (f"flood:{FLOOD_S}", "no-news")
    syncing = Syncing(lambda _: spoken(*words), None, SystemClock(), lambda _: None, background_worker, lambda _: None)
    kiosk.sticks.follow(syncing)
    syncing.see(frozenset({STICK}))
    while kiosk.sticks.model.value.percent == 0:
        wait(TICK_MS)
    with_sync = slide(kiosk, clock, frames)
    Path(sys.argv[1]).write_text(json.dumps({"with": with_sync, "without": without}))
    syncing.close()
    background_worker.stop()
    kiosk.close()
    del app


if __name__ == "__main__":
    main()
