"""From a touch to sound and to silence, heard on a null sink, against `paplay` with the same file."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kiosk.speech.child.lines import Line
from tests.benchmarks.figures import Figure, Skipped, middle, percentile
from tests.benchmarks.screen import Screen
from tests.helpers.sound_server import Recorder, SoundServer
from tests.helpers.speaker_bench import Bench, bursts

ROUNDS_A_RUN = 4
SILENT_MS = 300
TEXTS = 500
LOUD = 300
AIMS = {"not made before": 150, "made ahead": 60, "recorded": 60, "silence": 100}


def sounds(screen: Screen, folder: Path, runs: int) -> list[Figure | Skipped]:
    """Touch to sound, touch to silence, and the memory of the two children."""
    if shutil.which("pulseaudio") is None or shutil.which("paplay") is None:
        return [Skipped("sound", "there is no PulseAudio (on Debian: apt-get install pulseaudio pulseaudio-utils)")]
    app = QCoreApplication.instance() or QCoreApplication([])
    server = SoundServer(folder / "sound")
    server.start()
    recorder = Recorder(server)
    bench = Bench(folder, server.environment)
    try:
        return _measured(bench, recorder, server, folder, runs * ROUNDS_A_RUN)
    finally:
        bench.close()
        recorder.close()
        server.die()
        del app


def _measured(
    bench: Bench, recorder: Recorder, server: SoundServer, folder: Path, rounds: int
) -> list[Figure | Skipped]:
    fresh = [Line(f"Kom binnen, nummer {number} is aan de beurt.", "nl", "fresh") for number in range(rounds)]
    ahead = [Line(f"Loket {number} helpt u.", "nl", "ahead") for number in range(rounds)]
    tone = bursts(folder / "tone.wav", [0.0], burst_ms=3000)
    player = ["paplay", "--latency-msec=20", str(folder / "tone.wav")]
    environment = {**os.environ, **server.environment}

    def said(line: Line) -> float:
        first_ms = _first_sound_ms(recorder, lambda: bench.say(line), bench)
        bench.speaker.stop()
        _silence(recorder, bench)
        return first_ms

    def played() -> float:
        processes = []

        def begin() -> float:
            now = time.monotonic()
            processes.append(subprocess.Popen(player, env=environment))
            return now

        first_ms = _first_sound_ms(recorder, begin, bench)
        for process in processes:
            process.kill()
            process.wait()
        _silence(recorder, bench)
        return first_ms

    def stopped() -> float:
        mark = recorder.mark()
        bench.say(tone)
        bench.until_event("sounding")
        now = time.monotonic()
        bench.speaker.stop()
        _silence(recorder, bench)
        last = recorder.last_sound(mark)
        return 0.0 if last is None else max(0.0, (last - now) * 1000)

    said(Line("Dag.", "nl", "first"))
    figures: list[Figure | Skipped] = []
    peer = [played() for _ in range(rounds)]
    times = {"not made before": [said(line) for line in fresh]}
    bench.speaker.forget()
    bench.speaker.prepare(ahead)
    bench.until(lambda: len(list(bench.clips.rglob("*.wav"))) == len(ahead), "a clip of each line")
    times["made ahead"] = [said(line) for line in ahead]
    times["recorded"] = [said(tone) for _ in range(rounds)]
    for what, values in times.items():
        against = "paplay, started" if what == "recorded" else "paplay of a file"
        aim = f"p95 ≤ {AIMS[what]} ms"
        figures.append(Figure(f"touch to sound, {what}", "ms", middle(values), against, middle(peer)))
        figures.append(
            Figure(f"touch to sound, {what}, p95", "ms", percentile(values, 95), against, percentile(peer, 95), aim)
        )
    silent = [stopped() for _ in range(rounds)]
    figures.append(Figure("touch to silence", "ms", middle(silent), "", None))
    aim = f"≤ {AIMS['silence']} ms"
    figures.append(Figure("touch to silence, longest", "ms", max(silent), "", None, aim))
    figures += _memory(bench)
    figures.append(Figure("longest stall of the screen's thread", "ms", bench.longest_stall_ms(), "", None, "< 50 ms"))
    return figures


def _memory(bench: Bench) -> list[Figure | Skipped]:
    """What each child holds after many texts, each broken off by the next, as a hurried visitor does."""
    held: list[list[float]] = []
    for count in (TEXTS // 10, TEXTS):
        for number in range(count):
            bench.say(Line(f"Nummer {number} van {count}.", "nl", "text"))
            bench.until_event("sounding")
        held.append([_pss_mib(pid) for pid in bench.speaker.pids])
    early, late = held
    return [
        Figure(f"memory of the process that {name} (PSS)", "MiB", ours, f"after {TEXTS // 10} texts", theirs, "ratio 1")
        for name, ours, theirs in zip(("makes sound", "plays it"), late, early, strict=True)
    ]


def _first_sound_ms(recorder: Recorder, begin: Callable[[], float], bench: Bench) -> float:
    """From `begin`, which says when it was, to the first sample that is not silence."""
    mark = recorder.mark()
    begun = begin()
    bench.until(lambda: any(abs(value) >= LOUD for value in recorder.since(mark)), "sound")
    heard = next(number for number, value in enumerate(recorder.since(mark)) if abs(value) >= LOUD)
    return (recorder.time_of(mark + heard) - begun) * 1000


def _silence(recorder: Recorder, bench: Bench) -> None:
    """Wait until nothing is heard any more."""
    heard_s = recorder.heard_s
    bench.until(lambda: recorder.heard_s > heard_s + SILENT_MS / 1000, "silence")


def _pss_mib(pid: int | None) -> float:
    found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0
