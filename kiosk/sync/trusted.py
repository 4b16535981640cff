"""The metadata a kiosk trusts of one repository, on disk; what it says is python-tuf's to judge.

    <folder>/root_history/<version>.root.json   every root, the oldest one first trusted
    <folder>/root.json, timestamp.json, snapshot.json, targets.json, <delegated role>.json

python-tuf writes as it goes and does not sync. So it works in another folder that begins as links to these files,
and what it made is taken over by `keep`, the timestamp last, each file by one rename.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.files.disk import make_folder, replace, sync_folder, write_new

HISTORY: Final = "root_history"
SIGNED_AT: Final = "signed_at"
"""The field of a timestamp in which the publisher says when it was signed."""

_LAST: Final = ("snapshot.json", "timestamp.json")
_MAX_BYTES: Final = 1 << 20


class TrustedMetadata:
    """The metadata in a folder, which need not be there yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def stage(self, staging: Path) -> None:
        """Have the metadata in `staging` too, a folder that is not there yet on the same file system.

        Raises:
            OSError: the disk refuses.
        """
        (staging / HISTORY).mkdir(parents=True)
        for name in self._names(self._folder):
            _link(self._folder / name, staging / name)

    def keep(self, staging: Path, *, roots_only: bool = False, remove_others: bool = False) -> None:
        """Take over what python-tuf verified in `staging`, and have it on the disk.

        Args:
            staging: where it worked.
            roots_only: leave the rest as it was; a newer root is never taken back.
            remove_others: forget the roles that are no longer named.

        Raises:
            OSError: the disk refuses; what is there is the old or the new file of each.
        """
        make_folder(self._folder)
        make_folder(self._folder / HISTORY)
        names = self._names(staging)
        for name in names:
            if not roots_only or name == "root.json" or name.startswith(f"{HISTORY}/"):
                self._keep(staging / name, self._folder / name)
        if remove_others and not roots_only:
            for name in set(self._names(self._folder)) - set(names):
                (self._folder / name).unlink()
            sync_folder(self._folder)

    def newest_signed(self) -> datetime | None:
        """When what was kept last was signed, as the publisher says; None when nothing says so."""
        try:
            with (self._folder / "timestamp.json").open("rb") as file:
                signed = json.loads(file.read(_MAX_BYTES))["signed"]
            when = datetime.fromisoformat(signed[SIGNED_AT])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        return when if when.tzinfo else None

    def _keep(self, staged: Path, kept: Path) -> None:
        with suppress(FileNotFoundError):
            # root.json is a link in python-tuf's folder, and a file here.
            if staged.samefile(kept) or staged.read_bytes() == kept.read_bytes():
                return
        whole = staged.with_name(f".{staged.name}.kept")
        write_new(whole, [staged.read_bytes()])
        replace(whole, kept)

    @staticmethod
    def _names(folder: Path) -> list[str]:
        roots = sorted(path.name for path in folder.glob(f"{HISTORY}/*.root.json"))
        others = sorted(path.name for path in folder.glob("*.json"))
        return [*(f"{HISTORY}/{name}" for name in roots), *sorted(others, key=lambda name: (name in _LAST, name))]


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # FAT has no links
        shutil.copyfile(source, target)
