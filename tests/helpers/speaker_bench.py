"""A speaker with its real children in a real event loop, and everything it says with the time it said it."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
import wave
from array import array
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from math import pi, sin
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, Qt, QTimer

from kiosk.guidance import Recording, TimedWord
from kiosk.speech.child.lines import Line
from kiosk.ui.sound.programs import Programs, own_programs
from kiosk.ui.sound.speaker import Speaker

ROOT = Path(__file__).resolve().parents[2]
TICK_MS = 5
LONGEST_S = 120.0
WAV_RATE = 22_050
STALLS = 10
"""The event loop may stand still this many times as long as an idle program did meanwhile, on the worst processor."""
IDLE = f"""
import os, select, sys, time
os.sched_setaffinity(0, {{int(sys.argv[1])}})
longest, before = {TICK_MS / 1000}, time.monotonic()
print("ready", flush=True)
while not select.select([sys.stdin], [], [], {TICK_MS / 1000})[0]:
    now = time.monotonic()
    longest, before = max(longest, now - before), now
print(longest)
"""
"""A program that looks at the clock until its input ends, and says for how long it was once held up, in s.

It stays on one processor: a virtual machine may be without one of its processors for a while and have the others.
"""


class Event(Struct, frozen=True):
    """A signal of the speaker, at a time of time.monotonic()."""

    at: float
    name: str
    values: tuple[Any, ...]


class Tick(Struct, frozen=True):
    """The event loop runs at `at`; until then the threads of this process waited for a processor so long in all."""

    at: float
    waited: float

    @classmethod
    def now(cls) -> Tick:
        # "time on a processor, time waiting for one, turns", in nanoseconds
        waits = [int(path.read_text().split()[1]) for path in Path("/proc/self/task").glob("*/schedstat")]
        return cls(time.monotonic(), sum(waits) / 1e9)


class Bench:
    """Made with the programs to run, `close` it; needs an application."""

    def __init__(
        self,
        folder: Path,
        environment: Mapping[str, str],
        change: Callable[[Programs], Programs] = lambda programs: programs,
        look_again_s: float = 3.0,
    ) -> None:
        self.clips = folder / "clips"
        self.events: list[Event] = []
        self.notes: list[str] = []
        # one list for each stretch in which the speaker ran, not the test
        self._stretches: list[list[Tick]] = [[]]
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._stretches[-1].append(Tick.now()))
        self._timer.start(TICK_MS)
        # a collection walks all that the tests before this one have left, which no kiosk has
        gc.collect()
        gc.freeze()
        self._idle = [
            subprocess.Popen([sys.executable, "-c", IDLE, str(number)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            for number in os.sched_getaffinity(0)
        ]
        for idle in self._idle:
            assert idle.stdout is not None
            assert idle.stdout.readline() == b"ready\n"
        programs = replace(
            own_programs(self.clips),
            environment={"PYTHONPATH": str(ROOT), "XDG_RUNTIME_DIR": str(folder), **environment},
        )
        self.speaker = Speaker(change(programs), self.notes.append, look_again_s)
        self.speaker.start()
        for name in ("sounding", "word", "ended", "finished", "notice"):
            getattr(self.speaker, name).connect(
                lambda *values, name=name: self.events.append(Event(time.monotonic(), name, values))
            )

    def say(self, *lines: Line) -> float:
        """Say them, forgetting earlier events; gives when."""
        self.events.clear()
        now = Tick.now()
        self.speaker.say(lines)
        self._stretches.append([now, Tick.now()])
        return now.at

    def until(self, condition: Callable[[], bool], what: str = "what was waited for") -> None:
        """Let events go on until `condition` holds."""
        self._stretches.append([])
        loop, timer = QEventLoop(), QTimer()
        end = time.monotonic() + LONGEST_S
        timer.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > end else None)
        timer.start(TICK_MS)
        loop.exec()
        assert condition(), f"{what} did not come: {self.told()} {self.notes}"

    def until_event(self, name: str, *values: object) -> Event:
        """Let events go on until the speaker says this, of those since the last `say`."""

        def found() -> Event | None:
            return next((e for e in self.events if e.name == name and e.values[: len(values)] == values), None)

        self.until(lambda: found() is not None, f"{name} {values}")
        event = found()
        assert event is not None
        return event

    def told(self, *names: str) -> list[tuple[Any, ...]]:
        """What the speaker has said, words of no matter: (name, values…)."""
        return [(e.name, *e.values) for e in self.events if (e.name in names if names else e.name != "word")]

    def lit(self, text: str) -> list[str]:
        """The words of `text` that were lit."""
        return [text[start : start + length] for _, _, start, length in self.told("word")]

    def longest_stall_ms(self) -> float:
        """The longest time in which the event loop did not run, less what it waited for a processor in it."""
        pairs = (pair for ticks in self._stretches for pair in pairwise(ticks))
        gaps = ((after.at - before.at) - (after.waited - before.waited) for before, after in pairs)
        return max(gaps, default=0.0) * 1000

    def assert_fluid(self) -> None:
        """The event loop stood still no longer than the machine explains; asked once, at the end."""
        idle_ms = max(float(idle.communicate()[0]) for idle in self._idle) * 1000
        stall_ms = self.longest_stall_ms()
        assert stall_ms < STALLS * idle_ms, f"it stood still for {stall_ms:.0f} ms, an idle program for {idle_ms:.1f}"

    def close(self) -> None:
        """End the children and the timers."""
        self.speaker.close()
        self._timer.stop()
        for idle in self._idle:
            if idle.returncode is None:
                idle.communicate()
        gc.unfreeze()


def bursts(path: Path, times_ms: Sequence[float], *, burst_ms: int = 60, hertz: int = 500, tail_ms: int = 200) -> Line:
    """A line whose recording is a tone at each of `times_ms`, one a word."""
    seconds = (times_ms[-1] + burst_ms + tail_ms) / 1000
    sound = array("h", bytes(2 * round(seconds * WAV_RATE)))
    for at in times_ms:
        first = round(at * WAV_RATE / 1000)
        for number in range(burst_ms * WAV_RATE // 1000):
            sound[first + number] = round(12_000 * sin(2 * pi * hertz * number / WAV_RATE))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(WAV_RATE)
        file.writeframes(sound.tobytes())
    words = tuple(TimedWord(3 * number, 2, round(at)) for number, at in enumerate(times_ms))
    text = " ".join("la" for _ in times_ms)
    return Line(text, "nl", path.stem, Recording(path, round(seconds * 1000), words))
