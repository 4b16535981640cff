"""What staff read behind their PIN, as tables: the pack's pages in, frozen values out."""

from __future__ import annotations

from kiosk.guidance import Direction, StaffPage, StaffPoint, StaffRole, Text, TextState, Theme
from kiosk.ui.kit.words import Tile
from kiosk.ui.staff.handbook_model import StaffContent, derive_pages, derive_point
from kiosk.visit import StaffCard, StaffPages

MIRRORED = frozenset({"counter", "arrow"})


def nl(value: str) -> Text:
    return Text(value, "nl", Direction.LTR, TextState.ORIGINAL)


HEALTH = Theme("health", nl("Gezondheid"), "doctor", nl("een dokter"))


def page(name: str, theme: str | None, *roles: StaffRole) -> StaffPage:
    points = (StaffPoint(f"{name}.{role}", role, nl(f"Eerst {role}. Dan.")) for role in roles)
    return StaffPage(name, theme, nl(f"Titel {name}"), tuple(points))


PAGES = StaffContent(
    (page("staff.about", None, StaffRole.FOUND), page("staff.health", "health", *StaffRole)), (HEALTH,)
)


def test_a_page_for_staff_has_the_tile_of_its_theme_or_none_of_a_theme() -> None:
    assert derive_pages(StaffPages(), PAGES, MIRRORED) == (
        Tile("staff.about", "", "", "handbook", mirrorable=False, language="", theme="start"),
        Tile("staff.health", "Gezondheid", "ltr", "doctor", mirrorable=False, language="nl", theme="health"),
    )


def test_a_point_for_staff_is_a_card_of_its_role_under_the_head_of_its_theme() -> None:
    shown = [derive_point(StaffCard("staff.health", index), PAGES, MIRRORED) for index in range(4)]
    assert [value.kind for value in shown] == ["found", "works", "recommended", "say"]
    assert len({value.picture.signs for value in shown}) == len(shown)
    assert (shown[3].count, shown[3].current, shown[3].text.value) == (4, 3, "Eerst say. Dan.")
    assert (shown[3].head.theme, shown[3].head.title.value) == ("health", "Gezondheid")
    about = derive_point(StaffCard("staff.about"), PAGES, MIRRORED)
    assert (about.head.theme, about.head.title.value) == ("start", "Titel staff.about")
