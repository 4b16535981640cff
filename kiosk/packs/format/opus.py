"""What an Ogg Opus file says of itself, read from its bytes and not from its name; nothing is decoded.

RFC 3533 (Ogg) and RFC 7845 (Opus in it), as far as a recording of one voice goes.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

from kiosk.errors import SourceError
from kiosk.files.disk import chunks

MAX_OPUS_BYTES: Final = 2 << 20
MAX_OPUS_MS: Final = 180_000

_PAGE_HEADER: Final = 27
_SAMPLES_A_MS: Final = 48
"""Opus counts in 48 kHz whatever it was recorded at (RFC 7845, section 4)."""
_FIRST, _LAST = 2, 4
_NO_POSITION: Final = (1 << 64) - 1
_REVERSED: Final = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


class OpusSound(Struct, frozen=True):
    """A recording: its bytes, how long it is heard, in ms, and one or two channels."""

    data: bytes
    duration_ms: int
    channels: int


class _Page(Struct, frozen=True):
    flags: int
    position: int
    serial: int
    number: int
    body: bytes


def read_opus(path: Path, name: str | None = None) -> OpusSound:
    """The recording in `path`; `name` is what errors call it, when `path` is a copy.

    Raises:
        SourceError: it cannot be read, is too large or too long, or is not whole Ogg Opus in mono or stereo.
    """
    called = name or str(path)
    data = b""
    try:
        for piece in chunks(path):
            data += piece
            if len(data) > MAX_OPUS_BYTES:
                raise SourceError(f"{called}: is larger than {MAX_OPUS_BYTES >> 20} MB")
    except OSError as error:
        raise SourceError(f"{called}: cannot be read: {error.strerror or error}") from error
    try:
        return parse_opus(data)
    except ValueError as error:
        raise SourceError(f"{called}: {error}") from error


def parse_opus(data: bytes) -> OpusSound:
    """The recording whose file holds `data`.

    Raises:
        ValueError: it is not whole Ogg Opus in mono or stereo, or is too long.
    """
    if data[:4] != b"OggS" or data[28:36] != b"OpusHead":
        raise ValueError("is not Ogg Opus")
    pages = list(_pages(data))
    head = pages[0].body
    # 8 magic, version, channels, pre-skip (2), input rate (4), gain (2), mapping family.
    if len(head) < 19 or head[8] >> 4 or pages[0].flags != _FIRST:  # noqa: PLR2004 - RFC 7845, section 5.1
        raise ValueError("is not Ogg Opus that this kiosk knows")
    channels, skipped, family = head[9], int.from_bytes(head[10:12], "little"), head[18]
    if family != 0 or channels not in (1, 2):
        raise ValueError(f"has {channels} channels; a recording is mono or stereo")
    if len(pages) < 3 or pages[1].body[:8] != b"OpusTags" or not pages[-1].flags & _LAST:  # noqa: PLR2004
        raise ValueError("is cut off")
    if [page.number for page in pages] != list(range(len(pages))) or len({page.serial for page in pages}) != 1:
        raise ValueError("holds more than one recording, or a part is lost")
    ends = [page.position for page in pages[2:] if page.position != _NO_POSITION]
    if not ends or ends != sorted(ends):
        raise ValueError("does not say how long it is")
    duration_ms = -(-(ends[-1] - skipped) // _SAMPLES_A_MS)
    if duration_ms < 1:
        raise ValueError("holds no sound")
    if duration_ms > MAX_OPUS_MS:
        raise ValueError(f"lasts {duration_ms / 1000:.0f} s; {MAX_OPUS_MS // 1000} s at most")
    return OpusSound(data, duration_ms, channels)


def _pages(data: bytes) -> Iterator[_Page]:
    at = 0
    while at < len(data):
        lengths = at + _PAGE_HEADER
        if data[at : at + 5] != b"OggS\0" or len(data) < lengths:
            raise ValueError("is damaged")
        body = lengths + data[lengths - 1]
        end = body + sum(data[lengths:body])
        if len(data) < end:
            raise ValueError("is cut off")
        blank = data[at : at + 22] + bytes(4) + data[at + 26 : end]
        if _checksum(blank) != int.from_bytes(data[at + 22 : at + 26], "little"):
            raise ValueError("is damaged")
        yield _Page(
            flags=data[at + 5],
            position=int.from_bytes(data[at + 6 : at + 14], "little"),
            serial=int.from_bytes(data[at + 14 : at + 18], "little"),
            number=int.from_bytes(data[at + 18 : at + 22], "little"),
            body=data[body:end],
        )
        at = end


def _checksum(page: bytes) -> int:
    """The CRC of RFC 3533: zlib's polynomial, but with each byte's bits the other way round and nothing inverted."""
    found = zlib.crc32(page.translate(_REVERSED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{found:032b}"[::-1], 2)
