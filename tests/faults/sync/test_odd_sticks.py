"""Sticks as people bring them: crowded, with odd names, links, pipes and devices; the content is found or refused."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from kiosk.errors import SyncError, SyncMissingError, SyncWrongFileError
from tests.faults.sync.sounds import recovers
from tests.helpers.publisher import Publisher, Visitor

FILES: Final = (
    *("metadata/timestamp.json", "metadata/3.snapshot.json", "metadata/*.blobs-*.json"),
    *("targets/stable/*", "targets/blobs/*/*"),
)
ODD: Final = [
    b"line\nbreak",
    b"tab\t",
    b"bell\a",
    b" begins with a space",
    b"ends with a dot.",
    b'*?"<>|:\\',
    b"%2e%2e%2f",
    b"..hidden",
    b"-rf",
    b"$(reboot)`reboot`",
    b"invalid \xff\xfe\x80 UTF-8",
    b"half a letter \xc3",
    "right to left \u202ekcap.exe".encode(),
    "joined \u200d\ufeff\u2028".encode(),
    "é e\u0301 İ ß 漢字 💥".encode(),
    b"CON",
    b"1.root.json\n",
    b"x" * 255,
]


def test_ten_thousand_files_with_every_odd_name_do_not_hide_the_content(renewed: Publisher, kiosk: Visitor) -> None:
    stick = renewed.stick()
    folders = [os.fsencode(stick / "wegwijs" / name) for name in ("", "metadata", "targets", "targets/stable")]
    for folder in folders:
        for name in ODD:
            Path(os.fsdecode(folder + b"/" + name)).touch()
    for number in range(10_000 - len(folders) * len(ODD)):
        os.close(os.open(folders[number % 4] + b"/%d." % number + ODD[number % 18][:200], os.O_CREAT))
    recovers(kiosk, stick)


def test_folders_deeper_than_a_path_is_long_are_not_walked(renewed: Publisher, kiosk: Visitor) -> None:
    stick = renewed.stick()
    above = os.open(stick / "wegwijs" / "metadata", os.O_DIRECTORY)
    for _ in range(100):
        os.mkdir("d" * 100, dir_fd=above)
        below = os.open("d" * 100, os.O_DIRECTORY, dir_fd=above)
        os.close(above)
        above = below
    os.close(above)
    recovers(kiosk, stick)


def _link(path: Path, away: Path) -> None:
    path.symlink_to(away)


def _dangling(path: Path, away: Path) -> None:
    path.symlink_to(away / "nowhere")


def _circle(path: Path, away: Path) -> None:
    path.symlink_to(path.name)


def _pipe(path: Path, away: Path) -> None:
    os.mkfifo(path)


def _folder(path: Path, away: Path) -> None:
    path.mkdir()


def _socket(path: Path, away: Path) -> None:
    # The path of a socket may have 107 bytes.
    with closing(socket.socket(socket.AF_UNIX)) as made:
        made.bind(str(path.parent / "s"))
    (path.parent / "s").rename(path)


def _device(path: Path, away: Path) -> None:
    try:
        os.mknod(path, 0o660 | 0o020000, os.makedev(1, 5))  # /dev/zero, which never ends
    except PermissionError:
        pytest.skip("a device needs root")


@pytest.mark.parametrize("kind", [_link, _dangling, _circle, _pipe, _folder, _socket, _device])
@pytest.mark.parametrize(
    "pattern",
    [
        "metadata/timestamp.json",
        "metadata/3.snapshot.json",
        "metadata/*.blobs-*.json",
        "targets/stable/*",
        "targets/blobs/*/*",
    ],
)
def test_what_is_no_plain_file_is_not_read(
    renewed: Publisher, kiosk: Visitor, kind: Callable[[Path, Path], None], pattern: str
) -> None:
    stick = renewed.stick()
    away = stick / "away"
    away.mkdir()
    moved = list((stick / "wegwijs").glob(pattern))
    for path in moved:
        path.rename(away / path.name)
        kind(path, away / path.name)
    kiosk.refuses((SyncWrongFileError, SyncMissingError), stick)
    recovers(kiosk, renewed.stick("good"))


@pytest.mark.parametrize("pattern", FILES)
def test_a_file_that_never_ends_is_left_at_its_limit(renewed: Publisher, kiosk: Visitor, pattern: str) -> None:
    stick = renewed.stick()
    for path in (stick / "wegwijs").glob(pattern):
        os.truncate(path, 1 << 40)
    kiosk.refuses(SyncWrongFileError, stick)
    recovers(kiosk, renewed.stick("good"))


@pytest.mark.parametrize("folder", ["metadata", "targets", "targets/stable", "targets/blobs"])
@pytest.mark.parametrize("kind", [_link, _dangling, _circle, _pipe])
def test_a_folder_of_the_stick_that_is_none_is_not_entered(
    renewed: Publisher, kiosk: Visitor, kind: Callable[[Path, Path], None], folder: str
) -> None:
    stick = renewed.stick()
    (stick / "wegwijs" / folder).rename(stick / "away")
    kind(stick / "wegwijs" / folder, stick / "away")
    kiosk.refuses((SyncWrongFileError, SyncMissingError), stick)
    recovers(kiosk, renewed.stick("good"))


@pytest.mark.parametrize("kind", [_link, _dangling, _circle, _pipe])
def test_a_stick_whose_only_folder_is_none_has_no_content(
    renewed: Publisher, kiosk: Visitor, kind: Callable[[Path, Path], None]
) -> None:
    stick = renewed.stick()
    (stick / "wegwijs").rename(stick / "away")
    kind(stick / "wegwijs", stick / "away")
    kiosk.refuses((SyncWrongFileError, SyncMissingError), stick)
    recovers(kiosk, renewed.stick("good"))


def test_a_stick_is_not_written_to(renewed: Publisher, kiosk: Visitor) -> None:
    stick = renewed.stick()
    before = {path: path.lstat().st_mtime_ns for path in [stick, *stick.rglob("*")]}
    kiosk.sync(stick)
    (stick / "wegwijs" / "metadata" / "timestamp.json").write_bytes(b"{}")
    with pytest.raises(SyncError):
        kiosk.sync(stick)
    after = {path: path.lstat().st_mtime_ns for path in [stick, *stick.rglob("*")]}
    assert [path.name for path in after if after[path] != before.get(path)] == ["timestamp.json"]
