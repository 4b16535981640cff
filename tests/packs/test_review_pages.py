"""The page on which speakers and lawyers go through the content, and what they said taken in."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from pathlib import Path

import pytest

from kiosk.authoring.files.catalogs import read_catalog
from kiosk.packs.format.opus import read_opus
from tests.helpers.publisher import command, done
from tests.helpers.small_content import Project, entry

BRING = ("health.doctor.bring", "Neem je papieren mee.")
WHO = "Fatima El Amrani"


@pytest.fixture
def french(project: Project) -> Path:
    """The catalog of a project in French, of which two sentences are translated."""
    return project.catalog("fr", entry(*BRING, "Prenez vos papiers.") + entry(*title_of(project), "Un médecin"))


def title_of(project: Project) -> tuple[str, str]:
    (topic, *_) = project.read().topics
    return topic.id, topic.title


def claims_of(project: Project) -> str:
    page = project.root / "claims.html"
    done("review", project.content, "--facts", "-o", page)
    return page.read_text(encoding="utf-8")


def page_of(project: Project, *more: str) -> str:
    page = project.root / "fr.html"
    done("review", project.content, "--language", "fr", "-o", page, *more)
    return page.read_text(encoding="utf-8")


def said(project: Project, *verdicts: dict[str, object], **other: object) -> Path:
    """A file as the page gives it."""
    review = {"pack": project.read().pack.id, "language": "fr", "who": WHO, "day": "2026-12-01", "verdicts": verdicts}
    path = project.root / "said.json"
    path.write_text(json.dumps(review | other), encoding="utf-8")
    return path


def verdict(source: tuple[str, str], shown: str, *, good: bool, note: str = "") -> dict[str, object]:
    return {"item": source[0], "source": source[1], "shown": shown, "good": good, "note": note}


def taken(project: Project, file: Path) -> tuple[int, str]:
    result = command("review", "import", file, "--content", project.content)
    return result.exit_code, result.output


def test_the_page_is_one_file_that_asks_no_network_and_has_every_translated_sentence(
    project: Project, french: Path
) -> None:
    assert french.is_file()
    page = page_of(project, "--no-sound")
    shown = re.findall(r'data-shown="([^"]+)"', page)
    assert sorted(shown) == ["Prenez vos papiers.", "Un médecin"]
    assert not re.findall(r'(?:src|href)="(?!data:)', page)
    assert "http" not in page
    drawings = json.loads(re.findall(r"const drawings = (\{.*\});", page)[0])
    assert set(re.findall(r'data-name="([^"]+)"', page)) == set(drawings)
    assert all(b64decode(drawing).lstrip().startswith(b"<svg") for drawing in drawings.values())


@pytest.mark.slow
@pytest.mark.sound
def test_each_sentence_can_be_heard(project: Project, french: Path) -> None:
    assert french.is_file()
    sounds = re.findall(r'data-sound="([^"]+)"', page_of(project))
    assert len(sounds) == 2
    assert all(read_opus_of(project, b64decode(sound)) > 300 for sound in sounds)


def read_opus_of(project: Project, sound: bytes) -> int:
    path = project.root / "heard.opus"
    path.write_bytes(sound)
    return read_opus(path, "heard").duration_ms


def test_what_was_good_is_read_by_that_person_and_the_mark_stays_on_the_rest(project: Project, french: Path) -> None:
    assert taken(project, said(project, verdict(BRING, "Prenez vos papiers.", good=True))) == (
        0,
        f"{french}: 1 good, 0 not good\n",
    )
    assert read_catalog(french).reviewed == {BRING: WHO}
    assert f"good: {WHO}" in page_of(project, "--no-sound")


def test_what_was_not_good_is_a_comment_for_the_translator_and_is_read_by_nobody(
    project: Project, french: Path
) -> None:
    taken(project, said(project, verdict(BRING, "Prenez vos papiers.", good=True)))
    note = "Dites\n« apportez »"
    assert taken(project, said(project, verdict(BRING, "Prenez vos papiers.", good=False, note=note)))[0] == 0
    text = french.read_text(encoding="utf-8")
    assert f"# not good: Dites « apportez » ({WHO}, 2026-12-01)\n" in text
    assert read_catalog(french).reviewed == {}
    taken(project, said(project, verdict(BRING, "Prenez vos papiers.", good=True)))
    assert "not good" not in french.read_text(encoding="utf-8")
    assert read_catalog(french).reviewed == {BRING: WHO}


def test_a_sentence_that_has_changed_since_is_left_and_named(project: Project, french: Path) -> None:
    before = read_catalog(french)
    code, output = taken(project, said(project, verdict(BRING, "Prends tes papiers.", good=True)))
    assert code == 1
    assert "kiosk: health.doctor.bring: is another sentence today, and was left\n" in output
    assert read_catalog(french) == before


@pytest.mark.parametrize(
    ("other", "what"),
    [
        ({"who": " \u200b"}, "who: nobody wrote their name"),
        ({"pack": "other"}, "is of 'other'"),
        ({"language": "xx"}, "is of 'xx'"),
        ({"day": "yesterday"}, "is no file that a page of review gave"),
        ({"more": 1}, "is no file that a page of review gave"),
        ({"verdicts": [{"item": "x"}]}, "is no file that a page of review gave"),
    ],
)
def test_a_file_that_is_none_is_one_line_and_nothing_is_changed(
    project: Project, french: Path, other: dict[str, object], what: str
) -> None:
    before = french.read_bytes()
    code, output = taken(project, said(project, verdict(BRING, "Prenez vos papiers.", good=True), **other))
    assert (code, output.count("\n"), what in output) == (2, 1, True), output
    assert french.read_bytes() == before


def test_a_claim_keeps_what_was_said_of_it_until_its_sentence_changes(project: Project) -> None:
    page = claims_of(project)
    (item, source, shown) = re.findall(r'data-item="([^"]+)" data-source="([^"]+)" data-shown="([^"]+)"', page)[0]
    file = said(project, verdict((item, source), shown, good=False, note="only in Flanders"), language="claims")
    assert taken(project, file) == (0, f"{project.content / 'claims.tsv'}: 0 good, 1 not good\n")
    assert f"not good: {WHO}, 2026-12-01 only in Flanders" in claims_of(project)
    topics = "content/handbook/topics/health.yaml"
    project.change(topics, f"text: {shown}", "text: Iets heel anders.")
    assert WHO not in claims_of(project)
    assert taken(project, file)[0] == 1


def test_every_claim_stands_with_its_source_and_its_days(project: Project) -> None:
    page = claims_of(project)
    abouts = re.findall(r'<p class="about">([^<]+)</p>', page)
    assert len(abouts) == page.count("<section")
    assert all(about.startswith("checked 20") for about in abouts)


@pytest.mark.parametrize("options", [[], ["--language", "fr", "--facts"]])
def test_a_page_is_of_a_language_or_of_the_claims(project: Project, options: list[str]) -> None:
    page = project.root / "page.html"
    assert command("review", project.content, *options, "-o", page).exit_code == 2
    assert not page.exists()


def test_the_language_that_it_is_written_in_has_no_translations(project: Project) -> None:
    refused = command("review", project.content, "--language", "nl", "-o", project.root / "page.html")
    assert (refused.exit_code, "--facts is for its claims" in refused.output) == (2, True)
