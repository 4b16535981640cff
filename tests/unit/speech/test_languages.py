"""The files of the spoken languages: found by their tag, loaded alone and when first spoken, and whole."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.speech.words.languages import known_languages, spoken_language
from kiosk.speech.words.spoken_language import SpokenLanguage

ROOT = Path(__file__).resolve().parents[3]
KNOWN = sorted(known_languages())


def loaded_after(program: str) -> list[str]:
    """The files of languages that a program of its own has loaded at its end."""
    ends = (
        "\nimport sys\nprefix = 'kiosk.speech.words.languages.'\n"
        "print(*sorted(name.removeprefix(prefix) for name in sys.modules if name.startswith(prefix)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program + ends], capture_output=True, text=True, cwd=ROOT, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def known(tag: str) -> SpokenLanguage:
    language = spoken_language(tag)
    assert language is not None
    return language


def test_no_language_is_loaded_before_it_is_spoken_and_then_it_alone() -> None:
    spoken = "from kiosk.speech.words.text import sentences\n"
    assert loaded_after(spoken) == []
    assert loaded_after(f"{spoken}sentences('Il a 5 ans.', 'fr-BE')") == ["fr"]
    assert loaded_after(f"{spoken}sentences('5 vjet', 'sq')") == []


@pytest.mark.parametrize("tag", KNOWN)
def test_a_file_is_found_by_its_tag_in_any_country(tag: str) -> None:
    assert known(tag).tag == tag
    assert known(f"{tag}-XX") is known(f"{tag}_xx") is known(tag)


@pytest.mark.parametrize("tag", ["sq", "", "__init__", "../nl", "nl.fr", "spoken_language"])
def test_what_has_no_file_is_no_language_we_know(tag: str) -> None:
    assert spoken_language(tag) is None


@pytest.mark.parametrize("tag", KNOWN)
def test_every_hour_of_a_day_is_said_and_each_in_its_own_words(tag: str) -> None:
    said = known(tag).times.said
    hours = [said(hour, 0, "") for hour in range(25)]
    assert len(set(hours)) == 25
    minutes = [said(9, minute, "") for minute in range(60)]
    assert len(set(minutes)) == 60
    assert not any(re.search(r"\d|^\s|\s$|\s\s", time) for time in (*hours, *minutes))


@pytest.mark.parametrize("tag", KNOWN)
def test_the_patterns_of_a_language_are_patterns(tag: str) -> None:
    language = known(tag)
    numbers, ordinals = language.numbers, language.numbers.ordinals
    assert "n" in re.compile(ordinals.written).groupindex if ordinals else True
    for pattern in (numbers.calling, *(end for rules in numbers.endings.values() for end, _ in rules)):
        re.compile(pattern)
    assert set(numbers.endings) | {numbers.times_gender, language.amounts.euro_gender} <= {"", "m", "f", "n"}
    assert "{euros}" in language.amounts.both
    assert ("{cents}" in language.amounts.both) != ("{named}" in language.amounts.both)


@pytest.mark.parametrize("tag", KNOWN)
def test_an_abbreviation_stands_in_one_list_and_those_that_close_a_sentence_end_in_a_full_stop(tag: str) -> None:
    lists = known(tag).abbreviations
    names = (*lists.inside, *lists.closing, *lists.before_numbers)
    assert len(names) == len(set(names))
    assert all(name.endswith(".") for name in lists.closing)
