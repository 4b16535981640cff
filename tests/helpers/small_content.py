"""A small handbook as an editor would write it, in files that a test can change."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from msgspec import Struct

from kiosk.authoring.files.source import Content, read_content
from kiosk.errors import SourceError

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
<g fill="#FFFFFF" stroke="#FFFFFF" stroke-width="11">
<circle cx="48" cy="48" r="30"/>
</g>
<g stroke="#1D2433" stroke-width="5">
<circle cx="48" cy="48" r="30" fill="#FFCF5C"/>
</g>
</svg>
"""

VOCABULARY = """arrow: {nl: daarna, mirrored: true}
plus: {nl: en, mirrored: false}
or: {nl: of, mirrored: false}
person: {nl: een man, mirrored: false}
counter: {nl: de balie, mirrored: true}
doctor: {nl: een dokter, mirrored: false}
paper-form: {nl: een formulier, mirrored: false}
"""

HANDBOOK = """id: handbook
version: 2026.11.23
title: Een klein handboek
source_language: nl
languages: [nl, fr, ar]
"""

THEMES = """- {id: start, title: Start hier, picture: person}
- {id: health, title: Gezondheid, picture: doctor}
"""

HEALTH = """- id: health.doctor
  picture: doctor
  title: Naar de dokter
  question: Waar vind ik een dokter?
  checked_on: 2026-11-23
  valid_until: 2027-12-31
  cards:
    - id: health.doctor.go
      kind: go
      picture: person > doctor
      text: Ga naar een dokter.
      facts: [health.1]
    - id: health.doctor.bring
      kind: bring
      picture: paper-form
      text: Neem je papieren mee.
      facts: []
      beyond_handbook: riziv.be, seen 2025-03
      alt: je papieren
  guide:
    start: insured
    questions:
      - id: insured
        picture: person + paper-form
        badge: paper-form
        text: Heb je een ziekenfonds?
        facts: [health.2]
        'yes': out.insured
        'no': money
        unsure: money
      - id: money
        picture: counter / doctor
        badge: counter
        text: Heb je genoeg geld?
        facts: [health.2]
        'yes': out.insured
        'no': out.ocmw
    outcomes:
      - id: out.insured
        cards:
          - id: health.doctor.out.insured.1
            kind: go
            picture: doctor
            text: Ga gewoon naar de dokter.
            facts: [health.1]
      - id: out.ocmw
        topic: health.help
        decides: {text: Het OCMW beslist., picture: counter}
        cards:
          - id: health.doctor.out.ocmw.1
            kind: go
            picture: person > counter + paper-form / doctor
            text: Ga naar het OCMW.
            facts: [health.2]
- id: health.help
  picture: counter
  title: Hulp
  question: Wie helpt mij?
  checked_on: 2026-10-01
  cards:
    - id: health.help.ocmw
      kind: know
      picture: counter
      text: Het OCMW helpt je.
      facts: [health.2]
"""

GLOSSARY = """- {id: glossary.ocmw, term: OCMW, text: De sociale dienst van je gemeente., picture: counter}
"""

STAFF = """- id: staff.about
  title: Over het handboek
  points:
    - id: staff.about.1
      role: found
      text: Wie het onderzoek deed.
      facts: [start.1]
- id: staff.health
  theme: health
  title: Gezondheid
  points:
    - id: staff.health.1
      role: say
      text: Zeg dat een tolk gratis is.
      beyond_handbook: agii.be, seen 2025-03
"""

FILES = {
    "content/handbook/handbook.yaml": HANDBOOK,
    "content/handbook/themes.yaml": THEMES,
    "content/handbook/topics/health.yaml": HEALTH,
    "content/handbook/glossary.yaml": GLOSSARY,
    "content/handbook/staff.yaml": STAFF,
    "content/handbook/facts.txt": "start.1\nhealth.1\nhealth.2\n",
    "assets/pictograms/vocabulary.yaml": VOCABULARY,
    **{f"assets/pictograms/{line.split(':')[0]}.svg": SVG for line in VOCABULARY.splitlines()},
}


class Project(Struct, frozen=True):
    """A folder with content, vocabulary and translations."""

    root: Path

    @property
    def content(self) -> Path:
        return self.root / "content" / "handbook"

    @property
    def pictograms(self) -> Path:
        return self.root / "assets" / "pictograms"

    @property
    def translations(self) -> Path:
        return self.root / "translations"

    def read(self) -> Content:
        return read_content(self.content, self.pictograms)

    def change(self, name: str, old: str, new: str) -> None:
        """Replace the first `old` in a file; it must be there."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        if old not in text:
            raise AssertionError(f"{name} does not hold {old!r}")
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def catalog(self, tag: str, entries: str, reviewed_by: str = "nobody") -> Path:
        """Write the handbook's catalog of a language; `reviewed_by` read every entry."""
        path = self.translations / tag / "LC_MESSAGES" / "handbook.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        header = f'# For tests\nmsgid ""\nmsgstr ""\n"Language: {tag}\\n"\n'
        if reviewed_by != "nobody":
            entries = re.sub(r'(?m)^(?=msgctxt ".*"$)', f"# reviewed: {reviewed_by}\n", entries)
        path.write_text(header + '"Content-Type: text/plain; charset=utf-8\\n"\n\n' + entries, encoding="utf-8")
        return path


def entry(context: str, source: str, translation: str, *, fuzzy: bool = False) -> str:
    """One entry of a catalog."""
    flag = "#, fuzzy\n" if fuzzy else ""
    written = f'msgctxt "{context}"\n' if context else ""
    return f'{flag}{written}msgid "{source}"\nmsgstr "{translation}"\n\n'


def small_project(root: Path) -> Project:
    """Write the small handbook into `root`."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Project(root)


def line_of(text: str, part: str) -> int:
    """The line, from 1, on which `part` begins."""
    return text[: text.index(part)].count("\n") + 1


def refusal(project: Project) -> str:
    """The one line with which the content is refused, its files named from the project's folder."""
    with pytest.raises(SourceError) as refused:
        project.read()
    message = str(refused.value)
    assert "\n" not in message
    return message.replace(f"{project.root}{os.sep}", "")
