"""A language that is spoken and not read: from handbook.yaml and recordings to what a reader of the pack gets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.authoring.build.build import build_pack
from kiosk.authoring.build.project import read_project
from kiosk.authoring.files.webvtt import Cue
from kiosk.authoring.narrate.recording_import import ImportedRecording, write_takes
from kiosk.cli import main
from kiosk.cli.narration import to_record
from kiosk.cli.recording import texts_to_record
from kiosk.errors import PackUnreadableError
from kiosk.guidance import Direction, Language, Text, TextState
from kiosk.packs.format.opus import parse_opus
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from tests.helpers.make_pack import alter
from tests.helpers.recorded import record, spoken_opus, spoken_wav, vtt
from tests.helpers.small_content import Project, entry, refusal

TEXT = "Ga naar een dokter."
FRENCH = "Allez chez un médecin."
ITEM = "health.doctor.go"
HANDBOOK = "content/handbook/handbook.yaml"
SAID = "Ruḥ ar umejjay."
NAME = "ⵜⴰⵎⴰⵣⵉⵖⵜ"
SOUND_ONLY = f"languages: [nl, rif, fr, ar]\nsound_only:\n  rif: {{name: {NAME}, direction: ltr, fallback: fr}}\n"


@pytest.fixture
def spoken(project: Project) -> Project:
    """A small handbook that has Tarifit, which is only sound, with French behind it."""
    project.change(HANDBOOK, "languages: [nl, fr, ar]\n", SOUND_ONLY)
    project.catalog("fr", entry(ITEM, TEXT, FRENCH))
    return project


def say(project: Project, item: str = ITEM, meaning: str = TEXT) -> Path:
    """Record an item in Tarifit, as far as espeak-ng can."""
    path = record(project.content, item, SAID, "fr")
    folder = project.content / "narration" / "rif"
    folder.mkdir(exist_ok=True)
    path = path.rename(folder / path.name)
    path.with_suffix(".vtt").write_text(vtt(meaning, parse_opus(path.read_bytes()).duration_ms), encoding="utf-8")
    (project.content / "narration" / "fr" / f"{item}.vtt").unlink()
    return path


def build(project: Project) -> Path:
    return build_pack(*read_project(project.content), project.root / "small.pack").path


def heard(project: Project, language: str = "rif") -> Text:
    """The text of the first card."""
    with PackReader.open(build(project)) as reader:
        return reader.topic("health.doctor", language).cards[0].text


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def test_it_stands_among_the_languages_of_the_pack_under_the_name_its_speakers_know(spoken: Project) -> None:
    with PackReader.open(build(spoken)) as reader:
        languages = [entry.language for entry in reader.languages()]
    assert [language.tag for language in languages] == ["nl", "rif", "fr", "ar"]
    assert languages[1] == Language("rif", NAME, Direction.LTR, "fr")
    assert [language.sound_only for language in languages] == [False, True, False, False]
    assert [language.written for language in languages] == ["nl", "fr", "fr", "ar"]


def test_a_recorded_item_is_heard_and_has_no_words_of_its_own_to_show(spoken: Project) -> None:
    path = say(spoken)
    text = heard(spoken)
    assert text.heard_only
    assert text.state is TextState.REVIEWED
    assert (text.value, text.language) == (FRENCH, "fr")
    assert text.recording is not None
    assert text.recording.path.read_bytes() == path.read_bytes()
    assert text.recording.words == ()
    assert text.utterance == f"{ITEM}.text"


def test_an_item_without_a_recording_is_the_fallbacks_text_with_the_fallbacks_own_recording(spoken: Project) -> None:
    record(spoken.content, ITEM, FRENCH, "fr")
    text = heard(spoken)
    assert text == heard(spoken, "fr")
    assert not text.heard_only
    assert text.recording is not None


def test_where_the_fallback_has_no_translation_the_source_stands_in(spoken: Project) -> None:
    with PackReader.open(build(spoken)) as reader:
        text = reader.topic("health.doctor", "rif").title
    assert (text.value, text.language, text.state) == ("Naar de dokter", "nl", TextState.UNTRANSLATED)


def test_a_recording_goes_with_the_source_so_a_better_translation_leaves_it_as_it_is(spoken: Project) -> None:
    say(spoken)
    spoken.catalog("fr", entry(ITEM, TEXT, "Allez voir un médecin."))
    assert heard(spoken).heard_only
    spoken.change("content/handbook/topics/health.yaml", TEXT, "Ga naar het ziekenhuis.")
    text = heard(spoken)
    assert not text.heard_only
    assert text.value == "Ga naar het ziekenhuis."


def test_it_lends_its_recording_to_no_other_language(spoken: Project) -> None:
    say(spoken)
    assert heard(spoken, "fr").recording is None
    assert heard(spoken, "nl").recording is None
    assert heard(spoken, "ar").recording is None


def test_a_text_whose_sound_is_not_there_is_the_fallbacks(spoken: Project) -> None:
    say(spoken)
    pack = build(spoken)
    for blob in (spoken.root / "blobs").iterdir():
        blob.unlink()
    with PackReader.open(pack) as reader:
        assert not reader.topic("health.doctor", "rif").cards[0].text.heard_only


def test_it_lacks_no_translation_and_can_be_released(spoken: Project) -> None:
    content, catalogs = read_project(spoken.content)
    assert catalogs.keys() == {"fr", "ar"}
    built = build_pack(content, catalogs, spoken.root / "small.pack")
    assert [(language.tag, language.missing) for language in built.languages if language.tag == "rif"] == [("rif", 0)]
    told = run("pack", "check", spoken.content).stdout.splitlines()
    (line,) = [line for line in told if "'rif'" in line]
    assert line.startswith("warning: ")
    assert line.endswith("handbook.yaml:7: 'rif' is only sound, and 13 texts are not recorded: 'fr' is heard there")


def test_whoever_records_reads_the_fallbacks_words_and_says_them_in_their_own(spoken: Project) -> None:
    lines = run("narration", "list", spoken.content, "--language", "rif").stdout.splitlines()
    assert f"missing  rif  {ITEM}  {FRENCH}" in lines
    assert "missing  rif  health.doctor  Naar de dokter" in lines
    assert lines[-1] == "13 missing, 0 stale, 0 recorded"


def test_a_recording_is_taken_in_by_its_item_and_needs_no_cues(spoken: Project, tmp_path: Path) -> None:
    folder = tmp_path / "from Amina"
    folder.mkdir()
    (folder / f"{ITEM}.wav").write_bytes(spoken_wav(SAID, "fr"))
    done = run("narration", "import", folder, "--to", spoken.content, "--language", "rif", "--speaker", "Amina")
    assert done.exit_code == 0
    assert done.stdout.endswith("1 recordings taken in\n")
    assert heard(spoken).heard_only
    told = json.loads(run("narration", "list", spoken.content, "--language", "rif", "--json").stdout)
    assert told["recorded"] == 1


def test_cues_of_such_a_recording_may_say_what_they_like(spoken: Project, tmp_path: Path) -> None:
    folder = tmp_path / "from Amina"
    folder.mkdir()
    sound = spoken_opus(SAID, "fr")
    (folder / f"{ITEM}.opus").write_bytes(sound)
    (folder / f"{ITEM}.vtt").write_text(vtt("x", parse_opus(sound).duration_ms, said=SAID))
    assert run("narration", "import", folder, "--to", spoken.content, "--language", "rif").exit_code == 0
    assert heard(spoken).heard_only


def test_a_recording_of_no_item_is_refused_in_one_line(spoken: Project, tmp_path: Path) -> None:
    folder = tmp_path / "from Amina"
    folder.mkdir()
    (folder / "health.nothing.opus").write_bytes(spoken_opus("Ruḥ.", "fr"))
    done = run("narration", "import", folder, "--to", spoken.content, "--language", "rif")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert "there is no 'health.nothing' that could be recorded in this language today" in done.stderr


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("{name: Tarifit, direction: ltr, fallback: rif}", "7: sound_only.rif.fallback: 'rif' is no language"),
        ("{name: Tarifit, direction: ltr, fallback: de}", "7: sound_only.rif.fallback: 'de' is no language"),
        ("{name: Tarifit, direction: up, fallback: fr}", "7: sound_only.rif.direction: must be 'ltr' or 'rtl'"),
        ("{name: Tarifit, direction: ltr}", "7: sound_only.rif.fallback: is missing"),
        ("{direction: ltr, fallback: fr}", "7: sound_only.rif.name: is missing"),
        (f"{{name: {'x' * 41}, direction: ltr, fallback: fr}}", "7: sound_only.rif.name: has 41 characters"),
    ],
)
def test_a_slip_is_told_with_its_line(project: Project, written: str, line: str) -> None:
    project.change(HANDBOOK, "languages: [nl, fr, ar]\n", f"languages: [nl, rif, fr]\nsound_only:\n  rif: {written}\n")
    assert refusal(project).startswith(f"{HANDBOOK}:{line}")


@pytest.mark.parametrize(
    ("tag", "what"),
    [("ary", "'ary' is not among the languages"), ("nl", "the source language has texts, so it is not only sound")],
)
def test_only_a_language_of_the_pack_that_is_not_its_source_can_be_sound_only(
    project: Project, tag: str, what: str
) -> None:
    project.change(HANDBOOK, "ar]\n", f"ar]\nsound_only: {{{tag}: {{name: Tarifit, direction: ltr, fallback: fr}}}}\n")
    assert what in refusal(project)


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE sound_only SET fallback = 'de'", "'rif' is only sound, and 'de' has no texts to stand in for it"),
        ("UPDATE sound_only SET fallback = 'rif'", "'rif' is only sound, and 'rif' has no texts to stand in for it"),
        ("UPDATE sound_only SET tag = 'nl'", "has no language 'nl', its own source"),
        ("UPDATE sound_only SET tag = 'de'", "'de' is only sound, and is not among its languages"),
        (
            "INSERT INTO texts VALUES ('health.doctor.go', 'text', 'rif', 'reviewed', 'x')",
            "a text in 'rif', which is not among its languages that have texts",
        ),
        ("UPDATE narrations SET text_hash = blob", f"the text of '{ITEM}' in 'rif' is of another text"),
        ("UPDATE narrations SET words = '[[0,2,0]]'", "a word of a recording lies outside its text"),
        ("UPDATE narrations SET item = 'x'", "the text of 'x' in 'rif' belongs to nothing"),
    ],
)
def test_a_pack_that_says_it_wrongly_is_not_taken(spoken: Project, statement: str, what: str) -> None:
    say(spoken)
    pack = alter(build(spoken), statement)
    with pytest.raises(PackUnreadableError) as refused:
        verify(pack)
    assert what in str(refused.value)


def test_the_recorder_shows_the_fallbacks_words_in_their_direction_and_writes_what_is_played(spoken: Project) -> None:
    spoken.change(HANDBOOK, "direction: ltr, fallback: fr", "direction: rtl, fallback: fr")
    content, catalogs = read_project(spoken.content)
    wanted = to_record(content, catalogs, "rif", missing=True, stale=False, items=())
    (text,) = [text for text in texts_to_record(content, wanted) if text.of.item == ITEM]
    assert (text.sentences, text.direction) == ((FRENCH,), Direction.LTR)
    sound = spoken_opus(SAID, "fr")
    cue = Cue(0, parse_opus(sound).duration_ms, FRENCH)
    write_takes(spoken.content, [ImportedRecording(text.of, sound, (cue,), "Amina")])
    assert heard(spoken).heard_only
