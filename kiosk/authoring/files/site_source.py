"""Reads the folder of a site's own places and checks that its files hang together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from kiosk.authoring.files.items import SourceText
from kiosk.authoring.files.lexicon import read_lexicon
from kiosk.authoring.files.marked_yaml import Document, KeyPath, read_document
from kiosk.authoring.files.pack_languages import check_languages
from kiosk.authoring.files.site_models import PlaceSource, SiteSource
from kiosk.authoring.files.validation import list_items, one_item
from kiosk.authoring.files.vocabulary import drawing_faults
from kiosk.errors import SourceError
from kiosk.guidance import Pronunciation
from kiosk.packs.format.jpeg import safe_jpeg
from kiosk.packs.format.svg import safe_svg
from kiosk.packs.read.places import MAX_PLACES

MAX_MAP_BYTES: Final = 16 * 1024
MAX_PHOTOGRAPH_BYTES: Final = 30 << 20
"""Of the file that a camera made."""

Scale = Callable[[bytes], bytes]
"""Makes of JPEG or PNG the JPEG that a pack may hold; a ValueError says why not."""


class Site(Struct, frozen=True):
    """A site's source as it was read; `maps` are its drawings by name, `photographs` are scaled, by their file.

    `lines` has the `file:line` of its version and of the day it was checked on.
    """

    about: SiteSource
    places: tuple[PlaceSource, ...]
    maps: Mapping[str, bytes]
    photographs: Mapping[str, bytes] = field(default_factory=dict)
    lines: Mapping[str, str] = field(default_factory=dict)
    pronunciations: tuple[Pronunciation, ...] = ()


def is_site(folder: Path) -> bool:
    """Whether a folder of content holds a site's own places, and not a handbook."""
    return any((folder / name).exists() for name in ("site.yaml", "places.yaml"))


def read_site(folder: Path, scale: Scale | None = None) -> Site:
    """The site in `folder`; without `scale`, which needs Qt, its photographs are left out.

    Raises:
        SourceError: a file is wrong; one line with file, line and key.
    """
    document = read_document(folder / "site.yaml")
    about = one_item(document, SiteSource)
    check_languages(document, about.languages, about.source_language)
    lines = {key: document.place((key,)) for key in ("version", "checked_on")}
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
    pronunciations = read_lexicon(folder, about.languages)
    if scale is None:
        return Site(about, places, maps, lines=lines, pronunciations=pronunciations)
    photographs: dict[str, bytes] = {}
    for at, place in enumerate(places):
        for shows, name in place.photographs.items():
            if name not in photographs:
                path = folder / "photographs" / name
                photographs[name] = _photograph(document, (at, "photographs", shows.value), path, scale)
    return Site(about, places, maps, photographs, lines, pronunciations)


def place_texts(place: PlaceSource) -> Iterator[SourceText]:
    """The texts of a place that are translated; name and address stay as they are."""
    yield SourceText(place.id, "directions", place.directions, ("directions",), f"how to get to {place.name}")


def _photograph(document: Document, key: KeyPath, path: Path, scale: Scale) -> bytes:
    try:
        if path.stat().st_size > MAX_PHOTOGRAPH_BYTES:
            raise SourceError(f"{path}: is larger than {MAX_PHOTOGRAPH_BYTES >> 20} MB")
        raw = path.read_bytes() if path.is_file() else None
    except OSError:
        raw = None
    if raw is None:
        document.refuse(key, f"there is no photograph '{path.name}': {path} cannot be read", below=1)
    try:
        return safe_jpeg(scale(raw))
    except ValueError as error:
        raise SourceError(f"{path}: {error}") from error


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
