"""The headset of whoever records: what its microphone gives, as samples, and samples played back into it."""

from __future__ import annotations

import os
from array import array
from math import log10
from typing import Final

# FFmpeg tells that it is there
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*.info=false;qt.multimedia.*.debug=false")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer, Signal
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QAudioSource, QMediaDevices

from kiosk.authoring.narrate.hearing import RATE, SAMPLE_BYTES
from kiosk.errors import SpeechError

_FULL: Final = 32_768
_QUIETEST_DB: Final = -50
_WATCH_MS: Final = 250
_FIRST_SOUND_MS: Final = 8_000
"""A headset that is reached by radio may take seconds to wake."""
_HELD: Final = 4 * RATE * SAMPLE_BYTES
"""Four seconds that wait for this thread; Qt holds a quarter of one, and what comes while a window draws is lost."""
_NEXT_SOUND_MS: Final = 3_000
_REST_MS: Final = 300
"""The last word is still on its way when the key is touched."""


def need_microphone() -> None:
    """See that there is a microphone; needs an application.

    Raises:
        SpeechError: there is none.
    """
    if QMediaDevices.defaultAudioInput().isNull():
        raise SpeechError(
            "there is no microphone; plug in a headset, and see that the machine's sound settings show it"
        )


def loudness(samples: bytes) -> float:
    """How loud it gets in 16-bit samples, from 0 for -50 dB below the loudest there is to 1."""
    sound = array("h", samples[: len(samples) - len(samples) % SAMPLE_BYTES])
    swing = (max(sound) - min(sound)) / 2 if sound else 0.0
    return 0.0 if swing < 1 else min(1.0, max(0.0, 1 - 20 * log10(swing / _FULL) / _QUIETEST_DB))


class Microphone(QObject):
    """Records from when it is asked until it is asked to stop, or for as long as it may."""

    began = Signal()
    level = Signal(float)
    recorded = Signal(QByteArray)
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._sound = bytearray()
        self._most = 0
        self._still_ms = 0
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self._look)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._finish)

    def begin(self, longest_ms: int) -> None:
        """Record for `longest_ms` at most; `began` comes with the first sound, `lost` where there is none."""
        self.drop()
        device = QMediaDevices.defaultAudioInput()
        if device.isNull():
            self.lost.emit()
            return
        self._most = longest_ms * RATE // 1000 * SAMPLE_BYTES
        self._source = QAudioSource(device, _format(), self)
        self._source.setBufferSize(_HELD)
        self._stream = self._source.start()
        if self._stream is None or self._source.error().name != "NoError":
            self._lose()
            return
        self._stream.readyRead.connect(self._read)
        self._watch.start()

    def end(self) -> None:
        """Record what is still on its way; then comes `recorded`."""
        if self._source is not None and not self._rest.isActive():
            self._rest.start()

    def drop(self) -> None:
        """Stop, and forget what was recorded."""
        self._watch.stop()
        self._rest.stop()
        if self._stream is not None:
            self._stream.readyRead.disconnect(self._read)
            self._stream = None
        if self._source is not None:
            self._source.stop()
            self._source.deleteLater()
            self._source = None
        self._sound = bytearray()
        self._still_ms = 0
        self.level.emit(0.0)

    def _read(self) -> None:
        if self._stream is None:
            return
        came = bytes(self._stream.readAll().data())
        if not came:
            return
        self._still_ms = 0
        first = not self._sound
        self._sound += came
        if first:
            self.began.emit()
        self.level.emit(loudness(came))
        if len(self._sound) >= self._most:
            self._finish()

    def _finish(self) -> None:
        sound = bytes(self._sound)
        self.drop()
        self.recorded.emit(QByteArray(sound))

    def _look(self) -> None:
        """Qt tells neither of a microphone that was pulled out nor of a server that ended: the sound stays away."""
        self._still_ms += _WATCH_MS
        if self._still_ms >= (_NEXT_SOUND_MS if self._sound else _FIRST_SOUND_MS):
            self._lose()

    def _lose(self) -> None:
        self.drop()
        self.lost.emit()


class Earphones(QObject):
    """Plays samples; without anything to play them on they are over at once."""

    over = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sink: QAudioSink | None = None
        self._buffer: QBuffer | None = None
        self._left = QTimer(self)
        self._left.setSingleShot(True)
        self._left.timeout.connect(self._end)

    def play(self, samples: bytes) -> None:
        """Play from the beginning; then comes `over`."""
        self.stop()
        device = QMediaDevices.defaultAudioOutput()
        if not device.isNull():
            self._buffer = QBuffer(self)
            self._buffer.setData(QByteArray(samples))
            self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            self._sink = QAudioSink(device, _format(), self)
            self._sink.start(self._buffer)
        # A sound server that hangs tells of no end, so the end is where the clock says.
        self._left.start(0 if self._sink is None else len(samples) // SAMPLE_BYTES * 1000 // RATE + _REST_MS)

    def stop(self) -> None:
        """Play no further."""
        self._left.stop()
        if self._sink is not None:
            self._sink.stop()
            self._sink.deleteLater()
            self._sink = None
        if self._buffer is not None:
            self._buffer.deleteLater()
            self._buffer = None

    def _end(self) -> None:
        self.stop()
        self.over.emit()


def _format() -> QAudioFormat:
    wanted = QAudioFormat()
    wanted.setSampleRate(RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted
