"""A real screen that nobody sees: an X server of its own whose picture is a file, and a finger on it."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.helpers.live_kiosk import SIZES

WIDTH, HEIGHT = SIZES["portrait"]
BETWEEN_TOUCHES_S = 0.55
SMOOTH, GREY = Qt.TransformationMode.SmoothTransformation, QImage.Format.Format_Grayscale8


class Screen:
    """An X server of its own, whose picture is a file."""

    def __init__(self, folder: Path) -> None:
        self._picture = folder / "Xvfb_screen0"
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp", "-fbdir", folder],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._server.stdout is not None
        self.display = f":{self._server.stdout.readline().strip()}"
        self._touched_at = 0.0

    def close(self) -> None:
        """Switch it off."""
        self._server.terminate()
        self._server.wait(60)
        assert self._server.stdout is not None
        self._server.stdout.close()

    def picture(self) -> QImage:
        """What is on the screen; the file is an X window dump with big-endian numbers."""
        data = self._picture.read_bytes()

        def number(index: int) -> int:
            return int.from_bytes(data[4 * index : 4 * index + 4], "big")

        header, line, colours = number(0), number(12), number(19)
        pixels = data[header + 12 * colours :]
        return QImage(pixels, WIDTH, HEIGHT, line, QImage.Format.Format_RGB32).copy()

    def xdotool(self, *words: str) -> str:
        """Run xdotool; what it says."""
        return subprocess.run(
            ["xdotool", *words],
            env={"DISPLAY": self.display, "PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        ).stdout.strip()

    def touch(self, x: float, y: float) -> None:
        """A finger; not so soon after the last that the kiosk takes it for a tremble."""
        self.rest()
        self.xdotool("mousemove", str(round(x)), str(round(y)), "click", "1")
        self._touched_at = time.monotonic()

    def lift(self) -> None:
        """A finger that was held down goes up, which may count as a touch."""
        self.xdotool("mouseup", "1")
        self._touched_at = time.monotonic()

    def rest(self) -> None:
        """Wait until another touch would not be taken for a tremble."""
        time.sleep(max(0.0, self._touched_at + BETWEEN_TOUCHES_S - time.monotonic()))


def apart(one: QImage, other: QImage) -> float:
    """The share of points, 8 pixels wide, that differ clearly; letters and edges drawn another way do not count."""
    small = [image.scaled(WIDTH // 8, HEIGHT // 8, mode=SMOOTH).convertToFormat(GREY) for image in (one, other)]
    rows = [
        bytes(cast("memoryview", image.constScanLine(y)))[: image.width()]
        for y in range(HEIGHT // 8)
        for image in small
    ]
    pairs = zip(b"".join(rows[::2]), b"".join(rows[1::2]), strict=True)
    return sum(abs(a - b) > 24 for a, b in pairs) / (small[0].width() * small[0].height())


def until(ready: Callable[[], bool], what: str, seconds: float = 120) -> None:
    """Wait for something outside this process."""
    end = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < end, f"waited {seconds:.0f} s in vain: {what}"
        time.sleep(0.05)
