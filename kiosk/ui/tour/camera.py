"""Brings a kiosk to any visit and takes its picture once the screen has come to rest."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop

from kiosk.errors import DisplayError
from kiosk.ui.flow.session import Session
from kiosk.ui.kit.stops import Stop
from kiosk.ui.window.stage import Stage
from kiosk.visit import IdleTimeouts, StaffUpdates

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickItem

PATIENCE_S: Final = 30.0
"""How long a screen may take to come to rest."""
PAUSE_S: Final = 0.001
"""Between two looks at it: the threads that draw its pictures need the interpreter too."""


class HeldClock:
    """A clock that stands still until it is moved."""

    def __init__(self, wall: datetime | None = None) -> None:
        """`wall`: what the one on the wall shows while it stands still; left out, the time it is now."""
        self._now_ms = 0
        self._wall = datetime.now() if wall is None else wall

    def monotonic_ms(self) -> int:
        """The moment it was moved to."""
        return self._now_ms

    def now(self) -> datetime:
        """The time it was set to."""
        return self._wall

    def move(self, by_ms: int) -> None:
        """On by so many milliseconds; the one on the wall stays."""
        self._now_ms += by_ms

    def set_wall(self, wall: datetime) -> None:
        """Set the one on the wall."""
        self._wall = wall


class Camera:
    """Looks at one window."""

    def __init__(
        self,
        stage: Stage,
        session: Session,
        clock: HeldClock,
        patience: IdleTimeouts,
        rehearse: Callable[[str], None] = lambda _: None,
    ) -> None:
        """`rehearse` shows what becomes of a stick."""
        self._stage = stage
        self._session = session
        self._clock = clock
        self._patience = patience
        self._rehearse = rehearse

    def picture(self, stop: Stop) -> QImage:
        """The screen of a stop.

        Raises:
            DisplayError: the screen did not come to rest.
        """
        self.bring(stop)
        image = self._stage.window.grabWindow()
        if stop.asking:
            self._session.touches.still_here()
        return image

    def bring(self, stop: Stop) -> None:
        """Show a stop and wait until it is at rest.

        Raises:
            DisplayError: the screen did not come to rest.
        """
        self._clock.move(self._patience.before_asking_ms)
        if stop.at is not None:
            self._clock.set_wall(stop.at)
            self._session.tick()
        self._session.jump(stop.visit)
        self.wait(lambda: self._session.visit == stop.visit, stop.name)
        aloud = self._session.model.aloud_model
        aloud.show(replace(aloud.value, notice=stop.notice))
        self._session.rehearse_waiting(stop.waited_ms)
        self._rehearse(stop.stick)
        updates = self._session.desk.updates.model
        self.wait(lambda: not isinstance(stop.visit.place, StaffUpdates) or not updates.value.gathering, stop.name)
        updates.show(replace(updates.value, asking=stop.sure))
        if stop.asking:
            self._session.note_activity()
            self._clock.move(self._patience.before_asking_ms)
            self._session.tick()
            self._clock.move(self._patience.for_answer_ms // 3)
            self._session.tick()
        self.wait(self._at_rest, stop.name)

    def wait(self, ready: Callable[[], bool], name: str) -> None:
        """Let Qt work until `ready`.

        Raises:
            DisplayError: it took too long.
        """
        end = time.monotonic() + PATIENCE_S
        while True:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if ready():
                return
            if time.monotonic() > end:
                raise DisplayError(f"screen '{name}' did not come to rest within {PATIENCE_S:.0f} s")
            time.sleep(PAUSE_S)

    def _at_rest(self) -> bool:
        shown = items(self._stage.window.contentItem())
        pictures = (item for item in shown if item.inherits("QQuickImageBase"))
        return not any(item.property("progress") < 1 for item in pictures if not item.property("source").isEmpty())


def items(root: QQuickItem) -> Iterator[QQuickItem]:
    """Every visible item under `root`, parents first."""
    waiting = root.childItems()[::-1]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            yield item
            waiting += item.childItems()[::-1]
