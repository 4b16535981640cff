"""Gathers what is right and wrong with this kiosk: station, content, voices, sound, display. It mends nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk.errors import KioskError, ShelfError, SpeechError
from kiosk.station.clock import Clock, SystemClock
from kiosk.station.database import default_database_path
from kiosk.station.findings import Finding, Level, check_station
from kiosk.station.messages import Message, counted, quoted
from kiosk.station.paths import default_shelf
from kiosk.station.settings.values import Settings
from kiosk.station.syncs.sync_findings import check_syncs

if TYPE_CHECKING:
    from kiosk.packs.shelf.damage import Damage

EMBEDDED_PACK: Final = Path(__file__).parent / "data" / "handbook.pack"
"""The content a kiosk carries with it, shown while nothing is on the shelf."""

DISPLAY_TIMEOUT_S: Final = 30.0
VOICES_TIMEOUT_S: Final = 30.0
SOUND_TIMEOUT_S: Final = 40.0
OLD_AFTER_DAYS: Final = 400


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


def check_content(settings: Settings, embedded: Path, now_s: float) -> tuple[Finding, ...]:
    """Look at the pack that would be on the screen: from the shelf, else the one that is carried along."""
    from kiosk.packs.read.reader import PackReader  # noqa: PLC0415  # a command starts without reading packs
    from kiosk.packs.shelf.shelf import Shelf  # noqa: PLC0415

    findings = []
    current = None
    mend = Message("Install the content again: kiosk shelf install")
    try:
        current = Shelf(settings.shelf or default_shelf()).current()
        if current is not None and current.note is not None:
            what = Message("an earlier pack is shown: {why}", {"why": current.note})
            findings.append(Finding(Level.AMBER, Message("shelf"), what, mend))
    except ShelfError as e:
        findings.append(Finding(Level.AMBER, Message("shelf"), quoted(str(e)), mend))
    path = embedded if current is None else current.path
    subject = Message("content")
    try:
        with PackReader.open(path) as pack:
            manifest, tags = pack.manifest, [entry.language.tag for entry in pack.languages()]
    except KioskError as e:
        mend = Message("Install content: kiosk shelf install")
        return (*findings, Finding(Level.RED, subject, quoted(str(e)), mend))
    what = Message(
        "{title} {version} in {languages}; last checked on {day}",
        {
            "title": manifest.title,
            "version": manifest.version,
            "languages": ", ".join(tags),
            "day": manifest.checked_on,
        },
    )
    # not by way of a date: a clock that is far off has none
    age_days = round(now_s // 86_400) - (manifest.checked_on - date(1970, 1, 1)).days
    if age_days > OLD_AFTER_DAYS:
        old = counted("{content}, {count} day ago", "{content}, {count} days ago", age_days, {"content": what})
        findings.append(Finding(Level.AMBER, subject, old, Message("Bring newer content.")))
    else:
        findings.append(Finding(Level.GREEN, subject, what))
    missing = [tag for tag in settings.languages if tag not in tags]
    if missing:
        what = Message(
            "the welcome screen should show {languages}, and the content does not speak it",
            {"languages": ", ".join(missing)},
        )
        mend = Message("Change 'languages' in the configuration, or bring content that speaks it.")
        findings.append(Finding(Level.AMBER, Message("languages"), what, mend))
    return tuple(findings)


def check_places(settings: Settings, embedded: Path = EMBEDDED_PACK) -> tuple[Finding, ...]:
    """Look at the site's own places, where some were installed: whether they open, and go with the content."""
    from kiosk.packs.read.reader import PackReader  # noqa: PLC0415
    from kiosk.packs.shelf.shelves import Shelves  # noqa: PLC0415

    subject, mend = Message("places"), Message("Install the site's places again: kiosk shelf install")
    shelves = Shelves.at(settings.shelf or default_shelf())
    try:
        places = shelves.site.current()
        if places is None:
            return ()
        with PackReader.open(places.path) as pack:
            about = pack.manifest
        content = shelves.content.current()
        with PackReader.open(embedded if content is None else content.path) as pack:
            shown = pack.manifest.id
    except KioskError as e:
        return (Finding(Level.AMBER, subject, quoted(str(e)), mend),)
    if about.overlay_for != shown:
        what = Message(
            "they go with '{other}', and the content is '{content}'",
            {"other": str(about.overlay_for), "content": shown},
        )
        return (Finding(Level.AMBER, subject, what, mend),)
    if places.note is not None:
        what = Message("an earlier pack is shown: {why}", {"why": places.note})
        return (Finding(Level.AMBER, subject, what, mend),)
    what = Message(
        "{title} {version}; last checked on {day}",
        {"title": about.title, "version": about.version, "day": about.checked_on},
    )
    return (Finding(Level.GREEN, subject, what),)


def check_damage(settings: Settings, embedded: Path = EMBEDDED_PACK) -> tuple[Finding, ...]:
    """Read all that is installed, or on an empty shelf what is carried along: whether each file is what it was.

    Damage of what is current is red: a visitor sees an earlier pack, a wrong word, or hears nothing.
    """
    from kiosk.packs.shelf.damage import damages_of  # noqa: PLC0415
    from kiosk.packs.shelf.installed import ShelfRank  # noqa: PLC0415
    from kiosk.packs.shelf.shelves import Shelves  # noqa: PLC0415

    subject = Message("installed files")
    try:
        entries = Shelves.at(settings.shelf or default_shelf()).entries()
    except ShelfError:
        return ()  # that the shelf cannot be read is a finding of the content
    if not entries:
        return _check_carried(subject, embedded)
    whole = Finding(Level.GREEN, subject, Message("each pack and each recording is what was installed"))
    found = (_damaged(subject, one, current=one.entry.place is ShelfRank.CURRENT) for one in damages_of(entries))
    return tuple(found) or (whole,)


def _damaged(subject: Message, damage: Damage, *, current: bool) -> Finding:
    about = {"pack": damage.entry.id, "version": damage.entry.version}
    what = counted(
        "{count} recording of {pack} {version} is damaged or gone",
        "{count} recordings of {pack} {version} are damaged or gone",
        damage.recordings,
        about,
    )
    if damage.pack:
        what = Message("the pack {pack} {version} is damaged or gone", about)
    if current:
        mend = Message("Bring the same or newer content: a stick, or kiosk sync. Have the disk looked at.")
        return Finding(Level.RED, subject, what, mend)
    mend = Message("It is kept to go back to, and not shown. It goes when newer content has been shown.")
    return Finding(Level.AMBER, subject, what, mend)


def _check_carried(subject: Message, embedded: Path) -> tuple[Finding, ...]:
    """What is carried along stands in no record; all that a pack says of itself is looked at."""
    from kiosk.packs.read.verify import verify  # noqa: PLC0415

    try:
        verify(embedded)
    except KioskError as e:
        mend = Message("Install the kiosk's Python packages again, or bring content: a stick, or kiosk sync.")
        return (Finding(Level.RED, subject, quoted(str(e)), mend),)
    return (Finding(Level.GREEN, subject, Message("the content that is carried along is whole")),)


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
