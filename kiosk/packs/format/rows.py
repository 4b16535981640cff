"""Checked values out of the columns of a pack; every refusal is a ValueError that says why."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from kiosk.guidance import HardWord, Joint, PictureSentence, TimedWord

MAX_TEXT: Final = 4_000
"""Characters of one text; the longest a card can show is far shorter."""

MAX_WORDS: Final = 2_000
"""Words of a recording; a text of `MAX_TEXT` signs has fewer."""

MAX_HARD_WORDS: Final = 100
"""Hard words of one text."""

_T = TypeVar("_T")
_Choice = TypeVar("_Choice", bound=StrEnum)
_IDENT: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
_TAG: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
# At most the digits that E.164 allows, in groups as people write them; or short, such as 1712.
_PHONE: Final = re.compile(r"(?=(?:[^0-9]*[0-9]){9,15}[^0-9]*$)[+0][0-9][0-9 ./-]{6,24}[0-9]|[0-9]{3,4}")
# Short, or with a trunk zero; in the groups in which it is said.
_HELP_NUMBER: Final = re.compile(r"[1-9][0-9]{2,3}|116 ?[0-9]{3}|0[0-9]{1,3}( [0-9]{2,3}){2,4}")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
# It becomes a file name on the shelf, also on FAT and NTFS, which drop a final dot.
_FILE_NAME: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._+-]{0,62}[A-Za-z0-9])?")
# Lone surrogates come out of JSON escapes and cannot be printed or drawn.
_UNPRINTABLE: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def text(value: object) -> str:
    """A text for people: not empty, no control characters but newlines, at most `MAX_TEXT`."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text is missing")
    if len(value) > MAX_TEXT:
        raise ValueError(f"a text of {len(value)} characters; at most {MAX_TEXT}")
    if _UNPRINTABLE.search(value):
        raise ValueError("a text holds control characters")
    return value


def ident(value: object) -> str:
    """The id of an item, or the name of a pictogram."""
    return _matching(_IDENT, value, "an id")


def tag(value: object) -> str:
    """A BCP 47 language tag."""
    return _matching(_TAG, value, "a language tag")


def file_name(value: object) -> str:
    """A pack's id or version, which is safe as a file name."""
    return _matching(_FILE_NAME, value, "an id or version of a pack")


def phone(value: object) -> str:
    """A telephone number as people write it: +32 2 000 00 10, 02 000 00 10, or a short one such as 1712."""
    return _matching(_PHONE, value, "a telephone number")


def help_number(value: object) -> str:
    """The number of a help line as it is dialled in Belgium: 112, 1712, 116 000 or 0800 30 030."""
    return _matching(_HELP_NUMBER, value, "the number of a help line")


def digest(value: object) -> str:
    """A SHA-256, which is safe as a file name."""
    return _matching(_DIGEST, value, "a hash")


def text_or_none(value: object) -> str:
    """A text that may be empty."""
    return "" if value == "" else text(value)


def number(value: object, most: int) -> int:
    """A whole number from 1 to `most`."""
    if not isinstance(value, int) or not 1 <= value <= most:
        raise ValueError(f"{value!r:.60} is no number from 1 to {most}")
    return value


def timed_words(value: object, length: int, duration_ms: int) -> tuple[TimedWord, ...]:
    """A JSON list of [start, length, ms]: in order, inside a text of `length` code points and its sound."""
    if not isinstance(value, str) or len(value) > MAX_WORDS * 24:
        raise ValueError("the words of a recording are missing or too many")
    found = json.loads(value)
    if not isinstance(found, list) or len(found) > MAX_WORDS:
        raise ValueError(f"the words of a recording are no list of at most {MAX_WORDS}")
    words: list[TimedWord] = []
    free, earliest = 0, 0
    for entry in found:
        if not isinstance(entry, list) or [type(part) for part in entry] != [int, int, int]:
            raise ValueError("a word of a recording is not [start, length, ms]")
        word = TimedWord(*entry)
        if word.start < free or word.length < 1 or word.start + word.length > length:
            raise ValueError("a word of a recording lies outside its text, or over another")
        if not earliest <= word.ms <= duration_ms:
            raise ValueError("a word of a recording is heard out of order, or after its end")
        free, earliest = word.start + word.length, word.ms
        words.append(word)
    return tuple(words)


def hard_words(value: object, length: int) -> tuple[HardWord, ...]:
    """A JSON list of [start, length, id]: in order and inside a text of `length` code points."""
    if not isinstance(value, str) or len(value) > MAX_HARD_WORDS * 160:
        raise ValueError("the hard words of a text are missing or too many")
    found = json.loads(value)
    if not isinstance(found, list) or len(found) > MAX_HARD_WORDS:
        raise ValueError(f"the hard words of a text are no list of at most {MAX_HARD_WORDS}")
    words: list[HardWord] = []
    free = 0
    for entry in found:
        if not isinstance(entry, list) or [type(part) for part in entry] != [int, int, str]:
            raise ValueError("a hard word is not [start, length, id]")
        word = HardWord(entry[0], entry[1], ident(entry[2]))
        if word.start < free or word.length < 0 or word.start + word.length > length:
            raise ValueError("a hard word lies outside its text, or over another")
        free = word.start + word.length
        words.append(word)
    return tuple(words)


def flag(value: object) -> bool:
    """A column that is 0 or 1."""
    if value not in (0, 1):
        raise ValueError(f"{value!r} is neither 0 nor 1")
    return bool(value)


def day(value: object) -> date:
    """An ISO date."""
    return date.fromisoformat(text(value))


def one_of(choices: type[_Choice], value: object) -> _Choice:
    """The member of `choices` with this value."""
    return choices(text(value))


def optional(read: Callable[[object], _T], value: object) -> _T | None:
    """`read(value)`, or None for NULL."""
    return None if value is None else read(value)


def texts(value: object) -> tuple[str, ...]:
    """A JSON list of texts, which may be empty."""
    found = json.loads(text(value))
    if not isinstance(found, list):
        raise ValueError("not a list")  # noqa: TRY004 - every refusal here is a ValueError
    return tuple(text(entry) for entry in found)


def idents(value: object) -> tuple[str, ...]:
    """A JSON list of ids."""
    found = json.loads(text(value))
    if not isinstance(found, list):
        raise ValueError("not a list")  # noqa: TRY004 - every refusal here is a ValueError
    return tuple(ident(entry) for entry in found)


def tags(value: object) -> tuple[str, ...]:
    """A JSON list of language tags."""
    return tuple(tag(entry) for entry in idents(value))


def picture(value: object) -> PictureSentence:
    """A JSON list of signs: pictograms with a joint between each two."""
    signs = idents(value)
    return PictureSentence(signs[::2], tuple(Joint(sign) for sign in signs[1::2]))


def _matching(pattern: re.Pattern[str], value: object, what: str) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise ValueError(f"{value!r:.60} is not {what}")
    return value
