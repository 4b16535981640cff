"""The program itself: what nobody expected, of Qt, QML and other threads too, ends in its journal."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.helpers.kiosk_process import ROOT, kiosk_environment

SECRET = "Zonder verzekering"  # noqa: S105  what a visitor looked at
PROGRAM = """
import sys, threading
from PySide6.QtCore import QTimer, QUrl, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from kiosk import app
from kiosk.station.settings.values import Settings

secret = sys.argv[1]

def fails():
    raise KeyError(secret)

def go_wrong(kiosk):
    QTimer.singleShot(0, fails)
    kiosk.session.doubted.connect(fails)
    kiosk.session.doubted.emit()
    thread = threading.Thread(target=fails)
    thread.start()
    thread.join()
    qWarning(f"there is no picture '{secret}': image://pictogram/{secret.replace(' ', '%20')}")
    component = QQmlComponent(kiosk.stage.engine)
    component.setData(b'import QtQuick; Item { onXChanged: { throw new Error("' + secret.encode() + b'") } }', QUrl())
    item = component.create()
    item.setProperty("x", 1)
    QTimer.singleShot(200, lambda: QGuiApplication.exit(0))

def accompany(kiosk):
    QTimer.singleShot(0, lambda: go_wrong(kiosk))
    return lambda: None

sys.exit(app.run(app.Start(Settings(read_aloud=False), app.EMBEDDED_PACK, windowed=True, size=(540, 960)), accompany))
"""


def test_all_that_goes_wrong_is_in_the_journal_and_nothing_of_a_visit(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, SECRET],
        env=kiosk_environment(tmp_path / "home", QT_QPA_PLATFORM="offscreen", PATH=os.environ["PATH"]),
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = done.stderr.splitlines()
    assert all(re.match(r"<[2-6]>kiosk: ", line) for line in lines), done.stderr
    events = [line.split(": ")[1] for line in lines if not line.startswith("<3>kiosk:   ")]
    assert events.count("unexpected") == 3, done.stderr
    assert {"content-shown", "qml-warning", "qt-message"} <= set(events), done.stderr
    assert SECRET.split()[1] not in done.stderr
