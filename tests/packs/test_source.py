"""Reading topics: what is taken as it stands, and each refusal with its file, line and key."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.guidance import CardKind, Joint, PictureSentence
from tests.helpers.small_content import HEALTH, Project, line_of, refusal

HEALTH_FILE = "content/handbook/topics/health.yaml"


def test_content_is_read_as_an_editor_wrote_it(project: Project) -> None:
    content = project.read()
    doctor, help_ = content.topics
    assert content.pack.languages == ("nl", "fr", "ar")
    assert [theme.id for theme in content.themes] == ["start", "health"]
    assert (doctor.theme, doctor.checked_on, doctor.valid_until) == ("health", date(2026, 11, 23), date(2027, 12, 31))
    assert doctor.cards[0].kind is CardKind.GO
    assert doctor.cards[1].beyond_handbook == "riziv.be, seen 2025-03"
    assert help_.guide is None
    assert tuple(fact.id for fact in content.facts) == ("start.1", "health.1", "health.2")
    assert content.staff[1].theme == "health"
    assert content.glossary[0].term == "OCMW"


def test_a_picture_sentence_keeps_its_pictograms_and_joints_in_order(project: Project) -> None:
    guide = project.read().topics[0].guide
    assert guide is not None
    assert guide.outcomes[1].cards[0].picture == PictureSentence(
        ("person", "counter", "paper-form", "doctor"), (Joint.THEN, Joint.AND, Joint.OR)
    )


def test_each_item_knows_its_file_and_line(project: Project) -> None:
    content = project.read()
    line = line_of(HEALTH, "- id: health.doctor.bring")
    assert content.place("health.doctor.bring") == f"{project.root / HEALTH_FILE}:{line}"


def test_glossary_staff_facts_and_topics_may_be_left_out(project: Project) -> None:
    for name in ("glossary.yaml", "staff.yaml", "facts.txt", "topics/health.yaml"):
        (project.content / name).unlink()
    content = project.read()
    assert (content.glossary, content.staff, content.facts, content.topics) == ((), (), (), ())


def test_a_file_that_holds_only_a_comment_has_no_items(project: Project) -> None:
    (project.root / HEALTH_FILE).write_text("# later\n")
    assert project.read().topics == ()


@pytest.mark.parametrize(
    ("old", "new", "at", "said"),
    [
        ("      text: Ga naar een dokter.\n", "", "- id: health.doctor.go", "cards.0.text: is missing"),
        ("kind: bring", "kind: run", "kind: run", "cards.1.kind: must be 'do', 'bring', 'go' or 'know', not 'run'"),
        ("text: Ga naar een dokter.", "tekst: x", "tekst: x", "cards.0.tekst: is not a key that belongs here"),
        ("text: Ga naar een dokter.", "text: 12", "text: 12", "cards.0.text: must be text"),
        ("text: Ga naar een dokter.", "text: ' '", "text: ' '", "cards.0.text: is empty"),
        (
            "text: Ga naar een dokter.",
            'text: "Ga\\tnu."',
            'text: "Ga\\tnu."',
            "cards.0.text: must be one line, without tabs",
        ),
        ("facts: [health.1]", "facts: health.1", "facts: health.1", "cards.0.facts: must be a list"),
        ("facts: [health.1]", "facts: [health.9]", "facts: [health.9]", "cards.0.facts.0: there is no fact 'health.9'"),
        (
            "facts: [health.2]",
            "facts: [health.8]",
            "facts: [health.8]",
            "guide.questions.0.facts.0: there is no fact 'health.8'",
        ),
        (
            "checked_on: 2026-11-23",
            "checked_on: soon",
            "checked_on: soon",
            "checked_on: must be a date such as 2026-11-23",
        ),
        (
            "person > doctor",
            "person > nurse",
            "person > nurse",
            "cards.0.picture: there is no pictogram 'nurse'",
        ),
        (
            "person > doctor",
            "person > arrow",
            "person > arrow",
            "cards.0.picture: 'arrow' is a joint, not a pictogram",
        ),
        (
            "person > doctor",
            "person doctor",
            "person doctor",
            "cards.0.picture: must be names of pictograms with > + or / between each two",
        ),
        (
            "person > doctor",
            "person >",
            "person >",
            "cards.0.picture: must be names of pictograms with > + or / between each two",
        ),
        (
            "person > doctor",
            "[person, doctor]",
            "[person, doctor]",
            "cards.0.picture: must be names of pictograms with > + or / between each two",
        ),
        (
            "person > doctor",
            "person > doctor > person > doctor > person",
            "person > doctor > person",
            "cards.0.picture: a picture sentence has one to four pictograms, not 5",
        ),
        ("picture: doctor", "picture: Doctor", "picture: Doctor", "picture: 'Doctor' may only hold small letters"),
        ("badge: paper-form", "badge: purse", "badge: purse", "guide.questions.0.badge: there is no pictogram 'purse'"),
        (
            "picture: counter}",
            "picture: judge}",
            "picture: judge}",
            "guide.outcomes.1.decides.picture: there is no pictogram 'judge'",
        ),
        ("start: insured", "start: nowhere", "start: nowhere", "guide.start: there is no question 'nowhere'"),
        (
            "'yes': out.insured",
            "'yes': out.gone",
            "'yes': out.gone",
            "guide.questions.0.yes: there is no question or outcome 'out.gone'",
        ),
        (
            "'no': out.ocmw",
            "'no': insured",
            "'no': insured",
            "guide.questions.1.no: leads in a circle: insured → money → insured",
        ),
        (
            "unsure: money",
            "unsure: insured",
            "unsure: insured",
            "guide.questions.0.unsure: leads in a circle: insured → insured",
        ),
        (
            "'no': out.ocmw",
            "'no': out.insured",
            "- id: out.ocmw",
            "guide.outcomes.1.id: no answer leads to 'out.ocmw'",
        ),
        ("start: insured", "start: money", "- id: insured", "guide.questions.0.id: no answer leads to 'insured'"),
        (
            "topic: health.help",
            "topic: health.gone",
            "topic: health.gone",
            "guide.outcomes.1.topic: there is no topic 'health.gone'",
        ),
        (
            "- id: health.help\n",
            "- id: work.help\n",
            "- id: work.help",
            "id: 'work.help' must begin with 'health.'",
        ),
        (
            "- id: health.doctor.go\n",
            "- id: health.go\n",
            "- id: health.go\n",
            "cards.0.id: 'health.go' must begin with 'health.doctor.'",
        ),
        (
            "- id: health.doctor.out.ocmw.1",
            "- id: health.doctor.ocmw.1",
            "- id: health.doctor.ocmw.1",
            "guide.outcomes.1.cards.0.id: 'health.doctor.ocmw.1' must begin with 'health.doctor.out.ocmw.'",
        ),
        ("'yes': out.insured", "yes: out.insured", "yes: out.insured", "a key must be text: put 'yes' between quotes"),
        (
            "        text: Heb je genoeg geld?\n",
            "        text: a\n        text: b\n",
            "        text: b",
            "1.text: stands here twice",
        ),
        ("- id: health.help\n", "- just text\n- id: health.help\n", "- just text", "must have keys of its own"),
    ],
)
def test_a_wrong_line_is_named_with_its_key(project: Project, old: str, new: str, at: str, said: str) -> None:
    project.change(HEALTH_FILE, old, new)
    line = line_of((project.root / HEALTH_FILE).read_text(encoding="utf-8"), at)
    message = refusal(project)
    assert message.startswith(f"{HEALTH_FILE}:{line}: ")
    assert said in message


def test_the_first_of_several_wrong_lines_is_named(project: Project) -> None:
    project.change(HEALTH_FILE, "text: Het OCMW helpt je.", "text: 1")
    project.change(HEALTH_FILE, "text: Ga naar een dokter.", "text: 2")
    line = line_of(HEALTH, "text: Ga naar een dokter.")
    assert refusal(project) == f"{HEALTH_FILE}:{line}: cards.0.text: must be text: put it between quotes"


def test_an_id_that_is_taken_is_refused_with_the_place_of_the_first(project: Project) -> None:
    project.change(HEALTH_FILE, "- id: money", "- id: go")
    project.change(HEALTH_FILE, "'no': money\n        unsure: money", "'no': go")
    first = line_of(HEALTH, "- id: health.doctor.go")
    message = refusal(project)
    assert "guide.questions.1.id: 'health.doctor.go' stands already at" in message
    assert message.endswith(f"health.yaml:{first}")
