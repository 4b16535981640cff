"""Every screen of the tour as somebody hears it who cannot read: it reads itself, and a touch says what a thing is."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from kiosk.ui.flow.screens import SCREENS
from kiosk.ui.kit.stops import Stop
from kiosk.ui.screens import place
from kiosk.visit import BehindPin
from tests.helpers.listening import Listener, is_in, walk

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

NOT_READ = ("KioskBar", "Trail")
"""What stands on many screens alike is said when it is touched: the bar, earlier answers."""
LEVELS = (("Letters", None), ("Speech", "comfort"), ("Sound", "comfort"))
ARABIC = re.compile(r"[\u0600-\u06ff]")
DESK = "nl"
WALKS = [
    ("portrait", "nl"),
    ("small", "ar"),
    *([("portrait", "ar"), ("small", "nl")] if os.environ.get("WALK_ALL") else []),
]
"""Each way of reading and each layout once; with WALK_ALL, as `packaging/test --long` has it, each in both."""

DRESSED = ("dark-", "contrast-", "large", "lower-")
"""How the names of stops begin that are others in other colours, larger or lower; what is said of them is the same."""

pytestmark = pytest.mark.slow


def heard_walk(layout: str, language: str) -> Iterator[Stop]:
    """An ordinary run goes past each screen as it is first seen."""
    for stop in walk(layout, language):
        if os.environ.get("WALK_ALL") or not stop.name.startswith(DRESSED):
            yield stop


def words_of(listener: Listener) -> list[tuple[str, str]]:
    """What must be said of a screen before its controls, with its language; the screen's own when that is ""."""
    kiosk, model, say = listener.kiosk, listener.kiosk.model, listener.kiosk.say
    deck, guide = kiosk.deck.value, kiosk.guide.value
    theme = kiosk.theme.value.head.title
    heads = [deck.head.title] if deck.current == 0 or deck.explains else []
    kind = say({"do": "Do", "bring": "Bring", "go": "Go", "know": "Know"}[deck.kind], "card")
    words: dict[str, list[tuple[str, str]]] = {
        "asking": [(say("Are you still there?"), "")],
        "welcome": [],
        "listenOrRead": [(say("This screen remembers nothing about you."), "")],
        "home": [(say("What are you looking for?"), "")],
        "theme": [(theme.value, theme.language)],
        "deck": [(kind, ""), *((text.value, text.language) for text in (*heads, deck.text))],
        "guide": [(text.value, text.language) for text in (guide.head.title, guide.question)[bool(guide.earlier) :]],
        "whatNow": [(say("What now?"), "")],
        "comfort": [(say("Comfort", "bar"), ""), *((say(word, of), "") for word, of in LEVELS)],
        "pin": [(say("For staff: the PIN"), "")],
    }
    return words.get("asking" if model.value.asking else model.value.screen, [])


def complaints(listener: Listener, language: str) -> Iterator[str]:
    """What is wrong with what is said here."""
    lines = listener.lines_said()
    said = [(line.text, line.language) for line in lines]
    for text, of in words_of(listener):
        if (text, of or language) not in said:
            yield f"'{text}' is not said in {of or language}"
    kiosk = listener.kiosk
    later = kiosk.guide.value.earlier if kiosk.model.value.screen == "guide" else kiosk.deck.value.current
    marks = [listener.kiosk.say(mark) for mark in ("Translated by computer", "Not in your language yet")]
    once = marks if later else []  # the mark of a deck is said with its first card
    asked = [item for item in listener.controls() if not is_in(item, *NOT_READ)]
    found = [item for item in asked if item.property("hearable")]
    for key in asked:
        name = str(key.property("spokenText"))
        if not key.property("hearable") and not any(text and text in name for text, _ in said):
            yield f"nothing of the key '{name}' is said"
    controls = [item for item in found if not (is_in(item, "FootLine") and item.property("name") in once)]
    names = sorted(str(item.property("spokenText")) for item in controls)
    last = sorted(line.text for line in lines[len(lines) - len(names) :])
    if names != last:
        yield f"after its words come {last}, and there are {names}"
    for line in lines:
        if not line.text.strip():
            yield "nothing is said, as a line of its own"
        if (line.language in {"ar", "fa"}) is not bool(ARABIC.search(line.text)) and not re.sub(
            "[., ]", "", line.text
        ).isdigit():
            yield f"'{line.text}' is said in {line.language}"
    yield from wrong_rings(listener, controls)


def wrong_rings(listener: Listener, controls: list[QQuickItem]) -> Iterator[str]:
    """The ring is round the control that is heard, and round nothing while words are."""
    lines = listener.told.lines
    for number, line in enumerate(lines):
        listener.told.begin(line)
        item = listener.ringed
        if (number < len(lines) - len(controls)) is not (item is None):
            yield f"the ring is round {item} while '{line.text}' is heard"
        elif item is not None and item.property("spokenText") != line.text:  # type: ignore[attr-defined]
            yield f"the ring is round '{item.property('said')}' while '{line.text}' is heard"  # type: ignore[attr-defined]
        rings = [one for one in listener.kiosk.shown() if one.property("announcedShown")]
        if [one.parentItem() for one in rings] != ([] if item is None else [item]):
            yield f"{len(rings)} rings are drawn while '{line.text}' is heard"
        listener.told.end(line)
    listener.told.finish()


@pytest.mark.parametrize(("layout", "language"), WALKS)
def test_every_screen_reads_itself_its_words_and_then_what_can_be_touched(
    listener: Listener, layout: str, language: str
) -> None:
    listener.kiosk.reshape(layout)
    wrong = []
    for stop in heard_walk(layout, language):
        listener.bring(stop)
        wrong += [f"{stop.name}: {line}" for line in complaints(listener, DESK if stop.visit.for_staff else language)]
        if stop.asking:
            listener.kiosk.session.touches.still_here()
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("layout", "language"), [("portrait", "nl"), ("small", "ar")])
def test_a_first_touch_on_anything_says_what_it_is_and_opens_nothing(
    listener: Listener, layout: str, language: str
) -> None:
    listener.kiosk.reshape(layout)
    wrong = []
    for stop in heard_walk(layout, language):
        listener.bring(stop)
        listener.told.finish()
        wrong += [f"{stop.name}: {line}" for line in first_touches(listener)]
        if stop.asking:
            listener.kiosk.session.touches.still_here()
    assert not wrong, "\n".join(wrong)


def first_touches(listener: Listener) -> Iterator[str]:
    kiosk = listener.kiosk
    visit = kiosk.session.visit
    for item in listener.controls():
        name = str(item.property("name"))
        if item.property("prompt"):
            continue
        kiosk.model.aloud_model.ring(None)
        listener.told.clear()
        opened = listener.tap(item)
        if opened or kiosk.session.visit != visit:
            yield f"'{name}' opens at the first touch"
        if listener.told.texts[:1] != [item.property("spokenText")] or not listener.told.texts[0].strip():
            yield f"'{name}' says {listener.told.texts} when it is touched"
        flat = bool(item.property("flat"))
        if flat and listener.told.texts[:1] == [name]:
            yield f"'{name}' is flat and does not say why"
        if (listener.ringed is item) is flat:
            yield f"the ring is round {listener.ringed} when '{name}' was touched"


TWO = ("deck", "guide")
"""The screens of which more than one kind is there."""


def some_of_each(layout: str, language: str) -> Iterator[Stop]:
    """One or two stops of each kind of screen; the later ones have more to touch."""
    found: dict[str, list[Stop]] = {}
    for stop in walk(layout, language):
        if not stop.name.startswith(DRESSED):
            kind = "asking" if stop.asking else SCREENS.of(stop.visit.place).view.name
            found.setdefault(kind, []).append(stop)
    heard = {screen.view.name for screen in SCREENS if not issubclass(screen.place, BehindPin)}
    assert set(found) == {"asking", *heard} - {place.VIEW.name}  # where no site has written down its places
    for kind, stops in found.items():
        yield from stops[-2 if kind in TWO else -1 :]


# A card that is not on the screen is laid out twice when everything goes lower; it ends where it should.
@pytest.mark.qt_log_ignore("KioskText: Binding loop detected for property")
@pytest.mark.parametrize(("layout", "language"), [("portrait", "nl"), ("small", "ar")])
def test_a_second_touch_opens_it(listener: Listener, layout: str, language: str) -> None:
    listener.kiosk.reshape(layout)
    wrong = []
    for stop in some_of_each(layout, language):
        listener.bring(stop)
        names = [str(item.property("name")) for item in listener.controls() if not item.property("flat")]
        for name in names:
            listener.bring(stop)
            item = listener.control(name.replace("\u00ad", ""))
            expected = [1] if item.property("prompt") else [0, 1]
            opened = [listener.tap(item)]
            if not opened[0]:
                opened.append(listener.tap(item))
            if opened != expected:
                wrong.append(f"{stop.name}: '{name}' opens {opened}")
        if stop.asking:
            listener.kiosk.session.touches.still_here()
    assert not wrong, "\n".join(wrong)
