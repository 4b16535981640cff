"""What an editor or a translator may get wrong: one line with file and line, exit code 2, and no pack."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.authoring.build.project import read_project
from kiosk.cli import main
from tests.helpers.kiosk_process import kiosk_environment, run_in
from tests.helpers.small_content import Project, entry

HEALTH = "content/handbook/topics/health.yaml"
FRENCH = "translations/fr/LC_MESSAGES/handbook.po"
BUTTONS = "translations/fr/LC_MESSAGES/kiosk.po"
GO = entry("health.doctor.go", "Ga naar een dokter.", "Allez chez un médecin.")
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
MARKS = ["061C", "200E", "200F", "202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069"]


def refused(project: Project, said: str) -> None:
    """See that check and build say the same one line, and that no pack is left."""
    pack = project.root / "small.pack"
    for words in (("check", project.content), ("build", project.content, "-o", pack)):
        done: Result = CliRunner().invoke(main, ["pack", *map(str, words)], catch_exceptions=False)
        assert done.exit_code == 2
        assert done.stdout == ""
        assert done.stderr.count("\n") == 1
        assert done.stderr.replace(f"{project.root}/", "").startswith(f"kiosk: {said}")
        assert list(project.root.glob("*.pack*")) == []


def buttons(project: Project, entries: str) -> None:
    """Write the interface's French catalog."""
    path = project.root / BUTTONS
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEADER + entries, encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("facts: [health.1]", "facts: [health.9]", 12, "cards.0.facts.0: there is no fact 'health.9'"),
        ("person > doctor", "person > nurse", 10, "cards.0.picture: there is no pictogram 'nurse'"),
        ("Ga naar een dokter.", "Ga naar\u200f een dokter.", 11, "cards.0.text: holds the direction mark U+200F"),
        ("Ga naar een dokter.", '"Ga nu [[da]]."', 11, "cards.0.text: holds '[[', by which a voice is told phonemes"),
        ("Ga naar een dokter.", '"Ga nu.\\u2067"', 11, "cards.0.text: holds the direction mark U+2067"),
        ("      text: Ga naar", "\ttext: Ga naar", 11, "not valid YAML: a tab stands here: only spaces may"),
        (
            "      text: Ga naar",
            "        text: Ga naar",
            11,
            "not valid YAML: a text with ': ' in it stands in quotes",
        ),
        ("      text: Ga naar", "    text: Ga naar", 11, "not valid YAML: not in line with what it belongs to: count"),
        ("    - id: health.doctor.bring", "    -id: health.doctor.bring", 13, "not valid YAML: not in line with what"),
        ("text: Ga naar", "text:Ga naar", 11, "not valid YAML: neither a key with ': ' after it, nor in line with"),
        ("Ga naar een dokter.", "'s Avonds is er een dokter.", 11, "not valid YAML: the quote that is opened here is"),
        (
            "Ga naar een dokter.",
            '"Ga naar een dokter.',
            11,
            "not valid YAML: the quote that is opened here is not",
        ),
        ("Ga naar een dokter.", "Neem bus #4.", 11, "not valid YAML: what stands after # would be left out: put"),
        ("Ga naar een dokter.", "@dokter bellen.", 11, "not valid YAML: a text that begins with @ stands in quotes"),
        ("Ga naar een dokter.", "- Ga nu.", 11, "not valid YAML: a text that begins with '- ' stands in quotes"),
        ("Ga naar een dokter.", "> Ga nu.", 11, "not valid YAML: a text that begins with > or | stands in quotes"),
        ("Ga naar een dokter.", "& ga nu.", 11, "not valid YAML: a text that begins with & or * stands in quotes"),
        ("[health.1]", "[health.1", 12, "not valid YAML: no ] closes what is opened here, or a text in it has to"),
        (
            "OCMW beslist.,",
            "OCMW beslist, altijd.,",
            48,
            "guide.outcomes.1.decides.altijd.: is not a key that",
        ),
        ("2026-11-23", "2026-02-30", 5, "checked_on: '2026-02-30' is no date: day is out of range for month"),
        ("2026-11-23", "'2026-11-23'", 5, "checked_on: must be a date such as 2026-11-23, without quotes"),
        ("2027-12-31", "2025-12-31", 6, "valid_until: is before checked_on, 2026-11-23"),
        (
            "facts: [health.1]",
            "valid_until: 2026-11-22",
            12,
            "cards.0.valid_until: is before checked_on, 2026-11-23",
        ),
        ("text: Ga naar een dokter.", "text:", 11, "cards.0.text: is empty"),
        (
            "doctor.go",
            "doctor.naar-toe",
            8,
            "cards.0.id: 'health.doctor.naar-toe' may only hold small letters, digits, _",
        ),
        ("person > doctor", "person>doctor", 10, "cards.0.picture: must be names of pictograms with > + or / between"),
        ("kind: go", "kind: go\n      kind: do", 10, "cards.0.kind: stands here twice"),
        ("kind: go", "kind: &kind go", 9, "not valid YAML: a text that begins with & stands in quotes"),
        ("kind: go", "kind: *kind", 9, "not valid YAML: an alias (*) stands here: write it out"),
    ],
)
def test_a_wrong_line_of_the_content(project: Project, old: str, new: str, line: int, said: str) -> None:
    project.change(HEALTH, old, new)
    refused(project, f"{HEALTH}:{line}: {said}")


def test_a_comment_may_stand_after_a_text(project: Project) -> None:
    project.change(HEALTH, "text: Ga naar een dokter.", "text: Ga naar een dokter.   # of bel\n      #kind: do")
    project.change(HEALTH, "kind: go", "kind: go #")
    assert project.read().topics[0].cards[0].text == "Ga naar een dokter."


@pytest.mark.parametrize("name", ["handbook", "themes", "glossary", "staff", "topics/health"])
def test_what_windows_makes_of_a_file_is_read_as_it_was(project: Project, name: str) -> None:
    before = project.read()
    path = project.content / f"{name}.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert project.read() == before


def test_facts_and_catalogs_of_windows_are_read_as_they_were(project: Project) -> None:
    path = project.catalog("fr", GO, "Amina B.")
    before = read_project(project.content)
    for one in (path, project.content / "facts.txt"):
        one.write_bytes(b"\xef\xbb\xbf" + one.read_bytes().replace(b"\n", b"\r\n"))
    assert read_project(project.content) == before
    path.write_bytes(path.read_bytes().replace(b"\r\n", b"\r"))
    assert read_project(project.content) == before


@pytest.mark.parametrize("name", ["glossary.yml", "Glossary.yaml", "glossary.yaml.txt", "glossary (1).yaml"])
def test_a_file_under_a_wrong_name_is_not_left_out_unseen(project: Project, name: str) -> None:
    (project.content / "glossary.yaml").rename(project.content / name)
    said = "is none of glossary.yaml, handbook.yaml, numbers.yaml, staff.yaml, themes.yaml\n"
    refused(project, f"content/handbook/{name}:1: {said}")


def test_a_topics_file_that_notepad_renamed(project: Project) -> None:
    (project.root / HEALTH).rename(project.root / f"{HEALTH}.txt")
    refused(project, f"{HEALTH}.txt:1: is not named after a theme\n")


@pytest.mark.parametrize("name", [".#health.yaml", ".health.yaml.swp", "health.yaml~", "#health.yaml#", "notes.txt"])
def test_what_an_editor_leaves_beside_a_file_is_not_read(project: Project, name: str) -> None:
    for folder in (project.content, project.content / "topics"):
        (folder / name).write_bytes(b"\0")
    assert len(project.read().topics) == 2


def test_a_hard_word_that_is_explained_twice(project: Project) -> None:
    again = "- {id: glossary.cpas, term: OCMW, text: Hetzelfde., picture: counter}\n"
    project.change("content/handbook/glossary.yaml", "- {", f"{again}- {{")
    refused(project, "content/handbook/glossary.yaml:2: term: 'OCMW' stands here twice\n")


def test_a_folder_where_the_facts_should_be(project: Project) -> None:
    (project.content / "facts.txt").unlink()
    (project.content / "facts.txt").mkdir()
    refused(project, "content/handbook/facts.txt: cannot be read: Is a directory\n")


def test_a_few_lines_of_yaml_that_would_fill_the_memory(project: Project) -> None:
    (project.root / HEALTH).write_text(BOMB)
    refused(project, f"{HEALTH}:1: not valid YAML: a text that begins with & stands in quotes\n")


@pytest.mark.parametrize("mark", MARKS)
def test_a_direction_mark_in_a_translation(project: Project, mark: str) -> None:
    path = project.catalog("fr", GO.replace("Allez", f"{chr(int(mark, 16))}Allez"))
    line = path.read_text().splitlines().index('msgid "Ga naar een dokter."') + 2
    refused(project, f"{FRENCH}:{line}: holds the direction mark U+{mark}; the screen sets directions itself\n")


def test_a_direction_mark_in_the_words_of_the_kiosk(project: Project) -> None:
    buttons(project, entry("bar", "Back", "Retour\u200e"))
    refused(project, f"{BUTTONS}:6: holds the direction mark U+200E")


def test_brackets_by_which_a_voice_is_told_phonemes_in_a_translation(project: Project) -> None:
    path = project.catalog("fr", GO.replace("Allez", "[[ale]]"))
    line = path.read_text().splitlines().index('msgid "Ga naar een dokter."') + 2
    refused(project, f"{FRENCH}:{line}: holds '[[', by which a voice is told phonemes\n")


def test_the_joiners_of_persian_are_no_direction_marks(project: Project) -> None:
    project.catalog("ar", entry("start", "Start hier", "می\u200cروم به خانه\u200d"))
    done = CliRunner().invoke(main, ["pack", "check", str(project.content)], catch_exceptions=False)
    assert done.exit_code == 0


@pytest.mark.parametrize(
    ("source", "translation", "said"),
    [
        ("{free} MiB for {path}", "{free} Mio pour {chemin}", "the placeholder {path} is missing"),
        ("{free} MiB", "{free Mio", "broken placeholder: expected '}' before end of string"),
        ("{free} MiB", "{} Mio", "the placeholder {free} is missing"),
        ("Back", "Retour {where}", "there is no placeholder {where} in the source"),
        ("%1 of %2", "%1 sur 2", "the placeholder %2 is missing"),
        ("%1 of %2", "%1 sur %3", "the placeholder %2 is missing"),
        ("Wait 10 minutes", "%1 minutes", "there is no placeholder %1 in the source"),
    ],
)
def test_a_broken_placeholder(project: Project, source: str, translation: str, said: str) -> None:
    project.catalog("fr", GO + entry("health.doctor", source, translation))
    refused(project, f"{FRENCH}:13: health.doctor: {said}\n")
    project.catalog("fr", GO)
    buttons(project, f'\nmsgid "{source}"\nmsgstr "{translation}"\n')
    refused(project, f"{BUTTONS}:6: '{source}': {said}\n")


def test_a_placeholder_of_an_older_sentence_waits_for_its_translator(project: Project) -> None:
    buttons(project, entry("bar", "%1 of %2", "sur %1", fuzzy=True) + entry("bar", "%1 left", ""))
    project.catalog("fr", entry("a", "Betaal 5 % zelf", "%5 öde") + entry("b", "100%", "100 %"))
    done = CliRunner().invoke(main, ["pack", "check", str(project.content)], catch_exceptions=False)
    assert done.exit_code == 0


@pytest.mark.parametrize(
    ("entries", "line", "said"),
    [
        (GO + GO, 12, "health.doctor.go: stands already at line 8\n"),
        ('msgid "a"\nmsgstr "un\n', 8, "not a valid catalog: neither a keyword nor a text between quotes: msgstr \"un"),
        ('msgid "a"\nmsgstr "un" deux\n', 8, "not a valid catalog: neither a keyword nor a text between quotes"),
        (
            'msgid "a"\nmsgstr "le "mot" un"\n',
            8,
            "not a valid catalog: neither a keyword nor a text between quotes: "
            'msgstr "le "mot" un"; a quote inside a text is written \\"\n',
        ),
        (f'msgid "a"\nmsgstr "{"mot " * 1001}"\n', 8, "'a': has 4004 characters; at most 4000 fit\n"),
        ('msgid "a"\nmsgtsr "un"\n', 8, "not a valid catalog: neither a keyword nor a text between quotes: msgtsr"),
        ('msgctxt "a"\nmsgstr "un"\n\nmsgid "b"\nmsgstr "deux"\n', 8, "not a valid catalog: msgstr cannot follow"),
        ('msgid "a"\n\nmsgid "b"\nmsgstr "deux"\n', 9, "not a valid catalog: msgid cannot follow msgid"),
        ('msgid "a"\nmsgstr "un"\nmsgstr "une"\n', 9, "not a valid catalog: msgstr cannot follow msgstr"),
        ('msgid "a"\n', 7, "not a valid catalog: nothing follows its last msgid"),
    ],
)  # fmt: skip
def test_a_catalog_that_is_none(project: Project, entries: str, line: int, said: str) -> None:
    project.catalog("fr", entries)
    refused(project, f"{FRENCH}:{line}: {said}")


def test_a_catalog_that_is_not_utf8(project: Project) -> None:
    path = project.catalog("fr", GO)
    path.write_bytes(path.read_text().encode("latin-1"))
    refused(project, f"{FRENCH}:9: not UTF-8 (byte 0xE9): save it as UTF-8\n")


def test_a_catalog_in_the_folder_of_another_language(project: Project) -> None:
    path = project.catalog("fr", GO)
    path.write_text(path.read_text().replace("Language: fr", "Language: de_BE"))
    refused(project, f"{FRENCH}:4: its header says Language: de_BE, and it lies in the folder of 'fr'\n")
    path.write_text(path.read_text().replace("Language: de_BE", "Language: fr_BE"))
    assert read_project(project.content)


def test_a_catalog_whose_header_names_another_encoding(project: Project) -> None:
    path = project.catalog("fr", GO)
    path.write_text(path.read_text().replace("charset=utf-8", "charset=iso-8859-1"))
    refused(
        project,
        f"{FRENCH}:5: its header says Content-Type: text/plain; charset=iso-8859-1; "
        'write "Content-Type: text/plain; charset=utf-8\\n", and save it as UTF-8\n',
    )


def test_the_program_ends_so_too_and_leaves_an_earlier_pack_as_it_was(project: Project) -> None:
    pack = project.root / "small.pack"
    pack.write_bytes(b"earlier")
    project.catalog("fr", GO + GO)
    done = run_in(project.root, "pack", "build", "content/handbook", "-o", "small.pack")
    said = f"kiosk: {FRENCH}:12: health.doctor.go: stands already at line 8\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)
    assert pack.read_bytes() == b"earlier"


def test_what_a_wheel_carries_is_not_made_of_a_broken_catalog(project: Project) -> None:
    (project.root / "assets" / "glyphs").mkdir()
    buttons(project, 'msgid "%1 of %2"\nmsgstr "%1"\n')
    root = Path(__file__).parents[2]
    program = "import runpy, sys, pathlib as p; runpy.run_path(sys.argv[1])['main'](p.Path(sys.argv[2]))"
    command = [sys.executable, "-c", program, str(root / "packaging" / "embed.py"), str(project.root)]
    done = subprocess.run(
        command, env=kiosk_environment(project.root / "home"), capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert done.stderr == f"{BUTTONS}:5: '%1 of %2': the placeholder %2 is missing\n"
    assert not (project.root / "kiosk").exists()
