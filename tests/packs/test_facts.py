"""Which facts the content rests on, which are left out, and who may be told them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.check.check import check_content
from kiosk.authoring.files.catalogs import read_catalogs
from kiosk.authoring.files.facts import Coverage, Fact, fact_coverage, fact_findings, fact_uses, read_facts
from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.files.source import read_content
from kiosk.errors import SourceError
from tests.helpers.small_content import Project

ROOT = Path(__file__).parents[2]
LISTED = """facts:
- id: start.1
  audience: staff
- id: health.1
  audience: both
- id: health.2
  public_display: as_is
"""


def listed(project: Project, text: str = LISTED) -> Path:
    path = project.root / "facts.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def findings(project: Project, text: str) -> list[Finding]:
    facts = read_facts(listed(project, text))
    content = read_content(project.content, project.pictograms, facts)
    return list(fact_findings(facts, fact_uses(content.topics, content.staff), content.places))


@pytest.mark.parametrize(
    "written",
    ["a.1\na.2\n", "- a.1\n- a.2\n", "facts:\n- {id: a.1, kind: rule}\n- {id: a.2}\n", "- {id: a.1}\n- a.2\n"],
)
def test_facts_are_read_from_lines_and_from_yaml(tmp_path: Path, written: str) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(written)
    assert [fact.id for fact in read_facts(path)] == ["a.1", "a.2"]


def test_a_fact_knows_its_line_its_audience_and_how_it_may_be_shown(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text("# all\nfacts:\n- nl: x\n  id: a.1\n  audience: staff\n  public_display: staff_only\n")
    assert read_facts(path) == (Fact("a.1", f"{path}:4", "staff", "staff_only"),)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("3", ":1: must be a list of ids"),
        ("- a\n- {nl: x}\n", ":2: 1: has no id"),
        ("facts:\n- {id: 3}\n", ":2: facts.0: has no id"),
        ("- id: a\n  audience: all\n", ":2: audience: "),
        ("- {id: a}\n- {id: b}\n- {id: a}\n", ":3: 'a' stands already at line 1"),
        ("a\nb a\n", ":2: 'a' stands already at line 1"),
    ],
)
def test_a_list_of_facts_that_is_wrong_is_refused_with_its_line(tmp_path: Path, written: str, said: str) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(written)
    with pytest.raises(SourceError) as refused:
        read_facts(path)
    assert str(refused.value).startswith(f"{path}{said}")


def test_a_list_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read: No such file"):
        read_facts(tmp_path / "facts.yaml")


def test_content_that_uses_every_fact_as_it_may_has_nothing_to_mend(project: Project) -> None:
    assert findings(project, LISTED) == []


def test_a_fact_that_nothing_uses_fails_at_its_own_line(project: Project) -> None:
    place = f"{project.root / 'facts.yaml'}:8: work.1"
    assert findings(project, f"{LISTED}- id: work.1\n") == [Finding(Level.ERROR, place, "no card rests on this fact")]


def test_a_fact_that_is_not_listed_is_refused_where_it_is_named(project: Project) -> None:
    facts = read_facts(listed(project, "- start.1\n- health.2\n"))
    with pytest.raises(SourceError, match=r"health\.yaml:12: cards\.0\.facts\.0: there is no fact 'health\.1'"):
        read_content(project.content, project.pictograms, facts)


def test_a_fact_for_staff_only_fails_on_every_card_and_question_that_visitors_see(project: Project) -> None:
    found = findings(project, LISTED.replace("as_is", "staff_only"))
    assert {one.level for one in found} == {Level.ERROR}
    assert {one.what for one in found} == {"fact 'health.2' is for staff only"}
    assert [one.where.rpartition(" ")[2] for one in found] == [
        "health.doctor.insured",
        "health.doctor.money",
        "health.doctor.out.ocmw.1",
        "health.help.ocmw",
    ]


def test_a_fact_for_staff_only_is_at_home_behind_the_staff_entry(project: Project) -> None:
    assert findings(project, LISTED.replace("audience: staff", "public_display: staff_only")) == []


@pytest.mark.parametrize(("display", "count"), [("as_is", 1), ("rephrase", 0)])
def test_a_fact_written_for_staff_may_reach_a_card_only_rephrased(project: Project, display: str, count: int) -> None:
    text = LISTED.replace("health.1\n  audience: both", f"health.1\n  audience: staff\n  public_display: {display}")
    found = findings(project, text)
    assert [one.what for one in found][:1] == ["fact 'health.1' was written for staff"] * count
    assert {one.level for one in found} <= {Level.WARNING}


def test_a_fact_for_visitors_that_only_staff_can_read_is_reported(project: Project) -> None:
    (found,) = findings(project, LISTED.replace("audience: staff", "audience: visitor"))
    assert (found.level, found.what) == (Level.WARNING, "is for visitors, and only staff can read it")


def test_coverage_counts_the_facts_that_were_asked_for(project: Project) -> None:
    content = project.read()
    asked = (Fact("health.1", "facts:1"), Fact("work.1", "facts:2"))
    assert fact_coverage(asked, fact_uses(content.topics, content.staff)) == Coverage(2, ("work.1",))


def test_the_contents_own_list_is_used_when_no_other_is_given(project: Project) -> None:
    path = project.content / "facts.txt"
    path.write_text("start.1\nhealth.1\n\nhealth.2 health.3\n")
    content = project.read()
    catalogs = read_catalogs(project.translations, content.pack.languages)
    errors = [one for one in check_content(content, catalogs) if one.level is Level.ERROR]
    assert errors == [Finding(Level.ERROR, f"{path}:4: health.3", "no card rests on this fact")]
