"""The whole window: which screen, how it looks for this visitor, the bar, comfort and the end of a stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.flow.moment import MomentModel
from kiosk.ui.flow.window_value import Abilities, KioskValue
from kiosk.ui.kit.actions import Actions, HearingActions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.boundary import do_each
from kiosk.ui.kit.glass import GlassModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.shape import Format, Shape
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import script_of
from kiosk.ui.library.screen import M, Screens, View, ViewModel
from kiosk.ui.sound.aloud_model import AloudModel
from kiosk.visit import Scheme

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class ScreenRow(Struct, frozen=True):
    """A screen as the window makes it: its name, its file below Kiosk/Screens, and its view-model."""

    name: str
    file: str
    shown: QObject


@QmlElement
@QmlUncreatable("Python makes it.")
class KioskModel(QObject, Showing[KioskValue]):
    """The one object that the window is given."""

    changed = Signal()
    moved = Signal(int)
    leftChanged = Signal()
    keyboardChanged = Signal()
    editionChanged = Signal()

    def __init__(
        self,
        actions: Actions,
        hearing: HearingActions,
        abilities: Abilities,
        shape: Shape,
        screens: Screens,
        of_staff: Mapping[View[Any], ViewModel],
        *,
        motion: bool,
        parent: QObject | None = None,
    ) -> None:
        """`of_staff` are the view-models that the staff's desk has made; the others are made here."""
        super().__init__(parent)
        self.begin(KioskValue())
        self._actions, self._abilities, self._motion = actions, abilities, motion
        self.glass_model = GlassModel(shape, self)
        self._keyboard, self._left, self._edition = False, 1.0, 0
        self._troubles: tuple[str, ...] = ()
        self.aloud_model = AloudModel(hearing, self)
        self.moment_model = MomentModel(self)
        self._of_staff = of_staff
        self._models = {view: of_staff[view] if view in of_staff else self._made(view) for view in screens.views}
        self._screens = Rows(ScreenRow, self)
        self._screens.show(
            tuple(ScreenRow(view.name, view.file, cast("QObject", model)) for view, model in self._models.items())
        )

    def _made(self, view: View[M]) -> M:
        if isinstance(self, view.model):
            return self
        return cast("Callable[[Actions, QObject], M]", view.model)(self._actions, self)

    def of(self, view: View[M]) -> M:
        """The view-model of a view."""
        return cast("M", self._models[view])

    def forget(self) -> None:
        """Nothing of a visit stays in what the screens hold; the staff's desk sees to its own."""
        do_each(model.clear for view, model in self._models.items() if model is not self and view not in self._of_staff)

    def show_left(self, left: float) -> None:
        """What is left of the time to answer, 1 to 0."""
        if left != self._left:
            self._left = left
            self.leftChanged.emit()

    def show_keyboard(self, keyboard: bool) -> None:
        """The newest input came from a keyboard, or from a finger."""
        if keyboard != self._keyboard:
            self._keyboard = keyboard
            self.keyboardChanged.emit()

    def show_troubles(self, lines: tuple[str, ...]) -> None:
        """What the trouble screen says, once a language."""
        self._troubles = lines

    def turn_edition(self) -> None:
        """Another pack's pictures are shown from now on."""
        self._edition += 1
        self.editionChanged.emit()

    @Property(str, notify=changed, final=True)
    def screen(self) -> str:
        """The screen to show; "" before the first."""
        return self.value.screen

    @Property(str, notify=changed, final=True)
    def language(self) -> str:
        """The interface's language."""
        return self.value.language

    @Property(bool, notify=changed, final=True)
    def rightToLeft(self) -> bool:
        """Whether the interface is mirrored."""
        return self.value.right_to_left

    @Property(bool, notify=changed, final=True)
    def soundOnly(self) -> bool:
        """Whether the visitor's language is heard and never written: the bar has no words for it."""
        return self.value.sound_only

    @Property(str, notify=changed, final=True)
    def script(self) -> str:
        """Which type sizes the interface's own words take: latin or arabic."""
        return script_of(self.value.language)

    @Property(str, notify=changed, final=True)
    def scheme(self) -> str:
        """Light, dark or highContrast."""
        return self.value.comfort.scheme.value

    @Property(int, notify=changed, final=True)
    def textStep(self) -> int:
        """0, 1 or 2."""
        return self.value.comfort.text_step

    @Property(bool, notify=changed, final=True)
    def lowered(self) -> bool:
        """Whether everything is in the lower half; the small format has no other half to go to."""
        return self.value.comfort.lowered and self.glass_model.value.format is not Format.SMALL

    @Property(bool, constant=True, final=True)
    def motion(self) -> bool:
        """Whether screens slide."""
        return self._motion

    @Property(GlassModel, constant=True, final=True)
    def glass(self) -> GlassModel:
        """The glass that all is laid out for."""
        return self.glass_model

    @Property(int, notify=editionChanged, final=True)
    def edition(self) -> int:
        """How many packs were opened: Qt keeps pictures by name, and another pack draws them differently."""
        return self._edition

    @Property(bool, constant=True, final=True)
    def readAloud(self) -> bool:
        """Whether there is a listen key."""
        return self._abilities.read_aloud

    @Property(bool, constant=True, final=True)
    def deskCard(self) -> bool:
        """Whether there is a desk key."""
        return self._abilities.desk_card

    @Property(bool, notify=changed, final=True)
    def barShown(self) -> bool:
        """Whether the bar stands under the screen."""
        return self.value.bar

    @Property(bool, notify=changed, final=True)
    def canBeHeard(self) -> bool:
        """Whether there is a listen key on this screen."""
        return self._abilities.read_aloud and self.value.can_be_heard

    @Property(bool, notify=changed, final=True)
    def canGoHome(self) -> bool:
        """Whether the home key leads anywhere."""
        return self.value.can_go_home

    @Property(bool, notify=changed, final=True)
    def canGoBack(self) -> bool:
        """Whether the back key leads anywhere."""
        return self.value.can_go_back

    @Property(bool, notify=changed, final=True)
    def canChangeLanguage(self) -> bool:
        """Whether the language key leads anywhere."""
        return self.value.can_change_language

    @Property(bool, notify=changed, final=True)
    def helps(self) -> bool:
        """Whether help keys lead anywhere."""
        return self.value.helps

    @Property(bool, notify=changed, final=True)
    def forStaff(self) -> bool:
        """Whether staff are here: the bar keeps what they need."""
        return self.value.for_staff

    @Property(bool, notify=changed, final=True)
    def asking(self) -> bool:
        """Whether "are you still there?" is asked."""
        return self.value.asking

    @Property(float, notify=leftChanged, final=True)
    def left(self) -> float:
        """What is left of the time to answer, 1 to 0."""
        return self._left

    @Property(list, notify=changed, final=True)
    def troubles(self) -> list[str]:
        """What the trouble screen says, once a language."""
        return list(self._troubles)

    @Property(bool, notify=keyboardChanged, final=True)
    def keyboard(self) -> bool:
        """Whether the newest input came from a keyboard."""
        return self._keyboard

    @Property(AloudModel, constant=True, final=True)
    def aloud(self) -> AloudModel:
        """What is heard."""
        return self.aloud_model

    @Property(MomentModel, constant=True, final=True)
    def moment(self) -> MomentModel:
        """What is shown while a touch is not answered."""
        return self.moment_model

    @Property(QObject, constant=True, final=True)
    def screens(self) -> QObject:
        """Rows of `ScreenRow`."""
        return self._screens

    @Slot()
    def goHome(self) -> None:
        """The home key."""
        self._actions.home()

    @Slot()
    def goBack(self) -> None:
        """The back key."""
        self._actions.back()

    @Slot()
    def openHelp(self) -> None:
        """A help key."""
        self._actions.open_help()

    @Slot()
    def changeLanguage(self) -> None:
        """The language key."""
        self._actions.languages()

    @Slot()
    def toggleComfort(self) -> None:
        """The comfort key, and the tick that closes comfort."""
        self._actions.comfort()

    @Slot(int)
    def changeText(self, by: int) -> None:
        """Smaller (-1) or larger (1) letters."""
        self._actions.change_text(by)

    @Slot(str)
    def changeScheme(self, scheme: str) -> None:
        """Light, dark or highContrast."""
        self._actions.change_scheme(Scheme(scheme))

    @Slot()
    def lower(self) -> None:
        """Everything lower, or back up."""
        self._actions.lower()

    @Slot()
    def openStaff(self) -> None:
        """The logo was held."""
        self._actions.open_staff()

    @Slot()
    def stillHere(self) -> None:
        """Somebody is there."""
        self._actions.still_here()

    @Slot()
    def finish(self) -> None:
        """The visitor is done."""
        self._actions.finish()
