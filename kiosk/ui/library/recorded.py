"""Which of the texts on a screen somebody has recorded, and which are said otherwise than they are shown."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.guidance import Recording
from kiosk.ui.kit.words import in_its_direction
from kiosk.ui.library.screen import Content


def recordings_of(content: Content) -> dict[tuple[str, str], Recording]:
    """The recordings of what a screen shows, by the text as it is shown and its language."""
    found = {}
    for text in content.texts() if content is not None else ():
        if text.recording is not None:
            shown = in_its_direction(text)
            moved = len(shown) - len(text.value)
            words = tuple(replace(word, start=word.start + moved) for word in text.recording.words)
            found[shown, text.language] = replace(text.recording, words=words)
    return found


def spoken_of(content: Content) -> dict[tuple[str, str], str]:
    """What is said for the texts of a screen that have it, by the text as it is shown and its language."""
    texts = content.texts() if content is not None else ()
    return {(in_its_direction(text), text.language): text.spoken for text in texts if text.spoken}
