"""The playing child as the speaker sees it: clips in, sound out, watched over and asked again when it fails."""

from __future__ import annotations

import time
from functools import partial
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.ui.kit.children import Child
from kiosk.ui.kit.json_lines import Report
from kiosk.ui.sound.faults import losing
from kiosk.ui.sound.synth import TRIES, Clip

LONGEST_SILENCE_S: Final = 2.8
"""A clip sounds after some 20 ms, and after two seconds where a card has to wake up: the child gives up before."""

LONGEST_START_S: Final = 3.0
MOVING_S: Final = 0.3
"""Sound is really coming out when its position moved so lately."""

NEARLY_OVER_MS: Final = 300.0
ROUNDED_MS: Final = 40.0
LOOK_AGAIN_S: Final = 60.0
"""How often a machine without sound is asked again: a sound server that comes back tells nobody.

Whoever wants to hear something has it asked at once."""

LOOK_AGAIN_LEAST_S: Final = 2.0


class Player(QObject):
    """Plays the clips of one id after the other, with silence between two ids."""

    sounding = Signal(int)
    word = Signal(int, int, int)  # id, start, length
    ended = Signal(int)
    failed = Signal(int, str)  # id, "no-device", "no-sound" or "bad-sound"
    device = Signal(bool)  # whether there is one, whenever that is looked at

    def __init__(self, child: Child, look_again_s: float = LOOK_AGAIN_S, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._child = child
        self._ready = False
        self._silent = False
        self._has_device: bool | None = None
        self._device_name = ""
        self._volume = 1.0
        self._id = 0
        self._clips: list[Clip] = []
        self._closed = False
        self.heard_out = 0  # how many clips of the id that failed last were heard to their end
        self._tries = 0
        self._from = 0
        self._heard_ms = 0.0
        self._found_s = 0.0
        self._moved_s = -MOVING_S
        child.started.connect(self._started)
        child.reported.connect(self._reported)
        child.ended.connect(self._died)
        child.watch(self._patience_s, "no sound comes")
        self._again = QTimer(self)
        self._again.setInterval(round(look_again_s * 1000))
        self._again.timeout.connect(self._look_again)

    def _lose(self) -> None:
        if self._id:
            self._fail("no-sound")

    def _lose_child(self) -> None:
        self._child.kill("it reports what nobody can read")

    @property
    def device_name(self) -> str:
        """What the sound comes out of; "" while that is not known, or nothing is there."""
        return self._device_name

    @property
    def is_sounding(self) -> bool:
        """Whether sound is coming out at this moment."""
        return self._id != 0 and time.monotonic() - self._moved_s < MOVING_S

    def play(self, number: int, clip: Clip) -> None:
        """Play a clip after those of the same id, or in place of those of another."""
        if number != self._id:
            self._id, self._clips, self._closed = number, [], False
            self._tries, self._from, self._heard_ms = 1, 0, 0.0
        if not self._is_owed:
            self._child.expect()
        self._clips.append(clip)
        if self._has_device is False:
            self._fail_soon("no-device")
        elif self._silent and not self._ready:
            self._fail_soon("no-sound")
        else:
            self._child.start()
            self._send(clip)

    def close(self, number: int) -> None:
        """No clip follows for this id."""
        if number == self._id:
            self._closed = True
            self._child.expect()
            self._child.send({"do": "close", "id": number})

    def stop(self) -> None:
        """Silence, at once."""
        if self._id:
            self._id = 0
            self._child.send({"do": "stop"})

    def set_volume(self, volume: float) -> None:
        """0 to 1, at once."""
        self._volume = volume
        self._child.send({"do": "volume", "volume": volume})

    def _send(self, clip: Clip) -> None:
        self._child.send(
            {
                "do": "play",
                "id": self._id,
                "path": str(clip.path),
                "speed": clip.speed,
                "volume": self._volume,
                "words": clip.words,
                "last": False,
            }
        )

    @losing(_lose)
    def _started(self) -> None:
        """A new process has not heard of what is to be played: it begins with the clip that was not heard out."""
        self._ready = False
        self._found_s = time.monotonic()
        if not self._id:
            return
        self._from += self._heard_out()
        self._heard_ms = 0.0
        for clip in self._clips[self._from :]:
            self._send(clip)
        if self._closed:
            self._child.send({"do": "close", "id": self._id})

    @losing(_lose_child)
    def _reported(self, report: Report) -> None:
        if "id" not in report:
            if report["is"] in {"ready", "device"}:
                self._device_name = str(report["device"] or "")
                self._found(has_device=report["device"] is not None)
        elif self._id and report["id"] == self._id:
            self._tell(report)

    def _tell(self, report: Report) -> None:
        number = self._id
        match report["is"]:
            case "sounding":
                self._silent = False
                self._moved()
                self.sounding.emit(number)
            case "moving":
                self._heard_ms = float(report["position_ms"])
                self._moved()
            case "word":
                self.word.emit(number, _place(report["start"]), _place(report["length"]))
            case "ended":
                self._id = 0
                self.ended.emit(number)
            case "failed":
                self._failed(str(report["code"]))

    def _failed(self, code: str) -> None:
        if code == "stuck":
            self._child.kill("its sound stands still")
        elif code == "no-device":
            self._found(has_device=False)
        else:
            self._fail("bad-sound" if code == "bad-sound" else "no-sound")

    def _moved(self) -> None:
        self._moved_s = time.monotonic()

    def _found(self, *, has_device: bool) -> None:
        self._ready = True
        self._found_s = time.monotonic()
        self._has_device = has_device
        if has_device:
            self._again.stop()
        else:
            self._again.start()
        if not has_device and self._id:
            self._fail("no-device")
        self.device.emit(has_device)

    @property
    def _is_owed(self) -> bool:
        """Whether the player has something to do, and does not wait for the next clip."""
        owed_ms = sum(clip.duration_ms for clip in self._clips[self._from :]) - self._heard_ms
        return owed_ms > NEARLY_OVER_MS or self._closed

    def _patience_s(self) -> float | None:
        if not self._id or not self._is_owed:
            return None
        return LONGEST_SILENCE_S if self._ready else LONGEST_START_S

    @losing(_lose)
    def _died(self, _: object) -> None:
        self._ready = False
        self._moved_s = -MOVING_S
        if self._id:
            self._tries = 2 if self._heard_out() else self._tries + 1
            if self._tries > TRIES:
                self._silent = True
                self._fail("no-sound")
            else:
                self._child.start()

    def _heard_out(self) -> int:
        """How many clips of those sent to this process were heard to their end."""
        ends = accumulate(clip.duration_ms for clip in self._clips[self._from :])
        return sum(end - ROUNDED_MS <= self._heard_ms for end in ends)

    def _fail_soon(self, code: str) -> None:
        """Never before whoever asked has come to rest."""
        QTimer.singleShot(0, partial(self._fail_late, self._id, code))

    @losing(_lose)
    def _fail_late(self, number: int, code: str) -> None:
        if number == self._id:
            self._fail(code)
            if code == "no-device":
                self._look_again()
            else:
                self._child.start()

    def _fail(self, code: str) -> None:
        number, self._id = self._id, 0
        self.heard_out = self._from + self._heard_out()
        self._child.send({"do": "stop"})
        self.failed.emit(number, code)

    @losing(_lose)
    def _look_again(self) -> None:
        if not self._id and time.monotonic() - self._found_s >= LOOK_AGAIN_LEAST_S:
            self._child.kill("")
            self._child.start()


def _place(value: object) -> int:
    """A place in a text; a signal takes no larger number.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(value, int) or not 0 <= value < 2**31:
        raise ValueError("no place in a text")
    return value
