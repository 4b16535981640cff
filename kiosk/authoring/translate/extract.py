"""The Babel extractor of content/ and of the vocabulary; the entry point `wegwijs_content`.

Its section in a mapping file says with `kind` what the files hold: themes, topics, glossary, numbers,
staff, vocabulary or places.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import IO, Final

from kiosk.authoring.files.help_models import NeedSource
from kiosk.authoring.files.items import (
    SourceText,
    glossary_texts,
    need_texts,
    sign_text,
    staff_texts,
    theme_texts,
    topic_texts,
)
from kiosk.authoring.files.marked_yaml import Document, parse_document
from kiosk.authoring.files.models import GlossarySource, StaffSource, ThemeSource, TopicSource
from kiosk.authoring.files.site_models import PlaceSource
from kiosk.authoring.files.site_source import place_texts
from kiosk.authoring.files.spelling import written_picture
from kiosk.authoring.files.validation import list_items
from kiosk.authoring.files.vocabulary import parse_signs
from kiosk.errors import SourceError

Message = tuple[int, str, tuple[str, str], list[str]]


def extract_content(
    fileobj: IO[bytes],
    keywords: Collection[str],  # noqa: ARG001 - Babel's signature
    comment_tags: Collection[str],  # noqa: ARG001
    options: Mapping[str, str],
) -> Iterator[Message]:
    """Each text as Babel wants it: line, "pgettext", (id of its item, text), comments for the translator.

    Raises:
        SourceError: the file is wrong, or `kind` is not one of the seven.
    """
    name = str(getattr(fileobj, "name", "content"))
    reader = READERS.get(options.get("kind", ""))
    if reader is None:
        raise SourceError(f"{name}: the mapping file must say kind = {', '.join(READERS)}")
    for line, text in reader(parse_document(fileobj.read(), name)):
        yield line, "pgettext", (text.item, text.value), _comments(text)


def _comments(text: SourceText) -> list[str]:
    if text.picture is None:
        return [text.what]
    return [text.what, f"picture: {written_picture(text.picture)}"]


Found = Iterator[tuple[int, SourceText]]


def _themes(document: Document) -> Found:
    for at, theme in enumerate(list_items(document, ThemeSource)):
        yield from ((document.line((at, *text.path)), text) for text in theme_texts(theme))


def _topics(document: Document) -> Found:
    for at, topic in enumerate(list_items(document, TopicSource)):
        yield from ((document.line((at, *text.path)), text) for text in topic_texts(topic))


def _glossary(document: Document) -> Found:
    for at, entry in enumerate(list_items(document, GlossarySource)):
        yield from ((document.line((at, *text.path)), text) for text in glossary_texts(entry))


def _numbers(document: Document) -> Found:
    for at, need in enumerate(list_items(document, NeedSource)):
        yield from ((document.line((at, *text.path)), text) for text in need_texts(need))


def _staff(document: Document) -> Found:
    for at, page in enumerate(list_items(document, StaffSource)):
        yield from ((document.line((at, *text.path)), text) for text in staff_texts(page))


def _places(document: Document) -> Found:
    for at, place in enumerate(list_items(document, PlaceSource)):
        yield from ((document.line((at, *text.path)), text) for text in place_texts(place))


def _vocabulary(document: Document) -> Found:
    for name, sign in parse_signs(document).items():
        text = sign_text(name, sign)
        yield document.line(text.path), text


READERS: Final[dict[str, Callable[[Document], Found]]] = {
    "themes": _themes,
    "topics": _topics,
    "glossary": _glossary,
    "numbers": _numbers,
    "staff": _staff,
    "vocabulary": _vocabulary,
    "places": _places,
}
