"""The journal: where in the code and what kind of error, with a priority on each line, and nobody's words."""

from __future__ import annotations

import errno
import logging
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.errors import KioskError, PackUnreadableError
from kiosk.station import journal
from kiosk.station.journal import Event

ROOT = Path(__file__).parents[2]
SECRET = "health.no_insurance"  # noqa: S105  what a visitor looked at


@pytest.fixture(autouse=True)
def _begun() -> None:
    journal.begin()


def fail(error: Exception) -> None:
    raise error


def raised(make: Callable[[], Exception]) -> Exception:
    with pytest.raises(Exception) as caught:  # noqa: PT011  whatever it is
        fail(make())
    return caught.value


def of_sqlite() -> Exception:
    error = sqlite3.OperationalError(f"disk I/O error {SECRET}")
    error.sqlite_errorname = "SQLITE_IOERR"
    unreadable = PackUnreadableError(f"x.pack: topic '{SECRET}'")
    unreadable.__cause__ = raised(lambda: error)
    return unreadable


@pytest.mark.parametrize(
    ("error", "first"),
    [
        (raised(lambda: KeyError(SECRET)), "KeyError"),
        (raised(lambda: OSError(errno.EIO, SECRET, SECRET)), "OSError EIO"),
        (raised(lambda: UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, SECRET)), "UnicodeDecodeError"),
        (raised(of_sqlite), "PackUnreadableError (pack-unreadable) from OperationalError SQLITE_IOERR"),
    ],
)
def test_an_error_is_told_by_its_kind_and_place_and_never_in_its_words(
    capsys: pytest.CaptureFixture[str], error: Exception, first: str
) -> None:
    journal.report(Event.SCREEN_FAILED, error)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == f"<3>kiosk: screen-failed: {first}"
    assert all(line.startswith("<3>kiosk:   tests/unit/test_journal.py:") for line in lines[1:])
    assert len(lines) > 1
    assert SECRET not in "".join(lines)


def test_an_error_that_people_can_mend_is_told_in_one_line_where_no_visitor_had_a_part_in_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    journal.explain(Event.CONTENT_BROKEN, raised(lambda: PackUnreadableError("a.pack: is not\n<0>a pack\x1b[0m")))
    assert capsys.readouterr().err == "<3>kiosk: content-broken: a.pack: is not <0>a pack\N{REPLACEMENT CHARACTER}[0m\n"
    journal.explain(Event.CONTENT_BROKEN, raised(lambda: KeyError(SECRET)))
    assert SECRET not in capsys.readouterr().err


def test_an_error_of_an_error_is_told_with_both(capsys: pytest.CaptureFixture[str]) -> None:
    with journal.boundary(Event.TICK_FAILED):
        try:
            fail(KeyError(SECRET))
        except KeyError:
            fail(TypeError(SECRET))
    assert "tick-failed: TypeError from KeyError\n" in capsys.readouterr().err


def test_a_circle_of_errors_ends() -> None:
    one, other = KeyError(), KeyError()
    one.__context__, other.__context__ = other, one
    journal.report(Event.UNEXPECTED, one)


def test_a_journal_that_cannot_be_written_costs_nothing() -> None:
    program = """
from kiosk.station import journal
journal.begin()
journal.note("a line")
with journal.boundary(journal.Event.TICK_FAILED):
    {}["x"]
print("goes on")
"""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=full, cwd=ROOT, check=True
        )
    assert done.stdout == b"goes on\n"


def test_what_only_tells_passes_a_boundary_that_nothing_crosses(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    with journal.boundary(Event.TOUCH_FAILED):
        journal.tell(Event.CONTENT_SHOWN, "a.pack")
    assert [(record.name, record.getMessage()) for record in caplog.records] == [
        ("kiosk.content", "content-shown: a.pack")
    ]
    with pytest.raises(KeyboardInterrupt), journal.boundary(Event.TOUCH_FAILED):
        raise KeyboardInterrupt


def test_every_event_says_what_it_is_and_has_one_name_and_a_priority() -> None:
    source = Path(journal.__file__).read_text(encoding="utf-8")
    members = source[source.index("class Event") : source.index("_PRIORITIES")]
    assert members.count('"""') == 2 * (len(Event) + 1)
    assert len({event.value for event in Event}) == len(Event)
    assert all(event.value == event.name.lower().replace("_", "-") for event in Event)


def test_what_nobody_catches_ends_in_it_from_every_thread() -> None:
    program = f"""
import threading, gc
from kiosk.station import journal
journal.begin()
journal.catch_the_rest()
def fails():
    raise KeyError({SECRET!r})
thread = threading.Thread(target=fails)
thread.start()
thread.join()
class Dies:
    def __del__(self):
        fails()
Dies()
gc.collect()
fails()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False)
    lines = done.stderr.splitlines()
    assert all(line.startswith("<3>kiosk: ") for line in lines), done.stderr
    assert lines.count("<3>kiosk: unexpected: KeyError") == 3
    assert SECRET not in done.stderr


def test_a_kiosk_error_has_a_code_of_its_own() -> None:
    def below(cls: type[KioskError]) -> list[type[KioskError]]:
        return [cls, *(one for sub in cls.__subclasses__() for one in below(sub))]

    named = [cls.code for cls in below(KioskError) if cls.__module__ == "kiosk.errors"]
    assert len(set(named)) == len(named)
