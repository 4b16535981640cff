"""Asking somebody what pictures mean, on a real kiosk: no words, a mark, a count, and on."""

from __future__ import annotations

from contextlib import closing

import pytest

from kiosk.app import EMBEDDED_PACK
from kiosk.guidance import Joint
from kiosk.packs.read.reader import PackReader
from kiosk.station.comprehension import Comprehension, Counts
from kiosk.station.database import open_station
from kiosk.station.settings.values import Settings
from kiosk.ui.kit.stops import Stop
from kiosk.ui.library.picture_tests import PICTURES_A_PERSON, pictures_to_ask
from kiosk.visit import PictureSets, PictureTest, StaffHome, Visit, Welcome
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.snapshot import snapshot

SETS = Visit(language="nl", trail=(Welcome(), StaffHome(), PictureSets()))


def counted(station: Settings) -> dict[str, Counts]:
    assert station.database is not None
    with closing(open_station(station.database)) as database:
        return {one.picture: one for one in Comprehension(database).counts()}


@pytest.fixture(scope="module")
def reader() -> PackReader:
    return PackReader.open(EMBEDDED_PACK)


def test_a_seed_picks_the_same_pictures_and_another_one_others(reader: PackReader) -> None:
    first = pictures_to_ask(reader, "health", 1, "nl")
    assert len(first) == PICTURES_A_PERSON
    assert len({one.name for one in first}) == PICTURES_A_PERSON
    assert pictures_to_ask(reader, "health", 1, "nl") == first
    assert pictures_to_ask(reader, "health", 2, "nl") != first


@pytest.mark.slow
def test_a_themes_pictures_are_its_cards_and_single_ones_are_no_joints(reader: PackReader) -> None:
    cards = {
        card.id: card.picture for tile in reader.topics("work", "nl") for card in reader.topic(tile.id, "nl").cards
    }
    assert all(cards[one.name] == one.picture for one in pictures_to_ask(reader, "work", 7, "nl"))
    single = [one for seed in range(60) for one in pictures_to_ask(reader, "", seed, "nl")]
    assert all(one.picture.signs == (one.name,) for one in single)
    assert not {one.name for one in single} & {joint.value for joint in Joint}


def test_a_mark_is_counted_with_next_and_the_last_one_leads_back(kiosk: LiveKiosk, station: Settings) -> None:
    kiosk.bring(Stop("sets", SETS))
    kiosk.go("Werk")
    kiosk.wait(lambda: isinstance(kiosk.session.visit.place, PictureTest), "a picture")
    model = kiosk.kiosk.desk.picture_test_model
    names = model.value.names
    assert len(names) == PICTURES_A_PERSON
    before = counted(station)
    assert not set(names) & set(before)
    answers = [kiosk.say(word, "picture") for word in ("Right", "Near", "Wrong", "Nothing")]
    for number in range(len(names)):
        assert model.value.current == number
        kiosk.touch(answers[number % 4])
        kiosk.touch(kiosk.say("Count it, and the next picture"))
    kiosk.wait(lambda: kiosk.session.visit.place == PictureSets(), "the sets again")
    kiosk.wait(lambda: len(counted(station)) == len(before) + len(names), "every picture is counted")
    found = counted(station)
    assert [(found[name].right, found[name].near, found[name].wrong, found[name].none) for name in names[:4]] == [
        (1, 0, 0, 0),
        (0, 1, 0, 0),
        (0, 0, 1, 0),
        (0, 0, 0, 1),
    ]
    assert {found[name].asked for name in names} == {1}


def test_nothing_is_counted_before_a_mark_and_the_last_mark_counts(kiosk: LiveKiosk, station: Settings) -> None:
    kiosk.bring(Stop("sets", SETS))
    kiosk.go("Gezondheid")
    kiosk.wait(lambda: isinstance(kiosk.session.visit.place, PictureTest), "a picture")
    next_name = kiosk.say("Count it, and the next picture")
    assert next_name not in [key.name for key in kiosk.touchables()]
    model = kiosk.kiosk.desk.picture_test_model
    name, before = model.value.name, counted(station).get(model.value.name)
    assert before is None
    kiosk.touch(kiosk.say("Wrong", "picture"))
    kiosk.touch(kiosk.say("Right", "picture"))
    kiosk.touch(next_name)
    kiosk.wait(lambda: name in counted(station), "it is counted")
    assert counted(station)[name] == Counts(name, right=1)


def test_no_word_says_what_the_picture_means(kiosk: LiveKiosk) -> None:
    trail = (*SETS.trail, PictureTest("health", 3))
    kiosk.bring(Stop("picture", Visit(language="nl", trail=trail)))
    shown = {item.property("text") for item in kiosk.shown() if item.inherits("QQuickText") and item.property("text")}
    answers = {kiosk.say(word, "picture") for word in ("Right", "Near", "Wrong", "Nothing")}
    assert shown == {*answers, kiosk.say("Back", "bar"), kiosk.say("Comfort", "bar")}


@pytest.mark.parametrize("theme", ["health", ""])
def test_once_an_answer_is_marked_whoever_asked_sees_what_was_meant(
    kiosk: LiveKiosk, reader: PackReader, theme: str
) -> None:
    kiosk.bring(Stop("picture", Visit(language="nl", trail=(*SETS.trail, PictureTest(theme, 3)))))
    asked = pictures_to_ask(reader, theme, 3, "nl")
    model = kiosk.kiosk.desk.picture_test_model
    assert model.value.meaning.value == ""
    kiosk.touch(kiosk.say("Near", "picture"))
    assert model.value.meaning.value == asked[0].meaning.value
    assert asked[0].meaning.value in {item.property("text") for item in kiosk.shown()}
    kiosk.touch(kiosk.say("Count it, and the next picture"))
    assert (model.value.current, model.value.meaning.value) == (1, "")


def test_going_away_leaves_no_picture_behind(kiosk: LiveKiosk) -> None:
    kiosk.bring(Stop("picture", Visit(trail=(*SETS.trail, PictureTest("", 3)))))
    assert kiosk.kiosk.desk.picture_test_model.value.names
    kiosk.start_over()
    assert snapshot(kiosk.model) == kiosk.blank
