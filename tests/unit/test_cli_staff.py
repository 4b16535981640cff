"""`kiosk staff set-pin`, by hand and from a script."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.staff import staff
from kiosk.errors import SettingsError, StationError
from kiosk.station.database import open_station
from kiosk.station.pin import PinNotSet, PinResult, PinRight, StaffPin
from tests.helpers.fake_clock import FakeClock

pytestmark = pytest.mark.slow


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.toml"
    path.write_text('database = "station.db"\n')
    return path


def _run(config: Path, typed: str, *options: str) -> Result:
    return CliRunner().invoke(staff, ["set-pin", "--config", str(config), *options], input=typed)


def _try(config: Path, pin: str) -> PinResult:
    with closing(open_station(config.with_name("station.db"))) as station:
        return StaffPin(station).try_pin(pin, FakeClock().wall_s())


def test_a_pin_typed_twice_is_set_and_never_shown(config: Path) -> None:
    result = _run(config, "2580\n2580\n")
    assert result.exit_code == 0
    assert "2580" not in result.output
    assert str(config.with_name("station.db")) in result.output
    assert _try(config, "2580") == PinRight()


def test_two_different_pins_are_asked_again(config: Path) -> None:
    assert _run(config, "2580\n2581\n4711\n4711\n").exit_code == 0
    assert _try(config, "4711") == PinRight()


def test_a_script_gives_the_pin_once(config: Path) -> None:
    result = _run(config, "2580\r\n", "--stdin")
    assert result.exit_code == 0
    assert _try(config, "2580") == PinRight()


@pytest.mark.parametrize("typed", ["", "123\n", "123456789\n", "12a4\n", "2580 \n", "0000\n", "1234\n"])
def test_a_refused_pin_is_one_line_and_changes_nothing(config: Path, typed: str) -> None:
    result = _run(config, typed, "--stdin")
    assert isinstance(result.exception, StationError)
    assert "\n" not in str(result.exception)
    assert not config.with_name("station.db").exists()


def test_a_refused_pin_leaves_the_old_one(config: Path) -> None:
    _run(config, "2580\n", "--stdin")
    _run(config, "99\n", "--stdin")
    assert _try(config, "2580") == PinRight()


def test_a_wrong_configuration_is_told_before_anything_is_asked(config: Path) -> None:
    config.write_text("databse = 'x'\n")
    result = _run(config, "")
    assert isinstance(result.exception, SettingsError)
    assert result.output == ""


def test_a_damaged_database_is_made_anew_and_that_is_said(config: Path) -> None:
    config.with_name("station.db").write_bytes(b"nonsense" * 1000)
    result = _run(config, "2580\n", "--stdin")
    assert result.exit_code == 0
    assert "was damaged" in result.stderr
    assert _try(config, "2580") == PinRight()
    assert _try(config.with_name("other") / "kiosk.toml", "2580") == PinNotSet()
