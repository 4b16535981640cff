"""The shapes of the files in content/, one model an item; how items hang together is not known here."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from kiosk.authoring.files.marked_yaml import KeyPath
from kiosk.authoring.files.spelling import (
    Id,
    Item,
    Kind,
    Line,
    Name,
    Picture,
    Role,
    Sign,
    SiteKind,
    Tag,
    ThemeId,
    TopicId,
    Version,
    Way,
    item_id,
    spelled,
)
from kiosk.guidance import Answer


class SoundOnlySource(Item):
    """A language that is spoken and not read: its name as its speakers know it best, and what stands in for it."""

    name: Name
    direction: Way
    fallback: Tag


class PackSource(Item):
    """handbook.yaml: the pack. `sound_only` says which of its `languages` have recordings and no catalog."""

    id: ThemeId
    version: Version
    title: Line
    source_language: Tag
    languages: tuple[Tag, ...] = Field(min_length=1)
    sound_only: dict[Tag, SoundOnlySource] = Field(default_factory=dict)

    @property
    def written(self) -> tuple[str, ...]:
        """The languages that have texts."""
        return tuple(tag for tag in self.languages if tag not in self.sound_only)

    @property
    def translated(self) -> tuple[str, ...]:
        """The languages that have a catalog."""
        return tuple(tag for tag in self.written if tag != self.source_language)

    def written_for(self, tag: str) -> str:
        """The language whose words are shown where somebody chose `tag`."""
        only = self.sound_only.get(tag)
        return tag if only is None else only.fallback


class ThemeSource(Item):
    """An item of themes.yaml."""

    id: ThemeId
    title: Line
    picture: Sign


class CardSource(Item):
    """A card of a topic or of an outcome.

    `spoken` is what is read aloud for its text, word for word; after `valid_until` its source has to be looked up anew.
    """

    id: Id
    kind: Kind
    picture: Picture
    text: Line
    spoken: Line | None = None
    alt: Line | None = None
    facts: tuple[Id, ...] = ()
    beyond_handbook: Line | None = None
    valid_until: date | None = None
    place: SiteKind | None = None


class ChoiceSource(Item):
    """What can be pointed at to answer a question."""

    id: Annotated[
        str, StringConstraints(max_length=40), spelled("[a-z0-9_]+", "may only hold small letters, digits and _")
    ]
    picture: Sign
    text: Annotated[Line, StringConstraints(max_length=60)]
    spoken: Line | None = None
    to: Id


class QuestionSource(Item):
    """A question of a guide: of `yes` and `no`, or of `choices` and `none` of them; `unsure` left out is as `no`."""

    id: Id
    picture: Picture
    badge: Sign
    text: Line
    spoken: Line | None = None
    facts: tuple[Id, ...] = ()
    beyond_handbook: Line | None = None
    yes: Id | None = None
    no: Id | None = None
    choices: tuple[ChoiceSource, ...] = ()
    papers: bool = False
    none: Id | None = None
    unsure: Id | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        kinds = ("yes", "no"), ("choices", "none")
        has, lacks = kinds if self.yes or not self.choices else reversed(kinds)
        for key in has:
            if not getattr(self, key):
                raise ValueError(f"has no '{key}'; a question has 'yes' and 'no', or 'choices' and 'none'")
        for key in (*lacks, *(("papers",) if has[0] == "yes" else ())):
            if getattr(self, key):
                raise ValueError(f"has '{has[0]}' and '{key}', which do not go together")
        ids = [choice.id for choice in self.choices]
        for at, name in enumerate(ids):
            if name in ids[:at]:
                raise ValueError(f"has two choices '{name}'")
            if name in set(Answer):
                raise ValueError(f"no choice can be called '{name}'")
        return self

    @property
    def otherwise(self) -> Id:
        """Where no leads, or none of these."""
        return self.no or self.none or ""

    @property
    def targets(self) -> tuple[tuple[KeyPath, Id], ...]:
        """Each answer's keys as it is written, and where it leads."""
        told = [((key,), getattr(self, key)) for key in ("yes", "no", "none", "unsure")]
        choices = [(("choices", at, "to"), choice.to) for at, choice in enumerate(self.choices)]
        return tuple((path, target) for path, target in (*choices, *told) if target is not None)


class DeciderSource(Item):
    """Who decides."""

    text: Line
    spoken: Line | None = None
    picture: Sign


class OutcomeSource(Item):
    """An outcome of a guide: cards, or a `topic` alone, which it then is; with `asks`, the guide of that topic."""

    id: Id
    topic: TopicId | None = None
    asks: bool = False
    decides: DeciderSource | None = None
    cards: tuple[CardSource, ...] = ()

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if not self.cards and self.topic is None:
            raise ValueError("has neither cards nor a topic")
        if self.asks and (self.cards or self.topic is None):
            raise ValueError("'asks' goes with a topic, and without cards")
        if self.decides is not None and not self.cards:
            raise ValueError("'decides' stands under cards, and there are none")
        return self


class GuideSource(Item):
    """A topic's guide."""

    start: Id
    questions: tuple[QuestionSource, ...] = Field(min_length=1)
    outcomes: tuple[OutcomeSource, ...] = Field(min_length=1)


class TopicSource(Item):
    """An item of topics/<theme>.yaml; one without cards is its theme's *help me choose*."""

    id: TopicId
    picture: Sign
    title: Line
    question: Line
    checked_on: date
    valid_until: date | None = None
    cards: tuple[CardSource, ...] = ()
    guide: GuideSource | None = None

    @model_validator(mode="after")
    def _shows_something(self) -> Self:
        if not self.cards and self.guide is None:
            raise ValueError("has neither cards nor a guide")
        return self

    @property
    def theme(self) -> str:
        """The id of the theme that lists it."""
        return self.id.partition(".")[0]

    @property
    def ends(self) -> date | None:
        """The day after which the screen warns: the first of its own and of all its cards'."""
        outcomes = self.guide.outcomes if self.guide is not None else ()
        cards = (*self.cards, *(card for outcome in outcomes for card in outcome.cards))
        days = (self.valid_until, *(card.valid_until for card in cards))
        return min((day for day in days if day is not None), default=None)


class GlossarySource(Item):
    """An item of glossary.yaml; `spoken` is of its text, `forms` are other ways to write the term, by language."""

    id: Annotated[str, item_id("glossary")]
    term: Line
    text: Line
    spoken: Line | None = None
    picture: Sign
    forms: dict[Tag, tuple[Line, ...]] = Field(default_factory=dict)


class PointSource(Item):
    """One sentence of a page for staff."""

    id: Id
    role: Role
    text: Line
    facts: tuple[Id, ...] = ()
    beyond_handbook: Line | None = None


class StaffSource(Item):
    """An item of staff.yaml."""

    id: Annotated[str, item_id("staff")]
    theme: ThemeId | None = None
    title: Line
    points: tuple[PointSource, ...] = Field(min_length=1)


class SignSource(Item):
    """An entry of the vocabulary: what a pictogram shows, in Dutch, and whether it is flipped."""

    nl: Line
    mirrored: bool
