"""The way past every screen: which visits a tour stops at. How they are drawn is `camera`'s."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.ui.flow.moment import LONG_AFTER_MS
from kiosk.ui.flow.screens import SCREENS
from kiosk.ui.kit.stops import Round, Stop
from kiosk.visit import ComfortPlace, Scheme


def stops(around: Round) -> Iterator[Stop]:
    """The stops of every screen, and of what may lie over one."""
    yield from SCREENS.stops(around)
    yield Stop("still-there", around.at(), asking=True)
    yield Stop("moment", around.at(), waited_ms=5_000)
    yield Stop("moment-long", around.at(), waited_ms=LONG_AFTER_MS)
    yield Stop("silence", around.at(), notice="no-sound")
    yield Stop("silence-no-voice", around.at(), notice="no-voice")
    yield from _sticks(around)
    yield from SCREENS.looks(around)


def _sticks(around: Round) -> Iterator[Stop]:
    """A stick while it is read, and what came of it: small while somebody is here, over everything when nobody is."""
    card = around.at_card(around.shown[0])
    for name in ("corner-progress", "corner-done", "corner-failed"):
        yield Stop(f"stick-{name}", card, stick=name)
    yield Stop("stick-corner-progress-comfort", card.opened(ComfortPlace()), stick="corner-progress")
    for name in ("progress", "done", "failed", "removed"):
        visit = around.at()
        yield Stop(f"stick-{name}", visit, stick=name)
        for look, scheme in (("dark", Scheme.DARK), ("contrast", Scheme.HIGH_CONTRAST)):
            yield Stop(f"{look}-stick-{name}", replace(visit, comfort=visit.comfort.with_scheme(scheme)), stick=name)
            seen = replace(card, comfort=card.comfort.with_scheme(scheme))
            yield Stop(f"{look}-stick-corner-{name}", seen, stick=f"corner-{name}")
