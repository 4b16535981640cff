"""Writes what a wheel needs to run, with versions and licences: a bill of materials as CycloneDX JSON.

    .venv/bin/python packaging/sbom.py dist/wegwijs_kiosk-0.1.0-py3-none-any.whl

writes `dist/wegwijs_kiosk-0.1.0.cdx.json`. It is read from what is installed where it runs, whose versions have to
be those of the pins. The same wheel and pins give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import uuid
import zipfile
from collections.abc import Mapping
from email.message import Message
from email.parser import HeaderParser
from importlib import metadata
from pathlib import Path
from typing import Any, Final, cast

from msgspec import Struct
from packaging.requirements import Requirement

PINS: Final = ("requirements.txt", "requirements-build.txt", "requirements-qt.txt")

# what a package holds besides its own, and does not say
INSIDE: Final = {"espeakng-loader": ("espeak-ng", "1.52.0", "GPL-3.0-or-later")}

# some write the whole text of their licence where its name belongs
LONGEST_NAME: Final = 80

Json = dict[str, Any]


class SbomError(Exception):
    """There is no bill of materials; the message is one line."""


class Package(Struct, frozen=True):
    """An installed package, or the wheel itself."""

    name: str
    version: str
    licences: tuple[Json, ...]
    needs: tuple[str, ...]

    @property
    def ref(self) -> str:
        """Its package URL, by which it is known in the whole file."""
        return f"pkg:pypi/{self.name}@{self.version}"

    def component(self, kind: str) -> Json:
        """What the file says of it."""
        found: Json = {"type": kind, "bom-ref": self.ref, "name": self.name, "version": self.version, "purl": self.ref}
        if self.licences:
            found["licenses"] = list(self.licences)
        if self.name in INSIDE:
            name, version, licence = INSIDE[self.name]
            inner = {"type": "library", "bom-ref": f"{self.ref}#{name}", "name": name, "version": version}
            found["components"] = [{**inner, "licenses": [{"expression": licence}]}]
        return found


def canonical(name: str) -> str:
    """A package's name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licences_of(said: Message) -> tuple[Json, ...]:
    """The licences in a package's metadata, the exact field first."""
    if expression := said.get("License-Expression"):
        return ({"expression": expression},)
    text = said.get("License", "").strip()
    if text and "\n" not in text and len(text) <= LONGEST_NAME:
        return ({"license": {"name": text}},)
    marks = (value for name, value in said.items() if name == "Classifier" and value.startswith("License :: "))
    return tuple({"license": {"name": mark.rpartition(" :: ")[2]}} for mark in marks)


def package_of(said: Message) -> Package:
    """A package by its metadata, and what it needs here without any extra."""
    asked = [Requirement(line) for line in said.get_all("Requires-Dist") or ()]
    needs = sorted({canonical(one.name) for one in asked if one.marker is None or one.marker.evaluate({"extra": ""})})
    return Package(canonical(said["Name"]), said["Version"], licences_of(said), tuple(needs))


def pinned(folder: Path) -> Mapping[str, str]:
    """The version of each package in the pins."""
    text = "\n".join((folder / name).read_text(encoding="utf-8") for name in PINS)
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def wheel_metadata(wheel: Path) -> Message:
    """What a wheel says of itself.

    Raises:
        SbomError: it cannot be read.
    """
    try:
        with zipfile.ZipFile(wheel) as archive:
            (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
            return HeaderParser().parsestr(archive.read(name).decode())
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        raise SbomError(f"{wheel} is no wheel that can be read: {error}") from error


def installed(name: str, pins: Mapping[str, str]) -> Package:
    """A package that is installed here.

    Raises:
        SbomError: it is not installed in the version that is pinned.
    """
    try:
        package = package_of(cast("Message", metadata.metadata(name)))
    except metadata.PackageNotFoundError as error:
        raise SbomError(f"{name} is not installed here; ./packaging/test installs it") from error
    if pins.get(name) != package.version:
        raise SbomError(f"{name} {package.version} is installed, the pins say {pins.get(name, 'nothing')}")
    return package


def sbom(wheel: Path, pins: Mapping[str, str]) -> str:
    """The bill of materials of a wheel.

    Raises:
        SbomError: the wheel cannot be read, or what it needs is not installed as pinned.
    """
    kiosk = package_of(wheel_metadata(wheel))
    found: dict[str, Package] = {}
    wanted = list(kiosk.needs)
    while wanted:
        name = wanted.pop()
        if name not in found:
            found[name] = installed(name, pins)
            wanted += found[name].needs
    packages = [found[name] for name in sorted(found)]
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    root = {**kiosk.component("application"), "hashes": [{"alg": "SHA-256", "content": digest}]}
    content: Json = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": root},
        "components": [package.component("library") for package in packages],
        "dependencies": [
            {"ref": package.ref, "dependsOn": [found[name].ref for name in package.needs]}
            for package in (kiosk, *packages)
        ],
    }
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(content, sort_keys=True))
    return json.dumps({**content, "serialNumber": f"urn:uuid:{serial}"}, indent=2, sort_keys=True) + "\n"


def main(words: list[str]) -> int:
    """Write it beside the wheel."""
    if len(words) != 1:
        print("sbom.py: takes one wheel", file=sys.stderr)
        return 2
    wheel = Path(words[0])
    try:
        text = sbom(wheel, pinned(Path(__file__).parent))
    except SbomError as error:
        print(f"sbom.py: {error}", file=sys.stderr)
        return 2
    written = wheel.with_name("-".join(wheel.name.split("-")[:2]) + ".cdx.json")
    written.write_text(text, encoding="utf-8")
    print(written)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
