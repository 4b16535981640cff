"""A small site as an editor would write it, in files that a test can change."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.small_content import Project

SITE = """id: lindewater
version: 2026.11.28
title: Lindewater
for: handbook
source_language: nl
languages: [nl, fr, ar]
checked_on: 2026-11-28
"""

PLACES = """- id: place.ocmw
  kind: ocmw
  name: OCMW Lindewater
  address: Molenstraat 12, 9999 Lindewater
  phone: +32 2 000 00 10
  map: market
  directions: Neem bus 4 tot de halte Markt.
  hours:
    monday: 9:00-12:00, 13:00-16:00
    friday: 22:00-24:00
    saturday: 0:00-2:00
  closed:
    - 2026-12-24 to 2027-01-01
    - 2026-07-20
- id: place.job
  kind: employment_service
  name: Werkwinkel
  address: Stationsplein 1
  directions: Ga naar het station.
  hours: {every_day: '9:00-12:00', sunday: closed}
  holidays: false
- id: place.house
  kind: association_house
  name: Huis
  address: Waterkant 8
  directions: Volg de straat.
  suspended: true
"""

MAP = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
<g>
<rect x="0" y="0" width="96" height="96" fill="#D5DCE5"/>
<path d="M-5 70H101" fill="none" stroke="#FFFFFF" stroke-width="9"/>
</g>
</svg>
"""


def small_site(project: Project, name: str = "site-small") -> Path:
    """Write the site beside the handbook of a project; its folder."""
    folder = project.root / "content" / name
    (folder / "maps").mkdir(parents=True)
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    (folder / "places.yaml").write_text(PLACES, encoding="utf-8")
    (folder / "maps" / "market.svg").write_text(MAP, encoding="utf-8")
    return folder
