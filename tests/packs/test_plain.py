"""How plain the visitors' texts are: what is reported, what fails, and the figures."""

from __future__ import annotations

import pytest

from kiosk.authoring.check.plain import plain_report, sentences, word_count
from kiosk.authoring.check.word_list import word_frequency
from kiosk.authoring.files.findings import Finding, Level
from tests.helpers.small_content import HEALTH, Project

HEALTH_FILE = "content/handbook/topics/health.yaml"
FREQUENCY = word_frequency("nl")


def findings(project: Project) -> tuple[Finding, ...]:
    return plain_report(project.read(), FREQUENCY).findings


def about(project: Project, part: str) -> list[tuple[Level, str]]:
    return [(one.level, one.what) for one in findings(project) if part in one.where]


def say(project: Project, text: str) -> None:
    """Let the card `health.doctor.go` say `text`."""
    project.change(HEALTH_FILE, "text: Ga naar een dokter.", f"text: '{text}'")


@pytest.mark.parametrize(("words", "level"), [(12, None), (13, Level.WARNING), (16, Level.WARNING), (17, Level.ERROR)])
def test_a_long_sentence_is_reported_and_a_longer_one_fails(project: Project, words: int, level: Level | None) -> None:
    sentence = "hier " * (words - 1) + "einde."
    say(project, sentence)
    told = f"sentence of {words} words, 12 where it can be: {sentence}"
    assert about(project, "health.doctor.go") == ([] if level is None else [(level, told)])


def test_a_finding_names_file_line_and_item(project: Project) -> None:
    project.change(HEALTH_FILE, "Ga naar een dokter.", "Een. Twee. Drie.")
    line = HEALTH[: HEALTH.index("- id: health.doctor.go")].count("\n") + 1
    place = f"{project.root / HEALTH_FILE}:{line}: health.doctor.go"
    assert findings(project) == (Finding(Level.ERROR, place, "3 sentences; 2 at most"),)


def test_two_sentences_of_twelve_words_are_fine(project: Project) -> None:
    sentence = "hier " * 11 + "einde"
    project.change(HEALTH_FILE, "Ga naar een dokter.", f"{sentence}? {sentence}!")
    assert about(project, "health.doctor.go") == []


def test_a_long_title_is_reported(project: Project) -> None:
    project.change(HEALTH_FILE, "title: Naar de dokter", "title: Hoe kom ik bij de dokter")
    assert about(project, ": health.doctor") == [(Level.WARNING, "title of 6 words; 4 at most")]


def test_staff_may_read_long_sentences_and_titles(project: Project) -> None:
    long = "woord " * 30
    project.change("content/handbook/staff.yaml", "Wie het onderzoek deed.", long)
    project.change("content/handbook/staff.yaml", "Over het handboek", long)
    assert about(project, "staff.about") == []


def test_good_content_has_nothing_to_mend_and_its_figures(project: Project) -> None:
    report = plain_report(project.read(), FREQUENCY)
    assert report.findings == ()
    figures = report.plainness
    assert (figures.sentences, figures.helped, figures.longest, figures.helped_percent) == (11, 11, 6, 100.0)
    assert (figures.hard_words, figures.passives, figures.abbreviations) == ((), 0, ())


@pytest.mark.parametrize(("long", "fails"), [(1, False), (2, True)])
def test_less_than_nine_in_ten_short_sentences_fail_the_whole_pack(project: Project, long: int, fails: bool) -> None:
    for old in ("Ga naar een dokter.", "Neem je papieren mee.")[:long]:
        project.change(HEALTH_FILE, old, "hier " * 12 + "dan.")
    told = "81.8 % of 11 sentences have at most 12 words; 90 % must"
    failed = [(one.where, one.what) for one in findings(project) if one.level is Level.ERROR]
    assert failed == ([("handbook", told)] if fails else [])


def test_a_hard_word_is_reported_once_where_it_is_met_first(project: Project) -> None:
    say(project, "De griffie is de Griffie.")
    told = "'griffie' is outside the nl list of common words and not in the glossary (2 times)"
    assert about(project, "health.doctor.go") == [(Level.WARNING, told)]


def test_a_word_that_the_glossary_explains_is_no_hard_word(project: Project) -> None:
    say(project, "Ga naar de griffie in Liechtenstein, en lees wat griffies doen.")
    project.change("content/handbook/glossary.yaml", "term: OCMW", "term: OCMW of griffie")
    assert about(project, "health.doctor.go") == []


def test_the_description_of_a_pictogram_is_held_against_the_list_too(project: Project) -> None:
    project.change("assets/pictograms/vocabulary.yaml", "een dokter", "een griffie")
    assert [level for level, _ in about(project, "pictogram.doctor")] == [Level.WARNING]


def test_soft_hyphens_do_not_make_a_word_hard(project: Project) -> None:
    say(project, "Vraag je huis\u00adwerk.")
    assert about(project, "health.doctor.go") == []


def test_a_passive_form_is_reported_with_its_sentence(project: Project) -> None:
    say(project, "Ga binnen. Daar word je geholpen.")
    told = "passive form with 'geholpen': say who does it: Daar word je geholpen."
    assert about(project, "health.doctor.go") == [(Level.WARNING, told)]


def test_an_abbreviation_is_reported_unless_the_glossary_has_it(project: Project) -> None:
    say(project, "Het OCMW kent de VDAB.")
    told = "'VDAB' is an abbreviation that the glossary does not explain"
    assert about(project, "health.doctor.go") == [(Level.WARNING, told)]


def test_staff_may_read_hard_words_and_passive_forms(project: Project) -> None:
    project.change("content/handbook/staff.yaml", "Wie het onderzoek deed.", "De subsidiariteit wordt bv. geprezen.")
    assert findings(project) == ()


def test_without_a_list_of_words_all_else_is_reported(project: Project) -> None:
    say(project, "De griffie wordt door de VDAB geholpen.")
    report = plain_report(project.read())
    assert report.plainness.hard_words is None
    assert [one.what.partition(" ")[0] for one in report.findings] == ["passive", "'VDAB'"]


def test_a_language_without_the_extra_has_no_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "wordfreq", None)
    assert word_frequency("nl") is None


def test_sentences_end_at_their_mark_and_a_space() -> None:
    assert sentences('Bel 1.700 nu. Zeg "ja!" Wat dan?  Kom…') == ("Bel 1.700 nu.", 'Zeg "ja!"', "Wat dan?", "Kom…")


def test_words_are_what_holds_a_letter_or_digit() -> None:
    assert word_count("Ga + met € 5 + naar 't OCMW .") == 6
