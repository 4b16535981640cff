"""What must hold for whatever is on the screen: each rule looks at the screen and says what breaks it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from tests.helpers.live_kiosk import LiveKiosk, Touchable, above, place_of

LEAST_MM = 20.0
ALIGN_RIGHT, ALIGN_HCENTER, ALIGN_BOTTOM, ALIGN_VCENTER = 0x02, 0x04, 0x40, 0x80
"""As Qt numbers them."""
FEW = 4.0
HAIR = 1.0
"""Pixels that rounding may cost."""

SCREENFULS = 30
"""More presses of an arrow than it takes past a list that scrolls before it lets the focus go."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything that may be said in a language, and what may not: the source's words that have a translation."""

    said: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]
    foreign: frozenset[str]

    def has(self, text: str) -> bool:
        """Whether this text is of the language, or two texts of it one after the other."""
        if text in self.said or any(pattern.fullmatch(text) for pattern in self.patterns):
            return True
        cuts = [at for at, letter in enumerate(text) if letter == " "]
        return any(text[:at] in self.said and text[at + 1 :] in self.said for at in cuts)


def sizes(keys: list[Touchable], pixels_per_mm: float) -> Iterator[str]:
    """At least 20 mm both ways."""
    for key in keys:
        width, height = key.place.width() / pixels_per_mm, key.place.height() / pixels_per_mm
        if min(width, height) < LEAST_MM:
            yield f"'{key.name}' is {width:.1f} x {height:.1f} mm"


def names(keys: list[Touchable], vocabulary: Vocabulary) -> Iterator[str]:
    """A name in the language of the screen, and a role."""
    for key in keys:
        what = type_of(key.item)
        if not key.name.strip():
            yield f"a {what} has no name"
        elif not vocabulary.has(key.name):
            yield f"a {what} is called '{key.name}', which is not of this language"
        if not key.button:
            yield f"'{key.name}' has no role"
    called = [key.name for key in keys]
    for name in sorted({name for name in called if called.count(name) > 1}):
        yield f"{called.count(name)} things are called '{name}'"


def words(kiosk: LiveKiosk, vocabulary: Vocabulary) -> Iterator[str]:
    """No word of the source where the language has its own."""
    for text in texts(kiosk):
        said = text.property("text")
        if said in vocabulary.foreign and said not in vocabulary.said:
            yield f"'{said}' is not translated"


def edges(kiosk: LiveKiosk, keys: list[Touchable]) -> Iterator[str]:
    """Nothing beyond the screen."""
    screen = QRectF(0, 0, kiosk.window.width(), kiosk.window.height())
    for key in keys:
        if not screen.contains(key.place):
            yield f"'{key.name}' is past the edge: {of(key.place)}"


def overlaps(keys: list[Touchable]) -> Iterator[str]:
    """No two things to touch in one place."""
    for one, other in combinations(keys, 2):
        both = one.place.intersected(other.place)
        if both.width() > HAIR and both.height() > HAIR:
            yield f"'{one.name}' {of(one.place)} overlaps '{other.name}' {of(other.place)}"


def whole_words(kiosk: LiveKiosk, keys: list[Touchable]) -> Iterator[str]:
    """No text cut off, past what it stands on, or over another text, a picture or a key."""
    screen = QRectF(0, 0, kiosk.window.width(), kiosk.window.height())
    all_texts = [(text, text.property("text"), painted(text)) for text in texts(kiosk)]
    pictures = [(item, place_of(item)) for item in kiosk.shown() if item.inherits("QQuickImage") and drawn(item)]
    for text, said, place in all_texts:
        if text.property("truncated"):
            yield f"'{said}' is cut off"
        if place.width() > text.width() + HAIR or place.height() > text.height() + HAIR:
            yield f"'{said}' {of(place)} does not fit its {text.width():.0f}x{text.height():.0f}"
        if not screen.contains(place):
            yield f"'{said}' is past the edge: {of(place)}"
        around = list(above(text))
        for ground in around:
            if ground.inherits("QQuickRectangle") or ground.metaObject().indexOfSignal("activated()") >= 0:
                if not grown(place_of(ground)).contains(place):
                    yield f"'{said}' {of(place)} is past its {type_of(ground)} {of(place_of(ground))}"
                break
        for key in keys:
            if key.item not in around and meet(place, key.place):
                yield f"'{said}' {of(place)} lies over the key '{key.name}' {of(key.place)}"
        for picture, spot in pictures:
            if meet(place, spot) and not clipped_away(text, kiosk):
                yield f"'{said}' {of(place)} lies over the picture {picture.property('source').toString()} {of(spot)}"
    for (_, one, here), (_, other, there) in combinations(all_texts, 2):
        if meet(here, there):
            yield f"'{one}' {of(here)} lies over '{other}' {of(there)}"


def loaded_pictures(kiosk: LiveKiosk) -> Iterator[str]:
    """Every picture is there, and none is squeezed away."""
    for item in kiosk.shown():
        if not item.inherits("QQuickImage") or item.property("source").isEmpty():
            continue
        if item.implicitWidth() <= 0:
            yield f"the picture {item.property('source').toString()} is not there"
    for item in kiosk.shown():
        named = type_of(item) == "Pictogram" and item.property("name")
        if named and item.property("side") < 1:
            yield f"there is no room for the picture {item.property('name')}"


def keyboard(kiosk: LiveKiosk, keys: list[Touchable]) -> Iterator[str]:
    """Tab reaches everything and comes round; so do the arrows; the ring is seen."""
    wanted = {key.item: key for key in keys if key.focusable}
    for key in keys:
        if not key.focusable and not key.item.property("flat"):
            yield f"'{key.name}' cannot have the focus"
    scrolling = any(item.property("scrolls") for item in kiosk.shown())
    for press in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Up):
        reached: dict[QQuickItem, None] = {}
        for _ in range(len(wanted) + (SCREENFULS if scrolling else 2)):
            focused = kiosk.key(press)
            if focused is None:
                break
            reached[focused] = None
            if not any(ring.property("focusShown") for ring in focused.childItems() if type_of(ring) == "Rings"):
                yield f"{press.name}: {type_of(focused)} '{focused.property('name')}' has the focus and no ring"
        missed = [wanted[item].name for item in wanted if item not in reached]
        strange = [
            f"{type_of(item)} '{item.property('name')}'"
            for item in reached
            if not (item in wanted or item.property("scrolls"))
        ]
        if missed:
            yield f"{press.name} does not reach {', '.join(missed)}"
        if strange:
            yield f"{press.name} stops at {', '.join(strange)}"


def bar_of(kiosk: LiveKiosk) -> tuple[tuple[str, str], ...] | None:
    """The six places of the bar and where they are; None where there is no bar."""
    bars = [item for item in kiosk.shown() if type_of(item) == "Bar"]
    if not bars:
        return None
    (row,) = (item for item in bars[0].childItems() if item.inherits("QQuickRow"))
    return tuple((item.property("place"), of(place_of(item))) for item in row.childItems())


def texts(kiosk: LiveKiosk) -> Iterator[QQuickItem]:
    """Every text that is shown."""
    for item in kiosk.shown():
        if item.inherits("QQuickText") and item.property("text") and not clipped_away(item, kiosk):
            yield item


def painted(text: QQuickItem) -> QRectF:
    """Where the letters of a text are in the window."""
    context = qmlContext(text)
    # Qt has no converter to Python for these enums, so they are read as numbers by an expression.
    asked = QQmlExpression(context, text, "effectiveHorizontalAlignment + 1000 * verticalAlignment").evaluate()
    down, across = divmod(int(asked[0] if isinstance(asked, tuple) else asked), 1000)
    width, height = text.property("contentWidth"), text.property("contentHeight")
    left = {ALIGN_RIGHT: text.width() - width, ALIGN_HCENTER: (text.width() - width) / 2}.get(across, 0.0)
    top = {ALIGN_BOTTOM: text.height() - height, ALIGN_VCENTER: (text.height() - height) / 2}.get(down, 0.0)
    above_ink, below_ink = leading(text)
    box = QRectF(left, top, width, height).adjusted(0, above_ink, 0, -below_ink)
    return text.mapRectToScene(box)


def leading(text: QQuickItem) -> tuple[float, float]:
    """What is empty over the first and under the last line's letters; Qt puts a line's extra room over it."""
    metrics = QFontMetricsF(text.property("font"))
    ink = metrics.tightBoundingRect(text.property("text"))
    line = text.property("contentHeight") / max(1, text.property("lineCount"))
    share = text.property("lineHeight")
    # A small number is a share of the font's own line, of letters that may have shrunk; else it is pixels.
    scale = min(1.0, line / (share * metrics.height())) if share < FEW else 1.0
    over = line - scale * (metrics.height() - metrics.ascent() - ink.top())
    return max(0.0, over), max(0.0, scale * (metrics.descent() - ink.bottom()))


def clipped_away(item: QQuickItem, kiosk: LiveKiosk) -> bool:
    """Whether a list that scrolls hides part of an item."""
    for ground in above(item):
        if ground.clip():
            return not place_of(ground).contains(place_of(item))
    return False


def drawn(picture: QQuickItem) -> bool:
    """Whether a picture shows something."""
    return not picture.property("source").isEmpty() and picture.width() > 0 and picture.isVisible()


def grown(place: QRectF) -> QRectF:
    return place.adjusted(-HAIR, -HAIR, HAIR, HAIR)


def meet(one: QRectF, other: QRectF) -> bool:
    both = one.intersected(other)
    return both.width() > 2 * HAIR and both.height() > 2 * HAIR


def type_of(item: QQuickItem) -> str:
    """The name of an item's QML type."""
    return item.metaObject().className().partition("_QMLTYPE")[0].removeprefix("QQuick")


def of(place: QRectF) -> str:
    """A place in whole pixels."""
    return f"{place.width():.0f}x{place.height():.0f}+{place.x():.0f}+{place.y():.0f}"
