"""A card: one idea, told by a picture sentence and at most two short sentences."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from msgspec import Struct

from kiosk.guidance.languages import Text
from kiosk.guidance.site_places import PlaceKind


class CardKind(StrEnum):
    """What a card asks for."""

    DO = "do"
    BRING = "bring"
    GO = "go"
    KNOW = "know"


class Joint(StrEnum):
    """What stands between two pictograms of a sentence; the value is the joint's own pictogram."""

    THEN = "arrow"
    AND = "plus"
    OR = "or"


PICTOGRAMS_MOST: Final = 4


class PictureSentence(Struct, frozen=True):
    """One to four pictograms in reading order, with a joint between each two."""

    pictograms: tuple[str, ...]
    joints: tuple[Joint, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.pictograms) <= PICTOGRAMS_MOST:
            raise ValueError(f"a picture sentence has one to four pictograms, not {len(self.pictograms)}")
        if len(self.joints) != len(self.pictograms) - 1:
            raise ValueError("a picture sentence has one joint between each two pictograms")

    @property
    def signs(self) -> tuple[str, ...]:
        """Pictograms and joints as they stand on the line."""
        signs = [self.pictograms[0]]
        for joint, pictogram in zip(self.joints, self.pictograms[1:], strict=True):
            signs += [joint.value, pictogram]
        return tuple(signs)


class Card(Struct, frozen=True):
    """One idea. `place` is what it sends somebody to, where a site may have one."""

    id: str
    kind: CardKind
    picture: PictureSentence
    text: Text
    alt: Text
    place: PlaceKind | None = None
