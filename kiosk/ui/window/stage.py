"""The QML engine and its window: made here, given the objects it needs, closed only on purpose."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import DisplayError
from kiosk.station import journal
from kiosk.station.journal import Event
from kiosk.ui.flow.session import Session
from kiosk.ui.kit import shown_text  # noqa: F401  the controls draw words with a type of it
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.pictures import Glyphs, Pictograms
from kiosk.ui.kit.shape import Shape, shape_of
from kiosk.ui.sound import word_places  # noqa: F401  the controls find words with a type of it
from kiosk.ui.updates.stick_model import StickModel
from kiosk.ui.window.fingers import Fingers, came_down
from kiosk.ui.window.qt_messages import tell_warnings
from kiosk.visit import Clock

QML = Path(__file__).parents[1] / "qml"
_MOVES = frozenset(
    {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}
)


class Stage(QObject):
    """One window that shows one session."""

    def __init__(
        self,
        session: Session,
        stick: StickModel,
        interface: Interface,
        glyphs: Mapping[str, bytes],
        clock: Clock,
        *,
        may_close: bool,
        size: QSize,
    ) -> None:
        super().__init__()
        self._session = session
        self._may_close = may_close
        self._diagonal_inch: float | None = None
        self.pictograms = Pictograms()
        app = QGuiApplication.instance()
        if app is None:
            raise DisplayError("there is no application to draw with")
        self._interface = interface
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML))
        self.engine.addImageProvider("pictogram", self.pictograms)
        self.engine.addImageProvider("glyph", Glyphs(glyphs))
        self.engine.setInitialProperties({"kiosk": session.model, "stick": stick})
        session.retranslate.connect(self.engine.retranslate)
        problems: list[str] = []
        self.engine.warnings.connect(lambda warnings: problems.extend(w.toString() for w in warnings))
        self.engine.loadFromModule("Kiosk.App", "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise DisplayError(f"the screens cannot be loaded: {'; '.join(problems) or 'Kiosk.App is not there'}")
        # Not before: while QML is loaded this thread holds Python's lock, and Qt's loading thread, which may
        # want a message translated, would wait for it for ever.
        app.installTranslator(interface)
        self.engine.warnings.connect(tell_warnings)
        self.window: QQuickWindow = roots[0]
        self.window.resize(size)
        session.reading.attend(self.window)
        self._fingers = Fingers(self.window, clock)
        self.window.installEventFilter(self)

    def reshape(self, shape: Shape) -> None:
        """Lay the screens out for another screen."""
        self._session.model.glass_model.show(shape)

    def stand_for(self, diagonal_inch: float | None, width_px: int = 0, height_px: int = 0) -> None:
        """Be laid out as glass of this diagonal, or the one the look was drawn for; and of so many pixels."""
        self._diagonal_inch = diagonal_inch
        if width_px and height_px:
            self.window.resize(width_px, height_px)
        else:
            width_px, height_px = self.window.width(), self.window.height()
        self.reshape(shape_of(width_px, height_px, diagonal_inch=diagonal_inch))

    def show(self, *, windowed: bool) -> None:
        """Put the window on the screen: all of it, with no frame, unless `windowed`."""
        if windowed:
            self.window.show()
            return
        self.window.setFlags(self.window.flags() | Qt.WindowType.FramelessWindowHint)
        self.window.showFullScreen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every press counts as a sign of life; a kiosk is not closed by its window's close button."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and event.isAutoRepeat():
            # A key that is held, or stuck, is one touch; nothing here is for repeating.
            return True
        if isinstance(event, QTouchEvent):
            with journal.boundary(Event.TOUCH_FAILED):
                self._touch(event)
            return True
        if isinstance(event, QMouseEvent) and kind is QEvent.Type.MouseButtonPress:
            if not self._fingers.moves_the_mouse and not self._counts(event.position()):
                return True
        elif isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress:
            if not self._key_counts(event):
                return True
        elif kind is QEvent.Type.Resize and self._may_close:
            # A window is laid out as the screen it stands for, whatever its own size.
            self.stand_for(self._diagonal_inch)
        elif kind is QEvent.Type.Close and not self._may_close:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _touch(self, event: QTouchEvent) -> None:
        # Else Qt makes a mouse of it too.
        event.accept()
        spot = came_down(event)
        if spot is None or self._counts(spot):
            self._fingers.pass_on(event)

    def _counts(self, spot: QPointF) -> bool:
        """A finger or the mouse came down; False when it did so too late, for the screen before."""
        late = False
        with journal.boundary(Event.TOUCH_FAILED):
            late = self._session.is_late(spot.toTuple())
            if not late:
                self._session.note_activity(spot.toTuple())
        return not late

    def _key_counts(self, event: QKeyEvent) -> bool:
        late, moves = False, event.key() in _MOVES
        with journal.boundary(Event.TOUCH_FAILED):
            late = not moves and self._session.is_late(None)
            if not late:
                self._session.note_activity(keyboard=True, moves=moves)
        return not late

    def close(self) -> None:
        """Take the window down in an order that Qt survives: the engine before what it draws from."""
        self._may_close = True
        self.window.removeEventFilter(self)
        self.window.close()
        QCoreApplication.removeTranslator(self._interface)
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
