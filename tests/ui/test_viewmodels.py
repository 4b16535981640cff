"""What the screens show, as tables: content in, frozen values out; and the rows that QML lists."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt

from kiosk.guidance import (
    Answer,
    Card,
    CardKind,
    Decider,
    Direction,
    Guide,
    Joint,
    Outcome,
    PictureSentence,
    Question,
    Text,
    TextState,
    Theme,
    Topic,
    TopicTile,
)
from kiosk.ui.flow.window_value import KioskValue, derive_kiosk
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.shape import Format, shape_of
from kiosk.ui.kit.text_model import PictureModel, TextModel
from kiosk.ui.kit.words import HeadValue, Picture, Tile, Words, script_of, words_of
from kiosk.ui.library.place_words import month_in_words
from kiosk.ui.library.screen import View
from kiosk.ui.screens import guide, theme, topic_card, what_now
from kiosk.ui.screens.deck import DeckValue
from kiosk.ui.screens.guide import GuideValue
from kiosk.ui.screens.home import VIEW, HomeModel
from kiosk.ui.screens.theme import ThemeContent
from kiosk.ui.screens.topic import TopicContent
from kiosk.visit import (
    Comfort,
    Given,
    GuideWalk,
    Home,
    PinPad,
    ThemePage,
    TopicCard,
    Visit,
    Welcome,
    WhatNow,
)

MIRRORED = frozenset({"counter", "arrow"})


def nl(value: str) -> Text:
    return Text(value, "nl", Direction.LTR, TextState.ORIGINAL)


def card(name: str, *pictograms: str) -> Card:
    sentence = PictureSentence(pictograms, (Joint.THEN,) * (len(pictograms) - 1))
    return Card(name, CardKind.BRING, sentence, nl(f"Tekst {name}. En meer."), nl(f"alt {name}"))


def question(name: str, badge: str, yes: str, no: str) -> Question:
    picture = PictureSentence((badge,), ())
    return Question(name, picture, nl(f"Vraag {name}?"), nl(f"alt {name}"), badge, yes, no, no)


OUTCOME = Outcome("out", (card("o1", "counter"), card("o2", "doctor")), Decider(nl("Het OCMW"), "counter"), "health.b")
PLAIN = Outcome("plain", (card("p1", "doctor"),), None, None)
GUIDE = Guide(
    "health.a",
    "one",
    (question("one", "counter", "two", "out"), question("two", "paper", "out", "plain")),
    (OUTCOME, PLAIN),
)
HEALTH = Theme("health", nl("Gezondheid"), "doctor", nl("een dokter"))
TOPIC = Topic(
    "health.a", "health", nl("Een huisarts"), nl("Waar?"), "counter", nl("een balie"),
    date(2026, 11, 23), None, (card("a1", "person", "counter"), card("a2", "doctor")), GUIDE,
)  # fmt: skip
TILE = TopicTile("health.b", nl("Hulp"), "counter", nl("een balie"))
CONTENT = TopicContent(HEALTH, TOPIC, "november 2026", expired=False, leads=(TILE,))
HEAD = HeadValue("health", Words("Een huisarts", "ltr", language="nl"), Picture(("counter",), (True,), "een balie"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, Words()),
        (Text("Dag", "nl", Direction.LTR, TextState.ORIGINAL), Words("Dag", "ltr", language="nl")),
        (Text("Jour", "fr", Direction.LTR, TextState.REVIEWED), Words("Jour", "ltr", language="fr")),
        (Text("يوم", "ar", Direction.RTL, TextState.COMPUTER), Words("يوم", "rtl", computer=True, language="ar")),
        (
            Text("Dag", "nl", Direction.LTR, TextState.UNTRANSLATED),
            Words("Dag", "ltr", untranslated=True, language="nl"),
        ),
    ],
)
def test_words_say_how_they_run_and_how_far_they_can_be_trusted(text: Text | None, words: Words) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("language", "script"),
    [("ar", "arabic"), ("fa", "arabic"), ("ar-MA", "arabic"), ("nl", "latin"), ("uk", "latin"), ("", "latin")],
)
def test_each_language_has_its_type_sizes(language: str, script: str) -> None:
    assert script_of(language) == script


def test_a_theme_shows_its_page_of_tiles_under_its_own_head() -> None:
    value = theme.derive(ThemePage("health", 1), ThemeContent(HEALTH, (TILE,), 1, 3), MIRRORED)
    assert value.head == HeadValue(
        "health", Words("Gezondheid", "ltr", language="nl"), Picture(("doctor",), (False,), "een dokter")
    )
    assert value.tiles == (Tile("health.b", "Hulp", "ltr", "counter", mirrorable=True, language="nl"),)
    assert (value.page, value.pages) == (1, 3)


def test_a_card_of_a_topic_shows_its_picture_sentence_with_what_turns_for_rtl() -> None:
    value = topic_card.derive(TopicCard("health.a"), CONTENT, MIRRORED)
    assert (value.head, value.count, value.current, value.kind) == (HEAD, 2, 0, "bring")
    assert value.picture == Picture(("person", "arrow", "counter"), (False, True, True), "alt a1")
    assert value.text == Words("Tekst a1. En meer.", "ltr", language="nl")
    assert (value.checked, value.expired, value.earlier) == ("november 2026", False, 0)


def test_a_card_past_its_date_says_so() -> None:
    past = TopicContent(HEALTH, TOPIC, "november 2026", expired=True)
    assert topic_card.derive(TopicCard("health.a", 1), past, MIRRORED).expired


@pytest.mark.parametrize(
    ("answers", "outcome", "earlier"),
    [
        ((Given("one", Answer.NO),), OUTCOME, 1),
        ((Given("one", Answer.YES), Given("two", Answer.UNSURE)), PLAIN, 2),
    ],
)
def test_an_outcome_says_how_many_answers_led_to_it(answers: tuple[Given, ...], outcome: Outcome, earlier: int) -> None:
    value = guide.derive(GuideWalk("health.a", answers), CONTENT, MIRRORED)
    assert isinstance(value, DeckValue)
    assert value.earlier == earlier
    assert value.count == len(outcome.cards)


def test_a_question_says_how_many_answers_were_given_before_it() -> None:
    walk = GuideWalk("health.a", (Given("one", Answer.YES),))
    value = guide.derive(walk, CONTENT, MIRRORED)
    assert isinstance(value, GuideValue)
    assert (value.head, value.question) == (HEAD, Words("Vraag two?", "ltr", language="nl"))
    assert value.earlier == 1


TO_PLAIN = GuideWalk("health.a", (Given("one", Answer.YES), Given("two", Answer.NO)))
TO_OUTCOME = GuideWalk("health.a", (Given("one", Answer.NO),))


@pytest.mark.parametrize(("walk", "lead"), [(None, ""), (TO_PLAIN, ""), (TO_OUTCOME, "health.b")])
def test_the_end_of_an_outcome_leads_on_to_its_topic(walk: GuideWalk | None, lead: str) -> None:
    value = what_now.derive(WhatNow("health.a", walk), CONTENT, MIRRORED)
    assert (value.lead, value.lead_title.value != "") == (lead, lead != "")


@pytest.mark.parametrize(
    ("visit", "home", "back", "language"),
    [
        (Visit(), False, False, False),
        (Visit(language="nl", trail=(Home(),)), False, False, True),
        (Visit(language="nl", trail=(Home(), ThemePage("health"))), True, True, True),
        (Visit(language="nl", trail=(Home(), Welcome())), True, True, False),
        (Visit(trail=(Welcome(), PinPad())), False, True, False),
        # Help came before a language: what to do can be had in another one.
        (Visit(trail=(Welcome(), TopicCard("health.a"))), False, True, True),
    ],
)
def test_a_key_of_the_bar_leads_somewhere_or_says_that_it_does_not(
    visit: Visit, home: bool, back: bool, language: bool
) -> None:
    value = derive_kiosk(visit, VIEW, "nl", right_to_left=False, asking=False)
    assert (value.can_go_home, value.can_go_back, value.can_change_language) == (home, back, language)


def test_the_window_passes_on_direction_comfort_and_the_question() -> None:
    visit = Visit(language="ar", comfort=Comfort(text_step=2), trail=(Home(),))
    value = derive_kiosk(visit, VIEW, "ar", right_to_left=True, asking=True)
    expected = KioskValue(
        "home",
        bar=True,
        can_be_heard=True,
        language="ar",
        right_to_left=True,
        comfort=Comfort(text_step=2),
        can_change_language=True,
        asking=True,
    )
    assert value == expected


def test_a_view_says_whether_the_bar_is_under_it_and_whether_it_can_be_heard() -> None:
    quiet = View("quiet", "Quiet.qml", HomeModel, bar=False, read_aloud=False)
    value = derive_kiosk(Visit(), quiet, "nl", right_to_left=False, asking=False)
    assert (value.screen, value.bar, value.can_be_heard) == ("quiet", False, False)


@pytest.mark.parametrize(
    ("arguments", "shape", "pixels_per_mm"),
    [
        ({"width_px": 1080, "height_px": 1920}, Format.PORTRAIT, 3.21),
        ({"width_px": 1920, "height_px": 1080}, Format.LANDSCAPE, 3.61),
        ({"width_px": 1024, "height_px": 768}, Format.SMALL, 4.85),
        ({"width_px": 1920, "height_px": 1080, "reported_pixels_per_mm": 4.0}, Format.LANDSCAPE, 4.0),
        ({"width_px": 1920, "height_px": 1080, "reported_pixels_per_mm": 0.5}, Format.LANDSCAPE, 3.61),
        ({"width_px": 1920, "height_px": 1080, "diagonal_inch": 10.1}, Format.SMALL, 8.59),
        ({"width_px": 1920, "height_px": 1080, "diagonal_inch": 10.1, "pixels_per_mm": 3.0}, Format.LANDSCAPE, 3.0),
        ({"width_px": 1080, "height_px": 1920, "pixels_per_mm": 9.0}, Format.PORTRAIT, 9.0),
    ],
)
def test_the_shape_follows_settings_then_the_screen_then_the_drawing(
    arguments: dict[str, int], shape: Format, pixels_per_mm: float
) -> None:
    found = shape_of(**arguments)
    assert found.format is shape
    assert found.pixels_per_mm == pytest.approx(pixels_per_mm, abs=0.01)


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", "november 2026"), ("fr", "novembre 2026"), ("en", "November 2026"), ("ar", "نوفمبر 2026")],
)
def test_a_month_is_written_as_its_language_does(language: str, words: str) -> None:
    assert month_in_words(date(2026, 11, 23), language) == words


# parts of a value


def parts_of(head: HeadModel) -> tuple[TextModel, PictureModel]:
    title, picture = head.findChild(TextModel), head.findChild(PictureModel)
    assert title is not None
    assert picture is not None
    return title, picture


def test_a_text_is_there_before_its_screen_says_that_it_shows_something_else() -> None:
    head, seen = HeadModel(), list[str]()
    title, _ = parts_of(head)
    head.changed.connect(lambda: seen.append(title.value.value))
    head.show(HEAD)
    head.show(HEAD)
    assert seen == ["Een huisarts"]


def test_a_text_that_stays_the_same_is_not_laid_out_again() -> None:
    head, changes = HeadModel(), list[str]()
    head.show(HEAD)
    title, picture = parts_of(head)
    title.changed.connect(lambda: changes.append("title"))
    picture.changed.connect(lambda: changes.append("picture"))
    head.show(replace(HEAD, picture=Picture(("doctor",), (False,))))
    assert changes == ["picture"]


# rows


class Pair(Struct, frozen=True):
    key: str
    signs: tuple[str, ...] = ()


def test_each_field_is_a_role_and_a_tuple_is_a_list() -> None:
    rows = Rows(Pair)
    rows.show((Pair("a", ("x", "y")),))
    roles = {bytes(name.data()): role for role, name in rows.roleNames().items()}
    assert rows.data(rows.index(0), roles[b"key"]) == "a"
    assert rows.data(rows.index(0), roles[b"signs"]) == ["x", "y"]
    assert rows.data(rows.index(0), Qt.ItemDataRole.DisplayRole) is None
    assert rows.data(QModelIndex(), roles[b"key"]) is None
    assert rows.rowCount(rows.index(0)) == 0
