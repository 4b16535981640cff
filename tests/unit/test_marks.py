"""A text as it is drawn: marks of direction, numbers in one piece, and where its words then are."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.kit.marks import marked, names

MARKS = re.compile("[\u2060\u200f\u202c\u202d\u2066\u2067\u2069]")
SIGNS = (*"€%+-–/,.،()  \n\u00ad\u200b\u200c😀é:#", "مَ")
PIECES = ("مركز", "الرعاية", "OCMW", "Pro", "0478", "12", "٥٠", "9.00", *SIGNS)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)


@pytest.mark.parametrize(
    ("plain", "drawn"),
    [
        ("اتصل على 0478 12 34 56 الآن", "اتصل على \u20660478\u00a012\u00a034\u00a056\u2069 الآن"),
        ("في 09:00 – 12:00", "في \u206609:00\u00a0–\u2060\u00a012:00\u2069"),
        ("إلى Pro Deo.", "إلى \u2066Pro\u00a0Deo\u2069."),
        ("OCMW يدفع", "\u200f\u2066OCMW\u2069 يدفع"),
        ("٠٤٧٨ ١٢ الآن", "\u200f\u2066\u202d٠٤٧٨\u00a0١٢\u202c\u2069 الآن"),
        ("يدفع 9–\u200b12", "يدفع \u20669–\u200b12\u2069"),
        ("Pro Deo", "Pro Deo"),
        ("مركز", "مركز"),
        ("", ""),
    ],
)
def test_a_text_from_right_to_left_has_its_runs_isolated_and_whole(plain: str, drawn: str) -> None:
    assert marked(plain, right_to_left=True).text == drawn


@pytest.mark.parametrize(
    ("plain", "drawn"),
    [
        ("Bel 0478 12 34 56.", "Bel 0478\u00a012\u00a034\u00a056."),
        ("Kom 9.00 - 12.00.", "Kom 9.00\u00a0-\u2060\u00a012.00."),
        ("Bel مركز الرعاية nu.", "Bel \u2067مركز الرعاية\u2069 nu."),
        ("Pro Deo", "Pro Deo"),
        ("العربية.", "العربية."),
    ],
)
def test_a_text_from_left_to_right_has_whole_numbers_and_foreign_names_isolated(plain: str, drawn: str) -> None:
    assert marked(plain, right_to_left=False).text == drawn


def test_a_name_that_has_no_room_breaks_at_its_own_spaces_and_a_number_in_it_does_not() -> None:
    drawn = marked("في Centre d'aide 02 555 12 34 هنا", right_to_left=True, names_break=True).text
    assert drawn == "في \u2066Centre d'aide 02\u00a0555\u00a012\u00a034\u2069 هنا"


def test_what_touches_a_name_needs_room_on_its_line_too() -> None:
    assert names("إلى (Pro Deo). وOCMW هنا") == ("(Pro\u00a0Deo).", "وOCMW")
    assert names("Call Pro Deo.") == ()


@given(TEXTS, st.booleans(), st.booleans())
def test_what_is_drawn_is_the_text_itself_between_its_marks(text: str, way: bool, breaks: bool) -> None:
    drawn = marked(text, right_to_left=way, names_break=breaks)
    assert MARKS.sub("", drawn.text).replace("\u00a0", " ") == text


@given(TEXTS, st.booleans(), st.booleans())
def test_every_isolate_is_closed_in_the_line_that_it_stands_in(text: str, way: bool, breaks: bool) -> None:
    for line in marked(text, right_to_left=way, names_break=breaks).text.split("\n"):
        assert re.fullmatch(
            "[^\u2066\u2067\u2069]*([\u2066\u2067][^\u2066\u2067\u2069]*\u2069[^\u2066\u2067\u2069]*)*", line
        )


@given(TEXTS, st.booleans(), st.booleans(), st.data())
def test_a_span_is_the_same_letters_where_it_is_drawn(text: str, way: bool, breaks: bool, data: st.DataObject) -> None:
    drawn = marked(text, right_to_left=way, names_break=breaks)
    plain, shown = text.encode("utf-16-le"), drawn.text.encode("utf-16-le")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = (len(text[:place].encode("utf-16-le")) // 2 for place in (start, end))
    at, length = drawn.shown(first, last - first)
    seen = shown[2 * at : 2 * (at + length)].decode("utf-16-le")
    assert MARKS.sub("", seen).replace("\u00a0", " ") == plain[2 * first : 2 * last].decode("utf-16-le")
    assert not seen or not MARKS.match(seen[0])
    assert not seen or not MARKS.match(seen[-1])
