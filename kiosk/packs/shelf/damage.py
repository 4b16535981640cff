"""Whether what is installed is still what was installed: by its hashes. A bad disk changes no length and no date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from kiosk.errors import PackError, PackTooNewError
from kiosk.files.disk import digest_of
from kiosk.packs.format.database import one_line
from kiosk.packs.read.reader import PackReader
from kiosk.packs.shelf.blobs import FOLDER, lacking_in
from kiosk.packs.shelf.installed import Entry


class Damage(Struct, frozen=True):
    """What is damaged or gone of an installed pack: so many of its recordings, or with `pack` its own file.

    Which recordings a damaged pack names cannot be known; `recordings` is 0 then.
    """

    entry: Entry
    pack: bool
    recordings: int

    def __str__(self) -> str:
        what = "this pack" if self.pack else f"sound of this pack ({self.recordings} recordings)"
        return one_line(self.entry.path, f"{what} is damaged or gone on the kiosk's disk")


def damage_of(entry: Entry, told: Callable[[], None] = lambda: None) -> Damage | None:
    """Read all of a pack and of its sound; None when each is what its hash says.

    `told` is called at each recording: a large shelf on a slow disk takes minutes.
    """
    return next(damages_of([entry], told), None)


def damages_of(entries: Iterable[Entry], told: Callable[[], None] = lambda: None) -> Iterator[Damage]:
    """The same of several packs; the sound that they share is read once."""
    whole: set[Path] = set()
    for entry in entries:
        blobs = _blobs(entry)
        if blobs is None:
            yield Damage(entry, pack=True, recordings=0)
            continue
        folder = entry.path.parent / FOLDER
        unknown = [digest for digest in blobs if folder / digest not in whole]
        lacking = lacking_in(folder, unknown, told)
        whole.update(folder / digest for digest in set(unknown).difference(lacking))
        if lacking:
            yield Damage(entry, pack=False, recordings=len(lacking))


def _blobs(entry: Entry) -> tuple[str, ...] | None:
    """The sound of a pack that is what its hash says; None when it is not."""
    if digest_of(entry.path) != entry.sha256:
        return None
    try:
        with PackReader.open(entry.path) as pack:
            return pack.sounds.blobs()
    except PackTooNewError:  # whole, and of a time before the kiosk was put back to an earlier version
        return ()
    except PackError:  # its bytes were right a moment ago: a disk that gives something else each time
        return None
