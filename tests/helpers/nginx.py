"""The web server of a real site: Debian's nginx on loopback, with a log of what was asked."""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import time
from contextlib import closing, suppress
from http.client import HTTPConnection
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from msgspec import Struct

PROGRAM: Final = shutil.which("nginx", path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin")
# One worker, so that the log has the order of the answers.
_CONFIGURATION: Final = """
daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log; {user}
events {{ worker_connections 768; }}
http {{
  sendfile on; tcp_nopush on; default_type application/octet-stream;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  log_format asked "$uri $status $body_bytes_sent $bytes_sent"; access_log {folder}/access.log asked;
  server {{ listen 127.0.0.1:{port}; root {served}; }}
}}
"""
_LONGEST_S: Final = 60.0


class Answered(Struct, frozen=True):
    """A request as the log has it; sizes in bytes, `sent` with the headers."""

    path: str
    status: int
    body: int
    sent: int


class Nginx:
    """It serves a folder until it is left."""

    def __init__(self, folder: Path, served: Path) -> None:
        with closing(socket.socket()) as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self._port}"
        self._log = folder / "access.log"
        self._configuration = folder / "nginx.conf"
        folder.mkdir()
        user = f"user {getpass.getuser()};" if os.geteuid() == 0 else ""
        text = _CONFIGURATION.format(folder=folder, user=user, port=self._port, served=served)
        self._configuration.write_text(text)

    def __enter__(self) -> Self:
        assert PROGRAM is not None
        self._process = subprocess.Popen([PROGRAM, "-c", self._configuration], stderr=subprocess.DEVNULL)
        self._seen = 0
        self.answered()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait()

    def answered(self) -> list[Answered]:
        """What was asked since this was called last."""
        mark = f"/mark-{time.monotonic_ns()}"
        until = time.monotonic() + _LONGEST_S
        while True:
            # A log is written after its answer; what stands before a later request is complete.
            with suppress(OSError), closing(HTTPConnection("127.0.0.1", self._port, timeout=5)) as connection:
                connection.request("GET", mark)
                connection.getresponse().read()
            lines = self._log.read_text().splitlines() if self._log.exists() else []
            if any(line.startswith(mark) for line in lines):
                break
            if time.monotonic() > until:
                raise RuntimeError("nginx does not answer")
            time.sleep(0.05)
        new, self._seen = lines[self._seen :], len(lines)
        found = [line.split() for line in new if not line.startswith("/mark-")]
        return [Answered(path, int(status), int(body), int(sent)) for path, status, body, sent in found]
