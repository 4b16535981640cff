"""Passive forms, abbreviations and hard words of Dutch, as tables."""

from __future__ import annotations

import pytest

from kiosk.authoring.check.dutch import abbreviations, known, passives, words
from kiosk.authoring.check.word_list import word_frequency


@pytest.mark.parametrize(
    ("sentence", "participles"),
    [
        ("Je wordt geholpen.", ("geholpen",)),
        ("Word je oneerlijk behandeld?", ("behandeld",)),
        ("De kosten kunnen via het OCMW betaald worden.", ("betaald",)),
        ("Het diploma werd erkend.", ("erkend",)),
        ("Je aanvraag wordt snel onderzocht en goedgekeurd.", ("onderzocht", "goedgekeurd")),
        ("Kinderen worden ingeschreven.", ("ingeschreven",)),
        ("Er wordt naar werk gezocht.", ("gezocht",)),
        ("Het geld wordt overgemaakt.", ("overgemaakt",)),
        ("Dat werd nooit vergeten.", ("vergeten",)),
        ("Wordt de huur te duur?", ()),
        ("Word je bijna 18?", ()),
        ("Je kind wordt gezond en groot.", ()),
        ("Het is bekend: gemeenten worden groter.", ()),
        ("Je ziekenfonds betaalt een deel terug.", ()),
        ("Heb je gewerkt?", ()),
        ("Wordt het bericht te lang?", ()),
        ("Dan gaat het goed.", ()),
    ],
)
def test_a_passive_is_a_form_of_worden_with_a_participle(sentence: str, participles: tuple[str, ...]) -> None:
    assert passives(sentence) == participles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Het OCMW en de VDAB, of het OCMW.", ("OCMW", "VDAB")),
        ("Neem bv. je kaart, enz. mee.", ("bv.", "enz.")),
        ("Dat is d.w.z. gratis, i.p.v. duur.", ("d.w.z.", "i.p.v.")),
        ("Bel tel. 112.", ("tel.",)),
        ("Een EU-burger.", ("EU",)),
        ("Ik ga. En jij? Pro Deo.", ()),
        ("Het kan. Zo begint het.", ()),
        ("Zie je het bv", ()),
    ],
)
def test_abbreviations_are_capitals_and_shortened_words(text: str, found: tuple[str, ...]) -> None:
    assert abbreviations(text) == found


def test_words_are_given_without_abbreviations_figures_and_signs() -> None:
    assert words("Vraag \u2019t bv. aan het OCMW: 3 EU-burgers, zo'n idee!") == (
        "Vraag", "t", "aan", "het", "burgers", "zo'n", "idee"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("word", "is_known"),
    [
        ("huis", True),
        ("Huis", True),
        ("huurcontract", True),  # huur + contract
        ("beroepskaart", True),  # beroep + s + kaart
        ("inschrijft", True),  # in + schrijft
        ("boekje", True),
        ("woningen", True),
        ("EU-burger", True),
        ("kinderopvang", True),
        ("griffie", False),
        ("subsidiariteit", False),
        ("kwijtschelding", False),
        ("mutualiteit", False),
        ("actiris", False),  # act + iris: so short a part has to be an everyday word
        ("remgeld", False),
        ("xqzt", False),
    ],
)
def test_a_word_is_known_when_it_or_its_parts_are_common(word: str, is_known: bool) -> None:
    frequency = word_frequency("nl")
    assert frequency is not None
    assert known(word, frozenset({"eu"}), frequency) is is_known


@pytest.mark.parametrize("word", ["griffie", "griffies", "griffiewerk", "hoofdgriffie"])
def test_an_explained_word_is_known_in_its_forms_and_compounds(word: str) -> None:
    frequency = word_frequency("nl")
    assert frequency is not None
    assert known(word, frozenset({"griffie"}), frequency)
