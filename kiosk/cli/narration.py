"""`kiosk narration`: what people have recorded and what not, and the ways in for recordings."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
from msgspec import to_builtins

from kiosk.authoring.build.project import read_project
from kiosk.authoring.files.catalogs import Catalog
from kiosk.authoring.files.source import Content
from kiosk.authoring.narrate.narration import Narratable, Narration, find_narration, narratable
from kiosk.authoring.narrate.recording_import import named_person, read_takes, write_takes
from kiosk.errors import SourceError

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group()
def narration() -> None:
    """See what is recorded, record, and take recordings in."""


@narration.command(name="list")
@click.argument("content_dir", type=_FOLDER)
@click.option("--language", help="Only this one; its tag, such as nl or ar.")
@click.option("--missing", is_flag=True, help="Only what nobody has recorded.")
@click.option("--stale", is_flag=True, help="Only recordings that are no longer played, because the text changed.")
@click.option("--json", "as_json", is_flag=True, help="For another program to read.")
def list_(content_dir: Path, language: str | None, *, missing: bool, stale: bool, as_json: bool) -> None:
    """List the texts of CONTENT_DIR that have no recording, and the recordings of texts that have changed."""
    content, catalogs = read_project(content_dir)
    _know(content, content_dir, language)
    for fault in content.recordings.faults:
        raise SourceError(fault)
    found = _of(find_narration(content, catalogs), language)
    both = missing == stale
    if as_json:
        told: dict[str, object] = {"recorded": len(found.current)}
        if missing or both:
            told["missing"] = [to_builtins(text) for text in found.missing]
        if stale or both:
            told["stale"] = list(_stale(found))
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    if missing or both:
        for text in found.missing:
            click.echo(f"missing  {text.language}  {text.item}  {text.text}")
    if stale or both:
        for old in _stale(found):
            click.echo(f"stale  {old['language']}  {old['item']}  {old['what']}")
    click.echo(f"{len(found.missing)} missing, {len(found.stale)} stale, {len(found.current)} recorded")


@narration.command(name="import")
@click.argument("folder", type=_FOLDER)
@click.option("--to", "content_dir", type=_FOLDER, required=True, metavar="CONTENT_DIR", help="The content.")
@click.option("--language", required=True, help="The tag of the language that is spoken.")
@click.option("--speaker", help="Who speaks; left out: what the cues say.")
def import_(folder: Path, content_dir: Path, language: str, speaker: str | None) -> None:
    """Take the recordings in FOLDER into the content: <item>.opus, .wav or .ogg, each with an <item>.vtt or without.

    Each is held against the text as it is today. One that does not fit is named, and nothing is taken in.
    """
    content, catalogs = read_project(content_dir)
    _know(content, content_dir, language)
    takes = read_takes(folder, narratable(content, catalogs, language), named_person(speaker, "--speaker"))
    write_takes(content_dir, takes)
    evenly = sum(take.evenly for take in takes)
    timed = f", {evenly} of them without cues: their words light up by their length" if evenly else ""
    click.echo(f"{content_dir / 'narration' / language}: {len(takes)} recordings taken in{timed}")


@narration.command()
@click.argument("content_dir", type=_FOLDER)
@click.option("--language", required=True, help="The tag of the language that is spoken.")
@click.option("--speaker", help="Who speaks.")
@click.option("--missing", is_flag=True, help="Only what nobody has recorded.")
@click.option("--stale", is_flag=True, help="Only what was recorded before its text changed.")
@click.option("--item", "items", multiple=True, help="Only this one, recorded or not; again for more.")
@click.option("--interface", help="The language of the window; left out: the desk's.")
def record(
    content_dir: Path,
    language: str,
    speaker: str | None,
    *,
    missing: bool,
    stale: bool,
    items: tuple[str, ...],
    interface: str | None,
) -> None:
    """Record the texts of CONTENT_DIR with a headset, sentence by sentence, in a window that says what to do.

    A text is written when its last sentence is good; whoever leaves earlier loses that one text.
    """
    from kiosk.cli.recording import record_texts  # noqa: PLC0415  Qt is loaded only to record

    content, catalogs = read_project(content_dir)
    _know(content, content_dir, language)
    said = named_person(speaker, "--speaker")
    wanted = to_record(content, catalogs, language, missing=missing, stale=stale, items=items)
    if not wanted:
        click.echo(f"{content_dir}: there is nothing to record in '{language}'")
        return
    saved = record_texts(content, content_dir, wanted, said, interface)
    click.echo(f"{content_dir / 'narration' / language}: {saved} of {len(wanted)} texts recorded")


def to_record(
    content: Content,
    catalogs: Mapping[str, Catalog],
    language: str,
    *,
    missing: bool,
    stale: bool,
    items: tuple[str, ...],
) -> tuple[Narratable, ...]:
    """The texts to record, in the content's order: the `items`, else what has no recording that is played."""
    texts = tuple(narratable(content, catalogs, language))
    if items:
        known = {text.item for text in texts}
        for item in items:
            if item not in known:
                what = f"there is no '{item}' that could be recorded in this language today"
                raise click.BadParameter(what, param_hint="--item")
        return tuple(text for text in texts if text.item in items)
    for fault in content.recordings.faults:
        raise SourceError(fault)
    found = _of(find_narration(content, catalogs), language)
    both = missing == stale
    wanted = {text.item for text in found.missing} if missing or both else set()
    if stale or both:
        wanted |= {old.of.item for old in found.stale if old.of is not None}
    return tuple(text for text in texts if text.item in wanted)


def _know(content: Content, content_dir: Path, language: str | None) -> None:
    if language is not None and language not in content.pack.languages:
        spoken = ", ".join(content.pack.languages)
        raise click.BadParameter(f"{content_dir} speaks {spoken}", param_hint="--language")


def _of(found: Narration, language: str | None) -> Narration:
    if language is None:
        return found
    return Narration(
        tuple(narrated for narrated in found.current if narrated.of.language == language),
        tuple(old for old in found.stale if old.source.language == language),
        tuple(text for text in found.missing if text.language == language),
    )


def _stale(found: Narration) -> Iterator[dict[str, str | None]]:
    for old in found.stale:
        yield {
            "item": old.source.item,
            "language": old.source.language,
            "text": old.of.text if old.of is not None else None,
            "what": old.what,
        }
