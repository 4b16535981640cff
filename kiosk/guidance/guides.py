"""A guide: one question at a time, answered by yes, no or a picture, to an outcome that says what to do next."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk.errors import KioskError
from kiosk.guidance.cards import Card, PictureSentence
from kiosk.guidance.languages import Text


class Answer(StrEnum):
    """What a visitor can say to a question; where there are choices, `no` says: none of these.

    No choice has such an id.
    """

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


Target = str
"""The id of a question or of an outcome; the ids of one guide are all different."""


class Choice(Struct, frozen=True):
    """Something that somebody points at: one of the answers to *which of these?*."""

    id: str
    pictogram: str
    text: Text
    leads_to: Target


class Question(Struct, frozen=True):
    """A question; `badge` is the one pictogram that stands for it among the earlier answers.

    It is answered with yes, no or I don't know; where it has choices, with one of them, none of them or I don't know,
    and there is no `yes`. `papers`: the choices are papers and cards, which can be told apart also when they are small.
    """

    id: str
    picture: PictureSentence
    text: Text
    alt: Text
    badge: str
    yes: Target | None
    no: Target
    unsure: Target
    choices: tuple[Choice, ...] = ()
    papers: bool = False

    @property
    def targets(self) -> dict[str, Target]:
        """Each answer that it takes (`Answer`, or the id of a choice), and the question or outcome it leads to."""
        said = {} if self.yes is None else {Answer.YES.value: self.yes}
        return {
            **said,
            **{choice.id: choice.leads_to for choice in self.choices},
            Answer.NO.value: self.no,
            Answer.UNSURE.value: self.unsure,
        }

    def target(self, answer: str) -> Target:
        """The id of the question or outcome that `answer` leads to.

        Raises:
            KioskError: the question takes no such answer.
        """
        try:
            return self.targets[answer]
        except KeyError as error:
            raise KioskError(f"question '{self.id}' is not answered with '{answer}'") from error

    def choice(self, answer: str) -> Choice | None:
        """The choice that was pointed at, if the answer is one."""
        return next((choice for choice in self.choices if choice.id == answer), None)


class Decider(Struct, frozen=True):
    """Who decides, shown at the foot of an outcome."""

    text: Text
    pictogram: str


class Outcome(Struct, frozen=True):
    """A deck that says what to do next; never that there is no right. `topic` leads on to another topic.

    Without cards, it is that topic: its first card, or where it `asks` the first question of its guide.
    """

    id: str
    cards: tuple[Card, ...]
    decides: Decider | None
    topic: str | None
    asks: bool = False


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
