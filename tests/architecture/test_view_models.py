"""View-models: what QML reads of one cannot be hidden by another property of that name, and QML makes none itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MADE_IN_QML = {"Kiosk.Typesetting"}
"""Modules of types that are no view-models: QML makes them."""


def view_model_faults(name: str, source: str) -> list[str]:
    """The properties that are not final, and the types that QML could make."""
    module = re.search(r'^QML_IMPORT_NAME = "([\w.]+)"$', source, re.MULTILINE)
    if module is None:
        return []
    lines = source.splitlines()
    faults = [
        f"{name}:{number}: this property is not final. Mend: add 'final=True'."
        for number, line in enumerate(lines, 1)
        if "@Property(" in line and "final=True" not in line
    ]
    if module[1] not in MADE_IN_QML:
        faults += [
            f"{name}:{number}: QML could make this. Mend: add '@QmlUncreatable(\"Python makes it.\")' under this line."
            for number, line in enumerate(lines, 1)
            if line == "@QmlElement" and not lines[number].startswith("@QmlUncreatable(")
        ]
    return faults


def test_view_models_are_final_and_python_makes_them() -> None:
    files = sorted((ROOT / "kiosk").rglob("*.py"))
    faults = [
        fault
        for path in files
        for fault in view_model_faults(str(path.relative_to(ROOT)), path.read_text(encoding="utf-8"))
    ]
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize(
    ("module", "class_line", "property_line", "found"),
    [
        ("ViewModels", "@QmlUncreatable('Python makes it.')", "@Property(str, constant=True, final=True)", []),
        ("ViewModels", "class A:", "@Property(str, constant=True, final=True)", ["2"]),
        ("ViewModels", "@QmlUncreatable('Python makes it.')", "@Property(str, constant=True)", ["4"]),
        ("Typesetting", "class A:", "@Property(str, constant=True, final=True)", []),
    ],
)
def test_a_property_that_can_be_hidden_and_a_type_that_qml_could_make_are_found_out(
    module: str, class_line: str, property_line: str, found: list[str]
) -> None:
    source = f'QML_IMPORT_NAME = "Kiosk.{module}"\n@QmlElement\n{class_line}\n    {property_line}\n'
    assert [fault.split(":")[1] for fault in view_model_faults("a.py", source)] == found
