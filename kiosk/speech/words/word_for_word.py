"""Where the words of a spoken text are shown: word i of what is said is word i of what is seen."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from kiosk.guidance.word_spans import Span, words


class Saying(Struct, frozen=True):
    """What is said, and the shown place (start, length) of each of its words that stands elsewhere on the screen."""

    text: str
    _shown: Mapping[Span, Span] = field(default_factory=dict)

    def shown(self, start: int, length: int) -> Span:
        """Where the word of `text` at this place is shown."""
        return self._shown.get((start, length), (start, length))


def saying(shown: str, spoken: str, language: str) -> Saying:
    """What is said for a shown text: `spoken`, or the text itself where that is "" or has not as many words."""
    if not spoken:
        return Saying(shown)
    said, seen = words(spoken, language), words(shown, language)
    return Saying(spoken, dict(zip(said, seen, strict=True))) if len(said) == len(seen) else Saying(shown)
