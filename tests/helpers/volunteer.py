"""A volunteer with a headset, as a program: speaks WAV files into the recorder's window and touches its keys.

    python -m tests.helpers.volunteer CONTENT LANGUAGE STEP...

Each step is `say=WAV` (touch record, speak, touch again, wait for what becomes of it), `stall=WAV` (the same, and the
window stands still meanwhile), `press=KEY`, `wait=PHASE`, `picture=PNG`, `start` (touch record and wait until it
hears), `hush` (and then end the sound server) or `close` (the window). At the end comes one line of JSON on stdout:
the phase after each step, and how it ended. The sound server's environment is this program's own.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.authoring.build.project import read_project
from kiosk.cli.narration import to_record
from kiosk.cli.recording import glyphs, interface_of, texts_to_record
from kiosk.ui.editors.recorder import Recorder
from kiosk.ui.editors.recorder_window import RecorderWindow, window_shape
from kiosk.ui.tour.camera import items

LONGEST_S = 120.0
WINDOW = QSize(900, 1200)


class Volunteer:
    """One window, and the hand before it."""

    def __init__(self, content_dir: Path, language: str) -> None:
        content, catalogs = read_project(content_dir)
        wanted = to_record(content, catalogs, language, missing=False, stale=False, items=())
        words, spoken = interface_of("en")
        texts = tuple(texts_to_record(content, wanted))
        self.recorder = Recorder(texts, content_dir, "Amina", spoken, window_shape(WINDOW))
        self.window = RecorderWindow(self.recorder, words, (content.vocabulary.drawings, glyphs()))
        self.left: list[bool] = []
        self.recorder.left.connect(lambda: self.left.append(True))
        self.loudest = 0.0
        self.recorder.model.levelChanged.connect(self._hear)
        self.window.show(WINDOW)
        self.until(self.window.window.isExposed)

    def do(self, step: str) -> str:
        """One step; the phase after it."""
        word, _, value = step.partition("=")
        match word:
            case "say":
                self.start()
                voice = subprocess.Popen(["pacat", "--file-format=wav", value])
                self.until(lambda: voice.poll() is not None)
                self.press("Stop")
                self.until(lambda: self.phase not in {"recording", "checking"})
            case "stall":
                self.start()
                subprocess.run(["pacat", "--file-format=wav", value], check=True, timeout=LONGEST_S)
                self.press("Stop")
                self.until(lambda: self.phase not in {"recording", "checking"})
            case "hush":
                self.start()
                subprocess.run(["pactl", "exit"], check=True, timeout=LONGEST_S)
                self.until(lambda: self.phase != "recording")
            case "start":
                self.start()
            case "press":
                self.press(value)
            case "wait":
                self.until(lambda: self.phase == value)
            case "picture":
                self.window.window.grabWindow().save(value)
            case "close":
                self.window.window.close()
            case _:
                raise ValueError(step)
        return self.phase

    @property
    def phase(self) -> str:
        """What happens with the sentence on the screen."""
        return self.recorder.model.value.phase

    def start(self) -> None:
        """Touch record, and wait until it listens."""
        self.press("Again" if self.recorder.model.value.can_next else "Record")
        self.until(lambda: self.phase != "starting")

    def press(self, name: str) -> None:
        """Touch the key of this name."""
        (key,) = [item for item in items(self.window.window.contentItem()) if _is_key(item, name)]
        centre = key.mapToScene(key.boundingRect().center()).toPoint()
        QTest.mouseClick(
            self.window.window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(centre.x(), centre.y()),
        )

    def until(self, true: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        end = time.monotonic() + LONGEST_S
        while not true():
            if time.monotonic() > end:
                raise TimeoutError(f"still {self.phase}")
            QGuiApplication.processEvents()
            QTest.qWait(5)

    def _hear(self) -> None:
        self.loudest = max(self.loudest, float(self.recorder.model.property("level")))


def _is_key(item: QQuickItem, name: str) -> bool:
    return item.property("filled") is not None and item.property("name") == name and item.property("usable") is True


def main() -> None:
    """Do the steps."""
    content, language, *steps = sys.argv[1:]
    app = QGuiApplication(["volunteer"])
    volunteer = Volunteer(Path(content), language)
    phases = [volunteer.do(step) for step in steps]
    if steps[-1] in {"close", "press=Stop for today"}:
        volunteer.until(lambda: bool(volunteer.left))
    told = {
        "phases": phases,
        "number": volunteer.recorder.model.value.number,
        "saved": volunteer.recorder.model.value.saved,
        "loudest": volunteer.loudest,
        "failure": volunteer.recorder.failure,
        "trouble": volunteer.recorder.model.value.trouble,
        "left": bool(volunteer.left),
    }
    volunteer.window.close()
    volunteer.recorder.stop()
    sys.stdout.write(json.dumps(told) + "\n")
    del app


if __name__ == "__main__":
    main()
