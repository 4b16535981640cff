"""The program that plays clips and says which word is heard: JSON lines on stdin and stdout, Qt without a window.

It is a process of its own because a sound server can hold up whoever talks to it for as long as it likes.
Requests: play, close, stop, volume, finish. Reports: ready, device, sounding, word, moving, ended, stopped,
failed. It ends when its stdin does.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections import deque
from threading import Event, Thread
from typing import Any, Final

# FFmpeg tells about each file it opens
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*.info=false;qt.multimedia.*.debug=false")

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

from kiosk.ui.sound.player_slots import PlayedClip, PlayerSlot
from kiosk.ui.sound.word_tracker import WordTracker

STUCK_MS: Final = 1000.0
FIRST_MS: Final = 2500.0
"""Sound that has stood still for so long, or not begun within `FIRST_MS`, will not come.

A card that wakes up, and PulseAudio's null sink with its blocks of two seconds, begin late.
"""

_LONGEST_END_S: Final = 2.0
_STATUS: Final = QMediaPlayer.MediaStatus


def now_ms() -> float:
    """Milliseconds of the monotonic clock."""
    return time.monotonic() * 1000


class Playback(QObject):
    """Plays the clips of one id after the other; a new id replaces what plays."""

    def __init__(self, report: Any) -> None:
        super().__init__()
        self._report = report
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._device_changed)
        self._device = self._device_name()
        self._decks = tuple(self._deck(number) for number in range(2))
        self._on = 0
        self._id = 0
        self._waiting: deque[PlayedClip] = deque()
        self._open = False
        self._heard: WordTracker | None = None
        self._sounded = False
        self._before_ms = 0.0
        self._moved_ms = 0.0
        self._volume = 1.0
        self._ticks = QTimer(self)
        self._ticks.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticks.setSingleShot(True)
        self._ticks.timeout.connect(self._tick)
        report({"is": "ready", "device": self._device})

    def take(self, request: dict[str, Any]) -> None:
        """Do what a line of stdin asks."""
        match request["do"]:
            case "play":
                self._play(
                    int(request["id"]), PlayedClip.of(request), float(request["volume"]), last=bool(request["last"])
                )
            case "close" if request["id"] == self._id:
                self._open = False
                if self._heard is None:
                    self._end()
            case "stop":
                self._stop()
                self._report({"is": "stopped"})
            case "volume":
                self._set_volume(float(request["volume"]))

    def _play(self, number: int, clip: PlayedClip, volume: float, *, last: bool) -> None:
        self._set_volume(volume)
        if number != self._id or not self._open:
            self._stop()
            self._id, self._open, self._sounded, self._before_ms = number, True, False, 0.0
        if self._device is None:
            self._fail("no-device")
            return
        self._waiting.append(clip)
        self._open = not last
        if self._heard is None:
            self._next()
        else:
            self._preload()

    def _next(self) -> None:
        """Begin the clip whose turn it is."""
        clip = self._waiting.popleft()
        other = self._decks[1 - self._on]
        if other.clip is clip:
            self._on = 1 - self._on
        deck = self._decks[self._on]
        if deck.clip is not clip:
            deck.load(clip)
        if deck.player.mediaStatus() is _STATUS.InvalidMedia:
            self._fail("bad-sound")
            return
        now = now_ms()
        carries_on = self._sounded and now - self._moved_ms < STUCK_MS / 5
        self._heard = WordTracker(clip.words, clip.speed, now if carries_on else None)
        self._moved_ms = now
        deck.player.play()
        self._preload()
        self._tick()

    def _preload(self) -> None:
        deck = self._decks[1 - self._on]
        if self._waiting and deck.clip is not self._waiting[0]:
            deck.load(self._waiting[0])

    def _moved(self, number: int, position_ms: int) -> None:
        heard, now = self._heard, now_ms()
        if number != self._on or heard is None or not heard.report(now, position_ms):
            return
        self._moved_ms = now
        if not self._sounded:
            self._sounded = True
            self._report({"is": "sounding", "id": self._id})
        self._report({"is": "moving", "id": self._id, "position_ms": round(self._before_ms + position_ms)})
        self._tick()

    def _tick(self) -> None:
        """Tell the words that have begun, and come back when the next does, or to see whether it is stuck."""
        if self._heard is None:
            return
        now = now_ms()
        self._tell(self._heard.next_words(now))
        until_stuck = self._moved_ms + (STUCK_MS if self._heard.has_moved else FIRST_MS) - now
        if until_stuck <= 0:
            self._fail("stuck")
            return
        until_word = self._heard.next_in_ms(now)
        self._ticks.start(round(until_stuck + 1 if until_word is None else min(until_word, until_stuck + 1)))

    def _tell(self, words: Any) -> None:
        for word in words:
            self._report({"is": "word", "id": self._id, "start": word.start, "length": word.length})

    def _status(self, number: int, status: QMediaPlayer.MediaStatus) -> None:
        if number != self._on or self._heard is None:
            return
        if status is _STATUS.InvalidMedia:
            self._fail("bad-sound")
        elif status is _STATUS.EndOfMedia:
            deck = self._decks[number]
            self._tell(self._heard.rest())
            self._before_ms += deck.player.duration()
            self._heard = None
            if self._waiting:
                self._next()
            elif not self._open:
                self._end()

    def _end(self) -> None:
        self._stop()
        self._report({"is": "ended", "id": self._id})

    def _fail(self, code: str) -> None:
        self._stop()
        self._report({"is": "failed", "id": self._id, "code": code})

    def _stop(self) -> None:
        self._ticks.stop()
        self._heard = None
        self._open = False
        self._waiting.clear()
        for deck in self._decks:
            if deck.clip is not None:
                deck.clear()

    def _set_volume(self, volume: float) -> None:
        if volume != self._volume:
            self._volume = volume
            for deck in self._decks:
                deck.output.setVolume(volume)

    def _device_changed(self) -> None:
        default = QMediaDevices.defaultAudioOutput()
        for deck in self._decks:
            deck.output.setDevice(default)
        if (name := self._device_name()) != self._device:
            self._device = name
            self._report({"is": "device", "device": name})
            if name is None and self._heard is not None:  # a position moves on without any device
                self._fail("no-device")

    def _device_name(self) -> str | None:
        default = QMediaDevices.defaultAudioOutput()
        return None if default.isNull() else default.description()

    def _deck(self, number: int) -> PlayerSlot:
        player, output = QMediaPlayer(self), QAudioOutput(self)
        player.positionChanged.connect(lambda position: self._moved(number, position))
        player.mediaStatusChanged.connect(lambda status: self._status(number, status))
        return PlayerSlot(player, output)


class _Requests(QObject):
    """The lines of stdin, read on a thread: on Windows no event loop can watch a pipe."""

    came = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.over = Event()
        self._thread = Thread(target=self._read, name="requests", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def _read(self) -> None:
        for line in sys.stdin.buffer:
            self.came.emit(line)
        self.closed.emit()
        if not self.over.wait(_LONGEST_END_S):
            os._exit(1)  # a sound server holds up the way out


def main() -> None:
    """Play what stdin asks for until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C at a terminal goes to the parent, which ends us
    reports = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    # What libraries print is for nobody: each look for a sound server that is not there, each Opus file.
    sys.stderr = os.fdopen(os.dup(2), "w", encoding="utf-8", buffering=1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)

    app = QCoreApplication(sys.argv[:1])

    def report(line: dict[str, Any]) -> None:
        try:
            reports.write(json.dumps(line) + "\n")
        except OSError:  # nobody listens any more
            app.quit()

    playback = Playback(report)
    requests = _Requests()

    def take(line: bytes) -> None:
        try:
            request = json.loads(line)
            if request["do"] == "finish":
                app.quit()
            else:
                playback.take(request)
        except (ValueError, KeyError, TypeError) as e:
            sys.stderr.write(f"playback: a request that cannot be read: {type(e).__name__}\n")

    requests.came.connect(take, Qt.ConnectionType.QueuedConnection)
    requests.closed.connect(app.quit, Qt.ConnectionType.QueuedConnection)
    requests.start()
    app.exec()
    playback.take({"do": "stop"})
    requests.over.set()
    os._exit(0)  # a wedged sound server would hold up the way out


if __name__ == "__main__":
    main()
