"""Reading files that are not plain YAML, and the files beside the topics: each refusal with its file and line."""

from __future__ import annotations

import pytest

from kiosk.authoring.files.source import read_content
from kiosk.errors import SourceError
from tests.helpers.small_content import Project, refusal

HEALTH_FILE = "content/handbook/topics/health.yaml"


@pytest.mark.parametrize(
    ("written", "line", "said"),
    [
        (b"- id: a\n  title: b: c\n", 2, "not valid YAML: a text with ': ' in it stands in quotes"),
        (b"- id: [a\n", 1, "not valid YAML: no ] closes what is opened here"),
        (b"- [*x]\n", 1, "an alias (*) stands here: write it out"),
        (b"- id: a\n  title: caf\xe9\n", 2, "not UTF-8 (byte 0xE9)"),
        (b"- id: a\n\n  title: \x07\n", 3, "a character that no text holds: U+0007"),
        (b"id: a\n", 1, "must be a list: each item begins with '- '"),
        (b"- {? [a] : b}\n", 1, "a key must be text: put a list or mapping between quotes"),
        (b"- id: a\n  checked_on: 2026-13-45\n", 2, "checked_on: '2026-13-45' is no date: month must be in 1..12"),
        (b"- id: !!python/name:os.system x\n", 1, "a text that begins with ! stands in quotes"),
        (b"--- a\n--- b\n", 2, "not valid YAML: but found another document"),
    ],
)
def test_what_is_not_plain_yaml_is_refused_with_its_line(
    project: Project, written: bytes, line: int, said: str
) -> None:
    (project.root / HEALTH_FILE).write_bytes(written)
    message = refusal(project)
    assert message.startswith(f"{HEALTH_FILE}:{line}: ")
    assert said in message


def test_yaml_that_is_nested_without_end_is_refused(project: Project) -> None:
    (project.root / HEALTH_FILE).write_bytes(b"[" * 20000)
    assert refusal(project) == f"{HEALTH_FILE}:1: nested too deeply"


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("handbook.yaml", "nl\nlang", "fr\nlang", "handbook.yaml:4: source_language: must be nl"),
        ("handbook.yaml", "[nl, fr, ar]", "[nl, fr, fr]", "handbook.yaml:5: languages.2: 'fr' stands here twice"),
        ("handbook.yaml", "[nl, fr, ar]", "[fr]", "handbook.yaml:5: languages: the source language 'nl' is not among"),
        ("handbook.yaml", "[nl, fr, ar]", "[]", "handbook.yaml:5: languages: is empty"),
        ("handbook.yaml", "2026.11.23", "../up", "handbook.yaml:2: version: '../up' may only hold"),
        ("handbook.yaml", "id: handbook\n", "", "handbook.yaml:1: id: is missing"),
        ("themes.yaml", "id: health", "id: start", "themes.yaml:2: id: 'start' stands already at"),
        ("themes.yaml", "picture: doctor", "picture: nurse", "themes.yaml:2: picture: there is no pictogram 'nurse'"),
        ("themes.yaml", "id: health", "id: care", "topics/health.yaml:1: is not named after a theme"),
        ("glossary.yaml", "counter", "nurse", "glossary.yaml:1: picture: there is no pictogram 'nurse'"),
        ("glossary.yaml", "glossary.ocmw", "ocmw", "glossary.yaml:1: id: 'ocmw' must be glossary.name"),
        ("staff.yaml", "theme: health", "theme: care", "staff.yaml:9: theme: there is no theme 'care'"),
        ("staff.yaml", "staff.health.1", "staff.1", "staff.yaml:12: points.0.id: 'staff.1' must begin with"),
        ("staff.yaml", "[start.1]", "[start.2]", "staff.yaml:7: points.0.facts.0: there is no fact 'start.2'"),
        ("staff.yaml", "role: say", "role: tell", "staff.yaml:13: points.0.role: must be 'found',"),
        ("facts.txt", "start.1", "start.3 start.2", "staff.yaml:7: points.0.facts.0: there is no fact 'start.1'"),
        ("facts.txt", "start.1", "health.1", "facts.txt:2: 'health.1' stands already at line 1"),
    ],
)
def test_the_other_files_are_held_to_their_shape(project: Project, name: str, old: str, new: str, said: str) -> None:
    project.change(f"content/handbook/{name}", old, new)
    assert said in refusal(project)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("mirrored: true", "mirrored: often", "vocabulary.yaml:1: arrow.mirrored: must be true or false"),
        ("arrow:", "arrows:", "vocabulary.yaml:1: there is no joint 'arrow'"),
        ("plus: {nl: en, mirrored: false}", "plus: {mirrored: false}", "vocabulary.yaml:2: plus.nl: is missing"),
    ],
)
def test_the_vocabulary_is_held_to_its_shape(project: Project, old: str, new: str, said: str) -> None:
    project.change("assets/pictograms/vocabulary.yaml", old, new)
    assert said in refusal(project)


def test_a_vocabulary_that_is_a_list_is_refused(project: Project) -> None:
    (project.pictograms / "vocabulary.yaml").write_text("- arrow\n")
    assert refusal(project) == "assets/pictograms/vocabulary.yaml:1: must be names, each with its keys"


def test_a_drawing_that_cannot_be_read_is_refused(project: Project) -> None:
    (project.pictograms / "folder.svg").mkdir()
    assert refusal(project) == "assets/pictograms/folder.svg: cannot be read: Is a directory"


def test_facts_that_are_not_utf8_are_refused_with_their_line(project: Project) -> None:
    (project.content / "facts.txt").write_bytes(b"start.1\n\xff\n")
    assert refusal(project) == "content/handbook/facts.txt:2: not UTF-8 (byte 0xFF): save it as UTF-8"


def test_a_folder_without_a_pack_is_refused(project: Project) -> None:
    with pytest.raises(SourceError, match=r"handbook\.yaml: cannot be read: No such file"):
        read_content(project.root, project.pictograms)
