"""What is heard of a place's hours: each sentence that the interface makes of them, read out."""

from __future__ import annotations

from datetime import datetime

import pytest

from kiosk.guidance import Hours, Span
from tests.helpers.speech import spoken
from tests.ui.test_place_words import CHRISTMAS, CLUB, DAWN, FRIDAY, HOLIDAY, NOON, OFFICE, SATURDAY, now

LATE = Hours(((Span(510, 720), Span(960, 1140)),) * 7, on_holidays=True)
EVENING = datetime(2026, 11, 23, 17)
DOORS = {
    "noon": (OFFICE, NOON),
    "morning": (OFFICE, DAWN),
    "weekday": (OFFICE, FRIDAY),
    "date": (HOLIDAY, CHRISTMAS),
    "midnight": (CLUB, SATURDAY),
    "evening": (LATE, EVENING),
}
SAID = {
    "nl": {
        "noon": "Nu open, tot twaalf uur",
        "morning": "Nu gesloten. Open: negen uur",
        "weekday": "Nu gesloten. Open: maandag, negen uur",
        "date": "Nu gesloten. Open: maandag vier januari tweeduizend zevenentwintig, negen uur",
        "midnight": "Nu open, tot vierentwintig uur",
        "evening": "Nu open, tot negentien uur",
        "day": "Maandag: acht uur dertig tot twaalf uur, zestien uur tot negentien uur",
    },
    "fr": {
        "noon": "Ouvert maintenant, jusqu'à douze heures",
        "morning": "Fermé maintenant. Ouvre: neuf heures",
        "weekday": "Fermé maintenant. Ouvre: lundi neuf heures",
        "date": "Fermé maintenant. Ouvre: lundi quatre janvier deux mille vingt-sept neuf heures",
        "midnight": "Ouvert maintenant, jusqu'à vingt-quatre heures",
        "evening": "Ouvert maintenant, jusqu'à dix-neuf heures",
        "day": "Lundi: huit heures trente à douze heures, seize heures à dix-neuf heures",
    },
    "de": {
        "noon": "Jetzt geöffnet, bis zwölf Uhr",
        "morning": "Jetzt geschlossen. Öffnet: neun Uhr",
        "weekday": "Jetzt geschlossen. Öffnet: Montag, neun Uhr",
        "date": "Jetzt geschlossen. Öffnet: Montag, vierter Januar zweitausendsiebenundzwanzig, neun Uhr",
        "midnight": "Jetzt geöffnet, bis vierundzwanzig Uhr",
        "evening": "Jetzt geöffnet, bis neunzehn Uhr",
        "day": "Montag: acht Uhr dreißig bis zwölf Uhr, sechzehn Uhr bis neunzehn Uhr",
    },
    "en": {
        "noon": "Open now, until twelve o'clock",
        "morning": "Closed now. Opens: nine o'clock",
        "weekday": "Closed now. Opens: Monday, nine o'clock",
        "date": "Closed now. Opens: Monday, January the fourth twenty twenty-seven, nine o'clock",
        "midnight": "Open now, until twelve midnight",
        "evening": "Open now, until seven in the evening",
        "day": "Monday: eight thirty to twelve o'clock, four in the afternoon to seven in the evening",
    },
    "es": {
        "noon": "Abierto ahora. Cierra: las doce",
        "morning": "Cerrado ahora. Abre: las nueve",
        "weekday": "Cerrado ahora. Abre: lunes, las nueve",
        "date": "Cerrado ahora. Abre: lunes, cuatro de enero de dos mil veintisiete, las nueve",
        "midnight": "Abierto ahora. Cierra: las veinticuatro horas",
        "evening": "Abierto ahora. Cierra: las diecinueve horas",
        "day": "Lunes: las ocho y treinta a las doce, las dieciséis horas a las diecinueve horas",
    },
    "ro": {
        "noon": "Deschis acum, până la ora douăsprezece",
        "morning": "Închis acum. Se deschide: ora nouă",
        "weekday": "Închis acum. Se deschide: luni, ora nouă",
        "date": "Închis acum. Se deschide: luni, patru ianuarie două mii douăzeci și șapte, ora nouă",
        "midnight": "Deschis acum, până la ora douăzeci și patru",
        "evening": "Deschis acum, până la ora nouăsprezece",
        "day": "Luni: ora opt și treizeci până la ora douăsprezece, ora șaisprezece până la ora nouăsprezece",
    },
}


@pytest.mark.parametrize(("language", "door"), [(language, door) for language in SAID for door in DOORS])
def test_the_door_is_heard(language: str, door: str) -> None:
    assert spoken(now(*DOORS[door], language).said, language) == SAID[language][door]


@pytest.mark.parametrize("language", SAID)
def test_the_hours_of_a_day_are_heard(language: str) -> None:
    assert spoken(now(LATE, NOON, language).week[0].told, language) == SAID[language]["day"]
