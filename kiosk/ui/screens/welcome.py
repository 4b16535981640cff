"""The welcome screen: the languages, each by its own name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Language
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.shape import Format
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.text_model import TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_WORDS, LanguageTile, Words, language_tile_of
from kiosk.ui.library.screen import Screen, View
from kiosk.visit import Visit, Welcome, lit_after

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


FEW: Final = (10, 14)
"""So many places a board has for few languages, in rows of two; `MOST` for more."""
MOST: Final = 20
MOST_SMALL: Final = 15
"""On the small format, always; the last one holds the hand that touches until it is needed."""


class Board(Struct, frozen=True):
    """Every language in its place, row by row in the site's order, on as many pages as it takes.

    `sentences` is for each the call to touch it.
    """

    languages: tuple[Language, ...] = ()
    sentences: tuple[Words, ...] = ()
    small: bool = False

    @property
    def places(self) -> int:
        """How many places a page has, whether or not something stands in each."""
        if self.small:
            return MOST_SMALL
        return next((places for places in FEW if len(self.languages) <= places), MOST)

    @property
    def a_page(self) -> int:
        """So many languages stand on a page; the last place leads to the next one, where there is one."""
        spare = self.small or len(self.languages) > self.places
        return self.places - spare

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-len(self.languages) // self.a_page))

    def on(self, page: int) -> slice:
        """Where the languages of a page are among all."""
        return slice(page * self.a_page, (page + 1) * self.a_page)


class WelcomeValue(Struct, frozen=True):
    """A page of the board; `lit` is a row of it, -1 for none."""

    rows: tuple[LanguageTile, ...] = ()
    places: int = FEW[0]
    page: int = 0
    pages: int = 1
    lit: int = -1
    sentence: Words = NO_WORDS


def derive_welcome(board: Board, page: int, lit: int | None) -> WelcomeValue:
    """What the screen shows; while none is lit, the call is in the first language of the page."""
    shown = board.on(page)
    sentences = board.sentences[shown]
    return WelcomeValue(
        rows=tuple(language_tile_of(language) for language in board.languages[shown]),
        places=board.places,
        page=page,
        pages=board.pages,
        lit=-1 if lit is None else lit,
        sentence=sentences[lit or 0] if sentences else NO_WORDS,
    )


@QmlElement
@QmlUncreatable("Python makes it.")
class WelcomeModel(QObject, Showing[WelcomeValue]):
    """The languages."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(WelcomeValue())
        self._actions = actions
        self._board = Board()
        self._page = 0
        self._lit: int | None = None
        self._starts_at = ""
        self._rows = Rows(LanguageTile, self)
        self._sentence = self.part(TextModel(self), lambda value: value.sentence)
        self.changed.connect(lambda: self._rows.show(self.value.rows))

    def take(self, languages: tuple[Language, ...], sentences: tuple[Words, ...]) -> None:
        """Have these languages, each with its call."""
        self._board = replace(self._board, languages=languages, sentences=sentences)
        self._turn_to(0)

    def reshape(self, format_: Format) -> None:
        """Stand on another screen."""
        self._board = replace(self._board, small=format_ is Format.SMALL)
        self._turn_to(0)

    def clear(self) -> None:
        """The languages are the pack's, and tell nothing of a visit; the page does."""
        self._starts_at = ""
        self._turn_to(0)

    def wait(self, quiet_ms: int, *, lights: bool = True) -> None:
        """Nobody has touched anything for so long: back to the first page, and light the language whose turn it is."""
        due = lit_after(quiet_ms, len(self._board.languages[self._board.on(0)]))
        page, lit = self._page if due is None else 0, due if lights else None
        if (page, lit) != (self._page, self._lit):
            self._turn_to(page, lit)

    def touched(self) -> None:
        """A finger came down somewhere: none is lit any more, and voices begin at the one that was."""
        self._starts_at = self.value.rows[self._lit].endonym if self._lit is not None else ""
        self._turn_to(self._page)

    @property
    def starts_at(self) -> str:
        """The name of the language that was lit when a finger came down; "" for none."""
        return self._starts_at

    def _turn_to(self, page: int, lit: int | None = None) -> None:
        self._page, self._lit = page, lit
        self.show(derive_welcome(self._board, page, lit))

    @Property(QObject, constant=True, final=True)
    def languages(self) -> QObject:
        """Rows of `LanguageTile`, in the order of the places; those of this page."""
        return self._rows

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """How many languages stand on this page."""
        return len(self.value.rows)

    @Property(int, notify=changed, final=True)
    def places(self) -> int:
        """How many places the board has, on every page: 10, 14 or 20; 15 on the small format."""
        return self.value.places

    @Property(int, notify=changed, final=True)
    def page(self) -> int:
        """The page shown, from 0."""
        return self.value.page

    @Property(int, notify=changed, final=True)
    def pages(self) -> int:
        """How many there are; from two on, the last place of each leads to the next."""
        return self.value.pages

    @Property(int, notify=changed, final=True)
    def lit(self) -> int:
        """The row that is lit while nobody touches anything; -1 for none."""
        return self.value.lit

    @Property(TextModel, constant=True, final=True)
    def sentence(self) -> TextModel:
        """The call to touch one's language, in the one that is lit."""
        return self._sentence

    @Slot(str)
    def choose(self, tag: str) -> None:
        """A language was touched."""
        self._actions.choose_language(tag)

    @Slot()
    def more(self) -> None:
        """More languages: the next page, and after the last one the first."""
        if self._actions.touch():
            self._turn_to((self._page + 1) % self._board.pages)


def stops(_: Round) -> Iterator[Stop]:
    """Nobody is there."""
    yield Stop("welcome", Visit())


VIEW = View("welcome", "Visit/WelcomeScreen.qml", WelcomeModel)
SCREEN: Screen[Welcome, None] = Screen(Welcome, VIEW, stops=stops)
