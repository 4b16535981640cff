"""What a test mounts is seen by its own programs, and by those of no other test that runs beside it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.small_disk import small_disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 1) as folder:
        yield folder


def test_what_is_mounted_here_is_seen_by_our_programs_alone(disk: Path) -> None:
    ours = subprocess.run(["cat", "/proc/self/mounts"], capture_output=True, text=True, check=True).stdout
    others = Path(f"/proc/{os.getppid()}/mounts").read_text()
    assert f" {disk} " in ours
    assert f" {disk} " not in others
