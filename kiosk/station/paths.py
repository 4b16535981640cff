"""Where the kiosk keeps its things when nobody says otherwise."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

_SHIPPED: Final = Path(__file__).parents[1] / "data"


def default_shelf() -> Path:
    """The folder of installed packs: `$XDG_DATA_HOME/wegwijs/shelf`, or below `~/.local/share`."""
    data = Path(os.environ.get("XDG_DATA_HOME", ""))
    # The XDG base directory specification has relative paths ignored.
    return (data if data.is_absolute() else Path.home() / ".local" / "share") / "wegwijs" / "shelf"


def shipped_pack() -> Path:
    """The content that came along with the kiosk."""
    return _SHIPPED / "handbook.pack"


def shipped_root() -> Path | None:
    """The root of the repository that whoever built this kiosk publishes to; None where they named none."""
    path = _SHIPPED / "root.json"
    return path if path.is_file() else None
