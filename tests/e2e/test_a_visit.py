"""A visit on a real screen: the program runs under Xvfb, and a finger goes from the welcome to the last card.

Beside it the same kiosk stands on a held clock; it says where the finger has to go and what must be seen then.
"""

from __future__ import annotations

import ctypes
import signal
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.station.settings.values import Settings
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.real_visit import ended, program, see, touch
from tests.helpers.x_screen import HEIGHT, WIDTH, Screen


def test_a_finger_goes_from_the_welcome_to_the_last_card_in_arabic(
    screen: Screen, qapp: QGuiApplication, tmp_path: Path
) -> None:
    assert qapp is not None
    beside = LiveKiosk(Settings(read_aloud=False))
    try:
        with program(screen, tmp_path, "run", "--windowed", "--size", f"{WIDTH}x{HEIGHT}") as started:
            seen = see(screen, beside, "the welcome screen", QImage())
            for name in ("العربية", "الصحة", "بدون تأمين"):
                seen = touch(screen, beside, name, seen)
            deck = beside.deck
            assert deck.value.head.title.value == "بدون تأمين"
            for _ in range(2 * deck.value.count):
                if deck.value.current == deck.value.count - 1:
                    break
                seen = touch(screen, beside, beside.say("Next card"), seen)
            assert deck.value.current == deck.value.count - 1
            started.send_signal(signal.SIGTERM)
            assert ended(started) == (0, "")
    finally:
        beside.close()


def window_of(screen: Screen) -> str:
    return screen.xdotool("search", "--sync", "--onlyvisible", "--name", "^Wegwijs$").splitlines()[0]


class ClientMessage(ctypes.Structure):
    """Xlib's XClientMessageEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),  # an XEvent is larger than each of its kinds
    )


def ask_to_close(screen: Screen, window: str) -> None:
    """What a window manager sends when its close button is touched (ICCCM, WM_DELETE_WINDOW)."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(screen.display.encode()))
    protocols, delete = (x11.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    message = ClientMessage(type=33, window=int(window), message_type=protocols, format=32)
    message.data[0] = delete
    assert x11.XSendEvent(display, ctypes.c_ulong(int(window)), 0, ctypes.c_long(0), ctypes.byref(message))
    x11.XCloseDisplay(display)


def test_a_window_can_be_closed(screen: Screen, tmp_path: Path) -> None:
    with program(screen, tmp_path, "run", "--windowed", "--size", "540x960") as started:
        ask_to_close(screen, window_of(screen))
        assert ended(started) == (0, "")


def test_a_kiosk_is_not_closed_by_its_window_but_by_sigterm(screen: Screen, tmp_path: Path) -> None:
    with program(screen, tmp_path, "run") as started:
        window = window_of(screen)
        ask_to_close(screen, window)
        with pytest.raises(subprocess.TimeoutExpired):
            started.wait(2)
        assert window_of(screen) == window
        started.send_signal(signal.SIGTERM)
        assert ended(started) == (0, "")
