"""Numbers and signs as people in Brussels and Wallonia say them."""

from __future__ import annotations

import pytest

from tests.helpers.speech import mapped, spoken

CASES = [
    ("Appelez le 112.", "Appelez le cent douze."),
    ("le 1712", "le dix-sept douze"),
    ("le 1733", "le dix-sept trente-trois"),
    ("71 ans", "septante et un ans"),
    ("95 personnes", "nonante-cinq personnes"),
    ("80 euros", "quatre-vingts euros"),
    ("81 euros", "quatre-vingt-un euros"),
    ("201 euros", "deux cent un euros"),
    ("de 5 à 18 ans", "de cinq à dix-huit ans"),
    ("6–18 ans", "six à dix-huit ans"),
    ("02 123 45 67", "zéro deux, cent vingt-trois, quarante-cinq, soixante-sept"),
    ("0470 12 34 56", "zéro quatre cent septante, douze, trente-quatre, cinquante-six"),
    ("+32 2 123 45 67", "plus trente-deux, deux, cent vingt-trois, quarante-cinq, soixante-sept"),
    ("1000 Bruxelles", "mille Bruxelles"),
    ("1070 Anderlecht", "mille septante Anderlecht"),
    ("€ 1.250,50", "mille deux cent cinquante euros cinquante"),
    ("1 250,50 €", "mille deux cent cinquante euros cinquante"),
    ("100 euros", "cent euros"),
    ("€100", "cent euros"),
    ("1 €", "un euro"),
    ("0,50 €", "cinquante centimes"),
    ("2,5 km", "deux virgule cinq kilomètres"),
    ("12/11/2026", "douze novembre deux mille vingt-six"),
    ("2026-11-12", "douze novembre deux mille vingt-six"),
    ("le 1er mars 2026", "le premier mars deux mille vingt-six"),
    ("01/03/1995", "premier mars mille neuf cent nonante-cinq"),
    ("à 9h", "à neuf heures"),
    ("à 9h00", "à neuf heures"),
    ("à 14h30", "à quatorze heures trente"),
    ("à 1h", "à une heure"),
    ("à 21:00", "à vingt et une heures"),
    ("9h00–12h00", "neuf heures à douze heures"),
    ("50 %", "cinquante pour cent"),
    ("20 m²", "vingt mètres carrés"),
    ("5 °C", "cinq degrés Celsius"),
    ("la 1re fois", "la première fois"),
    ("le 2e étage", "le deuxième étage"),
    ("la 21ème", "la vingt et unième"),
    ("1/2 jour", "un demi jour"),
    ("3/4", "trois quarts"),
    ("Jean & Marie", "Jean et Marie"),
    ("homme/femme", "homme ou femme"),
    ("et/ou", "et ou"),
    ("niveau B1", "niveau B un"),
    ("p.ex. une carte", "par exemple une carte"),
    ("M. Dupont et Mme Diallo", "monsieur Dupont et madame Diallo"),
    ("n° 7", "numéro sept"),
    ("du pain, etc.", "du pain, et cetera."),
    ("le CPAS", "le C P A S"),
    ("l’UE", "l'U E"),
    ("le FOREM", "le Forem"),
    ("Y a-t-il un danger ?", "Y a-t-il un danger?"),
    ("Qu’est-ce que c’est ?", "Qu'est-ce que c'est?"),
    ("aujourd’hui", "aujourd'hui"),
    ("24h/24 et 7j/7", "vingt-quatre heures sur vingt-quatre et sept jours sur sept"),
    ("le XXIe siècle", "le vingt et unième siècle"),
    ("2x par mois", "deux fois par mois"),
    ("650 €/mois", "six cent cinquante euros par mois"),
    ("l’ONG", "l'O N G"),
    ("info@cpas.be", "info arobase C P A S point bé"),
]


@pytest.mark.parametrize(("shown", "said"), CASES)
def test_it_is_said_as_people_say_it(shown: str, said: str) -> None:
    assert spoken(shown, "fr") == said


def test_what_a_hyphen_joins_to_a_letter_is_one_word_for_the_voice() -> None:
    assert mapped("Y a-t-il", "fr") == [("Y", "Y"), ("a", "a-t-il"), ("t", ""), ("il", "")]
