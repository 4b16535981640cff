"""Two shelves side by side: content, and the site's own places, each with its own way back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import main
from kiosk.errors import PackError
from kiosk.packs.shelf.shelf import Shelf
from kiosk.packs.shelf.shelves import Shelves
from tests.helpers.make_pack import small_pack, small_site, write_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "shelf"


def run(folder: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(main, ["shelf", *map(str, words), "--shelf", str(folder)])


def versions(shelf: Shelf) -> list[str]:
    return [entry.version for entry in shelf.list()]


def site(tmp_path: Path, version: str) -> Path:
    return write_pack(tmp_path / f"site-{version}.pack", small_site(version))


def content(tmp_path: Path, version: str) -> Path:
    return write_pack(tmp_path / f"content-{version}.pack", small_pack(version))


def test_a_pack_goes_on_the_shelf_of_its_kind(tmp_path: Path, folder: Path) -> None:
    for pack in (content(tmp_path, "1.0"), site(tmp_path, "7.0"), content(tmp_path, "2.0"), site(tmp_path, "8.0")):
        assert run(folder, "install", pack).exit_code == 0
    shelves = Shelves.at(folder)
    assert (versions(shelves.content), versions(shelves.site)) == (["2.0", "1.0"], ["8.0", "7.0"])


def test_each_goes_back_on_its_own(tmp_path: Path, folder: Path) -> None:
    for pack in (content(tmp_path, "1.0"), site(tmp_path, "7.0"), content(tmp_path, "2.0"), site(tmp_path, "8.0")):
        run(folder, "install", pack)
    shelves = Shelves.at(folder)
    assert "lindewater 7.0" in run(folder, "rollback", "--site").stdout
    assert (versions(shelves.content), versions(shelves.site)) == (["2.0", "1.0"], ["7.0", "8.0"])
    assert "small 1.0" in run(folder, "rollback").stdout
    assert (versions(shelves.content), versions(shelves.site)) == (["1.0", "2.0"], ["7.0", "8.0"])


def test_the_list_has_both_and_says_which_is_which(tmp_path: Path, folder: Path) -> None:
    run(folder, "install", content(tmp_path, "1.0"))
    run(folder, "install", site(tmp_path, "7.0"))
    told = run(folder, "list").stdout.splitlines()
    assert [line.endswith("the site's places") for line in told] == [False, True]
    found = json.loads(run(folder, "list", "--json").stdout)
    assert [(entry["id"], entry["place"], entry["overlay"]) for entry in found] == [
        ("small", "current", False),
        ("lindewater", "current", True),
    ]


def test_there_is_nothing_to_go_back_to_where_one_was_installed(tmp_path: Path, folder: Path) -> None:
    run(folder, "install", content(tmp_path, "1.0"))
    run(folder, "install", site(tmp_path, "7.0"))
    done = run(folder, "rollback", "--site")
    assert done.exit_code == 2
    assert "there is no earlier pack to go back to" in done.stderr


@pytest.mark.parametrize("overlays", [False, True])
def test_a_shelf_takes_nothing_of_the_other_kind_and_stays_as_it_was(
    tmp_path: Path, folder: Path, overlays: bool
) -> None:
    wrong = content(tmp_path, "1.0") if overlays else site(tmp_path, "7.0")
    shelf = Shelf(folder, overlays=overlays)
    with pytest.raises(PackError, match="goes on another shelf"):
        shelf.install(wrong)
    assert shelf.list() == ()


def test_what_is_shown_on_one_shelf_clears_nothing_of_the_other(tmp_path: Path, folder: Path) -> None:
    shelves = Shelves.at(folder)
    for version in ("1.0", "2.0", "3.0"):
        shelves.install(content(tmp_path, version))
        shelves.install(site(tmp_path, version))
    shelves.content.shown(shelves.content.list()[0])
    assert (versions(shelves.content), versions(shelves.site)) == (["3.0", "2.0"], ["3.0", "2.0", "1.0"])


def test_the_commands_work_on_the_shelf_of_the_configuration(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configuration = tmp_path / "kiosk.toml"
    configuration.write_text('shelf = "shelf"\n')
    said = CliRunner().invoke(main, ["shelf", "install", str(content(tmp_path, "1.0")), "--config", str(configuration)])
    assert (said.exit_code, versions(Shelves.at(folder).content)) == (0, ["1.0"])
    monkeypatch.setenv("WEGWIJS_CONFIG", str(configuration))
    assert "small 1.0" in CliRunner().invoke(main, ["shelf", "list"]).output
