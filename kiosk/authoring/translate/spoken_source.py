"""The spoken texts of a source: which of them fit their texts, and the rows they become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import structs

from kiosk.authoring.files.catalogs import Catalog, Key, SpokenComment, read_catalog
from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.files.source import Content
from kiosk.authoring.translate.translation import content_texts, spoken_text
from kiosk.packs.format.word_for_word import letters_decide, spoken_fault


def spoken_findings(catalogs: Mapping[str, Catalog]) -> Iterator[Finding]:
    """The spoken texts of current translations that are not said, because the translation has other words."""
    for tag, catalog in catalogs.items():
        for key, spoken in catalog.spoken.items():
            fault = stale_fault(catalog.current[key], spoken, tag)
            if fault is not None:
                where = f"{spoken.place or catalog.place}:{spoken.line}"
                yield Finding(Level.WARNING, where, f"spoken: {fault}, so it is not said")


def stale_fault(shown: str, spoken: SpokenComment, tag: str) -> str | None:
    """Why `spoken` is not said in place of `shown`; None when it is."""
    fault = spoken_fault(shown, spoken.value, tag)
    if fault is None and spoken.shown is not None and not letters_decide(shown) and not same_text(spoken.shown, shown):
        return f"it was written for '{spoken.shown}', and the text is now '{shown}'"
    return fault


def same_text(one: str, other: str) -> bool:
    """Whether two texts are one but for their blanks: a comment loses a no-break space where it is wrapped."""
    return one.split() == other.split()


def said_as_shown(catalogs: Mapping[str, Catalog]) -> dict[str, Catalog]:
    """The catalogs without the spoken texts that do not fit; the voice says those translations as they are shown."""
    return {tag: structs.replace(catalog, spoken=_fitting(catalog, tag)) for tag, catalog in catalogs.items()}


def _fitting(catalog: Catalog, tag: str) -> dict[Key, SpokenComment]:
    return {
        key: spoken for key, spoken in catalog.spoken.items() if stale_fault(catalog.current[key], spoken, tag) is None
    }


def spoken_rows(content: Content, catalogs: Mapping[str, Catalog]) -> Iterator[dict[str, str]]:
    """The rows of a pack's `spoken`."""
    fitting = said_as_shown(catalogs)
    for tag in content.pack.written:
        for text in content_texts(content):
            spoken = spoken_text(content, fitting, text, tag)
            if spoken is not None:
                yield {"item": text.item, "field": text.field, "language": tag, "value": spoken}


def interface_spoken(path: Path, tag: str) -> dict[str, str]:
    """What is said for words of the interface, by the word as it is shown; its compiled catalog has no comments.

    Where the same words are said in two ways, the first is.

    Raises:
        SourceError: a catalog cannot be read.
    """
    catalog = said_as_shown({tag: read_catalog(path)})[tag]
    found: dict[str, str] = {}
    for key, spoken in catalog.spoken.items():
        found.setdefault(catalog.current[key], spoken.value)
    return found


def interface_findings(path: Path, tag: str) -> Iterator[Finding]:
    """The spoken texts of the interface that are not said.

    Raises:
        SourceError: a catalog cannot be read.
    """
    catalog = read_catalog(path)
    yield from spoken_findings({tag: catalog})
    said = interface_spoken(path, tag)
    for key, spoken in _fitting(catalog, tag).items():
        shown = catalog.current[key]
        if said[shown] != spoken.value:
            what = f"spoken: '{shown}' is said as '{said[shown]}' in another entry, so it is not said"
            yield Finding(Level.WARNING, f"{spoken.place or catalog.place}:{spoken.line}", what)
