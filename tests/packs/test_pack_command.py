"""The commands as an editor runs them: what they print, their exit codes, and what they leave alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import COMMANDS, main
from tests.helpers.small_content import Project, entry

REPOSITORY = Path(__file__).parents[2]


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def test_check_prints_findings_and_passes_when_none_is_an_error(project: Project) -> None:
    project.translations.mkdir()
    done = run("pack", "check", project.content)
    assert done.exit_code == 0
    assert "nothing is translated: 'fr' lacks" in done.stdout
    assert done.stdout.endswith("0 errors, 2 warnings\n")


def test_check_names_files_as_seen_from_where_it_runs(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.root)
    project.change("content/handbook/topics/health.yaml", "Ga naar een dokter.", "Een. Twee. Drie.")
    done = run("pack", "check", "content/handbook")
    assert done.exit_code == 1
    first = done.stdout.splitlines()[0]
    assert first == "error: content/handbook/topics/health.yaml:8: health.doctor.go: 3 sentences; 2 at most"
    assert "warning: translations/fr/LC_MESSAGES/handbook.po: nothing is translated" in done.stdout


def test_check_prints_json_for_other_programs(project: Project) -> None:
    project.change("content/handbook/topics/health.yaml", "Ga naar een dokter.", "Je wordt geholpen door de griffie.")
    told = json.loads(run("pack", "check", project.content, "--json").stdout)
    assert told["coverage"] == {"facts": 3, "unused": []}
    assert {finding["level"] for finding in told["findings"]} == {"warning"}
    assert told["plain"] == {
        "sentences": 11,
        "helped": 11,
        "longest": 6,
        "too_many_sentences": 0,
        "hard_words": ["griffie"],
        "passives": 1,
        "abbreviations": [],
        "helped_percent": 100.0,
    }


def test_check_prints_the_figures_of_the_language_and_how_far_the_facts_are_covered(project: Project) -> None:
    lines = run("pack", "check", project.content).stdout.splitlines()
    assert lines[-4:-1] == [
        "100 % of 11 sentences have at most 12 words; the longest has 6",
        "0 hard words, 0 passive forms, 0 abbreviations without explanation",
        "3 of 3 facts are covered",
    ]


def test_check_says_in_one_line_that_it_has_no_list_of_words(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wordfreq", None)
    done = run("pack", "check", project.content)
    assert done.exit_code == 0
    assert done.stderr == "words were not held against a list: ./packaging/run installs it (wordfreq)\n"
    assert "\n0 passive forms, 0 abbreviations without explanation\n" in done.stdout


def test_a_fact_of_the_given_list_that_nothing_uses_ends_in_exit_code_2(project: Project) -> None:
    facts = project.root / "list.yaml"
    facts.write_text("facts:\n- id: start.1\n- id: health.1\n- id: health.2\n- id: work.1\n")
    done = run("pack", "check", project.content, "--facts", facts)
    assert done.exit_code == 2
    lines = done.stdout.splitlines()
    assert lines[0] == f"error: {facts}:5: work.1: no card rests on this fact"
    assert lines[-3:-1] == ["not covered: work.1", "3 of 4 facts are covered"]


def test_a_fact_that_the_given_list_lacks_is_one_line_and_exit_code_2(project: Project) -> None:
    facts = project.root / "list.txt"
    facts.write_text("start.1\nhealth.1\n")
    done = run("pack", "check", project.content, "--facts", facts)
    assert done.exit_code == 2
    assert done.stdout == ""
    place = f"{project.content}/topics/health.yaml:54"
    assert done.stderr == f"kiosk: {place}: guide.outcomes.1.cards.0.facts.0: there is no fact 'health.2'\n"


def test_a_staff_fact_on_a_visitors_card_ends_in_exit_code_2(project: Project) -> None:
    facts = project.root / "list.yaml"
    facts.write_text("- start.1\n- {id: health.1, public_display: staff_only}\n- health.2\n")
    done = run("pack", "check", project.content, "--facts", facts)
    assert done.exit_code == 2
    assert "health.yaml:8: health.doctor.go: fact 'health.1' is for staff only" in done.stdout


@pytest.mark.parametrize("command", ["check", "build"])
def test_content_that_cannot_be_read_is_one_line_on_stderr_and_exit_code_2(project: Project, command: str) -> None:
    project.change("content/handbook/topics/health.yaml", "kind: go", "kind: run")
    output: list[str | Path] = ["-o", project.root / "small.pack"] if command == "build" else []
    done = run("pack", command, project.content, *output)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"kiosk: {project.content}/topics/health.yaml:9: cards.0.kind: must be 'do'")
    assert done.stderr.count("\n") == 1
    assert not (project.root / "small.pack").exists()


def test_build_writes_the_pack_and_says_what_each_language_lacks(project: Project) -> None:
    project.catalog("fr", entry("start", "Start hier", "Commencez ici"), "Amina B.")
    pack = project.root / "small.pack"
    done = run("pack", "build", project.content, "-o", pack)
    assert done.exit_code == 0
    assert f"{pack}: 2 topics, {pack.stat().st_size} bytes" in done.stdout
    assert "Amina B." in done.stdout


def test_build_release_is_refused_while_incomplete(project: Project) -> None:
    done = run("pack", "build", project.content, "-o", project.root / "small.pack", "--release")
    assert done.exit_code == 2
    assert done.stderr.startswith("kiosk: handbook: not complete, so not released: 'fr' lacks")


def shape(value: object) -> object:
    if isinstance(value, dict):
        return {key: shape(part) for key, part in value.items()}
    return [shape(part) for part in value] if isinstance(value, list) else None


def test_show_prints_every_card_in_the_same_shape_in_every_language(project: Project) -> None:
    project.catalog("fr", entry("health.doctor.go", "Ga naar een dokter.", "Allez chez un médecin."))
    pack = project.root / "small.pack"
    run("pack", "build", project.content, "-o", pack)
    told = {
        tag: json.loads(run("pack", "show", pack, "--language", tag, "--json").stdout) for tag in ("nl", "fr", "ar")
    }
    assert shape(told["nl"]) == shape(told["fr"]) == shape(told["ar"])
    assert list(told["nl"]) == ["pack", "themes", "staff", "glossary", "help"]
    topic = told["fr"]["themes"][1]["topics"][0]
    assert (topic["id"], topic["facts"]) == ("health.doctor", ["health.1", "health.2"])
    assert topic["cards"][0] == {
        "id": "health.doctor.go",
        "kind": "go",
        "text": "Allez chez un médecin.",
        "language": "fr",
        "state": "computer",
        "spoken": None,
        "recorded_ms": None,
        "alt": "een man, daarna een dokter",
        "pictograms": ["person", "arrow", "doctor"],
        "facts": ["health.1"],
        "beyond_handbook": None,
        "place": None,
    }
    assert topic["guide"]["outcomes"][1]["decides"] == {
        "text": "Het OCMW beslist.",
        "spoken": None,
        "pictogram": "counter",
    }
    assert told["fr"]["themes"][1]["topics"][1]["guide"] is None


def test_show_prints_an_outline_for_people(project: Project) -> None:
    project.catalog("fr", entry("health.doctor.go", "Ga naar een dokter.", "Allez chez un médecin."))
    pack = project.root / "small.pack"
    run("pack", "build", project.content, "-o", pack)
    lines = run("pack", "show", pack, "--language", "fr").stdout.splitlines()
    assert "    go: Allez chez un médecin. [computer] (een man, daarna een dokter)" in lines
    assert "      yes → out.insured, no → money, don't know → money" in lines
    assert "    = out.ocmw → health.help" in lines
    assert "  found: Wie het onderzoek deed." in lines
    assert lines[-1] == "OCMW: De sociale dienst van je gemeente."


def test_an_outline_leaves_out_a_glossary_that_is_not_there(project: Project) -> None:
    (project.content / "glossary.yaml").unlink()
    pack = project.root / "small.pack"
    run("pack", "build", project.content, "-o", pack)
    assert run("pack", "show", pack, "--language", "nl").stdout.endswith("say: Zeg dat een tolk gratis is.\n")


def test_show_refuses_a_language_that_the_pack_does_not_speak(project: Project) -> None:
    pack = project.root / "small.pack"
    run("pack", "build", project.content, "-o", pack)
    done = run("pack", "show", pack, "--language", "tr")
    assert done.exit_code == 2
    assert "small.pack speaks nl, fr, ar" in done.stderr


def test_show_refuses_what_is_not_a_pack(tmp_path: Path) -> None:
    path = tmp_path / "not.pack"
    path.write_text("no")
    done = run("pack", "show", path, "--language", "nl")
    assert done.exit_code == 2
    assert done.stderr == f"kiosk: {path}: is not a pack\n"


def test_help_says_what_each_command_is_for() -> None:
    said = " ".join(run("--help").stdout.split())
    assert all(about in said for _, about in COMMANDS.values())


def test_help_lists_every_command_without_importing_any() -> None:
    program = (
        "import sys; from kiosk.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print(sorted(m for m in sys.modules if m.startswith(('kiosk.', 'PySide6'))))"
    )
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert all(f"  {name} " in done.stdout for name in COMMANDS)
    assert done.stdout.splitlines()[-1] == "['kiosk.cli', 'kiosk.errors']"


def test_an_unknown_command_is_refused() -> None:
    done = run("dance")
    assert done.exit_code == 2
    assert "No such command 'dance'" in done.stderr


def test_the_package_runs_as_the_command() -> None:
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    command = [sys.executable, "-m", "kiosk", "pack", "--help"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Usage: kiosk pack")
