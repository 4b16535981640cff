"""Which files a project is made of, as a preview follows them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.authoring.build.project import project_languages, project_stamp, project_words
from tests.helpers.recorded import record
from tests.helpers.small_content import Project, entry


def touch(path: Path) -> None:
    """Save a file as it is."""
    about = path.stat()
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns + 1))


@pytest.mark.parametrize(
    "name",
    [
        "content/handbook/handbook.yaml",
        "content/handbook/topics/health.yaml",
        "content/handbook/facts.txt",
        "content/handbook/narration/nl/health.doctor.go.opus",
        "content/handbook/narration/nl/health.doctor.go.vtt",
        "translations/fr/LC_MESSAGES/handbook.po",
        "translations/nl/LC_MESSAGES/kiosk.po",
        "assets/pictograms/doctor.svg",
        "assets/pictograms/vocabulary.yaml",
    ],
)
def test_each_file_that_is_saved_tells_one_state_from_another(project: Project, name: str) -> None:
    record(project.content, "health.doctor.go", "Ga naar een dokter.")
    project.catalog("fr", "")
    project.catalog("nl", "").rename(project.translations / "nl" / "LC_MESSAGES" / "kiosk.po")
    before = project_stamp(project.content)
    assert project_stamp(project.content) == before
    touch(project.root / name)
    assert project_stamp(project.content) != before


def test_another_file_of_the_same_time_and_size_is_another_state(project: Project) -> None:
    path = project.content / "themes.yaml"
    before, about = project_stamp(project.content), path.stat()
    new = project.root / "new"
    new.write_text(path.read_text().replace("Start", "Begin"))
    os.utime(new, ns=(about.st_atime_ns, about.st_mtime_ns))
    new.replace(path)
    assert project_stamp(project.content) != before


def test_what_an_editor_keeps_beside_a_file_is_no_part_of_it(project: Project) -> None:
    before = project_stamp(project.content)
    (project.content / "topics" / ".health.yaml.swp").write_bytes(b"vim")
    (project.content / "topics" / ".#health.yaml").symlink_to("els@desk.1234")
    (project.content / ".git").mkdir()
    assert project_stamp(project.content) == before
    assert len(project.read().topics) == 2


def test_files_and_folders_that_are_not_there_are_no_state_of_their_own(project: Project, tmp_path: Path) -> None:
    assert project_stamp(tmp_path / "content" / "nowhere") < project_stamp(project.content)


def test_the_words_of_the_kiosk_lie_beside_the_content(project: Project) -> None:
    path = project.translations / "pt_BR" / "LC_MESSAGES" / "kiosk.po"
    path.parent.mkdir(parents=True)
    path.write_text(entry("bar", "Back", "Voltar"))
    assert list(project_words(project.content)) == ["pt-BR"]
    assert project_languages(project.content) == ("nl", "fr", "ar")
