r"""The entries of a gettext catalog, read by gettext's own grammar; what they are for is not known here.

Babel's reader takes neither `#~|`, nor `\303\251`, nor two pieces of a text on one line, and makes a comment of `#|`;
translate-toolkit and polib misread the escapes. GNU gettext 0.21 (`msgfmt`) is the measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct, field

_BLANK: Final = " \t\r\f\v"
"""What gettext skips. U+00A0, U+0085 and U+2028 are letters to it, so neither str.strip nor str.splitlines will do."""
_PIECE: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
_WORD: Final = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?|domain)(?![\w\[])")
_ESCAPE: Final = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]+)|(.))")
_ESCAPED: Final = {
    "n": b"\n", "t": b"\t", "r": b"\r", "b": b"\b", "f": b"\f", "v": b"\v", "a": b"\a", "\\": b"\\", '"': b'"',
}  # fmt: skip
_NEXT: Final = {
    "": {"msgctxt", "msgid"},
    "msgctxt": {"msgid"},
    "msgid": {"msgid_plural", "msgstr"},
    "msgid_plural": {"msgstr[0]"},
    "msgstr": {"msgctxt", "msgid"},
}
"""Which keyword may follow which."""
_FLAG: Final = re.compile(r"range:\s*\d+\s*\.\.\s*\d+|[^\s,]+")
_LOCATION: Final = re.compile("\u2068([^\u2069]*)\u2069(?::(\\d+))?|(\\S+)")
"""A file with blanks in its name stands between isolates."""


class EntryError(Exception):
    """A line that is no line of a catalog."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line


class Entry(Struct):
    """An entry as it stands in the file; `lines` has the line of each keyword, and `pieces` where each text begins.

    `texts` are by keyword: `msgctxt`, `msgid`, `msgid_plural`, `msgstr` or `msgstr[0]` and on.
    """

    texts: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    comment_lines: list[int] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    locations: list[tuple[str, int]] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)

    @property
    def line(self) -> int:
        """The line of its msgid."""
        return self.lines.get("msgid", 1)

    @property
    def answer_line(self) -> int:
        """The line of its first translation."""
        return next((line for keyword, line in self.lines.items() if keyword.startswith("msgstr")), self.line)


class _Reader:
    """One reading; `pieces` are the bytes of the text that is being read, for a letter may be cut in two."""

    def __init__(self) -> None:
        self.entry = Entry()
        self.before = ""
        self.pieces = b""

    def line(self, number: int, line: str) -> Iterator[Entry]:
        rest = line.strip(_BLANK)
        if rest.startswith("#"):
            yield from self._comment(number, rest)
            return
        while rest:
            if (piece := _PIECE.match(rest)) is not None and self.before:
                self.pieces += _bytes(piece[1], number)
            elif (word := _WORD.match(rest)) is not None:
                yield from self._keyword(word[1], number)
                piece = word
            else:
                written = line.strip(_BLANK)
                inner = '; a quote inside a text is written \\"' if written.count('"') > 2 else ""  # noqa: PLR2004  a text has two
                raise EntryError(number, f"neither a keyword nor a text between quotes: {written:.40}{inner}")
            rest = rest[piece.end() :].lstrip(_BLANK)

    def end(self) -> Iterator[Entry]:
        """The last entry."""
        if self.before and not self.before.startswith("msgstr"):
            raise EntryError(self.entry.line, f"nothing follows its last {self.before}")
        yield from self._finish()

    def _keyword(self, word: str, number: int) -> Iterator[Entry]:
        if word == "domain":
            raise EntryError(number, "the keyword 'domain' stands here; each domain has a file of its own")
        last = self.before
        follows = _NEXT["msgstr" if last.startswith("msgstr[") else last]
        if word not in follows and word != _form_after(last):
            raise EntryError(number, f"{word} cannot follow {last or 'nothing'}")
        if word in {"msgctxt", "msgid"} and last.startswith("msgstr"):
            yield from self._finish()
        self._close()
        self.before = word
        self.entry.lines[word] = number

    def _close(self) -> None:
        if self.before:
            number = self.entry.lines[self.before]
            try:
                self.entry.texts[self.before] = self.pieces.decode()
            except UnicodeDecodeError as error:
                raise EntryError(
                    number, f"the bytes of an escape (\\{self.pieces[error.start]:o}) are no UTF-8"
                ) from error
        self.pieces = b""

    def _finish(self) -> Iterator[Entry]:
        self._close()
        if self.before:
            yield self.entry
            self.entry = Entry()
        self.before = ""

    def _comment(self, number: int, line: str) -> Iterator[Entry]:
        if line.startswith("#~"):
            return  # obsolete, also what msgmerge keeps of the sentence before it (`#~|`)
        if self.before and not self.before.startswith("msgstr"):
            raise EntryError(number, f"a comment stands between {self.before} and its msgstr")
        yield from self._finish()
        kind, entry = line[1:2], self.entry
        match kind:
            case "|":
                pass  # the sentence that a fuzzy translation was of: Babel has no place for it
            case "," | "=":
                entry.flags |= set(_FLAG.findall(line[2:]))
            case ".":
                entry.extracted += filter(None, (line[2:].strip(_BLANK),))
            case ":":
                entry.locations += map(_location, _LOCATION.finditer(line[2:]))
            case _:
                entry.comments.append(line[1:].strip(_BLANK))
                entry.comment_lines.append(number)


def read_entries(text: str) -> Iterator[Entry]:
    """The entries of a catalog in their order, without the obsolete ones; the lines of `text` end in U+000A.

    Raises:
        EntryError: gettext would refuse a line.
    """
    reader = _Reader()
    for number, line in enumerate(text.split("\n"), 1):
        yield from reader.line(number, line)
    yield from reader.end()


def _form_after(keyword: str) -> str | None:
    """The next form of a plural."""
    return f"msgstr[{int(keyword[7:-1]) + 1}]" if keyword.startswith("msgstr[") else None


def _bytes(piece: str, number: int) -> bytes:
    found, at = b"", 0
    for escape in _ESCAPE.finditer(piece):
        found += piece[at : escape.start()].encode()
        octal, digits, sign = escape.groups()
        if sign is None:
            found += bytes([int(octal, 8) & 0xFF if octal else int(digits, 16) & 0xFF])
        elif sign in _ESCAPED:
            found += _ESCAPED[sign]
        else:
            raise EntryError(number, f"the escape \\{sign} is none of gettext's; a backslash is written \\\\")
        at = escape.end()
    return found + piece[at:].encode()


def _location(found: re.Match[str]) -> tuple[str, int]:
    """A file and its line, 0 where none is named: Babel writes none then."""
    if found[3] is None:
        return found[1], int(found[2] or 0)
    path, colon, line = found[3].rpartition(":")
    return (path, int(line)) if colon and line.isdecimal() else (found[3], 0)
