"""Looks at and touches a program that Qt serves over VNC (RFC 6143), as somebody before its screen would."""

from __future__ import annotations

import socket
import struct
import time
from collections.abc import Callable

PATIENCE_S = 120.0
BETWEEN_TOUCHES_S = 0.6


class RemoteScreen:
    """The screen behind a port of this machine, four bytes a pixel."""

    def __init__(self, port: int, alive: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_S
        while True:
            try:
                self._socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S)
                break
            except ConnectionRefusedError:
                assert alive(), "the program ended before it showed anything"
                assert time.monotonic() < end, "nothing serves a screen"
                time.sleep(0.05)  # a port cannot be waited for
        self._read(12)
        self._socket.sendall(b"RFB 003.003\n")
        assert struct.unpack(">I", self._read(4))[0] == 1, "asks for a password"
        self._socket.sendall(b"\1")
        self.width, self.height = struct.unpack(">HH", self._read(4))
        (name,) = struct.unpack(">16xI", self._read(20))
        self._read(name)
        # Qt's server dies on the first picture when nobody has said what a pixel is
        self._socket.sendall(struct.pack(">BxxxBBBBHHHBBBxxx", 0, 32, 24, 0, 1, 255, 255, 255, 16, 8, 0))
        self._socket.sendall(struct.pack(">BxHi", 2, 1, 0))  # raw pixels
        self._touched = 0.0
        self._pixels = bytearray(self.width * self.height * 4)

    def close(self) -> None:
        """Look away."""
        self._socket.close()

    def picture(self) -> bytes:
        """What is on the screen now."""
        self._socket.sendall(struct.pack(">BBHHHH", 3, 0, 0, 0, self.width, self.height))
        seen = 0
        while seen < self.width * self.height:
            assert self._read(1) == b"\0", "the server talks of something else than pixels"
            (rectangles,) = struct.unpack(">xH", self._read(3))
            for _ in range(rectangles):
                x, y, width, height, _encoding = struct.unpack(">HHHHi", self._read(12))
                rows = self._read(width * height * 4)
                seen += width * height
                for row in range(height):
                    at = ((y + row) * self.width + x) * 4
                    self._pixels[at : at + width * 4] = rows[row * width * 4 : (row + 1) * width * 4]
        return bytes(self._pixels)

    def colours(self) -> int:
        """How many different colours there are; a blank window has one."""
        picture = self.picture()
        return len({picture[at : at + 4] for at in range(0, len(picture), 4)})

    def wait(self, ready: Callable[[bytes], bool], what: str) -> bytes:
        """The first picture that is `ready` and at rest.

        Raises:
            AssertionError: there was none.
        """
        end, last = time.monotonic() + PATIENCE_S, b""
        while True:
            picture = self.picture()
            if picture == last and ready(picture):
                return picture
            assert time.monotonic() < end, what
            last = picture
            time.sleep(0.1)

    def touch(self, x: int, y: int, for_s: float = 0.05) -> None:
        """Press a point and let it go, no sooner after the last touch than one that counts."""
        time.sleep(max(0.0, self._touched + BETWEEN_TOUCHES_S - time.monotonic()))
        for pressed in (1, 0):
            self._socket.sendall(struct.pack(">BBHH", 5, pressed, x, y))
            time.sleep(for_s if pressed else 0)
        self._touched = time.monotonic()

    def _read(self, size: int) -> bytes:
        data = bytearray()
        while len(data) < size:
            piece = self._socket.recv(min(size - len(data), 1 << 16))
            assert piece, "the program went away"
            data += piece
        return bytes(data)
