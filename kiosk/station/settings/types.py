"""Values that stand in more than one place of the configuration."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator


def read_path(value: object) -> Path:
    """A path, `~` resolved.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError("should be a path between quotes")
    try:
        return Path(value).expanduser()
    except RuntimeError as e:
        raise ValueError(f"{value!r} names a person this machine does not know") from e


SettingsPath = Annotated[Path, BeforeValidator(read_path)]
