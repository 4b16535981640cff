"""The yellow key: from every place where somebody may be in danger to the numbers of those who help."""

from __future__ import annotations

import shutil
from pathlib import Path

from kiosk.app import EMBEDDED_PACK
from kiosk.packs.read.reader import PackReader
from kiosk.ui.library.opened import HELP_CARD
from kiosk.ui.screens import help_now
from kiosk.visit import HelpNow, Home, Route, SitePlaces, ThemePage, TopicCard, Visit, Welcome, WhatNow
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.make_pack import alter, small_pack, write_pack

HELP = "Help now"
LIST = HelpNow()
CARD = TopicCard("health.doctor")
SENDS = "health.no_insurance"
"""A topic that sends somebody to a place."""


def trail(kiosk: LiveKiosk) -> tuple[Route, ...]:
    return kiosk.session.visit.trail


def helps(kiosk: LiveKiosk) -> bool:
    return any(key.name == kiosk.say(HELP) for key in kiosk.touchables())


def test_help_leads_from_home_and_from_a_theme_to_what_somebody_may_need_at_once(kiosk: LiveKiosk) -> None:
    kiosk.go("Nederlands")
    kiosk.go(kiosk.say(HELP))
    assert trail(kiosk) == (Home(), LIST)
    kiosk.go(kiosk.say("Back", "bar"))
    kiosk.go("Gezondheid")
    kiosk.go(kiosk.say(HELP))
    assert trail(kiosk) == (Home(), ThemePage("health"), LIST)


def test_help_comes_before_a_language_and_can_then_be_had_in_any(kiosk: LiveKiosk) -> None:
    kiosk.go(kiosk.say(HELP))
    assert kiosk.session.visit == Visit(trail=(Welcome(), LIST))
    kiosk.go(kiosk.say("Language", "bar"))
    kiosk.go("Français")
    assert kiosk.session.visit == Visit(language="fr", trail=(Welcome(), LIST))
    assert {row.language for row in kiosk.model.of(help_now.VIEW).value.rows} == {"fr"}


def test_the_way_back_from_help_is_the_languages(kiosk: LiveKiosk) -> None:
    kiosk.go(kiosk.say(HELP))
    kiosk.go(kiosk.say("Back", "bar"))
    assert kiosk.session.visit == Visit()


def test_content_that_does_not_say_what_to_do_has_no_help_key(kiosk: LiveKiosk, tmp_path: Path) -> None:
    rows = small_pack()
    drawing = rows["pictograms"][0][1]
    rows["pictograms"] += [
        (name, drawing, 0)
        for name in ("touch-here", "themes", "map-places", "questions", "exclamation", "listen", "read")
    ]
    kiosk.open(write_pack(tmp_path / "small.pack", rows))
    assert not helps(kiosk)
    kiosk.go("Nederlands")
    assert not helps(kiosk)
    kiosk.open(EMBEDDED_PACK)
    assert helps(kiosk)


def test_content_without_help_lines_leads_to_the_card_that_says_to_call(kiosk: LiveKiosk, tmp_path: Path) -> None:
    older = tmp_path / "older.pack"
    shutil.copyfile(EMBEDDED_PACK, older)
    alter(older, "DELETE FROM needs", "DELETE FROM help_lines", "DELETE FROM texts WHERE item LIKE 'help.%'")
    kiosk.open(older)
    kiosk.go(kiosk.say(HELP))
    assert trail(kiosk) == (Welcome(), CARD)
    kiosk.open(EMBEDDED_PACK)


def test_the_card_that_says_to_call_is_found_wherever_it_stands_in_its_deck() -> None:
    with PackReader.open(EMBEDDED_PACK) as reader:
        found = reader.card_at(HELP_CARD)
        assert found is not None
        topic, index = found
        assert reader.topic(topic, "nl").cards[index].id == HELP_CARD
        last = reader.topic(topic, "nl").cards[-1]
        assert reader.card_at(last.id) == (topic, len(reader.topic(topic, "nl").cards) - 1)
        assert reader.card_at("health.nowhere") is None


def test_where_and_when_stands_at_the_end_of_a_topic_that_sends_somebody_to_a_place_of_the_site(
    kiosk: LiveKiosk, site_pack: Path
) -> None:
    end = Visit(language="nl", trail=(Home(), ThemePage("health"), TopicCard(SENDS), WhatNow(SENDS)))
    kiosk.session.jump(end)
    kiosk.wait(lambda: kiosk.place == WhatNow(SENDS), "the end")
    assert not kiosk.what_now.value.place
    kiosk.open(EMBEDDED_PACK, sites=(site_pack,))
    kiosk.session.jump(end)
    kiosk.wait(lambda: kiosk.what_now.value.place is not None, "a place")
    kiosk.go(kiosk.say("Where and when?"))
    assert isinstance(kiosk.place, SitePlaces)
    kiosk.session.jump(end)  # away from photographs that go with their site
    kiosk.open(EMBEDDED_PACK, sites=())


def test_something_else_is_the_six_themes(kiosk: LiveKiosk) -> None:
    kiosk.session.jump(Visit(language="nl", trail=(Home(), ThemePage("health"), TopicCard(SENDS), WhatNow(SENDS))))
    kiosk.wait(lambda: kiosk.place == WhatNow(SENDS), "the end")
    kiosk.go(kiosk.say("Something else"))
    assert trail(kiosk) == (Home(),)
