"""The catalogs: which translations are current, what is said for them, who read them; a language's own name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Message
from msgspec import Struct, field, structs

from kiosk.authoring.files.po_entries import Entry
from kiosk.authoring.files.po_file import PoFile, forms_of, is_whole, read_po_file
from kiosk.errors import SourceError
from kiosk.guidance import Direction, Language, TextState
from kiosk.guidance.letter_case import with_capital
from kiosk.packs.format.letters import control_fault

CONTROL: Final = re.compile("[\x00-\x20\x7f-\x9f]+")
SPOKEN: Final = "spoken:"
"""How a translator's comment begins that says what is read aloud."""
SHOWN: Final = "shown:"
"""How the last of a translator's comments begins in a spoken catalog: the translation that it was written for."""
REVIEWED: Final = "reviewed:"
"""How a translator's comment begins that says who read the translation."""
HANDBOOK: Final = "handbook"
"""The domain of the handbook's catalogs."""
_REVIEWED: Final = re.compile(r"reviewed:\s*(?P<who>.*?)\s*(?:\((?P<mark>[0-9a-f]{8})\))?")

FORMS: Final = " | "
"""Between the forms of a plural where a comment has them all."""
Key = tuple[str, str]
"""The id of a text's item, and its sentence in the source language; of a plural each form has its own."""


class SpokenComment(Struct, frozen=True):
    """What a translator wrote to be read aloud in place of a translation, and the line it stands on.

    `place` is its file where that is a catalog of its own, and `shown` the translation that it was written for there.
    """

    value: str
    line: int
    place: str | None = None
    shown: str | None = None


class Catalog(Struct, frozen=True):
    """The translations of one language; `stale` ones are of an older sentence and are never shown.

    `reviewed` says who read a current one. `spoken` are of current translations alone; whether they fit is not checked.
    """

    place: str
    current: Mapping[Key, str] = field(default_factory=dict)
    stale: frozenset[Key] = frozenset()
    reviewed: Mapping[Key, str] = field(default_factory=dict)
    spoken: Mapping[Key, SpokenComment] = field(default_factory=dict)

    def state(self, key: Key) -> TextState:
        """How far a translation can be trusted."""
        return TextState.REVIEWED if key in self.reviewed else TextState.COMPUTER

    @property
    def reviewed_by(self) -> str | None:
        """Who read it; None while a current translation was read by nobody."""
        if not self.current or self.current.keys() - self.reviewed.keys():
            return None
        return ", ".join(sorted(set(self.reviewed.values())))


def catalog_path(translations: Path, tag: str, domain: str = HANDBOOK) -> Path:
    """Where gettext keeps the catalog of a language."""
    return translations / tag.replace("-", "_") / "LC_MESSAGES" / f"{domain}.po"


def spoken_path(path: Path) -> Path:
    """Where what is said for the translations of a catalog stands, as a catalog of its own."""
    return path.with_suffix(".spoken.po")


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
        SourceError: it cannot be read, or a translation holds a control character.
    """
    if not path.exists():
        return Catalog(str(path))
    messages = read_po_file(path)
    current: dict[Key, str] = {}
    stale: set[Key] = set()
    spoken: dict[Key, SpokenComment] = {}
    reviewed: dict[Key, str] = {}
    for message, entry in _translations(messages):
        forms = keyed_forms(message)
        if message.fuzzy:
            stale.update(forms)
            continue
        for text in forms_of(message):
            if fault := control_fault(text):
                raise SourceError(f"{path}:{entry.answer_line}: {fault}")
        current |= forms
        if (comment := spoken_comment(entry)) is not None:
            values = forms_in(comment.value, len(forms))
            spoken |= {key: structs.replace(comment, value=said) for key, said in zip(forms, values, strict=True)}
        if (who := reviewer(entry.comments, one_line(message))) is not None:
            reviewed |= dict.fromkeys(forms, who)
    for message, entry in _spoken_translations(spoken_path(path)):
        forms = keyed_forms(message)
        note = noted(entry.comments)
        shown = [None] * len(forms) if note is None else forms_in(note, len(forms))
        for (key, said), written_for in zip(forms.items(), shown, strict=True):
            if key in current and not message.fuzzy:
                spoken[key] = SpokenComment(said, entry.answer_line, str(spoken_path(path)), written_for)
    return Catalog(str(path), current, frozenset(stale), reviewed, spoken)


def _translations(messages: PoFile) -> Iterator[tuple[Message, Entry]]:
    """Every translation that is not empty, a plural with all of its forms, and its entry."""
    for message in messages:
        if message.id and is_whole(message):
            yield message, messages.entries[message.lineno or 0]


def keyed_forms(message: Message) -> dict[Key, str]:
    """A translation as it is shown, or each form of its plural."""
    context = str(message.context or "")
    if not isinstance(message.id, tuple):
        return {(context, str(message.id)): one_line(message)}
    forms = (CONTROL.sub(" ", form).strip() for form in forms_of(message))
    return {(context, f"{FORMS.join(message.id)} [{number}]"): form for number, form in enumerate(forms)}


def one_line(message: Message) -> str:
    """A translation as it is shown; all forms of a plural where it has them, else nothing."""
    forms = [CONTROL.sub(" ", form).strip() for form in forms_of(message)]
    return FORMS.join(forms) if all(forms) else ""


def forms_in(comment: str, count: int) -> list[str]:
    """The forms that a comment has; all of it for each where they are not so many."""
    parts = [part.strip() for part in comment.split(FORMS.strip())]
    return parts if len(parts) == count > 1 else [comment] * count


def _spoken_translations(path: Path) -> Iterator[tuple[Message, Entry]]:
    if path.exists():
        yield from _translations(read_po_file(path))


def noted(comments: Sequence[str]) -> str | None:
    """The translation that an entry of a spoken catalog was written for: the last of its comments, in all its lines."""
    first = next((at for at, comment in enumerate(comments) if comment.startswith(SHOWN)), None)
    return None if first is None else " ".join(comments[first:]).removeprefix(SHOWN).strip()


def reviewer(comments: Sequence[str], text: str) -> str | None:
    """Who read a translation, by its comments; None where that was another text."""
    found = next((read for comment in comments if (read := _REVIEWED.fullmatch(comment))), None)
    if found is None or found["who"].lower() in {"", "nobody"} or found["mark"] not in {None, text_mark(text)}:
        return None
    return found["who"]


def text_mark(text: str) -> str:
    """By what a text of one line is known again: it changes with any letter of it."""
    return sha256(text.encode()).hexdigest()[:8]


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
    return Language(tag, with_capital(endonym, tag), Direction(locale.text_direction))


def spoken_comment(entry: Entry) -> SpokenComment | None:
    """What the comments of an entry say to be read aloud."""
    value = spoken_in(entry.comments)
    if value is None:
        return None
    at = next(at for at, comment in enumerate(entry.comments) if comment.startswith(SPOKEN))
    return SpokenComment(value, entry.comment_lines[at])


def spoken_in(comments: Sequence[str]) -> str | None:
    """From `spoken:` to the end of the comments, without who read it; Babel parts a long one into lines."""
    told = [comment for comment in comments if not comment.startswith(REVIEWED)]
    first = next((at for at, comment in enumerate(told) if comment.startswith(SPOKEN)), None)
    if first is None:
        return None
    return CONTROL.sub(" ", " ".join(told[first:])).removeprefix(SPOKEN).strip()
