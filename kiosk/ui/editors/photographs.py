"""A photograph as an editor took it, made what a pack may hold: upright, small, and nothing but the picture.

Qt reads and writes it, for it is there; another library of pictures would be one more that the kiosk is shipped with.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLoggingCategory, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from kiosk.packs.format.jpeg import MAX_JPEG_BYTES, MAX_SIDE, segments

MAX_PIXELS: Final = 60_000_000
"""Of the largest cameras in phones; as RGBA that is 240 MB. Asked of the header, before anything is unpacked."""
MIN_SIDE: Final = 400
"""Below it nobody knows a door again at arm's length."""
_QUALITIES: Final = (85, 75, 65, 50, 35)
_MOST_ROWS: Final = MAX_PIXELS * 8
_PIECE: Final = 1 << 20
_PNG: Final = b"\x89PNG\r\n\x1a\n"


def scaled_photograph(raw: bytes) -> bytes:
    """The JPEG that a pack holds of a JPEG or PNG; the same one each time.

    Raises:
        ValueError: it is neither, is damaged, or too small or too large; says which.
    """
    kind = _kind(raw)
    QLoggingCategory.setFilterRules("qt.gui.imageio*=false")  # a refusal is one line, and that is ours
    buffer = QBuffer()
    buffer.setData(QByteArray(raw))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        raise ValueError("is damaged: it does not say how large it is")
    if size.width() * size.height() > MAX_PIXELS:
        raise ValueError(f"is {size.width()} by {size.height()} pixels; at most {MAX_PIXELS // 1_000_000} million fit")
    if min(size.width(), size.height()) < MIN_SIDE:
        raise ValueError(f"is {size.width()} by {size.height()} pixels; each side needs at least {MIN_SIDE}")
    if max(size.width(), size.height()) > MAX_SIDE:
        reader.setScaledSize(size.scaled(QSize(MAX_SIDE, MAX_SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise ValueError("is damaged, and cannot be read")
    return _written(_plain(image))


def _kind(raw: bytes) -> bytes:
    """What it is by its own first bytes. Qt takes a file that is cut off for a grey picture, so its end is sought."""
    if raw.startswith(_PNG):
        _see_rows(b"".join(_rows(raw)))
        return b"png"
    try:
        for _ in segments(raw):
            pass
    except ValueError as error:
        what = "is neither JPEG nor PNG" if "no JPEG" in str(error) else str(error)
        raise ValueError(what) from error
    return b"jpeg"


def _rows(png: bytes) -> Iterator[bytes]:
    """The packed rows of a PNG whose every chunk is whole."""
    at, name = len(_PNG), b""
    while name != b"IEND":
        name, end = png[at + 4 : at + 8], at + 12 + int.from_bytes(png[at : at + 4], "big")
        if end > len(png) or zlib.crc32(png[at + 4 : end - 4]) != int.from_bytes(png[end - 4 : end], "big"):
            raise ValueError("is cut off, or damaged")
        if name == b"IDAT":
            yield png[at + 8 : end - 4]
        at = end


def _see_rows(packed: bytes) -> None:
    """See that they can be unpacked, a piece at a time: libpng would tell the terminal of its own where they cannot."""
    unpacking, unpacked = zlib.decompressobj(), 0
    try:
        while packed and unpacked <= _MOST_ROWS:
            unpacked += len(unpacking.decompress(packed, _PIECE))
            packed = unpacking.unconsumed_tail
    except zlib.error as error:
        raise ValueError("is damaged") from error


def _plain(image: QImage) -> QImage:
    """The picture in the colours of a screen, on white, without a word of what its file said beside it."""
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    return plain


def _written(image: QImage) -> bytes:
    for quality in _QUALITIES:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        # PySide's stub knows the format as bytes alone, and takes a str at run time
        if image.save(buffer, "JPEG", quality) and buffer.size() <= MAX_JPEG_BYTES:  # type: ignore[call-overload]
            return bytes(buffer.data().data())
    raise ValueError("cannot be made small enough")
