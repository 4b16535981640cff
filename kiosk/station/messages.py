"""A sentence that may be said in another language later: its English and its values. Translates nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from gettext import NullTranslations
from typing import Any, Final, TypeAlias

from msgspec import Struct, field

Value: TypeAlias = "str | int | float | date | Message"
TranslateCount: TypeAlias = Callable[[str, str, int], str]
"""As gettext's `ngettext`: the sentence for one, that for more, and the number."""
_ENGLISH: Final = NullTranslations()
_QUOTE: Final = "{text}"  # a name, so that no translator is asked for it


class Message(Struct, frozen=True):
    """English with places for values, such as "{free} MiB free for {path}"; `packaging/catalogs` finds it here.

    `str()` is the English sentence. A value may be a sentence too. With `plural`, which `counted` writes, `text` is
    said of one and `plural` of any other number.
    """

    text: str
    values: Mapping[str, Value] = field(default_factory=dict)
    plural: str = ""

    @classmethod
    def of(cls, fields: Mapping[str, Any]) -> Message:
        """The sentence that `msgspec.to_builtins` took apart."""
        nested = {name: cls.of(value) if isinstance(value, dict) else value for name, value in fields["values"].items()}
        return cls(fields["text"], nested, fields["plural"])

    def __str__(self) -> str:
        return self.told(_ENGLISH.gettext, _plain)

    def told(
        self,
        translate: Callable[[str], str],
        written: Callable[[str | float | date], str],
        translate_count: TranslateCount = _ENGLISH.ngettext,
    ) -> str:
        """The sentence as `translate` has it, or `translate_count` for a number; each value as `written` writes it."""
        values = {
            name: value.told(translate, written, translate_count) if isinstance(value, Message) else written(value)
            for name, value in self.values.items()
        }
        count = self.values.get("count")
        if self.plural and isinstance(count, int):
            return translate_count(self.text, self.plural, count).format_map(values)
        return translate(self.text).format_map(values)


def counted(one: str, more: str, count: int, values: Mapping[str, Value] | None = None) -> Message:
    """A sentence with a number of things in it, "{count}": as it is said of one, and of more."""
    return Message(one, {**(values or {}), "count": count}, more)


def quoted(text: str) -> Message:
    """What another program or a KioskError said, in its own words."""
    return Message(_QUOTE, {"text": text})


def _plain(value: str | float | date) -> str:
    return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else str(value)
