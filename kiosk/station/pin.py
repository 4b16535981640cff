"""The staff PIN: setting it, trying it, and the growing wait after wrong tries."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from kiosk.errors import StationError

if TYPE_CHECKING:
    from kiosk.station.database import Station

FREE_TRIES: Final = 3
FIRST_WAIT_S: Final = 5.0
LONGEST_WAIT_S: Final = 900.0

SHORTEST: Final = 4
LONGEST: Final = 8

# OWASP Password Storage Cheat Sheet, the scrypt (RFC 7914) setting for 16 MiB; they are stored with
# each hash, so that stronger ones can come without a new PIN
COST: Final = 2**14
_R: Final = 8
_P: Final = 5
_SALT_BYTES: Final = 16
_MAX_MEMORY_BYTES: Final = 64 * 2**20


class PinRight(Struct, frozen=True):
    """The PIN was right; the wrong tries before it are forgotten."""


class PinWrong(Struct, frozen=True):
    """The PIN was wrong; the next try counts after `wait_s` seconds (0: at once)."""

    wait_s: float


class PinWait(Struct, frozen=True):
    """The PIN was not looked at: there are `wait_s` seconds to go."""

    wait_s: float


class PinNotSet(Struct, frozen=True):
    """There is no PIN to compare with."""


PinResult = PinRight | PinWrong | PinWait | PinNotSet


class StaffPin:
    """The PIN in the station's database.

    Wrong tries and the wait after them stand in the database, so switching the machine off forgives
    nothing. A wait is kept as its start and its length by the wall clock: when that clock turns out to
    stand before the start, the whole wait begins again from there, and is never longer than its length.
    """

    def __init__(self, station: Station, *, cost: int = COST) -> None:
        """`cost`, a power of two, is what comparing with a PIN that is set here will take, in time and memory."""
        self._station = station
        self._cost = cost

    def has_pin(self) -> bool:
        """Whether a PIN has been set.

        Raises:
            StationError: the database cannot be used.
        """
        return self._row() is not None

    def set_pin(self, pin: str) -> None:
        """Make `pin` the PIN; wrong tries of the one before are forgotten.

        Raises:
            StationError: it is not 4 to 8 digits or is guessed first by anybody, or the disk refuses it.
        """
        check_pin(pin)
        salt = secrets.token_bytes(_SALT_BYTES)
        row = {"salt": salt, "n": self._cost, "r": _R, "p": _P}
        hashed = _hash(pin, row)
        with self._station.transaction() as db:
            db.execute(
                "INSERT OR REPLACE INTO staff_pin (id, salt, hash, n, r, p) VALUES (1, ?, ?, ?, ?, ?)",
                [salt, hashed, self._cost, _R, _P],
            )

    def wait_s(self, now_s: float) -> float:
        """Seconds until a try counts, at the wall clock's `now_s`; 0 when it counts now.

        Raises:
            StationError: the database cannot be used.
        """
        row = self._row()
        return 0.0 if row is None else self._wait_left_s(row, now_s)

    def try_pin(self, pin: str, now_s: float) -> PinResult:
        """Compare `pin` at the wall clock's `now_s`; it takes a fraction of a second on purpose.

        Raises:
            StationError: the database cannot be used.
        """
        row = self._row()
        if row is None:
            return PinNotSet()
        left_s = self._wait_left_s(row, now_s)
        if left_s > 0:
            return PinWait(left_s)
        # counted before it is compared, so that pulling the plug in between does not buy a try
        wait_s = _wait_after_s(row["wrong_tries"] + 1)
        self._note(row["wrong_tries"] + 1, now_s, wait_s)
        if not hmac.compare_digest(_hash(pin, row), row["hash"]):
            return PinWrong(wait_s)
        self._note(0, now_s, 0.0)
        return PinRight()

    def _row(self) -> dict[str, Any] | None:
        with self._station.transaction() as db:
            return next(db.query("SELECT * FROM staff_pin"), None)

    def _wait_left_s(self, row: Mapping[str, Any], now_s: float) -> float:
        start_s, length_s = float(row["wait_from_s"]), float(row["wait_s"])
        if not length_s:
            return 0.0
        if now_s < start_s:
            self._note(row["wrong_tries"], now_s, length_s)
            return length_s
        return max(0.0, start_s + length_s - now_s)

    def _note(self, wrong_tries: int, wait_from_s: float, wait_s: float) -> None:
        with self._station.transaction() as db:
            db.execute(
                "UPDATE staff_pin SET wrong_tries = ?, wait_from_s = ?, wait_s = ?", [wrong_tries, wait_from_s, wait_s]
            )


def check_pin(pin: str) -> None:
    """Refuse what cannot be a PIN.

    Raises:
        StationError: it is not 4 to 8 digits from 0 to 9, or it is one that anybody tries first.
    """
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise StationError(f"the PIN should be {SHORTEST} to {LONGEST} digits from 0 to 9; nothing was changed")
    if len(set(pin)) == 1 or pin == "1234":
        raise StationError("the PIN is one that anybody tries first; choose another; nothing was changed")


def _hash(pin: str, row: Mapping[str, Any]) -> bytes:
    return hashlib.scrypt(
        pin.encode(), salt=row["salt"], n=row["n"], r=row["r"], p=row["p"], maxmem=_MAX_MEMORY_BYTES, dklen=32
    )


def _wait_after_s(wrong_tries: int) -> float:
    if wrong_tries < FREE_TRIES:
        return 0.0
    doublings = min(wrong_tries - FREE_TRIES, 16)
    return min(FIRST_WAIT_S * 2.0**doublings, LONGEST_WAIT_S)
