"""A shown pack as an outline for people to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.guidance import WEEK
from kiosk.guidance.site_places import written


def outline(shown: dict[str, Any]) -> str:
    """The lines of what `kiosk.packs.read.pack_dump` gives."""
    return "\n".join(_lines(shown))


def _lines(shown: dict[str, Any]) -> Iterator[str]:
    about = shown["pack"]
    yield f"{about['title']} ({about['id']} {about['version']}, {about['language']}, checked {about['checked_on']})"
    for place in shown.get("places", ()):
        yield f"\n{place['kind']}: {place['name']}, {place['address']} [{place['id']}]"
        yield from _place(place)
    for theme in shown.get("themes", ()):
        yield f"\n{theme['title']}"
        for topic in theme["topics"]:
            yield f"\n  {topic['title']}: {topic['question']} [{topic['id']}]"
            yield from _cards(topic["cards"], "    ")
            if topic["guide"] is not None:
                yield from _guide(topic["guide"])
    for need in shown.get("help", ()):
        yield f"\n{need['question']} [{need['id']}]"
        yield f"  {need['text']} ({need['alt']})"
        yield from (f"  {line['number']}: {line['name']} ({', '.join(line['regions'])})" for line in need["lines"])
    for page in shown.get("staff", ()):
        yield f"\n{page['title']} [{page['id']}]"
        yield from (f"  {point['role']}: {point['text']}" for point in page["points"])
    if shown.get("glossary"):
        yield ""
        yield from (f"{entry['term']}: {entry['text']}" for entry in shown["glossary"])


def _place(place: dict[str, Any]) -> Iterator[str]:
    if place["phone"] is not None:
        yield f"  {place['phone']}"
    hours = place["hours"]
    for name, day in zip(WEEK, hours["week"] if hours else (), strict=False):
        spans = ", ".join(f"{written(start)}-{written(end)}" for start, end in day)
        yield f"  {name}: {spans or 'closed'}"
    if hours:
        yield from (f"  closed: {' to '.join(dict.fromkeys(days))}" for days in hours["closed"])
        yield from ("  closed until further notice" for _ in range(hours["suspended"]))
    yield f"  {place['directions']}"


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
        place = f" → {card['place']}" if card["place"] is not None else ""
        yield f"{indent}{card['kind']}: {card['text']}{mark} ({card['alt']}){place}"
