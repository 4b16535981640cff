"""Which mounted volumes are sticks, and which of them carry content; found by looking once a second.

Whoever mounts them: the rule in packaging/media, a desktop's automounter, or Windows with its drive letters. A dead
stick can block any call for ever, so each volume is looked at by a thread of its own that nobody waits for.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Final

from msgspec import Struct

FOLDER: Final = "wegwijs"
"""The folder of a stick that holds a repository."""

TIMESTAMPS: Final = (Path("metadata", "timestamp.json"), Path("timestamp.json"))
"""Where in it The Update Framework's newest metadata is."""

EVERY_S: Final = 1.0
MOST_LOOKS: Final = 16
"""No more threads than this are ever stuck in dead volumes."""

LONGEST_BYTES: Final = 64 * 1024
_STICKS: Final = ("/run/wegwijs/media/", "/run/media/", "/media/", "/Volumes/")
"""Where sticks are mounted; a volume elsewhere is one only if it carries content, or Windows calls it removable."""

_UNSEEN: Final = (
    "autofs binfmt_misc bpf cgroup cgroup2 configfs debugfs devpts devtmpfs efivarfs fusectl hugetlbfs mqueue nsfs "
    "overlay proc pstore ramfs rpc_pipefs securityfs sysfs tmpfs tracefs "
    "9p cifs nfs nfs4 smb3 smbfs fuse.gvfsd-fuse fuse.portal fuse.sshfs"
)
"""File systems of the kernel itself, and those of a network, which may hang for other reasons."""

_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Windows has neither; a FIFO in place of a file blocks whoever opens it without O_NONBLOCK."""


class Mount(Struct, frozen=True):
    """A mounted file system; `stick`: it stands where sticks do."""

    device: str
    folder: str
    stick: bool


class Volume(Struct, frozen=True, order=True):
    """A stick that was looked at. `version` is that of its metadata, 0: it carries no content."""

    device: str
    mount: str
    version: int

    @property
    def carries(self) -> bool:
        """Whether there is content on it."""
        return self.version > 0

    @property
    def repository(self) -> Path:
        """The folder with the content."""
        return Path(self.mount) / FOLDER


def mounts() -> tuple[Mount, ...]:
    """Every file system that may be a stick's."""
    import psutil  # type: ignore[import-untyped]  # noqa: PLC0415  it has no types; and a start does not wait for it

    unseen = _UNSEEN.split()
    return tuple(
        Mount(part.device, part.mountpoint, _is_stick(part.mountpoint, part.opts))
        for part in psutil.disk_partitions(all=True)
        if part.fstype not in unseen and part.mountpoint != "/"
    )


def version_on(mount: str) -> int:
    """The version of the metadata on a volume; 0 where there is none that can be read. It may never come back."""
    for timestamp in TIMESTAMPS:
        version = _version(Path(mount), Path(FOLDER) / timestamp)
        if version:
            return version
    return 0


class VolumeWatch:
    """Tells `changed` whenever a volume came, went, or carries other content; from a thread of its own."""

    def __init__(
        self,
        changed: Callable[[frozenset[Volume]], None],
        mounts: Callable[[], tuple[Mount, ...]] = mounts,
        look: Callable[[str], int] = version_on,
        every_s: float = EVERY_S,
    ) -> None:
        self._changed = changed
        self._mounts = mounts
        self._look = look
        self._every_s = every_s
        self._stopped = Event()
        self._lock = Lock()
        self._here: frozenset[Mount] = frozenset()
        self._looking: set[Mount] = set()
        self._found: dict[Mount, Volume] = {}
        self._told: frozenset[Volume] = frozenset()

    def start(self) -> None:
        """Look from now on."""
        Thread(target=self._watch, name="volumes", daemon=True).start()

    def stop(self) -> None:
        """Tell nothing any more; threads that are stuck are left behind."""
        with self._lock:
            self._stopped.set()

    def ask(self) -> None:
        """Look once at what is mounted, without waiting for what is found there."""
        here = frozenset(self._mounts())
        with self._lock:
            self._here = here
            self._tell()
            wanted = sorted(here - self._looking, key=lambda mount: mount.folder)
            wanted = wanted[: max(0, MOST_LOOKS - len(self._looking))]
            self._looking.update(wanted)
        for mount in wanted:
            Thread(target=self._ask_one, args=(mount,), name=f"look at {mount.folder}", daemon=True).start()

    def _watch(self) -> None:
        while not self._stopped.is_set():
            self.ask()
            self._stopped.wait(self._every_s)

    def _ask_one(self, mount: Mount) -> None:
        version = 0
        try:
            version = self._look(mount.folder)
        finally:
            with self._lock:
                self._looking.discard(mount)
                self._found.pop(mount, None)
                if version or mount.stick:
                    self._found[mount] = Volume(mount.device, mount.folder, version)
                self._tell()

    def _tell(self) -> None:
        """Under the lock, so that a newer state is never overtaken by an older one."""
        self._found = {mount: volume for mount, volume in self._found.items() if mount in self._here}
        now = frozenset(self._found.values())
        if now != self._told and not self._stopped.is_set():
            self._told = now
            self._changed(now)


def _is_stick(folder: str, options: str) -> bool:
    return folder.startswith(_STICKS) or "removable" in options.split(",")


def _version(mount: Path, timestamp: Path) -> int:
    """The version that a file below `mount` says; no symbolic link below it is followed."""
    try:
        for folder in [*reversed(timestamp.parents)][1:]:
            if not stat.S_ISDIR((mount / folder).lstat().st_mode):
                return 0
        file = os.open(mount / timestamp, os.O_RDONLY | _NO_FOLLOW)
        with os.fdopen(file, "rb") as opened:
            if not stat.S_ISREG(os.fstat(file).st_mode):
                return 0
            signed = json.loads(opened.read(LONGEST_BYTES))["signed"]
            version = signed["version"] if signed["_type"] == "timestamp" else 0
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return 0
    return version if type(version) is int and 0 < version < 2**63 else 0
