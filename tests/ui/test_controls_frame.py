"""Behaviour of what stands round the content, one control at a time: bar, tiles, head, dots, comfort."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk.ui.tour.camera import items
from tests.helpers.control_bench import Bench, heard, left_to_right
from tests.helpers.live_kiosk import settle
from tests.helpers.scene import place_of

PLACES = ["home", "back", "listen", "language", "desk", "comfort"]
BAR = "Bar { width: page.width; height: Theme.barHeight; onRefused: place => page.last = place\n" + "".join(
    f"{place}Word: '{place}'\non{place.title()}Activated: {{ page.last = '{place}'; page.count++ }}\n"
    for place in PLACES
)
TILE = (
    'PictureTile { x: 100; y: 100; width: 480; height: 440; theme: "health"; label: "Gezondheid"; pictogram: "doctor";'
    "onActivated: page.count++;"
)
LAYOUTS = ["portrait", "landscape", "small"]


@pytest.fixture
def bench(qapp: QGuiApplication) -> Iterator[Bench]:
    bench = Bench(qapp)
    yield bench
    bench.close()


# the bar


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_bar_has_six_equal_places_in_a_fixed_order(bench: Bench, layout: str) -> None:
    bench.show(BAR + "}", layout)
    keys = list(bench.touchable())
    assert left_to_right(keys) == PLACES
    assert len({key.width() for key in keys}) == 1
    assert min(bench.mm(min(key.width(), key.height())) for key in keys) >= 20


def test_the_bar_is_mirrored_from_right_to_left(bench: Bench) -> None:
    bench.show(BAR + "}", rightToLeft=True)
    assert left_to_right(list(bench.touchable())) == PLACES[::-1]


@pytest.mark.parametrize("place", PLACES)
def test_each_place_of_the_bar_answers_for_itself(bench: Bench, place: str) -> None:
    bench.show(BAR + "}")
    bench.touch(bench.named(place))
    assert (bench.last, bench.count) == (place, 1)


def test_a_place_of_the_bar_without_use_stays_muted_and_says_why(bench: Bench) -> None:
    bench.show(BAR + "backUsable: false }")
    bench.touch(bench.named("back"))
    assert (bench.last, bench.count) == ("back", 0)
    assert bench.pictures()["back"].property("colour").name() == bench.colour("inkMuted")


def test_an_empty_place_of_the_bar_moves_no_other(bench: Bench) -> None:
    bench.show(BAR + "}")
    before = place_of(bench.named("listen"))
    bench.item.setProperty("homeVisible", False)
    settle()
    assert place_of(bench.named("listen")) == before
    assert "home" not in bench.pictures()


def test_listening_becomes_a_square_while_speech_plays(bench: Bench) -> None:
    bench.show(BAR + "speaking: true }")
    assert "stop" in bench.pictures()
    assert "listen" not in bench.pictures()


def test_the_bars_words_keep_their_size_and_go_on_the_small_format(bench: Bench) -> None:
    bench.show(BAR + "}")
    sizes = {text.property("font").pixelSize() for text in bench.texts()}
    bench.theme.setProperty("textStep", 2)
    settle()
    assert {text.property("font").pixelSize() for text in bench.texts()} == sizes
    bench.theme.setProperty("format", "small")
    settle()
    assert bench.texts() == []


# tiles


def test_a_tile_acts_and_is_called_by_its_label(bench: Bench) -> None:
    tile = bench.show(TILE + "}")
    bench.touch()
    assert bench.count == 1
    assert heard(tile) == (QAccessible.Role.Button, "Gezondheid", True)


@pytest.mark.parametrize(("home", "band"), [("true", "health.base"), ("false", "health.light")])
def test_the_band_of_a_tile_is_filled_on_home_and_tinted_elsewhere(bench: Bench, home: str, band: str) -> None:
    tile = bench.show(TILE + f"home: {home} }}")
    place = place_of(tile)
    low = QPointF(place.left() + 20, place.bottom() - 30)
    assert bench.colour_at(low) == bench.colour(band)
    bench.press()
    assert bench.colour_at(low) == bench.colour("health.dark")
    assert bench.colour_at(place.topLeft() + QPointF(20, 40)) == bench.colour("touched")


def test_the_bands_of_a_row_are_as_high_as_the_one_with_two_lines(bench: Bench) -> None:
    short = TILE.replace("x: 100; y: 100; ", "") + "}"
    long = short.replace("Gezondheid", "Gezond blijven, ook voor vrouwen")
    bench.show(f"Cells {{ width: 1000; height: 1400; {short} {short} {long} {short} }}", "portrait")
    bands = [label.parentItem().height() for label in bench.texts()]
    assert bands[0] == bands[1] < bands[2] == bands[3]
    assert [label.property("lineCount") for label in bench.texts()] == [1, 1, 2, 1]
    assert all(label.property("fits") for label in bench.texts())


@pytest.mark.parametrize("step", [0, 1, 2])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_long_word_stays_whole_inside_its_tile_at_every_text_size(bench: Bench, layout: str, step: int) -> None:
    width, height = {"portrait": (478, 440), "landscape": (580, 370), "small": (315, 300)}[layout]
    bench.show(TILE.replace("480", str(width)).replace("440", str(height)) + "home: true }", layout, textStep=step)
    (label,) = bench.texts()
    assert label.property("fits")
    assert label.property("lineCount") == 1


# head and dots

HEAD = (
    "Head { width: page.width; height: implicitHeight; dots: 3; from:"
    'WrittenHead { head: ({ theme: "health", title: "%s", pictogram: "doctor" }) } }'
)


def marks(bench: Bench) -> list[float]:
    """The widths of the visible dots from left to right."""
    found = [item for item in items(bench.page) if item.height() == bench.size("DotSizes", "side")]
    rounds = [item for item in found if not item.childItems()]
    return [item.width() for item in sorted(rounds, key=lambda item: place_of(item).left())]


def test_the_present_dot_is_the_long_one_counted_from_the_lines_start(bench: Bench) -> None:
    bench.show("Dots { count: 4; current: 1 }")
    dot, current = bench.size("DotSizes", "side"), bench.size("DotSizes", "current")
    assert marks(bench) == [dot, current, dot, dot]
    bench.theme.setProperty("rightToLeft", True)
    settle()
    assert marks(bench) == [dot, dot, current, dot]


@pytest.mark.parametrize(
    ("layout", "lowered", "units"),
    [("portrait", False, 18), ("portrait", True, 18), ("landscape", False, 16), ("landscape", True, 0)],
)
def test_the_head_is_as_high_as_its_format_wants(bench: Bench, layout: str, lowered: bool, units: int) -> None:
    head = bench.show(
        "Head { width: page.width; dots: 3; from:"
        'WrittenHead { head: ({ theme: "health", title: "Titel", pictogram: "doctor" }) } }',
        layout,
        lowered=lowered,
    )
    assert head.implicitHeight() == pytest.approx(units * bench.theme.property("unit"), abs=1)
    assert heard(head)[:2] == (QAccessible.Role.Heading, "Titel")


def test_the_head_is_at_least_twenty_millimetres_on_the_small_format(bench: Bench) -> None:
    head = bench.show("Head { width: page.width }", "small")
    assert 20 <= bench.mm(head.implicitHeight()) < 20.5


@pytest.mark.parametrize(("layout", "under"), [("portrait", True), ("landscape", False), ("small", False)])
def test_the_dots_stand_under_the_title_or_in_line_with_it(bench: Bench, layout: str, under: bool) -> None:
    bench.show(HEAD % "Titel", layout)
    (words,) = bench.texts()
    dots = [item for item in items(bench.page) if item.height() == bench.size("DotSizes", "side")]
    assert len(marks(bench)) == 3
    assert all((place_of(dot).top() >= place_of(words).bottom()) == under for dot in dots)
    assert all((place_of(dot).left() >= place_of(words).right()) != under for dot in dots)


def test_the_dots_give_way_to_a_long_title_on_the_small_format(bench: Bench) -> None:
    bench.show(HEAD % "Mijn diploma laten erkennen: hoe", "small")
    (words,) = bench.texts()
    assert marks(bench) == []
    assert words.property("lineCount") == 1
    assert words.property("contentWidth") <= words.width()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_answers_and_what_to_know_of_a_question_are_keys_at_the_end_of_the_head(bench: Bench, layout: str) -> None:
    keys = "answers: 3; answersName: 'answers'; aboutName: 'about'; onAnswersTouched: page.last = 'answers';"
    head = bench.show(HEAD.replace("from:", keys + "onAboutTouched: page.last = 'about'; from:") % "Titel", layout)
    assert left_to_right(list(bench.touchable())) == ["about", "answers"]
    for name in ("about", "answers"):
        bench.touch(bench.named(name))
        assert bench.last == name
    (words,) = bench.texts()[:1]
    assert place_of(words).right() <= place_of(bench.named("about")).left()
    bench.theme.setProperty("rightToLeft", True)
    settle()
    assert left_to_right(list(bench.touchable())) == ["answers", "about"]
    assert place_of(bench.named("answers")).left() < place_of(head).center().x()


def test_what_a_card_asks_for_is_a_sign_at_the_end_of_the_head(bench: Bench) -> None:
    bench.show(HEAD.replace("from:", "kind: 'bring'; from:") % "Titel")
    (words,) = bench.texts()
    assert place_of(bench.pictures()["bag"]).left() >= place_of(words).right()


@pytest.mark.parametrize(
    ("scheme", "ground"), [("light", "health.base"), ("dark", "health.light"), ("highContrast", "health.base")]
)
def test_the_head_is_filled_tinted_or_lined_by_its_scheme(bench: Bench, scheme: str, ground: str) -> None:
    head = bench.show(
        "Head { width: page.width; height: Theme.headHeight; from:"
        'WrittenHead { head: ({ theme: "health", title: "Titel" }) } }',
        scheme=scheme,
    )
    assert bench.colour_at(QPointF(4, 4)) == bench.colour(ground)
    last = bench.colour_at(QPointF(4, head.height() - 1))
    assert last == bench.colour("health.base")


# comfort


LEVELS = (
    "LevelRow { width: 900; height: 200; label: 'Letters'; level: 2; levels: 3; lessName: 'kleiner';"
    "moreName: 'groter'; onLess: page.last = 'less'; onMore: page.last = 'more' }"
)


def test_less_and_more_stand_at_the_ends_of_the_line(bench: Bench) -> None:
    bench.show(LEVELS)
    assert left_to_right(list(bench.touchable())) == ["kleiner", "groter"]
    bench.theme.setProperty("rightToLeft", True)
    settle()
    assert left_to_right(list(bench.touchable())) == ["groter", "kleiner"]


def test_less_and_more_say_which_was_touched(bench: Bench) -> None:
    bench.show(LEVELS)
    bench.touch(bench.named("groter"))
    assert bench.last == "more"
    bench.focus(bench.named("kleiner"))
    bench.key(Qt.Key.Key_Space)
    assert bench.last == "less"


@pytest.mark.parametrize(("script", "letter"), [("latin", "A"), ("arabic", "ع")])
def test_the_size_of_letters_and_the_colours_are_shown_on_a_letter_of_the_reader(
    bench: Bench, script: str, letter: str
) -> None:
    for control, letters in ((LEVELS, 2), ('Swatch { width: 300; height: 200; scheme: "dark"; name: "n" }', 1)):
        bench.show(control, script=script)
        assert [item.property("text") for item in items(bench.page)].count(letter) == letters


@pytest.mark.parametrize(("level", "left"), [(1, "groter"), (3, "kleiner")])
def test_at_the_end_of_the_levels_the_key_is_flat(bench: Bench, level: int, left: str) -> None:
    row = bench.show(LEVELS)
    row.setProperty("level", level)
    settle()
    assert [key.property("name") for key in bench.touchable() if not key.property("flat")] == [left]


@pytest.mark.parametrize("scheme", ["light", "dark", "highContrast"])
def test_a_swatch_shows_its_own_scheme_whatever_the_screens_is(bench: Bench, scheme: str) -> None:
    bench.show(f'Swatch {{ x: 50; y: 50; width: 300; height: 200; scheme: "{scheme}"; name: "n" }}', scheme="light")
    shown = bench.colour_at(QPointF(90, 80))
    bench.theme.setProperty("scheme", scheme)
    settle()
    assert shown == bench.colour("ground") == bench.colour_at(QPointF(90, 80))
