"""Recognises days of the week, and their short names where hours, dates or other days show that they are days."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import Final

from kiosk.speech.words.days import month_pattern, short_month_pattern, weekday, weekday_pattern, weekdays
from kiosk.speech.words.replacements import Kind, Place, Recogniser, Replacement
from kiosk.speech.words.spoken_language import SpokenLanguage

_HOURS: Final = r"\d{1,2}(?:[.:hu]|\s?[-–—]\s?\d|\s?(?:uur|Uhr|[uh]|[ap]\.?m)(?!\w)|/\d)"


def _weekday(
    found: re.Match[str], place: Place, context: tuple[re.Pattern[str], re.Pattern[str]]
) -> Replacement | None:
    language, shown = place.language, found["week"]
    full = weekday(shown, language)
    if full.lower() == shown.lower():
        end = found.end("week")
    elif _is_day(found, place, full, context):
        end = found.end()
    else:
        return None
    said = shown if end == found.end("week") and full.lower() == shown.lower() else full
    return Replacement(found.start(), end, ((found.start(), said),), Kind.DAY)


def _is_day(found: re.Match[str], place: Place, full: str, context: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    before, after = context
    next_to = [
        match["other"]
        for match in (
            before.search(place.text[max(0, found.start() - 40) : found.start()]),
            after.match(place.text, found.end()),
        )
        if match
    ]
    days = [other is not None and weekday(other, place.language) != full for other in next_to]
    return any(days) or (None in next_to and len(found["week"]) > 1)


@cache
def weekday_recognisers(language: SpokenLanguage) -> tuple[Recogniser, ...]:
    """What finds the days of the week in a text of the language."""
    week = weekday_pattern(language)
    words = (language.signs.and_, language.signs.or_, language.signs.to, *language.dates.between)
    joined = "|".join(re.escape(word) for word in sorted(filter(None, words), key=len, reverse=True))
    hours = rf":?,?\s?(?:[^\W\d_]{{1,4}}\s)?(?:{_HOURS}|\d{{1,2}}\s(?:{joined})\s\d)"
    doors = "|".join(language.dates.doors) or "(?!)"
    join = rf"(?:\s?[-–—,/&+]\s?|,?\s(?:{joined})\s)"
    month = rf"{month_pattern(language)}|{short_month_pattern(language)}"
    before = re.compile(rf"(?<!\w)(?P<other>{week})\.?{join}$")
    after = re.compile(
        rf"{join}(?P<other>{week})(?!\w)|{hours}|\s(?:{doors})(?!\w)|:?,?\s?\d{{1,2}}\S{{0,2}}\s(?:\w{{1,2}}\s)?(?:{month})(?!\w)"
    )
    pattern = re.compile(rf"(?<!\w)(?P<week>{week})(?!\w)\.?")
    return ((pattern, partial(_weekday, context=(before, after))),)


def ends_with_short_day_or_month(stretch: str, language: SpokenLanguage) -> bool:
    """Whether a stretch ends in a weekday's short name or in that of a month, after which a figure goes on."""
    short = "|".join(re.escape(name) for name in sorted(weekdays(language), key=len, reverse=True))
    return bool(re.search(rf"(?:(?<!\w)(?:{short})\.|(?<!\w)(?:{short_month_pattern(language)}))\s*$", stretch))
