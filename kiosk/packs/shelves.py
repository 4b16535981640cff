"""The two shelves of a kiosk: one for content, and in its folder `site` one for the site's own places."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.packs.installed import Entry
from kiosk.packs.reader import PackReader
from kiosk.packs.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Shelves:
    """Each has a current and a previous pack of its own, so that going back on one leaves the other as it is."""

    content: Shelf
    site: Shelf

    @classmethod
    def at(cls, folder: Path) -> Shelves:
        """Those in this folder."""
        return cls(Shelf(folder), Shelf(folder / "site", overlays=True))

    def install(self, pack: Path) -> Entry:
        """Install a pack on the shelf that takes its kind.

        Raises:
            PackError: the pack cannot be used.
            ShelfError: the shelf cannot be changed; it is as it was.
        """
        with PackReader.open(pack) as opened:
            overlay = opened.manifest.overlay_for is not None
        return (self.site if overlay else self.content).install(pack)
