"""What a sound pack gives: guidance values, in the language asked for or honestly in the source's."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest

from kiosk.errors import PackError
from kiosk.guidance import CardKind, Direction, Joint, TextState
from kiosk.packs.format.manifest import Manifest
from kiosk.packs.format.schema import SCHEMA_VERSION
from kiosk.packs.read.evidence import Evidence, facts_of
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from tests.helpers.make_pack import DRAWINGS, SVG, big_pack, write_pack


@pytest.fixture
def pack_file(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "small.pack")


def test_the_manifest_and_the_languages_are_known_at_once(pack_file: Path) -> None:
    with PackReader.open(pack_file) as pack:
        assert pack.manifest == Manifest(
            "small", "2026.11.23", "Een klein pakket", "nl", SCHEMA_VERSION, date(2026, 11, 23)
        )
        dutch, arabic = pack.languages()
    assert (dutch.language.tag, dutch.reviewed_by, dutch.complete) == ("nl", "Els", True)
    assert (arabic.language.direction, arabic.reviewed_by, arabic.complete) == (Direction.RTL, None, False)


def test_a_sound_pack_is_verified_and_gives_its_manifest(pack_file: Path) -> None:
    assert verify(pack_file).id == "small"


def test_themes_and_their_topics_come_in_order_and_by_pages(pack_file: Path) -> None:
    with PackReader.open(pack_file) as pack:
        (theme,) = pack.themes("ar")
        assert (theme.id, theme.pictogram, theme.title.language) == ("health", "doctor", "ar")
        assert [tile.id for tile in pack.topics("health", "nl")] == ["health.doctor", "health.no_insurance"]
        assert [tile.id for tile in pack.topics("health", "nl", offset=1)] == ["health.no_insurance"]
        assert [tile.id for tile in pack.topics("health", "nl", limit=1)] == ["health.doctor"]
        assert pack.topics("garden", "nl") == ()
        assert (pack.topic_count("health"), pack.topic_count("garden")) == (2, 0)


def test_a_topic_comes_with_its_cards_and_guide(pack_file: Path) -> None:
    with PackReader.open(pack_file) as pack:
        topic = pack.topic("health.no_insurance", "nl")
        assert pack.topic("health.doctor", "nl").guide is None
        evidence = pack.evidence()
    assert (topic.theme, topic.checked_on, topic.valid_until) == ("health", date(2026, 11, 23), date(2027, 12, 31))
    assert [card.kind for card in topic.cards] == [CardKind.KNOW, CardKind.BRING]
    assert topic.cards[1].picture.joints == (Joint.OR,)
    assert topic.cards[0].text.state is TextState.ORIGINAL
    assert topic.guide is not None
    assert topic.guide.start == "insured"
    assert evidence[f"{topic.id}.{topic.guide.questions[1].id}"].beyond_handbook == "unia.be"
    out, end = topic.guide.outcomes
    assert out.decides is not None
    assert (out.decides.pictogram, out.topic, len(out.cards)) == ("counter", "health.doctor", 1)
    assert (end.decides, end.topic, end.cards) == (None, "health.doctor", ())
    assert facts_of(topic, evidence.__getitem__) == ("f.1", "f.2")


def test_a_translation_says_that_a_computer_made_it(pack_file: Path) -> None:
    with PackReader.open(pack_file) as pack:
        title = pack.topic("health.doctor", "ar").title
    assert (title.language, title.direction, title.state) == ("ar", Direction.RTL, TextState.COMPUTER)


@pytest.mark.parametrize("language", ["ar", "xx"])
def test_a_missing_translation_is_the_source_in_the_direction_of_the_source(pack_file: Path, language: str) -> None:
    with PackReader.open(pack_file) as pack:
        question = pack.topic("health.no_insurance", language).question
    assert question.value == "health.no_insurance question"
    assert (question.language, question.direction, question.state) == ("nl", Direction.LTR, TextState.UNTRANSLATED)


def test_a_topic_that_is_not_there_is_said_in_one_line(pack_file: Path) -> None:
    with PackReader.open(pack_file) as pack, pytest.raises(PackError, match=r"small\.pack: has no topic 'garden'"):
        pack.topic("garden", "nl")


def test_the_glossary_the_staff_pages_and_the_drawings_come_whole(pack_file: Path) -> None:
    with PackReader.open(pack_file) as pack:
        (entry,) = pack.glossary("nl")
        health, about = pack.staff("nl")
        drawings = pack.pictograms()
    assert (entry.id, entry.term.value) == ("glossary.ocmw", "glossary.ocmw term")
    assert (health.theme, about.theme, len(health.points), len(about.points)) == ("health", None, 1, 0)
    assert tuple(drawings) == DRAWINGS
    assert (drawings["arrow"].mirrored, drawings["person"].mirrored, drawings["person"].svg) == (True, False, SVG)


@pytest.mark.parametrize(
    "name", ["a b.pack", "what?mode=rwc.pack", "100%41.pack", "a#b.pack", "é\udcff.pack", "x&y;.p"]
)
def test_odd_names_are_opened_as_they_are(tmp_path: Path, pack_file: Path, name: str) -> None:
    odd = pack_file.rename(tmp_path / name)
    with PackReader.open(odd) as pack:
        assert pack.manifest.id == "small"
    assert list(tmp_path.iterdir()) == [odd]


def test_another_thread_may_use_it(pack_file: Path) -> None:
    seen: list[int] = []
    with PackReader.open(pack_file) as pack:
        thread = threading.Thread(target=lambda: seen.append(len(pack.themes("nl"))))
        thread.start()
        thread.join()
    assert seen == [1]


def test_a_closed_pack_says_that_it_cannot_be_read(pack_file: Path) -> None:
    pack = PackReader.open(pack_file)
    pack.close()
    with pytest.raises(PackError, match=r"small\.pack"):
        pack.themes("nl")


def test_a_large_pack_opens_without_reading_its_topics(tmp_path: Path) -> None:
    path = write_pack(tmp_path / "large.pack", big_pack(300, 6))
    assert verify(path).id == "small"
    whole = path.read_bytes()
    # All but the first pages is lost; opening, the languages and the themes' own rows do not need them.
    path.write_bytes(whole[: 40 * 4096] + bytes(len(whole) - 40 * 4096))
    with PackReader.open(path) as pack:
        assert len(pack.languages()) == 6
        with pytest.raises(PackError):
            [pack.topic(tile.id, "nl") for tile in pack.topics("health", "nl")]
    with pytest.raises(PackError):
        verify(path)


def test_a_topic_rests_on_the_facts_of_its_cards_then_of_its_guide_each_once(pack_file: Path) -> None:
    with PackReader.open(pack_file) as pack:
        topic = pack.topic("health.no_insurance", "nl")
        items = [card.id for card in topic.cards]
    facts = dict.fromkeys(items, ("f2", "f1")) | {"health.no_insurance.insured": ("f3", "f1")}
    evidence = {item: Evidence(named, None) for item, named in facts.items()}
    assert facts_of(topic, lambda item: evidence.get(item, Evidence(("f4", "f2"), None))) == ("f2", "f1", "f3", "f4")
