"""What is said in place of a shown text, by the real child and voice: heard otherwise, lit where it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.speech.words.text import words
from tests.helpers.speech_worker import SpeechWorker, clips_of

SHOWN = "كتب الكتاب."
WRITTEN, WROTE = "كُتِبَ الْكِتَابُ.", "كَتَبَ الْكِتَابَ."
"""It was written, and he wrote it: the same letters."""


@pytest.fixture(scope="module")
def worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SpeechWorker]:
    with SpeechWorker(tmp_path_factory.mktemp("spoken") / "clips") as worker:
        yield worker


def lit(reports: list[dict[str, Any]]) -> list[tuple[int, int]]:
    return [(start, length) for clip in clips_of(reports) for start, length, _ in clip["words"]]


def sound(reports: list[dict[str, Any]]) -> bytes:
    return b"".join(Path(clip["path"]).read_bytes() for clip in clips_of(reports))


def test_short_vowels_change_what_is_heard_and_not_what_is_lit(worker: SpeechWorker) -> None:
    heard = [worker.said(number, SHOWN, "ar", spoken=said) for number, said in enumerate(("", WRITTEN, WROTE), 1)]
    assert len({sound(reports) for reports in heard}) == 3
    assert [lit(reports) for reports in heard] == [[(0, 3), (4, 6)]] * 3
    lengths = [sum(clip["duration_ms"] for clip in clips_of(reports)) for reports in heard]
    assert len(set(lengths)) > 1


@pytest.mark.parametrize("stored", ["مُحَمَّد\u0650ي", "مُحَم\u0651\u064eدِي"])
def test_the_vowel_after_a_shadda_is_heard_however_it_is_stored(worker: SpeechWorker, stored: str) -> None:
    without, given = worker.said(11, "مُحَمّدِي", "ar"), worker.said(12, "محمدي", "ar", spoken=stored)
    (short,), (long,) = clips_of(without), clips_of(given)
    assert long["duration_ms"] > short["duration_ms"]


def test_sentences_numbers_names_and_marks_of_direction_stay_in_place(worker: SpeechWorker) -> None:
    shown = "\u200fOCMW يساعدك. اتصل بالرقم 112، أو 02 123 45 67.\u200f هل أنت مريض؟"
    said = "OCMW يُسَاعِدُكَ. اِتَّصِلْ بِالرَّقْمِ 112، أَوْ 02 123 45 67. هَلْ أَنْتَ مَرِيضٌ؟"
    worker.ask(do="pronounce", list=[{"word": "OCMW", "language": "nl", "said": "", "only_in": ""}])
    reports = worker.said(21, shown, "ar", spoken=said)
    assert reports[-1] == {"is": "done", "id": 21}
    assert len(clips_of(reports)) == 3
    assert lit(reports) == list(words(shown, "ar"))


def test_what_has_other_words_is_not_said(worker: SpeechWorker) -> None:
    plain, other = worker.said(31, SHOWN, "ar"), worker.said(32, SHOWN, "ar", spoken="كُتِبَ")
    assert (sound(other), lit(other)) == (sound(plain), lit(plain))


def test_any_language_may_be_said_otherwise(worker: SpeechWorker) -> None:
    shown, said = "Naar de CPAS-balie.", "Naar de seepeeaaës-balie."
    reports = worker.said(41, shown, "nl", spoken=said)
    assert [shown[start : start + length] for start, length in lit(reports)] == ["Naar", "de", "CPAS", "balie"]
