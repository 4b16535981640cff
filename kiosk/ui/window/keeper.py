"""Keeps content on the screen: the best pack that opens, the last good one when it breaks, a new one between visits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QObject, QTimer

from kiosk.ui.flow.session import Session
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.kit.pictures import Pictograms
from kiosk.ui.library.library import Library
from kiosk.ui.library.opened import Opened
from kiosk.visit import Phase

if TYPE_CHECKING:
    from kiosk.packs.shelf.installed import Mark
    from kiosk.packs.shelf.shelves import Shelves

LOOK_MS: Final = 3000
"""How often the shelves are asked whether another pack was installed."""

Done = Callable[[], None]
Marks: TypeAlias = "tuple[Mark | None, Mark | None]"
"""Of the shelf of content, and of that of the site's places."""


class Keeper(QObject):
    """`packs` says which to try, best first, `sites` the same for the site's own places; both may wait.

    `shelves` is None where nothing new can come.
    """

    def __init__(
        self,
        packs: Callable[[], tuple[Path, ...]],
        sites: Callable[[], tuple[Path, ...]],
        shelves: Shelves | None,
        library: Library,
        session: Session,
        pictograms: Pictograms,
        jobs: Jobs,
        errands: Jobs,
        note: Callable[[str], None],
        look_ms: int = LOOK_MS,
    ) -> None:
        super().__init__()
        self._packs = packs
        self._sites = sites
        self._shelves = shelves
        self._library = library
        self._session = session
        self._pictograms = pictograms
        self._jobs = jobs
        self._errands = errands
        self._note = note
        self._look_ms = look_ms
        self._mark: Marks = None, None
        self._showing: Path | None = None
        self._broken: set[Path] = set()
        self._opening = False
        self._looking = False
        session.broken.connect(self._broke)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def open(self, opened: Done = lambda: None, *, during_visits: bool = True) -> None:
        """Show the first pack that can be read; when none can, say so on the screen."""
        if self._opening:
            return
        self._opening = True

        def found(marks_and_paths: tuple[Marks, tuple[Path, ...], tuple[Path, ...]]) -> None:
            self._mark, paths, sites = marks_and_paths
            self._try([path for path in paths if path not in self._broken], sites, opened, during_visits=during_visits)
            if self._shelves is not None and not self._timer.isActive():
                self._timer.start(self._look_ms)

        def lost(error: Exception) -> None:
            self._note(str(error))
            self._try([], (), opened, during_visits=during_visits)

        self._jobs.submit(lambda: (self._marked(), self._packs(), self._sites()), found, lost)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _try(self, paths: list[Path], sites: tuple[Path, ...], opened: Done, *, during_visits: bool) -> None:
        if not paths:
            self._opening = False
            self._showing = None
            self._session.trouble("pack-unreadable")
            opened()
            return
        path, *rest = paths

        def done(value: Opened) -> None:
            self._opening = False
            self._showing = path
            self._pictograms.serve(value.drawings)
            self._session.begin(value)
            opened()
            for note in value.notes:
                self._note(note)
            shown = {path} | ({value.overlay.path} if value.overlay is not None else set())
            self._errands.submit(lambda: self._tell(shown), lambda _: None, lambda error: self._note(str(error)))

        def failed(error: Exception) -> None:
            self._note(str(error))
            self._try(rest, sites, opened, during_visits=during_visits)

        def overtaken() -> None:
            self._opening = False
            self._session.between_visits(self.renew)

        def wanted() -> bool:
            return during_visits or self._session.phase is Phase.EMPTY

        self._library.open(path, sites, done, failed, wanted, overtaken)

    def _broke(self, why: str) -> None:
        """The pack that is shown cannot be read any more: the last good one takes its place."""
        if self._opening:
            return
        self._note(why)
        if self._showing is not None:
            self._broken.add(self._showing)
        self.open()

    def renew(self) -> None:
        """Show the best pack again, unless somebody comes before it is open: then when they have gone."""
        self.open(during_visits=False)

    def _look(self) -> None:
        if not self._looking and not self._opening:
            self._looking = True
            self._errands.submit(self._marked, self._looked, self._not_looked)

    def _looked(self, mark: Marks) -> None:
        self._looking = False
        if mark != self._mark and not self._opening:
            self._mark = mark
            self._broken.clear()
            self._session.between_visits(self.renew)

    def _not_looked(self, error: Exception) -> None:
        self._looking = False
        self._note(str(error))

    def _marked(self) -> Marks:
        return (None, None) if self._shelves is None else (self._shelves.content.mark(), self._shelves.site.mark())

    def _tell(self, shown: set[Path]) -> None:
        """Tell each shelf which of its packs has been on screen."""
        for shelf in (self._shelves.content, self._shelves.site) if self._shelves is not None else ():
            for entry in shelf.list():
                if entry.path in shown:
                    shelf.shown(entry)
