"""From a stick that is mounted to new content on the screen: a real file system, watch, child and shelf."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.app import Kiosk, Start
from kiosk.packs.shelf.shelves import Shelves
from kiosk.station.settings.values import Settings
from kiosk.ui.flow.window_value import Abilities
from kiosk.ui.tour.camera import Camera, HeldClock, items
from kiosk.visit import IdleTimeouts
from tests.helpers.make_pack import SVG, small_pack, write_pack
from tests.helpers.qml_items import plain_of
from tests.helpers.spoken_sync import spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Callable[[bool], None]]:
    """Puts a stick in, and takes it out."""
    if os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
        pytest.skip("only root may mount a file system, and mkfs.ext4 has to be there")
    content, image, folder = tmp_path / "content", tmp_path / "stick.img", tmp_path / "mounted"
    timestamp = content / "wegwijs" / "metadata" / "timestamp.json"
    timestamp.parent.mkdir(parents=True)
    timestamp.write_text(json.dumps({"signed": {"_type": "timestamp", "version": 1}, "signatures": []}))
    folder.mkdir()
    image.write_bytes(bytes(8 * 2**20))
    subprocess.run(["mkfs.ext4", "-q", "-F", "-d", content, image], check=True)
    take_out = ["umount", "-l", str(folder)]

    def put(there: bool) -> None:
        if not there:
            subprocess.run(take_out, check=True)
            return
        done = subprocess.run(["mount", "-o", "loop,ro", image, folder], capture_output=True, check=False)
        if done.returncode:
            pytest.skip(f"this root may not mount: {done.stderr.decode().strip()}")

    yield put
    subprocess.run(take_out, check=False, capture_output=True)


def pack_of(tmp_path: Path, version: str) -> Path:
    rows = small_pack(version)
    rows["languages"] = [("nl", 0, f"Taal {version}", "ltr", "Els", 1), ("ar", 1, "العربية", "rtl", None, 0)]
    rows["pictograms"].append(("touch-here", SVG, 0))  # stands on the welcome screen
    return write_pack(tmp_path / f"{version}.pack", rows)


def words(kiosk: Kiosk) -> str:
    return "\n".join(plain_of(item) for item in items(kiosk.stage.window.contentItem()))


@pytest.mark.root
def test_a_stick_is_found_read_told_and_its_content_is_shown_to_the_next_visitor(
    qapp: QGuiApplication, tmp_path: Path, stick: Callable[[bool], None]
) -> None:
    shelves = Shelves.at(tmp_path / "shelf")
    shelf = shelves.content
    shelf.install(pack_of(tmp_path, "1.0"))
    settings = replace(Settings(), motion=False, shelf=tmp_path / "shelf", database=tmp_path / "station.db")
    clock = HeldClock()
    start = Start(settings, windowed=True, size=(540, 960))
    kiosk = Kiosk(start, Abilities(), lambda: tuple(entry.path for entry in shelf.list()), clock, shelves)
    camera = Camera(kiosk.stage, kiosk.session, clock, IdleTimeouts())
    new, asked = pack_of(tmp_path, "2.0"), list[Path | None]()

    def command(folder: Path | None) -> Sequence[str]:
        asked.append(folder)
        return spoken("progress:1/2:5", f"install:{tmp_path / 'shelf'}|{new}", "news:handbook=2.0")

    assert kiosk.feed is not None
    kiosk.feed.syncing._command = command
    try:
        kiosk.open_content()
        kiosk.stage.show(windowed=True)
        camera.wait(lambda: "Taal 1.0" in words(kiosk), "the first content")
        kiosk.session.touches.choose_language("nl")
        camera.wait(lambda: "health title" in words(kiosk), "home")
        kiosk.feed.start()
        stick(True)
        camera.wait(lambda: kiosk.sticks.model.value.corner == "done", "the small sign")
        assert asked == [tmp_path / "mounted"]
        assert "health title" in words(kiosk)
        clock.move(1000)
        kiosk.session.touches.finish()
        camera.wait(lambda: kiosk.sticks.model.value.screen == "done", "the big tick")
        stick(False)
        camera.wait(lambda: "Taal 2.0" in words(kiosk), "the new content")
        assert kiosk.sticks.model.value.screen == ""
    finally:
        kiosk.close()
        qapp.processEvents()
