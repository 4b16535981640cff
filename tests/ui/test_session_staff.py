"""The way in for staff, and a pack that breaks while it is shown, on a real kiosk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app import EMBEDDED_PACK
from kiosk.packs.read.reader import PackReader
from kiosk.ui.kit.stops import Stop
from kiosk.visit import PinPad, StaffCard, StaffHome, StaffPages, ThemePage, Visit, Welcome
from tests.helpers.live_kiosk import LiveKiosk, settle
from tests.helpers.snapshot import snapshot

pytestmark = pytest.mark.slow


def hold_the_mark(kiosk: LiveKiosk) -> None:
    spot = kiosk.named(kiosk.say("Wegwijs. Staff: hold for three seconds.")).place.center()
    kiosk.press(spot)
    kiosk.wait(lambda: kiosk.place == PinPad(), "held for three seconds", seconds=6)
    kiosk.release(spot)


def type_pin(kiosk: LiveKiosk, pin: str) -> None:
    for digit in pin:
        kiosk.tap(kiosk.named(digit).place.center())
        settle()
    kiosk.tap(kiosk.named(kiosk.say("Done")).place.center())
    settle()


def test_the_mark_has_to_be_held(kiosk: LiveKiosk) -> None:
    spot = kiosk.named(kiosk.say("Wegwijs. Staff: hold for three seconds.")).place.center()
    kiosk.press(spot)
    with pytest.raises(AssertionError, match="in vain"):
        kiosk.wait(lambda: kiosk.place == PinPad(), "a moment", seconds=1)
    kiosk.release(spot)
    with pytest.raises(AssertionError, match="in vain"):
        kiosk.wait(lambda: kiosk.place == PinPad(), "let go", seconds=2.5)


def test_staff_come_in_with_the_right_pin_alone_and_leave_nothing_behind(kiosk: LiveKiosk) -> None:
    hold_the_mark(kiosk)
    type_pin(kiosk, "1357")
    kiosk.wait(lambda: kiosk.kiosk.desk.pin_model.value.said == "wrong", "a wrong PIN")
    assert kiosk.place == PinPad()
    type_pin(kiosk, "2468")
    kiosk.wait(lambda: kiosk.place == StaffHome(), "the right PIN")
    kiosk.wait(lambda: not kiosk.kiosk.desk.staff_model.value.checking, "the doctor", seconds=60)
    lines = kiosk.kiosk.desk.staff_model.value.lines
    assert {kiosk.say("content"), kiosk.say("font")} <= {line.subject for line in lines}
    kiosk.go(kiosk.say("Back to the visitors"))
    assert kiosk.session.visit == Visit()
    assert snapshot(kiosk.model) == kiosk.blank


def test_back_on_the_pad_forgets_the_digits_that_were_typed(kiosk: LiveKiosk) -> None:
    hold_the_mark(kiosk)
    kiosk.tap(kiosk.named("7").place.center())
    kiosk.wait(lambda: kiosk.kiosk.desk.pin_model.value.digits == 1, "a digit")
    kiosk.go(kiosk.say("Back", "bar"))
    assert kiosk.session.visit == Visit()
    assert kiosk.kiosk.desk.pin_model.value.digits == 0


def test_the_pad_has_twelve_keys_and_back_alone(kiosk: LiveKiosk) -> None:
    hold_the_mark(kiosk)
    kiosk.draw()
    names = [key.name for key in kiosk.touchables()]
    wanted = [*"123456789", kiosk.say("Delete"), "0", kiosk.say("Done"), kiosk.say("Back", "bar")]
    assert sorted(names) == sorted(wanted)


def test_staff_can_end_the_kiosk(kiosk: LiveKiosk) -> None:
    left: list[bool] = []
    kiosk.session.leave.connect(lambda: left.append(True))
    hold_the_mark(kiosk)
    type_pin(kiosk, "2468")
    kiosk.wait(lambda: kiosk.place == StaffHome(), "the right PIN")
    kiosk.wait(lambda: not kiosk.kiosk.desk.staff_model.value.checking, "the doctor", seconds=60)
    kiosk.touch(kiosk.say("Leave the kiosk"))
    kiosk.session.leave.disconnect()
    assert left == [True]


def come_in(kiosk: LiveKiosk) -> None:
    hold_the_mark(kiosk)
    type_pin(kiosk, "2468")
    kiosk.wait(lambda: kiosk.place == StaffHome(), "the right PIN")
    kiosk.wait(lambda: not kiosk.kiosk.desk.staff_model.value.checking, "the doctor", seconds=60)


def test_staff_read_a_page_of_the_handbook_to_its_end_and_come_back(kiosk: LiveKiosk) -> None:
    with PackReader.open(EMBEDDED_PACK) as pack:
        housing = next(page for page in pack.staff("nl") if page.theme == "housing")
    come_in(kiosk)
    kiosk.go(kiosk.say("The handbook"))
    kiosk.go("Wonen")
    for number, point in enumerate(housing.points):
        assert kiosk.session.visit.place == StaffCard(housing.id, number)
        assert kiosk.deck.value.text.value == point.text.value
        kiosk.go(kiosk.say("Next card"))
    assert kiosk.model.value.screen == "staffPages"
    kiosk.go(kiosk.say("Back", "bar"))
    assert kiosk.session.visit.place == StaffHome()
    kiosk.go(kiosk.say("Back to the visitors"))
    assert snapshot(kiosk.model) == kiosk.blank


def test_what_staff_read_is_in_the_language_of_the_desk_whoever_was_there_before(kiosk: LiveKiosk) -> None:
    trail = (Welcome(), StaffHome(), StaffPages(), StaffCard("staff.work"))
    kiosk.bring(Stop("a point", Visit(language="ar", trail=trail)))
    window = kiosk.model.value
    assert kiosk.deck.value.text.language == "nl"
    assert (window.right_to_left, window.can_change_language) == (False, False)
    kiosk.go(kiosk.say("Comfort", "bar"))
    assert (kiosk.model.value.screen, kiosk.model.value.language) == ("comfort", "nl")


# a pack that breaks while it is shown


def cut_off(pack: Path) -> None:
    """As a disk that loses its end: the first page stays."""
    with pack.open("r+b") as file:
        file.truncate(4096)


@pytest.fixture
def failing(kiosk: LiveKiosk, pack_copy: Path) -> Iterator[LiveKiosk]:
    """The kiosk with no pack but one that can be damaged."""
    kiosk.open(pack_copy)
    yield kiosk
    kiosk.open(EMBEDDED_PACK)


def test_a_pack_that_breaks_in_the_middle_is_told_in_three_languages(failing: LiveKiosk, pack_copy: Path) -> None:
    failing.go("العربية")
    cut_off(pack_copy)
    failing.touch("الصحة")
    failing.wait(lambda: failing.model.value.screen == "trouble", "the screen of trouble")
    settle()
    shown = [item.property("text") for item in failing.shown() if item.inherits("QQuickText")]
    for language in ("nl", "fr", "en"):
        asked = failing.kiosk.interface.in_language(language)("This screen is not working now. Please ask at the desk.")
        assert any(text.startswith(asked) for text in shown), (language, shown)
    assert (failing.session.visit, failing.model.value.right_to_left) == (Visit(), False)


def test_staff_can_come_in_when_no_pack_can_be_read(failing: LiveKiosk, pack_copy: Path) -> None:
    failing.go("Nederlands")
    cut_off(pack_copy)
    failing.touch("Gezondheid")
    failing.wait(lambda: failing.model.value.screen == "trouble", "the screen of trouble")
    settle()
    hold_the_mark(failing)
    assert failing.model.value.screen == "pin"


def test_the_last_good_pack_takes_over_from_one_that_breaks(failing: LiveKiosk, pack_copy: Path) -> None:
    failing.open(pack_copy, EMBEDDED_PACK)
    failing.go("Nederlands")
    cut_off(pack_copy)
    failing.touch("Gezondheid")
    failing.wait(lambda: failing.place == Welcome(), "the welcome screen of the other pack")
    failing.go("Nederlands")
    failing.go("Gezondheid")
    assert failing.place == ThemePage("health")
