"""The child process that makes sound: `python -m kiosk.speech.child.worker --clips FOLDER`.

Requests (`kiosk.speech.child.requests`) and reports are JSON, one object a line, on stdin and stdout:

    {"is": "ready", "voices": {"nl": "nl"}, "engine": "espeak-ng 1.52.0"}     once; verified voices only
                 of the languages that we know; another one that the engine has is verified when it is first asked for
    {"is": "clip", "id": 12, "sentence": 0, "of": 3, "path": "/…/x.wav", "duration_ms": 2310,
     "words": [[start, length, ms], …]}     start and length in code points of the shown text, ms from the clip's start
    {"is": "done", "id": 12}                all of it is made, or there was nothing to say
    {"is": "told", "id": 12, "sentences": [{"start": 0, "length": 9, "said": "Bel …", "ipa": "…",
     "words": [[start, length, said, ipa], …]}]}     in place of clips and "done"; no driver but ours knows "ipa"
    {"is": "failed", "id": 12, "code": "no-voice" | "cannot-write" | "engine"}

What is cancelled is not reported on. It ends when its stdin does, and takes its clips with it. What is to be
said is never written to stderr.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO, TypeVar, assert_never

from msgspec import Struct

from kiosk.errors import EngineError, NoVoiceError, SpeechError
from kiosk.speech.child.clips import Clip, Clips
from kiosk.speech.child.requests import END, Cancel, Forget, Pronounce, Request, Say, Tell, read_request
from kiosk.speech.child.telling import told_sentence
from kiosk.speech.voice.synthesis import OURS, Synthesiser
from kiosk.speech.voice.voices import candidates, other_candidates, verified
from kiosk.speech.words.text import Lexicon, Sentence, sentences
from kiosk.speech.words.word_for_word import saying

if TYPE_CHECKING:
    from kiosk.speech.voice.phonemes import Phonemes

_Asked = TypeVar("_Asked", Say, Tell)


class Engine(Struct, frozen=True):
    """A pyttsx3 engine, the name of its driver, and its own name with its version."""

    engine: Any
    driver: str
    version: str
    phonemes: Phonemes | None = None
    """What knows the sounds, of our driver."""


class Worker:
    """Makes what is asked for, sentence by sentence; a cancel counts between two sentences.

    `listen` runs on a thread of its own, everything else on the thread that calls `run`.
    """

    def __init__(self, engine: Engine, clips: Clips, reports: TextIO) -> None:
        self._version, self._driver, self._phonemes = engine.version, engine.driver, engine.phonemes
        self._clips = clips
        self._reports = reports
        self._synthesiser = Synthesiser(engine.engine, engine.driver)
        offered = engine.engine.getProperty("voices")
        self._voices = self._verified(candidates(offered))
        self._untried = other_candidates(offered)
        if engine.phonemes is not None:
            engine.phonemes.voices = self._voices
        self._lexicon = Lexicon()
        self._requests: queue.SimpleQueue[Request] = queue.SimpleQueue()
        self._cancelled_before = 0

    def listen(self, lines: Iterable[bytes]) -> None:
        """Read requests until there are no more; to forget is to cancel all that was asked before."""
        newest = -1
        try:
            for line in lines:
                request = read_request(line)
                match request:
                    case None:
                        print("speech: a line that is no request", file=sys.stderr)  # noqa: T201
                        continue
                    case Say() | Tell():
                        newest = max(newest, request.id)
                    case Cancel():
                        self._cancelled_before = max(self._cancelled_before, request.before)
                        continue
                    case Forget():
                        self._cancelled_before = max(self._cancelled_before, newest + 1)
                self._requests.put(request)
                if request is END:
                    return
        finally:
            self._requests.put(END)

    def end(self) -> None:
        """Leave what is still to be made, and let `run` return; a signal may call it."""
        self._cancelled_before = sys.maxsize
        self._requests.put(END)

    def run(self) -> None:
        """Report and work until the end is asked for."""
        self._report({"is": "ready", "voices": self._voices, "engine": self._version})
        if self._requests.empty():
            sentences("1", "nl", ())  # what says numbers takes its 30 ms now, and not from the first text with one
        while (request := self._requests.get()) is not END:
            match request:
                case Say():
                    self._answer(request, self._say)
                case Tell():
                    self._answer(request, self._tell)
                case Pronounce():
                    self._lexicon = Lexicon(request.entries)
                case Forget():
                    self._clips.forget()
                case Cancel():
                    continue  # heard, and done, as it came in
                case _:
                    assert_never(request)

    def _answer(self, asked: _Asked, answer: Callable[[_Asked], None]) -> None:
        try:
            answer(asked)
        except SpeechError as e:
            self._failed(asked.id, e)
        except (BrokenPipeError, MemoryError):
            raise
        except Exception as e:  # a text that nobody thought of must not end the voice of all others
            self._failed(asked.id, EngineError(type(e).__name__), e)

    def _say(self, asked: Say) -> None:
        if self._make(asked):
            self._report({"is": "done", "id": asked.id})

    def _tell(self, asked: Tell) -> None:
        language = self._spoken(asked.language)
        voice = self._voices[language]
        told = [
            told_sentence(sentence, lambda text: self._phonemes.ipa(voice, text) if self._phonemes else "")
            for sentence in sentences(asked.text, language, self._lexicon)
        ]
        self._report({"is": "told", "id": asked.id, "sentences": told})

    def _make(self, asked: Say) -> bool:
        """False when it was cancelled."""
        if asked.id < self._cancelled_before:
            return False
        if not asked.text.strip():
            return True
        language = self._spoken(asked.language)
        told = saying(asked.text, asked.spoken, language)
        cut = sentences(told.text, language, self._lexicon)
        kept: set[Path] = set()
        for number, sentence in enumerate(cut):
            if asked.id < self._cancelled_before:
                return False
            clip = self._clip(told.text, asked.speed, sentence, frozenset(kept))
            kept.add(clip.path)
            if asked.id < self._cancelled_before:
                return False
            self._report(
                {
                    "is": "clip",
                    "id": asked.id,
                    "sentence": number,
                    "of": len(cut),
                    "path": str(clip.path),
                    "duration_ms": clip.duration_ms,
                    "words": [[*told.shown(word.start + sentence.start, word.length), word.ms] for word in clip.words],
                }
            )
        return True

    def _clip(self, text: str, speed: float, sentence: Sentence, keep: frozenset[Path]) -> Clip:
        shown = text[sentence.start : sentence.start + sentence.length]
        voice = self._voices[sentence.language]
        said = sentence.utterance
        parts = (self._driver, self._version, f"{speed:.2f}", shown, f"{voice} {said.spans} {said.text}")
        clip = self._clips.get(parts)
        if clip is None:
            spoken = self._clips.within(
                lambda folder: self._synthesiser.sentence(sentence, self._voices, speed, folder)
            )
            clip = self._clips.put(parts, spoken, keep)
        return clip

    def _verified(self, voices: Mapping[str, str]) -> dict[str, str]:
        def speak(voice: str, text: str) -> tuple[Any, int]:
            sound, heard = self._clips.within(lambda folder: self._synthesiser.speak(voice, text, 1.0, folder))
            # The stock drivers may tell of no word at all when they write a file.
            return sound, len(heard) if self._driver == OURS else 1

        return verified(voices, speak)

    def _spoken(self, language: str) -> str:
        """The language whose voice says texts in `language`: its own, or that of which it is a variety."""
        for tag in (language, language.partition("-")[0]):
            if tag in self._untried:
                self._voices |= self._verified({tag: self._untried.pop(tag)})
            if tag in self._voices:
                return tag
        raise NoVoiceError(f"no verified voice speaks '{language}'")

    def _failed(self, number: int, error: SpeechError, cause: Exception | None = None) -> None:
        """Report it; the log gets no message of `cause`, for that may quote the text."""
        places = traceback.extract_tb(cause.__traceback__) if cause else []
        where = f" at {Path(places[-1].filename).name}:{places[-1].lineno}" if places else ""
        print(f"speech: {error.code}: {error}{where}", file=sys.stderr)  # noqa: T201
        self._report({"is": "failed", "id": number, "code": error.code})

    def _report(self, report: dict[str, object]) -> None:
        self._reports.write(f"{json.dumps(report, ensure_ascii=False)}\n")
        self._reports.flush()


def main(arguments: list[str] | None = None) -> int:
    """Work until stdin ends; 2 when there is no engine or no folder, with one line on stderr."""
    parser = argparse.ArgumentParser(prog="kiosk.speech.child.worker", description=__doc__)
    parser.add_argument("--clips", type=Path, required=True)
    parser.add_argument("--library", default="")
    parser.add_argument("--driver", default=OURS)
    asked = parser.parse_args(arguments)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C at a terminal goes to the parent, which ends us
    requests, reports = _pipes()
    try:
        engine = _engine(asked.driver, asked.library)
        clips = Clips(asked.clips)
    except SpeechError as e:
        print(f"speech: {e}", file=sys.stderr)  # noqa: T201
        return 2
    try:
        worker = Worker(engine, clips, reports)
        signal.signal(signal.SIGTERM, lambda *_: worker.end())
        threading.Thread(target=worker.listen, args=(requests,), daemon=True).start()
        worker.run()
    except SpeechError as e:
        print(f"speech: {e}", file=sys.stderr)  # noqa: T201
        return 2
    except BrokenPipeError:
        return 0  # nobody reads any more
    finally:
        clips.close()
    return 0


def _engine(driver: str, library: str) -> Engine:
    if driver == OURS:
        from kiosk.speech.voice.driver import open_engine  # noqa: PLC0415  ctypes, for the one driver that needs it
        from kiosk.speech.voice.espeak import Espeak  # noqa: PLC0415
        from kiosk.speech.voice.phonemes import Phonemes  # noqa: PLC0415

        espeak = Espeak(library)
        phonemes = Phonemes(espeak)
        return Engine(open_engine(espeak, phonemes), driver, espeak.version, phonemes)
    import pyttsx3.engine  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        return Engine(pyttsx3.engine.Engine(driver), driver, f"pyttsx3 {driver}")
    except Exception as e:  # a driver of another system fails as it likes
        raise EngineError(f"pyttsx3 has no driver '{driver}' here: {e}") from e


def _pipes() -> tuple[BinaryIO, TextIO]:
    """Stdin, and the real stdout; what anything else prints goes to stderr."""
    reports = os.fdopen(os.dup(1), "w", encoding="utf-8", errors="backslashreplace")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return sys.stdin.buffer, reports


if __name__ == "__main__":
    ended_with = main()
    sys.stderr.flush()
    os._exit(ended_with)  # the thread that waits for stdin holds a lock that Python's own way out would abort on
