"""Behaviour of what a card or a question is made of, one control at a time: answers, ring, marks, place, type."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk.ui.kit.words import Words
from tests.helpers.control_bench import Bench, heard, inside
from tests.helpers.live_kiosk import settle
from tests.helpers.scene import place_of
from tests.helpers.written import WrittenText

LAYOUTS = ["portrait", "landscape", "small"]


@pytest.fixture
def bench(qapp: QGuiApplication) -> Iterator[Bench]:
    bench = Bench(qapp)
    yield bench
    bench.close()


# guide


ANSWERS = {
    "portrait": "width: 312; height: 274; over: true; picture: Theme.u(17); capitals: Theme.u(4.2)",
    "landscape": "width: Theme.u(56); height: 240; centred: false; picture: Theme.u(15)",
    "small": "width: Theme.u(47); height: 160; centred: false; picture: Theme.u(12)",
}
"""The sizes that a question gives its answers."""


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("answer", "picture"), [("yes", "yes"), ("no", "no"), ("unsure", "dont-know")])
def test_an_answer_is_a_white_key_with_its_picture_and_its_word(
    bench: Bench, layout: str, answer: str, picture: str
) -> None:
    answer_key = bench.show(
        f'AnswerKey {{ answer: "{answer}"; word: "Ik weet het niet"; onActivated: page.count++; role: "title";'
        f"{ANSWERS[layout]} }}",
        layout,
    )
    bench.touch()
    assert bench.count == 1
    assert list(bench.pictures()) == [picture]
    assert heard(answer_key) == (QAccessible.Role.Button, "Ik weet het niet", True)
    (word,) = bench.texts()
    assert word.property("fits")
    assert inside(place_of(word), place_of(answer_key))
    drawing = place_of(bench.pictures()[picture])
    assert inside(drawing, place_of(answer_key))
    assert not drawing.intersects(place_of(word))
    assert answer_key.property("fill").name() == bench.colour("key")


def test_the_picture_of_an_answer_stands_before_its_word_in_reading_direction(bench: Bench) -> None:
    bench.show('AnswerKey { answer: "yes"; word: "Ja"; width: 478; height: 250 }')
    before = place_of(bench.pictures()["yes"]).left() < place_of(bench.texts()[0]).left()
    bench.theme.setProperty("rightToLeft", True)
    settle()
    after = place_of(bench.pictures()["yes"]).left() < place_of(bench.texts()[0]).left()
    assert (before, after) == (True, False)


def test_earlier_answers_are_one_key_with_their_number_and_nothing_of_them(bench: Bench) -> None:
    key = bench.show("TrailKey { x: 50; y: 50; name: 'Jouw antwoorden'; count: 7; onActivated: page.count++ }")
    assert list(bench.pictures()) == ["trail"]
    assert [text.property("text") for text in bench.texts()] == ["7"]
    assert all(inside(place_of(text), place_of(key)) for text in bench.texts())
    assert heard(key)[1] == "Jouw antwoorden"
    bench.touch()
    assert bench.count == 1


# the countdown


@pytest.mark.parametrize("right_to_left", [False, True])
def test_the_ring_empties_clockwise_in_every_reading_direction(bench: Bench, right_to_left: bool) -> None:
    ring = bench.show(
        "CountdownRing { x: 100; y: 100; width: 400; height: 400; fraction: 0.5 }", rightToLeft=right_to_left
    )
    deep = ring.property("thickness") / 2
    # Half is left: the first half of the way round, at the right of the middle, has gone.
    place = place_of(ring)
    middle = place.center().y()
    assert bench.colour_at(QPointF(place.left() + deep, middle - 40)) == bench.colour("ink")
    assert bench.colour_at(QPointF(place.right() - deep - 8, middle - 40)) == bench.colour("ground")


def test_an_empty_ring_has_nothing_left(bench: Bench) -> None:
    ring = bench.show("CountdownRing { x: 100; y: 100; width: 400; height: 400; fraction: 0 }")
    deep = ring.property("thickness")
    assert bench.colour_at(QPointF(100 + deep - 4, 300)) == bench.colour("ground")
    assert heard(ring)[:2] == (QAccessible.Role.ProgressBar, "0 %")


# what is to be known about a text


@pytest.mark.parametrize("mark", ["Nagekeken", "Vertaald door computer"])
def test_about_is_a_key_with_its_glyph_over_its_mark(bench: Bench, mark: str) -> None:
    key = bench.show(
        "AboutKey { width: KeySizes.about; height: KeySizes.next; name: 'Over deze kaart'; glyph: 'computer';"
        f"mark: '{mark}'; onActivated: page.count++ }}"
    )
    bench.touch()
    assert bench.count == 1
    assert heard(key) == (QAccessible.Role.Button, "Over deze kaart", True)
    (words,) = bench.texts()
    glyph = place_of(bench.pictures()["computer"])
    assert words.property("fits")
    assert inside(place_of(words), place_of(key))
    assert inside(glyph, place_of(key))
    assert glyph.bottom() <= place_of(words).top()


@pytest.mark.parametrize("layout", ["landscape", "small"])
def test_elsewhere_about_has_its_glyph_alone_in_the_middle(bench: Bench, layout: str) -> None:
    key = bench.show(
        "AboutKey { width: KeySizes.side; height: Theme.least(20, 20); name: 'n'; mark: 'Nagekeken' }", layout
    )
    assert bench.texts() == []
    away = place_of(bench.pictures()["checked"]).center() - place_of(key).center()
    assert abs(away.x()) <= 1
    assert abs(away.y()) <= bench.theme.property("keyEdge")


# where a card sends somebody

OPEN = "place: WrittenText { words: ({ value: 'OCMW' }) } doorSign: 'yes'; doorWords: 'Nu open'"


def test_a_place_is_its_map_its_name_and_whether_it_is_open(bench: Bench) -> None:
    key = bench.show(f"PlaceKey {{ width: 900; height: implicitHeight; {OPEN}; onActivated: page.count++ }}")
    assert set(bench.pictures()) == {"map-places", "yes"}
    assert [text.property("text") for text in bench.texts()] == ["OCMW", "Nu open"]
    assert all(inside(place_of(text), place_of(key)) for text in bench.texts())
    assert heard(key)[1] == "OCMW. Nu open"
    bench.touch()
    assert bench.count == 1


def test_the_second_line_of_a_place_gives_way_on_the_glass_and_is_still_heard(bench: Bench) -> None:
    key = bench.show(f"PlaceKey {{ width: 900; height: implicitHeight; shortened: true; {OPEN} }}")
    assert [text.property("text") for text in bench.texts()] == ["OCMW"]
    assert heard(key)[1] == "OCMW. Nu open"
    assert bench.mm(key.height()) >= 20


def test_a_warning_is_an_alert_with_its_sign_and_all_of_its_words(bench: Bench) -> None:
    text = "Deze regel kan veranderd zijn. Vraag het aan de balie."
    band = bench.show(f"WarnBand {{ width: 700; height: implicitHeight; text: '{text}' }}")
    assert heard(band)[:2] == (QAccessible.Role.AlertMessage, text)
    assert "exclamation" in bench.pictures()
    (shown,) = bench.texts()
    assert inside(place_of(shown), place_of(band))


# type


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("role", ["label", "body", "card", "title", "display"])
def test_capitals_are_never_under_7_3_mm(bench: Bench, role: str, layout: str) -> None:
    text = bench.show(f'KioskText {{ role: "{role}"; plain: "H" }}', layout)
    assert bench.mm(text.property("font").pixelSize() * 0.714) >= 7.3


@pytest.mark.parametrize(
    ("role", "largest"), [("label", 1), ("body", 1.6), ("card", 1.6), ("title", 1), ("display", 1.25)]
)
def test_the_text_size_step_grows_each_role_as_far_as_it_may(bench: Bench, role: str, largest: float) -> None:
    text = bench.show(f'KioskText {{ role: "{role}"; plain: "H" }}')
    normal = text.property("font").pixelSize()
    bench.theme.setProperty("textStep", 2)
    assert text.property("font").pixelSize() == pytest.approx(normal * largest, abs=2)


def test_a_text_brings_its_words_its_direction_and_its_language_along(bench: Bench) -> None:
    arabic = "({ value: 'العربية', direction: 'rtl', language: 'ar' })"
    text = bench.show(f"KioskText {{ from: WrittenText {{ words: {arabic} }} }}")
    assert [text.property(name) for name in ("text", "direction", "language")] == ["العربية", "rtl", "ar"]
    written = text.findChild(WrittenText)
    assert written is not None
    written.show(Words("Nederlands", "ltr", language="nl"))
    assert [text.property(name) for name in ("text", "direction", "language")] == ["Nederlands", "ltr", "nl"]


def test_a_text_of_another_direction_has_its_own_letters(bench: Bench) -> None:
    text = bench.show('KioskText { plain: "العربية"; direction: "rtl" }')
    arabic = text.property("font")
    text.setProperty("direction", "ltr")
    latin = text.property("font")
    assert (arabic.family(), latin.family()) == ("Noto Sans Arabic", "Noto Sans")
    assert arabic.pixelSize() == pytest.approx(1.12 * latin.pixelSize(), abs=1)
