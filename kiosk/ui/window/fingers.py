"""Many fingers on the glass, one mouse for what is under them: Qt Quick gives a MouseArea the first finger alone.

The finger that came last presses what is under it. Of several that are down the first that goes up counts, and the
others are done with. A finger that rested, a palm or a stuck point of the glass, does nothing when it goes up.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.visit import LONGEST_TOUCH_MS, Clock

_NOWHERE: Final = QPointF(-1, -1)


def came_down(event: QTouchEvent) -> QPointF | None:
    """Where a finger came down, if one did. One that was down already is in the events of all others."""
    pressed = (point.position() for point in event.points() if point.state() is QEventPoint.State.Pressed)
    return next(pressed, None)


class _Finger(NamedTuple):
    start: QPointF
    since_ms: int


class Fingers:
    """The fingers on one window."""

    def __init__(self, window: QQuickWindow, clock: Clock) -> None:
        self._window = window
        self._clock = clock
        self._down: dict[int, _Finger] = {}
        self._pressing: int | None = None
        self.moves_the_mouse = False

    def pass_on(self, event: QTouchEvent) -> None:
        """Do with the mouse what the fingers did."""
        if event.type() is QEvent.Type.TouchCancel:
            self._cancel()
            self._down.clear()
            return
        for point in event.points():
            if point.state() is QEventPoint.State.Pressed:
                self._press(point)
            elif point.state() is QEventPoint.State.Released:
                self._lift(point)
            elif point.id() == self._pressing:
                self._move_mouse(QEvent.Type.MouseMove, point.position())

    def _press(self, point: QEventPoint) -> None:
        self._cancel()
        self._down[point.id()] = _Finger(point.position(), self._clock.monotonic_ms())
        self._pressing = point.id()
        self._move_mouse(QEvent.Type.MouseButtonPress, point.position())

    def _lift(self, point: QEventPoint) -> None:
        finger = self._down.pop(point.id(), None)
        if finger is None:
            return
        if self._clock.monotonic_ms() - finger.since_ms > LONGEST_TOUCH_MS:
            if point.id() == self._pressing:
                self._cancel()
            return
        if point.id() != self._pressing:
            self._cancel()
            self._move_mouse(QEvent.Type.MouseButtonPress, finger.start)
        self._pressing = None
        self._down.clear()
        self._move_mouse(QEvent.Type.MouseMove, point.position())
        self._move_mouse(QEvent.Type.MouseButtonRelease, point.position())

    def _cancel(self) -> None:
        """What is pressed rises and does nothing."""
        if self._pressing is None:
            return
        self._pressing = None
        pressed = self._window.mouseGrabberItem()
        if pressed is not None:
            pressed.ungrabMouse()
        self._move_mouse(QEvent.Type.MouseButtonRelease, _NOWHERE)

    def _move_mouse(self, kind: QEvent.Type, spot: QPointF) -> None:
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        down = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, spot, spot, self._window.mapToGlobal(spot), button, down, Qt.KeyboardModifier(0))
        self.moves_the_mouse = True
        try:
            QCoreApplication.sendEvent(self._window, event)
        finally:
            self.moves_the_mouse = False
