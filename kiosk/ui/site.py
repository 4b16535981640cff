"""What a site decided for every visit, in the interface's own terms."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.visit import Comfort, Patience


@dataclass(frozen=True, slots=True)
class SiteChoices:
    """What the site's configuration says about every visit; `loudest` is a share of all the loudness there is."""

    language: str = "nl"
    languages: tuple[str, ...] = ()
    comfort: Comfort = field(default_factory=Comfort)
    patience: Patience = field(default_factory=Patience)
    motion: bool = True
    call_whom: str = ""
    loudest: float = 1.0
