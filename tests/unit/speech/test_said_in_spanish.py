"""Numbers, dates and hours as people say them in Spanish."""

from __future__ import annotations

import pytest

from tests.helpers.speech import spoken

CASES = [
    ("200 personas", "doscientas personas"),
    ("501 cartas", "quinientas una cartas"),
    ("200.000 personas", "doscientas mil personas"),
    ("300 euros", "trescientos euros"),
    ("1 vez, 21 noches, 21 años", "una vez, veintiuna noches, veintiún años"),
    ("de 1 a 2 semanas", "de una a dos semanas"),
    ("3.º piso", "tercer piso"),
    ("3er piso", "tercer piso"),
    ("1.º piso, 1.ª vez", "primer piso, primera vez"),
    ("el 3.º", "el tercero"),
    ("3.ª planta", "tercera planta"),
    ("de 9:00 a 16:30", "de nueve a dieciséis y treinta"),
    ("09:00–12:00, 16:00–19:00", "las nueve a las doce, las dieciséis horas a las diecinueve horas"),
    ("9-12 h", "nueve a doce horas"),
    ("a las 13:30 h", "a las trece y treinta"),
    ("a la 1:30", "a la una y treinta"),
    ("a las 9.30", "a las nueve y treinta"),
    ("1/2 hora, 1/2 día", "media hora, medio día"),
    ("8 h/día", "ocho horas por día"),
    ("lun. a vie. 9-12 h", "lunes a viernes nueve a doce horas"),
    ("L-V 9:00-12:00", "lunes a viernes las nueve a las doce"),
    ("mar. y jue. 9-12 h", "martes y jueves nueve a doce horas"),
    ("sáb. y dom. cerrado", "sábado y domingo cerrado"),
    ("Cerrado: 25/12, 26/12, 1/1 y 2/1.",
     "Cerrado: veinticinco de diciembre, veintiséis de diciembre, uno de enero y dos de enero."),
    ("Cerrado del 24/12 al 3/1.", "Cerrado del veinticuatro de diciembre al tres de enero."),
    ("5 oct. 2026", "cinco de octubre de dos mil veintiséis"),
    ("01 oct 2026 a las 08:05:00", "uno de octubre de dos mil veintiséis a las ocho y cinco"),
    ("lunes, 4 de enero de 2027, 9:00", "lunes, cuatro de enero de dos mil veintisiete, las nueve"),
    ("1,- € por copia", "un euro por copia"),
    ("12,50 euros", "doce euros con cincuenta"),
    ("1,5 %", "uno coma cinco por ciento"),
    ("mi casa, sol y mar", "mi casa, sol y mar"),
]  # fmt: skip


@pytest.mark.parametrize(("shown", "said"), CASES)
def test_it_is_said_as_people_say_it(shown: str, said: str) -> None:
    assert spoken(shown, "es") == said
