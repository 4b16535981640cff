"""The window in which a volunteer records; it closes when what is on its way to the disk has come there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import DisplayError
from kiosk.ui.editors.recorder import Recorder
from kiosk.ui.kit import shown_text  # noqa: F401  the controls draw words with a type of it
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.pictures import Glyphs, Pictograms
from kiosk.ui.kit.shape import Format, Shape, design_density, shape_for
from kiosk.ui.sound import word_places  # noqa: F401  the controls find words with a type of it
from kiosk.ui.window.stage import QML

_PRESSES: Final = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress})


def window_shape(size: QSize) -> Shape:
    """A window on somebody's own screen is laid out as one of the two large formats, scaled to it."""
    layout = Format.PORTRAIT if size.height() > size.width() else Format.LANDSCAPE
    return shape_for(size.width(), size.height(), layout, design_density(size.width(), size.height(), layout))


class RecorderWindow(QObject):
    """One window that shows one recorder."""

    def __init__(
        self, recorder: Recorder, interface: Interface, drawings: tuple[Mapping[str, bytes], Mapping[str, bytes]]
    ) -> None:
        """`drawings` are the pictograms and the glyphs.

        Raises:
            DisplayError: it cannot be drawn.
        """
        super().__init__()
        self._recorder = recorder
        self._interface = interface
        self._pictograms = Pictograms()
        self._pictograms.serve(drawings[0])
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML))
        self.engine.addImageProvider("pictogram", self._pictograms)
        self.engine.addImageProvider("glyph", Glyphs(drawings[1]))
        self.engine.setInitialProperties({"recorder": recorder.model})
        problems: list[str] = []
        self.engine.warnings.connect(lambda warnings: problems.extend(w.toString() for w in warnings))
        self.engine.loadFromModule("Kiosk.App", "Recorder")
        roots = self.engine.rootObjects()
        app = QGuiApplication.instance()
        if app is None or not roots or not isinstance(roots[0], QQuickWindow):
            raise DisplayError(f"the recorder cannot be shown: {'; '.join(problems) or 'Kiosk.App is not there'}")
        # As in Stage: not while QML is being loaded.
        app.installTranslator(interface)
        self.engine.retranslate()
        self.window: QQuickWindow = roots[0]
        self.window.installEventFilter(self)

    def show(self, size: QSize) -> None:
        """Put the window on the screen."""
        self.window.resize(size)
        self.window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window's close button is the key that leaves."""
        if event.type() is QEvent.Type.Resize:
            self._recorder.model.reshape(window_shape(self.window.size()))
        elif event.type() in _PRESSES:
            self._recorder.model.show_keyboard(shown=event.type() is QEvent.Type.KeyPress)
        elif event.type() is QEvent.Type.Close and not self._recorder.may_close:
            event.ignore()
            self._recorder.leave()
            return True
        return super().eventFilter(watched, event)

    def close(self) -> None:
        """Take the window down before what it draws from."""
        self.window.removeEventFilter(self)
        self.window.close()
        QCoreApplication.removeTranslator(self._interface)
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
