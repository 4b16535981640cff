"""A tour from the command line: every screen, language and size into a folder of pictures."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from kiosk.app import EMBEDDED_PACK, Kiosk, Start
from kiosk.errors import DisplayError, KioskError
from kiosk.guidance import SitePlace, Topic
from kiosk.packs.read.reader import PackReader
from kiosk.station.settings.values import Settings
from kiosk.ui.flow.window_value import Abilities
from kiosk.ui.kit.fonts import missing_fonts
from kiosk.ui.kit.shape import shape_of
from kiosk.ui.kit.stops import Round
from kiosk.ui.tour.camera import Camera, HeldClock
from kiosk.ui.tour.tour import stops
from kiosk.ui.updates.updates_sample import SampleUpdates
from kiosk.visit import IdleTimeouts

SIZES = ((1080, 1920), (1920, 1080), (1024, 768))


def tour_all(
    output: Path,
    languages: tuple[str, ...],
    sizes: tuple[tuple[int, int], ...],
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
    start = Start(replace(Settings(), motion=False), content, windowed=True, size=(sizes or SIZES)[0], site=site)
    pack = content or EMBEDDED_PACK
    sites = () if site is None else (site,)
    hours = _hours(sites)
    topics = {tag: tuple(found) for tag, found in _topics(pack, languages).items()}
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
            (size, tag, stop)
            for size in sizes or SIZES
            for tag in topics
            for stop in stops(Round(topics[tag], tag, shape_of(*size), hours, every_card))
        ]
        taken: list[dict[str, str]] = []
        with Progress(console=Console(stderr=True), transient=True, disable=as_json) as progress:
            task = progress.add_task("Taking pictures", total=len(todo))
            for (width, height), tag, stop in todo:
                kiosk.stage.window.resize(width, height)
                kiosk.stage.reshape(shape_of(width, height))
                kiosk.desk.staff_model.show(lines)
                path = output / f"{width}x{height}" / tag / f"{stop.name}.png"
                _make(path.parent)
                if not camera.picture(stop).save(str(path)):
                    raise DisplayError(f"{path}: cannot be written")
                taken.append({"file": str(path), "screen": stop.name, "language": tag, "size": f"{width}x{height}"})
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


def _topics(pack: Path, languages: tuple[str, ...]) -> dict[str, list[Topic]]:
    with PackReader.open(pack) as reader:
        spoken = [entry.language.tag for entry in reader.languages()]
        for tag in languages:
            if tag not in spoken:
                raise KioskError(f"{pack}: does not speak '{tag}'; it speaks {', '.join(spoken)}")
        return {
            tag: [reader.topic(tile.id, tag) for theme in reader.themes(tag) for tile in reader.topics(theme.id, tag)]
            for tag in languages or spoken
        }
