"""Who read a translation, written into its entry; how it is read again is in `files/catalogs`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from babel.messages.catalog import Catalog

from kiosk.authoring.files.catalogs import REVIEWED, Key, keyed_forms, one_line, reviewer, text_mark

_HEADER: Final = re.compile(r"#\s*X-Reviewed-By:[ \t]*(.*?)[ \t]*")
"""Where one name stood for a whole catalog before each entry had its own."""


def mark_reviewed(catalog: Catalog, who: str, only: Mapping[Key, str] | None = None) -> int:
    """Write into every current entry that somebody read it, or into those that are as `only` has them; how many."""
    count = 0
    for message in catalog:
        text = one_line(message)
        if not message.id or not text or message.fuzzy:
            continue
        if only is not None and any(only.get(key) != form for key, form in keyed_forms(message).items()):
            continue
        others = [comment for comment in message.user_comments if not comment.startswith(REVIEWED)]
        message.user_comments = [f"{REVIEWED} {who} ({text_mark(text)})", *others]
        count += 1
    return count


def renew_reviews(catalog: Catalog) -> None:
    """Take out who read a translation that has changed since or waits for its translator.

    A name in the catalog's header, as it stood there before, becomes that of every current entry without one.
    """
    lines = catalog.header_comment.split("\n")
    named = [found[1] for line in lines if (found := _HEADER.fullmatch(line))]
    catalog.header_comment = "\n".join(line for line in lines if not _HEADER.fullmatch(line))
    for message in catalog:
        read = reviewer(message.user_comments, one_line(message))
        if message.fuzzy or read is None:
            message.user_comments = [one for one in message.user_comments if not one.startswith(REVIEWED)]
    if named and named[0].lower() not in {"", "nobody"}:
        unread: dict[Key, str] = {}
        for message in catalog:
            if message.id and reviewer(message.user_comments, one_line(message)) is None:
                unread |= keyed_forms(message)
        mark_reviewed(catalog, named[0], unread)
