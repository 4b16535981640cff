"""Builds the pack of a site's own places, an overlay that goes with a handbook's; and what its translations lack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from kiosk.authoring.build.writing import (
    BuiltLanguage,
    Row,
    as_json,
    by,
    language_rows,
    manifest_rows,
    positioned,
    pronunciation_rows,
    text_table,
    write_whole,
)
from kiosk.authoring.check.dates import checked_findings, version_findings
from kiosk.authoring.files.catalogs import Catalog
from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.files.items import SourceText
from kiosk.authoring.files.site_source import Site, place_texts
from kiosk.authoring.translate.spoken_source import said_as_shown, spoken_findings
from kiosk.errors import PackError
from kiosk.guidance import TextState
from kiosk.packs.read.places import hours_as


class BuiltSite(Struct, frozen=True):
    """An overlay that was built."""

    path: Path
    size: int
    places: int
    languages: tuple[BuiltLanguage, ...]


def build_site(site: Site, catalogs: Mapping[str, Catalog], path: Path, *, release: bool = False) -> BuiltSite:
    """Write the overlay to `path`, whole and as a kiosk would take it, or not at all.

    `release` refuses one whose translations are not complete.

    Raises:
        PackError: it is not complete, or cannot be written.
    """
    lacking = {tag: len(tuple(_missing(site, catalog))) for tag, catalog in catalogs.items()}
    if release and any(lacking.values()):
        told = ", ".join(f"'{tag}' lacks {count} texts" for tag, count in lacking.items() if count)
        raise PackError(f"{site.about.id}: not complete, so not released: {told}")
    reviewed = {tag: catalog.reviewed_by for tag, catalog in catalogs.items()}
    languages = tuple(BuiltLanguage(tag, reviewed.get(tag), lacking.get(tag, 0)) for tag in site.about.languages)
    tables = {
        "manifest": _manifest(site),
        "languages": by(language_rows(languages), "tag"),
        "pictograms": by(({"name": name, "svg": svg, "mirrored": 0} for name, svg in site.maps.items()), "name"),
        "places": by(positioned(_places(site)), "id"),
        "photographs": by(_photographs(site), "place", "shows"),
        "pronunciations": by(pronunciation_rows(site.pronunciations), "word", "only_in"),
        "spoken": by(_spoken(site, said_as_shown(catalogs)), "item", "field", "language"),
        "texts": text_table(sorted(_texts(site, catalogs))),
    }
    write_whole(path, tables, {})
    return BuiltSite(path, path.stat().st_size, len(site.places), languages)


def check_site(site: Site, catalogs: Mapping[str, Catalog], today: date) -> tuple[Finding, ...]:
    """What the translations of a site lack, after days that have not come and what is not said as it was written."""
    lacking = (
        Finding(
            Level.WARNING,
            f"{catalog.place}: {place}",
            f"{'translated from an older sentence' if stale else 'not translated'}: {value}",
        )
        for catalog in catalogs.values()
        for place, value, stale in _missing(site, catalog)
    )
    days = (
        *version_findings(site.about.version, site.lines.get("version", ""), today),
        *checked_findings([(site.lines.get("checked_on", ""), site.about.checked_on)], today),
    )
    return *days, *spoken_findings(catalogs), *lacking


def _missing(site: Site, catalog: Catalog) -> Iterator[tuple[str, str, bool]]:
    for text in _site_texts(site):
        key = text.item, text.value
        if key not in catalog.current:
            yield *key, key in catalog.stale


def _manifest(site: Site) -> list[Row]:
    about = site.about
    return manifest_rows(
        {
            "checked_on": about.checked_on.isoformat(),
            "id": about.id,
            "overlay_for": about.for_pack,
            "source_language": about.source_language,
            "title": about.title,
            "version": about.version,
        }
    )


def _places(site: Site) -> Iterator[Row]:
    for place in site.places:
        hours = place.opening_hours
        yield {
            "id": place.id,
            "kind": place.kind.value,
            "name": place.name,
            "address": place.address,
            "phone": place.phone,
            "hours": as_json(hours_as(hours)) if hours is not None else None,
            "map": place.map,
        }


def _photographs(site: Site) -> Iterator[Row]:
    for place in site.places:
        for shows, name in place.photographs.items():
            jpeg = site.photographs.get(name)
            if jpeg is not None:
                yield {"place": place.id, "shows": shows.value, "name": sha256(jpeg).hexdigest(), "jpeg": jpeg}


def _texts(site: Site, catalogs: Mapping[str, Catalog]) -> Iterator[tuple[str, str, str, str, str]]:
    for text in _site_texts(site):
        yield text.item, text.field, site.about.source_language, TextState.ORIGINAL.value, text.value
        for tag, catalog in catalogs.items():
            value = catalog.current.get((text.item, text.value))
            if value is not None:
                yield text.item, text.field, tag, catalog.state((text.item, text.value)).value, value


def _spoken(site: Site, catalogs: Mapping[str, Catalog]) -> Iterator[Row]:
    for text in _site_texts(site):
        for tag, catalog in catalogs.items():
            said = catalog.spoken.get((text.item, text.value))
            if said is not None:
                yield {"item": text.item, "field": text.field, "language": tag, "value": said.value}


def _site_texts(site: Site) -> Iterator[SourceText]:
    for place in site.places:
        yield from place_texts(place)
