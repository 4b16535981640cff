"""The journal of a running kiosk: what went wrong and where in the code, by event, and nothing of any visit.

A line begins with the priority that journald reads (`<3>` to `<6>`, sd-daemon(3)), traceback lines too:

    <3>kiosk: screen-failed: KeyError
    <3>kiosk:   kiosk/ui/screens/deck.py:118 in derive_topic_card

The message of an error may hold what a visitor looked at: a KeyError's is the key. So it is written only where
`explain` is called, for errors that are about the machine, and only of a KioskError, whose words are our own.
"""

from __future__ import annotations

import errno
import logging
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import TYPE_CHECKING, Final

from kiosk.errors import KioskError

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_HERE: Final = f"{Path(__file__).resolve().parents[2]}/"


MOST_FRAMES: Final = 30
"""Of each error, the last ones: what calls itself for ever has a thousand."""


class Event(StrEnum):
    """All that is written down; the values are stable, for whoever searches a journal."""

    CONTENT_SHOWN = "content-shown"
    """A pack is on the screen from now on."""
    CONTENT_READ_FAILED = "content-read-failed"
    """What a visitor asked for could not be read; it is tried once more."""
    CONTENT_BROKEN = "content-broken"
    """A pack was opened anew and cannot be read: another takes its place, and it is tried again later."""
    CONTENT_SOUND = "content-sound"
    """A pack was opened anew and is whole, after something in it could not be read or shown."""
    CONTENT_NONE = "content-none"
    """No pack opens: the screen says that it is not working. It is tried again by itself."""
    SCREEN_FAILED = "screen-failed"
    """A screen could not be made of its content; the visitor stands a level up."""
    TOUCH_FAILED = "touch-failed"
    """A touch led to an error in the program; the visitor stands where they were."""
    TICK_FAILED = "tick-failed"
    """Something that is done several times a second was left out once."""
    WIPE_FAILED = "wipe-failed"
    """A part of what a visit left could not be cleared; it is tried again at once until it can."""
    JOB_FAILED = "job-failed"
    """What is done with the result of work that waited failed, or such work did that nobody asked about."""
    JOB_HUNG = "job-hung"
    """Work on the disk never ended; its thread was left behind and another goes on."""
    SPEAKER_FAILED = "speaker-failed"
    """Reading aloud went wrong; the screen goes on without it."""
    QML_WARNING = "qml-warning"
    """A screen's own code complains."""
    QT_MESSAGE = "qt-message"
    """Qt complains."""
    STAFF_NOTE = "staff-note"
    """A line for whoever looks after the kiosk."""
    UNEXPECTED = "unexpected"
    """An error that no other event expects."""


_PRIORITIES: Final = {Event.CONTENT_SHOWN: 6, Event.CONTENT_SOUND: 6, Event.CONTENT_NONE: 2} | dict.fromkeys(
    (Event.CONTENT_READ_FAILED, Event.QML_WARNING, Event.QT_MESSAGE, Event.STAFF_NOTE), 4
)
_ERROR: Final = 3
_LEVELS: Final = {2: logging.CRITICAL, 3: logging.ERROR, 4: logging.WARNING, 6: logging.INFO}


class _Stderr(logging.Handler):
    """Writes to what stderr is at that moment; a journal that cannot be written costs nothing else."""

    def emit(self, record: logging.LogRecord) -> None:
        priority = next((number for number, level in _LEVELS.items() if level <= record.levelno), 6)
        with suppress(OSError, ValueError):
            sys.stderr.write("".join(f"<{priority}>kiosk: {line}\n" for line in record.getMessage().splitlines()))
            sys.stderr.flush()


def begin(least: int = logging.WARNING) -> None:
    """Write to stderr from now on what weighs at least this; called again, it changes nothing."""
    kiosk = logging.getLogger("kiosk")
    kiosk.setLevel(logging.INFO)
    if not any(isinstance(handler, _Stderr) for handler in kiosk.handlers):
        kiosk.addHandler(_Stderr(least))


def catch_the_rest() -> None:
    """Have whatever nobody catches end here, of every thread."""

    def of_a_thread(caught: threading.ExceptHookArgs) -> None:
        _unexpected(caught.exc_value)

    def unraisable(caught: UnraisableHookArgs) -> None:
        _unexpected(caught.exc_value)

    def of_the_program(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
        _unexpected(error)

    sys.excepthook, threading.excepthook, sys.unraisablehook = of_the_program, of_a_thread, unraisable


def note(line: str) -> None:
    """A line for staff, in our own words."""
    tell(Event.STAFF_NOTE, line)


def tell(event: Event, what: object) -> None:
    """Write that this happened; `what` is in our own words, or a path of the machine."""
    _write(event, [_printable(str(what))])


def report(event: Event, error: BaseException) -> None:
    """Write that something failed: what kind of error it is and where in the code, never its message."""
    with suppress(Exception):  # memory may be short: then the line is lost, and nothing else
        _write(event, [_chain(error), *_traceback(error)])


def explain(event: Event, error: BaseException) -> None:
    """Write that something of the machine failed that no visitor had a part in: a KioskError in its own words."""
    if isinstance(error, KioskError):
        tell(event, error)
    else:
        report(event, error)


@contextmanager
def boundary(event: Event) -> Iterator[None]:
    """Whatever fails within is reported and goes no further."""
    try:
        yield
    except Exception as error:
        report(event, error)


def _unexpected(error: BaseException | None) -> None:
    if error is not None and not isinstance(error, (KeyboardInterrupt, SystemExit)):
        report(Event.UNEXPECTED, error)


def _write(event: Event, lines: list[str]) -> None:
    level = _LEVELS[_PRIORITIES.get(event, _ERROR)]
    logger = logging.getLogger(f"kiosk.{event.partition('-')[0]}")
    logger.log(level, "%s", "\n".join([f"{event}: {lines[0]}", *lines[1:]]), extra={"event": event.value})


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in " ".join(text.split()))


def _chain(error: BaseException) -> str:
    """The kinds of an error and of what it came from."""
    return " from ".join(_kind(cause) for cause in _causes(error))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: list[BaseException] = []
    while error is not None and error not in seen:
        seen.append(error)
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _kind(error: BaseException) -> str:
    name = type(error).__name__
    if isinstance(error, KioskError):
        return f"{name} ({error.code})"
    if isinstance(error, sqlite3.Error):
        return f"{name} {getattr(error, 'sqlite_errorname', '')}".rstrip()
    if isinstance(error, OSError) and error.errno is not None:
        return f"{name} {errno.errorcode.get(error.errno, error.errno)}"
    return name


def _traceback(error: BaseException) -> Iterator[str]:
    """Where in the code, of all that is no KioskError; never a local value."""
    for cause in _causes(error):
        if not isinstance(cause, KioskError):
            for frame, line in list(walk_tb(cause.__traceback__))[-MOST_FRAMES:]:
                code = frame.f_code
                yield f"  {code.co_filename.removeprefix(_HERE)}:{line} in {code.co_name}"
