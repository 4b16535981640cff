"""The word that is heard lights up: the light lies on that word's letters and on no other's, and nothing moves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFontMetricsF, QGuiApplication

from kiosk.ui.sound.hearables import NOTHING_LIT, LitSpan, lit_span
from kiosk.ui.sound.word_places import WordPlaces
from tests.helpers.control_bench import Bench
from tests.helpers.lit_paper import Case, Page, foot, in_content, ink, lights
from tests.helpers.live_kiosk import settle
from tests.helpers.scene import place_of

DUTCH = "Heb je geen verzekering en geen geld? De kosten kunnen via het OCMW gedekt worden."
LONG = "Ga naar de gezondheidszorg\u00adverzekerings\u00admaatschappij bij jou."
ARABIC = "ليس لديك تأمين ولا مال؟ يمكن أن يدفع مركز المساعدة OCMW التكاليف."
NUMBERS = "اتصل على 02 508 85 85 قبل 15 مارس 2025 الساعة 9:30 صباحًا."
LATIN_FIRST = "OCMW يدفع تكاليف الطبيب."
PERSIAN = "می‌خواهم به پزشک بروم. نمی‌توانم هزینه‌اش را بپردازم."
EMOJI = "Bel 😀 de dokter 👩 vandaag nog."
ALEFS = "\u0627" * 3
CENTRED = "horizontalAlignment: Text.AlignHCenter"
SHRUNK = "shrinks: true; height: 150; font.pixelSize: 90"
MIDDLE = "verticalAlignment: Text.AlignVCenter; height: 400"
MIRRORED: dict[str, str | bool | float] = {"rightToLeft": True, "script": "arabic"}
CASES = {
    "dutch": Case(DUTCH),
    "dutch-one-line": Case("Bel de dokter."),
    "dutch-four-lines": Case(DUTCH, width=560),
    "dutch-centred": Case(DUTCH, CENTRED),
    "dutch-middle": Case(DUTCH, MIDDLE),
    "dutch-bottom": Case(DUTCH, "verticalAlignment: Text.AlignBottom; height: 500"),
    "dutch-shrunk": Case(DUTCH, SHRUNK),
    "dutch-shrunk-middle": Case(DUTCH, f"{SHRUNK}; {CENTRED}; verticalAlignment: Text.AlignVCenter"),
    "dutch-large": Case(DUTCH, theme={"textStep": 1}),
    "dutch-largest": Case(DUTCH, theme={"textStep": 2}),
    "dutch-landscape": Case(DUTCH, layout="landscape"),
    "dutch-small": Case(DUTCH, layout="small"),
    "dutch-bold-title": Case(DUTCH, "strong: true", role="title"),
    "dutch-label": Case(DUTCH, role="label"),
    "dutch-as-wide-as-it-is": Case("Bel de dokter.", width="implicitWidth"),
    "dutch-on-an-arabic-screen": Case(DUTCH, theme=MIRRORED),
    "dutch-dark": Case(DUTCH, 'color: "black"', theme={"scheme": "dark"}),
    "two-lines-of-text": Case("Maandag\nDinsdag en woensdag", role="body"),
    "soft-hyphens": Case(LONG, width=480),
    "emoji": Case(EMOJI),
    "emoji-centred": Case(EMOJI, CENTRED, width=420),
    "arabic": Case(ARABIC, theme=MIRRORED),
    "arabic-on-a-dutch-screen": Case(ARABIC),
    "arabic-centred": Case(ARABIC, CENTRED, theme=MIRRORED),
    "arabic-middle": Case(ARABIC, MIDDLE, theme=MIRRORED),
    "arabic-shrunk-middle": Case(ARABIC, f"{SHRUNK}; verticalAlignment: Text.AlignVCenter", theme=MIRRORED),
    "arabic-shrunk": Case(ARABIC, SHRUNK, theme=MIRRORED),
    "arabic-largest": Case(ARABIC, theme={**MIRRORED, "textStep": 2}),
    "arabic-small": Case(ARABIC, layout="small", theme=MIRRORED),
    "arabic-bold": Case(ARABIC, "strong: true", role="title", theme=MIRRORED),
    "arabic-latin-first": Case(LATIN_FIRST, theme=MIRRORED),
    "arabic-numbers": Case(NUMBERS, theme=MIRRORED),
    "arabic-numbers-narrow": Case(NUMBERS, width=520, theme=MIRRORED),
    "persian": Case(PERSIAN, theme=MIRRORED),
}


@pytest.fixture
def bench(qapp: QGuiApplication) -> Iterator[Bench]:
    bench = Bench(qapp)
    yield bench
    for name, value in {"textStep": 0, "scheme": "light", "rightToLeft": False, "script": "latin"}.items():
        bench.theme.setProperty(name, value)
    bench.close()


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_light_lies_on_the_letters_of_its_word_and_on_no_others(bench: Bench, case: Case) -> None:
    page = Page(bench, case)
    pieces = {start: page.light(in_content(case.content, start, len(word))) for start, word in case.words}
    page.light(NOTHING_LIT)
    whole = ink(page.picture())
    seen = 0
    for start, word in case.words:
        alone = page.alone(start, word)
        letters = ink(alone)
        assert pieces[start], word
        assert letters, word
        assert not ink(alone, *pieces[start]), f"{word} is past {pieces[start]}"
        # Between the lines, letters of the next one reach in.
        others = [
            place.adjusted(page.pad, page.em // 2, -page.pad, -page.em // 2)
            for other, places in pieces.items()
            for place in places
            if other != start
        ]
        assert ink(alone, *others) == letters, f"{word} is in the light of another: {pieces}"
        seen |= letters
    assert seen.bit_count() > 0.9 * whole.bit_count()


@pytest.mark.parametrize("more", ["", MIDDLE, SHRUNK, f"{SHRUNK}; verticalAlignment: Text.AlignVCenter"])
@pytest.mark.parametrize("word", ["HEN", ALEFS])
def test_the_light_is_as_far_under_the_foot_of_its_letters_in_every_line(bench: Bench, word: str, more: str) -> None:
    case = Case(" ".join([word] * 24), more, width=700, theme=MIRRORED if word == ALEFS else {})
    page = Page(bench, case)
    fall = (0.42 if case.right_to_left else 0.28) * page.em
    for start, _ in case.words[::5]:
        (light,) = page.light(in_content(case.content, start, len(word)))
        page.light(NOTHING_LIT)
        assert light.bottom() + 1 - fall == pytest.approx(foot(page.alone(start, word)), abs=2)


STILL = ("dutch", "dutch-shrunk-middle", "dutch-dark", "soft-hyphens", "emoji", "arabic", "arabic-numbers", "persian")


@pytest.mark.slow
@pytest.mark.parametrize("case", [CASES[name] for name in STILL], ids=STILL)
def test_nothing_moves_when_a_word_lights_up(bench: Bench, case: Case) -> None:
    page = Page(bench, case)
    before = page.picture()
    for start, word in case.words[:4]:
        pieces = page.light(in_content(case.content, start, len(word)))
        lit = page.picture()
        assert ink(lit, *pieces) == ink(before, *pieces), word
        assert not ink(before) & ~ink(lit), f"letters of {word} were lost"
    page.light(NOTHING_LIT)
    assert page.picture() == before


def test_a_word_that_is_broken_over_lines_has_a_light_on_each(bench: Bench) -> None:
    case = CASES["soft-hyphens"]
    page = Page(bench, case)
    start, word = max(case.words, key=lambda found: len(found[1]))
    places = page.light(in_content(case.content, start, len(word)))
    assert len(places) == word.count("\u00ad") + 1
    assert places == sorted(places, key=QRect.top)
    assert len(page.light(in_content(case.content, 0, 2))) == 1


def test_while_nothing_is_heard_there_is_no_light_at_all(bench: Bench) -> None:
    page = Page(bench, CASES["dutch"])
    (loader,) = page.text.childItems()
    assert loader.childItems() == []
    assert page.light(LitSpan(0, 3))
    assert page.light(NOTHING_LIT) == []
    assert loader.childItems() == []


@pytest.mark.parametrize("text", ["", "Bel."])
def test_a_word_past_the_end_of_its_text_has_no_light(bench: Bench, text: str) -> None:
    page = Page(bench, CASES["dutch"])
    page.light(LitSpan(60, 4))
    page.text.setProperty("plain", text)
    settle()
    assert lights(page.text) == []
    assert page.light(LitSpan(900, 400)) == []


@pytest.mark.parametrize("name", ["dutch-shrunk-middle", "arabic-shrunk"])
@pytest.mark.parametrize(
    "change", [{"height": 400}, {"width": 500}, {"height": 130, "width": 950}, {"strong": True}, {"shrinks": False}]
)
def test_the_light_goes_where_its_word_goes(bench: Bench, name: str, change: dict[str, float | bool]) -> None:
    page = Page(bench, CASES[name])
    word = in_content(page.case.content, *[(start, len(word)) for start, word in page.case.words][5])
    page.light(word)
    for setting, value in change.items():
        page.text.setProperty(setting, value)
    settle()
    gone_along = [place_of(piece).toRect() for piece in lights(page.text)]
    page.light(NOTHING_LIT)
    assert gone_along == page.light(word)


def test_a_text_is_laid_out_once_for_all_of_its_words(bench: Bench) -> None:
    page = Page(bench, CASES["dutch"])
    page.light(LitSpan(0, 3))
    (places,) = (child for child in lights(page.text)[0].parentItem().children() if isinstance(child, WordPlaces))
    kept = places._typeset
    page.light(LitSpan(4, 2))
    assert places._typeset is kept
    page.text.setProperty("width", 700)
    settle()
    assert places._typeset is not kept


@pytest.mark.parametrize("scheme", ["light", "dark", "highContrast"])
def test_the_light_is_1_mm_wider_than_the_word_and_has_a_line_over_its_lower_side(bench: Bench, scheme: str) -> None:
    (text,) = bench.show(
        'Item { KioskText { x: 40; y: 40; role: "card"; plain: "HH H"; wordStart: 0; wordLength: 2 } }', scheme=scheme
    ).childItems()
    (light,) = lights(text)
    place = place_of(light)
    metrics = QFontMetricsF(text.property("font"))
    assert bench.mm(place.width() - metrics.horizontalAdvance("HH")) == pytest.approx(2, abs=0.7)
    assert bench.colour_at(QPointF(place.left() + 1, place.center().y())) == bench.colour("highlightWord")
    line = place.bottom() - bench.size("WordSizes", "lineRise") - bench.size("WordSizes", "line") / 2
    for x in (place.left() + 1, place.center().x(), place.right() - 2):
        assert bench.colour_at(QPointF(x, line - 1)) == bench.colour("highlightLine")
        assert bench.colour_at(QPointF(x, place.bottom() - 4)) in {
            bench.colour("highlightWord"),
            bench.colour("ground"),
        }
    bar = place.left() + bench.size("WordSizes", "pad") + 0.14 * text.property("size")
    assert bench.colour_at(QPointF(bar, place.center().y())) == bench.colour("inkOnHighlight")


@pytest.mark.parametrize(
    ("text", "start", "length", "word"),
    [
        ("Bel de dokter.", 4, 2, LitSpan(4, 2)),
        ("Bel 😀 de dokter.", 6, 2, LitSpan(7, 2)),
        ("Bel 😀.", 4, 1, LitSpan(4, 2)),
        ("\u200fOCMW يدفع", 6, 4, LitSpan(6, 4)),
        ("Bel.", 0, 0, NOTHING_LIT),
        ("Bel.", -1, 2, NOTHING_LIT),
        ("Bel.", 3, 2, NOTHING_LIT),
    ],
)
def test_a_word_is_counted_as_qml_counts(text: str, start: int, length: int, word: LitSpan) -> None:
    assert lit_span(text, start, length) == word
