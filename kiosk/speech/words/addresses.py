"""E-mail and web addresses, and letters one by one."""

from __future__ import annotations

import re
from typing import Final

from kiosk.speech.words.abbreviations import is_spelled
from kiosk.speech.words.number_words import plain
from kiosk.speech.words.replacements import Kind, Part, Place, Recogniser, Replacement
from kiosk.speech.words.spoken_language import SpokenLanguage

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'()«»]*[\w/]"
    r"|(?<![\w@.])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:be|brussels|vlaanderen|eu|com|org|net|info)(?![\w-])(?:/[\w/.-]*\w)?"
)
_VOWEL = re.compile("[aeiouyàâäéèêëîïôöùûü]", re.IGNORECASE)


def letters(word: str, language: SpokenLanguage | None) -> str:
    """A word letter by letter, in a language that we know or in another."""
    between = language.signs.between_letters if language else " "
    return between.join(character for character in word if character.isalnum())


def _address(found: re.Match[str], place: Place) -> Replacement | None:
    names = place.language.signs
    signs = {
        "@": names.at, ".": names.dot, "/": names.slash, "-": names.dash, "_": names.underscore, "+": names.plus,
    }  # fmt: skip
    shown = found[0]
    skipped = len(match[0]) if (match := re.match(r"https?://", shown)) else 0
    parts: list[Part] = []
    waiting: list[str] = []
    for token in re.finditer(r"[^\W\d_]+|\d+|[@./_+-]", shown[skipped:].rstrip("/")):
        if token[0] in signs:
            waiting.append(signs[token[0]])
            continue
        last = shown[skipped + token.end() :][:1] in {"", "/"}
        said = " ".join([*waiting, _label(token[0], place.language, top=last and waiting[-1:] == [names.dot])])
        parts.append((found.start() + (skipped + token.start() if parts else 0), said))
        waiting = []
    return Replacement(found.start(), found.end(), tuple(parts), Kind.WORD)


def _label(label: str, language: SpokenLanguage, *, top: bool) -> str:
    if label.isdecimal():
        return plain(label, language)
    if label == "be" and language.signs.be:
        return language.signs.be
    if is_spelled(label.lower(), language) or not _VOWEL.search(label) or (top and len(label) == 2):
        return letters(label.upper(), language)
    if label.isupper() or label in {"ocmw", "cpas", "vdab", "rva", "fzo"}:
        return letters(label.upper(), language)
    return label


ADDRESSES: Final[tuple[Recogniser, ...]] = ((_EMAIL, _address), (_WEB, _address))
