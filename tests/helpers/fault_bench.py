"""What can go wrong in a whole kiosk, each brought about on purpose while somebody stands at the six themes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest
from msgspec import Struct, field
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent

from kiosk.ui.flow.attendance import Attendance
from kiosk.ui.flow.presenter import Presenter
from kiosk.ui.flow.window_model import KioskModel
from kiosk.ui.library.library import Library
from kiosk.ui.sound import reading
from kiosk.ui.staff.staff_controller import StaffController
from kiosk.ui.updates.updates_controller import UpdatesController
from kiosk.visit import Home, Phase, TopicCard, Visit
from tests.helpers.faulty import FailingSpeaker, FaultyPacks, Hangs, raising, sqlite_error
from tests.helpers.live_kiosk import LiveKiosk, settle
from tests.helpers.qml_items import plain_of
from tests.helpers.snapshot import snapshot

TOPIC = "health.no_insurance"
SECRET = f"{TOPIC}: Zonder verzekering"
"""What an error may quote; nothing of it may stand in the journal."""
OF_A_VISIT = ("insurance", "verzekering", "Gezondheid", "Nederlands", "health")


def the_error() -> Exception:
    return KeyError(SECRET)


class Bench(Struct):
    """A whole kiosk, and what can go wrong with it."""

    kiosk: LiveKiosk
    packs: FaultyPacks
    told: FailingSpeaker
    caplog: pytest.LogCaptureFixture
    hung: list[Hangs] = field(default_factory=list)

    @property
    def journal(self) -> str:
        return "\n".join(record.getMessage() for record in self.caplog.records if record.name.startswith("kiosk."))

    def events(self) -> list[str]:
        return [record.event for record in self.caplog.records if hasattr(record, "event")]

    def texts(self) -> str:
        """Every text that can be seen."""
        return "\n".join(plain_of(item) for item in self.kiosk.shown())

    @property
    def card(self) -> str:
        """The words of the card that is on the screen."""
        return self.kiosk.deck.value.text.value

    def home(self) -> None:
        """A new visit, in Dutch, at the six themes."""
        self.kiosk.start_over()
        self.kiosk.go("Nederlands")
        if self.kiosk.place != Home():
            self.kiosk.go(self.kiosk.say("Read"))
        assert self.kiosk.place == Home()

    def walk(self) -> None:
        """From the welcome screen to a topic, as a visitor."""
        self.home()
        self.kiosk.go("Gezondheid")
        self.kiosk.go("Zonder verzekering")
        assert self.kiosk.place == TopicCard(TOPIC)
        assert self.card in self.texts()


@contextmanager
def failing(owner: type[Any] | Any, name: str, times: int = 1) -> Iterator[list[int]]:
    """A public function that fails so many times and then does what it does."""
    real: Callable[..., Any] = getattr(owner, name)
    met: list[int] = []

    def function(*args: Any, **kwargs: Any) -> Any:
        if len(met) < times:
            met.append(1)
            raise the_error()
        return real(*args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, name, function)
        yield met
    times = 0  # whoever still holds it has the real one


# what can go wrong while somebody at the six themes touches one


def reading_fails(make: Callable[[], Exception], bench: Bench, times: int = 1) -> None:
    bench.packs.faults.extend([raising(make)] * times)
    bench.kiosk.touch("Gezondheid")
    bench.kiosk.wait(lambda: not bench.packs.faults, "the fault")
    settle(50)


def disk_error() -> Exception:
    return sqlite_error("SQLITE_IOERR", f"disk I/O error {SECRET}")


def busy() -> Exception:
    return sqlite_error("SQLITE_BUSY", "database is locked")


def reading_hangs(bench: Bench) -> None:
    bench.hung.append(Hangs())
    bench.packs.faults.append(bench.hung[-1])
    before = bench.packs.opened
    bench.kiosk.touch("Gezondheid")
    bench.kiosk.wait(lambda: bench.packs.opened > before, "the pack is opened anew")


def derive_fails(bench: Bench) -> None:
    with failing(Presenter, "prepare") as met:
        bench.kiosk.touch("Gezondheid")
        bench.kiosk.wait(lambda: bool(met), "the derive")
        settle(50)


def showing_fails(bench: Bench) -> None:
    with failing(Presenter, "show") as met:
        bench.kiosk.touch("Gezondheid")
        bench.kiosk.wait(lambda: bool(met), "the screen")
        settle(50)


def slot_fails(bench: Bench) -> None:
    with failing(Visit, "opened") as met:
        bench.kiosk.touch("Gezondheid")
        assert met
    assert bench.kiosk.place == Home()


def qml_handler_fails(bench: Bench) -> None:
    engine = bench.kiosk.kiosk.stage.engine
    engine.setOutputWarningsToStandardError(False)  # as a kiosk that runs has it
    component = QQmlComponent(engine)
    source = f'import QtQuick\nItem {{ onXChanged: {{ throw new Error("{SECRET}") }} }}'
    component.setData(source.encode(), QUrl())
    assert component.isReady(), component.errorString()
    item = component.create()
    item.setProperty("x", 1)
    item.deleteLater()
    engine.setOutputWarningsToStandardError(True)
    settle()


def job_fails(bench: Bench) -> None:
    told: list[Exception] = []

    def done(_: object) -> None:
        raise the_error()

    bench.kiosk.kiosk._background_worker.submit(lambda: None, done, told.append)
    bench.kiosk.wait(lambda: bool(told), "the job")


def speaker_fails(bench: Bench) -> None:
    bench.told.error = the_error
    before = bench.told.failed
    bench.kiosk.go("Gezondheid")
    bench.kiosk.session.tick()
    bench.told.error = None
    assert bench.told.failed > before
    bench.kiosk.go(bench.kiosk.say("Back", "bar"))


def word_fails(bench: Bench) -> None:
    bench.kiosk.touch(bench.kiosk.say("Listen to this screen"))
    (line, *_) = bench.told.lines
    with failing(reading, "light") as met:
        bench.told.begin(line)
        bench.told.word.emit(line.key, 0, 1)
        assert met
    bench.told.finish()


def tick_fails(bench: Bench) -> None:
    with failing(Attendance, "tick") as met:
        bench.kiosk.session.tick()
        assert met


def wipe_fails(owner: type[Any], name: str, bench: Bench) -> None:
    bench.kiosk.go("Gezondheid")
    bench.kiosk.go("Zonder verzekering")
    card = bench.card
    assert card in bench.texts()
    with failing(owner, name) as met:
        bench.kiosk.start_over()
        assert met
    assert card not in bench.texts()
    bench.kiosk.session.tick()
    settle()
    assert (bench.kiosk.session.visit, bench.kiosk.session.phase) == (Visit(), Phase.EMPTY)
    assert snapshot(bench.kiosk.model) == bench.kiosk.blank
    assert not bench.kiosk.kiosk.library._kept


FAULTS: dict[str, tuple[Callable[[Bench], None], str]] = {
    "EIO": (partial(reading_fails, disk_error), "content-read-failed"),
    "SQLITE_BUSY": (partial(reading_fails, busy), "content-read-failed"),
    "MemoryError": (partial(reading_fails, MemoryError), "content-read-failed"),
    "KeyError in content": (partial(reading_fails, the_error), "content-read-failed"),
    "a reading that hangs": (reading_hangs, "job-hung"),
    "KeyError in a derive": (derive_fails, "screen-failed"),
    "KeyError while showing": (showing_fails, "screen-failed"),
    "KeyError in a slot": (slot_fails, "touch-failed"),
    "an error in QML": (qml_handler_fails, "qml-warning"),
    "KeyError in a job": (job_fails, "job-failed"),
    "the speaker": (speaker_fails, "speaker-failed"),
    "a word that is heard": (word_fails, "speaker-failed"),
    "KeyError in tick": (tick_fails, "tick-failed"),
    "wipe: the welcome screen": (partial(wipe_fails, Presenter, "prepare_window"), "wipe-failed"),
    "wipe: the screens": (partial(wipe_fails, KioskModel, "forget"), "wipe-failed"),
    "wipe: the library": (partial(wipe_fails, Library, "forget"), "wipe-failed"),
    "wipe: the desk": (partial(wipe_fails, StaffController, "forget"), "wipe-failed"),
    "wipe: the updates": (partial(wipe_fails, UpdatesController, "forget"), "wipe-failed"),
}


def nothing_of_a_visit(journal: str) -> None:
    found = [word for word in OF_A_VISIT if word in journal]
    assert not found, journal
    assert not re.search(r"\b(nl|KeyError: )\b", journal), journal
