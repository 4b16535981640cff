"""Where somebody is after the content was written anew: cards are found by their ids, and what is gone leads up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.authoring.build.build import build_pack
from kiosk.authoring.files.catalogs import read_catalogs
from kiosk.guidance import Answer
from kiosk.packs.read.reader import PackReader
from kiosk.ui.flow.returning import returned
from kiosk.ui.flow.screens import SCREENS
from kiosk.ui.library.screen import Content
from kiosk.ui.library.source import Source
from kiosk.visit import (
    ComfortPlace,
    EarlierAnswers,
    Given,
    GuideWalk,
    HardWords,
    Home,
    Route,
    StaffCard,
    StaffPages,
    ThemePage,
    TopicCard,
    Welcome,
    WhatNow,
)
from tests.helpers.small_content import Project, small_project

HEALTH = "content/handbook/topics/health.yaml"
THEME = ThemePage("health")
BRING = TopicCard("health.doctor", 1)
MONEY = Given("insured", Answer.NO)
OCMW = GuideWalk("health.doctor", (MONEY, Given("money", Answer.NO)))
FIRST_CARD = "    - id: health.doctor.go\n"
ANOTHER = "    - {id: health.doctor.new, kind: do, picture: person, text: Bel eerst., facts: [health.1]}\n"
STAFF_POINT = "    - id: staff.health.1\n"
ANOTHER_POINT = "    - {id: staff.health.2, role: say, text: Vraag door., facts: [health.1]}\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return small_project(tmp_path / "project")


def fetching(project: Project, reader: PackReader) -> Callable[[Route], Content]:
    return lambda place: SCREENS.load(Source(reader), place, "nl", datetime(2026, 11, 28))


def pack_of(project: Project) -> PackReader:
    path = project.root / f"{len(list(project.root.glob('*.pack')))}.pack"
    build_pack(project.read(), read_catalogs(project.translations, ("fr", "ar")), path)
    return PackReader.open(path)


def after(project: Project, trail: tuple[Route, ...], *changes: tuple[str, str, str]) -> tuple[Route, ...]:
    """Where the trail leads after these changes of files."""
    with pack_of(project) as reader:
        seen = fetching(project, reader)(trail[-1])
    for change in changes:
        project.change(*change)
    with pack_of(project) as reader:
        return returned(trail, seen, fetching(project, reader))


@pytest.mark.parametrize(
    "trail",
    [
        (Welcome(),),
        (Home(), ComfortPlace()),
        (Home(), THEME, BRING),
        (Home(), THEME, BRING, WhatNow("health.doctor")),
        (Home(), THEME, BRING, WhatNow("health.doctor"), OCMW, WhatNow("health.doctor", OCMW)),
        (Home(), THEME, BRING, HardWords("health", ("glossary.ocmw",))),
        (Home(), THEME, BRING, OCMW, EarlierAnswers(OCMW)),
        (Welcome(), StaffPages(), StaffCard("staff.health")),
    ],
)
def test_what_did_not_change_stays_where_it_is(project: Project, trail: tuple[Route, ...]) -> None:
    assert after(project, trail) == trail


def test_a_card_before_it_does_not_turn_the_card(project: Project) -> None:
    new = (HEALTH, FIRST_CARD, ANOTHER + FIRST_CARD)
    assert after(project, (Home(), THEME, BRING), new)[-1] == TopicCard("health.doctor", 2)


def test_where_a_card_is_gone_the_one_that_took_its_place_or_the_last_is_shown(project: Project) -> None:
    renamed = (HEALTH, "health.doctor.bring", "health.doctor.papers")
    assert after(project, (Home(), THEME, BRING), renamed)[-1] == BRING
    written = (project.root / HEALTH).read_text()
    start, end = written.index("    - id: health.doctor.papers"), written.index("  guide:")
    gone = (HEALTH, written[start:end], "")
    assert after(project, (Home(), THEME, BRING), gone)[-1] == TopicCard("health.doctor", 0)


def test_a_topic_that_is_gone_leads_to_its_theme_and_a_theme_to_the_start(project: Project) -> None:
    trail = (Home(), THEME, TopicCard("health.help"))
    written = (project.root / HEALTH).read_text()
    rest = written[written.index("- id: health.help") :]
    gone = (HEALTH, rest, ""), (HEALTH, "        topic: health.help\n", "")
    assert after(project, trail, *gone) == (Home(), THEME)
    assert after(project, (Home(), ThemePage("health", 4)))[-1] == THEME
    assert after(project, (Home(), ThemePage("care"), BRING)) == (Home(),)


def test_a_guide_keeps_the_answers_that_it_still_asks_for(project: Project) -> None:
    trail = (Home(), THEME, BRING, WhatNow("health.doctor"), OCMW, WhatNow("health.doctor", OCMW))
    # "no money" becomes another question
    renamed = (
        (HEALTH, "'no': money", "'no': purse"),
        (HEALTH, "unsure: money", "unsure: purse"),
        (HEALTH, "- id: money", "- id: purse"),
    )
    assert after(project, trail, *renamed) == (*trail[:4], GuideWalk("health.doctor", (MONEY,)))


def test_an_end_that_became_a_question_is_left(project: Project) -> None:
    walk = GuideWalk("health.doctor", (Given("insured", Answer.YES),))
    trail = (Home(), THEME, BRING, WhatNow("health.doctor"), walk, WhatNow("health.doctor", walk))
    asked = (HEALTH, "'yes': out.insured", "'yes': money")
    assert after(project, trail, asked) == trail[:5]


def test_an_outcome_that_became_another_topic_leads_back_to_its_question(project: Project) -> None:
    written = (project.root / HEALTH).read_text()
    outcome = written[written.index("      - id: out.ocmw\n") : written.index("- id: health.help")]
    trail = (Home(), THEME, BRING, OCMW, EarlierAnswers(OCMW))
    changed = (HEALTH, outcome, "      - {id: out.ocmw, topic: health.help}\n")
    assert after(project, trail, changed) == (*trail[:3], GuideWalk("health.doctor", (MONEY,)))


def test_a_topic_that_has_no_cards_any_more_is_left(project: Project) -> None:
    written = (project.root / HEALTH).read_text()
    cards = written[written.index("  cards:\n") : written.index("  guide:")]
    assert after(project, (Home(), THEME, BRING), (HEALTH, cards, "")) == (Home(), THEME)


def test_a_guide_that_is_gone_is_left(project: Project) -> None:
    written = (project.root / HEALTH).read_text()
    guide = written[written.index("  guide:") : written.index("- id: health.help")]
    trail = (Home(), THEME, BRING, WhatNow("health.doctor"), OCMW)
    assert after(project, trail, (HEALTH, guide, "")) == trail[:4]


def test_a_card_of_an_outcome_is_found_by_its_id(project: Project) -> None:
    card = "          - id: health.doctor.out.ocmw.1\n"
    new = "          - {id: health.doctor.out.ocmw.0, kind: do, picture: person, text: Bel eerst., facts: [health.1]}\n"
    found = after(project, (Home(), THEME, BRING, OCMW), (HEALTH, card, new + card))[-1]
    assert found == GuideWalk("health.doctor", OCMW.answers, 1)


def test_a_hard_word_that_is_gone_is_left(project: Project) -> None:
    trail = (Home(), THEME, BRING, HardWords("health", ("glossary.ocmw",)))
    gone = ("content/handbook/glossary.yaml", "glossary.ocmw", "glossary.cpas")
    assert after(project, trail, gone) == trail[:3]


def test_a_point_for_staff_is_found_by_its_id_and_a_page_that_is_gone_is_left(project: Project) -> None:
    trail = (Welcome(), StaffPages(), StaffCard("staff.health"))
    new = ("content/handbook/staff.yaml", STAFF_POINT, ANOTHER_POINT + STAFF_POINT)
    assert after(project, trail, new)[-1] == StaffCard("staff.health", 1)
    project.change("content/handbook/staff.yaml", "staff.health", "staff.care")
    project.change("content/handbook/staff.yaml", "staff.health.2", "staff.care.2")
    project.change("content/handbook/staff.yaml", "staff.health.1", "staff.care.1")
    assert after(project, trail) == trail[:2]
