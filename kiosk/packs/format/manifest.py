"""What a pack says of itself and of its languages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from kiosk.guidance import Language
from kiosk.packs.format import rows


class Manifest(Struct, frozen=True):
    """What a pack says of itself; `id` and `version` are safe as file names.

    `overlay_for`: it holds a site's own places, for the pack of this id; None: it is a pack of its own.
    """

    id: str
    version: str
    title: str
    source_language: str
    schema_version: int
    checked_on: date
    overlay_for: str | None = None

    @classmethod
    def of(cls, values: Mapping[object, object], schema_version: int) -> Manifest:
        """Out of the rows of the table, their JSON decoded; `schema_version` is that of the file.

        Raises:
            ValueError: one is missing or wrong.
        """
        if values.get("schema_version") != schema_version:
            raise ValueError("its schema_version is not that of the file")
        return cls(
            id=rows.file_name(values.get("id")),
            version=rows.file_name(values.get("version")),
            title=rows.text(values.get("title")),
            source_language=rows.tag(values.get("source_language")),
            schema_version=schema_version,
            checked_on=rows.day(values.get("checked_on")),
            overlay_for=rows.optional(rows.file_name, values.get("overlay_for")),
        )


class LanguageEntry(Struct, frozen=True):
    """A language of a pack; `reviewed_by` None: a computer translated it and nobody looked."""

    language: Language
    reviewed_by: str | None
    complete: bool
