"""The synthesising child as the speaker sees it: lines in, clips out, watched over and asked again when it fails."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct, field, to_builtins
from PySide6.QtCore import QObject, Signal

from kiosk.guidance import Pronunciation
from kiosk.speech.child.lines import Line
from kiosk.ui.kit.children import Child
from kiosk.ui.kit.json_lines import Report
from kiosk.ui.sound.faults import losing

TRIES: Final = 2
LONGEST_CLIP_S: Final = 2.0
"""A sentence takes some milliseconds; whoever needs so long hangs."""

LONGEST_START_S: Final = 8.0
"""Every voice is tried before the first report, on a slow machine too."""

CHARACTERS_A_SECOND: Final = 2000


class Clip(Struct, frozen=True):
    """A sound file, the words heard in it as (start, length, ms), and how fast the player is to play it."""

    path: Path
    duration_ms: float
    words: tuple[tuple[int, int, int], ...]
    speed: float = 1.0


class _Asked(Struct):
    line: Line
    speed: float
    ahead: bool
    sentences: set[int] = field(default_factory=set)
    tries: int = 1


class Synth(QObject):
    """What is wanted now goes before what is made ahead; what is made ahead is asked for one by one."""

    clip = Signal(int, object)  # id, Clip: in the order of the sentences
    done = Signal(int)  # id: all its clips have come
    failed = Signal(int, str)  # id, "no-voice", "cannot-write" or "cannot-speak"

    def __init__(self, child: Child, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._child = child
        self._asked: dict[int, _Asked] = {}
        self._ahead: deque[tuple[Line, float]] = deque()
        self._pronunciations: tuple[Pronunciation, ...] = ()
        self._last_id = 0
        self._ready = False
        self._broken = False
        child.started.connect(self._started)
        child.reported.connect(self._reported)
        child.ended.connect(self._died)
        child.watch(self._patience_s, "it makes no sound")

    def _lose(self) -> None:
        asked, self._asked = self._asked, {}
        self._ahead.clear()
        for number, lost in asked.items():
            if not lost.ahead:
                self.failed.emit(number, "cannot-speak")

    def _lose_child(self) -> None:
        self._child.kill("it reports what nobody can read")

    def say(self, line: Line, speed: float) -> int:
        """Have clips made of a text that is wanted now; gives the id they come with."""
        self._drop_ahead()
        number = self._ask(_Asked(line, speed, ahead=False))
        self._child.start()
        return number

    def prepare(self, lines: Sequence[Line], speed: float) -> None:
        """Have clips of these made while nothing else is wanted, in place of those asked for before."""
        self._ahead = deque((line, speed) for line in lines if line.text)
        self._ask_ahead()

    def cancel(self) -> None:
        """Nothing of what was asked for is wanted any more; what is made ahead is, later."""
        self._ahead.extendleft((asked.line, asked.speed) for asked in self._asked.values() if asked.ahead)
        self._asked.clear()
        self._child.send({"do": "cancel", "before": self._last_id + 1})

    def pronounce(self, entries: Sequence[Pronunciation]) -> None:
        """How some words are said from now on."""
        self._pronunciations = tuple(entries)
        self._tell_pronunciations()

    def forget(self) -> None:
        """Have all clips deleted."""
        self.cancel()
        self._ahead.clear()
        self._child.send({"do": "forget"})

    def _ask(self, asked: _Asked) -> int:
        self._last_id += 1
        if not self._asked:
            self._child.expect()
        self._asked[self._last_id] = asked
        self._send(self._last_id, asked)
        return self._last_id

    def _ask_ahead(self) -> None:
        if self._ahead and not self._asked and self._ready:
            self._ask(_Asked(*self._ahead.popleft(), ahead=True))

    def _drop_ahead(self) -> None:
        """What is being made ahead gives way, and is asked for again later."""
        for number, asked in list(self._asked.items()):
            if asked.ahead:
                del self._asked[number]
                self._ahead.appendleft((asked.line, asked.speed))
                self._child.send({"do": "cancel", "before": number + 1})

    def _send(self, number: int, asked: _Asked) -> None:
        line = asked.line
        what = {"text": line.text, "language": line.language, "spoken": line.spoken}
        self._child.send({"do": "say", "id": number, "speed": asked.speed, **what})

    def _tell_pronunciations(self) -> None:
        self._child.send({"do": "pronounce", "list": [to_builtins(entry) for entry in self._pronunciations]})

    @losing(_lose)
    def _started(self) -> None:
        self._ready = False
        if self._pronunciations:
            self._tell_pronunciations()
        for number, asked in self._asked.items():
            self._send(number, asked)

    @losing(_lose_child)
    def _reported(self, report: Report) -> None:
        match report["is"]:
            case "ready":
                self._ready = True
                self._ask_ahead()
            case "clip":
                self._made(report)
            case "done":
                self._over(int(report["id"]), None)
            case "failed":
                code = str(report["code"])
                self._over(int(report["id"]), "cannot-speak" if code == "engine" else code)

    def _made(self, report: Report) -> None:
        words = tuple((int(start), int(length), int(ms)) for start, length, ms in report["words"])
        clip = Clip(Path(report["path"]), float(report["duration_ms"]), words)
        asked = self._asked.get(int(report["id"]))
        sentence = int(report["sentence"])
        self._broken = False
        if asked is None or sentence in asked.sentences:
            return
        asked.sentences.add(sentence)
        if not asked.ahead:
            self.clip.emit(int(report["id"]), clip)

    def _over(self, number: int, code: str | None) -> None:
        asked = self._asked.pop(number, None)
        if asked is not None and not asked.ahead:
            if code is None:
                self.done.emit(number)
            else:
                self.failed.emit(number, code)
        self._ask_ahead()

    def _patience_s(self) -> float | None:
        if not self._ready:
            return LONGEST_START_S
        if not self._asked:
            return None
        return LONGEST_CLIP_S + max(len(asked.line.text) for asked in self._asked.values()) / CHARACTERS_A_SECOND

    @losing(_lose)
    def _died(self, _: object) -> None:
        """What was asked for may be the reason: it has one more try, and none when trying has not helped lately."""
        self._ready = False
        for number, asked in list(self._asked.items()):
            if asked.ahead:
                del self._asked[number]
            elif asked.tries >= TRIES or self._broken:
                self._broken = True
                self._over(number, "cannot-speak")
            else:
                asked.tries += 1
                self._child.start()
