"""`kiosk run` and `kiosk tour`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from kiosk.errors import KioskError


class Size(click.ParamType[tuple[int, int]]):
    """A screen as WIDTHxHEIGHT in pixels."""

    name = "WxH"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:  # noqa: ARG002
        """Width and height in pixels."""
        if isinstance(value, tuple):
            return value
        width, _, height = str(value).lower().partition("x")
        if not (width.isdigit() and height.isdigit() and int(width) >= 320 and int(height) >= 320):  # noqa: PLR2004
            raise KioskError(f"--size: '{value}' is not a size such as 1080x1920")
        return int(width), int(height)


class Diagonal(click.ParamType[float]):
    """The diagonal of a screen's glass in inches."""

    name = "INCH"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:  # noqa: ARG002
        """What the setting `screen_diagonal_inch` takes too."""
        try:
            inch = float(value)
        except ValueError:
            inch = 0.0
        if not 5 <= inch <= 120:  # noqa: PLR2004  not true of what is no number either
            raise KioskError(f"--diagonal: '{value}' is not a diagonal from 5 to 120 inch, such as 21.5")
        return inch


@click.command()
@click.option("--config", type=click.Path(path_type=Path), help="The site's configuration (TOML).")
@click.option("--content", type=click.Path(path_type=Path), help="A pack, or a folder of content to show.")
@click.option("--site", type=click.Path(path_type=Path), help="The site's own places: a pack, or a folder of them.")
@click.option("--windowed", is_flag=True, help="In a window that can be closed, instead of the whole screen.")
@click.option("--size", type=Size(), help="The window's size in pixels, such as 1080x1920; with --windowed.")
def run(
    config: Path | None, content: Path | None, site: Path | None, windowed: bool, size: tuple[int, int] | None
) -> None:
    """Run the kiosk."""
    from kiosk import app  # noqa: PLC0415  Qt is loaded only to run
    from kiosk.cli.named import as_pack  # noqa: PLC0415
    from kiosk.station.settings.find import find_settings  # noqa: PLC0415

    with as_pack(content) as pack, as_pack(site, overlay=True) as places:
        sys.exit(app.run(app.Start(find_settings(config), pack, windowed, size, config, places)))


@click.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The folder for the pictures.")
@click.option("--language", "languages", multiple=True, help="A language tag; again for more. Default: all.")
@click.option("--size", "sizes", type=Size(), multiple=True, help="A screen in pixels; again for more.")
@click.option(
    "--diagonal",
    "diagonals",
    type=Diagonal(),
    multiple=True,
    help="How big the glass is, in inches; again for more. Default: as the look was drawn.",
)
@click.option("--content", type=click.Path(path_type=Path), help="A pack, or a folder of content to show.")
@click.option("--site", type=click.Path(path_type=Path), help="The site's own places: a pack, or a folder of them.")
@click.option("--every-card", is_flag=True, help="Every card of every topic, not only one of each kind of screen.")
@click.option("--json", "as_json", is_flag=True, help="The pictures as JSON: file, screen, language, size, diagonal.")
def tour(
    output: Path,
    languages: tuple[str, ...],
    sizes: tuple[tuple[int, int], ...],
    diagonals: tuple[float, ...],
    content: Path | None,
    site: Path | None,
    every_card: bool,
    as_json: bool,
) -> None:
    """Write a picture of every screen in every language, size and diagonal."""
    from kiosk.cli.named import as_pack  # noqa: PLC0415
    from kiosk.cli.touring import glasses, tour_all  # noqa: PLC0415  Qt is loaded only to draw

    with as_pack(content) as pack, as_pack(site, overlay=True) as places:
        tour_all(output, languages, glasses(sizes, diagonals), pack, places, every_card=every_card, as_json=as_json)
