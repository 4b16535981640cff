"""Numbers, dates and hours as people say them in Romanian."""

from __future__ import annotations

import pytest

from tests.helpers.speech import spoken

CASES = [
    ("1 oră, 2 ore, 21 de ore", "o oră, două ore, douăzeci și una de ore"),
    ("12 luni, 2 săptămâni, 2 zile", "douăsprezece luni, două săptămâni, două zile"),
    ("2 copii, 12 ani, 2 părinți", "doi copii, doisprezece ani, doi părinți"),
    ("2 femei, 2 familii, 12 cărți", "două femei, două familii, douăsprezece cărți"),
    ("1 act, 2 acte, 2 minute", "un act, două acte, două minute"),
    ("2-3 zile", "două până la trei zile"),
    ("22 de zile", "douăzeci și două de zile"),
    ("1 zi, 1 carte, 1 an", "o zi, o carte, un an"),
    ("ora 2, ora 12, ora 1", "ora două, ora douăsprezece, ora unu"),
    ("între orele 9 și 12", "între orele nouă și douăsprezece"),
    ("09:00–12:00", "ora nouă până la ora douăsprezece"),
    ("de la 9:00 la 16:30", "de la ora nouă la ora șaisprezece și treizeci"),
    ("ora 21:00", "ora douăzeci și una"),
    ("lun.-vin. 9:00-12:00", "luni până la vineri ora nouă până la ora douăsprezece"),
    ("lun. și joi 9:00", "luni și joi ora nouă"),
    ("luni, 4 ianuarie 2027, 09:00", "luni, patru ianuarie două mii douăzeci și șapte, ora nouă"),
    ("Închis: 25/12, 1/1 și 2/1.", "Închis: douăzeci și cinci decembrie, întâi ianuarie și doi ianuarie."),
    ("Închis de la 24/12 la 3/1.", "Închis de la douăzeci și patru decembrie la trei ianuarie."),
    ("Închis pe 25.12. și pe 1.1. aici", "Închis pe douăzeci și cinci decembrie și pe întâi ianuarie aici"),
    ("între 1 și 3 mai", "între unu și trei mai"),
    ("5 oct. 2026", "cinci octombrie două mii douăzeci și șase"),
    ("01 oct. 2026, ora 08:05:00", "întâi octombrie două mii douăzeci și șase, ora opt și cinci"),
    ("1,- € pe copie", "un euro pe copie"),
    ("12,50 euro", "doisprezece euro și cincizeci de cenți"),
    ("200 de euro", "două sute de euro"),
    ("1 %, 2 %, 75 %", "un procent, două procente, șaptezeci și cinci de procente"),
    ("a 2-a oară, al 3-lea", "a doua oară, al treilea"),
    ("Numărul dvs. este 5.", "Numărul dumneavoastră este cinci."),
    ("8 h/zi", "opt ore pe zi"),
]


@pytest.mark.parametrize(("shown", "said"), CASES)
def test_it_is_said_as_people_say_it(shown: str, said: str) -> None:
    assert spoken(shown, "ro") == said
