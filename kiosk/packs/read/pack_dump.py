"""A pack as plain values, card by card as a screen would show it; the same shape in every language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.guidance import Card, Choice, Decider, Guide, Need, Outcome, Question, Text, Topic
from kiosk.packs.read.evidence import Evidence, facts_of
from kiosk.packs.read.places import hours_as
from kiosk.packs.read.reader import PackReader

Dump = dict[str, Any]


def dump_pack(reader: PackReader, language: str) -> Dump:
    """Everything in the pack in `language`, with the source's texts where it has none.

    Raises:
        PackUnreadableError: the pack is damaged.
    """
    evidence = reader.evidence()
    return {
        "pack": _about(reader, language),
        "themes": [
            {
                "id": theme.id,
                "title": theme.title.value,
                "spoken": theme.title.spoken,
                "topics": [
                    _topic(reader.topic(tile.id, language), evidence) for tile in reader.topics(theme.id, language)
                ],
                "chooser": _topic(reader.topic(chooser, language), evidence)
                if (chooser := reader.chooser(theme.id)) is not None
                else None,
            }
            for theme in reader.themes(language)
        ],
        "staff": [
            {
                "id": page.id,
                "theme": page.theme,
                "title": page.title.value,
                "points": [
                    {
                        "id": point.id,
                        "role": point.role.value,
                        "text": point.text.value,
                        **_rests_on(evidence[point.id]),
                    }
                    for point in page.points
                ],
            }
            for page in reader.staff(language)
        ],
        "glossary": [
            {
                "id": entry.id,
                "term": entry.term.value,
                "text": entry.text.value,
                "spoken": entry.text.spoken,
                "alt": entry.alt.value,
                "pictograms": [entry.pictogram],
            }
            for entry in reader.glossary(language)
        ],
        "help": [_need(need) for need in reader.needs(language)],
    }


def dump_site(reader: PackReader, language: str) -> Dump:
    """Everything in a site's overlay in `language`; hours in minutes of each day, from Monday on.

    Raises:
        PackUnreadableError: the pack is damaged.
    """
    return {
        "pack": {**_about(reader, language), "overlay_for": reader.manifest.overlay_for},
        "places": [
            {
                "id": place.id,
                "kind": place.kind.value,
                "name": place.name.value,
                "address": place.address.value,
                "phone": place.phone,
                "hours": hours_as(place.hours) if place.hours is not None else None,
                "directions": place.directions.value,
                "language": place.directions.language,
                "state": place.directions.state.value,
                "map": place.map,
                "photographs": {one.shows.value: one.name for one in place.photographs},
            }
            for place in reader.places(language)
        ],
    }


def _about(reader: PackReader, language: str) -> Dump:
    about = reader.manifest
    return {
        "id": about.id,
        "version": about.version,
        "title": about.title,
        "source_language": about.source_language,
        "schema_version": about.schema_version,
        "checked_on": about.checked_on.isoformat(),
        "language": language,
        "languages": [
            {
                "tag": entry.language.tag,
                "endonym": entry.language.endonym,
                "direction": entry.language.direction.value,
                "fallback": entry.language.fallback,
                "reviewed_by": entry.reviewed_by,
                "complete": entry.complete,
            }
            for entry in reader.languages()
        ],
    }


def _need(need: Need) -> Dump:
    return {
        "id": need.id,
        "behind": need.behind,
        "quiet": need.quiet,
        "question": need.question.value,
        "text": need.text.value,
        "language": need.text.language,
        "state": need.text.state.value,
        "spoken": need.text.spoken,
        "recorded_ms": _recorded_ms(need.text),
        "alt": need.alt.value,
        "pictograms": list(need.picture.signs),
        "lines": [
            {
                "id": line.id,
                "number": line.number,
                "name": line.name.value,
                "regions": [region.value for region in line.regions],
                "languages": list(line.languages),
                "free": line.free,
                "anonymous": line.anonymous,
                "hours": hours_as(line.hours) if line.hours is not None else None,
                "source": line.source,
                "checked_on": line.checked_on.isoformat(),
                "valid_until": line.valid_until.isoformat() if line.valid_until is not None else None,
                "confirmed_by": line.confirmed_by,
                "confirmed_on": line.confirmed_on.isoformat() if line.confirmed_on is not None else None,
            }
            for line in need.lines
        ],
    }


def _topic(topic: Topic, evidence: Mapping[str, Evidence]) -> Dump:
    return {
        "id": topic.id,
        "title": topic.title.value,
        "spoken": topic.title.spoken,
        "question": topic.question.value,
        "alt": topic.alt.value,
        "pictograms": [topic.pictogram],
        "checked_on": topic.checked_on.isoformat(),
        "valid_until": topic.valid_until.isoformat() if topic.valid_until is not None else None,
        "facts": list(facts_of(topic, evidence.__getitem__)),
        "cards": [_card(card, evidence) for card in topic.cards],
        "guide": _guide(topic.guide, evidence) if topic.guide is not None else None,
    }


def _card(card: Card, evidence: Mapping[str, Evidence]) -> Dump:
    return {
        "id": card.id,
        "kind": card.kind.value,
        "text": card.text.value,
        "language": card.text.language,
        "state": card.text.state.value,
        "spoken": card.text.spoken,
        "recorded_ms": _recorded_ms(card.text),
        "alt": card.alt.value,
        "pictograms": list(card.picture.signs),
        **_rests_on(evidence[card.id]),
        "place": card.place.value if card.place is not None else None,
    }


def _guide(guide: Guide, evidence: Mapping[str, Evidence]) -> Dump:
    return {
        "start": guide.start,
        "questions": [_question(question, evidence[f"{guide.id}.{question.id}"]) for question in guide.questions],
        "outcomes": [_outcome(outcome, evidence) for outcome in guide.outcomes],
    }


def _question(question: Question, evidence: Evidence) -> Dump:
    return {
        "id": question.id,
        "text": question.text.value,
        "language": question.text.language,
        "state": question.text.state.value,
        "spoken": question.text.spoken,
        "recorded_ms": _recorded_ms(question.text),
        "alt": question.alt.value,
        "pictograms": list(question.picture.signs),
        "badge": question.badge,
        **_rests_on(evidence),
        "yes": question.yes,
        "no": question.no,
        "unsure": question.unsure,
        "choices": [_choice(choice) for choice in question.choices],
        "papers": question.papers,
    }


def _choice(choice: Choice) -> Dump:
    return {
        "id": choice.id,
        "text": choice.text.value,
        "language": choice.text.language,
        "state": choice.text.state.value,
        "spoken": choice.text.spoken,
        "recorded_ms": _recorded_ms(choice.text),
        "pictograms": [choice.pictogram],
        "leads_to": choice.leads_to,
    }


def _outcome(outcome: Outcome, evidence: Mapping[str, Evidence]) -> Dump:
    decides = outcome.decides
    return {
        "id": outcome.id,
        "topic": outcome.topic,
        "asks": outcome.asks,
        "decides": _decides(decides) if decides is not None else None,
        "cards": [_card(card, evidence) for card in outcome.cards],
    }


def _decides(decides: Decider) -> Dump:
    return {"text": decides.text.value, "spoken": decides.text.spoken, "pictogram": decides.pictogram}


def _recorded_ms(text: Text) -> int | None:
    """How long its recording lasts; None when it has none, or the sound is not there."""
    return text.recording.duration_ms if text.recording is not None else None


def _rests_on(evidence: Evidence) -> Dump:
    return {"facts": list(evidence.facts), "beyond_handbook": evidence.beyond_handbook}
