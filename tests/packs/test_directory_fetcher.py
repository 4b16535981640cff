"""Fetching from a folder that a stranger may have written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from tuf.api.exceptions import DownloadError, DownloadHTTPError
from tuf.api.metadata import TargetFile

from kiosk.errors import SyncRemovedError, SyncWrongFileError
from kiosk.sync.fetchers import FOLDER_BASE, DirectoryFetcher, HttpFetcher, repository_in
from kiosk.sync.fetching import RefusedError

DATA = bytes(range(256)) * 1024


def signed(data: bytes = DATA) -> TargetFile:
    return TargetFile.from_data("file", data, ["sha256"])


def fetch(fetcher: HttpFetcher | DirectoryFetcher, url: str, part: Path, info: TargetFile | None = None) -> int:
    heard: list[int] = []
    fetcher.download_to(url, info or signed(), part, heard.append)
    assert sha256(part.read_bytes()).hexdigest() == (info or signed()).hashes["sha256"]
    return sum(heard)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "stick" / "wegwijs"
    (folder / "metadata").mkdir(parents=True)
    (folder / "metadata" / "file").write_bytes(DATA)
    return folder


@pytest.fixture
def directory(folder: Path) -> Iterator[DirectoryFetcher]:
    with closing(DirectoryFetcher(folder)) as fetcher:
        yield fetcher


def of(*parts: str) -> str:
    return FOLDER_BASE + "/".join(parts)


def test_a_file_of_a_folder_is_fetched_and_gone_on_from(directory: DirectoryFetcher, tmp_path: Path) -> None:
    assert fetch(directory, of("metadata", "file"), tmp_path / "part") == len(DATA)
    (tmp_path / "part").write_bytes(DATA[:100])
    assert fetch(directory, of("metadata", "file"), tmp_path / "part") == len(DATA) - 100


@pytest.mark.parametrize(
    "name", ["none", "file/x", "..", "%2e%2e/secret", "", "a%2Fb", "a%00b", "a\\b", "x" * 300, "%0a", "💥", "*", "con:"]
)
def test_a_name_that_is_not_there_or_no_name_is_a_404(directory: DirectoryFetcher, folder: Path, name: str) -> None:
    (folder.parent / "secret").write_text("not for you")
    with pytest.raises(DownloadHTTPError) as refused:
        directory.download_bytes(of("metadata", name), 10_000)
    assert refused.value.status_code == 404


def test_a_folder_in_place_of_a_file_is_refused(directory: DirectoryFetcher) -> None:
    with pytest.raises(RefusedError) as refused:
        directory.download_bytes(of("metadata"), 10)
    assert isinstance(refused.value.error, SyncWrongFileError)


def test_no_link_is_followed_wherever_it_stands(directory: DirectoryFetcher, folder: Path) -> None:
    (folder / "metadata" / "link").symlink_to("file")
    (folder / "targets").symlink_to("metadata")
    for url in (of("metadata", "link"), of("targets", "file")):
        with pytest.raises(RefusedError, match="is a link") as refused:
            directory.download_bytes(url, len(DATA))
        assert isinstance(refused.value.error, SyncWrongFileError)


def test_a_fifo_holds_nothing_up(directory: DirectoryFetcher, folder: Path) -> None:
    os.mkfifo(folder / "metadata" / "fifo")
    with pytest.raises(RefusedError, match="is no plain file"):
        directory.download_bytes(of("metadata", "fifo"), 10)


def test_a_link_in_place_of_the_folder_is_not_entered(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "wegwijs").symlink_to(folder)
    assert repository_in(other) == other
    with pytest.raises(SyncRemovedError):
        DirectoryFetcher(other / "wegwijs")


def test_a_folder_that_is_itself_the_repository_is_one(folder: Path) -> None:
    assert repository_in(folder) == folder
    assert repository_in(folder.parent) == folder


def test_a_stick_that_is_pulled_out_is_no_missing_file(directory: DirectoryFetcher, folder: Path) -> None:
    folder.rename(folder.with_name("gone"))
    (folder.with_name("gone") / "metadata" / "file").unlink()
    with pytest.raises(RefusedError) as refused:
        directory.download_bytes(of("metadata", "file"), len(DATA))
    assert isinstance(refused.value.error, SyncRemovedError)


def test_sound_lies_spread_on_a_stick_and_flat_in_a_repository(directory: DirectoryFetcher, folder: Path) -> None:
    blobs = folder / "targets" / "blobs"
    (blobs / "ab").mkdir(parents=True)
    (blobs / "ab" / "abc").write_bytes(b"spread")
    (blobs / "cde").write_bytes(b"flat")
    assert directory.download_bytes(of("targets", "blobs", "abc"), 10) == b"spread"
    assert directory.download_bytes(of("targets", "blobs", "cde"), 10) == b"flat"
    with pytest.raises(DownloadError):
        directory.download_bytes(of("targets", "blobs", "fff"), 10)
