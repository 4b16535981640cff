"""What is said for the words of one sentence: every recogniser in its turn, then the signs between words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.guidance.word_spans import SHORT_VOWELS, Span, unvowelled
from kiosk.speech.words.addresses import ADDRESSES
from kiosk.speech.words.bare_numbers import counting
from kiosk.speech.words.cutting import composed
from kiosk.speech.words.dates_and_amounts import figures
from kiosk.speech.words.languages import spoken_language
from kiosk.speech.words.names import Names, abbreviations, capitals
from kiosk.speech.words.replacements import Claims, Kind, Place, Replacement
from kiosk.speech.words.spoken_language import SpokenLanguage

_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789,.")
_FIGURE: Final = re.compile(r"[\d½¼¾⅓⅔€$£–—-]")
_STRENGTH: Final = ".!?…؟۔:;؛,،"
_PAUSES: Final = "–—()[]→•|"


class SaidWord(Struct, frozen=True):
    """What is said for a word, whose voice says it, and the punctuation that follows it ("" in most places)."""

    said: str
    language: str
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
            _spelled(said[place], known if owner is not None else None),
            (owner.language if owner else "") or language,
            _mark(text, words, owners, place, ranges_said=ranges_said),
        )
        for place, owner in enumerate(owners)
    ]


def _spelled(said: str, counted: SpokenLanguage | None) -> str:
    """A word's said form as a voice's dictionary has it; `counted` is the language where a recogniser gave it."""
    plain = " ".join(said.replace("’", "'").split())
    return composed(counted.voiced(plain) if counted else plain)


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
    if language:
        place = Place(figured, language)
        claims.find(ADDRESSES, place)
        if _FIGURE.search(figured):
            claims.find(figures(language), place)
        for claim in abbreviations(place):
            claims.take(claim)
        for claim in capitals(place, words):
            claims.take(claim)
        if _FIGURE.search(figured):
            claims.find(counting(language), place)
    for claim in _hyphened(figured):
        claims.take(claim)
    return claims.ordered()


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
        sign = _sign(gap, said[place - 1], said[place], language)
        if not sign and left and right and left.kind is right.kind is Kind.NUMBER and re.fullmatch("[-–—]", gap):
            sign = language.signs.to
        if sign:
            said[place] = f"{sign} {said[place]}"


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
    names = "|".join(("euro", "cent", "km", "kilo", "meter", "mètre", *language.amounts.euro))
    return bool(re.search(rf"(?:{names})\w*$", said, re.IGNORECASE))


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
    gap = text[start:] if last else text[start : words[place + 1][0]]
    marks = [character for character in gap if character in _STRENGTH]
    if marks:
        mark = min(marks, key=_STRENGTH.index)
        return "." if mark == "…" else mark
    if last:
        return "." if text.rstrip().endswith(".") else ""
    if "\n" in gap:
        return "."
    apart = any(character in _PAUSES for character in gap) or " - " in gap
    if owner and following and owner.kind is following.kind is Kind.NUMBER and re.fullmatch(r"\s?[-–—]\s?", gap):
        return "" if ranges_said else ","
    return "," if apart else ""
