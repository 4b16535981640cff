"""Help now on the screen: the list, its numbers, how they are said, and the way out that leaves nothing behind."""

from __future__ import annotations

import pytest

from kiosk.app import EMBEDDED_PACK
from kiosk.guidance import Region, listed
from kiosk.packs.read.reader import PackReader
from kiosk.speech.words.text import sentences
from kiosk.ui.screens import help_card, help_now
from kiosk.ui.screens.help_content import said
from kiosk.visit import HelpCard, HelpNow, Home, Visit
from tests.helpers.listening import Listener
from tests.helpers.live_kiosk import LiveKiosk

LEAVE = "Leave this page"
NEEDS = ("life", "police", "violence", "despair", "child_alone", "bed", "doctor")


def at(*places: HelpNow | HelpCard) -> Visit:
    return Visit(language="nl", trail=(Home(), *places))


def bring(kiosk: LiveKiosk, *places: HelpNow | HelpCard) -> None:
    kiosk.session.jump(at(*places))
    kiosk.wait(lambda: kiosk.place == places[-1], "help")
    kiosk.draw()


def test_seven_needs_stand_in_their_order_and_lead_to_their_numbers(kiosk: LiveKiosk) -> None:
    bring(kiosk, HelpNow())
    rows = kiosk.model.of(help_now.VIEW).value.rows
    assert tuple(row.key for row in rows) == tuple(f"help.{need}" for need in NEEDS)
    assert [row.number for row in rows] == ["112", "101", "1712", "1813", "", "", "1733"]
    kiosk.go(rows[0].told)
    assert kiosk.place == HelpCard("help.life", Region.FLANDERS)
    assert kiosk.model.of(help_card.VIEW).value.number == "112"


def test_a_touch_on_the_region_shows_the_numbers_of_the_next_one(kiosk: LiveKiosk) -> None:
    bring(kiosk, HelpNow())
    kiosk.go(kiosk.say("Flanders"))
    assert kiosk.place == HelpNow(Region.BRUSSELS)
    assert [row.number for row in kiosk.model.of(help_now.VIEW).value.rows][5] == "0800 99 340"


def test_a_need_without_a_number_to_tell_leads_to_the_desk(kiosk: LiveKiosk) -> None:
    bring(kiosk, HelpNow(), HelpCard("help.bed", Region.WALLONIA))
    value = kiosk.model.of(help_card.VIEW).value
    assert (value.number, value.picture.signs[-1], value.text.value) == ("", "counter", "")
    assert kiosk.say("Go to the desk. Somebody there helps you.") in {
        str(item.property("text")) for item in kiosk.shown() if item.inherits("QQuickText")
    }


def test_what_nobody_else_shall_see_has_the_phone_alone_as_its_picture(kiosk: LiveKiosk) -> None:
    bring(kiosk, HelpNow(), HelpCard("help.violence", Region.BRUSSELS))
    value = kiosk.model.of(help_card.VIEW).value
    assert (value.picture.signs, value.name.value, value.anonymous) == (("phone-call",), "", True)


def test_what_is_behind_a_need_follows_on_its_cards(kiosk: LiveKiosk) -> None:
    bring(kiosk, HelpNow(), HelpCard("help.violence", Region.WALLONIA))
    numbers = [kiosk.model.of(help_card.VIEW).value.number]
    for _ in range(kiosk.model.of(help_card.VIEW).value.count - 1):
        kiosk.go(kiosk.say("Next number"))
        numbers.append(kiosk.model.of(help_card.VIEW).value.number)
    assert numbers == ["0800 30 030", "0800 98 100", "103"]


@pytest.mark.parametrize("places", [(HelpNow(),), (HelpNow(), HelpCard("help.violence", Region.FLANDERS))])
def test_the_way_out_leaves_the_languages_and_nothing_to_come_back_to(
    kiosk: LiveKiosk, places: tuple[HelpNow | HelpCard, ...]
) -> None:
    bring(kiosk, *places)
    kiosk.go(kiosk.say(LEAVE))
    assert kiosk.session.visit == Visit()
    assert kiosk.model.of(help_card.VIEW).value == help_card.HelpCardValue()
    assert kiosk.model.of(help_now.VIEW).value.rows == ()


def test_nothing_is_said_unasked_and_one_touch_leaves_also_for_whoever_listens(listener: Listener) -> None:
    kiosk = listener.kiosk
    visit = at(HelpNow(), HelpCard("help.violence", Region.FLANDERS))
    kiosk.session.jump(Visit(language="nl", listening=True, trail=visit.trail))
    kiosk.wait(lambda: kiosk.place == visit.place, "the card")
    kiosk.draw()
    assert listener.told.texts == []
    listener.tap(listener.control(kiosk.say("Hear it again")))
    assert listener.told.texts == ["1, 7, 1, 2. 1, 7, 1, 2"]
    listener.tap(listener.control(kiosk.say(LEAVE)))
    assert kiosk.session.visit == Visit()


def test_a_number_is_said_digit_by_digit_in_every_language(spoken: tuple[str, ...]) -> None:
    with PackReader.open(EMBEDDED_PACK) as pack:
        lines = [line for need in pack.needs("nl") for line in need.lines]
    for tag in spoken:
        alone = {digit: told(digit, tag) for digit in "0123456789"}
        for line in lines:
            digits = line.number.replace(" ", "")
            assert told(said(line), tag) == [word for digit in digits for word in alone[digit]], (tag, line.number)


def told(text: str, tag: str) -> list[str]:
    """The words of a text as a voice gets them."""
    found = " ".join(sentence.said for sentence in sentences(text, tag))
    return found.replace(",", "").split()


def test_every_need_in_the_list_has_its_card_in_every_region() -> None:
    with PackReader.open(EMBEDDED_PACK) as pack:
        needs = pack.needs("nl")
    assert tuple(need.id.removeprefix("help.") for need in listed(needs)) == NEEDS
    assert {need.behind for need in needs if need.behind} == {"help.police", "help.violence", "help.child_alone"}
