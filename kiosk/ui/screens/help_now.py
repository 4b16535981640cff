"""Help now: what somebody may need at once, each with the number of who answers."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Need, Region, listed
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import words_of
from kiosk.ui.library.screen import Screen, View
from kiosk.ui.screens.help_content import HelpContent, load_help, named
from kiosk.visit import HelpCard, HelpNow, Visit, Welcome

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class HelpRow(Struct, frozen=True):
    """A need: its picture, its number ("" leads to the desk), its question, and what its key says of itself."""

    key: str
    signs: tuple[str, ...]
    flips: tuple[bool, ...]
    number: str
    question: str
    direction: str
    language: str
    told: str
    utterance: str


class HelpNowValue(Struct, frozen=True):
    """The list for a region."""

    rows: tuple[HelpRow, ...] = ()
    region: Region = Region.FLANDERS


def derive(place: HelpNow, content: HelpContent, mirrored: frozenset[str]) -> HelpNowValue:
    """What the list shows."""
    region = content.region_of(place)
    return HelpNowValue(tuple(_row(need, region, mirrored) for need in listed(content.needs)), region)


def _row(need: Need, region: Region, mirrored: frozenset[str]) -> HelpRow:
    line = next(iter(need.lines_in(region)), None)
    question, told = words_of(need.question), named(need, line)
    signs = need.picture.signs
    return HelpRow(
        need.id,
        signs,
        tuple(sign in mirrored for sign in signs),
        line.number if line is not None else "",
        question.value,
        question.direction,
        question.language,
        told.value,
        told.utterance,
    )


@QmlElement
@QmlUncreatable("Python makes it.")
class HelpNowModel(QObject, Showing[HelpNowValue]):
    """What somebody may need at once."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(HelpNowValue())
        self._actions = actions
        self._rows = Rows(HelpRow, self)
        self.changed.connect(lambda: self._rows.show(self.value.rows))

    @Property(QObject, constant=True, final=True)
    def rows(self) -> QObject:
        """Rows of `HelpRow`; the key is the need."""
        return self._rows

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """How many needs there are."""
        return len(self.value.rows)

    @Property(str, notify=changed, final=True)
    def region(self) -> str:
        """Whose numbers they are: flanders, brussels, wallonia or german."""
        return self.value.region.value

    @Slot(str)
    def open(self, need: str) -> None:
        """A need was touched."""
        self._actions.open_screen(HelpCard(need, self.value.region))

    @Slot()
    def turnRegion(self) -> None:
        """The numbers of the next region."""
        self._actions.turn_card(1)

    @Slot()
    def leave(self) -> None:
        """Away from here: the visit is forgotten."""
        self._actions.finish()


def turn(visit: Visit, place: HelpNow, content: HelpContent, _by: int) -> Visit:
    """Another region."""
    return visit.turned_to(replace(place, region=content.region_of(place).following))


def stops(around: Round) -> Iterator[Stop]:
    """As it is over home, in a region of other numbers, and before a language was chosen."""
    if around.needs:
        for name, visit in scenes(around).items():
            yield Stop(name, visit)
        yield Stop("help-now-brussels", around.at(HelpNow(Region.BRUSSELS)))
        yield Stop("help-now-first", Visit(trail=(Welcome(), HelpNow())))


def scenes(around: Round) -> dict[str, Visit]:
    """The list."""
    return {"help-now": around.at(HelpNow())} if around.needs else {}


def returned(place: HelpNow, _seen: object, now: HelpContent) -> HelpNow | None:
    """The list, if there still is one."""
    return place if now.needs else None


VIEW = View("helpNow", "Visit/HelpNowScreen.qml", HelpNowModel)
SCREEN = Screen(
    HelpNow,
    VIEW,
    load=load_help,
    kept_as=lambda _: "help",
    derive=derive,
    turn=turn,
    returned=returned,
    read_unasked=False,
    stops=stops,
    scenes=scenes,
)
