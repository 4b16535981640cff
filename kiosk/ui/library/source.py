"""What content is fetched from, all of it together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, field

from kiosk.errors import PackError
from kiosk.guidance import PlaceKind, Theme
from kiosk.ui.library.opened import Reopened
from kiosk.ui.library.overlay import Overlay
from kiosk.ui.library.place_words import PlaceNow, Say, place_now

if TYPE_CHECKING:
    from kiosk.packs.read.reader import PackReader


class Source(Struct, frozen=True):
    """The open pack, the site's places, and the interface's words for their hours."""

    reader: PackReader | Reopened | None
    overlay: Overlay | None = None
    drawn: frozenset[str] = frozenset()
    words: Callable[[str], Say] = field(default=lambda _: str)

    @property
    def pack(self) -> PackReader:
        """The open pack.

        Raises:
            PackError: there is none, or it cannot be opened anew.
        """
        if self.reader is None:
            raise PackError("no pack is open")
        return self.reader.reader() if isinstance(self.reader, Reopened) else self.reader

    def places(self, kind: PlaceKind, language: str, now: datetime) -> tuple[PlaceNow, ...]:
        """The site's places of a kind, as they are at `now`."""
        places = self.overlay.of_kind(kind, language) if self.overlay is not None else ()
        return tuple(place_now(place, now, language, self.words(language)) for place in places)

    def theme(self, theme_id: str, language: str) -> Theme:
        """A theme of the pack.

        Raises:
            PackError: the pack has none of this name.
        """
        for theme in self.pack.themes(language):
            if theme.id == theme_id:
                return theme
        raise PackError(f"the pack has no theme '{theme_id}'")
