"""An overlay that a stranger made: each of its own parts, attacked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import PackUnreadableError
from kiosk.packs.format.schema import TABLES
from kiosk.packs.read.places import MAX_CLOSURES, MAX_PLACES, MAX_SPANS
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from tests.helpers.make_pack import HOURS, Rows, alter, small_pack, small_site, write_pack

SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><script>x()</script></svg>'


def read_all(path: Path) -> None:
    with PackReader.open(path) as pack:
        for entry in pack.languages():
            pack.places(entry.language.tag)
        pack.pictograms()


def with_hours(**changed: Any) -> Callable[[Rows], None]:
    return with_column(6, json.dumps({**HOURS, **changed}))


def with_column(at: int, value: object) -> Callable[[Rows], None]:
    def change(rows: Rows) -> None:
        first = list(rows["places"][0])
        first[at] = value
        rows["places"][0] = tuple(first)

    return change


def more_places(rows: Rows) -> None:
    rows["places"] = [(f"place.n{n}", n, "ocmw", "OCMW", "Straat", None, None, None) for n in range(MAX_PLACES + 1)]


UNREADABLE: dict[str, Callable[[Rows], None]] = {
    "an unknown kind": with_column(2, "bakery"),
    "a name that is empty": with_column(3, "  "),
    "a name with a control character": with_column(3, "OCMW\x1b[2J"),
    "an address without end": with_column(4, "a" * 5_000),
    "a telephone that is none": with_column(5, "javascript:alert(1)"),
    "a telephone without end": with_column(5, "0" + "1 " * 200),
    "hours that are no JSON": with_column(6, "{"),
    "hours that are a list": with_column(6, "[]"),
    "hours that are nested deeply": with_column(6, "[" * 100_000),
    "hours with a key too many": with_hours(more=1),
    "a week of six days": with_hours(week=[[]] * 6),
    "a week of eight days": with_hours(week=[[]] * 8),
    "hours that end before they start": with_hours(week=[[[720, 540]], *[[]] * 6]),
    "hours that overlap": with_hours(week=[[[540, 720], [700, 800]], *[[]] * 6]),
    "hours past the end of a day": with_hours(week=[[[540, 2000]], *[[]] * 6]),
    "hours before a day": with_hours(week=[[[-5, 60]], *[[]] * 6]),
    "hours of fractions": with_hours(week=[[[540.5, 720]], *[[]] * 6]),
    "hours of truth": with_hours(week=[[[False, True]], *[[]] * 6]),
    "hours past all counting": with_hours(week=[[[540, 10**40]], *[[]] * 6]),
    "a day of too many stretches": with_hours(week=[[[n, n + 1] for n in range(MAX_SPANS + 1)], *[[]] * 6]),
    "a closure that ends before it starts": with_hours(closed=[["2026-12-24", "2026-12-01"]]),
    "a closure of no date": with_hours(closed=[["2026-12-24", "soon"]]),
    "a closure of one day": with_hours(closed=[["2026-12-24"]]),
    "closures without end": with_hours(closed=[["2026-12-24", "2026-12-24"]] * (MAX_CLOSURES + 1)),
    "holidays that are neither": with_hours(on_holidays="yes"),
    "a map of another folder": with_column(7, "../../etc/passwd"),
    "directions of nobody": lambda rows: rows["texts"].clear(),
    "more places than fit": more_places,
    "a map with a script": lambda rows: rows["pictograms"].append(("bad", SCRIPT, 0)),
}


@pytest.mark.parametrize("change", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_an_overlay_is_refused_in_one_line_that_has(tmp_path: Path, change: Callable[[Rows], None]) -> None:
    rows = small_site()
    change(rows)
    path = write_pack(tmp_path / "site.pack", rows)
    for read in (read_all, verify):
        with pytest.raises(PackUnreadableError, match=r"site\.pack: ") as refused:
            read(path)
        assert len(str(refused.value).splitlines()) == 1


def with_topic(rows: Rows) -> None:
    rows["topics"] = small_pack()["topics"][:1]


def with_theme(rows: Rows) -> None:
    rows["themes"] = [("health", 0, "market")]
    rows["texts"] += [("health", field, "nl", "original", "Gezondheid") for field in ("title", "alt")]


LOOSE: dict[str, tuple[Callable[[Rows], None], str]] = {
    "a map that is not drawn": (with_column(7, "moon"), "refers to 'moon'"),
    "a topic": (with_topic, "rows of 'topics' belong to nothing"),
    "a theme": (with_theme, "has 'themes', which its kind of pack has not"),
    "a text of nobody": (
        lambda rows: rows["texts"].append(("place.moon", "directions", "nl", "original", "Vlieg.")),
        "belongs to nothing",
    ),
    "a place whose id is another pack's": (with_column(0, "../x"), "is not an id"),
}


@pytest.mark.parametrize(("change", "said"), LOOSE.values(), ids=LOOSE.keys())
def test_an_overlay_is_not_taken_in_that_has(tmp_path: Path, change: Callable[[Rows], None], said: str) -> None:
    rows = small_site()
    change(rows)
    with pytest.raises(PackUnreadableError, match=said):
        verify(write_pack(tmp_path / "site.pack", rows))


def test_content_that_has_places_of_a_site_is_not_taken_in(tmp_path: Path) -> None:
    rows = small_pack()
    rows["places"] = [("place.ocmw", 0, "ocmw", "OCMW", "Straat", None, None, None)]
    rows["texts"].append(("place.ocmw", "directions", "nl", "original", "Ga."))
    with pytest.raises(PackUnreadableError, match="has 'places', which its kind of pack has not"):
        verify(write_pack(tmp_path / "small.pack", rows))


def test_a_card_that_names_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    path = alter(write_pack(tmp_path / "small.pack"), "UPDATE cards SET place = 'bakery' WHERE place IS NOT NULL")
    with pytest.raises(PackUnreadableError, match="bakery"):
        verify(path)


def test_an_overlay_that_names_no_pack_properly_is_refused(tmp_path: Path) -> None:
    path = alter(
        write_pack(tmp_path / "site.pack", small_site()),
        "UPDATE manifest SET value = '\"../x\"' WHERE key = 'overlay_for'",
    )
    with pytest.raises(PackUnreadableError, match="is not an id or version of a pack"):
        PackReader.open(path)


def test_places_are_refused_that_are_a_view_without_end(tmp_path: Path) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    path = write_pack(tmp_path / "site.pack", small_site())
    alter(path, "DROP TABLE places", f"CREATE VIEW places AS {endless}")
    with pytest.raises(PackUnreadableError, match="its tables are not those of a pack"):
        PackReader.open(path)


def test_an_overlay_that_is_whole_is_read(tmp_path: Path) -> None:
    path = write_pack(tmp_path / "site.pack", small_site())
    assert verify(path).overlay_for == "small"
    with PackReader.open(path) as pack:
        assert [place.directions.value for place in pack.places("ar")] == ["اركب الحافلة.", "Ga naar het plein."]
    assert "places" in TABLES


def test_a_pack_of_before_there_were_places_still_opens_without_them(tmp_path: Path) -> None:
    path = write_pack(tmp_path / "old.pack", small_pack(schema=1), schema=1)
    assert verify(path).overlay_for is None
    with PackReader.open(path) as pack:
        assert pack.places("nl") == ()
        assert pack.topic("health.no_insurance", "nl").places == ()


def test_a_card_of_today_keeps_its_place(tmp_path: Path) -> None:
    with PackReader.open(write_pack(tmp_path / "small.pack")) as pack:
        assert pack.topic("health.no_insurance", "nl").places == ("ocmw",)
