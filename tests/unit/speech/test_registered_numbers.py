"""Telephones, accounts, national and enterprise numbers, in every spelling that Belgians write."""

from __future__ import annotations

import pytest

from kiosk.speech.words.languages import known_languages
from tests.helpers.speech import mapped, spoken

LANGUAGES = sorted(known_languages())
SPELLINGS = {
    "02 555 12 34": (
        "02/555.12.34", "02/555 12 34", "02-555 12 34", "02-555-12-34", "02.555.12.34", "02 / 555 12 34",
        "02 - 555.12.34",
        "(02) 555 12 34", "(02)555.12.34", "02/5551234", "02 555 1234", "025551234", "02\u00a0555\u00a012\u00a034",
        "02\u2011555\u201112\u201134",
    ),
    "0478 12 34 56": (
        "0478/12.34.56", "0478-12 34 56", "0478.12.34.56", "0478 / 12 34 56", "0478/123456", "0478123456",
        "(0478) 12 34 56", "0478 12.34.56",
    ),
    "014 12 34 56": ("014/12.34.56", "014-12 34 56", "014/123456", "014-123456", "014123456", "(014) 12 34 56"),
    "0800 32 700": ("0800/32.700", "0800-32 700", "0800 32700", "0800/32700", "080032700"),
    "078 15 15 15": ("078/15.15.15", "078-15 15 15", "078151515"),
    "070 245 245": ("070/245.245", "070-245 245"),
    "+32 2 555 12 34": (
        "+32 (0)2 555 12 34", "+32(0)2 555 12 34", "+32 (0) 2 555 12 34", "+32 (2) 555 12 34", "+32-2-555-12-34",
        "+32.2.555.12.34", "+32 2/555.12.34", "+3225551234", "+32 2 5551234",
    ),
    "0032 2 555 12 34": ("00322 555 12 34", "0032 (0)2 555 12 34", "003225551234", "0032-2-555.12.34"),
    "+32 478 12 34 56": ("+32478123456", "+32 (0)478 12 34 56", "+32 (0)478/12.34.56", "+32/478.12.34.56"),
    "85.07.30-033.28": (
        "85.07.30-033-28", "85.07.30 - 033.28", "85 07 30 033 28", "85.07.30-033 28", "85.07.30.033.28", "85073003328",
        "850730-033-28", "850730 033 28", "85/07/30-033.28",
    ),
    "BE68 5390 0754 7034": ("BE68539007547034", "BE 68 5390 0754 7034", "BE68-5390-0754-7034", "BE68.5390.0754.7034"),
    "0403.019.261": ("0403 019 261", "0403019261"),
    "BE 0403.019.261": ("BE0403.019.261", "BE0403019261", "BE 0403 019 261"),
}  # fmt: skip
DUTCH = [
    ("tel. 02-555 12 34", "telefoon nul twee, vijfhonderdvijfenvijftig, twaalf, vierendertig"),
    ("0032 2 555 12 34", "nul nul tweeëndertig, twee, vijfhonderdvijfenvijftig, twaalf, vierendertig"),
    ("078 15 04 20", "nul achtenzeventig, vijftien, nul vier, twintig"),
    ("02 555 12 34 of 0478 12 34 56", "nul twee, vijfhonderdvijfenvijftig, twaalf, vierendertig of "
     "nul vierhonderdachtenzeventig, twaalf, vierendertig, zesenvijftig"),
    ("Bel 02 555 12 34 van 9 tot 12 u", "Bel nul twee, vijfhonderdvijfenvijftig, twaalf, vierendertig "
     "van negen tot twaalf uur"),
    ("+31 6 12 34 56 78", "plus eenendertig, zes, twaalf, vierendertig, zesenvijftig, achtenzeventig"),
    ("+31612345678", "plus eenendertig, zeshonderdtwaalf, vierendertig, zesenvijftig, achtenzeventig"),
    ("06 12 34 56 78", "nul zes, twaalf, vierendertig, zesenvijftig, achtenzeventig"),
    ("KBO 1003.019.261", "K B O tien nul drie, nul negentien, tweehonderdeenenzestig"),
    ("592-1234567-12", "vijfhonderdtweeënnegentig, honderddrieëntwintig, vijfenveertig, zevenenzestig, twaalf"),
    ("B123456789", "B, honderddrieëntwintig, vijfenveertig, zevenenzestig, negenentachtig"),
    ("+++090/9337/55493+++", "nul negentig, drieënnegentig zevenendertig, vijfenvijftig, vierhonderddrieënnegentig"),
    ("Bel 116 000.", "Bel honderdzestien, nul, nul, nul."),
    ("dossier 123456789", "dossier één twee drie vier vijf zes zeven acht negen"),
    ("Bel 1719 of 1890.", "Bel zeventien negentien of achttien negentig."),
]  # fmt: skip
OTHER = [
    ("01/05/2026 10-12 u.", "één mei tweeduizend zesentwintig tien tot twaalf uur."),
    ("09.00-12.00 u.", "negen uur tot twaalf uur."),
    ("van 09.00-12.00 en 13.00-16.00", "van negen uur tot twaalf uur en dertien uur tot zestien uur"),
    ("3.500.000 mensen", "drie miljoen vijfhonderdduizend mensen"),
    ("1.403 mensen", "duizend vierhonderddrie mensen"),
    ("+10 °C", "tien graden Celsius"),
    ("2026-2027", "tweeduizend zesentwintig tot tweeduizend zevenentwintig"),
    ("0,50 tot 0,75 km", "nul komma vijftig tot nul komma vijfenzeventig kilometer"),
]
WORDS = [
    ("en", "02/555.12.34", "zero two, five five five, one two, three four"),
    ("en", "85.07.30-033.28", "eight five, zero seven, three zero, zero three three, two eight"),
    ("en", "BE68 5390 0754 7034", "B.E six eight, five three nine zero, zero seven five four, seven zero three four"),
    ("de", "0478/12.34.56", "null vier sieben acht, eins zwei, drei vier, fünf sechs"),
    ("de", "Tel. 087 55 51 23", "Telefon null acht sieben, fünf fünf, fünf eins, zwei drei"),
    ("fr", "02/555.12.34", "zéro deux, cinq cent cinquante-cinq, douze, trente-quatre"),
    ("fr", "0800 32 700", "zéro huit cents, trente-deux, sept cents"),
    ("fr", "85.07.30-033.28", "quatre-vingt-cinq, zéro sept, trente, zéro trente-trois, vingt-huit"),
    ("es", "0403.019.261", "cero cuatro cero tres, cero uno nueve, dos seis uno"),
    ("ro", "+32 (0)2 555 12 34", "plus trei doi, doi, cinci cinci cinci, unu doi, trei patru"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("usual", "other"), [(usual, other) for usual in SPELLINGS for other in SPELLINGS[usual]])
def test_another_spelling_is_said_as_the_usual_one(language: str, usual: str, other: str) -> None:
    assert spoken(other, language).replace(",", "") == spoken(usual, language).replace(",", "")


@pytest.mark.parametrize(("shown", "said"), DUTCH)
def test_a_number_that_belongs_to_somebody_is_said_in_groups(shown: str, said: str) -> None:
    assert spoken(shown, "nl") == said


@pytest.mark.parametrize(("shown", "said"), OTHER)
def test_what_only_looks_like_it_is_a_date_a_time_or_a_number(shown: str, said: str) -> None:
    assert spoken(shown, "nl") == said


@pytest.mark.parametrize(("language", "shown", "said"), WORDS)
def test_the_groups_are_said_in_the_way_of_the_language(language: str, shown: str, said: str) -> None:
    assert spoken(shown, language) == said


def test_each_shown_group_lights_up_with_what_is_said_of_it() -> None:
    assert mapped("(02) 555 12 34", "fr") == [
        ("02", "zéro deux"),
        ("555", "cinq cent cinquante-cinq"),
        ("12", "douze"),
        ("34", "trente-quatre"),
    ]
