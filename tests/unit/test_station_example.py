"""The example of a configuration that comes along: it is what an administrator reads, so it is held to the settings."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from kiosk.station.settings.file import load_settings
from kiosk.station.settings.types import Number, Whole
from kiosk.station.settings.values import Settings, SourceSettings

EXAMPLE = Path(__file__).parents[2] / "packaging" / "kiosk.example.toml"


def _load(folder: Path, source: str) -> Settings:
    path = folder / "site.toml"
    path.write_text(source, encoding="utf-8")
    return load_settings(path)


def _shown(name: str, source: str) -> str:
    """The line of the example that gives a setting, commented out or not; the last where there are several."""
    (*_, line) = re.findall(rf"^(?:# )?{name} = (.*?)(?:  +#.*)?$", source, re.MULTILINE)
    return str(line)


def test_the_example_without_its_examples_is_the_defaults(tmp_path: Path) -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    examples = ("site_name", "call_whom", "call_phone")
    assert [line.split(" = ")[0] for line in lines if line.startswith(examples)] == list(examples)
    assert _load(tmp_path, "\n".join(line for line in lines if not line.startswith(examples))) == Settings()


def test_the_example_shows_every_setting_that_has_a_default_with_it() -> None:
    source = EXAMPLE.read_text(encoding="utf-8")
    examples = {"name", "url", "site_name", "call_whom", "call_phone", "proxy"}
    for kind in (Settings, SourceSettings):
        for each in fields(kind):
            if each.name == "sources":
                assert "\n# [[sources]]\n" in source
            elif each.default is None or each.name in examples:
                assert _shown(each.name, source)
            else:
                shown = tomllib.loads(f"value = {_shown(each.name, source)}")["value"]
                assert (tuple(shown) if isinstance(shown, list) else shown) == each.default, each.name


@pytest.mark.parametrize("kind", [Settings, SourceSettings])
def test_the_example_tells_the_bounds_of_every_number(kind: type[Settings | SourceSettings]) -> None:
    bounded = {
        "idle_before_asking_s",
        "answer_within_s",
        "text_size",
        "speech_speed",
        "volume",
        "volume_max",
        "every_h",
    }
    source = EXAMPLE.read_text(encoding="utf-8")
    for each in fields(kind):
        reader = each.metadata.get("reader")
        if each.name in bounded:
            assert isinstance(reader, Whole | Number)
            told = rf"\b{reader.least:g}(?:\.0)? to {reader.most:g}(?:\.0)?\b|0, 1 or {reader.most:g}\b"
            assert re.search(told, source), each.name


def test_the_examples_that_are_commented_out_load_too(tmp_path: Path) -> None:
    source = EXAMPLE.read_text(encoding="utf-8").replace("languages = []\n", "")
    for name in ("languages", "screen_diagonal_inch", "pixels_per_mm", "shelf", "database"):
        source = source.replace(f"# {name} = ", f"{name} = ")
    assert _load(tmp_path, source).screen_diagonal_inch == 32.0
