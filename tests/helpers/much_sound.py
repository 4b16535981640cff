"""A pack with as much sound as is asked for, for measurements; what the sound says nobody will hear."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from tests.helpers.make_pack import big_pack, write_pack

LANGUAGES = 10
TEXTS_A_TOPIC = 5


def write_much_sound(folder: Path, version: str, count: int, size: int) -> Path:
    """A pack in `folder` with `count` recordings of `size` bytes beside it."""
    rows = big_pack(-(-count // (LANGUAGES * TEXTS_A_TOPIC)), LANGUAGES)
    rows["manifest"] = [(key, f'"{version}"' if key == "version" else value) for key, value in rows["manifest"]]
    texts = [row for row in rows["texts"] if row[0].startswith("health.t")][:count]
    blobs = folder / "blobs"
    blobs.mkdir(parents=True, exist_ok=True)
    rows["narrations"] = []
    for (item, field, language, _, value), sound in zip(texts, _sounds(count, size), strict=True):
        digest = sha256(sound).hexdigest()
        (blobs / digest).write_bytes(sound)
        text_hash = sha256(value.encode()).hexdigest()
        rows["narrations"].append(
            (item, field, language, text_hash, digest, 900, "[[0,6,40],[7,3,500]]", "Amina", None)
        )
    return write_pack(folder / f"small-{version}.pack", rows)


def _sounds(count: int, size: int) -> Iterator[bytes]:
    """Sounds that differ in their first bytes alone, which is enough for their hashes and quick to make."""
    return (number.to_bytes(8, "big") + bytes(size - 8) for number in range(count))
