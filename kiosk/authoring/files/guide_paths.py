"""Whether a guide's answers lead somewhere: every target there, every step reached, no way in a circle."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.authoring.files.marked_yaml import KeyPath
from kiosk.authoring.files.models import GuideSource, OutcomeSource, QuestionSource, TopicSource

Fault = tuple[KeyPath, str]
"""Keys within the guide, and what is wrong there."""


def first_fault(guide: GuideSource) -> Fault | None:
    """The first thing that is wrong with the ways through `guide`, in the order of its file."""
    return _missing(guide) or _circle(guide) or _unreached(guide)


def _missing(guide: GuideSource) -> Fault | None:
    questions = {question.id for question in guide.questions}
    steps = questions | {outcome.id for outcome in guide.outcomes}
    if guide.start not in questions:
        return ("start",), f"there is no question '{guide.start}'"
    for at, question in enumerate(guide.questions):
        for answer, target in question.targets:
            if target not in steps:
                return ("questions", at, *answer), f"there is no question or outcome '{target}'"
    return None


def _circle(guide: GuideSource) -> Fault | None:
    places = {question.id: (at, question) for at, question in enumerate(guide.questions)}
    done: set[str] = set()

    def walk(at: int, question: QuestionSource, above: tuple[str, ...]) -> Fault | None:
        way = (*above, question.id)
        for answer, target in question.targets:
            if target in way:
                circle = " → ".join((*way[way.index(target) :], target))
                return ("questions", at, *answer), f"leads in a circle: {circle}"
            if target in places and target not in done:
                fault = walk(*places[target], way)
                if fault is not None:
                    return fault
        done.add(question.id)
        return None

    for at, question in places.values():
        if question.id not in done:
            fault = walk(at, question, ())
            if fault is not None:
                return fault
    return None


def _unreached(guide: GuideSource) -> Fault | None:
    reached = {guide.start} | {target for question in guide.questions for _, target in question.targets}
    for at, question in enumerate(guide.questions):
        if question.id not in reached:
            return ("questions", at, "id"), f"no answer leads to '{question.id}'"
    for at, outcome in enumerate(guide.outcomes):
        if outcome.id not in reached:
            return ("outcomes", at, "id"), f"no answer leads to '{outcome.id}'"
    return None


def led_wrong(outcome: OutcomeSource, topics: Mapping[str, TopicSource]) -> str | None:
    """Why an outcome cannot lead on to its topic, if it cannot."""
    if outcome.topic is None:
        return None
    if outcome.topic not in topics:
        return f"there is no topic '{outcome.topic}'"
    if outcome.asks and topics[outcome.topic].guide is None:
        return f"'{outcome.topic}' has no guide that could ask"
    if not outcome.asks and not topics[outcome.topic].cards:
        return f"'{outcome.topic}' has no cards"
    return None
