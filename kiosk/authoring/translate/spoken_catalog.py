"""What is said for translations, as a catalog of its own that Weblate and Poedit show: kept up to date with them."""

from __future__ import annotations

from copy import deepcopy
from itertools import takewhile

from babel.messages.catalog import Catalog, Message

from kiosk.authoring.files.catalogs import (
    SHOWN,
    SPOKEN,
    SpokenComment,
    forms_in,
    keyed_forms,
    noted,
    one_line,
    spoken_in,
)
from kiosk.authoring.translate.spoken_source import stale_fault


def has_spoken(catalog: Catalog) -> bool:
    """Whether a translator wrote something to be read aloud into its comments."""
    return any(spoken_in(message.user_comments) is not None for message in catalog)


def update_spoken(spoken: Catalog, template: Catalog, catalog: Catalog, tag: str) -> None:
    """Bring `spoken` up to date with the template and the translations in `catalog`.

    What stands in the comments of `catalog` moves there. Each entry notes the translation that is shown, last of its
    translator's comments, which Weblate and Poedit show and msgmerge keeps; what is said for another one turns fuzzy.
    """
    written_for = {(message.context, message.id): noted(message.user_comments) for message in spoken}
    spoken.update(deepcopy(template), update_creation_date=False)  # Babel gives a new entry the template's own object
    for message in spoken:
        shown = catalog.get(message.id, message.context) if message.id else None
        if shown is None:
            continue
        text = "" if shown.fuzzy else one_line(shown)
        before = written_for.get((message.context, message.id))
        moved = _taken(shown)
        if moved and (message.fuzzy or not message.string):
            count = len(keyed_forms(shown))
            message.string = tuple(forms_in(moved, count)) if isinstance(message.id, tuple) else moved
            message.flags.discard("fuzzy")
            before = one_line(shown)
        said = one_line(message)
        if said and text and _is_stale(message, shown, before, tag):
            message.flags.add("fuzzy")
        now = text or before
        told = takewhile(lambda comment: not comment.startswith(SHOWN), message.user_comments)
        message.user_comments = [*told, *([f"{SHOWN} {now}"] if now else [])]


def _is_stale(spoken: Message, shown: Message, before: str | None, tag: str) -> bool:
    """Whether what is said does not fit the translation that is shown now, in one of its forms."""
    texts = keyed_forms(shown)
    written_for = [None] * len(texts) if before is None else forms_in(before, len(texts))
    pairs = zip(texts.values(), keyed_forms(spoken).values(), written_for, strict=True)
    return any(
        stale_fault(text, SpokenComment(said, 0, shown=earlier), tag) is not None for text, said, earlier in pairs
    )


def _taken(message: Message) -> str | None:
    """What its comments say to be read aloud; it is not there any more."""
    said = spoken_in(message.user_comments)
    if said is not None:
        first = next(at for at, comment in enumerate(message.user_comments) if comment.startswith(SPOKEN))
        message.user_comments = message.user_comments[:first]
    return said
