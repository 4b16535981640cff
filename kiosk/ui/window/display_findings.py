"""What is right and wrong with the display and the fonts; run as a program, because Qt aborts where it cannot draw."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from msgspec import to_builtins
from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QFontDatabase, QGuiApplication

from kiosk.station.findings import Finding, Level
from kiosk.station.messages import Message, counted, quoted
from kiosk.ui.kit.shape import LEAST_SHORT_SIDE_MM, is_plausible, shape_of, short_side_mm

_UNSEEN: Final = ("offscreen", "minimal", "vnc")
_BARE: Final = {"eglfs": "dri/card*", "linuxfb": "fb*"}
_SESSIONS: Final = ("xcb", "wayland")
_FONTS: Final = {
    "Noto Sans": QFontDatabase.WritingSystem.Latin,
    "Noto Sans Arabic": QFontDatabase.WritingSystem.Arabic,
}
# with fontconfig, Qt lists these whether or not there is any font behind them
_STAND_INS: Final = ("Sans Serif", "Serif", "Monospace")


def check_display(diagonal_inch: float | None = None, pixels_per_mm: float | None = None) -> tuple[Finding, ...]:
    """Look at the platform that the environment chooses, its screen, and the fonts.

    `diagonal_inch` and `pixels_per_mm` are what the configuration says of the screen's size, and go before what the
    screen says itself.
    It uses the application that is running, else makes one, which ends this process when a display that
    was promised cannot be opened: run this file as a program to outlive that.
    """
    platform = platform_of(os.environ)
    finding = check_platform(platform, os.environ, _plugins(), Path("/dev"))
    application = QGuiApplication.instance()
    connects = finding.level is Level.GREEN and platform in _SESSIONS
    if application is None:
        if not connects:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        application = QGuiApplication([])
    screen = _check_screen(diagonal_inch, pixels_per_mm) if connects else ()
    return (finding, *screen, *check_fonts())


def platform_of(environ: Mapping[str, str]) -> str | None:
    """The platform plugin that Qt would choose in this environment; None when it would find no display."""
    # "xcb:option=1;wayland": only the first choice is looked at
    if chosen := environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]:
        return "wayland" if chosen.startswith("wayland") else chosen
    if environ.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if environ.get("DISPLAY") else None


def check_platform(platform: str | None, environ: Mapping[str, str], plugins: frozenset[str], dev: Path) -> Finding:
    """Whether `platform` can draw: it is among `plugins`, and its display or its device in `dev` is there."""
    subject = Message("display")
    if platform is None:
        mend = Message("Run it in the kiosk's own session, or set DISPLAY, WAYLAND_DISPLAY or QT_QPA_PLATFORM=eglfs.")
        return Finding(Level.RED, subject, Message("there is no display"), mend)
    name = {"platform": platform}
    if not any(plugin == platform or plugin.startswith(f"{platform}-") for plugin in plugins):
        mend = Message("Set QT_QPA_PLATFORM to one of: {platforms}.", {"platforms": ", ".join(sorted(plugins))})
        return Finding(Level.RED, subject, Message("Qt has no platform '{platform}'", name), mend)
    if platform in _UNSEEN:
        mend = Message("Take QT_QPA_PLATFORM out of the environment of the kiosk.")
        return Finding(Level.AMBER, subject, Message("'{platform}' draws where nobody sees it", name), mend)
    if platform in _BARE and not any(dev.glob(_BARE[platform])):
        what = Message("'{platform}' needs {device}, and there is none", {**name, "device": str(dev / _BARE[platform])})
        mend = Message("Connect a screen and load its driver, or run it in a desktop session.")
        return Finding(Level.RED, subject, what, mend)
    place = environ.get({"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}.get(platform, ""), "")
    if platform == "xcb" and not place:
        what = Message("'xcb' needs DISPLAY, and it is not set")
        return Finding(Level.RED, subject, what, Message("Set DISPLAY, such as {display}.", {"display": ":0"}))
    return Finding(Level.GREEN, subject, quoted(f"'{platform}' {place}".strip()))


def check_fonts() -> tuple[Finding, ...]:
    """Whether the fonts of the screens are installed; needs a running QGuiApplication."""
    families = set(QFontDatabase.families())
    findings = []
    subject = Message("font")
    for name, writing in _FONTS.items():
        others = [family for family in QFontDatabase.families(writing) if family not in _STAND_INS]
        needs = {"font": name, "package": "fonts-noto-core"}
        mend = Message("Install the font {font} (Debian and Ubuntu: {package}).", needs)
        if name in families:
            findings.append(Finding(Level.GREEN, subject, Message("{font} is installed", {"font": name})))
        elif others:
            what = Message("{font} is missing; {other} stands in for it", {"font": name, "other": others[0]})
            findings.append(Finding(Level.AMBER, subject, what, mend))
        else:
            what = Message("{font} is missing and no other can stand in for it", {"font": name})
            findings.append(Finding(Level.RED, subject, what, mend))
    return tuple(findings)


def _check_screen(diagonal_inch: float | None, pixels_per_mm: float | None) -> tuple[Finding, ...]:
    subject = Message("screen")
    screen = QGuiApplication.primaryScreen()
    if screen is None:
        mend = Message("Connect a screen and switch it on.")
        return (Finding(Level.RED, subject, Message("no screen is connected"), mend),)
    size, width_mm = screen.size(), screen.physicalSize().width()
    reported = size.width() / width_mm if width_mm > 0 else 0.0
    return (check_size(size.width(), size.height(), reported, diagonal_inch, pixels_per_mm),)


def check_size(
    width_px: int, height_px: int, reported: float, diagonal_inch: float | None, pixels_per_mm: float | None
) -> Finding:
    """Whether it is known how big the glass is, and it is big enough; `reported`: its own pixels a millimetre, or 0."""
    subject = Message("screen")
    shape = shape_of(
        width_px,
        height_px,
        reported_pixels_per_mm=reported,
        pixels_per_mm=pixels_per_mm,
        diagonal_inch=diagonal_inch,
    )
    known = diagonal_inch is not None or pixels_per_mm is not None or is_plausible(reported)
    density = shape.pixels_per_mm if known else reported
    what = counted(
        "{width} by {count} pixel, {density} a millimetre",
        "{width} by {count} pixels, {density} a millimetre",
        height_px,
        {"width": width_px, "density": round(density, 1)},
    )
    if not known:
        mend = Message("Measure the screen and set screen_diagonal_inch in the configuration.")
        return Finding(Level.RED, subject, Message("{size}: it does not know how big it is", {"size": what}), mend)
    short_mm, least_mm = short_side_mm(width_px, height_px, shape), LEAST_SHORT_SIDE_MM[shape.format]
    if short_mm >= least_mm:
        return Finding(Level.GREEN, subject, what)
    small = Message(
        "{size}: it is too small, {short} mm at its short side where {least} are needed",
        {"size": what, "short": round(short_mm), "least": round(least_mm)},
    )
    mend = Message(
        "Connect a screen of 21.5 inch or more, or a lying one of 10.4 inch. "
        "If it is larger than it says, set screen_diagonal_inch in the configuration."
    )
    return Finding(Level.RED, subject, small, mend)


def _plugins() -> frozenset[str]:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    return frozenset(file.stem.removeprefix("libq") for file in folder.glob("libq*.so"))


def main() -> None:
    """Print the findings, as JSON with `--json`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--diagonal-inch", type=float)
    parser.add_argument("--pixels-per-mm", type=float)
    arguments = parser.parse_args()
    findings = check_display(arguments.diagonal_inch, arguments.pixels_per_mm)
    if arguments.json:
        sys.stdout.write(json.dumps([to_builtins(finding) for finding in findings]) + "\n")
    else:
        sys.stdout.writelines(f"{finding.level} {finding.subject}: {finding.what}\n" for finding in findings)


if __name__ == "__main__":
    main()
