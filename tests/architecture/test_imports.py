"""The rooms of the house: what each may import, and that Qt stays where it belongs. The table is DESIGN's."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

MAY_IMPORT: dict[str, frozenset[str]] = {
    "errors": frozenset(),
    "guidance": frozenset({"errors"}),
    "visit": frozenset({"guidance", "errors"}),
    "packs": frozenset({"guidance", "errors"}),
    "speech": frozenset({"guidance", "errors"}),
    "station": frozenset({"errors"}),
    "ui": frozenset({"errors", "guidance", "visit", "packs", "speech", "station"}),
}
ANYTHING = frozenset({"__main__", "app", "cli", "doctor"})
QT = frozenset({"PySide6", "shiboken6"})
QT_ROOMS = frozenset({"ui"}) | ANYTHING
LOADS_QT = (
    "kiosk.ui",
    "kiosk.app",
    "kiosk.cli.screen",
    "kiosk.cli.touring",
    "kiosk.cli.recording",
    "kiosk.cli.previewing",
)


def imported(tree: ast.AST, module: str, *, package: bool) -> Iterator[tuple[int, str]]:
    """Line and full name of everything a module imports, at its top or within."""
    here = module.split(".") if package else module.split(".")[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = [*here[: len(here) - node.level + 1]] if node.level else []
            base += node.module.split(".") if node.module else []
            for alias in node.names:
                yield node.lineno, ".".join([*base, alias.name])


def broken_rules(name: str, source: str) -> list[str]:
    """What `source`, the file `name` of the package, breaks; each line names the rule and the mend."""
    parts = Path(name).with_suffix("").parts
    package = parts[-1] == "__init__"
    module = ".".join(parts[:-1] if package else parts)
    room = parts[1]
    if module == "kiosk" or room in ANYTHING:
        return []
    if room not in MAY_IMPORT:
        return [f"{name}:1: '{room}' is no room. Mend: move it into one, or give it a line in the table of rooms."]
    broken = []
    for line, target in imported(ast.parse(source), module, package=package):
        head, _, rest = target.partition(".")
        other = rest.partition(".")[0]
        if head in QT and room not in QT_ROOMS:
            broken.append(
                f"{name}:{line}: imports {head}, and Qt lives in ui and app alone. "
                "Mend: keep this part free of Qt and let a view-model of kiosk/ui wrap it."
            )
        elif head == "kiosk" and other != room and other not in MAY_IMPORT[room]:
            allowed = ", ".join(sorted(MAY_IMPORT[room])) or "no other room"
            broken.append(
                f"{name}:{line}: imports {target}, and {room} may import {allowed}. "
                "Mend: have it passed in through a constructor, or move this code to a room that may know it."
            )
    return broken


def modules() -> list[str]:
    files = sorted(path.relative_to(ROOT) for path in (ROOT / "kiosk").rglob("*.py"))
    names = (path.parent if path.name == "__init__.py" else path.with_suffix("") for path in files)
    return [".".join(name.parts) for name in names]


def test_a_room_imports_only_what_its_line_of_the_table_allows() -> None:
    broken = [
        rule
        for path in sorted((ROOT / "kiosk").rglob("*.py"))
        for rule in broken_rules(str(path.relative_to(ROOT)), path.read_text(encoding="utf-8"))
    ]
    assert not broken, "\n" + "\n".join(broken)


def test_only_the_screen_loads_qt() -> None:
    names = [
        name
        for name in modules()
        if not any(name == loads or name.startswith(f"{loads}.") for loads in LOADS_QT) and name != "kiosk.__main__"
    ]
    program = (
        "import importlib, sys\n"
        f"for name in {names!r}:\n"
        "    importlib.import_module(name)\n"
        "    if 'PySide6' in sys.modules:\n"
        "        sys.exit(f'importing {name} loads PySide6. Mend: import it where it is used, or in kiosk/ui')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr


def test_the_table_stops_a_room_from_reaching_outwards() -> None:
    assert broken_rules("kiosk/guidance/cards.py", "from kiosk.errors import KioskError") == []
    (rule,) = broken_rules("kiosk/guidance/cards.py", "\nfrom kiosk.ui import jobs")
    assert rule.startswith(
        "kiosk/guidance/cards.py:2: imports kiosk.ui.kit.jobs, and guidance may import errors. Mend: "
    )
    (rule,) = broken_rules("kiosk/station/pin.py", "import kiosk.guidance.cards")
    assert "station may import errors" in rule
    assert broken_rules("kiosk/packs/build.py", "def late():\n    from kiosk import visit")
    assert broken_rules("kiosk/errors.py", "import kiosk.guidance")


def test_the_table_sees_through_relative_imports() -> None:
    assert broken_rules("kiosk/packs/build.py", "from .source import read\nfrom . import schema") == []
    assert broken_rules("kiosk/packs/__init__.py", "from .source import read") == []
    assert broken_rules("kiosk/packs/build.py", "from ..speech import voices")
    assert broken_rules("kiosk/packs/__init__.py", "from ..visit.state import Visit")


def test_the_table_keeps_qt_in_the_screen() -> None:
    assert broken_rules("kiosk/ui/jobs.py", "from PySide6.QtCore import QObject") == []
    assert broken_rules("kiosk/app.py", "from PySide6.QtCore import QObject") == []
    (rule,) = broken_rules("kiosk/visit/clock.py", "from PySide6.QtCore import QTimer")
    assert rule.startswith("kiosk/visit/clock.py:1: imports PySide6, and Qt lives in ui and app alone. Mend: ")


def test_a_new_room_needs_a_line_in_the_table() -> None:
    assert "is no room" in broken_rules("kiosk/misc/things.py", "")[0]
