"""A text and a picture as one value each in QML: a control that draws one takes the whole of it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.base import Showing
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

    @Property(list, notify=changed, final=True)
    def sentences(self) -> list[str]:
        """Its sentences, where it may be shown one after the other."""
        return list(self.value.sentences)

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
