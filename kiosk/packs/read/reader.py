"""From a pack file to guidance values, lazily; the whole file is checked in `verify`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final, Self

from msgspec.structs import replace

from kiosk.errors import PackError
from kiosk.guidance import (
    Direction,
    GlossaryEntry,
    Language,
    Pictogram,
    Pronunciation,
    SitePlace,
    StaffPage,
    StaffPoint,
    StaffRole,
    Text,
    TextState,
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
from kiosk.packs.read.places import read_places
from kiosk.packs.read.sounds import Sounds
from kiosk.packs.read.spoken import SpokenTexts
from kiosk.packs.read.terms import Terms

MAX_LANGUAGES: Final = 100
MAX_PICTOGRAMS: Final = 1_000
MAX_THEMES: Final = 24
MAX_TOPICS: Final = 100_000
MAX_ENTRIES: Final = 5_000
"""Entries of the glossary, pages for staff."""

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
        self._decks = Decks(database, self._words)
        sql = "SELECT key, value FROM manifest"
        pairs = database.select("manifest", sql, (), lambda key, value: (key, json.loads(rows.text(value))), 64)
        with database.refusing("manifest"):
            self.manifest = Manifest.of(dict(pairs), database.version)
        self._languages = self._read_languages()
        self._directions = {entry.language.tag: entry.language.direction for entry in self._languages}
        if self.manifest.source_language not in self._directions:
            raise database.unreadable(f"has no language '{self.manifest.source_language}', its own source")

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
            words = self._words(rows.ident(id_), language)
            return Theme(rows.ident(id_), words("title"), rows.ident(pictogram), words("alt"))

        sql = "SELECT id, pictogram FROM themes ORDER BY position, id"
        return self._database.select("themes", sql, (), theme, MAX_THEMES)

    def topic_count(self, theme_id: str) -> int:
        """How many topics a theme has."""
        sql = "SELECT count(*) FROM topics WHERE theme = ?"
        return self._database.select("topics", sql, (theme_id,), int, 1)[0]

    def topics(self, theme_id: str, language: str, offset: int = 0, limit: int | None = None) -> tuple[TopicTile, ...]:
        """A theme's topics in their order, from `offset` on, at most `limit`."""

        def tile(id_: object, pictogram: object) -> TopicTile:
            words = self._words(rows.ident(id_), language)
            return TopicTile(rows.ident(id_), words("title"), rows.ident(pictogram), words("alt"))

        sql = "SELECT id, pictogram FROM topics WHERE theme = ? ORDER BY position, id LIMIT ? OFFSET ?"
        most = MAX_TOPICS if limit is None else limit
        return self._database.select(f"topics of '{theme_id}'", sql, (theme_id, most, offset), tile, most)

    def topic(self, topic_id: str, language: str) -> Topic:
        """A topic with its cards and guide.

        Raises:
            PackError: the pack has no such topic.
        """

        def topic(theme: object, pictogram: object, checked_on: object, valid_until: object) -> Topic:
            words = self._words(topic_id, language)
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

    def glossary(self, language: str) -> tuple[GlossaryEntry, ...]:
        """The hard words, each explained."""

        def entry(id_: object, pictogram: object) -> GlossaryEntry:
            words = self._words(rows.ident(id_), language)
            return GlossaryEntry(rows.ident(id_), words("term"), words("text"), rows.ident(pictogram), words("alt"))

        sql = "SELECT id, pictogram FROM glossary ORDER BY position, id"
        return self._database.select("glossary", sql, (), entry, MAX_ENTRIES)

    def staff(self, language: str) -> tuple[StaffPage, ...]:
        """The section for staff and volunteers."""

        def point(id_: object, role: object) -> StaffPoint:
            words = self._words(rows.ident(id_), language)
            return StaffPoint(rows.ident(id_), rows.one_of(StaffRole, role), words("text"))

        def page(id_: object, theme: object) -> StaffPage:
            sql = "SELECT id, role FROM staff_points WHERE page = ? ORDER BY position"
            points = self._database.select(f"points of '{id_}'", sql, (id_,), point, MAX_STEPS)
            words = self._words(rows.ident(id_), language)
            return StaffPage(rows.ident(id_), rows.optional(rows.ident, theme), words("title"), points)

        sql = "SELECT id, theme FROM staff_pages ORDER BY position, id"
        return self._database.select("pages for staff", sql, (), page, MAX_ENTRIES)

    def evidence(self) -> dict[str, Evidence]:
        """What each card, question and point for staff rests on."""
        return read_evidence(self._database)

    def places(self, language: str) -> tuple[SitePlace, ...]:
        """A site's own places, which only an overlay has."""
        return read_places(self._database, lambda item: self._words(item, language), self._written)

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
            return Text(pictogram, source, self._directions[source], TextState.ORIGINAL)
        return self._words(item, language)("alt")

    def read_text(self, tag: object, state: object, value: object) -> Text:
        """The text of a row of `texts`.

        Raises:
            ValueError: the pack has no such language, or the state is not one that it can be in.
        """
        direction = self._directions.get(rows.tag(tag))
        if direction is None:
            raise ValueError(f"a text in '{tag}', which is not among its languages")
        stored = rows.one_of(TextState, state)
        is_source = tag == self.manifest.source_language
        if stored is TextState.UNTRANSLATED or is_source != (stored is TextState.ORIGINAL):
            raise ValueError(f"a text in '{tag}' is not '{stored}'")
        return Text(rows.text(value), rows.tag(tag), direction, stored)

    def _written(self, value: object) -> Text:
        """A text that stands in the source language alone."""
        source = self.manifest.source_language
        return Text(rows.text(value), source, self._directions[source], TextState.ORIGINAL)

    def _read_languages(self) -> tuple[LanguageEntry, ...]:
        def entry(tag: object, endonym: object, direction: object, by: object, complete: object) -> LanguageEntry:
            language = Language(rows.tag(tag), rows.text(endonym), rows.one_of(Direction, direction))
            return LanguageEntry(language, rows.optional(rows.text, by), rows.flag(complete))

        sql = "SELECT tag, endonym, direction, reviewed_by, complete FROM languages ORDER BY position, tag"
        return self._database.select("languages", sql, (), entry, MAX_LANGUAGES)

    def _words(self, item: str, language: str) -> _Words:
        """From a field of `item` to its text, in the source language where there is none in `language`."""
        source = self.manifest.source_language

        def text(field: object, tag: object, state: object, value: object) -> tuple[tuple[object, object], Text]:
            return (field, tag), replace(self.read_text(tag, state, value), utterance=f"{item}.{field}")

        sql = "SELECT field, language, state, value FROM texts WHERE item = ? AND language IN (?, ?)"
        asked = language if language in self._directions else source
        found = dict(self._database.select(f"texts of '{item}'", sql, (item, asked, source), text, 64))
        found = self.terms.marked(item, self.spoken.told(item, found | self.sounds.recorded(item, found)))

        def word(field: str) -> Text:
            if (field, asked) in found and asked == language:
                return found[field, asked]
            if (field, source) not in found:
                raise ValueError(f"'{item}' has no {field} in '{source}'")
            return replace(found[field, source], state=TextState.UNTRANSLATED)

        return word
