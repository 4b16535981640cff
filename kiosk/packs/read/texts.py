"""The texts of a pack in one language, with what stands in where it has none: the source, a recording, a fallback."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from kiosk.guidance import Direction, Text, TextState, text_sha256
from kiosk.packs.format import rows
from kiosk.packs.format.database import Database
from kiosk.packs.format.manifest import LanguageEntry
from kiosk.packs.read.sounds import Sounds
from kiosk.packs.read.spoken import SpokenTexts
from kiosk.packs.read.terms import Terms

Words = Callable[[str], Text]
"""From a field of an item to its text."""


class Texts:
    """Looks texts up by item and field."""

    def __init__(
        self,
        database: Database,
        languages: tuple[LanguageEntry, ...],
        source: str,
        sounds: Sounds,
        terms: Terms,
        spoken: SpokenTexts,
    ) -> None:
        self._database = database
        self._source = source
        self._sounds, self._terms, self._spoken = sounds, terms, spoken
        known = [entry.language for entry in languages]
        self._directions: Mapping[str, Direction] = {one.tag: one.direction for one in known if not one.sound_only}
        self.fallbacks: Mapping[str, str] = {one.tag: one.written for one in known if one.sound_only}
        """The language that stands in for one that is only sound."""

    def read(self, tag: object, state: object, value: object) -> Text:
        """The text of a row of `texts`.

        Raises:
            ValueError: the pack has no such language, or the state is not one that it can be in.
        """
        direction = self._directions.get(rows.tag(tag))
        if direction is None:
            raise ValueError(f"a text in '{tag}', which is not among its languages that have texts")
        stored = rows.one_of(TextState, state)
        is_source = tag == self._source
        if stored is TextState.UNTRANSLATED or is_source != (stored is TextState.ORIGINAL):
            raise ValueError(f"a text in '{tag}' is not '{stored}'")
        return Text(rows.text(value), rows.tag(tag), direction, stored)

    def written(self, value: object) -> Text:
        """A text that stands in the source language alone."""
        source = self._source
        return Text(rows.text(value), source, self._directions[source], TextState.ORIGINAL)

    def words(self, item: str, language: str) -> Words:
        """From a field of `item` to its text, in the source language where there is none in `language`.

        In a language that is only sound: to the recording that says it, else to the text of its fallback.
        """
        fallback = self.fallbacks.get(language)
        return self._written_in(item, language) if fallback is None else self._heard(item, language, fallback)

    def _heard(self, item: str, language: str, fallback: str) -> Words:
        shown = self._written_in(item, fallback)
        source = self._written_in(item, self._source)
        recordings = self._sounds.heard(item, language)

        def word(field: str) -> Text:
            text, recorded = shown(field), recordings.get(field)
            if recorded is None or recorded.text_hash != text_sha256(source(field).value):
                return text
            return replace(text, state=TextState.REVIEWED, recording=recorded.recording, heard_only=True)

        return word

    def _written_in(self, item: str, language: str) -> Words:
        source = self._source

        def text(field: object, tag: object, state: object, value: object) -> tuple[tuple[object, object], Text]:
            return (field, tag), replace(self.read(tag, state, value), utterance=f"{item}.{field}")

        sql = "SELECT field, language, state, value FROM texts WHERE item = ? AND language IN (?, ?)"
        asked = language if language in self._directions else source
        found = dict(self._database.select(f"texts of '{item}'", sql, (item, asked, source), text, 64))
        found = self._terms.marked(item, self._spoken.told(item, found | self._sounds.recorded(item, found)))

        def word(field: str) -> Text:
            if (field, asked) in found and asked == language:
                return found[field, asked]
            if (field, source) not in found:
                raise ValueError(f"'{item}' has no {field} in '{source}'")
            return replace(found[field, source], state=TextState.UNTRANSLATED)

        return word
