"""What is said for the words of one sentence: every recogniser in its turn, then the signs between words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kiosk.guidance.languages import base
from kiosk.guidance.word_spans import SHORT_VOWELS, Span, unvowelled
from kiosk.speech.words.addresses import ADDRESSES
from kiosk.speech.words.arabic import vowelled_numbers
from kiosk.speech.words.claims import Claim, Claims, Kind, Place
from kiosk.speech.words.counting import counting
from kiosk.speech.words.cutting import composed
from kiosk.speech.words.figures import figures
from kiosk.speech.words.names import Names, abbreviations, capitals, is_known
from kiosk.speech.words.tongues import TONGUES, Tongue

_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789,.")
_FIGURE: Final = re.compile(r"[\d½¼¾⅓⅔€$£–—-]")
_PER: Final = {
    "nl": "per", "fr": "par", "de": "pro", "en": "per", "ar": "في", "ro": "pe", "es": "por", "tr": "bölü",
    "uk": "на", "fa": "در",
}  # fmt: skip
_COUNTED: Final = re.compile(r"(?:euro|cent|km|kilo|meter|mètre|يورو|یورو|євро)\w*$", re.IGNORECASE)
_STRENGTH: Final = ".!?…؟۔:;؛,،"
_PAUSES: Final = "–—()[]→•|"


@dataclass(frozen=True, slots=True)
class SaidWord:
    """What is said for a word, whose voice says it, and the punctuation that follows it ("" in most places)."""

    said: str
    language: str
    mark: str


def said_words(text: str, language: str, words: Sequence[Span], names: Names) -> list[SaidWord]:
    """What is said for each of the words of `text`, a clean sentence."""
    claims = _claims(text, language, words, names)
    said = [""] * len(words)
    owners: list[Claim | None] = [None] * len(words)
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
    tongue = TONGUES.get(base(language))
    if tongue:
        _join(text, words, owners, said, tongue, base(language))
    ranges_said = bool(tongue and tongue.to)
    return [
        SaidWord(
            _spelled(said[place], language, counted=owner is not None),
            (owner.language if owner else "") or language,
            _mark(text, words, owners, place, ranges_said=ranges_said),
        )
        for place, owner in enumerate(owners)
    ]


def _spelled(said: str, language: str, *, counted: bool) -> str:
    """A word's said form as a voice's dictionary has it; `counted` where a recogniser gave it."""
    plain = " ".join(said.replace("’", "'").split())
    return composed(vowelled_numbers(plain) if counted and base(language) == "ar" else plain)


def _claims(text: str, language: str, words: Sequence[Span], names: Names) -> list[Claim]:
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


def _found(text: str, language: str, words: Sequence[Span], names: Names) -> list[Claim]:
    figured = text.translate(_DIGITS)
    place = Place(figured, base(language))
    claims = Claims(place)
    for claim in names.claims(text, words):
        claims.take(claim)
    if is_known(language):
        claims.find(ADDRESSES)
        if _FIGURE.search(figured):
            claims.find(figures(place.language))
        for claim in abbreviations(place):
            claims.take(claim)
        for claim in capitals(place, words):
            claims.take(claim)
        if _FIGURE.search(figured):
            claims.find(counting(place.language))
    for claim in _hyphened(figured):
        claims.take(claim)
    return claims.ordered()


def _hyphened(text: str) -> list[Claim]:
    """Words that a hyphen joins to a letter or "ce" ("a-t-il", "e-mail", "est-ce"): a voice knows them only whole."""
    return [
        Claim(match.start(), match.end(), ((match.start(), match[0]),), Kind.WORD)
        for match in re.finditer(r"(?<![\w'’-])[^\W\d_]+(?:['’-][^\W\d_]+)*-[^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])", text)
        if any(len(part) == 1 or part == "ce" for part in match[0].split("-"))
    ]


def _share(claim: Claim, words: Sequence[Span], first: int, last: int, said: list[str]) -> None:
    """Give each part of a claim to the word it stands in, or else to the next one."""
    for place, part in claim.parts:
        index = next((index for index in range(first, last) if words[index][1] > place), last - 1)
        if first <= index < last:
            said[index] = f"{said[index]}{', ' if claim.paused and said[index] else ' '}{part}".strip()


def _join(
    text: str, words: Sequence[Span], owners: Sequence[Claim | None], said: list[str], tongue: Tongue, language: str
) -> None:
    """Say the sign between two words with the second one: "tot achttien", "en Piet"."""
    for place in range(1, len(words)):
        left, right = owners[place - 1], owners[place]
        if (left is not None and left is right) or not said[place]:
            continue
        before = max(words[place - 1][1], left.end if left else 0)
        gap = text[before : min(words[place][0], right.start if right else words[place][0])].strip()
        sign = _sign(gap, said[place - 1], said[place], tongue, language)
        if not sign and left and right and left.kind is right.kind is Kind.NUMBER and re.fullmatch("[-–—]", gap):
            sign = tongue.to
        if sign:
            said[place] = f"{sign} {said[place]}"


def _sign(gap: str, left: str, right: str, tongue: Tongue, language: str) -> str:
    left, right = unvowelled(left), unvowelled(right)
    if gap != "/":
        return {"&": tongue.and_, "+": tongue.plus, "=": tongue.is_}.get(gap, "")
    if {left, right} & {tongue.and_, tongue.or_}:
        return ""
    return _PER[language] if _COUNTED.search(left) else tongue.or_


def _mark(text: str, words: Sequence[Span], owners: Sequence[Claim | None], place: int, *, ranges_said: bool) -> str:
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
