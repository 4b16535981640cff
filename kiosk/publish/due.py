"""What in the packs of a repository has to be looked up anew soon, by the days that its editors wrote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from kiosk.errors import PackError
from kiosk.packs.read.reader import PackReader
from kiosk.publish.publishing import folder_of, published
from kiosk.publish.repository import SITE, WARN_BEFORE, ContentRepository


class Due(Struct, frozen=True):
    """A topic or a help line, of a pack in a channel, and its last day; a topic has the first day of its cards."""

    channel: str
    pack: str
    item: str
    day: date


def due(repository: ContentRepository, today: date, within: timedelta = WARN_BEFORE) -> tuple[Due, ...]:
    """What has passed by then, the first day first; a pack that cannot be read is `kiosk pack show`'s to say."""
    found: list[Due] = []
    for pack in published(repository):
        if pack.channel.startswith(SITE):
            continue  # places of a site have no such day
        path = repository.folder / "targets" / folder_of(pack.channel) / f"{pack.sha256}.{pack.id}.pack"
        try:
            with PackReader.open(path) as reader:
                ends = tuple(_ends(reader))
        except PackError:
            continue
        found += (Due(pack.channel, pack.id, item, day) for item, day in ends if day <= today + within)
    return tuple(sorted(found, key=lambda one: (one.day, one.channel, one.item)))


def _ends(reader: PackReader) -> Iterator[tuple[str, date]]:
    language = reader.manifest.source_language
    for item in reader.topic_ids():
        if (day := reader.topic(item, language).valid_until) is not None:
            yield item, day
    for need in reader.needs(language):
        for line in need.lines:
            if line.valid_until is not None:
                yield line.id, line.valid_until
