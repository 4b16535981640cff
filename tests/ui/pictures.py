"""Serves the drawings of assets/ to QML under test: glyphs in one colour and pictograms; nothing else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).parents[2]
QML = ROOT / "kiosk" / "ui" / "qml"


def _drawn(svg: bytes, wanted: QSize, size: QSize) -> QImage:
    size.setWidth(wanted.width())
    size.setHeight(wanted.height())
    image = QImage(wanted if wanted.isValid() else QSize(96, 96), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg)).render(painter)
    painter.end()
    return image


class Glyphs(QQuickImageProvider):
    """`image://glyph/<name>?<rrggbb>`."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N802, N803 - Qt's names
        """Draw the glyph, or give no image where there is none."""
        name, _, colour = id.partition("?")
        path = ROOT / "assets" / "glyphs" / f"{name}.svg"
        if not path.is_file():
            return QImage()
        return _drawn(path.read_bytes().replace(b"currentColor", b"#" + colour.encode()), requestedSize, size)


class Pictograms(QQuickImageProvider):
    """`image://pictogram/<name>`."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N802, N803 - Qt's names
        """Draw the pictogram, or give no image where there is none."""
        path = ROOT / "assets" / "pictograms" / f"{id.partition('?')[0]}.svg"
        return _drawn(path.read_bytes(), requestedSize, size) if path.is_file() else QImage()
