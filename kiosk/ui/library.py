"""What a screen needs of the pack, fetched on the jobs thread; dates are made words there too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kiosk.errors import PackError
from kiosk.guidance import GlossaryEntry, Language, Pronunciation, StaffPage, Theme, Topic, TopicTile
from kiosk.ui.jobs import Jobs
from kiosk.ui.picture_tests import AskedPicture, pictures_to_ask
from kiosk.visit import (
    GuideWalk,
    HardWords,
    Home,
    PictureSets,
    PictureTest,
    Place,
    StaffCard,
    StaffPages,
    ThemePage,
    TopicCard,
    WhatNow,
)

if TYPE_CHECKING:
    from kiosk.packs.reader import PackReader

TILES_A_PAGE = 6
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Opened:
    """What is known of a pack as soon as it is open."""

    languages: tuple[Language, ...]
    drawings: dict[str, bytes]
    mirrored: frozenset[str]
    pronunciations: tuple[Pronunciation, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemesContent:
    """For the home screen."""

    themes: tuple[Theme, ...]


@dataclass(frozen=True, slots=True)
class ThemeContent:
    """For one page of a theme."""

    theme: Theme
    tiles: tuple[TopicTile, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class TopicContent:
    """For a topic's cards, guide and end; `checked` is the month it was last checked, in words.

    `leads` are the topics that outcomes of its guide lead on to.
    """

    theme: Theme
    topic: Topic
    checked: str
    expired: bool
    leads: tuple[TopicTile, ...] = ()


@dataclass(frozen=True, slots=True)
class StaffContent:
    """For what the handbook says to staff: all pages, and the themes that lend them picture and colour."""

    pages: tuple[StaffPage, ...]
    themes: tuple[Theme, ...]

    def page(self, page_id: str) -> StaffPage | None:
        """The page of this id; None when the pack has none."""
        return next((page for page in self.pages if page.id == page_id), None)

    def theme_of(self, page: StaffPage) -> Theme | None:
        """The theme that a page is about; None for the one about the handbook."""
        return next((theme for theme in self.themes if theme.id == page.theme), None)


@dataclass(frozen=True, slots=True)
class HardWordsContent:
    """For the hard words of a card or a question, in their order."""

    entries: tuple[GlossaryEntry, ...]


@dataclass(frozen=True, slots=True)
class AskedContent:
    """For asking somebody what pictures mean."""

    pictures: tuple[AskedPicture, ...]


Content = ThemesContent | ThemeContent | TopicContent | StaffContent | HardWordsContent | AskedContent | None


class Library:
    """Fetches content of one open pack. The reader is used on the jobs thread alone."""

    def __init__(self, jobs: Jobs, today: Callable[[], date]) -> None:
        self._jobs = jobs
        self._today = today
        self._reader: PackReader | None = None
        self._topics: dict[tuple[str, str], TopicContent] = {}
        self._visits = 0

    def open(
        self,
        path: Path,
        done: Callable[[Opened], None],
        failed: Callable[[Exception], None],
        wanted: Callable[[], bool] = lambda: True,
        unwanted: Callable[[], None] = lambda: None,
    ) -> None:
        """Open the pack at `path`; the one that was open is closed when this one can be read.

        When it is `wanted` no more once it is open, it is closed again and the other stays.
        """

        def opened(reader_and_value: tuple[PackReader, Opened]) -> None:
            reader, value = reader_and_value
            if not wanted():
                self._let_go(reader)
                unwanted()
                return
            # what was asked of the other one before is brought first
            self._let_go(self._reader)
            self._reader = reader
            self._topics.clear()
            done(value)

        self._jobs.submit(lambda: _open(path), opened, failed)

    def fetch(
        self, place: Place, language: str, done: Callable[[Content], None], failed: Callable[[Exception], None]
    ) -> None:
        """Bring what `place` needs, in `language`; at once when it was just shown."""
        match place:
            case TopicCard(topic=topic) | GuideWalk(topic=topic) | WhatNow(topic=topic):
                known = self._topics.get((topic, language))
                if known is not None:
                    done(known)
                    return
            case Home() | ThemePage() | HardWords() | StaffPages() | StaffCard() | PictureSets() | PictureTest():
                pass
            case _:
                done(None)  # needs no pack, and staff come in also while the disk is stuck
                return
        reader, visits = self._reader, self._visits

        def keep(content: Content) -> None:
            if isinstance(content, TopicContent) and visits == self._visits:
                self._topics = {(content.topic.id, language): content}
            done(content)

        self._jobs.submit(lambda: fetch_content(reader, place, language, self._today()), keep, failed)

    def ask(
        self,
        work: Callable[[Callable[[Place], Content]], Answer],
        language: str,
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do work on the jobs thread that is given the way to fetch what places need, in `language`."""
        reader = self._reader
        self._jobs.submit(
            lambda: work(lambda place: fetch_content(reader, place, language, self._today())), done, failed
        )

    def forget(self) -> None:
        """Keep nothing of what was read last, nor of what is still being read: it tells what somebody came for."""
        self._visits += 1
        self._topics.clear()

    def close(self) -> None:
        """Close the pack once everything asked for was brought."""
        self._let_go(self._reader)

    def _let_go(self, reader: PackReader | None) -> None:
        if reader is not None:
            self._jobs.submit(reader.close, lambda _: None, lambda _: None)


def fetch_content(reader: PackReader | None, place: Place, language: str, today: date) -> Content:  # noqa: PLR0911  one a kind of place
    """Read what `place` needs.

    Raises:
        PackError: no pack is open, or it cannot be read.
    """
    match place:
        case Home() | PictureSets():
            return ThemesContent(_opened(reader).themes(language))
        case ThemePage(theme_id, page):
            pages = max(1, -(-_opened(reader).topic_count(theme_id) // TILES_A_PAGE))
            tiles = _opened(reader).topics(theme_id, language, page * TILES_A_PAGE, TILES_A_PAGE)
            return ThemeContent(_theme(_opened(reader), theme_id, language), tiles, page, pages)
        case TopicCard(topic=topic_id) | GuideWalk(topic=topic_id) | WhatNow(topic=topic_id):
            topic = _opened(reader).topic(topic_id, language)
            theme = _theme(_opened(reader), topic.theme, language)
            expired = topic.valid_until is not None and today > topic.valid_until
            checked = month_in_words(topic.checked_on, language)
            return TopicContent(theme, topic, checked, expired, _leads(_opened(reader), topic, language))
        case HardWords(entries=entries):
            known = {entry.id: entry for entry in _opened(reader).glossary(language)}
            return HardWordsContent(tuple(known[entry] for entry in entries if entry in known))
        case PictureTest(theme, seed):
            return AskedContent(pictures_to_ask(_opened(reader), theme, seed))
        case StaffPages() | StaffCard():
            return StaffContent(_opened(reader).staff(language), _opened(reader).themes(language))
        case _:
            return None


def month_in_words(day: date, language: str) -> str:
    """Month and year by CLDR, such as "maart 2025"."""
    from babel.dates import format_skeleton  # noqa: PLC0415  slow to import, and needed on this thread alone

    return format_skeleton("yMMMM", day, locale=language)


def _open(path: Path) -> tuple[PackReader, Opened]:
    from kiosk.packs.reader import PackReader  # noqa: PLC0415  the start does not wait for it

    reader = PackReader.open(path)
    pictograms = reader.pictograms()
    opened = Opened(
        tuple(entry.language for entry in reader.languages()),
        {name: pictogram.svg for name, pictogram in pictograms.items()},
        frozenset(name for name, pictogram in pictograms.items() if pictogram.mirrored),
        reader.pronunciations(),
    )
    return reader, opened


def _leads(reader: PackReader, topic: Topic, language: str) -> tuple[TopicTile, ...]:
    outcomes = topic.guide.outcomes if topic.guide else ()
    names = dict.fromkeys(outcome.topic for outcome in outcomes if outcome.topic)
    found = (reader.topic(name, language) for name in names)
    return tuple(TopicTile(one.id, one.title, one.pictogram, one.alt) for one in found)


def _opened(reader: PackReader | None) -> PackReader:
    if reader is None:
        raise PackError("no pack is open")
    return reader


def _theme(reader: PackReader, theme_id: str, language: str) -> Theme:
    for theme in reader.themes(language):
        if theme.id == theme_id:
            return theme
    raise PackError(f"the pack has no theme '{theme_id}'")
