"""The tables `[[sources]]` of the configuration: what they give, and on which line of the file they stand."""

from __future__ import annotations

import re

from kiosk.station.settings.types import read_fields, read_list, twice
from kiosk.station.settings.values import SourceSettings

Placed = tuple[int, str, str]
"""A line of the file counted from 1, its key, and why it is wrong."""


def read_sources(source: str, value: object) -> tuple[tuple[SourceSettings, ...], list[Placed]]:
    """The sources that TOML gives for their key in `source`, the text of the file; and what is wrong in them.

    Raises:
        ValueError: they are no tables, or two sources have one name and would share what is trusted.
    """
    found: list[SourceSettings] = []
    wrongs: list[Placed] = []
    for number, table in enumerate(read_list(value)):
        if not isinstance(table, dict):
            raise ValueError(f"should be tables, not {table!r}")
        values, wrong = read_fields(SourceSettings, table)
        if not wrong:
            found.append(SourceSettings(**values))
            wrong = _of_place(found[-1])
        wrongs += [(line_in_table(source, number, key), key, why) for key, why in wrong]
    if not wrongs and (again := twice([sync_source.name for sync_source in found])):
        raise ValueError(f"two sources are called '{again}'")
    return tuple(found), wrongs


def _of_place(source: SourceSettings) -> list[tuple[str, str]]:
    if bool(source.url) == (source.folder is not None):
        return [("sources", f"source '{source.name}' needs a url or a folder, and not both")]
    return []


def line_in_table(source: str, number: int, key: str) -> int:
    """The line of a key in the table of this number, counted from 0, or of the table's head; 1 when it has none."""
    head, in_table, found = re.compile(r"\s*\[\[\s*sources\s*\]\]"), -1, 1
    starts = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*[.=]""")
    for line, text in enumerate(source.splitlines(), start=1):
        if head.match(text):
            in_table += 1
            found = line if in_table == number else found
        elif in_table == number and starts.match(text):
            return line
    return found
