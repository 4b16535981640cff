"""What makes a Dutch sentence hard: passive forms, abbreviations, rare words; no file is read here."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import partial
from typing import Final

from kiosk.authoring.check.word_list import Frequency

COMMON: Final = 3.5
"""Zipf frequency from which a word counts as known: three times in a million words."""
SHORTEST_PART: Final = 3
"""Letters of the shortest part of a compound; one as short has to be an everyday word."""
EVERYDAY: Final = 4.5
"""Zipf frequency of an everyday word."""

WORD: Final = re.compile(r"[^\W\d_]+(?:[-'\u2019.][^\W\d_]+)*")
ABBREVIATION: Final = re.compile(r"(?<![\w.])(?:[A-Z]{2,}|[^\W\d_](?:\.[^\W\d_]+)+\.?)(?![\w])")
SHORTENED: Final = re.compile(
    r"(?<!\w)(?:bv|bijv|enz|etc|evt|incl|excl|max|min|nr|tel|blz|mvr|dhr|mr|ca)\.", re.IGNORECASE
)

WORDEN: Final = frozenset({"word", "wordt", "worden", "werd", "werden", "geworden"})
PARTICIPLE: Final = re.compile(
    r"(?:aan|achter|af|bij|binnen|door|goed|in|langs|los|mee|na|om|onder|op|over|samen|tegen|terug|thuis|toe|uit|"
    r"vast|voor|vrij|weg)?ge\w{2,}(?:d|[kfsphx]t|ven|gen|ken|den|ten|len|men|nen|pen|ren|sen|zen|wen|daan|gaan|zien)"
    r"|(?:aan|mee|voor)?(?:be|ver|ont|er|her)\w{2,}(?:d|[kfsph]t)"
)
STRONG: Final = re.compile(
    "begonnen|begrepen|beschreven|besloten|besproken|betrokken|bevolen|bewezen|bewogen|herkozen|onderwezen|onderzocht|"
    "ontnomen|ontslagen|ontvangen|verboden|verdreven|vergeleken|vergeten|verkregen|verloren|vernomen|verschoven|"
    "vervangen|verwezen|verworpen"
)
NO_PARTICIPLE: Final = re.compile(
    "bed|beeld|bekend|bericht|beroemd|berucht|best|bewust|gebeuren|gebied|gebreken|gebruiken|geduld|geen|gegevens|"
    "geheimen|geld|gelden|geloven|gemeenten|gemiddeld|genezen|genieten|genoeg|geraken|gerecht|gerechten|gerucht|"
    "geruchten|gesprekken|getallen|geven|geweld|gewend|gewesten|gewoonten|gezicht|gezichten|gezinnen|gezond|herfst|"
    "verband|verdriet|vergunningen|verkeerd|verliefd|verstand|verwant|gevangen|geraakt"
)
SEPARABLE: Final = frozenset({"aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "toe", "uit", "voor"})
"""First parts of verbs, as in `inschrijft`."""


def passives(sentence: str) -> tuple[str, ...]:
    """Participles that stand with a form of `worden`, as they are written."""
    words = [word.lower() for word in WORD.findall(sentence)]
    if not WORDEN & set(words):
        return ()
    return tuple(word for word in words if word not in WORDEN and _is_participle(word))


def abbreviations(text: str) -> tuple[str, ...]:
    """Words in capitals and shortened words, in their order."""
    found = [*ABBREVIATION.finditer(text), *SHORTENED.finditer(text)]
    return tuple(dict.fromkeys(match[0] for match in sorted(found, key=lambda match: match.start())))


def words(text: str) -> tuple[str, ...]:
    """The words of a text but its abbreviations; soft hyphens are left out."""
    plain = SHORTENED.sub(" ", ABBREVIATION.sub(" ", text))
    return tuple(WORD.findall(plain))


def known(word: str, explained: Collection[str], frequency: Frequency) -> bool:
    """Whether a word is common, explained, a form of such a word, or made of such words."""
    common = partial(_common, explained=explained, frequency=frequency)
    parts = [part for part in re.split("[-'\u2019]", word.lower()) if len(part) > 1]
    return all(common(part) or _compound(part, common, frequency) for part in parts)


def _common(word: str, explained: Collection[str], frequency: Frequency) -> bool:
    return any(form in explained or frequency(form) >= COMMON for form in (word, *_forms(word)))


def _compound(word: str, common: partial[bool], frequency: Frequency) -> bool:
    def stands(part: str) -> bool:
        if len(part) < SHORTEST_PART:
            return False
        return frequency(part) >= EVERYDAY if len(part) == SHORTEST_PART else common(part)

    for cut in range(2, len(word) - SHORTEST_PART + 1):
        head, tail = word[:cut], word[cut:]
        linked = head.removesuffix("s")
        if stands(tail) and (head in SEPARABLE or stands(head) or stands(linked)):
            return True
    return False


def _forms(word: str) -> Iterator[str]:
    """Other forms of the same word that a reader who knows one of them knows too."""
    for ending in ("en", "e", "s", "t", "n", "je", "jes", "tje", "tjes"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < SHORTEST_PART:
            continue
        yield stem
        yield f"{stem}en"
        if stem[-1] == stem[-2]:
            yield stem[:-1]
        hardened = stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
        yield hardened
        # an open syllable is written with one vowel: woning-en, but hur-en of huur
        if stem[-1] not in "aeiou" and stem[-2] in "aeou" and stem[-3] not in "aeiou":
            yield hardened[:-1] + hardened[-2] + hardened[-1]
    yield f"{word}en"
    yield f"{word}t"


def _is_participle(word: str) -> bool:
    return STRONG.fullmatch(word) is not None or (
        PARTICIPLE.fullmatch(word) is not None and NO_PARTICIPLE.fullmatch(word) is None
    )
