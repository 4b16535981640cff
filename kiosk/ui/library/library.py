"""What a screen needs of the pack, fetched on the jobs thread; dates and hours are made words there too."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kiosk.errors import JobHungError, PackError
from kiosk.guidance import GlossaryEntry, StaffPage, Theme, Topic, TopicTile
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.library.opened import Opened, Read, Reopened, open_pack, read_pack
from kiosk.ui.library.overlay import KIND_SIGNS
from kiosk.ui.library.picture_tests import AskedPicture, pictures_to_ask
from kiosk.ui.library.place_words import PlaceNow, Say, month_in_words
from kiosk.ui.library.source import Source
from kiosk.visit import (
    GuideWalk,
    HardWords,
    Home,
    PictureSets,
    PictureTest,
    Place,
    SitePlaces,
    StaffCard,
    StaffPages,
    ThemePage,
    TopicCard,
    WhatNow,
)

if TYPE_CHECKING:
    from kiosk.packs.read.reader import PackReader

TILES_A_PAGE = 6
Answer = TypeVar("Answer")


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

    `leads` are the topics that outcomes of its guide lead on to; `places` are the site's, as they are at this moment.
    """

    theme: Theme
    topic: Topic
    checked: str
    expired: bool
    leads: tuple[TopicTile, ...] = ()
    places: tuple[PlaceNow, ...] = ()


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
class PlacesContent:
    """For the site's places of a kind, as they are at this moment; `checked` is when somebody asked for their hours."""

    theme: Theme
    pictogram: str
    places: tuple[PlaceNow, ...]
    checked: str


@dataclass(frozen=True, slots=True)
class AskedContent:
    """For asking somebody what pictures mean."""

    pictures: tuple[AskedPicture, ...]


Content = (
    ThemesContent | ThemeContent | TopicContent | StaffContent | HardWordsContent | PlacesContent | AskedContent | None
)


def tells_time(content: Content) -> bool:
    """Whether a screen says something of this very moment."""
    return isinstance(content, PlacesContent) or (isinstance(content, TopicContent) and bool(content.places))


class Library:
    """Fetches content of one open pack. The reader is used on the jobs thread alone.

    When something could not be read, the pack is opened anew before the next: its file, or what the system knows of
    it, may be another by then.
    """

    def __init__(
        self, jobs: Jobs, now: Callable[[], datetime], words: Callable[[str], Say], read: Read = read_pack
    ) -> None:
        """`now` is the time on the wall; `words` gives the interface's words in a language."""
        self._jobs = jobs
        self._read = read
        self._path: Path | None = None
        self._now = now
        self._source = Source(None, words=words)
        self._topics: dict[tuple[str, str, datetime], TopicContent] = {}
        self._visits = 0

    def open(
        self,
        path: Path,
        sites: Iterable[Path],
        done: Callable[[Opened], None],
        failed: Callable[[Exception], None],
        wanted: Callable[[], bool] = lambda: True,
        unwanted: Callable[[], None] = lambda: None,
    ) -> None:
        """Open the pack at `path`; the one that was open is closed when this one can be read.

        With it the first of `sites` that goes with it, if there is one.
        When it is `wanted` no more once it is open, it is closed again and the other stays.
        """

        def opened(reader_and_value: tuple[PackReader, Opened]) -> None:
            reader, value = reader_and_value
            if not wanted():
                self._let_go(reader)
                unwanted()
                return
            # what was asked of the other one before is brought first
            self._let_go(self._source.reader)
            self._source = replace(self._source, reader=reader, overlay=value.overlay, drawn=frozenset(value.drawings))
            self._path = path
            self._topics.clear()
            done(value)

        self._jobs.submit(lambda: open_pack(path, sites, self._read), opened, failed)

    def fetch(
        self, place: Place, language: str, done: Callable[[Content], None], failed: Callable[[Exception], None]
    ) -> None:
        """Bring what `place` needs, in `language`; at once when it was just shown."""
        now = self._now()
        minute = now.replace(second=0, microsecond=0)
        match place:
            case TopicCard(topic=topic) | GuideWalk(topic=topic) | WhatNow(topic=topic):
                known = self._topics.get((topic, language, minute))
                if known is not None:
                    done(known)
                    return
            case Home() | ThemePage() | HardWords() | SitePlaces() | StaffPages() | StaffCard():
                pass
            case PictureSets() | PictureTest():
                pass
            case _:
                done(None)  # needs no pack, and staff come in also while the disk is stuck
                return
        visits = self._visits

        def keep(content: Content) -> None:
            if isinstance(content, TopicContent) and visits == self._visits:
                self._topics = {(content.topic.id, language, minute): content}
            done(content)

        # the source of the moment when it is read: the one of now may have hung by then
        self._jobs.submit(lambda: fetch_content(self._source, place, language, now), keep, self._failing(failed))

    def ask(
        self,
        work: Callable[[Callable[[Place], Content]], Answer],
        language: str,
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do work on the jobs thread that is given the way to fetch what places need, in `language`."""
        self._jobs.submit(
            lambda: work(lambda place: fetch_content(self._source, place, language, self._now())),
            done,
            self._failing(failed),
        )

    def forget(self) -> None:
        """Keep nothing of what was read last, nor of what is still being read: it tells what somebody came for."""
        self._visits += 1
        self._topics.clear()

    def close(self) -> None:
        """Close the pack once everything asked for was brought."""
        self._let_go(self._source.reader)

    def _failing(self, failed: Callable[[Exception], None]) -> Callable[[Exception], None]:
        def failing(error: Exception) -> None:
            if self._path is not None:
                if not isinstance(error, JobHungError):  # else the thread that was left behind has it
                    self._let_go(self._source.reader)
                self._source = replace(self._source, reader=Reopened(self._path, self._read))
            failed(error)

        return failing

    def _let_go(self, reader: PackReader | Reopened | None) -> None:
        if reader is not None:
            self._jobs.submit(reader.close, lambda _: None, lambda _: None)


def fetch_content(source: Source, place: Place, language: str, now: datetime) -> Content:  # noqa: PLR0911  one a kind of place
    """Read what `place` needs.

    Raises:
        PackError: no pack is open, or it cannot be read.
    """
    match place:
        case Home() | PictureSets():
            return ThemesContent(source.pack.themes(language))
        case ThemePage(theme_id, page):
            pages = max(1, -(-source.pack.topic_count(theme_id) // TILES_A_PAGE))
            tiles = source.pack.topics(theme_id, language, page * TILES_A_PAGE, TILES_A_PAGE)
            return ThemeContent(_theme(source.pack, theme_id, language), tiles, page, pages)
        case TopicCard(topic=topic_id) | GuideWalk(topic=topic_id) | WhatNow(topic=topic_id):
            return _topic(source, topic_id, language, now)
        case HardWords(entries=entries):
            known = {entry.id: entry for entry in source.pack.glossary(language)}
            return HardWordsContent(tuple(known[entry] for entry in entries if entry in known))
        case SitePlaces():
            return _places(source, place, language, now)
        case PictureTest(theme, seed):
            return AskedContent(pictures_to_ask(source.pack, theme, seed, language))
        case StaffPages() | StaffCard():
            return StaffContent(source.pack.staff(language), source.pack.themes(language))
        case _:
            return None


def _topic(source: Source, topic_id: str, language: str, now: datetime) -> TopicContent:
    topic = source.pack.topic(topic_id, language)
    return TopicContent(
        theme=_theme(source.pack, topic.theme, language),
        topic=topic,
        checked=month_in_words(topic.checked_on, language),
        expired=topic.valid_until is not None and now.date() > topic.valid_until,
        leads=_leads(source.pack, topic, language),
        places=tuple(place for kind in topic.places for place in source.places(kind, language, now)),
    )


def _places(source: Source, place: SitePlaces, language: str, now: datetime) -> PlacesContent:
    theme = _theme(source.pack, place.theme, language)
    sign = KIND_SIGNS[place.kind]
    checked = month_in_words(source.overlay.checked_on, language) if source.overlay is not None else ""
    return PlacesContent(
        theme, sign if sign in source.drawn else theme.pictogram, source.places(place.kind, language, now), checked
    )


def _leads(reader: PackReader, topic: Topic, language: str) -> tuple[TopicTile, ...]:
    outcomes = topic.guide.outcomes if topic.guide else ()
    names = dict.fromkeys(outcome.topic for outcome in outcomes if outcome.topic)
    found = (reader.topic(name, language) for name in names)
    return tuple(TopicTile(one.id, one.title, one.pictogram, one.alt) for one in found)


def _theme(reader: PackReader, theme_id: str, language: str) -> Theme:
    for theme in reader.themes(language):
        if theme.id == theme_id:
            return theme
    raise PackError(f"the pack has no theme '{theme_id}'")
