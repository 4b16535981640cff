"""The maker of big packs makes real ones."""

from __future__ import annotations

from pathlib import Path

from kiosk.packs.read.reader import PackReader
from tests.helpers.big_content import THEMES, build_big_pack


def test_a_made_up_pack_holds_as_many_topics_in_as_many_languages_as_asked(tmp_path: Path) -> None:
    built = build_big_pack(tmp_path / "big.pack", topics=13, languages=("nl", "fr", "ar"))
    with PackReader.open(built.path) as reader:
        assert sum(reader.topic_count(theme) for theme in THEMES) == built.topics == 13
        assert [(one.language.tag, one.complete) for one in reader.languages()] == [
            ("nl", True),
            ("fr", True),
            ("ar", True),
        ]
        assert reader.topic("start.topic_12", "ar").cards[3].text.value.startswith("ar Ga met papier 3")
