"""A hand on a window, as the glass reports it: every finger that is down is in each event."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPointingDevice, QWindow
from PySide6.QtTest import QTest


class Hand:
    """Fingers by number; a place is pixels of the window."""

    def __init__(self, window: QWindow) -> None:
        self._window = window
        self._down: list[int] = []
        self._glass: QPointingDevice | None = None

    def press(self, spot: QPointF, finger: int = 0) -> None:
        """A finger down."""
        event = self._event(finger)
        event.press(finger, whole(spot), self._window).commit()
        self._down.append(finger)

    def slide(self, spot: QPointF, finger: int = 0) -> None:
        """A finger somewhere else, still down."""
        self._event(finger).move(finger, whole(spot), self._window).commit()

    def lift(self, spot: QPointF, finger: int = 0) -> None:
        """A finger up."""
        self._event(finger).release(finger, whole(spot), self._window).commit()
        self._down.remove(finger)

    def tap(self, spot: QPointF, finger: int = 0) -> None:
        """A finger down and up, with no time between."""
        self.press(spot, finger)
        self.lift(spot, finger)

    def let_go(self) -> None:
        """Every finger up."""
        for finger in tuple(self._down):
            self.lift(QPointF(0, 0), finger)

    def _event(self, moving: int) -> QTest.QTouchEventSequence:
        if self._glass is None:
            self._glass = QTest.createTouchDevice()
        event = QTest.touchEvent(self._window, self._glass)
        for finger in self._down:
            if finger != moving:
                event.stationary(finger)
        return event


def whole(spot: QPointF) -> QPoint:
    """The pixel nearest to a place."""
    return QPoint(round(spot.x()), round(spot.y()))
