"""What the doctor says of the display, in processes of their own with the environments that happen."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import doctor
from kiosk.station.findings import Finding, Level
from kiosk.ui.window.display_findings import check_platform, check_size, platform_of

PLUGINS = frozenset({"xcb", "eglfs", "linuxfb", "offscreen", "wayland"})


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def x_server() -> Iterator[str]:
    """A real X server without glass, on a number it chose itself."""
    read, write = os.pipe()
    try:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1080x1920x24", "-nolisten", "tcp"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        os.close(read)
        pytest.skip("there is no Xvfb")
    finally:
        os.close(write)
    with os.fdopen(read) as chosen:
        number = chosen.readline().strip()
    assert number
    yield f":{number}"
    server.terminate()
    server.wait(10)


def _levels(findings: tuple[Finding, ...]) -> dict[str, Level]:
    return {str(finding.subject): finding.level for finding in findings}


@pytest.mark.parametrize(
    ("environ", "platform"),
    [
        ({}, None),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "eglfs"}, "eglfs"),
        ({"QT_QPA_PLATFORM": "wayland-egl"}, "wayland"),
        ({"QT_QPA_PLATFORM": "linuxfb:fb=/dev/fb1;xcb"}, "linuxfb"),
        ({"QT_QPA_PLATFORM": ""}, None),
    ],
)
def test_the_platform_is_the_one_qt_would_choose(environ: dict[str, str], platform: str | None) -> None:
    assert platform_of(environ) == platform


@pytest.mark.parametrize(
    ("platform", "environ", "level"),
    [
        (None, {}, Level.RED),
        ("xcb", {"DISPLAY": ":0"}, Level.GREEN),
        ("xcb", {}, Level.RED),
        ("wayland", {"WAYLAND_DISPLAY": "wayland-0"}, Level.GREEN),
        ("eglfs", {}, Level.RED),
        ("linuxfb", {}, Level.GREEN),
        ("offscreen", {}, Level.AMBER),
        ("cocoa", {}, Level.RED),
    ],
)
def test_a_platform_needs_its_plugin_and_its_display(
    tmp_path: Path, platform: str | None, environ: dict[str, str], level: Level
) -> None:
    (tmp_path / "fb0").touch()
    found = check_platform(platform, environ, PLUGINS, tmp_path)
    assert found.level is level
    assert (found.mend is None) is (level is Level.GREEN)


def test_with_no_display_at_all_the_doctor_says_so_and_still_looks_at_the_fonts() -> None:
    levels = _levels(doctor.check_display())
    assert levels["display"] is Level.RED
    assert "font" in levels
    assert "screen" not in levels


def test_a_display_that_aborts_qt_does_not_end_the_doctor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    display, *rest = doctor.check_display()
    assert display.level is Level.RED
    assert "could not connect to display :4711" in str(display.what)
    assert [str(finding.subject) for finding in rest] == ["font", "font"]


def test_a_real_display_is_opened_and_its_screen_measured(x_server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", x_server)
    display, screen, *_ = doctor.check_display()
    assert (display.level, str(display.what), display.mend) == (Level.GREEN, f"'xcb' {x_server}", None)
    assert screen.level is Level.GREEN
    assert str(screen.what).startswith("1080 by 1920 pixels")


@pytest.mark.parametrize(
    ("pixels", "settings", "level"),
    [
        ((1080, 1920), {"diagonal_inch": 21.5}, Level.GREEN),
        ((1080, 1920), {"diagonal_inch": 19.0}, Level.RED),
        ((1920, 1080), {"diagonal_inch": 22.0}, Level.GREEN),
        ((1920, 1080), {"diagonal_inch": 17.3}, Level.RED),
        ((1920, 1080), {"diagonal_inch": 15.6}, Level.GREEN),
        ((1024, 768), {"diagonal_inch": 10.4}, Level.GREEN),
        ((1024, 768), {"diagonal_inch": 9.7}, Level.RED),
        ((1080, 1920), {"pixels_per_mm": 3.2}, Level.GREEN),
        ((1080, 1920), {"pixels_per_mm": 5.0}, Level.RED),
        ((1080, 1920), {"reported": 3.2}, Level.GREEN),
        ((1080, 1920), {"reported": 7.5}, Level.RED),
        ((1080, 1920), {"reported": 0.0}, Level.RED),
        ((1080, 1920), {"reported": 0.4}, Level.RED),
        ((1080, 1920), {"reported": 7.5, "diagonal_inch": 27.0}, Level.GREEN),
    ],
)
def test_a_screen_that_is_too_small_or_of_unknown_size_is_red_and_the_setting_is_named(
    pixels: tuple[int, int], settings: dict[str, float], level: Level
) -> None:
    known = {"reported": 0.0, "diagonal_inch": None, "pixels_per_mm": None}
    finding = check_size(*pixels, **{**known, **settings})  # type: ignore[arg-type]
    assert finding.level is level
    assert (finding.mend is None) is (level is Level.GREEN)
    assert finding.mend is None or "screen_diagonal_inch" in str(finding.mend)


def test_what_the_configuration_says_of_the_size_goes_before_the_screen(
    x_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", x_server)
    for diagonal, level in ((27.0, Level.GREEN), (10.0, Level.RED)):
        _, screen, *_ = doctor.check_display(diagonal)
        assert screen.level is level


def test_a_missing_font_is_told_with_the_package_that_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><dir>{tmp_path}/fonts</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
    fonts = [finding for finding in doctor.check_display() if str(finding.subject) == "font"]
    assert [finding.level for finding in fonts] == [Level.RED, Level.RED]
    assert all("fonts-noto-core" in str(finding.mend) for finding in fonts)
