"""What a pack's sentences rest on: for whoever checks a pack; no screen reads it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from kiosk.guidance import Topic
from kiosk.packs.format import rows
from kiosk.packs.format.database import Database
from kiosk.packs.read.decks import MAX_STEPS

_ITEMS = (("cards", "id"), ("questions", "topic || '.' || id"), ("staff_points", "id"))
_MOST = 100_000 * MAX_STEPS


class Evidence(Struct, frozen=True):
    """Facts of the handbook by id, or the other source that a sentence has."""

    facts: tuple[str, ...]
    beyond_handbook: str | None


def read_evidence(database: Database) -> dict[str, Evidence]:
    """By the id of a card or of a point for staff, and by `topic.question` for a question.

    Raises:
        PackUnreadableError: the pack is damaged.
    """
    found: dict[str, Evidence] = {}
    for table, item in _ITEMS:

        def evidence(of: object, facts: object, beyond: object) -> tuple[str, Evidence]:
            return str(of), Evidence(rows.idents(facts), rows.optional(rows.text, beyond))

        sql = f"SELECT {item}, facts, beyond_handbook FROM {table}"  # noqa: S608 - our own names
        found |= dict(database.select(f"evidence of '{table}'", sql, (), evidence, _MOST))
    return found


def facts_of(topic: Topic, evidence: Callable[[str], Evidence]) -> tuple[str, ...]:
    """The facts that a topic rests on, each once, in the order of its cards."""
    items = [card.id for card in topic.cards]
    if topic.guide is not None:
        items += [f"{topic.id}.{question.id}" for question in topic.guide.questions]
        items += [card.id for outcome in topic.guide.outcomes for card in outcome.cards]
    return tuple(dict.fromkeys(fact for item in items for fact in evidence(item).facts))
