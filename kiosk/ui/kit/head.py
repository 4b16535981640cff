"""The head of a screen inside a theme: its colour, its name and its picture."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.words import HeadValue

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HeadModel(QObject, Showing[HeadValue]):
    """What a head shows."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(HeadValue())

    @Property(str, notify=changed)
    def theme(self) -> str:
        """The theme, which is also the name of its colour."""
        return self.value.theme

    @Property(str, notify=changed)
    def title(self) -> str:
        """The name of the theme or the topic."""
        return self.value.title.value

    @Property(str, notify=changed)
    def titleDirection(self) -> str:
        """The way its name runs, ltr or rtl."""
        return self.value.title.direction

    @Property(str, notify=changed)
    def titleLanguage(self) -> str:
        """The language its name is in."""
        return self.value.title.language

    @Property(str, notify=changed)
    def plate(self) -> str:
        """The pictogram on the plate."""
        return self.value.picture.signs[0] if self.value.picture.signs else ""

    @Property(bool, notify=changed)
    def plateMirrorable(self) -> bool:
        """Whether it is flipped for a right-to-left reader."""
        return any(self.value.picture.mirrored)
