"""`kiosk narration`, `kiosk pack` and recordings, as an editor runs them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.authoring.build.project import build_preview
from kiosk.authoring.files.webvtt import parse_webvtt
from kiosk.authoring.narrate.encode import MAX_SOUND_BYTES
from kiosk.cli import main
from kiosk.packs.format.opus import parse_opus
from kiosk.packs.read.reader import PackReader
from tests.helpers.recorded import clock, converted, record, spoken_opus, spoken_wav, tone_opus, vtt
from tests.helpers.small_content import Project, entry

TEXT = "Ga naar een dokter."
ITEM = "health.doctor.go"
HEALTH = "content/handbook/topics/health.yaml"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture
def folder(project: Project) -> Path:
    """What a volunteer hands in."""
    path = project.root / "from Amina"
    path.mkdir()
    return path


def take_in(project: Project, folder: Path, *more: str, language: str = "nl") -> Result:
    return run("narration", "import", folder, "--to", project.content, "--language", language, *more)


def recorded(project: Project) -> dict[str, bytes]:
    base = project.content / "narration"
    return {str(path.relative_to(base)): path.read_bytes() for path in base.rglob("*") if path.is_file()}


def test_the_list_says_what_is_missing_stale_and_recorded(project: Project) -> None:
    project.catalog("fr", entry(ITEM, TEXT, "Allez chez un médecin."))
    record(project.content, ITEM, TEXT)
    record(project.content, "health", "Gezondheid")
    project.change(HEALTH, TEXT, "Ga naar de dokter.")
    lines = run("narration", "list", project.content).stdout.splitlines()
    assert "missing  nl  health.doctor  Naar de dokter" in lines
    assert f"stale  nl  {ITEM}  is of an older text" in lines
    assert lines[-1] == "11 missing, 1 stale, 1 recorded"
    assert not any(" fr " in line for line in lines)  # the sentence changed, so there is nothing to record
    assert not any("staff" in line for line in lines)


@pytest.mark.parametrize(
    ("option", "kinds"), [("--missing", {"missing"}), ("--stale", {"stale"}), ("", {"missing", "stale"})]
)
def test_the_list_can_be_of_one_kind_and_one_language(project: Project, option: str, kinds: set[str]) -> None:
    project.catalog("fr", entry("health", "Gezondheid", "Santé") + entry("start", "Start hier", "Ici"))
    record(project.content, "health", "Sante", "fr")
    options = [option] if option else []
    lines = run("narration", "list", project.content, "--language", "fr", *options).stdout.splitlines()
    assert {line.split()[0] for line in lines[:-1]} == kinds
    assert lines[-1] == "1 missing, 1 stale, 0 recorded"
    told = json.loads(run("narration", "list", project.content, "--language", "fr", "--json", *options).stdout)
    assert told.keys() == {"recorded", *kinds}
    if "missing" in kinds:
        assert told["missing"] == [{"item": "start", "field": "title", "language": "fr", "text": "Ici"}]
    if "stale" in kinds:
        assert told["stale"] == [{"item": "health", "language": "fr", "text": "Santé", "what": "is of an older text"}]


def test_a_wrong_recording_is_one_line(project: Project) -> None:
    path = record(project.content, ITEM, TEXT)
    path.with_suffix(".vtt").unlink()
    done = run("narration", "list", project.content)
    assert done.exit_code == 2
    assert done.stderr == f"kiosk: {path}: has no {ITEM}.vtt beside it\n"


@pytest.mark.parametrize("command", [["list"], ["import", "."]])
def test_a_language_that_the_content_does_not_speak_is_refused(project: Project, command: list[str]) -> None:
    words = [project.content] if command == ["list"] else ["--to", project.content]
    done = run("narration", *command, *words, "--language", "de")
    assert done.exit_code == 2
    assert "speaks nl, fr, ar" in done.stderr


def test_a_wav_is_made_opus_and_timed_by_its_letters(project: Project, folder: Path) -> None:
    (folder / f"{ITEM}.wav").write_bytes(spoken_wav(TEXT))
    done = take_in(project, folder, "--speaker", "Amina")
    assert done.exit_code == 0
    assert "1 recordings taken in, 1 of them without cues" in done.stdout
    assert recorded(project).keys() == {f"nl/{ITEM}.opus", f"nl/{ITEM}.vtt"}
    script = parse_webvtt(recorded(project)[f"nl/{ITEM}.vtt"], "x")
    sound = parse_opus(recorded(project)[f"nl/{ITEM}.opus"])
    assert script.note == {"text-sha256": sha256(TEXT.encode()).hexdigest(), "speaker": "Amina"}
    assert [(cue.start_ms, cue.end_ms, cue.text) for cue in script.cues] == [(0, sound.duration_ms, TEXT)]
    with PackReader.open(build_preview(project.content, project.root)) as pack:
        assert pack.topic("health.doctor", "nl").cards[0].text.recording is not None
    assert run("narration", "list", project.content).stdout.endswith(" 1 recorded\n")


def test_a_text_of_two_sentences_gets_two_cues(project: Project, folder: Path) -> None:
    project.change(HEALTH, TEXT, "Ga naar een dokter. Neem alles mee.")
    (folder / f"{ITEM}.wav").write_bytes(spoken_wav("Ga naar een dokter. Neem alles mee."))
    take_in(project, folder)
    script = parse_webvtt(recorded(project)[f"nl/{ITEM}.vtt"], "x")
    assert [cue.text for cue in script.cues] == [TEXT, "Neem alles mee."]


def test_opus_is_taken_as_it_is_and_its_cues_with_their_names(project: Project, folder: Path) -> None:
    sound = spoken_opus(TEXT)
    cues = f"00:00.020 --> {clock(parse_opus(sound).duration_ms)}\nGa <00:00.200>naar een\ndokter."
    (folder / f"{ITEM}.ogg").write_bytes(sound)
    (folder / f"{ITEM}.vtt").write_text(vtt(TEXT, 0, cues=cues))
    assert take_in(project, folder).exit_code == 0
    assert recorded(project)[f"nl/{ITEM}.opus"] == sound
    script = parse_webvtt(recorded(project)[f"nl/{ITEM}.vtt"], "x")
    assert (script.note["speaker"], script.note["reviewer"]) == ("Amina", "Els")
    assert (script.cues[0].text, [stamp.ms for stamp in script.cues[0].stamps]) == ("Ga naar een dokter.", [200])


def test_vorbis_and_other_wav_are_made_opus(project: Project, folder: Path) -> None:
    vorbis, floats = ("-c:a", "libvorbis", "-b:a", "64k", "-f", "ogg"), ("-c:a", "pcm_f32le", "-f", "wav")
    (folder / f"{ITEM}.ogg").write_bytes(converted(spoken_wav(TEXT), *vorbis, "-ar", "48000", "-ac", "2"))
    (folder / "health.WAV").write_bytes(converted(spoken_wav("Gezondheid"), *floats, "-ar", "96000", "-ac", "2"))
    assert take_in(project, folder).exit_code == 0
    for item, text in ((ITEM, TEXT), ("health", "Gezondheid")):
        sound = parse_opus(recorded(project)[f"nl/{item}.opus"])
        assert sound.channels == 1
        assert abs(sound.duration_ms - parse_opus(spoken_opus(text)).duration_ms) < 30


def test_a_translation_is_held_against_its_own_text(project: Project, folder: Path) -> None:
    project.catalog("ar", entry(ITEM, TEXT, "اذهب إلى الطبيب."))
    (folder / f"{ITEM}.opus").write_bytes(spoken_opus("اذهب إلى الطبيب.", "ar"))
    assert take_in(project, folder, language="ar").exit_code == 0
    with PackReader.open(build_preview(project.content, project.root)) as pack:
        recording = pack.topic("health.doctor", "ar").cards[0].text.recording
    assert recording is not None
    assert len(recording.words) == 3


def test_a_new_recording_takes_the_place_of_a_stale_one(project: Project, folder: Path) -> None:
    record(project.content, ITEM, TEXT)
    project.change(HEALTH, TEXT, "Ga naar de dokter.")
    (folder / f"{ITEM}.wav").write_bytes(spoken_wav("Ga naar de dokter."))
    assert take_in(project, folder).exit_code == 0
    assert run("narration", "list", project.content).stdout.endswith("0 stale, 1 recorded\n")


def name(path: str, data: bytes | str = b"") -> Callable[[Path], object]:
    def put(folder: Path) -> None:
        (folder / path).write_bytes(data if isinstance(data, bytes) else data.encode())

    return put


def enormous(folder: Path) -> None:
    with (folder / "start.wav").open("wb") as file:
        file.truncate(MAX_SOUND_BYTES + 1)


LONG = parse_opus(spoken_opus(TEXT)).duration_ms + 1
REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "an unknown item": (name("ghost.wav"), "ghost.wav: there is no 'ghost' that could be recorded"),
    "a text for staff": (name("staff.health.1.wav"), "staff.health.1.wav: there is no 'staff.health.1'"),
    "an enormous file": (
        enormous,
        "start.wav: is larger than 100 MB",
    ),
    "a link to nothing": (
        lambda folder: (folder / "start.wav").symlink_to("nowhere"),
        "start.wav: cannot be read: No such file or directory",
    ),
    "no sound": (name("start.wav"), "start.wav: opusenc cannot make Opus of it: "),
    "text as Ogg": (name("start.ogg", "hello"), "start.ogg: ffmpeg cannot make Opus of it: "),
    "WAV as Opus": (name("start.opus", spoken_wav(TEXT)), "start.opus: is not Ogg Opus"),
    "silence without end": (name("start.opus", tone_opus(181)), "start.opus: lasts 181 s; 180 s at most"),
    "cues alone": (name("start.vtt", "WEBVTT\n"), "start.vtt: has no recording beside it"),
    "another file": (name("notes.txt"), "notes.txt: is neither a recording (.opus, .ogg, .wav) nor its cues (.vtt)"),
    "an item twice": (name(f"{ITEM}.wav", spoken_wav(TEXT)), f"{ITEM}.opus: '{ITEM}' is recorded twice: {ITEM}.wav"),
    "other words": (
        name(f"{ITEM}.vtt", vtt(TEXT, 500, said="Ga naar de dokter.")),
        f"{ITEM}.vtt:8: the cues say other words than the text: {TEXT}",
    ),
    "cues after its end": (name(f"{ITEM}.vtt", vtt(TEXT, LONG)), f"{ITEM}.vtt:8: ends after the recording"),
    "nobody": (name(f"{ITEM}.opus", tone_opus(1.5)), f"{ITEM}.opus: nobody is heard in it"),
    "another, longer text": (
        name(f"{ITEM}.opus", spoken_opus("Ja.")),
        f"{ITEM}.opus: is too short for its text: 15 letters in 0.",
    ),
    "a stamp at the end of its cue": (
        name(f"{ITEM}.vtt", vtt(TEXT, 0, cues="00:00.000 --> 00:00.900\nGa naar een <00:00.900>dokter.")),
        f"{ITEM}.vtt:8: a word stamp stands at the end of its cue, where nothing is said any more",
    ),
    "a slip in its cues": (name(f"{ITEM}.vtt", "WEBVTT\n\nGa\n"), f"{ITEM}.vtt:3: is neither a NOTE nor a cue"),
}


@pytest.mark.parametrize(("put", "what"), REFUSED.values(), ids=REFUSED.keys())
def test_when_one_file_is_refused_nothing_is_changed(
    project: Project, folder: Path, put: Callable[[Path], object], what: str
) -> None:
    record(project.content, "health", "Gezondheid")
    before = recorded(project)
    (folder / f"{ITEM}.opus").write_bytes(spoken_opus(TEXT))
    (folder / "health.wav").write_bytes(spoken_wav("Gezondheid"))
    put(folder)
    done = take_in(project, folder)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"kiosk: {folder}{os.sep}{what}")
    assert done.stderr.count("\n") == 1
    assert recorded(project) == before


def test_how_many_more_are_refused_is_said(project: Project, folder: Path) -> None:
    for other in ("a.txt", "b.txt", "ghost.wav"):
        name(other)(folder)
    assert take_in(project, folder).stderr.endswith(" (and 2 more files are refused)\n")


def test_an_empty_folder_and_an_empty_name_are_refused(project: Project, folder: Path) -> None:
    assert "holds no recordings" in take_in(project, folder).stderr
    assert take_in(project, folder, "--speaker", " ").stderr == "kiosk: --speaker: must be a line of 1 to 200 signs\n"


def test_where_nothing_makes_opus_that_is_said_plainly(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wav = folder / f"{ITEM}.wav"
    wav.write_bytes(spoken_wav(TEXT))
    monkeypatch.setenv("PATH", str(project.root / "nowhere"))
    wanted = "must be made Opus, and opusenc (of opus-tools) or ffmpeg is not installed"
    assert take_in(project, folder).stderr == f"kiosk: {wav}: {wanted}\n"
    wav.rename(folder / f"{ITEM}.ogg")
    assert take_in(project, folder).stderr.endswith("must be made Opus, and ffmpeg is not installed\n")


def test_ffmpeg_serves_where_opusenc_is_not_installed(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / f"{ITEM}.wav").write_bytes(spoken_wav(TEXT))
    tools = project.root / "tools"
    tools.mkdir()
    found = next(Path(place) / "ffmpeg" for place in os.get_exec_path() if (Path(place) / "ffmpeg").exists())
    (tools / "ffmpeg").symlink_to(found)
    monkeypatch.setenv("PATH", str(tools))
    assert take_in(project, folder).exit_code == 0
    assert abs(parse_opus(recorded(project)[f"nl/{ITEM}.opus"]).duration_ms - LONG) < 30


def test_a_disk_that_refuses_leaves_the_content_as_it_was(project: Project, folder: Path) -> None:
    (folder / f"{ITEM}.opus").write_bytes(spoken_opus(TEXT))
    (project.content / "narration").write_text("a file in the way")
    done = take_in(project, folder)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"kiosk: {project.content / 'narration'}: cannot be written: ")


def test_build_and_show_speak_of_recordings(project: Project) -> None:
    record(project.content, ITEM, TEXT)
    record(project.content, "health", "Gezondheid", said="Ziek")
    pack = project.root / "small.pack"
    built = run("pack", "build", project.content, "-o", pack).stdout
    assert f"1 recordings in {project.root / 'blobs'}; 1 are stale and left out" in built
    (blob,) = (project.root / "blobs").iterdir()
    shown = run("pack", "show", pack, "--language", "nl", "--json")
    first = json.loads(shown.stdout)["themes"][1]["topics"][0]["cards"][0]
    assert first["recorded_ms"] == parse_opus(blob.read_bytes()).duration_ms
    assert shown.stderr == ""
    data = blob.read_bytes()
    blob.unlink()
    shown = run("pack", "show", pack, "--language", "nl")
    assert (shown.exit_code, shown.stderr) == (0, f"kiosk: {pack}: 1 recordings do not lie in blobs/ beside it\n")
    blob.write_bytes(data[:-1])
    shown = run("pack", "show", pack, "--language", "nl")
    assert (shown.exit_code, shown.stderr) == (2, f"kiosk: {blob}: is not the sound that its hash says\n")


def test_check_tells_of_recordings_with_its_exit_code(project: Project) -> None:
    path = record(project.content, ITEM, TEXT)
    project.change(HEALTH, TEXT, "Ga naar de dokter.")
    done = run("pack", "check", project.content)
    assert done.exit_code == 0
    assert f"warning: {path.with_suffix('.vtt')}: is of an older text, so it is not played" in done.stdout
    path.unlink()
    done = run("pack", "check", project.content)
    assert done.exit_code == 1
    assert f"error: {path.with_suffix('.vtt')}: has no {ITEM}.opus beside it" in done.stdout
