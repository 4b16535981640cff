"""Marks of direction: those that do something stay, the others are refused."""

from __future__ import annotations

import pytest

from kiosk.errors import SourceError
from kiosk.packs.catalogs import read_catalogs
from kiosk.packs.direction import stray_mark
from tests.helpers.small_content import Project, entry, refusal

KEPT = [
    "Ga naar het OCMW.",
    "اسأل OCMW عن المساعدة.",
    "أفرغ مكاناً في \u200e/tmp، أو اضبط TMPDIR.",
    "(در Debian:\u200f fonts-noto-core)",
    "الهاتف: \u2066+32 2 000\u2069",
    "اسأل \u2067من \u2066OCMW\u2069 هنا\u2069.",
    "\u202bGa hier\u202c",
    "نیم\u200cفاصله",  # noqa: RUF001
]
STRAY = [
    ("\u200fGa hier", "U+200F, is its sign number 1"),
    ("Ga hier\u200f", "U+200F"),
    ("  Ga hier \u200e ", "U+200E"),
    ("Ga\u200f\u200f hier", "U+200F"),
    ("Ga\u200f\u200e hier", "U+200E"),
    ("Ga \u202ehier\u202c", "U+202E"),
    ("Ga \u202dhier\u202c", "U+202D"),
    ("Ga \u2066hier", "U+2066 is not closed"),
    ("Ga hier\u2069 heen", "U+2069"),
    ("Ga \u2066hier\u202c heen", "U+202C"),
    ("Ga \u2066\u2069hier", "U+2069"),
    ("\u202aGa hier", "U+202A is not closed"),
]


@pytest.mark.parametrize("text", KEPT)
def test_a_mark_that_does_something_is_kept(text: str) -> None:
    assert stray_mark(text) is None


@pytest.mark.parametrize(("text", "said"), STRAY)
def test_a_mark_that_does_nothing_or_harm_is_named(text: str, said: str) -> None:
    assert said in (stray_mark(text) or "")


def test_a_card_with_one_is_refused_with_its_line(project: Project) -> None:
    project.change("content/handbook/topics/health.yaml", "Ga naar een dokter.", "Ga naar \u202eeen dokter.")
    assert refusal(project).startswith(
        "content/handbook/topics/health.yaml:11: cards.0.text: a stray mark of direction"
    )


def test_a_language_that_nobody_knows_is_refused_with_its_line(project: Project) -> None:
    project.change("content/handbook/handbook.yaml", "[nl, fr, ar]", "[nl, xx, ar]")
    assert refusal(project) == "content/handbook/handbook.yaml:5: languages.1: 'xx' is no language that CLDR knows"


def test_a_translation_of_the_handbook_with_one_is_refused_with_its_line(project: Project) -> None:

    project.catalog("ar", entry("health.doctor.go", "Ga naar een dokter.", "اذهب \u2067إلى الطبيب."))
    with pytest.raises(SourceError, match=r"handbook\.po:8: health\.doctor\.go: .* U\+2067 is not closed"):
        read_catalogs(project.translations, ("ar",))
