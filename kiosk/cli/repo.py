"""`kiosk repo`: publishing content; the work is done in `kiosk.packs`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import click
from msgspec import to_builtins
from rich.progress import Progress as Bar
from securesystemslib.signer import SSlibKey
from tuf.api.metadata import Root, Snapshot, Targets

from kiosk.errors import RepositoryError
from kiosk.publish import export as exporting
from kiosk.publish import pruning, publishing, rotation, withdrawing
from kiosk.publish.due import due
from kiosk.publish.keys import Keyring, make_key, read_public
from kiosk.publish.preview_server import preview_server
from kiosk.publish.repository import SITE, ContentRepository

_F = TypeVar("_F", bound=Callable[..., Any])

_DIR = click.Path(file_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)

_repo = click.option("--repo", "folder", type=_DIR, required=True, metavar="DIR", help="The repository.")
_keys_option = click.option(
    "--keys", type=_DIR, metavar="DIR", help="Keys of every day; default: <repository>-keys beside it."
)
_root_keys_option = click.option(
    "--root-key-dir",
    "root_keys",
    type=_DIR,
    metavar="DIR",
    help="Offline keys; default: <repository>-root-keys beside it.",
)
_signer_option = click.option(
    "--signer",
    "signers",
    multiple=True,
    metavar="URI",
    help="One more key: file:<path> or envvar:<name>; again for more.",
)
_json_option = click.option("--json", "as_json", is_flag=True, help="For another program to read.")


def _with_keys(command: _F) -> _F:
    return _keys_option(_root_keys_option(_signer_option(command)))


@click.group()
def repo() -> None:
    """Publish content: a signed repository, sticks, keys."""


@repo.command()
@click.argument("folder", type=_DIR, metavar="DIR")
@click.option("--root-keys", "number", type=click.IntRange(1, 20), default=3, show_default=True, help="Keys of root.")
@click.option(
    "--threshold", type=click.IntRange(1, 20), default=2, show_default=True, help="How many of them must sign."
)
@click.option("--targets-key", type=click.Choice(["offline", "online"]), default="offline", show_default=True)
@click.option("--channel", "channels", multiple=True, help="A channel; again for more. Default: stable and pilot.")
@click.option("--bins", type=int, default=16, show_default=True, help="Lists that the sound is spread over.")
@_with_keys
def init(
    folder: Path,
    number: int,
    threshold: int,
    targets_key: str,
    channels: tuple[str, ...],
    bins: int,
    keys: Path | None,
    root_keys: Path | None,
    signers: tuple[str, ...],
) -> None:
    """Make an empty repository in DIR, with new keys."""
    names = tuple(dict.fromkeys(("stable", *channels))) if channels else publishing.CHANNELS
    plan = publishing.Plan(number, threshold, targets_key == "offline", names, bins)
    every_day, offline = keys or _beside(folder, "keys"), root_keys or _beside(folder, "root-keys")
    publishing.create(ContentRepository(folder, Keyring(uris=signers)), plan, every_day, offline)
    click.echo(f"{folder}: made. Kiosks are to trust {folder / 'metadata' / '1.root.json'}")
    click.echo(f"Keys of every day: {every_day}")
    click.echo(f"Keys to take offline, in more than one place: {offline}")


@repo.command()
@click.argument("packs", nargs=-1, type=_FILE, metavar="PACK...")
@_repo
@click.option("--blobs", type=_DIR, help="Where the sound lies; default: blobs/ beside each pack.")
@click.option(
    "--channel", "channels", multiple=True, default=("stable",), show_default=True, help="A channel or site-<id>."
)
@_with_keys
def publish(
    packs: tuple[Path, ...],
    folder: Path,
    blobs: Path | None,
    channels: tuple[str, ...],
    keys: Path | None,
    root_keys: Path | None,
    signers: tuple[str, ...],
) -> None:
    """Publish PACKs with their sound. Without any: take up what sites signed, and sign anew what is about to end."""
    repository = _open(folder, keys, root_keys, signers)
    before = {state.role: state.version for state in rotation.states(repository, datetime.now(UTC))}
    for published in publishing.publish(repository, packs, channels, blobs):
        click.echo(f"{published.channel}: {published.id} {published.version}  {published.sha256[:12]}")
    states = rotation.states(repository, datetime.now(UTC))
    if not packs:
        anew = [state for state in states if before.get(state.role) != state.version]
        for state in anew:
            click.echo(f"{state.role}: version {state.version} from now on, until {state.expires:%Y-%m-%d}")
        if not anew:
            click.echo(f"{folder}: nothing to take up, and nothing that is about to end")
    for state in states:
        if state.warning:
            click.echo(f"kiosk: {state.role}: {state.warning}", err=True)


@repo.command()
@click.argument("pack", metavar="PACK-ID")
@_repo
@click.option("--channel", required=True, help="A channel or site-<id>.")
@_with_keys
def withdraw(
    pack: str, folder: Path, channel: str, keys: Path | None, root_keys: Path | None, signers: tuple[str, ...]
) -> None:
    """Take a pack out of a channel again. Kiosks that have it keep showing it until they are offered another."""
    repository = _open(folder, keys, root_keys, signers)
    withdrawn = withdrawing.withdraw(repository, pack, channel)
    since = "" if repository.can_sign(Snapshot.type) else " once the publisher has taken that up"
    click.echo(
        f"{withdrawn.channel}: {withdrawn.id} {withdrawn.version} is offered no longer{since}. "
        "Kiosks that have it keep showing it until they are offered content that they do not have."
    )


@repo.command()
@_repo
@click.option(
    "--to", "stick", type=_DIR, required=True, metavar="STICK", help="A mounted stick; wegwijs/ is made in it."
)
@click.option(
    "--channel", "channels", multiple=True, help="This channel or site-<id> alone; again for more. Default: everything."
)
def export(folder: Path, stick: Path, channels: tuple[str, ...]) -> None:
    """Write a stick that feeds any kiosk which trusts this repository, and read it back."""
    repository = _open(folder, None, None, ())
    with Bar(transient=True, disable=not sys.stdout.isatty()) as bar:
        task = bar.add_task("writing", total=None)
        done = exporting.export(
            repository, stick, channels, lambda now, size: bar.update(task, completed=now, total=size)
        )
    click.echo(
        f"{done.folder}: {done.files} files of {done.size} bytes, read back and verified; "
        f"{done.copied} bytes were new, {done.removed} old files removed"
    )


@repo.command()
@_repo
@click.option("--older-than", type=click.IntRange(0), default=14, show_default=True, metavar="DAYS")
def prune(folder: Path, older_than: int) -> None:
    """Remove what the state of today no longer names, once no kiosk can be in the middle of it."""
    count, size = pruning.prune(_open(folder, None, None, ()), datetime.now(UTC), timedelta(days=older_than))
    click.echo(f"{folder}: {count} files of {size} bytes removed")


@repo.command()
@_repo
@click.option("--host", default="0.0.0.0", show_default=True, help="The address to listen on.")  # noqa: S104 - a LAN's preview
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
def serve(folder: Path, host: str, port: int) -> None:
    """Serve the repository to a LAN, to try; Ctrl-C ends it."""
    _open(folder, None, None, ()).root()
    try:
        server = preview_server(folder, host, port)
    except OSError as error:
        raise RepositoryError(f"port {port}: {error.strerror}") from error
    with closing(server.socket):
        click.echo(f"http://{host}:{server.server_address[1]}/")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("")


@repo.command(name="rotate-key")
@click.argument("role")
@_repo
@click.option(
    "--old", default="", metavar="ID", help="How the id of the key to replace begins, where there are several."
)
@click.option("--public-key", type=_FILE, help="The .pub file of a key that somebody else holds; default: a new key.")
@_with_keys
def rotate_key(
    role: str,
    folder: Path,
    old: str,
    public_key: Path | None,
    keys: Path | None,
    root_keys: Path | None,
    signers: tuple[str, ...],
) -> None:
    """Replace a key of ROLE: root, targets, snapshot, timestamp, blobs, a channel or site-<id>."""
    repository = _open(folder, keys, root_keys, signers)
    offline = role in {Root.type, Targets.type}
    place = (root_keys or _beside(folder, "root-keys")) if offline else (keys or _beside(folder, "keys"))
    new: SSlibKey | None = read_public(public_key) if public_key else None
    keyid = rotation.rotate_key(repository, role, place, new, old)
    where = public_key or place / f"{role}.{keyid[:8]}.pem"
    click.echo(f"{role}: signed with {keyid[:8]} from now on ({where}); the old key can be destroyed")
    if not repository.can_sign(role):
        click.echo(f"{role}: until its holder has published with it, kiosks that take from it take nothing")


@repo.command(name="add-site")
@click.argument("site")
@_repo
@click.option("--public-key", type=_FILE, required=True, help="The .pub file of the site's key; `make-key` makes one.")
@_with_keys
def add_site(
    site: str, folder: Path, public_key: Path, keys: Path | None, root_keys: Path | None, signers: tuple[str, ...]
) -> None:
    """Let the key of SITE sign for sites/SITE/, and for nothing else."""
    rotation.add_site(_open(folder, keys, root_keys, signers), site, read_public(public_key))
    click.echo(f"{SITE}{site}: may publish with `kiosk repo publish --channel {SITE}{site}`")


@repo.command(name="make-key")
@click.argument("name")
@click.option("--keys", type=_DIR, required=True, metavar="DIR", help="The folder to put it in.")
def make_key_(name: str, keys: Path) -> None:
    """Make a key called NAME: the .pem is to be kept, the .pub to be sent."""
    keyid = make_key(keys, name).public_key.keyid
    click.echo(f"{keys / f'{name}.{keyid[:8]}.pub'}")


@repo.command()
@_repo
@_with_keys
@_json_option
def status(folder: Path, keys: Path | None, root_keys: Path | None, signers: tuple[str, ...], *, as_json: bool) -> None:
    """What is published, who signs and until when, and what in it has to be looked up anew within 90 days.

    Exit code 1 when a signature ends within them.
    """
    repository = _open(folder, keys, root_keys, signers)
    states = rotation.states(repository, datetime.now(UTC))
    packs = publishing.published(repository)
    soon = due(repository, datetime.now(UTC).date())
    if as_json:
        roles = [to_builtins(state) | {"expires": state.expires.isoformat()} for state in states]
        click.echo(json.dumps({"roles": roles, "packs": to_builtins(packs), "due": to_builtins(soon)}, indent=2))
    else:
        for state in states:
            signs = "can sign" if state.can_sign else "no key here"
            line = f"{state.role:<12} {state.version:>5}  until {state.expires:%Y-%m-%d}  {state.threshold} of "
            click.echo(f"{line}{', '.join(state.keys)}  {signs}  {state.warning}".rstrip())
        for role in repository.delegated():
            if not repository.has(role):
                click.echo(f"{role:<12}     0  let in, and has published nothing yet")
        for pack in packs:
            click.echo(f"{pack.channel}: {pack.id} {pack.version}  {pack.sha256[:12]}  {pack.size} bytes")
        for one in soon:
            click.echo(f"{one.channel}: {one.pack}: {one.item} has to be looked up anew by {one.day}")
    if any(state.warning for state in states):
        raise SystemExit(1)


def _open(folder: Path, keys: Path | None, root_keys: Path | None, signers: tuple[str, ...]) -> ContentRepository:
    if not (folder / "metadata" / "timestamp.json").is_file():
        raise RepositoryError(f"{folder}: is no repository: it has no metadata/timestamp.json")
    folders = (keys or _beside(folder, "keys"), root_keys or _beside(folder, "root-keys"))
    return ContentRepository(folder, Keyring(folders, signers))


def _beside(folder: Path, what: str) -> Path:
    return folder.with_name(f"{folder.absolute().name}-{what}")
