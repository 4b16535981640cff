"""One sentence, in one voice, becomes one sound in which each shown word has its time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from kiosk.errors import EngineError, NoVoiceError
from kiosk.speech.voice.events import TimedWord, WordEvent, in_code_points, timed_words, word_times
from kiosk.speech.voice.sound import Sound, joined, read_sound, silence, trimmed
from kiosk.speech.words.text import Sentence

OURS: Final = "wegwijs"
"""The driver that takes words told by their sounds."""
WORDS_A_MINUTE: Final = 160
"""Speed 1.0: calmer than the 175 of espeak-ng and the 200 of pyttsx3, for listeners who are new to the language."""

_PAUSE_MS: Final = 300.0
_WORKING_FILE: Final = "now.wav"


class Spoken(Struct, frozen=True):
    """A sentence's sound, the pause after it included, and its words in order."""

    sound: Sound
    words: tuple[TimedWord, ...]


class Synthesiser:
    """Lets a pyttsx3 engine make sentences; `driver` is the name of its driver.

    Used from one thread.
    """

    def __init__(self, engine: Any, driver: str) -> None:
        self._engine = engine
        self._driver = driver
        self._heard: list[WordEvent] = []
        self._errors: list[Exception] = []
        engine.connect("started-word", self._on_word)
        engine.connect("error", self._on_error)

    def sentence(self, sentence: Sentence, voices: Mapping[str, str], speed: float, folder: Path) -> Spoken:
        """Make `sentence` with the one of `voices` that speaks its language, `speed` (0.7 to 1.5) times the calm speed.

        The engine writes into `folder`, and nothing stays there.

        Raises:
            NoVoiceError: there is no voice for its language.
            EngineError: the engine failed.
            OSError: `folder` cannot be written.
        """
        if sentence.language not in voices:
            raise NoVoiceError(f"no voice speaks '{sentence.language}'")
        utterance = sentence.utterance if self._driver == OURS else sentence.utterance.plainly()
        made, heard = self.speak(voices[sentence.language], utterance.text, speed, folder)
        sound, cut_ms = trimmed(made)
        times = word_times(utterance, in_code_points(heard, utterance.text, self._driver), made.duration_ms)
        starts_ms = {
            word: min(max(0, ms - cut_ms), sound.duration_ms)
            for (_, _, word), ms in zip(utterance.spans, times, strict=True)
        }
        pause = silence(_PAUSE_MS / speed, sound.sample_rate)
        return Spoken(joined([sound, pause]), timed_words(sentence, starts_ms, sound.duration_ms))

    def speak(self, voice: str, text: str, speed: float, folder: Path) -> tuple[Sound, list[WordEvent]]:
        """What `voice` makes of `text`, and what the driver told of its words.

        Raises:
            EngineError: the engine failed.
            OSError: `folder` cannot be written.
        """
        path = folder / _WORKING_FILE
        try:
            self._save(voice, text, speed, path)
            return read_sound(path), self._heard
        except (EngineError, OSError):
            raise
        except Exception as e:  # a driver of another system fails as it likes
            raise EngineError(f"the engine failed: {type(e).__name__}") from e
        finally:
            path.unlink(missing_ok=True)

    def _save(self, voice: str, text: str, speed: float, path: Path) -> None:
        self._heard, self._errors = [], []
        self._engine.setProperty("voice", voice)
        self._engine.setProperty("rate", round(WORDS_A_MINUTE * speed))
        self._engine.save_to_file(text, str(path))
        self._engine.runAndWait()
        if self._errors:
            raise self._errors[0]
        if self._engine.getProperty("voice") != voice:  # some drivers keep the last one and say nothing
            raise EngineError("the engine does not take the voice")
        if not path.exists():
            raise EngineError("the engine made no sound")

    def _on_word(self, location: int, length: int, ms: int | None = None, **_: object) -> None:
        self._heard.append(WordEvent(location, length, ms))

    def _on_error(self, exception: Exception, **_: object) -> None:
        self._errors.append(exception)
