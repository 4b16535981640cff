"""Cards and guides of an opened pack, from their rows to guidance values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from kiosk.guidance import Card, CardKind, Decider, Guide, Outcome, PlaceKind, Question, Text
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

        def question(id_: object, picture: object, badge: object, *targets: object) -> Question:
            words = self._words(f"{topic_id}.{rows.ident(id_)}", language)
            yes, no, unsure = map(rows.ident, targets)
            return Question(
                id=rows.ident(id_),
                picture=rows.picture(picture),
                text=words("text"),
                alt=words("alt"),
                badge=rows.ident(badge),
                yes=yes,
                no=no,
                unsure=unsure,
            )

        def outcome(id_: object, pictogram: object, leads_to: object) -> Outcome:
            item = f"{topic_id}.{rows.ident(id_)}"
            decides = None
            if pictogram is not None:
                decides = Decider(self._words(item, language)("decides"), rows.ident(pictogram))
            return Outcome(rows.ident(id_), self.cards(item, language), decides, rows.optional(rows.ident, leads_to))

        def guide(start: object) -> Guide:
            columns = "id, picture, badge, yes, no, unsure"
            sql = f"SELECT {columns} FROM questions WHERE topic = ? ORDER BY position"  # noqa: S608 - a constant
            questions = self._database.select(f"questions of '{topic_id}'", sql, (topic_id,), question, MAX_STEPS)
            sql = "SELECT id, decides_pictogram, leads_to FROM outcomes WHERE topic = ? ORDER BY position"
            outcomes = self._database.select(f"outcomes of '{topic_id}'", sql, (topic_id,), outcome, MAX_STEPS)
            return Guide(topic_id, rows.ident(start), questions, outcomes)

        sql = "SELECT start FROM guides WHERE topic = ?"
        found = self._database.select(f"guide of '{topic_id}'", sql, (topic_id,), guide, 1)
        return found[0] if found else None
