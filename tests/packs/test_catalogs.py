"""Catalogs: only what is current counts, and each says who reviewed it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.files.catalogs import catalog_path, language, read_catalog, read_catalogs, text_mark
from kiosk.errors import SourceError
from kiosk.guidance import Direction, Language, TextState
from kiosk.packs.format.letters import comma
from tests.helpers.small_content import Project, entry


def test_fuzzy_empty_and_obsolete_entries_are_never_current(project: Project) -> None:
    entries = entry("a", "een", "un") + entry("b", "twee", "deux", fuzzy=True) + entry("c", "drie", "")
    path = project.catalog("fr", entries + '#~ msgctxt "d"\n#~ msgid "vier"\n#~ msgstr "quatre"\n')
    catalog = read_catalog(path)
    assert catalog.current == {("a", "een"): "un"}
    assert catalog.stale == {("b", "twee")}


def test_a_translation_is_one_line(project: Project) -> None:
    catalog = read_catalog(project.catalog("fr", entry("a", "een", "un\\n\\tdeux ") + entry("b", "twee", "\\n")))
    assert catalog.current == {("a", "een"): "un deux"}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("# reviewed: Amina B.\n", "Amina B."),
        ("#reviewed:Amina B.\n", "Amina B."),
        ("# seen twice\n# reviewed: Amina B.\n# spoken: un\n", "Amina B."),
        (f"# reviewed: Amina B. ({text_mark('un')})\n", "Amina B."),
        (f"# reviewed: Amina B. ({text_mark('une')})\n", None),
        ("# reviewed: nobody\n", None),
        ("# reviewed:\n", None),
        ("#. reviewed: Amina B.\n", None),
        ("# it was reviewed: Amina B.\n", None),
        ("", None),
    ],
)
def test_an_entry_says_who_read_it_and_no_longer_once_it_is_another_text(
    project: Project, written: str, name: str | None
) -> None:
    catalog = read_catalog(project.catalog("fr", written + entry("a", "een", "un")))
    assert catalog.reviewed.get(("a", "een")) == catalog.reviewed_by == name
    assert catalog.state(("a", "een")) is (TextState.COMPUTER if name is None else TextState.REVIEWED)


def test_a_language_was_read_once_each_of_its_current_texts_was(project: Project) -> None:
    read = "# reviewed: Els\n" + entry("a", "een", "un") + "# reviewed: Amina B.\n" + entry("b", "twee", "deux")
    unread = entry("c", "drie", "trois")
    assert read_catalog(project.catalog("fr", read)).reviewed_by == "Amina B., Els"
    assert read_catalog(project.catalog("fr", read + unread)).reviewed_by is None
    waiting = f"# reviewed: Els\n{entry('c', 'drie', 'trois', fuzzy=True)}"
    assert read_catalog(project.catalog("fr", read + waiting)).reviewed_by == "Amina B., Els"


def test_a_language_without_a_catalog_has_no_translations(tmp_path: Path) -> None:
    catalog = read_catalogs(tmp_path, ("pt-BR",))["pt-BR"]
    assert (catalog.current, catalog.reviewed_by) == ({}, None)
    assert catalog.place == str(catalog_path(tmp_path, "pt-BR")) == str(tmp_path / "pt_BR/LC_MESSAGES/handbook.po")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            b'msgid "a"\nmsgstr "b"\nnonsense\n',
            "handbook.po:3: not a valid catalog: neither a keyword nor a text between quotes: nonsense",
        ),
        (b'msgid "a"\n\xff\n', "handbook.po:2: not UTF-8 (byte 0xFF): save it as UTF-8"),
        (
            b'msgid ""\nmsgstr "Content-Type: text/plain; charset=bogus\\n"\n\nmsgid "a"\nmsgstr "b"\n',
            "handbook.po:2: its header says Content-Type: text/plain; charset=bogus; "
            'write "Content-Type: text/plain; charset=utf-8\\n", and save it as UTF-8',
        ),
    ],
)
def test_a_catalog_that_cannot_be_read_is_refused(tmp_path: Path, written: bytes, said: str) -> None:
    path = tmp_path / "handbook.po"
    path.write_bytes(written)
    with pytest.raises(SourceError) as refused:
        read_catalog(path)
    assert str(refused.value) == f"{tmp_path}/{said}"


def test_a_folder_in_a_catalogs_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read: Is a directory"):
        read_catalog(tmp_path)


@pytest.mark.parametrize(
    ("tag", "endonym", "direction"),
    [
        ("fr", "Français", Direction.LTR),
        ("nl", "Nederlands", Direction.LTR),
        ("ar", "العربية", Direction.RTL),
        ("tr", "Türkçe", Direction.LTR),
        ("fa", "فارسی", Direction.RTL),
        ("uk", "Українська", Direction.LTR),
    ],
)
def test_a_language_has_its_own_name_with_a_capital(tag: str, endonym: str, direction: Direction) -> None:
    assert language(tag) == Language(tag, endonym, direction)


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(SourceError, match="language 'xqz': not known to CLDR"):
        language("xqz")


def test_arabic_script_has_its_own_comma() -> None:
    assert [comma(tag) for tag in ("ar", "fa", "fr", "pt-BR")] == ["،", "،", ",", ","]
