"""Reads a folder of content/ and checks that its files hang together; what is merely poor is left to `check`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from kiosk.authoring.files.facts import Fact, line_facts
from kiosk.authoring.files.guide_paths import first_fault, led_wrong
from kiosk.authoring.files.help_models import NeedSource, behind_fault
from kiosk.authoring.files.items import (
    SourceText,
    glossary_texts,
    narrated_texts,
    need_texts,
    topic_cards,
    topic_facts,
    topic_signs,
    topic_texts,
)
from kiosk.authoring.files.lexicon import read_lexicon
from kiosk.authoring.files.marked_yaml import Document, KeyPath, read_document
from kiosk.authoring.files.models import (
    GlossarySource,
    PackSource,
    StaffSource,
    ThemeSource,
    TopicSource,
)
from kiosk.authoring.files.pack_languages import check_languages, check_sound_only
from kiosk.authoring.files.recordings import Recordings, read_recordings
from kiosk.authoring.files.validation import list_items, nearest, one_item
from kiosk.authoring.files.vocabulary import JOINTS, Vocabulary, read_vocabulary
from kiosk.guidance import Pronunciation
from kiosk.packs.format.word_for_word import spoken_fault

SOURCE_LANGUAGE = "nl"
"""The language of the vocabulary, and so of every pack's source."""
VERSION: Final = "version of the pack"
"""Where `places` has the pack's version: no id of an item has a blank in it."""
FILES: Final = frozenset({f"{n}.yaml" for n in ("handbook", "themes", "glossary", "numbers", "staff")})
_YAML: Final = re.compile(r"(?!\.).*\.ya?ml(\.txt)?", re.IGNORECASE)
"""Also what Notepad makes of it, and no hidden file: those are an editor's own."""


class Content(Struct, frozen=True):
    """A pack's source as it was read; `places` gives the `file:line` of each item."""

    pack: PackSource
    themes: tuple[ThemeSource, ...]
    topics: tuple[TopicSource, ...]
    glossary: tuple[GlossarySource, ...]
    staff: tuple[StaffSource, ...]
    facts: tuple[Fact, ...]
    vocabulary: Vocabulary
    places: Mapping[str, str]
    pronunciations: tuple[Pronunciation, ...] = ()
    recordings: Recordings = field(default_factory=Recordings)
    needs: tuple[NeedSource, ...] = ()

    def place(self, item: str) -> str:
        """Where an item stands, for a finding."""
        return self.places.get(item, item)


def read_content(folder: Path, pictograms: Path, facts: tuple[Fact, ...] | None = None) -> Content:
    """The content in `folder`, drawn with the vocabulary in `pictograms`; left out, `facts` are its facts.txt.

    Raises:
        SourceError: a file is wrong; one line with file, line and key.
    """
    return _Reading(folder, read_vocabulary(pictograms), facts=facts or ()).content(own_facts=facts is None)


class _Reading(Struct):
    """One reading of a folder, knowing what has been met so far."""

    folder: Path
    vocabulary: Vocabulary
    places: dict[str, str] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()

    def content(self, *, own_facts: bool) -> Content:
        pack = self._pack()
        self._know_files()
        facts = self.folder / "facts.txt"
        if own_facts and facts.exists():
            self.facts = line_facts(facts)
        themes = self._themes()
        topics = self._topics(tuple(theme.id for theme in themes))
        glossary = self._glossary(pack)
        needs = self._needs()
        staff = self._staff({theme.id for theme in themes})
        pronunciations = read_lexicon(self.folder, pack.written)
        items = {text.item for text in narrated_texts(themes, topics, glossary, needs)}
        recordings = read_recordings(self.folder / "narration", items, pack.languages)
        return Content(
            pack=pack,
            themes=themes,
            topics=topics,
            glossary=glossary,
            staff=staff,
            facts=self.facts,
            vocabulary=self.vocabulary,
            places=self.places,
            pronunciations=pronunciations,
            recordings=recordings,
            needs=needs,
        )

    def _pack(self) -> PackSource:
        document = read_document(self.folder / "handbook.yaml")
        pack = one_item(document, PackSource)
        if pack.source_language != SOURCE_LANGUAGE:
            document.refuse(("source_language",), f"must be {SOURCE_LANGUAGE}, the vocabulary's language")
        check_sound_only(document, pack)
        check_languages(document, pack.languages, pack.source_language, frozenset(pack.sound_only))
        self.places["languages"] = document.place(("languages",))
        self.places |= {tag: document.place(("sound_only", tag)) for tag in pack.sound_only}
        self.places[VERSION] = document.place(("version",))
        return pack

    def _know_files(self) -> None:
        """Refuse a file under a wrong name: one that may be left out would be left out unseen."""
        for path in _yaml_files(self.folder):
            if path.name == "pronunciations.yaml":
                Document(str(path), None, {}).refuse((), "is lexicon/names.yaml now")
            if path.name not in FILES:
                Document(str(path), None, {}).refuse((), f"is none of {', '.join(sorted(FILES))}")

    def _themes(self) -> tuple[ThemeSource, ...]:
        document = read_document(self.folder / "themes.yaml")
        themes = list_items(document, ThemeSource)
        for at, theme in enumerate(themes):
            self._note(document, (at,), (), theme.id)
            self._know_signs(document, (at,), [(theme.picture, ("picture",))])
        return themes

    def _topics(self, themes: tuple[str, ...]) -> tuple[TopicSource, ...]:
        for path in _yaml_files(self.folder / "topics"):
            if path.name not in {f"{theme}.yaml" for theme in themes}:
                Document(str(path), None, {}).refuse((), "is not named after a theme")
        read: list[tuple[Document, int, TopicSource]] = []
        for theme in themes:
            path = self.folder / "topics" / f"{theme}.yaml"
            if path.exists():
                document = read_document(path)
                for at, topic in enumerate(list_items(document, TopicSource)):
                    if topic.theme != theme:
                        document.refuse((at, "id"), f"'{topic.id}' must begin with '{theme}.'", below=1)
                    self._know_topic(document, (at,), topic)
                    read.append((document, at, topic))
        known = {topic.id: topic for _, _, topic in read}
        choosers: dict[str, str] = {}
        for document, at, topic in read:
            if not topic.cards and choosers.setdefault(topic.theme, topic.id) != topic.id:
                document.refuse(
                    (at, "id"), f"'{topic.id}' has no cards, and neither has '{choosers[topic.theme]}'", below=1
                )
            for step, outcome in enumerate(topic.guide.outcomes if topic.guide else ()):
                fault = led_wrong(outcome, known)
                if fault is not None:
                    document.refuse((at, "guide", "outcomes", step, "topic"), fault, below=1)
        return tuple(topic for _, _, topic in read)

    def _know_topic(self, document: Document, base: KeyPath, topic: TopicSource) -> None:
        self._note(document, base, (), topic.id)
        if topic.valid_until is not None and topic.valid_until < topic.checked_on:
            document.refuse((*base, "valid_until"), f"is before checked_on, {topic.checked_on}", below=len(base))
        for card, path in topic_cards(topic):
            if card.valid_until is not None and card.valid_until < topic.checked_on:
                what = f"is before checked_on, {topic.checked_on}"
                document.refuse((*base, *path[:-1], "valid_until"), what, below=len(base))
        for at, card in enumerate(topic.cards):
            self._note(document, base, ("cards", at), card.id, inside=topic.id)
        if topic.guide is not None:
            for at, question in enumerate(topic.guide.questions):
                self._note(document, base, ("guide", "questions", at), f"{topic.id}.{question.id}")
                for number, choice in enumerate(question.choices):
                    item = f"{topic.id}.{question.id}.{choice.id}"
                    self._note(document, base, ("guide", "questions", at, "choices", number), item)
            for at, outcome in enumerate(topic.guide.outcomes):
                owner = f"{topic.id}.{outcome.id}"
                self._note(document, base, ("guide", "outcomes", at), owner)
                for number, card in enumerate(outcome.cards):
                    self._note(document, base, ("guide", "outcomes", at, "cards", number), card.id, inside=owner)
            fault = first_fault(topic.guide)
            if fault is not None:
                document.refuse((*base, "guide", *fault[0]), fault[1], below=len(base))
        self._know_spoken(document, base, topic_texts(topic))
        self._know_signs(document, base, topic_signs(topic))
        self._know_facts(document, base, topic_facts(topic))

    def _glossary(self, pack: PackSource) -> tuple[GlossarySource, ...]:
        path = self.folder / "glossary.yaml"
        if not path.exists():
            return ()
        document = read_document(path)
        entries = list_items(document, GlossarySource)
        for at, entry in enumerate(entries):
            self._note(document, (at,), (), entry.id)
            if entry.term in (earlier.term for earlier in entries[:at]):
                document.refuse((at, "term"), f"'{entry.term}' stands here twice", below=1)
            self._know_spoken(document, (at,), glossary_texts(entry))
            self._know_signs(document, (at,), [(entry.picture, ("picture",))])
            for tag in entry.forms:
                if tag not in pack.written:
                    what = f"'{tag}' is no language of this pack that has texts"
                    document.refuse((at, "forms", tag), what, below=1)
        return entries

    def _needs(self) -> tuple[NeedSource, ...]:
        path = self.folder / "numbers.yaml"
        if not path.exists():
            return ()
        document = read_document(path)
        needs = list_items(document, NeedSource)
        for at, need in enumerate(needs):
            self._note(document, (at,), (), need.id)
            self._know_spoken(document, (at,), need_texts(need))
            self._know_signs(document, (at,), ((name, ("picture",)) for name in need.picture.pictograms))
            for number, line in enumerate(need.lines):
                self._note(document, (at,), ("lines", number), line.id)
            fault = behind_fault(need, needs)
            if fault is not None:
                document.refuse((at, "behind"), fault, below=1)
        return needs

    def _staff(self, themes: set[str]) -> tuple[StaffSource, ...]:
        path = self.folder / "staff.yaml"
        if not path.exists():
            return ()
        document = read_document(path)
        pages = list_items(document, StaffSource)
        for at, page in enumerate(pages):
            self._note(document, (at,), (), page.id)
            if page.theme is not None and page.theme not in themes:
                document.refuse((at, "theme"), f"there is no theme '{page.theme}'", below=1)
            for number, point in enumerate(page.points):
                self._note(document, (at,), ("points", number), point.id, inside=page.id)
                named = [(fact, ("points", number, "facts", nth)) for nth, fact in enumerate(point.facts)]
                self._know_facts(document, (at,), named)
        return pages

    def _note(self, document: Document, base: KeyPath, path: KeyPath, item: str, *, inside: str | None = None) -> None:
        """Keep where an item stands; refuse an id that is taken, or is not inside its owner's."""
        key = (*base, *path, "id")
        if item in self.places:
            document.refuse(key, f"'{item}' stands already at {self.places[item]}", below=len(base))
        if inside is not None and not item.startswith(f"{inside}."):
            document.refuse(key, f"'{item}' must begin with '{inside}.'", below=len(base))
        self.places[item] = document.place(key)

    def _know_spoken(self, document: Document, base: KeyPath, texts: Iterable[SourceText]) -> None:
        for text in texts:
            fault = spoken_fault(text.value, text.spoken, SOURCE_LANGUAGE) if text.spoken is not None else None
            if fault is not None:
                document.refuse((*base, *text.path[:-1], "spoken"), fault, below=len(base))

    def _know_signs(self, document: Document, base: KeyPath, named: Iterable[tuple[str, KeyPath]]) -> None:
        for name, path in named:
            if name not in self.vocabulary.signs:
                what = f"there is no pictogram '{name}'{nearest(name, self.vocabulary.drawings)}"
                document.refuse((*base, *path), what, below=len(base))
            if name in JOINTS:
                document.refuse((*base, *path), f"'{name}' is a joint, not a pictogram", below=len(base))

    def _know_facts(self, document: Document, base: KeyPath, named: Iterable[tuple[str, KeyPath]]) -> None:
        known = {fact.id for fact in self.facts}
        for fact, path in named:
            if fact not in known:
                document.refuse((*base, *path), f"there is no fact '{fact}'", below=len(base))


def _yaml_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if _YAML.fullmatch(path.name))
