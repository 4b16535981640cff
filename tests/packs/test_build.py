"""Packs that are built: the same bytes, only current texts, whole or not at all."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from kiosk.authoring.build.build import Built, build_pack
from kiosk.authoring.files.catalogs import read_catalogs
from kiosk.authoring.files.items import sign_text
from kiosk.authoring.translate.translation import content_pictures, content_texts
from kiosk.errors import PackError
from kiosk.guidance import Card, Guide, Joint, TextState, Topic
from kiosk.packs.format.schema import APPLICATION_ID, SCHEMA_VERSION
from kiosk.packs.read.evidence import facts_of
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from tests.helpers.small_content import Project, entry, small_project


def build(project: Project, *, release: bool = False) -> Built:
    content = project.read()
    catalogs = read_catalogs(project.translations, content.pack.languages)
    return build_pack(content, catalogs, project.root / "small.pack", release=release)


def topic(project: Project, language: str) -> Topic:
    with PackReader.open(build(project).path) as reader:
        return reader.topic("health.doctor", language)


def card(project: Project, language: str, at: int = 0) -> Card:
    return topic(project, language).cards[at]


def translate_all(project: Project, tag: str) -> str:
    """A catalog in which each text is the source with the language's tag before it."""
    content = project.read()
    texts = [*content_texts(content), *(sign_text(name, sign) for name, sign in content.vocabulary.signs.items())]
    pairs = dict.fromkeys((text.item, text.value) for text in texts)
    return "".join(entry(item, value, f"{tag} {value}") for item, value in pairs)


def test_two_builds_of_the_same_source_have_the_same_bytes(tmp_path: Path) -> None:
    packs = []
    for name in ("one", "two"):
        project = small_project(tmp_path / name)
        project.catalog("fr", entry("health.doctor.go", "Ga naar een dokter.", "Allez chez un médecin."))
        packs.append(build(project).path.read_bytes())
    assert packs[0] == packs[1]


def test_building_over_a_pack_gives_the_same_bytes(project: Project) -> None:
    first = build(project).path.read_bytes()
    assert build(project).path.read_bytes() == first


def test_a_topic_ends_with_the_first_of_its_cards(project: Project) -> None:
    assert topic(project, "nl").valid_until == date(2027, 12, 31)
    outcome = "facts: [health.2]\n- id: health.help"
    project.change(
        "content/handbook/topics/health.yaml",
        outcome,
        outcome.replace("\n", "\n            valid_until: 2027-03-04\n", 1),
    )
    assert topic(project, "nl").valid_until == date(2027, 3, 4)


def test_a_changed_sentence_changes_the_bytes(project: Project) -> None:
    first = build(project).path.read_bytes()
    project.change("content/handbook/topics/health.yaml", "Wie helpt mij?", "Wie kan mij helpen?")
    assert build(project).path.read_bytes() != first


def test_a_pack_says_what_it_is_and_holds_no_statistics(project: Project) -> None:
    path = build(project).path
    connection = sqlite3.connect(path)
    pragmas = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")}
    assert pragmas == {"application_id": APPLICATION_ID, "user_version": SCHEMA_VERSION}
    assert connection.execute("PRAGMA page_size").fetchone() == (4096,)
    assert connection.execute("PRAGMA encoding").fetchone() == ("UTF-8",)
    assert not [name for (name,) in connection.execute("SELECT name FROM sqlite_master") if "sqlite_" in name]
    connection.close()
    assert verify(path).checked_on.isoformat() == "2026-10-01"
    assert path.stat().st_mode & 0o777 == 0o644


def test_everything_an_editor_wrote_comes_out_of_the_pack(project: Project) -> None:
    with PackReader.open(build(project).path) as reader:
        assert [theme.title.value for theme in reader.themes("nl")] == ["Start hier", "Gezondheid"]
        assert [tile.id for tile in reader.topics("health", "nl")] == ["health.doctor", "health.help"]
        doctor = reader.topic("health.doctor", "nl")
        assert reader.topic("health.help", "nl").guide is None
        assert [page.id for page in reader.staff("nl")] == ["staff.about", "staff.health"]
        assert reader.glossary("nl")[0].text.value == "De sociale dienst van je gemeente."
        assert reader.pictograms()["counter"].mirrored
        evidence = reader.evidence()
    assert evidence[doctor.cards[1].id].beyond_handbook == "riziv.be, seen 2025-03"
    assert facts_of(doctor, evidence.__getitem__) == ("health.1", "health.2")
    guide = doctor.guide
    assert isinstance(guide, Guide)
    assert [question.unsure for question in guide.questions] == ["money", "out.ocmw"]
    assert guide.outcomes[1].topic == "health.help"
    assert guide.outcomes[1].decides is not None
    assert guide.outcomes[1].decides.text.value == "Het OCMW beslist."
    assert guide.outcomes[0].decides is None
    assert guide.outcomes[1].cards[0].picture.joints == (Joint.THEN, Joint.AND, Joint.OR)


def test_a_current_translation_is_shown_as_a_computers(project: Project) -> None:
    project.catalog("fr", entry("health.doctor.go", "Ga naar een dokter.", "Allez chez un médecin."))
    text = card(project, "fr").text
    assert (text.value, text.language, text.state) == ("Allez chez un médecin.", "fr", TextState.COMPUTER)


def test_a_reviewed_catalog_gives_reviewed_texts(project: Project) -> None:
    project.catalog("fr", entry("health.doctor.go", "Ga naar een dokter.", "Allez chez un médecin."), "Amina B.")
    assert card(project, "fr").text.state is TextState.REVIEWED
    with PackReader.open(project.root / "small.pack") as reader:
        assert [one.reviewed_by for one in reader.languages()] == [None, "Amina B.", None]


@pytest.mark.parametrize(
    "translated",
    [
        entry("health.doctor.go", "Ga naar een dokter.", "Allez chez un médecin.", fuzzy=True),
        entry("health.doctor.go", "Ga naar de dokter.", "Allez chez le médecin."),
        entry("health.help.ocmw", "Ga naar een dokter.", "Allez chez un médecin."),
        entry("health.doctor.go", "Ga naar een dokter.", ""),
        "",
    ],
    ids=["fuzzy", "of an older sentence", "of another card", "empty", "missing"],
)
def test_what_is_not_current_falls_back_to_the_source(project: Project, translated: str) -> None:
    project.catalog("fr", translated)
    text = card(project, "fr").text
    assert (text.value, text.language, text.state) == ("Ga naar een dokter.", "nl", TextState.UNTRANSLATED)


def test_an_alternative_text_is_made_of_the_pictograms_in_words(project: Project) -> None:
    guide = topic(project, "nl").guide
    assert guide is not None
    assert guide.outcomes[1].cards[0].alt.value == "een man, daarna de balie en een formulier of een dokter"


def test_an_editors_own_alternative_text_is_kept(project: Project) -> None:
    assert card(project, "nl", 1).alt.value == "je papieren"


def test_an_alternative_text_is_translated_with_the_scripts_own_comma(project: Project) -> None:
    words = {"person": ("een man", "رجل"), "doctor": ("een dokter", "طبيب"), "arrow": ("daarna", "ثم")}
    project.catalog("ar", "".join(entry(f"pictogram.{name}", *pair) for name, pair in words.items()))
    alt = card(project, "ar").alt
    assert (alt.value, alt.state) == ("رجل، ثم طبيب", TextState.COMPUTER)


def test_an_alternative_text_lacks_while_one_word_lacks(project: Project) -> None:
    project.catalog("fr", entry("pictogram.person", "een man", "un homme"))
    assert card(project, "fr").alt.state is TextState.UNTRANSLATED


def test_a_release_is_refused_while_a_language_is_incomplete(project: Project) -> None:
    project.catalog("fr", translate_all(project, "fr"))
    with pytest.raises(PackError, match=r"^handbook: not complete, so not released: 'ar' lacks \d+ texts$"):
        build(project, release=True)
    assert [path.name for path in project.root.iterdir() if "small" in path.name] == []


def test_a_release_is_built_when_every_language_is_complete(project: Project) -> None:
    for tag in ("fr", "ar"):
        project.catalog(tag, translate_all(project, tag), "Amina B.")
    built = build(project, release=True)
    assert [(one.tag, one.missing) for one in built.languages] == [("nl", 0), ("fr", 0), ("ar", 0)]
    with PackReader.open(built.path) as reader:
        assert all(one.complete for one in reader.languages())
    with sqlite3.connect(built.path) as connection:
        counts = connection.execute("SELECT count(*) FROM texts GROUP BY language").fetchall()
    connection.close()
    assert len(set(counts)) == 1


def test_a_release_is_refused_for_one_stale_description_of_a_pictogram(project: Project) -> None:
    for tag in ("fr", "ar"):
        project.catalog(tag, translate_all(project, tag))
    project.change("assets/pictograms/vocabulary.yaml", "een dokter", "een arts")
    with pytest.raises(PackError, match="'fr' lacks 1 texts, 'ar' lacks 1 texts"):
        build(project, release=True)


def test_what_is_shown_must_be_drawn(project: Project) -> None:
    (project.pictograms / "paper-form.svg").unlink()
    with pytest.raises(PackError, match="handbook: shows what is not drawn: paper-form"):
        build(project)


def test_what_is_not_shown_need_not_be_drawn(project: Project) -> None:
    with (project.pictograms / "vocabulary.yaml").open("a") as file:
        file.write("clock: {nl: een klok, mirrored: false}\n")
    with PackReader.open(build(project).path) as reader:
        assert "clock" not in reader.pictograms()


def test_content_without_topics_is_no_pack(project: Project) -> None:
    (project.content / "topics" / "health.yaml").unlink()
    with pytest.raises(PackError, match="handbook: has no topics"):
        build(project)


def test_a_pack_that_a_kiosk_would_refuse_is_never_written(project: Project) -> None:
    good = build(project).path.read_bytes()
    project.change("assets/pictograms/doctor.svg", 'fill="#FFCF5C"', 'fill="gold"')
    with pytest.raises(PackError, match=r"small\.pack: .*doctor"):
        build(project)
    assert (project.root / "small.pack").read_bytes() == good
    assert [path.name for path in project.root.iterdir() if "small" in path.name] == ["small.pack"]


def test_a_folder_that_is_not_there_is_one_clear_line(project: Project) -> None:
    content = project.read()
    catalogs = read_catalogs(project.translations, content.pack.languages)
    with pytest.raises(PackError, match=r"gone/small\.pack: cannot be written: No such file or directory$"):
        build_pack(content, catalogs, project.root / "gone" / "small.pack")


def test_each_picture_of_the_content_and_each_drawing_has_an_alternative_text(project: Project) -> None:
    with sqlite3.connect(build(project).path) as connection:
        items = {item for (item,) in connection.execute("SELECT item FROM texts WHERE field = 'alt'")}
    connection.close()
    content = project.read()
    drawn = {f"pictogram.{name}" for name in content.vocabulary.drawings}
    assert {item for item, _ in content_pictures(content)} | {"health.doctor.bring"} | drawn == items
