"""How words are said: what an editor may write, and what of it is in the pack."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.build.project import build_preview
from kiosk.guidance import Pronunciation
from kiosk.packs.read.reader import PackReader
from kiosk.speech.words.text import sentences
from kiosk.ui.library.opened import open_pack
from tests.helpers.make_pack import small_pack, write_pack
from tests.helpers.small_content import Project, refusal
from tests.helpers.small_site import small_site


def write_lexicon(project: Project, name: str, text: str) -> None:
    folder = project.content / "lexicon"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_the_lexicon_comes_out_of_the_pack_by_word(project: Project) -> None:
    write_lexicon(
        project,
        "names.yaml",
        "- {word: Pro Deo, language: la}\n- {word: OCMW, language: nl, said: oo see em wee}\n"
        "- {word: OCMW, language: fr, only_in: fr}\n",
    )
    write_lexicon(
        project,
        "nl.yaml",
        "- {word: leefloon, ipa: ˈleːfloːn, not_before: [van], forms: [leeflonen]}\n"
        "- {word: loket, say: loke\u0301t, forms: [lo\u0301ketten]}\n",
    )
    with PackReader.open(build_preview(project.content, project.root)) as reader:
        assert reader.pronunciations() == (
            Pronunciation("OCMW", "nl", said="oo see em wee"),
            Pronunciation("OCMW", "fr", only_in="fr"),
            Pronunciation("Pro Deo", "la"),
            Pronunciation("leeflonen", only_in="nl", ipa="ˈleːfloːn", not_before=("van",)),
            Pronunciation("leefloon", only_in="nl", ipa="ˈleːfloːn", not_before=("van",)),
            Pronunciation("loket", said="loke\u034f\u0301t", only_in="nl"),
            Pronunciation("loketten", said="lo\u034f\u0301ketten", only_in="nl"),
        )


def test_a_pack_of_before_the_lexicon_keeps_its_names(tmp_path: Path) -> None:
    rows = small_pack(schema=3)
    rows["pronunciations"] = [("OCMW", "", "nl", "")]
    with PackReader.open(write_pack(tmp_path / "old.pack", rows, schema=3)) as reader:
        assert reader.pronunciations() == (Pronunciation("OCMW", "nl"),)


@pytest.mark.parametrize(
    ("name", "written", "line"),
    [
        ("names.yaml", "- {word: OCMW}\n", "1: language: is missing"),
        (
            "names.yaml",
            "- {word: OCMW, language: nl}\n- {word: OCMW, language: fr}\n",
            "2: word: 'OCMW' stands",
        ),
        ("names.yaml", "- {word: '', language: nl}\n", "1: word: is empty"),
        ("names.yaml", "- {word: OCMW, language: Dutch}\n", "1: language: 'Dutch' is not the tag of a language"),
        ("names.yaml", "- {word: OCMW, language: nl, sayd: x}\n", "1: sayd: is not a key that belongs here"),
        ("names.yaml", '- word: OCMW\n  language: nl\n  said: "a\\tb"\n', "3: said: must be one line, without tabs"),
        ("names.yaml", "word: OCMW\n", "1: must be a list"),
        ("nl.yaml", "- {word: loket}\n", "1: has no 'say' or 'ipa'"),
        ("nl.yaml", "- {word: loket, say: lo, ipa: lo}\n", "1: has 'say' and 'ipa', which do not go together"),
        ("nl.yaml", "- {word: loket, ipa: lokЖt}\n", "1: ipa: 'Ж' is no sign of IPA"),
        ("nl.yaml", "- {word: loket, say: 'l\u0301oket'}\n", "1: say: the mark of stress (U+0301) stands behind 'l'"),
        ("nl.yaml", "- {word: a, say: b}\n- {word: c, say: b, forms: [A]}\n", "2: forms.0: 'A' stands here twice"),
        ("nl.yaml", '- {word: a, say: "[[b]]"}\n', "1: say: holds '[[', by which a voice is told phonemes"),
        ("xx.yaml", "- {word: a, say: b}\n", "1: is neither names.yaml nor named after a language of the pack"),
        ("nl.yml", "- {word: a, say: b}\n", "1: is neither names.yaml nor named after a language of the pack"),
    ],
)
def test_a_slip_in_the_lexicon_is_told_with_its_line(project: Project, name: str, written: str, line: str) -> None:
    write_lexicon(project, name, written)
    assert refusal(project).startswith(f"content/handbook/lexicon/{name}:{line}")


def test_the_file_that_the_lexicon_replaced_is_told_its_new_name(project: Project) -> None:
    (project.content / "pronunciations.yaml").write_text("- {word: OCMW, language: nl}\n")
    assert refusal(project) == "content/handbook/pronunciations.yaml:1: is lexicon/names.yaml now"


def test_a_site_says_its_own_words_and_they_go_before_the_handbooks(project: Project, tmp_path: Path) -> None:
    write_lexicon(project, "nl.yaml", "- {word: Lindewater, ipa: x}\n")
    site = small_site(project)
    (site / "lexicon").mkdir()
    (site / "lexicon" / "nl.yaml").write_text("- {word: Lindewater, ipa: ˈlɪndəʋaːtər}\n", encoding="utf-8")
    handbook = build_preview(project.content, project.root)
    reader, opened = open_pack(handbook, [build_preview(site, tmp_path)])
    reader.close()
    (sentence,) = sentences("Naar Lindewater.", "nl", opened.pronunciations)
    assert sentence.utterance.text == "Naar [[ipa ˈlɪndəʋaːtər|Lindewater]]."
