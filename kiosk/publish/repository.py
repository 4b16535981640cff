"""The metadata of a repository as its publisher holds it: opened, changed and signed in memory, then written at once.

    <folder>/metadata/timestamp.json, <version>.<role>.json
    <folder>/targets/<channel>/<sha256>.<pack id>.pack, blobs/<sha256>.<sha256>, sites/<site>/…

A file is never changed but `timestamp.json`, which is renamed into place last: whoever reads meanwhile, and whoever
comes after a power cut, finds the state before or the state after.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from tuf.api.exceptions import RepositoryError as TufError
from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, Targets, Timestamp
from tuf.api.serialization import DeserializationError
from tuf.repository import Repository

from kiosk.errors import RepositoryError
from kiosk.files.disk import locked, make_folder, sync_files, sync_folder
from kiosk.publish.keys import Keyring
from kiosk.sync.trusted import SIGNED_AT

BLOBS: Final = "blobs"
SITE: Final = "site-"
LIVES: Final = {
    # A root of five years outlives the machines it is put on; losing track of it is worse than a long life.
    Root.type: timedelta(days=5 * 365),
    # Who signs packs may be away; a revoked key is revoked by the role above, not by waiting.
    Targets.type: timedelta(days=3 * 365),
    # How long somebody may hold back news. A stick that is brought twice a year may be half a year old and late.
    Snapshot.type: timedelta(days=400),
    Timestamp.type: timedelta(days=400),
}
WARN_BEFORE: Final = timedelta(days=90)
_CLOCKS_DIFFER: Final = timedelta(hours=24)

_FILE: Final = re.compile(r"([1-9][0-9]{0,9})\.(.+)\.json")


class ContentRepository(Repository):
    """One repository. What is edited counts when `commit` has returned."""

    def __init__(self, folder: Path, keys: Keyring, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.folder = folder
        self.keys = keys
        self._now = now
        self._new: dict[str, Metadata[Any]] = {}
        self._metadata = folder / "metadata"
        self._standing: dict[str, int] | None = None

    def open(self, role: str) -> Metadata[Any]:
        """The role's metadata as it stands, edits included.

        Raises:
            RepositoryError: it is not there, or is damaged.
        """
        made = self._new.get(role)
        if made is not None:
            return deepcopy(made)
        version = self._version(role)
        if not version and role not in {Root.type, Timestamp.type}:
            # Delegated, and nothing was signed yet; the first edit makes it version 1.
            empty: Metadata[Any] = Metadata(Targets())
            empty.signed.version = 0
            return empty
        return self.read(role, version)

    def close(self, role: str, md: Metadata[Any]) -> None:
        """Sign the next version of a role; it is written by `commit`.

        Raises:
            RepositoryError: too few of its keys are at hand.
        """
        if role not in self._new:
            md.signed.version += 1
        self._sign(role, md)
        self._new[role] = md

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other programs from changing the repository meanwhile.

        Raises:
            RepositoryError: one is at it, or the folder cannot be written.
        """
        try:
            make_folder(self.folder)
            with locked(self.folder / ".lock"):
                yield
        except BlockingIOError as error:
            raise RepositoryError(f"{self.folder}: another program is changing it") from error
        except OSError as error:
            raise RepositoryError(f"{self.folder}: {error.strerror}") from error

    def create(self, role: str, signed: Root | Targets | Snapshot | Timestamp) -> None:
        """Sign the first version of a role."""
        md: Metadata[Any] = Metadata(signed)
        self._sign(role, md)
        self._new[role] = md

    def _sign(self, role: str, md: Metadata[Any]) -> None:
        now = self._now().replace(microsecond=0)
        md.signed.expires = now + LIVES.get(role, LIVES[Targets.type])
        if isinstance(md.signed, Timestamp):
            self._check_clock(now)
            md.signed.unrecognized_fields[SIGNED_AT] = now.isoformat()
        delegators: list[Root | Targets] = [md.signed if isinstance(md.signed, Root) else self.delegator(role)]
        if isinstance(md.signed, Root) and (before := self.newest(role)):
            delegators.append(self.read(role, before).signed)
        md.signatures.clear()
        for delegator in delegators:
            for signer in self.keys.signers(delegator.get_delegated_role(role).keyids):
                md.sign(signer, append=True)
        for delegator in delegators:
            try:
                delegator.verify_delegate(role, md.signed_bytes, md.signatures)
            except UnsignedMetadataError as error:
                needed = delegator.get_delegated_role(role)
                raise RepositoryError(
                    f"{self.folder}: too few keys of '{role}' are at hand: {needed.threshold} of "
                    f"{', '.join(keyid[:8] for keyid in needed.keyids)} must sign; "
                    "--keys, --root-key-dir and --signer say where they are"
                ) from error

    def _check_clock(self, now: datetime) -> None:
        """A clock that is far behind would have kiosks refuse what it signs; a key that was replaced proves nothing."""
        if not (self._metadata / "timestamp.json").exists():
            return
        before = self.read(Timestamp.type, 0)
        try:
            self.root().verify_delegate(Timestamp.type, before.signed_bytes, before.signatures)
        except UnsignedMetadataError:
            return
        signed = before.signed.unrecognized_fields.get(SIGNED_AT)
        if signed is not None and datetime.fromisoformat(signed) - now > _CLOCKS_DIFFER:
            raise RepositoryError(f"{self.folder}: was signed on {signed} last, and the clock says {now.isoformat()}")

    def delegator(self, role: str) -> Root | Targets:
        """Who says which keys sign a role."""
        root: Root = self.open(Root.type).signed
        if role in root.roles:
            return root
        above = self.targets(BLOBS if role.startswith(f"{BLOBS}-") else Targets.type)
        try:
            above.get_delegated_role(role)
        except ValueError as error:
            raise RepositoryError(f"{self.folder}: has no role '{role}'") from error
        return above

    def has(self, role: str) -> bool:
        """Whether anything was signed for the role yet."""
        return role in self._new or role == Timestamp.type or self._version(role) > 0

    def can_sign(self, role: str) -> bool:
        """Whether enough of the role's keys are at hand."""
        needed = self.delegator(role).get_delegated_role(role)
        return len(self.keys.signers(needed.keyids)) >= needed.threshold

    def is_ageing(self, role: str) -> bool:
        """Whether less than half of the role's life is left."""
        left: timedelta = self.open(role).signed.expires - self._now()
        return left < LIVES.get(role, LIVES[Targets.type]) / 2

    def delegated(self) -> Iterator[str]:
        """The names of all roles that list targets, the bins of sound last."""
        yield Targets.type
        delegations = self.targets().delegations
        yield from (delegations.roles if delegations and delegations.roles else {})
        bins = self.targets(BLOBS).delegations
        if bins and bins.succinct_roles:
            yield from bins.succinct_roles.get_roles()

    def channels(self) -> tuple[str, ...]:
        """The channels and sites that have published."""
        delegations = self.targets().delegations
        names = delegations.roles if delegations and delegations.roles else {}
        return tuple(name for name in names if name != BLOBS and self.has(name))

    @property
    def targets_infos(self) -> dict[str, MetaFile]:
        """What a snapshot says of them, by file name."""
        found = {}
        for role in filter(self.has, self.delegated()):
            md = self._new.get(role)
            data = md.to_bytes() if md else self._bytes(role, self._version(role))
            found[f"{role}.json"] = MetaFile.from_data(self.open(role).signed.version, data, ["sha256"])
        return found

    @property
    def snapshot_info(self) -> MetaFile:
        """What a timestamp says of the snapshot."""
        md = self.open(Snapshot.type)
        return MetaFile.from_data(md.signed.version, md.to_bytes(), ["sha256"])

    def commit(self) -> None:
        """Write all that was edited, the timestamp last.

        Raises:
            RepositoryError: the disk refuses; the state before still stands.
        """
        order = [role for role in self._new if role not in {Root.type, Timestamp.type}]
        # A new root counts as soon as it is there, so it comes as late as it can.
        order += [role for role in (Root.type,) if role in self._new]
        try:
            make_folder(self.folder)
            make_folder(self._metadata)
            self._write({f"{self._new[role].signed.version}.{role}.json": self._new[role] for role in order})
            if Timestamp.type in self._new:
                self._write({"timestamp.json": self._new[Timestamp.type]})
        except OSError as error:
            raise RepositoryError(f"{self.folder}: {error.strerror}") from error
        self._new.clear()
        self._standing = None

    def read(self, role: str, version: int) -> Metadata[Any]:
        """One version of a role, from the disk.

        Raises:
            RepositoryError: it is not there, or is damaged.
        """
        try:
            return Metadata.from_bytes(self._bytes(role, version))
        except (DeserializationError, TufError, ValueError) as error:
            raise RepositoryError(f"{self._metadata}: version {version} of '{role}' is damaged") from error

    def newest(self, role: str) -> int:
        """The highest version of a role that lies there, whether or not the snapshot names it; 0 when there is none."""
        found = [_FILE.fullmatch(path.name) for path in self._metadata.glob(f"*.{role}.json")]
        return max((int(match[1]) for match in found if match and match[2] == role), default=0)

    def adopt(self, role: str) -> bool:
        """Take up a newer version that somebody else signed and laid there; False when there is none.

        Raises:
            RepositoryError: it is not signed by the role's keys.
        """
        newest = self.newest(role)
        if role in self._new or newest <= self._version(role):
            return False
        md = self.read(role, newest)
        try:
            self.delegator(role).verify_delegate(role, md.signed_bytes, md.signatures)
        except (TufError, ValueError) as error:
            raise RepositoryError(
                f"{self._metadata}: version {newest} of '{role}' is not signed by its keys"
            ) from error
        self._new[role] = md
        return True

    def _version(self, role: str) -> int:
        """The version of a role that stands: the one the timestamp leads to."""
        if role == Timestamp.type:
            return 0
        if role == Root.type:
            return self.newest(role)
        if self._standing is None:
            snapshot = int(self.read(Timestamp.type, 0).signed.snapshot_meta.version)
            meta = self.read(Snapshot.type, snapshot).signed.meta
            self._standing = {name.removesuffix(".json"): info.version for name, info in meta.items()}
            self._standing[Snapshot.type] = snapshot
        return self._standing.get(role, 0)

    def _bytes(self, role: str, version: int) -> bytes:
        name = f"{version}.{role}.json" if role != Timestamp.type else "timestamp.json"
        try:
            return (self._metadata / name).read_bytes()
        except OSError as error:
            raise RepositoryError(f"{self._metadata / name}: {error.strerror}") from error

    def _write(self, files: Mapping[str, Metadata[Any]]) -> None:
        """Have files on the disk, and then give them their names, in their order."""
        parts = [self._metadata / f".{name}.part" for name in files]
        for part, md in zip(parts, files.values(), strict=True):
            part.write_bytes(md.to_bytes())
        sync_files(parts)
        for part, name in zip(parts, files, strict=True):
            part.replace(self._metadata / name)
        sync_folder(self._metadata)
