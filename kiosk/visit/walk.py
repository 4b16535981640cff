"""Walking through a guide: pure steps over the answers given so far."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.errors import KioskError
from kiosk.guidance import Guide, Outcome, Question
from kiosk.visit.routes import Given, GuideWalk


def step_of(walk: GuideWalk, guide: Guide) -> Question | Outcome:
    """The question to ask now, or the outcome that was reached.

    Raises:
        KioskError: the answers do not belong to this guide.
    """
    step = guide.step(guide.start)
    for given in walk.answers:
        if not isinstance(step, Question) or step.id != given.question:
            raise KioskError(f"guide '{guide.id}' does not ask '{given.question}' here")
        step = guide.step(step.target(given.answer))
    return step


def answered(walk: GuideWalk, guide: Guide, answer: str) -> GuideWalk:
    """The walk after answering its question; an outcome has nothing to answer and stays as it is.

    Raises:
        KioskError: the answers do not belong to this guide, or this one not to the question.
    """
    step = step_of(walk, guide)
    if isinstance(step, Outcome):
        return walk
    step.target(answer)
    return replace(walk, answers=(*walk.answers, Given(step.id, answer)), card=0)


def returned_to(walk: GuideWalk, question: str) -> GuideWalk:
    """The walk as it stood before `question` was answered; unchanged when it never was."""
    for index, given in enumerate(walk.answers):
        if given.question == question:
            return replace(walk, answers=walk.answers[:index], card=0)
    return walk
