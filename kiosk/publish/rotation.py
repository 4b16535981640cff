"""Changing who may sign: a key replaced, a site let in, and what a repository's keys and dates look like."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from msgspec import Struct
from securesystemslib.signer import CryptoSigner, SSlibKey
from tuf.api.metadata import Root, Snapshot, Targets, Timestamp

from kiosk.errors import RepositoryError
from kiosk.publish.bins import bins_of
from kiosk.publish.keys import keep_key
from kiosk.publish.publishing import delegate
from kiosk.publish.repository import BLOBS, SITE, WARN_BEFORE, ContentRepository


class RoleState(Struct, frozen=True):
    """What a role looks like today."""

    role: str
    version: int
    expires: datetime
    keys: tuple[str, ...]
    threshold: int
    can_sign: bool
    warning: str


def rotate_key(
    repository: ContentRepository, role: str, folder: Path, new: SSlibKey | None = None, old: str = ""
) -> str:
    """Replace a key of a role, and sign anew what it signed; the id of the new one.

    Args:
        repository: where.
        role: whose key.
        folder: where the new private key is put.
        new: the public half of a key that somebody else holds.
        old: how the id of the key to replace begins, where there are several.

    Raises:
        RepositoryError: the role is unknown, or the keys that must agree are not at hand; nothing has changed.
    """
    with repository.alone():
        return _rotate(repository, role, folder, new, old)


def _rotate(repository: ContentRepository, role: str, folder: Path, new: SSlibKey | None, old: str) -> str:
    needed = repository.delegator(role).get_delegated_role(role)
    found = [keyid for keyid in needed.keyids if keyid.startswith(old)]
    if len(found) != 1:
        known = ", ".join(keyid[:8] for keyid in needed.keyids)
        raise RepositoryError(f"{repository.folder}: which key of '{role}'? It has {known}")
    if role.startswith(f"{BLOBS}-"):
        raise RepositoryError(f"{repository.folder}: the bins have the key of '{BLOBS}'")
    made = CryptoSigner.generate_ed25519() if new is None else None
    if made is not None:
        repository.keys.add(made)
        new = made.public_key
    assert new is not None  # noqa: S101 - one of the two is there
    if role in {Root.type, Targets.type, Snapshot.type, Timestamp.type}:
        with repository.edit_root() as root:
            root.revoke_key(found[0], role)
            root.add_key(new, role)
    else:
        with repository.edit_targets() as targets:
            targets.revoke_key(found[0], role)
            targets.add_key(new, role)
    _sign_anew(repository, role, new)
    if made is not None:
        keep_key(made, folder, role)  # before what it signed counts, and not where others' keys were lacking
    repository.commit()
    return new.keyid


def add_site(repository: ContentRepository, site: str, key: SSlibKey) -> None:
    """Let a site's key sign for `sites/<site>/` and for nothing else.

    Raises:
        RepositoryError: the name is none, the site is there, or the keys that must agree are not at hand.
    """
    role = f"{SITE}{site}"
    if not (site.isascii() and site.replace("-", "").isalnum() and site == site.lower()):
        raise RepositoryError(f"'{site}' is no name for a site: small letters, digits and - alone")
    if role in repository.delegated():
        raise RepositoryError(
            f"{repository.folder}: has a site '{site}' already; rotate-key {role} gives it another key"
        )
    with repository.edit_targets() as targets:
        if targets.delegations is None:
            raise RepositoryError(f"{repository.folder}: its role 'targets' delegates nothing")
        delegate(targets.delegations, role, key)
    repository.do_snapshot()
    repository.do_timestamp()
    repository.commit()


def states(repository: ContentRepository, now: datetime) -> tuple[RoleState, ...]:
    """Every role but the bins, which are summed up in the one that ends first."""
    bins = [role for role in repository.delegated() if role.startswith(f"{BLOBS}-")]
    others = [role for role in repository.delegated() if role not in bins and repository.has(role)]
    first = min(bins, key=lambda role: repository.open(role).signed.expires)
    return tuple(_state(repository, role, now) for role in (Root.type, Timestamp.type, Snapshot.type, *others, first))


def _state(repository: ContentRepository, role: str, now: datetime) -> RoleState:
    signed = repository.open(role).signed
    needed = repository.delegator(role).get_delegated_role(role)
    can_sign = repository.can_sign(role)
    mend = f"`kiosk repo publish`{'' if can_sign else ', with its key at hand,'} signs it anew"
    warning = ""
    if signed.expires <= now:
        warning = f"ended {(now - signed.expires).days} days ago, and kiosks take nothing new: {mend}"
    elif signed.expires - now < WARN_BEFORE:
        warning = f"ends in {(signed.expires - now).days} days: {mend}"
    keys = tuple(keyid[:8] for keyid in needed.keyids)
    return RoleState(role, signed.version, signed.expires, keys, needed.threshold, can_sign, warning)


def _sign_anew(repository: ContentRepository, role: str, key: SSlibKey) -> None:
    if role == BLOBS:
        with repository.edit_targets(BLOBS) as blobs:
            for old in list(bins_of(repository).keyids):
                blobs.revoke_key(old)
            blobs.add_key(key)
        for name in bins_of(repository).get_roles():
            with repository.edit_targets(name):
                pass
    elif role not in {Root.type, Snapshot.type, Timestamp.type} and repository.can_sign(role) and repository.has(role):
        with repository.edit_targets(role):
            pass
    repository.do_snapshot()
    repository.do_timestamp()
