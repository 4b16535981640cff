"""What staff may ask of the machine they stand before, with what it is configured to use."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from kiosk.station.settings.values import Settings

if TYPE_CHECKING:
    from kiosk.station.comprehension import Interpretation
    from kiosk.station.findings import Finding
    from kiosk.station.pin import PinResult


class StationBackend:
    """What staff may ask for; called on a jobs thread."""

    def __init__(
        self, settings: Settings, doctor: Callable[[], tuple[Finding, ...]], note: Callable[[str], None]
    ) -> None:
        """`doctor` says what is right and wrong, `note` takes a line for the journal of the machine."""
        self._settings = settings
        self._doctor = doctor
        self._note = note

    def make_database(self) -> None:
        """Make the station's database where there is none: staff learn now, not at their PIN, that it cannot be.

        Raises:
            StationError: it cannot be written there.
        """
        from kiosk.station.database import default_database_path, open_station  # noqa: PLC0415

        path = self._settings.database or default_database_path()
        if not path.exists():
            open_station(path).close()

    def try_pin(self, pin: str) -> PinResult:
        """Compare a PIN with the one in the station's database."""
        from kiosk.station.clock import SystemClock  # noqa: PLC0415  staff can wait for these, a start cannot
        from kiosk.station.database import default_database_path, open_station  # noqa: PLC0415
        from kiosk.station.pin import StaffPin  # noqa: PLC0415

        station = open_station(self._settings.database or default_database_path())
        for line in station.notes:
            self._note(line)
        try:
            return StaffPin(station).try_pin(pin, SystemClock().wall_s())
        finally:
            station.close()

    def count_answer(self, picture: str, answer: Interpretation) -> None:
        """Count what somebody took a picture for."""
        from kiosk.station.comprehension import Comprehension  # noqa: PLC0415
        from kiosk.station.database import default_database_path, open_station  # noqa: PLC0415

        with closing(open_station(self._settings.database or default_database_path())) as station:
            Comprehension(station).count(picture, answer)

    def check(self) -> tuple[Finding, ...]:
        """Everything the doctor says."""
        return self._doctor()
