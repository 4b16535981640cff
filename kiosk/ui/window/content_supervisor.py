"""Keeps content on the screen: the best pack that opens, another when it breaks, a new one between visits.

A pack is broken when it was opened anew and cannot be read, never because one reading of it failed: a bus that had a
hiccup, a database that was busy, an error in our own code. And what is broken is tried again, a minute later, then
two, up to an hour, for the disk may be well again. The last pack, which came with the kiosk, is never put aside.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer

from kiosk.errors import KioskError
from kiosk.station import journal
from kiosk.station.journal import Event
from kiosk.ui.flow.session import Session
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.kit.pictures import Pictograms
from kiosk.ui.library.library import Library
from kiosk.ui.library.opened import Opened
from kiosk.ui.window.trials import Trials
from kiosk.visit import Clock

if TYPE_CHECKING:
    from kiosk.packs.shelf.installed import ChangeToken
    from kiosk.packs.shelf.shelves import Shelves

LOOK_MS: Final = 3000
"""How often the shelves are asked whether another pack was installed, and what is on trial looked at."""
TRIES: Final = 2

Done = Callable[[], None]
Paths: TypeAlias = Callable[[], tuple[Path, ...]]
Marks: TypeAlias = "tuple[ChangeToken | None, ChangeToken | None]"
"""Of the shelf of content, and of that of the site's places."""


class _Opening(Struct, frozen=True):
    """What is being opened: the packs left to try, the site's places, and whether a visitor has to give way."""

    paths: tuple[Path, ...]
    sites: tuple[Path, ...]
    opened: Done
    during_visits: bool
    tries: int = TRIES


class ContentSupervisor(QObject):
    """`packs` says which to try, best first, `sites` the same for the site's own places; both may wait.

    `shelves` is None where nothing new can come.
    """

    def __init__(
        self,
        packs: Paths,
        sites: Paths,
        shelves: Shelves | None,
        library: Library,
        session: Session,
        pictograms: Pictograms,
        pack_worker: Jobs,
        background_worker: Jobs,
        clock: Clock,
        look_ms: int = LOOK_MS,
    ) -> None:
        super().__init__()
        self._packs = packs
        self._sites = sites
        self._shelves = shelves
        self._library = library
        self._session = session
        self._pictograms = pictograms
        self._pack_worker = pack_worker
        self._background_worker = background_worker
        self._look_ms = look_ms
        self._mark: Marks = None, None
        self._showing: Path | None = None
        self._last: Path | None = None
        self._trials = Trials(clock.monotonic_ms)
        self._checking: set[Path] = set()
        self._opening = False
        self._looking = False
        self._troubled = False
        session.doubted.connect(self.doubt)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def open(self, opened: Done = lambda: None, *, during_visits: bool = True) -> None:
        """Show the first pack that can be read; when none can, say so on the screen and try again later."""
        if self._opening:
            return
        self._opening = True
        self._list(opened, during_visits=during_visits, tries=TRIES)

    def renew(self) -> None:
        """Show the best pack again, unless somebody comes before it is open: then when they have gone."""
        self.open(during_visits=False)

    def doubt(self) -> None:
        """Something of the pack that is shown could not be read or shown: is it the pack?"""
        if self._showing is not None and not self._opening and not self._trials.believed(self._showing):
            self._check(self._showing)

    def look(self) -> None:
        """Whether something was installed, and whether what was on trial can be read again."""
        if self._opening:
            return
        for path in self._trials.due():
            if path is not None:
                self._check(path)
            elif self._session.undisturbed:
                self.renew()
        if self._shelves is not None and not self._looking:
            self._looking = True
            self._background_worker.submit(self._marked, self._looked, self._not_looked)

    @property
    def showing(self) -> Path | None:
        """The pack that is on the screen; None while none opens."""
        return self._showing

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    # opening

    def _list(self, opened: Done, *, during_visits: bool, tries: int) -> None:
        def found(marks_and_paths: tuple[Marks, tuple[Path, ...], tuple[Path, ...]]) -> None:
            self._mark, paths, sites = marks_and_paths
            self._last = paths[-1] if paths else None
            good = tuple(path for path in paths if path not in self._trials or path == self._last)
            self._try(_Opening(good, sites, opened, during_visits))
            if not self._timer.isActive():
                self._timer.start(self._look_ms)

        def lost(error: Exception) -> None:
            journal.explain(Event.CONTENT_READ_FAILED, error)
            if tries > 1:
                self._list(opened, during_visits=during_visits, tries=tries - 1)
            else:
                self._nothing_opens(opened)

        self._pack_worker.submit(lambda: (self._marked(), self._packs(), self._sites()), found, lost)

    def _try(self, what: _Opening) -> None:
        if not what.paths:
            self._nothing_opens(what.opened)
            return
        path, *rest = what.paths

        def done(value: Opened) -> None:
            self._show(path, value)
            self._opening = False
            with journal.boundary(Event.UNEXPECTED):
                what.opened()

        def failed(error: Exception) -> None:
            if what.tries > 1:
                self._try(_Opening(what.paths, what.sites, what.opened, what.during_visits, what.tries - 1))
                return
            journal.explain(Event.CONTENT_BROKEN, error)
            if path != self._last:
                self._trials.failed(path)
            self._try(_Opening(tuple(rest), what.sites, what.opened, what.during_visits))

        def overtaken() -> None:
            self._opening = False
            self._session.between_visits(self.renew)

        self._library.open(
            path, what.sites, done, failed, lambda: what.during_visits or self._session.undisturbed, overtaken
        )

    def _show(self, path: Path, value: Opened) -> None:
        self._pictograms.serve(value.drawings)
        self._session.begin(value)
        self._showing = path
        self._troubled = False
        self._trials.passed(None)
        journal.tell(Event.CONTENT_SHOWN, path)
        for note in value.notes:
            journal.note(note)
        shown = {path} | ({value.overlay.path} if value.overlay is not None else set())
        self._background_worker.submit(
            lambda: self._tell(shown), lambda _: None, lambda error: journal.explain(Event.JOB_FAILED, error)
        )

    def _nothing_opens(self, opened: Done) -> None:
        self._opening = False
        journal.tell(Event.CONTENT_NONE, "no pack can be read; it is tried again later")
        self._trials.failed(None)
        self._showing = None
        if not self._troubled:  # else it is on the screen already, and staff may be at work behind it
            self._troubled = True
            self._session.trouble("pack-unreadable")
        with journal.boundary(Event.UNEXPECTED):
            opened()

    # whether a pack is broken

    def _check(self, path: Path) -> None:
        if path in self._checking:
            return
        self._checking.add(path)

        def checked(damage: KioskError | None) -> None:
            self._checking.discard(path)
            self._trials.believe(path)
            if damage is None:
                self._sound(path)
            elif path == self._last:  # some of it can still be shown
                journal.explain(Event.CONTENT_BROKEN, damage)
            else:
                self._broken(path, damage)

        def failed(error: Exception) -> None:
            self._checking.discard(path)
            self._broken(path, error)

        self._background_worker.submit(lambda: look_through(path), checked, failed)

    def _sound(self, path: Path) -> None:
        journal.tell(Event.CONTENT_SOUND, path)
        if self._trials.passed(path):
            self._session.between_visits(self.renew)

    def _broken(self, path: Path, why: Exception) -> None:
        journal.explain(Event.CONTENT_BROKEN, why)
        if path != self._last:
            self._trials.failed(path)
        if path == self._showing:
            self.open()

    # what is installed

    def _looked(self, mark: Marks) -> None:
        self._looking = False
        if mark != self._mark and not self._opening:
            self._mark = mark
            self._trials.clear()
            self._session.between_visits(self.renew)

    def _not_looked(self, error: Exception) -> None:
        self._looking = False
        journal.explain(Event.JOB_FAILED, error)

    def _marked(self) -> Marks:
        return (
            (None, None)
            if self._shelves is None
            else (self._shelves.content.change_token(), self._shelves.site.change_token())
        )

    def _tell(self, shown: set[Path]) -> None:
        """Tell each shelf which of its packs has been on screen."""
        for shelf in (self._shelves.content, self._shelves.site) if self._shelves is not None else ():
            for entry in shelf.list():
                if entry.path in shown:
                    shelf.shown(entry)


def look_through(path: Path) -> KioskError | None:
    """Open a pack anew and read all of it; what is wrong with it although it opens. May take seconds.

    Raises:
        PackError: it does not open, twice.
    """
    from kiosk.packs.read.reader import PackReader  # noqa: PLC0415  the start does not wait for it
    from kiosk.packs.read.verify import verify  # noqa: PLC0415

    damage: KioskError | None = None
    for last in (False, True):
        try:
            PackReader.open(path).close()
        except KioskError:
            if last:
                raise
            continue
        try:
            verify(path)
        except KioskError as error:
            damage = error
        else:
            return None
    return damage
