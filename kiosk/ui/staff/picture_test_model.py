"""Asking somebody what a picture means: the sets to choose from, and one picture after the other, without words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.actions import StaffActions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.stops import Round, Stop, staff_sizes
from kiosk.ui.kit.text_model import PictureModel, TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_PICTURE, NO_WORDS, Picture, Tile, Words, tile_of, words_of
from kiosk.ui.library.picture_tests import AskedPicture, pictures_to_ask
from kiosk.ui.library.screen import Screen, ScreenContent, View
from kiosk.ui.library.source import Source
from kiosk.ui.screens.home import ThemesContent, load_themes
from kiosk.ui.staff.handbook_model import StaffTilesModel, Tiles
from kiosk.visit import PictureSets, PictureTest, StaffHome

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SINGLE: Final = "dont-know"
"""The picture of the set of single pictures."""


class AskedContent(Struct, ScreenContent, frozen=True):
    """For asking somebody what pictures mean."""

    pictures: tuple[AskedPicture, ...]


def load(source: Source, place: PictureTest, language: str, _: datetime) -> AskedContent:
    """Pick the pictures.

    Raises:
        PackError: no pack is open, or it cannot be read.
    """
    return AskedContent(pictures_to_ask(source.pack, place.theme, place.seed, language))


class AskedValue(Struct, frozen=True):
    """The pictures somebody is asked about and what they say, the one shown, and what was marked for it, or ""."""

    names: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    meanings: tuple[Words, ...] = ()
    current: int = 0
    marked: str = ""

    @property
    def name(self) -> str:
        """The name that the picture is counted under; "" where there is none."""
        return self.names[self.current] if self.names else ""

    @property
    def picture(self) -> Picture:
        """The one shown."""
        return self.pictures[self.current] if self.pictures else NO_PICTURE

    @property
    def meaning(self) -> Words:
        """What it is meant to say, once an answer is marked: before, it would be given away."""
        return self.meanings[self.current] if self.marked else NO_WORDS

    def after(self) -> AskedValue | None:
        """The next picture; None after the last."""
        following = self.current + 1
        return replace(self, current=following, marked="") if following < len(self.names) else None


def derive_sets(_: PictureSets, content: ThemesContent, mirrored: frozenset[str]) -> Tiles:
    """A tile for each theme's cards, and first one for single pictures, which has no name here."""
    single = Tile("", "", "", SINGLE, SINGLE in mirrored, "", "start")
    return (single, *(replace(tile_of(theme, mirrored), theme=theme.id) for theme in content.themes))


def derive_asked(_: PictureTest, content: AskedContent, mirrored: frozenset[str]) -> AskedValue:
    """The first of the pictures. They have no words, not even for a screen reader: those would be the answer."""
    shown = (
        Picture(asked.picture.signs, tuple(sign in mirrored for sign in asked.picture.signs))
        for asked in content.pictures
    )
    meanings = tuple(words_of(asked.meaning) for asked in content.pictures)
    return AskedValue(tuple(asked.name for asked in content.pictures), tuple(shown), meanings)


@QmlElement
@QmlUncreatable("Python makes it.")
class PictureTestModel(QObject, Showing[AskedValue]):
    """The picture on the screen."""

    changed = Signal()

    def __init__(self, actions: StaffActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(AskedValue())
        self._actions = actions
        self._picture = self.part(PictureModel(self), lambda value: value.picture)
        self._meaning = self.part(TextModel(self), lambda value: value.meaning)

    @Property(PictureModel, constant=True, final=True)
    def picture(self) -> PictureModel:
        """The picture sentence."""
        return self._picture

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """How many pictures somebody is asked about."""
        return len(self.value.names)

    @Property(int, notify=changed, final=True)
    def current(self) -> int:
        """The one shown, from 0."""
        return self.value.current

    @Property(TextModel, constant=True, final=True)
    def meaning(self) -> TextModel:
        """What the picture is meant to say, once an answer is marked."""
        return self._meaning

    @Property(str, notify=changed, final=True)
    def marked(self) -> str:
        """Right, near, wrong or none; "" while nothing is marked."""
        return self.value.marked

    @Slot(str)
    def mark(self, answer: str) -> None:
        """What was said was right, near, wrong, or nothing."""
        self._actions.mark_answer(answer)

    @Slot()
    def next(self) -> None:
        """Count it, and on to the next picture."""
        self._actions.next_picture()


def set_stops(around: Round) -> Iterator[Stop]:
    """The sets to choose from."""
    yield from staff_sizes("staff-picture-sets", around.from_welcome(StaffHome(), PictureSets()))


def test_stops(around: Round) -> Iterator[Stop]:
    """The first picture of a theme's cards."""
    sets = around.from_welcome(StaffHome(), PictureSets())
    yield from staff_sizes("staff-picture-test", sets.opened(PictureTest(around.shown[-1].theme, seed=1)))


SETS_VIEW = View("pictureSets", "Staff/PictureSetsScreen.qml", StaffTilesModel)
SETS = Screen(PictureSets, SETS_VIEW, load=load_themes, derive=derive_sets, stops=set_stops)
VIEW = View("pictureTest", "Staff/PictureTestScreen.qml", PictureTestModel, read_aloud=False)
TEST = Screen(PictureTest, VIEW, load=load, derive=derive_asked, stops=test_stops)
