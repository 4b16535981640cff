"""A site's places on a real kiosk: from a card to a place and back, as time goes by, and where nobody wrote any."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.app import EMBEDDED_PACK
from kiosk.authoring.build.project import build_preview
from kiosk.guidance import Answer, PlaceKind, Question
from kiosk.packs.read.reader import PackReader
from kiosk.station.settings.values import Settings
from kiosk.ui.editors.photographs import scaled_photograph
from kiosk.ui.kit.stops import Stop
from kiosk.ui.sound.hearables import hearables
from kiosk.ui.tour.camera import items
from kiosk.visit import GuideWalk, Home, SitePlaces, ThemePage, TopicCard, Visit, answered, step_of
from tests.helpers.live_kiosk import BETWEEN_TOUCHES_MS, SIZES, LiveKiosk, settle
from tests.helpers.make_pack import alter
from tests.helpers.qml_items import type_of
from tests.helpers.small_content import small_project
from tests.helpers.small_site import small_site
from tests.helpers.snapshot import snapshot
from tests.helpers.telephone import door

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


@pytest.fixture(scope="module")
def photographed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The places of a site that took photographs of the door and the paper of its first."""
    root = tmp_path_factory.mktemp("photographed")
    folder = small_site(small_project(root))
    places = folder / "places.yaml"
    taken = "  map: market\n  photographs: {door: door.jpg, paper: paper.png}\n"
    places.write_text(places.read_text(encoding="utf-8").replace("  map: market\n", taken), encoding="utf-8")
    (folder / "photographs").mkdir()
    (folder / "photographs" / "door.jpg").write_bytes(door())
    (folder / "photographs" / "paper.png").write_bytes(door(900, 600, "PNG"))
    return build_preview(folder, root, scaled_photograph)


@pytest.fixture
def site(kiosk: LiveKiosk, site_pack: Path) -> LiveKiosk:
    """Before a card that sends somebody to the OCMW, on a Tuesday just before noon."""
    if kiosk.deck.place_model.value.asks or kiosk._sites != (site_pack,):
        kiosk.open(EMBEDDED_PACK, sites=(site_pack,))
    kiosk.bring(Stop("card", CARD, at=TUESDAY))
    return kiosk


def test_a_place_has_the_photographs_of_its_site_and_they_are_drawn_in_their_own_shape(
    site: LiveKiosk, photographed: Path
) -> None:
    site.open(EMBEDDED_PACK, sites=(photographed,))
    site.bring(Stop("place", CARD.opened(SitePlaces("start", PlaceKind.OCMW)), at=TUESDAY))
    shown = site.site_place.value
    assert shown.photograph.startswith("photograph/")
    assert shown.paper.startswith("photograph/")
    assert (shown.desk, shown.map) == ("", "map/market")
    draw = site.kiosk.stage.pictograms.requestImage
    for asked, drawn in (
        (QSize(640, 480), (640, 480)),
        (QSize(640, 640), (853, 640)),
        (QSize(640, 0), (640, 480)),
        (QSize(0, 480), (640, 480)),
        (QSize(4000, 4000), (1280, 960)),
        (QSize(), (1280, 960)),
    ):
        image = draw(f"{shown.photograph}?1", QSize(), asked)
        assert (image.width(), image.height()) == drawn, asked


def test_the_door_stands_in_the_place_of_the_map_which_goes_to_the_way_there_with_the_paper(
    site: LiveKiosk, photographed: Path
) -> None:
    site.open(EMBEDDED_PACK, sites=(photographed,))
    site.bring(Stop("place", CARD.opened(SitePlaces("start", PlaceKind.OCMW)), at=TUESDAY))
    seen = [item.property("name") for item in site.shown() if type_of(item) == "Photograph" and item.property("name")]
    shown = site.site_place.value
    assert seen == [shown.photograph, shown.map, shown.paper]


def test_a_place_without_photographs_has_none(site: LiveKiosk, photographed: Path) -> None:
    site.open(EMBEDDED_PACK, sites=(photographed,))
    site.bring(Stop("place", CARD.opened(SitePlaces("start", PlaceKind.EMPLOYMENT_SERVICE)), at=TUESDAY))
    shown = site.site_place.value
    assert (shown.photograph, shown.desk, shown.paper) == ("", "", "")


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
def test_the_key_of_a_card_leads_to_the_place_and_its_first_key_back_to_the_card(site: LiveKiosk, layout: str) -> None:
    site.reshape(layout)
    site.bring(Stop("card", CARD, at=TUESDAY))
    site.go(f"{NAME}. Nu open, tot 12:00")
    assert site.place == SitePlaces("start", PlaceKind.OCMW)
    assert site.model.value.screen == "place"
    names = [site.site_place.value.name.value]
    for key in ("Volgende pagina", "Vorige pagina"):
        while key in [touchable.name for touchable in site.touchables()]:
            before = where(site)
            site.touch(key)
            site.wait(lambda before=before: where(site) != before, "the next page or turn")  # type: ignore[misc]
            names.append(site.site_place.value.name.value)
            site.draw()
    assert list(dict.fromkeys(names)) == [NAME, "OCMW Lindewater, De Kaai"]
    assert where(site) == (SitePlaces("start", PlaceKind.OCMW), 0)
    site.go("Terug naar de kaart")
    assert site.session.visit == replace(CARD, comfort=site.session.visit.comfort)


def test_in_portrait_a_place_is_one_page(site: LiveKiosk) -> None:
    site.go(f"{NAME}. Nu open, tot 12:00")
    assert {type_of(item) for item in site.shown()} >= {"WhereItIs", "WhenItIsOpen", "WayThere"}


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
    site.go(f"{NAME}. Nu open, tot 12:00")
    for said in (
        NAME,
        "Molenstraat 12, 9999 Lindewater",
        "Telefoon: +32 2 000 00 10",
        "Nu open, tot 12:00",
        "Dinsdag: 09:00\u201312:00",
        "Neem bus 4 tot de halte Markt. Zoek de groene deur naast de bakker.",
    ):
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
    site.bring(Stop("place", CARD.opened(SitePlaces("start", PlaceKind.OCMW)), at=TUESDAY))
    assert site.site_place.value.said == "Nu open, tot 12:00"
    site.clock.set_wall(TUESDAY + timedelta(hours=22))
    site.session.tick()
    site.wait(lambda: site.site_place.value.said == "Nu open, tot 12:00", "the next morning")
    site.wait(lambda: site.site_place.value.week[2].today, "the next day")


def test_open_and_closed_have_a_sign_of_their_own(site: LiveKiosk) -> None:
    def signs() -> set[str]:
        site.draw()
        (door,) = (item for item in site.shown() if type_of(item) == "DoorState")
        return {item.property("name") for item in items(door) if type_of(item).startswith("Glyph")}

    site.go(f"{NAME}. Nu open, tot 12:00")
    assert signs() == {"yes"}
    minute_later(site, TUESDAY + timedelta(minutes=2))
    site.wait(lambda: "gesloten" in site.site_place.value.said, "noon")
    assert signs() == {"clock"}


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
