"""What is written on to a figure: words in front of it without a space, and the ending of a case behind it.

The recognisers know figures that stand alone, so both are taken off for them and put on again to what they found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from msgspec.structs import replace

from kiosk.speech.words.replacements import Replacement
from kiosk.speech.words.spoken_language import SpokenLanguage

_NO_LETTER: Final = "\ue000"
"""Stands for each letter that is taken off: no word, and nothing that a text has."""
_ENDING: Final = re.compile(r"['’]([^\W\d_]+)")


@cache
def _in_front(language: SpokenLanguage) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’])(?:{language.numbers.prefixes})(?=[\d€$£%٪½¼¾⅓⅔]|\+\d)")


def detached(text: str, language: SpokenLanguage) -> tuple[str, dict[int, str]]:
    """The text, as long as before, without the prefixes of its figures; and each by the place of its figure."""
    if not language.numbers.prefixes:
        return text, {}
    found = {match.end(): match[0] for match in _in_front(language).finditer(text) if match[0]}
    for end, prefix in found.items():
        text = text[: end - len(prefix)] + _NO_LETTER * len(prefix) + text[end:]
    return text, found


def attached(
    claims: Sequence[Replacement], text: str, prefixes: Mapping[int, str], language: SpokenLanguage
) -> list[Replacement]:
    """The claims, in the order of the text, with what is written on to their figures."""
    found = []
    for number, claim in enumerate(claims):
        limit = claims[number + 1].start if number + 1 < len(claims) else len(text)
        found.append(_with_ending(_with_prefix(claim, prefixes, language), text, limit, language))
    return found


def _with_prefix(claim: Replacement, prefixes: Mapping[int, str], language: SpokenLanguage) -> Replacement:
    prefix = prefixes.get(claim.start)
    if prefix is None:
        return claim
    (at, said), *others = sorted(claim.parts)
    start = claim.start - len(prefix)
    together = language.numbers.prefixed(prefix.strip(), said)
    return replace(claim, start=start, parts=((at if prefix.endswith(" ") else start, together), *others))


def _with_ending(claim: Replacement, text: str, limit: int, language: SpokenLanguage) -> Replacement:
    """Behind a figure the ending is said as one word with it, and behind a name as it is written."""
    ending = _ENDING.match(text, claim.end) if language.numbers.case_endings else None
    if ending is None or ending.end() > limit:
        return claim
    *others, (at, said) = sorted(claim.parts)
    joined = ending[1] if text[claim.end - 1].isdecimal() or text[claim.end - 1] == "%" else f"'{ending[1]}"
    return replace(claim, end=ending.end(), parts=(*others, (at, said + joined)))
