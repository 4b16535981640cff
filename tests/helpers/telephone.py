"""Pictures as a telephone takes them, drawn: JPEG with what a telephone writes beside the picture, and PNG."""

from __future__ import annotations

import struct
import zlib

from PySide6.QtCore import QBuffer, QIODevice, QRect
from PySide6.QtGui import QColor, QImage, QPainter

SECRET = b"51.0543 N, taken by Els"
"""What EXIF of a telephone says beside the picture."""


def door(width: int = 1600, height: int = 1200, kind: str = "JPEG") -> bytes:
    """A wall whose first quarter, up and at the left, is green; the rest is brick."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#A0522D"))
    painter = QPainter(image)
    painter.fillRect(QRect(0, 0, width // 2, height // 2), QColor("#2E7D32"))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind, 90)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def noise(width: int, height: int) -> bytes:
    """A PNG that no JPEG makes small."""
    rows = bytearray()
    state = 1
    for _ in range(height):
        rows.append(0)
        for _ in range(width * 3):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            rows.append(state >> 16 & 0xFF)
    return png(width, height, zlib.compress(bytes(rows), 1))


def with_exif(jpeg: bytes, orientation: int = 1) -> bytes:
    """The same with the EXIF of a telephone: a description, and how it was held."""
    description = SECRET + b"\0"
    entries = struct.pack("<HHHII", 2, 0x010E, 2, len(description), 38)
    entries += struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = b"II*\0" + struct.pack("<I", 8) + entries + struct.pack("<I", 0) + description
    exif = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:]


def with_size(jpeg: bytes, width: int, height: int) -> bytes:
    """The same that says it is of another size."""
    at = jpeg.index(b"\xff\xc0")
    return jpeg[: at + 5] + struct.pack(">HH", height, width) + jpeg[at + 9 :]


def png(width: int, height: int, packed: bytes) -> bytes:
    """A PNG with these packed rows, whatever its header says."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
