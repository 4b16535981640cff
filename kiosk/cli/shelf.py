"""`kiosk shelf`: the installed packs, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kiosk.packs.shelf.installed import Entry
from kiosk.packs.shelf.shelves import Shelves
from kiosk.station.paths import default_shelf
from kiosk.station.settings.find import find_settings

_shelf_option = click.option(
    "--shelf",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder of installed packs; default: that of the configuration, else $XDG_DATA_HOME/wegwijs/shelf.",
)
_config_option = click.option(
    "--config", type=click.Path(path_type=Path, dir_okay=False), help="The configuration of the kiosk."
)


@click.group()
def shelf() -> None:
    """Install packs, list them, go back to the previous one."""


@shelf.command()
@click.argument("pack", type=click.Path(path_type=Path))
@_shelf_option
@_config_option
def install(pack: Path, folder: Path | None, config: Path | None) -> None:
    """Verify PACK and make it the current one: content, or a site's own places beside it."""
    click.echo(_line(_shelves(folder, config).install(pack)))


@shelf.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="For another program.")
@_shelf_option
@_config_option
def list_(as_json: bool, folder: Path | None, config: Path | None) -> None:
    """List the installed packs, the current one first; after the content the site's own places."""
    shelves = _shelves(folder, config)
    content, site = shelves.content.list(), shelves.site.list()
    if as_json:
        told = [{**_fields(entry), "overlay": entry in site} for entry in (*content, *site)]
        click.echo(json.dumps(told, indent=2))
        return
    for entry in content:
        click.echo(_line(entry))
    for entry in site:
        click.echo(f"{_line(entry)}  the site's places")


@shelf.command()
@click.option("--site", is_flag=True, help="The site's own places, instead of the content.")
@_shelf_option
@_config_option
def rollback(folder: Path | None, config: Path | None, *, site: bool) -> None:
    """Go back to the previous pack."""
    shelves = _shelves(folder, config)
    click.echo(_line((shelves.site if site else shelves.content).rollback()))


def _shelves(folder: Path | None, config: Path | None) -> Shelves:
    """Those of the kiosk that runs by this configuration, where no folder is named."""
    return Shelves.at(folder or find_settings(config).shelf or default_shelf())


def _line(entry: Entry) -> str:
    return f"{entry.place:<8}  {entry.id} {entry.version}  {entry.sha256[:12]}"


def _fields(entry: Entry) -> dict[str, str]:
    return {
        "place": entry.place.value,
        "id": entry.id,
        "version": entry.version,
        "sha256": entry.sha256,
        "path": str(entry.path),
    }
