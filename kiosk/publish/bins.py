"""The sound of a repository: targets named by their hash, spread over bins that are delegated succinctly.

A new recording changes one bin, so a kiosk fetches that bin's list alone. TUF has no succinct and ordinary
delegations side by side, which is why the role `blobs` stands between `targets` and the bins.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from securesystemslib.signer import SSlibKey
from tuf.api.metadata import Delegations, SuccinctRoles, TargetFile, Targets

from kiosk.errors import RepositoryError
from kiosk.publish.repository import BLOBS, ContentRepository


def make_bins(repository: ContentRepository, bins: int, key: SSlibKey) -> None:
    """Make the role `blobs` and its bins.

    Raises:
        RepositoryError: the number is no power of two from 2 to 4096.
    """
    bits = bits_of(bins)
    roles = SuccinctRoles([key.keyid], 1, bits, BLOBS)
    repository.create(BLOBS, Targets(delegations=Delegations({key.keyid: key}, succinct_roles=roles)))
    for name in roles.get_roles():
        repository.create(name, Targets())


def bits_of(bins: int) -> int:
    """How many bits of a hash say which bin.

    Raises:
        RepositoryError: the number is no power of two from 2 to 4096.
    """
    bits = bins.bit_length() - 1
    if bins != 1 << bits or not 1 <= bits <= 12:  # noqa: PLR2004 - 4096
        raise RepositoryError(f"{bins} bins: should be 2, 4, 8, … up to 4096")
    return bits


def list_blobs(repository: ContentRepository, sizes: Mapping[str, int]) -> int:
    """Have exactly these blobs, by their hash, in the bins; how many of the bins changed."""
    roles = bins_of(repository)
    wanted: dict[str, dict[str, TargetFile]] = {name: {} for name in roles.get_roles()}
    for digest, size in sizes.items():
        path = f"{BLOBS}/{digest}"
        wanted[roles.get_role_for_target(path)][path] = TargetFile(size, {"sha256": digest}, path)
    changed = 0
    for name, targets in wanted.items():
        if repository.targets(name).targets != targets:
            changed += 1
            with repository.edit_targets(name) as edited:
                edited.targets = targets
    return changed


def listed_blobs(repository: ContentRepository) -> dict[str, int]:
    """The size of each blob in the bins, by its hash."""
    return {
        digest: target.length
        for name in bins_of(repository).get_roles()
        for digest, target in _by_digest(repository.targets(name).targets.values())
    }


def bins_of(repository: ContentRepository) -> SuccinctRoles:
    """How the bins are delegated."""
    delegations = repository.targets(BLOBS).delegations
    if delegations is None or delegations.succinct_roles is None:
        raise RepositoryError(f"{repository.folder}: its role '{BLOBS}' has no bins")
    return delegations.succinct_roles


def _by_digest(targets: Iterable[TargetFile]) -> Iterable[tuple[str, TargetFile]]:
    return ((target.hashes["sha256"], target) for target in targets)
