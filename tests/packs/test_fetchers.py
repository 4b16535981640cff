"""Fetching from a server: going on where it broke off, and from none that is something else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from tuf.api.exceptions import DownloadHTTPError, DownloadLengthMismatchError, LengthOrHashMismatchError
from tuf.api.metadata import TargetFile

from kiosk.errors import SyncPortalError, SyncUnreachableError
from kiosk.sync.connection import Connection
from kiosk.sync.fetchers import DirectoryFetcher, HttpFetcher
from kiosk.sync.fetching import RefusedError, RetryPolicy
from tests.helpers.file_server import FileServer, Handler

DATA = bytes(range(256)) * 1024


@pytest.fixture
def server(tmp_path: Path) -> Iterator[FileServer]:
    (tmp_path / "served").mkdir()
    (tmp_path / "served" / "file").write_bytes(DATA)
    server = FileServer(tmp_path / "served")
    yield server
    server.close()


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def http(server: FileServer, waits: list[float]) -> Iterator[HttpFetcher]:
    patience = RetryPolicy(attempts=3, first_s=1, pause=waits.append, chance=lambda: 1.0)
    with closing(HttpFetcher(server.url, Connection(read_s=5), patience)) as fetcher:
        yield fetcher


def signed(data: bytes = DATA) -> TargetFile:
    return TargetFile.from_data("file", data, ["sha256"])


def fetch(fetcher: HttpFetcher | DirectoryFetcher, url: str, part: Path, info: TargetFile | None = None) -> int:
    heard: list[int] = []
    fetcher.download_to(url, info or signed(), part, heard.append)
    assert sha256(part.read_bytes()).hexdigest() == (info or signed()).hashes["sha256"]
    return sum(heard)


def test_a_file_is_fetched_and_verified(http: HttpFetcher, server: FileServer, tmp_path: Path) -> None:
    assert fetch(http, f"{server.url}/file", tmp_path / "part") == len(DATA)


def test_a_download_that_was_cut_off_goes_on_where_it_was(
    http: HttpFetcher, server: FileServer, tmp_path: Path, waits: list[float]
) -> None:
    server.rules.cut["file"] = 100_000
    fetch(http, f"{server.url}/file", tmp_path / "part")
    starts = [one.start for one in server.rules.asked]
    assert starts == [None, 100_000, 200_000]
    assert sum(one.sent for one in server.rules.asked) == len(DATA)
    assert waits == [1.0, 2.0]


def test_what_arrived_stays_for_the_next_time(http: HttpFetcher, server: FileServer, tmp_path: Path) -> None:
    server.rules.cut["file"] = 10_000
    with pytest.raises(RefusedError) as refused:
        fetch(http, f"{server.url}/file", tmp_path / "part")
    assert isinstance(refused.value.error, SyncUnreachableError)
    assert (tmp_path / "part").read_bytes() == DATA[:30_000]
    server.rules.cut.clear()
    assert fetch(http, f"{server.url}/file", tmp_path / "part") == len(DATA) - 30_000


def test_a_server_that_ignores_the_range_begins_at_the_beginning(
    http: HttpFetcher, server: FileServer, tmp_path: Path
) -> None:
    server.rules.ranges = False
    (tmp_path / "part").write_bytes(DATA[:1000])
    assert fetch(http, f"{server.url}/file", tmp_path / "part") == len(DATA)


def test_a_server_that_answers_with_another_range_is_asked_for_all_of_it(
    http: HttpFetcher, server: FileServer, tmp_path: Path
) -> None:
    def shifted(handler: Handler) -> bool:
        if handler.now.start:
            handler.answer(206, DATA[5:], {"Content-Range": f"bytes 5-{len(DATA) - 1}/{len(DATA)}"})
        return bool(handler.now.start)

    server.rules.manners = shifted
    (tmp_path / "part").write_bytes(DATA[:1000])
    fetch(http, f"{server.url}/file", tmp_path / "part")


def test_a_part_of_something_else_is_dropped_and_fetched_from_its_beginning(
    http: HttpFetcher, server: FileServer, tmp_path: Path
) -> None:
    (tmp_path / "part").write_bytes(b"x" * 1000)
    fetch(http, f"{server.url}/file", tmp_path / "part")
    assert (tmp_path / "part").read_bytes() == DATA


@pytest.mark.parametrize("size", [len(DATA), len(DATA) + 5])
def test_a_part_as_long_as_the_file_is_fetched_anew(
    http: HttpFetcher, server: FileServer, tmp_path: Path, size: int
) -> None:
    (tmp_path / "part").write_bytes(b"x" * size)
    assert fetch(http, f"{server.url}/file", tmp_path / "part") == len(DATA)


def test_another_file_of_the_same_length_is_dropped(http: HttpFetcher, server: FileServer, tmp_path: Path) -> None:
    (tmp_path / "served" / "file").write_bytes(DATA[::-1])
    with pytest.raises(LengthOrHashMismatchError):
        fetch(http, f"{server.url}/file", tmp_path / "part")
    assert not (tmp_path / "part").exists()


def test_a_shorter_file_is_dropped(http: HttpFetcher, server: FileServer, tmp_path: Path) -> None:
    (tmp_path / "served" / "file").write_bytes(DATA[:-1])
    with pytest.raises(LengthOrHashMismatchError):
        fetch(http, f"{server.url}/file", tmp_path / "part")


def test_a_file_that_never_ends_is_left_at_its_length(http: HttpFetcher, server: FileServer, tmp_path: Path) -> None:
    (tmp_path / "served" / "file").write_bytes(DATA * 40)
    with pytest.raises(DownloadLengthMismatchError):
        fetch(http, f"{server.url}/file", tmp_path / "part")
    assert not (tmp_path / "part").exists()
    with pytest.raises(DownloadLengthMismatchError):
        http.download_bytes(f"{server.url}/file", 1000)


def test_a_server_in_trouble_is_asked_again_and_waited_for(
    http: HttpFetcher, server: FileServer, waits: list[float]
) -> None:
    def busy(handler: Handler) -> bool:
        if len(handler.rules.asked) < 3:
            handler.answer(503, b"later")
        return len(handler.rules.asked) < 3

    server.rules.manners = busy
    assert http.download_bytes(f"{server.url}/file", len(DATA)) == DATA
    assert waits == [1.0, 2.0]


def test_a_server_that_says_no_is_not_asked_again(http: HttpFetcher, server: FileServer) -> None:
    with pytest.raises(DownloadHTTPError) as refused:
        http.download_bytes(f"{server.url}/none", 10)
    assert refused.value.status_code == 404
    assert len(server.rules.asked) == 1


def test_nobody_there_is_said_after_the_last_try(tmp_path: Path, waits: list[float]) -> None:
    closed = FileServer(tmp_path)
    closed.close()
    patience = RetryPolicy(attempts=2, pause=waits.append)
    with closing(HttpFetcher(closed.url, patience=patience)) as fetcher, pytest.raises(RefusedError) as refused:
        fetcher.download_bytes(f"{closed.url}/file", 10)
    assert isinstance(refused.value.error, SyncUnreachableError)
    assert len(waits) == 1


def test_waiting_grows_and_ends_and_is_never_the_same_for_all(waits: list[float]) -> None:
    for chance in (0.0, 1.0):
        patience = RetryPolicy(first_s=1, most_s=5, pause=waits.append, chance=lambda chance=chance: chance)  # type: ignore[misc]
        for attempt in range(1, 5):
            patience.wait(attempt)
    assert waits == [0.5, 1, 2, 2.5, 1, 2, 4, 5]


def test_a_page_for_people_is_no_answer(http: HttpFetcher, server: FileServer) -> None:
    def portal(handler: Handler) -> bool:
        handler.answer(200, b"<html>Log in</html>", {"Content-Type": "text/html; charset=utf-8"})
        return True

    server.rules.manners = portal
    with pytest.raises(RefusedError) as refused:
        http.download_bytes(f"{server.url}/file", len(DATA))
    assert isinstance(refused.value.error, SyncPortalError)


def redirecting(to: str, times: int = 1_000) -> object:
    def manners(handler: Handler) -> bool:
        if len(handler.rules.asked) > times:
            return False
        handler.answer(302, b"", {"Location": to})
        return True

    return manners


def test_a_redirect_on_the_same_server_is_followed(http: HttpFetcher, server: FileServer) -> None:
    server.rules.manners = redirecting("/file", times=3)  # type: ignore[assignment]
    assert http.download_bytes(f"{server.url}/else", len(DATA)) == DATA


def test_a_redirect_in_a_circle_ends(http: HttpFetcher, server: FileServer) -> None:
    server.rules.manners = redirecting("/round")  # type: ignore[assignment]
    with pytest.raises(RefusedError, match="sends on more than 5 times"):
        http.download_bytes(f"{server.url}/file", 10)
    assert len(server.rules.asked) == 6


@pytest.mark.parametrize("to", ["http://127.0.0.1:1/file", "ftp://127.0.0.1/file", "file:///etc/passwd", "http://["])
def test_a_redirect_to_elsewhere_is_not_followed(http: HttpFetcher, server: FileServer, to: str) -> None:
    server.rules.manners = redirecting(to)  # type: ignore[assignment]
    with pytest.raises(RefusedError) as refused:
        http.download_bytes(f"{server.url}/file", 10)
    assert isinstance(refused.value.error, SyncPortalError)


def test_a_limit_makes_the_fetch_as_slow_as_it_says(server: FileServer) -> None:
    now = [0.0]

    def pause(seconds: float) -> None:
        now[0] += seconds

    connection = Connection(limit_kib_s=16)
    with closing(HttpFetcher(server.url, connection, RetryPolicy(pause=pause), lambda: now[0])) as fetcher:
        assert fetcher.download_bytes(f"{server.url}/file", len(DATA)) == DATA
    assert now[0] == pytest.approx(len(DATA) / 1024 / 16)


def test_a_proxy_is_asked_in_place_of_the_server(server: FileServer) -> None:
    connection = Connection(proxy=server.url)
    with closing(HttpFetcher("http://nowhere.invalid", connection)) as fetcher, pytest.raises(DownloadHTTPError):
        fetcher.download_bytes("http://nowhere.invalid/file", 10)
    assert [one.path for one in server.rules.asked] == ["http://nowhere.invalid/file"]


def test_the_proxy_of_the_environment_counts_when_none_is_configured(
    server: FileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with closing(HttpFetcher("http://nowhere.invalid")) as fetcher, pytest.raises(DownloadHTTPError):
        fetcher.download_bytes("http://nowhere.invalid/file", 10)
    with closing(HttpFetcher(server.url)) as fetcher:
        assert fetcher.download_bytes(f"{server.url}/file", len(DATA)) == DATA
