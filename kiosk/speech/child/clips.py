"""The folder of clips: sound that was made, kept for the visit and no longer.

A clip's name says nothing of its text: it is a hash by a key that only this process knows. One process
uses a folder at a time; a second one, or one that may not write it, gets a folder of its own.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
from collections import OrderedDict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeVar

from msgspec import Struct

from kiosk.errors import CannotWriteError
from kiosk.speech.child.claimed_folder import claim, release, remove_left_behind, user
from kiosk.speech.voice.events import TimedWord
from kiosk.speech.voice.sound import write_wav
from kiosk.speech.voice.synthesis import Spoken

MOST_BYTES: Final = 64 * 2**20
MOST_CLIPS: Final = 2000

_OURS: Final = re.compile(r"([0-9a-f]{32}|now)\.wav(\.part)?")
_PREFIX: Final = "wegwijs-clips-"
_NEW: Final = "wegwijs-new-"
_Made = TypeVar("_Made")


class Clip(Struct, frozen=True):
    """A sentence's sound in a file, and its words, which count from the sentence's start."""

    path: Path
    duration_ms: int
    words: tuple[TimedWord, ...]
    size: int


def default_clips_folder(environ: Mapping[str, str] = os.environ, memory: Path = Path("/dev/shm")) -> Path:  # noqa: S108
    """In memory where there is such a place, so that no disk ever holds what was heard."""
    if (own := Path(environ.get("XDG_RUNTIME_DIR", ""))).is_absolute() and own.is_dir():
        return own / "wegwijs-clips"
    if memory.is_dir() and os.access(memory, os.W_OK):
        return memory / f"{_PREFIX}{user()}"
    return Path(tempfile.gettempdir()) / f"{_PREFIX}{user()}"


class Clips:
    """The clips of this process; what an earlier run left is removed.

    Raises:
        CannotWriteError: neither `folder` nor a private one can be made.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES, most_clips: int = MOST_CLIPS) -> None:
        self._most_bytes, self._most_clips = most_bytes, most_clips
        self._key = os.urandom(32)
        self._clips: OrderedDict[str, Clip] = OrderedDict()
        self._size = 0
        self._locks: list[int] = []
        self._folders: list[Path] = []
        self._own: Path | None = None
        remove_left_behind(_PREFIX)
        try:
            self._take(folder)
        except OSError:
            self._fall_back()

    def get(self, parts: tuple[str, ...]) -> Clip | None:
        """The clip of all that decides how it sounds, if it was made and is still there."""
        name = self._name(parts)
        clip = self._clips.get(name)
        if clip is None:
            return None
        if not clip.path.is_file():
            self._size -= self._clips.pop(name).size
            return None
        self._clips.move_to_end(name)
        return clip

    def put(self, parts: tuple[str, ...], spoken: Spoken, keep: frozenset[Path] = frozenset()) -> Clip:
        """Write a clip, and let the oldest go where there are too many, but none of `keep`.

        Raises:
            CannotWriteError: no folder takes it.
        """
        name = self._name(parts)

        def write(folder: Path) -> Clip:
            path = folder / f"{name}.wav"
            write_wav(path, spoken.sound)
            return Clip(path, spoken.sound.duration_ms, spoken.words, path.stat().st_size)

        clip = self.within(write)
        self._clips[name] = clip
        self._size += clip.size
        self._shrink(keep | {clip.path})
        return clip

    def within(self, make: Callable[[Path], _Made]) -> _Made:
        """What `make` gives, in a folder that can be written.

        Raises:
            CannotWriteError: there is none.
        """
        try:
            return make(self._folders[-1])
        except OSError:
            if self._own is None:
                self._fall_back()
        try:
            return make(self._folders[-1])
        except OSError as e:
            raise CannotWriteError(f"no folder takes the sound: {e.strerror}") from e

    def forget(self) -> None:
        """Delete every clip."""
        self._clips.clear()
        self._size = 0
        for folder in self._folders:
            _empty(folder)

    def close(self) -> None:
        """Delete every clip and let go of the folders."""
        self.forget()
        for lock in self._locks:
            release(lock)
        if self._own is not None:
            shutil.rmtree(self._own, ignore_errors=True)
        self._locks, self._folders, self._own = [], [], None

    def _name(self, parts: tuple[str, ...]) -> str:
        text = "".join(f"{len(part)}:{part}" for part in parts)
        return hashlib.blake2b(text.encode(errors="surrogatepass"), key=self._key, digest_size=16).hexdigest()

    def _shrink(self, keep: frozenset[Path]) -> None:
        for name, clip in list(self._clips.items()):
            if self._size <= self._most_bytes and len(self._clips) <= self._most_clips:
                return
            if clip.path not in keep:
                clip.path.unlink(missing_ok=True)
                self._size -= self._clips.pop(name).size

    def _take(self, folder: Path) -> None:
        """Make `folder` ours alone.

        Raises:
            OSError: it is another user's, another process's, no folder, or cannot be written.
        """
        lock = claim(folder)
        try:
            _empty(folder)
        except OSError:
            release(lock)
            raise
        self._locks.append(lock)
        self._folders.append(folder)

    def _fall_back(self) -> None:
        try:
            # until it is claimed, under a name that no other process takes for one that was left behind
            new = Path(tempfile.mkdtemp(prefix=_NEW))
            self._locks.append(claim(new))
            self._own = new.rename(new.with_name(f"{_PREFIX}{user()}-{new.name.removeprefix(_NEW)}"))
        except OSError as e:
            raise CannotWriteError(f"no folder takes the sound: {e.strerror}") from e
        self._folders.append(self._own)


def _empty(folder: Path) -> None:
    """Delete what `Clips` writes, and nothing else: the folder is the site's choice."""
    try:
        names = [entry.name for entry in os.scandir(folder) if _OURS.fullmatch(entry.name)]
    except OSError:
        return
    for name in names:
        try:
            (folder / name).unlink(missing_ok=True)
        except OSError:
            continue
