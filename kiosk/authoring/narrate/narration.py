"""Which recordings are of a text as it is today, which of an older one, and what nobody has recorded."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from kiosk.authoring.files.catalogs import Catalog
from kiosk.authoring.files.items import SourceText, narrated_texts
from kiosk.authoring.files.recordings import RecordingSource
from kiosk.authoring.files.source import Content
from kiosk.authoring.files.webvtt import Cue
from kiosk.authoring.narrate.timing import says, timed_words
from kiosk.authoring.translate.translation import shown_text
from kiosk.guidance import TimedWord, text_sha256


class Narratable(Struct, frozen=True, omit_defaults=True):
    """A text that can be recorded in one language, as it is shown today.

    Where the language is only sound, that are the words of its fallback, which whoever records says in their own; and
    `meaning` is the source's sentence, which the recording is of: it stays good while that one does.
    """

    item: str
    field: str
    language: str
    text: str
    meaning: str | None = None

    @property
    def text_sha256(self) -> str:
        """What its recording is held to."""
        return text_sha256(self.text if self.meaning is None else self.meaning)

    def said_by(self, cues: Iterable[Cue]) -> bool:
        """Whether the cues are of this text; those of another language than they are written in may say anything."""
        return self.meaning is not None or says(self.text, cues)

    def words(self, cues: Iterable[Cue]) -> tuple[TimedWord, ...]:
        """When each of its words is heard; none where they are not the words that are said."""
        return () if self.meaning is not None else timed_words(self.text, cues)


class Narrated(Struct, frozen=True):
    """A text with its recording."""

    of: Narratable
    source: RecordingSource


class Stale(Struct, frozen=True):
    """A recording that is never played, and why; `of` is None where the text is not shown in that language."""

    of: Narratable | None
    source: RecordingSource
    what: str


class Narration(Struct, frozen=True):
    """The recordings of a content, and the texts that have none."""

    current: tuple[Narrated, ...]
    stale: tuple[Stale, ...]
    missing: tuple[Narratable, ...]

    def rows(self) -> Iterator[dict[str, Any]]:
        """The rows of a pack's `narrations`."""
        for narrated in self.current:
            words = narrated.of.words(narrated.source.script.cues)
            yield {
                "item": narrated.of.item,
                "field": narrated.of.field,
                "language": narrated.of.language,
                "text_hash": narrated.of.text_sha256,
                "blob": narrated.source.sha256,
                "duration_ms": narrated.source.duration_ms,
                "words": json.dumps([[word.start, word.length, word.ms] for word in words], separators=(",", ":")),
                "speaker": narrated.source.script.note.get("speaker"),
                "reviewer": narrated.source.script.note.get("reviewer"),
            }


def narratable(content: Content, catalogs: Mapping[str, Catalog], tag: str) -> Iterator[Narratable]:
    """What can be recorded in a language, in the content's order: the texts that it shows as its own, or says."""
    sound_only = tag in content.pack.sound_only
    for text in narratable_sources(content):
        shown = shown_text(content, catalogs, text, content.pack.written_for(tag))
        if sound_only:
            yield Narratable(text.item, text.field, tag, shown or text.value, text.value)
        elif shown is not None:
            yield Narratable(text.item, text.field, tag, shown)


def narratable_sources(content: Content) -> Iterator[SourceText]:
    """What can be recorded, in the source language."""
    return narrated_texts(content.themes, content.topics, content.glossary, content.needs)


def find_narration(content: Content, catalogs: Mapping[str, Catalog]) -> Narration:
    """Each recording held against its text."""
    sources = {(source.language, source.item): source for source in content.recordings.found}
    current: list[Narrated] = []
    stale: list[Stale] = []
    missing: list[Narratable] = []
    for tag in content.pack.languages:
        for text in narratable(content, catalogs, tag):
            source = sources.pop((tag, text.item), None)
            if source is None:
                missing.append(text)
            elif source.text_sha256 != text.text_sha256:
                stale.append(Stale(text, source, "is of an older text"))
            elif not text.said_by(source.script.cues):
                stale.append(Stale(text, source, "its cues say other words than the text"))
            else:
                current.append(Narrated(text, source))
    untold = "is of a text that has no current translation"
    stale += [Stale(None, source, untold) for source in sources.values()]
    return Narration(tuple(current), tuple(stale), tuple(missing))
