"""Which of the texts on a screen somebody has recorded, and which are said otherwise than they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.guidance import Recording, Text
from kiosk.ui.kit.words import in_its_direction
from kiosk.ui.library.library import (
    AskedContent,
    Content,
    HardWordsContent,
    PlacesContent,
    StaffContent,
    ThemeContent,
    ThemesContent,
    TopicContent,
)


def recordings_of(content: Content) -> dict[tuple[str, str], Recording]:
    """The recordings of what a screen shows, by the text as it is shown and its language."""
    found = {}
    for text in _texts(content):
        if text.recording is not None:
            shown = in_its_direction(text)
            moved = len(shown) - len(text.value)
            words = tuple(replace(word, start=word.start + moved) for word in text.recording.words)
            found[shown, text.language] = replace(text.recording, words=words)
    return found


def spoken_of(content: Content) -> dict[tuple[str, str], str]:
    """What is said for the texts of a screen that have it, by the text as it is shown and its language."""
    return {(in_its_direction(text), text.language): text.spoken for text in _texts(content) if text.spoken}


def _texts(content: Content) -> Iterator[Text]:
    match content:
        case ThemesContent(themes):
            yield from (theme.title for theme in themes)
        case ThemeContent(theme=theme, tiles=tiles):
            yield theme.title
            yield from (tile.title for tile in tiles)
        case TopicContent(topic=topic, leads=leads):
            yield topic.title
            yield from (card.text for card in topic.cards)
            yield from (tile.title for tile in leads)
            guide = topic.guide
            if guide is not None:
                yield from (question.text for question in guide.questions)
                for outcome in guide.outcomes:
                    yield from (card.text for card in outcome.cards)
                    if outcome.decides is not None:
                        yield outcome.decides.text
        case HardWordsContent(entries):
            for entry in entries:
                yield from (entry.term, entry.text)
        case PlacesContent(places=places):
            yield from (one.place.directions for one in places)
        case StaffContent() | AskedContent() | None:
            pass
