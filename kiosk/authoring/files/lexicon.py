"""Reads a pack's lexicon: how words are said, a file a language, and the names that stand in texts of any language."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Container, Iterator
from itertools import takewhile
from pathlib import Path
from typing import Annotated, Final, Self

from pydantic import AfterValidator, StringConstraints, model_validator

from kiosk.authoring.files.marked_yaml import Document, KeyPath, read_document
from kiosk.authoring.files.pls import Lexeme
from kiosk.authoring.files.spelling import Item, Line, Tag
from kiosk.authoring.files.validation import list_items
from kiosk.errors import SourceError
from kiosk.guidance import Pronunciation
from kiosk.guidance.folding import folded
from kiosk.guidance.ipa import odd_sign
from kiosk.guidance.stress import ACUTE, kept_apart, misplaced, without_stress
from kiosk.packs.format.letters import text_fault

FOLDER: Final = "lexicon"
NAMES: Final = "names.yaml"
HEARD: Final = ".heard"


def _sounds(ipa: str) -> str:
    if odd := odd_sign(ipa):
        raise ValueError(f"'{odd}' is no sign of IPA")
    return ipa


def _marked(said: str) -> str:
    if letter := misplaced(said):
        raise ValueError(f"the mark of stress (U+0301) stands behind '{letter}', which is no vowel")
    return said


Word = Annotated[Line, StringConstraints(max_length=100)]
Said = Annotated[Line, StringConstraints(max_length=200), AfterValidator(_marked)]
Sounds = Annotated[Line, StringConstraints(max_length=200), AfterValidator(_sounds)]


class WordSource(Item):
    """An item of a language's file: a word, and how it is said; a form with a mark of stress is said as it stands."""

    word: Word
    say: Said | None = None
    ipa: Sounds | None = None
    not_before: tuple[Word, ...] = ()
    forms: tuple[Said, ...] = ()

    @model_validator(mode="after")
    def _is_said(self) -> Self:
        if (self.say is None) == (self.ipa is None):
            raise ValueError("has 'say' and 'ipa', which do not go together" if self.say else "has no 'say' or 'ipa'")
        return self


class NameSource(Item):
    """An item of names.yaml: a word, the language it belongs to, and how it is written for its reader, or sounds."""

    word: Word
    language: Tag
    said: Said | None = None
    ipa: Sounds | None = None
    only_in: Tag | None = None


def read_lexicon(folder: Path, languages: Container[str] | None = None) -> tuple[Pronunciation, ...]:
    """What the folder `lexicon` of a content folder says, by word; its files are those of `languages`, or of any.

    Raises:
        SourceError: a file is wrong; one line with file, line and key.
    """
    found: list[Pronunciation] = []
    for path in sorted((folder / FOLDER).glob("*")):
        if path.name.startswith(".") or path.suffix == HEARD:
            continue
        document = Document(str(path), None, {})
        if path.name == NAMES:
            found += read_names(path)
        elif path.suffix != ".yaml" or (languages is not None and path.stem not in languages):
            document.refuse((), f"is neither {NAMES} nor named after a language of the pack, such as nl.yaml")
        else:
            found += read_words(path, path.stem)
    return tuple(sorted(found, key=lambda entry: (entry.word, entry.only_in)))


def read_words(path: Path, language: str) -> Iterator[Pronunciation]:
    """The entries of one language's file, the forms of a word as entries of their own.

    Raises:
        SourceError: it is wrong; one line with file, line and key.
    """
    document = read_document(path)
    met: set[str] = set()
    for at, entry in enumerate(list_items(document, WordSource)):
        _once(document, (at, "word"), entry.word, met, language)
        yield _entry(entry.word, entry.say, entry, language)
        for number, form in enumerate(entry.forms):
            word = _bare(form)
            _once(document, (at, "forms", number), word, met, language)
            yield _entry(word, form if ACUTE in form else entry.say, entry, language)


def _entry(word: str, say: str | None, entry: WordSource, language: str) -> Pronunciation:
    ipa = "" if say is not None and ACUTE in say else entry.ipa or ""
    said = kept_apart(say) if say is not None and not ipa else ""
    return Pronunciation(word, "", said, language, ipa, entry.not_before)


def read_names(path: Path) -> Iterator[Pronunciation]:
    """The entries of a file of names.

    Raises:
        SourceError: it is wrong; one line with file, line and key.
    """
    document = read_document(path)
    met: set[str] = set()
    for at, entry in enumerate(list_items(document, NameSource)):
        if f"{entry.word} {entry.only_in}" in met:
            document.refuse((at, "word"), f"'{entry.word}' stands here twice", below=1)
        met.add(f"{entry.word} {entry.only_in}")
        said = kept_apart(entry.said or "")
        yield Pronunciation(entry.word, entry.language, said, entry.only_in or "", entry.ipa or "")


def _once(document: Document, key: KeyPath, word: str, met: set[str], language: str) -> None:
    known = word if len(word) > 1 and word.isupper() else folded(word, language)
    if known in met:
        document.refuse(key, f"'{word}' stands here twice", below=1)
    met.add(known)


def lexemes(path: Path) -> tuple[Lexeme, ...]:
    """The entries of one language's file as other programs know them: a form with its own stress is one of its own.

    Raises:
        SourceError: it is wrong; one line with file, line and key.
    """
    found: list[Lexeme] = []
    for entry in list_items(read_document(path), WordSource):
        alike = tuple(form for form in entry.forms if ACUTE not in form)
        found.append(Lexeme((entry.word, *alike), entry.say or "", entry.ipa or "", entry.not_before))
        marked = (form for form in entry.forms if ACUTE in form)
        found += (Lexeme((_bare(form),), form, "", entry.not_before) for form in marked)
    return tuple(found)


def merged(path: Path, source: Path, language: str, taken: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    """The entries of the file at `path`, if there is one, with those `taken` from `source` in place of their like.

    Raises:
        SourceError: one cannot be said, or the language is none.
    """
    if not re.fullmatch("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
        raise SourceError(f"{source}: does not say its language; give it with --language")
    for lexeme in taken:
        fault = next(filter(None, (_fault(lexeme), *map(text_fault, (*lexeme.words, lexeme.alias)))), None)
        if fault:
            raise SourceError(f"{source}: '{lexeme.words[0]}': {fault}")
    anew = {folded(word, language) for lexeme in taken for word in lexeme.words}
    kept = lexemes(path) if path.exists() else ()
    return (*(old for old in kept if not anew & {folded(word, language) for word in old.words}), *taken)


def _fault(lexeme: Lexeme) -> str:
    if lexeme.ipa and (odd := odd_sign(lexeme.ipa)):
        return f"'{odd}' is no sign of IPA"
    letter = misplaced(lexeme.alias)
    return f"the mark of stress (U+0301) stands behind '{letter}', which is no vowel" if letter else ""


def written_lexicon(path: Path, entries: tuple[Lexeme, ...]) -> bytes:
    """The file of `entries`, below the comment that stands at the top of the one at `path`."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    head = list(takewhile(lambda line: line.startswith("#"), lines))
    return ("\n".join([*head, *map(_line, entries)]) + "\n").encode()


def _line(lexeme: Lexeme) -> str:
    keys = [f"word: {_value(lexeme.words[0])}"]
    keys.append(f"ipa: {_value(lexeme.ipa)}" if lexeme.ipa else f"say: {_value(lexeme.alias)}")
    for name, words in (("not_before", lexeme.not_before), ("forms", lexeme.words[1:])):
        if words:
            keys.append(f"{name}: [{', '.join(map(_value, words))}]")
    return f"- {{{', '.join(keys)}}}"


def _value(text: str) -> str:
    plain = re.fullmatch(r"[^\W\d_]+", text.replace(ACUTE, "")) and text.lower() not in {
        "yes",
        "no",
        "on",
        "off",
        "true",
    }
    return text if plain and text.lower() not in {"false", "null", "y", "n"} else json.dumps(text, ensure_ascii=False)


def _bare(form: str) -> str:
    return unicodedata.normalize("NFC", without_stress(form))
