"""What holds for every file of the repository: its length, and words that have no place in it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIMITS = {".py": 300, ".qml": 250}
DRAWN = "assets/drawing/"
THIS = "tests/architecture/test_files.py"
FORBIDDEN = {
    r"\b(?:TODO|FIXME|XXX)\b": "do it now, or leave it out and say so in the README",
    r"(?:extra-)?index[-_]url|://\S*/simple\b": "a machine's own set-up says where packages come from",
    r"(?<![\w-])shared/": "that folder is not part of the repository; say the thing itself",
    r"(?<![\w./])/(?:work|root|home)/\w": "a path of one machine; take it from the environment or a setting",
}


def files() -> list[Path]:
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    ).stdout
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def too_long(name: str, text: str) -> list[str]:
    limit, lines = LIMITS.get(Path(name).suffix), len(text.splitlines())
    if limit is None or lines <= limit or name.startswith(DRAWN):
        return []
    return [f"{name}:{limit}: has {lines} lines of at most {limit}. Mend: find the two things it does, and part them."]


def forbidden(name: str, text: str) -> list[str]:
    return [
        f"{name}:{number}: '{found[0]}' has no place here. Mend: {mend}."
        for number, line in enumerate(text.splitlines(), 1)
        for pattern, mend in FORBIDDEN.items()
        if (found := re.search(pattern, line))
    ]


def texts() -> list[tuple[str, str]]:
    """Name and text of each file that is text."""
    found = []
    for path in files():
        try:
            found.append((str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return found


def test_no_file_is_too_long_to_be_read_at_once() -> None:
    faults = [fault for name, text in texts() for fault in too_long(name, text)]
    assert not faults, "\n" + "\n".join(faults)


def test_no_file_holds_a_word_that_has_no_place_in_it() -> None:
    faults = [fault for name, text in texts() if name != THIS for fault in forbidden(name, text)]
    assert not faults, "\n" + "\n".join(faults)


def test_a_long_file_is_found_out() -> None:
    assert too_long("kiosk/a.py", "\n" * 300) == []
    assert too_long("kiosk/a.py", "\n" * 301)[0].startswith("kiosk/a.py:300: has 301 lines of at most 300. Mend: ")
    assert too_long("kiosk/ui/qml/Kiosk/App/Main.qml", "\n" * 251)
    assert too_long("content/handbook/topics/health.yaml", "\n" * 999) == []


@pytest.mark.parametrize(
    "line",
    ["x = 1  # TODO: later", "index_url = somewhere", "see shared/design", "cd /home/somebody"],
)
def test_a_word_that_has_no_place_is_found_out(line: str) -> None:
    (fault,) = forbidden("a.py", f"first\n{line}\n")
    assert fault.startswith("a.py:2: ")
    assert ". Mend: " in fault


def test_a_word_that_only_looks_like_one_is_let_be() -> None:
    assert (
        forbidden("a.py", "import multiprocessing.shared_memory\nassets/shared-parts\nhttps://unia.be/root/nl\n") == []
    )
