"""Turkish: endings behind an apostrophe, hours with a full stop, dates.

No speaker of Turkish has heard these yet.
"""

from __future__ import annotations

import pytest

from kiosk.speech.voice.espeak import Espeak
from tests.helpers.phonemes import phonemes
from tests.helpers.speech import mapped, spoken

ENDINGS = [
    ("1 Eylül’den itibaren", "bir Eylül'den itibaren"),
    ("31 Aralık’a kadar", "otuz bir Aralık'a kadar"),
    ("15 Nisan'da", "on beş Nisan'da"),
    ("Ocak 2027'de", "Ocak iki bin yirmi yedide"),
    ("1 Eylül 2026’dan itibaren", "bir Eylül iki bin yirmi altıdan itibaren"),
    ("01.09.2026'dan itibaren", "bir Eylül iki bin yirmi altıdan itibaren"),
    ("Eylül’ün 1’i", "Eylül'ün biri"),
    ("4'ü, 34'e", "dördü, otuz dörde"),
    ("18'inci, 3'üncü kat", "on sekizinci, üçüncü kat"),
    ("%75'ini", "yüzde yetmiş beşini"),
    ("%100'ü, 100%'ü", "yüzde yüzü, yüzde yüzü"),
    ("%50’si", "yüzde ellisi"),
    ("50 €'ya", "elli Euro'ya"),
    ("5 euro'dur", "beş euro'dur"),
    ("3 km'den", "üç kilometre'den"),
    ("02 555 12 36'yı arayın", "sıfır iki, beş yüz elli beş, on iki, otuz altıyı arayın"),
    ("Numaranız 85.07.30-033.28'dir.", "Numaranız seksen beş, sıfır yedi, otuz, sıfır otuz üç, yirmi sekizdir."),
    ("OCMW'yi arayın", "O C M W yi arayın"),
    ("OCMW’den gelen", "O C M W den gelen"),
    ("FOREM'e", "Forem'e"),
    ("Actiris'e gidin", "Actiris'e gidin"),
    ("Dr. Yılmaz'a", "doktor Yılmaz'a"),
]
HOURS = [
    ("9.00 ile 16.30 arasında", "saat dokuz ile on altı otuz arasında"),
    ("9.00-16.30", "saat dokuz ila on altı otuz"),
    ("09:00–12:00, 16:00–19:00", "saat dokuz ila on iki, saat on altı ila on dokuz"),
    ("saat 9.00 – 12.00", "saat dokuz ila on iki"),
    ("09.00’dan 12.00’ye kadar", "saat dokuzdan on ikiye kadar"),
    ("saat 16.30’a kadar", "saat on altı otuza kadar"),
    ("4 Ocak 2027 Pazartesi 09:00", "dört Ocak iki bin yirmi yedi Pazartesi saat dokuz"),
    ("Pzt–Cum", "Pazartesi ila Cuma"),
]
DATES_AND_AMOUNTS = [
    ("12 Eyl 2026", "on iki Eylül iki bin yirmi altı"),
    ("1 Ara 2026, 1 Eki. 2026", "bir Aralık iki bin yirmi altı, bir Ekim iki bin yirmi altı"),
    ("Kapalı: 25.12, 26.12, 1.01", "Kapalı: yirmi beş Aralık, yirmi altı Aralık, bir Ocak"),
    ("1-5 Eylül", "bir ila beş Eylül"),
    ("1.05 €", "bir Euro beş sent"),
    ("2.50 euro", "iki Euro elli sent"),
    ("1.250", "bin iki yüz elli"),
    ("1.288,46 €", "bin iki yüz seksen sekiz Euro kırk altı sent"),
    ("%2,5", "yüzde iki virgül beş"),
    ("3 ara", "üç ara"),
    ("5 sn, 10 dk", "beş saniye, on dakika"),
]
CASES = [*ENDINGS, *HOURS, *DATES_AND_AMOUNTS]


@pytest.mark.parametrize(("shown", "said"), CASES)
def test_it_is_said_as_people_say_it(shown: str, said: str) -> None:
    assert spoken(shown, "tr") == said


def test_an_ending_is_said_with_the_word_it_is_written_on_to() -> None:
    assert mapped("1 Eylül’den", "tr") == [("1", "bir"), ("Eylül’den", "Eylül'den")]


def test_the_letters_before_an_ending_keep_their_names(espeak: Espeak) -> None:
    assert phonemes(espeak, spoken("VDAB'a", "tr"), "tr").split()[:3] == phonemes(espeak, "V D A", "tr").split()
    assert phonemes(espeak, spoken("OCMW'yi", "tr"), "tr").startswith(phonemes(espeak, "O C M W", "tr"))
