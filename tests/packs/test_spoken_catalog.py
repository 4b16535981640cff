"""What is said for translations, as a catalog of its own: who reads it, and when it is another text's."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from kiosk.authoring.files.catalogs import read_catalog, spoken_path
from kiosk.authoring.files.po_file import read_po_file
from kiosk.authoring.translate.review import renew_reviews
from kiosk.authoring.translate.spoken_catalog import update_spoken
from kiosk.authoring.translate.spoken_source import said_as_shown, spoken_findings
from tests.helpers.small_content import Project, entry

KEY = ("a", "Ga naar een dokter.")
SHOWN = "Allez chez un médecin."
SAID = "Allez chèz un médcin."
ARABIC = "اذهب إلى طبيب."
VOWELLED = "اِذْهَبْ إِلَى طَبِيبٍ."


def written(project: Project, tag: str, shown: str, spoken: str) -> Path:
    """The catalog of a language with one entry, and that of what is said beside it."""
    beside = project.catalog(tag, spoken)
    beside.rename(spoken_path(beside))
    return project.catalog(tag, shown)


def said_of(path: Path, tag: str) -> str | None:
    found = said_as_shown({tag: read_catalog(path)})[tag].spoken.get(KEY)
    return None if found is None else found.value


def updated(path: Path, tag: str) -> Message:
    """The entry of what is said after an update, written and read again as the command does."""
    catalog, template = read_po_file(path), Catalog()
    template.add(KEY[1], context=KEY[0], auto_comments=["card, go"])
    beside = spoken_path(path)
    spoken = read_po_file(beside) if beside.exists() else Catalog(locale=tag)
    update_spoken(spoken, template, catalog, tag)
    for name, made in ((path, catalog), (beside, spoken)):
        buffer = BytesIO()
        write_po(buffer, made, width=0)
        name.write_bytes(buffer.getvalue())
    message = read_po_file(beside).get(KEY[1], KEY[0])
    assert message is not None
    return message


def test_what_the_catalog_of_what_is_said_holds_is_said_before_a_comment(project: Project) -> None:
    path = written(project, "fr", f"# spoken: {SHOWN}\n{entry(*KEY, SHOWN)}", entry(*KEY, SAID))
    assert said_of(path, "fr") == SAID


@pytest.mark.parametrize("spoken", [entry(*KEY, ""), entry(*KEY, SAID, fuzzy=True), entry("b", KEY[1], SAID)])
def test_what_is_empty_fuzzy_or_anothers_is_not_said(project: Project, spoken: str) -> None:
    path = written(project, "fr", entry(*KEY, SHOWN), spoken)
    assert said_of(path, "fr") is None


def test_what_was_written_for_another_translation_is_named_by_its_own_file_and_not_said(project: Project) -> None:
    path = written(project, "fr", entry(*KEY, "Allez chez un dentiste."), f"# shown: {SHOWN}\n{entry(*KEY, SAID)}")
    assert said_of(path, "fr") is None
    (finding,) = spoken_findings({"fr": read_catalog(path)})
    assert finding.where.startswith(f"{spoken_path(path)}:")
    assert finding.what.startswith(
        f"spoken: it was written for '{SHOWN}', and the text is now 'Allez chez un dentiste.'"
    )


def test_in_arabic_script_the_letters_decide_whatever_was_noted(project: Project) -> None:
    path = written(project, "ar", entry(*KEY, ARABIC), f"# shown: اذهب إلى طبيب\n{entry(*KEY, VOWELLED)}")
    assert said_of(path, "ar") == VOWELLED


def test_a_no_break_space_that_a_comment_lost_is_no_other_text(project: Project) -> None:
    path = written(project, "fr", entry(*KEY, "Où\u202f?"), "# shown: Où ?\n" + entry(*KEY, "Ou\u202f?"))
    assert said_of(path, "fr") == "Ou\u202f?"


def test_an_update_moves_a_comment_and_notes_what_is_shown(project: Project) -> None:
    path = project.catalog("fr", f"# seen twice\n# reviewed: Els\n# spoken: {SAID}\n{entry(*KEY, SHOWN)}")
    message = updated(path, "fr")
    assert (message.string, message.fuzzy, message.user_comments) == (SAID, False, [f"shown: {SHOWN}"])
    shown = read_po_file(path).get(KEY[1], KEY[0])
    assert shown is not None
    assert shown.user_comments == ["seen twice", "reviewed: Els"]
    assert said_of(path, "fr") == SAID


def test_a_long_text_is_noted_whole_though_comments_are_wrapped(project: Project) -> None:
    long = " ".join(f"mot{number}" for number in range(60))
    path = project.catalog("fr", f"# spoken: {long.upper()}\n{entry(*KEY, long)}")
    assert [updated(path, "fr").fuzzy, updated(path, "fr").fuzzy] == [False, False]
    assert said_of(path, "fr") == long.upper()


def test_an_update_makes_fuzzy_what_is_said_for_another_translation(project: Project) -> None:
    path = project.catalog("fr", f"# spoken: {SAID}\n{entry(*KEY, SHOWN)}")
    updated(path, "fr")
    project.catalog("fr", entry(*KEY, "Allez chez un dentiste."))
    message = updated(path, "fr")
    assert (message.string, message.fuzzy) == (SAID, True)
    assert message.user_comments[-1] == "shown: Allez chez un dentiste."


def test_while_a_translation_is_fuzzy_what_is_said_waits_with_it(project: Project) -> None:
    path = project.catalog("fr", f"# spoken: {SAID}\n{entry(*KEY, SHOWN, fuzzy=True)}")
    assert (updated(path, "fr").string, said_of(path, "fr")) == (SAID, None)
    project.catalog("fr", entry(*KEY, SHOWN))
    assert (updated(path, "fr").fuzzy, said_of(path, "fr")) == (False, SAID)


# who read it


def test_who_read_an_older_text_is_taken_out(project: Project) -> None:
    changed, waiting = entry("a", "een", "un"), entry("b", "twee", "deux", fuzzy=True)
    path = project.catalog("fr", f"# reviewed: Els (00000000)\n{changed}# reviewed: Els\n{waiting}")
    catalog = read_po_file(path)
    renew_reviews(catalog)
    assert [message.user_comments for message in catalog if message.id] == [[], []]


@pytest.mark.parametrize(("name", "read"), [("Amina B.", {"Els", "Amina B."}), ("nobody", {"Els"}), ("", {"Els"})])
def test_a_name_for_a_whole_catalog_becomes_that_of_its_entries(project: Project, name: str, read: set[str]) -> None:
    path = project.catalog("fr", f"# reviewed: Els\n{entry('a', 'een', 'un')}{entry('b', 'twee', 'deux')}")
    path.write_text(
        path.read_text(encoding="utf-8").replace("# For tests", f"# X-Reviewed-By: {name}"), encoding="utf-8"
    )
    catalog = read_po_file(path)
    renew_reviews(catalog)
    path.write_bytes(b"")
    with path.open("wb") as file:
        write_po(file, catalog)
    assert set(read_catalog(path).reviewed.values()) == read
    assert "X-Reviewed-By" not in path.read_text(encoding="utf-8")
