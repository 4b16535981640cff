"""One sentence, in as many voices as it needs, becomes one sound in which each shown word has its time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from kiosk.errors import EngineError, NoVoiceError
from kiosk.speech.voice.events import TimedWord, WordEvent, in_code_points, timed_words, word_times
from kiosk.speech.voice.sound import Sound, joined, read_sound, silence, trimmed
from kiosk.speech.words.text import Sentence, Utterance

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
        """Make `sentence` with the `voices` of its languages, `speed` (0.7 to 1.5) times the calm speed.

        The engine writes into `folder`, and nothing stays there.

        Raises:
            NoVoiceError: there is no voice for a language in it.
            EngineError: the engine failed.
            OSError: `folder` cannot be written.
        """
        parts: list[Sound] = []
        starts_ms: dict[int, int] = {}
        before_ms = 0
        for utterance in sentence.utterances:
            if utterance.language not in voices:
                raise NoVoiceError(f"no voice speaks '{utterance.language}'")
            made, heard = self.speak(voices[utterance.language], utterance.text, speed, folder)
            sound, cut_ms = trimmed(made)
            times = _times(sentence, utterance, in_code_points(heard, utterance.text, self._driver), made.duration_ms)
            for (_, word), ms in zip(utterance.starts, times, strict=True):
                starts_ms[word] = before_ms + min(max(0, ms - cut_ms), sound.duration_ms)
            parts.append(sound)
            before_ms += sound.duration_ms
        if not parts:
            raise EngineError("a sentence without a word")
        pause = silence(_PAUSE_MS / speed, parts[-1].sample_rate)
        return Spoken(joined([*parts, pause]), timed_words(sentence, starts_ms, before_ms))

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


def _times(sentence: Sentence, utterance: Utterance, heard: list[WordEvent], duration_ms: int) -> list[int]:
    lengths = [len(sentence.words[word].said) for _, word in utterance.starts]
    return word_times(utterance, lengths, heard, duration_ms)
