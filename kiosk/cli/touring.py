"""A tour from the command line: every screen, language and size into a folder of pictures."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import click
from msgspec import Struct
from rich.console import Console
from rich.progress import Progress

from kiosk.app import EMBEDDED_PACK, Kiosk, Start
from kiosk.errors import DisplayError, KioskError
from kiosk.guidance import Need, SitePlace, Topic
from kiosk.packs.read.reader import PackReader
from kiosk.station.settings.values import Settings
from kiosk.ui.flow.window_value import Abilities
from kiosk.ui.kit.fonts import missing_fonts
from kiosk.ui.kit.shape import Shape, shape_of
from kiosk.ui.kit.stops import Round
from kiosk.ui.tour.camera import Camera, HeldClock
from kiosk.ui.tour.tour import stops
from kiosk.ui.updates.updates_sample import SampleUpdates
from kiosk.visit import IdleTimeouts

SIZES = ((1080, 1920), (1920, 1080), (1024, 768))


class Glass(Struct, frozen=True):
    """A screen: pixels, and the diagonal in inches where it is not the one that the look was drawn for."""

    width_px: int
    height_px: int
    diagonal_inch: float | None = None

    @property
    def shape(self) -> Shape:
        """How it is laid out."""
        return shape_of(self.width_px, self.height_px, diagonal_inch=self.diagonal_inch)

    @property
    def size(self) -> str:
        """As it is written on the command line."""
        return f"{self.width_px}x{self.height_px}"

    @property
    def folder(self) -> str:
        """Where its pictures go."""
        return self.size if self.diagonal_inch is None else f"{self.size}-{self.diagonal_inch:g}"


def glasses(sizes: tuple[tuple[int, int], ...], diagonals: tuple[float, ...]) -> tuple[Glass, ...]:
    """Each size on each diagonal; without sizes those of the look's three formats."""
    return tuple(Glass(*size, diagonal) for size in sizes or SIZES for diagonal in diagonals or (None,))


def tour_all(
    output: Path,
    languages: tuple[str, ...],
    screens: tuple[Glass, ...],
    content: Path | None,
    site: Path | None,
    *,
    every_card: bool,
    as_json: bool,
) -> None:
    """Write the pictures.

    Raises:
        KioskError: a language that the pack does not speak, a font that is missing, a folder that cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  the platform has to be chosen before

    app = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    need_fonts()
    start = Start(replace(Settings(), motion=False), content, windowed=True, site=site)
    pack = content or EMBEDDED_PACK
    sites = () if site is None else (site,)
    hours = _hours(sites)
    told = _told(pack, languages)
    _make(output)
    clock, patience = HeldClock(), IdleTimeouts()
    kiosk = Kiosk(
        start, Abilities(read_aloud=True), lambda: (pack,), clock, sites=lambda: sites, updates=SampleUpdates()
    )
    kiosk.open_content(kiosk.desk.check_again)
    kiosk.stage.show(windowed=True)
    try:
        camera = Camera(kiosk.stage, kiosk.session, clock, patience, kiosk.sticks.rehearse)
        camera.wait(lambda: not kiosk.desk.staff_model.value.checking, "staff-home")
        lines = kiosk.desk.staff_model.value
        todo = [
            (glass, tag, stop)
            for glass in screens
            for tag, (topics, needs) in told.items()
            for stop in stops(Round(topics, tag, glass.shape, hours, every_card, needs))
        ]
        taken: list[dict[str, str | float | None]] = []
        with Progress(console=Console(stderr=True), transient=True, disable=as_json) as progress:
            task = progress.add_task("Taking pictures", total=len(todo))
            for glass, tag, stop in todo:
                kiosk.stage.stand_for(glass.diagonal_inch, glass.width_px, glass.height_px)
                kiosk.desk.staff_model.show(lines)
                path = output / glass.folder / tag / f"{stop.name}.png"
                _make(path.parent)
                if not camera.picture(stop).save(str(path)):
                    raise DisplayError(f"{path}: cannot be written")
                picture = {"file": str(path), "screen": stop.name, "language": tag, "size": glass.size}
                taken.append({**picture, "diagonal": glass.diagonal_inch})
                progress.advance(task)
    finally:
        kiosk.close()
    del app
    click.echo(json.dumps(taken, indent=1) if as_json else f"{len(taken)} pictures in {output}")


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise DisplayError(f"{folder}: cannot be made: {e.strerror}") from e


def need_fonts() -> None:
    """Nothing is drawn with another font than the look's.

    Raises:
        DisplayError: a font is missing.
    """
    if missing := missing_fonts():
        raise DisplayError(missing)


def _hours(sites: tuple[Path, ...]) -> tuple[SitePlace, ...]:
    """The places of the overlay that was named."""
    for path in sites:
        with PackReader.open(path) as reader:
            return reader.places(reader.manifest.source_language)
    return ()


def _told(pack: Path, languages: tuple[str, ...]) -> dict[str, tuple[tuple[Topic, ...], tuple[Need, ...]]]:
    """The topics and needs of a pack in each language."""
    with PackReader.open(pack) as reader:
        spoken = [entry.language.tag for entry in reader.languages()]
        for tag in languages:
            if tag not in spoken:
                raise KioskError(f"{pack}: does not speak '{tag}'; it speaks {', '.join(spoken)}")
        ids = reader.topic_ids()
        return {
            tag: (tuple(reader.topic(topic, tag) for topic in ids), reader.needs(tag)) for tag in languages or spoken
        }
