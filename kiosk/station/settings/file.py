"""Reads the site's configuration from its file and says, by file, line and key, what is wrong in it."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    Field,
    StrictBool,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_core import ErrorDetails

from kiosk.errors import SettingsError
from kiosk.station.settings.sources import (
    WORDS_OF_PATTERNS,
    SourceTable,
    each_name_once,
    line_in_table,
    settings_of,
)
from kiosk.station.settings.types import SettingsPath, read_path
from kiosk.station.settings.values import Contrast, Settings, SourceSettings


def _each_once(tags: tuple[str, ...]) -> tuple[str, ...]:
    twice = [tag for position, tag in enumerate(tags) if tag in tags[:position]]
    if twice:
        raise ValueError(f"names '{twice[0]}' twice")
    return tags


def _library(value: object) -> str:
    return value if value in {"", "system"} and isinstance(value, str) else str(read_path(value))


_Line = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f]*$", max_length=80)]
_Phone = Annotated[str, StringConstraints(pattern=r"^[0-9+()/. -]*$", max_length=40)]
_Tag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
_Volume = Annotated[float, Field(strict=True, ge=0.1, le=1.0, allow_inf_nan=False)]


class _File(BaseModel):
    """What may stand in the file; the names and defaults are those of `Settings`."""

    site_name: _Line = ""
    site_language: Literal["nl", "fr", "de"] = "nl"
    languages: Annotated[tuple[_Tag, ...], AfterValidator(_each_once)] = ()
    screen_diagonal_inch: Annotated[float, Field(strict=True, ge=5, le=120, allow_inf_nan=False)] | None = None
    pixels_per_mm: Annotated[float, Field(strict=True, ge=1, le=40, allow_inf_nan=False)] | None = None
    idle_before_asking_s: Annotated[int, Field(strict=True, ge=15, le=600)] = 60
    answer_within_s: Annotated[int, Field(strict=True, ge=10, le=120)] = 20
    contrast: Contrast = Contrast.LIGHT
    text_size: Annotated[int, Field(strict=True, ge=0, le=2)] = 0
    motion: StrictBool = True
    call_whom: _Line = ""
    call_phone: _Phone = ""
    read_aloud: StrictBool = True
    speech_library: Annotated[str, BeforeValidator(_library)] = ""
    speech_speed: Annotated[float, Field(strict=True, ge=0.7, le=1.5, allow_inf_nan=False)] = 1.0
    volume: _Volume = 0.6
    volume_max: _Volume = 1.0
    clips: SettingsPath | None = None
    shelf: SettingsPath | None = None
    database: SettingsPath | None = None
    sources: Annotated[tuple[SourceTable, ...], AfterValidator(each_name_once)] = ()

    @field_validator("volume_max", mode="after")
    @classmethod
    def _not_below_the_volume(cls, most: float, info: ValidationInfo) -> float:
        if info.data.get("volume", 0) > most:
            raise ValueError(f"is {most}, below the volume of {info.data['volume']}")
        return most


_KEYS: Final = tuple(field.name for field in fields(Settings))
_KEYS_OF_A_SOURCE: Final = tuple(field.name for field in fields(SourceSettings))
_WORDS_OF_PATTERNS: Final = {
    **WORDS_OF_PATTERNS,
    r"^[0-9+()/. -]*$": "should hold only digits, spaces and + ( ) / . -",
    r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "should hold language tags such as 'nl' or 'zh-Hant'",
    r"^[^\x00-\x1f]*$": "should be one line of text",
}


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
        values = tomllib.loads(source)
    except tomllib.TOMLDecodeError as e:
        raise SettingsError(_of_syntax(path, source, str(e))) from e
    except RecursionError as e:
        raise SettingsError(f"{path}: is nested too deeply") from e
    wrongs = [(_line_of(source, key), key, _of_unknown(key)) for key in values if key not in _KEYS]
    try:
        found = _File.model_validate({key: values[key] for key in values if key in _KEYS})
    except ValidationError as e:
        for error in e.errors():
            line, key = _place_of(source, error["loc"])
            wrongs.append((line, key, _of_error(key, error)))
    if wrongs:
        line, key, why = min(wrongs)
        # A quoted key may be any text.
        raise SettingsError(f"{path}:{line}: {key if key.isprintable() else repr(key)}: {why}")
    settings = Settings(**(found.model_dump() | {"sources": settings_of(found.sources)}))
    library = settings.speech_library
    return replace(
        settings,
        speech_library=library if library in {"", "system"} else str(_beside(path, Path(library))),
        clips=_beside(path, settings.clips),
        shelf=_beside(path, settings.shelf),
        database=_beside(path, settings.database),
        sources=tuple(_source_beside(path, one) for one in settings.sources),
    )


def _source_beside(path: Path, source: SourceSettings) -> SourceSettings:
    folder, root, ca = (_beside(path, named) for named in (source.folder, source.root, source.ca))
    return replace(source, folder=folder, root=root, ca=ca)


def _beside(path: Path, named: Path | None) -> Path | None:
    return None if named is None else path.absolute().parent / named


def _of_syntax(path: Path, source: str, message: str) -> str:
    # tomllib keeps the line only in its words until Python 3.14
    where = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", message)
    line = where[1] if where and where[1] else str(max(1, len(source.splitlines())))
    return f"{path}:{line}: is not TOML: {message[: where.start()] if where else message}"


def _place_of(source: str, loc: Sequence[int | str]) -> tuple[int, str]:
    """Line and key of what pydantic names by its way through the file."""
    key = str(loc[0])
    if key == "sources" and len(loc) > 1:
        inner = str(loc[-1]) if len(loc) > 2 else key  # noqa: PLR2004 - sources, which one, its key
        return line_in_table(source, int(loc[1]), inner), inner
    return _line_of(source, key), key


def _of_error(key: str, error: ErrorDetails) -> str:
    if error["type"] == "extra_forbidden":
        return _of_unknown(key, _KEYS_OF_A_SOURCE)
    if error["type"] == "missing":
        return "is missing"
    return _of_value(error["msg"], error["type"], error["input"], error.get("ctx", {}))


def _of_unknown(key: str, keys: Sequence[str] = _KEYS) -> str:
    near = difflib.get_close_matches(key, keys, n=1, cutoff=0)
    return f"is not a setting; the nearest is '{near[0]}'"


def _of_value(message: str, kind: str, value: object, context: Mapping[str, object]) -> str:
    if kind == "value_error":
        return str(context["error"])
    if kind == "string_pattern_mismatch":
        message = _WORDS_OF_PATTERNS[str(context["pattern"])]
    return f"{message.replace('Input should', 'should').replace('String should', 'should')}, not {value!r}"


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
