"""Numbers and signs in Arabic, with both kinds of digits."""

from __future__ import annotations

import pytest

from kiosk.guidance.word_spans import unvowelled
from kiosk.speech.voice.espeak import Espeak
from kiosk.speech.words.languages.ar import paused_endings
from kiosk.speech.words.text import sentences
from tests.helpers.phonemes import phonemes
from tests.helpers.speech import mapped, spoken

CASES = [
    ("اتصل بالرقم 112.", "اتصل بالرقم مئة واثنا عشر."),
    ("اتصل بالرقم ١١٢.", "اتصل بالرقم مئة واثنا عشر."),
    ("1712", "سبعة عشر اثنا عشر"),
    ("18 سنة", "ثماني عشرة سنة"),
    ("١٨ سنة", "ثماني عشرة سنة"),
    ("5 سنوات", "خمس سنوات"),
    ("5 أطفال", "خمسة أطفال"),
    ("21 سنة", "إحدى وعشرون سنة"),
    ("41 مهاجرًا", "واحد وأربعون مهاجرا"),
    ("و23 شخصًا", "وثلاثة وعشرون شخصا"),
    ("من عمر 5 إلى 18 سنة", "من عمر خمسة إلى ثماني عشرة سنة"),
    ("6–18 سنة", "ستة إلى ثماني عشرة سنة"),
    ("02 123 45 67", "صفر اثنان, واحد اثنان ثلاثة, أربعة خمسة, ستة سبعة"),
    ("٠٢ ١٢٣ ٤٥ ٦٧", "صفر اثنان, واحد اثنان ثلاثة, أربعة خمسة, ستة سبعة"),
    ("1000", "ألف"),
    ("2500", "ألفان وخمسمئة"),
    ("100 يورو", "مئة يورو"),
    ("€100", "مئة يورو"),
    ("١٠٠ €", "مئة يورو"),
    ("€ 1.250,50", "ألف ومئتان وخمسون يورو وخمسون سنتا"),
    ("1 €", "يورو واحد"),
    ("50 يورو", "خمسون يورو"),
    ("2,5", "اثنان فاصلة خمسة"),
    ("٢٫٥", "اثنان فاصلة خمسة"),
    ("12/11/2026", "الثاني عشر من نوفمبر ألفين وستة وعشرين"),
    ("١٢/١١/٢٠٢٦", "الثاني عشر من نوفمبر ألفين وستة وعشرين"),
    ("1 مارس 2026", "الأول من مارس ألفين وستة وعشرين"),
    ("12 تشرين الثاني 2026", "الثاني عشر من تشرين الثاني ألفين وستة وعشرين"),
    ("31/12/2026", "الحادي والثلاثون من ديسمبر ألفين وستة وعشرين"),
    ("الساعة 9:00", "الساعة التاسعة"),
    ("الساعة ٩:٣٠", "الساعة التاسعة والنصف"),
    ("الساعة 14:15", "الساعة الرابعة عشرة والربع"),
    ("الساعة 17:05", "الساعة السابعة عشرة وخمس دقائق"),
    ("9:00–12:00", "التاسعة إلى الثانية عشرة"),
    ("50%", "خمسون بالمئة"),
    ("٥٠٪", "خمسون بالمئة"),
    ("20 m²", "عشرون مترا مربعا"),
    ("3 km", "ثلاثة كيلومترات"),
    ("1/2", "نصف"),
    ("3/4", "ثلاثة أرباع"),
    ("7/10", "سبعة من عشرة"),
    ("رجل/امرأة", "رجل أو امرأة"),
    ("د. أحمد", "دكتور أحمد"),
    ("خبز، حليب إلخ.", "خبز، حليب إلى آخره."),
    ("لـ18 سنة", "لثماني عشرة سنة"),
    ("650 يورو في الشهر", "ستمئة وخمسون يورو في الشهر"),
    ("المستوى A2", "المستوى A اثنان"),
    ("هل أنت مريض؟ اتصل بنا.", "هل أنت مريض؟ اتصل بنا."),
    ("الـكـتـاب", "الكتاب"),
]

WRITTEN_ON = [
    ("تدفع 50 يورو و1.250 يورو.", "تدفع خمسون يورو وألف ومئتان وخمسون يورو."),
    ("السعر يزيد ب12,50 يورو.", "السعر يزيد باثني عشر يورو وخمسين سنتا."),
    ("بـ50 يورو", "بخمسين يورو"),
    ("بـ 50 يورو", "بخمسين يورو"),
    ("وبـ50 يورو", "وبخمسين يورو"),
    ("ب12,5%", "باثني عشر فاصلة خمسة بالمئة"),
    ("ل18 سنة", "لثماني عشرة سنة"),
    ("ف5 أطفال", "فخمسة أطفال"),
    ("ك3", "كثلاثة"),
    ("والـ50%", "والخمسون بالمئة"),
    ("بالـ50%", "بالخمسين بالمئة"),
    ("لل50%", "للخمسين بالمئة"),
    ("و9:30", "والتاسعة والنصف"),
    ("ب9:00", "بالتاسعة"),
    ("ل9:00", "للتاسعة"),
    ("و12/11/2026", "والثاني عشر من نوفمبر ألفين وستة وعشرين"),
    ("و1 سبتمبر", "والأول من سبتمبر"),
    ("و50%", "وخمسون بالمئة"),
    ("و€50", "وخمسون يورو"),
    ("و112", "ومئة واثنا عشر"),
    ("و3/4", "وثلاثة أرباع"),
    ("و02 555 12 34", "وصفر اثنان, خمسة خمسة خمسة, واحد اثنان, ثلاثة أربعة"),
    ("و+32 2 555 12 34", "وزائد ثلاثة اثنان, اثنان, خمسة خمسة خمسة, واحد اثنان, ثلاثة أربعة"),
    ("و ٥٠ يورو", "وخمسون يورو"),
]
SEPARATED = [
    ("من ١٬٠٠٠ إلى ١٬٢٥٠ يورو", "من ألف إلى ألف ومئتين وخمسين يورو"),
    ("١٬٢٨٨٫٤٦ يورو", "ألف ومئتان وثمانية وثمانون يورو وستة وأربعون سنتا"),
    ("١٬٠٠٠٬٠٠٠", "مليون"),
    ("١٫٥", "واحد فاصلة خمسة"),
    ("١٫٢٥٠", "واحد فاصلة اثنان خمسة صفر"),
    ("1.250 شخص", "ألف ومئتان وخمسون شخص"),
    ("1,250 شخص", "ألف ومئتان وخمسون شخص"),
    ("٧٥٪، ثم", "خمسة وسبعون بالمئة، ثم"),
    ("٪٥٠", "خمسون بالمئة"),
]
IN_CASES = [
    ("من 20 إلى 40 سنة", "من عشرين إلى أربعين سنة"),
    ("20–40 سنة", "عشرون إلى أربعين سنة"),
    ("لمدة 22 يومًا", "لمدة اثنين وعشرين يوما"),
    ("بين 5 و18 سنة", "بين خمسة وثماني عشرة سنة"),
    ("بين 30 و40 يورو", "بين ثلاثين وأربعين يورو"),
    ("في 2020 و2021", "في ألفين وعشرين وألفين وواحد وعشرين"),
    ("عام 2026", "عام ألفين وستة وعشرين"),
    ("بنسبة 90%", "بنسبة تسعين بالمئة"),
    ("من 31 ديسمبر", "من الحادي والثلاثين من ديسمبر"),
    ("حتى 9:45", "حتى التاسعة وخمس وأربعين دقيقة"),
    ("أكثر من 2.000.000 يورو", "أكثر من مليوني يورو"),
    ("كل 3 أشهر", "كل ثلاثة أشهر"),
    ("30 يومًا", "ثلاثون يوما"),
]
COUNTED = [
    ("0,01 €", "سنت واحد"),
    ("2,02 €", "اثنان يورو وسنتان"),
    ("3,03 €", "ثلاثة يورو وثلاثة سنتات"),
    ("0,99 €", "تسعة وتسعون سنتا"),
    ("200 يورو", "مئتا يورو"),
    ("2000 يورو", "ألفا يورو"),
    ("1 km", "كيلومتر واحد"),
    ("2 km", "كيلومتران"),
    ("12 kg", "اثنا عشر كيلوغراما"),
    ("100 km", "مئة كيلومتر"),
    ("2 m²", "متران مربعان"),
    ("2 min", "دقيقتان"),
    ("10 min", "عشر دقائق"),
    ("8 سنوات", "ثماني سنوات"),
    ("28 سنة", "ثمان وعشرون سنة"),
    ("108 سنوات", "مئة وثماني سنوات"),
    ("118 سنة", "مئة وثماني عشرة سنة"),
    ("أ5", "أ خمسة"),
    ("5 دقائق", "خمس دقائق"),
    ("3 وثائق", "ثلاث وثائق"),
    ("12 وثيقة", "اثنتا عشرة وثيقة"),
    ("3 أسئلة", "ثلاثة أسئلة"),
    ("3 طلبات", "ثلاثة طلبات"),
    ("30 ث", "ثلاثون ثانية"),
]
HOURS = [
    ("من الساعة 9 إلى الساعة 12", "من الساعة التاسعة إلى الساعة الثانية عشرة"),
    ("الطابق 2", "الطابق الثاني"),
    ("9 صباحًا", "التاسعة صباحا"),
    ("9:00 ص", "التاسعة صباحا"),
    ("4:05 م", "الرابعة وخمس دقائق مساء"),
    ("2026 م", "ألفان وستة وعشرون ميلادي"),
    ("1 غشت 2026", "الأول من غشت ألفين وستة وعشرين"),
]
HIJRI = [
    ("15 رمضان 1446", "الخامس عشر من رمضان ألف وأربعمئة وستة وأربعين"),
    ("15/09/1446", "الخامس عشر من رمضان ألف وأربعمئة وستة وأربعين"),
    ("١٤٤٦/٠٩/١٥", "الخامس عشر من رمضان ألف وأربعمئة وستة وأربعين"),
    ("1 صفر 1447", "الأول من صفر ألف وأربعمئة وسبعة وأربعين"),
    ("30 ذو الحجة 1446 هـ", "الثلاثون من ذو الحجة ألف وأربعمئة وستة وأربعين للهجرة"),
]


@pytest.mark.parametrize(("shown", "said"), WRITTEN_ON)
def test_a_word_written_on_to_a_figure_is_said_with_it(shown: str, said: str) -> None:
    assert spoken(shown, "ar") == said


@pytest.mark.parametrize(("shown", "said"), SEPARATED)
def test_arabic_separators_mean_one_thing_only(shown: str, said: str) -> None:
    assert spoken(shown, "ar") == said


@pytest.mark.parametrize(("shown", "said"), IN_CASES)
def test_a_number_stands_in_the_case_that_the_word_before_it_asks_for(shown: str, said: str) -> None:
    assert spoken(shown, "ar") == said


@pytest.mark.parametrize(("shown", "said"), COUNTED)
def test_what_is_counted_has_its_form_for_one_two_few_and_many(shown: str, said: str) -> None:
    assert spoken(shown, "ar") == said


@pytest.mark.parametrize(("shown", "said"), HOURS)
def test_an_hour_alone_and_months_of_other_countries_are_known(shown: str, said: str) -> None:
    assert spoken(shown, "ar") == said


@pytest.mark.parametrize(("shown", "said"), HIJRI)
def test_a_year_of_the_islamic_calendar_has_its_months(shown: str, said: str) -> None:
    assert spoken(shown, "ar") == said


def test_the_month_safar_is_not_said_as_nought() -> None:
    assert mapped("1 صفر 1447", "ar")[1] == ("صفر", "صَفَر")
    assert mapped("0", "ar")[0] == ("0", "صِفْر")


@pytest.mark.parametrize(("shown", "said"), CASES)
def test_it_is_said_as_people_say_it(shown: str, said: str) -> None:
    assert spoken(shown, "ar") == said


def test_number_words_carry_the_vowels_that_the_voice_would_guess_wrongly() -> None:
    assert mapped("21", "ar") == [("21", "وَاحِد وَعِشْرُون")]
    assert [mapped(shown, "ar")[0][1] for shown in ("10", "18 سنة", "5 أطفال")] == ["عَشَرَة", "ثَمَانِي عَشْرَة", "خَمْسَة"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("خَمْسَة.", "خَمْسَه."),
        ("خَمْسَة وَعِشْرُون", "خَمْسَه وَعِشْرُون"),
        ("اُطْلُبِ الْمُسَاعَدَة، ثُمَّ عُدْ", "اُطْلُبِ الْمُسَاعَدَه، ثُمَّ عُدْ"),
        ("الْحَيَاة", "الْحَيَاه"),
        ("خَمْسَة أَطْفَال", "خَمْسَة أَطْفَال"),
        ("خَمْسَة خَمْسَة", "خَمْسَه خَمْسَه"),
        ("خَمْسَة عَشَر", "خَمْسَة عَشَر"),
        ("الْمُسَاعَدَةُ", "الْمُسَاعَدَةُ"),
        ("المدرسة.", "المدرسة."),
    ],
)
def test_the_feminine_ending_is_said_as_before_a_pause_where_one_follows(text: str, said: str) -> None:
    assert paused_endings(text) == said


def test_marks_of_direction_stay_in_the_shown_word_and_out_of_the_said_one() -> None:
    text = "اتصل بـ 02 \u200e123\u200e 45 67"
    (sentence,) = sentences(text, "ar")
    assert [text[word.start : word.start + word.length] for word in sentence.words[2:]] == ["02", "123", "45", "67"]
    assert "\u200e" not in sentence.utterance.text


VOWELLED = [
    ("اِتَّصِلْ بِالرَّقْمِ 112.", "اتصل بالرقم مئة واثنا عشر."),
    ("18 سَنَةً", "ثماني عشرة سنة"),
    ("5 سَنَوَاتٍ", "خمس سنوات"),
    ("وَ23 شَخْصًا", "وثلاثة وعشرون شخصا"),
    ("650 يُورُو فِي الشَّهْرِ", "ستمئة وخمسون يورو في الشهر"),
    ("12 تِشْرِينَ الثَّانِيَ 2026", "الثاني عشر من تشرين الثاني ألفين وستة وعشرين"),
    ("السَّاعَةَ 9:30", "الساعة التاسعة والنصف"),
    ("رَجُلٌ/اِمْرَأَةٌ", "رجل أو امرأة"),
    ("د. أَحْمَدُ", "دكتور أحمد"),
]


@pytest.mark.parametrize(("shown", "said"), VOWELLED)
def test_with_short_vowels_numbers_are_said_as_without(shown: str, said: str) -> None:
    assert spoken(shown, "ar") == said


def test_a_word_keeps_the_vowels_it_is_written_with() -> None:
    assert mapped("كُتِبَ 3", "ar")[0] == ("كُتِبَ", "كُتِبَ")


def test_a_vowel_is_said_after_the_shadda_of_its_letter_however_it_is_stored() -> None:
    vowel_first, shadda_first = "مُحَم\u064e\u0651د", "مُحَم\u0651\u064eد"
    assert mapped(vowel_first, "ar") == [(vowel_first, shadda_first)]
    assert mapped(shadda_first, "ar") == [(shadda_first, shadda_first)]


VOICED = [
    ("٧٥٪", "χˈamsah wˈasabʕˌuːn bilmˈiʔah"),
    ("02/555.12.34", "s̪ˈi.fr ʔˈiθnaːn χˈamsah χˈamsah χˈamsah wˈaːħid ʔˈiθnaːn θˈalaːθˌah ʔˈarbaʕˌah"),
    ("ب9:00", "bittˈaːsiʕˌah"),
    ("و9:30", "watˈaːsiʕˌah wannˈis̪f"),
]


@pytest.mark.parametrize(("shown", "heard"), VOICED)
def test_figures_are_heard_with_their_vowels_whatever_stands_beside_them(
    shown: str, heard: str, espeak: Espeak
) -> None:
    said = " ".join(word for _, word in mapped(shown, "ar") if word)
    assert phonemes(espeak, paused_endings(said), "ar") == heard


FIGURES = {
    "numbers": "0|1|2|3|8|10|11|12|18|20|21|99|100|101|200|300|800|1000|1712|2000|2500|11000|ب5|و20|بـ50%|-5",
    "parts": "1,5|½|¾|1/3|2/3|7/10|3x|50%",
    "times and dates": "9:00–12:30|0:00|ل9:00|17:02|24:00|9:05|31/12/2026|01/06/2026|05/07/2026|12/11/2026",
    "amounts": "1.250,50 €|0,02 €|0,01 €|0,11 €|1 km|2 km|3 km|11 km|2 m²|5 m²|25 m²|2 l|5 kg|2 g|3 m|20°C|3°C",
    "minutes": "2 min|5 min|1 h",
    "telephone": "+32 2 555 01 05",
}


@pytest.mark.parametrize("kind", FIGURES)
def test_every_word_that_a_figure_becomes_has_its_vowels_or_is_one_that_the_voice_knows(kind: str) -> None:
    known_to_the_voice = {"ديسمبر", "و"}
    shown = FIGURES[kind].split("|")
    said = {word.strip(",") for figure in shown for _, words in mapped(figure, "ar") for word in words.split()}
    assert not {word for word in said if word == unvowelled(word)} - known_to_the_voice
