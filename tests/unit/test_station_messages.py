"""Sentences that are told in another language with the same values."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from kiosk.station.messages import Message, quoted
from kiosk.ui.kit.i18n import Interface

ROOT = Path(__file__).resolve().parents[2]
DOCTOR = (
    "kiosk/station/findings.py",
    "kiosk/doctor/__init__.py",
    "kiosk/doctor/content.py",
    "kiosk/ui/window/display_findings.py",
    "kiosk/ui/staff/staff_controller.py",
)


def test_english_is_what_stands_in_the_source() -> None:
    assert str(Message("{free} MiB free for {path}", {"free": 51234, "path": "/a{b}"})) == "51234 MiB free for /a{b}"
    assert str(Message("{now} UTC", {"now": datetime(2026, 11, 24, 9, 5, tzinfo=UTC)})) == "2026-11-24 09:05 UTC"


def test_a_sentence_within_a_sentence_is_told_in_the_same_language() -> None:
    dutch = {"no display": "geen beeld", "Qt cannot open it: {why}": "Qt opent het niet: {why}"}
    said = Message("Qt cannot open it: {why}", {"why": Message("no display")})
    assert said.told(lambda text: dutch[text], str) == "Qt opent het niet: geen beeld"


def test_the_words_of_another_program_are_left_as_they_are() -> None:
    assert str(quoted("qt.qpa: {no} 100% display")) == "qt.qpa: {no} 100% display"


def test_the_staff_screen_writes_dates_and_numbers_as_its_language_does(tmp_path: Path) -> None:
    said = Message("{free} MiB on {day}", {"free": 51234, "day": date(2026, 11, 24)})
    assert Interface(tmp_path).tell(said, "nl") == "51.234 MiB on 24 november 2026"
    assert Interface(tmp_path).tell(said, "fr") == "51\u202f234 MiB on 24 novembre 2026"


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_whatever_the_doctor_says_is_translated_with_every_value_in_it(language: str) -> None:
    path = ROOT / "translations" / language / "LC_MESSAGES" / "kiosk.po"
    with path.open("rb") as file:
        messages = [message for message in read_po(file) if {place for place, _ in message.locations} & set(DOCTOR)]
    assert len(messages) > 50
    for message in messages:
        assert message.string, message.id
        assert not message.fuzzy, message.id
        assert sorted(re.findall(r"\{\w+\}", str(message.string))) == sorted(re.findall(r"\{\w+\}", str(message.id)))
