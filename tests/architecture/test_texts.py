"""Texts for the screen stand where the catalogs find them."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def hidden(source: str) -> list[int]:
    """The lines with a text to translate inside an f-string: Babel looks into one only from Python 3.12 on."""
    return [
        call.lineno
        for inside in ast.walk(ast.parse(source))
        if isinstance(inside, ast.JoinedStr)
        for call in ast.walk(inside)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "_"
    ]


def test_no_text_to_translate_hides_in_an_f_string() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / "kiosk").rglob("*.py"))
        for line in hidden(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_a_hidden_text_is_found_out() -> None:
    assert hidden("said = _('Open')\ntold = f'{name}: {hours or _(\"Closed\")}'") == [2]
