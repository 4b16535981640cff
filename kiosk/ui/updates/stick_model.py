"""A stick on the screen: a small sign at the edge while it is read, and over everything when it may be taken out."""

from __future__ import annotations

from math import ceil
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.station.syncs.sync_events import Done, Failed, Progress
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.uncreatable import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

UNKNOWN = -1
"""Nobody can tell how long it takes."""

MINUTE_S = 60
COARSE_S = 10
"""Under a minute, time is told in tens of seconds: who waits looks at the bar."""


class StickValue(Struct, frozen=True):
    """`corner` and `screen` are "", "progress", "done", "failed" or "removed"."""

    corner: str = ""
    percent: int = 0
    seconds_left: int = UNKNOWN
    screen: str = ""
    news: str = ""
    troubles: tuple[str, ...] = ()


class StickWords(Struct, frozen=True):
    """What the screen says: what is new, in the desk's language, and whom to call, once a language."""

    news: str = ""
    troubles: tuple[str, ...] = ()


class StickActions(Protocol):
    """What a finger can do to the sign that fills the screen."""

    def put_away(self) -> None:
        """Back to the visitors; the small sign stays."""

    def ask_why(self) -> None:
        """The logo was held: staff want to know the reason."""


def derive_progress(progress: Progress | None, *, filling: bool) -> StickValue:
    """While a stick is read; `filling`: nobody is disturbed by a sign that fills the screen."""
    corner, screen = ("", "progress") if filling else ("progress", "")
    if progress is None:
        return StickValue(corner, screen=screen)
    left = progress.seconds_left
    if left is None:
        seconds = UNKNOWN
    elif left > MINUTE_S:
        seconds = MINUTE_S * ceil(left / MINUTE_S)
    else:
        seconds = max(COARSE_S, COARSE_S * ceil(left / COARSE_S))
    return StickValue(corner, int(100 * progress.fraction), seconds, screen)


def derive_end(event: Done | Failed, words: StickWords, *, removed: bool, filling: bool) -> StickValue:
    """When it was read; `filling`: nobody is disturbed by a sign that fills the screen."""
    kind = "done" if isinstance(event, Done) else "removed" if removed else "failed"
    return StickValue(
        corner="" if filling else kind,
        percent=100,
        screen=kind if filling else "",
        news=words.news if kind == "done" else "",
        troubles=() if kind == "done" else words.troubles,
    )


@QmlElement
@QmlUncreatable("Python makes it.")
class StickModel(QObject, Showing[StickValue]):
    """What is seen of a stick."""

    changed = Signal()

    def __init__(self, actions: StickActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(StickValue())
        self._actions = actions

    @Property(str, notify=changed, final=True)
    def corner(self) -> str:
        """The small sign: "", "progress", "done", "failed" or "removed"."""
        return self.value.corner

    @Property(int, notify=changed, final=True)
    def percent(self) -> int:
        """How much was read."""
        return self.value.percent

    @Property(int, notify=changed, final=True)
    def secondsLeft(self) -> int:
        """How long it takes still; -1: nobody knows."""
        return self.value.seconds_left

    @Property(str, notify=changed, final=True)
    def screen(self) -> str:
        """The sign that fills the screen: "", "progress", "done", "failed" or "removed"."""
        return self.value.screen

    @Property(str, notify=changed, final=True)
    def news(self) -> str:
        """What is new."""
        return self.value.news

    @Property(list, notify=changed, final=True)
    def troubles(self) -> list[str]:
        """What went wrong and whom to call, once a language."""
        return list(self.value.troubles)

    @Slot()
    def putAway(self) -> None:
        """Back to the visitors."""
        self._actions.put_away()

    @Slot()
    def askWhy(self) -> None:
        """Staff want to know the reason."""
        self._actions.ask_why()
