"""A gettext catalog read strictly: what Babel would let pass is refused; what its texts are for is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import Final, NoReturn

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, PoFileParser

from kiosk.authoring.files.marked_yaml import decode, read_raw
from kiosk.errors import SourceError
from kiosk.packs.format.letters import direction_fault
from kiosk.packs.format.rows import MAX_TEXT

_LINE: Final = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) +)?"(?:[^"\\]|\\.)*"')
_NEXT: Final = {
    "": {"msgctxt", "msgid"},
    "msgctxt": {"msgid"},
    "msgid": {"msgid_plural", "msgstr"},
    "msgid_plural": {"msgstr[0]"},
    "msgstr": {"msgctxt", "msgid"},
}
"""Which keyword may follow which: Babel gives a msgstr whose msgid was lost to the entry after it."""
_LANGUAGE: Final = re.compile(r'^"Language: *([A-Za-z]+)', re.MULTILINE)
_NUMBERED: Final = re.compile(r"%([1-9])(?!\d)")
_PERCENT: Final = re.compile(r"%(?:\(\w+\))?[a-z]")


class PoFile(Catalog):
    """A catalog that refuses an entry which it has already; `place` is its file."""

    def __init__(self, place: str, text: str, locale: str | None = None, domain: str | None = None) -> None:
        super().__init__(locale=locale, domain=domain, charset="utf-8")
        self.place = place
        self.text = text
        self._answers: dict[int, int] = {}

    def __setitem__(self, id: str | tuple[str, ...] | list[str], message: Message) -> None:  # noqa: A002  Babel's
        """Take in an entry."""
        known = self.get(id, message.context) if id else None
        if known is not None and message.lineno and known.lineno:
            self.refuse(message.lineno, f"{_key(message)}: stands already at line {known.lineno}")
        super().__setitem__(id, message)

    def refuse(self, line: int, what: str) -> NoReturn:
        """Say what is wrong at a line.

        Raises:
            SourceError: always.
        """
        raise SourceError(f"{self.place}:{line}: {what}")

    def read(self) -> None:
        """Take in the entries of the text.

        Raises:
            SourceError: one is wrong.
        """
        self._hold_lines()
        try:
            PoFileParser(self, abort_invalid=True).parse(BytesIO(self.text.encode()))
        except PoFileError as error:
            # Babel counts lines from 0 and repeats the number at the end of its message.
            said = str(error.args[0]).removesuffix(f" on {error.lineno}")
            raise SourceError(f"{self.place}:{error.lineno + 1}: not a valid catalog: {said}") from error
        except (ValueError, TypeError, LookupError) as error:
            raise SourceError(f"{self.place}: not a valid catalog: {error}") from error
        if self.charset.lower().replace("-", "") != "utf8":
            raise SourceError(f"{self.place}: not a valid catalog: its header says charset={self.charset}, not utf-8")
        for message in self:
            if message.id and not message.fuzzy:
                self._hold_places(message)
                self._hold_length(message)

    def _hold_lines(self) -> None:
        """See that each line is one, that none is missing, and that nothing unseen stands there."""
        before, asked = "", 0
        for number, line in enumerate(self.text.splitlines(), 1):
            written = line.strip()
            if not written or written.startswith("#"):
                continue
            found = _LINE.fullmatch(written)
            if found is None:
                inner = '; a quote inside a text is written \\"' if written.count('"') > 2 else ""  # noqa: PLR2004  a text has two
                said = f"neither a keyword nor a text between quotes: {written:.40}{inner}"
                self.refuse(number, f"not a valid catalog: {said}")
            if fault := direction_fault(written):
                self.refuse(number, fault)
            if (keyword := found[1]) is None:
                continue
            if not self._follows(keyword, before):
                self.refuse(number, f"not a valid catalog: {keyword} cannot follow {before or 'nothing'}")
            if keyword == "msgid":
                asked = number
            elif keyword.startswith("msgstr"):
                self._answers.setdefault(asked, number)
            before = keyword
        if before and not before.startswith("msgstr"):
            self.refuse(asked or 1, f"not a valid catalog: nothing follows its last {before}")

    @staticmethod
    def _follows(keyword: str, before: str) -> bool:
        if before.startswith("msgstr["):
            return keyword in _NEXT["msgstr"] or keyword.startswith("msgstr[")
        return keyword in _NEXT[before]

    def hold_language(self, folder: str) -> None:
        """See that its header names the language of the folder that it lies in: catalogs are easily mixed up.

        Raises:
            SourceError: it names another.
        """
        found = _LANGUAGE.search(self.text)
        if found is not None and found[1].lower() != re.split("[-_]", folder.lower())[0]:
            line = self.text.count("\n", 0, found.start()) + 1
            self.refuse(line, f"its header says Language: {found[1]}, and it lies in the folder of '{folder}'")

    def _hold_length(self, message: Message) -> None:
        """See that a kiosk would take it."""
        length = len(_joined(message.string))
        if length > MAX_TEXT:
            line = self._answers.get(message.lineno or 0, 1)
            self.refuse(line, f"{_key(message)}: has {length} characters; at most {MAX_TEXT} fit")

    def _hold_places(self, message: Message) -> None:
        """See that a translation has the places for values that its source has."""
        source, translation = _joined(message.id), _joined(message.string)
        if not translation:
            return
        line = self._answers.get(message.lineno or 0, 1)
        try:
            wanted, found = (set(_places(text, source, message)) for text in (source, translation))
        except ValueError as error:
            self.refuse(line, f"{_key(message)}: broken placeholder: {error}")
        for place in sorted(wanted - found):
            self.refuse(line, f"{_key(message)}: the placeholder {place} is missing")
        for place in sorted(found - wanted):
            self.refuse(line, f"{_key(message)}: there is no placeholder {place} in the source")


def read_po_file(path: Path, locale: str | None = None, domain: str | None = None) -> PoFile:
    """The catalog in `path`.

    Raises:
        SourceError: it cannot be read, or a line of it is wrong.
    """
    text = decode(read_raw(path), str(path)).replace("\r\n", "\n").replace("\r", "\n")
    catalog = PoFile(str(path), text, locale, domain)
    catalog.read()
    if path.parent.name == "LC_MESSAGES":
        catalog.hold_language(path.parent.parent.name)
    return catalog


def compiled(path: Path) -> bytes:
    """The catalog in `path` as gettext reads it while a program runs, without what is fuzzy.

    Raises:
        SourceError: it cannot be read, or a line of it is wrong.
    """
    buffer = BytesIO()
    write_mo(buffer, read_po_file(path), use_fuzzy=False)
    return buffer.getvalue()


def _places(text: str, source: str, message: Message) -> Iterator[str]:
    """The places for values in a text: `{name}`, `%1`, and `%s` where the entry says that it has such.

    Raises:
        ValueError: a brace is open.
    """
    for _, name, spec, conversion in Formatter().parse(text):
        if name is not None:
            yield "{" + name + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "") + "}"
    for number in _NUMBERED.findall(text):
        if not re.search(rf"(?<!\d){number}\s?%", source):  # Turkish writes %5 for 5 %
            yield f"%{number}"
    if message.python_format:
        yield from _PERCENT.findall(text)


def _joined(text: object) -> str:
    """A text, or all forms of its plural in one."""
    return " ".join(map(str, text)) if isinstance(text, (tuple, list)) else str(text)


def _key(message: Message) -> str:
    """What a translator finds an entry by."""
    return message.context or f"'{_joined(message.id):.60}'"
