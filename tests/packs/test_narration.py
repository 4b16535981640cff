"""Recordings in content: what is read, what is told of them, and what of them is in the pack."""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Callable
from hashlib import sha256

import pytest

from kiosk.authoring.build.build import Built, build_pack
from kiosk.authoring.build.project import build_preview
from kiosk.authoring.check.check import check_content
from kiosk.authoring.files.catalogs import read_catalogs
from kiosk.authoring.files.findings import Level
from kiosk.errors import SourceError
from kiosk.guidance import Card, Recording, TimedWord, text_sha256
from kiosk.packs.format.opus import parse_opus
from kiosk.packs.read.reader import PackReader
from tests.helpers.recorded import record, spoken_opus, spoken_wav, vtt
from tests.helpers.small_content import Project, entry

TEXT = "Ga naar een dokter."
ITEM = "health.doctor.go"


def build(project: Project) -> Built:
    content = project.read()
    return build_pack(content, read_catalogs(project.translations, content.pack.languages), project.root / "small.pack")


def card(project: Project, language: str = "nl") -> Card:
    with PackReader.open(build(project).path) as reader:
        return reader.topic("health.doctor", language).cards[0]


def told(project: Project) -> list[tuple[Level, str]]:
    """What is told of narration, its files named from the project's folder."""
    content = project.read()
    found = check_content(content, read_catalogs(project.translations, content.pack.languages))
    lines = ((one.level, f"{one.where}: {one.what}") for one in found if "narration" in one.where)
    return [(level, line.replace(f"{project.content}{os.sep}narration{os.sep}", "")) for level, line in lines]


def test_a_recorded_text_comes_out_of_the_pack_with_its_sound_and_words(project: Project) -> None:
    path = record(project.content, ITEM, TEXT)
    recording = card(project).text.recording
    assert isinstance(recording, Recording)
    assert recording.path == project.root / "blobs" / sha256(path.read_bytes()).hexdigest()
    assert recording.path.read_bytes() == path.read_bytes()
    assert recording.duration_ms == parse_opus(path.read_bytes()).duration_ms
    assert [TEXT[word.start : word.start + word.length] for word in recording.words] == ["Ga", "naar", "een", "dokter"]
    assert recording.words[0] == TimedWord(0, 2, 0)
    assert [word.ms for word in recording.words] == sorted({word.ms for word in recording.words})


def test_word_stamps_are_the_times_of_the_words(project: Project) -> None:
    path = record(project.content, ITEM, TEXT)
    cues = "00:00.050 --> 00:01.000\nGa <00:00.210>naar <00:00.430>een <00:00.555>dokter."
    path.with_suffix(".vtt").write_text(vtt(TEXT, 0, cues=cues))
    recording = card(project).text.recording
    assert recording is not None
    assert [word.ms for word in recording.words] == [50, 210, 430, 555]


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("health", "Gezondheid"),
        ("health.doctor", "Naar de dokter"),
        ("health.doctor.insured", "Heb je een ziekenfonds?"),
        ("health.doctor.out.ocmw", "Het OCMW beslist."),
        ("glossary.ocmw", "De sociale dienst van je gemeente."),
    ],
)
def test_titles_questions_deciders_and_hard_words_can_be_recorded(project: Project, item: str, text: str) -> None:
    record(project.content, item, text)
    assert build(project).recordings == 1
    with PackReader.open(project.root / "small.pack") as reader:
        topic = reader.topic("health.doctor", "nl")
        assert topic.guide is not None
        decider = topic.guide.outcomes[1].decides
        assert decider is not None
        texts = [reader.themes("nl")[1].title, reader.topics("health", "nl")[0].title, topic.title]
        texts += [topic.guide.questions[0].text, decider.text, reader.glossary("nl")[0].text]
    assert {one.value for one in texts if one.recording is not None} == {text}


def test_a_translation_has_its_own_recording_and_lends_it_to_no_other(project: Project) -> None:
    project.catalog("fr", entry(ITEM, TEXT, "Allez chez un médecin."))
    record(project.content, ITEM, "Allez chez un médecin.", "fr")
    assert card(project, "fr").text.recording is not None
    assert card(project, "nl").text.recording is None
    assert card(project, "ar").text.recording is None


def test_an_untranslated_text_is_heard_in_the_language_it_stands_in(project: Project) -> None:
    record(project.content, ITEM, TEXT)
    text = card(project, "fr").text
    assert (text.language, text.value) == ("nl", TEXT)
    assert text.recording is not None


def test_a_text_whose_sound_is_not_there_has_no_recording(project: Project) -> None:
    record(project.content, ITEM, TEXT)
    pack = build(project).path
    with PackReader.open(pack) as reader:
        (blob,) = reader.sounds.blobs()
        (project.root / "blobs" / blob).unlink()
        assert reader.topic("health.doctor", "nl").cards[0].text.recording is None


def test_the_hash_of_a_text_is_that_of_its_normal_form() -> None:
    assert text_sha256("é") == text_sha256(unicodedata.normalize("NFD", "é")) == sha256("é".encode()).hexdigest()


def test_good_recordings_are_not_spoken_of(project: Project) -> None:
    record(project.content, ITEM, TEXT)
    record(project.content, "health", "Gezondheid")
    assert told(project) == []


STALE: dict[str, tuple[Callable[[Project], object], str]] = {
    "a changed text": (
        lambda project: project.change("content/handbook/topics/health.yaml", TEXT, "Ga naar de dokter."),
        f"nl/{ITEM}.vtt: is of an older text, so it is not played",
    ),
    "other words in its cues": (
        lambda project: record(project.content, ITEM, TEXT, said="Ga naar de dokter."),
        f"nl/{ITEM}.vtt: its cues say other words than the text, so it is not played",
    ),
    "a translation that is gone": (
        lambda project: record(project.content, "health", "Santé", "fr"),
        "fr/health.vtt: is of a text that has no current translation, so it is not played",
    ),
}


@pytest.mark.parametrize(("change", "line"), STALE.values(), ids=STALE.keys())
def test_a_stale_recording_is_told_and_left_out(
    project: Project, change: Callable[[Project], object], line: str
) -> None:
    record(project.content, ITEM, TEXT)
    change(project)
    assert told(project) == [(Level.WARNING, line)]
    built = build(project)
    assert built.stale == 1
    with PackReader.open(built.path) as reader:
        assert len(reader.sounds.blobs()) == built.recordings


def put(name: str, data: bytes) -> Callable[[Project], object]:
    def change(project: Project) -> None:
        path = project.content / "narration" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    return change


def folder_for_cues(project: Project) -> None:
    script = record(project.content, ITEM, TEXT).with_suffix(".vtt")
    script.unlink()
    script.mkdir()


WRONG: dict[str, tuple[Callable[[Project], object], str]] = {
    "an unknown item": (
        lambda project: record(project.content, "health.ghost", TEXT),
        "nl/health.ghost.opus: there is no 'health.ghost' that could be recorded",
    ),
    "a text for staff": (
        lambda project: record(project.content, "staff.health.1", TEXT),
        "nl/staff.health.1.opus: there is no 'staff.health.1' that could be recorded",
    ),
    "an unknown language": (
        put("de/x.opus", b""),
        "de: 'de' is not among the languages of the pack",
    ),
    "a file for a language": (put("fr", b""), "fr: is not a folder"),
    "a recording without cues": (
        put(f"nl/{ITEM}.opus", b""),
        f"nl/{ITEM}.opus: has no {ITEM}.vtt beside it",
    ),
    "cues without a recording": (
        put(f"nl/{ITEM}.vtt", b""),
        f"nl/{ITEM}.vtt: has no {ITEM}.opus beside it",
    ),
    "a folder for cues": (
        folder_for_cues,
        f"nl/{ITEM}.vtt: cannot be read: is not a regular file",
    ),
    "another file": (
        put("nl/notes.txt", b""),
        "nl/notes.txt: is neither a recording (.opus) nor its cues (.vtt)",
    ),
    "sound that is no Opus": (
        lambda project: record(project.content, ITEM, TEXT).write_bytes(spoken_wav(TEXT)),
        f"nl/{ITEM}.opus: is not Ogg Opus",
    ),
    "a slip in its cues": (
        lambda project: record(project.content, ITEM, TEXT).with_suffix(".vtt").write_text("WEBVTT\n\nGa\n"),
        f"nl/{ITEM}.vtt:3: is neither a NOTE nor a cue",
    ),
    "cues without a hash": (
        lambda project: (
            record(project.content, ITEM, TEXT)
            .with_suffix(".vtt")
            .write_text(f"WEBVTT\n\n00:00.000 --> 00:00.500\n{TEXT}\n")
        ),
        f"nl/{ITEM}.vtt:1: no NOTE says text-sha256; `kiosk narration import` writes it",
    ),
    "a cue after its end": (
        lambda project: record(project.content, ITEM, TEXT).with_suffix(".vtt").write_text(vtt(TEXT, 99_000)),
        f"nl/{ITEM}.vtt:8: ends after the recording, which lasts "
        f"{parse_opus(spoken_opus(TEXT)).duration_ms / 1000:.3f} s",
    ),
}


@pytest.mark.parametrize(("change", "line"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_file_is_an_error_and_no_pack_is_built(
    project: Project, change: Callable[[Project], object], line: str
) -> None:
    change(project)
    assert told(project) == [(Level.ERROR, line)]
    with pytest.raises(SourceError) as refused:
        build(project)
    assert line in str(refused.value)
    assert not (project.root / "small.pack").exists()


def test_every_wrong_file_is_told_at_once(project: Project) -> None:
    put("nl/a.opus", b"")(project)
    put("nl/b.vtt", b"")(project)
    put("de/x.opus", b"")(project)
    assert len(told(project)) == 3


def test_files_of_the_desktop_are_passed_over(project: Project) -> None:
    put("nl/.DS_Store", b"")(project)
    put(".hidden", b"")(project)
    assert told(project) == []


def test_content_that_is_shown_from_its_folder_is_heard(project: Project) -> None:
    record(project.content, ITEM, TEXT)
    folder = project.root / "preview"
    folder.mkdir()
    with PackReader.open(build_preview(project.content, folder)) as reader:
        recording = reader.topic("health.doctor", "nl").cards[0].text.recording
        assert recording is not None
        assert recording.path.is_file()


def test_the_words_in_a_pack_are_plain_json(project: Project) -> None:
    record(project.content, "health", "Gezondheid")
    with PackReader.open(build(project).path) as reader:
        (row,) = reader._database.select("x", "SELECT words FROM narrations", (), json.loads, 1)
    assert row == [[0, 10, 0]]
