"""What the READMEs of editors and translators name is there: items, files, commands."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest
from babel.messages.pofile import read_po

from kiosk.authoring.files.help_models import HelpLineSource, NeedSource
from kiosk.authoring.files.models import CardSource, GlossarySource, PackSource, StaffSource, TopicSource
from kiosk.authoring.files.site_models import PlaceSource, SiteSource
from kiosk.authoring.files.source import Content, read_content
from kiosk.cli import main

ROOT = Path(__file__).resolve().parents[2]
READMES = ["content/README.md", "translations/README.md"]
FILE = re.compile(r"\.(yaml|md|po|pot|pack|wav|opus|vtt|svg|txt|jpg|png|py)$")


@pytest.fixture(scope="module")
def content() -> Content:
    return read_content(ROOT / "content" / "handbook", ROOT / "assets" / "pictograms")


def items(content: Content) -> set[str]:
    signs = {f"pictogram.{name}" for name in content.vocabulary.signs}
    return set(content.places) | signs | {fact.id for fact in content.facts}


@pytest.mark.parametrize("name", READMES)
def test_the_items_that_a_readme_names_exist(content: Content, name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    known = items(content)
    themes = "|".join(theme.id for theme in content.themes)
    named = set(
        re.findall(rf"(?<![\w./-])(?:(?:{themes}|glossary|staff|pictogram)\.[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)", text)
    )
    named = {FILE.sub("", one) for one in named if not one.endswith((".yaml", ".md"))}
    assert named
    assert named - known == set()


@pytest.mark.parametrize("name", READMES)
def test_the_files_that_a_readme_names_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = set(re.findall(r"(?<![\w/<])(?:content|translations|packaging|assets)/[\w./-]+(?![\w<*])", text))
    paths = {one.rstrip(".") for one in named if "<" not in one}
    made = {"content/handbook/narration/"}
    assert {one for one in paths if not (ROOT / one).exists()} <= made


@pytest.mark.parametrize("name", READMES)
def test_the_commands_that_a_readme_names_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for group, verb in re.findall(r"`kiosk ([a-z]+) ([a-z]+)\b", text):
        command = main.get_command(click.Context(main), group)
        assert isinstance(command, click.Group), group
        assert verb in command.commands, f"kiosk {group} {verb}"


def test_each_key_of_the_examples_is_one_that_is_read() -> None:
    text = (ROOT / "content" / "README.md").read_text(encoding="utf-8")
    models = (
        TopicSource,
        CardSource,
        GlossarySource,
        StaffSource,
        PackSource,
        SiteSource,
        PlaceSource,
        NeedSource,
        HelpLineSource,
    )
    known = json.dumps([model.model_json_schema() for model in models])
    for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL):
        for key in re.findall(r"^ *(?:- )?(?:\{)?'?([a-z_]+)'?:(?= |$)", block, re.MULTILINE):
            assert f'"{key}"' in known or key in {"rif", "word"}, key


def test_the_components_for_weblate_name_what_is_there() -> None:
    components = json.loads((ROOT / "translations" / "weblate.json").read_text(encoding="utf-8"))
    assert len({one["slug"] for one in components}) == len(components)
    for one in components:
        with (ROOT / one["new_base"]).open("rb") as file:
            assert len(read_po(file)) > 0
        mask = one["filemask"]
        assert "*" in mask
        plain = mask.replace(".spoken.po", ".po")
        assert list(ROOT.glob(plain)), mask
        assert one["source_language"]["code"] == ("en" if "kiosk" in mask else "nl")
