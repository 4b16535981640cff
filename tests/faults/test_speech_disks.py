"""The synthesising child when its folder is full, or cannot be written."""

from __future__ import annotations

import contextlib
import subprocess
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.small_disk import small_disk
from tests.helpers.speech_worker import SpeechWorker, clips_of, wait_until


@pytest.fixture(name="small_disk")
def _small_disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 1) as disk:
        yield disk


def _fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(bytes(4096)):
            pass


def test_a_full_disk_makes_it_use_a_folder_of_its_own(small_disk: Path, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with SpeechWorker(small_disk / "clips", TMPDIR=str(temporary)) as worker:
        (before,) = clips_of(worker.said(1, "Dag."))
        _fill(small_disk / "filler")
        (after,) = clips_of(worker.said(2, "Tot ziens."))
        assert Path(before["path"]).parent == small_disk / "clips"
        assert Path(after["path"]).parent.parent == temporary
        with wave.open(after["path"]) as wav:
            assert wav.getnframes() > 0
        worker.ask(do="forget")
        wait_until(lambda: not list((small_disk / "clips").iterdir()) and not list(temporary.glob("*/*")))
    assert list(temporary.iterdir()) == []


def test_with_every_disk_full_it_says_so_and_goes_on_when_there_is_room(small_disk: Path) -> None:
    temporary = small_disk / "temporary"
    temporary.mkdir()
    with SpeechWorker(small_disk / "clips", TMPDIR=str(temporary)) as worker:
        _fill(small_disk / "filler")
        assert worker.said(1, "Dag.") == [{"is": "failed", "id": 1, "code": "cannot-write"}]
        (small_disk / "filler").unlink()
        assert worker.said(2, "Dag.")[-1]["is"] == "done"


def test_a_read_only_folder_makes_it_use_a_folder_of_its_own(small_disk: Path, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with SpeechWorker(small_disk / "clips", TMPDIR=str(temporary)) as worker:
        (clip,) = clips_of(worker.said(1, "Dag."))
        assert Path(clip["path"]).parent.parent == temporary
