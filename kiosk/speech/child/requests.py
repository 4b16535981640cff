"""What may be asked of the synthesising child, read from its lines of JSON.

{"do": "say", "id": 12, "text": "…", "language": "nl", "speed": 1.0, "spoken": ""}
{"do": "tell", "id": 12, "text": "…", "language": "nl"}    say in writing what would be said, and with which sounds
{"do": "cancel", "before": 13}      make nothing more for ids below 13
{"do": "pronounce", "list": [{"word": "OCMW", "language": "nl", "said": "", "only_in": "", "ipa": "",
                              "not_before": []}]}
{"do": "forget"}                    delete every clip: the visit is over
{"do": "finish"}                    end
"""

from __future__ import annotations

import json
from enum import Enum
from typing import Any, Final, Literal, TypeAlias

from msgspec import Struct

from kiosk.guidance import Pronunciation

SLOWEST: Final = 0.7
FASTEST: Final = 1.5


class Say(Struct, frozen=True):
    """Make the sound of `text`; `speed` is 0.7 to 1.5 times the calm speed.

    `spoken` is said in place of it, and has a word for each of its words; "" is the text itself.
    """

    id: int
    text: str
    language: str
    speed: float
    spoken: str = ""


class Tell(Struct, frozen=True):
    """Report what a voice is given for `text`: its sentences, the words as they are said, and their sounds."""

    id: int
    text: str
    language: str


class Cancel(Struct, frozen=True):
    """Make nothing more for ids below `before`."""

    before: int


class Pronounce(Struct, frozen=True):
    """From now on say words by these entries."""

    entries: tuple[Pronunciation, ...]


class Forget(Struct, frozen=True):
    """Delete every clip."""


class End(Enum):
    """Nothing follows."""

    END = 0


END: Final = End.END
Request: TypeAlias = Say | Tell | Cancel | Pronounce | Forget | Literal[End.END]


def read_request(line: bytes) -> Request | None:
    """The request of a line; None when it is not one."""
    try:
        fields = json.loads(line)
        return _request(fields) if isinstance(fields, dict) else None
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None


def _request(fields: dict[str, Any]) -> Request | None:  # noqa: PLR0911  a line a request
    match fields["do"]:
        case "say":
            speed = min(FASTEST, max(SLOWEST, float(fields.get("speed", 1.0))))
            spoken = _text(fields.get("spoken", ""))
            return Say(int(fields["id"]), _text(fields["text"]), _text(fields["language"]), speed, spoken)
        case "tell":
            return Tell(int(fields["id"]), _text(fields["text"]), _text(fields["language"]))
        case "cancel":
            return Cancel(int(fields["before"]))
        case "pronounce":
            return Pronounce(tuple(_pronunciation(entry) for entry in fields["list"]))
        case "forget":
            return Forget()
        case "finish":
            return END
        case _:
            return None


def _pronunciation(entry: dict[str, Any]) -> Pronunciation:
    told = {name: _text(entry.get(name, "")) for name in ("language", "said", "only_in", "ipa")}
    return Pronunciation(_text(entry["word"]), **told, not_before=tuple(map(_text, entry.get("not_before", ()))))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value
