"""What a line of the configuration may hold: a reader of each kind, which says in words why a value is none of it.

A reader takes what TOML gives and raises a `ValueError` whose text goes on from the name of the key.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, field, fields
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
Reader = Callable[[object], T]
Wrong = tuple[str, str]
"""A key, and why its value is none."""
_READER: Final = "reader"


def setting(default: T, reader: Reader[T]) -> T:
    """The field of a setting, for a dataclass: its default, and who reads it from the file."""
    return field(default=default, metadata={_READER: reader})


def needed(reader: Reader[T]) -> T:
    """The field of a setting that has no default."""
    return cast("T", field(metadata={_READER: reader}))


def read_fields(kind: type[DataclassInstance], table: Mapping[str, object]) -> tuple[dict[str, Any], list[Wrong]]:
    """The values that a table of the file has for the dataclass `kind`, and what is wrong in it.

    A field without a reader is left to the caller.
    """
    known = {each.name: each for each in fields(kind)}
    wrongs = [(key, _of_unknown(key, list(known))) for key in table if key not in known]
    values = {}
    for name, each in known.items():
        reader = cast("Reader[object] | None", each.metadata.get(_READER))
        if name not in table:
            if each.default is MISSING:
                wrongs.append((name, "is missing"))
        elif reader is not None:
            try:
                values[name] = reader(table[name])
            except ValueError as e:
                wrongs.append((name, str(e)))
    return values, wrongs


def _of_unknown(key: str, names: list[str]) -> str:
    import difflib  # noqa: PLC0415  only who misspells a name waits for it

    near = difflib.get_close_matches(key, names, n=1, cutoff=0)
    return f"is not a setting; the nearest is '{near[0]}'"


class Whole:
    """A whole number in bounds."""

    def __init__(self, least: int, most: int) -> None:
        self.least = least
        self.most = most

    def __call__(self, value: object) -> int:
        """Read it."""
        if not isinstance(value, int) or isinstance(value, bool):
            raise ValueError(f"should be a valid integer, not {value!r}")
        _hold(value, self.least, self.most)
        return value


class Number:
    """A number in bounds, with decimals or without."""

    def __init__(self, least: float, most: float) -> None:
        self.least = least
        self.most = most

    def __call__(self, value: object) -> float:
        """Read it."""
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise ValueError(f"should be a valid number, not {value!r}")
        if isinstance(value, float) and not math.isfinite(value):
            raise ValueError(f"should be a finite number, not {value!r}")
        _hold(value, self.least, self.most)
        return float(value)


class Line:
    """One line of text that fits a pattern; `otherwise` says in words what the pattern asks for."""

    def __init__(
        self, pattern: str = r"[^\x00-\x1f]*", otherwise: str = "should be one line of text", longest: int = 80
    ) -> None:
        self.pattern = pattern
        self.otherwise = otherwise
        self._longest = longest

    def __call__(self, value: object) -> str:
        """Read it."""
        text = read_text(value)
        if len(text) > self._longest:
            raise ValueError(f"should have at most {self._longest} characters, not {value!r}")
        if not re.fullmatch(self.pattern, text):
            raise ValueError(f"{self.otherwise}, not {value!r}")
        return text


class OneOf:
    """One of a few words."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words

    def __call__(self, value: object) -> str:
        """Read it."""
        if not isinstance(value, str) or value not in self._words:
            quoted = [f"'{word}'" for word in self._words]
            raise ValueError(f"should be {', '.join(quoted[:-1])} or {quoted[-1]}, not {value!r}")
        return value


def one_of(kind: type[E]) -> Reader[E]:
    """A reader of the values of an enumeration."""
    words = OneOf(tuple(kind))
    return lambda value: kind(words(value))


def read_flag(value: object) -> bool:
    """Yes or no."""
    if not isinstance(value, bool):
        raise ValueError(f"should be a valid boolean, not {value!r}")
    return value


def read_text(value: object) -> str:
    """Any text."""
    if not isinstance(value, str):
        raise ValueError(f"should be a valid string, not {value!r}")
    return value


def read_path(value: object) -> Path:
    """A path, `~` resolved."""
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError("should be a path between quotes")
    try:
        return Path(value).expanduser()
    except RuntimeError as e:
        raise ValueError(f"{value!r} names a person this machine does not know") from e


def read_address(value: object) -> str:
    """The address of a web server, or ""."""
    text = read_text(value)
    try:
        where = urlsplit(text)
        port = where.port
    except ValueError:
        where, port = urlsplit(""), None
    good = where.scheme in {"http", "https"} and where.hostname and port != 0
    if text and (not good or where.query or where.fragment or not text.isprintable() or " " in text):
        raise ValueError(f"{text!r} is no address that begins with https:// or http://")
    return text


def read_list(value: object) -> list[object]:
    """A list of anything."""
    if not isinstance(value, list):
        raise ValueError(f"should be a valid tuple, not {value!r}")
    return value


def twice(names: list[str]) -> str:
    """The first name that stands a second time in a list; "" where none does."""
    return next((name for position, name in enumerate(names) if name in names[:position]), "")


def _hold(value: float, least: float, most: float) -> None:
    if value < least:
        raise ValueError(f"should be greater than or equal to {least:.7g}, not {value!r}")
    if value > most:
        raise ValueError(f"should be less than or equal to {most:.7g}, not {value!r}")
