"""What is right and wrong with what this kiosk shows: its pack, its site's places, and the files of both."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.errors import KioskError, ShelfError
from kiosk.station.findings import Finding, Level
from kiosk.station.help_findings import help_findings
from kiosk.station.messages import Message, counted, quoted
from kiosk.station.paths import default_shelf
from kiosk.station.settings.values import Settings

if TYPE_CHECKING:
    from kiosk.packs.shelf.damage import Damage

EMBEDDED_PACK: Final = Path(__file__).parent.parent / "data" / "handbook.pack"
"""The content a kiosk carries with it, shown while nothing is on the shelf."""

OLD_AFTER_DAYS: Final = 400
_EPOCH: Final = date(1970, 1, 1).toordinal()


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
            lines = [line for need in pack.needs(manifest.source_language) for line in need.lines]
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
    age_days = round(now_s // 86_400) - manifest.checked_on.toordinal() + _EPOCH
    if age_days > OLD_AFTER_DAYS:
        old = counted("{content}, {count} day ago", "{content}, {count} days ago", age_days, {"content": what})
        findings.append(Finding(Level.AMBER, subject, old, Message("Bring newer content.")))
    else:
        findings.append(Finding(Level.GREEN, subject, what))
    findings += help_findings(lines, round(now_s // 86_400) + _EPOCH)
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
