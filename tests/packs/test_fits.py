"""What an editor is told of texts that no page has room for; how long that is, whoever measures says."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.authoring.check.fits import Page, fit_findings
from kiosk.authoring.files.catalogs import Catalog
from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.files.items import topic_cards
from kiosk.cli.measuring import SMALLEST, measure_of_the_kiosk
from kiosk.guidance import Joint, PictureSentence
from tests.helpers.small_content import Project

HEALTH_FILE = "content/handbook/topics/health.yaml"
SENTENCE = "Ga met je papieren naar de balie van het OCMW in jouw gemeente. "
PICTURE = PictureSentence(("person", "doctor", "counter"), (Joint.THEN, Joint.THEN))


class LetterCount:
    """A `Measure` for which a page is too long past so many letters."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.asked: list[Page] = []

    def too_long(self, page: Page) -> tuple[str, ...]:
        self.asked.append(page)
        return ("10.4 inch",) if len(page.text) > self._most else ()


def findings(project: Project, measure: LetterCount, translated: dict[str, str] | None = None) -> list[Finding]:
    content = project.read()
    (card, _), *_ = topic_cards(content.topics[0])
    catalogs = {tag: Catalog(f"translations/{tag}.po") for tag in content.pack.languages}
    for tag, text in (translated or {}).items():
        catalogs[tag] = Catalog(f"translations/{tag}.po", {(card.id, card.text): text})
    return list(fit_findings(content, catalogs, measure))


def test_every_card_question_and_name_of_a_topic_of_the_source_is_measured(project: Project) -> None:
    measure = LetterCount(10_000)
    assert findings(project, measure) == []
    content = project.read()
    cards = [card.text for topic in content.topics for card, _ in topic_cards(topic)]
    questions = [q.text for topic in content.topics if topic.guide for q in topic.guide.questions]
    names = [topic.title for topic in content.topics if topic.cards]
    assert sorted(page.text for page in measure.asked) == sorted(cards + questions + names)
    assert [page.text for page in measure.asked if page.tile] == names
    assert {page.text for page in measure.asked if page.question} == set(questions)


def test_a_text_that_is_too_long_fails_at_its_line_with_the_glass_and_what_to_do(project: Project) -> None:
    long = "woord " * 50
    content = project.read()
    (card, _), *_ = topic_cards(content.topics[0])
    project.change(HEALTH_FILE, f"text: {card.text}", f"text: {long.strip()}")
    (found,) = findings(project, LetterCount(250))
    assert found.level is Level.ERROR
    assert found.where.endswith(f": {card.id}")
    assert "health.yaml:" in found.where
    assert "too long for 10.4 inch" in found.what


def test_a_translation_that_is_too_long_fails_in_its_catalog(project: Project) -> None:
    tag = project.read().pack.translated[0]
    (found,) = findings(project, LetterCount(250), {tag: "mot " * 100})
    assert found.where.startswith(f"translations/{tag}.po: ")


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_kiosks_own_measure_knows_the_smallest_glass(qapp: QGuiApplication, language: str) -> None:
    assert qapp is not None
    measure = measure_of_the_kiosk()
    word = "كلمة " if language == "ar" else "woord "
    lengths = [len(measure.too_long(Page(word * count, language, PICTURE))) for count in (5, 60, 400)]
    assert lengths == sorted(lengths)
    assert (lengths[0], lengths[-1]) == (0, len(SMALLEST))


@pytest.mark.slow
def test_one_word_that_is_wider_than_the_page_is_too_long(qapp: QGuiApplication) -> None:
    assert qapp is not None
    assert measure_of_the_kiosk().too_long(Page("woord" * 30, "nl", PICTURE)) != ()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "language", "glasses"),
    [
        ("Allocations familiales", "fr", ()),
        ("De l’argent pour les enfants", "fr", ("10.4 inch",)),
        ("Вагітність, малюк", "uk", ()),
        ("Вагітність або немовля", "uk", ("10.4 inch",)),
        ("Sprache und Anwalt", "de", ()),
        ("Dolmetscher und Anwalt", "de", ("10.4 inch",)),
        ("حمل أو طفل رضيع", "ar", ()),
    ],
)
def test_a_name_on_a_tile_has_two_lines(
    qapp: QGuiApplication, name: str, language: str, glasses: tuple[str, ...]
) -> None:
    assert qapp is not None
    page = Page(name, language, PictureSentence(("doctor",), ()), tile=True)
    assert measure_of_the_kiosk().too_long(page) == glasses
