"""What is asked of the speaker for what stands on the screen: a line each, in this kiosk's best way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kiosk.speech.child.lines import Line

if TYPE_CHECKING:
    from kiosk.guidance import Text
    from kiosk.ui.sound.hearables import Hearable


class Lines:
    """Makes lines; `own` gives what is said for words of the interface."""

    def __init__(self, own: Callable[[str, str], str]) -> None:
        self._own = own
        self._texts: dict[tuple[str, str], Text] = {}
        self._count = 0
        self.language = ""
        """The interface's."""

    def know(self, texts: Iterable[Text]) -> None:
        """These are the texts of this screen, with their recordings and what is said in place of them."""
        self._texts = {(text.utterance, text.language): text for text in texts if text.utterance}

    def own(self, text: str, language: str) -> Line:
        """What is asked of the speaker to say words of the interface."""
        return Line(text, language, spoken=self._own(text, language))

    def of(self, what: Sequence[Hearable]) -> tuple[Line, ...]:
        """One line each, under a key that was never used before: late news of another line finds nothing."""
        lines = []
        for hearable in what:
            self._count += 1
            lines.append(replace(self._line_of(hearable), key=str(self._count)))
        return tuple(lines)

    def _line_of(self, hearable: Hearable) -> Line:
        """A recording, or a voice that is told how the text is spoken."""
        language = hearable.language or self.language
        text = self._texts.get((hearable.utterance, language))
        if text is None:
            return self.own(hearable.text, language)
        return Line(hearable.text, language, recording=text.recording, spoken=text.spoken or "")
