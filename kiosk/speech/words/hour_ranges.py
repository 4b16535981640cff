"""The ends of ranges of hours, said together."""

from __future__ import annotations

import re

from kiosk.speech.words.replacements import Kind, Place, Replacement


def dotted_hours(found: re.Match[str], place: Place) -> Replacement | None:
    """Two times with points on both sides of a dash: "9.00-12.30"."""
    language = place.language
    (hour, minute), (last_hour, last_minute) = (map(int, found[name].split(".")) for name in ("a", "b"))
    if (hour, minute) >= (last_hour, last_minute) or not language.signs.to:
        return None
    times = language.times
    said = [times.said(hour, minute, place.before(found.start())), times.said(last_hour, last_minute, "")]
    parts = ((found.start("a"), said[0]), (found.start("b"), f"{language.signs.to} {said[1]}"))
    return Replacement(found.start(), found.end(), parts, Kind.TIME)


def hours_of_a_day(found: re.Match[str], place: Place) -> Replacement | None:
    """Two stretches with a stroke between: "8h30-12h/13h-16h"."""
    language = place.language
    times = [tuple(map(int, re.findall(r"\d+", found[name]))) for name in ("a", "b", "c", "d")]
    if sorted(times) != times or not language.signs.to:
        return None
    said = [language.times.said(hour, sum(minute), "") for hour, *minute in times]
    said = [said[0], f"{language.signs.to} {said[1]},", said[2], f"{language.signs.to} {said[3]}"]
    parts = tuple((found.start(name), words) for name, words in zip("abcd", said, strict=True))
    return Replacement(found.start(), found.end(), parts, Kind.TIME)


def hours_between(found: re.Match[str], place: Place) -> Replacement | None:
    """The ends of a range of hours, in a language that has its own words for it."""
    told = place.language.times.between
    if told is None:
        return None
    first, last = ((int(found[f"{end}_hour"]), int(found[f"{end}_minute"])) for end in ("first", "last"))
    begins, ends = told(first, last, place.before(found.start()))
    parts = ((found.start(), begins), (found.start("last_hour"), ends))
    return Replacement(found.start(), found.end(), parts, Kind.TIME)
