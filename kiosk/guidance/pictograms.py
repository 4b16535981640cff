"""A drawing of the vocabulary."""

from __future__ import annotations

from msgspec import Struct


class Pictogram(Struct, frozen=True):
    """A drawing as SVG bytes; `mirrored` when it is flipped for a right-to-left reader."""

    name: str
    svg: bytes
    mirrored: bool
