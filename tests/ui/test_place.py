"""A site's places on a real kiosk: from a card to a place and back, as time goes by, and where nobody wrote any."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kiosk.app import EMBEDDED_PACK
from kiosk.guidance import Answer, PlaceKind, Question
from kiosk.packs.read.reader import PackReader
from kiosk.station.settings.values import Settings
from kiosk.ui.kit.stops import Stop
from kiosk.ui.sound.hearables import hearables
from kiosk.visit import GuideWalk, Home, SitePlaces, ThemePage, TopicCard, Visit, answered, step_of
from tests.helpers.live_kiosk import BETWEEN_TOUCHES_MS, SIZES, LiveKiosk, settle
from tests.helpers.make_pack import alter
from tests.helpers.qml_items import type_of
from tests.helpers.snapshot import snapshot

TUESDAY = datetime(2026, 11, 24, 11, 58)
CARD = Visit(language="nl", trail=(Home(), ThemePage("start"), TopicCard("start.who_helps")))
NAME = "OCMW Lindewater"
ASK = "Vraag het adres aan de balie."


@pytest.fixture(scope="module")
def whole_kiosk(qapp: QGuiApplication, station: Settings, site_pack: Path) -> Iterator[LiveKiosk]:
    """The kiosk of a site that has written down its places."""
    assert qapp is not None
    live = LiveKiosk(station, sites=(site_pack,))
    yield live
    live.close()


@pytest.fixture
def site(kiosk: LiveKiosk, site_pack: Path) -> LiveKiosk:
    """Before a card that sends somebody to the OCMW, on a Tuesday just before noon."""
    if kiosk.deck.place_model.value.asks or kiosk._sites != (site_pack,):
        kiosk.open(EMBEDDED_PACK, sites=(site_pack,))
    kiosk.bring(Stop("card", CARD, at=TUESDAY))
    return kiosk


def words(kiosk: LiveKiosk) -> list[str]:
    """What is heard when this screen is read."""
    kiosk.draw()
    return [one.text for one in hearables(kiosk.window.contentItem())]


def where(kiosk: LiveKiosk) -> tuple[object, object]:
    """The place, and the turn of its page."""
    screens = [item for item in kiosk.shown() if type_of(item) == "PlaceScreen"]
    return kiosk.place, screens[0].property("turn") if screens else None


def minute_later(kiosk: LiveKiosk, moment: datetime) -> None:
    """The clock on the wall goes on, and the kiosk ticks."""
    kiosk.clock.set_wall(moment)
    kiosk.session.tick()
    settle(50)


@pytest.mark.parametrize("layout", SIZES)
def test_the_key_of_a_card_leads_to_the_place_and_next_past_all_back_to_the_card(site: LiveKiosk, layout: str) -> None:
    site.reshape(layout)
    site.bring(Stop("card", CARD, at=TUESDAY))
    site.go(f"{NAME}. Nu open, tot 12:00")
    assert site.place == SitePlaces("start", PlaceKind.OCMW)
    assert site.model.value.screen == "place"
    names = [site.site_place.value.head.title.value]
    for _ in range(20):
        before = where(site)
        keys = [key.name for key in site.touchables()]
        site.touch("Volgende pagina" if "Volgende pagina" in keys else "Terug naar de kaart")
        site.wait(lambda before=before: where(site) != before, "the next page or turn")  # type: ignore[misc]
        if not isinstance(site.place, SitePlaces):
            break
        names.append(site.site_place.value.head.title.value)
    assert list(dict.fromkeys(names)) == [NAME, "OCMW Lindewater, De Kaai"]
    assert site.session.visit == replace(CARD, comfort=site.session.visit.comfort)


def test_back_in_the_bar_leads_to_the_card_too(site: LiveKiosk) -> None:
    site.go(f"{NAME}. Nu open, tot 12:00")
    site.go(site.say("Back", "bar"))
    assert site.place == TopicCard("start.who_helps")


def test_the_card_of_an_outcome_has_its_place_too(site: LiveKiosk) -> None:
    walk = GuideWalk("work.find")
    with PackReader.open(EMBEDDED_PACK) as pack:
        guide = pack.topic("work.find", "nl").guide
    assert guide is not None
    while isinstance(step := step_of(walk, guide), Question):
        walk = answered(walk, guide, Answer.UNSURE)
    at = next(number for number, card in enumerate(step.cards) if card.place is PlaceKind.OCMW)
    trail = (Home(), ThemePage("work"), TopicCard("work.find"), replace(walk, card=at))
    site.bring(Stop("outcome", replace(CARD, trail=trail), at=TUESDAY))
    site.go(f"{NAME}. Nu open, tot 12:00")
    assert site.session.visit.trail[-1] == SitePlaces("work", PlaceKind.OCMW)
    site.go(site.say("Back", "bar"))
    assert site.session.visit.trail == trail


def test_a_keyboard_opens_the_place_and_turns_its_pages(site: LiveKiosk) -> None:
    for name, place in (
        (f"{NAME}. Nu open, tot 12:00", SitePlaces("start", PlaceKind.OCMW)),
        ("Volgende pagina", SitePlaces("start", PlaceKind.OCMW, 1)),
    ):
        key = site.named(name).item
        for _ in range(20):
            if site.key(Qt.Key.Key_Tab) is key:
                break
        site.clock.move(BETWEEN_TOUCHES_MS)
        site.key(Qt.Key.Key_Return)
        site.wait(lambda place=place: site.place == place, name)  # type: ignore[misc]


def test_everything_of_a_place_is_heard(site: LiveKiosk) -> None:
    assert f"{NAME}. Nu open, tot 12:00" in words(site)
    site.go(f"{NAME}. Nu open, tot 12:00")
    for said in (
        NAME,
        "Molenstraat 12, 9999 Lindewater",
        "Neem bus 4 tot de halte Markt. Zoek de groene deur naast de bakker.",
    ):
        assert said in words(site)
    site.go("Volgende pagina")
    for said in ("Nu open, tot 12:00", "Dinsdag", "09:00\u201312:00", "Telefoon: +32\u00a02\u00a0000\u00a000\u00a010"):
        assert said in words(site)


def test_name_and_address_are_heard_in_their_own_language(site: LiveKiosk) -> None:
    site.bring(Stop("place", replace(CARD, language="ar").opened(SitePlaces("start", PlaceKind.OCMW)), at=TUESDAY))
    heard = {one.text: one.language for one in hearables(site.window.contentItem())}
    assert (heard[NAME], heard["Molenstraat 12, 9999 Lindewater"]) == ("nl", "nl")
    assert heard["اركب الحافلة 4 إلى موقف Markt. ابحث عن الباب الأخضر بجانب المخبز."] == "ar"


def test_a_key_tells_the_hour_as_it_is_while_the_card_stays(site: LiveKiosk) -> None:
    moved: list[int] = []
    connection = site.model.moved.connect(moved.append)
    minute_later(site, TUESDAY + timedelta(minutes=1))
    assert site.named(f"{NAME}. Nu open, tot 12:00")
    site.clock.set_wall(TUESDAY + timedelta(minutes=2))
    site.session.tick()
    site.wait(lambda: site.deck.place_model.value.said == "Nu gesloten. Open: woensdag, 09:00", "noon")
    site.draw()
    assert site.named(f"{NAME}. Nu gesloten. Open: woensdag, 09:00")
    assert not moved
    site.model.moved.disconnect(connection)


def test_a_place_tells_the_hour_as_it_is_while_its_screen_stays(site: LiveKiosk) -> None:
    site.bring(Stop("place", CARD.opened(SitePlaces("start", PlaceKind.OCMW, 1)), at=TUESDAY))
    assert site.site_place.value.said == "Nu open, tot 12:00"
    site.clock.set_wall(TUESDAY + timedelta(hours=22))
    site.session.tick()
    site.wait(lambda: site.site_place.value.said == "Nu open, tot 12:00", "the next morning")
    site.wait(lambda: site.site_place.value.week[0].days == "Woensdag", "the next day")


def test_what_is_explained_stays_while_the_hour_changes(site: LiveKiosk) -> None:
    site.bring(Stop("card", replace(CARD, language="fr"), at=TUESDAY))
    site.touch(site.say("Translated by computer"))
    before = [item.property("text") for item in site.shown() if item.property("role") == "card"]
    minute_later(site, TUESDAY + timedelta(minutes=2))
    site.wait(lambda: "Fermé" in site.deck.place_model.value.said, "noon")
    assert [item.property("text") for item in site.shown() if item.property("role") == "card"] == before


def test_open_and_closed_have_a_sign_of_their_own(site: LiveKiosk) -> None:
    def signs() -> set[str]:
        site.draw()
        return {item.property("name") for item in site.shown() if item.metaObject().className().startswith("Glyph_")}

    assert {"pin", "yes"} <= signs()
    minute_later(site, TUESDAY + timedelta(minutes=2))
    site.wait(lambda: "gesloten" in site.deck.place_model.value.said, "noon")
    assert {"pin", "clock"} <= signs()
    assert "yes" not in signs()


def test_a_card_that_sends_nobody_anywhere_has_no_place(site: LiveKiosk) -> None:
    site.bring(Stop("card", replace(CARD, trail=(*CARD.trail[:2], TopicCard("start.who_helps", 4))), at=TUESDAY))
    value = site.deck.place_model.value
    assert (value.name.value, value.asks) == ("", False)


@pytest.mark.parametrize("layout", ["portrait", "landscape"])
def test_without_places_a_card_says_whom_to_ask(site: LiveKiosk, layout: str) -> None:
    site.reshape(layout)
    site.open(EMBEDDED_PACK, sites=())
    site.bring(Stop("card", CARD, at=TUESDAY))
    assert ASK in words(site)
    assert not [key for key in site.touchables() if key.name.startswith(NAME)]


def test_on_the_small_format_a_key_says_it_where_the_text_stood(site: LiveKiosk) -> None:
    site.reshape("small")
    site.open(EMBEDDED_PACK, sites=())
    site.bring(Stop("card", CARD, at=TUESDAY))
    assert ASK in words(site)
    for _ in range(2):
        site.touch(ASK)
        site.draw()
        texts = [item.property("text") for item in site.shown() if item.property("role") == "card"]
        if ASK in texts:
            break
    assert ASK in texts
    site.touch(ASK)
    site.draw()
    assert ASK not in [item.property("text") for item in site.shown() if item.property("role") == "card"]


def test_places_that_go_with_other_content_are_not_shown(site: LiveKiosk, site_pack: Path, tmp_path: Path) -> None:
    other = tmp_path / "site.pack"
    other.write_bytes(site_pack.read_bytes())
    alter(other, "UPDATE manifest SET value = '\"another\"' WHERE key = 'overlay_for'")
    site.open(EMBEDDED_PACK, sites=(other,))
    site.bring(Stop("card", CARD, at=TUESDAY))
    assert ASK in words(site)


def test_a_broken_overlay_gives_way_to_the_one_before(site: LiveKiosk, site_pack: Path, tmp_path: Path) -> None:
    broken = tmp_path / "site.pack"
    broken.write_bytes(b"rubbish")
    site.open(EMBEDDED_PACK, sites=(broken, site_pack))
    site.bring(Stop("card", CARD, at=TUESDAY))
    assert site.named(f"{NAME}. Nu open, tot 12:00")


def test_a_visit_leaves_nothing_of_its_places_behind(site: LiveKiosk) -> None:
    site.go(f"{NAME}. Nu open, tot 12:00")
    site.start_over()
    left = {name: value for name, value in snapshot(site.model).items() if "lace" in name and value}
    assert not {name: value for name, value in left.items() if value != site.blank.get(name)}
