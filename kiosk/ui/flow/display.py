"""Shows a journey: the window and its screens, the interface's language, and what is read aloud of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.speech.child.lines import Line
from kiosk.station import journal
from kiosk.station.journal import Event
from kiosk.ui.flow.journey import Journey, Way
from kiosk.ui.flow.presenter import Prepared, Presenter
from kiosk.ui.flow.screens import SCREENS
from kiosk.ui.flow.window_value import KioskValue
from kiosk.ui.kit.trouble import trouble_words
from kiosk.ui.kit.words import Words
from kiosk.visit import BehindPin, ListenOrRead, Phase, Route, StaffUpdates, Visit, Welcome

if TYPE_CHECKING:
    from kiosk.guidance import Language
    from kiosk.ui.flow.window_model import KioskModel
    from kiosk.ui.kit.i18n import Interface
    from kiosk.ui.kit.site import SiteChoices
    from kiosk.ui.library.opened import Opened
    from kiosk.ui.library.screen import Content
    from kiosk.ui.sound.reading import Reading
    from kiosk.ui.staff.staff_controller import StaffController


class WindowDisplay:
    """Implements `Display`. All of a screen is derived before any of it is shown."""

    def __init__(
        self,
        journey: Journey,
        model: KioskModel,
        reading: Reading,
        interface: Interface,
        site: SiteChoices,
        desk: StaffController,
        retranslate: Callable[[], None],
        *,
        aloud: bool,
    ) -> None:
        """`retranslate` has QML ask for all its words again; `aloud`: this kiosk can be heard."""
        self._aloud = aloud
        self._journey = journey
        self._model = model
        self._reading = reading
        self._interface = interface
        self._site = site
        self._desk = desk
        self._retranslate = retranslate
        self._presenter = Presenter(model)
        self._trouble = ""

    # the pack

    def take(self, opened: Opened) -> None:
        """Show this pack from now on."""
        known = {language.tag: language for language in opened.languages}
        chosen = tuple(known[tag] for tag in self._site.languages if tag in known) or opened.languages
        self._model.turn_edition()
        # what is only sound is of no use where nothing is read aloud
        offered = chosen if self._aloud else tuple(language for language in chosen if not language.sound_only)
        self._presenter.take(opened, offered, tuple(self._call(language.written, known) for language in offered))
        self._reading.pronounce(opened.pronunciations)
        self._trouble = ""

    def _call(self, tag: str, known: Mapping[str, Language]) -> Words:
        """What calls somebody who speaks a language to touch it."""
        _ = self._interface.in_language(tag)
        return Words(_("Welcome! Touch your language."), known[tag].direction.value, language=tag)

    def speaks(self, tag: str) -> bool:
        """Whether the welcome screen has this language."""
        return self._presenter.speaks(tag)

    @property
    def help(self) -> Route | None:
        """Where the help keys lead, if the pack says what to do."""
        return self._presenter.help

    def is_sound_only(self, tag: str) -> bool:
        """Whether a language is heard and never written."""
        return self._presenter.is_sound_only(tag)

    def trouble(self, code: str) -> None:
        """No pack can be read: a screen that a volunteer understands stands in the place of the welcome screen."""
        self._trouble = code

    def is_trouble(self, visit: Visit) -> bool:
        """Whether this visit has only the word of trouble before it."""
        return self._trouble != "" and isinstance(visit.place, Welcome)

    # showing

    def show(self, visit: Visit, content: Content) -> None:
        """Show all of a visit."""
        asking = self._journey.attendance.phase is Phase.WARNING
        language = self._journey.language_of(visit)
        prepared = self._troubled(visit) or self._presenter.prepare(visit, content, language, asking=asking)
        self._put(visit, prepared)

    def show_window(self) -> None:
        """Show the window of the visit as it is, and leave its screen as it stands."""
        visit, asking = self._journey.visit, self._journey.attendance.phase is Phase.WARNING
        language = self._journey.language
        prepared = self._troubled(visit) or self._presenter.prepare_window(
            visit, self._journey.content, language, asking=asking
        )
        self._put(visit, prepared)

    def welcome(self) -> None:
        """The first screen; if it can't be made, at least nothing of the last visit stays before the next visitor."""
        try:
            self.show_window()
        except Exception:
            self._model.show(KioskValue(screen="welcome", language=self._site.language))
            raise

    def arrived(self, visit: Visit, content: Content, way: Way) -> None:
        """The screen slides in, and is read to whoever listens."""
        with journal.boundary(Event.SCREEN_FAILED):
            self._model.moved.emit(way.direction)
            if isinstance(visit.place, StaffUpdates):
                self._desk.updates.enter()
        with journal.boundary(Event.SPEAKER_FAILED):
            self._reading.know(content.texts() if content is not None else ())
            self.read_here(way)

    def read_here(self, way: Way = Way()) -> None:  # noqa: B008  it is frozen
        """Read this screen to somebody who listens, or who has yet to choose, or who is asked for."""
        visit = self._journey.visit
        listening = visit.listening and not isinstance(visit.place, BehindPin)
        self._reading.mode(listening=listening)
        unasked = listening and SCREENS.of(visit.place).read_unasked
        asked = self._journey.attendance.phase is Phase.WARNING or isinstance(visit.place, ListenOrRead)
        self._reading.arrive(aloud=way.aloud or unasked or asked, first=self._greeting() if way.greet else ())

    def _greeting(self) -> tuple[Line, ...]:
        chosen = self._journey.language
        language = self._presenter.written(chosen)
        _ = self._interface.in_language(language)
        said = (self._presenter.endonym(chosen), _("Welcome!"))
        return tuple(self._reading.line(text, language) for text in said)

    def _troubled(self, visit: Visit) -> Prepared | None:
        if not self.is_trouble(visit):
            return None
        window = KioskValue(screen="trouble", language=self._journey.language_of(visit), trouble=self._trouble)
        words = tuple(trouble_words(self._interface, self._site))
        return Prepared(window, (lambda: self._model.show_troubles(words),))

    def _put(self, visit: Visit, prepared: Prepared) -> None:
        language = prepared.window.language
        self._reading.in_language(language)
        self._reading.comfort(visit.comfort)
        if language != self._model.value.language:
            self._interface.speak(language)
            self._retranslate()
        self._presenter.show(prepared)
        self._model.moment_model.clear()
