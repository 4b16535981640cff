"""A site's own places, read once and held whole: what breaks on the disk later keeps nothing from the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from kiosk.errors import PackError
from kiosk.guidance import PlaceKind, Pronunciation, SitePlace

if TYPE_CHECKING:
    from kiosk.packs.read.reader import PackReader

MAP = "map/"
PHOTOGRAPH = "photograph/"
"""Before the name of a map or a photograph among the drawings, which no pictogram's name can begin with."""

KIND_SIGNS = {
    PlaceKind.OCMW: "counter",
    PlaceKind.SCHOOL_DESK: "school-gate",
    PlaceKind.HEALTH_INSURER: "health-insurer",
    PlaceKind.EMPLOYMENT_SERVICE: "job-office",
    PlaceKind.ASSOCIATION_HOUSE: "association",
}
"""The pictogram over a kind of place, where the pack has drawn it."""


class Overlay(Struct, frozen=True):
    """The places of an overlay by language, its maps and photographs by the name that the screen asks them by."""

    path: Path
    places: Mapping[str, tuple[SitePlace, ...]]
    drawings: Mapping[str, bytes]
    checked_on: date
    pronunciations: tuple[Pronunciation, ...] = ()

    def of_kind(self, kind: PlaceKind, language: str) -> tuple[SitePlace, ...]:
        """The places of a kind, in their order."""
        return tuple(place for place in self.places.get(language, ()) if place.kind is kind)


def open_overlay(paths: Iterable[Path], handbook: PackReader) -> tuple[Overlay | None, tuple[str, ...]]:
    """The first overlay that can be read and goes with this pack; why those before it do not, a line each."""
    notes: list[str] = []
    for path in paths:
        try:
            return _read(path, handbook), tuple(notes)
        except PackError as error:
            notes.append(str(error))
    return None, tuple(notes)


def _read(path: Path, handbook: PackReader) -> Overlay:
    from kiosk.packs.read.reader import PackReader  # noqa: PLC0415  the start does not wait for it

    with PackReader.open(path) as reader:
        goes_with = reader.manifest.overlay_for
        if goes_with != handbook.manifest.id:
            what = f"goes with '{goes_with}'" if goes_with is not None else "has no places of a site"
            raise PackError(f"{path}: {what}, and the content here is '{handbook.manifest.id}'")
        languages = [entry.language for entry in handbook.languages()]
        drawings = {f"{MAP}{name}": drawing.svg for name, drawing in reader.pictograms().items()}
        drawings |= {f"{PHOTOGRAPH}{name}": jpeg for name, jpeg in reader.photographs().items()}
        return Overlay(
            path,
            {language.tag: reader.places(language.written) for language in languages},
            drawings,
            reader.manifest.checked_on,
            reader.pronunciations(),
        )
