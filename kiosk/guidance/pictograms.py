"""A drawing of the vocabulary."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pictogram:
    """A drawing as SVG bytes; `mirrored` when it is flipped for a right-to-left reader."""

    name: str
    svg: bytes
    mirrored: bool
