"""Checks the QML: tells qmllint the types that Python registers, then lints with every category as an error.

Each Python file that names a QML module is dumped once (metaobjectdump), each module is registered once
(qmltyperegistrar, which replaces and does not add), and every .qml file is linted with both import paths.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import PySide6

ROOT = Path(__file__).resolve().parent.parent
QML = ROOT / "kiosk" / "ui" / "qml"
BUILD = ROOT / ".build" / "qml"
PYSIDE = Path(PySide6.__file__).parent
METATYPES = PYSIDE / "Qt" / "metatypes"
DUMP = (sys.executable, str(PYSIDE / "scripts" / "metaobjectdump.py"))
REGISTER = (str(PYSIDE / "Qt" / "libexec" / "qmltyperegistrar"),)
LINT = (str(PYSIDE / "qmllint"),)
FOREIGN = ("qt6core", "qt6gui", "qt6qml", "qt6quick")
MAJOR_VERSION = "1"
LEFT_OUT = {"compiler"}
"""Not about mistakes: it lists the bindings that a compiler to C++ would give up on, and nothing is compiled here."""


def module_of(path: Path) -> str | None:
    """The QML module that a Python file says its types belong to, in `QML_IMPORT_NAME`."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
            if "QML_IMPORT_NAME" in names:
                return str(node.value.value)
    return None


def output(*command: str) -> str:
    """What a tool prints; the program ends with its complaint when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # PySide6's own tools
    if done.returncode:
        complaint = f"{done.stdout}{done.stderr}".strip().replace(f"{ROOT}/", "")
        sys.exit(complaint or f"{Path(command[0]).name} failed with exit code {done.returncode}")
    return done.stdout


def dump(files: list[Path]) -> list[dict[str, Any]]:
    """What metaobjectdump says of these files."""
    return [entry for file in files for entry in json.loads(output(*DUMP, str(file)) or "[]")]


def classes(dumped: list[dict[str, Any]]) -> set[str]:
    """The names of the classes of a module."""
    return {one["className"] for entry in dumped for one in entry["classes"]}


def properties(dumped: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of all its classes."""
    return [prop for entry in dumped for one in entry["classes"] for prop in one.get("properties", [])]


def mend(dumped: list[dict[str, Any]], objects: set[str]) -> None:
    """Say what metaobjectdump leaves out: pointers to `objects`, lists of anything, what is constant, what is final."""
    for prop in properties(dumped):
        if prop["type"] in objects:
            prop["type"] += "*"
        elif prop["type"] == "list":
            prop["type"] = "QVariantList"
        if "notify" not in prop:
            prop["constant"] = True
        prop["final"] = True


def metatypes_of(module: str) -> Path:
    """The file that says what the classes of a module are."""
    return BUILD.joinpath(*module.split("."), "metatypes.json")


def register(module: str, needs: list[str]) -> None:
    """Write the module's .qmltypes and qmldir below .build/qml; types of the modules it `needs` are in its own."""
    dump = metatypes_of(module)
    folder, types = dump.parent, dump.with_name("types.qmltypes")
    ours = [str(metatypes_of(other)) for other in needs]
    foreign = ",".join([*(str(METATYPES / f"{name}_metatypes.json") for name in FOREIGN), *ours])
    output(
        *REGISTER,
        f"--generate-qmltypes={types}",
        f"--foreign-types={foreign}",
        f"--import-name={module}",
        f"--major-version={MAJOR_VERSION}",
        "-o",
        str(folder / "registrations.cpp"),
        str(dump),
    )
    depends = "".join(f"depends {other}\n" for other in needs)
    (folder / "qmldir").write_text(f"module {module}\ntypeinfo {types.name}\n{depends}")


def main() -> None:
    """Register, then lint; exits with what is wrong."""
    modules: dict[str, list[Path]] = {}
    for path in sorted((ROOT / "kiosk" / "ui").rglob("*.py")):
        if (module := module_of(path)) is not None:
            modules.setdefault(module, []).append(path)
    dumps = {module: dump(files) for module, files in modules.items()}
    objects = {"QObject"}.union(*map(classes, dumps.values()))
    for module, dumped in dumps.items():
        mend(dumped, objects)
        metatypes_of(module).parent.mkdir(parents=True, exist_ok=True)
        metatypes_of(module).write_text(json.dumps(dumped, indent=1))
    for module, dumped in dumps.items():
        used = {prop["type"].rstrip("*") for prop in properties(dumped)}
        register(module, [other for other in dumps if other != module and used & classes(dumps[other])])
    # Given a relative path, qmllint does not find that a singleton's qmldir says so.
    sources = [str(path) for path in sorted(QML.rglob("*.qml"))]
    if sources:
        categories = re.findall(r"^ +--([\w-]+) <severity>", output(*LINT, "--help"), re.MULTILINE)
        severities = [word for name in categories if name not in LEFT_OUT for word in (f"--{name}", "error")]
        output(*LINT, "--max-warnings", "0", *severities, "-I", str(QML), "-I", str(BUILD), *sources)


if __name__ == "__main__":
    main()
