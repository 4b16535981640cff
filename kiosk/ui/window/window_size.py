"""How large the window is, and which layout it takes, on the screen that is there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk.station.settings.values import Settings
from kiosk.ui.kit.shape import Shape, shape_of

WINDOW_SHARE: Final = 0.9
"""A window takes this much of the screen it stands on."""


def window_size(asked: tuple[int, int] | None, *, windowed: bool) -> QSize:
    """What was asked for in pixels, else the whole screen, or an upright part of it where it is a window."""
    if asked is not None:
        return QSize(*asked)
    available = QGuiApplication.primaryScreen().availableSize()
    if not windowed:
        return QGuiApplication.primaryScreen().size()
    height = int(available.height() * WINDOW_SHARE)
    return QSize(height * 9 // 16, height)


def shape_of_screen(settings: Settings, size: QSize, *, windowed: bool) -> Shape:
    """The layout of a window of this size; what a screen says of its own width counts only where it is filled."""
    screen = QGuiApplication.primaryScreen()
    width_mm = screen.physicalSize().width()
    reported = screen.size().width() / width_mm if width_mm > 0 and not windowed else None
    return shape_of(
        size.width(),
        size.height(),
        reported_pixels_per_mm=reported,
        pixels_per_mm=settings.pixels_per_mm,
        diagonal_inch=settings.screen_diagonal_inch,
    )
