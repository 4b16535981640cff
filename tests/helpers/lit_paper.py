"""A text on white paper with one of its words lit, and which of the paper's pixels are ink."""

from __future__ import annotations

import json
import re
from html import escape
from itertools import pairwise

import pytest
from msgspec import Struct, field
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickItem

from kiosk.guidance import Direction, Text, TextState
from kiosk.ui.kit.marks import marked
from kiosk.ui.sound.hearables import LitSpan, lit_span
from tests.helpers.control_bench import Bench
from tests.helpers.live_kiosk import settle
from tests.helpers.scene import place_of

PAPER = 1000, 760
STYLED = 4
"""Text.StyledText."""
INK = bytes(1 if grey < 128 else 0 for grey in range(256))


class Case(Struct, frozen=True):
    """A text as a control would show it."""

    text: str
    more: str = ""
    layout: str = "portrait"
    width: int | str = 900
    role: str = "card"
    theme: dict[str, str | bool | float] = field(default_factory=dict)

    @property
    def right_to_left(self) -> bool:
        """Whether it is one of Arabic or Persian."""
        return any("\u0600" <= letter <= "\u06ff" for letter in self.text)

    @property
    def content(self) -> Text:
        """The text as content has it."""
        direction = Direction.RTL if self.right_to_left else Direction.LTR
        return Text(self.text, "ar" if self.right_to_left else "nl", direction, TextState.REVIEWED)

    @property
    def words(self) -> list[tuple[int, str]]:
        """Every word with its mark, which stand closer than they would apart, and where it begins in code points."""
        return [(found.start(), found[0]) for found in re.finditer(r"\S+", self.text)]

    @property
    def qml(self) -> str:
        """The control on white paper."""
        direction = "rtl" if self.right_to_left else "ltr"
        words = json.dumps(self.text)
        return f"""Rectangle {{
            width: {PAPER[0]}; height: {PAPER[1]}; color: "white"
            KioskText {{
                x: 30; y: 30; width: {self.width}; role: "{self.role}"; direction: "{direction}"
                plain: {words}; {self.more}
            }}
        }}"""


class Page:
    """A text on white paper, and its pictures."""

    def __init__(self, bench: Bench, case: Case) -> None:
        self.bench = bench
        self.case = case
        theme = {"scheme": "light", "textStep": 0, **case.theme}
        (self.text,) = bench.show(case.qml, case.layout, **theme).childItems()
        self.drawn = marked(case.text, right_to_left=case.right_to_left)
        bench.view.resize(*PAPER)
        settle()

    @property
    def em(self) -> int:
        """The size of the letters that Text chose, in pixels."""
        return int(self.text.property("fontInfo").property("pixelSize").toInt())

    @property
    def pad(self) -> int:
        """What a light is wider than its word, at each side."""
        return self.bench.size("WordSizes", "pad")

    def light(self, word: LitSpan) -> list[QRect]:
        """Light a word up; the places of its light, which are whole pixels."""
        self.text.setProperty("wordStart", word.start)
        self.text.setProperty("wordLength", word.length)
        settle()
        return [place_of(piece).toRect() for piece in lights(self.text)]

    def picture(self) -> QImage:
        """The paper, in greys."""
        shown = self.bench.view.grabWindow().copy(QRect(0, 0, *PAPER))
        return shown.convertToFormat(QImage.Format.Format_Grayscale8)  # slow, so once a picture

    def alone(self, start: int, word: str) -> QImage:
        """The paper with this word on it alone, where it stands: the others are there in white."""
        span = lit_span(self.case.text, start, len(word))
        at, length = self.drawn.shown(span.start, span.length)
        units = self.drawn.text.encode("utf-16-le")
        cuts = (0, 2 * at, 2 * (at + length), len(units))
        before, drawn, after = (units[start:end].decode("utf-16-le") for start, end in pairwise(cuts))
        size = self.text.property("contentWidth"), self.text.property("contentHeight")
        self.text.setProperty("textFormat", STYLED)
        white = '<font color="#ffffff">%s</font>'
        self.text.setProperty("text", white % html(before) + html(drawn) + white % html(after))
        settle()
        # Some Arabic letters stand a hair nearer to a space of their own colour.
        assert self.text.property("contentWidth") == pytest.approx(size[0], abs=0.1 * self.em)
        assert self.text.property("contentHeight") == size[1]
        picture = self.picture()
        self.text.setProperty("textFormat", 0)
        self.text.setProperty("text", self.drawn.text)
        settle()
        return picture


def html(text: str) -> str:
    return escape(text).replace("\n", "<br>").replace("\u00a0", "&nbsp;")


def lights(text: QQuickItem) -> list[QQuickItem]:
    """The lights over a text."""
    (loader,) = text.childItems()
    return [piece for lit in loader.childItems() for piece in lit.childItems() if piece.clip()]


def ink(picture: QImage, *without: QRect) -> int:
    """The dark pixels of a picture but for those in some places, as the bits of a number."""
    return int.from_bytes(_dark(picture, *without))


def foot(picture: QImage) -> int:
    """The row under the lowest dark pixel of a picture."""
    return _dark(picture).rfind(1) // picture.width() + 1


def _dark(picture: QImage, *without: QRect) -> bytes:
    grey = picture.copy()
    painter = QPainter(grey)
    for place in without:
        painter.fillRect(place, QColor("white"))
    painter.end()
    return bytes(grey.constBits()).translate(INK)


def in_content(text: Text, start: int, length: int) -> LitSpan:
    """A word of a content's text, as a control is told of it."""
    return lit_span(text.value, start, length)
