"""A shown pack as an outline for people to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def outline(shown: dict[str, Any]) -> str:
    """The lines of what `kiosk.packs.shown` gives."""
    return "\n".join(_lines(shown))


def _lines(shown: dict[str, Any]) -> Iterator[str]:
    about = shown["pack"]
    yield f"{about['title']} ({about['id']} {about['version']}, {about['language']}, checked {about['checked_on']})"
    for theme in shown["themes"]:
        yield f"\n{theme['title']}"
        for topic in theme["topics"]:
            yield f"\n  {topic['title']}: {topic['question']} [{topic['id']}]"
            yield from _cards(topic["cards"], "    ")
            if topic["guide"] is not None:
                yield from _guide(topic["guide"])
    for page in shown["staff"]:
        yield f"\n{page['title']} [{page['id']}]"
        yield from (f"  {point['role']}: {point['text']}" for point in page["points"])
    if shown["glossary"]:
        yield ""
        yield from (f"{entry['term']}: {entry['text']}" for entry in shown["glossary"])


def _guide(guide: dict[str, Any]) -> Iterator[str]:
    for question in guide["questions"]:
        yield f"    ? {question['id']}: {question['text']} ({question['alt']})"
        yield f"      yes → {question['yes']}, no → {question['no']}, don't know → {question['unsure']}"
    for outcome in guide["outcomes"]:
        leads = f" → {outcome['topic']}" if outcome["topic"] is not None else ""
        yield f"    = {outcome['id']}{leads}"
        yield from _cards(outcome["cards"], "      ")
        if outcome["decides"] is not None:
            yield f"      {outcome['decides']['text']}"


def _cards(cards: list[dict[str, Any]], indent: str) -> Iterator[str]:
    for card in cards:
        mark = "" if card["state"] in {"original", "reviewed"} else f" [{card['state']}]"
        yield f"{indent}{card['kind']}: {card['text']}{mark} ({card['alt']})"
