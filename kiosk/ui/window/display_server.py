"""Whether there is a display to open; looked at without Qt, which ends the program where it finds none."""

from __future__ import annotations

import os
import re
import socket
import sys
from contextlib import suppress

from kiosk.errors import DisplayError


def need_a_display() -> None:
    """Qt ends the program where it finds no display, so that is looked at first."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    display = os.environ.get("DISPLAY", "")
    if os.environ.get("WAYLAND_DISPLAY") or (display and _answers(display)):
        return
    what = f"the display '{display}' does not answer" if display else "there is no display"
    raise DisplayError(f"{what}; QT_QPA_PLATFORM=vnc serves one over the network, and `kiosk tour -o DIR` needs none")


def _answers(display: str) -> bool:
    """Whether an X server of this machine answers; one of another machine is taken at its word."""
    local = re.fullmatch(r":(\d+)(\.\d+)?", display)
    if local is None:
        return True
    path = f"/tmp/.X11-unix/X{local[1]}"  # noqa: S108  where X servers listen; the leading zero is its other name
    for name in (f"\0{path}", path):
        with socket.socket(socket.AF_UNIX) as door, suppress(OSError):
            door.connect(name)
            return True
    return False
