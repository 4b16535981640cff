"""The folder of clips: private, bounded, and empty when the visit is over."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from kiosk.errors import CannotWriteError
from kiosk.speech.child.claimed_folder import remove_left_behind
from kiosk.speech.child.clips import Clips, default_clips_folder
from kiosk.speech.voice.events import TimedWord
from kiosk.speech.voice.sound import silence
from kiosk.speech.voice.synthesis import Spoken

SPOKEN = Spoken(silence(100, 22050), (TimedWord(0, 3, 0),))


@pytest.fixture(autouse=True)
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_clip_is_found_again_by_all_that_decides_its_sound(tmp_path: Path) -> None:
    clips = Clips(tmp_path / "clips")
    made = clips.put(("nl", "1.0", "Dag."), SPOKEN)
    assert clips.get(("nl", "1.0", "Dag.")) == made
    assert (made.duration_ms, made.words) == (100, SPOKEN.words)
    for other in (("nl", "0.7", "Dag."), ("fr", "1.0", "Dag."), ("nl", "1.0", "Dag"), ("nl1.", "0", "Dag.")):
        assert clips.get(other) is None
    clips.close()


def test_a_clip_that_somebody_deleted_is_made_again(tmp_path: Path) -> None:
    clips = Clips(tmp_path / "clips")
    clips.put(("Dag.",), SPOKEN).path.unlink()
    assert clips.get(("Dag.",)) is None
    clips.close()


def test_only_this_user_may_look(tmp_path: Path) -> None:
    folder = tmp_path / "clips"
    folder.mkdir(mode=0o755)
    clips = Clips(folder)
    path = clips.put(("Dag.",), SPOKEN).path
    assert (folder.stat().st_mode & 0o777, path.stat().st_mode & 0o777) == (0o700, 0o600)
    clips.close()


def test_nobody_can_tell_from_a_name_which_text_was_heard(tmp_path: Path) -> None:
    names = []
    for _ in range(2):
        clips = Clips(tmp_path / "clips")
        names.append(clips.put(("Ik zoek werk.",), SPOKEN).path.name)
        clips.close()
    assert names[0] != names[1]
    assert "werk" not in "".join(names)


def test_forget_deletes_every_clip_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "clips"
    clips = Clips(folder)
    for text in ("a", "b"):
        clips.put((text,), SPOKEN)
    (folder / "notes.txt").write_text("ours")
    clips.forget()
    assert _names(folder) == {"notes.txt"}
    assert clips.get(("a",)) is None
    clips.put(("a",), SPOKEN)
    clips.close()
    assert _names(folder) == {"notes.txt"}


def test_what_an_earlier_run_left_is_removed_at_the_start(tmp_path: Path, own_temporary_folder: Path) -> None:
    folder = tmp_path / "clips"
    folder.mkdir()
    for name in (f"{'0' * 32}.wav", f"{'f' * 32}.wav.part", "now.wav", "now.wav.part", "photo.wav"):
        (folder / name).write_bytes(b"x")
    left = own_temporary_folder / f"wegwijs-clips-{os.getuid()}-abc"
    left.mkdir()
    (left / "now.wav").write_bytes(b"x")
    clips = Clips(folder)
    assert _names(folder) == {"photo.wav"}
    assert _names(own_temporary_folder) == set()
    clips.close()


def test_the_oldest_clips_go_first_and_those_of_the_text_that_is_made_stay(tmp_path: Path) -> None:
    clips = Clips(tmp_path / "clips", most_clips=3)
    paths = {text: clips.put((text,), SPOKEN).path for text in "abc"}
    clips.get(("a",))
    paths["d"] = clips.put(("d",), SPOKEN, frozenset({paths["c"]})).path
    assert {text for text, path in paths.items() if path.exists()} == {"a", "c", "d"}
    paths["e"] = clips.put(("e",), SPOKEN, frozenset({paths["a"], paths["c"]})).path
    assert {text for text, path in paths.items() if path.exists()} == {"a", "c", "e"}
    clips.close()


def test_the_bytes_are_bounded_too(tmp_path: Path) -> None:
    clips = Clips(tmp_path / "clips", most_bytes=10_000)
    for number in range(20):
        clips.put((str(number),), SPOKEN)
        assert sum(path.stat().st_size for path in (tmp_path / "clips").iterdir()) <= 10_000
    clips.close()


def test_a_text_longer_than_the_bound_keeps_all_its_clips(tmp_path: Path) -> None:
    clips = Clips(tmp_path / "clips", most_clips=3)
    kept: set[Path] = set()
    for number in range(10):
        kept.add(clips.put((str(number),), SPOKEN, frozenset(kept)).path)
    assert all(path.exists() for path in kept)
    clips.close()


def test_a_second_process_leaves_the_clips_of_the_first_alone(tmp_path: Path, own_temporary_folder: Path) -> None:
    first = Clips(tmp_path / "clips")
    path = first.put(("Dag.",), SPOKEN).path
    second = Clips(tmp_path / "clips")
    other = second.put(("Dag.",), SPOKEN).path
    assert other.parent.parent == own_temporary_folder
    assert other.parent.stat().st_mode & 0o777 == 0o700
    second.close()
    assert path.exists()
    assert _names(own_temporary_folder) == set()
    first.close()


@pytest.mark.parametrize("kind", ["a file", "a link"])
def test_what_is_no_folder_is_not_used(tmp_path: Path, own_temporary_folder: Path, kind: str) -> None:
    folder = tmp_path / "clips"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "now.wav").write_bytes(b"x")
    if kind == "a file":
        folder.write_bytes(b"")
    else:
        folder.symlink_to(elsewhere)
    clips = Clips(folder)
    assert clips.put(("Dag.",), SPOKEN).path.parent.parent == own_temporary_folder
    assert _names(elsewhere) == {"now.wav"}
    clips.close()


def test_without_any_folder_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    (tmp_path / "clips").write_bytes(b"")
    with pytest.raises(CannotWriteError, match="no folder takes the sound"):
        Clips(tmp_path / "clips")


def test_a_private_folder_of_a_process_that_lives_is_left_alone(tmp_path: Path, own_temporary_folder: Path) -> None:
    (tmp_path / "clips").write_bytes(b"")
    program = """
import sys, tempfile
from pathlib import Path
from kiosk.speech.child.clips import Clips
tempfile.tempdir = sys.argv[1]
clips = Clips(Path(sys.argv[2]))
print("made", flush=True)
sys.stdin.read()
"""
    command = [sys.executable, "-c", program, str(own_temporary_folder), str(tmp_path / "clips")]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"made\n"
        before = _names(own_temporary_folder)
        Clips(tmp_path / "mine").close()
        assert _names(own_temporary_folder) == before != set()
        other.kill()
    Clips(tmp_path / "mine").close()
    assert _names(own_temporary_folder) == set()


def test_a_folder_of_our_own_is_ours_though_others_start_and_look_for_what_was_left_behind(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    over = threading.Event()

    def start_again_and_again() -> None:
        while not over.is_set():
            remove_left_behind("wegwijs-clips-")

    others = [threading.Thread(target=start_again_and_again) for _ in range(4)]
    for other in others:
        other.start()
    try:
        for _ in range(300):
            Clips(tmp_path / "file").close()
    finally:
        over.set()
        for other in others:
            other.join()


def test_sound_is_kept_in_memory_where_there_is_such_a_place(tmp_path: Path) -> None:
    memory = tmp_path / "memory"
    memory.mkdir()
    assert default_clips_folder({"XDG_RUNTIME_DIR": str(tmp_path)}, memory) == tmp_path / "wegwijs-clips"
    for environ in ({}, {"XDG_RUNTIME_DIR": "relative"}, {"XDG_RUNTIME_DIR": "/nonexistent"}):
        assert default_clips_folder(environ, memory) == memory / f"wegwijs-clips-{os.getuid()}"
    assert default_clips_folder({}, tmp_path / "none").parent == Path(tempfile.gettempdir())
