"""The rooms of the house: what each may import, and that Qt stays where it belongs.

`INSIDE` goes one floor down: what the rooms within a room may import of each other.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

MAY_IMPORT: dict[str, frozenset[str]] = {
    "errors": frozenset(),
    "files": frozenset({"errors"}),
    "guidance": frozenset({"errors"}),
    "visit": frozenset({"guidance", "errors"}),
    "packs": frozenset({"files", "guidance", "errors"}),
    "authoring": frozenset({"files", "guidance", "packs", "speech.words", "errors"}),
    "sync": frozenset({"files", "packs", "errors"}),
    "publish": frozenset({"files", "packs", "sync", "errors"}),
    "speech": frozenset({"guidance", "errors"}),
    "station": frozenset({"errors"}),
    "ui": frozenset({"errors", "guidance", "visit", "packs", "speech", "station"}),
    "ui.editors": frozenset({"authoring"}),
    "doctor": frozenset({"errors", "guidance", "packs", "speech", "station", "ui"}),
    "app": frozenset({"errors", "guidance", "packs", "speech", "station", "ui", "visit", "doctor"}),
}
"""What a room may import besides itself. A line for an inner room adds to that of its room."""

INSIDE: dict[str, dict[str, frozenset[str]]] = {
    "packs": {
        "format": frozenset(),
        "read": frozenset({"format"}),
        "shelf": frozenset({"format", "read"}),
    },
    "authoring": {
        "files": frozenset(),
        "translate": frozenset({"files"}),
        "narrate": frozenset({"files", "translate"}),
        "check": frozenset({"files", "translate", "narrate"}),
        "build": frozenset({"files", "translate", "narrate", "check"}),
    },
    "speech": {
        "words": frozenset(),
        "voice": frozenset({"words"}),
        "child": frozenset({"words", "voice"}),
    },
    "ui": {
        "kit": frozenset(),
        "library": frozenset({"kit"}),
        "sound": frozenset({"kit", "library"}),
        "screens": frozenset({"kit", "library"}),
        "updates": frozenset({"kit", "library"}),
        "staff": frozenset({"kit", "library", "sound", "screens", "updates"}),
        "flow": frozenset({"kit", "library", "sound", "screens", "updates", "staff"}),
        "window": frozenset({"kit", "library", "sound", "screens", "updates", "staff", "flow"}),
        "tour": frozenset({"kit", "library", "sound", "screens", "updates", "staff", "flow", "window"}),
        "editors": frozenset({"kit", "library", "sound", "screens", "updates", "staff", "flow", "window"}),
    },
}
"""What the rooms within a room may import of each other; inner rooms come before outer ones."""

EARLIER_NAMES: dict[tuple[str, str], str] = {
    ("kiosk/packs/tufclient.py", "kiosk.sync.tufclient.main"): "suites outside call the client by this name",
}
ANYTHING = frozenset({"__main__", "cli"})
QT = frozenset({"PySide6", "shiboken6"})
QT_ROOMS = frozenset({"ui", "app"}) | ANYTHING
LOADS_QT = (
    "kiosk.ui",
    "kiosk.app",
    "kiosk.cli.screen",
    "kiosk.cli.measuring",
    "kiosk.cli.touring",
    "kiosk.cli.recording",
    "kiosk.cli.previewing",
)
NEVER_RUN = ("kiosk.authoring", "kiosk.publish", "kiosk.sync", "kiosk.ui.editors", "kiosk.ui.tour", "kiosk.cli.tour")
"""What only editors, publishers and the child that syncs need, and no kiosk loads."""


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


def inner_room(parts: list[str] | tuple[str, ...]) -> str | None:
    """The room within a room that a module belongs to; `parts` are those of its name."""
    return parts[2] if len(parts) > 2 and parts[1] in INSIDE and parts[2] in INSIDE[parts[1]] else None


def broken_rules(name: str, source: str) -> list[str]:
    """What `source`, the file `name` of the package, breaks; each line names the rule and the mend."""
    parts = Path(name).with_suffix("").parts
    package = parts[-1] == "__init__"
    module = ".".join(parts[:-1] if package else parts)
    room, within = parts[1], inner_room(parts)
    if module == "kiosk" or room in ANYTHING:
        return []
    if room not in MAY_IMPORT:
        return [f"{name}:1: '{room}' is no room. Mend: move it into one, or give it a line in the table of rooms."]
    if room in INSIDE and within is None and not package and not any(name == earlier for earlier, _ in EARLIER_NAMES):
        return [f"{name}:1: lies in no room of '{room}'. Mend: move it into one of {', '.join(INSIDE[room])}."]
    may = MAY_IMPORT[room] | MAY_IMPORT.get(f"{room}.{within}", frozenset())
    broken = []
    for line, target in imported(ast.parse(source), module, package=package):
        words = target.split(".")
        head, other = words[0], words[1] if len(words) > 1 else ""
        if (name, target) in EARLIER_NAMES:
            continue
        if head in QT and room not in QT_ROOMS:
            broken.append(
                f"{name}:{line}: imports {head}, and Qt lives in ui and app alone. "
                "Mend: keep this part free of Qt and let a view-model of kiosk/ui wrap it."
            )
        elif head == "kiosk" and other != room and other not in may and ".".join(words[1:3]) not in may:
            allowed = ", ".join(sorted(may)) or "no other room"
            broken.append(
                f"{name}:{line}: imports {target}, and {room} may import {allowed}. "
                "Mend: have it passed in through a constructor, or move this code to a room that may know it."
            )
        elif head == "kiosk" and other == room and within is not None:
            inner = inner_room(words)
            if inner is not None and inner != within and inner not in INSIDE[room][within]:
                allowed = ", ".join(sorted(INSIDE[room][within])) or "no other room of it"
                broken.append(
                    f"{name}:{line}: imports {target}, and {room}.{within} may import {allowed}. "
                    "Mend: have it passed in through a constructor, or move this code to the room it belongs to."
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


def test_a_running_kiosk_loads_nothing_that_only_editors_and_publishers_need() -> None:
    program = (
        "import os, sys\n"
        "os.environ.update(QT_QPA_PLATFORM='offscreen', QT_QUICK_BACKEND='software')\n"
        "from PySide6.QtCore import QTimer\n"
        "from kiosk import app\n"
        "from kiosk.station.settings.values import Settings\n"
        "def accompany(kiosk):\n"
        "    kiosk.stage.window.frameSwapped.connect(lambda: QTimer.singleShot(0, lambda: sys.modules['PySide6.QtGui']"
        ".QGuiApplication.exit(0)))\n"
        "    return lambda: None\n"
        "app.run(app.Start(Settings(), app.EMBEDDED_PACK, windowed=True, size=(540, 960)), accompany)\n"
        f"print(*sorted(name for name in sys.modules if name.startswith({NEVER_RUN!r})))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_the_table_stops_a_room_from_reaching_outwards() -> None:
    assert broken_rules("kiosk/guidance/cards.py", "from kiosk.errors import KioskError") == []
    (rule,) = broken_rules("kiosk/guidance/cards.py", "\nfrom kiosk.ui.kit import jobs")
    assert rule.startswith(
        "kiosk/guidance/cards.py:2: imports kiosk.ui.kit.jobs, and guidance may import errors. Mend: "
    )
    (rule,) = broken_rules("kiosk/station/pin.py", "import kiosk.guidance.cards")
    assert "station may import errors" in rule
    assert broken_rules("kiosk/packs/read/reader.py", "def late():\n    from kiosk import visit")
    assert broken_rules("kiosk/errors.py", "import kiosk.guidance")
    assert broken_rules("kiosk/app.py", "from kiosk.cli.named import as_pack")


def test_the_table_goes_down_to_the_rooms_within_a_room() -> None:
    assert broken_rules("kiosk/packs/read/reader.py", "from kiosk.packs.format import rows") == []
    (rule,) = broken_rules("kiosk/packs/format/rows.py", "from kiosk.packs.read.reader import PackReader")
    assert "and packs.format may import no other room of it. Mend: " in rule
    assert broken_rules("kiosk/ui/screens/deck.py", "from kiosk.ui.sound.speaker import Speaker")
    assert broken_rules("kiosk/ui/editors/preview.py", "from kiosk.authoring.build import project") == []
    assert broken_rules("kiosk/ui/tour/tour.py", "from kiosk.authoring.build import project")
    assert broken_rules("kiosk/authoring/files/source.py", "from kiosk.speech.words.text import spoken") == []
    assert broken_rules("kiosk/authoring/files/source.py", "from kiosk.speech.voice.espeak import Espeak")
    assert "lies in no room of 'ui'" in broken_rules("kiosk/ui/things.py", "")[0]


def test_the_table_sees_through_relative_imports() -> None:
    assert broken_rules("kiosk/packs/read/reader.py", "from .source import read\nfrom . import schema") == []
    assert broken_rules("kiosk/packs/__init__.py", "from .source import read") == []
    assert broken_rules("kiosk/packs/read/reader.py", "from ...speech import voices")
    assert broken_rules("kiosk/packs/__init__.py", "from ..visit.state import Visit")


def test_the_table_keeps_qt_in_the_screen() -> None:
    assert broken_rules("kiosk/ui/kit/jobs.py", "from PySide6.QtCore import QObject") == []
    assert broken_rules("kiosk/app.py", "from PySide6.QtCore import QObject") == []
    (rule,) = broken_rules("kiosk/visit/clock.py", "from PySide6.QtCore import QTimer")
    assert rule.startswith("kiosk/visit/clock.py:1: imports PySide6, and Qt lives in ui and app alone. Mend: ")


def test_a_new_room_needs_a_line_in_the_table() -> None:
    assert "is no room" in broken_rules("kiosk/misc/things.py", "")[0]
