"""Grabs every control in every scheme and format to PNG files, to be held against the look; asserts nothing.

`python -m tests.ui.gallery FOLDER [SHEET ...]`; the sheets lie in tests/ui/sheets.
"""

from __future__ import annotations

import os
import sys
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from kiosk.ui.kit.shape import UNITS, Format
from tests.helpers.control_bench import SCREENS, theme_of, view_of
from tests.helpers.live_kiosk import settle

LOOKS = (("light", False), ("dark", False), ("highContrast", False), ("light", True))
"""The schemes, and the first of them right to left."""
SHEETS = Path(__file__).parent / "sheets"


def grab(sheet: Path, layout: str, scheme: str, right_to_left: bool, target: Path) -> None:
    """Show one sheet in one format and scheme and keep its picture."""
    width, height, pixels_per_mm = SCREENS[layout]
    view = view_of()
    inputs: dict[str, str | bool | float] = {
        "pixelsPerMm": pixels_per_mm,
        "unit": min(width, height) / UNITS[Format(layout)],
        "format": layout,
        "scheme": scheme,
        "rightToLeft": right_to_left,
    }
    for name, value in inputs.items():
        theme_of(view).setProperty(name, value)
    view.setSource(QUrl.fromLocalFile(str(sheet)))
    view.resize(width, height)
    view.show()
    settle(100)
    view.grabWindow().save(str(target))


def main() -> None:
    """Grab the sheets named on the command line, or all of them."""
    folder, *names = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    application = QGuiApplication([])
    sheets = [SHEETS / f"{name}.qml" for name in names] or sorted(SHEETS.glob("*.qml"))
    for sheet, layout, (scheme, right_to_left) in product(sheets, SCREENS, LOOKS):
        look = "rtl" if right_to_left else scheme
        grab(sheet, layout, scheme, right_to_left, Path(folder) / f"{sheet.stem}-{layout}-{look}.png")
    application.quit()


if __name__ == "__main__":
    main()
