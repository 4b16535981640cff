"""The glossary's words in texts: found when a pack is built, and read back as values."""

from __future__ import annotations

import pytest

from kiosk.authoring.build.build import build_pack
from kiosk.authoring.files.catalogs import read_catalogs
from kiosk.authoring.translate.hard_words import hard_words
from kiosk.guidance import HardWord, Text
from kiosk.packs.read.reader import PackReader
from tests.helpers.small_content import Project, entry, refusal

TERMS = {"OCMW": "ocmw", "EER": "eer", "sociale woning": "woning", "woning": "huis", "huisarts": "arts", "محام": "law"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ga naar het OCMW.", [("OCMW", "ocmw")]),
        ("OCMW? Het ocmw is dat niet.", [("OCMW", "ocmw")]),
        ("De eer is aan jou in de EER.", [("EER", "eer")]),
        ("Een sociale woning is een woning.", [("sociale woning", "woning"), ("woning", "huis")]),
        ("Huisarts of huisartsen", [("Huisarts", "arts")]),
        ("De OCMW-kaart en een nieuw-OCMW", []),
        ("l'OCMW, OCMW'ye", [("OCMW", "ocmw"), ("OCMW", "ocmw")]),
        ("اذهب إلى محام الآن", [("محام", "law")]),
        ("المحامي", []),
        ("سأل محامًا", []),
        ("محامٍ يساعدك", [("محامٍ", "law")]),
        ("Een huis\u00adarts helpt.", [("huis\u00adarts", "arts")]),
        ("", []),
    ],
)
def test_a_hard_word_is_found_as_a_word_of_its_own(text: str, found: list[tuple[str, str]]) -> None:
    words = hard_words(text, TERMS, "nl")
    assert [(text[word.start : word.start + word.length], word.entry) for word in words] == found


@pytest.mark.parametrize(
    ("language", "term", "text", "found"),
    [
        ("tr", "ilaç", "İLAÇ ve İlaç", ["İLAÇ", "İlaç"]),
        ("tr", "ışık", "IŞIK, Işık ve ışık", ["IŞIK", "Işık", "ışık"]),
        ("tr", "sık", "Sik değil", []),
        ("tr", "İş", "I\u0307ş bulmak", ["I\u0307ş"]),
        ("az", "iş", "İŞ", ["İŞ"]),
        ("nl", "idee", "IDEE, Idee", ["IDEE", "Idee"]),
        ("fr", "ilot", "ılot", []),
        ("de", "Straße", "STRASSE und Strasse, STRAẞE", ["STRASSE", "Strasse", "STRAẞE"]),
        ("uk", "лікар", "ЛІКАР і Лікар", ["ЛІКАР", "Лікар"]),
        ("uk", "йод", "И\u0306од", ["И\u0306од"]),
        ("ro", "știre", "ȘTIRE", ["ȘTIRE"]),
        ("el", "δρόμος", "ΔΡΌΜΟΣ", ["ΔΡΌΜΟΣ"]),
    ],
)
def test_a_hard_word_is_found_in_capitals_as_its_language_writes_them(
    language: str, term: str, text: str, found: list[str]
) -> None:
    words = hard_words(text, {term: "entry"}, language)
    assert [text[word.start : word.start + word.length] for word in words] == found


def test_without_a_glossary_nothing_is_hard() -> None:
    assert hard_words("Het OCMW", {}, "nl") == ()


def text_of(project: Project, language: str) -> Text:
    content = project.read()
    path = project.root / "small.pack"
    build_pack(content, read_catalogs(project.translations, content.pack.languages), path)
    with PackReader.open(path) as reader:
        return reader.topic("health.help", language).cards[0].text


def test_the_words_of_a_card_come_out_of_the_pack(project: Project) -> None:
    assert text_of(project, "nl").hard == (HardWord(4, 4, "glossary.ocmw"),)


def test_a_translation_has_its_own_places(project: Project) -> None:
    card = entry("health.help.ocmw", "Het OCMW helpt je.", "Vous pouvez aller au CPAS.")
    project.catalog("fr", card + entry("glossary.ocmw", "OCMW", "CPAS"))
    text = text_of(project, "fr")
    assert [text.value[word.start : word.start + word.length] for word in text.hard] == ["CPAS"]


def test_a_word_in_a_form_that_nobody_wrote_down_can_still_be_explained(project: Project) -> None:
    project.catalog("fr", entry("health.help.ocmw", "Het OCMW helpt je.", "On vous aide."))
    text = text_of(project, "fr")
    assert text.hard == (HardWord(len(text.value), 0, "glossary.ocmw"),)


def test_an_untranslated_text_keeps_the_places_of_the_source(project: Project) -> None:
    assert text_of(project, "fr").hard == (HardWord(4, 4, "glossary.ocmw"),)


def test_a_form_is_found_in_its_language_alone(project: Project) -> None:
    project.change("content/handbook/glossary.yaml", "picture: counter}", "picture: counter, forms: {fr: [aide]}}")
    project.catalog("fr", entry("health.help.ocmw", "Het OCMW helpt je.", "Une aide."))
    text = text_of(project, "fr")
    assert [text.value[word.start : word.start + word.length] for word in text.hard] == ["aide"]


def test_forms_in_a_language_that_is_not_there_are_refused(project: Project) -> None:
    project.change("content/handbook/glossary.yaml", "picture: counter}", "picture: counter, forms: {de: [Amt]}}")
    assert (
        refusal(project)
        == "content/handbook/glossary.yaml:1: forms.de: 'de' is no language of this pack that has texts"
    )
