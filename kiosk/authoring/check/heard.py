"""Which words of the content a voice has to say, and which of them a speaker has heard and found right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from kiosk.authoring.files.catalogs import Catalog
from kiosk.authoring.files.lexicon import FOLDER, HEARD
from kiosk.authoring.files.marked_yaml import decode, read_raw
from kiosk.authoring.files.source import Content
from kiosk.authoring.translate.translation import content_texts, spoken_text
from kiosk.errors import SourceError
from kiosk.guidance.folding import folded
from kiosk.guidance.word_spans import words

_COLUMNS = ("word", "engine", "sounds", "who heard it")


class Tick(Struct, frozen=True):
    """A word that somebody heard and found right, said by a version of the engine with these sounds in IPA."""

    word: str
    engine: str
    ipa: str
    who: str


class SpokenWord(Struct, frozen=True):
    """A word of the content as it stands there first, how often it stands there, and the text it stands in."""

    word: str
    count: int
    text: str


class HeardCount(Struct, frozen=True):
    """How many of a language's words have been heard."""

    language: str
    heard: int
    words: int


def heard_path(folder: Path, language: str) -> Path:
    """Where the ticks of a language are kept."""
    return folder / FOLDER / f"{language}{HEARD}"


def read_heard(path: Path) -> tuple[Tick, ...]:
    """The ticks in a file of four columns, tabs between them; none where there is no file.

    Raises:
        SourceError: a line is wrong; one line with file and line.
    """
    if not path.exists():
        return ()
    ticks = []
    for number, line in enumerate(decode(read_raw(path), str(path)).splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != len(_COLUMNS) or not all(cells):
            raise SourceError(f"{path}:{number}: should be {', '.join(_COLUMNS)}, with a tab between each two")
        ticks.append(Tick(*cells))
    return tuple(ticks)


def spoken_words(content: Content, catalogs: Mapping[str, Catalog], language: str) -> tuple[SpokenWord, ...]:
    """The distinct words that visitors hear of a language's current texts, the most frequent first."""
    staff = {point.id for page in content.staff for point in page.points} | {page.id for page in content.staff}
    counts: dict[str, int] = {}
    first: dict[str, tuple[str, str]] = {}
    for text in content_texts(content):
        shown = catalogs[language].current.get((text.item, text.value)) if language in catalogs else text.value
        if shown is None or text.item in staff or text.field == "alt":
            continue
        said = spoken_text(content, catalogs, text, language) or shown
        for start, length in words(said, language):
            word = said[start : start + length].replace("\u00ad", "")
            if any(letter.isalpha() for letter in word):
                key = folded(word, language)
                counts[key] = counts.get(key, 0) + 1
                first.setdefault(key, (word, said))
    often = sorted(counts, key=lambda key: -counts[key])
    return tuple(SpokenWord(first[key][0], counts[key], first[key][1]) for key in often)


def heard_counts(folder: Path, content: Content, catalogs: Mapping[str, Catalog]) -> tuple[HeardCount, ...]:
    """For each language that has a lexicon or ticks, how many of its words have been heard.

    Raises:
        SourceError: a file of ticks is wrong.
    """
    return tuple(
        _count(tag, read_heard(heard_path(folder, tag)), spoken_words(content, catalogs, tag))
        for tag in content.pack.written
        if heard_path(folder, tag).exists() or (folder / FOLDER / f"{tag}.yaml").exists()
    )


def _count(language: str, ticks: Iterable[Tick], spoken: tuple[SpokenWord, ...]) -> HeardCount:
    ticked = {folded(tick.word, language) for tick in ticks}
    return HeardCount(language, sum(folded(word.word, language) in ticked for word in spoken), len(spoken))
