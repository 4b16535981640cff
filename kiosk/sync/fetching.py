"""What fetchers of a stick and of a server share: reading an answer, within its length, trying again, going on.

python-tuf asks for metadata through `FetcherInterface`; targets are fetched by `Fetcher.download_to`, because
python-tuf's own download begins at the beginning each time and copies the file twice.
"""

from __future__ import annotations

import hashlib
import random
import time
from abc import abstractmethod
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, ClassVar, Final, Protocol, TypeVar

from msgspec import Struct
from tuf.api.exceptions import DownloadError, DownloadLengthMismatchError, LengthOrHashMismatchError
from tuf.api.metadata import TargetFile
from tuf.ngclient import FetcherInterface

from kiosk.errors import SyncError, SyncUnreachableError

CHUNK_BYTES: Final = 1 << 20

_T = TypeVar("_T")


class RefusedError(DownloadError):
    """A SyncError on its way through python-tuf, which lets only errors of its own kind pass."""

    def __init__(self, error: SyncError) -> None:
        super().__init__(str(error))
        self.error = error


class PassingError(Exception):
    """A fault that may be over when it is tried again."""


class Hash(Protocol):
    """What hashlib makes."""

    def update(self, data: bytes, /) -> None:
        """Take in more."""

    def hexdigest(self) -> str:
        """What it comes to."""


class Response(Struct, frozen=True):
    """The bytes of a file from `start` on, which is 0 where the other side cannot begin in the middle."""

    start: int
    chunks: Iterator[bytes]


class RetryPolicy(Struct, frozen=True):
    """How often a fetch is tried, and how long is waited in between, in s: each time twice as long, and by chance."""

    attempts: int = 5
    first_s: float = 1.0
    most_s: float = 30.0
    pause: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random

    def wait(self, attempt: int) -> None:
        """Wait after the attempt of this number, counted from 1."""
        self.pause(min(self.first_s * 2 ** (attempt - 1), self.most_s) * (0.5 + self.chance() / 2))


class Fetcher(FetcherInterface):
    """Fetches the files of one repository; `max_parallel` says how many of them at once."""

    max_parallel: ClassVar[int] = 1

    def __init__(self, patience: RetryPolicy | None = None) -> None:
        self._patience = patience or RetryPolicy(attempts=1)

    @abstractmethod
    def open_at(self, url: str, offset: int) -> Response:
        """Begin to read a file, from `offset` if that can be done.

        Raises:
            PassingError: it may work when tried again; also while reading.
            DownloadError: it will not; also while reading.
        """

    def close(self) -> None:
        """Let go of what is held open."""

    def download_bytes(self, url: str, max_length: int) -> bytes:
        """The whole file.

        Raises:
            DownloadError: it cannot be had, or is longer than `max_length`.
        """

        def whole() -> bytes:
            data = bytearray()
            for chunk in self.open_at(url, 0).chunks:
                data += chunk
                if len(data) > max_length:
                    raise DownloadLengthMismatchError(f"{url}: is longer than {max_length} bytes")
            return bytes(data)

        return self._patiently(url, whole)

    def download_to(self, url: str, info: TargetFile, part: Path, heard: Callable[[int], None]) -> None:
        """Have the target's bytes in the file `part`, verified; what is there of an earlier try is gone on from.

        Args:
            url: where it is.
            info: its length and hashes, as signed.
            part: stays when the fetch breaks off, and is removed when it holds something else.
            heard: is told the size of each piece.

        Raises:
            DownloadError: it cannot be had.
            LengthOrHashMismatchError: it is not what was signed.
            OSError: the disk refuses.
        """
        goes_on = part.exists() and part.stat().st_size > 0
        try:
            self._patiently(url, lambda: self._go_on(url, info, part, heard))
        except (LengthOrHashMismatchError, DownloadLengthMismatchError):
            if not goes_on:
                raise
            # What was there may be of a server that lied or a disk that lost power; it is gone now.
            self._patiently(url, lambda: self._go_on(url, info, part, heard))

    def _fetch(self, url: str) -> Iterator[bytes]:
        return self.open_at(url, 0).chunks

    def _go_on(self, url: str, info: TargetFile, part: Path, heard: Callable[[int], None]) -> None:
        hashes: dict[str, Hash] = {name: hashlib.new(name) for name in info.hashes}
        with part.open("a+b") as file:
            try:
                size = self._receive(url, info, file, hashes, heard)
                _compare(url, info, size, hashes)
            except (LengthOrHashMismatchError, DownloadLengthMismatchError):
                part.unlink(missing_ok=True)
                raise

    def _receive(
        self, url: str, info: TargetFile, file: IO[bytes], hashes: dict[str, Hash], heard: Callable[[int], None]
    ) -> int:
        before = file.tell()
        # A part that is complete was not found good, or the power went before it was looked at.
        answer = self.open_at(url, before if before < info.length else 0)
        size = answer.start
        if before:
            file.truncate(size)
            _take_in(file, hashes)
        for chunk in answer.chunks:
            size += len(chunk)
            if size > info.length:
                raise DownloadLengthMismatchError(f"{url}: is longer than the {info.length} bytes that were signed")
            file.write(chunk)
            for digest in hashes.values():
                digest.update(chunk)
            heard(len(chunk))
        return size

    def _patiently(self, url: str, action: Callable[[], _T]) -> _T:
        for attempt in range(1, self._patience.attempts + 1):
            try:
                return action()
            except PassingError as error:
                if attempt == self._patience.attempts:
                    raise RefusedError(SyncUnreachableError(f"{url}: {error}")) from error
            self._patience.wait(attempt)
        raise AssertionError  # pragma: no cover - the last attempt returns or raises


def _compare(url: str, info: TargetFile, size: int, hashes: dict[str, Hash]) -> None:
    if size != info.length or any(digest.hexdigest() != info.hashes[name] for name, digest in hashes.items()):
        raise LengthOrHashMismatchError(f"{url}: is not what was signed")


def _take_in(file: IO[bytes], hashes: dict[str, Hash]) -> None:
    """Hash what is there of an earlier try; the file is at its end afterwards."""
    file.seek(0)
    while chunk := file.read(CHUNK_BYTES):
        for digest in hashes.values():
            digest.update(chunk)
