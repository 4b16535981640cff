"""Two processes that sync into one shelf at once: one does, the other says that it is busy."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

from tests.faults.sync.sounds import recovers, whole
from tests.helpers.file_server import FileServer, Handler
from tests.helpers.publisher import Publisher, Visitor

BUSY, DONE = ["sync-busy"], ["done"]


def started(origin: Path | str, root: Path, shelf: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "kiosk", "sync", "--from", str(origin), "--root", str(root)]
    environment = {**os.environ, "PYTHONPATH": "."}
    return subprocess.Popen(
        [*command, "--shelf", str(shelf), "--json"], stdout=subprocess.PIPE, env=environment, text=True
    )


def ended(process: subprocess.Popen[str]) -> list[str]:
    """How it ended: the last event, or its code."""
    output, _ = process.communicate(timeout=60)
    event = json.loads(output.splitlines()[-1])
    assert process.returncode == (0 if event["event"] == "done" else 1)
    return [event.get("code", event["event"])]


def test_a_sync_beside_one_that_is_at_work_is_busy_and_changes_nothing(
    renewed: Publisher, kiosk: Visitor, server: FileServer
) -> None:
    arrived, go_on = threading.Event(), threading.Event()

    def hold(handler: Handler) -> bool:
        if "/targets/" in handler.path:
            arrived.set()
            go_on.wait(60)
        return False

    server.rules.manners = hold
    first = started(server.url, renewed.root, kiosk.shelf_folder)
    assert arrived.wait(60)
    assert ended(started(renewed.stick(), renewed.root, kiosk.shelf_folder)) == BUSY
    assert whole(kiosk) == "1.0"
    go_on.set()
    assert ended(first) == DONE
    recovers(kiosk, renewed.folder)


def test_a_sync_whose_process_was_killed_does_not_keep_the_next_one_out(
    renewed: Publisher, kiosk: Visitor, server: FileServer
) -> None:
    arrived, go_on = threading.Event(), threading.Event()

    def hold(handler: Handler) -> bool:
        if "/targets/" in handler.path:
            arrived.set()
            go_on.wait(60)
        return False

    server.rules.manners = hold
    first = started(server.url, renewed.root, kiosk.shelf_folder)
    assert arrived.wait(60)
    first.kill()
    first.communicate()
    go_on.set()
    assert ended(started(renewed.stick(), renewed.root, kiosk.shelf_folder)) == DONE
    recovers(kiosk, renewed.folder)


def test_four_that_begin_together_leave_the_shelf_whole(renewed: Publisher, kiosk: Visitor) -> None:
    stick = renewed.stick()
    together = [started(stick, renewed.root, kiosk.shelf_folder) for _ in range(4)]
    ends = [ended(process) for process in together]
    assert DONE in ends
    assert all(end in (DONE, BUSY) for end in ends)
    assert whole(kiosk) == "2.0"
    recovers(kiosk, stick)
