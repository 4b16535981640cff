"""How large the words of a deck are: what grows, what gives way and in which order, and that it is drawn so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from math import floor, inf

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from kiosk.ui.kit.fitting import (
    GROWTH_MOST,
    GROWTH_STEP,
    PICTURE_KEEPS,
    WORDS_SHARE,
    Face,
    Fit,
    FitModel,
    Room,
    em_of,
    fit,
    folded,
    height_of,
    side_of,
    words_of,
)
from kiosk.ui.kit.shape import Format
from tests.helpers.control_bench import Bench
from tests.helpers.live_kiosk import settle
from tests.helpers.scene import place_of

UPRIGHT = Room(
    Format.PORTRAIT, 7.2, 3.61, width=994, height=1393, folded=0, words=908, pad=50, place=190, place_short=147,
    warning=0, stage=32, capitals=39.6, least_capitals=26.4, least_picture=217, rows=True,
)  # fmt: skip
"""A card on a 24-inch portrait screen of 1080 by 1920."""
SMALL = Room(
    Format.SMALL, 7.68, 4.85, width=754, height=500, folded=97, words=708, pad=34, place=0, place_short=0,
    warning=0, stage=12, capitals=35.4, least_capitals=35.4, least_picture=136, rows=False,
)  # fmt: skip
"""A card on a 10.4-inch screen of 1024 by 768."""
ONE = ("person",)
TWO = ("person", "arrow", "counter")
SHORT = "Bel de dokter."
LONG = "Heb je geen verzekering en geen geld? Het OCMW kan helpen met de kosten van de dokter. "


@pytest.fixture
def bench(qapp: QGuiApplication) -> Iterator[Bench]:
    bench = Bench(qapp)
    yield bench
    for name, value in {"textStep": 0, "rightToLeft": False, "script": "latin"}.items():
        bench.theme.setProperty(name, value)
    bench.close()


def latin(text: str, signs: tuple[str, ...] = ONE, *, place: bool = False) -> Face:
    return Face(text, "latin", signs, place=place)


def told(room: Room) -> list[float]:
    """An upright room as a card's face tells it."""
    return [0.0, *(float(getattr(room, name)) for name in Room.__struct_fields__[1:])]


def scale(found: Fit, room: Room) -> float:
    """How much larger than the normal size words are."""
    return found.capitals / room.capitals


def grown(found: Fit) -> Fit:
    """The words one step of growth larger, at the normal text size."""
    return replace(found, capitals=found.capitals + GROWTH_STEP * UPRIGHT.capitals)


# What grows


@pytest.mark.usefixtures("qapp")
def test_few_words_grow_to_a_third_more_and_no_further() -> None:
    found = fit((latin(SHORT),), UPRIGHT, 0)
    assert scale(found, UPRIGHT) == pytest.approx(GROWTH_MOST)
    assert side_of(latin(SHORT), UPRIGHT, grown(found)) >= UPRIGHT.least_picture


@pytest.mark.usefixtures("qapp")
def test_words_grow_until_a_picture_would_lose_a_twentieth() -> None:
    face = latin(LONG)
    low = replace(UPRIGHT, height=970.0)
    start = side_of(face, low, Fit(low.capitals))
    found = fit((face,), low, 0)
    assert 1 <= scale(found, low) < GROWTH_MOST
    assert side_of(face, low, found) >= PICTURE_KEEPS * start > side_of(face, low, grown(found))
    assert words_of(face, low, grown(found)) <= WORDS_SHARE * low.height


@pytest.mark.usefixtures("qapp")
def test_words_grow_until_they_are_a_third_of_the_card() -> None:
    # Two pictures abreast are as large as the card is wide, whatever the words take.
    face = latin(LONG + LONG[:60], ("person", "or", "counter"))
    found = fit((face,), UPRIGHT, 0)
    assert 1 < scale(found, UPRIGHT) < GROWTH_MOST
    assert words_of(face, UPRIGHT, found) <= WORDS_SHARE * UPRIGHT.height < words_of(face, UPRIGHT, grown(found))
    assert side_of(face, UPRIGHT, grown(found)) == side_of(face, UPRIGHT, Fit(UPRIGHT.capitals))


@pytest.mark.usefixtures("qapp")
def test_all_cards_of_a_deck_have_the_size_of_the_one_with_the_most_words() -> None:
    few, many = latin(SHORT), latin(3 * LONG)
    assert fit((few, many), UPRIGHT, 0) == fit((many,), UPRIGHT, 0)
    assert fit((many,), UPRIGHT, 0).capitals < fit((few,), UPRIGHT, 0).capitals


def test_each_card_of_a_deck_is_told_the_same_size(qapp: QGuiApplication) -> None:
    assert qapp is not None
    model = FitModel()
    model.show((latin(SHORT), latin(3 * LONG)))
    plans = [model.plan(0, at, 1, told(UPRIGHT)) for at in (0, 1)]
    assert plans[0] == plans[1]
    assert plans[0][0] == fit(model.value, UPRIGHT, 1).capitals


def test_no_words_that_were_measured_stay_when_no_deck_is_shown(qapp: QGuiApplication) -> None:
    assert qapp is not None
    model = FitModel()
    model.show((latin(LONG),))
    model.plan(0, 0, 1, told(UPRIGHT))
    assert height_of.cache_info().currsize
    model.clear()
    assert not height_of.cache_info().currsize


# What gives way


def kinds(face: Face, room: Room, step: int) -> list[tuple[str, float]]:
    """What has given way, and the size of words, in lower and lower rooms until nothing fits."""
    found = []
    for height in range(2200, 60, -4):
        low = replace(room, height=float(height))
        now = fit((face,), low, step)
        larger = scale(now, low)
        if not now.whole:
            found.append(("nothing fits", larger))
            break
        if now.short and room.place > room.place_short:
            kind = "smaller words" if larger < 0.999 else "one line of place"
        elif folded(face, low, now):
            kind = "folded head"
        else:
            kind = "growth" if larger > 1.001 else "normal"
        found.append((kind, larger))
    return found


@pytest.mark.usefixtures("qapp")
def test_upright_what_gives_way_is_growth_then_comfort_then_a_line_of_the_place_then_words() -> None:
    found = kinds(latin(LONG, place=True), UPRIGHT, 2)
    assert [kind for kind, _ in groupby(kind for kind, _ in found)] == [
        "growth", "normal", "one line of place", "smaller words", "nothing fits",
    ]  # fmt: skip
    assert found[0][1] > 1.6
    assert {1.6, 1.25} <= {round(larger, 2) for _, larger in found}
    assert all(before >= after - 1e-9 for (_, before), (_, after) in pairwise(found))
    assert found[-1][1] * UPRIGHT.capitals == pytest.approx(UPRIGHT.least_capitals)


@pytest.mark.usefixtures("qapp")
def test_on_the_small_format_the_head_folds_away_last() -> None:
    found = kinds(latin(LONG), SMALL, 2)
    assert [kind for kind, _ in groupby(kind for kind, _ in found)] == [
        "growth", "normal", "folded head", "nothing fits",
    ]  # fmt: skip
    assert all(larger == pytest.approx(1) for kind, larger in found if kind == "folded head")


@pytest.mark.usefixtures("qapp")
def test_only_the_card_that_needs_its_room_has_no_head() -> None:
    many, few = latin(LONG), latin(SHORT)
    low = replace(SMALL, height=440.0)
    found = fit((few, many), low, 0)
    assert found.folds
    assert (folded(few, low, found), folded(many, low, found)) == (False, True)
    assert side_of(many, low, found) >= low.least_picture


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("step", [0, 1, 2])
@pytest.mark.parametrize("room", [UPRIGHT, SMALL], ids=["portrait", "small"])
def test_a_picture_is_never_under_its_least_where_all_fits(room: Room, step: int) -> None:
    deck = (latin(SHORT), latin(LONG, TWO, place=True))
    found = fit(deck, room, step)
    assert found.whole
    assert min(side_of(face, room, found) for face in deck) >= room.least_picture


# Words


@pytest.mark.usefixtures("qapp")
def test_a_word_that_is_wider_than_its_room_does_not_fit() -> None:
    word = "gezondheidszorgverzekeringsmaatschappij"
    assert height_of(f"Ga naar de {word}.", "latin", False, 50, 400) == inf
    assert height_of("Ga naar de gezondheidszorg\u00adverzekerings\u00admaatschappij.", "latin", False, 40, 400) < inf
    assert not fit((latin(word * 2),), UPRIGHT, 0).whole


@pytest.mark.usefixtures("qapp")
def test_words_shrink_until_the_longest_of_them_is_whole() -> None:
    word = "gezondheidszorgverzekeringsmaatschappij"
    wide = replace(UPRIGHT, least_capitals=20.0)
    found = fit((latin(word),), wide, 2)
    assert found.whole
    assert scale(found, wide) < GROWTH_MOST
    assert words_of(latin(word), wide, found) < inf


DUTCH = "Heb je geen verzekering en geen geld? De kosten kunnen via het OCMW gedekt worden."
ARABIC = "ليس لديك تأمين ولا مال؟ يمكن أن يدفع مركز المساعدة OCMW التكاليف لك ولأطفالك."
PERSIAN = "می‌خواهم به پزشک بروم. نمی‌توانم هزینه‌اش را بپردازم."
HYPHENS = "Ga naar de gezondheidszorg\u00adverzekerings\u00admaatschappij bij jou in de buurt."


@pytest.mark.parametrize("width", [994, 700])
@pytest.mark.parametrize("step", [0, 1, 2])
@pytest.mark.parametrize("strong", [False, True], ids=["plain", "bold"])
@pytest.mark.parametrize(
    ("text", "direction"),
    [(DUTCH, "ltr"), (ARABIC, "rtl"), (PERSIAN, "rtl"), (HYPHENS, "ltr"), ("Maandag\nDinsdag en woensdag", "ltr")],
    ids=["dutch", "arabic", "persian", "soft-hyphens", "two-lines"],
)
def test_a_card_is_drawn_as_it_was_measured(
    bench: Bench, text: str, direction: str, strong: bool, step: int, width: int
) -> None:
    script = "arabic" if direction == "rtl" else "latin"
    written = repr(text).replace("\\xad", "\\u00ad")
    card = bench.show(
        f"CardFace {{ width: {width}; height: 1393; strong: {str(strong).lower()};"
        f"from: WrittenText {{ words: ({{ value: {written}, direction: '{direction}' }}) }}"
        "picture: DrawnPicture { drawn: ({ signs: ['person', 'arrow', 'counter'], mirrored: [false, false, false] }) }"
        "}",
        textStep=step,
    )
    face = Face(text, script, TWO, strong=strong)
    deck = FitModel(card)
    deck.show((face,))
    card.setProperty("fit", deck)
    settle()
    capitals = card.property("capitals")
    (words,) = bench.texts()
    em = em_of(capitals, script)
    assert words.property("font").pixelSize() == em
    measured = height_of(text, script, strong, em, card.property("wordsWidth"))
    assert words.property("lineCount") * words.property("lineHeight") == measured
    assert words.property("fits")
    pad = bench.size("CardSizes", "text")
    assert place_of(words).center().y() == pytest.approx(place_of(card).bottom() - pad - measured / 2, abs=1)
    stage = card.property("stagePad")
    drawn = replace(
        UPRIGHT,
        unit=bench.theme.property("unit"),
        width=width,
        words=card.property("wordsWidth"),
        pad=2 * pad,
        stage=stage,
    )
    assert bench.pictures()["counter"].width() == floor(side_of(face, drawn, Fit(capitals)))


@pytest.mark.parametrize("script", ["latin", "arabic"])
def test_a_line_is_as_high_as_qml_rounds_it(bench: Bench, script: str) -> None:
    # Python rounds a half to the even number, QML up.
    direction, text = ("rtl", "درس") if script == "arabic" else ("ltr", "Les")
    words = bench.show(f"KioskText {{ role: 'card'; direction: '{direction}'; plain: '{text}' }}")
    for capitals in range(30, 60):
        words.setProperty("capitals", capitals)
        em = em_of(capitals, script)
        assert words.property("font").pixelSize() == em
        assert words.property("lineHeight") == height_of(text, script, False, em, 900)
