"""Contact sheets: many pictograms on one picture, to be looked at side by side. Which ones is not decided here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.errors import DisplayError

LARGE_PX: Final = 320
SMALL_PX: Final = 64
GAP_PX: Final = 24
LETTER_PX: Final = 20
LINES: Final = 4
"""Lines of letters under a drawing: its name, and what it shows on up to three."""
CELL_PX: Final = QSizeF(LARGE_PX + SMALL_PX + 2 * GAP_PX, LARGE_PX + GAP_PX + LINES * 1.4 * LETTER_PX)
COLUMNS: Final = 8


class Drawing(Struct, frozen=True):
    """A pictogram on a sheet, and what it shows."""

    svg: bytes
    shows: str


class Ground(Struct, frozen=True):
    """What the pictograms lie on, and the ink of their names."""

    name: str
    paper: str
    ink: str


GROUNDS: Final = (
    Ground("light", "#FBF7F0", "#1D2433"),
    Ground("dark", "#12161E", "#F6F1E7"),
    Ground("high-contrast", "#000000", "#FFFFFF"),
)


def draw_sheets(drawings: Mapping[str, Drawing], folder: Path, title: str) -> tuple[Path, ...]:
    """Draw every pictogram at both sizes, with its name and what it shows, on each ground; `folder` is made if need be.

    Raises:
        DisplayError: a drawing cannot be drawn, or a sheet cannot be written.
    """
    # Names are text, and text needs an application, though no screen.
    application = QGuiApplication.instance() or QGuiApplication(["kiosk", "-platform", "offscreen"])
    renderers = {name: _renderer(name, drawing.svg) for name, drawing in drawings.items()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DisplayError(f"{folder}: cannot be made: {error.strerror}") from error
    written = []
    for ground in GROUNDS:
        path = folder / f"{title}-{ground.name}.png"
        if not _sheet(drawings, renderers, ground).save(str(path)):
            raise DisplayError(f"{path}: cannot be written")
        written.append(path)
    del application
    return tuple(written)


def _renderer(name: str, svg: bytes) -> QSvgRenderer:
    renderer = QSvgRenderer(svg)
    if not renderer.isValid():
        raise DisplayError(f"pictogram '{name}': cannot be drawn")
    return renderer


def _sheet(drawings: Mapping[str, Drawing], renderers: Mapping[str, QSvgRenderer], ground: Ground) -> QImage:
    columns = max(1, min(len(drawings), COLUMNS))
    rows = -(-len(drawings) // columns)
    wide_px, high_px = columns * CELL_PX.width() + GAP_PX, rows * CELL_PX.height() + GAP_PX
    image = QImage(int(wide_px), int(high_px), QImage.Format.Format_RGB32)
    image.fill(QColor(ground.paper))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.setPen(QColor(ground.ink))
    for at, (name, drawing) in enumerate(drawings.items()):
        left_top = QPointF(GAP_PX + at % columns * CELL_PX.width(), GAP_PX + at // columns * CELL_PX.height())
        _cell(painter, left_top, renderers[name], name, drawing.shows)
    painter.end()
    return image


def _cell(painter: QPainter, left_top: QPointF, renderer: QSvgRenderer, name: str, shows: str) -> None:
    large = QRectF(left_top, QSizeF(LARGE_PX, LARGE_PX))
    renderer.render(painter, large)
    small = QPointF(large.right() + GAP_PX / 2, large.bottom() - SMALL_PX)
    renderer.render(painter, QRectF(small, QSizeF(SMALL_PX, SMALL_PX)))
    font = QFont()
    font.setPixelSize(LETTER_PX)
    font.setBold(True)
    painter.setFont(font)
    label = QRectF(large.left(), large.bottom(), CELL_PX.width() - GAP_PX, 1.4 * LETTER_PX)
    painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, name)
    font.setBold(False)
    painter.setFont(font)
    below = QRectF(label.bottomLeft(), QSizeF(label.width(), (LINES - 1) * label.height()))
    painter.drawText(below, Qt.TextFlag.TextWordWrap, shows)
