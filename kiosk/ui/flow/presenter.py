"""Shows places and their content on the screens, in two steps: all of a screen is derived before any of it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kiosk.guidance import Card, Direction, HardWord, Language, Outcome, Question
from kiosk.ui.flow.window_model import KioskModel
from kiosk.ui.flow.window_value import KioskValue, derive_kiosk
from kiosk.ui.library.library import (
    AskedContent,
    Content,
    HardWordsContent,
    PlacesContent,
    StaffContent,
    ThemeContent,
    ThemesContent,
    TopicContent,
)
from kiosk.ui.library.opened import Opened
from kiosk.ui.screens.deck import derive_hard_word, derive_outcome_card, derive_topic_card
from kiosk.ui.screens.guide import derive_question
from kiosk.ui.screens.lists import derive_home, derive_theme
from kiosk.ui.screens.place import PlaceKeyValue, derive_place, derive_place_key, place_pages
from kiosk.ui.screens.what_now import derive_what_now
from kiosk.ui.staff.handbook_model import derive_pages, derive_point
from kiosk.ui.staff.picture_test_model import derive_asked, derive_sets
from kiosk.ui.staff.staff_models import StaffModel
from kiosk.visit import (
    GuideWalk,
    HardWords,
    Home,
    PictureSets,
    PictureTest,
    Place,
    SitePlaces,
    StaffCard,
    StaffPages,
    ThemePage,
    TopicCard,
    Visit,
    WhatNow,
    step_of,
)

Fill = Callable[[], None]
"""Shows a value that is already derived in its view-model."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A screen that was derived and is not shown yet."""

    window: KioskValue
    fills: tuple[Fill, ...] = ()


class Presenter:
    """Fills the view-models; knows the languages and which pictures are flipped."""

    def __init__(self, model: KioskModel, staff: StaffModel) -> None:
        """`staff` is what stands behind the PIN."""
        self._model = model
        self._staff = staff
        self._languages: dict[str, Language] = {}
        self._mirrored: frozenset[str] = frozenset()

    def take(self, opened: Opened, languages: tuple[Language, ...]) -> None:
        """Show this pack from now on, in these languages."""
        self._languages = {language.tag: language for language in languages}
        self._mirrored = opened.mirrored
        self._model.welcome_model.show(languages)

    def speaks(self, tag: str) -> bool:
        """Whether the welcome screen has this language."""
        return tag in self._languages

    def endonym(self, tag: str) -> str:
        """A language's own name; its tag where the pack does not speak it."""
        known = self._languages.get(tag)
        return known.endonym if known else tag

    def prepare(self, visit: Visit, content: Content, language: str, *, asking: bool) -> Prepared:
        """Derive the whole screen of a visit; nothing is shown yet, and whatever is raised leaves all as it was."""
        window = self.prepare_window(visit, content, language, asking=asking).window
        return Prepared(window, (self._place_key(visit.place, content), *self._fills(visit.place, content)))

    def prepare_window(self, visit: Visit, content: Content, language: str, *, asking: bool) -> Prepared:
        """The same of the window alone: direction, comfort, bar, the question whether somebody is there."""
        known = self._languages.get(language)
        return Prepared(
            derive_kiosk(
                visit,
                outcome=outcome_here(visit.place, content) is not None,
                language=language,
                right_to_left=known is not None and known.direction is Direction.RTL,
                asking=asking,
            )
        )

    def show(self, prepared: Prepared) -> None:
        """Put a screen that was prepared into the view-models."""
        for fill in prepared.fills:
            fill()
        self._model.show(prepared.window)

    def _fills(self, place: Place, content: Content) -> tuple[Fill, ...]:  # noqa: PLR0911  one line a place
        """What fills the screen of `place`."""
        model, staff = self._model, self._staff
        match place, content:
            case Home(), ThemesContent():
                return (partial(model.home_model.show, derive_home(content, self._mirrored)),)
            case ThemePage(), ThemeContent():
                return (partial(model.theme_model.show, derive_theme(content, self._mirrored)),)
            case TopicCard(card=card), TopicContent():
                return (partial(model.deck_model.show, derive_topic_card(content, card, self._mirrored)),)
            case GuideWalk(), TopicContent():
                return self._walk(place, content)
            case WhatNow(walk=walk), TopicContent():
                outcome = outcome_here(walk, content) if walk else None
                return (partial(model.what_now_model.show, derive_what_now(content, outcome, self._mirrored)),)
            case HardWords(), HardWordsContent() if place.index < len(content.entries):
                return (partial(model.deck_model.show, derive_hard_word(content, place, self._mirrored)),)
            case SitePlaces(page=at), PlacesContent() if at < len(place_pages(content.places)):
                return (partial(model.place_model.show, derive_place(content, at, self._mirrored)),)
            case PictureSets(), ThemesContent():
                return (partial(staff.picture_sets_model.show, derive_sets(content, self._mirrored)),)
            case PictureTest(), AskedContent():
                return (partial(staff.picture_test_model.show, derive_asked(content, self._mirrored)),)
            case StaffPages(), StaffContent():
                return (partial(staff.handbook_model.show, derive_pages(content, self._mirrored)),)
            case StaffCard(page=page_id, point=point), StaffContent() if (page := content.page(page_id)) is not None:
                return (partial(model.deck_model.show, derive_point(content, page, point, self._mirrored)),)
            case _:
                return ()

    def _place_key(self, place: Place, content: Content) -> Fill:
        card = card_here(place, content)
        key = derive_place_key(content, card) if card is not None and isinstance(content, TopicContent) else None
        return partial(self._model.deck_model.place_model.show, key or PlaceKeyValue())

    def _walk(self, walk: GuideWalk, content: TopicContent) -> tuple[Fill, ...]:
        guide = content.topic.guide
        if guide is None:
            return ()
        step = step_of(walk, guide)
        if isinstance(step, Outcome):
            return (
                partial(self._model.deck_model.show, derive_outcome_card(content, step, walk, guide, self._mirrored)),
            )
        return (partial(self._model.guide_model.show, derive_question(content, step, walk, guide, self._mirrored)),)


def outcome_here(place: Place, content: Content) -> Outcome | None:
    """The outcome that a walk has come to, if it has."""
    if isinstance(place, GuideWalk) and isinstance(content, TopicContent) and content.topic.guide:
        step = step_of(place, content.topic.guide)
        return step if isinstance(step, Outcome) else None
    return None


def card_here(place: Place, content: Content) -> Card | None:
    """The card that is on the screen, of a topic or of an outcome."""
    if isinstance(place, TopicCard) and isinstance(content, TopicContent):
        return content.topic.cards[place.card]
    outcome = outcome_here(place, content)
    return outcome.cards[place.card] if outcome is not None and isinstance(place, GuideWalk) else None


def hard_words_here(place: Place, content: Content) -> tuple[HardWord, ...]:
    """The hard words of the card or the question that is on the screen."""
    card = card_here(place, content)
    if card is not None:
        return card.text.hard
    guide = content.topic.guide if isinstance(content, TopicContent) else None
    step = step_of(place, guide) if isinstance(place, GuideWalk) and guide is not None else None
    return step.text.hard if isinstance(step, Question) else ()


def cards_here(place: TopicCard | GuideWalk, content: TopicContent) -> int:
    """How many cards the deck has that is on the screen; 0 while a question is asked."""
    if isinstance(place, TopicCard):
        return len(content.topic.cards)
    outcome = outcome_here(place, content)
    return len(outcome.cards) if outcome else 0
