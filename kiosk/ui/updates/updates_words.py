"""The lines of the page "Content and updates": what was gathered, in sentences that are not yet in any language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Final

from msgspec import Struct

from kiosk.guidance import Language
from kiosk.station.findings import Level
from kiosk.station.messages import Message, Value, counted, quoted
from kiosk.station.syncs.sync_reasons import reason_of
from kiosk.station.syncs.syncs import Outcome, SyncRecord
from kiosk.station.syncs.volumes import Volume
from kiosk.ui.updates.machine_updates import InstalledPack, Updates

LEVELS: Final = {Level.GREEN: "good", Level.AMBER: "look", Level.RED: "broken"}
_SIGNS: Final = {Outcome.NEWS: "good", Outcome.NO_NEWS: "good", Outcome.FAILED: "broken"}


class PageLine(Struct, frozen=True):
    """A line: `level` is good, look, broken, "plain" or "head", which is a heading with a subject alone."""

    level: str
    subject: Message
    what: Message | None = None
    more: tuple[Message, ...] = ()


def lines_of(updates: Updates, sticks: Iterable[Volume]) -> Iterator[PageLine]:
    """Everything the page says."""
    yield PageLine("head", Message("Content on this kiosk"))
    for pack in updates.packs:
        yield _pack(pack, updates.now_s)
    yield PageLine("head", Message("Where content comes from"))
    yield from _sources(updates, sorted(sticks))
    yield PageLine("head", Message("The last syncs"))
    for record in updates.records:
        yield _sync(record)
    if not updates.records:
        yield PageLine("plain", Message("There was none yet."))
    yield PageLine("head", Message("Free space"))
    more = () if updates.disk.mend is None else (updates.disk.mend,)
    yield PageLine(LEVELS[updates.disk.level], updates.disk.subject, updates.disk.what, more)


def _pack(pack: InstalledPack, now_s: float) -> PageLine:
    subject = Message("{title} {version}", {"title": pack.title, "version": pack.version})
    if pack.checked_on is None:
        return PageLine("broken", subject, quoted(pack.why))
    more = []
    if pack.source:
        more.append(Message("Written in: {languages}", {"languages": _names(pack.source)}))
    if pack.reviewed:
        more.append(Message("Read by a person: {languages}", {"languages": _names(pack.reviewed)}))
    if pack.unreviewed:
        more.append(
            Message("Translated by computer, read by nobody: {languages}", {"languages": _names(pack.unreviewed)})
        )
    return PageLine(
        "good" if pack.shown else "plain", subject, _age(pack.checked_on, now_s, shown=pack.shown), tuple(more)
    )


def _age(checked_on: date, now_s: float, *, shown: bool) -> Message:
    days = int(now_s // 86_400) - (checked_on - date(1970, 1, 1)).days
    age: dict[str, Value] = {"day": checked_on}
    if shown and days > 0:
        return counted(
            "shown now; last checked on {day}, {count} day ago",
            "shown now; last checked on {day}, {count} days ago",
            days,
            age,
        )
    if shown:
        return Message("shown now; last checked on {day}", age)
    if days > 0:
        return counted(
            "kept, to go back to; last checked on {day}, {count} day ago",
            "kept, to go back to; last checked on {day}, {count} days ago",
            days,
            age,
        )
    return Message("kept, to go back to; last checked on {day}", age)


def _names(languages: Iterable[Language]) -> str:
    """Each by its own name, which nobody has to translate; a mark keeps an Arabic one from turning its neighbours."""
    return ", ".join(f"\u2068{language.endonym}\u2069" for language in languages)


def _sources(updates: Updates, sticks: list[Volume]) -> Iterator[PageLine]:
    for source in updates.sources:
        last = next((record for record in updates.records if record.source == source.name and not record.stick), None)
        level = "plain" if last is None else _SIGNS[last.outcome]
        yield PageLine(level, Message("{name}, {where}", {"name": source.name, "where": source.where}), _when(last))
    if not updates.sources:
        yield PageLine("plain", Message("No source on the network is set: content comes by stick."))
    for stick in sticks:
        subject = Message("stick {device}", {"device": stick.device})
        if stick.carries:
            yield PageLine("plain", subject, Message("carries content"))
        else:
            more = Message("The folder 'wegwijs' is not on it, or was not copied to its end.")
            yield PageLine("look", subject, Message("is not for this kiosk, and was left alone"), (more,))


def _when(last: SyncRecord | None) -> Message:
    if last is None:
        return Message("was not asked yet")
    return Message("last asked on {when}: {outcome}", {"when": _moment(last.at_s), "outcome": _outcome(last)})


def _sync(record: SyncRecord) -> PageLine:
    subject = Message("{when}, {source}", {"when": _moment(record.at_s), "source": _source(record)})
    more = (reason_of(record.code).mend,) if record.outcome is Outcome.FAILED else ()
    return PageLine(_SIGNS[record.outcome], subject, _outcome(record), more)


def _source(record: SyncRecord) -> Message:
    return Message("stick") if record.stick else quoted(record.source)


def _outcome(record: SyncRecord) -> Message:
    match record.outcome:
        case Outcome.FAILED:
            return reason_of(record.code).what
        case Outcome.NO_NEWS:
            return Message("nothing new")
        case Outcome.NEWS:
            packs = ", ".join(f"{pack.id} {pack.version}" for pack in record.packs)
            return Message("new content: {packs}", {"packs": packs})


def _moment(at_s: float) -> datetime:
    """As the machine's own clock says it; a clock that was far off has no date."""
    try:
        return datetime.fromtimestamp(at_s, UTC).astimezone()
    except (OverflowError, ValueError, OSError):
        return datetime.fromtimestamp(0, UTC)
