"""From content to a translator and back: what is extracted, and that its translation appears in the pack."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from kiosk.authoring.build.build import build_pack
from kiosk.authoring.files.catalogs import read_catalogs
from kiosk.authoring.translate.extract import extract_content
from kiosk.errors import SourceError
from kiosk.guidance import TextState
from kiosk.packs.read.reader import PackReader
from tests.helpers.small_content import GLOSSARY, HEALTH, Project

REPOSITORY = Path(__file__).parents[2]
EXTRACT = "extract -F translations/handbook.cfg -o handbook.pot --no-wrap --add-location=file --sort-by-file ."
INIT = "init -D handbook -i handbook.pot -d translations -l fr --no-wrap"
UPDATE = "update -D handbook -i handbook.pot -d translations --no-wrap --ignore-pot-creation-date"

pytestmark = pytest.mark.slow


def pybabel(project: Project, line: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", *line.split()]
    done = subprocess.run(command, cwd=project.root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def translated(project: Project) -> Path:
    """A French catalog, fresh from the content, with one translation."""
    project.translations.mkdir()
    mapping = (REPOSITORY / "translations" / "handbook.cfg").read_text(encoding="utf-8")
    (project.translations / "handbook.cfg").write_text(mapping, encoding="utf-8")
    pybabel(project, EXTRACT)
    pybabel(project, INIT)
    path = project.translations / "fr" / "LC_MESSAGES" / "handbook.po"
    text = path.read_text(encoding="utf-8")
    asked = 'msgid "Ga naar een dokter."\nmsgstr ""'
    assert text.count(asked) == 1
    text = text.replace(asked, 'msgid "Ga naar een dokter."\nmsgstr "Allez chez un médecin."')
    path.write_text(text.replace("#. card, go", "# reviewed: Amina B.\n#. card, go", 1), encoding="utf-8")
    return path


def shown(project: Project) -> tuple[str, TextState]:
    content = project.read()
    catalogs = read_catalogs(project.translations, content.pack.languages)
    with PackReader.open(build_pack(content, catalogs, project.root / "small.pack").path) as reader:
        text = reader.topic("health.doctor", "fr").cards[0].text
    return text.value, text.state


def test_a_translation_of_an_extracted_sentence_appears_in_the_pack(project: Project, translated: Path) -> None:
    assert translated.exists()
    assert shown(project) == ("Allez chez un médecin.", TextState.REVIEWED)


def test_a_changed_sentence_makes_its_translation_fuzzy_and_it_is_not_shown(project: Project, translated: Path) -> None:
    project.change("content/handbook/topics/health.yaml", "Ga naar een dokter.", "Ga naar een huisdokter.")
    pybabel(project, EXTRACT)
    pybabel(project, UPDATE)
    messages = {message.id: message for message in read_po(BytesIO(translated.read_bytes()))}
    changed = messages["Ga naar een huisdokter."]
    assert (changed.string, changed.fuzzy) == ("Allez chez un médecin.", True)
    assert shown(project) == ("Ga naar een huisdokter.", TextState.UNTRANSLATED)


def test_an_update_keeps_the_reviewer_and_changes_nothing_else(project: Project, translated: Path) -> None:
    pybabel(project, UPDATE)
    first = translated.read_bytes()
    pybabel(project, EXTRACT)
    pybabel(project, UPDATE)
    assert translated.read_bytes() == first
    assert first.count(b"# reviewed: Amina B.\n") == 1


def test_every_text_of_the_content_is_extracted_once(project: Project, translated: Path) -> None:
    contexts = {message.context for message in read_po(BytesIO(translated.read_bytes())) if message.id}
    assert contexts == {
        "start",
        "health",
        "health.doctor",
        "health.doctor.go",
        "health.doctor.bring",
        "health.doctor.insured",
        "health.doctor.money",
        "health.doctor.out.insured.1",
        "health.doctor.out.ocmw",
        "health.doctor.out.ocmw.1",
        "health.help",
        "health.help.ocmw",
        "glossary.ocmw",
        "staff.about",
        "staff.about.1",
        "staff.health",
        "staff.health.1",
        *(f"pictogram.{path.stem}" for path in project.pictograms.glob("*.svg")),
    }


def test_a_message_has_its_line_its_context_and_comments_for_the_translator() -> None:
    messages = list(extract_content(BytesIO(HEALTH.encode()), (), (), {"kind": "topics"}))
    line = HEALTH[: HEALTH.index("text: Ga naar een dokter.")].count("\n") + 1
    comments = ["card, go", "picture: person > doctor"]
    assert (line, "pgettext", ("health.doctor.go", "Ga naar een dokter."), comments) in messages


def test_a_title_and_its_question_share_the_topics_context() -> None:
    messages = [message for _, _, message, _ in extract_content(BytesIO(HEALTH.encode()), (), (), {"kind": "topics"})]
    assert messages[:2] == [("health.doctor", "Naar de dokter"), ("health.doctor", "Waar vind ik een dokter?")]


def test_text_without_a_picture_has_only_its_kind_as_comment(project: Project) -> None:
    with (project.content / "staff.yaml").open("rb") as file:
        messages = list(extract_content(file, (), (), {"kind": "staff"}))
    assert messages[1][3] == ["for staff, found"]


@pytest.mark.parametrize(
    ("kind", "name", "message"),
    [
        ("themes", "content/handbook/themes.yaml", (2, ("health", "Gezondheid"), "theme, one or two words")),
        ("glossary", "content/handbook/glossary.yaml", (1, ("glossary.ocmw", "OCMW"), "hard word; may stay Dutch")),
        ("staff", "content/handbook/staff.yaml", (10, ("staff.health", "Gezondheid"), "title of a page for staff")),
        ("vocabulary", "assets/pictograms/vocabulary.yaml", (2, ("pictogram.plus", "en"), "word between two pictures")),
        (
            "vocabulary",
            "assets/pictograms/vocabulary.yaml",
            (4, ("pictogram.person", "een man"), "what a pictogram shows"),
        ),
    ],
)
def test_each_kind_of_file_is_extracted(
    project: Project, kind: str, name: str, message: tuple[int, tuple[str, str], str]
) -> None:
    with (project.root / name).open("rb") as file:
        found = [(line, text, comments[0]) for line, _, text, comments in extract_content(file, (), (), {"kind": kind})]
    assert message in found


@pytest.mark.parametrize("kind", ["", "poems"])
def test_a_mapping_that_does_not_say_the_kind_is_refused(kind: str) -> None:
    with pytest.raises(SourceError, match="must say kind = themes, topics, glossary, numbers, staff, vocabulary"):
        list(extract_content(BytesIO(GLOSSARY.encode()), (), (), {"kind": kind}))


def test_wrong_content_is_refused_with_its_file_and_line(project: Project) -> None:
    project.change("content/handbook/glossary.yaml", "term: OCMW", "therm: OCMW")
    path = project.content / "glossary.yaml"
    with path.open("rb") as file, pytest.raises(SourceError) as refused:
        list(extract_content(file, (), (), {"kind": "glossary"}))
    assert str(refused.value) == f"{path}:1: therm: is not a key that belongs here; the nearest is 'term'"


def test_what_a_translator_wrote_to_be_said_stays_with_its_entry(project: Project, translated: Path) -> None:
    text = translated.read_text(encoding="utf-8")
    asked = 'msgctxt "health.doctor.go"'
    said = "# seen twice\n# spoken: Allez chèz un médcin.\n"
    translated.write_text(text.replace(asked, said + asked), encoding="utf-8")
    project.change("content/handbook/topics/health.yaml", "Naar de dokter", "De dokter")
    pybabel(project, EXTRACT)
    pybabel(project, UPDATE)
    assert spoken_of_the_card(project) == "Allez chèz un médcin."
    project.change("content/handbook/topics/health.yaml", "Ga naar een dokter.", "Ga naar een huisarts.")
    pybabel(project, EXTRACT)
    pybabel(project, UPDATE)
    assert "# spoken: Allez chèz un médcin." in translated.read_text(encoding="utf-8")
    assert spoken_of_the_card(project) is None


def test_a_comment_that_babel_has_wrapped_is_said_whole(project: Project, translated: Path) -> None:
    text = translated.read_text(encoding="utf-8")
    said = " ".join(f"mot{number}" for number in range(60))
    text = text.replace('msgctxt "health.doctor.go"', f'# spoken: {said}\nmsgctxt "health.doctor.go"')
    translated.write_text(text.replace("Allez chez un médecin.", said.upper()), encoding="utf-8")
    pybabel(project, EXTRACT)
    pybabel(project, UPDATE.replace(" --no-wrap", ""))
    assert "# spoken: mot0 mot1" in translated.read_text(encoding="utf-8")
    assert "mot59" not in next(line for line in translated.read_text().splitlines() if "# spoken" in line)
    assert spoken_of_the_card(project) == said


def spoken_of_the_card(project: Project) -> str | None:
    content = project.read()
    built = build_pack(
        content, read_catalogs(project.translations, content.pack.languages), project.root / "small.pack"
    )
    with PackReader.open(built.path) as pack:
        return pack.topic("health.doctor", "fr").cards[0].text.spoken
