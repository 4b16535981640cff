"""The update client by itself, as a suite that judges such clients runs it: a program, a server, an exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata, TargetFile, Targets

from kiosk.sync.tufclient import main
from tests.helpers.file_server import FileServer
from tests.helpers.publisher import Publisher, done

pytestmark = pytest.mark.slow


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    publisher = Publisher(tmp_path / "publisher")
    publisher.publish("1.0")
    return publisher


@pytest.fixture
def server(publisher: Publisher) -> Iterator[FileServer]:
    server = FileServer(publisher.folder)
    yield server
    server.close()


class TufClient:
    def __init__(self, folder: Path, url: str) -> None:
        self.metadata, self.targets = folder / "metadata", folder / "targets"
        self._url = url

    def init(self, root: Path) -> int:
        return main(["--metadata-dir", str(self.metadata), "init", str(root)])

    def refresh(self) -> int:
        return main(["--metadata-dir", str(self.metadata), "--metadata-url", f"{self._url}/metadata/", "refresh"])

    def download(self, name: str) -> int:
        where = ["--metadata-dir", str(self.metadata), "--metadata-url", f"{self._url}/metadata"]
        what = ["--target-name", name, "--target-base-url", f"{self._url}/targets", "--target-dir", str(self.targets)]
        return main([*where, *what, "download"])

    def trusted(self) -> dict[str, int]:
        found = {path.stem: Metadata.from_file(str(path)).signed.version for path in self.metadata.glob("*.json")}
        assert sorted(path.name for path in self.metadata.iterdir() if not path.name.endswith(".json")) in (
            [],
            ["root_history"],
        )
        return found


@pytest.fixture
def client(tmp_path: Path, server: FileServer, publisher: Publisher) -> TufClient:
    client = TufClient(tmp_path / "client", server.url)
    assert client.init(publisher.root) == 0
    return client


def test_it_is_a_program_that_asks_for_what_the_suite_expects(
    tmp_path: Path, publisher: Publisher, server: FileServer
) -> None:
    program = [sys.executable, "-m", "kiosk.packs.tufclient", "--metadata-dir", str(tmp_path / "m")]
    environ = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    subprocess.run([*program, "init", str(publisher.root)], check=True, env=environ)
    assert server.rules.asked == []
    subprocess.run([*program, "--metadata-url", f"{server.url}/metadata/", "refresh"], check=True, env=environ)
    names = ["2.root.json", "timestamp.json", "2.snapshot.json", "1.targets.json"]
    assert [one.path for one in server.rules.asked] == [f"/metadata/{name}" for name in names]


def test_a_refresh_keeps_metadata_without_numbers(client: TufClient) -> None:
    assert client.trusted() == {"root": 1}
    assert client.refresh() == 0
    assert client.trusted() == {"root": 1, "timestamp": 2, "snapshot": 2, "targets": 1}
    assert client.refresh() == 0


def test_a_download_refreshes_and_keeps_delegated_roles(client: TufClient, publisher: Publisher) -> None:
    assert client.download("stable/small.pack") == 0
    assert client.trusted()["stable"] == 2
    (path,) = client.targets.iterdir()
    assert path.read_bytes() == (publisher.packs / "small-1.0.pack").read_bytes()


def test_what_was_downloaded_is_not_downloaded_again(client: TufClient, server: FileServer) -> None:
    client.download("stable/small.pack")
    server.rules.asked.clear()
    assert client.download("stable/small.pack") == 0
    assert server.rules.bodies() == {}


def test_a_target_that_is_not_signed_fails_and_the_metadata_stays(client: TufClient) -> None:
    assert client.download("stable/none.pack") == 1
    assert client.trusted()["targets"] == 1
    assert not client.targets.exists()


def test_a_target_that_was_exchanged_is_not_stored(client: TufClient, publisher: Publisher) -> None:
    publisher.stored(publisher.packs / "small-1.0.pack").write_bytes(b"malicious")
    assert client.download("stable/small.pack") == 1
    assert not client.targets.exists()


def test_of_a_refresh_that_failed_what_was_verified_is_kept(client: TufClient, publisher: Publisher) -> None:
    assert client.refresh() == 0
    done("repo", "rotate-key", "timestamp", "--repo", publisher.folder)
    publisher.publish("2.0")
    (publisher.folder / "metadata" / "3.snapshot.json").write_bytes(b"{}")
    assert client.refresh() == 1
    assert client.trusted() == {"root": 2, "timestamp": 4, "snapshot": 2, "targets": 1}


def test_a_repository_without_consistent_snapshots_is_read_too(
    client: TufClient, publisher: Publisher, server: FileServer
) -> None:
    repository = publisher.held()
    with repository.edit_root() as root:
        root.consistent_snapshot = False
    data = b"plain"
    with repository.edit_targets() as targets:
        assert isinstance(targets, Targets)
        targets.targets["plain"] = TargetFile.from_data("plain", data, ["sha512"])
    repository.do_snapshot()
    repository.do_timestamp()
    repository.commit()
    for path in (publisher.folder / "metadata").glob("*.json"):
        number, _, role = path.name.partition(".")
        if (number == "2" and role == "targets.json") or role == "snapshot.json":
            (path.parent / role).write_bytes(path.read_bytes())
    newest = max((publisher.folder / "metadata").glob("*.snapshot.json"), key=lambda path: int(path.name.split(".")[0]))
    (publisher.folder / "metadata" / "snapshot.json").write_bytes(newest.read_bytes())
    (publisher.folder / "targets" / "plain").write_bytes(data)
    assert client.download("plain") == 0
    server.rules.asked.clear()
    assert client.download("plain") == 0
    assert server.rules.bodies() == {}


@pytest.mark.parametrize("content", [b"", b"rubbish", b"{}"])
def test_a_root_that_is_none_fails_at_the_refresh_without_a_request(
    tmp_path: Path, server: FileServer, content: bytes
) -> None:
    (tmp_path / "bad.json").write_bytes(content)
    client = TufClient(tmp_path / "other", server.url)
    client.init(tmp_path / "bad.json")
    assert client.refresh() == 1
    assert server.rules.asked == []


def test_what_is_missing_on_the_command_line_fails(tmp_path: Path) -> None:
    assert main(["--metadata-dir", str(tmp_path), "refresh"]) == 1
    assert main(["--metadata-dir", str(tmp_path), "--metadata-url", "http://x", "download"]) == 1
    assert main(["--metadata-dir", str(tmp_path), "init", str(tmp_path / "none")]) == 1
