"""What must hold for whatever is on the screen: each rule looks at the screen and says what breaks it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, combinations
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from kiosk.ui.tour.camera import items
from tests.helpers.live_kiosk import LiveKiosk, Touchable
from tests.helpers.qml_items import ask, is_key, plain_of, type_of
from tests.helpers.scene import above, place_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

LEAST_MM = 20.0
ALIGN_RIGHT, ALIGN_HCENTER, ALIGN_BOTTOM, ALIGN_VCENTER = 0x02, 0x04, 0x40, 0x80
"""As Qt numbers them."""
FEW = 4.0
LONGEST_LIST = 40
"""More presses of an arrow than it takes past a list that scrolls before it lets the focus go."""
MARK = 5.0
"""Pixels: the highest and the lowest mark of any line count as if they stood in the first and the last one."""
HAIR = 1.0
"""Pixels that rounding may cost."""


class Vocabulary(Struct, frozen=True):
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
        said = plain_of(text)
        if any(type_of(ground) == "StickFailedScreen" for ground in above(text)):
            continue  # in three languages at once, for whoever is called
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
    all_texts = [(text, plain_of(text), painted(text)) for text in texts(kiosk)]
    pictures = [
        (item.property("source").toString(), place_of(item))
        for item in kiosk.shown()
        if item.inherits("QQuickImage") and drawn(item) and not clipped_away(item)
    ]
    for text, said, place in all_texts:
        if text.property("truncated"):
            yield f"'{said}' is cut off"
        if place.width() > text.width() + HAIR + hanging(text) or place.height() > text.height() + HAIR:
            yield f"'{said}' {of(place)} does not fit its {text.width():.0f}x{text.height():.0f}"
        if not grown(screen).contains(place):
            yield f"'{said}' is past the edge: {of(place)}"
        around = list(above(text))
        ground = next((item for item in around if stands_out(item)), None)
        if ground is not None and not grown(place_of(ground)).contains(place):
            yield f"'{said}' {of(place)} is past its {type_of(ground)} {of(place_of(ground))}"
        for key in keys:
            if not is_on(key, around) and meet(place, key.place):
                yield f"'{said}' {of(place)} lies over the key '{key.name}' {of(key.place)}"
        for source, spot in pictures:
            if meet(place, spot):
                yield f"'{said}' {of(place)} lies over the picture {source} {of(spot)}"
    for (_, one, here), (_, other, there) in combinations(all_texts, 2):
        if meet(here, there):
            yield f"'{one}' {of(here)} lies over '{other}' {of(there)}"


def is_on(key: Touchable, around: list[QQuickItem]) -> bool:
    """Whether what stands in `around` stands on a key, or on what a key fills."""
    ground = key.item.parentItem()
    return key.item in around or (ground in around and place_of(ground) == key.place)


def loaded_pictures(kiosk: LiveKiosk) -> Iterator[str]:
    """Every picture is there, and none is squeezed away."""
    for item in kiosk.shown():
        if not item.inherits("QQuickImage") or item.property("source").isEmpty():
            continue
        if item.implicitWidth() <= 0:
            yield f"the picture {item.property('source').toString()} is not there"
    for item in kiosk.shown():
        side = item.property("side")  # asked first: what type an item is takes long to tell
        if side is not None and side < 1 and type_of(item) == "Pictogram" and item.property("name"):
            yield f"there is no room for the picture {item.property('name')}"


def keyboard(kiosk: LiveKiosk, keys: list[Touchable]) -> Iterator[str]:
    """Tab reaches everything and comes round; so do the arrows; the ring is seen."""
    # one that came to its end keeps the focus that it had, and no other gets there
    wanted = {key.item: key for key in keys if key.focusable and not key.item.property("flat")}
    if not keys:  # a sign that any key puts away
        return
    for key in keys:
        if not key.focusable and not key.item.property("flat"):
            yield f"'{key.name}' cannot have the focus"
    first = next(iter(wanted))
    for press in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Up):
        reached: dict[QQuickItem, None] = {}
        first.forceActiveFocus()
        for presses in range(len(wanted) + LONGEST_LIST):
            focused = kiosk.key(press)
            if focused is None or (presses > len(wanted) and reached.keys() >= wanted.keys()):
                break
            reached[focused] = None
            # the ring is drawn in what has the focus, but for what scrolls
            everywhere = chain(items(focused), items(kiosk.window.contentItem()))
            if not any(item.property("focusShown") for item in everywhere):
                yield f"{press.name}: {type_of(focused)} '{focused.property('name')}' has the focus and no ring"
        missed = [wanted[item].name for item in wanted if item not in reached]
        strange = [
            f"{type_of(item)} '{item.property('name')}'" for item in reached if item not in wanted and not scrolls(item)
        ]
        if missed:
            yield f"{press.name} does not reach {', '.join(missed)}"
        if strange:
            yield f"{press.name} stops at {', '.join(strange)}"


def scrolls(item: QQuickItem) -> bool:
    """Whether an item has the focus to be scrolled with it."""
    return item.inherits("QQuickFlickable") or bool(item.property("scrolls"))


def tab_of(kiosk: LiveKiosk) -> QRectF:
    """Where the tab is that tells of a stick while it is read."""
    kiosk.kiosk.sticks.rehearse("corner-progress")
    kiosk.draw()
    (tab,) = (item for item in kiosk.shown() if type_of(item) == "StickTab")
    place = place_of(tab)
    kiosk.kiosk.sticks.rehearse("")
    kiosk.draw()
    return place


def under(kiosk: LiveKiosk, keys: list[Touchable], tab: QRectF) -> Iterator[str]:
    """Nothing to read, to look at or to touch where a tab would cover it."""
    if kiosk.kiosk.sticks.model.value.screen:
        return
    for key in keys:
        # a key in the head is touched over the whole of it: what is seen of it is looked at below
        if meet(key.place, tab) and not any(type_of(ground) in {"Head", "HelpHead"} for ground in above(key.item)):
            yield f"the tab of a stick covers '{key.name}' {of(key.place)}"
    shown = kiosk.shown()
    tabs = {item for item in shown if type_of(item) == "StickTab"}
    for item in shown:
        if not tabs.isdisjoint(above(item)):
            continue
        if (
            item.inherits("QQuickText")
            and item.property("text")
            and not clipped_away(item)
            and meet(painted(item), tab)
        ):
            yield f"the tab of a stick covers '{item.property('text')}' {of(painted(item))}"
        if item.inherits("QQuickImage") and drawn(item) and meet(place_of(item), tab):
            yield f"the tab of a stick covers {item.property('source').toString()} {of(place_of(item))}"


def bar_of(kiosk: LiveKiosk) -> tuple[tuple[str, str], ...] | None:
    """The six places of the bar and where they are; None where there is no bar."""
    bars = [item for item in kiosk.shown() if type_of(item) in {"Bar", "KioskBar"}]
    if not bars:
        return None
    (row,) = (item for item in bars[0].childItems() if item.inherits("QQuickRow"))
    return tuple((item.property("place"), of(place_of(item))) for item in row.childItems())


def texts(kiosk: LiveKiosk) -> Iterator[QQuickItem]:
    """Every text that is shown."""
    for item in kiosk.shown():
        if item.inherits("QQuickText") and item.property("text") and not clipped_away(item):
            yield item


def painted(text: QQuickItem) -> QRectF:
    """Where the letters of a text are in the window."""
    asked = ask(text, "item.effectiveHorizontalAlignment + 1000 * item.verticalAlignment")
    down, across = divmod(int(str(asked)), 1000)
    width, height = text.property("contentWidth"), text.property("contentHeight")
    left = {ALIGN_RIGHT: text.width() - width, ALIGN_HCENTER: (text.width() - width) / 2}.get(across, 0.0)
    room = text.height() - text.property("topPadding") - text.property("bottomPadding")
    top = text.property("topPadding") + {ALIGN_BOTTOM: room - height, ALIGN_VCENTER: (room - height) / 2}.get(down, 0.0)
    above_ink, below_ink = leading(text)
    box = QRectF(left, top, width, height).adjusted(0, above_ink, 0, -below_ink)
    return text.mapRectToScene(box)


def hanging(text: QQuickItem) -> float:
    """What the space at the end of a line may stand over the edge."""
    return QFontMetricsF(text.property("font")).horizontalAdvance(" ") if text.property("lineCount") > 1 else 0.0


def leading(text: QQuickItem) -> tuple[float, float]:
    """What is empty over the first and under the last line's letters."""
    metrics = QFontMetricsF(text.property("font"))
    ink = metrics.tightBoundingRect(text.property("text"))
    lines, height, share = (text.property(name) for name in ("lineCount", "contentHeight", "lineHeight"))
    if share >= FEW:
        # Pixels a line; Qt puts what is more than the font's own line over it.
        return height / lines - metrics.height() + metrics.ascent() + ink.top(), below(metrics, ink)
    # A share of the font's own line, which the first line has whole; the letters may have shrunk.
    scale = min(1.0, height / (metrics.height() * (1 + (lines - 1) * share)))
    return max(0.0, scale * (metrics.ascent() + ink.top())), scale * below(metrics, ink)


def below(metrics: QFontMetricsF, ink: QRectF) -> float:
    return max(0.0, metrics.descent() - ink.bottom())


def stands_out(item: QQuickItem) -> bool:
    """Whether an item has an edge of its own that a text on it must keep within."""
    return item.inherits("QQuickRectangle") or is_key(item)


def clipped_away(item: QQuickItem) -> bool:
    """Whether a list that scrolls hides part of an item."""
    for ground in above(item):
        if ground.clip():
            return not place_of(ground).contains(place_of(item))
    return False


def drawn(picture: QQuickItem) -> bool:
    """Whether a picture shows something."""
    return not picture.property("source").isEmpty() and picture.width() > 0 and picture.isVisible()


def grown(place: QRectF) -> QRectF:
    return place.adjusted(-HAIR, -MARK, HAIR, MARK)


def meet(one: QRectF, other: QRectF) -> bool:
    both = one.intersected(other)
    return both.width() > 2 * HAIR and both.height() > 2 * HAIR


def of(place: QRectF) -> str:
    """A place in whole pixels."""
    return f"{place.width():.0f}x{place.height():.0f}+{place.x():.0f}+{place.y():.0f}"
