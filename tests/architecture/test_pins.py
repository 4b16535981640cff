"""Every Python package that is installed comes in one version whose hashes are known."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "packaging").glob("requirements*.txt"))
PIN = re.compile(r"([a-z0-9-]+)==[\w.]+(?: \\\n    --hash=sha256:[0-9a-f]{64})+\n")
MEND = "Mend: packaging/pins.py writes the pins."


def stray(text: str) -> str:
    """What is neither a pin with its hashes nor a remark."""
    return re.sub(r"^#.*\n", "", PIN.sub("", text), flags=re.MULTILINE).strip()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_of_pins_holds_pins_with_hashes_alone(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert PIN.search(text)
    assert not stray(text), MEND


@pytest.mark.parametrize(
    "text", ["babel==2.18.0\n", "babel>=2 \\\n    --hash=sha256:" + "0" * 64 + "\n", "-i https://pypi.example/\n"]
)
def test_a_pin_without_hash_or_version_and_an_address_are_found_out(text: str) -> None:
    assert stray(text)


def test_what_the_project_asks_for_is_pinned() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        asked = tomllib.load(file)
    project = asked["project"]
    lines = [*asked["build-system"]["requires"], *project["dependencies"]]
    lines += [line for extra in project["optional-dependencies"].values() for line in extra]
    names = {re.sub(r"[-_.]+", "-", re.split(r"[\[<>=;! ]", line)[0]).lower() for line in lines}
    pinned = {name for path in FILES for name in PIN.findall(path.read_text(encoding="utf-8"))}
    assert names <= pinned, f"not pinned: {', '.join(sorted(names - pinned))}. {MEND}"
