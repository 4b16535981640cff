"""Fuzz target: the reader of packs, as the shelf verifies one and as the screen reads it."""

from __future__ import annotations

import tempfile
from hashlib import sha256
from pathlib import Path

from kiosk.cli.photographs import scale_photograph
from kiosk.errors import PackError
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from tests.helpers.make_pack import small_pack, small_site, write_pack
from tests.helpers.recorded import add_recording
from tests.helpers.telephone import door

EXAMPLES_A_RUN = 400


def seeds() -> list[bytes]:
    """Good packs to begin from: a silent one, one with sound and a language that is nothing else, and a site's."""
    with tempfile.TemporaryDirectory() as folder:
        silent = write_pack(Path(folder) / "silent.pack", small_pack())
        rows = small_pack()
        add_recording(rows, Path(folder), "health.doctor.1", b"sound")
        rows["languages"].append(("rif", 2, "Tarifit", "ltr", None, 1))
        rows["sound_only"] = [("rif", "ar")]
        said = rows["narrations"][0]
        rows["narrations"].append((*said[:2], "rif", *said[3:6], "[]", *said[7:]))
        spoken = write_pack(Path(folder) / "spoken.pack", rows)
        jpeg = scale_photograph(door(400, 400))
        rows = small_site()
        rows["photographs"] = [("place.ocmw", "door", sha256(jpeg).hexdigest(), jpeg)]
        site = write_pack(Path(folder) / "site.pack", rows)
        return [silent.read_bytes(), spoken.read_bytes(), site.read_bytes()]


def fuzz_one(data: bytes) -> None:
    """Verify a pack, and read all of it if that finds nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fuzzed.pack"
        path.write_bytes(data)
        try:
            verify(path)
        except PackError as error:
            _is_a_line(error)
        else:
            # What the shelf takes in, the screen must be able to read.
            read_all(path)
            return
        try:
            read_all(path)
        except PackError as error:
            _is_a_line(error)


def read_all(path: Path) -> None:
    """Read what any screen may ask for, in each language."""
    with PackReader.open(path) as pack:
        for entry in pack.languages():
            tag = entry.language.tag
            for theme in pack.themes(tag):
                for tile in pack.topics(theme.id, tag):
                    pack.topic(tile.id, tag)
            pack.staff(tag)
            pack.glossary(tag)
            pack.places(tag)
        pack.photographs()
        pack.pictograms()
        pack.pronunciations()
        pack.sounds.blobs()


def _is_a_line(error: PackError) -> None:
    line = str(error)
    if not line.isprintable():
        raise AssertionError(repr(line))
