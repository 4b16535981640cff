"""A sync when the clock is wrong, and when the network or the server is."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.errors import (
    SyncClockError,
    SyncExpiredError,
    SyncPortalError,
    SyncUnreachableError,
    SyncWrongFileError,
)
from kiosk.publish.keys import Keyring
from kiosk.publish.repository import LIVES, ContentRepository
from tests.faults.sync.sounds import NEW, SHARED
from tests.helpers.file_server import FileServer, Handler
from tests.helpers.publisher import Publisher, Visitor, done


def test_a_clock_in_1970_does_not_keep_a_good_stick_out(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0")
    kiosk.now = lambda: datetime(1970, 1, 1, tzinfo=UTC)
    kiosk.sync(publisher.stick())
    assert kiosk.shown() == "2.0"


def test_a_clock_in_1970_does_not_make_what_ended_valid_again(publisher: Publisher, kiosk: Visitor) -> None:
    """The last timestamp was signed after the end of what is offered now."""
    offered = publisher.copy("offered")
    late = datetime.now(UTC) + timedelta(days=2 * 365)
    sign_timestamp(publisher, publisher.folder, late)
    kiosk.sync(publisher.folder)
    sign_timestamp(publisher, offered, datetime.now(UTC))
    sign_timestamp(publisher, offered, datetime.now(UTC))
    kiosk.now = lambda: datetime(1970, 1, 1, tzinfo=UTC)
    kiosk.refuses(SyncExpiredError, offered)


def test_a_date_far_ahead_that_was_signed_with_a_stolen_key_does_not_keep_what_comes_after_out(
    publisher: Publisher, kiosk: Visitor
) -> None:
    sign_timestamp(publisher, publisher.folder, datetime(2090, 1, 1, tzinfo=UTC))
    kiosk.sync(publisher.folder)
    done("repo", "rotate-key", "timestamp", "--repo", publisher.folder)
    publisher.publish("2.0")
    kiosk.sync(publisher.folder)
    assert kiosk.shown() == "2.0"


@pytest.mark.parametrize("date", ["2026-11-28", "yesterday", 3, None])
def test_a_date_of_signing_that_is_none_is_passed_over(publisher: Publisher, kiosk: Visitor, date: object) -> None:
    trusted = kiosk.shelf_folder / "sync" / "central" / "metadata" / "timestamp.json"
    content = json.loads(trusted.read_bytes())
    content["signed"]["signed_at"] = date
    trusted.write_text(json.dumps(content))
    kiosk.now = lambda: datetime(1970, 1, 1, tzinfo=UTC)
    publisher.publish("2.0")
    kiosk.sync(publisher.folder)
    assert kiosk.shown() == "2.0"


def sign_timestamp(publisher: Publisher, folder: Path, when: datetime) -> None:
    repository = ContentRepository(folder, Keyring([publisher.keys]), lambda: when)
    repository.do_timestamp(force=True)
    repository.commit()


def test_a_clock_in_2099_is_named_as_what_is_wrong(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0")
    kiosk.now = lambda: datetime(2099, 1, 1, tzinfo=UTC)
    with pytest.raises(SyncClockError, match=r"the clock says 2099-01-01, .* is the clock right\?"):
        kiosk.sync(publisher.folder)
    assert kiosk.shown() == "1.0"
    kiosk.now = lambda: datetime.now(UTC)
    kiosk.sync(publisher.folder)
    assert kiosk.shown() == "2.0"


def test_what_was_signed_too_long_ago_is_refused(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0")
    kiosk.now = lambda: datetime.now(UTC) + LIVES["timestamp"] + timedelta(days=1)
    kiosk.refuses(SyncExpiredError, publisher.folder)
    kiosk.now = lambda: datetime.now(UTC) + LIVES["timestamp"] - timedelta(days=1)
    kiosk.sync(publisher.folder)


def test_a_network_that_asks_for_a_login_is_recognised(kiosk: Visitor, publisher_server: FileServer) -> None:
    def portal(handler: Handler) -> bool:
        handler.answer(200, b"<html>Log in</html>", {"Content-Type": "text/html"})
        return True

    publisher_server.rules.manners = portal
    kiosk.refuses(SyncPortalError, publisher_server.url)


def test_a_network_that_sends_on_to_its_login_is_recognised(kiosk: Visitor, publisher_server: FileServer) -> None:
    def portal(handler: Handler) -> bool:
        handler.answer(302, b"", {"Location": "http://login.invalid/"})
        return True

    publisher_server.rules.manners = portal
    kiosk.refuses(SyncPortalError, publisher_server.url)


def test_a_server_that_hangs_up_all_the_time_is_unreachable_and_what_came_is_used(
    publisher: Publisher, kiosk: Visitor, publisher_server: FileServer
) -> None:
    pack = publisher.publish("2.0", [SHARED, NEW])
    publisher_server.rules.cut["/targets/stable/"] = 1000
    kiosk.refuses(SyncUnreachableError, publisher_server.url)
    publisher_server.rules.cut.clear()
    assert kiosk.sync(publisher_server.url).size == pack.stat().st_size - 3000 + len(NEW)
    assert kiosk.shown() == "2.0"
    assert kiosk.leftovers() == []


def test_a_server_that_lies_about_the_length_is_found_out(
    publisher: Publisher, kiosk: Visitor, publisher_server: FileServer
) -> None:
    publisher.publish("2.0", [SHARED, NEW])

    def liar(handler: Handler) -> bool:
        if "/targets/" in handler.path:
            handler.answer(200, b"short")
        return "/targets/" in handler.path

    publisher_server.rules.manners = liar
    kiosk.refuses(SyncWrongFileError, publisher_server.url)


def test_nobody_there_is_said_and_what_is_shown_stays(kiosk: Visitor, tmp_path: Path) -> None:
    closed = FileServer(tmp_path)
    closed.close()
    kiosk.refuses(SyncUnreachableError, closed.url)
