"""The log of syncs as a table, and a stick that can be written anyway."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from kiosk.errors import StationError
from kiosk.station.syncs.export import FIELDS, export, log_of
from kiosk.station.syncs.syncs import Outcome, SyncedPack, SyncRecord


def never(_: float) -> None:
    raise AssertionError("nobody is asked, and nobody waits")


def test_the_log_says_when_from_where_and_what_came_of_it() -> None:
    packs = (SyncedPack("handbook", "2.0"), SyncedPack("places", "7"))
    records = (
        SyncRecord("stick", 1_795_510_800.0, Outcome.NEWS, "", packs, 123, stick=True),
        SyncRecord('a, "b"', 1e300, Outcome.FAILED, "sync-clock"),
    )
    head, first, second = csv.reader(log_of(records).splitlines())
    assert head == list(FIELDS)
    assert first == ["2026-11-24 09:00:00+00:00", "stick", "1", "news", "", "handbook=2.0 places=7", "123"]
    assert second[1:5] == ['a, "b"', "0", "failed", "sync-clock"]


def test_a_stick_that_can_be_written_is_written_without_asking(tmp_path: Path) -> None:
    asked = tmp_path / "ask"
    asked.mkdir()
    path = export("x\r\n", tmp_path, "/dev/sdb1", "log.csv", never, asked)
    assert path.read_bytes() == b"x\r\n"
    assert list(asked.iterdir()) == []


def test_no_symbolic_link_on_a_stick_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("kept")
    (tmp_path / "log.csv").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StationError):
        export("x", tmp_path, "/dev/sdb1", "log.csv", never, tmp_path / "nobody")
    assert (tmp_path / "elsewhere").read_text() == "kept"


def test_a_stick_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(StationError, match=os.strerror(2)):
        export("x", tmp_path / "gone", "/dev/sdb1", "log.csv", never, tmp_path / "nobody")
