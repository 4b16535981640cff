"""One running kiosk: the only place where its parts are put together."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.errors import KioskError
from kiosk.station.settings import Settings
from kiosk.ui.display_server import need_a_display
from kiosk.ui.feed import Feed
from kiosk.ui.fonts import missing_fonts
from kiosk.ui.i18n import Interface
from kiosk.ui.jobs import Jobs
from kiosk.ui.keeper import Keeper
from kiosk.ui.library import Library
from kiosk.ui.session import Session
from kiosk.ui.shape import Shape, shape_of
from kiosk.ui.signals import stop_on_signals
from kiosk.ui.site import site_choices
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.stage import Stage
from kiosk.ui.stick_screen import StickScreen
from kiosk.ui.updates_desk import UpdatesDesk, Work
from kiosk.ui.updates_work import UpdatesWork
from kiosk.ui.viewmodels.window import Abilities
from kiosk.visit import Clock

if TYPE_CHECKING:
    from kiosk.packs.shelf import Shelf
    from kiosk.station.comprehension import Answer
    from kiosk.station.findings import Finding
    from kiosk.station.pin import PinResult
    from kiosk.ui.speaker import Speaker

DATA: Final = Path(__file__).parent / "data"
"""What a kiosk carries with it: the handbook's pack, catalogs and glyphs."""
EMBEDDED_PACK: Final = DATA / "handbook.pack"
TICK_MS: Final = 200
WINDOW_SHARE: Final = 0.9
"""A window takes this much of the screen it stands on."""


class MonotonicClock:
    """The machine's own clock."""

    def monotonic_ms(self) -> int:
        """Milliseconds since some moment."""
        return time.monotonic_ns() // 1_000_000


class StationWork:
    """What staff may ask for; called on a jobs thread."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def try_pin(self, pin: str) -> PinResult:
        """Compare a PIN with the one in the station's database."""
        from kiosk.station.clock import SystemClock  # noqa: PLC0415  staff can wait for these, a start cannot
        from kiosk.station.database import default_database_path, open_station  # noqa: PLC0415
        from kiosk.station.pin import StaffPin  # noqa: PLC0415

        station = open_station(self._settings.database or default_database_path())
        for line in station.notes:
            note(line)
        try:
            return StaffPin(station).try_pin(pin, SystemClock().wall_s())
        finally:
            station.close()

    def count_answer(self, picture: str, answer: Answer) -> None:
        """Count what somebody took a picture for."""
        from kiosk.station.comprehension import Comprehension  # noqa: PLC0415
        from kiosk.station.database import default_database_path, open_station  # noqa: PLC0415

        with closing(open_station(self._settings.database or default_database_path())) as station:
            Comprehension(station).count(picture, answer)

    def check(self) -> tuple[Finding, ...]:
        """Everything the doctor says."""
        from kiosk.doctor import gather  # noqa: PLC0415

        return gather(self._settings)


@dataclass(frozen=True, slots=True)
class Start:
    """How a kiosk is started. `size` is that of a window in pixels; None takes most of the screen.

    `config` is where the settings were read from, if they were named.
    """

    settings: Settings
    content: Path | None = None
    windowed: bool = False
    size: tuple[int, int] | None = None
    config: Path | None = None


class Kiosk(QObject):
    """The parts of one running kiosk."""

    def __init__(
        self,
        start: Start,
        abilities: Abilities,
        packs: Callable[[], tuple[Path, ...]],
        clock: Clock,
        shelf: Shelf | None = None,
        speaker: Speaker | None = None,
        updates: Work | None = None,
    ) -> None:
        """`packs` says which to show, best first; `shelf` is where new ones come while it runs.

        Without a `speaker` nothing is said, whatever the abilities promise. `updates` stands in for what is on
        this machine on the page about content.
        """
        super().__init__()
        self._jobs = Jobs()
        self._errands = Jobs()
        self._library = Library(self._jobs, date.today)
        interface = Interface(DATA / "locale")
        with_catalog = {path.parent.parent.name for path in (DATA / "locale").glob("*/LC_MESSAGES/kiosk.mo")}
        interface.load_all(tuple(sorted({*with_catalog, start.settings.site_language})))
        interface.speak(start.settings.site_language)
        self.interface = interface
        language, site = start.settings.site_language, site_choices(start.settings)
        work = _updates(start.settings)
        page = UpdatesDesk(updates or work, self._errands, interface, language)
        self.desk = StaffDesk(StationWork(start.settings), self._errands, interface, language, page)
        size = _size(start)
        self.session = Session(
            self._library,
            interface,
            clock,
            _shape(start, size),
            site,
            abilities,
            self.desk,
            speaker,
        )
        glyphs = {path.stem: path.read_bytes() for path in sorted((DATA / "glyphs").glob("*.svg"))}
        self.sticks = StickScreen(self.session, interface, site, self._errands, work.news, note)
        self.stage = Stage(self.session, self.sticks.model, interface, glyphs, may_close=start.windowed, size=size)
        self.feed = None if shelf is None else Feed(work, start.config, self.sticks, page, self._errands, note)
        self.keeper = Keeper(
            packs, shelf, self._library, self.session, self.stage.pictograms, self._jobs, self._errands, note
        )
        self._ticker = QTimer(self)
        self._ticker.timeout.connect(self.session.tick)
        self._ticker.start(TICK_MS)

    def open_content(self, opened: Callable[[], None] = lambda: None) -> None:
        """Show the first pack that can be read; when none can, say so on the screen."""
        self.keeper.open(opened)

    def close(self) -> None:
        """Take everything down."""
        self._ticker.stop()
        self.keeper.stop()
        if self.feed is not None:
            self.feed.close()
        self.desk.updates.close()
        self.session.reading.close()
        self.stage.close()
        self._library.close()
        self._jobs.stop()
        self._errands.stop()


def run(start: Start) -> int:
    """Run a kiosk until staff leave it or SIGTERM comes; the exit code.

    Raises:
        KioskError: there is no screen, or the content that was named cannot be used.
    """
    need_a_display()
    packs = pack_candidates(start)
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("wegwijs")
    app.setApplicationDisplayName("Wegwijs")
    app.setQuitOnLastWindowClosed(True)
    shelf = None if start.content is not None else _shelf(start.settings)
    speaker = _speaker(start.settings) if start.settings.read_aloud else None
    kiosk = Kiosk(start, Abilities(read_aloud=speaker is not None), packs, MonotonicClock(), shelf, speaker)
    stop = stop_on_signals(app)
    kiosk.session.leave.connect(lambda: app.exit(0))

    def opened() -> None:
        if speaker is not None:  # two programs that start would hold up the first picture
            kiosk.stage.window.frameSwapped.connect(speaker.start, Qt.ConnectionType.SingleShotConnection)
        if kiosk.feed is not None:
            kiosk.stage.window.frameSwapped.connect(kiosk.feed.start, Qt.ConnectionType.SingleShotConnection)
        kiosk.stage.show(windowed=start.windowed)
        if missing := missing_fonts():
            note(missing)

    kiosk.open_content(opened)
    code = app.exec()
    kiosk.close()
    del stop
    return code


def pack_candidates(start: Start) -> Callable[[], tuple[Path, ...]]:
    """Which packs to try, best first: the one that was named, what is on the shelf, what came along.

    Raises:
        KioskError: the content that was named cannot be read; nobody waits before a screen yet.
    """
    if start.content is not None:
        from kiosk.packs.reader import PackReader  # noqa: PLC0415  only where content is named

        named = start.content
        if named.is_dir():
            from kiosk.packs.project import build_preview  # noqa: PLC0415

            built = tempfile.TemporaryDirectory(prefix="wegwijs-")  # gone when the candidates are
            named = build_preview(named, Path(built.name))
            return lambda: (named,) if built else ()
        PackReader.open(named).close()
        return lambda: (named,)
    shelf = _shelf(start.settings)
    return lambda: (*_on_shelf(shelf), EMBEDDED_PACK)


def note(line: str) -> None:
    """One line for staff, in the journal of the machine."""
    with suppress(OSError, ValueError):
        sys.stderr.write(f"kiosk: {line}\n")


def _updates(settings: Settings) -> UpdatesWork:
    from kiosk.cli.paths import default_shelf  # noqa: PLC0415  as below
    from kiosk.station.database import default_database_path  # noqa: PLC0415  staff can wait for it

    database = settings.database or default_database_path()
    return UpdatesWork(settings.shelf or default_shelf(), database, EMBEDDED_PACK)


def _shelf(settings: Settings) -> Shelf:
    from kiosk.cli.paths import default_shelf  # noqa: PLC0415  not where content is named
    from kiosk.packs.shelf import Shelf  # noqa: PLC0415

    return Shelf(settings.shelf or default_shelf())


def _on_shelf(shelf: Shelf) -> tuple[Path, ...]:
    try:
        return tuple(entry.path for entry in shelf.list())
    except KioskError as error:
        note(str(error))
        return ()


def _speaker(settings: Settings) -> Speaker:
    """The two children that make and play sound; nothing waits for them."""
    from kiosk.speech.clips import default_clips_folder  # noqa: PLC0415  not where nothing is read aloud
    from kiosk.ui.speaker import Speaker, own_programs  # noqa: PLC0415

    return Speaker(own_programs(settings.clips or default_clips_folder(), settings.speech_library), note)


def _size(start: Start) -> QSize:
    if start.size is not None:
        return QSize(*start.size)
    available = QGuiApplication.primaryScreen().availableSize()
    if not start.windowed:
        return QGuiApplication.primaryScreen().size()
    height = int(available.height() * WINDOW_SHARE)
    return QSize(height * 9 // 16, height)


def _shape(start: Start, size: QSize) -> Shape:
    screen = QGuiApplication.primaryScreen()
    width_mm = screen.physicalSize().width()
    reported = screen.size().width() / width_mm if width_mm > 0 and not start.windowed else None
    return shape_of(
        size.width(),
        size.height(),
        reported_pixels_per_mm=reported,
        pixels_per_mm=start.settings.pixels_per_mm,
        diagonal_inch=start.settings.screen_diagonal_inch,
    )
