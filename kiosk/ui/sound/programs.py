"""The commands that make and play sound. What is said to them stands in `synth` and `player`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct


class Programs(Struct, frozen=True):
    """The commands of the two children, and what their environment has on top of ours."""

    synth: tuple[str, ...]
    playback: tuple[str, ...]
    environment: Mapping[str, str] | None = None


def own_programs(clips: Path, library: str = "", python: str = sys.executable) -> Programs:
    """The children this kiosk comes with; `clips` is the folder for what is synthesised."""
    synth = [python, "-m", "kiosk.speech.child.worker", "--clips", str(clips)]
    return Programs(
        tuple([*synth, "--library", library] if library else synth),
        (python, "-m", "kiosk.ui.sound.playback"),
    )
