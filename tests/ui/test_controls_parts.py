"""Behaviour of what a card or a question is made of, one control at a time: pictures, answers, ring, foot, type."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk.ui.kit.words import Words
from tests.helpers.control_bench import Bench, heard, inside, left_to_right
from tests.helpers.live_kiosk import place_of, settle
from tests.helpers.written import WrittenText

SENTENCE = (
    "PictureSentence { width: %d; height: %d; picture: DrawnPicture { drawn: ({ alt: 'eerst de balie, dan de dokter',"
    "signs: ['person', 'arrow', 'counter', 'plus', 'doctor'], mirrored: [false, true, true, false, false] }) } }"
)
LAYOUTS = ["portrait", "landscape", "small"]


@pytest.fixture
def bench(qapp: QGuiApplication) -> Iterator[Bench]:
    bench = Bench(qapp)
    yield bench
    bench.close()


# pictures


def test_a_picture_sentence_stands_on_one_line_in_reading_order(bench: Bench) -> None:
    bench.show(SENTENCE % (900, 300))
    pictures = list(bench.pictures().values())
    assert left_to_right(pictures) == ["person", "arrow", "counter", "plus", "doctor"]
    assert len({place_of(picture).center().y() for picture in pictures}) == 1
    assert all(inside(place_of(picture), place_of(bench.item)) for picture in pictures)


def test_a_picture_sentence_and_what_looks_one_way_turn_from_right_to_left(bench: Bench) -> None:
    bench.show(SENTENCE % (900, 300), rightToLeft=True)
    assert left_to_right(list(bench.pictures().values())) == ["doctor", "plus", "counter", "arrow", "person"]
    turned = {name: picture.childItems()[0].property("mirror") for name, picture in bench.pictures().items()}
    assert turned == {"person": False, "arrow": True, "counter": True, "plus": False, "doctor": False}


@pytest.mark.parametrize(("width", "height"), [(900, 300), (400, 300), (1900, 900), (900, 90)])
def test_pictograms_are_equal_squares_never_over_120_mm_and_joints_never_under_12(
    bench: Bench, width: int, height: int
) -> None:
    bench.show(SENTENCE % (width, height), "landscape")
    shown = bench.pictures()
    pictograms = {shown[name].width() for name in ("person", "counter", "doctor")}
    joints = {shown[name].width() for name in ("arrow", "plus")}
    assert len(pictograms) == len(joints) == 1
    assert bench.mm(pictograms.pop()) <= 120.2
    assert bench.mm(joints.pop()) >= 11.9
    assert sum(picture.width() for picture in shown.values()) <= width


def test_a_picture_sentence_is_described_to_a_screen_reader(bench: Bench) -> None:
    assert heard(bench.show(SENTENCE % (900, 300)))[:2] == (QAccessible.Role.Graphic, "eerst de balie, dan de dokter")


@pytest.mark.parametrize("foot", range(0, 600, 60))
def test_the_kind_of_a_card_never_makes_its_pictures_low(bench: Bench, foot: int) -> None:
    bench.show(
        "CardFace { width: 990; height: 1000; kind: 'go'; kindWord: 'Gaan'; instead: 'Ga naar het OCMW.';"
        "picture: DrawnPicture { drawn: ({ signs: ['person', 'arrow', 'counter'] }) }"
        f"footHeight: {foot} }}"
    )
    assert bench.mm(bench.pictures()["counter"].height()) >= 43.9


@pytest.mark.parametrize(("kind", "glyph"), [("do", "hand"), ("bring", "bag"), ("go", "go"), ("know", "bulb")])
def test_each_kind_has_its_sign_and_its_word(bench: Bench, kind: str, glyph: str) -> None:
    badge = bench.show(f'KindBadge {{ kind: "{kind}"; word: "Woord" }}')
    assert list(bench.pictures()) == [glyph]
    assert heard(badge)[1] == "Woord"
    assert len(bench.texts()) == 1


def test_the_four_kinds_have_four_outlines(bench: Bench) -> None:
    badge = bench.show('KindBadge { kind: "do" }')
    outlines = set()
    for kind in ("do", "bring", "go", "know"):
        badge.setProperty("kind", kind)
        outlines.add(badge.property("outline"))
    assert len(outlines) == 4


def test_only_the_signpost_turns_from_right_to_left(bench: Bench) -> None:
    badge = bench.show('KindBadge { kind: "go" }', rightToLeft=True)
    assert bench.pictures()["go"].property("mirrored") is True
    badge.setProperty("kind", "do")
    settle()
    assert bench.pictures()["hand"].property("mirrored") is False


# guide


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("answer", "picture"), [("yes", "yes"), ("no", "no"), ("unsure", "dont-know")])
def test_an_answer_is_a_white_key_with_its_picture_and_its_word(
    bench: Bench, layout: str, answer: str, picture: str
) -> None:
    width, height = {"portrait": (478, 186), "landscape": (548, 209), "small": (340, 157)}[layout]
    answer_key = bench.show(
        f'AnswerKey {{ answer: "{answer}"; word: "Ik weet het niet"; onActivated: page.count++;'
        f"width: {width}; height: {height} }}",
        layout,
    )
    bench.touch()
    assert bench.count == 1
    assert list(bench.pictures()) == [picture]
    assert heard(answer_key) == (QAccessible.Role.Button, "Ik weet het niet", True)
    (word,) = bench.texts()
    assert word.property("fits")
    assert inside(place_of(word), place_of(answer_key))
    assert answer_key.property("fill").name() == bench.colour("key")


def test_the_picture_of_an_answer_stands_before_its_word_in_reading_direction(bench: Bench) -> None:
    bench.show('AnswerKey { answer: "yes"; word: "Ja"; width: 478; height: 250 }')
    before = place_of(bench.pictures()["yes"]).left() < place_of(bench.texts()[0]).left()
    bench.theme.setProperty("rightToLeft", True)
    settle()
    after = place_of(bench.pictures()["yes"]).left() < place_of(bench.texts()[0]).left()
    assert (before, after) == (True, False)


@pytest.mark.parametrize(("answer", "badge"), [("yes", "yes"), ("no", "no"), ("unsure", "unsure")])
def test_an_earlier_answer_is_a_badge_on_its_picture(bench: Bench, answer: str, badge: str) -> None:
    bench.show(
        f'TrailKey {{ x: 50; y: 50; name: "n"; pictogram: "money"; answer: "{answer}"; onActivated: page.count++ }}'
    )
    assert set(bench.pictures()) == {"money", badge}
    assert place_of(bench.pictures()[badge]).center().x() > place_of(bench.item).center().x()
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


# the foot


def test_the_date_stands_at_the_end_and_alone_at_the_start(bench: Bench) -> None:
    foot = bench.show("FootLine { width: 1000; date: 'Nagekeken: maart 2025' }")
    assert place_of(bench.pictures()["checked"]).left() == 0
    foot.setProperty("computer", "Vertaald door computer")
    settle()
    assert place_of(bench.texts()[-1]).right() == pytest.approx(1000, abs=1)
    bench.theme.setProperty("rightToLeft", True)
    settle()
    assert place_of(bench.texts()[-1]).left() == pytest.approx(0, abs=1)


def test_translated_by_computer_is_a_key_to_be_heard(bench: Bench) -> None:
    bench.show("FootLine { width: 1000; computer: 'Vertaald door computer'; onComputerActivated: page.count++ }")
    key = bench.named("Vertaald door computer")
    bench.touch(key)
    assert bench.count == 1
    assert bench.mm(key.height()) >= 22


def test_who_decides_stands_beside_its_picture(bench: Bench) -> None:
    bench.show(
        "FootLine { width: 1000; decides: WrittenText { words: ({ value: 'Het OCMW beslist.' }) }"
        "decidesPictogram: 'counter' }"
    )
    assert set(bench.pictures()) == {"counter"}
    assert [text.property("text") for text in bench.texts()] == ["Het OCMW beslist."]


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
    text = bench.show(f'KioskText {{ role: "{role}"; text: "H" }}', layout)
    assert bench.mm(text.property("font").pixelSize() * 0.714) >= 7.3


@pytest.mark.parametrize(
    ("role", "largest"), [("label", 1), ("body", 1.6), ("card", 1.6), ("title", 1.25), ("display", 1.25)]
)
def test_the_text_size_step_grows_each_role_as_far_as_it_may(bench: Bench, role: str, largest: float) -> None:
    text = bench.show(f'KioskText {{ role: "{role}"; text: "H" }}')
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
    text = bench.show('KioskText { text: "العربية"; direction: "rtl" }')
    arabic = text.property("font")
    text.setProperty("direction", "ltr")
    latin = text.property("font")
    assert (arabic.family(), latin.family()) == ("Noto Sans Arabic", "Noto Sans")
    assert arabic.pixelSize() == pytest.approx(1.15 * latin.pixelSize(), abs=1)
