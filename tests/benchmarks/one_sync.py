"""One sync by the real command, or one bare refresh by python-tuf, in a process of its own that says what it took.

`python -m tests.benchmarks.one_sync sync|refresh ORIGIN ROOT FOLDER`; the last line of what it prints is the JSON.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path

import click
from tuf.ngclient import Updater

from kiosk.cli.sync import sync


def main() -> None:
    """Do it; what is imported by now does not count."""
    what, origin, root, folder = sys.argv[1:]
    began, own = time.perf_counter(), time.process_time()
    if what == "sync":
        sync.main(["--from", origin, "--root", root, "--shelf", folder, "--json"], standalone_mode=False)
    else:
        Updater(folder, f"{origin}/metadata/", bootstrap=Path(root).read_bytes()).refresh()
    took = {"seconds": time.perf_counter() - began, "own_ms": (time.process_time() - own) * 1000}
    # Not ru_maxrss, which a process inherits from the one that started it.
    peak = re.search(r"^VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(), re.MULTILINE)
    click.echo(json.dumps({**took, "peak_mib": int(peak[1]) / 1024 if peak else 0.0}))


if __name__ == "__main__":
    main()
