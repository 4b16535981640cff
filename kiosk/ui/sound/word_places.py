"""Where a word of a text stands on the screen, as rectangles to light up.

Qt Quick's Text keeps its layout to itself, so the same text is laid out once more, with the letters it chose.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from msgspec import Struct
from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Typesetting"
QML_IMPORT_MAJOR_VERSION = 1

HAIR = 0.5
"""Letters that stand no further apart than this, in pixels, are of one piece."""


class Setting(Struct, frozen=True):
    """How a Text item sets its words; lengths in pixels, `alignment` and `wrap` as Qt numbers them.

    `font` is the one that was asked for, `pixel_size` what Text.Fit made of it. `line_height` is pixels where it
    is `fixed`, else a share of the font's own line.
    """

    text: str
    font: QFont
    pixel_size: int
    width: float
    height: float
    alignment: int
    wrap: int
    line_height: float
    fixed: bool


class Span(Struct, frozen=True):
    """A word in UTF-16 units, and how far its light reaches over and under the line it stands on, in pixels."""

    start: int
    length: int
    rise: float
    fall: float


class Typeset:
    """A text as it stands on the screen."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        font = QFont(setting.font)
        font.setPixelSize(setting.pixel_size)
        option = QTextOption()
        option.setAlignment(Qt.AlignmentFlag(setting.alignment & Qt.AlignmentFlag.AlignHorizontal_Mask.value))
        option.setWrapMode(QTextOption.WrapMode(setting.wrap))
        option.setUseDesignMetrics(True)
        self._layout = QTextLayout(setting.text.replace("\n", "\u2028"), font)
        self._layout.setTextOption(option)
        self._top = self._set_lines()

    def pieces(self, span: Span) -> list[QRect]:
        """The whole pixels that a word covers, one rectangle for each line or run of letters it is broken into."""
        lines = (self._layout.lineAt(number) for number in range(self._layout.lineCount()))
        return [piece for line in lines for piece in self._on_line(line, span)]

    def _set_lines(self) -> float:
        """Break the text into lines; gives how far down Text puts them."""
        setting, height = self._setting, 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(setting.width)
            line.setPosition(QPointF(line.x(), height))
            height += setting.line_height if setting.fixed else line.height() * setting.line_height
        self._layout.endLayout()
        own = ceil(QFontMetricsF(setting.font).height())
        spare = own - setting.line_height if setting.fixed else (1 - setting.line_height) * own
        room = setting.height - height - int(spare)
        if setting.alignment & Qt.AlignmentFlag.AlignVCenter.value:
            return room / 2
        return room if setting.alignment & Qt.AlignmentFlag.AlignBottom.value else 0.0

    def _on_line(self, line: QTextLine, span: Span) -> Iterator[QRect]:
        # Not by cursor positions: Qt gives the far side of a Latin word in an Arabic line.
        base = line.y() + line.ascent() + self._top
        top, bottom = base - span.rise, base + span.fall
        if 0 <= base <= self._setting.height:
            # In a low room, such as a head's, only the letters themselves may reach out of it.
            top, bottom = max(top, 0), min(bottom, self._setting.height)
        parts: list[QRectF] = []
        for run in sorted(line.glyphRuns(span.start, span.length), key=lambda run: run.boundingRect().left()):
            across = run.boundingRect()
            part = QRectF(across.left(), top, across.width(), bottom - top)
            for glyph, spot in zip(run.glyphIndexes(), run.positions(), strict=True):
                part = part.united(run.rawFont().boundingRect(glyph).translated(spot.x(), spot.y() + self._top))
            if parts and part.left() <= parts[-1].right() + HAIR:
                parts[-1] = parts[-1].united(part)
            else:
                parts.append(part)
        return (part.toAlignedRect() for part in parts)


@QmlElement
class WordPlaces(QObject):
    """Finds words in one text, which it lays out again only when something about it is another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._setting: Setting | None = None
        self._typeset: Typeset

    @Slot(str, QFont, int, QSizeF, int, int, float, bool, int, int, float, float, result="QVariantList")
    def pieces(
        self,
        text: str,
        font: QFont,
        pixelSize: int,
        size: QSizeF,
        alignment: int,
        wrap: int,
        lineHeight: float,
        fixed: bool,
        start: int,
        length: int,
        rise: float,
        fall: float,
    ) -> list[QRectF]:
        """The rectangles of a span of a text that is set like this; none for no width or an empty span."""
        if length <= 0 or start < 0 or size.width() <= 0:
            return []
        setting = Setting(text, font, pixelSize, size.width(), size.height(), alignment, wrap, lineHeight, fixed)
        if setting != self._setting:
            self._setting, self._typeset = setting, Typeset(setting)
        return [QRectF(piece) for piece in self._typeset.pieces(Span(start, length, rise, fall))]
