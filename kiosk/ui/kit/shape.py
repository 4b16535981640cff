"""The screen as it is to a hand: its format, and how many pixels make a millimetre."""

from __future__ import annotations

from enum import StrEnum
from math import hypot
from typing import Final

from msgspec import Struct

MM_PER_INCH: Final = 25.4
PLAUSIBLE_PIXELS_PER_MM: Final = (1.5, 12.0)
"""From a 65-inch screen of 1920 pixels to a telephone; a virtual screen's guess lies outside or at 96 dpi."""
SMALL_SHORT_SIDE_MM: Final = 200.0
"""A lying screen with a shorter side is laid out as the small format (a 22-inch one is 274 mm high)."""
SMALL_SQUARER_THAN: Final = 1.5
"""So is a lying screen that is squarer: two columns and a card would not fit beside each other."""


class Format(StrEnum):
    """The three layouts."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"
    SMALL = "small"


DESIGN_DIAGONAL_INCH: Final = {Format.PORTRAIT: 27.0, Format.LANDSCAPE: 24.0, Format.SMALL: 10.4}
"""The screens the look was drawn for."""


UNITS: Final = {Format.PORTRAIT: 150, Format.LANDSCAPE: 150, Format.SMALL: 100}
"""So many units u make the short side of the glass (the second look)."""


LEAST_SHORT_SIDE_MM: Final = {Format.PORTRAIT: 265.0, Format.LANDSCAPE: 265.0, Format.SMALL: 156.0}
"""Of glass of 21.5 inch, and of 10.4 on the small format, less what a screen leaves out when it tells its size.

On less, keys of 20 mm and capitals of 7.3 leave too little room for words and pictures.
"""


class Shape(Struct, frozen=True):
    """What the theme needs to know of a screen."""

    format: Format
    pixels_per_mm: float
    unit: float
    """Pixels that one u of the look takes: what is sized in u looks the same on every diagonal."""


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
        density = reported_pixels_per_mm if is_plausible(reported_pixels_per_mm) else None
    layout = _format(width_px, height_px, density)
    return shape_for(width_px, height_px, layout, density or design_density(width_px, height_px, layout))


def short_side_mm(width_px: int, height_px: int, shape: Shape) -> float:
    """The shorter side of the glass."""
    return min(width_px, height_px) / shape.pixels_per_mm


def is_plausible(reported_pixels_per_mm: float) -> bool:
    """Whether a screen can be as large as it says."""
    least, most = PLAUSIBLE_PIXELS_PER_MM
    return least <= reported_pixels_per_mm <= most


def shape_for(width_px: int, height_px: int, layout: Format, pixels_per_mm: float) -> Shape:
    """The shape with a layout that is already decided."""
    return Shape(layout, pixels_per_mm, min(width_px, height_px) / UNITS[layout])


def _format(width_px: int, height_px: int, density: float | None) -> Format:
    if height_px > width_px:
        return Format.PORTRAIT
    low = density is not None and height_px / density < SMALL_SHORT_SIDE_MM
    return Format.SMALL if low or width_px < SMALL_SQUARER_THAN * height_px else Format.LANDSCAPE


def design_density(width_px: int, height_px: int, layout: Format) -> float:
    """Pixels a millimetre if the screen had the diagonal that the look was drawn for."""
    return _density(width_px, height_px, DESIGN_DIAGONAL_INCH[layout])


def _density(width_px: int, height_px: int, diagonal_inch: float) -> float:
    return hypot(width_px, height_px) / (diagonal_inch * MM_PER_INCH)
