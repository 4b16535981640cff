"""A site's own places, from an editor's files to an overlay: what is taken, what is refused, what a command says."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.authoring.build.project import read_site_project
from kiosk.authoring.build.site_build import build_site
from kiosk.authoring.files.site_source import read_site
from kiosk.cli import main
from kiosk.cli.photographs import scale_photograph
from kiosk.errors import PackError, SourceError
from kiosk.guidance import Closure, Hours, PlaceKind, Span, TextState
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from tests.helpers.small_content import Project, entry, line_of
from tests.helpers.small_site import MAP, PLACES, SITE, small_site

EXAMPLE = Path(__file__).parents[2] / "content" / "site-example"


@pytest.fixture
def site(project: Project) -> Path:
    return small_site(project)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def catalog(project: Project, tag: str, entries: str) -> None:
    """The site's catalog, which has its folder's name."""
    path = project.catalog(tag, entries)
    path.rename(path.with_name("site-small.po"))


def test_hours_closures_and_holidays_come_out_as_they_were_written(site: Path, tmp_path: Path) -> None:
    built = build_site(*read_site_project(site), tmp_path / "site.pack")
    assert built.places == 3
    with PackReader.open(built.path) as pack:
        assert (pack.manifest.id, pack.manifest.overlay_for) == ("lindewater", "handbook")
        ocmw, job, house = pack.places("nl")
    day = (Span(540, 720), Span(780, 960))
    closed = (Closure(date(2026, 12, 24), date(2027, 1, 1)), Closure(date(2026, 7, 20), date(2026, 7, 20)))
    assert ocmw.hours == Hours((day, (), (), (), (Span(1320, 1440),), (Span(0, 120),), ()), closed)
    assert job.hours == Hours((*[(Span(540, 720),)] * 6, ()), on_holidays=True)
    assert house.hours == Hours(((),) * 7, suspended=True)
    assert (ocmw.kind, ocmw.phone, ocmw.map) == (PlaceKind.OCMW, "+32 2 000 00 10", "market")
    assert (job.phone, job.map) == (None, None)


def test_directions_are_translated_and_names_stay_as_they_stand_on_the_door(project: Project, site: Path) -> None:
    catalog(project, "fr", entry("place.ocmw", "Neem bus 4 tot de halte Markt.", "Prenez le bus 4."))
    built = build_site(*read_site_project(site), project.root / "site.pack")
    with PackReader.open(built.path) as pack:
        french, arabic = pack.places("fr")[0], pack.places("ar")[0]
    assert (french.directions.value, french.directions.state) == ("Prenez le bus 4.", TextState.COMPUTER)
    assert (french.name.value, french.name.language) == ("OCMW Lindewater", "nl")
    assert (arabic.directions.language, arabic.directions.state) == ("nl", TextState.UNTRANSLATED)


def test_the_way_to_a_place_is_said_as_its_translator_wrote_for_the_voice(project: Project, site: Path) -> None:
    way = entry("place.ocmw", "Neem bus 4 tot de halte Markt.", "Prenez le bus 4.")
    catalog(project, "fr", f"# spoken: Prènez le bus 4.\n{way}")
    built = build_site(*read_site_project(site), project.root / "site.pack")
    with PackReader.open(built.path) as pack:
        assert pack.places("fr")[0].directions.spoken == "Prènez le bus 4."
        assert pack.places("nl")[0].directions.spoken is None
    verify(built.path)


def test_what_is_said_of_a_place_in_other_words_is_named_and_not_said(project: Project, site: Path) -> None:
    way = entry("place.ocmw", "Neem bus 4 tot de halte Markt.", "Prenez le bus 4.")
    catalog(project, "fr", f"# spoken: Prenez donc le bus 4.\n{way}")
    told = run("pack", "check", site)
    assert told.exit_code == 0
    assert "site-small.po:" in told.output
    assert "spoken: not word for word: 5 for the text's 4, so it is not said" in told.output
    with PackReader.open(build_site(*read_site_project(site), project.root / "site.pack").path) as pack:
        assert pack.places("fr")[0].directions.spoken is None


def test_the_same_site_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    read = read_site_project(site)
    first, second = (build_site(*read, tmp_path / name).path.read_bytes() for name in ("1.pack", "2.pack"))
    assert first == second


def test_the_invented_municipality_is_whole_in_every_language_of_the_handbook(tmp_path: Path) -> None:
    site, catalogs = read_site_project(EXAMPLE, scale=scale_photograph)
    built = build_site(site, catalogs, tmp_path / "site.pack", release=True)
    assert not any(language.missing for language in built.languages)
    assert {place.kind for place in site.places} == set(PlaceKind)
    assert verify(built.path).overlay_for == "handbook"


def test_a_site_that_lacks_a_translation_is_not_released(site: Path, tmp_path: Path) -> None:
    with pytest.raises(PackError, match="not released: 'fr' lacks 3 texts"):
        build_site(*read_site_project(site), tmp_path / "site.pack", release=True)
    assert not (tmp_path / "site.pack").exists()


REFUSED = [
    ("places.yaml", "kind: ocmw", "kind: bakery", "kind: must be"),
    ("places.yaml", "13:00-16:00", "16:00-13:00", "hours.monday: 16:00-13:00 ends before it starts"),
    ("places.yaml", "13:00-16:00", "11:00-16:00", "hours.monday: 11:00-16:00 begins before 9:00-12:00 has ended"),
    ("places.yaml", "22:00-24:00", "22:00-25:00", "hours.friday: '22:00-25:00' is not hours of a day"),
    ("places.yaml", "22:00-24:00", "22:00-23:75", "hours.friday: '22:00-23:75' is not hours of a day"),
    ("places.yaml", "22:00-24:00", "from ten", "hours.friday: 'from ten' is not hours such as 9:00-12:00"),
    ("places.yaml", "22:00-24:00", "22", "hours.friday: must be hours such as 9:00-12:00"),
    ("places.yaml", "friday: 22", "vrijdag: 22", "hours.vrijdag: is not a key that belongs here"),
    ("places.yaml", "2026-07-20", "2026-13-20", "closed.1: '2026-13-20' is no date: month must"),
    ("places.yaml", "2026-07-20", "in July", "closed.1: 'in July' is not a date such as 2026-12-24"),
    (
        "places.yaml",
        "2026-12-24 to 2027-01-01",
        "2027-01-01 to 2026-12-24",
        "closed.0: 2027-01-01 to 2026-12-24 ends before it starts",
    ),
    ("places.yaml", "2026-12-24 to 2027-01-01", "2026-12-24 to 2027-02-31", "closed.0: '2026-12-24 to 2027-02-31'"),
    (
        "places.yaml",
        "saturday: 0",
        "saturday:\n    sunday: 0",
        "hours.saturday: is empty; a day without hours",
    ),
    ("places.yaml", "22:00-24:00", "9:00", "hours.friday: must be hours such as 9:00-12:00, 13:00-16:00, or closed"),
    ("places.yaml", "22:00-24:00", "22:00-2:00", "hours.friday: 22:00-2:00 ends before it starts; what is past"),
    ("places.yaml", "2026-07-20", "2026-07-20 10:00:00", "closed.1: '2026-07-20 10:00:00' is not a date such as"),
    ("places.yaml", "2026-07-20", "2026-W05", "closed.1: '2026-W05' is not a date such as 2026-12-24"),
    ("places.yaml", "2026-07-20", "2026-02-30", "closed.1: '2026-02-30' is no date: day is out of range"),
    ("places.yaml", "+32 2 000 00 10", "112", "phone: must be text: put it between quotes"),
    ("places.yaml", "Stationsplein 1", "Stationsplein 1 #3", "not valid YAML: what stands after # would be left out"),
    ("places.yaml", "id: place.job", "id: job", "id: 'job' must be place.name, of small letters, digits and _"),
    ("places.yaml", "map: market", "map: market.svg", "map: 'market.svg' may only hold small letters, digits and -"),
    ("places.yaml", "Ga naar het station.", "Ga. " * 300, "directions: has 1199 characters; at most 1000 fit"),
    ("site.yaml", "2026.11.28", "2026.11", "version: must be text: put it between quotes"),
    ("places.yaml", "+32 2 000 00 10", "call us", "phone: 'call us' is no telephone number"),
    ("places.yaml", "+32 2 000 00 10", "+32 2", "phone: '+32 2' is no telephone number"),
    ("places.yaml", "+32 2 000 00 10", "+32 2 000 00 10 00 00 00 00", "phone: '+32 2 000 00 10 00"),
    ("places.yaml", "map: market", "map: moon", "map: there is no map 'moon'"),
    ("places.yaml", "id: place.job", "id: place.ocmw", "id: 'place.ocmw' stands here twice"),
    (
        "places.yaml",
        "Ga naar het station.",
        "Ga naar \u202ehet station.",
        "directions: holds the direction mark U+202E",
    ),
    ("places.yaml", "name: Werkwinkel", "name: ''", "name: is empty"),
    ("places.yaml", "holidays: false", "holidays: maybe", "holidays: must be true or false"),
    ("site.yaml", "[nl, fr, ar]", "[nl, xx, ar]", "languages.1: 'xx' is no language that CLDR knows"),
    ("site.yaml", "[nl, fr, ar]", "[nl, fr, fr]", "languages.2: 'fr' stands here twice"),
    ("site.yaml", "[nl, fr, ar]", "[fr, ar]", "languages: the source language 'nl' is not among them"),
    ("site.yaml", "for: handbook\n", "", "for: is missing"),
    ("site.yaml", "2026-11-28\n", "yesterday\n", ""),
]


@pytest.mark.parametrize(("name", "old", "new", "said"), REFUSED, ids=[case[2] or "left out" for case in REFUSED])
def test_bad_input_is_one_line_with_its_place_and_exit_code_2(
    project: Project, site: Path, name: str, old: str, new: str, said: str
) -> None:
    text = {"places.yaml": PLACES, "site.yaml": SITE}[name]
    project.change(f"content/site-small/{name}", old, new)
    done = run("pack", "build", site, "-o", project.root / "site.pack")
    assert done.exit_code == 2
    (line,) = done.stderr.strip().splitlines()
    assert f"{os.sep}{name}:" in line
    assert said in line
    if new and old in text and said:
        assert f"{name}:{line_of(text, old)}: " in line
    assert not (project.root / "site.pack").exists()


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("<g>", "<script>alert(1)</script><g>", 2, "<script> may not stand here"),
        ("<rect", '<image href="https://example.org/a.png"/><rect', 3, "<image> may not stand here"),
        ('fill="none"', 'fill="url(https://example.org/a)"', 4, "may not refer to something else"),
        ('fill="none"', 'onload="x()"', 4, "<path> may not have 'onload'"),
        ("<g>", '<g style="fill:url(#a)">', 2, "<g> may not have 'style'"),
        ("</svg>", "", 7, "not valid XML"),
        ("<svg", '<?xml version="1.0"?>\n<svg', 1, "has an XML declaration: leave <?xml … ?> out"),
        ("<g>", "<!-- the market --><g>", 2, "has a comment"),
        ("<svg", "\ufeff<svg", 1, "begins with an unseen mark (U+FEFF): save it without"),
        ("96 96", "10 10", 1, "viewBox"),
        ("<svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg', 1, "has a doctype"),
    ],
)
def test_a_map_that_is_more_than_a_drawing_is_refused_with_its_line(
    project: Project, site: Path, old: str, new: str, line: int, said: str
) -> None:
    assert old in MAP
    project.change("content/site-small/maps/market.svg", old, new)
    done = run("pack", "check", site)
    assert done.exit_code == 2
    (refusal,) = done.stderr.strip().splitlines()
    assert f"market.svg:{line}: " in refusal
    assert said in refusal


@pytest.mark.parametrize("old", ["13:00-16:00", "+32 2 000 00 10"])
def test_hours_with_a_long_dash_and_a_number_with_hard_spaces_are_meant_as_they_look(site: Path, old: str) -> None:
    before = read_site(site)
    path = site / "places.yaml"
    path.write_text(path.read_text().replace(old, old.replace("-", "–").replace(" ", "\u00a0")))  # noqa: RUF001
    assert read_site(site) == before


def test_a_site_whose_first_file_is_gone_is_not_taken_for_a_handbook(site: Path) -> None:
    (site / "site.yaml").unlink()
    done = run("pack", "check", site)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "site.yaml: cannot be read: No such file" in done.stderr


def test_a_map_that_is_too_large_is_refused(site: Path) -> None:
    (site / "maps" / "market.svg").write_text(MAP.replace("<g>", "<g>" + " " * 20_000))
    with pytest.raises(SourceError, match=r"market\.svg:1: .* bytes; must be under"):
        read_site(site)


@pytest.mark.parametrize("said", ["Prenez\u202d le bus.", "\u200ePrenez le bus.", "Prenez \u2067le bus."])
def test_a_translation_with_a_stray_mark_of_direction_is_refused_with_its_line(
    project: Project, site: Path, said: str
) -> None:
    catalog(project, "fr", entry("place.ocmw", "Neem bus 4 tot de halte Markt.", said))
    done = run("pack", "check", site)
    assert done.exit_code == 2
    assert "site-small.po:" in done.stderr
    assert "holds the direction mark" in done.stderr


def test_the_check_names_what_is_not_translated(site: Path) -> None:
    done = run("pack", "check", site, "--json")
    assert done.exit_code == 0
    found = json.loads(done.stdout)["findings"]
    assert len(found) == 6
    assert found[0]["what"] == "not translated: Neem bus 4 tot de halte Markt."
    assert "3 places in 3 languages" in run("pack", "check", site).stdout


def test_a_site_without_places_is_refused(site: Path) -> None:
    (site / "places.yaml").write_text("")
    with pytest.raises(SourceError, match=r"places\.yaml:1: has 0 places"):
        read_site(site)


def test_show_prints_places_for_people_and_for_programs(site: Path, tmp_path: Path) -> None:
    pack = tmp_path / "site.pack"
    assert run("pack", "build", site, "-o", pack).exit_code == 0
    told = run("pack", "show", pack, "--language", "nl").stdout
    for part in ("OCMW Lindewater", "monday: 9:00-12:00, 13:00-16:00", "closed: 2026-12-24 to 2027-01-01"):
        assert part in told
    assert "closed until further notice" in told
    shown = json.loads(run("pack", "show", pack, "--language", "fr", "--json").stdout)
    assert shown["pack"]["overlay_for"] == "handbook"
    assert [place["id"] for place in shown["places"]] == ["place.ocmw", "place.job", "place.house"]


def test_a_card_can_name_a_kind_of_place_and_no_other(project: Project) -> None:
    health = "content/handbook/topics/health.yaml"
    project.change(health, "kind: go\n", "kind: go\n      place: ocmw\n")
    card = project.read().topics[0].cards[0]
    assert card.place is PlaceKind.OCMW
    project.change(health, "place: ocmw", "place: bakery")
    with pytest.raises(SourceError, match=r"health\.yaml:10: cards\.0\.place: must be"):
        project.read()
