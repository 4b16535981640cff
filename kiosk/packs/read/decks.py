"""Cards and guides of an opened pack, from their rows to guidance values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from kiosk.guidance import Answer, Card, CardKind, Choice, Decider, Guide, Outcome, PlaceKind, Question, Text
from kiosk.packs.format import rows
from kiosk.packs.format.database import Database

MAX_STEPS: Final = 200
"""Cards of a deck, questions or outcomes of a guide, points of a page."""

Words = Callable[[str, str], Callable[[str], Text]]
"""From an item and a language to the item's texts by their field."""


class Decks:
    """Reads one deck or guide at a time. Everything raises PackUnreadableError where a row is damaged."""

    def __init__(self, database: Database, words: Words) -> None:
        self._database = database
        self._words = words
        self._place = "place" if database.version > 1 else "NULL"
        self._chooses = database.version > 2  # noqa: PLR2004 - before the third there were no choices

    def cards(self, owner: str, language: str) -> tuple[Card, ...]:
        """The cards of a topic or of an outcome."""

        def card(id_: object, kind: object, picture: object, place: object) -> Card:
            words = self._words(rows.ident(id_), language)
            return Card(
                id=rows.ident(id_),
                kind=rows.one_of(CardKind, kind),
                picture=rows.picture(picture),
                text=words("text"),
                alt=words("alt"),
                place=None if place is None else rows.one_of(PlaceKind, place),
            )

        columns = f"id, kind, picture, {self._place}"
        sql = f"SELECT {columns} FROM cards WHERE owner = ? ORDER BY position"  # noqa: S608 - our own names
        return self._database.select(f"cards of '{owner}'", sql, (owner,), card, MAX_STEPS)

    def guide(self, topic_id: str, language: str) -> Guide | None:
        """The guide of a topic that has one."""

        def question(
            id_: object, picture: object, badge: object, yes: object, no: object, unsure: object, papers: object
        ) -> Question:
            words = self._words(f"{topic_id}.{rows.ident(id_)}", language)
            choices = self._choices(topic_id, rows.ident(id_), language)
            if (yes is None) != bool(choices):
                raise ValueError(f"'{id_!s:.60}' has to have either a yes or choices")
            return Question(
                id=rows.ident(id_),
                picture=rows.picture(picture),
                text=words("text"),
                alt=words("alt"),
                badge=rows.ident(badge),
                yes=rows.optional(rows.ident, yes),
                no=rows.ident(no),
                unsure=rows.ident(unsure),
                choices=choices,
                papers=rows.flag(papers),
            )

        def outcome(id_: object, pictogram: object, leads_to: object, asks: object) -> Outcome:
            item = f"{topic_id}.{rows.ident(id_)}"
            decides = None
            if pictogram is not None:
                decides = Decider(self._words(item, language)("decides"), rows.ident(pictogram))
            cards = self.cards(item, language)
            leads = rows.optional(rows.ident, leads_to)
            if not cards and leads is None:
                raise ValueError(f"'{item}' has neither cards nor a topic")
            return Outcome(rows.ident(id_), cards, decides, leads, rows.flag(asks))

        def guide(start: object) -> Guide:
            columns = f"id, picture, badge, yes, no, unsure, {'papers' if self._chooses else '0'}"
            sql = f"SELECT {columns} FROM questions WHERE topic = ? ORDER BY position"  # noqa: S608 - a constant
            questions = self._database.select(f"questions of '{topic_id}'", sql, (topic_id,), question, MAX_STEPS)
            columns = f"id, decides_pictogram, leads_to, {'asks' if self._chooses else '0'}"
            sql = f"SELECT {columns} FROM outcomes WHERE topic = ? ORDER BY position"  # noqa: S608 - a constant
            outcomes = self._database.select(f"outcomes of '{topic_id}'", sql, (topic_id,), outcome, MAX_STEPS)
            return Guide(topic_id, rows.ident(start), questions, outcomes)

        sql = "SELECT start FROM guides WHERE topic = ?"
        found = self._database.select(f"guide of '{topic_id}'", sql, (topic_id,), guide, 1)
        return found[0] if found else None

    def _choices(self, topic_id: str, question: str, language: str) -> tuple[Choice, ...]:
        """What can be pointed at to answer a question."""

        def choice(id_: object, pictogram: object, leads_to: object) -> Choice:
            words = self._words(f"{topic_id}.{question}.{rows.ident(id_)}", language)
            if id_ in set(Answer):
                raise ValueError(f"a choice is called '{id_}'")
            return Choice(rows.ident(id_), rows.ident(pictogram), words("text"), rows.ident(leads_to))

        if not self._chooses:
            return ()
        sql = "SELECT id, pictogram, leads_to FROM choices WHERE topic = ? AND question = ? ORDER BY position"
        what = f"choices of '{topic_id}.{question}'"
        return self._database.select(what, sql, (topic_id, question), choice, MAX_STEPS)
