"""Shows content while it is being written: looks at its files, builds what changed, and brings it to the same place.

The files are looked at by their times, not watched: a QFileSystemWatcher loses a file that an editor replaces by
rename, and does not see into a folder that is new.
"""

from __future__ import annotations

import gettext
import traceback
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer

from kiosk.errors import KioskError, PackError
from kiosk.ui.editors.photographs import scaled_photograph
from kiosk.ui.flow.session import Session
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.library.library import Library
from kiosk.ui.library.opened import Opened
from kiosk.ui.library.overlay import open_overlay
from kiosk.ui.window.stage import Stage

if TYPE_CHECKING:
    from kiosk.authoring.build.project import Stamp

LOOK_MS: Final = 250
"""How often the files are looked at; what was the same twice is no longer being written."""


class _Made(Struct, frozen=True):
    """A pack of the content as it is now, that of the site's own places if there are any, and the interface's words."""

    pack: Path
    sites: tuple[Path, ...]
    words: Mapping[str, gettext.GNUTranslations]


class Preview(QObject):
    """Follows a folder of content, and one of a site's own places where there is one.

    `note` is told in a line what is wrong, and when it has been mended.
    """

    def __init__(
        self,
        content: Path,
        site: Path | None,
        library: Library,
        session: Session,
        stage: Stage,
        interface: Interface,
        note: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._content = content
        self._sites: tuple[Path, ...] = () if site is None else (site,)
        self._library = library
        self._session = session
        self._stage = stage
        self._interface = interface
        self._note = note
        self._title = stage.window.title()
        self._folder = TemporaryDirectory(prefix="wegwijs-", ignore_cleanup_errors=True)
        self._jobs = Jobs()
        self._seen: Stamp = frozenset()
        self._shown: Stamp = frozenset()
        self._wrong = ""
        self._busy = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Follow the files from now on."""
        self._timer.start(LOOK_MS)

    def stop(self) -> None:
        """Follow them no more."""
        self._timer.stop()
        self._jobs.stop()
        self._folder.cleanup()

    def _look(self) -> None:
        from kiosk.authoring.build.project import project_stamp  # noqa: PLC0415  Babel and pydantic are for editors alone

        if not self._busy:
            self._busy = True
            folders = [self._content, *self._sites]
            self._jobs.submit(lambda: frozenset().union(*map(project_stamp, folders)), self._looked, self._failed)

    def _looked(self, stamp: Stamp) -> None:
        settled, self._seen = stamp == self._seen, stamp
        if settled and stamp != self._shown:
            self._shown = stamp
            self._jobs.submit(self._make, self._open, self._failed)
        else:
            self._busy = False

    def _make(self) -> _Made:
        from kiosk.authoring.build.project import build_preview, project_words  # noqa: PLC0415

        words = {tag: gettext.GNUTranslations(BytesIO(mo)) for tag, mo in project_words(self._content).items()}
        pack = build_preview(self._content, Path(self._folder.name))
        return _Made(pack, tuple(self._make_site(site, pack) for site in self._sites), words)

    def _make_site(self, folder: Path, handbook: Path) -> Path:
        """A pack of the places in `folder`, which have to go with the handbook."""
        from kiosk.authoring.build.project import build_preview  # noqa: PLC0415
        from kiosk.packs.read.reader import PackReader  # noqa: PLC0415

        pack = build_preview(folder, Path(self._folder.name), scaled_photograph)
        with PackReader.open(handbook) as reader:
            _, notes = open_overlay((pack,), reader)
        if notes:
            raise PackError(notes[0].replace(str(pack), str(folder)))
        return pack

    def _open(self, made: _Made) -> None:
        self._library.open(made.pack, made.sites, lambda opened: self._show(opened, made), self._failed)

    def _show(self, opened: Opened, made: _Made) -> None:
        self._busy = False
        try:
            self._stage.pictograms.serve(opened.drawings)
            self._interface.renew(made.words)
            self._session.stay(opened)
        except Exception as error:
            self._failed(error)
            return
        if self._wrong:
            self._note("mended: the screen shows the files as they are")
        self._say("")

    def _failed(self, error: Exception) -> None:
        """What was good last stays on the screen."""
        self._busy = False
        said = str(error)
        if not isinstance(error, KioskError):
            # a fault of the program, for which nobody wrote words
            said = f"not shown, by a fault of this program: {type(error).__name__}: {error}"
            traceback.print_exception(error)
        self._note(said)
        self._say(said)

    def _say(self, wrong: str) -> None:
        self._wrong = wrong
        short = wrong
        for folder in (self._content, *self._sites):
            short = short.removeprefix(f"{folder}/")
        self._stage.window.setTitle(f"{short} - {self._title}" if short else self._title)
