"""What a language tells of itself, so that numbers, dates, times and signs are said in it; a file each in `languages`.

The engines (`number_words`, `counted`, `days`, `figures`, `counting`, `abbreviations`, `addresses`) take it. What is
written in Belgium in a text of any language (€, "14h30", "9 u.", telephone numbers, institutions) they know themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from kiosk.speech.words.replacements import Part, Place, Replacement

    Clock = tuple[int, int]
    """Hour (0 to 24) and minute."""
    Recognised = tuple[str, Callable[[re.Match[str], Place], Replacement | None]]
    """A pattern, and what is said where it is found."""


class Signs(Struct, frozen=True, kw_only=True):
    """What signs are called when they are said."""

    and_: str
    or_: str
    plus: str
    minus: str
    equals: str
    to: str
    """Between the ends of a range; "" where the language leaves a pause."""
    per: str
    """The stroke of "€ 10/uur"."""
    times: str
    """What "3x" is called behind its number."""
    at: str
    dot: str
    slash: str
    dash: str
    underscore: str
    be: str = ""
    """How ".be" is said at the end of an address; "" letter by letter."""
    between_letters: str = " "
    """What parts letters that are read one by one."""


def _as_they_are(words: str, _number: int, _gender: str) -> str:
    return words


def _as_it_is(word: str, _number: int) -> str:
    return word


def _not_told(_place: Place, _end: int) -> str:
    return ""


def _no_case(_place: Place, _start: int, _end: int) -> str:
    return ""


def _in_any_case(words: str, _number: int, _gender: str, _case: str) -> str:
    return words


def _put_before(prefix: str, said: str) -> str:
    return prefix + said


def _never(_before: str, _after: str) -> bool:
    return False


class Ordinals(Struct, frozen=True, kw_only=True):
    """Places in a row that are written with a figure: "1e", "3.", "2-lea"."""

    written: str
    """A pattern with a group `n` for the figure."""
    said: Callable[[re.Match[str], Place, str], tuple[Part, ...] | None]
    """What is said for what `written` found, given what `Numbers.ordinal` gives; None where it is no place in a row."""
    go_on: Callable[[str, str], bool] = _never
    """Whether "3." ends no sentence, by the text before it and behind it."""


class Numbers(Struct, frozen=True, kw_only=True):
    """Number words, where the language does not go by num2words alone."""

    num2words: str = ""
    """Its tag for num2words; "" is the language's own."""
    cardinal: Callable[[str, int, str], str] = _as_they_are
    """What num2words gets wrong, put right: its words, the number, and the gender, which is "" when counting."""
    endings: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """By gender ("m", "f", "n"), patterns of an ending and what stands in its place, one after the other."""
    ordinal: Callable[[str, int], str] = _as_it_is
    """The same for a place in a row, as a dictionary has it."""
    gender: Callable[[Place, int], str] = _not_told
    """The gender of a number that ends at a place of its sentence, by the word behind it; "" when counting."""
    case: Callable[[Place, int, int], str] = _no_case
    """The case that the words round a number from one place to another ask for; "" as when counting."""
    declined: Callable[[str, int, str, str], str] = _in_any_case
    """Its words in a case: those of `cardinal`, the number, the gender and the case, which is never ""."""
    times_gender: str = ""
    """The gender of the number in "3x"."""
    year: Callable[[int], str] | None = None
    """A year where it is said in another way than the number."""
    first_year: int = 1100
    """From here on to 2100 four digits alone are a year."""
    thousands: str = "."
    """The mark that parts thousands, where the other one is the decimal mark; or both, if either does before three."""
    decimal: str
    """What the decimal mark is called."""
    decimals_one_by_one: bool = False
    """Whether two decimals are said digit by digit, else as one number."""
    groups_as_numbers: bool = False
    """Whether the groups of a telephone number are said as numbers, else digit by digit."""
    short_digits: bool = False
    """Whether 112 and the like are said digit by digit."""
    calling: str = ""
    """A pattern of the words for calling, near which a number of three or four digits is one to call."""
    over: str
    """Between the numbers of "7/10"."""
    says_24_7: bool = False
    """Whether "24/7" is said without `over`."""
    parts: tuple[str, str, str, str, str]
    """1/2, 1/3, 2/3, 1/4, 3/4."""
    half: Callable[[Place, int], str] | None = None
    """1/2 where it agrees with the noun behind its place; None where it is that of `parts`."""
    half_more: str
    """What "½" adds after a whole number."""
    ordinals: Ordinals | None = None
    prefixes: str = ""
    """A pattern of what is written on to a figure: words such as "and" and "for" in Arabic, the article too."""
    prefixed: Callable[[str, str], str] = _put_before
    """Such a prefix and what is said for its figure, as they are said together."""
    case_endings: frozenset[str] = frozenset()
    """Endings of a case that stand behind a number and an apostrophe; one of them makes "14.30" a time."""


class Calendar(Struct, frozen=True, kw_only=True):
    """Another calendar than Belgium's, told by the years that are written in it."""

    years: tuple[int, int]
    """The first and the last."""
    months: tuple[str, ...]
    longest: int
    """The days of its longest month."""


class Dates(Struct, frozen=True, kw_only=True):
    """Days, months and years; their names are CLDR's."""

    day: Callable[[int, str], str] | None = None
    """The day of a date, and the word in front of it in small letters; None where it is the number."""
    year: Callable[[int, str], str] | None = None
    """The year at the end of a date, and the word behind it; None where it is that of `Numbers`."""
    month: str = "{}"
    """A month behind its day."""
    more_months: Mapping[str, int] = field(default_factory=dict)
    """Other names of months, and their numbers from 1. CLDR's short ones do not count: Turkish "ara" is a verb too."""
    calendars: tuple[Calendar, ...] = ()
    of: tuple[str, ...] = ()
    """Words that may stand before a month and a year."""
    day_ends: tuple[str, ...] = ()
    """What may be written on to the figure of a day besides a full stop."""
    after: frozenset[str] = frozenset()
    """After these words "1/5" is a date; small letters."""
    dotted: bool = False
    """Whether "25.12." is a date."""
    between: tuple[str, ...] = ()
    """Words between the ends of a stretch of days, besides `Signs.to`: "lun. au ven."."""
    short_months: Mapping[str, int] = field(default_factory=dict)
    """Short names of months besides CLDR's, without a full stop, and their numbers from 1."""
    doors: tuple[str, ...] = ()
    """Words such as "closed", before which a weekday's short name is one."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """Short names of days of the week besides CLDR's, without a full stop, and their numbers from 0, a Monday."""


class Times(Struct, frozen=True, kw_only=True):
    """Times of day."""

    said: Callable[[int, int, str], str]
    """Hour (0 to 24), minute, and the word in front in small letters, which may already say "ora" or ask for a case."""
    after: frozenset[str] = frozenset()
    """After these words a number like "9.30" is a time; small letters."""
    between: Callable[[Clock, Clock, str], tuple[str, str]] | None = None
    """Both ends of "9:00–12:00" and the word in front, where they are not two times with `Signs.to` between them."""
    dotted: bool = False
    """Whether "9.30" is a time wherever it stands, for no decimal has a full stop."""


class Amounts(Struct, frozen=True, kw_only=True):
    """Money and measures; the names of currencies and units, and their plurals, are CLDR's."""

    cents: tuple[str, str, str]
    """One, few, many of the hundredth of a euro."""
    both: str
    """Euros and hundredths together; `{cents}` is the bare number, `{named}` has its name."""
    hundredths: Callable[[int, str], str] | None = None
    """So many hundredths in a case, where `cents` does not tell them."""
    measured: Callable[[str, str, int, str], str] | None = None
    """What is said for a number's words, a unit (CLDR's identifier), the number and its case; "" is as CLDR has it."""
    euro: tuple[str, ...] = ()
    """What a euro is called, besides "euro" in Latin letters."""
    euro_written: tuple[str, ...] = ()
    """How else the word is written in a text."""
    euro_gender: str = "m"
    one_behind: bool = False
    """Whether the number 1 stands behind the currency."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Names of units (CLDR's identifiers) that CLDR gives as a bare identifier or with a stroke."""
    unit_genders: Mapping[str, str] = field(default_factory=dict)
    """The gender a unit gives its number, where it is not "m"."""
    unit_signs: Mapping[str, str] = field(default_factory=dict)
    """Signs of units in the language's own letters, and CLDR's identifiers."""


class Abbreviations(Struct, frozen=True, kw_only=True):
    """Abbreviations, and what is said for each. One in small letters is also found with a capital."""

    inside: Mapping[str, str]
    """After these a capital begins a name, not a sentence."""
    closing: Mapping[str, str] = field(default_factory=dict)
    """These may stand at the end of a sentence."""
    before_numbers: Mapping[str, str] = field(default_factory=dict)
    """These are words or initials elsewhere."""
    not_spelled: frozenset[str] = frozenset()
    """Words here that other languages read letter by letter, though in small letters."""
    century: str = ""
    """What makes a Roman numeral a place in a row."""


def _unchanged(said: str) -> str:
    return said


def _nothing_more() -> tuple[Recognised, ...]:
    return ()


class SpokenLanguage(Struct, eq=False, frozen=True, kw_only=True):
    """A language as it is said. There is one object of each, so it is a key of caches by itself."""

    tag: str
    cldr: str = ""
    """Its locale in CLDR; "" is the tag."""
    voices: tuple[str, ...]
    """The tags of the voices that may speak it, the best first: those of Belgium."""
    tried: str
    """A short word that such a voice is tried with."""
    signs: Signs
    numbers: Numbers
    dates: Dates = Dates()
    times: Times
    amounts: Amounts
    abbreviations: Abbreviations
    figures: Callable[[], tuple[Recognised, ...]] = _nothing_more
    """What the language alone writes of dates and times, found before what all write."""
    days: Callable[[], tuple[Recognised, ...]] = _nothing_more
    """What it has of its own for days of the week, found before what all have."""
    words: Callable[[], tuple[Recognised, ...]] = _nothing_more
    """What the language reads otherwise though no figure stands in it."""
    voiced: Callable[[str], str] = _unchanged
    """A figure's words as the voice should get them: with what is not written, such as short vowels."""

    @property
    def latin(self) -> bool:
        """Whether it is written in Latin letters."""
        return self.tried[0] < "\u0250"
