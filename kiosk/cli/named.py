"""Content that somebody named on the command line: a pack as it is, or a folder, built into a pack meanwhile."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.cli.photographs import scale_photograph
from kiosk.errors import PackError


@contextmanager
def as_pack(named: Path | None, *, overlay: bool = False) -> Iterator[Path | None]:
    """The pack of what was `named`, an `overlay` of a site's places or content; a built one is gone afterwards.

    Raises:
        KioskError: it cannot be read, or is of the other kind; nobody waits before a screen yet.
    """
    if named is None:
        yield None
        return
    from kiosk.packs.read.reader import PackReader  # noqa: PLC0415  only where something is named

    with tempfile.TemporaryDirectory(prefix="wegwijs-") as folder:
        path = named
        if named.is_dir():
            from kiosk.authoring.build.project import build_preview  # noqa: PLC0415

            path = build_preview(named, Path(folder), scale_photograph)
        with PackReader.open(path) as reader:
            if (reader.manifest.overlay_for is not None) != overlay:
                kinds = ("content", "a site's own places")
                raise PackError(f"{named}: holds {kinds[not overlay]}, not {kinds[overlay]}")
        yield path
