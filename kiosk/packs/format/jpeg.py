"""What a photograph inside a pack may be: a small baseline JPEG that holds a picture and nothing else.

No EXIF, no profile, no comment: nothing of who took it, when, where or with what (ITU-T T.81, annex B).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

MAX_JPEG_BYTES: Final = 200 * 1024
"""Under what a row of a pack may hold."""
MAX_SIDE: Final = 1280
"""Pixels; the width of a portrait screen and some more."""

_START, _END = b"\xff\xd8", b"\xff\xd9"
_JFIF, _TABLES, _FRAME, _RESTART, _SCAN = 0xE0, (0xDB, 0xC4), 0xC0, 0xDD, 0xDA
_KEPT: Final = frozenset({_JFIF, *_TABLES, _FRAME, _RESTART, _SCAN})


def segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and content of each segment of a JPEG up to its first scan; then the scan with all that follows.

    Raises:
        ValueError: it is no JPEG, or is cut off.
    """
    if data[:2] != _START:
        raise ValueError("is no JPEG")
    at = 2
    while True:
        while data[at : at + 2] == b"\xff\xff":  # T.81, B.1.1.2: any marker may be filled up
            at += 1
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        end = at + 2 + length
        if data[at : at + 1] != b"\xff" or length < 2 or end > len(data):  # noqa: PLR2004  the length counts itself
            raise ValueError("is cut off, or damaged")
        marker = data[at + 1]
        if marker == _SCAN:
            if _END not in data[end:]:
                raise ValueError("is cut off")
            yield marker, data[end:]
            return
        yield marker, data[at + 4 : end]
        at = end


def safe_jpeg(value: object) -> bytes:
    """The photograph, as a kiosk shows it.

    Raises:
        ValueError: it is something else, too large, or holds more than a picture.
    """
    if not isinstance(value, bytes) or len(value) > MAX_JPEG_BYTES:
        raise ValueError(f"is no photograph of at most {MAX_JPEG_BYTES >> 10} kB")
    frames = []
    for marker, content in segments(value):
        if marker not in _KEPT:
            raise ValueError(f"holds more than a picture: a segment {marker:#x}")
        if marker == _FRAME:
            frames.append(content)
        if marker == _SCAN and content.index(_END) != len(content) - len(_END):
            raise ValueError("holds more than a picture: something after its end")
    if len(frames) != 1:
        raise ValueError("has no frame, or several")
    precision, height, width = frames[0][0], *(int.from_bytes(frames[0][at : at + 2], "big") for at in (1, 3))
    if precision != 8 or not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):  # noqa: PLR2004  bits
        raise ValueError(f"is {width} by {height}; at most {MAX_SIDE} pixels fit")
    return value
