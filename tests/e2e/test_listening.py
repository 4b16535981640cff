"""A visit that is heard: the program under Xvfb, a finger, a private sound server, and a recording of what comes out.

Beside it the same kiosk stands on a held clock and makes no sound; it says where the finger has to go.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from kiosk.station.settings.values import Settings
from kiosk.ui.kit.stops import Stop
from kiosk.visit import Home, ListenOrRead, ThemePage, Visit, Welcome
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.real_visit import to_look_at
from tests.helpers.sound_server import RATE, Recorder, SoundServer
from tests.helpers.x_screen import HEIGHT, WIDTH, Screen, apart, until

SILENT_WITHIN_S = 0.1
"""From the press of a finger to silence."""
LOUD = 1500
ALIKE = 0.02
"""Two drawings of one screen differ in less, also when a word is lit in one; a ring is more."""
NOWHERE = (30.0, 30.0)
SAID = ("Welkom", "Luisteren of lezen", "Wat zoek je", "Gezondheid", "Zonder verzekering", "Ben je er nog")
HOME = Visit(language="nl", listening=True, trail=(Home(),))


@pytest.fixture
def beside(qapp: QGuiApplication) -> Iterator[LiveKiosk]:
    assert qapp is not None
    live = LiveKiosk(Settings())
    yield live
    live.close()


@contextmanager
def running(screen: Screen, sound_server: SoundServer, home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program with little patience; all it may write lies in `home`."""
    for name in ("temp", "clips"):
        (home / name).mkdir(parents=True)
    config = home / "kiosk.toml"
    config.write_text('idle_before_asking_s = 15\nanswer_within_s = 10\nmotion = false\nclips = "clips"\n')
    size = f"{WIDTH}x{HEIGHT}"
    with (home / "log").open("wb") as log:
        program = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run", "--config", config, "--windowed", "--size", size],
            env={
                **sound_server.environment,
                "DISPLAY": screen.display,
                "HOME": str(home),
                "PATH": os.environ["PATH"],
                "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
                "QT_QPA_PLATFORM": "xcb",
                "QT_QUICK_BACKEND": "software",
                "TMPDIR": str(home / "temp"),
            },
            cwd=home,
            stdout=log,
            stderr=log,
        )
    try:
        yield program
    finally:
        program.kill()
        program.wait()


def see(screen: Screen, beside: LiveKiosk, visit: Visit, ringed: str = "") -> None:
    """The real screen shows this place, with the ring round the thing of this name."""
    beside.bring(Stop("here", visit))
    beside.model.aloud_model.ring(beside.named(ringed).item if ringed else None)
    beside.draw()
    expected = beside.window.grabWindow()
    until(lambda: apart(screen.picture(), expected) < ALIKE, f"the screen at {visit.place}", 60)


def touch(screen: Screen, beside: LiveKiosk, name: str) -> None:
    """A finger on the thing that has this name on the kiosk beside."""
    spot = beside.named(name).place.center()
    screen.touch(spot.x(), spot.y())


def hear(recorder: Recorder, mark: int, what: str) -> None:
    """Sound comes out after `mark`."""
    until(lambda: any(abs(value) > LOUD for value in recorder.since(mark)), what)


def sounding(recorder: Recorder) -> bool:
    """Whether something loud came out in the last 30 ms."""
    return any(abs(value) > LOUD for value in recorder.since(recorder.mark() - RATE * 30 // 1000))


def silence_after_a_press(screen: Screen, recorder: Recorder) -> float:
    """From before the finger goes down to the last sound, in seconds; nothing follows for two more."""
    screen.rest()
    screen.xdotool("mousemove", *(str(round(at)) for at in NOWHERE))
    until(lambda: sounding(recorder), "somebody speaks")
    mark, pressed = recorder.mark(), time.monotonic()
    screen.xdotool("mousedown", "1")
    until(lambda: recorder.mark() - mark > 2 * RATE, "two seconds are recorded")
    screen.lift()
    last = recorder.last_sound(mark)
    return 0.0 if last is None else last - pressed


def files_that_hold(folder: Path, texts: tuple[str, ...]) -> list[str]:
    """The files under `folder` in which one of these texts stands, in any of the usual encodings."""
    wanted = [text.encode(encoding) for text in texts for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [str(path) for path in files if any(text in path.read_bytes() for text in wanted)]


def test_a_visit_is_heard_from_the_first_touch_and_leaves_nothing_behind(
    screen: Screen, sound_server: SoundServer, recorder: Recorder, beside: LiveKiosk, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with running(screen, sound_server, home) as program:
        see(screen, beside, Visit())

        mark = recorder.mark()
        touch(screen, beside, "Nederlands")
        hear(recorder, mark, "the language and a greeting")
        see(screen, beside, Visit(language="nl", trail=(Welcome(), ListenOrRead())))

        touch(screen, beside, "Luisteren")
        see(screen, beside, HOME)
        mark = recorder.mark()
        hear(recorder, mark, "the themes read themselves")
        took = silence_after_a_press(screen, recorder)
        if took > SILENT_WITHIN_S:  # the machine may have been busy
            touch(screen, beside, beside.say("Listen to this screen"))
            took = silence_after_a_press(screen, recorder)
        assert took <= SILENT_WITHIN_S
        assert list((home / "clips").rglob("*.wav")), "sound was made"

        mark = recorder.mark()
        touch(screen, beside, "Gezondheid")
        hear(recorder, mark, "what was touched")
        see(screen, beside, HOME, "Gezondheid")
        touch(screen, beside, "Gezondheid")
        see(screen, beside, replace(HOME, trail=(Home(), ThemePage("health"))))

        see(screen, beside, Visit())  # nobody answers whether somebody is there
        until(lambda: not list((home / "clips").rglob("*.wav*")), "the clips go with the visit")
        assert files_that_hold(home, SAID) == []
        program.send_signal(signal.SIGTERM)
        assert program.wait(20) == 0
    assert to_look_at((home / "log").read_text()) == ""
    assert files_that_hold(home, SAID) == []
    assert not [path for path in (*(home / "temp").rglob("*"), *(home / "clips").rglob("*")) if path.suffix == ".wav"]


def test_the_search_finds_what_was_written(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("kiosk: Gezondheid\n")
    (tmp_path / "clip.wav").write_bytes("Welkom!".encode("utf-16-le"))
    (tmp_path / "other").write_text("kiosk: speech ended\n")
    assert sorted(files_that_hold(tmp_path, SAID)) == [str(tmp_path / "clip.wav"), str(tmp_path / "log")]


def test_a_kiosk_that_is_ended_while_its_children_start_ends_them_and_says_nothing_of_it(
    screen: Screen, sound_server: SoundServer, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with running(screen, sound_server, home) as program:
        screen.xdotool("search", "--sync", "--onlyvisible", "--name", "^Wegwijs$")
        program.send_signal(signal.SIGTERM)
        assert program.wait(20) == 0
    assert to_look_at((home / "log").read_text()) == ""
