"""A small static server that remembers what it was asked, and that a test may teach bad manners."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from ssl import SSLContext
from typing import TypeAlias
from urllib.parse import unquote

from msgspec import Struct, field

Manners: TypeAlias = Callable[["Handler"], bool]
"""Answers a request itself and gives True, or leaves it to the server."""


class Asked(Struct):
    """A request and how it was answered."""

    path: str
    start: int | None
    status: int = 0
    sent: int = 0


class Rules(Struct):
    """How the server behaves: `ranges` whether it can begin in the middle, `cut` after how many bytes it hangs up."""

    folder: Path
    ranges: bool = True
    cut: dict[str, int] = field(default_factory=dict)
    manners: Manners = lambda _: False
    asked: list[Asked] = field(default_factory=list)

    def bodies(self, part: str = "/targets/") -> dict[str, int]:
        """The bytes sent of each file whose path has `part`."""
        found: dict[str, int] = {}
        for one in self.asked:
            if part in one.path and one.status < 400:
                found[one.path] = found.get(one.path, 0) + one.sent
        return found


class Handler(BaseHTTPRequestHandler):
    """Files, as the rules say."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, rules: Rules, request: socket, address: tuple[str, int], server: ThreadingHTTPServer) -> None:
        self.rules = rules
        super().__init__(request, address, server)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        pass

    def do_GET(self) -> None:
        match = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        self.now = Asked(self.path, int(match[1]) if match else None)
        self.rules.asked.append(self.now)
        if self.rules.manners(self):
            return
        path = self.rules.folder / unquote(self.path).lstrip("/")
        if not path.is_file():
            self.answer(404, b"")
            return
        data = path.read_bytes()
        start = self.now.start if self.rules.ranges else None
        if start is None:
            self.answer(200, data)
        elif start >= len(data):
            self.answer(416, b"")
        else:
            self.answer(206, data[start:], {"Content-Range": f"bytes {start}-{len(data) - 1}/{len(data)}"})

    def answer(self, status: int, data: bytes, headers: dict[str, str] | None = None) -> None:
        """Answer with `data`, or with as much of it as the rules let through."""
        most = next((size for name, size in self.rules.cut.items() if name in self.path), None)
        self.now.status = status
        self.send_response(status)
        for name, value in ({"Content-Type": "application/octet-stream"} | (headers or {})).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data[:most])
        self.now.sent = len(data[:most])
        if most is not None and most < len(data):
            self.close_connection = True


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that hung up, which many tests have it do."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class FileServer:
    """It serves from a thread until it is closed."""

    def __init__(self, folder: Path, tls: SSLContext | None = None) -> None:
        self.rules = Rules(folder)
        self._server = _Server(("127.0.0.1", 0), partial(Handler, self.rules))
        self._scheme = "https" if tls else "http"
        if tls:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    @property
    def url(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self._server.server_address[1]}"

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
