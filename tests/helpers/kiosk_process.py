"""A real `kiosk run` with a home of its own, served over VNC."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.helpers.remote_screen import RemoteScreen

ROOT = Path(__file__).resolve().parents[2]
SIZE = (540, 960)
_WARNING = re.compile(r"(?:<[0-4]>)?(kiosk: (?!  |qt-message|qml-warning).*)")


def kiosk_environment(home: Path, **more: str) -> dict[str, str]:
    """The environment of a kiosk whose files all lie in `home`."""
    home.mkdir(exist_ok=True)
    settings = home / "config" / "wegwijs" / "kiosk.toml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    if not settings.exists():
        settings.write_text("motion = false\nattract = false\n", encoding="utf-8")  # pictures of one screen are alike
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    unseen = ("DISPLAY", "WAYLAND_DISPLAY", "WEGWIJS_CONFIG", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in unseen}
    folders = {
        "XDG_DATA_HOME": "share",
        "XDG_STATE_HOME": "state",
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "config",
        "XDG_RUNTIME_DIR": "runtime",
    }
    own = {name: str(home / folder) for name, folder in folders.items()}
    return {**kept, **own, "PYTHONPATH": str(ROOT), "QT_QUICK_BACKEND": "software", **more}


def kiosk_command(*arguments: str | Path) -> list[str]:
    """A `kiosk` command of this very tree."""
    return [sys.executable, "-m", "kiosk", *map(str, arguments)]


def refused(home: Path, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a `kiosk` command that ends by itself; without a display unless the environment has one."""
    return subprocess.run(
        kiosk_command(*arguments),
        env=kiosk_environment(home, **environment),
        cwd=home,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def run_in(folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a `kiosk` command of an editor in `folder`, with a home of its own there."""
    return subprocess.run(
        kiosk_command(*arguments),
        env=kiosk_environment(folder / "home"),
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


class KioskProcess:
    """Started when it is made; `end` it."""

    def __init__(self, home: Path, *arguments: str | Path, environment: Mapping[str, str] | None = None) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        size = "x".join(map(str, SIZE))
        platform = {"QT_QPA_PLATFORM": f"vnc:size={size}:port={port}"}
        self._errors = home.parent / f"{home.name}.stderr"
        with self._errors.open("wb") as errors:
            self._process = subprocess.Popen(
                kiosk_command("run", "--windowed", "--size", size, *arguments),
                env=kiosk_environment(home, **platform, **(environment or {})),
                cwd=home,
                stdout=errors,
                stderr=errors,
                start_new_session=True,
            )
        self._screen: RemoteScreen | None = None
        self._port = port

    @property
    def screen(self) -> RemoteScreen:
        """What it shows."""
        if self._screen is None:
            self._screen = RemoteScreen(self._port, lambda: self.alive)
            self._screen.wait(lambda picture: len(set(picture)) > 10, "the screen stays blank")
        return self._screen

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process.poll() is None

    @property
    def notes(self) -> list[str]:
        """What its journal says that somebody should look at, without priorities, tracebacks and Qt's own words."""
        lines = (_WARNING.fullmatch(line) for line in self._errors.read_text().splitlines())
        return [line[1] for line in lines if line]

    @property
    def errors(self) -> list[str]:
        """Every line that it wrote."""
        return self._errors.read_text().splitlines()

    @property
    def children(self) -> list[int]:
        """The processes that it started and that run."""
        pid = self._process.pid
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def signal_group(self, number: signal.Signals) -> None:
        """What Ctrl-C at a terminal does, and a shell that ends a job."""
        os.killpg(self._process.pid, number)

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """The exit code after a signal."""
        if self._screen is not None:
            self._screen.close()
        self._process.send_signal(number)
        try:
            return self._process.wait(60)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise
