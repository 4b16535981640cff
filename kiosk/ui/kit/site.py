"""What a site decided for every visit, in the interface's own terms."""

from __future__ import annotations

from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from kiosk.guidance import Region
from kiosk.station.settings.values import Settings
from kiosk.visit import SOUND_STEPS, SPEEDS, Comfort, IdleTimeouts, Scheme

_SPOKEN_IN: Final = {"nl": "flanders", "fr": "wallonia", "de": "german"}


class SiteChoices(Struct, frozen=True):
    """What the site's configuration says about every visit; `loudest` is a share of all the loudness there is.

    `region` is where it stands: it decides which help lines are shown first.
    """

    name: str = ""
    language: str = "nl"
    region: Region = Region.FLANDERS
    languages: tuple[str, ...] = ()
    comfort: Comfort = field(default_factory=Comfort)
    patience: IdleTimeouts = field(default_factory=IdleTimeouts)
    motion: bool = True
    attract: bool = True
    call_whom: str = ""
    loudest: float = 1.0


def site_choices(settings: Settings) -> SiteChoices:
    """What these settings mean for a visit."""
    return SiteChoices(
        name=settings.site_name,
        language=settings.site_language,
        region=Region(settings.site_region or _SPOKEN_IN[settings.site_language]),
        languages=settings.languages,
        comfort=first_comfort(settings),
        patience=IdleTimeouts(settings.idle_before_asking_s * 1000, settings.answer_within_s * 1000),
        motion=settings.motion,
        attract=settings.attract,
        call_whom=" ".join(part for part in (settings.call_whom, settings.call_phone) if part),
        loudest=settings.volume_max,
    )


def first_comfort(settings: Settings) -> Comfort:
    """What every visit begins with; of speech and sound the nearest step."""
    comfort = Comfort(settings.text_size, Scheme(settings.contrast))
    speeds = (replace(comfort, speech=step) for step in range(len(SPEEDS)))
    comfort = min(speeds, key=lambda candidate: abs(candidate.speed - settings.speech_speed))
    louds = (replace(comfort, sound=step) for step in range(SOUND_STEPS))
    return min(louds, key=lambda candidate: abs(candidate.loudness * settings.volume_max - settings.volume))
