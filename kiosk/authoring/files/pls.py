"""A lexicon as the W3C's Pronunciation Lexicon Specification 1.0, which other programs for speech read and write.

https://www.w3.org/TR/pronunciation-lexicon/ has `lexeme`, `grapheme`, `phoneme` and `alias`. It knows no words before
which a word is another; those stand in an attribute of our own namespace, which others pass over.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Final

from msgspec import Struct

from kiosk.errors import SourceError

NAMESPACE: Final = "http://www.w3.org/2005/01/pronunciation-lexicon"
OURS: Final = "urn:wegwijs:lexicon"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_NOT_BEFORE: Final = f"{{{OURS}}}not-before"
_MOST_BYTES: Final = 8 << 20


class Lexeme(Struct, frozen=True):
    """A word with its other forms, and how it is said: as another spelling, or by its sounds in IPA."""

    words: tuple[str, ...]
    alias: str = ""
    ipa: str = ""
    not_before: tuple[str, ...] = ()


def to_pls(lexemes: tuple[Lexeme, ...], language: str) -> bytes:
    """The document of a language's lexemes, in UTF-8."""
    ET.register_namespace("", NAMESPACE)
    ET.register_namespace("wegwijs", OURS)
    root = ET.Element(f"{{{NAMESPACE}}}lexicon", {"version": "1.0", "alphabet": "ipa", f"{{{_XML}}}lang": language})
    for lexeme in lexemes:
        node = ET.SubElement(root, f"{{{NAMESPACE}}}lexeme")
        if lexeme.not_before:
            node.set(_NOT_BEFORE, ", ".join(lexeme.not_before))
        for word in lexeme.words:
            ET.SubElement(node, f"{{{NAMESPACE}}}grapheme").text = word
        kind, said = ("phoneme", lexeme.ipa) if lexeme.ipa else ("alias", lexeme.alias)
        ET.SubElement(node, f"{{{NAMESPACE}}}{kind}").text = said
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'.encode()


def from_pls(raw: bytes, name: str) -> tuple[str, tuple[Lexeme, ...]]:
    """The language of a document and its lexemes; of several ways to say a word the preferred or the first.

    Raises:
        SourceError: it is no such document, or not in IPA; one line that begins with `name`.
    """
    if len(raw) > _MOST_BYTES or b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        raise SourceError(f"{name}: is too large, or declares entities, which no lexicon needs")
    try:
        root = ET.fromstring(raw)  # noqa: S314  no entity is declared in it
    except ET.ParseError as e:
        raise SourceError(f"{name}:{e.position[0]}: is not XML: {e}") from e
    if root.tag != f"{{{NAMESPACE}}}lexicon":
        raise SourceError(f"{name}: is no lexicon of PLS 1.0 ({NAMESPACE})")
    if root.get("alphabet", "ipa") != "ipa":
        raise SourceError(f"{name}: is written in '{root.get('alphabet')}', not in IPA")
    language = root.get(f"{{{_XML}}}lang", "")
    return language, tuple(_lexeme(node, name) for node in root.iter(f"{{{NAMESPACE}}}lexeme"))


def _lexeme(node: ET.Element, name: str) -> Lexeme:
    words = tuple(_text(child) for child in node.findall(f"{{{NAMESPACE}}}grapheme"))
    ways = [child for child in node if child.tag in {f"{{{NAMESPACE}}}phoneme", f"{{{NAMESPACE}}}alias"}]
    if not words or not all(words) or not ways:
        raise SourceError(f"{name}: the entry '{', '.join(words)}' lacks its grapheme, or a phoneme or alias")
    way = next((one for one in ways if one.get("prefer") == "true"), ways[0])
    if way.get("alphabet", "ipa") != "ipa":
        raise SourceError(f"{name}: '{words[0]}' is written in '{way.get('alphabet')}', not in IPA")
    not_before = tuple(word.strip() for word in node.get(_NOT_BEFORE, "").split(",") if word.strip())
    said = _text(way)
    is_ipa = way.tag.endswith("phoneme")
    return Lexeme(words, "" if is_ipa else said, said if is_ipa else "", not_before)


def _text(node: ET.Element) -> str:
    return " ".join((node.text or "").split())


def read_pls(path: Path) -> tuple[str, tuple[Lexeme, ...]]:
    """The language and the lexemes of a file.

    Raises:
        SourceError: it cannot be read, or is no such document.
    """
    try:
        raw = path.read_bytes()
    except OSError as e:
        raise SourceError(f"{path}: cannot be read: {e.strerror}") from e
    return from_pls(raw, str(path))
