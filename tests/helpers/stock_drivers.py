"""pyttsx3's drivers of other systems, as their source in pyttsx3 2.99 behaves, for a machine that has neither.

They are found and driven by the real pyttsx3; only the system's synthesiser is ours: a tone for each letter.
"""

from __future__ import annotations

import math
import struct
import sys
import wave
from array import array
from pathlib import Path
from types import ModuleType
from typing import Any

import pyttsx3.engine  # type: ignore[import-untyped]
from pyttsx3.voice import Voice  # type: ignore[import-untyped]

RATE = 22050
LETTER_MS = 60


class Sapi5Driver:
    """Windows: writes at once; tells words in units of UTF-16, and the start of its stream as one of length 0."""

    languages: tuple[str, ...] = ("nl-BE", "fr-FR", "en-US")

    def __init__(self, proxy: Any) -> None:
        self.proxy = proxy
        self.voice = "voice of nl-BE"
        self.looping = False

    def destroy(self) -> None:
        pass

    def getProperty(self, name: str) -> object:  # noqa: N802
        if name == "voices":
            return [Voice(id=f"voice of {tag}", name=tag, languages=[tag]) for tag in self.languages]
        return self.voice

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802
        if name == "voice":
            if value not in [f"voice of {tag}" for tag in self.languages]:
                raise ValueError("unknown voice id %s", value)
            self.voice = value

    def save_to_file(self, text: str, filename: str) -> None:
        self.proxy.notify("started-word", location=1, length=0)
        for location, length in self.told(text):
            self.proxy.notify("started-word", name="…", location=location, length=length)
        with wave.open(filename, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(_tones(text).tobytes())
        self.proxy.setBusy(False)

    def told(self, text: str) -> list[tuple[int, int]]:
        return _utf16_words(text)

    def stop(self) -> None:
        pass

    def startLoop(self) -> None:  # noqa: N802
        self.looping = True
        self.proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802
        self.looping = False


class NsssDriver(Sapi5Driver):
    """macOS: writes AIFF whatever the name says, takes an unknown voice in silence, tells words late and twice."""

    languages = ("nl_BE", "fr_CA", "en_GB", "en_US")

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802
        if name == "voice" and value in [f"voice of {tag}" for tag in self.languages]:
            self.voice = value

    def told(self, text: str) -> list[tuple[int, int]]:
        words = _utf16_words(text)
        return [*words, *words[-1:], *words[:1]]

    def save_to_file(self, text: str, filename: str) -> None:
        self.proxy.setBusy(True)
        for location, length in self.told(text):
            self.proxy.notify("started-word", name="…", location=location, length=length)
        samples = _tones(text)
        samples.byteswap()
        rate = struct.pack(">HQ", 16383 + 14, RATE << (63 - 14))
        head = struct.pack(">hLh", 1, len(samples), 16) + rate
        sound = struct.pack(">LL", 0, 0) + samples.tobytes()
        body = b"AIFF" + _chunk(b"COMM", head) + _chunk(b"SSND", sound)
        Path(filename).write_bytes(_chunk(b"FORM", body))
        self.proxy.notify("finished-utterance", completed=True)
        self.proxy.setBusy(False)


def stock_engine(name: str) -> Any:
    """The real pyttsx3 engine over the "sapi5" or the "nsss" driver."""
    driver = {"sapi5": Sapi5Driver, "nsss": NsssDriver}[name]
    module = ModuleType(f"pyttsx3.drivers.{name}")
    module.__dict__["buildDriver"] = driver
    sys.modules[module.__name__] = module
    return pyttsx3.engine.Engine(name)


def _utf16_words(text: str) -> list[tuple[int, int]]:
    words, place = [], 0
    for word in text.split(" "):
        units = len(word.encode("utf-16-le")) // 2
        words.append((place, units))
        place += units + 1
    return words


def _tones(text: str) -> array[int]:
    count = len(text) * LETTER_MS * RATE // 1000
    return array("h", (round(9000 * math.sin(place * 2 * math.pi * 220 / RATE)) for place in range(count)))


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack(">L", len(data)) + data + b"\0" * (len(data) % 2)
