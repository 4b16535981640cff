"""QML: each folder's qmldir tells the truth, and modules import in one direction. How it looks is test_qml_tokens's."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
QML = ROOT / "kiosk" / "ui" / "qml"
ORDER = ("Kiosk.Theme", "Kiosk.Controls", "Kiosk.Screens", "Kiosk.App")
VIEW_MODELS = "Kiosk.ViewModels"
KNOW_VIEW_MODELS = ("Kiosk.Screens", "Kiosk.App")
TYPESETTING = "Kiosk.Typesetting"
KNOW_TYPESETTING = ("Kiosk.Controls",)
VALUES = "Kiosk.Values"
"""A text, a picture, a head: what a control draws as one value, and nothing that it could do."""
KNOW_VALUES = ("Kiosk.Controls", "Kiosk.Screens")


def qmldir_faults(folder: Path, base: Path) -> list[str]:
    """What the qmldir of a folder says wrongly, or does not say."""
    name = (folder / "qmldir").relative_to(base.parent)
    if not (folder / "qmldir").is_file():
        return [f"{name}:1: is missing. Mend: write 'module {module_of(folder, base)}' and a line for each .qml file."]
    lines = [line.split("#")[0].split() for line in (folder / "qmldir").read_text().splitlines()]
    faults = []
    if ["module", module_of(folder, base)] not in lines:
        faults.append(f"{name}:1: Mend: its first line has to be 'module {module_of(folder, base)}'.")
    listed: dict[str, bool] = {}
    for number, words in enumerate(lines, 1):
        if words and words[-1].endswith(".qml"):
            listed[words[-1]] = words[0] == "singleton"
            if not (folder / words[-1]).is_file():
                faults.append(f"{name}:{number}: lists {words[-1]}, which is not there. Mend: take the line out.")
    for path in sorted(folder.rglob("*.qml")):
        listed_as = path.relative_to(folder).as_posix()
        singleton = re.search(r"^\s*pragma Singleton\b", path.read_text(encoding="utf-8"), re.MULTILINE) is not None
        word = "singleton " if singleton else ""
        if listed_as not in listed:
            faults.append(f"{name}:1: does not list {listed_as}. Mend: add '{word}{path.stem} {listed_as}'.")
        elif listed[listed_as] != singleton:
            faults.append(f"{name}:1: Mend: {listed_as} has to stand there as '{word}{path.stem} {listed_as}'.")
    return faults


def module_of(folder: Path, base: Path) -> str:
    return ".".join(folder.relative_to(base).parts)


def import_faults(name: str, module: str, source: str) -> list[str]:
    """The imports of a QML file that go against the direction Theme ← Controls ← Screens ← App."""
    allowed = set(ORDER[: ORDER.index(module) + 1])
    allowed |= {VIEW_MODELS} if module in KNOW_VIEW_MODELS else set()
    allowed |= {VALUES} if module in KNOW_VALUES else set()
    allowed |= {TYPESETTING} if module in KNOW_TYPESETTING else set()
    faults = []
    for number, line in enumerate(source.splitlines(), 1):
        found = re.match(r"\s*import\s+(Kiosk[\w.]*)", line)
        if found and found[1] not in allowed:
            faults.append(
                f"{name}:{number}: {module} imports {found[1]}, and may import {', '.join(sorted(allowed))}. "
                "Mend: take a plain value as a property and send a signal, or move the file to an outer module."
            )
    return faults


def folders() -> list[Path]:
    """The folders of the modules; their sub-folders only put their files in order."""
    return sorted({Path(*path.parts[: len(QML.parts) + 2]) for path in QML.rglob("*.qml")})


def test_each_qmldir_lists_the_files_of_its_folder() -> None:
    faults = [fault for folder in folders() for fault in qmldir_faults(folder, QML)]
    assert not faults, "\n" + "\n".join(faults)


def test_each_qml_file_lies_in_one_of_the_four_modules() -> None:
    strays = [str(folder.relative_to(ROOT)) for folder in folders() if module_of(folder, QML) not in ORDER]
    assert not strays, f"{strays} are no modules. Mend: move their files to Kiosk/Theme, Controls, Screens or App."


def test_qml_modules_import_in_one_direction() -> None:
    faults = [
        fault
        for folder in folders()
        for path in sorted(folder.rglob("*.qml"))
        if module_of(folder, QML) in ORDER
        for fault in import_faults(
            str(path.relative_to(ROOT)), module_of(folder, QML), path.read_text(encoding="utf-8")
        )
    ]
    assert not faults, "\n" + "\n".join(faults)


def test_a_qmldir_that_lies_is_found_out(tmp_path: Path) -> None:
    folder = tmp_path / "qml" / "Kiosk" / "Theme"
    folder.mkdir(parents=True)
    (folder / "Theme.qml").write_text("pragma Singleton\nimport QtQuick\nQtObject {}\n")
    assert "is missing" in qmldir_faults(folder, tmp_path / "qml")[0]
    (folder / "qmldir").write_text("module Kiosk.Theme\nsingleton Theme Theme.qml\n")
    assert qmldir_faults(folder, tmp_path / "qml") == []
    (folder / "qmldir").write_text("module Kiosk.Look\nTheme Theme.qml\nGone Gone.qml\n")
    module, gone, unmarked = qmldir_faults(folder, tmp_path / "qml")
    assert "'module Kiosk.Theme'" in module
    assert gone == "qml/Kiosk/Theme/qmldir:3: lists Gone.qml, which is not there. Mend: take the line out."
    assert "as 'singleton Theme Theme.qml'" in unmarked
    (folder / "qmldir").write_text("module Kiosk.Theme\n")
    assert "does not list Theme.qml" in qmldir_faults(folder, tmp_path / "qml")[0]
    (folder / "Sizes").mkdir()
    (folder / "Theme.qml").rename(folder / "Sizes" / "Theme.qml")
    assert "add 'singleton Theme Sizes/Theme.qml'" in qmldir_faults(folder, tmp_path / "qml")[0]


def test_an_import_against_the_direction_is_found_out() -> None:
    assert import_faults("Tile.qml", "Kiosk.Controls", "import QtQuick\nimport Kiosk.Theme\n") == []
    (fault,) = import_faults("Tile.qml", "Kiosk.Controls", "import QtQuick\nimport Kiosk.Screens\n")
    assert fault.startswith("Tile.qml:2: Kiosk.Controls imports Kiosk.Screens, and may import ")
    assert import_faults("Tile.qml", "Kiosk.Controls", "import Kiosk.ViewModels")
    assert import_faults("Home.qml", "Kiosk.Screens", "import Kiosk.ViewModels") == []
    assert import_faults("Word.qml", "Kiosk.Controls", "import Kiosk.Typesetting") == []
    assert import_faults("Home.qml", "Kiosk.Screens", "import Kiosk.Typesetting")
    assert import_faults("Word.qml", "Kiosk.Controls", "import Kiosk.Values") == []
    assert import_faults("Theme.qml", "Kiosk.Theme", "import Kiosk.Values")
