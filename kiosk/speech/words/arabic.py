"""Arabic as a voice gets it: number words with their short vowels, and the nouns they count in every form.

espeak-ng guesses the vowels that are not written. No speaker of Arabic has heard these yet.
"""

from __future__ import annotations

import re
from typing import Final

from kiosk.guidance.word_spans import unvowelled

_VOICED: Final = (
    "صِفْر", "وَاحِد", "وَاحِدَة", "أَحَد", "إِحْدَى", "اِثْنَان", "اِثْنَيْنِ", "اِثْنَتَان", "اِثْنَا", "اِثْنَيْ",
    "اِثْنَتَا", "ثَلَاثَة", "ثَلَاث", "أَرْبَعَة", "أَرْبَع", "خَمْسَة", "خَمْس", "سِتَّة", "سِتّ", "سَبْعَة",
    "سَبْع", "ثَمَانِيَة", "ثَمَانِي", "ثَمَان", "تِسْعَة", "تِسْع", "عَشَرَة", "عَشْر", "عِشْرُون", "عِشْرِين",
    "ثَلَاثُون", "ثَلَاثِين", "أَرْبَعُون", "أَرْبَعِين", "خَمْسُون", "خَمْسِين", "سِتُّون", "سِتِّين", "سَبْعُون",
    "سَبْعِين", "ثَمَانُون", "ثَمَانِين", "تِسْعُون", "تِسْعِين", "مِئَة", "مِئَتَان", "مِئَتَيْنِ", "ثَلَاثُمِئَة",
    "أَرْبَعُمِئَة", "خَمْسُمِئَة", "سِتُّمِئَة", "سَبْعُمِئَة", "ثَمَانُمِئَة", "ثَمَانِيمِئَة", "تِسْعُمِئَة",
    "أَلْف", "أَلْفَان", "أَلْفَيْنِ", "آلَاف", "مِلْيُون", "الْوَاحِدَة", "الثَانِيَة", "الثَالِثَة", "الرَابِعَة",
    "الْخَامِسَة", "السَادِسَة", "السَابِعَة", "الثَامِنَة", "التَاسِعَة", "الْعَاشِرَة", "الْحَادِيَة", "وَالنِّصْف",
    "وَالرُّبْع", "دَقِيقَة", "دَقَائِق", "الْأَوَّل", "الثَانِي", "الثَالِث", "الرَابِع", "الْخَامِس", "السَادِس",
    "السَابِع", "الثَامِن", "التَاسِع", "الْعَاشِر", "الْحَادِي", "الْعِشْرُون", "الثَلَاثُون", "وَالْعِشْرُون",
    "وَالثَّلَاثُون",
    "اِثْنَتَيْنِ", "اِثْنَتَيْ", "الْعِشْرِين", "الثَلَاثِين", "وَالْعِشْرِين", "وَالثَّلَاثِين", "دَقِيقَتَان", "دَقِيقَتَيْنِ", "المِئَة",
    "يُورُو", "سِنْت", "سِنْتَان", "سِنْتَيْنِ", "سِنْتَات", "سِنْتًا", "فَاصِلَة", "إِلَى", "مِن", "أَوْ", "زَائِد", "نَاقِص", "يُسَاوِي",
    "مَرَّات", "نِصْف", "ثُلْث", "ثُلُثَان", "رُبْع", "أَرْبَاع", "وَنِصْف", "يُونْيُو", "يُولْيُو", "نُوفَمْبِر", "كِيلُومِتْر",
    "كِيلُومِتْرَان", "كِيلُومِتْرَيْنِ", "كِيلُومِتْرَات", "كِيلُومِتْرًا", "مِتْر", "مِتْرَان", "مِتْرَيْنِ", "أَمْتَار", "مِتْرًا", "سِنْتِيمِتْر",
    "سِنْتِيمِتْرَان", "سِنْتِيمِتْرَيْنِ", "سِنْتِيمِتْرَات", "سِنْتِيمِتْرًا", "كِيلُوغْرَام", "كِيلُوغْرَامَان", "كِيلُوغْرَامَيْنِ", "كِيلُوغْرَامَات",
    "كِيلُوغْرَامًا", "غْرَام", "غْرَامَان", "غْرَامَيْنِ", "غْرَامَات", "غْرَامًا", "لِتْر", "لِتْرَان", "لِتْرَيْنِ", "لِتْرَات", "لِتْرًا", "سَاعَة",
    "سَاعَتَان", "سَاعَتَيْنِ", "سَاعَات", "دَرَجَة", "دَرَجَتَان", "دَرَجَتَيْنِ", "دَرَجَات", "مِئَوِيَّة", "مُرَبَّع", "مُرَبَّعَان", "مُرَبَّعَيْنِ",
    "مُرَبَّعَة", "مُرَبَّعًا", "مُكَعَّب", "مُكَعَّبَان", "مُكَعَّبَيْنِ", "مُكَعَّبَة", "مُكَعَّبًا", "لِلْهِجْرَة", "مِيلَادِي", "مُحَرَّم", "شَوَّال", "صَبَاحًا", "مَسَاءً",
    "ثَوَان", "ثَانِيَة", "ثَانِيَتَان", "ثَانِيَتَيْنِ",
    "مِئَتَا", "مِئَتَيْ", "أَلْفَا", "أَلْفَيْ", "مِلْيُونَا", "مِلْيُونَيْ", "مِلْيُونَان", "مِلْيُونَيْنِ", "مَلَايِين",
)  # fmt: skip
_VOWELLED: Final = {unvowelled(word): word for word in _VOICED}
_IN_TEENS: Final = {"عشر": "عَشَر", "عشرة": "عَشْرَة"}
_AND: Final = {"": "", "و": "وَ", "ف": "فَ"}
_FOR: Final = {"": "", "ل": "لِ", "ب": "بِ", "ك": "كَ"}
SAFAR: Final = "صَفَر"
"""The month, which is written as nought is."""
_DOUBLED: Final = re.compile("(?<=^[تثدذرزسشصضطظلن])(?!\u0651)")
"""Behind the first letter of a word that the article before it doubles; the voice does so by itself elsewhere."""
_WORD: Final = re.compile(r"[^\s,.:;?!،؛؟]+")


LEVANT: Final = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
    "كانون الأول",
)  # fmt: skip
"""The months of Syria, Lebanon, Jordan, Palestine and Iraq, which CLDR keeps under each country."""
MAGHREB: Final = {
    "جانفي": 1, "فيفري": 2, "أفريل": 4, "ماي": 5, "جوان": 6, "جويلية": 7, "يوليوز": 7, "أوت": 8, "غشت": 8, "شتنبر": 9,
    "نونبر": 11, "دجنبر": 12,
}  # fmt: skip
"""Those of Morocco, Algeria and Tunisia."""
HIJRI: Final = (
    "محرم", SAFAR, "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
    "ذو القعدة", "ذو الحجة",
)  # fmt: skip


def voiced(said: str) -> str:
    """The number words of `said` with their short vowels, which espeak-ng guesses wrongly; other words as they are."""
    counting = False

    def with_vowels(found: re.Match[str]) -> str:
        nonlocal counting
        bare = unvowelled(found[0])
        if found[0] == SAFAR:
            return found[0]
        word = (_IN_TEENS.get(bare) if counting else None) or _vowelled(found[0], bare)
        counting = word != found[0]
        return word

    return _WORD.sub(with_vowels, said)


def _vowelled(word: str, bare: str) -> str:
    for written, said in _AND.items():
        if bare.startswith(written):
            found = _behind_and(bare.removeprefix(written))
            if found:
                return said + found
    return word


def _behind_and(bare: str) -> str:
    """A word with "for", "with" or "like" written on to it, and with the article, before which they have no vowel."""
    for written, said in _FOR.items():
        rest = bare.removeprefix(written)
        if bare.startswith(written) and rest in _VOWELLED:
            found = _VOWELLED[rest]
            return (written if rest.startswith("ال") else said) + found
        if bare.startswith(f"{written}ال") and rest.removeprefix("ال") in _VOWELLED:
            return f"{written}ال{_VOWELLED[rest.removeprefix('ال')]}"
    if bare.startswith("لل"):
        found = _VOWELLED.get(f"ال{bare[2:]}", "").removeprefix("ال") or _VOWELLED.get(bare[2:], "")
        return found and f"لِل{_DOUBLED.sub(chr(0x651), found, count=1)}"
    return ""


def prefixed(prefix: str, said: str) -> str:
    """What is written on to a figure, and the figure's words: "ل" and the article become one."""
    definite = prefix.endswith(("ال", "لل"))
    if definite and said.startswith("ال"):
        said = said[2:]
    if prefix.endswith("ل") and not definite and said.startswith("ال"):
        return f"{prefix}ل{said[2:]}"
    if prefix.endswith("لال"):
        return f"{prefix[:-2]}ل{said}"
    return prefix + said


_KINDS: Final = {
    "length-kilometer": "كيلومتر", "length-centimeter": "سنتيمتر", "length-millimeter": "مليمتر",
    "mass-kilogram": "كيلوغرام", "mass-gram": "غرام", "mass-milligram": "مليغرام", "volume-liter": "لتر",
    "volume-centiliter": "سنتيلتر", "volume-milliliter": "مليلتر", "digital-gigabyte": "غيغابايت",
}  # fmt: skip
_NOUNS: Final = {
    **{unit: (noun, f"{noun}ان", f"{noun}ات", f"{noun}ًا") for unit, noun in _KINDS.items()},
    "length-meter": ("متر", "متران", "أمتار", "مترًا"),
    "area-square-meter": ("متر مربع", "متران مربعان", "أمتار مربعة", "مترًا مربعًا"),
    "volume-cubic-meter": ("متر مكعب", "متران مكعبان", "أمتار مكعبة", "مترًا مكعبًا"),
    "duration-minute": ("دقيقة", "دقيقتان", "دقائق", "دقيقة"),
    "duration-hour": ("ساعة", "ساعتان", "ساعات", "ساعة"),
    "duration-second": ("ثانية", "ثانيتان", "ثوانٍ", "ثانية"),
    "temperature-celsius": ("درجة مئوية", "درجتان مئويتان", "درجات مئوية", "درجة مئوية"),
    "euro cent": ("سنت", "سنتان", "سنتات", "سنتًا"),
}  # fmt: skip
"""One, two, three to ten, eleven to 99; CLDR has all of them for few units."""


def counted(words: str, unit: str, number: int, *, genitive: bool) -> str:
    """So many of a unit: "two" is an ending, and "one" stands behind; "" for a unit without forms."""
    if unit not in _NOUNS:
        return ""
    one, two, few, many = _NOUNS[unit]
    match number:
        case 1:
            return f"{one} {words}"
        case 2:
            return re.sub("ان(?= |$)", "ين", two) if genitive else two
        case _:
            form = few if 3 <= number % 100 <= 10 else many if number % 100 > 10 else one
            return f"{words} {form}"
