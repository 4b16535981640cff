"""What an editor is told to mend; content that can be read is never refused for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.authoring.build.build import build_pack
from kiosk.authoring.check.check import check_content
from kiosk.authoring.check.dates import Due, due_soon
from kiosk.authoring.files.catalogs import read_catalogs
from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.files.items import sign_text
from kiosk.authoring.files.source import read_content
from kiosk.authoring.translate.translation import content_texts
from kiosk.errors import SourceError
from tests.helpers.small_content import Project, entry

REPOSITORY = Path(__file__).parents[2]
TODAY = date(2026, 12, 1)
HEALTH_FILE = "content/handbook/topics/health.yaml"


def findings(project: Project, today: date | None = None) -> tuple[Finding, ...]:
    content = project.read()
    return check_content(content, read_catalogs(project.translations, content.pack.languages), today=today)


def about(project: Project, part: str) -> list[tuple[Level, str]]:
    return [(one.level, one.what) for one in findings(project) if part in one.where]


def test_the_repositorys_own_content_has_no_errors() -> None:
    content = read_content(REPOSITORY / "content" / "handbook", REPOSITORY / "assets" / "pictograms")
    found = check_content(content, read_catalogs(REPOSITORY / "translations", content.pack.languages))
    assert [one for one in found if one.level is Level.ERROR] == []


def test_good_content_lacks_nothing_but_its_translations(project: Project) -> None:
    found = findings(project)
    assert [one.level for one in found] == [Level.WARNING] * 2
    assert [one.what.split(":")[0] for one in found] == ["nothing is translated"] * 2


def test_a_card_that_rests_on_nothing_fails(project: Project) -> None:
    project.change(HEALTH_FILE, "      facts: [health.1]\n", "")
    assert about(project, "health.doctor.go")[0][0] is Level.ERROR


def test_a_picture_that_says_no_needs_words_of_its_own(project: Project) -> None:
    with (project.pictograms / "vocabulary.yaml").open("a") as file:
        file.write("'no': {nl: nee, mirrored: false}\n")
    (project.pictograms / "no.svg").write_bytes((project.pictograms / "or.svg").read_bytes())
    for before in ("person > doctor", "paper-form\n      text"):
        project.change(HEALTH_FILE, f"picture: {before}", f"picture: no + {before}")
    beside = (Level.WARNING, "its picture has 'no' beside a thing: draw a bar through the thing")
    assert about(project, "health.doctor.go") == [
        (Level.ERROR, "its picture has 'no' in it, so it needs an alt"),
        beside,
    ]
    assert about(project, "health.doctor.bring") == [beside]


def test_a_card_that_looks_like_another_and_says_something_else_fails(project: Project) -> None:
    project.change(HEALTH_FILE, "picture: counter\n      text: Het OCMW", "picture: doctor\n      text: Het OCMW")
    what = "its picture 'doctor' is that of health.doctor.out.insured.1, which says something else"
    assert about(project, "health.help.ocmw") == [(Level.ERROR, what)]


def test_a_question_may_not_look_like_a_card_either(project: Project) -> None:
    project.change(HEALTH_FILE, "picture: person + paper-form", "picture: person > doctor")
    assert [level for level, _ in about(project, "health.doctor.insured")] == [Level.ERROR]


def test_what_is_joined_by_plus_or_by_or_looks_the_same_the_other_way_round(project: Project) -> None:
    project.change(HEALTH_FILE, "picture: counter\n      text", "picture: doctor / counter\n      text")
    assert [level for level, _ in about(project, "health.help.ocmw")] == [Level.ERROR]


def test_what_an_arrow_joins_does_not(project: Project) -> None:
    project.change(HEALTH_FILE, "picture: counter\n      text", "picture: doctor > person\n      text")
    assert about(project, "health.help.ocmw") == []


def test_the_same_words_may_stand_under_the_same_picture_twice(project: Project) -> None:
    project.change(HEALTH_FILE, "picture: counter\n      text", "picture: doctor\n      text")
    project.change(HEALTH_FILE, "text: Het OCMW helpt je.", "text: Ga gewoon naar de dokter.")
    assert about(project, "health.help.ocmw") == []


def test_a_question_or_point_that_rests_on_nothing_is_reported(project: Project) -> None:
    project.change(HEALTH_FILE, "facts: [health.2]", "facts: []")
    project.change("content/handbook/staff.yaml", "facts: [start.1]", "facts: []")
    assert [level for level, _ in about(project, "health.doctor.insured")] == [Level.WARNING]
    assert [level for level, _ in about(project, "staff.about.1")] == [Level.WARNING]


def test_a_card_is_reported_from_the_day_after_its_last(project: Project) -> None:
    project.change(HEALTH_FILE, "seen 2025-03\n", "seen 2025-03\n      valid_until: 2027-03-04\n")
    assert not [one for one in findings(project, date(2027, 3, 4)) if "2027" in one.what]
    (passed,) = (one for one in findings(project, date(2027, 3, 5)) if "2027" in one.what)
    assert (passed.level, passed.where) == (Level.WARNING, f"{project.root / HEALTH_FILE}:13: health.doctor.bring")
    assert passed.what == "its last day, 2027-03-04, has passed: look its source up anew"


def test_a_topic_is_reported_from_the_day_after_its_last(project: Project) -> None:
    late = [one.where for one in findings(project, date(2028, 1, 1)) if "has passed" in one.what]
    assert late == [f"{project.root / HEALTH_FILE}:1: health.doctor"]


def test_what_is_due_within_three_months_is_listed_and_what_passed_is_not(project: Project) -> None:
    project.change(HEALTH_FILE, "seen 2025-03\n", "seen 2025-03\n      valid_until: 2027-03-04\n")
    content = project.read()
    assert due_soon(content, date(2026, 12, 3)) == ()
    assert due_soon(content, date(2026, 12, 4)) == due_soon(content, date(2027, 3, 4))
    assert due_soon(content, date(2027, 3, 4)) == (Due("health.doctor.bring", date(2027, 3, 4)),)
    assert due_soon(content, date(2027, 3, 5)) == ()


@pytest.mark.parametrize("number", ["1712", "0800 99 340", "078 15 43 24", "102"])
def test_a_card_that_names_a_help_line_says_until_when_that_holds(project: Project, number: str) -> None:
    project.change(HEALTH_FILE, "text: Ga naar een dokter.", f"text: Bel {number} en ga naar een dokter.")
    assert about(project, "health.doctor.go") == [(Level.WARNING, f"names a number, {number}, and has no valid_until")]
    project.change(HEALTH_FILE, "facts: [health.1]", "facts: [health.1]\n      valid_until: 2027-05-31")
    assert about(project, "health.doctor.go") == []


@pytest.mark.parametrize("text", ["Bel 112.", "Bel de politie op 101.", "Kom op 15 februari 2027, met 100 euro."])
def test_what_needs_no_such_day_is_not_asked_for_one(project: Project, text: str) -> None:
    project.change(HEALTH_FILE, "Ga naar een dokter.", text)
    assert about(project, "health.doctor.go") == []


def test_a_pictogram_that_is_shown_must_be_drawn_and_others_should(project: Project) -> None:
    with (project.pictograms / "vocabulary.yaml").open("a") as file:
        file.write("clock: {nl: een klok, mirrored: false}\n")
    (project.pictograms / "doctor.svg").unlink()
    assert about(project, "doctor.svg") == [(Level.ERROR, "'doctor' is shown but is not drawn")]
    assert about(project, "clock.svg") == [(Level.WARNING, "'clock' stands in the vocabulary but is not drawn")]


def test_a_drawing_that_breaks_the_rules_fails_with_its_line(project: Project) -> None:
    project.change("assets/pictograms/doctor.svg", "<circle", '<circle id="a"')
    assert about(project, "doctor.svg:3") == [(Level.ERROR, "<circle> may not have 'id'")]


def test_a_drawing_that_a_kiosk_would_refuse_fails(project: Project) -> None:
    project.change("assets/pictograms/doctor.svg", 'fill="#FFCF5C"', 'fill="gold"')
    ((level, what),) = about(project, "doctor.svg")
    assert level is Level.ERROR
    assert what.startswith("a kiosk would refuse it: ")


def test_a_drawing_outside_the_vocabulary_is_reported(project: Project) -> None:
    (project.pictograms / "doctor.svg").rename(project.pictograms / "medic.svg")
    what = "'medic' is drawn and not in vocabulary.yaml: write there what it shows"
    assert about(project, "medic.svg:1") == [(Level.ERROR, what)]


def test_a_new_drawing_that_nobody_named_is_refused_by_its_name(project: Project) -> None:
    (project.pictograms / "medic.svg").write_bytes((project.pictograms / "doctor.svg").read_bytes())
    content = project.read()
    with pytest.raises(SourceError) as refused:
        build_pack(content, read_catalogs(project.translations, content.pack.languages), project.root / "small.pack")
    what = "'medic' is drawn and not in vocabulary.yaml: write there what it shows"
    assert str(refused.value) == f"{project.pictograms}/medic.svg:1: {what}"


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("2026.11.28", None),
        ("2026.12.1.2", None),
        ("3", None),
        ("1.10", None),
        ("2026.12.2", "version: '2026.12.2' is a day in the future; today is 2026-12-01"),
        ("2026.13.01", "version: '2026.13.01' begins like a day, and there is no such day"),
        ("spring", "version: 'spring' is not later or earlier than another: write numbers with points, such as"),
        ("1.0-final", "version: '1.0-final' is not later or earlier than another: write numbers with points, such as"),
    ],
)
def test_a_version_that_cannot_be_compared_fails(project: Project, version: str, said: str | None) -> None:
    project.change("content/handbook/handbook.yaml", "version: ", f"version: '{version}' #")
    content = project.read()
    found = check_content(content, read_catalogs(project.translations, content.pack.languages), today=TODAY)
    told = [(one.where, one.what) for one in found if one.level is Level.ERROR]
    if said is None:
        assert told == []
    else:
        ((where, what),) = told
        assert where == f"{project.content}/handbook.yaml:2"
        assert what.startswith(said)


def test_a_topic_cannot_have_been_checked_tomorrow(project: Project) -> None:
    project.change(HEALTH_FILE, "checked_on: 2026-11-23", "checked_on: 2026-12-02")
    content = project.read()
    found = check_content(content, read_catalogs(project.translations, content.pack.languages), today=TODAY)
    ((where, what),) = [(one.where, one.what) for one in found if one.level is Level.ERROR]
    assert where.endswith("health.yaml:1: health.doctor")
    assert what == "checked_on: 2026-12-02 is in the future; today is 2026-12-01"


def test_a_control_character_in_a_translation_is_refused_where_it_stands(project: Project) -> None:
    project.catalog("fr", entry("health.doctor.bring", "Neem je papieren mee.", "Vos papiers\u202f\x01 Oui."))
    place = project.translations / "fr" / "LC_MESSAGES" / "handbook.po"
    with pytest.raises(SourceError, match=rf"{place}:\d+: holds U\+0001, which no text holds, after 'Vos papiers"):
        findings(project)


def test_missing_and_stale_translations_are_listed_one_by_one(project: Project) -> None:
    content = project.read()
    texts = [*content_texts(content), *(sign_text(name, sign) for name, sign in content.vocabulary.signs.items())]
    stale = {"health.doctor.bring"}
    entries = [
        entry(text.item, text.value, "x", fuzzy=text.item in stale and text.field == "text")
        for text in texts
        if text.item not in {"staff.health.1", "pictogram.plus"}
    ]
    project.catalog("fr", "".join(dict.fromkeys(entries)))
    place = project.translations / "fr" / "LC_MESSAGES" / "handbook.po"
    assert [one for one in findings(project) if "/fr/" in one.where] == [
        Finding(
            Level.WARNING,
            f"{place}: health.doctor.bring",
            "translated from an older sentence: Neem je papieren mee.",
        ),
        Finding(Level.WARNING, f"{place}: staff.health.1", "not translated: Zeg dat een tolk gratis is."),
        Finding(Level.WARNING, f"{place}: pictogram.plus", "not translated: en"),
    ]
