"""What a visitor notices of a fault: nothing, or one touch that leads nowhere, or the place above."""

from __future__ import annotations

from kiosk.guidance import Answer
from kiosk.ui.flow.presenter import Presenter
from kiosk.ui.flow.window_model import KioskModel
from kiosk.visit import Given, GuideWalk, Home, Phase, ThemePage, TopicCard, Visit
from tests.helpers.fault_bench import TOPIC, Bench, disk_error, failing, reading_fails, the_error
from tests.helpers.faulty import Hangs, raising
from tests.helpers.live_kiosk import settle
from tests.helpers.snapshot import snapshot


def test_one_reading_that_fails_is_not_noticed(bench: Bench) -> None:
    reading_fails(disk_error, bench)
    bench.kiosk.wait(lambda: bench.kiosk.place == ThemePage("health"), "the theme that was touched")


def test_two_in_a_row_leave_the_visitor_where_they_were_and_the_same_touch_works_then(bench: Bench) -> None:
    reading_fails(disk_error, bench, times=2)
    assert bench.kiosk.session.visit == Visit(language="nl", trail=(Home(),))
    bench.kiosk.go("Gezondheid")
    assert bench.kiosk.place == ThemePage("health")
    bench.kiosk.wait(lambda: "content-sound" in bench.events(), "the pack was looked through")
    assert bench.kiosk.place == ThemePage("health")


def test_a_place_that_cannot_be_shown_in_another_language_gives_way_to_the_one_above_it(bench: Bench) -> None:
    bench.kiosk.go("Gezondheid")
    bench.kiosk.go("Zonder verzekering")
    bench.kiosk.go(bench.kiosk.say("Language", "bar"))
    bench.packs.faults.extend([raising(disk_error)] * 2)
    bench.kiosk.go("Français")
    assert bench.kiosk.session.visit == Visit(language="fr", trail=(Home(), ThemePage("health")))


def test_a_touch_that_fails_leaves_place_and_screen_as_they_were(bench: Bench) -> None:
    bench.kiosk.go("Gezondheid")
    bench.kiosk.go("Zonder verzekering")
    before = bench.kiosk.session.visit, snapshot(bench.kiosk.model)
    with failing(Presenter, "prepare", times=2) as met:
        bench.kiosk.touch(bench.kiosk.say("Next card"))
        bench.kiosk.wait(lambda: len(met) == 2, "both tries")
        settle(50)
    assert (bench.kiosk.session.visit, snapshot(bench.kiosk.model)) == before


def test_a_guide_that_cannot_be_shown_leaves_the_visitor_at_the_card(bench: Bench) -> None:
    at = Visit(language="nl", trail=(Home(), ThemePage("health"), TopicCard(TOPIC)))
    bench.kiosk.session.jump(at)
    bench.kiosk.wait(lambda: bench.kiosk.place == TopicCard(TOPIC), "the first card")
    with failing(Presenter, "prepare", times=2) as met:
        bench.kiosk.touch(bench.kiosk.say("Questions for you"))
        bench.kiosk.wait(lambda: len(met) == 2, "both tries")
        settle(50)
    assert bench.kiosk.session.visit == at
    bench.kiosk.go(bench.kiosk.say("Questions for you"))
    assert bench.kiosk.place == GuideWalk(TOPIC)
    bench.kiosk.go(bench.kiosk.say("No"))
    assert bench.kiosk.place == GuideWalk(TOPIC, (Given("danger", Answer.NO),))


def test_a_tick_that_fails_keeps_no_visit_from_ending(bench: Bench) -> None:
    bench.kiosk.go("Gezondheid")
    bench.told.error = the_error
    with failing(KioskModel, "show_left", times=1000):
        bench.kiosk.pass_time(80_000)
    bench.told.error = None
    assert (bench.kiosk.session.visit, bench.kiosk.session.phase) == (Visit(), Phase.EMPTY)


def test_a_wipe_that_goes_on_failing_hinders_no_visitor_and_is_made_good_between_visits(bench: Bench) -> None:
    bench.kiosk.go("Gezondheid")
    bench.kiosk.go("Zonder verzekering")
    with failing(KioskModel, "forget", times=10_000):
        bench.kiosk.start_over()
        for _ in range(20):
            bench.kiosk.session.tick()
        bench.kiosk.go("Nederlands")
        bench.kiosk.session.tick()
        bench.kiosk.start_over()
    bench.kiosk.session.tick()
    assert snapshot(bench.kiosk.model) == bench.kiosk.blank


def test_a_later_touch_is_answered_though_an_earlier_one_hangs(bench: Bench) -> None:
    bench.hung.append(Hangs())
    bench.packs.faults.append(bench.hung[-1])
    bench.kiosk.touch("Gezondheid")
    bench.kiosk.touch("Wonen")
    bench.kiosk.wait(lambda: bench.kiosk.place == ThemePage("housing"), "the theme touched last")
    bench.hung[-1].let_go()
    settle(100)
    assert bench.kiosk.place == ThemePage("housing")
