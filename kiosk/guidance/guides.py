"""A guide: yes, no or I don't know, one question at a time, to an outcome that says what to do next."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk.errors import KioskError
from kiosk.guidance.cards import Card, PictureSentence
from kiosk.guidance.languages import Text


class Answer(StrEnum):
    """What a visitor can say to a question."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


Target = str
"""The id of a question or of an outcome; the ids of one guide are all different."""


class Question(Struct, frozen=True):
    """A question; `badge` is the one pictogram that stands for it among the earlier answers."""

    id: str
    picture: PictureSentence
    text: Text
    alt: Text
    badge: str
    yes: Target
    no: Target
    unsure: Target

    def target(self, answer: Answer) -> Target:
        """The id of the question or outcome that `answer` leads to."""
        return {Answer.YES: self.yes, Answer.NO: self.no, Answer.UNSURE: self.unsure}[answer]


class Decider(Struct, frozen=True):
    """Who decides, shown at the foot of an outcome."""

    text: Text
    pictogram: str


class Outcome(Struct, frozen=True):
    """A deck that says what to do next; never that there is no right. `topic` leads on to another topic."""

    id: str
    cards: tuple[Card, ...]
    decides: Decider | None
    topic: str | None


class Guide(Struct, frozen=True):
    """The questions and outcomes of a topic's guide."""

    id: str
    start: Target
    questions: tuple[Question, ...]
    outcomes: tuple[Outcome, ...]

    def step(self, target: Target) -> Question | Outcome:
        """The question or outcome with this id.

        Raises:
            KioskError: the guide has no such step.
        """
        steps: tuple[Question | Outcome, ...] = (*self.questions, *self.outcomes)
        for step in steps:
            if step.id == target:
                return step
        raise KioskError(f"guide '{self.id}' has no step '{target}'")
