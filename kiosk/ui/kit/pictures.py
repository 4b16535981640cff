"""Pictures for QML: pictograms from the pack and the control glyphs, drawn at the size that is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

GRID = 96
"""A picture asked for without a size is drawn at this many pixels."""


_JPEG: Final = b"\xff\xd8"
_FREE: Final = 1 << 16
_FITS: Final = Qt.AspectRatioMode.KeepAspectRatio


def draw_svg(svg: bytes, size: QSize) -> QImage:
    """The drawing at `size` pixels, on nothing; an empty image when it is not an SVG."""
    renderer = QSvgRenderer(QByteArray(svg))
    if not renderer.isValid():
        return QImage()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def draw_photograph(jpeg: bytes, size: QSize) -> QImage:
    """The photograph so large that it covers `size` pixels, of which one may be 0; not larger than it is."""
    image = QImage.fromData(jpeg, "JPEG")  # type: ignore[arg-type]  # PySide's stub wants bytes, and takes a str alone
    if image.isNull() or size.width() <= 0 >= size.height():
        return image
    both = size.width() > 0 < size.height()
    wanted = QSize(size.width() if size.width() > 0 else _FREE, size.height() if size.height() > 0 else _FREE)
    covered = image.size().scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding if both else _FITS)
    if covered.width() >= image.width():
        return image
    return image.scaled(covered, _FITS, Qt.TransformationMode.SmoothTransformation)


class Pictograms(QQuickImageProvider):
    """`image://pictogram/<name>?<edition>`: may be asked from Qt's own picture thread, so it only reads.

    A site's photographs are among them, and keep their shape.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._drawings: Mapping[str, bytes] = {}

    def serve(self, drawings: Mapping[str, bytes]) -> None:
        """Take over a pack's drawings."""
        self._drawings = dict(drawings)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002
        """Qt asks for a picture; one that is not there is empty, which QML reports as an error."""
        svg = self._drawings.get(id.partition("?")[0], b"")
        if svg.startswith(_JPEG):
            return draw_photograph(svg, requestedSize)
        return draw_svg(svg, _asked(requestedSize)) if svg else QImage()


class Glyphs(QQuickImageProvider):
    """`image://glyph/<name>?<rrggbb>`: one-coloured signs, in the colour that QML asks for."""

    def __init__(self, glyphs: Mapping[str, bytes]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._glyphs = dict(glyphs)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002
        """Qt asks for a glyph."""
        name, _, colour = id.partition("?")
        svg = self._glyphs.get(name, b"")
        return (
            draw_svg(svg.replace(b"currentColor", b"#" + colour.encode()), _asked(requestedSize)) if svg else QImage()
        )


def _asked(requested: QSize) -> QSize:
    return requested if requested.isValid() and not requested.isEmpty() else QSize(GRID, GRID)
