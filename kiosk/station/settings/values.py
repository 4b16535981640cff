"""The site's configuration: its values, and where their file is looked for; `settings_file` reads it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal


class Contrast(StrEnum):
    """The colours a visit starts with; the values are those of the look's tokens."""

    LIGHT = "light"
    DARK = "dark"
    HIGH = "highContrast"


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """Where content comes from: `url`, or `folder`, of which one is given.

    `root` is the file of the root that is trusted from the start, None the one that came along; `proxy` "" is the
    environment's; without `ca` the system's certificates count; `limit_kib_s` 0 is no limit.
    """

    name: str
    url: str = ""
    folder: Path | None = None
    root: Path | None = None
    channel: str = "stable"
    site: str = ""
    every_h: float = 24.0
    proxy: str = ""
    ca: Path | None = None
    limit_kib_s: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """What a site may decide; every value has a default, so no configuration is a good configuration.

    `site_language` is the desk's. Empty `languages` means those of the content, in its order.
    `pixels_per_mm` outdoes `screen_diagonal_inch`, which outdoes what the screen says of itself.
    `speech_library` is "" for the espeak-ng that comes along, "system", or a path; `volume` goes from 0.1 to 1,
    and `speech_speed` from 0.7 to 1.5 times the calm speed. Without `clips` the sound is kept in memory.
    """

    site_name: str = ""
    site_language: Literal["nl", "fr", "de"] = "nl"
    languages: tuple[str, ...] = ()
    screen_diagonal_inch: float | None = None
    pixels_per_mm: float | None = None
    idle_before_asking_s: int = 60
    answer_within_s: int = 20
    contrast: Contrast = Contrast.LIGHT
    text_size: int = 0
    motion: bool = True
    call_whom: str = ""
    call_phone: str = ""
    read_aloud: bool = True
    speech_library: str = ""
    speech_speed: float = 1.0
    volume: float = 0.6
    volume_max: float = 1.0
    clips: Path | None = None
    shelf: Path | None = None
    database: Path | None = None
    sources: tuple[SourceSettings, ...] = ()


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
    from kiosk.station.settings.file import load_settings  # noqa: PLC0415  a start without a file needs no pydantic

    return load_settings(path)
