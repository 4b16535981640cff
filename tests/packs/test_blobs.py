"""The sound beside a pack that is built: the same files each time, and whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.build.build import Built, build_pack
from kiosk.authoring.files.catalogs import read_catalogs
from kiosk.errors import PackError
from kiosk.packs.shelf.blobs import write_blobs
from tests.helpers.recorded import record
from tests.helpers.small_content import Project, small_project

TEXT = "Ga naar een dokter."
ITEM = "health.doctor.go"


def build(project: Project) -> Built:
    content = project.read()
    return build_pack(content, read_catalogs(project.translations, content.pack.languages), project.root / "small.pack")


def test_two_builds_of_the_same_recordings_have_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        project = small_project(tmp_path / name)
        record(project.content, ITEM, TEXT)
        record(project.content, "health", "Gezondheid")
        pack = build(project).path
        made.append((pack.read_bytes(), {path.name: path.read_bytes() for path in pack.parent.glob("blobs/*")}))
    assert made[0] == made[1]
    assert len(made[0][1]) == 2


def test_building_again_mends_damaged_sound_and_leaves_whole_sound_alone(project: Project) -> None:
    record(project.content, ITEM, TEXT)
    record(project.content, "health", "Gezondheid")
    build(project)
    whole, damaged = sorted((project.root / "blobs").iterdir())
    data, inode = damaged.read_bytes(), whole.stat().st_ino
    damaged.write_bytes(b"half")
    build(project)
    assert damaged.read_bytes() == data
    assert whole.stat().st_ino == inode
    assert len(list((project.root / "blobs").iterdir())) == 2


def test_sound_that_changes_under_the_build_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    sound = tmp_path / "x.opus"
    sound.write_bytes(b"other")
    with pytest.raises(PackError, match=r"x\.opus: is not the sound that its hash says"):
        write_blobs(tmp_path, {"0" * 64: sound})
    assert list((tmp_path / "blobs").iterdir()) == []


def test_a_pack_without_recordings_has_no_folder_of_sound(project: Project) -> None:
    built = build(project)
    assert (built.recordings, built.stale) == (0, 0)
    assert not (project.root / "blobs").exists()
