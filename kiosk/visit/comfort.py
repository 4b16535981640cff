"""What a visitor set to see better; forgotten with the visit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

TEXT_STEPS: Final = 3
"""Normal, 1.25 times, 1.6 times."""


class Scheme(StrEnum):
    """The three sets of colours."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "highContrast"


@dataclass(frozen=True, slots=True)
class Comfort:
    """Text size (0 to 2), colours, and everything in the lower half of the screen."""

    text_step: int = 0
    scheme: Scheme = Scheme.LIGHT
    lowered: bool = False

    def with_text(self, by: int) -> Comfort:
        """Text one step larger or smaller, as far as it goes."""
        return replace(self, text_step=min(max(self.text_step + by, 0), TEXT_STEPS - 1))

    def with_scheme(self, scheme: Scheme) -> Comfort:
        """Other colours."""
        return replace(self, scheme=scheme)

    def turned_lower(self) -> Comfort:
        """Everything lower, or back up."""
        return replace(self, lowered=not self.lowered)
