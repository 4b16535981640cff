"""A private sound server whose one card is a null sink, and a recorder that hears it with the time of each sample."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock, Thread
from typing import Final

RATE = 48_000
SAMPLE_BYTES = 2
# a null sink renders its first two seconds as one block: what starts in them is heard late
SETTLED_S = 2.5
LONGEST_S = 120.0


PULSEAUDIO: Final = ("pulseaudio",)
PIPEWIRE: Final = ("pipewire", "wireplumber", "pipewire-pulse", "dbus-run-session")


def why_no_sound() -> str:
    """Why no private sound server can be started here; "" where it can."""

    def missing(*programs: str) -> list[str]:
        return [program for program in programs if shutil.which(program) is None]

    if missing(*PULSEAUDIO) and missing(*PIPEWIRE):
        return f"a private sound server needs {PULSEAUDIO[0]}, or {', '.join(PIPEWIRE)} (packaging/test installs one)"
    if lacking := missing("pactl", "parec"):
        return f"what a private sound server plays is heard by {', '.join(lacking)} (packaging/test installs them)"
    return ""


class SoundServer:
    """PulseAudio, or PipeWire where that is what the machine has, without any set-up of the system.

    Everything of it is in `folder`.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        self._folder = folder
        self._socket = folder / "native"  # where PipeWire has it
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> Mapping[str, str]:
        """What a program needs to find this server and no other."""
        return {
            "XDG_RUNTIME_DIR": str(self._folder),
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_COOKIE": str(self._folder / "cookie"),
            "PULSE_RUNTIME_PATH": str(self._folder),
        }

    def start(self) -> None:
        """Start it, and come back when it answers."""
        self._socket.unlink(missing_ok=True)
        with_pulseaudio = shutil.which(*PULSEAUDIO) is not None
        self._process = subprocess.Popen(
            self._pulseaudio() if with_pulseaudio else self._pipewire(),
            env={**os.environ, **self.environment, "XDG_CONFIG_HOME": str(self._folder)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        until = time.monotonic() + LONGEST_S
        while self._ask("info") != 0:
            if time.monotonic() > until:
                raise TimeoutError("the sound server does not answer")
        if not with_pulseaudio:
            self._ask("unload-module", "module-always-sink")  # a card in place of the one that is pulled out
            self.plug_in()

    def _pulseaudio(self) -> Sequence[str]:
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        command += ["--disable-shm=yes", "--log-level=error"]
        command += ["-L", f"module-native-protocol-unix socket={self._socket} auth-anonymous=1"]
        return [*command, "-L", f"module-null-sink sink_name=null rate={RATE}"]

    def _pipewire(self) -> Sequence[str]:
        # wireplumber, which joins what plays to what sounds, ends where there is no bus
        return ["dbus-run-session", "--", "sh", "-c", "pipewire & wireplumber & pipewire-pulse & wait"]

    def unplug(self) -> None:
        """Its one card is gone."""
        self._ask("unload-module", "module-null-sink")

    def plug_in(self) -> None:
        """The card is back."""
        self._ask("load-module", "module-null-sink", "sink_name=null", f"rate={RATE}")

    def plug_in_headset(self) -> None:
        """There is a microphone that hears what is played: a monitor alone is none to Qt, as it should be."""
        properties = "source_properties=device.description=Headset"
        self._ask("load-module", "module-remap-source", "master=null.monitor", "source_name=headset", properties)
        self._ask("set-default-source", "headset")

    def freeze(self) -> None:
        """It answers nobody any more, as a wedged one does."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """It goes on."""
        self._signal(signal.SIGCONT)

    def die(self) -> None:
        """It is gone at once."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def _signal(self, number: signal.Signals) -> None:
        if self._process is None:
            raise RuntimeError("the sound server does not run")
        os.killpg(self._process.pid, number)

    def _ask(self, *words: str) -> int:
        return subprocess.run(
            ["pactl", *words],
            env={**os.environ, **self.environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST_S,
            check=False,
        ).returncode


class Recorder:
    """Hears all that comes out of the server from when it is made; `close` it."""

    def __init__(self, server: SoundServer) -> None:
        command = ["parec", "--device=null.monitor", f"--rate={RATE}", "--channels=1", "--format=s16le"]
        self._process = subprocess.Popen(
            [*command, "--latency-msec=5", "--raw"],
            env={**os.environ, **server.environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._lock = Lock()
        self._sound = array("h")
        # (samples heard so far, the time at which the last of them came)
        self._arrivals: list[tuple[int, float]] = []
        self._thread = Thread(target=self._hear, name="recorder", daemon=True)
        self._thread.start()
        until = time.monotonic() + LONGEST_S
        while self.heard_s < SETTLED_S:
            if time.monotonic() > until or self._process.poll() is not None:
                raise TimeoutError("nothing can be recorded")
            time.sleep(0.01)

    @property
    def heard_s(self) -> float:
        """How much has been recorded, silence too."""
        with self._lock:
            return len(self._sound) / RATE

    def mark(self) -> int:
        """Where the recording is now, for `since`."""
        with self._lock:
            return len(self._sound)

    def since(self, mark: int) -> array[int]:
        """The samples that came after `mark`."""
        with self._lock:
            return self._sound[mark:]

    def time_of(self, sample: int) -> float:
        """When the sample of this number was heard, in seconds of time.monotonic().

        The earliest that the chunks round it allow: a chunk is late when the machine is busy, never early.
        """
        with self._lock:
            first = bisect_left(self._arrivals, sample - RATE // 4, key=lambda arrival: arrival[0])
            last = bisect_left(self._arrivals, sample + RATE // 4, key=lambda arrival: arrival[0])
            round_it = self._arrivals[first : last + 1]
        return min(at + (sample - count) / RATE for count, at in round_it)

    def onsets(self, mark: int = 0, *, loud: int = 1500, silence_ms: int = 60) -> list[float]:
        """The times at which sound began after at least `silence_ms` of silence."""
        begins, quiet = [], RATE
        for number, value in enumerate(self.since(mark), mark):
            if abs(value) < loud:
                quiet += 1
                continue
            if quiet >= silence_ms * RATE // 1000:
                begins.append(number)
            quiet = 0
        return [self.time_of(number) for number in begins]

    def last_sound(self, mark: int = 0, *, loud: int = 200) -> float | None:
        """The time of the last sample after `mark` that is not silence."""
        sound = self.since(mark)
        return next((self.time_of(mark + at) for at in range(len(sound) - 1, -1, -1) if abs(sound[at]) >= loud), None)

    def close(self) -> None:
        """Hear no more."""
        self._process.kill()
        self._process.wait()
        self._thread.join(LONGEST_S)

    def _hear(self) -> None:
        stream = self._process.stdout
        if stream is None:
            return
        odd = b""
        while chunk := os.read(stream.fileno(), 65_536):
            now, whole = time.monotonic(), odd + chunk
            even = len(whole) - len(whole) % SAMPLE_BYTES
            odd = whole[even:]
            with self._lock:
                self._sound.frombytes(whole[:even])
                self._arrivals.append((len(self._sound), now))
        stream.close()
