"""Content that comes, goes or breaks under a kiosk in this process: real packs, a real shelf, real screens."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.app import Kiosk, Start
from kiosk.errors import ShelfError
from kiosk.guidance import Answer
from kiosk.packs.shelf.shelf import Shelf
from kiosk.packs.shelf.shelves import Shelves
from kiosk.station.settings.values import Settings
from kiosk.ui.flow.window_value import Abilities
from kiosk.ui.kit.stops import Stop
from kiosk.ui.screens import deck
from kiosk.ui.staff.staff_models import StaffValue
from kiosk.ui.tour.camera import Camera, HeldClock, items
from kiosk.ui.updates.updates_model import Line
from kiosk.visit import Given, GuideWalk, Home, IdleTimeouts, StaffHome, Visit, Welcome
from tests.helpers.make_pack import SVG, alter, small_pack, small_site, write_pack
from tests.helpers.qml_items import plain_of

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

Live = tuple[Kiosk, Camera, HeldClock]
LOOK_MS = 50


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


@pytest.fixture
def live(qapp: QGuiApplication, tmp_path: Path, shelf: Shelf) -> Iterator[Live]:
    """A kiosk that shows from the shelf alone."""
    settings = replace(Settings(), motion=False, shelf=tmp_path / "shelf", call_whom="Els", call_phone="09 1")
    start = Start(settings, windowed=True, size=(540, 960))
    clock = HeldClock()
    shelves = Shelves.at(tmp_path / "shelf")
    kiosk = Kiosk(
        start,
        Abilities(),
        lambda: tuple(entry.path for entry in shelf.list()),
        clock,
        shelves,
        sites=lambda: tuple(entry.path for entry in shelves.site.list()),
        look_ms=LOOK_MS,
    )
    camera = Camera(kiosk.stage, kiosk.session, clock, IdleTimeouts())
    opened: list[bool] = []
    kiosk.open_content(lambda: opened.append(True))
    kiosk.stage.show(windowed=True)
    camera.wait(lambda: bool(opened), "start")
    yield kiosk, camera, clock
    kiosk.close()
    qapp.processEvents()


def pack_of(tmp_path: Path, version: str) -> Path:
    rows = small_pack(version)
    rows["languages"] = [("nl", 0, f"Taal {version}", "ltr", "Els", 1), ("ar", 1, "العربية", "rtl", None, 0)]
    names = ("touch-here", "exclamation", "map-places", "dont-know", "questions")
    rows["pictograms"] += [(name, SVG, 0) for name in names]  # which screens have of their own
    return write_pack(tmp_path / f"{version}.pack", rows)


def words(kiosk: Kiosk) -> str:
    """Every text on the screen."""
    return "\n".join(plain_of(item) for item in items(kiosk.stage.window.contentItem()))


def says(kiosk: Kiosk, text: str) -> Callable[[], bool]:
    return lambda: text in words(kiosk)


def test_without_content_the_screen_speaks_dutch_french_and_english_until_content_comes(
    tmp_path: Path, live: Live, shelf: Shelf
) -> None:
    kiosk, camera, _ = live
    for text in ("Vraag hulp aan de balie", "Demandez", "Please ask at the desk", "Els 09 1"):
        assert text in words(kiosk)
    shelf.install(pack_of(tmp_path, "1.0"))
    camera.wait(says(kiosk, "Taal 1.0"), "the content that came")


def test_a_touch_on_the_trouble_screen_and_a_minute_later_it_still_stands_there(live: Live) -> None:
    kiosk, _, clock = live
    kiosk.session.note_activity()
    for _ in range(3):
        clock.move(IdleTimeouts().before_asking_ms)
        kiosk.session.tick()
        assert kiosk.session.model.value.screen == "trouble"
        assert not kiosk.session.model.value.asking


def test_staff_who_leave_come_back_to_the_trouble_screen(live: Live) -> None:
    kiosk, _, _ = live
    kiosk.session.open_staff()
    assert kiosk.session.model.value.screen == "pin"
    kiosk.desk.close()
    assert kiosk.session.model.value.screen == "trouble"


def test_new_content_waits_for_the_end_of_a_visit(tmp_path: Path, live: Live, shelf: Shelf) -> None:
    kiosk, camera, clock = live
    shelf.install(pack_of(tmp_path, "1.0"))
    camera.wait(says(kiosk, "Taal 1.0"), "the first content")
    clock.move(1000)
    kiosk.session.touches.choose_language("nl")
    camera.wait(says(kiosk, "health title"), "home")
    new = shelf.install(pack_of(tmp_path, "2.0"))
    QTest.qWait(2 * LOOK_MS + 500)
    assert "health title" in words(kiosk)
    assert shelf.list()[0] == new
    clock.move(1000)
    kiosk.session.touches.finish()
    camera.wait(says(kiosk, "Taal 2.0"), "the new content")


def test_a_visitor_who_comes_while_new_content_opens_is_not_sent_away(tmp_path: Path, live: Live, shelf: Shelf) -> None:
    kiosk, camera, clock = live
    shelf.install(pack_of(tmp_path, "1.0"))
    camera.wait(says(kiosk, "Taal 1.0"), "the first content")
    shelf.install(pack_of(tmp_path, "2.0"))
    kiosk.keeper.renew()
    clock.move(1000)
    kiosk.session.touches.choose_language("nl")
    camera.wait(says(kiosk, "health title"), "home")
    QTest.qWait(500)
    assert "health title" in words(kiosk)
    clock.move(1000)
    kiosk.session.touches.finish()
    camera.wait(says(kiosk, "Taal 2.0"), "the new content")


def test_content_that_was_damaged_on_the_disk_and_mended_is_shown_again(
    tmp_path: Path, live: Live, shelf: Shelf
) -> None:
    kiosk, camera, _ = live
    pack = pack_of(tmp_path, "1.0")
    entry = shelf.install(pack)
    about = entry.path.stat()
    data = entry.path.read_bytes().replace(b"Taal 1.0", b"Taal ?.?")
    with entry.path.open("r+b") as file:
        file.write(data)
    os.utime(entry.path, ns=(about.st_atime_ns, about.st_mtime_ns))
    camera.wait(says(kiosk, "Taal ?.?"), "the damaged content")

    def mended() -> bool:
        try:
            return shelf.install(pack, signed=entry.sha256) == entry
        except ShelfError:  # the kiosk is telling the shelf what it showed
            return False

    camera.wait(mended, "the shelf's lock")
    camera.wait(says(kiosk, "Taal 1.0"), "the content that was mended")


def test_the_arrow_keys_scroll_the_doctors_lines_and_then_go_on_to_the_keys(live: Live) -> None:
    kiosk, camera, _ = live
    camera.bring(Stop("staff", Visit(trail=(Welcome(), StaffHome()))))
    long = tuple(Line("good", f"regel {n}", "een lange zin die meer dan een regel inneemt", "") for n in range(20))
    kiosk.desk.staff_model.show(StaffValue(checking=False, lines=long))
    camera.wait(says(kiosk, "regel 0"), "lines")
    window = kiosk.stage.window
    for _ in range(10):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        if window.activeFocusItem().property("scrolls"):
            break
    for _ in range(30):
        QTest.keyClick(window, Qt.Key.Key_Down)
    assert says(kiosk, "regel 19")()
    assert window.activeFocusItem().property("scrolls") is None


def place_of(kiosk: Kiosk) -> str:
    """What the card that sends somebody to the OCMW says of it."""
    value = kiosk.session.model.of(deck.VIEW).place_model.value
    return "asks" if value.asks else value.name.value


def before_the_card(camera: Camera, clock: HeldClock) -> None:
    walk = GuideWalk("health.no_insurance", (Given("insured", Answer.YES),))
    clock.move(1000)
    camera.bring(Stop("outcome", Visit(language="nl", trail=(Home(), walk))))


def site_of(tmp_path: Path, version: str, name: str) -> Path:
    rows = small_site(version)
    rows["places"][0] = (*rows["places"][0][:3], name, *rows["places"][0][4:])
    return write_pack(tmp_path / f"site-{version}.pack", rows)


def test_places_that_come_while_somebody_is_there_wait_for_the_next_visit(
    tmp_path: Path, live: Live, shelf: Shelf
) -> None:
    kiosk, camera, clock = live
    site = Shelf(tmp_path / "shelf" / "site", overlays=True)
    shelf.install(pack_of(tmp_path, "1.0"))
    camera.wait(says(kiosk, "Taal 1.0"), "the content")
    before_the_card(camera, clock)
    assert place_of(kiosk) == "asks"
    site.install(site_of(tmp_path, "7.0", "OCMW zeven"))
    QTest.qWait(2 * LOOK_MS + 500)
    before_the_card(camera, clock)
    assert place_of(kiosk) == "asks"
    clock.move(1000)
    kiosk.session.touches.finish()
    camera.wait(lambda: kiosk.library._source.overlay is not None, "the places that came")
    before_the_card(camera, clock)
    camera.wait(lambda: place_of(kiosk) == "OCMW zeven", "the name of the place")


def test_a_broken_overlay_is_told_to_staff_and_keeps_nothing_from_the_screen(
    tmp_path: Path, live: Live, shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    kiosk, camera, clock = live
    site = Shelf(tmp_path / "shelf" / "site", overlays=True)
    site.install(site_of(tmp_path, "7.0", "OCMW zeven"))
    entry = site.install(site_of(tmp_path, "8.0", "OCMW acht"))
    alter(entry.path, "UPDATE places SET hours = '[]'")
    shelf.install(pack_of(tmp_path, "1.0"))
    camera.wait(says(kiosk, "Taal 1.0"), "the content")
    before_the_card(camera, clock)
    assert place_of(kiosk) == "OCMW zeven"
    assert f"kiosk: staff-note: {entry.path}: places: " in capsys.readouterr().err
    clock.move(1000)
    kiosk.session.touches.finish()
    for installed in site.list():
        installed.path.write_bytes(b"rubbish")
    kiosk.keeper.renew()
    camera.wait(lambda: not kiosk.keeper._opening, "what is left")
    before_the_card(camera, clock)
    assert place_of(kiosk) == "asks"
    assert capsys.readouterr().err.count("is not a pack") == 2


def test_an_overlay_among_the_content_is_not_shown_as_content(tmp_path: Path, live: Live, shelf: Shelf) -> None:
    kiosk, camera, _ = live
    entry = shelf.install(pack_of(tmp_path, "1.0"))
    camera.wait(says(kiosk, "Taal 1.0"), "the content")
    entry.path.write_bytes(site_of(tmp_path, "7.0", "OCMW").read_bytes())
    kiosk.keeper.renew()
    camera.wait(lambda: kiosk.session.model.value.screen == "trouble", "the screen of trouble")
