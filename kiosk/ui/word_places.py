"""Where a word of a text stands on the screen, as rectangles to light up.

Qt Quick's Text keeps its layout to itself, so the same text is laid out once more, with the letters it chose.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import cast

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Typesetting"
QML_IMPORT_MAJOR_VERSION = 1

SOFT_HYPHEN = "\u00ad"
HAIR = 0.5
"""Letters that stand no further apart than this, in pixels, are of one piece."""


@dataclass(frozen=True, slots=True)
class Setting:
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


@dataclass(frozen=True, slots=True)
class Span:
    """A word in UTF-16 units, and how far its light reaches over and under the line it stands on, in pixels."""

    start: int
    length: int
    rise: float
    fall: float

    @property
    def end(self) -> int:
        """Past its last unit."""
        return self.start + self.length


class Typeset:
    """A text as it stands on the screen."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        # Python counts code points where Qt counts UTF-16 units.
        self._units = setting.text.encode("utf-16-le", "surrogatepass")
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
        found = []
        for line in (self._layout.lineAt(number) for number in range(self._layout.lineCount())):
            start = max(span.start, line.textStart())
            end = min(span.end, line.textStart() + line.textLength())
            if start < end:
                found += [self._lit(line, run, span) for run in self._runs(line, start, end)]
        return found

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

    def _runs(self, line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
        """Left and right of the units that stand side by side; text of two directions may come apart."""
        runs: list[tuple[float, float]] = []
        for left, right in sorted(self._advances(line, start, end)):
            if runs and left <= runs[-1][1] + HAIR:
                runs[-1] = runs[-1][0], max(runs[-1][1], right)
            else:
                runs.append((left, right))
        return runs

    def _advances(self, line: QTextLine, start: int, end: int) -> Iterator[tuple[float, float]]:
        for at in range(start, end):
            edges = edge(line, at, QTextLine.Edge.Leading), edge(line, at, QTextLine.Edge.Trailing)
            yield min(edges), max(edges)
        if end == line.textStart() + line.textLength() and self._unit(end - 1) == SOFT_HYPHEN:
            # The hyphen that is drawn at the end of a line takes no part in cursor positions.
            drawn, last = line.naturalTextRect(), edge(line, end - 1, QTextLine.Edge.Leading)
            yield (last, drawn.right()) if drawn.right() - last >= last - drawn.left() else (drawn.left(), last)

    def _unit(self, at: int) -> str:
        return self._units[2 * at : 2 * at + 2].decode("utf-16-le", "surrogatepass")

    def _lit(self, line: QTextLine, run: tuple[float, float], span: Span) -> QRect:
        base = line.y() + line.ascent()
        light = QRectF(run[0], base - span.rise, run[1] - run[0], span.rise + span.fall)
        for glyphs in line.glyphRuns(span.start, span.length):
            font = glyphs.rawFont()
            for index, spot in zip(glyphs.glyphIndexes(), glyphs.positions(), strict=True):
                ink = font.boundingRect(index).translated(spot)
                if run[0] - HAIR <= spot.x() <= run[1] + HAIR:
                    light = light.united(ink)
        return light.translated(0, self._top).toAlignedRect()


def edge(line: QTextLine, at: int, side: QTextLine.Edge) -> float:
    """Where a side of a unit is, from the left of the text."""
    # PySide gives the position along with it, which its stubs do not know.
    x, _ = cast("tuple[float, int]", line.cursorToX(at, side))
    return x


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
