"""What a visitor set to see and hear better; forgotten with the visit."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

TEXT_STEPS: Final = 3
"""Normal, 1.25 times, 1.6 times."""


SPEEDS: Final = (0.7, 1.0, 1.25)
"""How fast speech is, as a share of the voice's own speed."""
SOUND_STEPS: Final = 5
"""Steps of loudness, equal shares of the most that the site allows."""


class Scheme(StrEnum):
    """The three sets of colours."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "highContrast"


class Comfort(Struct, frozen=True):
    """Text size (0 to 2), colours, everything in the lower half, and steps of speech (0 to 2) and sound (0 to 4)."""

    text_step: int = 0
    scheme: Scheme = Scheme.LIGHT
    lowered: bool = False
    speech: int = 1
    sound: int = 2

    @property
    def speed(self) -> float:
        """How fast speech is, as a share of the voice's own speed."""
        return SPEEDS[self.speech]

    @property
    def loudness(self) -> float:
        """How loud it is, as a share of the most that the site allows."""
        return (self.sound + 1) / SOUND_STEPS

    def with_text(self, by: int) -> Comfort:
        """Text one step larger or smaller, as far as it goes."""
        return replace(self, text_step=min(max(self.text_step + by, 0), TEXT_STEPS - 1))

    def with_speech(self, by: int) -> Comfort:
        """Speech one step slower or faster, as far as it goes."""
        return replace(self, speech=min(max(self.speech + by, 0), len(SPEEDS) - 1))

    def with_sound(self, by: int) -> Comfort:
        """Sound one step softer or louder, as far as it goes."""
        return replace(self, sound=min(max(self.sound + by, 0), SOUND_STEPS - 1))

    def with_scheme(self, scheme: Scheme) -> Comfort:
        """Other colours."""
        return replace(self, scheme=scheme)

    def turned_lower(self) -> Comfort:
        """Everything lower, or back up."""
        return replace(self, lowered=not self.lowered)
