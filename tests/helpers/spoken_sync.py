"""Speaks the protocol of `kiosk sync --json`, a second implementation of it; each word given is a thing to do.

progress:<done>/<total>:<seconds>   news:<id>=<version>   no-news   failed:<code>
say:<text>   flood:<seconds>   wait   until:<file>   exit:<code>   log:<file>   install:<shelf>|<pack>
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from kiosk.packs.shelf.shelf import Shelf

SOURCE = "centre"


def tell(**fields: object) -> None:
    """One line of the protocol."""
    sys.stdout.write(json.dumps({"source": SOURCE, **fields}) + "\n")
    sys.stdout.flush()


def progress(done: int, total: int, left: float | None) -> None:
    """How far it is."""
    tell(event="progress", stage="fetching", bytes_done=done, bytes_total=total, seconds_left=left)


def flood(seconds: float) -> None:
    """Progress without a pause, as fast as the pipe takes it."""
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        count += 1
        progress(count % 1000, 1000, 5.0)


def do(word: str) -> None:
    """One thing to do."""
    what, _, value = word.partition(":")
    match what:
        case "progress":
            share, _, left = value.partition(":")
            done, _, total = share.partition("/")
            progress(int(done), int(total), float(left) if left else None)
        case "news":
            pack, _, version = value.partition("=")
            tell(event="done", news=True, packs=[{"id": pack, "version": version}], bytes=5000)
        case "no-news":
            tell(event="done", news=False, packs=[], bytes=0)
        case "failed":
            tell(event="failed", code=value, reason="a reason for logs")
        case "say":
            sys.stdout.write(value + "\n")
            sys.stdout.flush()
        case "flood":
            flood(float(value))
        case "wait":
            signal.pause()
        case "until":
            while not Path(value).exists():
                time.sleep(0.01)
        case "exit":
            os._exit(int(value))
        case "install":
            shelf, _, pack = value.partition("|")
            Shelf(Path(shelf)).install(Path(pack))
        case "log":
            with Path(value).open("a") as file:
                file.write(f"{os.getpid()} {' '.join(sys.argv[1:])}\n")


def spoken(*words: str, folder: Path | None = None) -> Sequence[str]:
    """The command line that does these things; `folder` stands in it as `--from` does."""
    given = [] if folder is None else [f"from:{folder}"]
    return (sys.executable, __file__, *given, *words)


if __name__ == "__main__":
    for each in sys.argv[1:]:
        do(each)
    sys.exit(1 if any(each.startswith("failed:") for each in sys.argv[1:]) else 0)
