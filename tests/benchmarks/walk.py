"""Walks through the running kiosk with touches and times the frames that follow; a process of its own.

`python -m tests.benchmarks.walk TOUCHES RESULT`
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Final

from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer, SignalInstance
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app import EMBEDDED_PACK, Kiosk, Start
from kiosk.station.settings.values import Settings
from kiosk.ui.flow.window_value import Abilities

QUIET_MS: Final = 120
"""No frame for so long: whatever moved has come to rest."""
LONGEST_MS: Final = 3000
BETWEEN_TOUCHES_MS: Final = 600
"""What the kiosk's own clock goes on by at each touch, so that none counts as a repeated one."""
HOLD_MS: Final = 80
EMPTY: Final = 60
HOME_EVERY: Final = 25


class WalkClock:
    """Goes on when the walk says so."""

    now_ms = 0

    def monotonic_ms(self) -> int:
        return self.now_ms

    def now(self) -> datetime:
        return datetime(2026, 11, 24, 10)


class Frames:
    """When frames were painted, in milliseconds."""

    def __init__(self, window: QQuickWindow) -> None:
        self.at: list[float] = []
        window.frameSwapped.connect(lambda: self.at.append(now_ms()))

    def after(self, moment: float) -> float | None:
        """The first frame after a moment."""
        return next((at for at in self.at if at >= moment), None)

    def rest(self) -> None:
        """Wait until nothing moves."""
        begun = now_ms()
        while now_ms() - begun < LONGEST_MS:
            wait(20)
            if now_ms() - max(begun, self.at[-1] if self.at else begun) > QUIET_MS:
                return


def now_ms() -> float:
    return time.perf_counter_ns() / 1_000_000


def wait(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def wait_for(done: Callable[[], bool], signal: SignalInstance, ms: int = LONGEST_MS) -> bool:
    """Wait in Qt's own loop until it is done, looked at after each `signal`.

    Asking Qt for events over and over would hold Python's lock against the kiosk's other threads.
    """
    if not done():
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        link = signal.connect(lambda *_: loop.quit() if done() else None)
        loop.exec()
        signal.disconnect(link)
    return done()


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        if child.isVisible():
            yield from items(child)


def keys(window: QQuickWindow) -> list[QQuickItem]:
    """Every key that can be touched now."""
    return [
        item
        for item in items(window.contentItem())
        if item.property("faceHeight") is not None and item.isEnabled() and item.property("usable")
        and not item.property("flat")
    ]  # fmt: skip


def walk(kiosk: Kiosk, clock: WalkClock, count: int) -> dict[str, list[float]]:
    """`count` touches on keys taken by lot, home now and then; times in milliseconds."""
    window, model = kiosk.stage.window, kiosk.session.model
    frames = Frames(window)
    moved: list[float] = []
    model.moved.connect(lambda _: moved.append(now_ms()))
    lot = Random(1)  # noqa: S311  the same walk each time
    times: dict[str, list[float]] = {"press": [], "screen": [], "language": [], "slide": []}
    for number in range(count):
        frames.rest()
        clock.now_ms += BETWEEN_TOUCHES_MS
        known = keys(window)
        if number % HOME_EVERY == HOME_EVERY - 1 and model.property("canGoHome"):
            clock.now_ms += BETWEEN_TOUCHES_MS
            kiosk.session.touches.home()
            continue
        key = lot.choice(known)
        place = key.mapToScene(QPointF(key.width() / 2, key.height() / 2)).toPoint()
        frames.at.clear()
        moved.clear()
        language = model.value.language
        pressed = now_ms()
        QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        if wait_for(lambda: bool(frames.at), window.frameSwapped, 200):
            times["press"].append(frames.at[0] - pressed)
        wait(HOLD_MS)
        released = now_ms()
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        if not wait_for(lambda: bool(moved), model.moved, 150):
            continue
        if wait_for(lambda: frames.after(moved[0]) is not None, window.frameSwapped):
            first = frames.after(moved[0]) or 0.0
            times["language" if model.value.language != language else "screen"].append(first - released)
            wait(200)
            slide = [at for at in frames.at if first <= at <= first + 180]
            times["slide"] += [later - earlier for earlier, later in pairwise(slide)]
    return times


def empty_screen(kiosk: Kiosk) -> list[float]:
    """How long a full screen takes to change its colour, in milliseconds."""
    component = QQmlComponent(kiosk.stage.engine)
    component.setData(b"import QtQuick\nWindow { color: 'white' }", "")
    window = component.create()
    if not isinstance(window, QQuickWindow):
        raise TypeError(component.errorString())
    window.showFullScreen()
    frames = Frames(window)
    frames.rest()
    times = []
    for number in range(EMPTY):
        frames.at.clear()
        begun = now_ms()
        window.setColor(QColor("black" if number % 2 else "white"))
        if wait_for(lambda: bool(frames.at), window.frameSwapped):
            times.append(frames.at[0] - begun)
        wait(30)
    window.close()
    return times


def main() -> None:
    """Walk and write the times."""
    count, result = int(sys.argv[1]), Path(sys.argv[2])
    app = QGuiApplication(sys.argv[:1])
    clock = WalkClock()
    kiosk = Kiosk(Start(Settings()), Abilities(read_aloud=True), lambda: (EMBEDDED_PACK,), clock)
    opened = QEventLoop()
    QTimer.singleShot(LONGEST_MS, opened.quit)
    kiosk.open_content(opened.quit)
    opened.exec()
    kiosk.stage.show(windowed=False)
    times = walk(kiosk, clock, count)
    result.write_text(json.dumps({**times, "empty": empty_screen(kiosk)}))
    kiosk.close()
    del app


if __name__ == "__main__":
    main()
