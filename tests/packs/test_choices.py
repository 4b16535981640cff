"""Questions that ask to choose, and topics that help to: from an editor's files through the pack to a reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.build.build import build_pack
from kiosk.authoring.check.same_pictures import same_picture_findings
from kiosk.authoring.files.catalogs import read_catalogs
from kiosk.authoring.narrate.narration import narratable_sources
from kiosk.authoring.translate.translation import content_texts
from kiosk.errors import KioskError, PackUnreadableError
from kiosk.guidance import Answer, Guide, Question
from kiosk.packs.read.pack_dump import dump_pack
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from tests.helpers.make_pack import alter, choosing_pack, small_pack, write_pack
from tests.helpers.small_content import Project, line_of, refusal

HEALTH_FILE = "content/handbook/topics/health.yaml"
CHOOSE = """- id: health.choose
  picture: person
  title: Help mij kiezen
  question: Wat past bij mij?
  checked_on: 2026-11-23
  guide:
    start: which
    questions:
      - id: which
        picture: person + counter
        badge: paper-form
        text: Welke papieren heb je?
        facts: [health.2]
        papers: true
        choices:
          - {id: ill, picture: person, text: Een kaart, to: to.doctor}
          - {id: costs, picture: counter, text: Een brief, to: to.questions}
        none: to.help
    outcomes:
      - {id: to.doctor, topic: health.doctor}
      - {id: to.questions, topic: health.doctor, asks: true}
      - {id: to.help, topic: health.help}
"""


@pytest.fixture
def choosing(project: Project) -> Project:
    """The small handbook with a topic that helps to choose."""
    path = project.root / HEALTH_FILE
    path.write_text(path.read_text(encoding="utf-8") + CHOOSE, encoding="utf-8")
    return project


def built(project: Project) -> PackReader:
    """The pack of what an editor wrote."""
    content = project.read()
    catalogs = read_catalogs(project.translations, content.pack.languages)
    return PackReader.open(build_pack(content, catalogs, project.root / "small.pack").path)


def guide_of(pack: PackReader, topic: str) -> Guide:
    guide = pack.topic(topic, "nl").guide
    assert guide is not None
    return guide


def test_choices_come_out_of_the_pack_as_an_editor_wrote_them(choosing: Project) -> None:
    with built(choosing) as pack:
        guide = guide_of(pack, "health.choose")
    (question,) = guide.questions
    assert question.papers
    assert [(choice.id, choice.pictogram, choice.text.value) for choice in question.choices] == [
        ("ill", "person", "Een kaart"),
        ("costs", "counter", "Een brief"),
    ]
    assert question.choices[0].text.utterance == "health.choose.which.ill.text"
    assert question.targets == {
        "ill": "to.doctor",
        "costs": "to.questions",
        Answer.NO: "to.help",
        Answer.UNSURE: "to.help",
    }
    assert [(outcome.topic, outcome.asks, outcome.cards) for outcome in guide.outcomes] == [
        ("health.doctor", False, ()),
        ("health.doctor", True, ()),
        ("health.help", False, ()),
    ]


def test_a_topic_without_cards_helps_to_choose_and_stands_in_no_list(choosing: Project) -> None:
    with built(choosing) as pack:
        assert [tile.id for tile in pack.topics("health", "nl")] == ["health.doctor", "health.help"]
        assert pack.topic_count("health") == 2
        assert (pack.chooser("health"), pack.chooser("start")) == ("health.choose", None)
        assert pack.topic_ids() == ("health.doctor", "health.help", "health.choose")
        shown = dump_pack(pack, "nl")["themes"][1]["chooser"]["guide"]["questions"][0]
    assert [choice["text"] for choice in shown["choices"]] == ["Een kaart", "Een brief"]


def test_choices_are_translated_and_can_be_recorded(choosing: Project) -> None:
    content = choosing.read()
    items = {text.item: text.what for text in content_texts(content)}
    assert items["health.choose.which.ill"] == "answer, one to three words under a picture"
    assert items["health.choose.which"] == "question, answered with one of the pictures under it"
    assert "health.choose.which.costs" in {text.item for text in narratable_sources(content)}


@pytest.mark.parametrize(
    ("old", "new", "at", "said"),
    [
        (
            "        none: to.help\n",
            "",
            "- id: which",
            "guide.questions.0: has no 'none'; a question has 'yes' and 'no'",
        ),
        ("none: to.help", "'yes': to.help", "- id: which", "has no 'no'; a question has"),
        (
            "none: to.help",
            "none: to.help\n        'no': to.help",
            "- id: which",
            "has 'choices' and 'no', which do not",
        ),
        ("{id: costs,", "{id: ill,", "- id: which", "has two choices 'ill'"),
        ("{id: costs,", "{id: unsure,", "- id: which", "no choice can be called 'unsure'"),
        ("{id: costs,", "{id: a.b,", "{id: a.b,", "choices.1.id: 'a.b' may only hold small letters, digits and _"),
        ("picture: counter, text", "picture: moon, text", "picture: moon", "choices.1.picture: there is no pictogram"),
        ("to: to.questions", "to: to.gone", "to: to.gone", "choices.1.to: there is no question or outcome 'to.gone'"),
        ("to: to.questions", "to: which", "to: which", "choices.1.to: leads in a circle: which → which"),
        ("to: to.questions", "to: to.doctor", "{id: to.questions", "no answer leads to 'to.questions'"),
        ("topic: health.doctor, asks", "topic: health.help, asks", "{id: to.questions", "has no guide that could ask"),
        ("topic: health.help}", "topic: health.choose}", "{id: to.help", "'health.choose' has no cards"),
        ("{id: to.help, topic: health.help}", "{id: to.help}", "{id: to.help}", "has neither cards nor a topic"),
    ],
)
def test_a_choice_that_cannot_be_is_refused_at_its_line(
    choosing: Project, old: str, new: str, at: str, said: str
) -> None:
    choosing.change(HEALTH_FILE, old, new)
    text = (choosing.root / HEALTH_FILE).read_text(encoding="utf-8")
    refused = refusal(choosing)
    assert f"health.yaml:{line_of(text, at)}: " in refused
    assert said in refused


def test_choices_of_one_question_have_a_picture_each_whatever_it_says_elsewhere(choosing: Project) -> None:
    assert not list(same_picture_findings(choosing.read()))
    choosing.change(HEALTH_FILE, "{id: costs, picture: counter", "{id: costs, picture: person")
    (finding,) = same_picture_findings(choosing.read())
    assert finding.what == "its picture 'person' is that of health.choose.which.ill, which says something else"


def test_a_theme_has_one_topic_that_helps_to_choose(choosing: Project) -> None:
    path = choosing.root / HEALTH_FILE
    second = CHOOSE.replace("health.choose", "health.choose_too")
    path.write_text(path.read_text(encoding="utf-8") + second, encoding="utf-8")
    assert "'health.choose_too' has no cards, and neither has 'health.choose'" in refusal(choosing)


def test_papers_go_with_choices(project: Project) -> None:
    project.change(HEALTH_FILE, "unsure: money", "papers: true")
    assert "has 'yes' and 'papers', which do not go together" in refusal(project)


def test_a_written_pack_with_choices_verifies(tmp_path: Path) -> None:
    path = write_pack(tmp_path / "choosing.pack", choosing_pack())
    assert verify(path).schema_version >= 3
    with PackReader.open(path) as pack:
        (question,) = guide_of(pack, "health.choose").questions
        assert question.choice("costs") == question.choices[1]
        assert question.choice(Answer.NO) is None
        with pytest.raises(KioskError, match="is not answered with 'yes'"):
            question.target(Answer.YES)


def test_a_pack_of_before_choices_still_opens(tmp_path: Path) -> None:
    path = write_pack(tmp_path / "old.pack", small_pack(schema=2), schema=2)
    assert verify(path).schema_version == 2
    with PackReader.open(path) as pack:
        guide = guide_of(pack, "health.no_insurance")
        assert pack.chooser("health") is None
    assert [(question.yes, question.choices, question.papers) for question in guide.questions] == [
        ("out", (), False),
        ("out", (), False),
    ]
    assert not any(outcome.asks for outcome in guide.outcomes)


WRONG = {
    "a question with a yes and choices": "UPDATE questions SET yes = 'ask' WHERE topic = 'health.choose'",
    "a question with neither": "UPDATE questions SET yes = NULL WHERE id = 'money'",
    "a choice that leads nowhere": "UPDATE choices SET leads_to = 'gone' WHERE id = 'ill'",
    "a choice that climbs": "UPDATE choices SET id = '../x' WHERE id = 'ill'",
    "a choice called yes": "UPDATE choices SET id = 'yes' WHERE id = 'ill'",
    "two choices of one name": "UPDATE choices SET id = 'costs' WHERE id = 'ill'",
    "a choice that is not drawn": "UPDATE choices SET pictogram = 'ghost' WHERE id = 'ill'",
    "a choice without a label": "DELETE FROM texts WHERE item = 'health.choose.which.ill'",
    "a choice of no question": "UPDATE choices SET question = 'gone', position = 9 WHERE id = 'ill'",
    "papers that are no flag": "UPDATE questions SET papers = 2",
    "asking that is no flag": "UPDATE outcomes SET asks = 'x'",
    "an outcome of nothing": "UPDATE outcomes SET leads_to = NULL WHERE id = 'doctor'",
    "an outcome that asks where nobody does": "UPDATE outcomes SET asks = 1 WHERE id = 'doctor'",
    "an outcome that is a topic without cards": "UPDATE outcomes SET leads_to = 'health.choose' WHERE id = 'doctor'",
    "a topic of nothing": "DELETE FROM guides WHERE topic = 'health.choose'",
    "two that help to choose": "DELETE FROM cards WHERE owner = 'health.doctor'",
}


@pytest.mark.parametrize("what", WRONG)
def test_wrong_choices_are_refused_before_the_pack_goes_on_the_shelf(tmp_path: Path, what: str) -> None:
    path = write_pack(tmp_path / "wrong.pack", choosing_pack())
    alter(path, WRONG[what])
    with pytest.raises(PackUnreadableError):
        verify(path)


def test_a_step_that_is_chosen_from_is_a_question(tmp_path: Path) -> None:
    with PackReader.open(write_pack(tmp_path / "choosing.pack", choosing_pack())) as pack:
        assert isinstance(guide_of(pack, "health.choose").step("which"), Question)
