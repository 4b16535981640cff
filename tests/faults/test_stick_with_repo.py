"""A repository, a stick made of it, a kiosk: new content by the real commands, on a real file system."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.app import EMBEDDED_PACK, Kiosk, Start
from kiosk.packs.shelf.shelves import Shelves
from kiosk.station.database import open_station
from kiosk.station.settings.file import load_settings
from kiosk.station.syncs.syncs import Outcome, Syncs
from kiosk.ui.flow.window_value import Abilities
from kiosk.ui.tour.camera import Camera, HeldClock, items
from kiosk.visit import IdleTimeouts
from tests.helpers.make_pack import SVG, small_pack, write_pack
from tests.helpers.qml_items import plain_of

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def kiosk_command(*words: str | Path) -> None:
    subprocess.run([sys.executable, "-m", "kiosk", *map(str, words)], check=True, capture_output=True)


def pack_of(folder: Path, version: str) -> Path:
    rows = small_pack(version)
    rows["languages"] = [("nl", 0, f"Taal {version}", "ltr", "Els", 1), ("ar", 1, "العربية", "rtl", None, 0)]
    rows["pictograms"].append(("touch-here", SVG, 0))  # stands on the welcome screen
    return write_pack(folder / f"{version}.pack", rows)


@pytest.fixture
def image(tmp_path: Path) -> Path:
    """A stick with version 2.0, and the root it is signed by beside it."""
    if os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
        pytest.skip("only root may mount a file system, and mkfs.ext4 has to be there")
    kiosk_command("repo", "init", "--targets-key", "online", tmp_path / "repo")
    kiosk_command("repo", "publish", pack_of(tmp_path, "2.0"), "--repo", tmp_path / "repo")
    (tmp_path / "content").mkdir()
    kiosk_command("repo", "export", "--repo", tmp_path / "repo", "--to", tmp_path / "content")
    image = tmp_path / "stick.img"
    image.write_bytes(bytes(16 * 2**20))
    subprocess.run(["mkfs.ext4", "-q", "-F", "-d", tmp_path / "content", image], check=True)
    return image


@pytest.fixture
def stick(image: Path, tmp_path: Path) -> Iterator[Callable[[bool], None]]:
    """Puts it in, and takes it out."""
    folder = tmp_path / "mounted"
    folder.mkdir()

    def put(there: bool) -> None:
        command = ["mount", "-o", "loop,ro", str(image), str(folder)] if there else ["umount", "-l", str(folder)]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode:
            pytest.skip(f"this root may not mount: {done.stderr.decode().strip()}")

    yield put
    subprocess.run(["umount", "-l", folder], check=False, capture_output=True)


@pytest.mark.root
def test_content_goes_from_a_repository_by_stick_to_the_screen(
    qapp: QGuiApplication, tmp_path: Path, stick: Callable[[bool], None]
) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(
        'shelf = "shelf"\ndatabase = "station.db"\nmotion = false\n[[sources]]\nname = "central"\n'
        'url = "http://127.0.0.1:9"\nroot = "repo/metadata/1.root.json"\n'
    )
    settings, shelves, clock = load_settings(config), Shelves.at(tmp_path / "shelf"), HeldClock()
    start = Start(settings, windowed=True, size=(540, 960), config=config)
    kiosk = Kiosk(
        start, Abilities(), lambda: (*(entry.path for entry in shelves.content.list()), EMBEDDED_PACK), clock, shelves
    )
    camera = Camera(kiosk.stage, kiosk.session, clock, IdleTimeouts())

    def says(text: str) -> Callable[[], bool]:
        return lambda: any(text in plain_of(item) for item in items(kiosk.stage.window.contentItem()))

    assert kiosk.feed is not None
    try:
        kiosk.open_content()
        kiosk.stage.show(windowed=True)
        camera.wait(says("Nederlands"), "what came along")
        kiosk.feed.start()
        stick(True)
        camera.wait(lambda: kiosk.sticks.model.value.screen == "done", "the big tick")
        stick(False)
        camera.wait(says("Taal 2.0"), "the new content")
        with closing(open_station(tmp_path / "station.db")) as station:
            (record, *_) = Syncs(station).last()
        assert (record.outcome, record.stick) == (Outcome.NEWS, True)
    finally:
        kiosk.close()
        qapp.processEvents()
