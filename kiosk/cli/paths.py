"""Where the kiosk keeps its things when nobody says otherwise."""

from __future__ import annotations

import os
from pathlib import Path


def default_shelf() -> Path:
    """The folder of installed packs: `$XDG_DATA_HOME/wegwijs/shelf`, or below `~/.local/share`."""
    data = Path(os.environ.get("XDG_DATA_HOME", ""))
    # The XDG base directory specification has relative paths ignored.
    return (data if data.is_absolute() else Path.home() / ".local" / "share") / "wegwijs" / "shelf"
