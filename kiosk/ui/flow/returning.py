"""The way back to a place when the content was written anew: the same one, or the nearest above that is left."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.errors import KioskError
from kiosk.ui.flow.screens import SCREENS
from kiosk.ui.library.screen import Content
from kiosk.visit import Route

Fetch = Callable[[Route], Content]


def returned(trail: tuple[Route, ...], seen: Content, fetch: Fetch) -> tuple[Route, ...]:
    """The trail as far down as it goes now; `seen` is what was shown at its end, `fetch` brings what there is now."""
    kept: list[Route] = []
    for place in trail:
        screen = SCREENS.of(place)
        try:
            now = fetch(place)
            there = place if screen.returned is None else screen.returned(place, seen, now)
        except KioskError:
            break
        if there is None:
            break
        kept.append(there)
        if screen.leads_on is not None and not screen.leads_on(place, there):
            break
    return tuple(kept)
