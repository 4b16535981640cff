"""The program that mounts sticks, run as systemd runs it, on real file systems where root may mount them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from kiosk.errors import StationError
from kiosk.station.syncs.export import export

MEDIA: Final = Path(__file__).resolve().parents[2] / "packaging" / "media"
HELPER: Final = MEDIA / "wegwijs-media"
MAKERS: Final = {
    "vfat": ("mkfs.vfat",),
    "exfat": ("mkfs.exfat",),
    "ntfs": ("mkfs.ntfs", "-q", "-F", "-Q"),
    "ext4": ("mkfs.ext4", "-q", "-F"),
}
MIB: Final = 2**20


class Stick:
    """A file system in a file, seen as a device, and what the helper does with it."""

    def __init__(self, folder: Path, kind: str) -> None:
        self.run = folder / "run"
        (self.run / "media").mkdir(parents=True)
        (self.run / "ask").mkdir()
        image = folder / "stick.img"
        with image.open("wb") as file:
            file.truncate(16 * MIB)
        if shutil.which(MAKERS[kind][0]) is None:
            pytest.skip(f"there is no {MAKERS[kind][0]}")
        subprocess.run([*MAKERS[kind], image], check=True, capture_output=True)
        attached = subprocess.run(["losetup", "-f", "--show", image], capture_output=True, text=True, check=False)
        if attached.returncode:
            pytest.skip(f"there is no loop device: {attached.stderr.strip()}")
        self.device = Path(attached.stdout.strip())
        self.mount = self.run / "media" / self.device.name

    def helper(self, *words: str) -> subprocess.CompletedProcess[str]:
        environment = {"WEGWIJS_RUN": str(self.run), "WEGWIJS_USER": "root"}
        return subprocess.run([HELPER, *words], env=environment, capture_output=True, text=True, check=False)

    def put_in(self) -> None:
        done = self.helper("mount", self.device.name)
        if "unknown filesystem type" in done.stderr:
            pytest.skip(f"the kernel of this machine knows no such file system: {done.stderr.splitlines()[0]}")
        assert done.returncode == 0, done.stderr

    def options(self) -> set[str]:
        """With what it is mounted; empty: it is not."""
        lines = [line.split() for line in Path("/proc/self/mounts").read_text().splitlines()]
        return next((set(line[3].split(",")) for line in lines if line[1] == str(self.mount)), set())

    def take_out(self) -> None:
        self.helper("unmount", self.device.name)
        subprocess.run(["losetup", "-d", self.device], check=False, capture_output=True)


@pytest.fixture
def make_stick(tmp_path: Path) -> Iterator[Callable[[str], Stick]]:
    if os.geteuid() != 0 or shutil.which("losetup") is None or shutil.which("blkid") is None:
        pytest.skip("only root may mount a file system")
    made: list[Stick] = []

    def make(kind: str) -> Stick:
        made.append(Stick(tmp_path, kind))
        return made[-1]

    yield make
    for stick in made:
        stick.take_out()


@pytest.mark.parametrize("kind", sorted(MAKERS))
def test_a_stick_is_mounted_so_that_nothing_on_it_can_be_changed_or_run(
    make_stick: Callable[[str], Stick], kind: str
) -> None:
    stick = make_stick(kind)
    stick.put_in()
    assert {"ro", "noexec", "nosuid", "nodev"} <= stick.options()
    with pytest.raises(OSError, match="Read-only"):
        (stick.mount / "file").write_text("x")
    assert stick.helper("unmount", stick.device.name).returncode == 0
    assert stick.options() == set()
    assert not stick.mount.exists()


def test_a_stick_whose_journal_was_cut_off_is_not_written_to(make_stick: Callable[[str], Stick]) -> None:
    stick = make_stick("ext4")
    before = stick.device.read_bytes()
    stick.put_in()
    stick.helper("unmount", stick.device.name)
    assert stick.device.read_bytes() == before


def test_a_stick_that_is_pulled_out_while_somebody_looks_at_it_is_unmounted_all_the_same(
    make_stick: Callable[[str], Stick],
) -> None:
    stick = make_stick("ext4")
    stick.put_in()
    looking = os.open(stick.mount, os.O_RDONLY)
    try:
        assert stick.helper("unmount", stick.device.name).returncode == 0
        assert stick.options() == set()
        assert stick.helper("unmount", stick.device.name).returncode == 0
    finally:
        os.close(looking)


def test_what_is_mounted_already_is_left_alone(make_stick: Callable[[str], Stick]) -> None:
    stick = make_stick("ext4")
    stick.put_in()
    again = stick.helper("mount", stick.device.name)
    assert again.returncode == 0
    assert "left alone" in again.stderr


def test_a_stick_with_no_file_system_is_left_alone(make_stick: Callable[[str], Stick]) -> None:
    stick = make_stick("ext4")
    stick.device.write_bytes(bytes(16 * MIB))
    done = stick.helper("mount", stick.device.name)
    assert done.returncode == 0
    assert "left alone" in done.stderr
    assert not stick.mount.exists()


@pytest.mark.parametrize("name", ["", "../sda1", "sda1/..", "sd a1", "sda1;id", "-o", "loop0\n", "null"])
def test_what_is_no_name_of_a_device_is_refused(tmp_path: Path, name: str) -> None:
    done = subprocess.run(
        [HELPER, "mount", name], env={"WEGWIJS_RUN": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["ext4", "vfat"])
def test_the_log_is_written_to_a_stick_that_is_made_writable_for_it_alone(
    make_stick: Callable[[str], Stick], kind: str
) -> None:
    stick = make_stick(kind)
    stick.put_in()
    answered: list[int] = []

    def system(_: float) -> None:  # as the path unit does when a file appears in the folder
        answered.append(stick.helper("answer").returncode)

    written = export("when\r\n", stick.mount, str(stick.device), "log.csv", system, stick.run / "ask")
    assert answered == [0]
    assert {"rw", "noexec", "nosuid", "nodev"} <= stick.options()
    system(0)
    assert {"ro", "noexec", "nosuid", "nodev"} <= stick.options()
    assert written.read_bytes() == b"when\r\n"
    assert list((stick.run / "ask").iterdir()) == []


def test_a_stick_that_nobody_makes_writable_is_told_as_read_only(make_stick: Callable[[str], Stick]) -> None:
    stick = make_stick("ext4")
    stick.put_in()
    pauses: list[float] = []
    with pytest.raises(StationError, match="Read-only"):
        export("x", stick.mount, str(stick.device), "log.csv", pauses.append, stick.run / "ask")
    assert len(pauses) > 1
    with pytest.raises(StationError, match="Read-only"):
        export("x", stick.mount, str(stick.device), "log.csv", pauses.append, stick.run / "nobody")


def test_what_the_kiosk_may_not_ask_for_is_cleared_away_and_not_done(make_stick: Callable[[str], Stick]) -> None:
    stick = make_stick("ext4")
    stick.put_in()
    asked = stick.run / "ask"
    for name in ("..writable", "sda1 x.writable", f"{stick.device.name}.executable", "readme", "nothing.writable"):
        (asked / name).touch()
    (asked / "link.writable").symlink_to("/etc/passwd")
    before = Path("/etc/passwd").read_bytes()
    assert stick.helper("answer").returncode == 0
    assert list(asked.iterdir()) == []
    assert "ro" in stick.options()
    assert Path("/etc/passwd").read_bytes() == before


def test_the_helper_is_a_plain_shell_script_without_faults() -> None:
    if shutil.which("shellcheck") is None:
        pytest.skip("there is no shellcheck")
    done = subprocess.run(["shellcheck", HELPER], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("unit", ["wegwijs-media@.service", "wegwijs-ask.service"])
def test_a_unit_that_mounts_has_no_mounts_of_its_own(unit: str) -> None:
    own = {
        "ProtectSystem",
        "ProtectHome",
        "PrivateTmp",
        "PrivateDevices",
        "PrivateMounts",
        "ReadOnlyPaths",
        "MountFlags",
    }
    lines = (MEDIA / unit).read_text().splitlines()
    assert not own & {line.partition("=")[0] for line in lines if not line.startswith("#")}
