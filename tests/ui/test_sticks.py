"""What visitors, volunteers and staff see of a stick: a real kiosk, real children that speak the protocol."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.ui.updates.stick_model import StickValue
from kiosk.visit import PinPad, StaffHome, StaffUpdates, Welcome
from tests.helpers.live_kiosk import LiveKiosk, settle
from tests.helpers.qml_items import plain_of, type_of
from tests.helpers.sync_bench import FOREIGN, STICK, SyncBench

pytestmark = pytest.mark.slow

MARK = "Wegwijs. Staff: hold for three seconds."


@pytest.fixture
def bench(kiosk: LiveKiosk, tmp_path: Path) -> Iterator[SyncBench]:
    made = SyncBench(tmp_path)
    kiosk.kiosk.sticks.follow(made.syncing)
    kiosk.kiosk.desk.updates.follow(made.syncing)
    yield made
    made.see()
    kiosk.kiosk.sticks.put_away()
    for signal in (made.syncing.changed, made.syncing.ended):
        signal.disconnect()
    made.close()


def stick(kiosk: LiveKiosk) -> StickValue:
    return kiosk.kiosk.sticks.model.value


def texts(kiosk: LiveKiosk) -> str:
    return "\n".join(plain_of(item) for item in kiosk.shown())


def screens(kiosk: LiveKiosk) -> set[str]:
    return {name for name in map(type_of, kiosk.shown()) if name.endswith("Screen")}


def test_while_a_stick_is_read_the_kiosk_is_used_as_ever(kiosk: LiveKiosk, bench: SyncBench, tmp_path: Path) -> None:
    bench.words = ("progress:30/100:100", f"until:{tmp_path / 'go'}", "news:handbook=2.0")
    bench.see(STICK)
    bench.until(lambda: stick(kiosk).percent == 30)
    assert stick(kiosk) == StickValue("", 30, 120, "progress")
    kiosk.draw()
    assert screens(kiosk) == {"StickProgressScreen"}
    kiosk.tap(kiosk.window.contentItem().boundingRect().center())
    settle()
    assert stick(kiosk) == StickValue("progress", 30, 120)
    kiosk.go("Nederlands")
    kiosk.go("Gezondheid")
    kiosk.draw()
    assert {type_of(item) for item in kiosk.shown()} >= {"StickTab", "ThemeScreen"}
    (tmp_path / "go").touch()
    bench.until_ended()
    assert (stick(kiosk).corner, stick(kiosk).screen) == ("done", "")
    assert screens(kiosk) == {"ThemeScreen"}
    kiosk.go(kiosk.say("Start", "bar"))
    kiosk.start_over()
    assert (stick(kiosk).corner, stick(kiosk).screen) == ("", "done")
    bench.see()
    assert stick(kiosk) == StickValue()
    assert kiosk.place == Welcome()


def test_with_nobody_there_a_big_tick_says_that_the_stick_can_go_and_what_is_new(
    kiosk: LiveKiosk, bench: SyncBench
) -> None:
    bench.words = ("news:handbook=2.0",)
    bench.see(STICK)
    bench.until(lambda: stick(kiosk).news != "")
    kiosk.draw()
    assert screens(kiosk) == {"StickDoneScreen"}
    assert "Klaar. Neem de stick eruit." in texts(kiosk)
    assert "Nieuw: " in texts(kiosk)
    assert "10 talen" in texts(kiosk)
    bench.see()
    settle()
    assert screens(kiosk) == {"WelcomeScreen"}


def test_a_stick_with_nothing_new_says_so(kiosk: LiveKiosk, bench: SyncBench) -> None:
    bench.see(STICK)
    bench.until(lambda: stick(kiosk).news != "")
    assert stick(kiosk).news == "Niets nieuws: de kiosk had dit al."


def test_a_touch_brings_the_visitors_screen_back_and_leaves_a_small_sign(kiosk: LiveKiosk, bench: SyncBench) -> None:
    bench.see(STICK)
    bench.until(lambda: stick(kiosk).screen == "done")
    kiosk.draw()
    kiosk.tap(kiosk.window.contentItem().boundingRect().center())
    settle()
    assert (stick(kiosk).corner, stick(kiosk).screen) == ("done", "")
    kiosk.go("Nederlands")


def test_the_big_tick_stays_until_the_stick_is_out(kiosk: LiveKiosk, bench: SyncBench) -> None:
    bench.see(STICK)
    bench.until(lambda: stick(kiosk).screen == "done")
    assert not kiosk.kiosk.sticks._long_enough.isActive()
    kiosk.pass_time(120_000)
    assert (stick(kiosk).corner, stick(kiosk).screen) == ("", "done")
    bench.see()
    settle()
    assert screens(kiosk) == {"WelcomeScreen"}


def test_a_stick_that_is_gone_is_asked_back_for_a_minute_and_no_longer(kiosk: LiveKiosk, bench: SyncBench) -> None:
    bench.words = ("progress:1/9:", "failed:sync-removed")
    bench.see(STICK)
    bench.see()
    bench.until_ended()
    assert stick(kiosk).screen == "removed"
    assert kiosk.kiosk.sticks._long_enough.isActive()
    kiosk.kiosk.sticks._long_enough.timeout.emit()
    assert stick(kiosk) == StickValue()


def test_a_stick_that_is_read_fills_the_screen_once_the_visitor_has_gone(
    kiosk: LiveKiosk, bench: SyncBench, tmp_path: Path
) -> None:
    kiosk.go("Nederlands")
    bench.words = ("progress:30/100:100", f"until:{tmp_path / 'go'}", "no-news")
    bench.see(STICK)
    bench.until(lambda: stick(kiosk).percent == 30)
    assert (stick(kiosk).corner, stick(kiosk).screen) == ("progress", "")
    kiosk.start_over()
    assert (stick(kiosk).corner, stick(kiosk).screen) == ("", "progress")
    (tmp_path / "go").touch()
    bench.until_ended()
    assert (stick(kiosk).corner, stick(kiosk).screen) == ("", "done")


def test_a_stick_that_fails_says_whom_to_call_in_three_languages(kiosk: LiveKiosk, bench: SyncBench) -> None:
    bench.words = ("failed:sync-wrong-file",)
    bench.see(STICK)
    bench.until_ended()
    kiosk.draw()
    assert screens(kiosk) == {"StickFailedScreen"}
    assert kiosk.say("Nothing was changed.") in texts(kiosk)
    for words in ("De stick werkte niet", "La clé USB", "The stick did not work"):
        assert words in texts(kiosk)
    bench.see()
    settle()
    assert screens(kiosk) == {"WelcomeScreen"}


def test_a_stick_that_is_older_says_so_and_has_nobody_called(kiosk: LiveKiosk, bench: SyncBench) -> None:
    bench.words = ("failed:sync-rollback",)
    bench.see(STICK)
    bench.until_ended()
    kiosk.draw()
    assert screens(kiosk) == {"StickFailedScreen"}
    for words in ("Deze stick is ouder", "Cette clé USB est plus ancienne", "This stick is older"):
        assert words in texts(kiosk)
    assert "Bel" not in texts(kiosk)


def test_staff_who_hold_the_mark_on_the_cross_come_to_the_reason_behind_their_pin(
    kiosk: LiveKiosk, bench: SyncBench
) -> None:
    bench.words = ("failed:sync-wrong-file",)
    bench.see(STICK)
    bench.until_ended()
    kiosk.draw()
    spot = kiosk.named(kiosk.say(MARK)).place.center()
    kiosk.press(spot)
    kiosk.wait(lambda: kiosk.place == PinPad(), "held for three seconds", seconds=6)
    kiosk.release(spot)
    settle()
    for digit in "2468":
        kiosk.tap(kiosk.named(digit).place.center())
        settle()
    kiosk.tap(kiosk.named(kiosk.say("Done")).place.center())
    kiosk.wait(lambda: kiosk.place == StaffUpdates(), "content and updates")
    kiosk.go(kiosk.say("Back", "bar"))
    assert kiosk.place == StaffHome()
    kiosk.wait(lambda: not kiosk.kiosk.desk.staff_model.value.checking, "the doctor", seconds=60)


def test_somebody_who_is_there_is_not_disturbed_by_a_stick_that_fails(kiosk: LiveKiosk, bench: SyncBench) -> None:
    kiosk.go("Nederlands")
    bench.words = ("failed:sync-missing",)
    bench.see(STICK)
    bench.until_ended()
    assert (stick(kiosk).corner, stick(kiosk).screen) == ("failed", "")
    assert screens(kiosk) == {"HomeScreen"}


def test_a_stick_that_was_pulled_out_is_asked_back_though_it_is_gone(kiosk: LiveKiosk, bench: SyncBench) -> None:
    bench.words = ("progress:1/9:", "failed:sync-removed")
    bench.see(STICK)
    bench.see()
    bench.until_ended()
    kiosk.draw()
    assert stick(kiosk).screen == "removed"
    assert "Steek hem er weer in" in texts(kiosk)
    bench.words = ("no-news",)
    bench.see(STICK)
    bench.until_ended(2)
    assert stick(kiosk).screen == "done"


@pytest.mark.parametrize("words", [("failed:sync-untrusted",), ("progress:1/9:", "failed:sync-untrusted")])
def test_a_stick_signed_by_somebody_else_has_a_small_sign_until_it_is_out(
    kiosk: LiveKiosk, bench: SyncBench, words: tuple[str, ...]
) -> None:
    bench.words = words
    bench.see(STICK)
    bench.until_ended()
    assert stick(kiosk) == StickValue("failed", 100, troubles=stick(kiosk).troubles)
    assert bench.history()[0].code == "sync-untrusted"
    bench.see()
    assert stick(kiosk) == StickValue()


def test_a_stick_of_photos_is_nothing_to_visitors(kiosk: LiveKiosk, bench: SyncBench) -> None:
    bench.see(FOREIGN)
    assert stick(kiosk) == StickValue()


def test_the_network_is_synced_unseen(kiosk: LiveKiosk, bench: SyncBench) -> None:
    bench.words = ("progress:30/100:100", "failed:sync-unreachable")
    assert bench.syncing.check_now()
    bench.until_ended()
    assert stick(kiosk) == StickValue()


def test_nothing_of_a_stick_is_read_aloud(kiosk: LiveKiosk, bench: SyncBench) -> None:
    bench.see(STICK)
    bench.until(lambda: stick(kiosk).screen == "done")
    kiosk.draw()
    assert not [item for item in kiosk.shown() if item.property("hearable")]
