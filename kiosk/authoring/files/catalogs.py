"""The catalogs: which translations are current, what is said for them, who reviewed them; a language's own name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from babel import Locale, UnknownLocaleError
from msgspec import Struct, field

from kiosk.authoring.files.po_file import read_po_file
from kiosk.errors import SourceError
from kiosk.guidance import Direction, Language, TextState

# Babel writes only the headers it knows, so a catalog's reviewer stands in its header comment,
# which `pybabel update` keeps; the header form is what other tools write.
REVIEWED_BY: Final = re.compile(r'^(?:#[ \t]*|")X-Reviewed-By:[ \t]*(.*?)[ \t]*(?:\\n")?$', re.MULTILINE)
CONTROL: Final = re.compile("[\x00-\x20\x7f-\x9f]+")
NOBODY: Final = "nobody"
SPOKEN: Final = "spoken:"
"""How a translator's comment begins that says what is read aloud."""
HANDBOOK: Final = "handbook"
"""The domain of the handbook's catalogs."""

Key = tuple[str, str]
"""The id of a text's item, and its sentence in the source language."""


class SpokenComment(Struct, frozen=True):
    """What a translator wrote to be read aloud in place of a translation, and the line it stands on."""

    value: str
    line: int


class Catalog(Struct, frozen=True):
    """The translations of one language; `stale` ones are of an older sentence and are never shown.

    `spoken` are those of current translations alone; whether they fit is not checked here.
    """

    place: str
    current: Mapping[Key, str] = field(default_factory=dict)
    stale: frozenset[Key] = frozenset()
    reviewed_by: str | None = None
    spoken: Mapping[Key, SpokenComment] = field(default_factory=dict)

    @property
    def state(self) -> TextState:
        """How far its translations can be trusted."""
        return TextState.COMPUTER if self.reviewed_by is None else TextState.REVIEWED


def catalog_path(translations: Path, tag: str, domain: str = HANDBOOK) -> Path:
    """Where gettext keeps the catalog of a language."""
    return translations / tag.replace("-", "_") / "LC_MESSAGES" / f"{domain}.po"


def interface_paths(translations: Path) -> dict[str, Path]:
    """The catalog of the interface of every language that has one."""
    paths = sorted(translations.glob("*/LC_MESSAGES/kiosk.po"))
    return {path.parent.parent.name.replace("_", "-"): path for path in paths}


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
    messages = read_po_file(path)
    current: dict[Key, str] = {}
    stale: set[Key] = set()
    spoken: dict[Key, SpokenComment] = {}
    lines = messages.text.split("\n")
    for message in messages:
        said = CONTROL.sub(" ", str(message.string)).strip()
        if not message.id or not said:
            continue
        key = (str(message.context or ""), str(message.id))
        if message.fuzzy:
            stale.add(key)
        else:
            current[key] = said
            comment = _spoken(message.user_comments, lines, message.lineno or 1)
            if comment is not None:
                spoken[key] = comment
    return Catalog(str(path), current, frozenset(stale), _reviewer(messages.text), spoken)


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


def _spoken(comments: Sequence[str], lines: Sequence[str], line: int) -> SpokenComment | None:
    """The comment of an entry from `spoken:` to its end; `line` is that of its msgid."""
    first = next((at for at, comment in enumerate(comments) if comment.startswith(SPOKEN)), None)
    if first is None:
        return None
    # Babel parts a long comment into lines.
    value = CONTROL.sub(" ", " ".join(comments[first:])).removeprefix(SPOKEN).strip()
    while line > 1 and not lines[line - 1].removeprefix("#").lstrip().startswith(SPOKEN):
        line -= 1
    return SpokenComment(value, line)


def _reviewer(text: str) -> str | None:
    header = text.replace("\r\n", "\n").split("\n\n", 1)[0]
    found = REVIEWED_BY.search(header)
    name = found[1] if found is not None else ""
    return None if name.lower() in {"", NOBODY} else name
