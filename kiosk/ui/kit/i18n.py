"""The interface's words: gettext catalogs behind Qt's `qsTr`, switched while it runs."""

from __future__ import annotations

import gettext
import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTranslator

from kiosk.station.messages import Message

DOMAIN = "kiosk"
SPOKEN = "kiosk.spoken.json"
"""Beside a compiled catalog: {words as they are shown: what is said for them}; packaging/embed.py writes it."""
PARTED = " · "
"""Between two of the interface's words on one line."""
NAMED = ". "
"""Between a place's name and the interface's words on how its door stands."""
_PLACE: Final = re.compile(r"%\d|%n|\{\w+\}")
"""Where a value stands in the interface's words: Qt's, and Python's."""
_PARTS: Final = re.compile(f"({_PLACE.pattern})")


class Interface(QTranslator):
    """Serves `qsTr(text, context)` and `qsTr(one, more, count)` from the catalog of the language that is set.

    Catalogs are compiled without fuzzy entries, so a stale translation falls back to the source.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._catalogs: dict[str, gettext.NullTranslations] = {}
        self._current: gettext.NullTranslations = gettext.NullTranslations()
        self._spoken: dict[str, dict[str, str]] = {}
        self._language = ""

    def load_all(self, languages: tuple[str, ...]) -> None:
        """Read the catalogs from disk; a language without one speaks the source's English."""
        for tag in languages:
            self._catalogs[tag] = gettext.translation(DOMAIN, self._folder, [tag], fallback=True)
            table = self._folder / tag.replace("-", "_") / "LC_MESSAGES" / SPOKEN
            self._spoken[tag] = json.loads(table.read_bytes()) if table.is_file() else {}

    def speak(self, language: str) -> None:
        """Serve this language from now on."""
        self._language = language
        self._current = self._catalogs.get(language, self._current)

    @property
    def served(self) -> str:
        """The language that is served."""
        return self._language

    def renew(self, catalogs: Mapping[str, gettext.NullTranslations]) -> None:
        """Have these catalogs instead of those of the same languages."""
        self._catalogs |= catalogs
        self.speak(self._language)

    def in_language(self, language: str) -> Callable[[str], str]:
        """Says texts in this language, whichever is served."""
        return self.words_in(language).gettext

    def words_in(self, language: str) -> gettext.NullTranslations:
        """The catalog of this language, whichever is served."""
        return self._catalogs.get(language, gettext.NullTranslations())

    def tell(self, said: Message, language: str) -> str:
        """A sentence of the doctor, its numbers and dates as `language` writes them; not on the screen's thread."""
        from babel import Locale  # noqa: PLC0415  slow, and only staff wait for it
        from babel.dates import format_date, format_datetime  # noqa: PLC0415
        from babel.numbers import format_decimal  # noqa: PLC0415

        # A path or a name in Latin letters would turn round what stands beside it (UAX #9: first strong isolate).
        isolated = "\u2068{}\u2069" if Locale.parse(language, sep="-").text_direction == "rtl" else "{}"

        def written(value: str | float | date) -> str:
            match value:
                case str():
                    return isolated.format(value)
                case datetime():
                    return format_datetime(value, "medium", locale=language)
                case date():
                    return format_date(value, "long", locale=language)
                case _:
                    return format_decimal(value, locale=language)

        words = self.words_in(language)
        return said.told(words.gettext, written, words.ngettext)

    def say(self, text: str, context: str | None = None) -> str:
        """The text in the current language."""
        return self._current.pgettext(context, text) if context else self._current.gettext(text)

    def spoken(self, text: str, language: str) -> str:
        """What is said for the interface's words `text`, as they are shown; "" where it is the words themselves."""
        parts = text.split(PARTED)
        said = [self._said(part, self._spoken.get(language, {})) for part in parts]
        return "" if said == parts else PARTED.join(said)

    def _said(self, text: str, known: dict[str, str]) -> str:
        if text in known:
            return known[text]
        for shown in sorted(known, key=_own_letters, reverse=True):
            if (values := _values(shown, text)) is not None:
                return "".join(values.get(part, part) for part in _PARTS.split(known[shown]))
        name, named, rest = text.partition(NAMED)
        return name + named + self._said(rest, known) if named else text

    def translate(  # the signature is Qt's
        self,
        context: str,  # noqa: ARG002
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """What Qt asks for each `qsTr`; with a number, `disambiguation` is the sentence for more. Qt fills in "%n"."""
        if n >= 0 and disambiguation:
            return self._current.ngettext(sourceText, disambiguation, n)
        return self.say(sourceText, disambiguation)

    def isEmpty(self) -> bool:
        """Qt does not ask an empty translator."""
        return False


@cache
def _own_letters(shown: str) -> int:
    """How many letters words of the interface have besides their values: the more, the surer they are known."""
    return sum(letter.isalpha() for letter in _PLACE.sub("", shown))


@cache
def _pattern(shown: str) -> re.Pattern[str] | None:
    """Finds the values in words of the interface; None where they hold none."""
    if not _PLACE.search(shown) or not _own_letters(shown):  # "%1: %2" would fit anything
        return None
    between = [re.escape(text) for text in _PLACE.split(shown)]
    return re.compile("(.+?)".join(between), re.DOTALL)


def _values(shown: str, text: str) -> dict[str, str] | None:
    """The values by their places, where `text` is `shown` with values in it."""
    pattern = _pattern(shown)
    found = pattern.fullmatch(text) if pattern is not None else None
    return None if found is None else dict(zip(_PLACE.findall(shown), found.groups(), strict=True))
