"""Catalogs with plurals: what a form may leave out, what is said for each, what is not whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.files.catalogs import read_catalog
from kiosk.authoring.files.po_file import compiled, plural_forms
from kiosk.authoring.translate.spoken_source import interface_spoken
from kiosk.errors import SourceError

FORMS = ("قبل {count} يوم", "قبل يوم واحد", "قبل يومين", "قبل {count} أيام", "قبل {count} يومًا", "قبل {count} يوم")
SAID = (
    "قَبْلَ {count} يَوْم",
    "قَبْلَ يَوْمٍ وَاحِد",
    "قَبْلَ يَوْمَيْن",
    "قَبْلَ {count} أَيَّام",
    "قَبْلَ {count} يَوْمًا",
    "قَبْلَ {count} يَوْم",
)


def catalog(folder: Path, *forms: str, said: str = "") -> Path:
    """An Arabic catalog with one entry that has a plural."""
    path = folder / "ar" / "LC_MESSAGES" / "kiosk.po"
    path.parent.mkdir(parents=True)
    lines = [
        'msgid ""',
        'msgstr "Content-Type: text/plain; charset=utf-8\\n"',
        f'"Plural-Forms: {plural_forms("ar")}\\n"',
        "",
        *([f"# spoken: {said}"] if said else []),
        'msgid "{count} day ago"',
        'msgid_plural "{count} days ago"',
        *(f'msgstr[{number}] "{form}"' for number, form in enumerate(forms)),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_form_for_one_number_may_say_it_in_words(tmp_path: Path) -> None:
    assert list(read_catalog(catalog(tmp_path, *FORMS)).current.values()) == list(FORMS)


def test_a_form_for_many_numbers_that_leaves_the_number_out_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"kiosk\.po:10: .*placeholder \{count\} is missing"):
        read_catalog(catalog(tmp_path, *FORMS[:3], "قبل أيام", *FORMS[4:]))


def test_a_plural_that_lacks_a_form_is_not_translated_and_not_compiled(tmp_path: Path) -> None:
    path = catalog(tmp_path, *FORMS[:3], "", *FORMS[4:])
    assert read_catalog(path).current == {}
    assert "يومين".encode() not in compiled(path)


def test_each_form_is_said_as_its_part_of_the_comment(tmp_path: Path) -> None:
    path = catalog(tmp_path, *FORMS, said=" | ".join(SAID))
    assert interface_spoken(path, "ar") == dict(zip(FORMS, SAID, strict=True))
