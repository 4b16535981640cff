"""`kiosk tour` as a translator runs it: its pictures, and its refusals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec import Struct
from PySide6.QtGui import QImage

from kiosk.app import EMBEDDED_PACK
from kiosk.packs.read.reader import PackReader
from kiosk.ui.kit.shape import shape_of
from kiosk.ui.kit.stops import Round
from kiosk.ui.tour.tour import stops

SIZE = (1024, 768)
EXAMPLE = Path(__file__).parents[2] / "content" / "site-example"

pytestmark = pytest.mark.slow


def tour(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "tour", *map(str, words)],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        check=False,
        timeout=600,
    )


class Toured(Struct, frozen=True):
    """What one tour past everything, with the places of a site, wrote and said."""

    folder: Path
    taken: list[dict[str, str]]


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Toured:
    folder = tmp_path_factory.mktemp("tour")
    done = tour("-o", folder, "--size", "1024x768", "--language", "ar", "--site", EXAMPLE, "--json")
    assert done.returncode == 0, done.stderr
    return Toured(folder / "1024x768" / "ar", json.loads(done.stdout))


def test_a_tour_takes_every_screen_of_one_size_and_language(toured: Toured, site_pack: Path) -> None:
    with PackReader.open(EMBEDDED_PACK) as pack:
        topics = tuple(pack.topic(topic, "ar") for topic in pack.topic_ids())
        needs = pack.needs("ar")
    with PackReader.open(site_pack) as site:
        places = site.places(site.manifest.source_language)
    expected = {stop.name for stop in stops(Round(topics, "ar", shape_of(*SIZE), places, needs=needs))}
    assert {path.stem for path in toured.folder.iterdir()} == expected
    assert {entry["screen"] for entry in toured.taken} == expected
    assert {(entry["language"], entry["size"]) for entry in toured.taken} == {("ar", "1024x768")}
    sizes = {QImage(entry["file"]).size().toTuple() for entry in toured.taken}
    assert sizes == {SIZE}
    home, deck = (QImage(str(toured.folder / f"{name}.png")) for name in ("home", "comfort"))
    assert home != deck


@pytest.fixture(scope="module")
def on_two_glasses(tmp_path_factory: pytest.TempPathFactory) -> Toured:
    """The same pixels on a large glass and on a small one."""
    folder = tmp_path_factory.mktemp("glasses")
    sizes = ("--size", "1920x1080", "--diagonal", "22", "--diagonal", "15.6")
    done = tour("-o", folder, "--language", "nl", *sizes, "--site", EXAMPLE, "--json")
    assert done.returncode == 0, done.stderr
    return Toured(folder, json.loads(done.stdout))


def test_a_tour_shows_the_places_of_a_site_open_and_closed(toured: Toured, on_two_glasses: Toured) -> None:
    scenes = {"place-card-open", "place-card-closed", "place-open", "place-closed"}
    assert {path.stem for path in toured.folder.glob("place-*")} == scenes
    large = on_two_glasses.folder / "1920x1080-22" / "nl"  # a small one says on its next page how the door stands
    for scene in ("place-card", "place"):
        opened, closed = (QImage(str(large / f"{scene}-{door}.png")) for door in ("open", "closed"))
        assert not opened.isNull()
        assert opened != closed


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--language", "xx"), "does not speak 'xx'"),
        (("--content", "nowhere.pack"), "nowhere.pack"),
        (("--site", "nowhere.pack"), "nowhere.pack"),
        (("--site", EMBEDDED_PACK), "holds content, not a site's own places"),
        (("--content", EXAMPLE), "holds a site's own places, not content"),
    ],
)
def test_what_a_tour_refuses_is_one_line_and_changes_nothing(
    tmp_path: Path, words: tuple[str | Path, ...], said: str
) -> None:
    done = tour("-o", tmp_path / "pictures", *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert not (tmp_path / "pictures").exists()


def test_a_size_that_is_none_is_refused(tmp_path: Path) -> None:
    done = tour("-o", tmp_path / "pictures", "--size", "huge")
    assert done.returncode == 2
    assert "'huge' is not a size" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("diagonal", ["huge", "0", "-21.5", "nan", "1e9", ""])
def test_a_diagonal_that_is_none_is_refused(tmp_path: Path, diagonal: str) -> None:
    done = tour("-o", tmp_path / "pictures", f"--diagonal={diagonal}")
    assert done.returncode == 2
    assert f"'{diagonal}' is not a diagonal" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "pictures").exists()


def test_the_glass_decides_how_the_same_pixels_are_laid_out(on_two_glasses: Toured) -> None:
    found = {(float(entry["diagonal"]), entry["size"]) for entry in on_two_glasses.taken}
    assert found == {(22.0, "1920x1080"), (15.6, "1920x1080")}
    landscape, small = (
        QImage(str(on_two_glasses.folder / f"1920x1080-{inch}" / "nl" / "home.png")) for inch in ("22", "15.6")
    )
    assert landscape.size() == small.size()
    assert landscape != small


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = tour("-o", tmp_path / "file" / "pictures", "--language", "nl")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert "cannot be made" in done.stderr


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "1024x768").write_text("in the way")
    done = tour("-o", tmp_path, "--language", "nl", "--size", "1024x768")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert "1024x768" in done.stderr
