"""`./packaging/catalogs` in a project of its own: what Poedit wrote comes back into form, what is broken is refused."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.authoring.files.catalogs import read_catalog
from tests.helpers.kiosk_process import kiosk_environment
from tests.helpers.small_content import Project
from tests.helpers.small_site import small_site

REPOSITORY = Path(__file__).parents[2]
FRENCH = "translations/fr/LC_MESSAGES/handbook.po"
GO = 'msgid "Ga naar een dokter."\nmsgstr '
BUTTON = (
    "import gettext\n\nprint(gettext.gettext('{free} MiB for {path}, which is where everything of a kiosk lies'))\n"
)

pytestmark = pytest.mark.slow


@pytest.fixture
def project(project: Project) -> Project:
    """The small handbook with the scripts, and one sentence of an interface."""
    for name in ("packaging/catalogs.py", "translations/handbook.cfg", "translations/kiosk.cfg"):
        (project.root / name).parent.mkdir(exist_ok=True)
        shutil.copy(REPOSITORY / name, project.root / name)
    (project.root / "kiosk").mkdir()
    (project.root / "kiosk" / "small.py").write_text(BUTTON)
    assert catalogs(project, "update") == (0, "")
    return project


def catalogs(project: Project, *words: str) -> tuple[int, str]:
    """Exit code and what is said."""
    done = subprocess.run(
        [sys.executable, "packaging/catalogs.py", *words],
        cwd=project.root,
        env=kiosk_environment(project.root / "home"),
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


def test_new_catalogs_are_begun_in_every_language_and_are_sound(project: Project) -> None:
    found = sorted(str(path.relative_to(project.translations)) for path in project.translations.glob("*/*/*.po"))
    assert found == [
        "ar/LC_MESSAGES/handbook.po",
        "ar/LC_MESSAGES/kiosk.po",
        "fr/LC_MESSAGES/handbook.po",
        "fr/LC_MESSAGES/kiosk.po",
        "nl/LC_MESSAGES/kiosk.po",
    ]
    assert catalogs(project, "check") == (0, "")


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="needs gettext (packaging/test says which)")
def test_a_catalog_as_poedit_writes_it_comes_back_into_form(project: Project) -> None:
    long = "Allez chez un médecin, qui vous écoute et qui vous aide, vous et aussi vos enfants, quand vous êtes malade."
    project.change(FRENCH, f'{GO}""', f'{GO}"{long}"')
    path = project.root / FRENCH
    written = path.read_bytes()
    subprocess.run(["msgcat", "--width=79", "-o", path, path], check=True)
    assert path.read_bytes() != written
    assert catalogs(project, "check") == (0, "")
    assert catalogs(project, "update") == (0, "")
    assert path.read_bytes() == written


@pytest.mark.parametrize("verb", ["check", "update"])
def test_a_broken_placeholder_ends_in_exit_code_2_and_changes_nothing(project: Project, verb: str) -> None:
    name = "translations/fr/LC_MESSAGES/kiosk.po"
    source = 'msgid "{free} MiB for {path}, which is where everything of a kiosk lies"\nmsgstr '
    project.change(name, f'{source}""', f'{source}"{{free}} Mio pour {{chemin}}"')
    written = (project.root / name).read_bytes()
    code, said = catalogs(project, verb)
    assert code == 2
    assert said.startswith(f"{name}:20: '{{free}} MiB for {{path}}, which is where")
    assert said.endswith("': the placeholder {path} is missing\n")
    assert (project.root / name).read_bytes() == written


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="needs gettext (packaging/test says which)")
def test_what_gettext_refuses_is_one_line_and_exit_code_2(project: Project) -> None:
    project.change(FRENCH, f'{GO}""', f'{GO}"Allez\\n"')
    code, said = catalogs(project, "check")
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith(f"{FRENCH}:")
    assert "do not both end with" in said


@pytest.mark.parametrize("verb", ["check", "update"])
@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("handbook/handbook.yaml", "[nl, fr, ar]", "[nl, fr", "content/handbook/handbook.yaml:5: not valid YAML: no ]"),
        ("handbook/handbook.yaml", "languages", "taal", "content/handbook/handbook.yaml:5: taal: is not a key"),
        ("handbook/handbook.yaml", "ar]", "xx]", "content/handbook/handbook.yaml:5: languages.2: 'xx' is no language"),
        (
            "handbook/topics/health.yaml",
            "- id: health.help",
            "- id: help",
            "content/handbook/topics/health.yaml:55: id:",
        ),
        ("site-small/site.yaml", "[nl, fr, ar]", "[nl, fr", "content/site-small/site.yaml:6: not valid YAML: no ]"),
        ("site-small/places.yaml", "- id: place.ocmw", "id: x", "content/site-small/places.yaml:2: not valid YAML: "),
    ],
)
def test_content_that_is_refused_leaves_every_catalog_as_it_was(
    project: Project, verb: str, name: str, old: str, new: str, said: str
) -> None:
    small_site(project)
    project.change("kiosk/small.py", "MiB", "MB")
    project.change(f"content/{name}", old, new)
    written = {path: path.read_bytes() for path in project.translations.rglob("*.po")}
    code, told = catalogs(project, verb)
    assert (code, told.count("\n")) == (2, 1)
    assert told.startswith(said)
    assert {path: path.read_bytes() for path in project.translations.rglob("*.po")} == written


def test_an_emptied_file_takes_no_translations_with_it(project: Project) -> None:
    project.change("content/handbook/topics/health.yaml", "topic: health.help", "topic: start.help")
    (project.content / "topics" / "start.yaml").write_text("")
    code, told = catalogs(project, "update")
    assert (code, told.count("\n")) == (2, 1)
    assert "there is no topic 'start.help'" in told


@pytest.mark.parametrize("gone", ["site.yaml", "places.yaml"])
def test_half_a_site_is_told(project: Project, gone: str) -> None:
    (small_site(project) / gone).unlink()
    code, told = catalogs(project, "update")
    assert (code, told) == (2, f"content/site-small/{gone}: cannot be read: No such file or directory\n")


def test_a_catalog_that_windows_wrote_comes_back_into_form(project: Project) -> None:
    path = project.root / FRENCH
    written = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + written.replace(b"\n", b"\r\n"))
    assert catalogs(project, "check") == (0, "")
    assert catalogs(project, "update") == (0, "")
    assert path.read_bytes() == written


def test_what_has_changed_is_named_by_its_catalog_and_template(project: Project) -> None:
    project.change("kiosk/small.py", "MiB", "MB")
    code, said = catalogs(project, "check")
    late = [line.split(": ")[0] for line in said.splitlines()]
    assert (code, late[0], len(late)) == (1, "translations/kiosk.pot", 4)
    (project.translations / "kiosk.pot").unlink()
    assert catalogs(project, "check")[1].startswith(
        "translations/kiosk.pot: is missing; run ./packaging/catalogs update\n"
    )


def test_a_template_that_says_the_same_stays_as_it_is(project: Project) -> None:
    path = project.translations / "handbook.pot"
    path.write_bytes(path.read_bytes().replace(b"POT-Creation-Date: 2", b"POT-Creation-Date: 1"))
    written = path.read_bytes()
    assert [catalogs(project, verb) for verb in ("extract", "update", "check")] == [(0, "")] * 3
    assert path.read_bytes() == written


def test_what_is_written_to_be_said_moves_to_a_catalog_of_its_own_and_is_said_from_there(project: Project) -> None:
    project.change(FRENCH, f'{GO}""', f'{GO}"Allez chez un médecin."')
    project.change(FRENCH, 'msgctxt "health.doctor.go"', '# spoken: Allez chèz un médcin.\nmsgctxt "health.doctor.go"')
    assert catalogs(project, "check") == (0, "")
    assert catalogs(project, "update") == (0, "")
    own = project.root / FRENCH.replace(".po", ".spoken.po")
    assert "# spoken:" not in (project.root / FRENCH).read_text(encoding="utf-8")
    assert f'{GO}"Allez chèz un médcin."' in own.read_text(encoding="utf-8")
    written = own.read_bytes()
    assert [catalogs(project, verb) for verb in ("update", "check")] == [(0, ""), (0, "")]
    assert own.read_bytes() == written
    (spoken,) = read_catalog(project.root / FRENCH).spoken.values()
    assert (spoken.value, spoken.shown, spoken.place) == (
        "Allez chèz un médcin.",
        "Allez chez un médecin.",
        str(own),
    )


def test_a_name_is_written_to_what_somebody_read_and_to_nothing_else(project: Project) -> None:
    project.change(FRENCH, f'{GO}""', f'{GO}"Allez chez un médecin."')
    project.change(FRENCH, 'msgid "Hulp"\nmsgstr ""', 'msgid "Hulp"\nmsgstr "Aide"')
    read = project.root / "approved.po"
    read.write_text('msgctxt "health.help"\nmsgid "Hulp"\nmsgstr "Aide"\n', encoding="utf-8")
    assert catalogs(project, "reviewed", "fr", "Amina B.", str(read)) == (0, "1 translations were read by Amina B.\n")
    assert read_catalog(project.root / FRENCH).reviewed == {("health.help", "Hulp"): "Amina B."}
    assert catalogs(project, "reviewed", "fr", "Els")[0] == 0
    assert set(read_catalog(project.root / FRENCH).reviewed.values()) == {"Els"}
    assert catalogs(project, "check") == (0, "")
    project.change("content/handbook/topics/health.yaml", "Ga naar een dokter.", "Ga naar een huisdokter.")
    assert catalogs(project, "update") == (0, "")
    assert read_catalog(project.root / FRENCH).reviewed == {("health.help", "Hulp"): "Els"}


@pytest.mark.parametrize("words", [("reviewed",), ("reviewed", "fr"), ("reviewed", "fr", " "), ("weblate",), ()])
def test_other_words_are_told_how_it_goes(project: Project, words: tuple[str, ...]) -> None:
    code, said = catalogs(project, *words)
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith("usage: ./packaging/catalogs extract|update|check|reviewed LANGUAGE NAME [FILE]")


def test_a_language_that_nobody_translates_has_no_reader(project: Project) -> None:
    assert catalogs(project, "reviewed", "pl", "Els") == (2, "'pl': there is no catalog of this language\n")
