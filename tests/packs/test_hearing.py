"""Words that a speaker hears and ticks, and a lexicon that goes to other programs and comes back."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from kiosk.authoring.build.project import read_project
from kiosk.authoring.check.heard import Tick, heard_counts, heard_path, read_heard, spoken_words
from kiosk.authoring.files.lexicon import read_lexicon
from kiosk.authoring.files.pls import Lexeme, from_pls, to_pls
from kiosk.errors import SourceError
from tests.helpers.kiosk_process import run_in
from tests.helpers.small_content import Project

DUTCH = (
    "# Heard by nobody.\n"
    "- {word: dokter, ipa: ˈdɔktər, forms: [dokters]}\n"
    "- {word: papieren, say: papi\u0301eren, not_before: [van, 'no'], forms: [papi\u0301er]}\n"
)


def with_lexicon(project: Project, text: str = DUTCH) -> Path:
    path = project.content / "lexicon" / "nl.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path


def test_each_word_that_visitors_hear_is_counted_once_with_a_text_that_it_stands_in(project: Project) -> None:
    content, catalogs = read_project(project.content)
    words = {word.word.lower(): word for word in spoken_words(content, catalogs, "nl")}
    assert words["dokter"].count > 1
    assert "dokter" in words["dokter"].text
    assert len(words) == len(spoken_words(content, catalogs, "nl"))


def test_ticks_are_counted_for_words_that_are_still_said(project: Project) -> None:
    with_lexicon(project)
    heard_path(project.content, "nl").write_text(
        "Dokter\tespeak-ng 1.52.0\tdˈɔktər\tAnna\nverdwenen\tespeak-ng 1.52.0\tx\tAnna\n", encoding="utf-8"
    )
    content, catalogs = read_project(project.content)
    (count,) = heard_counts(project.content, content, catalogs)
    assert (count.language, count.heard) == ("nl", 1)
    assert count.words == len(spoken_words(content, catalogs, "nl"))
    assert read_heard(heard_path(project.content, "nl"))[0] == Tick("Dokter", "espeak-ng 1.52.0", "dˈɔktər", "Anna")


@pytest.mark.parametrize("line", ["dokter\tespeak-ng\tx", "dokter espeak x Anna", "a\tb\tc\td\te", "a\t\tc\td"])
def test_a_line_that_is_no_tick_is_told_with_its_place(project: Project, line: str) -> None:
    path = project.root / "nl.heard"
    path.write_text(f"# ticks\n\n{line}\n")
    with pytest.raises(SourceError, match=r"nl\.heard:3: should be word, engine, sounds, who heard it"):
        read_heard(path)


@pytest.mark.slow
def test_the_page_has_each_word_with_its_sounds_and_its_sound_and_later_only_what_changed(project: Project) -> None:
    with_lexicon(project)
    made = run_in(project.root, "content", "hear", project.content, "--language", "nl", "-o", "page")
    page = (project.root / "page/index.html").read_text("utf-8")
    assert made.returncode == 0, made.stderr
    content, catalogs = read_project(project.content)
    words = spoken_words(content, catalogs, "nl")
    assert made.stdout == f"page/index.html: {len(words)} words\n"
    assert page.count("<tr data-word=") == len(list((project.root / "page/words").iterdir())) == len(words)
    assert 'data-ipa="dˈɔktər"' in page
    with wave.open(str(project.root / "page/words/1.wav")) as wav:
        assert wav.getnframes() > 2_000
    engine = page.partition("said by ")[2].partition("<")[0]
    heard_path(project.content, "nl").write_text(f"dokter\t{engine}\tdˈɔktər\tAnna\n", encoding="utf-8")
    made = run_in(project.root, "content", "hear", project.content, "--language", "nl", "--changed", "-o", "page")
    assert made.stdout == f"page/index.html: {len(words) - 1} words\n"
    assert ">dokter<" not in (project.root / "page/index.html").read_text("utf-8")


@pytest.mark.slow
def test_a_word_that_the_voice_swallows_is_marked_on_the_page(project: Project) -> None:
    project.change("content/handbook/topics/health.yaml", "Ga naar een dokter.", "Ga naar een nadelige dokter.")
    made = run_in(project.root, "content", "hear", project.content, "--language", "nl", "-o", "page")
    assert made.returncode == 0, made.stderr
    rows = (project.root / "page/index.html").read_text("utf-8").split("<tr data-word=")
    assert [row.split('"')[1] for row in rows if "may be missing" in row] == ["nadelige"]


@pytest.mark.slow
def test_a_page_of_a_language_that_the_content_has_not_is_refused(project: Project) -> None:
    refused = run_in(project.root, "content", "hear", project.content, "--language", "pl", "-o", "page")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.endswith("has no texts in 'pl', only in nl, fr, ar\n")
    assert not (project.root / "page").exists()


@pytest.mark.slow
def test_a_lexicon_that_went_to_another_program_comes_back_as_it_was(project: Project) -> None:
    path = with_lexicon(project)
    before = read_lexicon(project.content)
    out = run_in(project.root, "content", "lexicon", "export", project.content, "--language", "nl", "-o", "nl.pls")
    assert (out.returncode, out.stdout) == (0, "nl.pls: 3 entries\n")
    path.write_text("# Heard by nobody.\n- {word: dokter, say: arts}\n- {word: gratis, say: gra\u0301tis}\n", "utf-8")
    back = run_in(project.root, "content", "lexicon", "import", "nl.pls", "--to", project.content)
    assert (back.returncode, back.stderr) == (0, "")
    assert path.read_text("utf-8").startswith("# Heard by nobody.\n- {word: gratis, say: ")
    assert {entry for entry in read_lexicon(project.content) if entry.word != "gratis"} == set(before)


def test_the_document_is_pls_1_0_as_others_read_it() -> None:
    raw = to_pls((Lexeme(("Bruxelles", "BXL"), ipa="bʁysɛl"), Lexeme(("OKAN",), "okan", not_before=("les",))), "fr")
    text = raw.decode()
    assert '<lexicon xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"' in text
    assert 'version="1.0" alphabet="ipa" xml:lang="fr"' in text
    assert "<phoneme>bʁysɛl</phoneme>" in text
    assert "<alias>okan</alias>" in text
    assert from_pls(raw, "x")[1][1] == Lexeme(("OKAN",), "okan", not_before=("les",))


@pytest.mark.parametrize(
    ("document", "why"),
    [
        ("<lexicon", "x.pls:1: is not XML"),
        ("<lexicon/>", "x.pls: is no lexicon of PLS 1.0"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><x/>', "x.pls: is too large, or declares entities"),
        ('<lexicon xmlns="{pls}" alphabet="x-sampa"/>', "x.pls: is written in 'x-sampa', not in IPA"),
        (
            '<lexicon xmlns="{pls}"><lexeme><alias>a</alias></lexeme></lexicon>',
            "x.pls: the entry '' lacks its grapheme",
        ),
        (
            '<lexicon xmlns="{pls}"><lexeme><grapheme>a</grapheme></lexeme></lexicon>',
            "x.pls: the entry 'a' lacks its gr",
        ),
    ],
)
def test_what_is_no_lexicon_is_refused_in_one_line(document: str, why: str) -> None:
    written = document.replace("{pls}", "http://www.w3.org/2005/01/pronunciation-lexicon").encode()
    with pytest.raises(SourceError) as refused:
        from_pls(written, "x.pls")
    assert str(refused.value).startswith(why)
    assert "\n" not in str(refused.value)


@pytest.mark.slow
def test_a_sound_that_is_none_changes_nothing(project: Project) -> None:
    path = with_lexicon(project)
    (project.root / "odd.pls").write_bytes(to_pls((Lexeme(("loket",), ipa="lokЖt"),), "nl"))
    refused = run_in(project.root, "content", "lexicon", "import", "odd.pls", "--to", project.content)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == "kiosk: odd.pls: 'loket': 'Ж' is no sign of IPA\n"
    assert path.read_text("utf-8") == DUTCH
