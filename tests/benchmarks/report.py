"""`tests/benchmarks/run`: runs the benchmarks that are asked for and prints a table; asserts nothing."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec import to_builtins
from rich.console import Console
from rich.table import Table

from tests.benchmarks import hearing, speaking, start, sync, syncing, touching
from tests.benchmarks.figures import Figure, Skipped
from tests.benchmarks.screen import Screen

Benchmark = Callable[[Screen, Path, int], list[Figure | Skipped]]
BENCHMARKS: dict[str, Benchmark] = {
    "start": start.against_a_browser,
    "touch": touching.touches,
    "content": start.with_a_big_pack,
    "speech": speaking.first_sentence,
    "sound": hearing.sounds,
    "frames": syncing.frames_while_syncing,
    "sync": sync.syncs,
}


def main() -> None:
    """Measure, print, and write the JSON where it is asked for."""
    parser = argparse.ArgumentParser(prog="tests/benchmarks/run", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(BENCHMARKS)}; default: all")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    parser.add_argument("--runs", type=int, default=5, help="starts of each program (default: 5)")
    parser.add_argument("--scale", type=float, default=1.0, help="of 1 GB, how much is synced (default: 1)")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(BENCHMARKS):
        parser.error(f"there is no benchmark '{sorted(unknown)[0]}'")
    if shutil.which("Xvfb") is None:
        sys.exit("benchmarks: there is no Xvfb (on Debian: apt-get install xvfb)")
    benchmarks: dict[str, Benchmark] = {**BENCHMARKS, "sync": partial(sync.syncs, scale=asked.scale)}
    found: list[Figure | Skipped] = []
    for name in asked.names or benchmarks:
        with tempfile.TemporaryDirectory() as folder, Screen(Path(folder) / "screen") as screen:
            found += benchmarks[name](screen, Path(folder), asked.runs)
    _print(found)
    if asked.json:
        figures = [{**to_builtins(one), "ratio": one.ratio} for one in found if isinstance(one, Figure)]
        skipped = [to_builtins(one) for one in found if isinstance(one, Skipped)]
        machine = {"processors": os.cpu_count(), "machine": platform.machine(), "python": platform.python_version()}
        report = {"machine": machine, "figures": figures, "skipped": skipped}
        asked.json.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _print(found: list[Figure | Skipped]) -> None:
    table = Table(title=f"{os.cpu_count()} processors, software renderer, 1080 x 1920; medians")
    for heading in ("what", "kiosk", "against", "", "ratio", "aim"):
        table.add_column(heading, justify="right" if heading in {"kiosk", "", "ratio"} else "left")
    for one in found:
        if isinstance(one, Skipped):
            table.add_row(one.what, "skipped", one.why, "", "", "")
            continue
        theirs = "" if one.theirs is None else f"{one.theirs:.1f} {one.unit}"
        ratio = "" if one.ratio is None else f"{one.ratio:.2f}"
        table.add_row(one.what, f"{one.ours:.1f} {one.unit}", one.against, theirs, ratio, one.aim)
    Console(width=max(120, Console().width)).print(table)


if __name__ == "__main__":
    main()
