"""`kiosk pack`: check content, build a pack of it, show what a pack holds; the work is done in `kiosk.packs`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import click
from msgspec import to_builtins
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from kiosk.authoring.build.build import Built, build_pack
from kiosk.authoring.build.project import read_project, read_site_project
from kiosk.authoring.build.site_build import build_site, check_site
from kiosk.authoring.build.writing import BuiltLanguage
from kiosk.authoring.check.check import check_content, drawing_findings
from kiosk.authoring.check.dates import DUE_WITHIN, due_soon
from kiosk.authoring.check.fits import Measure
from kiosk.authoring.check.heard import heard_counts
from kiosk.authoring.check.plain import HELPED_WORDS, Plainness, plain_report
from kiosk.authoring.check.word_list import word_frequency
from kiosk.authoring.files.facts import Coverage, fact_coverage, fact_findings, fact_uses, read_facts
from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.files.site_source import is_site
from kiosk.authoring.translate.spoken_source import spoken_findings
from kiosk.cli.outline import outline
from kiosk.cli.photographs import scale_photograph
from kiosk.errors import DisplayError
from kiosk.packs.read.pack_dump import dump_pack, dump_site
from kiosk.packs.read.reader import PackReader
from kiosk.packs.shelf.blobs import missing_blobs

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

content_argument = click.argument("content_dir", type=FOLDER)
translations_option = click.option(
    "--translations", type=FOLDER, help="Folder of the catalogs; left out: translations/ beside content/."
)
pictograms_option = click.option(
    "--pictograms", type=FOLDER, help="Folder of the vocabulary; left out: assets/pictograms/ beside content/."
)
json_option = click.option("--json", "as_json", is_flag=True, help="For another program to read.")


@click.group()
def pack() -> None:
    """Check content, build packs of it, show what a pack holds."""


@pack.command()
@content_argument
@click.option("--facts", type=FILE, help="Ids of facts, to print how far the content covers them.")
@translations_option
@pictograms_option
@click.option("--fits/--no-fits", default=True, help="Lay every card out on the smallest glass; left out: yes.")
@json_option
def check(
    content_dir: Path,
    facts: Path | None,
    translations: Path | None,
    pictograms: Path | None,
    *,
    fits: bool,
    as_json: bool,
) -> None:
    """Say what is missing, stale, too hard, too long or not drawn in CONTENT_DIR.

    Exit code 1 when it cannot be shown so, 2 when a fact is unknown, used by nothing, or told to the wrong people, or
    when a drawing breaks the rules of its file.
    """
    if is_site(content_dir):
        _check_site(content_dir, translations, as_json=as_json)
        return
    asked = read_facts(facts) if facts is not None else None
    content, catalogs = read_project(content_dir, translations, pictograms, asked)
    plain = plain_report(content, word_frequency(content.pack.source_language))
    today = datetime.now(UTC).date()
    findings = check_content(content, catalogs, plain, measure=_measure() if fits else None, today=today)
    uses = fact_uses(content.topics, content.staff)
    covered = fact_coverage(content.facts, uses)
    heard = heard_counts(content_dir, content, catalogs)
    soon = due_soon(content, today)
    if as_json:
        figures = {**to_builtins(plain.plainness), "helped_percent": plain.plainness.helped_percent}
        found = [to_builtins(finding) for finding in findings]
        told = {"coverage": to_builtins(covered), "heard": to_builtins(heard), "due": to_builtins(soon)}
        click.echo(_json({"findings": found, "plain": figures, **told}))
    else:
        _print_findings(findings)
        _print_plainness(plain.plainness)
        _print_coverage(covered)
        for count in heard:
            click.echo(f"{count.language}: {count.heard} of {count.words} words were heard by a speaker")
        for due in soon:
            click.echo(f"within {DUE_WITHIN.days} days: {due.item} has to be looked up anew by {due.day}")
        _print_counts(findings)
    refused = (
        *fact_findings(content.facts, uses, content.places),
        *drawing_findings(content.vocabulary),
    )
    if any(finding.level is Level.ERROR for finding in refused):
        raise SystemExit(2)
    if any(finding.level is Level.ERROR for finding in findings):
        raise SystemExit(1)


def _measure() -> Measure | None:
    """How long texts are on the glass; None where nothing can be drawn, which is said."""
    from kiosk.cli.measuring import measure_of_the_kiosk  # noqa: PLC0415  Qt is loaded only to measure

    try:
        return measure_of_the_kiosk()
    except DisplayError as error:
        click.echo(f"kiosk: whether texts fit was not looked at: {error}", err=True)
        return None


@pack.command()
@content_argument
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The pack.")
@click.option("--release", is_flag=True, help="Refuse while a text or a confirmation is missing.")
@translations_option
@pictograms_option
def build(
    content_dir: Path, output: Path, translations: Path | None, pictograms: Path | None, *, release: bool
) -> None:
    """Build the pack of CONTENT_DIR: the same bytes each time for the same source."""
    console = Console()
    if is_site(content_dir):
        site, site_catalogs = read_site_project(content_dir, translations, scale_photograph)
        made = build_site(site, site_catalogs, output, release=release)
        _warn(spoken_findings(site_catalogs))
        _print_languages(console, made.languages)
        click.echo(f"{made.path}: {made.places} places, {made.size} bytes")
        return
    with console.status("Reading the content"):
        content, catalogs = read_project(content_dir, translations, pictograms)
    with console.status("Building the pack"):
        built = build_pack(content, catalogs, output, release=release)
    _warn(spoken_findings(catalogs))
    _print_built(console, built)


@pack.command()
@click.argument("file", type=FILE)
@click.option("--language", required=True, help="Its tag, such as nl or ar.")
@json_option
def show(file: Path, language: str, *, as_json: bool) -> None:
    """Print everything in the pack FILE as it would be shown in a language."""
    with PackReader.open(file) as reader:
        tags = [entry.language.tag for entry in reader.languages()]
        if language not in tags:
            raise click.BadParameter(f"{file} speaks {', '.join(tags)}", param_hint="--language")
        shown = dump_pack(reader, language) if reader.manifest.overlay_for is None else dump_site(reader, language)
        missing = missing_blobs(file.parent, reader.sounds.blobs())
    if missing:
        click.echo(f"kiosk: {file}: {len(missing)} recordings do not lie in blobs/ beside it", err=True)
    click.echo(_json(shown) if as_json else outline(shown))


def _check_site(folder: Path, translations: Path | None, *, as_json: bool) -> None:
    site, catalogs = read_site_project(folder, translations, scale_photograph)
    findings = check_site(site, catalogs, datetime.now(UTC).date())
    if as_json:
        click.echo(_json({"findings": [to_builtins(finding) for finding in findings]}))
    else:
        _print_findings(findings)
        click.echo(f"{len(site.places)} places in {len(site.about.languages)} languages")
        _print_counts(findings)
    if any(finding.level is Level.ERROR for finding in findings):
        raise SystemExit(2)


def _warn(findings: Iterable[Finding]) -> None:
    """Say what was left out."""
    for finding in findings:
        click.echo(f"kiosk: {finding.where}: {finding.what}", err=True)


def _print_findings(findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        click.echo(f"{finding.level.value}: {finding.where}: {finding.what}")


def _print_plainness(plain: Plainness) -> None:
    click.echo(
        f"{plain.helped_percent:g} % of {plain.sentences} sentences have at most {HELPED_WORDS} words; "
        f"the longest has {plain.longest}"
    )
    if plain.hard_words is None:
        click.echo("words were not held against a list: ./packaging/run installs it (wordfreq)", err=True)
    hard = "" if plain.hard_words is None else f"{len(plain.hard_words)} hard words, "
    click.echo(f"{hard}{plain.passives} passive forms, {len(plain.abbreviations)} abbreviations without explanation")


def _print_coverage(covered: Coverage) -> None:
    for fact in covered.unused:
        click.echo(f"not covered: {fact}")
    click.echo(f"{covered.facts - len(covered.unused)} of {covered.facts} facts are covered")


def _print_counts(findings: tuple[Finding, ...]) -> None:
    counts = Counter(finding.level for finding in findings)
    click.echo(f"{counts[Level.ERROR]} errors, {counts[Level.WARNING]} warnings")


def _print_languages(console: Console, languages: tuple[BuiltLanguage, ...]) -> None:
    table = Table("language", "reviewed by", "missing texts")
    for language in languages:
        table.add_row(escape(language.tag), escape(language.reviewed_by or ""), str(language.missing))
    console.print(table)


def _print_built(console: Console, built: Built) -> None:
    _print_languages(console, built.languages)
    if built.recordings or built.stale:
        left = f"; {built.stale} are stale and left out" if built.stale else ""
        click.echo(f"{built.recordings} recordings in {built.path.parent / 'blobs'}{left}")
    click.echo(f"{built.path}: {built.topics} topics, {built.size} bytes")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
