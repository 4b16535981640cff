"""What a screen needs of the pack, fetched on the jobs thread; dates and hours are made words there too."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from kiosk.errors import JobHungError
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.kit.site import SiteChoices
from kiosk.ui.library.opened import Opened, Read, Reopened, open_pack, read_pack
from kiosk.ui.library.place_words import Say
from kiosk.ui.library.screen import Content, Screens
from kiosk.ui.library.source import Source
from kiosk.visit import Route

if TYPE_CHECKING:
    from kiosk.packs.read.reader import PackReader

Answer = TypeVar("Answer")


class Library:
    """Fetches content of one open pack. The reader is used on the jobs thread alone.

    When something could not be read, the pack is opened anew before the next: its file, or what the system knows of
    it, may be another by then.
    """

    def __init__(
        self,
        pack_worker: Jobs,
        now: Callable[[], datetime],
        words: Callable[[str], Say],
        screens: Screens,
        read: Read = read_pack,
        site: SiteChoices = SiteChoices(),  # noqa: B008  it is frozen
    ) -> None:
        """`now` is the time on the wall; `words` gives the interface's words in a language; `site` is of the kiosk."""
        self._pack_worker = pack_worker
        self._screens = screens
        self._read = read
        self._path: Path | None = None
        self._now = now
        self._source = Source(None, words=words, desk=site.language, region=site.region)
        self._kept: tuple[Hashable, Content] | None = None
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
            self._source = replace(
                self._source,
                reader=reader,
                overlay=value.overlay,
                drawn=frozenset(value.drawings),
                fallbacks=value.fallbacks,
            )
            self._path = path
            self._kept = None
            done(value)

        self._pack_worker.submit(lambda: open_pack(path, sites, self._read), opened, failed)

    def fetch(
        self, place: Route, language: str, done: Callable[[Content], None], failed: Callable[[Exception], None]
    ) -> None:
        """Bring what `place` needs, in `language`; at once when it was just shown."""
        screen = self._screens.of(place)
        if screen.load is None:
            done(None)  # staff come in also while the disk is stuck
            return
        now = self._now()
        same = None if screen.kept_as is None else screen.kept_as(place)
        key = same, language, now.replace(second=0, microsecond=0)
        if same is not None and self._kept is not None and self._kept[0] == key:
            done(self._kept[1])
            return
        visits = self._visits

        def keep(content: Content) -> None:
            if same is not None and visits == self._visits:
                self._kept = key, content
            done(content)

        # the source of the moment when it is read: the one of now may have hung by then
        self._pack_worker.submit(lambda: self._load(place, language, now), keep, self._failing(failed))

    def ask(
        self,
        work: Callable[[Callable[[Route], Content]], Answer],
        language: str,
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do work on the jobs thread that is given the way to fetch what places need, in `language`."""
        self._pack_worker.submit(
            lambda: work(lambda place: self._load(place, language, self._now())), done, self._failing(failed)
        )

    def forget(self) -> None:
        """Keep nothing of what was read last, nor of what is still being read: it tells what somebody came for."""
        self._visits += 1
        self._kept = None

    def close(self) -> None:
        """Close the pack once everything asked for was brought."""
        self._let_go(self._source.reader)

    def _load(self, place: Route, language: str, now: datetime) -> Content:
        return self._screens.load(self._source, place, language, now)

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
            self._pack_worker.submit(reader.close, lambda _: None, lambda _: None)
