"""A server for a repository's files on a LAN, to look and to try; real sites use any static server."""

from __future__ import annotations

import os
import re
import shutil
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from typing import IO, Final
from urllib.parse import unquote, urlsplit

_RANGE: Final = re.compile(r"bytes=([0-9]{1,15})-")
_PART: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+%-]*")


class _Handler(BaseHTTPRequestHandler):
    """Answers with plain files below `metadata/` and `targets/`, from where it is asked to begin."""

    protocol_version = "HTTP/1.1"
    server_version = "wegwijs"
    # A small file would wait 40 ms for the other side's acknowledgment of its head.
    disable_nagle_algorithm = True

    def __init__(self, folder: Path, request: socket, address: tuple[str, int], server: ThreadingHTTPServer) -> None:
        self._folder = folder
        super().__init__(request, address, server)  # answers before it returns

    def do_GET(self) -> None:
        parts = unquote(urlsplit(self.path).path).strip("/").split("/")
        path = self._folder.joinpath(*parts)
        if parts[0] not in {"metadata", "targets"} or not all(map(_PART.fullmatch, parts)) or not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        with path.open("rb") as file:
            self._send(file, _RANGE.fullmatch(self.headers.get("Range", "")))

    def _send(self, file: IO[bytes], asked: re.Match[str] | None) -> None:
        size = os.fstat(file.fileno()).st_size
        start = int(asked[1]) if asked else 0
        if asked and start >= size:
            self.send_error(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            return
        self.send_response(HTTPStatus.PARTIAL_CONTENT if asked else HTTPStatus.OK)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Length", str(size - start))
        if asked:
            self.send_header("Content-Range", f"bytes {start}-{size - 1}/{size}")
        self.end_headers()
        file.seek(start)
        shutil.copyfileobj(file, self.wfile)


def preview_server(folder: Path, host: str, port: int) -> ThreadingHTTPServer:
    """A server that is bound and not yet serving.

    Raises:
        OSError: the port is taken, or not for this user.
    """
    return ThreadingHTTPServer((host, port), partial(_Handler, folder))
