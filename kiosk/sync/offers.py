"""What a repository offers to one kiosk."""

from __future__ import annotations

from msgspec import Struct
from tuf.api.metadata import TargetFile

from kiosk.errors import SyncNotAPackError
from kiosk.packs.format import rows
from kiosk.sync.client import Client


class Source(Struct, frozen=True):
    """A repository as one kiosk sees it. `base` is its address with a final slash; `root` is trusted from the start."""

    name: str
    base: str
    root: bytes
    channel: str = "stable"
    site: str = ""


def wanted_packs(client: Client, source: Source) -> tuple[TargetFile, ...]:
    """The packs for this kiosk: its channel's, those of `stable` it has no other of, and what its site adds.

    Raises:
        SyncError: the repository is wrong, or what it lists makes no file.
    """
    site = _packs(client, f"site-{source.site}", f"sites/{source.site}/") if source.site else {}
    central = _packs(client, "stable", "stable/") | _packs(client, source.channel, f"{source.channel}/")
    return tuple((central | {name: info for name, info in site.items() if name not in central}).values())


def _packs(client: Client, role: str, prefix: str) -> dict[str, TargetFile]:
    """The packs that a role offers, by the name of their file."""
    found = {}
    for path in client.paths_of(role, prefix):
        if path.endswith(".pack") and (info := client.find(path)) is not None:
            _check(info)
            found[path.removeprefix(prefix)] = info
    return found


def _check(info: TargetFile) -> None:
    """Refuse what would make a bad name for a file, whoever signed it."""
    try:
        rows.file_name(info.path.rpartition("/")[2].removesuffix(".pack"))
        rows.digest(info.hashes.get("sha256"))
    except ValueError as error:
        raise SyncNotAPackError(f"{info.path!r:.100}: {error}") from error
