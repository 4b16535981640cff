"""Another edition under a running visit: what the visitor set stays, in whatever language and place they are."""

from __future__ import annotations

import gettext
from pathlib import Path

from kiosk.ui.kit.stops import Stop
from kiosk.ui.library.opened import Opened
from kiosk.visit import Comfort, ComfortPlace, Home, PinPad, Scheme, ThemePage, TopicCard, Visit, Welcome
from tests.helpers.live_kiosk import LiveKiosk, settle

CARD = (Home(), ThemePage("health"), TopicCard("health.doctor", 1))


def renew(kiosk: LiveKiosk, pack: Path, languages: tuple[str, ...] = ()) -> None:
    """Open a pack as a preview does; with `languages`, only these are left in it."""
    stayed: list[bool] = []

    def show(opened: Opened) -> None:
        left = tuple(one for one in opened.languages if not languages or one.tag in languages)
        kiosk.session.stay(Opened(left, opened.drawings, opened.mirrored, opened.pronunciations))
        stayed.append(True)

    kiosk.kiosk.library.open(pack, (), show, lambda error: stayed.append(bool(error)))
    kiosk.wait(lambda: bool(stayed), "the other edition")
    for _ in range(5):
        settle(20)


def test_language_place_and_comfort_stay(kiosk: LiveKiosk, pack_copy: Path) -> None:
    comfort = Comfort(text_step=1, scheme=Scheme.HIGH_CONTRAST, lowered=True)
    visit = Visit(language="ar", comfort=comfort, trail=(Home(), ComfortPlace()))
    kiosk.bring(Stop("comfort", visit))
    edition = kiosk.model.property("edition")
    renew(kiosk, pack_copy)
    assert kiosk.session.visit == visit
    assert (kiosk.model.value.screen, kiosk.model.value.right_to_left) == ("comfort", True)
    assert kiosk.model.property("edition") == edition + 1


def test_nobody_there_stays_nobody(kiosk: LiveKiosk, pack_copy: Path) -> None:
    renew(kiosk, pack_copy)
    assert kiosk.session.visit == Visit(comfort=kiosk.session.visit.comfort)
    assert kiosk.model.value.screen == "welcome"


def test_a_language_that_is_gone_leads_to_the_welcome(kiosk: LiveKiosk, pack_copy: Path) -> None:
    kiosk.bring(Stop("card", Visit(language="tr", trail=CARD)))
    renew(kiosk, pack_copy, ("nl", "fr"))
    assert kiosk.place == Welcome()


def test_the_pin_pad_stays(kiosk: LiveKiosk, pack_copy: Path) -> None:
    kiosk.bring(Stop("pin", Visit(language="ar", trail=(Welcome(), PinPad()))))
    renew(kiosk, pack_copy)
    assert kiosk.place == PinPad()


def test_a_touch_that_comes_while_the_place_is_looked_for_counts(kiosk: LiveKiosk, pack_copy: Path) -> None:
    kiosk.bring(Stop("card", Visit(language="nl", trail=CARD)))
    kiosk.clock.move(1000)

    def show(opened: Opened) -> None:
        kiosk.session.stay(opened)
        kiosk.session.touches.home()

    kiosk.kiosk.library.open(pack_copy, (), show, lambda _: None)
    kiosk.wait(lambda: kiosk.place == Home(), "home")
    settle(50)
    assert kiosk.place == Home()


def test_a_touch_whose_place_is_still_being_fetched_counts(kiosk: LiveKiosk, pack_copy: Path) -> None:
    kiosk.bring(Stop("theme", Visit(language="nl", trail=CARD[:2])))
    kiosk.clock.move(1000)

    def show(opened: Opened) -> None:
        kiosk.session.touches.open_topic("health.doctor")
        kiosk.session.stay(opened)

    kiosk.kiosk.library.open(pack_copy, (), show, lambda _: None)
    kiosk.wait(lambda: kiosk.place == TopicCard("health.doctor"), "the topic")


def test_the_words_of_the_kiosk_are_taken_anew(kiosk: LiveKiosk) -> None:
    class Words(gettext.NullTranslations):
        def pgettext(self, context: str, message: str) -> str:
            return f"{message} of the {context}"

    interface = kiosk.kiosk.interface
    old = gettext.translation("kiosk", interface._folder, ["fr"])
    kiosk.bring(Stop("home", Visit(language="fr", trail=(Home(),))))
    interface.renew({"fr": Words()})
    assert kiosk.say("Comfort", "bar") == "Comfort of the bar"
    interface.renew({"fr": old})
    assert kiosk.say("Comfort", "bar") == old.pgettext("bar", "Comfort")
