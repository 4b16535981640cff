"""From a touch to the next painted frame, over a walk through the running kiosk in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.benchmarks.figures import Figure, Skipped, percentile
from tests.benchmarks.screen import Screen

TOUCHES: Final = 300
LONGEST_S: Final = 900
PERCENTS: Final = (50, 95, 99)


def touches(screen: Screen, folder: Path, runs: int) -> list[Figure | Skipped]:
    """Walk, and hold each time against that of a full screen that changes its colour, at the same percentile."""
    result = folder / "walk.json"
    subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.walk", str(TOUCHES), str(result)],
        env=screen.environment,
        timeout=LONGEST_S,
        check=True,
    )
    times: dict[str, list[float]] = json.loads(result.read_text())
    empty = times.pop("empty")
    aims = {"press": "p95 ≤ 33 ms", "screen": "p95 ≤ 33 ms", "language": "p95 ≤ 100 ms", "slide": ""}
    words = {
        "press": "touch → key sinks",
        "screen": "touch → first frame of the next screen",
        "language": "touch → first frame in another language",
        "slide": "between two frames of a slide",
    }
    return [
        Figure(
            f"{words[name]}, p{percent} of {len(values)}",
            "ms",
            percentile(values, percent),
            "an empty screen",
            percentile(empty, percent),
            aims[name] if aims[name].startswith(f"p{percent} ") else "",
        )
        for name, values in times.items()
        for percent in PERCENTS
    ]
