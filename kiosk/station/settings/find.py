"""Where the site's configuration is looked for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from kiosk.station.settings.values import Settings


def default_settings_path(environ: Mapping[str, str] = os.environ, etc: Path = Path("/etc")) -> Path | None:
    """The first of `$WEGWIJS_CONFIG`, `/etc/wegwijs/kiosk.toml` and `$XDG_CONFIG_HOME/wegwijs/kiosk.toml`.

    One named by `$WEGWIJS_CONFIG` counts even when it is not there, so that its absence is said.
    None when there is none.
    """
    if named := environ.get("WEGWIJS_CONFIG"):
        return Path(named)
    home = Path(environ.get("XDG_CONFIG_HOME", ""))
    if not home.is_absolute():  # the XDG base directory specification: a relative one is to be ignored
        home = Path("~/.config").expanduser()
    places = (etc / "wegwijs" / "kiosk.toml", home / "wegwijs" / "kiosk.toml")
    return next((place for place in places if place.is_file()), None)


def find_settings(path: Path | None) -> Settings:
    """The settings of the file at `path`, else of the default file, else the defaults.

    Raises:
        SettingsError: the file cannot be read, or a line of it is wrong.
    """
    path = path or default_settings_path()
    if path is None:
        return Settings()
    from kiosk.station.settings.file import load_settings  # noqa: PLC0415  20 ms that a start without a file saves

    return load_settings(path)
