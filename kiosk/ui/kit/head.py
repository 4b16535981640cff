"""The head of a screen inside a theme: its colour, its name and its picture."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.text_model import PictureModel, TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import HeadValue

QML_IMPORT_NAME = "Kiosk.Values"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Python makes it.")
class HeadModel(QObject, Showing[HeadValue]):
    """What a head shows."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(HeadValue())
        self._title = self.part(TextModel(self), lambda value: value.title)
        self._picture = self.part(PictureModel(self), lambda value: value.picture)

    @Property(str, notify=changed, final=True)
    def theme(self) -> str:
        """The theme, which is also the name of its colour."""
        return self.value.theme

    @Property(TextModel, constant=True, final=True)
    def title(self) -> TextModel:
        """The name of the theme or the topic."""
        return self._title

    @Property(PictureModel, constant=True, final=True)
    def picture(self) -> PictureModel:
        """The pictogram on the plate."""
        return self._picture
