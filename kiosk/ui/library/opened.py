"""Opens a pack, and the site's own places with it, for the library; on the jobs thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.errors import PackError
from kiosk.guidance import Language, Pronunciation
from kiosk.ui.library.overlay import Overlay, open_overlay
from kiosk.visit import HelpNow, Route, TopicCard

if TYPE_CHECKING:
    from kiosk.packs.read.reader import PackReader


HELP_CARD: Final = "health.doctor.emergency"
"""The card that says to call 112: every help key leads to it in a pack that has no help lines."""

Read = Callable[[Path], "PackReader"]
"""Opens the file of a pack; on a jobs thread."""


class Opened(Struct, frozen=True):
    """What is known of a pack as soon as it is open; `notes` say why places of the site are not shown.

    `help` is where the help keys lead; without it there are none.
    """

    languages: tuple[Language, ...]
    drawings: dict[str, bytes]
    mirrored: frozenset[str]
    pronunciations: tuple[Pronunciation, ...] = ()
    overlay: Overlay | None = None
    notes: tuple[str, ...] = ()
    help: Route | None = None

    @property
    def fallbacks(self) -> Mapping[str, str]:
        """The languages that are only sound, and the one whose words stand in."""
        return {language.tag: language.written for language in self.languages if language.sound_only}


class Reopened:
    """A pack whose reader was given up: it is opened anew by the thread that needs it next."""

    def __init__(self, path: Path, read: Read) -> None:
        self._path = path
        self._read = read
        self._reader: PackReader | None = None

    def reader(self) -> PackReader:
        """Its reader.

        Raises:
            PackError: it cannot be opened.
        """
        if self._reader is None:
            self._reader = self._read(self._path)
        return self._reader

    def close(self) -> None:
        """Let go of the file."""
        if self._reader is not None:
            self._reader.close()


def read_pack(path: Path) -> PackReader:
    """Open the file of a pack.

    Raises:
        PackError: it cannot be read.
    """
    from kiosk.packs.read.reader import PackReader  # noqa: PLC0415  the start does not wait for it

    return PackReader.open(path)


def open_pack(path: Path, sites: Iterable[Path], read: Read = read_pack) -> tuple[PackReader, Opened]:
    """The pack at `path`, with the first of `sites` that goes with it.

    Raises:
        PackError: it cannot be read, or holds no content.
    """
    reader = read(path)
    if reader.manifest.overlay_for is not None:
        reader.close()
        raise PackError(f"{path}: holds a site's own places and no content")
    pictograms = reader.pictograms()
    overlay, notes = open_overlay(sites, reader)
    opened = Opened(
        tuple(entry.language for entry in reader.languages()),
        {name: pictogram.svg for name, pictogram in pictograms.items()} | dict(overlay.drawings if overlay else {}),
        frozenset(name for name, pictogram in pictograms.items() if pictogram.mirrored),
        (*(overlay.pronunciations if overlay else ()), *reader.pronunciations()),
        overlay,
        notes,
        _help(reader),
    )
    return reader, opened


def _help(reader: PackReader) -> Route | None:
    if reader.needs(reader.manifest.source_language):
        return HelpNow()
    help_at = reader.card_at(HELP_CARD)
    return TopicCard(*help_at) if help_at else None
