"""Numbers and signs as people in Brussels and Wallonia say them."""

from __future__ import annotations

import re

import pytest

from kiosk.speech.voice.espeak import Espeak
from kiosk.speech.words.languages.fr import silent_t
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
    ("Tél : 112", "téléphone: cent douze"),
    ("info@cpas.be", "info arobase C P A S point bé"),
    ("8h30-12h/13h-16h", "huit heures trente à douze heures, treize heures à seize heures"),
    ("de 8h30 à 12h et de 13h à 16h", "de huit heures trente à douze heures et de treize heures à seize heures"),
    ("1 attestation, 21 heures", "une attestation, vingt et une heures"),
    ("1 personne, 31 personnes, 81 cartes", "une personne, trente et une personnes, quatre-vingt-une cartes"),
    ("1 enfant, 21 ans, 1 dossier, 1 mois", "un enfant, vingt et un ans, un dossier, un mois"),
    ("1 lycée, 1 comité, 1 magazine", "un lycée, un comité, un magazine"),
    ("1 fois, 1 semaine, 1 photo, 1 nouvelle carte", "une fois, une semaine, une photo, une nouvelle carte"),
    ("de 1 à 5 h", "de une à cinq heures"),
    ("85 ans", "quatre-vingt-cinq ans"),
    ("lun. au ven. de 9h à 12h", "lundi au vendredi de neuf heures à douze heures"),
    ("lu-ve 9h-12h", "lundi à vendredi neuf heures à douze heures"),
    ("mar. et jeu. 13h-16h", "mardi et jeudi treize heures à seize heures"),
    ("ma carte, sa mère et 9 h", "ma carte, sa mère et neuf heures"),
    ("Fermé : 25/12, 1/1 et 2/1.", "Fermé: vingt-cinq décembre, premier janvier et deux janvier."),
    ("Fermé du 24/12 au 3/1.", "Fermé du vingt-quatre décembre au trois janvier."),
    ("le 5 oct. 2026", "le cinq octobre deux mille vingt-six"),
    ("le 1er janv. 2027", "le premier janvier deux mille vingt-sept"),
    ("01/10/2026 à 08:05:01", "premier octobre deux mille vingt-six à huit heures cinq et une seconde"),
    ("lundi 4 janvier 2027, 09:00", "lundi quatre janvier deux mille vingt-sept, neuf heures"),
    ("09:00 – 12:00", "neuf heures à douze heures"),
    ("1,- € par copie", "un euro par copie"),
    ("p. ex. une carte", "par exemple une carte"),
    ("1/2 heure, 1/2 jour", "une demi heure, un demi jour"),
    ("12€50", "douze euros cinquante"),
    ("depuis janv. 2027", "depuis janvier deux mille vingt-sept"),
    ("8h/jour", "huit heures par jour"),
    ("de 75 à 92 %", "de septante-cinq à nonante-deux pour cent"),
]


@pytest.mark.parametrize(("shown", "said"), CASES)
def test_it_is_said_as_people_say_it(shown: str, said: str) -> None:
    assert spoken(shown, "fr") == said


def test_what_a_hyphen_joins_to_a_letter_is_one_word_for_the_voice() -> None:
    assert mapped("Y a-t-il", "fr") == [("Y", "Y"), ("a", "a-t-il"), ("t", ""), ("il", "")]


@pytest.mark.parametrize("number", range(81, 90))
def test_the_t_of_quatre_vingt_is_silent_before_another_number(espeak: Espeak, number: int) -> None:
    said = spoken(f"{number} euros", "fr")
    heard = silent_t(said)
    espeak.set_voice("fr-be")
    assert not re.search("ɛ̃t(?!ʁ)", "".join(espeak.phonemes(heard, ipa=True)))
    assert len(heard) == len(said)


def test_the_t_of_vingt_cinq_is_heard(espeak: Espeak) -> None:
    espeak.set_voice("fr-be")
    assert "vˈɛ̃tsˈɛ̃k" in "".join(espeak.phonemes(silent_t(spoken("25 ans", "fr")), ipa=True))
