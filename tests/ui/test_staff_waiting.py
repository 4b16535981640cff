"""What staff are told while the machine does not answer: a check that takes long, and a PIN beside it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app import DATA
from kiosk.station.comprehension import Interpretation
from kiosk.station.findings import Finding, Level
from kiosk.station.messages import Message
from kiosk.station.pin import PinResult, PinRight
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.staff.staff_controller import StaffController
from kiosk.ui.updates.updates_controller import UpdatesController
from kiosk.ui.updates.updates_sample import SampleUpdates
from tests.helpers.live_kiosk import settle

LATE_MS = 100


class Machine:
    """A `StaffBackend` whose disks answer when they are let."""

    def __init__(self) -> None:
        self.checks, self.pins = Event(), Event()

    def try_pin(self, pin: str) -> PinResult:
        """Right, whatever it is."""
        assert pin
        self.pins.wait()
        return PinRight()

    def check(self) -> tuple[Finding, ...]:
        """All is well."""
        self.checks.wait()
        return (Finding(Level.GREEN, Message("disk"), Message("can be made in {path}", {"path": "/"})),)

    def count_answer(self, picture: str, answer: Interpretation) -> None:
        """Nobody asks about pictures."""


@pytest.fixture
def machine() -> Iterator[Machine]:
    machine = Machine()
    yield machine
    machine.checks.set()
    machine.pins.set()


@pytest.fixture
def workers(qapp: QGuiApplication) -> Iterator[tuple[Jobs, Jobs]]:
    assert qapp is not None
    workers = Jobs(), Jobs(5 * LATE_MS)
    yield workers
    for worker in workers:
        worker.stop()


@pytest.fixture
def desk(machine: Machine, workers: tuple[Jobs, Jobs]) -> StaffController:
    interface = Interface(DATA / "locale")
    interface.load_all(("nl",))
    updates = UpdatesController(SampleUpdates(), workers[0], interface, "nl")
    return StaffController(machine, *workers, interface, "nl", updates, late_ms=LATE_MS)


def until(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not ready():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.001)
        settle()


def levels(desk: StaffController) -> list[str]:
    return [line.level for line in desk.staff_model.value.lines]


def test_a_check_that_does_not_answer_is_told_until_it_does(desk: StaffController, machine: Machine) -> None:
    desk.check_again()
    until(lambda: levels(desk) == ["look"])
    assert desk.staff_model.value.checking
    desk.check_again()
    machine.checks.set()
    until(lambda: not desk.staff_model.value.checking)
    assert levels(desk) == ["good"]


def test_a_check_that_answers_in_time_is_never_called_late(desk: StaffController, machine: Machine) -> None:
    machine.checks.set()
    desk.check_again()
    until(lambda: not desk.staff_model.value.checking)
    end = time.monotonic() + 2 * LATE_MS / 1000
    until(lambda: time.monotonic() > end)
    assert levels(desk) == ["good"]


def test_nobody_is_told_of_the_check_of_those_who_left(desk: StaffController) -> None:
    desk.check_again()
    desk.forget()
    end = time.monotonic() + 2 * LATE_MS / 1000
    until(lambda: time.monotonic() > end)
    assert levels(desk) == []


def test_staff_come_in_while_the_check_of_those_before_them_hangs(desk: StaffController, machine: Machine) -> None:
    let_in: list[bool] = []
    desk.let_in.connect(lambda: let_in.append(True))
    desk.check_again()
    machine.pins.set()
    desk.pin_digit(1)
    desk.pin_try()
    until(lambda: bool(let_in))


def test_a_pin_that_is_not_answered_is_told_and_can_be_tried_again(desk: StaffController, machine: Machine) -> None:
    desk.pin_digit(1)
    desk.pin_try()
    until(lambda: desk.pin_model.value.said == "broken")
    machine.pins.set()
    let_in: list[bool] = []
    desk.let_in.connect(lambda: let_in.append(True))
    desk.pin_digit(1)
    desk.pin_try()
    until(lambda: bool(let_in))
