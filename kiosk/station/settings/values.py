"""The site's configuration: every setting with its type, its default and what may stand for it in the file, once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from kiosk.station.settings.types import (
    Line,
    Number,
    OneOf,
    Whole,
    needed,
    one_of,
    read_address,
    read_flag,
    read_list,
    read_path,
    setting,
    twice,
)


class Contrast(StrEnum):
    """The colours a visit starts with; the values are those of the look's tokens."""

    LIGHT = "light"
    DARK = "dark"
    HIGH = "highContrast"


LIBRARY_WORDS: Final = frozenset(("", "system"))
"""What `speech_library` may be besides a path."""
_LINE: Final = Line()
_NAME: Final = Line(r"[a-z0-9][a-z0-9-]{0,39}", "should be small letters, digits and -")
_NAME_OR_NONE: Final = Line(rf"({_NAME.pattern})?", _NAME.otherwise)
_PHONE: Final = Line(r"[0-9+()/. -]*", "should hold only digits, spaces and + ( ) / . -", 40)
_TAG: Final = Line(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "should hold language tags such as 'nl' or 'zh-Hant'")
_VOLUME: Final = Number(0.1, 1)


def _tags(value: object) -> tuple[str, ...]:
    tags = [_TAG(tag) for tag in read_list(value)]
    if again := twice(tags):
        raise ValueError(f"names '{again}' twice")
    return tuple(tags)


def _library(value: object) -> str:
    return value if isinstance(value, str) and value in LIBRARY_WORDS else str(read_path(value))


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """Where content comes from: `url`, or `folder`, of which one is given.

    `root` is the file of the root that is trusted from the start, None the one that came along; `proxy` "" is the
    environment's; without `ca` the system's certificates count; `limit_kib_s` 0 is no limit.
    """

    name: str = needed(_NAME)
    url: str = setting("", read_address)
    folder: Path | None = setting(None, read_path)
    root: Path | None = setting(None, read_path)
    channel: str = setting("stable", _NAME)
    site: str = setting("", _NAME_OR_NONE)
    every_h: float = setting(24.0, Number(0.1, 8760))
    proxy: str = setting("", read_address)
    ca: Path | None = setting(None, read_path)
    limit_kib_s: int = setting(0, Whole(0, 1 << 20))


@dataclass(frozen=True, slots=True)
class Settings:
    """What a site may decide; every value has a default, so no configuration is a good configuration.

    `site_language` is the desk's; `site_region` "" is the one where that is spoken. Empty `languages` means those of
    the content, in its order.
    `pixels_per_mm` outdoes `screen_diagonal_inch`, which outdoes what the screen says of itself.
    `speech_library` is "" for the espeak-ng that comes along, "system", or a path; `volume` is at most `volume_max`,
    and `speech_speed` counts in the calm speed. Without `clips` the sound is kept in memory.
    """

    site_name: str = setting("", _LINE)
    site_language: str = setting("nl", OneOf(("nl", "fr", "de")))
    site_region: str = setting("", OneOf(("", "flanders", "brussels", "wallonia", "german")))
    languages: tuple[str, ...] = setting((), _tags)
    screen_diagonal_inch: float | None = setting(None, Number(5, 120))
    pixels_per_mm: float | None = setting(None, Number(1, 40))
    idle_before_asking_s: int = setting(60, Whole(15, 600))
    answer_within_s: int = setting(20, Whole(10, 120))
    contrast: Contrast = setting(Contrast.LIGHT, one_of(Contrast))
    text_size: int = setting(0, Whole(0, 2))
    motion: bool = setting(True, read_flag)
    attract: bool = setting(True, read_flag)
    call_whom: str = setting("", _LINE)
    call_phone: str = setting("", _PHONE)
    read_aloud: bool = setting(True, read_flag)
    speech_library: str = setting("", _library)
    speech_speed: float = setting(1.0, Number(0.7, 1.5))
    volume: float = setting(0.6, _VOLUME)
    volume_max: float = setting(1.0, _VOLUME)
    clips: Path | None = setting(None, read_path)
    shelf: Path | None = setting(None, read_path)
    database: Path | None = setting(None, read_path)
    sources: tuple[SourceSettings, ...] = ()
