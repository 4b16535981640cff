"""Polish, which nothing here knows, added as translations/README.md says: seen and heard, without a line of code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.helpers.kiosk_process import run_in
from tests.helpers.small_content import Project
from tests.packs.test_catalogs_command import catalogs, project

__all__ = ["project"]  # the small handbook with the scripts of the catalogs

pytestmark = pytest.mark.slow

SENTENCES = {"Ga naar een dokter.": "Idź do lekarza.", "Neem je papieren mee.": "Weź swoje dokumenty."}


def add_polish(project: Project) -> Path:
    """Step 1 and 4 of `translations/README.md`, and a word for the lexicon of `content/README.md`."""
    project.change("content/handbook/handbook.yaml", "[nl, fr, ar]", "[nl, fr, ar, pl]")
    assert catalogs(project, "update") == (0, "")
    catalog = project.root / "translations/pl/LC_MESSAGES/handbook.po"
    text = catalog.read_text("utf-8")
    for dutch, polish in SENTENCES.items():
        text = text.replace(f'msgid "{dutch}"\nmsgstr ""', f'msgid "{dutch}"\nmsgstr "{polish}"')
    catalog.write_text(text, "utf-8")
    lexicon = project.content / "lexicon" / "pl.yaml"
    lexicon.parent.mkdir()
    lexicon.write_text("- {word: lekarza, ipa: lɛˈkarza}\n", encoding="utf-8")
    return catalog


def test_a_language_that_the_engine_has_is_seen_and_heard_without_a_line_of_code(project: Project) -> None:
    add_polish(project)
    pack = project.root / "small.pack"
    assert run_in(project.root, "pack", "build", project.content, "-o", pack).returncode == 0
    shown = run_in(project.root, "pack", "show", pack, "--language", "pl").stdout
    assert all(sentence in shown for sentence in SENTENCES.values())
    said = run_in(project.root, "speak", "Idź do lekarza.", "--language", "pl", "--lexicon", pack, "--said", "--json")
    (sentence,) = json.loads(said.stdout)["sentences"]
    assert (sentence["said"], sentence["ipa"]) == ("Idź do lekarza.", "ˈidʑ dɔ lɛkˈarza")
    spoken = run_in(project.root, "speak", "Weź swoje dokumenty.", "--language", "pl", "-o", "heard.wav")
    assert (spoken.returncode, spoken.stderr) == (0, "")
    assert (project.root / "heard.wav").stat().st_size > 20_000


def test_the_check_names_what_a_language_lacks_for_its_numbers(project: Project) -> None:
    add_polish(project)
    told = run_in(project.root, "pack", "check", project.content)
    lines = [line for line in (told.stdout + told.stderr).splitlines() if "rules of speech" in line]
    assert len(lines) == 1
    assert "handbook.yaml:5" in lines[0]
    assert "'pl' has no rules of speech (kiosk/speech/words/languages): numbers, hours, dates, amounts" in lines[0]


def test_a_language_that_no_voice_speaks_is_still_refused(project: Project) -> None:
    refused = run_in(project.root, "speak", "Qapla", "--language", "xx", "-o", "x.wav")
    assert refused.returncode == 2
    assert "there is no voice for 'xx'" in refused.stderr
