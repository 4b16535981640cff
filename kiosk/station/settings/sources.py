"""The tables `[[sources]]` of the configuration: what may stand in one, and on which line of the file it stands."""

from __future__ import annotations

import re
from typing import Annotated, Final, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from kiosk.station.settings.types import SettingsPath
from kiosk.station.settings.values import SourceSettings


def _address(value: str) -> str:
    try:
        where = urlsplit(value)
        port = where.port
    except ValueError:
        where, port = urlsplit(""), None
    good = where.scheme in {"http", "https"} and where.hostname and port != 0
    if value and (not good or where.query or where.fragment or not value.isprintable() or " " in value):
        raise ValueError(f"{value!r} is no address that begins with https:// or http://")
    return value


def _proxy(value: object) -> object:
    return _address(value) if isinstance(value, str) else value


_Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
_Site = Annotated[str, StringConstraints(pattern=r"^([a-z0-9][a-z0-9-]{0,39})?$")]
_Address = Annotated[str, AfterValidator(_address)]

WORDS_OF_PATTERNS: Final = {
    r"^[a-z0-9][a-z0-9-]{0,39}$": "should be small letters, digits and -",
    r"^([a-z0-9][a-z0-9-]{0,39})?$": "should be small letters, digits and -",
}


class SourceTable(BaseModel):
    """One table; the names and defaults are those of `SourceSettings`."""

    model_config = ConfigDict(extra="forbid")

    name: _Name
    url: _Address = ""
    folder: SettingsPath | None = None
    root: SettingsPath | None = None
    channel: _Name = "stable"
    site: _Site = ""
    every_h: Annotated[float, Field(strict=True, ge=0.1, le=8760, allow_inf_nan=False)] = 24.0
    proxy: Annotated[str, BeforeValidator(_proxy)] = ""
    ca: SettingsPath | None = None
    limit_kib_s: Annotated[int, Field(strict=True, ge=0, le=1 << 20)] = 0

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if bool(self.url) == (self.folder is not None):
            raise ValueError(f"source '{self.name}' needs a url or a folder, and not both")
        return self


def each_name_once(tables: tuple[SourceTable, ...]) -> tuple[SourceTable, ...]:
    """Refuse two sources of one name, which would share what is trusted."""
    names = [table.name for table in tables]
    twice = [name for position, name in enumerate(names) if name in names[:position]]
    if twice:
        raise ValueError(f"two sources are called '{twice[0]}'")
    return tables


def settings_of(tables: tuple[SourceTable, ...]) -> tuple[SourceSettings, ...]:
    """The values of the tables."""
    return tuple(SourceSettings(**table.model_dump()) for table in tables)


def line_in_table(source: str, number: int, key: str) -> int:
    """The line of a key in the table of this number, counted from 0, or of the table's head; 1 when it has none."""
    head, in_table, found = re.compile(r"\s*\[\[\s*sources\s*\]\]"), -1, 1
    starts = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*[.=]""")
    for line, text in enumerate(source.splitlines(), start=1):
        if head.match(text):
            in_table += 1
            found = line if in_table == number else found
        elif in_table == number and starts.match(text):
            return line
    return found
