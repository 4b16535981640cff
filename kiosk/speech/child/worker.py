"""The child process that makes sound: `python -m kiosk.speech.child.worker --clips FOLDER`.

Requests (`kiosk.speech.child.requests`) and reports are JSON, one object a line, on stdin and stdout:

    {"is": "ready", "voices": {"nl": "nl"}, "engine": "espeak-ng 1.52.0"}     once; verified voices only
    {"is": "clip", "id": 12, "sentence": 0, "of": 3, "path": "/…/x.wav", "duration_ms": 2310,
     "words": [[start, length, ms], …]}     start and length in code points of the shown text, ms from the clip's start
    {"is": "done", "id": 12}                all of it is made, or there was nothing to say
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
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO, Final, TextIO, assert_never

from kiosk.errors import EngineError, NoVoiceError, SpeechError
from kiosk.guidance import Pronunciation
from kiosk.speech.child.clips import Clip, Clips
from kiosk.speech.child.requests import END, Cancel, Forget, Pronounce, Request, Say, read_request
from kiosk.speech.voice.synthesis import Synthesiser
from kiosk.speech.voice.voices import candidates, verified
from kiosk.speech.words.text import Sentence, sentences
from kiosk.speech.words.word_for_word import saying

OURS: Final = "wegwijs"


class Worker:
    """Makes what is asked for, sentence by sentence; a cancel counts between two sentences.

    `listen` runs on a thread of its own, everything else on the thread that calls `run`.
    """

    def __init__(self, engine: Any, driver: str, version: str, clips: Clips, reports: TextIO) -> None:
        self._version = version
        self._driver = driver
        self._clips = clips
        self._reports = reports
        self._synthesiser = Synthesiser(engine, driver)
        self._voices = self._verified(engine)
        self._pronunciations: tuple[Pronunciation, ...] = ()
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
                    case Say():
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
                    self._say(request)
                case Pronounce():
                    # A word whose language has no voice is said by the text's own.
                    self._pronunciations = tuple(entry for entry in request.entries if self._voice(entry.language))
                case Forget():
                    self._clips.forget()
                case Cancel():
                    continue  # heard, and done, as it came in
                case _:
                    assert_never(request)

    def _say(self, asked: Say) -> None:
        try:
            if self._make(asked):
                self._report({"is": "done", "id": asked.id})
        except SpeechError as e:
            self._failed(asked, e)
        except (BrokenPipeError, MemoryError):
            raise
        except Exception as e:  # a text that nobody thought of must not end the voice of all others
            self._failed(asked, EngineError(type(e).__name__), e)

    def _make(self, asked: Say) -> bool:
        """False when it was cancelled."""
        if asked.id < self._cancelled_before:
            return False
        if not asked.text.strip():
            return True
        language = self._voice(asked.language)
        if language is None:
            raise NoVoiceError(f"no verified voice speaks '{asked.language}'")
        told = saying(asked.text, asked.spoken, language)
        cut = sentences(told.text, language, self._pronunciations)
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
        said = [
            f"{self._voices.get(utterance.language)} {utterance.starts} {utterance.text}"
            for utterance in sentence.utterances
        ]
        parts = (self._driver, self._version, f"{speed:.2f}", shown, *said)
        clip = self._clips.get(parts)
        if clip is None:
            spoken = self._clips.within(
                lambda folder: self._synthesiser.sentence(sentence, self._voices, speed, folder)
            )
            clip = self._clips.put(parts, spoken, keep)
        return clip

    def _verified(self, engine: Any) -> dict[str, str]:
        def speak(voice: str, text: str) -> tuple[Any, int]:
            sound, heard = self._clips.within(lambda folder: self._synthesiser.speak(voice, text, 1.0, folder))
            # The stock drivers may tell of no word at all when they write a file.
            return sound, len(heard) if self._driver == OURS else 1

        return verified(candidates(engine.getProperty("voices")), speak)

    def _voice(self, language: str) -> str | None:
        """The language whose voice says texts in `language`: its own, or that of which it is a variety."""
        return next((tag for tag in (language, language.partition("-")[0]) if tag in self._voices), None)

    def _failed(self, asked: Say, error: SpeechError, cause: Exception | None = None) -> None:
        """Report it; the log gets no message of `cause`, for that may quote the text."""
        places = traceback.extract_tb(cause.__traceback__) if cause else []
        where = f" at {Path(places[-1].filename).name}:{places[-1].lineno}" if places else ""
        print(f"speech: {error.code}: {error}{where}", file=sys.stderr)  # noqa: T201
        self._report({"is": "failed", "id": asked.id, "code": error.code})

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
        engine, version = _engine(asked.driver, asked.library)
        clips = Clips(asked.clips)
    except SpeechError as e:
        print(f"speech: {e}", file=sys.stderr)  # noqa: T201
        return 2
    try:
        worker = Worker(engine, asked.driver, version, clips, reports)
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


def _engine(driver: str, library: str) -> tuple[Any, str]:
    """A pyttsx3 engine and the engine's name with its version."""
    if driver == OURS:
        from kiosk.speech.voice.driver import open_engine  # noqa: PLC0415  ctypes, for the one driver that needs it
        from kiosk.speech.voice.espeak import Espeak  # noqa: PLC0415

        espeak = Espeak(library)
        return open_engine(espeak), espeak.version
    import pyttsx3.engine  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        return pyttsx3.engine.Engine(driver), f"pyttsx3 {driver}"
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
