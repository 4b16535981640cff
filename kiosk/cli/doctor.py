"""The command `kiosk doctor`: what `kiosk.doctor` gathers, for a person or for another program."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Final

import click
from rich.console import Console
from rich.text import Text

from kiosk.doctor import gather
from kiosk.station.findings import Finding, Level
from kiosk.station.settings.find import find_settings

_MARKS: Final = {
    Level.GREEN: ("green", "ok"),
    Level.AMBER: ("yellow", "mind"),
    Level.RED: ("bold red", "broken"),
}


@click.command()
@click.option("--config", type=click.Path(path_type=Path, dir_okay=False), help="The configuration of the kiosk.")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def doctor(config: Path | None, as_json: bool) -> None:
    """Say what is right and wrong with this kiosk.

    The exit code is 1 when visitors would notice, else 0.
    """
    findings = gather(find_settings(config))
    if as_json:
        click.echo(json.dumps([_fields(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")  # a terminal of ISO 8859-15 has no ● and no →
        console = Console(highlight=False, soft_wrap=True)
        for finding in findings:
            console.print(_line(finding))
    sys.exit(1 if any(finding.level is Level.RED for finding in findings) else 0)


def _line(finding: Finding) -> Text:
    style, word = _MARKS[finding.level]
    line = Text.assemble((f"● {word:<6}", style), f"  {finding.subject}: {finding.what}")
    if finding.mend:
        line.append(f"\n          → {finding.mend}", style="dim")
    return line


def _fields(finding: Finding) -> dict[str, str]:
    return {
        "level": finding.level.value,
        "subject": str(finding.subject),
        "what": str(finding.what),
        "mend": "" if finding.mend is None else str(finding.mend),
    }
