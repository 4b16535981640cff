"""What content is fetched from, all of it together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from kiosk.errors import PackError
from kiosk.guidance import PlaceKind, Region, Text, Theme
from kiosk.ui.library.opened import Reopened
from kiosk.ui.library.overlay import Overlay
from kiosk.ui.library.place_words import PlaceNow, Say, place_now

if TYPE_CHECKING:
    from kiosk.packs.read.reader import PackReader


class Source(Struct, frozen=True):
    """The open pack, the site's places, and the interface's words for their hours.

    `fallbacks` are the languages that stand in for those that are only sound, `desk` is the one of the desk, `region`
    is where the kiosk stands.
    """

    reader: PackReader | Reopened | None
    overlay: Overlay | None = None
    drawn: frozenset[str] = frozenset()
    words: Callable[[str], Say] = field(default=lambda _: str)
    fallbacks: Mapping[str, str] = field(default_factory=dict)
    desk: str = "nl"
    region: Region = Region.FLANDERS

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
        written = self.written(language)
        return tuple(place_now(place, now, written, self.words(written)) for place in places)

    def written(self, language: str) -> str:
        """The language in which words stand on the screen for somebody who chose `language`."""
        return self.fallbacks.get(language, language)

    def for_head(self, item: str, title: Text) -> Text:
        """A title as a head shows it: one that is only heard in the desk's words, for whoever helps at the screen."""
        if not title.heard_only:
            return title
        shown = self.pack.title(item, self.desk)
        return replace(
            title, value=shown.value, language=shown.language, direction=shown.direction, spoken=shown.spoken
        )

    def theme(self, theme_id: str, language: str) -> Theme:
        """A theme of the pack.

        Raises:
            PackError: the pack has none of this name.
        """
        for theme in self.pack.themes(language):
            if theme.id == theme_id:
                return replace(theme, title=self.for_head(theme.id, theme.title))
        raise PackError(f"the pack has no theme '{theme_id}'")
