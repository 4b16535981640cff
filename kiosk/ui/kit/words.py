"""Texts, pictures and tiles in the form that QML takes: plain words, numbers and lists."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from kiosk.guidance import Language, PictureSentence, Text, TextState, Theme, TopicTile

ARABIC_SCRIPT = frozenset({"ar", "fa", "ur", "ps", "ckb"})


class Words(Struct, frozen=True):
    """A text and what is needed to draw it: the way it runs and whether somebody reviewed it.

    `hard` are its hard words, start after length after start, in UTF-16 units as QML counts. `heard_only`: it
    is not to be shown, for it is said in a language that is only sound, in `heard_ms` milliseconds at the usual speed;
    the words are those of another language.
    """

    value: str = ""
    direction: str = ""
    computer: bool = False
    untranslated: bool = False
    language: str = ""
    hard: tuple[int, ...] = ()
    utterance: str = ""
    heard_only: bool = False
    heard_ms: int = 0


NO_WORDS = Words()


def words_of(text: Text | None) -> Words:
    """The words of a text; none where there is no text."""
    if text is None:
        return NO_WORDS
    return Words(
        text.value,
        text.direction.value,
        text.state is TextState.COMPUTER,
        text.state is TextState.UNTRANSLATED,
        text.language,
        tuple(_hard(text)),
        text.utterance,
        text.heard_only,
        text.recording.duration_ms if text.heard_only and text.recording is not None else 0,
    )


def _hard(text: Text) -> Iterator[int]:
    for word in text.hard:
        yield _units(text.value[: word.start])
        yield _units(text.value[word.start : word.start + word.length])


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def script_of(language: str) -> str:
    """Which of the two sets of type sizes a language is drawn with (Cyrillic shares the Latin one)."""
    return "arabic" if language.partition("-")[0] in ARABIC_SCRIPT else "latin"


class Picture(Struct, frozen=True):
    """A picture sentence with its joints, and which of its signs are flipped for a right-to-left reader."""

    signs: tuple[str, ...] = ()
    mirrored: tuple[bool, ...] = ()
    alt: str = ""


NO_PICTURE = Picture()


def picture_of(sentence: PictureSentence, alt: Text, mirrored: frozenset[str]) -> Picture:
    """The picture of a sentence."""
    return Picture(sentence.signs, tuple(sign in mirrored for sign in sentence.signs), alt.value)


def single_picture(pictogram: str, alt: Text, mirrored: frozenset[str]) -> Picture:
    """The picture of one pictogram."""
    return Picture((pictogram,), (pictogram in mirrored,), alt.value)


class Tile(Struct, frozen=True):
    """A row of a list of tiles."""

    key: str
    title: str
    direction: str
    pictogram: str
    mirrorable: bool
    language: str
    theme: str = ""
    utterance: str = ""
    heardOnly: bool = False


def tile_of(entry: Theme | TopicTile, mirrored: frozenset[str]) -> Tile:
    """The tile of a theme or a topic."""
    title = words_of(entry.title)
    flips = entry.pictogram in mirrored
    return Tile(
        entry.id,
        title.value,
        title.direction,
        entry.pictogram,
        flips,
        title.language,
        utterance=title.utterance,
        heardOnly=title.heard_only,
    )


class LanguageTile(Struct, frozen=True):
    """A row of the welcome screen; `voice` is the language in which its name is said."""

    tag: str
    endonym: str
    direction: str
    voice: str
    soundOnly: bool = False


def language_tile_of(language: Language) -> LanguageTile:
    """The tile of a language."""
    return LanguageTile(language.tag, language.endonym, language.direction.value, language.written, language.sound_only)


class HeadValue(Struct, frozen=True):
    """The head of a screen inside a theme."""

    theme: str = "start"
    title: Words = NO_WORDS
    picture: Picture = field(default_factory=Picture)
