"""What is said for the words of one sentence: every recogniser in its turn, then the signs between words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.guidance.told import TOLD, told
from kiosk.guidance.word_spans import SHORT_VOWELS, Span, unvowelled
from kiosk.speech.words.addresses import ADDRESSES
from kiosk.speech.words.attached import attached, detached
from kiosk.speech.words.bare_numbers import counting
from kiosk.speech.words.cutting import composed
from kiosk.speech.words.dates_and_amounts import figures
from kiosk.speech.words.languages import spoken_language
from kiosk.speech.words.names import Names, abbreviations, capitals
from kiosk.speech.words.registered_numbers import LEAST_DIGITS, registered_numbers
from kiosk.speech.words.replacements import Claims, Kind, Place, Recogniser, Replacement
from kiosk.speech.words.spoken_language import SpokenLanguage
from kiosk.speech.words.weekdays import weekday_recognisers

_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٬", "01234567890123456789'")
_FIGURE: Final = re.compile(r"[\d½¼¾⅓⅔€$£–—-]")
_SHORT_DAYS: Final = re.compile(r"[^\W\d_]\s?&\s?[^\W\d_]|[^\W\d_]\.?/[^\W\d_]|[^\W\d_]\.,?\s[^\W\d_A-Z]")
"""What a text of days without hours looks like; most texts need not wait for CLDR's names."""
_STRENGTH: Final = ".!?…؟۔:;؛,،"
_HOURS: Final = ("uur", "uren", "heure", "stunde", "hour", "hora", "oră", "ore")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f]+(?:[' ][A-Za-z\u00c0-\u024f]+)*")
_READER: Final = "nl"
_PAUSES: Final = "–—()[]→•|"


class SaidWord(Struct, frozen=True):
    """What is said for a word, and the punctuation that follows it ("" in most places)."""

    said: str
    """A word may be told by its sounds, as `guidance.told` writes it."""
    mark: str


def said_words(text: str, language: str, words: Sequence[Span], names: Names) -> list[SaidWord]:
    """What is said for each of the words of `text`, a clean sentence."""
    known = spoken_language(language)
    claims = _claims(text, known, words, names)
    said = [""] * len(words)
    owners: list[Replacement | None] = [None] * len(words)
    first = 0
    for claim in claims:
        while first < len(words) and words[first][1] <= claim.start:
            first += 1
        last = first
        while last < len(words) and words[last][0] < claim.end:
            owners[last] = claim
            last += 1
        _share(claim, words, first, last, said)
    for place, (start, end) in enumerate(words):
        if owners[place] is None:
            said[place] = text[start:end]
    if known:
        _join(text, words, owners, said, known)
    ranges_said = bool(known and known.signs.to)
    return [
        SaidWord(
            _spelled(said[place], owner, known, names),
            _mark(text, words, owners, place, ranges_said=ranges_said) if not _is_covered(owners, said, place) else "",
        )
        for place, owner in enumerate(owners)
    ]


def _is_covered(owners: Sequence[Replacement | None], said: Sequence[str], place: int) -> bool:
    """Whether the next word belongs to the same stretch, and what is said for it is said already."""
    return (
        place + 1 < len(said)
        and owners[place] is not None
        and owners[place] is owners[place + 1]
        and not said[place + 1]
    )


def _spelled(said: str, owner: Replacement | None, known: SpokenLanguage | None, names: Names) -> str:
    """A word's said form as a voice's dictionary has it; `owner` is what says it otherwise than it is written."""
    plain = " ".join(said.replace("’", "'").split())
    if owner is None or owner.kind is Kind.NAME:
        return _read_in_latin(composed(plain), known)
    return _read_in_latin(names.within(composed(known.voiced(plain) if known else plain)), known)


def _read_in_latin(said: str, known: SpokenLanguage | None) -> str:
    """Latin words in a text of another script as the language of Belgian names reads them; espeak-ng reads English."""
    if known is None or known.latin or not _LATIN.search(said):
        return said
    parts, end = "", 0
    for found in TOLD.finditer(said):
        parts += _LATIN.sub(lambda word: told(_READER, word[0]), said[end : found.start()]) + found[0]
        end = found.end()
    return parts + _LATIN.sub(lambda word: told(_READER, word[0]), said[end:])


def _claims(text: str, language: SpokenLanguage | None, words: Sequence[Span], names: Names) -> list[Replacement]:
    """What is said otherwise than it is written, found without the short vowels: no rule is written with them."""
    places = [place for place, sign in enumerate(text) if sign not in SHORT_VOWELS]
    if len(places) == len(text):
        return _found(text, language, words, names)
    inside = [(bisect_left(places, start), bisect_left(places, end)) for start, end in words]
    found = _found(unvowelled(text), language, inside, names)
    places.append(len(text))
    return [
        replace(
            claim,
            start=places[claim.start],
            end=places[claim.end],
            parts=tuple((places[at], said) for at, said in claim.parts),
        )
        for claim in found
    ]


def _found(text: str, language: SpokenLanguage | None, words: Sequence[Span], names: Names) -> list[Replacement]:
    figured = text.translate(_DIGITS)
    claims = Claims(text)
    for claim in names.claims(text, words):
        claims.take(claim)
    prefixes: dict[int, str] = {}
    if language:
        alone, prefixes = detached(figured, language)
        place = Place(alone, language, prefixes)
        claims.find(ADDRESSES, place)
        if LEAST_DIGITS.search(figured):
            claims.find(registered_numbers(), place)
        if _FIGURE.search(figured):
            claims.find(figures(language), place)
        elif _SHORT_DAYS.search(figured):
            claims.find(weekday_recognisers(language), place)
        claims.find(_words(language), place)
        for claim in abbreviations(place):
            claims.take(claim)
        for claim in capitals(place, words):
            claims.take(claim)
        if _FIGURE.search(figured):
            claims.find(counting(language), place)
    for claim in _hyphened(figured):
        claims.take(claim)
    return attached(claims.ordered(), figured, prefixes, language) if language else claims.ordered()


@cache
def _words(language: SpokenLanguage) -> tuple[Recogniser, ...]:
    return tuple((re.compile(pattern), said) for pattern, said in language.words())


def _hyphened(text: str) -> list[Replacement]:
    """Words that a hyphen joins to a letter or "ce" ("a-t-il", "e-mail", "est-ce"): a voice knows them only whole."""
    return [
        Replacement(match.start(), match.end(), ((match.start(), match[0]),), Kind.WORD)
        for match in re.finditer(r"(?<![\w'’-])[^\W\d_]+(?:['’-][^\W\d_]+)*-[^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])", text)
        if any(len(part) == 1 or part == "ce" for part in match[0].split("-"))
    ]


def _share(claim: Replacement, words: Sequence[Span], first: int, last: int, said: list[str]) -> None:
    """Give each part of a claim to the word it stands in, or else to the next one."""
    for place, part in claim.parts:
        index = next((index for index in range(first, last) if words[index][1] > place), last - 1)
        if first <= index < last:
            said[index] = f"{said[index]}{', ' if claim.paused and said[index] else ' '}{part}".strip()


def _join(
    text: str, words: Sequence[Span], owners: Sequence[Replacement | None], said: list[str], language: SpokenLanguage
) -> None:
    """Say the sign between two words with the second one: "tot achttien", "en Piet"."""
    for place in range(1, len(words)):
        left, right = owners[place - 1], owners[place]
        if (left is not None and left is right) or not said[place]:
            continue
        before = max(words[place - 1][1], left.end if left else 0)
        gap = text[before : min(words[place][0], right.start if right else words[place][0])].strip()
        heard = next(filter(None, reversed(said[:place])), "")
        sign = "" if _are_hours_apart(left, right, gap) else _sign(gap, heard, said[place], language)
        if gap in {"/", "+"} and left and right and left.kind is right.kind is Kind.DAY:
            sign = language.signs.and_
        if not sign and _is_range(left, right) and re.fullmatch("[-–—]", gap):
            sign = language.signs.to
        if sign:
            said[place] = f"{composed(language.voiced(sign))} {said[place]}"


def _is_range(left: Replacement | None, right: Replacement | None) -> bool:
    """Whether a dash between two stretches says that one goes on to the other."""
    kinds = {left.kind, right.kind} if left and right else set()
    return kinds == {Kind.DAY} or bool(kinds and kinds <= {Kind.NUMBER, Kind.TIME})


def _are_hours_apart(left: Replacement | None, right: Replacement | None, gap: str) -> bool:
    """Whether a stroke parts the hours of a morning from those of an afternoon."""
    return gap == "/" and left is not None and right is not None and left.kind is right.kind is Kind.TIME


def _sign(gap: str, left: str, right: str, language: SpokenLanguage) -> str:
    signs = language.signs
    left, right = unvowelled(left), unvowelled(right)
    if gap != "/":
        return {"&": signs.and_, "+": signs.plus, "=": signs.equals}.get(gap, "")
    if {left, right} & {signs.and_, signs.or_}:
        return ""
    return signs.per if _is_counted(left, language) else signs.or_


def _is_counted(said: str, language: SpokenLanguage) -> bool:
    """Whether a word names a currency or a unit, as far as that can be heard."""
    names = "|".join(("euro", "cent", "km", "kilo", "meter", "mètre", *_HOURS, *language.amounts.euro))
    return bool(re.search(rf"(?:{names})\w*(?:\s\S+){{0,2}}$", said, re.IGNORECASE))


def _mark(
    text: str, words: Sequence[Span], owners: Sequence[Replacement | None], place: int, *, ranges_said: bool
) -> str:
    """The strongest punctuation between a word and the next, as one mark."""
    owner = owners[place]
    following = owners[place + 1] if place + 1 < len(words) else None
    if owner is not None and owner is following:
        return "," if owner.paused else ""
    start = max(words[place][1], owner.end if owner else 0)
    last = place + 1 == len(words)
    stop = len(text) if last else min(words[place + 1][0], following.start if following else len(text))
    gap = text[start:stop]
    marks = [character for character in gap if character in _STRENGTH]
    if marks:
        mark = min(marks, key=_STRENGTH.index)
        return "." if mark == "…" else mark
    if last:
        return "." if text.rstrip().endswith(".") else ""
    if "\n" in gap:
        return "."
    apart = (
        _are_hours_apart(owner, following, gap.strip())
        or any(character in _PAUSES for character in gap)
        or " - " in gap
    )
    if _is_range(owner, following) and re.fullmatch(r"\s?[-–—]\s?", gap):
        return "" if ranges_said else ","
    return "," if apart else ""
