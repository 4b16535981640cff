"""From a pack file to guidance values, lazily; the whole file is checked in `verify`."""

from __future__ import annotations

import json
from collections.abc import Callable, Container
from pathlib import Path
from typing import Final, Self

from kiosk.errors import PackError
from kiosk.guidance import (
    GlossaryEntry,
    Need,
    Pictogram,
    Pronunciation,
    SitePlace,
    StaffPage,
    StaffPoint,
    StaffRole,
    Text,
    Theme,
    Topic,
    TopicTile,
)
from kiosk.packs.format import rows
from kiosk.packs.format.database import Database
from kiosk.packs.format.manifest import LanguageEntry, Manifest
from kiosk.packs.format.svg import safe_svg
from kiosk.packs.read.decks import MAX_STEPS, Decks
from kiosk.packs.read.evidence import Evidence, read_evidence
from kiosk.packs.read.help_lines import read_needs
from kiosk.packs.read.languages import read_languages
from kiosk.packs.read.places import read_photographs, read_places
from kiosk.packs.read.sounds import Sounds
from kiosk.packs.read.spoken import SpokenTexts
from kiosk.packs.read.terms import Terms
from kiosk.packs.read.texts import Texts

MAX_PICTOGRAMS: Final = 1_000
MAX_THEMES: Final = 24
MAX_TOPICS: Final = 100_000
MAX_ENTRIES: Final = 5_000
"""Entries of the glossary, pages for staff."""
_LISTED: Final = "EXISTS (SELECT 1 FROM cards WHERE owner = topics.id)"

_Words = Callable[[str], Text]


class PackReader:
    """An opened pack. One thread at a time; it may be another than the one that opened it.

    Every method raises PackUnreadableError when what it reads is damaged.
    """

    def __init__(self, database: Database, blobs: Path | None = None) -> None:
        self._database = database
        self.sounds = Sounds(database, blobs)
        self.terms = Terms(database)
        self.spoken = SpokenTexts(database)
        sql = "SELECT key, value FROM manifest"
        pairs = database.select("manifest", sql, (), lambda key, value: (key, json.loads(rows.text(value))), 64)
        with database.refusing("manifest"):
            self.manifest = Manifest.of(dict(pairs), database.version)
        self._languages = read_languages(database, self.manifest.source_language)
        self.texts = Texts(
            database, self._languages, self.manifest.source_language, self.sounds, self.terms, self.spoken
        )
        self._decks = Decks(database, self.texts.words)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a pack in a time that does not depend on its size.

        Raises:
            PackTooNewError: it is made for a later kiosk.
            PackUnreadableError: it is damaged, hostile, or not a pack.
        """
        database = Database.open(path)
        try:
            return cls(database, path.parent / "blobs")
        except BaseException:
            database.close()
            raise

    @property
    def sound_only(self) -> Container[str]:
        """The languages that are heard and never written."""
        return self.texts.fallbacks.keys()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def languages(self) -> tuple[LanguageEntry, ...]:
        """The pack's languages in the order in which they stand on the screen."""
        return self._languages

    def themes(self, language: str) -> tuple[Theme, ...]:
        """The tiles of the home screen."""

        def theme(id_: object, pictogram: object) -> Theme:
            words = self.texts.words(rows.ident(id_), language)
            return Theme(rows.ident(id_), words("title"), rows.ident(pictogram), words("alt"))

        sql = "SELECT id, pictogram FROM themes ORDER BY position, id"
        return self._database.select("themes", sql, (), theme, MAX_THEMES)

    def topic_count(self, theme_id: str) -> int:
        """How many topics a theme lists."""
        sql = f"SELECT count(*) FROM topics WHERE theme = ? AND {_LISTED}"  # noqa: S608 - a constant
        return self._database.select("topics", sql, (theme_id,), int, 1)[0]

    def topics(self, theme_id: str, language: str, offset: int = 0, limit: int | None = None) -> tuple[TopicTile, ...]:
        """A theme's topics in their order, from `offset` on, at most `limit`."""

        def tile(id_: object, pictogram: object) -> TopicTile:
            words = self.texts.words(rows.ident(id_), language)
            return TopicTile(rows.ident(id_), words("title"), rows.ident(pictogram), words("alt"))

        select = f"SELECT id, pictogram FROM topics WHERE theme = ? AND {_LISTED}"  # noqa: S608 - a constant
        sql = f"{select} ORDER BY position, id LIMIT ? OFFSET ?"
        most = MAX_TOPICS if limit is None else limit
        return self._database.select(f"topics of '{theme_id}'", sql, (theme_id, most, offset), tile, most)

    def chooser(self, theme_id: str) -> str | None:
        """The id of the topic that helps to choose among those of a theme; its list does not show it."""
        sql = f"SELECT id FROM topics WHERE theme = ? AND NOT {_LISTED}"  # noqa: S608 - a constant
        found = self._database.select(f"what chooses among '{theme_id}'", sql, (theme_id,), rows.ident, 1)
        return found[0] if found else None

    def topic_ids(self) -> tuple[str, ...]:
        """Every topic: of each theme those that it lists, in their order, and then what helps to choose among them."""
        source = self.manifest.source_language
        found: list[str] = []
        for theme in self.themes(source):
            found += [tile.id for tile in self.topics(theme.id, source)]
            chooser = self.chooser(theme.id)
            found += [] if chooser is None else [chooser]
        return tuple(found)

    def topic(self, topic_id: str, language: str) -> Topic:
        """A topic with its cards and guide.

        Raises:
            PackError: the pack has no such topic.
        """

        def topic(theme: object, pictogram: object, checked_on: object, valid_until: object) -> Topic:
            words = self.texts.words(topic_id, language)
            return Topic(
                id=topic_id,
                theme=rows.ident(theme),
                title=words("title"),
                question=words("question"),
                pictogram=rows.ident(pictogram),
                alt=words("alt"),
                checked_on=rows.day(checked_on),
                valid_until=rows.optional(rows.day, valid_until),
                cards=self._decks.cards(topic_id, language),
                guide=self._decks.guide(topic_id, language),
            )

        sql = "SELECT theme, pictogram, checked_on, valid_until FROM topics WHERE id = ?"
        found = self._database.select(f"topic '{topic_id}'", sql, (topic_id,), topic, 1)
        if not found:
            raise PackError(str(self._database.unreadable(f"has no topic '{topic_id}'")))
        return found[0]

    def card_at(self, card_id: str) -> tuple[str, int] | None:
        """The topic in whose deck this card is, and the how manieth it is there, from 0; None where none has it."""

        def spot(topic: object, nth: object) -> tuple[str, int]:
            return rows.ident(topic), rows.number(nth, MAX_STEPS) - 1

        sql = (
            "SELECT owner, (SELECT count(*) FROM cards b WHERE b.owner = a.owner AND b.position <= a.position) "
            "FROM cards a JOIN topics ON topics.id = owner WHERE a.id = ?"
        )
        found = self._database.select(f"card '{card_id}'", sql, (card_id,), spot, 1)
        return found[0] if found else None

    def title(self, item: str, language: str) -> Text:
        """The title of a theme or a topic."""
        with self._database.refusing(f"'{item}'"):
            return self.texts.words(item, language)("title")

    def glossary(self, language: str) -> tuple[GlossaryEntry, ...]:
        """The hard words, each explained."""

        def entry(id_: object, pictogram: object) -> GlossaryEntry:
            words = self.texts.words(rows.ident(id_), language)
            return GlossaryEntry(rows.ident(id_), words("term"), words("text"), rows.ident(pictogram), words("alt"))

        sql = "SELECT id, pictogram FROM glossary ORDER BY position, id"
        return self._database.select("glossary", sql, (), entry, MAX_ENTRIES)

    def needs(self, language: str) -> tuple[Need, ...]:
        """What *help now* shows; nothing in a pack of before there was such a thing."""
        return read_needs(self._database, lambda item: self.texts.words(item, language), self.texts.written)

    def staff(self, language: str) -> tuple[StaffPage, ...]:
        """The section for staff and volunteers."""

        def point(id_: object, role: object) -> StaffPoint:
            words = self.texts.words(rows.ident(id_), language)
            return StaffPoint(rows.ident(id_), rows.one_of(StaffRole, role), words("text"))

        def page(id_: object, theme: object) -> StaffPage:
            sql = "SELECT id, role FROM staff_points WHERE page = ? ORDER BY position"
            points = self._database.select(f"points of '{id_}'", sql, (id_,), point, MAX_STEPS)
            words = self.texts.words(rows.ident(id_), language)
            return StaffPage(rows.ident(id_), rows.optional(rows.ident, theme), words("title"), points)

        sql = "SELECT id, theme FROM staff_pages ORDER BY position, id"
        return self._database.select("pages for staff", sql, (), page, MAX_ENTRIES)

    def evidence(self) -> dict[str, Evidence]:
        """What each card, question and point for staff rests on."""
        return read_evidence(self._database)

    def places(self, language: str) -> tuple[SitePlace, ...]:
        """A site's own places, which only an overlay has."""
        return read_places(self._database, lambda item: self.texts.words(item, language), self.texts.written)

    def photographs(self) -> dict[str, bytes]:
        """The photographs of those places, JPEG by name."""
        return read_photographs(self._database)

    def pronunciations(self) -> tuple[Pronunciation, ...]:
        """How words are said that a voice would say wrongly, by word."""
        return self.sounds.pronunciations()

    def pictograms(self) -> dict[str, Pictogram]:
        """All drawings by name; each is safe to render (see `svg`)."""

        def pictogram(name: object, svg: object, mirrored: object) -> Pictogram:
            try:
                return Pictogram(rows.ident(name), safe_svg(svg), rows.flag(mirrored))
            except ValueError as error:
                raise ValueError(f"'{name}': {error}") from error

        sql = "SELECT name, svg, mirrored FROM pictograms ORDER BY name"
        return {
            drawing.name: drawing for drawing in self._database.select("pictogram", sql, (), pictogram, MAX_PICTOGRAMS)
        }

    def described(self, pictogram: str, language: str) -> Text:
        """What a pictogram shows; its name, where the pack has no words for it."""
        source = self.manifest.source_language
        sql = "SELECT 1 FROM texts WHERE item = ? AND field = 'alt' AND language = ?"
        item = f"pictogram.{pictogram}"
        if not self._database.select(f"'{item}'", sql, (item, source), bool, 1):
            return self.texts.written(pictogram)
        return self.texts.words(item, language)("alt")
