"""`python -m kiosk.sync.tufclient`: the kiosk's update client by itself, for suites that judge such clients.

It speaks the protocol of the TUF conformance suite: metadata lies without version numbers in one folder, and the exit
code is 0 or 1. Unlike the kiosk it knows no packs: what was verified of a refresh that failed is kept, as the TUF
specification has it, and expiry is judged by the system's clock alone.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from tuf.api.exceptions import LengthOrHashMismatchError

from kiosk.errors import SyncError, SyncMissingError
from kiosk.files.disk import replace, write_new
from kiosk.sync.client import Client
from kiosk.sync.fetchers import HttpFetcher
from kiosk.sync.fetching import RetryPolicy
from kiosk.sync.trusted import TrustedMetadata


def main(arguments: Sequence[str] | None = None) -> int:
    """Do as the arguments say; 0 when all of it was done, 1 when not."""
    asked = _parser().parse_args(arguments)
    if asked.command != "init" and not asked.metadata_url:
        sys.stderr.write("tufclient: --metadata-url is missing\n")
        return 1
    if asked.command == "download" and not (asked.target_name and asked.target_dir):
        sys.stderr.write("tufclient: --target-name or --target-dir is missing\n")
        return 1
    try:
        if asked.command == "init":
            _init(asked.metadata_dir, asked.root)
        else:
            _update(asked, asked.target_name if asked.command == "download" else None)
    except (SyncError, OSError) as error:
        sys.stderr.write(f"tufclient: {error}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kiosk.sync.tufclient", description=__doc__)
    parser.add_argument("--metadata-dir", type=Path, required=True, help="where trusted metadata is kept")
    parser.add_argument("--metadata-url", help="where metadata is fetched from")
    parser.add_argument("--target-name", help="the target's path")
    parser.add_argument("--target-base-url", help="where targets are fetched from")
    parser.add_argument("--target-dir", type=Path, help="where the target is put")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("init", help="trust a root").add_argument("root", type=Path)
    commands.add_parser("refresh", help="bring the metadata up to date")
    commands.add_parser("download", help="bring the metadata up to date and fetch a target")
    return parser


def _init(folder: Path, root: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "root.json").unlink(missing_ok=True)
    write_new(folder / "root.json", [root.read_bytes()])


def _update(asked: argparse.Namespace, target: str | None) -> None:
    trusted = TrustedMetadata(asked.metadata_dir)
    base = f"{asked.metadata_url.rstrip('/')}/"
    target_base = f"{(asked.target_base_url or asked.metadata_url).rstrip('/')}/"
    fetcher = HttpFetcher(base, patience=RetryPolicy(attempts=2, first_s=0.1))
    staging = Path(tempfile.mkdtemp(prefix=".staging-", dir=asked.metadata_dir))
    try:
        trusted.stage(staging / "metadata")
        client = Client(staging / "metadata", base, target_base, fetcher, None, datetime.now(UTC))
        try:
            client.refresh()
            if target is not None:
                _download(client, target, staging, asked.target_dir)
        finally:
            trusted.keep(staging / "metadata")
    finally:
        fetcher.close()
        shutil.rmtree(staging, ignore_errors=True)


def _download(client: Client, target: str, staging: Path, folder: Path) -> None:
    info = client.find(target)
    if info is None:
        raise SyncMissingError(f"{target}: nobody who may has signed it")
    path = folder / quote(target, "")
    with suppress(OSError, LengthOrHashMismatchError), path.open("rb") as file:
        info.verify_length_and_hashes(file)
        return
    client.fetch(info, staging / "part")
    folder.mkdir(parents=True, exist_ok=True)
    # The folder of targets may be on another disk.
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    write_new(part, [(staging / "part").read_bytes()])
    replace(part, path)


if __name__ == "__main__":
    sys.exit(main())
