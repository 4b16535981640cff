"""Asking the synthesising child from a program that can wait for it: `kiosk speak` and the doctor."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from kiosk.errors import CannotWriteError, EngineError, SpeechError

TIMEOUT_S: Final = 120.0
_TO_END_S: Final = 5.0


class Voices(Struct, frozen=True):
    """The engine with its version, and for each language the voice that was heard to speak it."""

    engine: str
    by_language: Mapping[str, str]


def worker_command(clips: Path, library: str = "") -> list[str]:
    """The command that starts the child."""
    return [sys.executable, "-m", "kiosk.speech.child.worker", "--clips", str(clips), "--library", library]


def find_voices(clips: Path, library: str = "", timeout_s: float = TIMEOUT_S, languages: Sequence[str] = ()) -> Voices:
    """What the child found when it started, and which of `languages` it speaks besides.

    Raises:
        SpeechError: there is no engine, or no folder to write to.
    """
    asked = [{"do": "tell", "id": number, "text": "1", "language": tag} for number, tag in enumerate(languages)]
    with reports(asked, clips, library, timeout_s) as told:
        voices: Voices = next(told)
        spoken = {tag: tag for tag, answer in zip(languages, told, strict=False) if answer["is"] == "told"}
        return Voices(voices.engine, {**spoken, **voices.by_language})


@contextmanager
def reports(
    requests: Sequence[Mapping[str, object]], clips: Path, library: str = "", timeout_s: float = TIMEOUT_S
) -> Iterator[Any]:
    """The child's answers to `requests`: first its `Voices`, then its reports as they come.

    Raises:
        SpeechError: the child could not start, crashed, or was not ready in time; one clear line.
    """
    child = subprocess.Popen(  # noqa: S603  # our own program
        worker_command(clips, library),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    late = threading.Event()

    def give_up() -> None:
        late.set()
        child.kill()

    timer = threading.Timer(timeout_s, give_up)
    timer.start()
    complaints: list[bytes] = []
    hearing = threading.Thread(target=lambda: complaints.extend(child.stderr or ()), daemon=True)
    hearing.start()
    lines = "".join(f"{json.dumps(request)}\n" for request in requests)
    asking = threading.Thread(target=_ask, args=(child, lines.encode()), daemon=True)
    asking.start()

    def answers() -> Iterator[Any]:
        for line in child.stdout or ():
            report = json.loads(line)
            if report["is"] == "ready":
                report = Voices(report["engine"], report["voices"])
            yield report
        code = child.wait()
        hearing.join()
        raise _ended(code, b"".join(complaints).decode(errors="replace"), late=late.is_set())

    try:
        yield answers()
    finally:
        _end(child)
        timer.cancel()
        asking.join()
        hearing.join()
        if child.stderr is not None:
            child.stderr.close()


def _ask(child: subprocess.Popen[bytes], lines: bytes) -> None:
    try:
        assert child.stdin is not None  # noqa: S101  for the types
        child.stdin.write(lines)
        child.stdin.flush()
    except OSError:
        return  # it is gone; the reader says so


def _end(child: subprocess.Popen[bytes]) -> None:
    """Let it end by itself, so that it takes its clips with it; else make it."""
    for pipe in (child.stdin, child.stdout):
        try:
            if pipe is not None:
                pipe.close()
        except OSError:
            continue  # it is gone, and what was not yet written cannot be
    try:
        child.wait(timeout=_TO_END_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def _ended(code: int, complaint: str, *, late: bool) -> SpeechError:
    if late:
        return EngineError("the voice did not answer in time")
    if code < 0:
        return EngineError(f"the voice crashed: {signal.Signals(-code).name}")
    said = [line.removeprefix("speech: ") for line in complaint.splitlines() if line.startswith("speech: ")]
    why = said[-1] if said else f"it ended with {code}"
    kind = CannotWriteError if why.startswith("no folder") else EngineError
    return kind(f"the voice cannot speak: {why}")
