"""Every card, question and outcome on every glass that stands, with a site's places on them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.station.settings.values import Settings
from tests.helpers.glasses import UPRIGHT, Glass, cases, complaints, places_of
from tests.helpers.live_kiosk import LiveKiosk

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def kiosk_of_a_site(qapp: QGuiApplication, station: Settings, site_pack: Path) -> Iterator[LiveKiosk]:
    """A kiosk of a site that has written down its places, where everything can be heard."""
    assert qapp is not None
    live = LiveKiosk(dataclasses.replace(station, read_aloud=True), sites=(site_pack,))
    yield live
    live.close()


@pytest.mark.parametrize(
    ("glass", "language"),
    [pytest.param(glass, tag, id=f"{glass.name} {tag}") for glass, tag in cases(UPRIGHT)],
)
def test_everything_fits_every_glass_that_stands(
    kiosk_of_a_site: LiveKiosk, site_pack: Path, glass: Glass, language: str
) -> None:
    wrong = list(complaints(kiosk_of_a_site, glass, language, places_of(site_pack, language)))
    assert not wrong, f"{glass.name}, {language}: {len(wrong)} complaints\n" + "\n".join(wrong)
