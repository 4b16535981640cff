"""What QML asks about a text before it draws it: its words with their marks (`marks.py`), and where a word then is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.ui.kit.marks import marked, names

QML_IMPORT_NAME = "Kiosk.Typesetting"
QML_IMPORT_MAJOR_VERSION = 1


def widest_name(text: str, font: QFont) -> float:
    """The width in pixels of the widest foreign name in a text from right to left; 0 where it has none."""
    return max((_width(name, font) for name in names(text)), default=0.0)


def _width(text: str, font: QFont) -> float:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setUseDesignMetrics(True)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.naturalTextWidth()


@QmlElement
@QmlSingleton
class ShownText(QObject):
    """Answers about any text; it keeps none. Spans are start, length and so on, in UTF-16 units."""

    @Slot(str, bool, bool, result=str)
    def marked(self, plain: str, rightToLeft: bool, namesBreak: bool) -> str:
        """The text to draw."""
        return marked(plain, right_to_left=rightToLeft, names_break=namesBreak).text

    @Slot(str, bool, bool, list, result=list)
    def spans(self, plain: str, rightToLeft: bool, namesBreak: bool, spans: list[int]) -> list[int]:
        """Where these spans of the plain text are in the text that is drawn."""
        return marked(plain, right_to_left=rightToLeft, names_break=namesBreak).spans([int(at) for at in spans])

    @Slot(str, QFont, result=float)
    def widestName(self, plain: str, font: QFont) -> float:
        """How wide a line has to be, in pixels, for each name to stand on one; 0 where none has to."""
        return widest_name(plain, font)
