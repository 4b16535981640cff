"""The shapes of the files in content/, one model an item; how items hang together is not known here."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator, StringConstraints

from kiosk.guidance import CardKind, Joint, PictureSentence, PlaceKind, StaffRole
from kiosk.packs.format.letters import direction_fault

JOINT_SIGNS = {">": Joint.THEN, "+": Joint.AND, "/": Joint.OR}


def parse_picture(written: object) -> PictureSentence:
    """The picture sentence written as `a > b + c / d`; one that is read already stays as it is.

    Raises:
        ValueError: it is not one to four names with `>`, `+` or `/` between each two.
    """
    if isinstance(written, PictureSentence):
        return written
    words = written.split() if isinstance(written, str) else []
    names, signs = words[0::2], words[1::2]
    named = all(re.fullmatch(_NAME, name) for name in names)
    if len(names) != len(signs) + 1 or not named or not JOINT_SIGNS.keys() >= set(signs):
        raise ValueError("must be names of pictograms with > + or / between each two, and spaces round it")
    return PictureSentence(tuple(names), tuple(JOINT_SIGNS[sign] for sign in signs))


def written_picture(picture: PictureSentence) -> str:
    """The picture sentence as `parse_picture` reads it."""
    signs = {joint: sign for sign, joint in JOINT_SIGNS.items()}
    words = [picture.pictograms[0]]
    for joint, name in zip(picture.joints, picture.pictograms[1:], strict=True):
        words += [signs[joint], name]
    return " ".join(words)


def _one_line(text: str) -> str:
    if _CONTROL.search(text):
        raise ValueError("must be one line, without tabs")
    if fault := direction_fault(text):
        raise ValueError(fault)
    return text


def _spelled(pattern: str, words: str) -> AfterValidator:
    """A text that is written so; `words` say how."""

    def hold(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(f"'{text}' {words}")
        return text

    return AfterValidator(hold)


def item_id(kind: str) -> AfterValidator:
    """An id of a kind of item that has no owner."""
    return _spelled(rf"{kind}\.[a-z0-9_]+", f"must be {kind}.name, of small letters, digits and _")


_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_NAME = r"[a-z0-9]+(-[a-z0-9]+)*"
_STEP = r"[a-z0-9_]+(\.[a-z0-9_]+)*"

Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000), AfterValidator(_one_line)
]
Id = Annotated[str, StringConstraints(max_length=100), _spelled(_STEP, "may only hold small letters, digits, _ and .")]
ThemeId = Annotated[
    str, StringConstraints(max_length=40), _spelled("[a-z0-9_]+", "may only hold small letters, digits and _")
]
TopicId = Annotated[
    str,
    StringConstraints(max_length=80),
    _spelled(r"[a-z0-9_]+\.[a-z0-9_]+", "must be theme.name, of small letters, digits and _"),
]
Sign = Annotated[str, _spelled(_NAME, "may only hold small letters, digits and - between them")]
Tag = Annotated[str, _spelled("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", "is not the tag of a language, such as fr")]
# It becomes a file name on the shelf, also on FAT and NTFS, which drop a final dot.
Version = Annotated[
    str, _spelled("[A-Za-z0-9]([A-Za-z0-9._+-]{0,62}[A-Za-z0-9])?", "may only hold letters, digits and . _ + - between")
]
Picture = Annotated[PictureSentence, PlainValidator(parse_picture)]
# The keys of a StrEnum come from YAML as plain text, which strict validation would refuse.
Kind = Annotated[CardKind, Field(strict=False)]
SiteKind = Annotated[PlaceKind, Field(strict=False)]
Role = Annotated[StaffRole, Field(strict=False)]


class Item(BaseModel):
    """What all items have in common: nothing that is not asked for."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class PackSource(Item):
    """handbook.yaml: the pack."""

    id: ThemeId
    version: Version
    title: Line
    source_language: Tag
    languages: tuple[Tag, ...] = Field(min_length=1)


class ThemeSource(Item):
    """An item of themes.yaml."""

    id: ThemeId
    title: Line
    picture: Sign


class CardSource(Item):
    """A card of a topic or of an outcome; `spoken` is what is read aloud for its text, word for word."""

    id: Id
    kind: Kind
    picture: Picture
    text: Line
    spoken: Line | None = None
    alt: Line | None = None
    facts: tuple[Id, ...] = ()
    beyond_handbook: Line | None = None
    place: SiteKind | None = None


class QuestionSource(Item):
    """A question of a guide; `unsure` left out is the same as `no`."""

    id: Id
    picture: Picture
    badge: Sign
    text: Line
    spoken: Line | None = None
    facts: tuple[Id, ...] = ()
    beyond_handbook: Line | None = None
    yes: Id
    no: Id
    unsure: Id | None = None

    @property
    def targets(self) -> tuple[tuple[str, Id], ...]:
        """Each answer's key as it is written, and where it leads."""
        told = (("yes", self.yes), ("no", self.no))
        return told if self.unsure is None else (*told, ("unsure", self.unsure))


class DeciderSource(Item):
    """Who decides."""

    text: Line
    spoken: Line | None = None
    picture: Sign


class OutcomeSource(Item):
    """An outcome of a guide."""

    id: Id
    topic: TopicId | None = None
    decides: DeciderSource | None = None
    cards: tuple[CardSource, ...] = Field(min_length=1)


class GuideSource(Item):
    """A topic's guide."""

    start: Id
    questions: tuple[QuestionSource, ...] = Field(min_length=1)
    outcomes: tuple[OutcomeSource, ...] = Field(min_length=1)


class TopicSource(Item):
    """An item of topics/<theme>.yaml."""

    id: TopicId
    picture: Sign
    title: Line
    question: Line
    checked_on: date
    valid_until: date | None = None
    cards: tuple[CardSource, ...] = Field(min_length=1)
    guide: GuideSource | None = None

    @property
    def theme(self) -> str:
        """The id of the theme that lists it."""
        return self.id.partition(".")[0]


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


class PronunciationSource(Item):
    """An item of pronunciations.yaml: a word, the language it belongs to, and how that language's voice says it."""

    word: Annotated[Line, StringConstraints(max_length=100)]
    language: Tag
    said: Annotated[Line, StringConstraints(max_length=200)] | None = None
    only_in: Tag | None = None


class SignSource(Item):
    """An entry of the vocabulary: what a pictogram shows, in Dutch, and whether it is flipped."""

    nl: Line
    mirrored: bool
