"""What an editor's commands do with the drawings: contact sheets of good ones, and a bad one stops a pack."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import main
from tests.helpers.small_content import Project


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def test_sheets_show_the_vocabulary_on_light_dark_and_high_contrast(project: Project) -> None:
    folder = project.root / "sheets"
    done = run("pictograms", "sheet", "-o", folder, "--pictograms", project.pictograms)
    names = ["light", "dark", "high-contrast"]
    assert done.stdout.splitlines() == [str(folder / f"pictograms-{name}.png") for name in names]
    assert all((folder / f"pictograms-{name}.png").read_bytes().startswith(b"\x89PNG") for name in names)


def test_a_sheet_says_what_its_pictograms_show(project: Project) -> None:
    before, after = (project.root / name for name in ("before", "after"))
    run("pictograms", "sheet", "-o", before, "--pictograms", project.pictograms)
    project.change("assets/pictograms/vocabulary.yaml", "nl: een man", "nl: een man met een pet")
    run("pictograms", "sheet", "-o", after, "--pictograms", project.pictograms)
    sheets = [(folder / "pictograms-light.png").read_bytes() for folder in (before, after)]
    assert sheets[0] != sheets[1]


def test_a_sheet_of_a_theme_shows_only_what_the_theme_shows(project: Project) -> None:
    common = ("-o", project.root, "--content", project.content, "--pictograms", project.pictograms)
    run("pictograms", "sheet", *common)
    run("pictograms", "sheet", "--theme", "start", *common)
    sizes = [(project.root / f"{name}-light.png").stat().st_size for name in ("start", "pictograms")]
    assert sizes[0] < sizes[1]


def test_every_theme_gets_a_sheet_of_its_own(project: Project) -> None:
    folder = project.root / "sheets"
    done = run(
        "pictograms", "sheet", "-o", folder, "--each-theme",
        "--content", project.content, "--pictograms", project.pictograms,
    )  # fmt: skip
    sheets = [f"{theme}-{ground}.png" for theme in ("start", "health") for ground in ("light", "dark", "high-contrast")]
    assert [Path(line).name for line in done.stdout.splitlines()] == sheets


def test_one_theme_and_every_theme_are_not_asked_for_at_once(project: Project) -> None:
    done = run("pictograms", "sheet", "-o", project.root / "x", "--each-theme", "--theme", "start",
               "--content", project.content, "--pictograms", project.pictograms)  # fmt: skip
    assert done.exit_code == 2
    assert done.stderr.endswith("--theme draws one theme, --each-theme every one\n")


def test_a_sheet_of_an_unknown_theme_is_refused(project: Project) -> None:
    done = run(
        "pictograms", "sheet", "-o", project.root / "x", "--theme", "care",
        "--content", project.content, "--pictograms", project.pictograms,
    )  # fmt: skip
    assert done.exit_code == 2
    assert done.stderr == f"kiosk: {project.content}: there is no theme 'care'; there are start, health\n"
    assert not (project.root / "x").exists()


def test_a_drawing_that_qt_cannot_draw_is_named(project: Project) -> None:
    (project.pictograms / "doctor.svg").write_text("not a drawing")
    done = run("pictograms", "sheet", "-o", project.root / "x", "--pictograms", project.pictograms)
    assert done.exit_code == 2
    assert done.stderr == "kiosk: pictogram 'doctor': cannot be drawn\n"


def test_a_folder_for_sheets_that_cannot_be_made_is_named(project: Project) -> None:
    target = project.content / "themes.yaml" / "sheets"
    done = run("pictograms", "sheet", "-o", target, "--pictograms", project.pictograms)
    assert done.exit_code == 2
    assert done.stderr == f"kiosk: {target}: cannot be made: Not a directory\n"


def test_a_sheet_that_cannot_be_written_is_named(project: Project) -> None:
    (project.root / "x" / "pictograms-light.png").mkdir(parents=True)
    done = run("pictograms", "sheet", "-o", project.root / "x", "--pictograms", project.pictograms)
    assert done.stderr == f"kiosk: {project.root}/x/pictograms-light.png: cannot be written\n"


@pytest.mark.parametrize(
    ("smuggled", "said"),
    [
        ("<script>alert(1)</script>", "<script> may not stand here"),
        ('<image href="http://example.org/spy.png"/>', "<image> may not stand here"),
        ('<use href="other.svg#a"/>', "<use> may not stand here"),
        ("<style>g{fill:red}</style>", "<style> may not stand here"),
        ("<text>OCMW</text>", "<text> may not stand here"),
        ('<?xml-stylesheet href="other.css"?>', "has an instruction for another program"),
        ('<path onload="alert(1)"/>', "<path> may not have 'onload'"),
        ('<path fill="url(http://example.org/a)"/>', "<path> may not refer to something else in 'fill'"),
    ],
)
def test_a_drawing_with_more_than_shapes_stops_check_and_build(project: Project, smuggled: str, said: str) -> None:
    project.change("assets/pictograms/doctor.svg", "<circle", f"{smuggled}\n<circle")
    where = f"{project.pictograms / 'doctor.svg'}:3: {said}"
    checked = run("pack", "check", project.content)
    assert checked.exit_code == 2
    assert f"error: {where}" in checked.stdout.splitlines()
    pack = project.root / "small.pack"
    built = run("pack", "build", project.content, "-o", pack)
    assert (built.exit_code, built.stderr) == (2, f"kiosk: {where}\n")
    assert not pack.exists()


def test_a_drawing_that_is_too_large_stops_check_and_build(project: Project) -> None:
    project.change("assets/pictograms/doctor.svg", "</svg>", f"{' ' * 6144}</svg>")
    where = f"{project.pictograms / 'doctor.svg'}:1: "
    checked = run("pack", "check", project.content)
    assert (checked.exit_code, f"error: {where}" in checked.stdout) == (2, True)
    built = run("pack", "build", project.content, "-o", project.root / "small.pack")
    assert built.exit_code == 2
    assert built.stderr.startswith(f"kiosk: {where}")
    assert built.stderr.endswith("bytes; must be under 6144\n")
