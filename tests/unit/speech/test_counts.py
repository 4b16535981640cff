"""The agreed reading of sentences of the interface with a number, in every plural form; no speaker has heard them."""

from __future__ import annotations

from gettext import c2py
from pathlib import Path

import pytest

from kiosk.authoring.files.po_file import forms_of, read_po_file
from tests.helpers.speech import spoken

ROOT = Path(__file__).resolve().parents[3]
READINGS = Path(__file__).parent / "readings" / "counts.tsv"
AGREED = [line.split("\t") for line in READINGS.read_text("utf-8").splitlines()]
LANGUAGES = ("nl", "fr", "de", "en", "es", "ro", "uk", "tr", "ar", "fa")
HEARD = (
    "Please wait %n second, then try again.",
    "%n text recorded",
    "{count} topic",
    "{count} language",
)
"""The kinds of sentences: with a verb, and of each gender."""


def shown_of(language: str) -> set[tuple[str, int]]:
    """Each sentence as it is shown, with numbers of all forms, and the form."""
    catalog = read_po_file(ROOT / "translations" / language / "LC_MESSAGES" / "kiosk.po")
    chosen = c2py(catalog.plural_expr)
    return {
        (forms_of(message)[chosen(count)].replace("%n", str(count)).replace("{count}", str(count)), chosen(count))
        for message in catalog
        if message.pluralizable and message.id[0] in HEARD
        for count in (1, 2, 5, 11, 21, 30, 100)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_with_a_number_are_said_as_agreed(language: str) -> None:
    agreed = {shown: said for tag, _, shown, said in AGREED if tag == language}
    assert {shown: spoken(shown, language) for shown in agreed} == agreed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_a_sentence_has_an_agreed_reading(language: str) -> None:
    agreed = {shown for tag, _, shown, _ in AGREED if tag == language}
    shown = shown_of(language)
    assert agreed <= {text for text, _ in shown}
    forms = {form for _, form in shown}
    assert {form for text, form in shown if text in agreed} == forms
