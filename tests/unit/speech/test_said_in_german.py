"""Numbers, dates and hours as people say them in the east of Belgium."""

from __future__ import annotations

import pytest

from tests.helpers.speech import spoken

CASES = [
    ("Öffnet: Montag, 4. Januar 2027, 09:00",
     "Öffnet: Montag, vierter Januar zweitausendsiebenundzwanzig, neun Uhr"),
    ("Mo. bis Fr. 9-12 Uhr", "Montag bis Freitag neun bis zwölf Uhr"),
    ("Mo.–Fr. 9.00–12.00 Uhr", "Montag bis Freitag neun Uhr bis zwölf Uhr"),
    ("Mo. 9–12 Uhr", "Montag neun bis zwölf Uhr"),
    ("Mo, Mi und Fr 9–12 Uhr", "Montag, Mittwoch und Freitag neun bis zwölf Uhr"),
    ("jeden Mo. 9-12 Uhr", "jeden Montag neun bis zwölf Uhr"),
    ("Am Fr. 9 Uhr", "Am Freitag neun Uhr"),
    ("Mo. und Fr. geschlossen", "Montag und Freitag geschlossen"),
    ("Fr. Weber und Hr. Klein", "Frau Weber und Herr Klein"),
    ("8.30-12 Uhr/13-16 Uhr", "acht Uhr dreißig bis zwölf Uhr, dreizehn Uhr bis sechzehn Uhr"),
    ("Am 1.5. und am 25.12. ist geschlossen.", "Am ersten Mai und am fünfundzwanzigsten Dezember ist geschlossen."),
    ("Geschlossen: 25.12., 26.12. und 1.1.",
     "Geschlossen: fünfundzwanzigster Dezember, sechsundzwanzigster Dezember und erster Januar."),
    ("Geschlossen am 1.5., 25.12. und 26.12. im Jahr",
     "Geschlossen am ersten Mai, fünfundzwanzigsten Dezember und sechsundzwanzigsten Dezember im Jahr"),
    ("Geschlossen vom 24.12. bis 3.1. im Haus",
     "Geschlossen vom vierundzwanzigsten Dezember bis dritten Januar im Haus"),
    ("Geschlossen: 25/12, 1/1 und 2/1.",
     "Geschlossen: fünfundzwanzigster Dezember, erster Januar und zweiter Januar."),
    ("am 5.10. 9-12 Uhr", "am fünften Oktober neun bis zwölf Uhr"),
    ("am 1.1.27", "am ersten Januar zweitausendsiebenundzwanzig"),
    ("am 3. und 4. Mai", "am dritten und vierten Mai"),
    ("24.–26. Dezember", "vierundzwanzigster bis sechsundzwanzigster Dezember"),
    ("am Montag, 4. Januar", "am Montag, vierten Januar"),
    ("ab 1. Mai", "ab ersten Mai"),
    ("5. Okt. 2026", "fünfter Oktober zweitausendsechsundzwanzig"),
    ("01. Okt 2026, 08:05:00", "erster Oktober zweitausendsechsundzwanzig, acht Uhr fünf"),
    ("Geburtsdatum: 30.07.1985", "Geburtsdatum: dreißigster Juli neunzehnhundertfünfundachtzig"),
    ("um 9.10 Uhr", "um neun Uhr zehn"),
    ("19:00", "neunzehn Uhr"),
    ("1,- € pro Kopie", "ein Euro pro Kopie"),
    ("€ 1.250,50", "eintausendzweihundertfünfzig Euro fünfzig"),
    ("12,50 Euro", "zwölf Euro fünfzig"),
    ("7,5 %", "sieben Komma fünf Prozent"),
    ("z. B. Ihre Karte", "zum Beispiel Ihre Karte"),
    ("z.\u00a0B. nicht", "zum Beispiel nicht"),
    ("Mo-Do: 8.30-12.00 u. 13.00-16.00 Uhr",
     "Montag bis Donnerstag: acht Uhr dreißig bis zwölf Uhr und dreizehn Uhr bis sechzehn Uhr"),
    ("Am 24.12. u. 31.12. geschlossen", "Am vierundzwanzigsten Dezember und einunddreißigsten Dezember geschlossen"),
    ("8 u. 9 Uhr", "acht und neun Uhr"),
    ("So. geschlossen", "Sonntag geschlossen"),
    ("Sa/So geschlossen", "Samstag und Sonntag geschlossen"),
    ("Di./Do. 9 Uhr", "Dienstag und Donnerstag neun Uhr"),
    ("jeden 1. und 3. Montag im Monat", "jeden ersten und dritten Montag im Monat"),
    ("1/2 Stunde, 1/2 Tag, 1/2 Jahr", "eine halbe Stunde, ein halber Tag, ein halbes Jahr"),
    ("seit 1/2 Stunde", "seit einer halben Stunde"),
    ("i. d. R. 3 Tage", "in der Regel drei Tage"),
    ("ab Jan. 2027", "ab Januar zweitausendsiebenundzwanzig"),
    ("8 Std./Tag", "acht Stunden pro Tag"),
    ("1 Karte, 1 Kind, 1 Person", "eine Karte, ein Kind, eine Person"),
    ("nach 1 Monat, für 1 Monat, seit 1 Woche", "nach einem Monat, für einen Monat, seit einer Woche"),
    ("1 Sekunde, 1 Urkunde, 1 Kunde", "eine Sekunde, eine Urkunde, ein Kunde"),
    ("1 Mitarbeiter, für 1 Mitarbeiter, mit 1 Freundin",
     "ein Mitarbeiter, für einen Mitarbeiter, mit einer Freundin"),
    ("um 1 Uhr", "um ein Uhr"),
    ("So ist es. 9 Kinder", "So ist es. neun Kinder"),
]  # fmt: skip


@pytest.mark.parametrize(("shown", "said"), CASES)
def test_it_is_said_as_people_say_it(shown: str, said: str) -> None:
    assert spoken(shown, "de") == said
