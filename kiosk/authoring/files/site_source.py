"""Reads the folder of a site's own places and checks that its files hang together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct

from kiosk.authoring.files.items import SourceText
from kiosk.authoring.files.marked_yaml import Document, read_document
from kiosk.authoring.files.site_models import PlaceSource, SiteSource
from kiosk.authoring.files.source import check_languages
from kiosk.authoring.files.validation import list_items, one_item
from kiosk.authoring.files.vocabulary import drawing_faults
from kiosk.errors import SourceError
from kiosk.packs.format.svg import safe_svg
from kiosk.packs.read.places import MAX_PLACES

MAX_MAP_BYTES: Final = 16 * 1024


class Site(Struct, frozen=True):
    """A site's source as it was read; `maps` are its drawings by name."""

    about: SiteSource
    places: tuple[PlaceSource, ...]
    maps: Mapping[str, bytes]


def is_site(folder: Path) -> bool:
    """Whether a folder of content holds a site's own places, and not a handbook."""
    return any((folder / name).exists() for name in ("site.yaml", "places.yaml"))


def read_site(folder: Path) -> Site:
    """The site in `folder`.

    Raises:
        SourceError: a file is wrong; one line with file, line and key.
    """
    document = read_document(folder / "site.yaml")
    about = one_item(document, SiteSource)
    check_languages(document, about.languages, about.source_language)
    document = read_document(folder / "places.yaml")
    places = list_items(document, PlaceSource)
    if not 0 < len(places) <= MAX_PLACES:
        document.refuse((), f"has {len(places)} places; from 1 to {MAX_PLACES} fit")
    maps: dict[str, bytes] = {}
    for at, place in enumerate(places):
        if place.id in (earlier.id for earlier in places[:at]):
            document.refuse((at, "id"), f"'{place.id}' stands here twice", below=1)
        if place.map is not None and place.map not in maps:
            maps[place.map] = _map(document, at, place.map, folder / "maps" / f"{place.map}.svg")
    return Site(about, places, maps)


def place_texts(place: PlaceSource) -> Iterator[SourceText]:
    """The texts of a place that are translated; name and address stay as they are."""
    yield SourceText(place.id, "directions", place.directions, ("directions",), f"how to get to {place.name}")


def _map(document: Document, at: int, name: str, path: Path) -> bytes:
    try:
        svg = path.read_bytes()
    except OSError:
        document.refuse((at, "map"), f"there is no map '{name}': {path} cannot be read", below=1)
    for line, fault in drawing_faults(svg, MAX_MAP_BYTES):
        raise SourceError(f"{path}:{line}: {fault}")
    try:
        return safe_svg(svg)
    except ValueError as error:
        raise SourceError(f"{path}:1: a kiosk would refuse it: {error}") from error
