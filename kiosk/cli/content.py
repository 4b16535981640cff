"""`kiosk content`: what editors and translators do with the files themselves."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kiosk.cli.lexicon import lexicon
from kiosk.cli.screen import Diagonal, Size

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group()
def content() -> None:
    """For editors and translators: see what is being written."""


@content.command()
@click.argument("folder", type=FOLDER, default=Path("content/handbook"))
@click.option("--site", type=FOLDER, help="A folder of a site's own places, shown and followed with it.")
@click.option("--language", help="Begin at the home screen of this language, such as fr, and not at the welcome.")
@click.option("--size", type=Size(), help="The window's size in pixels, such as 1080x1920.")
@click.option("--diagonal", type=Diagonal(), help="How big the glass is that it stands for, in inches.")
def preview(
    folder: Path, site: Path | None, language: str | None, size: tuple[int, int] | None, diagonal: float | None
) -> None:
    """Show FOLDER in a window, and what changes in it as soon as it is saved.

    Texts, catalogs, pictograms, recordings and the site's places are followed. A mistake is said here and in the
    window's title, and what was good last stays on the screen. Left out, FOLDER is content/handbook. Not for visitors.
    """
    from kiosk.cli.previewing import preview_content  # noqa: PLC0415  Qt is loaded only to show

    sys.exit(preview_content(folder, site, language, size, diagonal))


@content.command()
@click.argument("folder", type=FOLDER, default=Path("content/handbook"))
@click.option("--language", required=True, help="The language whose words are to be heard, such as uk.")
@click.option("--changed", is_flag=True, help="Only words that nobody has heard as they are said now.")
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True, help="The page's folder."
)
@click.option("--config", type=click.Path(dir_okay=False, path_type=Path), help="The configuration of the kiosk.")
def hear(folder: Path, language: str, output: Path, config: Path | None, *, changed: bool) -> None:
    """Make a page on which a speaker hears every word of FOLDER in a language, and ticks those that are said right.

    The page gives the ticks as a file, which goes to lexicon/LANGUAGE.heard beside the words that are said otherwise;
    `kiosk pack check` counts it. Left out, FOLDER is content/handbook.
    """
    from kiosk.cli.hearing import make_page  # noqa: PLC0415  reads the whole content

    made = make_page(folder, language, output, config, changed=changed)
    click.echo(f"{output / 'index.html'}: {made} words")


content.add_command(lexicon)
