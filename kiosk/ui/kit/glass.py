"""The glass that a window stands on, as QML knows it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.shape import Shape
from kiosk.ui.kit.uncreatable import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Values"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Python makes it.")
class GlassModel(QObject, Showing[Shape]):
    """Its layout and its measures."""

    changed = Signal()

    def __init__(self, shape: Shape, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(shape)

    @Property(str, notify=changed, final=True)
    def format(self) -> str:
        """Portrait, landscape or small."""
        return self.value.format.value

    @Property(float, notify=changed, final=True)
    def pixelsPerMm(self) -> float:
        """Pixels a millimetre on the glass."""
        return self.value.pixels_per_mm

    @Property(float, notify=changed, final=True)
    def unit(self) -> float:
        """Pixels a unit of the look."""
        return self.value.unit
