"""Reads the site's configuration from its file and says, by file, line and key, what is wrong in it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, TypeVar

from kiosk.errors import SettingsError
from kiosk.station.settings.sources import Placed, read_sources
from kiosk.station.settings.types import read_fields
from kiosk.station.settings.values import LIBRARY_WORDS, Settings, SourceSettings

S = TypeVar("S", Settings, SourceSettings)


def load_settings(path: Path) -> Settings:
    """The settings of the TOML file at `path`; paths in it are relative to its folder.

    Raises:
        SettingsError: the file cannot be read, or a line of it is wrong: file, line, key and why.
    """
    try:
        source = path.read_bytes().decode()
    except OSError as e:
        raise SettingsError(f"{path}: cannot be read: {e.strerror}") from e
    except UnicodeDecodeError as e:
        line = e.object[: e.start].count(b"\n") + 1
        raise SettingsError(f"{path}:{line}: is not UTF-8 text") from e
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as e:
        raise SettingsError(_of_syntax(path, source, str(e))) from e
    except RecursionError as e:
        raise SettingsError(f"{path}: is nested too deeply") from e
    settings, wrongs = _read(source, table)
    if wrongs:
        line, key, why = min(wrongs)
        # A quoted key may be any text.
        raise SettingsError(f"{path}:{line}: {key if key.isprintable() else repr(key)}: {why}")
    folder, library = path.absolute().parent, settings.speech_library
    return replace(
        _beside(folder, settings),
        speech_library=library if library in LIBRARY_WORDS else str(folder / library),
        sources=tuple(_beside(folder, sync_source) for sync_source in settings.sources),
    )


def _read(source: str, table: dict[str, object]) -> tuple[Settings, list[Placed]]:
    """What the table of the file gives, and what is wrong in it, on lines of `source`, its text."""
    values, wrong = read_fields(Settings, table)
    of_sources: list[Placed] = []
    try:
        values["sources"], of_sources = read_sources(source, table.get("sources", []))
    except ValueError as e:
        wrong.append(("sources", str(e)))
    settings = Settings(**values)
    volume_is_good = "volume" in values or "volume" not in table
    if "volume_max" in values and volume_is_good and settings.volume > settings.volume_max:
        wrong.append(("volume_max", f"is {settings.volume_max}, below the volume of {settings.volume}"))
    return settings, [*((_line_of(source, key), key, why) for key, why in wrong), *of_sources]


def _beside(folder: Path, settings: S) -> S:
    """The settings, each path of them from the folder of their file."""
    paths: dict[str, Any] = {}
    for each in fields(settings):
        value = getattr(settings, each.name)
        if isinstance(value, Path):
            paths[each.name] = folder / value
    return replace(settings, **paths)


def _of_syntax(path: Path, source: str, message: str) -> str:
    # tomllib keeps the line only in its words until Python 3.14
    where = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", message)
    line = where[1] if where and where[1] else str(max(1, len(source.splitlines())))
    return f"{path}:{line}: is not TOML: {message[: where.start()] if where else message}"


def _line_of(source: str, key: str) -> int:
    """The line on which a top-level key stands, counted from 1."""
    starts = re.compile(rf"""\s*\[{{0,2}}\s*["']?{re.escape(key)}["']?\s*[.=\]]""")
    lines = source.splitlines(keepends=True)
    for number, line in enumerate(lines, start=1):
        if starts.match(line) and _is_whole("".join(lines[: number - 1])):
            return number
    return 1


def _is_whole(source: str) -> bool:
    """False inside a string or a list of several lines, where a key may be quoted but does not stand."""
    try:
        tomllib.loads(source)
    except tomllib.TOMLDecodeError:
        return False
    return True
