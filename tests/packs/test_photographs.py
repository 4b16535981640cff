"""Photographs of a site's own door, desk and paper: from a telephone to a pack, and what is refused on the way."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PySide6.QtGui import QColor, QImage

from kiosk.authoring.build.project import read_site_project
from kiosk.authoring.build.site_build import build_site
from kiosk.authoring.files.site_source import MAX_PHOTOGRAPH_BYTES, read_site
from kiosk.cli import main
from kiosk.cli.photographs import scale_photograph
from kiosk.errors import PackUnreadableError
from kiosk.guidance import PhotographOf
from kiosk.packs.format.jpeg import MAX_JPEG_BYTES, MAX_SIDE, safe_jpeg, segments
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from tests.helpers.make_pack import alter
from tests.helpers.small_content import Project
from tests.helpers.small_site import small_site
from tests.helpers.telephone import SECRET, door, noise, png, with_exif, with_size


@pytest.fixture
def site(project: Project) -> Path:
    """A small site whose first place has photographs of its door and its paper."""
    folder = small_site(project)
    places = folder / "places.yaml"
    photographs = "  map: market\n  photographs: {door: door.jpg, paper: paper.png}\n"
    places.write_text(places.read_text().replace("  map: market\n", photographs), encoding="utf-8")
    (folder / "photographs").mkdir()
    (folder / "photographs" / "door.jpg").write_bytes(with_exif(door()))
    (folder / "photographs" / "paper.png").write_bytes(door(900, 600, "PNG"))
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)


def build(site: Path) -> Path:
    path = site.parent / "site.pack"
    assert run("pack", "build", site, "-o", path).exit_code == 0
    return path


def seen(jpeg: bytes) -> QImage:
    return QImage.fromData(jpeg, "JPEG")  # type: ignore[arg-type]


def is_green(image: QImage, x: float, y: float) -> bool:
    colour = QColor(image.pixel(round(image.width() * x), round(image.height() * y)))
    return colour.green() > colour.red()


def test_a_photograph_comes_out_of_the_pack_small_enough_and_named_by_its_hash(site: Path) -> None:
    with PackReader.open(build(site)) as reader:
        ocmw, job, _ = reader.places("nl")
        photographs = reader.photographs()
    assert [one.shows for one in ocmw.photographs] == [PhotographOf.DOOR, PhotographOf.PAPER]
    name = ocmw.photograph(PhotographOf.DOOR)
    assert name is not None
    assert ocmw.photograph(PhotographOf.DESK) is None
    assert job.photographs == ()
    image = seen(photographs[name])
    assert (image.width(), image.height()) == (MAX_SIDE, MAX_SIDE * 3 // 4)
    assert sha256(photographs[name]).hexdigest() == name
    assert len(photographs[name]) <= MAX_JPEG_BYTES
    assert is_green(image, 0.2, 0.2)
    assert not is_green(image, 0.8, 0.2)


def test_a_photograph_that_is_small_already_is_not_made_larger(site: Path) -> None:
    with PackReader.open(build(site)) as reader:
        name = reader.places("nl")[0].photograph(PhotographOf.PAPER)
        assert name is not None
        assert seen(reader.photographs()[name]).width() == 900


def test_nothing_of_who_took_it_or_where_is_in_the_pack(site: Path) -> None:
    assert SECRET in (site / "photographs" / "door.jpg").read_bytes()
    pack = build(site)
    assert SECRET not in pack.read_bytes()
    with PackReader.open(pack) as reader:
        for jpeg in reader.photographs().values():
            assert {marker for marker, _ in segments(jpeg)} <= {0xE0, 0xDB, 0xC0, 0xC4, 0xDD, 0xDA}


@pytest.mark.parametrize(
    ("orientation", "corner"), [(1, (0.2, 0.2)), (3, (0.8, 0.8)), (6, (0.8, 0.2)), (8, (0.2, 0.8))]
)
def test_it_stands_upright_however_the_telephone_was_held(orientation: int, corner: tuple[float, float]) -> None:
    image = seen(scale_photograph(with_exif(door(), orientation)))
    assert (image.width() > image.height()) == (orientation in (1, 3))
    assert is_green(image, *corner)
    assert not is_green(image, 1 - corner[0], 1 - corner[1])


def test_the_same_photograph_gives_the_same_bytes(site: Path) -> None:
    first, second = (scale_photograph(with_exif(door())) for _ in range(2))
    assert first == second
    assert build(site).read_bytes() == build(site).read_bytes()


def test_what_is_hard_to_make_small_is_made_small_all_the_same() -> None:
    assert len(scale_photograph(noise(400, 400))) <= MAX_JPEG_BYTES


def test_a_translators_tool_reads_a_site_without_its_photographs(site: Path) -> None:
    (site / "photographs" / "door.jpg").unlink()
    assert read_site(site).photographs == {}


def test_where_a_site_has_none_everything_is_as_before(project: Project) -> None:
    site, catalogs = read_site_project(small_site(project), scale=scale_photograph)
    with PackReader.open(build_site(site, catalogs, project.root / "site.pack").path) as reader:
        assert reader.photographs() == {}


def put(name: str, data: bytes) -> Callable[[Path], object]:
    return lambda site: (site / "photographs" / name).write_bytes(data)


def say(old: str, new: str) -> Callable[[Path], object]:
    def change(site: Path) -> None:
        path = site / "places.yaml"
        written = path.read_text()
        assert old in written
        path.write_text(written.replace(old, new), encoding="utf-8")

    return change


def gone(site: Path) -> None:
    (site / "photographs" / "door.jpg").unlink()


def huge(site: Path) -> None:
    with (site / "photographs" / "door.jpg").open("wb") as file:
        file.truncate(MAX_PHOTOGRAPH_BYTES + 1)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (put("door.jpg", b""), "door.jpg: is neither JPEG nor PNG"),
        (put("door.jpg", b"GIF89a" + bytes(100)), "door.jpg: is neither JPEG nor PNG"),
        (put("door.jpg", door()[:5000]), "door.jpg: is cut off"),
        (put("door.jpg", with_exif(door())[:40]), "door.jpg: is cut off, or damaged"),
        (put("paper.png", door(900, 600, "PNG")[:-20]), "paper.png: is cut off, or damaged"),
        (put("paper.png", png(900, 600, b"x" * 90)), "paper.png: is damaged"),
        (put("door.jpg", with_size(door(), 65_000, 65_000)), "door.jpg: is 65000 by 65000 pixels; at most 60 million"),
        (put("paper.png", png(50_000, 50_000, b"x")), "paper.png: is 50000 by 50000 pixels; at most 60 million fit"),
        (put("door.jpg", door(390, 500)), "door.jpg: is 390 by 500 pixels; each side needs at least 400"),
        (huge, "door.jpg: is larger than 30 MB"),
        (
            lambda site: (site / "photographs" / "door.jpg").unlink(),
            "photographs.door: there is no photograph 'door.jpg'",
        ),
        (
            say("door: door.jpg", "door: ../door.jpg"),
            "photographs.door: '../door.jpg' is not the name of a file",
        ),
        (say("door: door.jpg", "door: door.gif"), "photographs.door: 'door.gif' is not the name of a file such as"),
        (say("door: door.jpg", "window: door.jpg"), "photographs.window"),
    ],
)
def test_a_photograph_that_is_wrong_is_one_line_and_exit_code_2(
    site: Path, capfd: pytest.CaptureFixture[str], change: Callable[[Path], object], said: str
) -> None:
    change(site)
    for arguments in (("pack", "check", site), ("pack", "build", site, "-o", site.parent / "site.pack")):
        done = run(*arguments)
        assert done.exit_code == 2
        assert done.stderr.count("\n") == 1
        assert said in done.stderr
    assert not (site.parent / "site.pack").exists()
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE photographs SET name = '" + "0" * 64 + "'", "is not what its hash says"),
        ("UPDATE photographs SET jpeg = x'ffd8'", "is cut off, or damaged"),
        ("UPDATE photographs SET jpeg = 'text'", "is no photograph of at most 200 kB"),
        ("UPDATE photographs SET jpeg = zeroblob(210000)", "is no photograph of at most 200 kB"),
        ("UPDATE photographs SET shows = 'window' WHERE shows = 'door'", "'window' is not a valid PhotographOf"),
        (
            "UPDATE photographs SET place = 'place.none' WHERE shows = 'door'",
            "1 rows of 'photographs' belong to nothing",
        ),
    ],
)
def test_a_pack_whose_photographs_are_wrong_is_not_taken(site: Path, statement: str, what: str) -> None:
    pack = alter(build(site), statement)
    with pytest.raises(PackUnreadableError) as refused:
        verify(pack)
    assert what in str(refused.value)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (with_exif(scale_photograph(door())), "holds more than a picture: a segment 0xe1"),
        (scale_photograph(door()) + b"more", "holds more than a picture: something after its end"),
        (with_size(scale_photograph(door()), 1281, 960), "is 1281 by 960; at most 1280 pixels fit"),
        (with_size(scale_photograph(door()), 0, 960), "is 0 by 960; at most 1280 pixels fit"),
        (scale_photograph(door()).replace(b"\xff\xc0", b"\xff\xc4"), "has no frame, or several"),
        (b"", "is no JPEG"),
    ],
)
def test_a_kiosk_takes_a_picture_and_nothing_else(data: bytes, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        safe_jpeg(data)


def test_show_names_the_photographs(site: Path) -> None:
    shown = json.loads(run("pack", "show", build(site), "--language", "nl", "--json").stdout)
    assert shown["places"][0]["photographs"].keys() == {"door", "paper"}
    assert shown["places"][1]["photographs"] == {}
