"""A card of help now: one number as large as it goes, or the way to the desk where there is none to tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import KioskError
from kiosk.guidance import Joint, NumberCard, PictureSentence, Region, listed, number_cards
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.text_model import PictureModel, TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_WORDS, Picture, Words, picture_of, words_of
from kiosk.ui.library.place_words import Door
from kiosk.ui.library.screen import Content, Screen, View
from kiosk.ui.screens.help_content import TWICE, HelpContent, load_help, said
from kiosk.ui.screens.place_key import DOOR_SIGNS
from kiosk.visit import HelpCard, HelpNow, Visit

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PHONE: Final = "phone-call"
DESK: Final = "counter"


class HelpCardValue(Struct, frozen=True):
    """A card. Without a `number` it leads to the desk; `told` is how the number is said, `name` who answers.

    `text` is empty where the words of the need are about a call and there is no number to call. `spoken` are the
    languages that are spoken there, and `door` with `hours` whether somebody answers now; "" where nobody knows.
    """

    picture: Picture = field(default_factory=Picture)
    text: Words = NO_WORDS
    number: str = ""
    told: str = ""
    name: Words = NO_WORDS
    quiet: bool = False
    free: bool = False
    anonymous: bool = False
    spoken: str = ""
    door: Door = Door.UNKNOWN
    hours: str = ""
    region: Region = Region.FLANDERS
    count: int = 0
    current: int = 0


def derive(place: HelpCard, content: HelpContent, mirrored: frozenset[str]) -> HelpCardValue:
    """What a card shows.

    Raises:
        KioskError: there are fewer cards.
    """
    cards = content.cards(place)
    if place.card >= len(cards):
        raise KioskError(f"the need '{place.need}' has no card {place.card}")
    shown = cards[place.card]
    value = HelpCardValue(
        picture_of(_picture(shown), shown.need.alt, mirrored),
        NO_WORDS if shown.line is None and shown.need.lines else words_of(shown.need.text),
        quiet=shown.need.quiet,
        region=content.region_of(place),
        count=len(cards),
        current=place.card,
    )
    line = shown.line
    if line is None:
        return value
    door, hours = content.doors.get(line.id, (Door.UNKNOWN, ""))
    return replace(
        value,
        number=line.number,
        told=said(line) + TWICE + said(line),
        name=NO_WORDS if shown.need.quiet else words_of(line.name),
        free=line.free,
        anonymous=line.anonymous,
        spoken=content.spoken[line.id],
        door=door,
        hours=hours,
    )


def _picture(shown: NumberCard) -> PictureSentence:
    """What it is about, and then the phone or the desk; of what nobody else shall see the phone or the desk alone."""
    leads_to = DESK if shown.line is None else PHONE
    if shown.need.quiet:
        return PictureSentence((leads_to,), ())
    about = shown.need.picture
    return PictureSentence((*about.pictograms, leads_to), (*about.joints, Joint.THEN))


@QmlElement
@QmlUncreatable("Python makes it.")
class HelpCardModel(QObject, Showing[HelpCardValue]):
    """A number, or the desk."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(HelpCardValue())
        self._actions = actions
        self._picture = self.part(PictureModel(self), lambda value: value.picture)
        self._text = self.part(TextModel(self), lambda value: value.text)
        self._name = self.part(TextModel(self), lambda value: value.name)

    @Property(PictureModel, constant=True, final=True)
    def picture(self) -> PictureModel:
        """What it is about, and the phone or the desk."""
        return self._picture

    @Property(TextModel, constant=True, final=True)
    def text(self) -> TextModel:
        """What to do; empty where there is only the desk to go to."""
        return self._text

    @Property(TextModel, constant=True, final=True)
    def name(self) -> TextModel:
        """Who answers; empty where nobody else shall see what it is about."""
        return self._name

    @Property(str, notify=changed, final=True)
    def number(self) -> str:
        """The number in its groups; empty where there is none to tell."""
        return self.value.number

    @Property(str, notify=changed, final=True)
    def told(self) -> str:
        """The number as it is said, twice."""
        return self.value.told

    @Property(bool, notify=changed, final=True)
    def quiet(self) -> bool:
        """Whether nobody else shall see what it is about."""
        return self.value.quiet

    @Property(bool, notify=changed, final=True)
    def free(self) -> bool:
        """Whether the call is known to be free."""
        return self.value.free

    @Property(bool, notify=changed, final=True)
    def anonymous(self) -> bool:
        """Whether nobody has to say a name."""
        return self.value.anonymous

    @Property(str, notify=changed, final=True)
    def spoken(self) -> str:
        """The languages that are spoken there."""
        return self.value.spoken

    @Property(str, notify=changed, final=True)
    def sign(self) -> str:
        """The glyph that says whether somebody answers; empty where nobody knows."""
        return DOOR_SIGNS[self.value.door]

    @Property(str, notify=changed, final=True)
    def hours(self) -> str:
        """The same in words."""
        return self.value.hours

    @Property(str, notify=changed, final=True)
    def region(self) -> str:
        """Whose number it is: flanders, brussels, wallonia or german."""
        return self.value.region.value

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """Cards of this need and of those behind it."""
        return self.value.count

    @Property(int, notify=changed, final=True)
    def current(self) -> int:
        """The card shown, from 0."""
        return self.value.current

    @Slot()
    def next(self) -> None:
        """The next card."""
        self._actions.turn_card(1)

    @Slot()
    def previous(self) -> None:
        """The previous card."""
        self._actions.turn_card(-1)

    @Slot()
    def leave(self) -> None:
        """Away from here: the visit is forgotten."""
        self._actions.finish()


def turn(visit: Visit, place: HelpCard, content: HelpContent, by: int) -> Visit:
    """Another card, where there is one."""
    card = place.card + by
    return visit.turned_to(replace(place, card=card)) if 0 <= card < len(content.cards(place)) else visit


def returned(place: HelpCard, _: Content, now: HelpContent) -> HelpCard | None:
    """The same card, if there are still as many."""
    return place if place.card < len(now.cards(place)) else None


def stops(around: Round) -> Iterator[Stop]:
    """The first card of each need, those of another region where that has more, and the longest number in each size."""
    found: dict[str, HelpCard] = {}
    longest, digits = None, 0
    for region in Region:
        for need in listed(around.needs):
            for at, card in enumerate(number_cards(around.needs, need.id, region)):
                place = HelpCard(need.id, region, at)
                found.setdefault(f"{card.need.id}{'' if card.line else '-desk'}", place)
                if card.line is not None and len(card.line.number) > digits and not card.need.quiet:
                    longest, digits = place, len(card.line.number)
    for name, place in found.items():
        yield Stop(name.replace(".", "-"), around.at(HelpNow(), place))
    if longest is not None:
        yield from around.looks("help-longest", around.at(HelpNow(), longest))


VIEW = View("helpCard", "Visit/HelpCardScreen.qml", HelpCardModel)
SCREEN = Screen(
    HelpCard,
    VIEW,
    load=load_help,
    kept_as=lambda _: "help",
    derive=derive,
    turn=turn,
    returned=returned,
    read_unasked=False,
    stops=stops,
)
