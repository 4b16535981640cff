"""The spoken texts of a source: which of them fit their texts, and the rows they become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.authoring.files.catalogs import Catalog, read_catalog
from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.files.source import Content
from kiosk.authoring.translate.translation import content_texts, spoken_text
from kiosk.errors import SourceError
from kiosk.packs.format.word_for_word import spoken_fault


def spoken_findings(catalogs: Mapping[str, Catalog]) -> Iterator[Finding]:
    """The spoken texts of current translations that have other words than the translation."""
    for tag, catalog in catalogs.items():
        for key, spoken in catalog.spoken.items():
            fault = spoken_fault(catalog.current[key], spoken.value, tag)
            if fault is not None:
                yield Finding(Level.ERROR, f"{catalog.place}:{spoken.line}", f"spoken: {fault}")


def spoken_rows(content: Content, catalogs: Mapping[str, Catalog]) -> Iterator[dict[str, str]]:
    """The rows of a pack's `spoken`.

    Raises:
        SourceError: one has other words than its text.
    """
    refuse_unfit(catalogs)
    for tag in content.pack.written:
        for text in content_texts(content):
            spoken = spoken_text(content, catalogs, text, tag)
            if spoken is not None:
                yield {"item": text.item, "field": text.field, "language": tag, "value": spoken}


def interface_spoken(path: Path, tag: str) -> dict[str, str]:
    """What is said for words of the interface, by the word as it is shown; its compiled catalog has no comments.

    Raises:
        SourceError: the catalog cannot be read, a spoken text has other words than its entry, or the same words are
            said in two ways.
    """
    catalog = read_catalog(path)
    refuse_unfit({tag: catalog})
    found: dict[str, str] = {}
    for key, spoken in catalog.spoken.items():
        shown = catalog.current[key]
        if found.setdefault(shown, spoken.value) != spoken.value:
            what = f"'{shown}' is said as '{found[shown]}' in another entry"
            raise SourceError(f"{catalog.place}:{spoken.line}: spoken: {what}")
    return found


def refuse_unfit(catalogs: Mapping[str, Catalog]) -> None:
    """Refuse spoken texts that have other words than their texts.

    Raises:
        SourceError: there are some; the line names the first, and how many more.
    """
    found = tuple(spoken_findings(catalogs))
    if found:
        more = f" (and {len(found) - 1} more do not fit)" if len(found) > 1 else ""
        raise SourceError(f"{found[0].where}: {found[0].what}{more}")
