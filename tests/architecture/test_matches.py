"""A `match` never lets a case fall through unseen: what was not thought of has to be found out, not passed over."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def says_nothing(body: list[ast.stmt]) -> bool:
    """Whether a block only passes: no word of it does anything."""
    return all(
        isinstance(line, ast.Pass) or (isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant))
        for line in body
    )


def takes_all(case: ast.match_case) -> bool:
    """Whether a case is `case _:` or `case name:`, without a condition."""
    return isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None and case.guard is None


def is_of_classes(pattern: ast.pattern) -> bool:
    """Whether a pattern asks for a class of a union, or for several."""
    if isinstance(pattern, ast.MatchOr):
        return all(is_of_classes(one) for one in pattern.patterns)
    if isinstance(pattern, ast.MatchAs) and pattern.pattern is not None:
        return is_of_classes(pattern.pattern)
    return isinstance(pattern, ast.MatchClass)


def loose_matches(name: str, source: str) -> list[str]:
    """The matches of a file that let something through, each with its mend."""
    found = []
    for match in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Match)):
        last = match.cases[-1]
        if takes_all(last) and says_nothing(last.body):
            found.append(
                f"{name}:{last.pattern.lineno}: passes over whatever else there is. "
                "Mend: end in 'case _: assert_never(…)', or look the thing up by its type."
            )
        elif not takes_all(last) and all(is_of_classes(case.pattern) for case in match.cases):
            found.append(
                f"{name}:{match.lineno}: a class that comes to the union later falls through. "
                "Mend: end in 'case _: assert_never(…)', so that mypy finds it."
            )
    return found


def test_no_match_passes_over_what_it_does_not_know() -> None:
    found = [
        line
        for path in sorted((ROOT / "kiosk").rglob("*.py"))
        for line in loose_matches(str(path.relative_to(ROOT)), path.read_text(encoding="utf-8"))
    ]
    assert not found, "\n" + "\n".join(found)


def test_a_match_that_passes_is_found_out() -> None:
    (fault,) = loose_matches("a.py", "match x:\n    case 1:\n        y()\n    case _:\n        pass\n")
    assert fault.startswith("a.py:4: passes over whatever else there is. Mend: ")
    assert loose_matches("a.py", "match x:\n    case A():\n        y()\n    case other:\n        'so'\n")


def test_a_match_of_classes_without_an_end_is_found_out() -> None:
    (fault,) = loose_matches("a.py", "match x:\n    case A():\n        y()\n    case B() | C() as b:\n        z(b)\n")
    assert fault.startswith("a.py:1: a class that comes to the union later falls through. Mend: ")


def test_a_match_that_ends_is_let_be() -> None:
    assert loose_matches("a.py", "match x:\n    case A():\n        y()\n    case _:\n        assert_never(x)\n") == []
    assert loose_matches("a.py", "match x:\n    case 'a':\n        y()\n    case 'b':\n        z()\n") == []
