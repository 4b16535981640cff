"""The fonts that the look is drawn with, and whether they are there."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFontDatabase

FONTS: Final = ("Noto Sans", "Noto Sans Arabic")


def missing_fonts() -> str:
    """One line that says what to install, "" when nothing is missing; needs a QGuiApplication."""
    families = set(QFontDatabase.families())
    missing = [name for name in FONTS if name not in families]
    return f"the font {' and '.join(missing)} is not installed (Debian: fonts-noto-core)" if missing else ""
