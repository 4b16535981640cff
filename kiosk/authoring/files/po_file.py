"""A gettext catalog read strictly: what Babel would let pass is refused; what its texts are for is not known here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.parser import HeaderParser
from gettext import c2py  # what GNUTranslations reads Plural-Forms with
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import Final, NoReturn

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po

from kiosk.authoring.files.marked_yaml import decode, read_raw
from kiosk.authoring.files.po_entries import Entry, EntryError, read_entries
from kiosk.errors import SourceError
from kiosk.packs.format.letters import text_fault
from kiosk.packs.format.rows import MAX_TEXT

_PLURALS: Final = re.compile(r"\s*nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+);?\s*")
_GETTEXTS: Final = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
}
"""Where Babel counts the forms in another order than gettext, CLDR and Weblate: it has that of 11 to 99 last."""
_DATES: Final = frozenset({"pot-creation-date", "po-revision-date"})
_NUMBERED: Final = re.compile(r"%([1-9])(?!\d)")
_COUNT: Final = re.compile(r"%n\b|\{count\}")
"""How many there are, in an entry with a plural: Qt's place for it, and Python's."""
_MANY: Final = 1001
"""So many numbers are tried with a formula of plurals, as gettext does."""
_PERCENT: Final = re.compile(r"%(?:\(\w+\))?[a-z]")


class PoFile(Catalog):
    """A catalog that refuses an entry which it has already; `place` is its file, `folder` the language it lies in."""

    def __init__(
        self,
        place: str,
        text: str,
        locale: str | None = None,
        domain: str | None = None,
        folder: str | None = None,
    ) -> None:
        super().__init__(locale=locale, domain=domain, charset="utf-8")
        self.place = place
        self.text = text
        self.folder = folder
        self.entries: dict[int, Entry] = {}
        """By the line of its msgid, as its Message has it."""

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
        self._hold_marks()
        try:
            for entry in read_entries(self.text):
                self._take(entry)
        except EntryError as error:
            self.refuse(error.line, f"not a valid catalog: {error}")
        for message in self:
            if message.id and not message.fuzzy:
                self._hold_places(message)
                self._hold_length(message)

    def _take(self, entry: Entry) -> None:
        context, asked = entry.texts.get("msgctxt"), entry.texts["msgid"]
        for keyword, text in entry.texts.items():
            if fault := text_fault(text):  # written as an escape
                self.refuse(entry.lines[keyword], fault)
            if "\0" in text or "\x04" in text:  # with these a compiled catalog parts its texts
                self.refuse(entry.lines[keyword], "holds a character that no text holds: U+0000 or U+0004")
        if context is not None and not (context and asked):
            self.refuse(entry.line, f"its {'msgid' if context else 'msgctxt'} is empty")
        plural = entry.texts.get("msgid_plural")
        answers = [text for keyword, text in entry.texts.items() if keyword.startswith("msgstr")]
        if plural is not None and len(answers) > self.num_plurals:
            what = f"the header's Plural-Forms says nplurals={self.num_plurals}, and this is one more"
            self.refuse(entry.lines[f"msgstr[{self.num_plurals}]"], f"{context or asked:.60}: {what}")
        message = Message(
            asked if plural is None else (asked, plural),
            answers[0] if plural is None else (*answers, *[""] * (self.num_plurals - len(answers))),
            entry.locations,
            entry.flags,
            entry.extracted,
            entry.comments,
            lineno=entry.line,
            context=context,
        )
        known = next((one for one in self.entries.values() if not asked and not one.texts["msgid"]), None)
        earlier = self.get(message.id, context) if asked else None
        if (line := earlier.lineno if earlier is not None else known.line if known is not None else None) is not None:
            self.refuse(entry.line, f"{_key(message)}: stands already at line {line}")
        self.entries[entry.line] = entry
        if asked:
            self[message.id] = message
        else:
            self._take_header(entry)

    def _take_header(self, entry: Entry) -> None:
        self.header_comment = "\n".join(f"# {comment}".rstrip() for comment in entry.comments)
        self.fuzzy = "fuzzy" in entry.flags
        fields = [(name, value.strip()) for name, value in HeaderParser().parsestr(entry.texts["msgstr"]).items()]
        for name, value in fields:
            if fault := self._field_fault(name.lower(), value):
                self.refuse(self._field_line(entry, f"{name}: {value}"), f"its header says {name}: {value}{fault}")
            try:
                self.mime_headers = [(name, value)]
            except (ValueError, AttributeError):
                if name.lower() not in _DATES:  # nobody asks when, and tools write dates as they like
                    raise

    def _field_line(self, entry: Entry, written: str) -> int:
        lines = self.text.split("\n")[entry.answer_line - 1 :]
        return next((number for number, line in enumerate(lines, entry.answer_line) if written in line), entry.line)

    def _field_fault(self, name: str, value: str) -> str | None:
        """What to write in place of a field of the header that cannot be used."""
        if name == "content-type":
            charset = re.search(r"charset=([^\s;]*)", value)
            if charset is not None and charset[1].lower().replace("-", "") != "utf8":
                return '; write "Content-Type: text/plain; charset=utf-8\\n", and save it as UTF-8'
        if name == "plural-forms":
            return self._plural_fault(value)
        if name == "language" and value:
            tag = re.split("[@.]", value.replace("-", "_"))[0]
            if not re.fullmatch("[A-Za-z]{2,8}(_[A-Za-z0-9]+)*", tag):
                return f'; write "Language: {self.folder or "fr"}\\n", the tag of a language'
            if self.folder and re.split("[-_]", self.folder.lower())[0] != tag.lower().split("_")[0]:
                return f", and it lies in the folder of '{self.folder}'"
        return None

    def _plural_fault(self, value: str) -> str | None:
        found = _PLURALS.fullmatch(value)
        try:
            if found is not None and int(found[1]):
                c2py(found[2])
                return None
        except ValueError:
            pass
        return f'; write "Plural-Forms: {plural_forms(self.folder)}\\n"'

    def _hold_marks(self) -> None:
        """See that nothing unseen stands in a text."""
        for number, line in enumerate(self.text.split("\n"), 1):
            if not line.lstrip().startswith("#") and (fault := text_fault(line)):
                self.refuse(number, fault)

    def _hold_length(self, message: Message) -> None:
        """See that a kiosk would take it."""
        length = len(_joined(message.string))
        if length > MAX_TEXT:
            line = self._answer_line(message)
            self.refuse(line, f"{_key(message)}: has {length} characters; at most {MAX_TEXT} fit")

    def _hold_places(self, message: Message) -> None:
        """See that a translation has the places for values that its source has."""
        source = _joined(message.id)
        for number, translation in enumerate(forms_of(message)):
            if translation.strip():
                self._hold_form(message, source, translation, number)

    def _hold_form(self, message: Message, source: str, translation: str, number: int) -> None:
        line = self._form_line(message, number)
        try:
            wanted, found = (set(_places(text, source, message)) for text in (source, translation))
        except ValueError as error:
            self.refuse(line, f"{_key(message)}: broken placeholder: {error}")
        one = message.pluralizable and self._stands_for_one(number)
        for place in sorted(place for place in wanted - found if not (one and _COUNT.fullmatch(place))):
            self.refuse(line, f"{_key(message)}: the placeholder {place} is missing")
        for place in sorted(found - wanted):
            self.refuse(line, f"{_key(message)}: there is no placeholder {place} in the source")

    def _stands_for_one(self, form: int) -> bool:
        """Whether a form is said of one number alone, which its words may hold ("two days" is one word in Arabic)."""
        chosen = c2py(self.plural_expr)
        return sum(chosen(count) == form for count in range(_MANY)) == 1

    def _form_line(self, message: Message, number: int) -> int:
        entry = self.entries.get(message.lineno or 0)
        return self._answer_line(message) if entry is None else entry.lines.get(f"msgstr[{number}]", entry.answer_line)

    def _answer_line(self, message: Message) -> int:
        entry = self.entries.get(message.lineno or 0)
        return 1 if entry is None else entry.answer_line


def read_po_file(path: Path, locale: str | None = None, domain: str | None = None) -> PoFile:
    """The catalog in `path`.

    Raises:
        SourceError: it cannot be read, or a line of it is wrong.
    """
    text = decode(read_raw(path), str(path)).replace("\r\n", "\n").replace("\r", "\n")
    folder = path.parent.parent.name if path.parent.name == "LC_MESSAGES" else None
    catalog = PoFile(str(path), text, locale, domain, folder)
    catalog.read()
    return catalog


def compiled(path: Path) -> bytes:
    """The catalog in `path` as gettext reads it while a program runs, without what is fuzzy.

    Raises:
        SourceError: it cannot be read, or a line of it is wrong.
    """
    buffer = BytesIO()
    catalog = read_po_file(path)
    for message in list(catalog):
        if message.pluralizable and not is_whole(message):  # Babel would fill its gaps with English
            catalog.delete(message.id, message.context)
    write_mo(buffer, catalog, use_fuzzy=False)
    return buffer.getvalue()


def _places(text: str, source: str, message: Message) -> Iterator[str]:
    """The places for values in a text: `{name}`, `%1`, and `%s` where the entry says that it has such.

    Raises:
        ValueError: a brace is open.
    """
    for _, name, spec, conversion in Formatter().parse(text):
        if name is not None:
            yield "{" + name + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "") + "}"
    if "%n" in _COUNT.findall(text):
        yield "%n"
    for number in _NUMBERED.findall(text):
        if not re.search(rf"(?<!\d){number}\s?%", source):  # Turkish writes %5 for 5 %
            yield f"%{number}"
    if message.python_format:
        yield from _PERCENT.findall(text)


def forms_of(message: Message) -> tuple[str, ...]:
    """The translation, or each form of its plural."""
    return message.string if isinstance(message.string, tuple) else (str(message.string or ""),)


def is_whole(message: Message) -> bool:
    """Whether there is a translation, and no form of its plural is missing."""
    return all(form.strip() for form in forms_of(message))


def plural_forms(tag: str | None) -> str:
    """How a catalog's header counts the plurals of a language, in gettext's own order."""
    known = _known(tag)
    return _GETTEXTS.get(known.partition("_")[0], str(Catalog(locale=known).plural_forms))


def _joined(text: object) -> str:
    """A text, or all forms of its plural in one."""
    return " ".join(map(str, text)) if isinstance(text, (tuple, list)) else str(text)


def _known(folder: str | None) -> str:
    """The folder's language where CLDR knows its plurals, else one that has two forms."""
    try:
        return str(Locale.parse(folder or "en"))
    except (UnknownLocaleError, ValueError):
        return "en"


def rendered(catalog: Catalog) -> bytes:
    """A catalog as it is written: without wrapping, with files but no lines, which move too easily."""
    buffer = BytesIO()
    # Babel keeps an obsolete message beside the one that came back, and gettext then refuses the catalog.
    write_po(buffer, catalog, width=0, include_lineno=False, ignore_obsolete=True)
    return buffer.getvalue()


def _key(message: Message) -> str:
    """What a translator finds an entry by."""
    return message.context or f"'{_joined(message.id):.60}'"
