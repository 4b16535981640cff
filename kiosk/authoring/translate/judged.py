"""What people said of each sentence on a page of review, and where it goes: into a catalog, or beside the content."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Final

import msgspec
from babel.messages.catalog import Catalog, Message
from msgspec import Struct

from kiosk.authoring.files.catalogs import REVIEWED, Key, one_line, text_mark
from kiosk.authoring.translate.review import mark_reviewed
from kiosk.errors import SourceError

NOT_GOOD: Final = "not good:"
CLAIMS: Final = "claims"
"""In the place of a language: what the content claims was looked at, and not how it is said."""
CLAIMS_FILE: Final = "claims.tsv"
_MAX_BYTES: Final = 20 << 20
_MAX_NOTE: Final = 500


class Verdict(Struct, frozen=True, forbid_unknown_fields=True):
    """On one sentence as it was shown: `good`, or not, and then how it should be."""

    item: str
    source: str
    shown: str
    good: bool
    note: str = ""


class Review(Struct, frozen=True, forbid_unknown_fields=True):
    """A file that a page gave."""

    pack: str
    language: str
    who: str
    day: date
    verdicts: tuple[Verdict, ...]


class Taken(Struct, frozen=True):
    """What became of a review; `changed` are items whose sentence is another one today, and were left."""

    good: int
    noted: int
    changed: tuple[str, ...]


def read_review(path: Path) -> Review:
    """The review in a file.

    Raises:
        SourceError: it is none.
    """
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise SourceError(f"{path}: is larger than {_MAX_BYTES >> 20} MB")
        review = msgspec.json.decode(path.read_bytes(), type=Review)
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: is no file that a page of review gave: {error}") from error
    who = _line(review.who)
    if not who or who.lower() == "nobody":
        raise SourceError(f"{path}: who: nobody wrote their name")
    return msgspec.structs.replace(review, who=who)


def take_in(catalog: Catalog, review: Review) -> Taken:
    """Write into each entry who read it, or as a comment how it should be; what changed since is left as it is."""
    good: dict[Key, str] = {}
    noted = 0
    changed: list[str] = []
    for verdict in review.verdicts:
        message = catalog.get(verdict.source, verdict.item)
        if message is None or message.fuzzy or not message.string or one_line(message) != verdict.shown:
            changed.append(verdict.item)
        elif verdict.good:
            message.user_comments = [*_without(message, NOT_GOOD)]
            good[verdict.item, verdict.source] = verdict.shown
        else:
            said = f"{NOT_GOOD} {_line(verdict.note) or 'no reason was written'} ({review.who}, {review.day})"
            message.user_comments = [
                said,
                *(one for one in _without(message, NOT_GOOD) if not one.startswith(REVIEWED)),
            ]
            noted += 1
    return Taken(mark_reviewed(catalog, review.who, good) if good else 0, noted, tuple(changed))


class Claim(Struct, frozen=True):
    """What somebody who knows the law said of a claim; `mark` knows its sentence again."""

    item: str
    mark: str
    good: bool
    who: str
    day: str
    note: str


def read_claims(folder: Path) -> dict[str, Claim]:
    """The latest word on each claim of the content in `folder`, by item.

    Raises:
        SourceError: a line of its file is none.
    """
    path = folder / CLAIMS_FILE
    if not path.exists():
        return {}
    found: dict[str, Claim] = {}
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read: {error}") from error
    for number, line in enumerate(lines, 1):
        match line.split("\t"):
            case [item, mark, "good" | "not good" as verdict, who, day, note]:
                found[item] = Claim(item, mark, verdict == "good", who, day, note)
            case _:
                raise SourceError(f"{path}:{number}: is not item, mark, good or not good, who, day, note between tabs")
    return found


def take_claims(known: dict[str, Claim], review: Review, today: dict[str, str]) -> tuple[str, Taken]:
    """The claims' file as it has to be, and what became of a review; `today` has the sentence of each item."""
    kept = dict(known)
    changed: list[str] = []
    good = noted = 0
    for verdict in review.verdicts:
        if today.get(verdict.item) != verdict.shown:
            changed.append(verdict.item)
            continue
        mark = text_mark(verdict.shown)
        note = _line(verdict.note)
        kept[verdict.item] = Claim(verdict.item, mark, verdict.good, review.who, str(review.day), note)
        good, noted = good + verdict.good, noted + (not verdict.good)
    return _written(kept.values()), Taken(good, noted, tuple(changed))


def _written(claims: Iterable[Claim]) -> str:
    rows = sorted(
        "\t".join((one.item, one.mark, "good" if one.good else "not good", one.who, one.day, one.note))
        for one in claims
    )
    return "".join(f"{row}\n" for row in rows)


def _without(message: Message, prefix: str) -> list[str]:
    return [one for one in message.user_comments if not one.startswith(prefix)]


def _line(text: str) -> str:
    """A text on one line, without signs that are not seen."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:_MAX_NOTE]
