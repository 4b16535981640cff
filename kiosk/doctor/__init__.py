"""Gathers what is right and wrong with this kiosk: station, content, voices, sound, display. It mends nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from kiosk.doctor.content import EMBEDDED_PACK, check_content, check_damage, check_places
from kiosk.errors import KioskError, SpeechError
from kiosk.station.clock import Clock, SystemClock
from kiosk.station.database import default_database_path
from kiosk.station.findings import Finding, Level, check_station
from kiosk.station.messages import Message, counted, quoted
from kiosk.station.paths import default_shelf
from kiosk.station.settings.values import Settings
from kiosk.station.syncs.sync_findings import check_syncs

DISPLAY_TIMEOUT_S: Final = 30.0
VOICES_TIMEOUT_S: Final = 30.0
SOUND_TIMEOUT_S: Final = 40.0


def gather(settings: Settings, clock: Clock | None = None, embedded: Path = EMBEDDED_PACK) -> tuple[Finding, ...]:
    """Everything there is to say about this kiosk. It takes some seconds, and may run in any thread."""
    now_s = (clock or SystemClock()).wall_s()
    database = settings.database or default_database_path()
    settings = replace(settings, shelf=settings.shelf or default_shelf())
    return (
        *check_station(settings, database, now_s),
        *check_content(settings, embedded, now_s),
        *check_syncs(database, now_s),
        *check_places(settings, embedded),
        *check_damage(settings, embedded),
        *check_voices(settings, spoken_languages(settings, embedded)),
        *check_sound(settings),
        *check_display(settings.screen_diagonal_inch, settings.pixels_per_mm),
    )


def spoken_languages(settings: Settings, embedded: Path = EMBEDDED_PACK) -> tuple[str, ...]:
    """The languages that a voice has to speak, of those a visitor can choose.

    Of the site's those that the content has, else all of the content; for one that is only sound its fallback.
    """
    from kiosk.packs.read.reader import PackReader  # noqa: PLC0415
    from kiosk.packs.shelf.shelf import Shelf  # noqa: PLC0415

    try:
        current = Shelf(settings.shelf or default_shelf()).current()
        with PackReader.open(embedded if current is None else current.path) as pack:
            written = {entry.language.tag: entry.language.written for entry in pack.languages()}
    except KioskError:
        return settings.languages  # what is wrong with the content is a finding of its own
    chosen = [tag for tag in settings.languages if tag in written] or list(written)
    return tuple(dict.fromkeys(written[tag] for tag in chosen))


def check_voices(settings: Settings, languages: tuple[str, ...]) -> tuple[Finding, ...]:
    """Whether each of `languages` has a voice that was heard to speak it, in the process that will speak."""
    from kiosk.speech.child.child import find_voices  # noqa: PLC0415

    subject = Message("voices")
    if not settings.read_aloud:
        return (Finding(Level.GREEN, subject, Message("reading aloud is switched off in the configuration")),)
    try:
        with tempfile.TemporaryDirectory(prefix="wegwijs-doctor-") as folder:
            found = find_voices(Path(folder), settings.speech_library, VOICES_TIMEOUT_S, languages)
    except (SpeechError, OSError) as e:
        mend = Message("Install the kiosk's Python packages again, or set 'speech_library' in the configuration.")
        return (Finding(Level.AMBER, subject, quoted(str(e)), mend),)
    what = Message(
        "{engine} speaks {languages}", {"engine": found.engine, "languages": ", ".join(sorted(found.by_language))}
    )
    findings = [Finding(Level.GREEN, subject, what)] if found.by_language else []
    silent = [tag for tag in languages if tag not in found.by_language]
    if silent:
        what = Message("{languages} has no voice: recordings only", {"languages": ", ".join(silent)})
        mend = Message(
            "Bring content with recordings in it, or another espeak-ng: 'speech_library' in the configuration."
        )
        findings.append(Finding(Level.AMBER, subject, what, mend))
    return tuple(findings)


def check_display(diagonal_inch: float | None = None, pixels_per_mm: float | None = None) -> tuple[Finding, ...]:
    """Look at the display and the fonts, in another process: Qt aborts where it cannot draw.

    `diagonal_inch` and `pixels_per_mm` are what the configuration says of the screen's size.
    """
    size = {"--diagonal-inch": diagonal_inch, "--pixels-per-mm": pixels_per_mm}
    arguments = [f"{name}={value}" for name, value in size.items() if value is not None]
    found = _display_child(arguments, {})
    if isinstance(found, tuple):
        return found
    display = Finding(
        Level.RED,
        Message("display"),
        Message("Qt cannot open it: {why}", {"why": found}),
        Message("Run it in the kiosk's own session and as its user, and check DISPLAY or WAYLAND_DISPLAY."),
    )
    unseen = _display_child(arguments, {"QT_QPA_PLATFORM": "offscreen"})
    if isinstance(unseen, tuple):
        return (display, *(finding for finding in unseen if finding.subject != display.subject))
    what = Message("Qt cannot start: {why}", {"why": unseen})
    return (display, Finding(Level.RED, Message("font"), what, Message("Install the packages that Qt needs.")))


def check_sound(settings: Settings) -> tuple[Finding, ...]:
    """Look for a sound device and say something with it, in another process: a sound server can hang."""
    if not settings.read_aloud:
        return ()
    arguments = ["--library", settings.speech_library, "--volume", str(min(settings.volume, settings.volume_max))]
    found = _child("kiosk.ui.sound.sound_findings", arguments, SOUND_TIMEOUT_S, {})
    if isinstance(found, tuple):
        return found
    mend = Message("Restart the sound server of the kiosk's user (PipeWire or PulseAudio).")
    return (Finding(Level.RED, Message("sound"), Message("it cannot be tried: {why}", {"why": found}), mend),)


def _display_child(arguments: list[str], environ: dict[str, str]) -> tuple[Finding, ...] | Message:
    return _child("kiosk.ui.window.display_findings", arguments, DISPLAY_TIMEOUT_S, environ)


def _child(
    module: str, arguments: list[str], timeout_s: float, environ: dict[str, str]
) -> tuple[Finding, ...] | Message:
    """What the child found, or the first thing it complained of before it died."""
    try:
        child = subprocess.run(  # noqa: S603  # our own program
            [sys.executable, "-m", module, "--json", *arguments],
            env=os.environ | environ,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=timeout_s,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return counted("no answer within {count} second", "no answer within {count} seconds", round(timeout_s))
    if child.returncode == 0:
        return tuple(_finding(line) for line in json.loads(child.stdout))
    complaints = [line.strip() for line in child.stderr.splitlines() if line.strip()]
    # Python puts its reason last, Qt first
    pick = -1 if complaints and complaints[0].startswith("Traceback") else 0
    if complaints:
        return quoted(complaints[pick])
    return Message("it ended with {code}", {"code": child.returncode})


def _finding(line: dict[str, Any]) -> Finding:
    """What the child wrote of a finding."""
    mend = Message.of(line["mend"]) if line["mend"] else None
    return Finding(Level(line["level"]), Message.of(line["subject"]), Message.of(line["what"]), mend)
