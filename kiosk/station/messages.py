"""A sentence that may be said in another language later: its English and its values. Translates nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final, TypeAlias

from msgspec import Struct, field

Value: TypeAlias = "str | int | float | date | Message"
_QUOTE: Final = "{text}"  # a name, so that no translator is asked for it


class Message(Struct, frozen=True):
    """English with places for values, such as "{free} MiB free for {path}"; `packaging/catalogs` finds it here.

    `str()` is the English sentence. A value may be a sentence too.
    """

    text: str
    values: Mapping[str, Value] = field(default_factory=dict)

    @classmethod
    def of(cls, fields: Mapping[str, Any]) -> Message:
        """The sentence that `msgspec.to_builtins` took apart."""
        nested = {name: cls.of(value) if isinstance(value, dict) else value for name, value in fields["values"].items()}
        return cls(fields["text"], nested)

    def __str__(self) -> str:
        return self.told(lambda text: text, _plain)

    def told(self, translate: Callable[[str], str], written: Callable[[str | float | date], str]) -> str:
        """The sentence as `translate` has it, each value as `written` writes it."""
        values = {
            name: value.told(translate, written) if isinstance(value, Message) else written(value)
            for name, value in self.values.items()
        }
        return translate(self.text).format_map(values)


def quoted(text: str) -> Message:
    """What another program or a KioskError said, in its own words."""
    return Message(_QUOTE, {"text": text})


def _plain(value: str | float | date) -> str:
    return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else str(value)
