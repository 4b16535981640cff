"""A server that is slow, cut off, in trouble, lying or hostile, and a network that stands between."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable
from contextlib import closing
from typing import Final

import pytest

from kiosk.errors import (
    SyncError,
    SyncMissingError,
    SyncPortalError,
    SyncUnreachableError,
    SyncWrongFileError,
)
from kiosk.sync.fetchers import HttpFetcher
from kiosk.sync.fetching import RetryPolicy
from tests.faults.sync.sounds import NEW, SHARED, recovers
from tests.helpers.file_server import FileServer, Handler, Manners
from tests.helpers.publisher import Publisher, Visitor

FILES: Final = (
    "2.root.json",
    "timestamp.json",
    "3.snapshot.json",
    "3.stable.json",
    "/targets/stable/",
    "/targets/blobs/",
)


def for_files_with(part: str, answer: Callable[[Handler], None]) -> Manners:
    """Answer so for the files whose path has `part`."""

    def manners(handler: Handler) -> bool:
        if part in handler.path:
            answer(handler)
        return part in handler.path

    return manners


def raw(answer: bytes) -> Callable[[Handler], None]:
    """Send these very bytes and hang up."""

    def send(handler: Handler) -> None:
        handler.now.status = 200
        handler.wfile.write(answer)
        handler.close_connection = True

    return send


def refused_and_recovers(kiosk: Visitor, server: FileServer, manners: Manners, *kinds: type[SyncError]) -> None:
    server.rules.manners = manners
    kiosk.refuses(kinds, server.url)
    server.rules.manners = lambda _: False
    recovers(kiosk, server.url)


@pytest.mark.parametrize("status", [416, 206])
@pytest.mark.parametrize("part", ["timestamp.json", "/targets/stable/"])
def test_a_server_that_speaks_of_parts_nobody_asked_for_is_left(
    kiosk: Visitor, server: FileServer, status: int, part: str
) -> None:
    manners = for_files_with(part, lambda handler: handler.answer(status, b"x", {"Content-Range": "bytes 7-7/9"}))
    refused_and_recovers(kiosk, server, manners, SyncUnreachableError)
    assert len(server.rules.asked) < 30


@pytest.mark.parametrize("status", [200, 302, 404, 500])
def test_an_answer_that_never_ends_is_left_whatever_it_says_it_is(
    kiosk: Visitor, server: FileServer, status: int
) -> None:
    """It sends until nobody takes it any more."""
    left = threading.Event()

    def endless(handler: Handler) -> None:
        handler.now.status = status
        handler.wfile.write(f"HTTP/1.1 {status} x\r\nLocation: /elsewhere\r\n\r\n".encode())
        handler.close_connection = True
        try:
            while True:
                handler.wfile.write(bytes(1 << 16))
        except OSError:
            left.set()

    server.rules.manners = for_files_with("timestamp.json", endless)
    kinds = (SyncWrongFileError, SyncMissingError, SyncUnreachableError)
    kiosk.refuses(kinds, server.url)
    assert left.wait(30)
    server.rules.manners = lambda _: False
    recovers(kiosk, server.url)


@pytest.mark.parametrize("part", ["timestamp.json", "/targets/stable/"])
def test_a_server_that_sends_byte_by_byte_does_not_hold_a_sync_for_ever(
    kiosk: Visitor, server: FileServer, part: str
) -> None:
    """On the kiosk's clock each byte takes ten seconds, which is within the time for one answer of a socket."""
    asked = threading.Semaphore(0)
    now = 0.0

    def clock() -> float:
        nonlocal now
        now += 10.0
        asked.release()
        return now

    def drip(handler: Handler) -> None:
        handler.now.status = 200
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        handler.close_connection = True
        try:
            while asked.acquire(timeout=10):
                handler.wfile.write(b"{")
                handler.now.sent += 1
        except OSError:
            pass

    server.rules.manners = for_files_with(part, drip)
    before = kiosk.contents()
    fetcher = HttpFetcher(server.url, patience=RetryPolicy(attempts=1), clock=clock)
    with closing(fetcher), pytest.raises(SyncUnreachableError, match="slower than"):
        kiosk.sync_by(fetcher, f"{server.url}/")
    assert kiosk.contents() == before
    assert sum(one.sent for one in server.rules.asked if part in one.path) < 100
    server.rules.manners = lambda _: False
    recovers(kiosk, server.url)


def _shorter(handler: Handler) -> None:
    handler.answer(200, b"{}")


def _says_less(handler: Handler) -> None:
    raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n" + _content(handler))(handler)


def _says_more(handler: Handler) -> None:
    content = _content(handler)
    raw(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % (len(content) + 5) + content)(handler)


def _says_less_than_none(handler: Handler) -> None:
    raw(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n")(handler)


def _gzip(handler: Handler) -> None:
    handler.answer(200, gzip.compress(_content(handler)), {"Content-Encoding": "gzip"})


def _content(handler: Handler) -> bytes:
    path = handler.rules.folder / handler.path.lstrip("/")
    return path.read_bytes() if path.is_file() else b"{}"


@pytest.mark.parametrize("answer", [_shorter, _says_less, _says_more, _says_less_than_none, _gzip])
@pytest.mark.parametrize("part", FILES)
def test_a_server_that_lies_about_what_it_sends_is_found_out(
    kiosk: Visitor, server: FileServer, answer: Callable[[Handler], None], part: str
) -> None:
    refused_and_recovers(kiosk, server, for_files_with(part, answer), SyncWrongFileError, SyncUnreachableError)


ODD_ANSWERS: Final = [
    b"",
    b"\0" * 1000,
    b"HTTP/1.1 abc OK\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nxx",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nxx",
    b"HTTP/1.1 200 OK\r\nA: " + b"b" * 100_000 + b"\r\n\r\n",
    b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 5000 + b"\r\n",
    b"HTTP/1.1 100 Continue\r\n\r\n" * 3000,
    b"HTTP/1.1 204 No Content\r\n\r\n",
    b"HTTP/1.1 304 Not Modified\r\n\r\n",
]


@pytest.mark.parametrize("answer", ODD_ANSWERS, ids=range(len(ODD_ANSWERS)))
def test_an_answer_that_is_no_http_is_one_line(kiosk: Visitor, server: FileServer, answer: bytes) -> None:
    manners = for_files_with("timestamp.json", raw(answer))
    refused_and_recovers(kiosk, server, manners, SyncUnreachableError, SyncWrongFileError)


@pytest.mark.parametrize(
    ("location", "kind"),
    [
        ("/metadata/timestamp.json", SyncUnreachableError),
        ("file:///etc/passwd", SyncPortalError),
        ("http://127.0.0.1:1/", SyncPortalError),
        ("https://127.0.0.1:1/", SyncUnreachableError),
        ("https://host:99999/", SyncUnreachableError),
        ("https://[::1", SyncPortalError),
        ("https://", SyncUnreachableError),
        (f"https://{'a' * 100}.example/", SyncUnreachableError),
        ("https://a b/", SyncUnreachableError),
        ("\0", SyncUnreachableError),
    ],
)
def test_a_redirect_that_leads_nowhere_is_one_line(
    kiosk: Visitor, server: FileServer, location: str, kind: type[SyncError]
) -> None:
    manners = for_files_with("timestamp.json", lambda handler: handler.answer(302, b"", {"Location": location}))
    refused_and_recovers(kiosk, server, manners, kind)


@pytest.mark.parametrize("part", FILES)
def test_a_page_for_people_is_no_file_wherever_it_comes(kiosk: Visitor, server: FileServer, part: str) -> None:
    page = for_files_with(part, lambda handler: handler.answer(200, b"<html>", {"Content-Type": "text/html; x"}))
    refused_and_recovers(kiosk, server, page, SyncPortalError)


@pytest.mark.parametrize("part", FILES)
def test_a_server_that_was_in_trouble_twice_is_used_the_third_time(
    kiosk: Visitor, server: FileServer, part: str
) -> None:
    troubles = [500, 503]

    def manners(handler: Handler) -> bool:
        if part in handler.path and troubles:
            handler.answer(troubles.pop(), b"<html>trouble", {"Content-Type": "text/html"})
            return True
        return False

    server.rules.manners = manners
    recovers(kiosk, server.url)
    assert troubles == []
    assert len(kiosk.waits) == 2


def test_a_download_that_is_cut_off_goes_on_though_the_server_begins_anew(kiosk: Visitor, server: FileServer) -> None:
    server.rules.cut["/targets/"] = 1000
    kiosk.refuses(SyncUnreachableError, server.url)
    server.rules.cut.clear()
    server.rules.ranges = False
    recovers(kiosk, server.url)


@pytest.mark.parametrize("part", FILES)
def test_what_is_published_in_the_middle_of_a_sync_comes_with_the_next(
    renewed: Publisher, kiosk: Visitor, server: FileServer, part: str
) -> None:
    published: list[str] = []

    def manners(handler: Handler) -> bool:
        if part in handler.path and not published:
            published.append(handler.path)
            renewed.publish("3.0", [NEW, SHARED])
        return False

    server.rules.manners = manners
    kiosk.sync(server.url)
    assert published
    assert kiosk.shown() in {"2.0", "3.0"}
    recovers(kiosk, server.url, "3.0")
