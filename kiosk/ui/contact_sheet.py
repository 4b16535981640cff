"""Contact sheets: many pictograms on one picture, to be looked at side by side. Which ones is not decided here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.errors import DisplayError

SIZES_PX: Final = (64, 320)
WIDTH_PX: Final = 3600
"""Most pixels a sheet is wide."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the pictograms lie on, and the ink of their names."""

    name: str
    paper: str
    ink: str


GROUNDS: Final = (Ground("light", "#FBF7F0", "#1D2433"), Ground("dark", "#12161E", "#F6F1E7"))


def draw_sheets(drawings: Mapping[str, bytes], folder: Path) -> tuple[Path, ...]:
    """Draw every pictogram at each size on each ground; `folder` is made when it is not there.

    Raises:
        DisplayError: a drawing cannot be drawn, or a sheet cannot be written.
    """
    # Names are text, and text needs an application, though no screen.
    application = QGuiApplication.instance() or QGuiApplication(["kiosk", "-platform", "offscreen"])
    renderers = {name: _renderer(name, svg) for name, svg in drawings.items()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DisplayError(f"{folder}: cannot be made: {error.strerror}") from error
    written = []
    for ground in GROUNDS:
        for size_px in SIZES_PX:
            path = folder / f"pictograms-{ground.name}-{size_px}.png"
            if not _sheet(renderers, ground, size_px).save(str(path)):
                raise DisplayError(f"{path}: cannot be written")
            written.append(path)
    del application
    return tuple(written)


def _renderer(name: str, svg: bytes) -> QSvgRenderer:
    renderer = QSvgRenderer(svg)
    if not renderer.isValid():
        raise DisplayError(f"pictogram '{name}': cannot be drawn")
    return renderer


def _sheet(renderers: Mapping[str, QSvgRenderer], ground: Ground, size_px: int) -> QImage:
    gap_px = max(16, size_px // 8)
    label_px = 12 if size_px == SIZES_PX[0] else 20
    wide_px = max(size_px, 8 * label_px) + gap_px
    high_px = size_px + gap_px + 2 * label_px
    columns = max(1, min(len(renderers), WIDTH_PX // wide_px))
    rows = -(-len(renderers) // columns)
    image = QImage(columns * wide_px + gap_px, rows * high_px + gap_px, QImage.Format.Format_RGB32)
    image.fill(QColor(ground.paper))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    font = QFont()
    font.setPixelSize(label_px)
    painter.setFont(font)
    painter.setPen(QColor(ground.ink))
    for at, (name, renderer) in enumerate(renderers.items()):
        left = gap_px + at % columns * wide_px
        top = gap_px + at // columns * high_px
        inset = (wide_px - gap_px - size_px) / 2
        renderer.render(painter, QRectF(left + inset, top, size_px, size_px))
        label = QRectF(left - gap_px / 2, top + size_px, wide_px, 2 * label_px)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    return image
