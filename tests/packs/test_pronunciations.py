"""How words are said: what an editor may write, and what of it is in the pack."""

from __future__ import annotations

import pytest

from kiosk.authoring.build.project import build_preview
from kiosk.guidance import Pronunciation
from kiosk.packs.read.reader import PackReader
from tests.helpers.small_content import Project, refusal


def test_pronunciations_come_out_of_the_pack_by_word(project: Project) -> None:
    (project.content / "pronunciations.yaml").write_text(
        "- {word: Pro Deo, language: la}\n- {word: OCMW, language: nl, said: oo see em wee}\n"
        "- {word: OCMW, language: fr, only_in: fr}\n"
    )
    with PackReader.open(build_preview(project.content, project.root)) as reader:
        assert reader.pronunciations() == (
            Pronunciation("OCMW", "nl", said="oo see em wee"),
            Pronunciation("OCMW", "fr", only_in="fr"),
            Pronunciation("Pro Deo", "la"),
        )


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("- {word: OCMW}\n", "1: language: is missing"),
        ("- {word: OCMW, language: nl}\n- {word: OCMW, language: fr}\n", "2: word: 'OCMW' stands here twice"),
        ("- {word: '', language: nl}\n", "1: word: is empty"),
        ("- {word: OCMW, language: Dutch}\n", "1: language: 'Dutch' is not the tag of a language, such as fr"),
        ("- {word: OCMW, language: nl, sayd: x}\n", "1: sayd: is not a key that belongs here"),
        ('- word: OCMW\n  language: nl\n  said: "a\\tb"\n', "3: said: must be one line, without tabs"),
        ("word: OCMW\n", "1: must be a list"),
    ],
)
def test_a_slip_in_the_pronunciations_is_told_with_its_line(project: Project, written: str, line: str) -> None:
    (project.content / "pronunciations.yaml").write_text(written)
    assert refusal(project).startswith(f"content/handbook/pronunciations.yaml:{line}")
