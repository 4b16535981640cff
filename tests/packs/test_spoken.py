"""What is read aloud in place of a shown text: from a translator's comment or a key in YAML to a value of the pack."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.authoring.build.build import build_pack
from kiosk.authoring.files.catalogs import SpokenComment, read_catalog, read_catalogs
from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.translate.spoken_source import interface_findings, interface_spoken, spoken_findings
from kiosk.guidance import Text
from kiosk.packs.format.word_for_word import spoken_fault
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from tests.helpers.make_pack import small_pack, write_pack
from tests.helpers.small_content import Project, entry, line_of, refusal

HEALTH = "content/handbook/topics/health.yaml"
GO = entry("health.doctor.go", "Ga naar een dokter.", "اذهب إلى طبيب.")
SPOKEN = "اِذْهَبْ إِلَى طَبِيبٍ."


def built(project: Project) -> PackReader:
    content = project.read()
    path = project.root / "small.pack"
    build_pack(content, read_catalogs(project.translations, content.pack.languages), path)
    return PackReader.open(path)


def card(project: Project, language: str) -> Text:
    with built(project) as reader:
        return reader.topic("health.doctor", language).cards[0].text


# where it is written


@pytest.mark.parametrize(
    ("comments", "spoken"),
    [
        ("# spoken: a b c\n", "a b c"),
        ("# spoken: a\n# b\n# c\n", "a b c"),
        ("# seen by Amina\n# spoken: a b\n# c\n", "a b c"),
        ("#spoken:a b c\n", "a b c"),
        ("#. a card\n# spoken: a b c\n#: health.yaml\n", "a b c"),
        ("# spoken:\n", ""),
    ],
)
def test_the_comment_runs_to_the_end_of_the_translators_comments(project: Project, comments: str, spoken: str) -> None:
    path = project.catalog("fr", entry("x", "y", "z") + comments + entry("a", "een", "un"))
    line = line_of(path.read_text(encoding="utf-8"), "spoken:")
    assert read_catalog(path).spoken == {("a", "een"): SpokenComment(spoken, line)}


def test_a_comment_of_another_kind_is_not_said(project: Project) -> None:
    comments = "# it is spoken: so\n# Spoken: a\n#. spoken: b\n"
    assert read_catalog(project.catalog("fr", comments + entry("a", "een", "un"))).spoken == {}


@pytest.mark.parametrize("written", [entry("a", "een", "un", fuzzy=True), entry("a", "een", "")])
def test_what_is_stale_or_empty_is_not_said_either(project: Project, written: str) -> None:
    assert read_catalog(project.catalog("fr", f"# spoken: un deux\n{written}")).spoken == {}


# the way to the screen


def test_a_translators_comment_comes_out_of_the_pack_as_what_is_said(project: Project) -> None:
    project.catalog("ar", f"# spoken: {SPOKEN}\n{GO}")
    assert (card(project, "ar").value, card(project, "ar").spoken) == ("اذهب إلى طبيب.", SPOKEN)
    assert card(project, "nl").spoken is None


def test_a_text_that_falls_back_to_dutch_has_the_dutch_one(project: Project) -> None:
    project.change(HEALTH, "text: Ga naar een dokter.", "text: Ga naar een dokter.\n      spoken: Gá naar een dokter.")
    older = entry("health.doctor.go", "Ga naar dokters.", "اذهب إلى طبيب.")
    project.catalog("ar", f"# spoken: {SPOKEN}\n{older}")
    assert card(project, "ar").spoken == "Gá naar een dokter."


def test_every_text_that_is_heard_can_be_written_otherwise_in_dutch(project: Project) -> None:
    project.change(HEALTH, "text: Heb je een ziekenfonds?", "text: Heb je een ziekenfonds?\n        spoken: A b c d?")
    project.change(HEALTH, "{text: Het OCMW beslist.,", "{text: Het OCMW beslist., spoken: Het osemwé beslist.,")
    project.change("content/handbook/glossary.yaml", "gemeente.,", "gemeente., spoken: De sociaale dienst van je stad,")
    with built(project) as reader:
        guide = reader.topic("health.doctor", "nl").guide
        explained = reader.glossary("nl")[0].text
    assert guide is not None
    decides = guide.outcomes[1].decides
    assert decides is not None
    said = [guide.questions[0].text.spoken, decides.text.spoken, explained.spoken]
    assert said == ["A b c d?", "Het osemwé beslist.", "De sociaale dienst van je stad"]


def test_titles_questions_and_hard_words_are_said_by_their_comments(project: Project) -> None:
    entries = {"health": ("Gezondheid", "الصحة", "الصِّحَّة"), "glossary.ocmw": ("OCMW", "مركز", "مَرْكَز")}
    written = (f"# spoken: {said}\n{entry(item, nl, ar)}" for item, (nl, ar, said) in entries.items())
    project.catalog("ar", "".join(written))
    with built(project) as reader:
        assert [theme.title.spoken for theme in reader.themes("ar")] == [None, "الصِّحَّة"]
        assert reader.glossary("ar")[0].term.spoken == "مَرْكَز"


def test_a_pack_of_before_there_were_spoken_texts_still_opens(project: Project) -> None:
    path = write_pack(project.root / "old.pack", small_pack(schema=1), schema=1)
    assert verify(path).schema_version == 1
    with PackReader.open(path) as reader:
        assert reader.topic("health.doctor", "ar").cards[0].text.spoken is None


# what is refused


@pytest.mark.parametrize(
    ("shown", "spoken", "language"),
    [
        ("اذهب إلى طبيب.", SPOKEN, "ar"),
        ("اذهب إلى OCMW اليوم.", "اِذْهَبْ إِلَى OCMW الْيَوْمَ", "ar"),
        ("مدرس", "مُدَر\u0650\u0651س", "ar"),
        ("مدرس", "مـُدَر\u0651\u0650س", "ar"),
        ("هذا", "ه\u0670ذا", "ar"),
        ("رأى", "ر\u064eا\u064e\u0654ى", "ar"),
        ("\u200fOCMW هو مركز", "OCMW هُوَ مَرْكَز", "ar"),
        ("اتصل بالرقم 112، الآن", "اِتَّصِلْ بِالرَّقْمِ 112 الآنَ", "ar"),
        ("می\u200cخواهم خانه", "می\u200cخواهَم خانهٔ".replace("\u0654", ""), "fa"),
        ("Ga naar OCMW.", "Gá naar: osemwé!", "nl"),
        ("Hôpital 24 h", "opital vingt-quatre h".replace("-", "\u00ad"), "fr"),
    ],
)
def test_a_text_with_a_word_for_each_word_can_be_said(shown: str, spoken: str, language: str) -> None:
    assert spoken_fault(shown, spoken, language) is None


@pytest.mark.parametrize(
    ("shown", "spoken", "language", "fault"),
    [
        ("Het OCMW helpt.", "Het o c m w helpt.", "nl", "not word for word: 6 for the text's 3"),
        ("Het OCMW.", "", "nl", "not word for word: 0 for the text's 2"),
        ("إلى طبيب", "الى طَبِيب", "ar", "word 1 is 'الى' and in the text 'إلى'; only short vowels may be added"),
        ("آخر", "اخَر", "ar", "word 1 is 'اخَر' and in the text 'آخر'; only short vowels may be added"),
        ("اذهب", "ٱذْهَبْ", "ar", "word 1 is 'ٱذْهَبْ' and in the text 'اذهب'; only short vowels may be added"),
        ("مدرسة", "مَدْرَسَه", "ar", "word 1 is 'مَدْرَسَه' and in the text 'مدرسة'; only short vowels may be added"),
        ("طبيب جيد", "جَيِّد طَبِيب", "ar", "word 1 is 'جَيِّد' and in the text 'طبيب'; only short vowels may be added"),
    ],
)
def test_other_words_are_refused(shown: str, spoken: str, language: str, fault: str) -> None:
    assert spoken_fault(shown, spoken, language) == fault


@pytest.mark.slow
@given(st.text(max_size=60), st.sampled_from(["nl", "ar", "fa", "uk"]))
def test_every_text_can_be_said_as_it_is_shown(text: str, language: str) -> None:
    assert spoken_fault(text, text, language) is None


def test_what_has_other_words_is_named_and_not_said_and_the_rest_is_built(project: Project) -> None:
    other = entry("health", "Gezondheid", "الصحة")
    path = project.catalog("ar", f"# spoken: اِذْهَبْ طَبِيب\n{GO}# spoken: الصِّحَّة\n{other}")
    with built(project) as reader:
        assert reader.topic("health.doctor", "ar").cards[0].text.spoken is None
        assert reader.topic("health.doctor", "ar").cards[0].text.value == "اذهب إلى طبيب."
        assert [theme.title.spoken for theme in reader.themes("ar")] == [None, "الصِّحَّة"]
    line = line_of(path.read_text(encoding="utf-8"), "# spoken")
    what = "spoken: not word for word: 2 for the text's 3, so it is not said"
    assert list(spoken_findings({"ar": read_catalog(path)})) == [Finding(Level.WARNING, f"{path}:{line}", what)]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("text: Ga naar een dokter.", "text: Ga naar een dokter.\n      spoken: Ga.", "cards.0.spoken: {}: 1 for"),
        ("beslist., ", "beslist., spoken: Het, ", "guide.outcomes.1.decides.spoken: {}: 1 for"),
    ],
)
def test_dutch_with_other_words_is_refused_by_file_line_and_key(
    project: Project, old: str, new: str, said: str
) -> None:
    project.change(HEALTH, old, new)
    line = line_of((project.root / HEALTH).read_text(encoding="utf-8"), "spoken:")
    assert refusal(project).startswith(f"{HEALTH}:{line}: {said.format('not word for word')} the text's ")


def test_a_hard_words_dutch_with_other_words_is_refused(project: Project) -> None:
    project.change("content/handbook/glossary.yaml", "gemeente.,", "gemeente., spoken: De dienst,")
    assert refusal(project) == "content/handbook/glossary.yaml:1: spoken: not word for word: 2 for the text's 6"


# the interface


def test_the_interfaces_words_are_said_by_what_is_shown(project: Project) -> None:
    path = project.catalog("ar", f"# spoken: الصِّحَّة\n{entry('bar', 'Health', 'الصحة')}{entry('', 'Back', 'رجوع')}")
    assert interface_spoken(path, "ar") == {"الصحة": "الصِّحَّة"}


def test_the_interfaces_words_that_are_shown_alike_are_said_alike(project: Project) -> None:
    once, again = entry("bar", "Health", "الصحة"), entry("head", "Health", "الصحة")
    path = project.catalog("ar", f"# spoken: الصِّحَّة\n{once}# spoken: الصِّحَّةُ\n{again}")
    assert interface_spoken(path, "ar") == {"الصحة": "الصِّحَّة"}
    (finding,) = interface_findings(path, "ar")
    assert re.search(r"handbook\.po:\d+$", finding.where)
    assert finding.what == "spoken: 'الصحة' is said as 'الصِّحَّة' in another entry, so it is not said"
