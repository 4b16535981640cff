"""How the values of a file in content/ are spelled, whatever item they belong to."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator, StringConstraints

from kiosk.guidance import CardKind, Direction, Joint, PictureSentence, PlaceKind, StaffRole
from kiosk.packs.format.letters import text_fault

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
    if fault := text_fault(text):
        raise ValueError(fault)
    return text


def spelled(pattern: str, words: str) -> AfterValidator:
    """A text that is written so; `words` say how."""

    def hold(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(f"'{text}' {words}")
        return text

    return AfterValidator(hold)


def item_id(kind: str) -> AfterValidator:
    """An id of a kind of item that has no owner."""
    return spelled(rf"{kind}\.[a-z0-9_]+", f"must be {kind}.name, of small letters, digits and _")


_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_NAME = r"[a-z0-9]+(-[a-z0-9]+)*"
_STEP = r"[a-z0-9_]+(\.[a-z0-9_]+)*"

Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000), AfterValidator(_one_line)
]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40), AfterValidator(_one_line)]
Id = Annotated[str, StringConstraints(max_length=100), spelled(_STEP, "may only hold small letters, digits, _ and .")]
ThemeId = Annotated[
    str, StringConstraints(max_length=40), spelled("[a-z0-9_]+", "may only hold small letters, digits and _")
]
TopicId = Annotated[
    str,
    StringConstraints(max_length=80),
    spelled(r"[a-z0-9_]+\.[a-z0-9_]+", "must be theme.name, of small letters, digits and _"),
]
Sign = Annotated[str, spelled(_NAME, "may only hold small letters, digits and - between them")]
Tag = Annotated[str, spelled("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", "is not the tag of a language, such as fr")]
# It becomes a file name on the shelf, also on FAT and NTFS, which drop a final dot.
Version = Annotated[
    str, spelled("[A-Za-z0-9]([A-Za-z0-9._+-]{0,62}[A-Za-z0-9])?", "may only hold letters, digits and . _ + - between")
]
Picture = Annotated[PictureSentence, PlainValidator(parse_picture)]
# The keys of a StrEnum come from YAML as plain text, which strict validation would refuse.
Kind = Annotated[CardKind, Field(strict=False)]
SiteKind = Annotated[PlaceKind, Field(strict=False)]
Role = Annotated[StaffRole, Field(strict=False)]
Way = Annotated[Direction, Field(strict=False)]


class Item(BaseModel):
    """What all items have in common: nothing that is not asked for."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
