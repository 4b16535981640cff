"""One control at a time in a real window with the kiosk's own pictures, and a finger and keys for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from kiosk.ui.kit import shown_text  # noqa: F401  the controls draw words with a type of it
from kiosk.ui.kit.pictures import Glyphs, Pictograms
from kiosk.ui.kit.shape import UNITS, Format
from kiosk.ui.sound import word_places  # noqa: F401  the controls find words with a type of it
from kiosk.ui.tour.camera import items
from tests.helpers import written  # noqa: F401  texts and pictures for the controls
from tests.helpers.live_kiosk import settle
from tests.helpers.scene import place_of

ROOT = Path(__file__).parents[2]
QML = ROOT / "kiosk" / "ui" / "qml"
SCREENS = {"portrait": (1080, 1920, 3.21), "landscape": (1920, 1080, 3.61), "small": (1024, 768, 4.85)}
"""Width and height in pixels, and pixels a millimetre, of the screens of a 27-, 24- and 10-inch kiosk."""

PAGE = """
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Written

Rectangle {{
    id: page

    property int count: 0
    property string last: ""

    color: Theme.colours.ground
    LayoutMirroring.enabled: Theme.rightToLeft
    LayoutMirroring.childrenInherit: true

    {control}
}}
"""


def drawings(folder: str) -> dict[str, bytes]:
    """The SVG files of a folder of assets/, by name."""
    return {path.stem: path.read_bytes() for path in (ROOT / "assets" / folder).glob("*.svg")}


def view_of() -> QQuickView:
    """A view that finds the kiosk's modules and pictures."""
    view = QQuickView()
    view.engine().addImportPath(str(QML))
    pictograms = Pictograms()
    pictograms.serve(drawings("pictograms"))
    view.engine().addImageProvider("pictogram", pictograms)
    view.engine().addImageProvider("glyph", Glyphs(drawings("glyphs")))
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    return view


def theme_of(view: QQuickView) -> QObject:
    """The view's Theme."""
    theme = view.engine().singletonInstance("Kiosk.Theme", "Theme")
    assert isinstance(theme, QObject)
    return theme


def colour_of(theme: QObject, token: str) -> QColor:
    """The present palette's colour for a token such as `ink` or `work.base`."""
    context = qmlContext(theme)
    assert context is not None
    colour, _ = QQmlExpression(context, theme, f"colours.{token}").evaluate()
    assert isinstance(colour, QColor), token
    return colour


class Bench:
    """A window with one control; `item` is the control, lengths are pixels."""

    def __init__(self, application: QGuiApplication) -> None:
        self.application = application
        self.view = view_of()
        self.theme = theme_of(self.view)
        self.page: QQuickItem
        self.item: QQuickItem
        self._component: QQmlComponent

    def show(self, control: str, layout: str = "portrait", **theme: str | bool | float) -> QQuickItem:
        """Lay the control of this QML text on the bench; handlers may use `page.count` and `page.last`."""
        width, height, pixels_per_mm = SCREENS[layout]
        unit = min(width, height) / UNITS[Format(layout)]
        inputs = {"pixelsPerMm": pixels_per_mm, "unit": unit, "format": layout, "motion": False, **theme}
        for name, value in inputs.items():
            assert self.theme.setProperty(name, value), name
        self._component = QQmlComponent(self.view.engine())
        self._component.setData(PAGE.format(control=control).encode(), QUrl.fromLocalFile(str(QML / "Bench.qml")))
        page = self._component.create()
        assert isinstance(page, QQuickItem), self._component.errorString()
        self.page = page
        self.view.setContent(QUrl(), self._component, page)
        self.view.resize(width, height)
        self.view.show()
        self.view.requestActivate()
        settle()
        self.item = page.childItems()[0]
        return self.item

    # what there is

    @property
    def count(self) -> int:
        """How often the control's handler has run."""
        return int(self.page.property("count"))

    @property
    def last(self) -> str:
        """What its handler said last."""
        return str(self.page.property("last"))

    def size(self, of: str, name: str) -> int:
        """A size in pixels, of a file of them in Kiosk.Theme such as RingSizes."""
        sizes = self.view.engine().singletonInstance("Kiosk.Theme", of)
        assert isinstance(sizes, QObject), of
        return int(sizes.property(name))

    def mm(self, pixels: float) -> float:
        """Pixels in millimetres."""
        return pixels / float(self.theme.property("pixelsPerMm"))

    def named(self, name: str) -> QQuickItem:
        """The one visible key with this accessible name."""
        (found,) = [item for item in self.touchable() if item.property("name") == name]
        return found

    def touchable(self) -> Iterator[QQuickItem]:
        """The visible keys."""
        yield from (item for item in items(self.page) if item.property("filled") is not None)

    def pictures(self) -> dict[str, QQuickItem]:
        """The glyphs and pictograms that are drawn now, by name."""
        # Meta-objects of QML types come and go, and PySide then takes the next object at their address for one.
        named = [item for item in items(self.page) if item.property("filled") is None and item.property("name")]
        return {str(item.property("name")): item for item in named if item.property("signs") is None}

    def texts(self) -> list[QQuickItem]:
        """The visible texts that say something and are no part of another's words."""
        return [item for item in items(self.page) if item.property("text") and item.property("fits") is not None]

    def colour_at(self, spot: QPointF) -> str:
        """The colour of the picture that the window shows there."""
        return self.view.grabWindow().pixelColor(round(spot.x()), round(spot.y())).name()

    def colour(self, name: str) -> str:
        """A colour of the present palette."""
        return colour_of(self.theme, name).name()

    # a finger and keys

    def press(self, item: QQuickItem | None = None) -> None:
        """Finger down in the middle of a key."""
        QTest.mousePress(self.view, Qt.MouseButton.LeftButton, pos=centre(item or self.item))
        settle()

    def slide(self, spot: QPoint) -> None:
        """Move the finger that is down."""
        QTest.mouseMove(self.view, spot)
        settle()

    def release(self, spot: QPoint | None = None) -> None:
        """Finger up."""
        QTest.mouseRelease(self.view, Qt.MouseButton.LeftButton, pos=spot or centre(self.item))
        settle()

    def touch(self, item: QQuickItem | None = None) -> None:
        """Finger down and up on a key."""
        self.press(item)
        self.release(centre(item or self.item))

    def focus(self, item: QQuickItem | None = None) -> None:
        """Give a key the focus of the keyboard."""
        (item or self.item).forceActiveFocus(Qt.FocusReason.TabFocusReason)
        settle()

    def key(self, key: Qt.Key) -> None:
        """Press a key of the keyboard."""
        QTest.keyClick(self.view, key)
        settle()

    def close(self) -> None:
        """Clear the bench."""
        self.view.close()
        self.view.deleteLater()
        settle()


def centre(item: QQuickItem) -> QPoint:
    """The middle of an item in its window."""
    return place_of(item).center().toPoint()


def left_to_right(found: list[QQuickItem]) -> list[str]:
    """The names of items as they stand from left to right."""
    return [str(item.property("name")) for item in sorted(found, key=lambda item: place_of(item).left())]


def heard(item: QQuickItem) -> tuple[QAccessible.Role, str, bool]:
    """Role, name and whether it can be focused, as a screen reader finds them."""
    seen = QAccessible.queryAccessibleInterface(item)
    return seen.role(), seen.text(QAccessible.Text.Name), bool(seen.state().focusable)


def inside(inner: QRectF, outer: QRectF, slack: float = 1) -> bool:
    """Whether a rectangle lies in another, give or take a pixel."""
    return outer.adjusted(-slack, -slack, slack, slack).contains(inner)
