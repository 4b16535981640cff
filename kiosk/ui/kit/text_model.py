"""A text and a picture as one value each in QML: a control that draws one takes the whole of it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.stacking import stack
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_PICTURE, NO_WORDS, Picture, Words

QML_IMPORT_NAME = "Kiosk.Values"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Python makes it.")
class TextModel(QObject, Showing[Words]):
    """A text of the pack or the site; its parts change together."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(NO_WORDS)

    @Property(str, notify=changed, final=True)
    def text(self) -> str:
        """The whole text; "" where there is none."""
        return self.value.value

    @Property(str, notify=changed, final=True)
    def direction(self) -> str:
        """Which way it runs, ltr or rtl, which may be another than the interface's."""
        return self.value.direction

    @Property(str, notify=changed, final=True)
    def language(self) -> str:
        """The language it is really in."""
        return self.value.language

    @Property(str, notify=changed, final=True)
    def utterance(self) -> str:
        """What it is known by to whoever says it; "" where nobody recorded it or wrote it otherwise for a voice."""
        return self.value.utterance

    @Property(bool, notify=changed, final=True)
    def computer(self) -> bool:
        """Whether a computer translated it and nobody reviewed that."""
        return self.value.computer

    @Property(bool, notify=changed, final=True)
    def untranslated(self) -> bool:
        """Whether it stands in the source language for want of a current translation."""
        return self.value.untranslated

    @Property(bool, notify=changed, final=True)
    def heardOnly(self) -> bool:
        """Whether there are no words to show: it is heard, and `text` is in the language that stands in for it."""
        return self.value.heard_only

    @Property(int, notify=changed, final=True)
    def heardMs(self) -> int:
        """How long that lasts at the usual speed, in ms; 0 where there are words to show."""
        return self.value.heard_ms

    @Property(list, notify=changed, final=True)
    def hard(self) -> list[int]:
        """Its hard words: start, length, and so on, in UTF-16 units."""
        return list(self.value.hard)


@QmlElement
@QmlUncreatable("Python makes it.")
class PictureModel(QObject, Showing[Picture]):
    """A picture sentence."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(NO_PICTURE)

    @Property(list, notify=changed, final=True)
    def signs(self) -> list[str]:
        """Its pictograms with the joints between them."""
        return list(self.value.signs)

    @Property(list, notify=changed, final=True)
    def mirrored(self) -> list[bool]:
        """Which of them are flipped for a right-to-left reader."""
        return list(self.value.mirrored)

    @Property(str, notify=changed, final=True)
    def first(self) -> str:
        """The one where there is room for one; "" where there is none."""
        return self.value.signs[0] if self.value.signs else ""

    @Property(bool, notify=changed, final=True)
    def firstMirrored(self) -> bool:
        """Whether that is flipped for a right-to-left reader."""
        return bool(self.value.mirrored) and self.value.mirrored[0]

    @Property(str, notify=changed, final=True)
    def alt(self) -> str:
        """It in words."""
        return self.value.alt

    @Slot(list, float, float, float, float, bool, result=list)
    def stacked(
        self,
        signs: list[str],
        width: float,
        height: float,
        unit: float,
        most: float,
        rows: bool,
    ) -> list[float]:
        """How these signs stand in this room (`stacking.Stack`), as a list of numbers.

        The side of a picture, how many signs stand in rows, then four for each: sign, x, y, side; and four for each
        joint between rows: sign, start, end, y.
        """
        found = stack(tuple(signs), width, height, unit=unit, most=most, rows=rows)
        places = [number for sign, place in found.places for number in (sign, place.x, place.y, place.side)]
        bends = [number for bend in found.bends for number in (bend.sign, bend.start, bend.end, bend.y)]
        return [found.side, float(len(found.places)), *places, *bends]
