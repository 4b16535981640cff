"""numbers.yaml from an editor's file to a pack that opens: what is refused, what a release asks for, older packs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.authoring.build.build import build_pack
from kiosk.authoring.files.catalogs import read_catalogs
from kiosk.authoring.translate.translation import content_texts
from kiosk.errors import PackError, PackUnreadableError
from kiosk.guidance import Region, number_cards
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from tests.helpers.make_pack import alter, small_pack, write_pack
from tests.helpers.small_content import SVG, Project, refusal

NUMBERS = """- id: help.life
  picture: doctor
  question: Groot gevaar
  text: Bel nu.
  lines:
    - id: number.112
      number: '112'
      name: Noodcentrale
      free: true
      source: sos112.be
      checked_on: 2026-12-01
- id: help.violence
  quiet: true
  picture: person
  question: Doet iemand je pijn?
  text: Bel en praat.
  lines:
    - id: number.fr
      number: 0800 30 030
      name: Écoute
      regions: [wallonia, brussels]
      languages: [fr]
      anonymous: true
      hours: {every_day: '9:00-19:00'}
      source: a page
      checked_on: 2026-12-01
      valid_until: 2027-06-01
      confirmed_by: Els
      confirmed_on: 2026-12-01
- id: help.child
  behind: help.violence
  picture: person > doctor
  question: Ben je jong?
  text: Vertel wat er is.
"""
WHERE = "content/handbook/numbers.yaml"


@pytest.fixture
def numbers(project: Project) -> Project:
    """The small handbook with help lines."""
    (project.root / WHERE).write_text(NUMBERS, encoding="utf-8")
    vocabulary = project.pictograms / "vocabulary.yaml"
    names = ("phone-call", "free-of-charge")
    vocabulary.write_text(
        vocabulary.read_text(encoding="utf-8") + "".join(f"{name}: {{nl: iets, mirrored: false}}\n" for name in names),
        encoding="utf-8",
    )
    for name in names:
        (project.pictograms / f"{name}.svg").write_text(SVG, encoding="utf-8")
    return project


def packed(project: Project) -> Path:
    """The pack of the project, its translations still missing."""
    content = project.read()
    catalogs = read_catalogs(project.translations, content.pack.translated)
    return build_pack(content, catalogs, project.root / "small.pack").path


def test_needs_and_their_lines_come_out_of_the_pack_as_they_were_written(numbers: Project) -> None:
    path = packed(numbers)
    with PackReader.open(path) as pack:
        life, violence, child = pack.needs("nl")
    assert (life.question.value, life.text.value, life.lines[0].number) == ("Groot gevaar", "Bel nu.", "112")
    assert life.lines[0].regions == tuple(Region)
    (line,) = violence.lines
    assert (line.free, line.anonymous, line.languages, line.confirmed_by) == (False, True, ("fr",), "Els")
    assert (line.valid_until, line.confirmed_on) == (date(2027, 6, 1), date(2026, 12, 1))
    assert line.hours is not None
    assert (violence.quiet, child.behind, child.lines) == (True, "help.violence", ())


def test_a_need_without_a_line_in_a_region_has_the_desk_in_its_place(numbers: Project) -> None:
    path = packed(numbers)
    with PackReader.open(path) as pack:
        needs = pack.needs("nl")
    here, there = (number_cards(needs, "help.violence", region) for region in (Region.BRUSSELS, Region.FLANDERS))
    assert [card.line and card.line.number for card in here] == ["0800 30 030", None]
    assert [(card.need.id, card.line) for card in there] == [("help.violence", None), ("help.child", None)]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("number: '112'", "number: '11'", "numbers.yaml:7: lines.0.number: '11' is no number of a help line"),
        ("      valid_until: 2027-06-01\n", "", "has no 'valid_until'"),
        ("source: sos112.be", "valid_until: 2027-01-01\n      source: x", "has a 'valid_until', and 112 stays"),
        ("      confirmed_on: 2026-12-01\n", "", "'confirmed_by' and 'confirmed_on' go together"),
        (
            "      confirmed_by: Els\n      confirmed_on: 2026-12-01\n",
            "",
            "has 'hours' that nobody confirmed",
        ),
        ("regions: [wallonia, brussels]", "regions: [flandria]", "must be 'flanders', 'brussels', 'wallonia' or"),
        ("behind: help.violence", "behind: help.nowhere", "behind: there is no need 'help.nowhere'"),
        ("id: help.child", "id: help.life", "'help.life' stands already"),
        ("picture: person > doctor", "picture: person > telephone", "there is no pictogram 'telephone'"),
    ],
)
def test_a_wrong_line_is_told_with_its_file_and_line(numbers: Project, old: str, new: str, said: str) -> None:
    numbers.change(WHERE, old, new)
    assert said in refusal(numbers)


def test_a_release_is_refused_while_no_person_has_confirmed_a_number(numbers: Project) -> None:
    numbers.change("content/handbook/handbook.yaml", "languages: [nl, fr, ar]", "languages: [nl]")
    path = numbers.root / "small.pack"
    with pytest.raises(PackError, match=r"no person has confirmed, so not released: 112$"):
        build_pack(numbers.read(), {}, path, release=True)
    assert not path.exists()
    numbers.change(
        WHERE, "source: sos112.be", "source: sos112.be\n      confirmed_by: Els\n      confirmed_on: 2026-12-01"
    )
    assert build_pack(numbers.read(), {}, path, release=True).path == path


def test_translators_get_both_texts_of_a_need(numbers: Project) -> None:
    texts = {(text.item, text.field) for text in content_texts(numbers.read())}
    assert {("help.life", "question"), ("help.life", "text"), ("help.child", "text")} <= texts


def test_a_pack_of_before_help_lines_still_opens_and_has_none(numbers: Project) -> None:
    path = write_pack(numbers.root / "old.pack", small_pack(schema=3), schema=3)
    assert verify(path).schema_version == 3
    with PackReader.open(path) as pack:
        assert pack.needs("nl") == ()


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE help_lines SET number = '112; rm'", "not the number of a help line"),
        (
            "UPDATE help_lines SET need = 'help.nowhere' WHERE id = 'number.fr'",
            "rows of 'help_lines' belong to nothing",
        ),
        ("UPDATE needs SET behind = 'help.nowhere' WHERE id = 'help.child'", "refers to 'help.nowhere'"),
        ("UPDATE help_lines SET confirmed_on = NULL", "was confirmed by nobody, or on no day"),
        ("UPDATE help_lines SET id = 'number.one'", "two help lines are called 'number.one'"),
    ],
)
def test_a_pack_with_damaged_help_lines_is_refused(numbers: Project, statement: str, said: str) -> None:
    path = packed(numbers)
    with pytest.raises(PackUnreadableError, match=said):
        verify(alter(path, statement))
