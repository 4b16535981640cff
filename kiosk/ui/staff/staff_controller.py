"""The way in for staff: what the PIN pad and the staff screen do, off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil
from secrets import randbits
from typing import Any, Final, Protocol, TypeVar, assert_never

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.station import journal
from kiosk.station.comprehension import Interpretation
from kiosk.station.findings import Finding, Level
from kiosk.station.journal import Event
from kiosk.station.messages import Message, counted
from kiosk.station.pin import LONGEST, PinNotSet, PinResult, PinRight, PinWait, PinWrong
from kiosk.ui.kit.boundary import code_of, do_each, guarded
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.library.screen import View, ViewModel
from kiosk.ui.staff import handbook_model, picture_test_model, staff_models
from kiosk.ui.staff.cleaning import Cleaning
from kiosk.ui.staff.handbook_model import StaffTilesModel
from kiosk.ui.staff.picture_test_model import PictureTestModel
from kiosk.ui.staff.staff_models import PinModel, PinValue, StaffModel, StaffValue
from kiosk.ui.updates import updates_model
from kiosk.ui.updates.updates_controller import UpdatesController
from kiosk.ui.updates.updates_model import Line
from kiosk.visit import PictureSets, PictureTest, StaffCard, StaffPages, StaffUpdates

LEVELS: Final = {Level.GREEN: "good", Level.AMBER: "look", Level.RED: "broken"}
LATE_MS: Final = 10_000
"""Staff are told of a check that takes longer; where every pack and recording is read, it may be right."""
_WORST_FIRST: Final = (Level.RED, Level.AMBER, Level.GREEN)
Answered = TypeVar("Answered")


class StaffBackend(Protocol):
    """What may wait: all are called on the jobs thread."""

    def try_pin(self, pin: str) -> PinResult:
        """Compare the PIN; takes a fraction of a second."""
        ...

    def check(self) -> tuple[Finding, ...]:
        """Ask the doctor."""
        ...

    def count_answer(self, picture: str, answer: Interpretation) -> None:
        """Count what somebody took a picture for."""
        ...


class _Pad(Struct, frozen=True):
    digits: str = ""
    busy: bool = False


@guarded(Event.TOUCH_FAILED, but=("forget",))
class StaffController(QObject):
    """Implements `StaffActions`; says when somebody may come in, where they go, and when the kiosk is to end."""

    touched = Signal()
    let_in = Signal()
    closed = Signal()
    leave = Signal()
    opened = Signal(object)
    asked = Signal()

    def __init__(
        self,
        work: StaffBackend,
        jobs: Jobs,
        pin_jobs: Jobs,
        interface: Interface,
        language: str,
        updates: UpdatesController,
        site_name: str = "",
        late_ms: int = LATE_MS,
        parent: QObject | None = None,
    ) -> None:
        """`language` is the desk's, in which the doctor says its lines. By `pin_jobs` a PIN waits for no check."""
        super().__init__(parent)
        self._work = work
        self._jobs = jobs
        self._pin_jobs = pin_jobs
        self._interface = interface
        self._language = language
        self._pad = _Pad()
        self._visit_number = 0
        self._late = QTimer(self, singleShot=True, interval=late_ms)
        self._late.timeout.connect(self._not_checked)
        self.pin_model = PinModel(self, self)
        self.updates = updates
        updates.touched.connect(self.touched)
        self.staff_model = StaffModel(self, site_name, self)
        self.handbook_model = StaffTilesModel(self.open_page, self)
        self.picture_sets_model = StaffTilesModel(self.open_picture_test, self)
        self.picture_test_model = PictureTestModel(self, self)
        self.models: Mapping[View[Any], ViewModel] = {
            staff_models.PIN_VIEW: self.pin_model,
            staff_models.HOME_VIEW: self.staff_model,
            handbook_model.VIEW: self.handbook_model,
            picture_test_model.SETS_VIEW: self.picture_sets_model,
            picture_test_model.VIEW: self.picture_test_model,
            updates_model.VIEW: updates.model,
        }

    def forget(self) -> None:
        """No digit and no finding is left on a screen, and what is still asked for comes on none."""
        self._visit_number += 1
        self._late.stop()
        self._pad = _Pad()
        do_each((*(model.clear for model in self.models.values()), self.updates.forget))

    def pin_digit(self, digit: int) -> None:
        """A digit of the PIN pad."""
        if not self._pad.busy and len(self._pad.digits) < LONGEST:
            self._type(self._pad.digits + str(digit))

    def pin_delete(self) -> None:
        """The last digit away."""
        if not self._pad.busy:
            self._type(self._pad.digits[:-1])

    def pin_try(self) -> None:
        """Try the digits."""
        if self._pad.busy or not self._pad.digits:
            return
        pin = self._pad.digits
        self._pad = replace(self._pad, busy=True)
        self.touched.emit()
        self._ask(lambda: self._work.try_pin(pin), self._tried, self._pin_jobs)

    def close(self) -> None:
        """Back to the visitors."""
        self.closed.emit()

    def check_again(self) -> None:
        """Ask the doctor again."""
        self.touched.emit()
        self.staff_model.show(replace(self.staff_model.value, checking=True))
        self._late.start()
        self._ask(lambda: self._lines(self._work.check()), self._checked)

    def clean(self) -> None:
        """The glass is cleaned now: touches do nothing for a while."""
        self.opened.emit(Cleaning())

    def open_updates(self) -> None:
        """Content and updates."""
        self.opened.emit(StaffUpdates())

    def open_handbook(self) -> None:
        """What the handbook says."""
        self.opened.emit(StaffPages())

    def open_page(self, page: str) -> None:
        """One page of it."""
        self.opened.emit(StaffCard(page))

    def open_picture_sets(self) -> None:
        """Do people understand the pictures?"""
        self.opened.emit(PictureSets())

    def open_picture_test(self, theme: str) -> None:
        """Some pictures of a theme's cards; "": single ones."""
        self.opened.emit(PictureTest(theme, randbits(32)))

    def mark_answer(self, answer: str) -> None:
        """What somebody took the picture for."""
        self.touched.emit()
        model = self.picture_test_model
        model.show(replace(model.value, marked=Interpretation(answer).value))

    def next_picture(self) -> None:
        """Count what was marked, and show the next one; after the last one `asked` is told."""
        self.touched.emit()
        model = self.picture_test_model
        value = model.value
        if not value.marked:
            return
        self._ask(lambda: self._work.count_answer(value.name, Interpretation(value.marked)), lambda _: None)
        following = value.after()
        if following is not None:
            model.show(following)
        else:
            self.asked.emit()

    def leave_kiosk(self) -> None:
        """End the program."""
        self.leave.emit()

    def _ask(self, work: Callable[[], Answered], done: Callable[[Answered], None], jobs: Jobs | None = None) -> None:
        """Do `work` and bring its answer, unless whoever asked has left: the screen is another's by then."""
        asked_in = self._visit_number

        def bring(answer: Answered) -> None:
            if asked_in == self._visit_number:
                done(answer)

        def fail(error: Exception) -> None:
            if asked_in == self._visit_number:
                self._failed(error)

        (jobs or self._jobs).submit(work, bring, fail)

    def _type(self, digits: str) -> None:
        self.touched.emit()
        self._pad = _Pad(digits)
        self.pin_model.show(PinValue(digits=len(digits)))

    def _tried(self, result: PinResult) -> None:
        self._pad = _Pad()
        match result:
            case PinRight():
                self.pin_model.clear()
                self.let_in.emit()
                self.check_again()
            case PinWrong(wait_s) if wait_s <= 0:
                self.pin_model.show(PinValue(said="wrong"))
            case PinWrong(wait_s) | PinWait(wait_s):
                self.pin_model.show(PinValue(said="wait", wait_s=ceil(wait_s)))
            case PinNotSet():
                self.pin_model.show(PinValue(said="notSet"))
            case _:
                assert_never(result)

    def _lines(self, findings: tuple[Finding, ...]) -> tuple[Line, ...]:
        """What is broken first, what is good last."""
        worst = sorted(findings, key=lambda finding: _WORST_FIRST.index(finding.level))
        return tuple(
            Line(LEVELS[finding.level], self._tell(finding.subject), self._tell(finding.what), self._tell(finding.mend))
            for finding in worst
        )

    def _tell(self, said: Message | None) -> str:
        return "" if said is None else self._interface.tell(said, self._language)

    def _not_checked(self) -> None:
        value = self.staff_model.value
        seconds = round(self._late.interval() / 1000)
        what = counted("no answer within {count} second", "no answer within {count} seconds", seconds)
        late = Line("look", self._tell(Message("check")), self._tell(what), "")
        earlier = (line for line in value.lines if line != late)
        self.staff_model.show(replace(value, lines=(late, *earlier)))

    def _checked(self, lines: tuple[Line, ...]) -> None:
        self._late.stop()
        self.staff_model.show(StaffValue(checking=False, lines=lines))

    def _failed(self, error: Exception) -> None:
        journal.explain(Event.JOB_FAILED, error)
        self._late.stop()
        self._pad = _Pad()
        self.pin_model.show(PinValue(said="broken"))
        line = Line("broken", self._tell(Message("check")), code_of(error), "")
        self.staff_model.show(StaffValue(checking=False, lines=(line,)))
