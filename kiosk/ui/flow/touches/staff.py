"""How staff come in: the pad, and what is behind it."""

from __future__ import annotations

from kiosk.station.journal import Event
from kiosk.ui.flow.journey import Journey, Way
from kiosk.ui.kit.boundary import guarded
from kiosk.ui.staff.staff_controller import StaffController
from kiosk.visit import BehindPin, PinPad, StaffHome


@guarded(Event.TOUCH_FAILED)
class StaffTouches:
    """Follows the desk. The keys behind the PIN are the desk's own."""

    def __init__(self, journey: Journey, desk: StaffController) -> None:
        self._journey = journey
        self._wanted: BehindPin | None = None
        desk.let_in.connect(self.let_in)
        desk.opened.connect(self.open)
        desk.asked.connect(self.leave_test)

    def open_pad(self, wanted: BehindPin | None = None) -> None:
        """The logo was held; a way in also when nothing else works. Behind the PIN they come to what is `wanted`."""
        self._wanted = wanted
        self._journey.attendance.begin()
        self._journey.go(self._journey.visit.opened(PinPad()), Way(1))

    def let_in(self) -> None:
        """The PIN was right: to the home screen of staff, and on to what they came for, if they still stand there."""
        if not isinstance(self._journey.heading.place, PinPad):
            return
        visit = self._journey.visit.turned_to(StaffHome())
        self._journey.go(visit if self._wanted is None else visit.opened(self._wanted), Way(1))

    def open(self, place: BehindPin) -> None:
        """A key behind the PIN."""
        if self._journey.attendance.touch():
            self._journey.go(self._journey.visit.opened(place), Way(1))

    def leave_test(self) -> None:
        """Every picture was asked about."""
        self._journey.go(self._journey.visit.back(), Way(-1))

    def forget(self) -> None:
        """They have gone."""
        self._wanted = None
