"""Our pyttsx3 driver over espeak-ng: it makes files, keeps each word's time, and says no word aloud itself.

pyttsx3 looks a driver up with `importlib.import_module("pyttsx3.drivers.NAME")`, and that takes what
stands in `sys.modules` first; so `register` puts a module of that name there, and nothing is patched.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pyttsx3.engine  # type: ignore[import-untyped]
from pyttsx3.voice import Voice  # type: ignore[import-untyped]

from kiosk.errors import EngineError
from kiosk.speech.voice.espeak import PITCH, RATE, VOLUME, Espeak
from kiosk.speech.voice.phonemes import Phonemes
from kiosk.speech.voice.sound import Sound, write_wav
from kiosk.speech.words.languages.ar import paused_endings
from kiosk.speech.words.languages.fr import silent_t

NAME: Final = "wegwijs"


def register(espeak: Espeak, phonemes: Phonemes | None = None) -> None:
    """Let `pyttsx3.init("wegwijs")` speak by `espeak`."""
    module = ModuleType(f"pyttsx3.drivers.{NAME}")
    module.__dict__["buildDriver"] = lambda proxy: WegwijsDriver(proxy, espeak, phonemes or Phonemes(espeak))
    sys.modules[module.__name__] = module


def open_engine(espeak: Espeak, phonemes: Phonemes | None = None) -> Any:
    """A pyttsx3 engine of its own; `pyttsx3.init` would give an engine that somebody else may have."""
    register(espeak, phonemes)
    return pyttsx3.engine.Engine(NAME)


class WegwijsDriver:
    """What pyttsx3 asks of a driver. `say` makes the words without sound; `save_to_file` is what we use.

    A text may tell words by their sounds (`guidance.told`) and mark their stress (`guidance.stress`).

    It tells `started-word` with a location in code points from 0, and `ms` beside it.
    """

    def __init__(self, proxy: Any, espeak: Espeak, phonemes: Phonemes) -> None:
        self._proxy = proxy
        self._espeak = espeak
        self._phonemes = phonemes
        self._voice = espeak.voice().id  # "" when none may speak
        self._rate = espeak.parameter(RATE)
        self._volume = 100
        self._pitch = espeak.parameter(PITCH)
        self._looping = False
        self._waiting: tuple[str, Path | None] | None = None
        self._wake = threading.Event()
        self._stop = threading.Event()

    def destroy(self) -> None:
        """pyttsx3 lets go of the driver; the library stays for the next."""

    def say(self, text: str) -> None:
        """Take `text` on: its words are told, its sound is thrown away."""
        self._take_on(text, None)

    def save_to_file(self, text: str, filename: str | os.PathLike[str]) -> None:
        """Take `text` on: a WAV file, which stands under its own name only when all of it is there."""
        self._take_on(text, Path(filename))

    def stop(self) -> None:
        """Break off what is being made; from any thread, and it waits for nothing."""
        self._stop.set()

    def startLoop(self) -> None:  # noqa: N802  the names that pyttsx3 calls
        """Do what is taken on, one after the other, until `endLoop`."""
        self._looping = True
        self._begin()
        while self._looping:
            self._wake.wait()
            self._wake.clear()
            self._work()

    def endLoop(self) -> None:  # noqa: N802
        """Let `startLoop` return."""
        self._looping = False
        self._wake.set()

    def iterate(self) -> Iterator[None]:
        """The steps of a loop that somebody else runs."""
        self._begin()
        while True:
            self._work()
            yield

    def getProperty(self, name: str) -> object:  # noqa: N802
        """One of voices, voice, rate (words a minute), volume (0 to 1) and pitch (0 to 100)."""
        if name == "voices":
            return [
                Voice(id=voice.id, name=voice.name, languages=list(voice.languages)) for voice in self._espeak.voices()
            ]
        return {"voice": self._voice, "rate": self._rate, "volume": self._volume / 100, "pitch": self._pitch}[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802
        """Set what the next text is made with.

        Raises:
            EngineError: there is no such voice; and then no text is made until there is one.
            KeyError: there is no such property.
        """
        match name:
            case "voice":
                self._voice = ""
                self._espeak.set_voice(str(value))
                self._voice = str(value)
            case "rate":
                self._rate = min(450, max(80, round(value)))
            case "volume":
                self._volume = min(100, max(0, round(value * 100)))
            case "pitch":
                self._pitch = min(100, max(0, round(value)))
            case _:
                raise KeyError(name)

    def _begin(self) -> None:
        # After a first run pyttsx3 hands a text over at once, before the loop; were we to call ourselves idle
        # then, it would hand over the end of the loop as well, and the text would never be made.
        if self._waiting is None:
            self._proxy.setBusy(False)

    def _take_on(self, text: str, path: Path | None) -> None:
        self._proxy.setBusy(True)
        self._stop.clear()
        self._waiting = text, path
        self._wake.set()

    def _work(self) -> None:
        if self._waiting is None:
            return
        (text, path), self._waiting = self._waiting, None
        self._proxy.notify("started-utterance")
        completed = False
        try:
            completed = self._make(text, path)
        except (EngineError, OSError) as e:
            self._proxy.notify("error", exception=e)
        self._proxy.notify("finished-utterance", completed=completed)
        self._proxy.setBusy(False)

    def _make(self, text: str, path: Path | None) -> bool:
        if not self._voice:
            raise EngineError("there is no voice to say it with")
        given = self._phonemes.given(self._voice, paused_endings(silent_t(text)))
        # Each time anew: the library's state is the process's, and another engine may have changed it.
        if self._espeak.voice().id != self._voice:
            self._espeak.set_voice(self._voice)
        self._espeak.set_parameter(RATE, self._rate)
        self._espeak.set_parameter(VOLUME, self._volume)
        self._espeak.set_parameter(PITCH, self._pitch)
        made = self._espeak.synthesise(given.text, self._stop)
        if made is None:
            return False
        samples, words = made
        if path is not None:
            write_wav(path, Sound(samples, self._espeak.sample_rate))
        for word in words:
            self._proxy.notify(
                "started-word",
                name=text[given.place(word.location) :][: word.length],
                location=given.place(word.location),
                length=word.length,
                ms=word.ms,
            )
        return True
