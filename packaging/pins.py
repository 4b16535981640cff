"""Writes every Python package the kiosk, its build and its tests use, each in one version with its hashes.

    .venv/bin/python packaging/pins.py              takes up what pyproject.toml asks anew, and keeps the rest
    .venv/bin/python packaging/pins.py --upgrade    the newest versions that go together

It needs `uv`, in whatever environment (`pip install uv`). The hashes are of all files of a version: each processor
has its own.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
FOLDER: Final = ROOT / "packaging"
HEADER: Final = "# {what}; written by packaging/pins.py, how stands in packaging/README.md.\n"

# hatchling asks for editables in an editable install; docopt comes as source alone, which setuptools builds
BUILDERS: Final = ("pip", "setuptools", "hatchling", "editables")
QT: Final = ("pyside6-essentials", "pyside6-addons", "shiboken6")
# the last that the C library of Debian 12 serves on arm64
OLDER_QT: Final = "6.8.0.2"

Pins = Mapping[str, str]
"""For each package, by its name in lower case, its lines in a file of pins."""


def read_pins(text: str) -> Pins:
    """What stands in a file of pins, without what is noted in it."""
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    blocks = re.split(r"\n(?! )", "\n".join(lines))
    return {block.partition("==")[0].strip(): block for block in blocks if block}


def resolve(wanted: Iterable[str], *options: str | Path) -> Pins:
    """The packages that these requirements need.

    Raises:
        SystemExit: uv is not there, or finds no versions that go together.
    """
    uv = shutil.which("uv") or sys.exit("pins.py: needs uv, in whatever environment: pip install uv")
    command = (uv, "pip", "compile", "-", "--generate-hashes", "--no-header", "--no-annotate", "--quiet")
    place = ("--python-version", "3.11", "--python-platform", "x86_64-manylinux_2_36")  # Debian 12
    done = subprocess.run(  # noqa: S603 - uv, and what this file says
        [*command, *place, *options], input="\n".join(wanted), capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"pins.py: {done.stderr.strip()}")
    return read_pins(done.stdout)


def write(name: str, what: str, pins: Pins) -> None:
    """Write a file of pins, in the order of their names."""
    text = HEADER.format(what=what) + "".join(f"{pins[package]}\n" for package in sorted(pins))
    (FOLDER / name).write_text(text, encoding="utf-8")


def main(words: list[str]) -> None:
    """Write all files of pins."""
    if words not in ([], ["--upgrade"]):
        sys.exit(f"pins.py: takes --upgrade alone, not: {' '.join(words)}")
    with (ROOT / "pyproject.toml").open("rb") as file:
        asked = tomllib.load(file)
    builders = [*asked["build-system"]["requires"], *BUILDERS]
    run = [*builders, *asked["project"]["dependencies"]]
    edit = [*run, *asked["project"]["optional-dependencies"]["editors"]]
    test = [*run, *(line for lines in asked["project"]["optional-dependencies"].values() for line in lines)]

    kept = ROOT / ".build" / "pins.txt"
    kept.parent.mkdir(exist_ok=True)
    older = (
        "requirements-qt-arm64-glibc236.txt",
        "Qt for Debian 12 on arm64, whose C library is older than what newer Qt asks for",
    )
    old = "".join(
        path.read_text(encoding="utf-8") for path in FOLDER.glob("requirements*.txt") if path.name != older[0]
    )
    # without their hashes, which uv would keep where a version was changed by hand
    kept.write_text("\n".join(re.findall(r"^[^#\s]+", old, re.MULTILINE)), encoding="utf-8")
    resolve(test, "--output-file", kept, *words)
    pins = read_pins(kept.read_text(encoding="utf-8"))

    of_build = resolve(BUILDERS, "--constraints", kept)
    of_run = resolve(run, "--constraints", kept)
    of_editing = resolve(edit, "--constraints", kept)
    first = {name: pins[name] for name in of_build}
    qt = {name: pins[name] for name in QT}
    rest = {name: pins[name] for name in of_run if name not in first and name not in qt}
    editing = {name: pins[name] for name in of_editing if name not in of_run and name not in first}
    tests = {name: pins[name] for name in pins if not any(name in them for them in (of_run, first, editing))}
    write("requirements-build.txt", "What installs the others, to be there before them", first)
    write("requirements.txt", "What the kiosk needs to run, but for Qt and what installs it", rest)
    write("requirements-qt.txt", "Qt", qt)
    write("requirements-editors.txt", "What editors need besides: the list of common words", editing)
    write("requirements-test.txt", "What tests need besides", tests)
    write(older[0], older[1], resolve(f"{name}=={OLDER_QT}" for name in QT))


if __name__ == "__main__":
    main(sys.argv[1:])
