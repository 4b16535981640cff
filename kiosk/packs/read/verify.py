"""All that can be known of a pack before it goes on the shelf; slow, and done once."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from kiosk.guidance import Card, Guide, Need, Outcome, Question, Topic, listed
from kiosk.packs.format.database import VERIFYING_STEPS, Database
from kiosk.packs.format.manifest import Manifest
from kiosk.packs.format.schema import TABLES, tables
from kiosk.packs.read.reader import MAX_TOPICS, PackReader

_OTHERS: Final = ("manifest", "languages", "texts", "narrations", "pronunciations", "sound_only", "spoken", "terms")
_OF_A_SITE: Final = ("places", "photographs")
_OWNED: Final = tuple(name for name in TABLES if name not in _OTHERS)


def verify(path: Path, called: Path | None = None) -> Manifest:
    """Read the whole pack: sound pages, every row a guidance value, every reference resolved, every drawing safe.

    Args:
        path: the pack.
        called: the name that errors give it, when `path` is a copy.

    Raises:
        PackTooNewError: it is made for a later kiosk.
        PackUnreadableError: anything else that is wrong with it; the line says what.
    """
    with closing(Database.open(path, called, VERIFYING_STEPS)) as database:
        # First: it finds pages that are linked twice, which would multiply the rows of all that follows.
        if database.select("pages", "PRAGMA integrity_check", (), str, 100) != ("ok",):
            raise database.unreadable("its pages are damaged")
        pack = PackReader(database)
        with database.refusing("verify"):
            found = _Inventory(pack)
            for table in (name for name in _OWNED if name in tables(pack.manifest.schema_version)):
                (rows,) = database.select(table, f"SELECT count(*) FROM {table}", (), int, 1)  # noqa: S608 - ours
                if rows != found.rows[table]:
                    raise ValueError(f"{rows - found.rows[table]} rows of '{table}' belong to nothing")
                if rows and (pack.manifest.overlay_for is not None) != (table in _OF_A_SITE) and table != "pictograms":
                    raise ValueError(f"has '{table}', which its kind of pack has not")
            sql = "SELECT item, field, language, state, value FROM texts"
            for item, field, language, state, value in database.scan("texts", sql):
                if (item, field) not in found.texts:
                    raise ValueError(f"the {field} of '{item}' belongs to nothing")
                pack.texts.read(language, state, value)
            pack.evidence()
            pack.photographs()
            pack.sounds.check(pack.manifest.source_language, pack.sound_only)
            pack.terms.check()
            pack.spoken.check()
        return pack.manifest


class _Inventory:
    """What is reached from the themes, the glossary and the pages for staff, read in the source language."""

    def __init__(self, pack: PackReader) -> None:
        self.rows = dict.fromkeys(_OWNED, 0)
        self.texts: set[tuple[object, object]] = set()
        self._owners: set[str] = set()
        self._language = pack.manifest.source_language
        self._pictograms = pack.pictograms().keys()
        self.rows["pictograms"] = len(self._pictograms)
        self.texts |= {(f"pictogram.{name}", "alt") for name in self._pictograms}
        for place in pack.places(self._language):
            self._add("places", place.id, ("directions",), (place.map,) if place.map is not None else ())
            self.rows["photographs"] += len(place.photographs)
        themes = pack.themes(self._language)
        topics = pack.topic_ids()
        if len(topics) > MAX_TOPICS:
            raise ValueError(f"more than {MAX_TOPICS} topics")
        for theme in themes:
            self._add("themes", theme.id, ("title", "alt"), (theme.pictogram,))
        found = {topic_id: pack.topic(topic_id, self._language) for topic_id in topics}
        for topic in found.values():
            self._topic(topic, found)
        for entry in pack.glossary(self._language):
            self._add("glossary", entry.id, ("term", "text", "alt"), (entry.pictogram,))
        self._needs(pack.needs(self._language))
        for page in pack.staff(self._language):
            self._add("staff_pages", page.id, ("title",), ())
            if page.theme is not None:
                _resolve(page.theme, {theme.id for theme in themes}, f"page '{page.id}'")
            for point in page.points:
                self._add("staff_points", point.id, ("text",), ())

    def _needs(self, needs: tuple[Need, ...]) -> None:
        listed_ids = {need.id for need in listed(needs)}
        numbers: set[str] = set()
        for need in needs:
            self._add("needs", need.id, ("question", "text", "alt"), need.picture.signs)
            if need.behind is not None:
                _resolve(need.behind, listed_ids, f"need '{need.id}'")
            self.rows["help_lines"] += len(need.lines)
            for line in need.lines:
                if line.id in numbers:
                    raise ValueError(f"two help lines are called '{line.id}'")
                numbers.add(line.id)

    def _topic(self, topic: Topic, topics: Mapping[str, Topic]) -> None:
        self._add("topics", topic.id, ("title", "question", "alt"), (topic.pictogram,))
        self._deck(topic.id, topic.cards)
        if topic.guide is not None:
            self._guide(topic.guide, topics)
        elif not topic.cards:
            raise ValueError(f"topic '{topic.id}' has neither cards nor a guide")

    def _deck(self, owner: str, cards: Iterable[Card]) -> None:
        if owner in self._owners:
            raise ValueError(f"two decks are those of '{owner}'")
        self._owners.add(owner)
        for card in cards:
            self._add("cards", card.id, ("text", "alt"), card.picture.signs)

    def _guide(self, guide: Guide, topics: Mapping[str, Topic]) -> None:
        self.rows["guides"] += 1
        steps: tuple[Question | Outcome, ...] = (*guide.questions, *guide.outcomes)
        ids = {step.id for step in steps}
        if len(ids) != len(steps):
            raise ValueError(f"two steps of guide '{guide.id}' have one id")
        _resolve(guide.start, ids, f"guide '{guide.id}'")
        for question in guide.questions:
            item = f"{guide.id}.{question.id}"
            self._add("questions", item, ("text", "alt"), (*question.picture.signs, question.badge))
            for target in question.targets.values():
                _resolve(target, ids, f"question '{item}'")
            for choice in question.choices:
                self._add("choices", f"{item}.{choice.id}", ("text",), (choice.pictogram,))
        for outcome in guide.outcomes:
            item = f"{guide.id}.{outcome.id}"
            decides = outcome.decides
            self._add("outcomes", item, ("decides",) if decides else (), (decides.pictogram,) if decides else ())
            self._deck(item, outcome.cards)
            if outcome.topic is not None:
                _resolve(outcome.topic, topics, f"outcome '{item}'")
                lacks = topics[outcome.topic].guide is None if outcome.asks else not topics[outcome.topic].cards
                if lacks:
                    what = "guide" if outcome.asks else "cards"
                    raise ValueError(f"outcome '{item}' leads to '{outcome.topic}', which has no {what}")

    def _add(self, table: str, item: str, fields: Iterable[str], pictograms: Iterable[str]) -> None:
        self.rows[table] += 1
        for name in pictograms:
            _resolve(name, self._pictograms, f"'{item}'")
        for field in fields:
            if (item, field) in self.texts:
                raise ValueError(f"two items are called '{item}'")
            self.texts.add((item, field))


def _resolve(reference: str, among: Container[str], where: str) -> None:
    if reference not in among:
        raise ValueError(f"{where} refers to '{reference}', which is not in the pack")
