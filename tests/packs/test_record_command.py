"""`kiosk narration record` before its window opens: which texts are chosen, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.authoring.build.project import read_project
from kiosk.cli import main
from kiosk.cli.narration import to_record
from kiosk.errors import SourceError
from tests.helpers.recorded import record
from tests.helpers.small_content import Project, entry

TEXT = "Ga naar een dokter."
ITEM = "health.doctor.go"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["narration", "record", *(str(word) for word in words)], catch_exceptions=False)


def chosen(
    project: Project, *items: str, language: str = "nl", missing: bool = False, stale: bool = False
) -> list[str]:
    content, catalogs = read_project(project.content)
    return [
        text.item for text in to_record(content, catalogs, language, missing=missing, stale=stale, items=tuple(items))
    ]


@pytest.fixture
def half(project: Project) -> Project:
    """One text recorded, one recorded before it changed."""
    record(project.content, "health", "Gezondheid")
    record(project.content, ITEM, "Ga naar de dokter.")
    return project


def test_what_is_missing_or_stale_is_recorded_in_the_order_of_the_content(half: Project) -> None:
    both = chosen(half)
    assert both[:3] == ["start", "health.doctor", ITEM]
    assert "health" not in both
    assert chosen(half, missing=True, stale=True) == both


def test_only_what_is_missing_or_only_what_is_stale_can_be_asked_for(half: Project) -> None:
    assert chosen(half, stale=True) == [ITEM]
    assert ITEM not in chosen(half, missing=True)
    assert "start" in chosen(half, missing=True)


def test_an_item_is_recorded_anew(half: Project) -> None:
    assert chosen(half, ITEM, "health") == ["health", ITEM]


def test_what_is_not_translated_is_not_recorded(project: Project) -> None:
    project.catalog("fr", entry("start", "Start hier", "Ici"))
    assert chosen(project, language="fr") == ["start"]


def test_a_recording_that_is_wrong_is_named_first(half: Project) -> None:
    path = record(half.content, "start", "Start hier")
    path.with_suffix(".vtt").unlink()
    with pytest.raises(SourceError, match=r"has no start\.vtt beside it"):
        chosen(half)


def test_an_item_that_is_not_there_is_refused(project: Project) -> None:
    done = run(project.content, "--language", "nl", "--item", "ghost")
    assert done.exit_code == 2
    assert "there is no 'ghost' that could be recorded in this language today" in done.stderr


def test_where_all_is_recorded_no_window_opens(project: Project) -> None:
    done = run(project.content, "--language", "ar")
    assert (done.exit_code, done.stdout) == (0, f"{project.content}: there is nothing to record in 'ar'\n")


def test_before_anybody_speaks_it_is_seen_that_opus_can_be_made(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(project.root))
    done = run(project.content, "--language", "nl")
    assert done.exit_code == 2
    assert done.stderr == (
        "kiosk: recordings must be made Opus, and opusenc (of opus-tools) or ffmpeg is not installed\n"
    )


def test_a_window_in_a_language_that_it_does_not_speak_is_refused(project: Project) -> None:
    done = run(project.content, "--language", "nl", "--interface", "tlh")
    assert done.exit_code == 2
    assert done.stderr.startswith("kiosk: --interface: the window does not speak 'tlh'; it speaks ")
