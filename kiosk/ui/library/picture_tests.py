"""Which pictures somebody is asked about: some of a theme's cards, or single pictures, in an order of chance."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.guidance import Joint, PictureSentence, Text

if TYPE_CHECKING:
    from kiosk.packs.read.reader import PackReader

PICTURES_A_PERSON: Final = 12
"""Nobody looks with care at many more; and the dots have room for so many."""


class AskedPicture(Struct, frozen=True):
    """A picture, the name it is counted under (that of a pictogram, or of the card it stands on), and what it says."""

    name: str
    picture: PictureSentence
    meaning: Text


def pictures_to_ask(reader: PackReader, theme: str, seed: int, language: str) -> tuple[AskedPicture, ...]:
    """At most `PICTURES_A_PERSON` of them; the same ones in the same order for the same seed."""
    known = tuple(_cards(reader, theme, language) if theme else _signs(reader, language))
    return tuple(Random(seed).sample(known, min(PICTURES_A_PERSON, len(known))))  # noqa: S311  no secret


def _cards(reader: PackReader, theme: str, language: str) -> Iterator[AskedPicture]:
    for tile in reader.topics(theme, language):
        yield from (AskedPicture(card.id, card.picture, card.text) for card in reader.topic(tile.id, language).cards)


def _signs(reader: PackReader, language: str) -> Iterator[AskedPicture]:
    joints = {joint.value for joint in Joint}
    names = (name for name in reader.pictograms() if name not in joints)
    yield from (AskedPicture(name, PictureSentence((name,), ()), reader.described(name, language)) for name in names)
