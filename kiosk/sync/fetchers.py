"""Where the files of a repository come from: a folder on a stick, or a server."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock
from typing import Final
from urllib.parse import unquote

import urllib3
from tuf.api.exceptions import DownloadError, DownloadHTTPError

from kiosk.errors import SyncPortalError, SyncRemovedError, SyncUnreachableError, SyncWrongFileError
from kiosk.sync.connection import Connection
from kiosk.sync.fetching import CHUNK_BYTES, Fetcher, PassingError, RefusedError, Response, RetryPolicy
from kiosk.sync.http_answers import drop, followed, said, start_of

STICK_FOLDER: Final = "wegwijs"
FOLDER_BASE: Final = "folder:///"
"""What the addresses of a folder's files begin with."""

_NOT_THERE: Final = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL})
_NOT_PLAIN: Final = frozenset({errno.ENXIO, errno.EACCES})
"""What Linux says of a socket, and of a device on a medium that is mounted without devices."""
_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_MAX_REDIRECTS: Final = 5
_HTTP_CHUNK_BYTES: Final = 64 * 1024
_MEASURED_S: Final = 60
_SLOWEST_BYTES: Final = 16 * 1024
_LOGIN_NEEDED: Final = 511
"""Network Authentication Required (RFC 6585, section 6)."""


def repository_in(folder: Path) -> Path:
    """The repository of a stick, or of the folder of a repository itself.

    Raises:
        SyncRemovedError: the stick cannot be read.
    """
    try:
        place = folder.resolve()
        inside = place / STICK_FOLDER
        return inside if inside.is_dir() and not inside.is_symlink() else place
    except (OSError, RuntimeError) as error:  # RuntimeError is what Python 3.11 makes of links in a circle
        raise SyncRemovedError(f"{folder}: {getattr(error, 'strerror', None) or error}") from error


def spread(parts: list[str]) -> list[str]:
    """Where a stick keeps a file: FAT takes some 6,000 such names a folder, so sound lies by its first two digits."""
    if parts[:2] == ["targets", "blobs"] and len(parts) == 3:  # noqa: PLR2004 - targets/blobs/<name>
        return [*parts[:2], parts[2][:2], parts[2]]
    return parts


class DirectoryFetcher(Fetcher):
    """Reads the files of a folder that a stranger may have written: plain files alone, and no link on the way."""

    def __init__(self, folder: Path) -> None:
        """Take hold of the folder.

        Raises:
            SyncRemovedError: it cannot be opened.
        """
        super().__init__()
        self._folder = folder
        self._spread = True
        try:
            self._held = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0))
        except OSError as error:
            raise SyncRemovedError(f"{folder}: {error.strerror}") from error

    def close(self) -> None:
        """Let go of the folder, so that the stick can be unmounted."""
        os.close(self._held)

    def open_at(self, url: str, offset: int) -> Response:
        """Begin to read a file from `offset`.

        Raises:
            DownloadHTTPError: with 404 when it is not there.
            RefusedError: it is no plain file, or the stick was pulled out.
        """
        parts = [unquote(part) for part in url.removeprefix(FOLDER_BASE).split("/")]
        if any(part in {"", ".", ".."} or not part.isprintable() or "/" in part or "\\" in part for part in parts):
            raise DownloadHTTPError(f"{url}: is no name of a file", 404)
        places = [spread(parts), parts] if self._spread else [parts, spread(parts)]
        for place in places if places[0] != places[1] else places[:1]:
            file = self._open(place)
            if file is not None:
                if places[0] != places[1]:
                    self._spread = place is not parts
                return Response(offset, self._chunks(file, offset))
        if self._is_gone():
            raise RefusedError(SyncRemovedError(f"{self._folder}: was taken away"))
        raise DownloadHTTPError(f"{self._folder / Path(*parts)}: is not there", 404)

    def _open(self, parts: list[str]) -> int | None:
        try:
            file = _open_below(self._held, self._folder, parts)
            plain = _is_plain(file)
        except OSError as error:
            if error.errno in _NOT_THERE:
                return None
            where = self._folder.joinpath(*parts)
            if error.errno in {errno.ELOOP, errno.EMLINK}:
                raise RefusedError(SyncWrongFileError(f"{where}: is a link, which is not followed")) from error
            if error.errno in _NOT_PLAIN:
                raise RefusedError(SyncWrongFileError(f"{where}: is no plain file that may be read")) from error
            raise RefusedError(SyncRemovedError(f"{where}: {error.strerror}")) from error
        if not plain:
            os.close(file)
            raise RefusedError(SyncWrongFileError(f"{self._folder.joinpath(*parts)}: is no plain file"))
        return file

    def _chunks(self, file: int, offset: int) -> Iterator[bytes]:
        try:
            os.lseek(file, offset, os.SEEK_SET)
            while chunk := os.read(file, CHUNK_BYTES):
                yield chunk
        except OSError as error:
            raise RefusedError(SyncRemovedError(f"{self._folder}: {error.strerror}")) from error
        finally:
            os.close(file)

    def _is_gone(self) -> bool:
        try:
            return not os.path.samestat(self._folder.stat(), os.fstat(self._held))
        except OSError:
            return True


def _is_plain(file: int) -> bool:
    try:
        return stat.S_ISREG(os.fstat(file).st_mode)
    except OSError:
        os.close(file)
        raise


def _open_below(held: int, folder: Path, parts: list[str]) -> int:
    if sys.platform == "win32":  # pragma: no cover - the other half of the next branch
        path = folder
        for part in parts:
            path = path / part
            if path.is_symlink() or path.is_junction():
                raise OSError(errno.ELOOP, "is a link")
        return os.open(path, os.O_RDONLY | os.O_BINARY)
    above, owned = held, False
    for number, part in enumerate(parts, 1):
        # O_NONBLOCK: a FIFO without a writer would hold up the open for ever.
        way = os.O_NONBLOCK if number == len(parts) else os.O_DIRECTORY
        try:
            below = os.open(part, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | way, dir_fd=above)
        except NotADirectoryError:
            # With O_DIRECTORY a link is "not a directory" too.
            link = stat.S_ISLNK(os.stat(part, dir_fd=above, follow_symlinks=False).st_mode)
            raise OSError(errno.ELOOP if link else errno.ENOENT, "is no folder") from None
        finally:
            if owned:
                os.close(above)
        above, owned = below, True
    return above


class HttpFetcher(Fetcher):
    """Asks a server for plain files, goes on where it broke off, and takes no page for people for an answer."""

    # Thousands of small recordings, one after the other, would wait for the line most of the time.
    max_parallel = 6

    def __init__(
        self,
        base: str,
        connection: Connection | None = None,
        patience: RetryPolicy | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(patience or RetryPolicy())
        self._how = connection or Connection()
        self._clock = clock
        self._free_at = clock()
        self._braking = Lock()
        pools: urllib3.PoolManager
        # Every retry is ours, so that it goes on where it broke off.
        options = {
            "retries": False,
            "timeout": urllib3.Timeout(connect=self._how.connect_s, read=self._how.read_s),
            "ca_certs": str(self._how.ca) if self._how.ca else None,
            "maxsize": self.max_parallel,
        }
        proxy = self._how.proxy_for(base)
        pools = urllib3.ProxyManager(proxy, **options) if proxy else urllib3.PoolManager(**options)  # type: ignore[arg-type]
        self._pools = pools

    def close(self) -> None:
        """Close the connections."""
        self._pools.clear()

    def open_at(self, url: str, offset: int) -> Response:
        """Begin to read a file, from `offset` if the server can.

        Raises:
            PassingError: no connection, no answer in time, or a server in trouble.
            DownloadHTTPError: the server says no.
            RefusedError: a page for people answered, or the server sends on to where this does not follow.
        """
        headers = {"User-Agent": "wegwijs-kiosk", "Accept-Encoding": "identity"}
        if offset:
            headers["Range"] = f"bytes={offset}-"
        response = self._ask(url, headers)
        start = 0
        if response.status == 206:  # noqa: PLR2004 - partial content
            start = start_of(response.headers.get("Content-Range", ""))
        if offset and (response.status == 416 or start not in {0, offset}):  # noqa: PLR2004 - range not satisfiable
            drop(response)
            return self.open_at(url, 0)
        if start not in {0, offset}:
            response.close()
            raise DownloadError(f"{url}: the server sends a part that it was not asked for")
        if response.status == _LOGIN_NEEDED:
            response.close()
            raise RefusedError(SyncPortalError(f"{url}: this network asks for a login"))
        if response.status >= 400:  # noqa: PLR2004 - errors begin there
            drop(response)
            if response.status in _PASSING:
                raise PassingError(f"the server says {response.status}")
            raise DownloadHTTPError(f"{url}: the server says {response.status}", response.status)
        if "html" in response.headers.get("Content-Type", ""):
            response.close()
            raise RefusedError(SyncPortalError(f"{url}: a web page answered; does this network ask for a login?"))
        return Response(start, self._chunks(response))

    def _ask(self, url: str, headers: dict[str, str]) -> urllib3.BaseHTTPResponse:
        here = url
        for _ in range(_MAX_REDIRECTS + 1):
            try:
                response = self._pools.request("GET", here, headers=headers, preload_content=False, redirect=False)
            except urllib3.exceptions.LocationValueError as error:
                raise RefusedError(SyncUnreachableError(f"{here}: {error}")) from error
            except urllib3.exceptions.HTTPError as error:
                raise PassingError(said(error)) from error
            if response.status not in _REDIRECTS:
                return response
            location = response.headers.get("Location", "")
            drop(response)
            there = followed(here, location)
            if there is None:
                raise RefusedError(SyncPortalError(f"{here}: sends on to {location!r:.200}, which is not followed"))
            here = there
        raise RefusedError(SyncUnreachableError(f"{url}: sends on more than {_MAX_REDIRECTS} times"))

    def _chunks(self, response: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
        since, heard = self._clock(), 0
        try:
            # read1 gives what has arrived; a server that sends a byte now and then would hold up any other read.
            while chunk := response.read1(_HTTP_CHUNK_BYTES, decode_content=False):
                self._brake(len(chunk))
                yield chunk
                heard += len(chunk)
                if self._clock() - since > _MEASURED_S:
                    if heard < _SLOWEST_BYTES:
                        raise PassingError(f"slower than {_SLOWEST_BYTES >> 10} KiB in {_MEASURED_S} s")
                    since, heard = self._clock(), 0
        except urllib3.exceptions.HTTPError as error:
            raise PassingError(said(error)) from error
        finally:
            # Not given back: what is left of an answer that nobody wants may be endless.
            response.close()

    def _brake(self, size: int) -> None:
        if self._how.limit_kib_s:
            with self._braking:
                now = self._clock()
                self._free_at = max(self._free_at, now) + size / (self._how.limit_kib_s * 1024)
                wait_s = self._free_at - now
            self._patience.pause(wait_s)
