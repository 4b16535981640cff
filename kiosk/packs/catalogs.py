"""The catalogs of content: which translations are current, who reviewed them, and what a language calls itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.messages.pofile import PoFileError, read_po

from kiosk.errors import SourceError
from kiosk.guidance import Direction, Language, TextState
from kiosk.packs.direction import stray_mark
from kiosk.packs.marked_yaml import decode

# Babel writes only the headers it knows, so a catalog's reviewer stands in its header comment,
# which `pybabel update` keeps; the header form is what other tools write.
REVIEWED_BY: Final = re.compile(r'^(?:#[ \t]*|")X-Reviewed-By:[ \t]*(.*?)[ \t]*(?:\\n")?$', re.MULTILINE)
CONTROL: Final = re.compile("[\x00-\x20\x7f-\x9f]+")
NOBODY: Final = "nobody"
HANDBOOK: Final = "handbook"
"""The domain of the handbook's catalogs."""

Key = tuple[str, str]
"""The id of a text's item, and its sentence in the source language."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """The translations of one language; `stale` ones are of an older sentence and are never shown."""

    place: str
    current: Mapping[Key, str] = field(default_factory=dict)
    stale: frozenset[Key] = frozenset()
    reviewed_by: str | None = None

    @property
    def state(self) -> TextState:
        """How far its translations can be trusted."""
        return TextState.COMPUTER if self.reviewed_by is None else TextState.REVIEWED


def catalog_path(translations: Path, tag: str, domain: str = HANDBOOK) -> Path:
    """Where gettext keeps the catalog of a language."""
    return translations / tag.replace("-", "_") / "LC_MESSAGES" / f"{domain}.po"


def read_catalogs(translations: Path, tags: tuple[str, ...], domain: str = HANDBOOK) -> dict[str, Catalog]:
    """The catalog of each language in `tags`; empty for one that has no file yet.

    `domain` is the name of a site's folder of content, where it is not the handbook's.

    Raises:
        SourceError: a catalog cannot be read.
    """
    return {tag: read_catalog(catalog_path(translations, tag, domain)) for tag in tags}


def read_catalog(path: Path) -> Catalog:
    """The catalog in `path`, without what is fuzzy, empty or obsolete.

    Raises:
        SourceError: it cannot be read.
    """
    if not path.exists():
        return Catalog(str(path))
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror}") from error
    text = decode(raw, str(path))
    try:
        messages = read_po(BytesIO(raw), charset="utf-8", abort_invalid=True)
    except PoFileError as error:
        # Babel counts lines from 0 and repeats the number at the end of its message.
        said = str(error.args[0]).removesuffix(f" on {error.lineno}")
        raise SourceError(f"{path}:{error.lineno + 1}: not a valid catalog: {said}") from error
    except (ValueError, TypeError, LookupError) as error:
        raise SourceError(f"{path}: not a valid catalog: {error}") from error
    current: dict[Key, str] = {}
    stale: set[Key] = set()
    for message in messages:
        said = CONTROL.sub(" ", str(message.string)).strip()
        if not message.id or not said:
            continue
        if stray := stray_mark(said):
            raise SourceError(f"{path}:{message.lineno}: {message.context or ''}: {stray}")
        key = (str(message.context or ""), str(message.id))
        if message.fuzzy:
            stale.add(key)
        else:
            current[key] = said
    return Catalog(str(path), current, frozenset(stale), _reviewer(text))


def language(tag: str) -> Language:
    """The language with this BCP 47 tag, under its own name with a capital first letter (CLDR).

    Raises:
        SourceError: CLDR does not know the language.
    """
    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise SourceError(f"language '{tag}': not known to CLDR") from error
    endonym = locale.get_display_name() or ""
    return Language(tag, endonym[:1].upper() + endonym[1:], Direction(locale.text_direction))


def comma(tag: str) -> str:
    """The comma of the language's script."""
    likely = get_global("likely_subtags").get(tag.partition("-")[0], "")
    return "،" if "Arab" in likely.split("_") else ","


def _reviewer(text: str) -> str | None:
    header = text.replace("\r\n", "\n").split("\n\n", 1)[0]
    found = REVIEWED_BY.search(header)
    name = found[1] if found is not None else ""
    return None if name.lower() in {"", NOBODY} else name
