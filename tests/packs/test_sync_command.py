"""`kiosk sync`: what it says to programs and people, which sources it tries, and with what it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.cli import sync as cli_sync
from kiosk.cli.sync import MENDS
from kiosk.errors import SyncError
from kiosk.files.disk import locked, make_folder
from tests.helpers.file_server import FileServer
from tests.helpers.publisher import Publisher, Visitor, command, done, events

pytestmark = pytest.mark.slow

SOUND = b"a recording" * 100


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    publisher = Publisher(tmp_path / "publisher")
    publisher.publish("1.0", [SOUND])
    return publisher


@pytest.fixture
def server(publisher: Publisher) -> Iterator[FileServer]:
    server = FileServer(publisher.folder)
    yield server
    server.close()


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return tmp_path / "shelf"


def config(folder: Path, *tables: str, shelf: Path) -> Path:
    path = folder / "kiosk.toml"
    path.write_text(f'shelf = "{shelf}"\n' + "".join(f"[[sources]]\n{table}\n" for table in tables))
    return path


def test_each_line_is_json_of_the_shape_that_screens_read(
    publisher: Publisher, server: FileServer, shelf: Path
) -> None:
    asked = ["sync", "--from", server.url, "--root", publisher.root, "--shelf", shelf, "--json"]
    lines = events(done(*asked))
    assert [line["event"] for line in lines] == ["progress", "progress", "progress", "done"]
    assert [line.get("stage") for line in lines[:3]] == ["checking", "fetching", "installing"]
    shape = {"event", "source", "stage", "bytes_done", "bytes_total", "seconds_left"}
    assert all(set(line) == shape for line in lines[:3])
    whole = lines[2]["bytes_total"]
    assert (lines[0]["bytes_total"], lines[2]["bytes_done"], lines[2]["seconds_left"]) == (0, whole, None)
    news = {"news": True, "packs": [{"id": "small", "version": "1.0"}], "bytes": whole}
    assert lines[3] == {"event": "done", "source": lines[0]["source"]} | news
    again = events(done(*asked))
    assert again[-1] == {"event": "done", "source": lines[0]["source"], "news": False, "packs": [], "bytes": 0}


def test_a_failure_is_a_line_with_a_code_and_ends_with_1(publisher: Publisher, shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    asked = ["sync", "--from", tmp_path / "empty", "--root", publisher.root, "--shelf", shelf]
    failed = command(*asked, "--json")
    (last,) = events(failed.output)[-1:]
    assert failed.exit_code == 1
    assert (last["event"], last["code"]) == ("failed", "sync-missing")
    assert set(last) == {"event", "source", "code", "reason"}
    assert "\n" not in last["reason"]
    told = command(*asked)
    assert (told.exit_code, told.output.count("\n")) == (1, 1)
    assert "is not there (sync-missing) → look whether metadata/ and targets/ are there" in told.output


def test_every_failure_says_what_helps() -> None:
    kinds = {kind.code for kind in SyncError.__subclasses__()}
    assert kinds | {"shelf"} == set(MENDS)


def test_people_read_a_line_a_source(publisher: Publisher, shelf: Path, tmp_path: Path) -> None:
    path = config(tmp_path, f'name = "share"\nfolder = "{publisher.folder}"\nroot = "{publisher.root}"', shelf=shelf)
    assert "share: small 1.0" in done("sync", "--config", path)
    assert "share: no news" in done("sync", "--config", path)


def test_one_source_that_fails_does_not_keep_the_others_from_their_news(
    publisher: Publisher, server: FileServer, shelf: Path, tmp_path: Path
) -> None:
    other = Publisher(tmp_path / "other")
    root = f'root = "{publisher.root}"'
    path = config(
        tmp_path,
        f'name = "wrong"\nfolder = "{other.folder}"\n{root}',
        f'name = "right"\nurl = "{server.url}/"\n{root}',
        shelf=shelf,
    )
    result = command("sync", "--config", path, "--json")
    assert result.exit_code == 1
    ends = [line for line in events(result.output) if line["event"] != "progress"]
    assert [(line["event"], line["source"]) for line in ends] == [("failed", "wrong"), ("done", "right")]
    assert ends[0]["code"] == "sync-untrusted"


def test_a_stick_is_understood_by_the_root_of_any_source(publisher: Publisher, shelf: Path, tmp_path: Path) -> None:
    other = Publisher(tmp_path / "other")
    other.publish("1.0")
    path = config(
        tmp_path,
        f'name = "other"\nurl = "https://nowhere.invalid"\nroot = "{other.root}"',
        f'name = "ours"\nurl = "https://nowhere.invalid"\nroot = "{publisher.root}"',
        shelf=shelf,
    )
    last = events(done("sync", "--from", publisher.stick(), "--config", path, "--json"))[-1]
    assert (last["event"], last["source"], last["news"]) == ("done", "ours", True)
    stranger = Publisher(tmp_path / "stranger")
    stranger.publish("9.0")
    stick = stranger.stick()
    refused = command("sync", "--from", stick, "--config", path, "--json")
    last = events(refused.output)[-1]
    assert (refused.exit_code, last["code"], last["source"]) == (1, "sync-untrusted", str(stick))


def test_an_older_stick_of_the_same_repository_is_a_rollback(
    publisher: Publisher, server: FileServer, shelf: Path, tmp_path: Path
) -> None:
    old = publisher.stick()
    publisher.publish("2.0")
    path = config(tmp_path, f'name = "central"\nurl = "{server.url}"\nroot = "{publisher.root}"', shelf=shelf)
    done("sync", "--config", path)
    for also in ((), ("--root", publisher.root)):
        refused = command("sync", "--from", old, "--config", path, "--json", *also)
        last = events(refused.output)[-1]
        assert (refused.exit_code, last["code"], last["source"]) == (1, "sync-rollback", "central")


def test_two_at_once_are_one_too_many(publisher: Publisher, shelf: Path) -> None:
    make_folder(shelf)
    make_folder(shelf / "sync")
    asked = ["sync", "--from", publisher.folder, "--root", publisher.root, "--shelf", shelf, "--json"]
    with locked(shelf / "sync" / "lock"):
        refused = command(*asked)
        assert (refused.exit_code, events(refused.output)[-1]["code"]) == (1, "sync-busy")
        assert [path.name for path in (shelf / "sync").iterdir()] == ["lock"]
    with locked(shelf / "lock"):
        refused = command(*asked)
        assert (refused.exit_code, events(refused.output)[-1]["code"]) == (1, "sync-busy")
        assert not (shelf / "current").exists()
    done(*asked)


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ([], "no source is configured"),
        (["--from", "/no/such/folder"], "is no folder, and no address"),
        (["--from", "ftp://example.org/"], "is no folder, and no address"),
        (["--from", ".", "--root", "/no/root.json"], "No such file or directory"),
        (["--from", ".", "--root", "ROOT"], "is no root.json"),
        (["--config", "/no/kiosk.toml"], "cannot be read"),
    ],
)
def test_what_makes_no_sense_ends_with_2_and_changes_nothing(
    publisher: Publisher, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], why: str
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("WEGWIJS_CONFIG", raising=False)
    for content in (b"rubbish", (publisher.folder / "metadata" / "1.targets.json").read_bytes()):
        (tmp_path / "root.json").write_bytes(content)
        given = [str(tmp_path / "root.json") if one == "ROOT" else one for one in arguments]
        refused = command("sync", "--shelf", shelf, *given)
        assert (refused.exit_code, why in refused.output) == (2, True), refused.output
        assert refused.output.count("\n") == 1
    assert not shelf.exists()


def test_a_certificate_that_is_not_there_is_said_before_anything_is_asked(
    publisher: Publisher, server: FileServer, shelf: Path, tmp_path: Path
) -> None:
    table = f'name = "central"\nurl = "{server.url}"\nroot = "{publisher.root}"\nca = "none.pem"'
    refused = command("sync", "--config", config(tmp_path, table, shelf=shelf))
    assert (refused.exit_code, "none.pem: is not there" in refused.output) == (2, True)
    assert server.rules.asked == []


def test_without_a_root_of_its_own_a_source_trusts_the_one_that_came_along(
    publisher: Publisher, shelf: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = ["sync", "--from", publisher.folder, "--shelf", shelf, "--json"]
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(cli_sync, "shipped_root", lambda: None)
    refused = command(*asked)
    assert (refused.exit_code, "no root is known" in refused.output) == (2, True)
    monkeypatch.setattr(cli_sync, "shipped_root", lambda: publisher.root)
    assert events(done(*asked))[-1]["news"]


def test_a_kiosk_that_runs_does_not_load_what_only_a_sync_needs() -> None:
    program = "import sys; import kiosk.app, kiosk.cli; sys.exit('tuf' in sys.modules or 'urllib3' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True, env={**os.environ, "PYTHONPATH": os.getcwd()})  # noqa: PTH109


def test_the_preview_server_feeds_a_kiosk(publisher: Publisher, tmp_path: Path) -> None:
    where = ["--repo", str(publisher.folder), "--host", "127.0.0.1", "--port", "0"]
    program = [sys.executable, "-m", "kiosk", "repo", "serve", *where]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            url = server.stdout.readline().strip().rstrip("/")
            kiosk = Visitor(tmp_path / "kiosk", publisher.root)
            pack = publisher.packs / "small-1.0.pack"
            part = tmp_path / "kiosk" / "shelf" / "sync" / "central" / "partial" / publisher.stored(pack).name[:64]
            part.parent.mkdir(parents=True)
            part.write_bytes(pack.read_bytes()[:1000])
            assert kiosk.sync(url).size == pack.stat().st_size - 1000 + len(SOUND)
            assert kiosk.shown() == "1.0"
        finally:
            server.terminate()


def test_the_reasons_are_lines_that_json_can_hold(publisher: Publisher, shelf: Path, tmp_path: Path) -> None:
    odd = tmp_path / "st\nick"
    odd.mkdir()
    failed = command("sync", "--from", odd, "--root", publisher.root, "--shelf", shelf, "--json")
    assert json.loads(failed.output.splitlines()[-1])["event"] == "failed"
