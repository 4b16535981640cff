"""SIGTERM and SIGINT, heard while Qt waits for events."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication


def stop_on_signals(app: QGuiApplication) -> tuple[QSocketNotifier, socket.socket, socket.socket]:
    """Quit on SIGTERM and SIGINT at once: Python runs no handler while Qt waits for events."""
    reading, writing = socket.socketpair()
    for end in (reading, writing):
        end.setblocking(False)
    signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read)
    # not quit(): it asks the windows first, and a kiosk's window does not let itself be closed
    notifier.activated.connect(lambda: app.exit(0))
    return notifier, reading, writing
