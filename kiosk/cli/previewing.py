"""A preview from the command line: a kiosk in a window, and what follows its files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from kiosk.app import Kiosk, Start, run
from kiosk.authoring.build.project import project_languages
from kiosk.authoring.files.site_source import is_site
from kiosk.cli.named import as_pack
from kiosk.errors import KioskError
from kiosk.station.settings.find import find_settings
from kiosk.ui.editors.preview import Preview
from kiosk.visit import Home, Visit

A_DAY_S: Final = 24 * 60 * 60


def _tell(line: str) -> None:
    """A line for the editor, who has a terminal and no journal."""
    click.echo(f"kiosk: {line}", err=True)


def preview_content(
    folder: Path,
    site: Path | None,
    language: str | None,
    size: tuple[int, int] | None,
    diagonal_inch: float | None = None,
) -> int:
    """Show `folder`, and the places of `site` with it, until its window is closed; the exit code.

    The window stands for glass of `size` pixels and `diagonal_inch`, else for that of the look.

    Raises:
        KioskError: the content is wrong, does not speak `language`, or there is no screen.
    """
    if is_site(folder):
        raise KioskError(f"{folder}: holds a site's own places; they are shown by --site {folder}")
    spoken = project_languages(folder)
    if language is not None and language not in spoken:
        raise KioskError(f"{folder}: does not speak '{language}'; it speaks {', '.join(spoken)}")

    def accompany(kiosk: Kiosk) -> Callable[[], None]:
        kiosk.stage.stand_for(diagonal_inch)
        if language is not None:
            kiosk.session.jump(Visit(language=language, trail=(Home(),)))
        preview = Preview(folder, site, kiosk.library, kiosk.session, kiosk.stage, kiosk.interface, _tell)
        preview.start()
        return preview.stop

    # An editor thinks, and is still there.
    settings = replace(find_settings(None), idle_before_asking_s=A_DAY_S)
    with as_pack(folder) as pack, as_pack(site, overlay=True) as places:
        return run(Start(settings, pack, windowed=True, size=size, site=places), accompany)
