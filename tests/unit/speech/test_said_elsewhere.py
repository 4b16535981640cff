"""Numbers and signs in German, Romanian, Spanish, Turkish, Ukrainian and Persian."""

from __future__ import annotations

import re

import pytest

from kiosk.speech.words.languages import known_languages
from tests.helpers.speech import mapped, spoken

GERMAN = [
    ("Rufen Sie 112.", "Rufen Sie eins eins zwei."),
    ("1 Kind", "ein Kind"),
    ("6–18 Jahre", "sechs bis achtzehn Jahre"),
    ("02 123 45", "null zwei, eins zwei drei, vier fünf"),
    ("1.250,50 €", "eintausendzweihundertfünfzig Euro fünfzig"),
    ("100 Euro", "einhundert Euro"),
    ("am 12.11.2026", "am zwölften November zweitausendsechsundzwanzig"),
    ("am 3. Mai 1995", "am dritten Mai neunzehnhundertfünfundneunzig"),
    ("der 1. Stock", "der erste Stock"),
    ("um 9:00", "um neun Uhr"),
    ("um 14.30 Uhr", "um vierzehn Uhr dreißig"),
    ("2,75", "zwei Komma sieben fünf"),
    ("50 %", "fünfzig Prozent"),
    ("z.B. Dr. Weber", "zum Beispiel Doktor Weber"),
    ("Brot, Milch usw.", "Brot, Milch und so weiter."),
    ("Mo-Fr 9–12 Uhr", "Montag bis Freitag neun bis zwölf Uhr"),
    ("im Haus, 3. Stock", "im Haus, dritter Stock"),
    ("die EU", "die E U"),
    ("Mann/Frau", "Mann oder Frau"),
]
ROMANIAN = [
    ("Sunați la 112.", "Sunați la unu unu doi."),
    ("20 €", "douăzeci de euro"),
    ("1.250,50 €", "o mie două sute cincizeci de euro și cincizeci de cenți"),
    ("2 persoane", "două persoane"),
    ("2 copii", "doi copii"),
    ("6–18 ani", "șase până la optsprezece ani"),
    ("12/11/2026", "doisprezece noiembrie două mii douăzeci și șase"),
    ("1 martie 2026", "întâi martie două mii douăzeci și șase"),
    ("ora 9:00", "ora nouă"),
    ("ora 14:30", "ora paisprezece și treizeci"),
    ("50%", "cincizeci de procente"),
    ("21 de ani", "douăzeci și unu de ani"),
    ("1 an", "un an"),
    ("luni–vineri", "luni până la vineri"),
    ("al 2-lea", "al doilea"),
    ("str. Unirii nr. 7", "strada Unirii numărul șapte"),
    ("2,5", "doi virgulă cinci"),
    ("20 m²", "douăzeci de metri pătrați"),
]
SPANISH = [
    ("Llame al 112.", "Llame al uno uno dos."),
    ("21 euros", "veintiún euros"),
    ("21 personas", "veintiuna personas"),
    ("1 día", "un día"),
    ("6–18 años", "seis a dieciocho años"),
    ("1.250,50 €", "mil doscientos cincuenta euros con cincuenta"),
    ("12/11/2026", "doce de noviembre de dos mil veintiséis"),
    ("12 de noviembre de 2026", "doce de noviembre de dos mil veintiséis"),
    ("a las 9:00", "a las nueve"),
    ("a las 14:30", "a las catorce y treinta"),
    ("2,5", "dos coma cinco"),
    ("50 %", "cincuenta por ciento"),
    ("la 2ª planta", "la segunda planta"),
    ("el 1er piso", "el primer piso"),
    ("Sr. Gómez", "señor Gómez"),
    ("p. ej. pan", "por ejemplo pan"),
]
TURKISH = [
    ("112'yi ara", "yüz on ikiyi ara"),
    ("18 yaş", "on sekiz yaş"),
    ("18'e kadar", "on sekize kadar"),
    ("6–18 yaş", "altı ila on sekiz yaş"),
    ("1.250,50 €", "bin iki yüz elli Euro elli sent"),
    ("12.11.2026", "on iki Kasım iki bin yirmi altı"),
    ("12 Kasım 2026", "on iki Kasım iki bin yirmi altı"),
    ("saat 9:00", "saat dokuz"),
    ("saat 14.30'da", "saat on dört otuzda"),
    ("%50", "yüzde elli"),
    ("2,5", "iki virgül beş"),
    ("3. kat", "üçüncü kat"),
    ("21. gün", "yirmi birinci gün"),
    ("Dr. Yılmaz", "doktor Yılmaz"),
    ("02 123 45 67", "sıfır iki, yüz yirmi üç, kırk beş, altmış yedi"),
    ("20 m²", "yirmi metrekare"),
]
UKRAINIAN = [
    ("Дзвоніть 112.", "Дзвоніть сто дванадцять."),
    ("18 років", "вісімнадцять років"),
    ("1 година", "одна година"),
    ("2 години", "дві години"),
    ("5–18 років", "від п'яти до вісімнадцяти років"),
    ("20 €", "двадцять євро"),
    ("2,50 €", "два євро п'ятдесят центів"),
    ("12.11.2026", "дванадцятого листопада дві тисячі двадцять шостого року"),
    ("12 листопада 2026 року", "дванадцятого листопада дві тисячі двадцять шостого року"),
    ("о 9:00", "о дев'ятій"),
    ("з 9:00 до 12:00", "з дев'ятої до дванадцятої"),
    ("о 14:30", "о чотирнадцятій тридцять"),
    ("5%", "п'ять відсотків"),
    ("1-й поверх", "перший поверх"),
    ("3-го дня", "третього дня"),
    ("вул. Шевченка", "вулиця Шевченка"),
    ("і т.д.", "і так далі."),
    ("2 км", "два кілометри"),
    ("1000 Брюссель", "тисяча Брюссель"),
    ("сім’я", "сім'я"),
]
PERSIAN = [
    ("با ۱۱۲ تماس بگیرید.", "با صد و دوازده تماس بگیرید."),
    ("112", "صد و دوازده"),
    ("۱۸ سال", "هجده سال"),
    ("۶–۱۸ سال", "شش تا هجده سال"),
    ("۱۰۰ یورو", "صد یورو"),
    ("€ 1.250,50", "هزار و دویست و پنجاه یورو و پنجاه سِنت"),
    ("۵۰٪", "پنجاه درصد"),
    ("۲٫۵", "دو ممیز پنج"),
    ("ساعت ۹:۰۰", "ساعت نُه"),
    ("ساعت ۱۲:۳۰", "ساعت دوازده و نیم"),
    ("۱۲ نوامبر ۲۰۲۶", "دوازدهم نوامبر دو هزار و بیست و شش"),
    ("12/11/2026", "دوازدهم نوامبر دو هزار و بیست و شش"),
    ("۰۲ ۱۲۳ ۴۵ ۶۷", "صفر دو, یک دو سه, چهار پنج, شش هفت"),
    ("۱/۲", "یک دوم"),
    ("می‌خواهم", "می‌خواهم"),
    ("زن/مرد", "زن یا مرد"),
]
CASES = [
    (language, shown, said)
    for language, table in (
        ("de", GERMAN),
        ("ro", ROMANIAN),
        ("es", SPANISH),
        ("tr", TURKISH),
        ("uk", UKRAINIAN),
        ("fa", PERSIAN),
    )
    for shown, said in table
]


@pytest.mark.parametrize(("language", "shown", "said"), CASES)
def test_it_is_said_as_people_say_it(language: str, shown: str, said: str) -> None:
    assert spoken(shown, language) == said


def test_the_joiner_within_a_persian_word_is_spelling_and_elsewhere_is_not() -> None:
    assert mapped("می\u200cخواهم", "fa") == [("می\u200cخواهم", "می\u200cخواهم")]
    assert mapped("Auf\u200clage", "de") == [("Auf\u200clage", "Auflage")]


def test_a_language_we_have_no_numbers_for_is_said_as_it_is_shown() -> None:
    assert spoken("Numri 112, 5 fëmijë.", "sq") == "Numri 112, 5 fëmijë."


@pytest.mark.parametrize("language", sorted(known_languages()))
def test_no_kind_of_number_is_left_to_the_voice_in_any_language_we_know(language: str) -> None:
    text = (
        "112, 1.250,50 €, 12/11/2026, 31/12, 9:05, 14h30, 9–12, 50%, 20 m², 1/2, 2½, 7/10, B1, 4x4, 3 x, 02 555 01 05"
    )
    said = spoken(text, language)
    assert not re.search(r"[\d€%²½/]", said), said
