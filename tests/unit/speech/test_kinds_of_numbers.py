"""Where one kind of number ends and the next begins: years, amounts, fractions, dates, numbers to call."""

from __future__ import annotations

import pytest

from kiosk.speech.words.languages import known_languages, spoken_language
from tests.helpers.speech import spoken

CASES = [
    ("nl", "€ 0,5", "vijftig cent"),
    ("nl", "€ 0,01", "één cent"),
    ("fr", "0,01 €", "un centime"),
    ("fr", "0,02 €", "deux centimes"),
    ("en", "€ 0.01", "one cent"),
    ("en", "€ 0.02", "two cents"),
    ("es", "0,01 €", "un céntimo"),
    ("uk", "0,01 €", "один цент"),
    ("uk", "0,03 €", "три центи"),
    ("uk", "0,05 €", "п'ять центів"),
    ("ro", "0,05 €", "cinci cenți"),
    ("ro", "0,21 €", "douăzeci și unu de cenți"),
    ("ar", "1 €", "يورو واحد"),
    ("nl", "betaal in €", "betaal in euro"),
    ("nl", "24/7", "vierentwintig op zeven"),
    ("en", "24/7", "twenty-four seven"),
    ("de", "24/7", "vierundzwanzig sieben"),
    ("nl", "Bel 1700.", "Bel zeventienhonderd."),
    ("nl", "Bel 1813.", "Bel achttien dertien."),
    ("nl", "1813 mensen", "achttienhonderddertien mensen"),
    ("nl", "Bel 105.", "Bel honderdvijf."),
    ("de", "Wählen Sie 107.", "Wählen Sie eins null sieben."),
    ("de", "107 Menschen", "einhundertsieben Menschen"),
    ("fr", "Appelez le 1207.", "Appelez le douze zéro sept."),
    ("es", "a las 12:00", "a las doce"),
    ("es", "a las 13:00", "a las trece horas"),
    ("en", "at 12:00", "at twelve o'clock"),
    ("en", "at 9:09", "at nine oh nine"),
    ("en", "at 9:10", "at nine ten"),
    ("tr", "9:09", "saat dokuz sıfır dokuz"),
    ("tr", "9:10", "saat dokuz on"),
    ("ar", "9:02", "التاسعة ودقيقتان"),
    ("ar", "9:10", "التاسعة وعشر دقائق"),
    ("ar", "9:11", "التاسعة وإحدى عشرة دقيقة"),
    ("nl", "in 1099", "in duizend negenennegentig"),
    ("nl", "in 1100", "in elfhonderd"),
    ("nl", "in 1999", "in negentienhonderdnegenennegentig"),
    ("nl", "in 2099", "in tweeduizend negenennegentig"),
    ("en", "in 1900", "in nineteen hundred"),
    ("nl", "1 km", "één kilometer"),
    ("en", "1 km", "one kilometre"),
    ("en", "2 km", "two kilometres"),
    ("en", "1.5 km", "one point five kilometres"),
    ("nl", "1,05", "één komma nul vijf"),
    ("nl", "1,25", "één komma vijfentwintig"),
    ("nl", "1,255", "één komma twee vijf vijf"),
    ("nl", "0.125", "nul komma één twee vijf"),
    ("nl", "1.255", "duizend tweehonderdvijfenvijftig"),
    ("en", "1,255", "one thousand two hundred and fifty-five"),
    ("en", "1.255", "one point two five five"),
    ("de", "1,25", "eins Komma zwei fünf"),
    ("nl", "1/10", "één op tien"),
    ("nl", "01/10", "één oktober"),
    ("nl", "12/12", "twaalf op twaalf"),
    ("nl", "13/12", "dertien december"),
    ("nl", "30/11", "dertig november"),
    ("nl", "31/11", "eenendertig op elf"),
    ("nl", "29/02/2028", "negenentwintig februari tweeduizend achtentwintig"),
    ("nl", "30/02", "dertig op nul twee"),
    ("nl", "021234567", "nul twee, honderddrieëntwintig, vijfenveertig, zevenenzestig"),
    ("nl", "011234567", "nul elf, drieëntwintig, vijfenveertig, zevenenzestig"),
    ("nl", "0471234567", "nul vierhonderdeenenzeventig, drieëntwintig, vijfenveertig, zevenenzestig"),
    ("fr", "XXIe siècle", "vingt et unième siècle"),
    ("fr", "1re", "première"),
    ("ro", "2 x", "două ori"),
]


@pytest.mark.parametrize(("language", "shown", "said"), CASES)
def test_each_kind_is_said_in_its_own_way(language: str, shown: str, said: str) -> None:
    assert spoken(shown, language) == said


@pytest.mark.parametrize("tag", sorted(known_languages()))
def test_the_parts_of_a_whole_have_names_as_a_fraction_and_as_a_sign(tag: str) -> None:
    language = spoken_language(tag)
    assert language is not None
    for written in (("1/2", "1/3", "2/3", "1/4", "3/4"), ("½", "⅓", "⅔", "¼", "¾")):
        assert tuple(spoken(part, tag).split() for part in written) == tuple(
            spoken(part, tag).split() for part in language.numbers.parts
        )


def test_a_whole_with_a_part_names_the_half_in_its_own_way() -> None:
    assert spoken("2½ uur", "nl") == "twee en een half uur"
    assert spoken("2¼ uur", "nl") == "twee en een kwart uur"
    assert spoken("2½", "de") == "zwei einhalb"
