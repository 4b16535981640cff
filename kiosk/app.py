"""One running kiosk: the only place where its parts are put together."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.errors import KioskError
from kiosk.station import journal
from kiosk.station.journal import Event
from kiosk.station.paths import default_shelf
from kiosk.station.settings.values import Settings
from kiosk.station.staff_backend import StationBackend
from kiosk.ui.flow.screens import SCREENS
from kiosk.ui.flow.session import Session
from kiosk.ui.flow.window_value import Abilities
from kiosk.ui.kit.fonts import missing_fonts
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.kit.site import site_choices
from kiosk.ui.library.library import Library
from kiosk.ui.library.opened import Read, read_pack
from kiosk.ui.staff.staff_controller import StaffController
from kiosk.ui.updates.machine_updates import MachineUpdates, NetworkSource
from kiosk.ui.updates.updates_controller import UpdatesBackend, UpdatesController
from kiosk.ui.window.content_supervisor import LOOK_MS, ContentSupervisor
from kiosk.ui.window.display_server import need_a_display
from kiosk.ui.window.qt_messages import follow_qt
from kiosk.ui.window.signals import stop_on_signals
from kiosk.ui.window.stage import Stage
from kiosk.ui.window.stick_screen import StickScreen
from kiosk.ui.window.update_service import UpdateService
from kiosk.ui.window.window_size import shape_of_screen, window_size
from kiosk.visit import Clock

if TYPE_CHECKING:
    from kiosk.packs.shelf.shelf import Shelf
    from kiosk.packs.shelf.shelves import Shelves
    from kiosk.station.findings import Finding
    from kiosk.ui.sound.speaker import Speaker

DATA: Final = Path(__file__).parent / "data"
"""What a kiosk carries with it: the handbook's pack, catalogs and glyphs."""
EMBEDDED_PACK: Final = DATA / "handbook.pack"
TICK_MS: Final = 200
READING_MS: Final = 10_000
"""So long a pack may take to answer; whatever asked it goes on without then."""
ERRAND_MS: Final = 180_000
"""The same for what no visitor waits for: the doctor reads every pack, and that takes tens of seconds."""
PIN_MS: Final = 10_000
"""The same for a PIN, which takes a fraction of a second and is not to wait for the doctor."""


class MachineClock:
    """The machine's own clocks."""

    def monotonic_ms(self) -> int:
        """Milliseconds since some moment."""
        return time.monotonic_ns() // 1_000_000

    def now(self) -> datetime:
        """The time at the place where the machine stands."""
        return datetime.now()


class Start(Struct, frozen=True):
    """How a kiosk is started. `size` is that of a window in pixels; None takes most of the screen.

    `config` is where the settings were read from, if they were named. `content` and `site` are a pack and the site's
    own places, where they are not to come from the shelf.
    """

    settings: Settings
    content: Path | None = None
    windowed: bool = False
    size: tuple[int, int] | None = None
    config: Path | None = None
    site: Path | None = None


class Kiosk(QObject):
    """The parts of one running kiosk."""

    def __init__(
        self,
        start: Start,
        abilities: Abilities,
        packs: Callable[[], tuple[Path, ...]],
        clock: Clock,
        shelves: Shelves | None = None,
        speaker: Speaker | None = None,
        sites: Callable[[], tuple[Path, ...]] = tuple,
        updates: UpdatesBackend | None = None,
        read: Read = read_pack,
        reading_ms: int = READING_MS,
        look_ms: int = LOOK_MS,
    ) -> None:
        """`packs` says which to show, best first, and `sites` which places of the site; new ones come to `shelves`.

        Without a `speaker` nothing is said, whatever the abilities promise. `updates` stands in for what is on
        this machine on the page about content. `read` opens the file of a pack, which has `reading_ms` to answer.
        `look_ms` is how often the shelves are asked for other content.
        """
        super().__init__()
        journal.begin()
        self._pack_worker = Jobs(reading_ms)
        self._background_worker = Jobs(ERRAND_MS)
        self._pin_worker = Jobs(PIN_MS)
        interface = Interface(DATA / "locale")
        language, site = start.settings.site_language, site_choices(start.settings)
        self.library = Library(self._pack_worker, clock.now, interface.in_language, SCREENS, read, site)
        with_catalog = {path.parent.parent.name for path in (DATA / "locale").glob("*/LC_MESSAGES/kiosk.mo")}
        interface.load_all(tuple(sorted({*with_catalog, start.settings.site_language})))
        interface.speak(start.settings.site_language)
        self.interface = interface
        work = _updates_work(start.settings)
        page = UpdatesController(updates or work, self._background_worker, interface, language)
        self._station = StationBackend(start.settings, partial(gather, start.settings), journal.note)
        self.desk = StaffController(
            self._station, self._background_worker, self._pin_worker, interface, language, page, site.name
        )
        size = window_size(start.size, windowed=start.windowed)
        self.session = Session(
            self.library,
            interface,
            clock,
            shape_of_screen(start.settings, size, windowed=start.windowed),
            site,
            abilities,
            self.desk,
            speaker,
        )
        glyphs = {path.stem: path.read_bytes() for path in sorted((DATA / "glyphs").glob("*.svg"))}
        self.sticks = StickScreen(self.session, interface, site, self._background_worker, work.news)
        self.stage = Stage(
            self.session, self.sticks.model, interface, glyphs, clock, may_close=start.windowed, size=size
        )
        self.feed = (
            None
            if shelves is None
            else UpdateService(work, start.config, self.sticks, page, self._background_worker, journal.note)
        )
        self.keeper = ContentSupervisor(
            packs,
            sites,
            shelves,
            self.library,
            self.session,
            self.stage.pictograms,
            self._pack_worker,
            self._background_worker,
            clock,
            look_ms,
        )
        self._ticker = QTimer(self)
        self._ticker.timeout.connect(self.session.tick)
        self._ticker.start(TICK_MS)

    def open_content(self, opened: Callable[[], None] = lambda: None) -> None:
        """Show the first pack that can be read; when none can, say so on the screen."""
        self.keeper.open(opened)

    def settle_in(self) -> None:
        """Do what only the first start finds to do; nothing on the screen waits for it."""
        self._background_worker.submit(
            self._station.make_database, lambda _: None, lambda error: journal.explain(Event.JOB_FAILED, error)
        )

    def close(self) -> None:
        """Take everything down."""
        self._ticker.stop()
        self.keeper.stop()
        if self.feed is not None:
            self.feed.close()
        self.desk.updates.close()
        self.session.reading.close()
        self.stage.close()
        self.library.close()
        for worker in (self._pack_worker, self._background_worker, self._pin_worker):
            worker.stop()


Accompany = Callable[[Kiosk], Callable[[], None]]


def run(start: Start, accompany: Accompany = lambda _: lambda: None) -> int:
    """Run a kiosk until staff leave it or SIGTERM comes; the exit code.

    What is to `accompany` it begins once it shows something, and gives what ends it.

    Raises:
        KioskError: there is no screen.
    """
    need_a_display()
    journal.begin(logging.INFO)
    journal.catch_the_rest()
    packs = pack_candidates(start)
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("wegwijs")
    app.setApplicationDisplayName("Wegwijs")
    app.setQuitOnLastWindowClosed(True)
    sites = site_candidates(start)
    shelves = None if start.content is not None else _shelves(start.settings)
    speaker = _speaker(start.settings) if start.settings.read_aloud else None
    kiosk = Kiosk(start, Abilities(read_aloud=speaker is not None), packs, MachineClock(), shelves, speaker, sites)
    follow_qt(kiosk.stage.engine)
    stop = stop_on_signals(app)
    ends: list[Callable[[], None]] = []
    kiosk.session.leave.connect(lambda: app.exit(0))

    def opened() -> None:
        if speaker is not None:  # two programs that start would hold up the first picture
            kiosk.stage.window.frameSwapped.connect(speaker.start, Qt.ConnectionType.SingleShotConnection)
        kiosk.stage.window.frameSwapped.connect(kiosk.settle_in, Qt.ConnectionType.SingleShotConnection)
        if kiosk.feed is not None:
            kiosk.stage.window.frameSwapped.connect(kiosk.feed.start, Qt.ConnectionType.SingleShotConnection)
        kiosk.stage.show(windowed=start.windowed)
        if missing := missing_fonts():
            journal.note(missing)
        ends.append(accompany(kiosk))

    kiosk.open_content(opened)
    code = app.exec()
    for end in ends:
        end()
    kiosk.close()
    del stop
    return code


def pack_candidates(start: Start) -> Callable[[], tuple[Path, ...]]:
    """Which packs to try, best first: the one that was named, what is on the shelf, what came along."""
    if start.content is not None:
        named = start.content
        return lambda: (named,)
    shelf = _shelves(start.settings).content
    return lambda: (*_on_shelf(shelf), EMBEDDED_PACK)


def site_candidates(start: Start) -> Callable[[], tuple[Path, ...]]:
    """Which of the site's own places to try, best first: those that were named, else what is on their shelf."""
    if start.site is not None:
        named = start.site
        return lambda: (named,)
    if start.content is not None:
        return tuple
    shelf = _shelves(start.settings).site
    return lambda: _on_shelf(shelf)


def gather(settings: Settings) -> tuple[Finding, ...]:
    """Everything the doctor says of this kiosk; it may wait."""
    from kiosk import doctor  # noqa: PLC0415  staff can wait for it, a start cannot

    return doctor.gather(settings)


def _updates_work(settings: Settings) -> MachineUpdates:
    sources = tuple(
        NetworkSource(source.name, source.url or str(source.folder), source.every_h) for source in settings.sources
    )
    return MachineUpdates(settings.shelf or default_shelf(), settings.database, EMBEDDED_PACK, sources)


def _shelves(settings: Settings) -> Shelves:
    from kiosk.packs.shelf.shelves import Shelves  # noqa: PLC0415

    return Shelves.at(settings.shelf or default_shelf())


def _on_shelf(shelf: Shelf) -> tuple[Path, ...]:
    for _ in range(2):
        try:
            return tuple(entry.path for entry in shelf.list())
        except KioskError as error:
            journal.explain(Event.CONTENT_READ_FAILED, error)
    return ()


def _speaker(settings: Settings) -> Speaker:
    """The two children that make and play sound; nothing waits for them."""
    from kiosk.speech.child.clips import default_clips_folder  # noqa: PLC0415  not where nothing is read aloud
    from kiosk.ui.sound.programs import own_programs  # noqa: PLC0415
    from kiosk.ui.sound.speaker import Speaker  # noqa: PLC0415

    return Speaker(own_programs(settings.clips or default_clips_folder(), settings.speech_library), journal.note)
