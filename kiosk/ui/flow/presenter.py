"""Shows places and their content on the screens, in two steps: all of a screen is derived before any of it is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from kiosk.guidance import Direction, Language
from kiosk.ui.flow.screens import SCREENS
from kiosk.ui.flow.window_model import KioskModel
from kiosk.ui.flow.window_value import KioskValue, derive_kiosk
from kiosk.ui.kit.words import Words
from kiosk.ui.library.opened import Opened
from kiosk.ui.library.screen import Content
from kiosk.ui.screens import welcome
from kiosk.visit import Route, Visit

Fill = Callable[[], None]
"""Shows a value that is already derived in its view-model."""


class Prepared(Struct, frozen=True):
    """A screen that was derived and is not shown yet."""

    window: KioskValue
    fills: tuple[Fill, ...] = ()


class Presenter:
    """Fills the view-models; knows the languages and which pictures are flipped."""

    def __init__(self, model: KioskModel) -> None:
        self._model = model
        self._languages: dict[str, Language] = {}
        self._mirrored: frozenset[str] = frozenset()
        self.help: Route | None = None
        """Where the help keys lead; None: the pack has nothing of it."""

    def take(self, opened: Opened, languages: tuple[Language, ...], calls: tuple[Words, ...]) -> None:
        """Show this pack from now on, in these languages; `calls` are what the welcome screen says in each."""
        self._languages = {language.tag: language for language in languages}
        self._mirrored = opened.mirrored
        self.help = opened.help
        self._model.of(welcome.VIEW).take(languages, calls)

    def speaks(self, tag: str) -> bool:
        """Whether the welcome screen has this language."""
        return tag in self._languages

    def is_sound_only(self, tag: str) -> bool:
        """Whether a language is heard and never written."""
        known = self._languages.get(tag)
        return known is not None and known.sound_only

    def written(self, tag: str) -> str:
        """The language in which words stand on the screen for somebody who chose this one."""
        known = self._languages.get(tag)
        return known.written if known else tag

    def endonym(self, tag: str) -> str:
        """A language's own name; its tag where the pack does not speak it."""
        known = self._languages.get(tag)
        return known.endonym if known else tag

    def prepare(self, visit: Visit, content: Content, language: str, *, asking: bool) -> Prepared:
        """Derive the whole screen of a visit; nothing is shown yet, and whatever is raised leaves all as it was."""
        window = self.prepare_window(visit, content, language, asking=asking).window
        screen = SCREENS.of(visit.place)
        if screen.derive is None or content is None:
            return Prepared(window)
        view = SCREENS.view_of(visit.place, content)
        return Prepared(
            window, (partial(self._model.of(view).show, screen.derive(visit.place, content, self._mirrored)),)
        )

    def prepare_window(self, visit: Visit, content: Content, language: str, *, asking: bool) -> Prepared:
        """The same of the window alone: direction, comfort, bar, the question whether somebody is there."""
        known = self._languages.get(language)
        view = SCREENS.view_of(visit.place, content)
        right_to_left = known is not None and known.direction is Direction.RTL
        sound_only = known is not None and known.sound_only
        shown = derive_kiosk(visit, view, self.written(language), right_to_left=right_to_left, asking=asking)
        return Prepared(replace(shown, sound_only=sound_only, helps=self.help is not None))

    def show(self, prepared: Prepared) -> None:
        """Put a screen that was prepared into the view-models."""
        for fill in prepared.fills:
            fill()
        self._model.show(prepared.window)
