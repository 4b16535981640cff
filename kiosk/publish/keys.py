"""The private keys a repository is signed with: made, kept where nobody else can read them, found again."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)
from securesystemslib.signer import CryptoSigner, SSlibKey

from kiosk.errors import RepositoryError
from kiosk.files.disk import make_folder, sync_folder

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_MAX_KEY_BYTES: Final = 64 * 1024


def make_key(folder: Path, name: str) -> CryptoSigner:
    """Make an ed25519 key and keep it in `folder`.

    Raises:
        RepositoryError: the name is none, or the folder cannot be written.
    """
    signer = CryptoSigner.generate_ed25519()
    keep_key(signer, folder, name)
    return signer


def keep_key(signer: CryptoSigner, folder: Path, name: str) -> None:
    """Have a key in `folder`/<name>.<first of its id>.pem, for its owner's eyes; its public half is beside it.

    Raises:
        RepositoryError: the name is none, or the folder cannot be written.
    """
    if not _NAME.fullmatch(name):
        raise RepositoryError(f"'{name}' is no name for a key: small letters, digits and - alone")
    public = load_public(signer.public_key)
    stem = f"{name}.{signer.public_key.keyid[:8]}"
    try:
        if not folder.is_dir():
            make_folder(folder)
            folder.chmod(0o700)
        _write(folder / f"{stem}.pem", signer.private_bytes, 0o600)
        _write(folder / f"{stem}.pub", public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo), 0o644)
        sync_folder(folder)
    except OSError as error:
        raise RepositoryError(f"{folder}: {error.strerror}") from error


def load_public(key: SSlibKey) -> Ed25519PublicKey:
    """The key itself out of what metadata says of it."""
    return Ed25519PublicKey.from_public_bytes(bytes.fromhex(key.keyval["public"]))


def read_public(path: Path) -> SSlibKey:
    """The public key of a `.pub` file that somebody sent.

    Raises:
        RepositoryError: it cannot be read, or is no ed25519 key.
    """
    try:
        key = load_pem_public_key(path.read_bytes()[:_MAX_KEY_BYTES])
    except OSError as error:
        raise RepositoryError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise RepositoryError(f"{path}: is no public key in PEM") from error
    if not isinstance(key, Ed25519PublicKey):
        raise RepositoryError(f"{path}: is no ed25519 key")
    return SSlibKey.from_crypto(key)


class Keyring:
    """The private keys at hand, by their id."""

    def __init__(
        self, folders: Iterable[Path] = (), uris: Iterable[str] = (), environ: Mapping[str, str] = os.environ
    ) -> None:
        """Read every key of the folders that are there, and those the addresses name.

        Args:
            folders: each `*.pem` in them is a key.
            uris: `file:<path>` or `envvar:<name>`, whose value is a key in PEM.
            environ: where the names are looked up.

        Raises:
            RepositoryError: one cannot be read, or can be read by others too.
        """
        self._signers: dict[str, CryptoSigner] = {}
        for folder in folders:
            for path in sorted(folder.glob("*.pem")):
                self.add(_read(path))
        for uri in uris:
            scheme, _, rest = uri.partition(":")
            if scheme == "file":
                self.add(_read(Path(rest)))
            elif scheme == "envvar" and rest in environ:
                self.add(_signer(environ[rest].encode(), f"the key in ${rest}"))
            elif scheme == "envvar":
                raise RepositoryError(f"{uri}: ${rest} is not set")
            else:
                raise RepositoryError(f"{uri}: should be file:<path> or envvar:<name>")

    def add(self, signer: CryptoSigner) -> None:
        """Have one more at hand."""
        self._signers[signer.public_key.keyid] = signer

    def signers(self, keys: Sequence[str]) -> list[CryptoSigner]:
        """Those of the keys that are at hand."""
        return [self._signers[keyid] for keyid in keys if keyid in self._signers]

    def __contains__(self, keyid: object) -> bool:
        return keyid in self._signers


def _write(path: Path, content: bytes, mode: int) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), mode)
    with os.fdopen(file, "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())


def _read(path: Path) -> CryptoSigner:
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if sys.platform != "win32" and stat.S_IMODE(mode) & 0o077:
                raise RepositoryError(f"{path}: others can read this key: chmod 600 it, and think about replacing it")
            content = file.read(_MAX_KEY_BYTES)
    except OSError as error:
        raise RepositoryError(f"{path}: {error.strerror}") from error
    return _signer(content, str(path))


def _signer(content: bytes, where: str) -> CryptoSigner:
    try:
        key = load_pem_private_key(content, None)
    except (ValueError, TypeError) as error:
        raise RepositoryError(f"{where}: is no private key in PEM without a password") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise RepositoryError(f"{where}: is no ed25519 key")
    return CryptoSigner(key, SSlibKey.from_crypto(key.public_key()))
