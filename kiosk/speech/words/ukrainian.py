"""Ukrainian numbers in the case and gender that the words round them ask for, as far as those words tell it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from kiosk.speech.words.replacements import Place

GENITIVE: Final = "genitive"
ACCUSATIVE: Final = "accusative"
INSTRUMENTAL: Final = "instrumental"
LOCATIVE: Final = "locative"

_ASK_FOR: Final = {
    **dict.fromkeys(
        (
            "від", "до", "після", "без", "біля", "близько", "протягом", "упродовж", "впродовж", "більше", "менше",
            "старше", "молодше", "раніше", "пізніше", "серед", "крім", "окрім", "для", "замість", "навколо", "з", "із",
            "зі", "старші", "старший", "старша", "старшим", "молодші", "молодший", "молодша", "молодшим",
            "вище", "нижче",
        ),
        GENITIVE,
    ),
    **dict.fromkeys(("понад", "через", "за", "на", "про", "у", "в"), ACCUSATIVE),
    **dict.fromkeys(("між", "перед", "над"), INSTRUMENTAL),
}  # fmt: skip
"""By the word in front of the number; the noun behind it may tell another case."""
_ALSO: Final = r"(?:і|й|та|або|чи)"
_EARLIER: Final = re.compile(rf"\d[\d.,]*(?:\s?[%€])?(?:\s{_ALSO}\s|,\s|\s?[-–—]\s?)$")
_BEHIND_A_DASH: Final = re.compile(r"\d\s?[-–—]\s?$")
_LATER: Final = re.compile(rf"(?:\s{_ALSO}\s|\s?[-–—]\s?)\d[\d.,]*")
_ANIMATE: Final = frozenset(("дітей", "людей", "дорослих", "чоловіків", "жінок", "осіб", "братів", "сестер"))
_MASCULINE_ENDINGS: Final = frozenset(("магазини", "дні", "тижні", "гості", "ключі", "плачі", "апельсини", "мандарини"))
_FEMININE: Final = frozenset(
    (
        "жінки", "картки", "довідки", "сторінки", "книжки", "помилки", "виплати", "заяви", "школи", "мови", "квартири",
        "кімнати", "лікарні", "аптеки", "послуги", "зустрічі", "адреси", "ночі", "доби", "тисячі", "зупинки", "умови",
        "групи", "доньки", "дочки", "сестри", "матері", "анкети", "форми", "таблетки", "дози", "краплі", "печатки",
        "марки", "карти", "справи", "роботи", "каси", "угоди", "ставки", "особи", "речі", "прописки", "посвідки",
        "відповіді", "спроби", "проби", "папки", "теми", "вправи", "ніч", "річ", "відповідь", "зустріч", "область",
    )
)  # fmt: skip
"""Feminine nouns whose ending could be that of a masculine one."""


def _nouns(place: Place, end: int) -> tuple[str, str]:
    """The two words behind a number, or behind the last of numbers that are joined: the first may be an adjective."""
    while later := _LATER.match(place.text, end):
        end = later.end()
    first = place.after(end)
    return first.lower(), place.after(end + 1 + len(first)).lower() if first else ""


def _asks(place: Place, start: int) -> str:
    """The word in front of a number, or of the first of numbers that are joined."""
    while earlier := _EARLIER.search(place.text[:start]):
        start = earlier.start()
    return place.before(start)


def _is_locative(word: str, noun: str, second: str) -> bool:
    plural = noun if not noun.endswith(("их", "іх")) else second
    return plural.endswith(("ах", "ях")) or (word in {"у", "в"} and noun in {"році", "місяці", "місті", "домі"})


def case(place: Place, start: int, end: int) -> str:
    """The case of a number, and "f" behind it where a single feminine noun follows."""
    (noun, second), word = _nouns(place, end), _asks(place, start)
    asked = _ASK_FOR.get(word, "")
    if not asked and not place.text[end - 1].isdecimal() and _BEHIND_A_DASH.search(place.text[:start]):
        return GENITIVE
    if noun.endswith(("ами", "ями", "ьми", "ими", "іми")) or (
        asked and noun.endswith(("ою", "ею", "єю", "ом", "ем", "єм"))
    ):
        asked = INSTRUMENTAL
    elif _is_locative(word, noun, second):
        asked = LOCATIVE
    elif asked != GENITIVE and noun in _ANIMATE and re.search(r"(?<!1)[2-4]$", place.text[start:end]):
        asked = GENITIVE
    elif not asked and noun.endswith(("у", "ю")) and re.search(r"(?<!1)1$", place.text[start:end]):
        asked = ACCUSATIVE  # by the verb: чекайте 21 секунду
    feminine = {GENITIVE: ("и", "і", "ї"), ACCUSATIVE: ("у", "ю", "и", "ії"), INSTRUMENTAL: ("ою", "ею", "єю")}
    return f"{asked} f" if noun.endswith(feminine.get(asked, ())) and noun and asked in feminine else asked


def gender(place: Place, end: int) -> str:
    """The gender of a number as when counting."""
    noun, second = _nouns(place, end)
    if not noun or not re.search(r"(?<!1)[12]$", place.text[:end]):
        return ""
    if place.text[end - 1] == "2":
        return "f" if _is_feminine(noun) or (noun.endswith("і") and _is_feminine(second)) else ""
    if noun.endswith(("о", "е", "ння", "ття", "лля")):
        return "n"
    return "f" if noun in _FEMININE or noun.endswith(("а", "я", "ість")) else ""


def _is_feminine(noun: str) -> bool:
    """Whether a noun in the plural is feminine, as far as its ending tells."""
    endings = ("ини", "нди", "ції", "ії", "иці", "ості", "чі", "жі")
    return noun in _FEMININE or (noun.endswith(endings) and noun not in _MASCULINE_ENDINGS)


_ENDS: Final = (
    (r"тисячи\b", "тисячі"),
    (r"(двох|трьох|чотирьох|п'яти|шести|семи|восьми|дев'яти)ста\b", r"\1сот"),
    (r"дев'яностами\b", "дев'яноста"),
    (r"(?<!\w)ста(?:ми|м|х)\b", "ста"),
    (r"^(?:однієї|одну|однією|одній) (?=тисяч)", ""),
)
"""What num2words 0.5.14 gets wrong, and "one" before a thousand, which nobody says."""
_NOUGHT: Final = {GENITIVE: "нуля", INSTRUMENTAL: "нулем", LOCATIVE: "нулі"}
_FEMININE_ONE: Final = {GENITIVE: "однієї", ACCUSATIVE: "одну", INSTRUMENTAL: "однією", LOCATIVE: "одній"}


def declined(words: str, told: str, in_case: Callable[[str], str]) -> str:
    """The words of a number in the case that `case` told, given those of num2words."""
    name, _, feminine = told.partition(" ")
    if name == ACCUSATIVE and not feminine and "тисяч" not in words:
        return words
    if words == "нуль":
        return _NOUGHT.get(name, words)
    words = in_case(name)
    for wrong, right in _ENDS:
        words = re.sub(wrong, right, words)
    if feminine:
        words = re.sub(r"(?<!\w)од(?:ин|ного|ним|ному)$", _FEMININE_ONE[name], words)
        words = re.sub(r"(?<!\w)два$", "дві", words)
    return words


_PLACE_ENDS: Final = {
    "m": ("ий", "ій"), "f": ("а", "я"), "n": ("е", "є"), GENITIVE: ("ого", "ього"), LOCATIVE: ("ому", "ьому"),
    INSTRUMENTAL: ("им", "ім"), "gf": ("ої", "ьої"), "lf": ("ій", "ій"), "af": ("у", "ю"),
}  # fmt: skip
"""By gender or case ("gf" is the genitive of the feminine), the ending of a hard and of a soft place in a row."""


def place_in(form: str, place: str) -> str:
    """A place in a row, masculine as a dictionary has it, in another form."""
    hard, soft = _PLACE_ENDS[form]
    return place[:-2] + (soft if place.endswith("ій") else hard)


_WEEK: Final = {
    "понеділок": "понеділка", "вівторок": "вівторка", "середа": "середи", "четвер": "четверга",
    "п'ятниця": "п'ятниці", "субота": "суботи", "неділя": "неділі",
}  # fmt: skip
_SHORT: Final = dict(zip(("пн", "вт", "ср", "чт", "пт", "сб", "нд"), _WEEK, strict=True))


def _written(names: tuple[str, ...]) -> str:
    forms = (form for name in names for form in (name, name.capitalize(), name.upper()))
    return "|".join(forms).replace("'", "['’]")


SHORT_DAYS: Final = _written(tuple(_SHORT))
"""A pattern for the short names of the days of the week, and for all of them."""
DAYS: Final = f"{_written(tuple(_WEEK))}|{SHORT_DAYS}"


def day_of_week(shown: str) -> tuple[str, str]:
    """A day's full name that `DAYS` found, and its genitive."""
    name = shown.lower().replace("’", "'")
    name = _SHORT.get(name, name)
    return name, _WEEK[name]
