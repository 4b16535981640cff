"""Grabs every control in every scheme and format to PNG files, to be held against the look; asserts nothing.

`python tests/ui/gallery.py FOLDER [NAME ...]`; a name is that of a sheet in tests/ui/sheets.
"""

from __future__ import annotations

import os
import sys
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

sys.path.insert(0, str(Path(__file__).parent))
from pictures import QML, Glyphs, Pictograms

SCREENS = {"portrait": (1080, 1920, 3.21), "landscape": (1920, 1080, 3.61), "small": (1024, 768, 4.85)}
SCHEMES = ("light", "dark", "highContrast")
SHEETS = Path(__file__).parent / "sheets"


def grab(sheet: Path, format_: str, scheme: str, right_to_left: bool, target: Path) -> None:
    """Show one sheet in one format and scheme and keep its picture."""
    width, height, pixels_per_mm = SCREENS[format_]
    view = QQuickView()
    view.engine().addImportPath(str(QML))
    view.engine().addImageProvider("glyph", Glyphs())
    view.engine().addImageProvider("pictogram", Pictograms())
    theme = view.engine().singletonInstance("Kiosk.Theme", "Theme")
    for name, value in (
        ("pixelsPerMm", pixels_per_mm),
        ("format", format_),
        ("scheme", scheme),
        ("rightToLeft", right_to_left),
        ("script", "arabic" if right_to_left else "latin"),
    ):
        theme.setProperty(name, value)
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.setSource(QUrl.fromLocalFile(str(sheet)))
    view.resize(width, height)
    view.show()
    loop = QEventLoop()
    QTimer.singleShot(400, loop.quit)
    loop.exec()
    view.grabWindow().save(str(target))


def main() -> None:
    """Grab the sheets named on the command line, or all of them."""
    folder, *names = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    QGuiApplication([])
    sheets = [SHEETS / f"{name}.qml" for name in names] or sorted(SHEETS.glob("*.qml"))
    for sheet, format_, scheme, rtl in product(sheets, SCREENS, SCHEMES, (False, True)):
        if rtl and scheme != "light":
            continue
        name = f"{sheet.stem}-{format_}-{'rtl' if rtl else scheme}.png"
        grab(sheet, format_, scheme, rtl, Path(folder) / name)


if __name__ == "__main__":
    main()
