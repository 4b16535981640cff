"""`kiosk content preview` of what cannot be shown: one line and exit code 2, before there is a window."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.kiosk_process import refused
from tests.helpers.small_content import Project, small_project
from tests.helpers.small_site import small_site


def preview(tmp_path: Path, *words: str) -> tuple[int, str]:
    done = refused(tmp_path, "content", "preview", *words, QT_QPA_PLATFORM="offscreen")
    return done.returncode, done.stderr


def small(tmp_path: Path) -> Project:
    return small_project(tmp_path / "project")


def test_a_language_that_the_content_does_not_speak(tmp_path: Path) -> None:
    small(tmp_path)
    said = "kiosk: project/content/handbook: does not speak 'tr'; it speaks nl, fr, ar\n"
    assert preview(tmp_path, "project/content/handbook", "--language", "tr") == (2, said)


def test_content_that_is_wrong_from_the_start(tmp_path: Path) -> None:
    small(tmp_path).change("content/handbook/themes.yaml", "title", "titel")
    said = (
        "kiosk: project/content/handbook/themes.yaml:1: titel: is not a key that belongs here; the nearest is 'title'\n"
    )
    assert preview(tmp_path, "project/content/handbook") == (2, said)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    code, said = preview(tmp_path)
    assert code == 2
    assert "Directory 'content/handbook' does not exist" in said


def test_a_site_where_a_handbook_should_be(tmp_path: Path) -> None:
    small_site(small(tmp_path))
    folder = "project/content/site-small"
    said = f"kiosk: {folder}: holds a site's own places; they are shown by --site {folder}\n"
    assert preview(tmp_path, folder) == (2, said)


def test_a_site_that_is_wrong_from_the_start(tmp_path: Path) -> None:
    project = small(tmp_path)
    small_site(project)
    project.change("content/site-small/places.yaml", "kind: ocmw", "kind: bakery")
    code, said = preview(tmp_path, "project/content/handbook", "--site", "project/content/site-small")
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith("kiosk: project/content/site-small/places.yaml:2: kind: must be")


def test_a_handbook_where_a_site_should_be(tmp_path: Path) -> None:
    small(tmp_path)
    handbook = "project/content/handbook"
    said = f"kiosk: {handbook}: holds content, not a site's own places\n"
    assert preview(tmp_path, handbook, "--site", handbook) == (2, said)


def test_a_folder_without_a_handbook(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    code, said = preview(tmp_path, "empty")
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith("kiosk: empty/handbook.yaml: cannot be read: No such file")
