"""The real espeak-ng that comes along, once for all tests: it has one state for the whole process."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.speech.voice.driver import open_engine
from kiosk.speech.voice.espeak import Espeak


@pytest.fixture(scope="session")
def espeak() -> Espeak:
    return Espeak()


@pytest.fixture
def engine(espeak: Espeak) -> Any:
    return open_engine(espeak)
