"""Making a repository, publishing packs in it, and keeping it fresh."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct
from securesystemslib.signer import SSlibKey
from tuf.api.metadata import DelegatedRole, Delegations, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

from kiosk.errors import PackError, RepositoryError
from kiosk.files.copies import ChangedError, Copy, copy_files
from kiosk.files.disk import digest_of, make_folder
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from kiosk.packs.shelf.blobs import is_whole
from kiosk.publish.bins import bits_of, list_blobs, listed_blobs, make_bins
from kiosk.publish.keys import make_key
from kiosk.publish.repository import BLOBS, SITE, ContentRepository

CHANNELS: Final = ("stable", "pilot")
_TOP: Final = (Root.type, Targets.type, Snapshot.type, Timestamp.type)


class Published(Struct, frozen=True):
    """A pack in a channel."""

    channel: str
    id: str
    version: str
    sha256: str
    size: int


class Plan(Struct, frozen=True):
    """What a new repository is to be; `offline_targets` puts that key beside those of root."""

    root_keys: int = 3
    threshold: int = 2
    offline_targets: bool = True
    channels: tuple[str, ...] = CHANNELS
    bins: int = 16


def create(repository: ContentRepository, plan: Plan, keys: Path, root_keys: Path) -> None:
    """Make a repository with new keys.

    Raises:
        RepositoryError: there is one already, the plan makes no sense, or the disk refuses.
    """
    if (repository.folder / "metadata" / "timestamp.json").exists():
        raise RepositoryError(f"{repository.folder}: there is a repository already")
    others = {path.name for path in repository.folder.glob("[!.]*")} - {"metadata", "targets"}
    if others:
        raise RepositoryError(f"{repository.folder}: holds '{min(others)}'; a repository has a folder of its own")
    if not 1 <= plan.threshold <= plan.root_keys:
        raise RepositoryError(f"{plan.threshold} of {plan.root_keys} root keys cannot sign")
    if keys.absolute() == root_keys.absolute():
        raise RepositoryError(f"{keys}: the root keys need a folder of their own, to be taken offline")
    for channel in plan.channels:
        check_channel(channel)
    bits_of(plan.bins)
    made = {name: _made(repository, keys, name) for name in (Snapshot.type, Timestamp.type, BLOBS, *plan.channels)}
    made[Targets.type] = _made(repository, root_keys if plan.offline_targets else keys, Targets.type)
    roots = [_made(repository, root_keys, f"root-{number}") for number in range(1, plan.root_keys + 1)]
    root = Root(consistent_snapshot=True)
    for name in _TOP:
        for key in roots if name == Root.type else [made[name]]:
            root.add_key(key, name)
    root.roles[Root.type].threshold = plan.threshold
    repository.create(Root.type, root)
    delegations = Delegations({}, {})
    for name in (*plan.channels, BLOBS):
        delegate(delegations, name, made[name])
    repository.create(Targets.type, Targets(delegations=delegations))
    for channel in plan.channels:
        repository.create(channel, Targets())
    make_bins(repository, plan.bins, made[BLOBS])
    repository.create(Snapshot.type, Snapshot(meta=repository.targets_infos))
    repository.create(Timestamp.type, Timestamp(snapshot_meta=MetaFile(1)))
    with repository.edit_timestamp() as timestamp:
        timestamp.snapshot_meta = repository.snapshot_info
    repository.commit()
    make_folder(repository.folder / "targets")


def delegate(delegations: Delegations, role: str, key: SSlibKey) -> None:
    """Let a key sign for a channel, a site or the sound, and for nothing else."""
    prefix = folder_of(role)
    assert delegations.roles is not None  # noqa: S101 - those of `targets` are ordinary ones
    delegations.roles[role] = DelegatedRole(role, [key.keyid], 1, terminating=True, paths=[f"{prefix}/*"])
    delegations.keys[key.keyid] = key


def folder_of(role: str) -> str:
    """Where the targets of a channel or a site lie."""
    return f"sites/{role.removeprefix(SITE)}" if role.startswith(SITE) else role


def check_channel(channel: str) -> None:
    """Refuse a name that is none.

    Raises:
        RepositoryError: it is no plain word, or means something else.
    """
    plain = channel.isascii() and channel.replace("-", "").isalnum() and channel == channel.lower()
    if not plain or channel in {*_TOP, BLOBS, "sites"} or channel.startswith((SITE, f"{BLOBS}-", "-")):
        raise RepositoryError(f"'{channel}' is no name for a channel")


def publish(
    repository: ContentRepository, packs: Sequence[Path], channels: Iterable[str], blobs: Path | None = None
) -> tuple[Published, ...]:
    """Put packs with their sound into channels or sites, and sign. What a site signed and sent in is taken up too.

    Args:
        repository: where.
        packs: none is good: what is about to end is signed anew then.
        channels: names of channels, or `site-<id>`.
        blobs: where sound lies, if not in `blobs/` beside each pack.

    Returns:
        What was put there.

    Raises:
        RepositoryError: a key is not at hand, or a channel is unknown; nothing counts of what was asked.
        PackError: a pack or its sound cannot be used.
    """
    found = [_Ready.of(pack, blobs or pack.parent / "blobs") for pack in packs]
    with repository.alone():
        return _publish(repository, found, channels)


def _publish(repository: ContentRepository, found: Sequence[_Ready], channels: Iterable[str]) -> tuple[Published, ...]:
    asked = list(channels) if found else []
    for channel in asked:
        check_known(repository, channel)
    adopt_sites(repository)
    for channel in asked:
        _lay(repository, found, channel)
    put = tuple(_list(repository, pack, channel) for channel in asked for pack in found)
    if any(not channel.startswith(SITE) for channel in asked):
        sizes = {digest: (pack.sound / digest).stat().st_size for pack in found for digest in pack.blobs}
        list_sound(repository, sizes)
    settle(repository, asked)
    return put


def check_known(repository: ContentRepository, channel: str) -> None:
    """Refuse a channel or site that the repository does not have.

    Raises:
        RepositoryError: it has none of this name.
    """
    known = [role for role in repository.delegated() if role != Targets.type and not role.startswith(BLOBS)]
    if channel not in known:
        raise RepositoryError(f"{repository.folder}: has no channel '{channel}'; it has {', '.join(known)}")


def adopt_sites(repository: ContentRepository) -> None:
    """Take up what sites signed and sent in.

    Raises:
        RepositoryError: something of it is not signed by the site's keys.
    """
    for role in repository.delegated():
        if role.startswith(SITE):
            repository.adopt(role)


def settle(repository: ContentRepository, changed: Sequence[str]) -> None:
    """Sign the state with these channels changed, and have it count; what sites signed is for the publisher to settle.

    Raises:
        RepositoryError: the keys for it are not at hand, or the disk refuses; nothing counts then.
    """
    if repository.can_sign(Snapshot.type) and repository.can_sign(Timestamp.type):
        _renew(repository)
    elif not changed or any(not channel.startswith(SITE) for channel in changed):
        raise RepositoryError(
            f"{repository.folder}: the keys of 'snapshot' and 'timestamp' are not at hand; --keys names their folder"
        )
    repository.commit()


def published(repository: ContentRepository) -> tuple[Published, ...]:
    """The packs of all channels and sites."""
    return tuple(
        Published(role, str(about.get("id", "")), str(about.get("version", "")), target.hashes["sha256"], target.length)
        for role in repository.delegated()
        if role != Targets.type and not role.startswith(BLOBS)
        for path, target in sorted(repository.targets(role).targets.items())
        if path.endswith(".pack")
        for about in [target.custom or {}]
    )


class _Ready(Struct, frozen=True):
    """A pack that may be published."""

    path: Path
    id: str
    version: str
    sha256: str
    blobs: tuple[str, ...]
    sound: Path

    @classmethod
    def of(cls, pack: Path, sound: Path) -> _Ready:
        manifest = verify(pack)
        with PackReader.open(pack) as opened:
            blobs = opened.sounds.blobs()
        lacking = next((digest for digest in blobs if not is_whole(sound / digest)), None)
        if lacking is not None:
            raise RepositoryError(f"{pack}: its sound {lacking} is not in {sound}, or is damaged")
        digest = digest_of(pack)
        if digest is None:
            raise RepositoryError(f"{pack}: cannot be read")
        return cls(pack, manifest.id, manifest.version, digest, blobs, sound)


def _made(repository: ContentRepository, folder: Path, name: str) -> SSlibKey:
    signer = make_key(folder, name)
    repository.keys.add(signer)
    return signer.public_key


def _lay(repository: ContentRepository, packs: Iterable[_Ready], channel: str) -> None:
    """Have the files of packs in the folder, where what they will be listed as is looked for."""
    targets, prefix = repository.folder / "targets", folder_of(channel)
    copies = []
    for pack in packs:
        copies.append(Copy(pack.path, targets / prefix / f"{pack.sha256}.{pack.id}.pack", pack.sha256))
        sound = targets / _sound_of(channel)
        copies += [Copy(pack.sound / digest, sound / f"{digest}.{digest}", digest) for digest in pack.blobs]
    try:
        copy_files([copy for copy in copies if digest_of(copy.target) != copy.digest])
    except OSError as error:
        raise RepositoryError(f"{repository.folder}: {error.strerror}") from error
    except ChangedError as error:
        raise RepositoryError(f"{error}: changed while it was read") from error


def _list(repository: ContentRepository, pack: _Ready, channel: str) -> Published:
    """List a pack in a channel; a site lists its sound too, because only the central key signs for `blobs`."""
    size = pack.path.stat().st_size
    path = f"{folder_of(channel)}/{pack.id}.pack"
    listed = {
        path: TargetFile(size, {"sha256": pack.sha256}, path, {"custom": {"id": pack.id, "version": pack.version}})
    }
    if channel.startswith(SITE):
        for digest in pack.blobs:
            name = f"{_sound_of(channel)}/{digest}"
            listed[name] = TargetFile((pack.sound / digest).stat().st_size, {"sha256": digest}, name)
    if any(repository.targets(channel).targets.get(name) != target for name, target in listed.items()):
        with repository.edit_targets(channel) as edited:
            edited.targets.update(listed)
    return Published(channel, pack.id, pack.version, pack.sha256, size)


def _sound_of(channel: str) -> str:
    return folder_of(channel) if channel.startswith(SITE) else BLOBS


def list_sound(repository: ContentRepository, added: Mapping[str, int]) -> None:
    """List the sound of the packs that are in a channel, and no other; `added` has the sizes of what is new."""
    sizes = {**listed_blobs(repository), **added}
    named: set[str] = set()
    for pack in published(repository):
        if not pack.channel.startswith(SITE):
            path = repository.folder / "targets" / folder_of(pack.channel) / f"{pack.sha256}.{pack.id}.pack"
            try:
                with PackReader.open(path) as opened:
                    named.update(opened.sounds.blobs())
            except PackError:
                return  # what it names is not known here, and may be wanted
    list_blobs(repository, {digest: size for digest, size in sizes.items() if digest in named})


def _renew(repository: ContentRepository) -> None:
    """Sign anew what has less than half of its life left and whose keys are at hand, then snapshot and timestamp."""
    if repository.is_ageing(Root.type) and repository.can_sign(Root.type):
        with repository.edit_root():
            pass
    for role in filter(repository.has, repository.delegated()):
        if repository.is_ageing(role) and repository.can_sign(role):
            with repository.edit_targets(role):
                pass
    repository.do_snapshot(force=repository.is_ageing(Snapshot.type))
    repository.do_timestamp(force=repository.is_ageing(Timestamp.type))
