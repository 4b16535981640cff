"""The commands `kiosk staff …`: what the people of the site need a terminal for."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import click

from kiosk.errors import StationError
from kiosk.station.comprehension import Comprehension, as_csv
from kiosk.station.database import default_database_path, open_station
from kiosk.station.pin import StaffPin, check_pin
from kiosk.station.settings.find import find_settings


@click.group()
def staff() -> None:
    """Look after the staff side of a kiosk."""


@staff.command("set-pin")
@click.option("--config", type=click.Path(path_type=Path, dir_okay=False), help="The configuration of the kiosk.")
@click.option("--stdin", "from_stdin", is_flag=True, help="Read the PIN from the first line of standard input.")
def set_pin(config: Path | None, from_stdin: bool) -> None:
    """Set the PIN of the staff screen: 4 to 8 digits.

    Run it as the user of the kiosk, who owns its database.
    """
    settings = find_settings(config)
    if from_stdin:
        pin = sys.stdin.readline().rstrip("\r\n")
    else:
        pin = click.prompt("New PIN", hide_input=True, confirmation_prompt="The same again")
    check_pin(pin)
    with closing(open_station(settings.database or default_database_path())) as station:
        for note in station.notes:
            click.echo(note, err=True)
        StaffPin(station).set_pin(pin)
        click.echo(f"The PIN is set in {station.path}")


@staff.command("comprehension")
@click.option("--csv", "output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The table.")
@click.option("--config", type=click.Path(path_type=Path, dir_okay=False), help="The configuration of the kiosk.")
def comprehension(output: Path, config: Path | None) -> None:
    """Write how often each picture was understood: counts alone, a line a picture.

    Run it as the user of the kiosk, who owns its database.
    """
    settings = find_settings(config)
    path = settings.database or default_database_path()
    if not path.is_file():
        raise StationError(f"{path}: is not there, so nobody was asked yet")
    with closing(open_station(path)) as station:
        counts = Comprehension(station).counts()
    part = output.with_name(f"{output.name}.part")
    try:
        try:
            part.write_text(as_csv(counts), encoding="utf-8", newline="")
            part.replace(output)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise StationError(f"{output}: cannot be written: {error.strerror or error}") from error
    click.echo(f"{len(counts)} pictures in {output}")
