"""The synthesising child as a real process: crashed, cancelled, flooded, without a disk, and over a long day."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import espeakng_loader  # type: ignore[import-untyped]
import pytest

from kiosk.speech.words.text import words
from tests.helpers.speech_worker import ROOT, TIMEOUT_S, SpeechWorker, clips_of, wait_until

SENTENCE = "Dit is zin nummer {} van een lange tekst over wonen, werken en leren. "
PRIVATE = "Mijnheer Vermeulenstraat zoekt een schuilplaats."


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[SpeechWorker]:
    with SpeechWorker(tmp_path / "clips") as worker:
        yield worker


def test_it_is_ready_with_every_language_of_the_handbook_and_one_voice_for_each(worker: SpeechWorker) -> None:
    assert set(worker.ready["voices"]) == {"nl", "fr", "de", "en", "ar", "ro", "es", "tr", "uk", "fa"}
    assert worker.ready["voices"]["fr"] == "fr-be"
    assert worker.ready["engine"].startswith("espeak-ng 1.")


def test_the_first_sentence_is_there_long_before_the_last(worker: SpeechWorker) -> None:
    text = "".join(SENTENCE.format(number) for number in range(1, 400))[:20_000]
    worker.say(1, text)
    first = worker.report()
    assert (first["is"], first["sentence"]) == ("clip", 0)
    assert Path(first["path"]).exists()
    worker.ask(do="cancel", before=2)  # were it all made before the first report, this would come too late
    worker.say(2, "Dag.")
    reports = worker.until_over(2)
    assert len([report for report in reports if report["id"] == 1]) < first["of"] / 2
    assert {"is": "done", "id": 1} not in reports


def test_all_of_a_text_of_20_000_characters_is_made_and_each_word_has_its_time(worker: SpeechWorker) -> None:
    text = "".join(SENTENCE.format(number) for number in range(1, 400))[:20_000]
    reports = worker.said(1, text)
    clips = clips_of(reports)
    assert reports[-1] == {"is": "done", "id": 1}
    assert [clip["sentence"] for clip in clips] == list(range(clips[0]["of"]))
    assert [(start, length) for clip in clips for start, length, _ in clip["words"]] == list(words(text, "nl"))
    assert all(Path(clip["path"]).exists() for clip in clips)


def test_a_text_without_a_space_or_a_full_stop_is_made_too(worker: SpeechWorker) -> None:
    assert worker.said(1, "a" * 20_000)[-1] == {"is": "done", "id": 1}
    assert worker.said(2, "😀" * 500)[-1] == {"is": "done", "id": 2}
    assert worker.said(3, "1" * 3_000)[-1]["id"] == 3
    assert clips_of(worker.said(4, "Dag.")) != []


@pytest.mark.parametrize("text", ["", "   \n", "...", "?!…", "\u200b", "\u200e\u2069", "—", "\0"])
def test_a_text_without_a_word_is_done_at_once(worker: SpeechWorker, text: str) -> None:
    assert worker.said(1, text) == [{"is": "done", "id": 1}]


def test_arabic_with_latin_words_and_numbers_in_it_is_one_row_of_words(worker: SpeechWorker) -> None:
    text = "اذهب إلى OCMW في Gent يوم 12/11/2026 الساعة 9:00 واتصل 02 123 45 67."
    worker.ask(do="pronounce", list=[{"word": "OCMW", "language": "nl", "said": "", "only_in": ""}])
    clips = clips_of(worker.said(1, text, "ar"))
    assert [(start, length) for clip in clips for start, length, _ in clip["words"]] == list(words(text, "ar"))


@pytest.mark.parametrize(
    "text", ["می‌خواهم بروم", "Ik ben 😀 blij 👨‍👩‍👧 hier", "B1, 50% of € 3,50", "a\ud800b", "één\0twee"]
)
def test_odd_characters_keep_one_time_a_word(worker: SpeechWorker, text: str) -> None:
    language = "fa" if text.startswith("م") else "nl"
    reports = worker.said(1, text, language)
    told = [(start, length) for clip in clips_of(reports) for start, length, _ in clip["words"]]
    assert reports[-1]["is"] == "done"
    assert told == list(words(text, language))


def test_another_language_is_refused_and_the_next_text_is_said(worker: SpeechWorker) -> None:
    assert worker.said(1, "Hallo", "xx") == [{"is": "failed", "id": 1, "code": "no-voice"}]
    assert len(clips_of(worker.said(2, "Hallo", "nl-BE"))) == 1


def test_a_pronunciation_in_a_language_without_a_voice_is_said_by_the_texts_own(worker: SpeechWorker) -> None:
    worker.ask(do="pronounce", list=[{"word": "OCMW", "language": "xx", "said": "o", "only_in": ""}])
    assert worker.said(1, "Het OCMW helpt.")[-1]["is"] == "done"


def test_pronunciations_change_the_sound_of_a_text_that_was_said_before(worker: SpeechWorker) -> None:
    before = clips_of(worker.said(1, "Naar OCMW.", "en"))[0]["path"]
    worker.ask(do="pronounce", list=[{"word": "OCMW", "language": "nl", "said": "", "only_in": ""}])
    assert clips_of(worker.said(2, "Naar OCMW.", "en"))[0]["path"] != before


def test_the_same_text_is_made_once(worker: SpeechWorker) -> None:
    first, second = worker.said(1, "Dag. Tot ziens."), worker.said(2, "Tot ziens.")
    assert clips_of(first)[1]["path"] == clips_of(second)[0]["path"]
    assert clips_of(second)[0]["words"] == [[0, 3, 0], [4, 5, clips_of(first)[1]["words"][1][2]]]
    assert clips_of(worker.said(3, "Dag.", speed=0.7))[0]["path"] != clips_of(first)[0]["path"]


def test_a_cancel_stops_what_is_made_and_what_waits(worker: SpeechWorker) -> None:
    text = "".join(SENTENCE.format(number) for number in range(1, 300))
    for number in (1, 2, 3):
        worker.say(number, text)
    assert worker.report()["is"] == "clip"
    worker.ask(do="cancel", before=4)
    worker.say(4, "Dag.")
    reports = worker.until_over(4)
    assert [report["id"] for report in reports if report["is"] != "clip"] == [4]
    assert not [report for report in reports if report["id"] in {2, 3}]


def test_forget_leaves_no_clip_and_the_next_visit_is_heard(worker: SpeechWorker) -> None:
    worker.said(1, "Dag. Tot ziens. Waar woont u?")
    assert len(list(worker.clips.iterdir())) == 3
    worker.ask(do="forget")
    wait_until(lambda: not list(worker.clips.iterdir()))
    (clip,) = clips_of(worker.said(2, "Dag."))
    assert Path(clip["path"]).exists()


def test_forget_stops_what_is_still_made_for_the_visit(worker: SpeechWorker) -> None:
    worker.say(1, "".join(SENTENCE.format(number) for number in range(1, 300)))
    assert worker.report()["is"] == "clip"
    worker.ask(do="forget")
    worker.say(2, "Dag.")
    reports = worker.until_over(2)
    assert {"is": "done", "id": 1} not in reports
    (clip,) = [report for report in reports if report["is"] == "clip" and report["id"] == 2]
    assert [str(path) for path in worker.clips.iterdir()] == [clip["path"]]


def test_the_end_of_its_stdin_ends_it_and_takes_the_clips_with_it(worker: SpeechWorker) -> None:
    worker.said(1, "Dag.")
    assert worker.end() == 0
    assert list(worker.clips.iterdir()) == []


def test_finish_ends_it_after_what_was_asked_before(worker: SpeechWorker) -> None:
    worker.say(1, "Dag.")
    worker.ask(do="finish")
    assert [report.get("is") for report in worker.until_over(1)] == ["clip", "done"]
    assert worker.report() == {}
    assert worker.process.wait(TIMEOUT_S) == 0


def test_a_machine_that_is_switched_off_ends_it_and_takes_the_clips_with_it(worker: SpeechWorker) -> None:
    worker.said(1, "Dag.")
    worker.say(2, "".join(SENTENCE.format(number) for number in range(1, 300)))
    assert worker.report()["is"] == "clip"
    worker.process.send_signal(signal.SIGTERM)
    assert worker.process.wait(TIMEOUT_S) == 0
    assert list(worker.clips.iterdir()) == []


def test_a_crash_in_the_midst_of_a_text_is_seen_and_the_next_process_clears_up(tmp_path: Path) -> None:
    with SpeechWorker(tmp_path / "clips") as worker:
        worker.say(1, "".join(SENTENCE.format(number) for number in range(1, 300)))
        assert worker.report()["is"] == "clip"
        worker.process.send_signal(signal.SIGSEGV)
        assert worker.until_over(1)[-1] == {}
        assert worker.process.wait(TIMEOUT_S) == -signal.SIGSEGV
    assert list((tmp_path / "clips").iterdir()) != []
    with SpeechWorker(tmp_path / "clips") as again:
        assert list((tmp_path / "clips").iterdir()) == []
        assert clips_of(again.said(1, "Dag.")) != []


def test_ctrl_c_at_its_parents_terminal_does_not_end_it(worker: SpeechWorker) -> None:
    worker.process.send_signal(signal.SIGINT)
    assert worker.said(1, "Dag.")[-1]["is"] == "done"


def test_it_ends_in_silence_when_nobody_reads_its_reports(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kiosk.speech.child.worker", "--clips", str(tmp_path / "clips")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, **pipes) as deaf:  # type: ignore[call-overload]
        deaf.stdout.readline()
        deaf.stdout.close()
        deaf.stdin.write(b'{"do": "say", "id": 1, "text": "Dag.", "language": "nl"}\n')
        deaf.stdin.flush()
        assert deaf.wait(TIMEOUT_S) == 0
        assert deaf.stderr.read() == b""
    assert list((tmp_path / "clips").iterdir()) == []


def test_lines_that_are_no_requests_are_passed_over_with_a_word(worker: SpeechWorker) -> None:
    worker.send(b"hello\n\xff\xfe\n{}\n[[[\n")
    assert worker.said(1, "Dag.")[-1]["is"] == "done"
    worker.end()
    assert worker.complaints() == "speech: a line that is no request\n" * 4


def test_what_is_said_stands_in_no_log_and_in_no_name(worker: SpeechWorker) -> None:
    worker.send(b'{"do":"say","text":"' + PRIVATE.encode() + b'"\n')
    worker.said(1, PRIVATE)
    worker.said(2, PRIVATE, "xx")
    worker.said(3, f"{PRIVATE}\ud800")
    names = " ".join(path.name for path in worker.clips.iterdir())
    arguments = Path(f"/proc/{worker.process.pid}/cmdline").read_text()
    worker.end()
    for word in PRIVATE.rstrip(".").split():
        assert word not in worker.complaints() + names + arguments


def test_without_an_engine_it_ends_with_one_line(tmp_path: Path) -> None:
    with SpeechWorker(tmp_path / "clips", "--library", "/nonexistent.so") as worker:
        assert (worker.ready, worker.end()) == ({}, 2)
    assert worker.complaints().count("\n") == 1
    with SpeechWorker(tmp_path / "clips", "--driver", "sapi5") as worker:
        assert (worker.ready, worker.end()) == ({}, 2)
    assert worker.complaints().count("\n") == 1


def test_the_systems_library_serves_where_it_is_asked_for(tmp_path: Path) -> None:
    with SpeechWorker(tmp_path / "clips", "--library", "system") as worker:
        if not worker.ready:
            pytest.skip(worker.complaints())
        assert clips_of(worker.said(1, "Dag."))[0]["words"] == [[0, 3, 0]]


def test_a_stock_driver_of_pyttsx3_serves_where_it_is_asked_for_and_spoils_no_report(tmp_path: Path) -> None:
    with SpeechWorker(tmp_path / "clips", "--driver", "espeak") as worker:
        if not worker.ready:
            pytest.skip(worker.complaints())
        text = "Hé, één wereld."
        (clip,) = clips_of(worker.said(1, text))
        assert [(start, length) for start, length, _ in clip["words"]] == list(words(text, "nl"))
        assert clip["words"][0][2] == 0 < clip["words"][1][2] < clip["words"][2][2] < clip["duration_ms"]


def test_a_stock_driver_that_can_make_no_file_has_no_voice(tmp_path: Path) -> None:
    with SpeechWorker(tmp_path / "clips", "--driver", "dummy") as worker:
        assert worker.ready["voices"] == {}
        assert worker.said(1, "Dag.") == [{"is": "failed", "id": 1, "code": "no-voice"}]


def test_a_library_whose_path_is_too_long_for_it_serves_too(tmp_path: Path) -> None:
    folder = tmp_path / ("a" * 100) / ("b" * 100)
    folder.mkdir(parents=True)
    for path in (Path(espeakng_loader.get_library_path()), Path(espeakng_loader.get_data_path())):
        (folder / path.name).symlink_to(path)
    with SpeechWorker(tmp_path / "clips", "--library", str(folder / "libespeak-ng.so")) as worker:
        assert {"nl", "ar", "uk"} <= set(worker.ready["voices"])
        assert clips_of(worker.said(1, "Dag.")) != []


def test_its_memory_stays_flat_over_500_texts(worker: SpeechWorker) -> None:
    languages = sorted(worker.ready["voices"])
    texts = {"ar": "اهلا وسهلا رقم {}", "fa": "سلام شماره {}", "uk": "Привіт, номер {}"}

    def say(numbers: range) -> None:
        for number in numbers:
            language = languages[number % len(languages)]
            worker.said(number, texts.get(language, "Hello number {}. And more.").format(number), language)
            if number % 50 == 0:
                worker.ask(do="forget")

    say(range(1, 101))
    before = worker.memory_kib()
    say(range(101, 601))
    assert worker.memory_kib() / before < 1.1
