"""The update client: python-tuf's workflow over our fetchers, its refusals said as SyncErrors."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    RepositoryError,
    UnsignedMetadataError,
)
from tuf.api.metadata import Metadata, Root, TargetFile
from tuf.ngclient import Updater

from kiosk.errors import (
    SettingsError,
    SyncClockError,
    SyncExpiredError,
    SyncMissingError,
    SyncRollbackError,
    SyncUnreachableError,
    SyncUntrustedError,
    SyncWrongFileError,
)
from kiosk.sync.fetching import Fetcher, RefusedError

_NOT_THERE: Final = frozenset({403, 404, 410})
"""403 too: an object store that may not list its names says so of what is not there."""


def check_root(content: bytes, where: Path) -> None:
    """See that something is a root, and signed as it says itself.

    Raises:
        SettingsError: it is none.
    """
    try:
        root = Metadata[Root].from_bytes(content)
        if root.signed.type != Root.type:
            raise ValueError(f"it is '{root.signed.type}'")  # noqa: TRY301 - said as the others are
        root.signed.verify_delegate(Root.type, root.signed_bytes, root.signatures)
    except (RepositoryError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingsError(f"{where}: is no root.json that is signed as it says: {_line(error)}") from error


class Client:
    """One refresh of one repository, in a folder that holds what is trusted of it.

    Every method raises SyncError for what is wrong with the repository, and OSError when the folder's disk refuses.
    """

    def __init__(
        self,
        folder: Path,
        metadata_base: str,
        target_base: str,
        fetcher: Fetcher,
        bootstrap: bytes | None,
        now: datetime,
    ) -> None:
        """Begin.

        Args:
            folder: what is trusted; python-tuf adds to it what it verified.
            metadata_base: address of the metadata, with a final slash.
            target_base: address of the targets, with a final slash.
            fetcher: reads them.
            bootstrap: the root that is trusted from the start; None: `root.json` of the folder.
            now: the time that expiry is judged by.
        """
        self._folder = folder
        self._target_base = target_base
        self._fetcher = fetcher
        self._now = now
        self._consistent: bool | None = None
        with self._telling():
            self._updater = Updater(str(folder), metadata_base, fetcher=fetcher, bootstrap=bootstrap)
        # python-tuf asks the system's clock, has no parameter for it, and reads this value wherever it judges expiry.
        self._updater._trusted_set.reference_time = now  # noqa: SLF001

    @property
    def max_parallel(self) -> int:
        """How many targets may be fetched at once, each in a thread of its own."""
        return self._fetcher.max_parallel

    def refresh(self) -> None:
        """Bring the top-level metadata up to date."""
        with self._telling():
            self._updater.refresh()

    def find(self, path: str) -> TargetFile | None:
        """What is signed of a target; None when nobody who may has signed one of this name."""
        with self._telling():
            return self._updater.get_targetinfo(path)

    def paths_of(self, role: str, prefix: str) -> tuple[str, ...]:
        """The paths below `prefix` that a delegated role lists; whether it may is for `find` to say."""
        if f"{role}.json" not in self._signed("snapshot")["meta"]:
            return ()  # a site that was let in and has published nothing yet
        self.find(f"{prefix}-")  # has the role's metadata brought up to date
        return tuple(sorted(path for path in self._signed(role)["targets"] if path.startswith(prefix)))

    def fetch(self, info: TargetFile, part: Path, heard: Callable[[int], None] = lambda _: None) -> None:
        """Have a target in the file `part`, verified; an earlier part of it is gone on from."""
        with self._telling():
            self._fetcher.download_to(self._address(info), info, part, heard)

    def _signed(self, role: str) -> Any:
        with self._telling():
            path = self._folder / f"{quote(role, '')}.json"
            return json.loads(path.read_bytes())["signed"] if path.exists() else {"meta": {}, "targets": {}}

    def _address(self, info: TargetFile) -> str:
        if self._consistent is None:
            root = Metadata[Root].from_bytes((self._folder / "root.json").read_bytes())
            self._consistent = root.signed.consistent_snapshot is not False
        folder, slash, name = info.path.rpartition("/")
        prefix = f"{next(iter(info.hashes.values()))}." if self._consistent else ""
        return f"{self._target_base}{folder}{slash}{prefix}{name}"

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except RefusedError as error:
            raise error.error from error
        except DownloadHTTPError as error:
            kind = SyncMissingError if error.status_code in _NOT_THERE else SyncUnreachableError
            raise kind(_line(error)) from error
        except DownloadLengthMismatchError as error:
            raise SyncWrongFileError(_line(error)) from error
        except DownloadError as error:
            raise SyncUnreachableError(_line(error)) from error
        except ExpiredMetadataError as error:
            raise self._expired(error) from error
        except BadVersionNumberError as error:
            raise SyncRollbackError(f"older than what was seen, or of several states: {_line(error)}") from error
        except UnsignedMetadataError as error:
            raise SyncUntrustedError(_line(error)) from error
        except (RepositoryError, ValueError, KeyError, TypeError) as error:
            # The last three come out of metadata that is well formed and means nothing.
            raise SyncWrongFileError(_line(error)) from error

    def _expired(self, error: ExpiredMetadataError) -> SyncClockError | SyncExpiredError:
        root = Metadata[Root].from_bytes((self._folder / "root.json").read_bytes()).signed
        if root.is_expired(self._now):
            return SyncClockError(
                f"the clock says {self._now:%Y-%m-%d}, and all that was signed, the root too, "
                f"ended on {root.expires:%Y-%m-%d} or before: is the clock right?"
            )
        return SyncExpiredError(f"{_line(error)}; the clock says {self._now:%Y-%m-%d}")


def _line(error: Exception) -> str:
    return " ".join(f"{error!s:.300}".split()) or type(error).__name__
