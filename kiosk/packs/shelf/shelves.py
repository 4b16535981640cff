"""The two shelves of a kiosk: one for content, and in its folder `site` one for the site's own places."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from kiosk.packs.read.reader import PackReader
from kiosk.packs.shelf.installed import Entry
from kiosk.packs.shelf.shelf import Shelf


class Shelves(Struct, frozen=True):
    """Each has a current and a previous pack of its own, so that going back on one leaves the other as it is."""

    content: Shelf
    site: Shelf

    @classmethod
    def at(cls, folder: Path) -> Shelves:
        """Those in this folder."""
        return cls(Shelf(folder), Shelf(folder / "site", overlays=True))

    def entries(self) -> tuple[Entry, ...]:
        """What is installed on both.

        Raises:
            ShelfError: a folder cannot be read.
        """
        return (*self.content.list(), *self.site.list())

    def install(self, pack: Path, *, signed: str | None = None) -> Entry:
        """Install a pack on the shelf that takes its kind; `signed` as there.

        Raises:
            PackError: the pack cannot be used.
            ShelfError: the shelf cannot be changed; it is as it was.
        """
        with PackReader.open(pack) as opened:
            overlay = opened.manifest.overlay_for is not None
        return (self.site if overlay else self.content).install(pack, signed=signed)
