"""A publisher, a kiosk that has the publisher's first pack, and a server for more."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.faults.sync.sounds import NEW, OLD, SHARED
from tests.helpers.file_server import FileServer
from tests.helpers.publisher import Publisher, Visitor


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Publisher:
    """One for all tests, who has published 1.0; to be copied."""
    publisher = Publisher(tmp_path_factory.mktemp("first") / "publisher")
    publisher.publish("1.0", [SHARED, OLD])
    return publisher


@pytest.fixture(scope="session")
def second(tmp_path_factory: pytest.TempPathFactory, first: Publisher) -> Publisher:
    """The same, who has published 2.0 too; to be copied."""
    publisher = first.copied(tmp_path_factory.mktemp("second") / "publisher")
    publisher.publish("2.0", [SHARED, NEW])
    return publisher


@pytest.fixture
def publisher(in_memory: Path, first: Publisher) -> Publisher:
    """Who has published 1.0."""
    return first.copied(in_memory / "publisher")


@pytest.fixture
def renewed(in_memory: Path, second: Publisher) -> Publisher:
    """Who has published 2.0 too."""
    return second.copied(in_memory / "renewed")


@pytest.fixture
def kiosk(in_memory: Path, first: Publisher) -> Visitor:
    """Which shows 1.0."""
    kiosk = Visitor(in_memory, first.root)
    kiosk.sync(first.folder)
    return kiosk


@pytest.fixture
def server(renewed: Publisher) -> Iterator[FileServer]:
    """Which serves what was renewed."""
    server = FileServer(renewed.folder)
    yield server
    server.close()


@pytest.fixture
def publisher_server(publisher: Publisher) -> Iterator[FileServer]:
    """Which serves what the publisher has, and what will be published."""
    server = FileServer(publisher.folder)
    yield server
    server.close()


@pytest.fixture
def in_memory(tmp_path: Path) -> Iterator[Path]:
    """A folder where waiting for the disk takes no time."""
    memory = Path("/dev/shm")  # noqa: S108 - the folder made in it has a name of its own
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else tmp_path) as folder:
        yield Path(folder)
