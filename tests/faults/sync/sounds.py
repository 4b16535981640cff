"""What is heard in the packs of these tests, and how it is seen that a kiosk is well."""

from __future__ import annotations

from pathlib import Path

from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from kiosk.packs.shelf.blobs import missing_blobs
from tests.helpers.publisher import Visitor

SHARED, OLD, NEW = b"in both" * 1000, b"in the first alone" * 1000, b"in the second alone" * 1000


def whole(kiosk: Visitor) -> str | None:
    """The version that is shown, all of which is there and as it should be."""
    current = kiosk.shelf.current()
    if current is None:
        return None
    assert current.note is None
    with PackReader.open(current.path) as pack:
        assert missing_blobs(current.path.parent, pack.sounds.blobs()) == ()
    return verify(current.path).version


def recovers(kiosk: Visitor, good: Path | str, version: str = "2.0") -> None:
    """See that a good stick works now, and that nothing lies about when what it brought was shown."""
    kiosk.sync(good)
    assert whole(kiosk) == version
    current = kiosk.shelf.current()
    assert current is not None
    kiosk.shelf.shown(current.entry)
    assert kiosk.leftovers() == []
    assert not (kiosk.shelf_folder / "staging").exists()
    assert not kiosk.sync(good).news
