"""Somebody who reads only Romanian, with a child of six: must it go to school, what does it cost, where to enrol it?

`PATH_PICTURES=folder` keeps a picture of every screen on the way.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

from kiosk.app import EMBEDDED_PACK
from kiosk.packs.read.reader import PackReader
from kiosk.station.settings.values import Settings
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.real_visit import program, see, touch
from tests.helpers.x_screen import HEIGHT, WIDTH, Screen

FEW_TOUCHES = 8
"""Three to the topic, and five cards; the second and third say that a school neither asks papers nor tells of them."""


class Parent:
    """Touches only what can be read in Romanian, and counts."""

    def __init__(self, screen: Screen, beside: LiveKiosk) -> None:
        self._screen, self._beside = screen, beside
        self._seen = see(screen, beside, "the welcome screen", QImage())
        self._way: list[str] = []
        self._keep("")

    @property
    def touches(self) -> int:
        """How often they have touched the screen."""
        return len(self._way)

    def touches_on(self, *names: str) -> None:
        """One thing after the other."""
        for name in names:
            self._seen = touch(self._screen, self._beside, name, self._seen)
            self._way.append(name)
            self._keep(name)

    def turns_on(self) -> None:
        """To the next card."""
        self.touches_on(self._beside.say("Next card"))

    def reads(self, card: str) -> None:
        """See that this card is on the screen, whole and in Romanian."""
        shown = self._beside.deck.value
        with PackReader.open(EMBEDDED_PACK) as pack:
            cards = {one.id: one for one in pack.topic(card.rpartition(".")[0], "ro").cards}
        assert (shown.text.value, shown.text.language) == (cards[card].text.value, "ro")

    def _keep(self, name: str) -> None:
        if folder := os.environ.get("PATH_PICTURES"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            self._seen.save(str(Path(folder) / f"{self.touches:02} {name or 'welcome'}.png"))


def test_whether_where_and_what_it_costs_is_found_in_few_touches(
    screen: Screen, qapp: QGuiApplication, tmp_path: Path
) -> None:
    assert qapp is not None
    beside = LiveKiosk(Settings(read_aloud=False))
    try:
        with program(screen, tmp_path, "run", "--windowed", "--size", f"{WIDTH}x{HEIGHT}"):
            parent = Parent(screen, beside)
            parent.touches_on("Română", "Școală", "Mersul la școală")
            parent.reads("education.must_school.every_child")
            parent.turns_on()
            parent.reads("education.must_school.no_papers")
            parent.turns_on()
            parent.reads("education.must_school.no_report")
            parent.turns_on()
            parent.reads("education.must_school.age")
            parent.turns_on()
            parent.reads("education.must_school.enrol")
            parent.turns_on()
            parent.reads("education.must_school.free")
            assert parent.touches <= FEW_TOUCHES
    finally:
        beside.close()
