"""The small words a voice needs between numbers and signs, by language. Months and units are CLDR's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Tongue:
    """What the signs of a language are called when they are said."""

    and_: str
    or_: str
    plus: str
    minus: str
    to: str
    """Between the ends of a range; "" where the language leaves a pause."""
    decimal: str
    over: str
    """Between the numbers of "7/10"."""
    at: str
    dot: str
    slash: str
    dash: str
    underscore: str
    is_: str
    cents: tuple[str, str, str]
    """One, few, many of the hundredth of a euro."""
    amount: str
    """Euros and hundredths together; `{cents}` is the bare number, `{named}` has its name."""
    parts: tuple[str, str, str, str, str]
    """1/2, 1/3, 2/3, 1/4, 3/4."""
    half_more: str
    """What "½" adds after a whole number."""
    grouped: bool
    """Whether the groups of a telephone number are said as numbers, else digit by digit."""
    short_digits: bool
    """Whether 112 and the like are said digit by digit."""


TONGUES: Final[dict[str, Tongue]] = {
    "nl": Tongue(
        "en", "of", "plus", "min", "tot", "komma", "op", "apenstaartje", "punt", "schuine streep", "streepje",
        "laag streepje", "is", ("cent", "cent", "cent"), "{euros} {cents}",
        ("een half", "een derde", "twee derde", "een kwart", "drie kwart"), "en een half", True, False,
    ),
    "fr": Tongue(
        "et", "ou", "plus", "moins", "à", "virgule", "sur", "arobase", "point", "barre oblique", "tiret",
        "tiret bas", "égale", ("centime", "centimes", "centimes"), "{euros} {cents}",
        ("un demi", "un tiers", "deux tiers", "un quart", "trois quarts"), "et demi", True, False,
    ),
    "de": Tongue(
        "und", "oder", "plus", "minus", "bis", "Komma", "von", "ät", "Punkt", "Schrägstrich", "Bindestrich",
        "Unterstrich", "gleich", ("Cent", "Cent", "Cent"), "{euros} {cents}",
        ("ein halb", "ein Drittel", "zwei Drittel", "ein Viertel", "drei Viertel"), "einhalb", False, True,
    ),
    "en": Tongue(
        "and", "or", "plus", "minus", "to", "point", "out of", "at", "dot", "slash", "dash",
        "underscore", "equals", ("cent", "cents", "cents"), "{euros} {cents}",
        ("one half", "one third", "two thirds", "one quarter", "three quarters"), "and a half", False, True,
    ),
    "ar": Tongue(
        "و", "أو", "زائد", "ناقص", "إلى", "فاصلة", "من", "آت", "نقطة", "شرطة مائلة", "شرطة",
        "شرطة سفلية", "يساوي", ("سنت", "سنتات", "سنتًا"), "{euros} و{named}",
        ("نصف", "ثلث", "ثلثان", "ربع", "ثلاثة أرباع"), "ونصف", False, False,
    ),
    "ro": Tongue(
        "și", "sau", "plus", "minus", "până la", "virgulă", "din", "arond", "punct", "bară", "liniuță",
        "liniuță jos", "egal", ("cent", "cenți", "de cenți"), "{euros} și {named}",
        ("o jumătate", "o treime", "două treimi", "un sfert", "trei sferturi"), "și jumătate", False, True,
    ),
    "es": Tongue(
        "y", "o", "más", "menos", "a", "coma", "de", "arroba", "punto", "barra", "guion",
        "guion bajo", "igual a", ("céntimo", "céntimos", "céntimos"), "{euros} con {cents}",
        ("medio", "un tercio", "dos tercios", "un cuarto", "tres cuartos"), "y medio", False, True,
    ),
    "tr": Tongue(
        "ve", "veya", "artı", "eksi", "ila", "virgül", "bölü", "et", "nokta", "eğik çizgi", "tire",
        "alt çizgi", "eşittir", ("sent", "sent", "sent"), "{euros} {named}",
        ("yarım", "üçte bir", "üçte iki", "çeyrek", "dörtte üç"), "buçuk", True, False,
    ),
    "uk": Tongue(
        "і", "або", "плюс", "мінус", "", "кома", "з", "собачка", "крапка", "скісна риска", "дефіс",
        "нижня риска", "дорівнює", ("цент", "центи", "центів"), "{euros} {named}",
        ("одна друга", "одна третя", "дві третіх", "одна четверта", "три чверті"), "з половиною", False, False,
    ),
    "fa": Tongue(
        "و", "یا", "به علاوه", "منفی", "تا", "ممیز", "از", "اَت", "نقطه", "اسلش", "خط تیره",
        "زیرخط", "مساوی", ("سنت", "سنت", "سنت"), "{euros} و {named}",
        ("یک دوم", "یک سوم", "دو سوم", "یک چهارم", "سه چهارم"), "و نیم", False, False,
    ),
}  # fmt: skip
