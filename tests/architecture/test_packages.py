"""What packaging/lib.sh asks of Debian, with programs that only say what they were asked for."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def debian(tmp_path: Path) -> Path:
    """A folder of programs: a Debian that has nothing yet, and notes what apt-get is to do."""
    for name, does in {
        "dpkg-query": 'for name in $HERE; do printf "ii |%s\\n" "$name"; done',
        "apt-get": 'printf "%s\\n" "$*" >>"$SAID"',
        "apt-cache": 'printf " %s | 1 | place\\n" "$2"',
        "id": "echo 0",
    }.items():
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        program.chmod(0o755)
    return tmp_path


def asked(debian: Path, *here: str) -> list[str]:
    """What apt-get is asked for where these packages are here; each call is a line."""
    said = debian / "said"
    said.touch()
    subprocess.run(
        ["bash", "-c", "source packaging/lib.sh; install_packages test"],
        cwd=ROOT,
        env={"PATH": f"{debian}:{os.environ['PATH']}", "HERE": " ".join(here), "SAID": str(said)},
        check=True,
        capture_output=True,
    )
    return said.read_text(encoding="utf-8").splitlines()


def test_what_is_installed_removes_nothing(debian: Path) -> None:
    *_, install = asked(debian)
    assert "--no-remove" in install.split()
    assert {"pulseaudio", "xvfb"} <= set(install.split())


def test_pulseaudio_is_not_installed_beside_pipewires_server(debian: Path) -> None:
    *_, install = asked(debian, "pipewire-pulse")
    assert not {"pulseaudio", "pipewire-pulse"} & set(install.split())
    assert "pulseaudio-utils" in install.split()


def test_where_everything_is_there_nothing_is_asked_for(debian: Path) -> None:
    listed = (ROOT / "packaging" / "debian-packages.txt").read_text(encoding="utf-8").splitlines()
    words = [line.partition("#")[0].removeprefix("test ").split() for line in listed]
    assert asked(debian, *(word for line in words for word in line[:1] for word in word.split("|"))) == []
