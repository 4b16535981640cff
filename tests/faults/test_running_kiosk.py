"""What breaks under a real kiosk, and what somebody before its screen then sees."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.packs.shelf.shelf import Shelf
from tests.helpers.kiosk_process import ROOT, SIZE, KioskProcess, refused
from tests.helpers.make_pack import Rows, small_pack, write_pack

HANDBOOK = ROOT / "kiosk" / "data" / "handbook.pack"
DOOR, DOOR_IN_TROUBLE = (290, SIZE[1] - 37), (40, SIZE[1] - 37)
FIRST_TILE = (140, 430)
FIRST_THEME = (140, 200)
PIN_1, PIN_DONE, PIN_BACK = (110, 554), (428, 833), (137, 923)

Start = Callable[..., KioskProcess]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts kiosks that end with the test, each at its SIGTERM and with 0."""
    running: list[KioskProcess] = []

    def one(*arguments: str | Path, **environment: str) -> KioskProcess:
        running.append(KioskProcess(tmp_path / "home", *arguments, environment=environment))
        return running[-1]

    yield one
    assert [kiosk.end() for kiosk in running if kiosk.alive] == [0] * len(running)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    mounted = subprocess.run(command, capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip(f"a small disk needs mount: {mounted.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def in_languages(version: str, *endonyms: str) -> Rows:
    """A small pack whose welcome screen shows these names."""
    rows = small_pack(version)
    rows["languages"] = [("nl", 0, endonyms[0], "ltr", "Els", 1), ("ar", 1, endonyms[1], "rtl", None, 0)]
    return rows


@pytest.fixture
def packs(tmp_path: Path) -> tuple[Path, Path]:
    """Two packs that look different on the welcome screen."""
    return (
        write_pack(tmp_path / "old.pack", in_languages("1.0", "Oud", "Xa")),
        write_pack(tmp_path / "new.pack", in_languages("2.0", "Nieuw", "Xb")),
    )


def shelf_of(tmp_path: Path) -> Shelf:
    """The shelf on which the kiosk of `start` looks."""
    folder = tmp_path / "home" / "share" / "wegwijs" / "shelf"
    folder.mkdir(parents=True, exist_ok=True)
    return Shelf(folder)


def spoil(pack: Path) -> None:
    """Write nonsense into the file itself."""
    pack.chmod(0o600)
    pack.write_bytes(b"nonsense")


def picture_of(home: Path, pack: Path) -> bytes:
    """The welcome screen of a pack."""
    kiosk = KioskProcess(home, "--content", pack)
    try:
        return kiosk.screen.picture()
    finally:
        kiosk.end()


def without_fonts(folder: Path) -> Path:
    """The configuration of a system that has no font."""
    folder.mkdir()
    path = folder / "fonts.conf"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><dir>{folder}/none</dir><cachedir>{folder}/cache</cachedir></fontconfig>"
    )
    return path


# refused before any window


def test_a_named_pack_that_is_broken_is_refused(tmp_path: Path) -> None:
    pack = tmp_path / "my.pack"
    pack.write_bytes(b"nonsense")
    done = refused(tmp_path / "home", "run", "--content", pack, QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (2, f"kiosk: {pack}: is not a pack\n")


def test_a_named_pack_that_is_a_pipe_nobody_writes_to_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "my.pack"
    os.mkfifo(pipe)
    done = refused(tmp_path / "home", "run", "--content", pipe, QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (2, f"kiosk: {pipe}: is not a regular file\n")


def test_a_wrong_line_of_the_configuration_is_named_with_its_file_and_number(tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text('site_name = "OCMW"\ntext_size = 7\n')
    done = refused(tmp_path / "home", "run", "--config", config, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert done.stderr.startswith(f"kiosk: {config}:2: text_size: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_configuration_that_is_not_there_is_refused(tmp_path: Path) -> None:
    done = refused(tmp_path / "home", "run", "--config", tmp_path / "none.toml", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (
        2,
        f"kiosk: {tmp_path}/none.toml: cannot be read: No such file or directory\n",
    )


def test_without_a_display_one_line_says_what_else_can_be_done(tmp_path: Path) -> None:
    if Path("/dev/dri/card0").exists():
        pytest.skip("this machine has a screen of its own")
    done = refused(tmp_path / "home", "run")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "QT_QPA_PLATFORM=vnc" in done.stderr
    assert "kiosk tour" in done.stderr


def test_a_tour_without_the_fonts_is_refused(tmp_path: Path) -> None:
    fonts = without_fonts(tmp_path / "fonts")
    done = refused(tmp_path / "home", "tour", "-o", tmp_path / "tour", FONTCONFIG_FILE=str(fonts))
    assert done.returncode == 2
    assert [line for line in done.stderr.splitlines() if line.startswith("kiosk: ")] == [
        "kiosk: the font Noto Sans and Noto Sans Arabic is not installed (Debian: fonts-noto-core)"
    ]
    assert not (tmp_path / "tour").exists()


# content


def test_a_broken_pack_on_the_shelf_gives_way_to_the_one_before_it(
    tmp_path: Path, start: Start, packs: tuple[Path, Path]
) -> None:
    shelf = shelf_of(tmp_path)
    shelf.install(packs[0])
    entry = shelf.install(packs[1])
    spoil(entry.path)
    kiosk = start()
    assert kiosk.screen.picture() == picture_of(tmp_path / "other", packs[0])
    assert kiosk.notes == [f"kiosk: content-broken: {entry.path}: is not a pack"]


def test_a_shelf_where_all_is_broken_gives_way_to_what_the_kiosk_carries_along(
    tmp_path: Path, start: Start, packs: tuple[Path, Path]
) -> None:
    entry = shelf_of(tmp_path).install(packs[0])
    spoil(entry.path)
    kiosk = start()
    assert kiosk.screen.picture() == picture_of(tmp_path / "other", HANDBOOK)
    assert kiosk.notes == [f"kiosk: content-broken: {entry.path}: is not a pack"]


def test_with_no_pack_at_all_the_screen_says_so_and_staff_can_still_come_in(
    tmp_path: Path, start: Start, packs: tuple[Path, Path]
) -> None:
    tree = tmp_path / "tree"
    shutil.copytree(ROOT / "kiosk", tree / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    spoil(tree / "kiosk" / "data" / "handbook.pack")
    kiosk = start(PYTHONPATH=str(tree))
    trouble = kiosk.screen.picture()
    assert kiosk.screen.colours() > 20
    kiosk.screen.touch(*DOOR_IN_TROUBLE, for_s=3.5)
    kiosk.screen.wait(lambda picture: picture != trouble, "the PIN pad did not open")
    kiosk.screen.touch(*PIN_BACK)
    kiosk.screen.wait(lambda picture: picture == trouble, "staff could not go back")
    shelf_of(tmp_path).install(packs[0])
    new = picture_of(tmp_path / "other", packs[0])
    kiosk.screen.wait(lambda picture: picture == new, "content that was brought is not shown")


def test_a_pack_that_is_cut_off_under_a_visitor_gives_way_to_the_last_good_one(tmp_path: Path, start: Start) -> None:
    entry = shelf_of(tmp_path).install(HANDBOOK)
    silent = tmp_path / "kiosk.toml"
    silent.write_text("read_aloud = false\nmotion = false\nattract = false\n")
    kiosk = start("--config", silent)
    welcome = kiosk.screen.picture()
    kiosk.screen.touch(*FIRST_TILE)
    home = kiosk.screen.wait(lambda picture: picture != welcome, "no home screen")
    entry.path.chmod(0o600)
    os.truncate(entry.path, 8192)
    kiosk.screen.touch(*FIRST_THEME)
    assert kiosk.screen.wait(lambda picture: picture == welcome, "no good pack took its place")
    assert {note.split(": ")[1] for note in kiosk.notes} == {"content-read-failed", "content-broken"}
    assert str(entry.path) in kiosk.notes[-1]
    kiosk.screen.touch(*FIRST_TILE)
    kiosk.screen.wait(lambda picture: picture == home, "the good pack is not shown")


def test_what_is_installed_while_it_runs_is_shown_and_what_is_older_goes(
    tmp_path: Path, start: Start, packs: tuple[Path, Path]
) -> None:
    shelf = shelf_of(tmp_path)
    kiosk = start()
    for pack in packs:
        new = picture_of(tmp_path / "other", pack)
        shelf.install(pack)
        kiosk.screen.wait(new.__eq__, f"{pack} is not shown")
    third = write_pack(tmp_path / "third.pack", in_languages("3.0", "Derde", "Xc"))
    entry = shelf.install(third)
    end = time.monotonic() + 120
    while len(shelf.list()) > 2:
        assert time.monotonic() < end, "the shelf was not told"
        time.sleep(0.1)
    assert shelf.list()[0].path == entry.path
    assert kiosk.notes == []


# the machine


def test_a_disk_that_cannot_be_written_is_run_from(start: Start, disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    folders = {name: str(disk) for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    kiosk = start(**folders)
    assert kiosk.screen.colours() > 20
    assert [note for note in kiosk.notes if "station.db: Read-only file system" not in note] == []


def test_on_a_full_disk_the_kiosk_runs_and_staff_are_told_that_the_pin_cannot_be_checked(
    start: Start, disk: Path
) -> None:
    with pytest.raises(OSError, match="No space"), (disk / "filler").open("wb") as file:
        file.write(bytes(1 << 20))
    folders = {name: str(disk) for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    kiosk = start(**folders)
    _try_pin(kiosk)
    assert kiosk.alive


def test_a_damaged_database_of_the_station_is_kept_aside_when_staff_come(tmp_path: Path, start: Start) -> None:
    database = tmp_path / "home" / "state" / "wegwijs" / "station.db"
    database.parent.mkdir(parents=True)
    database.write_bytes(b"nonsense" * 1000)
    kiosk = start()
    welcome = kiosk.screen.picture()
    assert kiosk.notes == []
    _try_pin(kiosk)
    assert (database.parent / "station.db.corrupt-1").exists()
    assert len(kiosk.notes) == 1
    kiosk.screen.touch(*PIN_BACK)
    kiosk.screen.wait(lambda picture: picture == welcome, "not back to the visitors")


def _try_pin(kiosk: KioskProcess) -> None:
    """Open the PIN pad and try a PIN; the pad has then said something else than at first."""
    welcome = kiosk.screen.picture()
    kiosk.screen.touch(*DOOR, for_s=3.5)
    pad = kiosk.screen.wait(lambda picture: picture != welcome, "the PIN pad did not open")
    kiosk.screen.touch(*PIN_1)
    typed = kiosk.screen.wait(lambda picture: picture != pad, "a digit was not taken")
    kiosk.screen.touch(*PIN_DONE)
    kiosk.screen.wait(lambda picture: picture not in (typed, pad, welcome), "the pad says nothing")


def test_without_fonts_the_kiosk_still_shows_something_and_says_so_in_a_line(tmp_path: Path, start: Start) -> None:
    kiosk = start(FONTCONFIG_FILE=str(without_fonts(tmp_path / "fonts")))
    assert kiosk.screen.colours() > 20
    assert kiosk.notes == [
        "kiosk: staff-note: the font Noto Sans and Noto Sans Arabic is not installed (Debian: fonts-noto-core)"
    ]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_sooner_than_it_started(tmp_path: Path, number: signal.Signals) -> None:
    began = time.monotonic()
    kiosk = KioskProcess(tmp_path / "home")
    assert kiosk.screen.colours() > 20
    standing = time.monotonic()
    assert kiosk.end(number) == 0
    assert time.monotonic() - standing < standing - began
    assert kiosk.notes == []
