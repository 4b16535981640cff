"""A key of the keyboard that is held, or that is stuck, is one touch: on the window of a real kiosk."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.visit import Home, Phase, Welcome
from tests.helpers.live_kiosk import LiveKiosk, settle

TEN_MINUTES_MS = 600_000
KEYS = [Qt.Key.Key_A, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Shift]


def send(kiosk: LiveKiosk, kind: QEvent.Type, key: Qt.Key, *, repeats: bool) -> None:
    event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", repeats)
    QCoreApplication.sendEvent(kiosk.window, event)


def hold(kiosk: LiveKiosk, key: Qt.Key, ms: int, then: Callable[[], None] = lambda: None) -> None:
    """As X11 tells it: up and down once more, twice a second here."""
    send(kiosk, QEvent.Type.KeyPress, key, repeats=False)
    for _ in range(ms // 400):
        send(kiosk, QEvent.Type.KeyRelease, key, repeats=True)
        send(kiosk, QEvent.Type.KeyPress, key, repeats=True)
        kiosk.pass_time(400)
        then()
    send(kiosk, QEvent.Type.KeyRelease, key, repeats=False)
    settle()


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_a_key_that_is_stuck_keeps_no_visit_alive(kiosk: LiveKiosk, key: Qt.Key) -> None:
    kiosk.go("Nederlands")
    # None of the theme keys has the focus, so that Return and Space open nothing.
    phases: list[Phase] = []
    hold(kiosk, key, TEN_MINUTES_MS, lambda: phases.append(kiosk.session.phase))
    assert (kiosk.session.phase, kiosk.place) == (Phase.EMPTY, Welcome())
    assert list(dict.fromkeys(phases)) == [Phase.BROWSING, Phase.WARNING, Phase.EMPTY]


def test_a_key_that_is_pressed_is_one_touch(kiosk: LiveKiosk) -> None:
    kiosk.go("Nederlands")
    kiosk.pass_time(kiosk.patience.before_asking_ms - 1000)
    kiosk.key(Qt.Key.Key_A)
    kiosk.pass_time(kiosk.patience.before_asking_ms - 1000)
    assert kiosk.session.phase is Phase.BROWSING


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Down], ids=lambda key: key.name)
def test_a_key_that_is_held_moves_the_focus_by_one(kiosk: LiveKiosk, key: Qt.Key) -> None:
    kiosk.go("Nederlands")
    kiosk.key(key)
    first = kiosk.window.activeFocusItem()
    hold(kiosk, key, 4_000)
    second = kiosk.window.activeFocusItem()
    assert second is not first
    kiosk.key(Qt.Key.Key_Backtab)
    assert kiosk.window.activeFocusItem() is first


def test_return_that_is_held_opens_one_screen(kiosk: LiveKiosk) -> None:
    kiosk.key(Qt.Key.Key_Tab)
    hold(kiosk, Qt.Key.Key_Return, 4_000)
    kiosk.wait(lambda: kiosk.place == Home(), "a language")
    settle(50)
    assert kiosk.place == Home()
