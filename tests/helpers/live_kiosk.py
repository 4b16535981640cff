"""A whole kiosk on a held clock, with a hand that touches it and presses its keys as a visitor would."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.app import EMBEDDED_PACK, READING_MS, Kiosk, Start
from kiosk.station.settings.values import Settings
from kiosk.ui.flow.window_value import Abilities
from kiosk.ui.kit.stops import Stop
from kiosk.ui.library.opened import Read, read_pack
from kiosk.ui.screens import deck, guide, place, theme, what_now
from kiosk.ui.screens.deck import DeckModel
from kiosk.ui.screens.guide import GuideModel
from kiosk.ui.screens.place import PlaceModel
from kiosk.ui.screens.theme import ThemeModel
from kiosk.ui.screens.what_now import WhatNowModel
from kiosk.ui.tour.camera import PAUSE_S, Camera, HeldClock, items
from kiosk.ui.updates.updates_sample import SampleUpdates
from kiosk.visit import LONGEST_TOUCH_MS, IdleTimeouts
from tests.helpers.hand import Hand, whole
from tests.helpers.qml_items import is_key, type_of
from tests.helpers.scene import place_of
from tests.helpers.snapshot import snapshot

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from tests.helpers.told_speaker import ToldSpeaker

SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080), "small": (1024, 768)}
BETWEEN_TOUCHES_MS = 600
"""Longer than a repeated touch is ignored."""


class Touchable(Struct, frozen=True):
    """What can be touched, as a hand and a screen reader find it; lengths are pixels of the window."""

    item: QQuickItem
    name: str
    button: bool
    focusable: bool
    place: QRectF


class LiveKiosk:
    """One kiosk with its window shown, and the hand in front of it."""

    def __init__(
        self,
        settings: Settings,
        told: ToldSpeaker | None = None,
        sites: tuple[Path, ...] = (),
        read: Read = read_pack,
        reading_ms: int = READING_MS,
    ) -> None:
        """With `told`, a test says what is heard. `sites` are a site's places, `read` opens packs, in `reading_ms`."""
        self._sites = sites
        self._packs: tuple[Path, ...] = (EMBEDDED_PACK,)
        self._still: list[QQuickItem] | None = None
        self.clock = HeldClock()
        self.patience = IdleTimeouts()
        start = Start(replace(settings, motion=False), windowed=True, size=SIZES["portrait"])
        abilities = Abilities(read_aloud=settings.read_aloud)
        speaker = told.as_speaker if told is not None else None
        self.kiosk = Kiosk(
            start,
            abilities,
            lambda: self._packs,
            self.clock,
            None,
            speaker,
            lambda: self._sites,
            SampleUpdates(),
            read,
            reading_ms,
        )
        self.session = self.kiosk.session
        self.model = self.kiosk.session.model
        self.window: QQuickWindow = self.kiosk.stage.window
        self.camera = Camera(self.kiosk.stage, self.session, self.clock, self.patience, self.kiosk.sticks.rehearse)
        self._hand = Hand(self.window)
        self.open(EMBEDDED_PACK)
        self.kiosk.stage.show(windowed=True)
        self.window.requestActivate()
        self.wait(self.window.isActive, "the window is active")
        self.blank = snapshot(self.model)

    def close(self) -> None:
        """Take it down, and its words out of the application."""
        app = QCoreApplication.instance()
        assert app is not None
        self.kiosk.close()
        app.removeTranslator(self.kiosk.interface)

    def open(self, *packs: Path, sites: tuple[Path, ...] | None = None) -> None:
        """Have these packs from now on, the best first, and show the first that can be read."""
        opened: list[bool] = []
        self._packs = packs
        self._sites = self._sites if sites is None else sites
        self.kiosk.open_content(lambda: opened.append(True))
        self.wait(lambda: bool(opened), "a pack is open")
        settle()

    # what there is

    @property
    def place(self) -> object:
        """Where the visitor is."""
        return self.session.visit.place

    @property
    def theme(self) -> ThemeModel:
        """A page of a theme."""
        return self.model.of(theme.VIEW)

    @property
    def deck(self) -> DeckModel:
        """A card."""
        return self.model.of(deck.VIEW)

    @property
    def guide(self) -> GuideModel:
        """A question."""
        return self.model.of(guide.VIEW)

    @property
    def what_now(self) -> WhatNowModel:
        """The end of a topic."""
        return self.model.of(what_now.VIEW)

    @property
    def site_place(self) -> PlaceModel:
        """A place of the site."""
        return self.model.of(place.VIEW)

    def say(self, text: str, context: str | None = None) -> str:
        """The interface's word for this, in the language of the screen."""
        return self.kiosk.interface.say(text, context)

    def reshape(self, layout: str, diagonal_inch: float | None = None) -> None:
        """Stand on another screen; its glass is as large as the look was drawn for, or has this diagonal."""
        width, height = SIZES[layout]
        self.kiosk.stage.stand_for(diagonal_inch, width, height)
        self.wait(lambda: (self.window.width(), self.window.height()) == (width, height), layout)
        settle()

    def bring(self, stop: Stop) -> None:
        """Go to a stop of the tour without touching."""
        self.camera.bring(stop)
        self.draw()

    def draw(self) -> None:
        """Wait until two more frames were drawn: the first may still place what the second shows."""
        frames: list[bool] = []
        drawn = self.window.frameSwapped.connect(lambda: frames.append(True))
        for wanted in (1, 2):
            self.window.update()
            self.wait(lambda wanted=wanted: len(frames) >= wanted, "a frame")  # type: ignore[misc]
        self.window.frameSwapped.disconnect(drawn)

    def start_over(self) -> None:
        """A new visit, at the welcome screen, with nobody there and any earlier touch long past."""
        self.clock.move(BETWEEN_TOUCHES_MS)
        self.session.touches.finish()
        self.clock.move(BETWEEN_TOUCHES_MS)
        settle()

    def shown(self) -> list[QQuickItem]:
        """Every visible item, parents first."""
        return list(items(self.window.contentItem())) if self._still is None else self._still

    @contextmanager
    def still(self) -> Iterator[None]:
        """Nothing on the screen changes meanwhile: what is shown is looked for once."""
        self._still = self.shown()
        try:
            yield
        finally:
            self._still = None

    def touchables(self) -> list[Touchable]:
        """What can be touched now; flat keys too, for they say why they are."""
        found = []
        for item in self.shown():
            if not is_key(item) and not (item.property("staffHold") and type_of(item) == "StaffDoor"):
                continue
            if item.property("usable") is False or not item.isEnabled():
                continue
            seen = QAccessible.queryAccessibleInterface(item)
            found.append(
                Touchable(
                    item,
                    seen.text(QAccessible.Text.Name),
                    seen.role() == QAccessible.Role.Button,
                    bool(seen.state().focusable),
                    place_of(item),
                )
            )
        return found

    def named(self, name: str) -> Touchable:
        """The one thing with this accessible name."""
        here = self.touchables()
        found = [key for key in here if key.name.replace("\u00ad", "") == name]
        if len(found) != 1:
            raise AssertionError(f"{len(found)} things are called {name!r}; there are {[key.name for key in here]}")
        return found[0]

    # a hand

    def touch(self, name: str) -> None:
        """Touch the thing with this name, in its middle, long after the last touch."""
        self.draw()
        self.clock.move(BETWEEN_TOUCHES_MS)
        self.window.grabWindow()  # things stand where they will be touched once a frame was drawn
        self.tap(self.named(name).place.center())
        settle()

    def go(self, name: str) -> None:
        """Touch the thing with this name and wait until the visit has gone on."""
        before, seen = self.session.visit, self.model.value
        self.touch(name)
        self.wait(lambda: self.session.visit != before or self.model.value != seen, f"after touching {name!r}")
        settle()

    def tap(self, spot: QPointF, finger: int = 0) -> None:
        """A finger down and up, with no time between."""
        self._hand.tap(spot, finger)

    def press(self, spot: QPointF, finger: int = 0) -> None:
        """A finger down."""
        self._hand.press(spot, finger)

    def slide(self, spot: QPointF, finger: int = 0) -> None:
        """The finger somewhere else, still down."""
        self._hand.slide(spot, finger)

    def release(self, spot: QPointF, finger: int = 0) -> None:
        """The finger up."""
        self._hand.lift(spot, finger)

    def let_go(self) -> None:
        """Every finger off the glass, long after it came down, on nothing."""
        self.clock.move(LONGEST_TOUCH_MS + 1)
        self._hand.let_go()
        settle()

    def click(self, name: str) -> None:
        """The same with a mouse."""
        self.draw()
        self.clock.move(BETWEEN_TOUCHES_MS)
        spot = whole(self.named(name).place.center())
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot, -1)
        settle()

    def key(self, key: Qt.Key) -> QQuickItem | None:
        """A key of a keyboard; gives what has the focus after it."""
        QTest.keyClick(self.window, key)
        return self.window.activeFocusItem()

    # time

    def pass_time(self, ms: int) -> None:
        """Let time pass, a fifth of a second at a time, as the kiosk counts it."""
        for _ in range(ms // 200):
            self.clock.move(200)
            self.session.tick()
        settle()

    def wait(self, ready: Callable[[], bool], what: str, seconds: float = 120) -> None:
        """Let Qt work until `ready`."""
        end = time.monotonic() + seconds
        while not ready():
            if time.monotonic() > end:
                raise AssertionError(f"waited {seconds:.0f} s in vain: {what}")
            time.sleep(PAUSE_S)
            settle()


def settle(ms: int = 0) -> None:
    """Let Qt do what it has to do now."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, max(ms, 1))
