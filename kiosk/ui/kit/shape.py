"""The screen as it is to a hand: its format, and how many pixels make a millimetre."""

from __future__ import annotations

from enum import StrEnum
from math import hypot
from typing import Final

from msgspec import Struct

MM_PER_INCH: Final = 25.4
PLAUSIBLE_PIXELS_PER_MM: Final = (1.5, 12.0)
"""From a 65-inch screen of 1920 pixels to a telephone; a virtual screen's guess lies outside or at 96 dpi."""
SMALL_WIDTH_MM: Final = 400.0
"""A landscape screen narrower than this is laid out as the small format (a 22-inch screen is 487 mm wide)."""


class Format(StrEnum):
    """The three layouts."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"
    SMALL = "small"


DESIGN_DIAGONAL_INCH: Final = {Format.PORTRAIT: 27.0, Format.LANDSCAPE: 24.0, Format.SMALL: 10.4}
"""The screens the look was drawn for."""


class Shape(Struct, frozen=True):
    """What the theme needs to know of a screen."""

    format: Format
    pixels_per_mm: float


def shape_of(
    width_px: int,
    height_px: int,
    *,
    reported_pixels_per_mm: float | None = None,
    pixels_per_mm: float | None = None,
    diagonal_inch: float | None = None,
) -> Shape:
    """The shape of a screen or window of this size.

    Settings (`pixels_per_mm`, then `diagonal_inch`) go before what the screen reports, and an
    implausible report gives way to the screen the look was drawn for.
    """
    density = pixels_per_mm
    if density is None and diagonal_inch is not None:
        density = _density(width_px, height_px, diagonal_inch)
    if density is None and reported_pixels_per_mm is not None:
        least, most = PLAUSIBLE_PIXELS_PER_MM
        density = reported_pixels_per_mm if least <= reported_pixels_per_mm <= most else None
    if height_px > width_px:
        return Shape(Format.PORTRAIT, density or design_density(width_px, height_px, Format.PORTRAIT))
    if density is None:
        wide = width_px * 3 > height_px * 4
        layout = Format.LANDSCAPE if wide else Format.SMALL
        return Shape(layout, design_density(width_px, height_px, layout))
    return Shape(Format.SMALL if width_px / density < SMALL_WIDTH_MM else Format.LANDSCAPE, density)


def design_density(width_px: int, height_px: int, layout: Format) -> float:
    """Pixels a millimetre if the screen had the diagonal that the look was drawn for."""
    return _density(width_px, height_px, DESIGN_DIAGONAL_INCH[layout])


def _density(width_px: int, height_px: int, diagonal_inch: float) -> float:
    return hypot(width_px, height_px) / (diagonal_inch * MM_PER_INCH)
