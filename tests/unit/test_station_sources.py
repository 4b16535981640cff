"""The tables of sources in the configuration: what they give, and where they point when a line is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import SettingsError
from kiosk.station.settings.file import load_settings
from kiosk.station.settings.values import SourceSettings

EXAMPLE = Path(__file__).parents[2] / "packaging" / "kiosk.example.toml"
GOOD = '[[sources]]\nname = "central"\nurl = "https://example.org/w"\n'


def _load(folder: Path, source: str) -> tuple[SourceSettings, ...]:
    path = folder / "site.toml"
    path.write_text(source, encoding="utf-8")
    return load_settings(path).sources


def test_a_source_needs_a_name_and_a_place(tmp_path: Path) -> None:
    assert _load(tmp_path, GOOD) == (SourceSettings("central", "https://example.org/w"),)


def test_every_key_of_several_sources_can_be_set(tmp_path: Path) -> None:
    source = f"""motion = true
{GOOD}root = "roots/central.json"
channel = "pilot"
site = "aalst"
every_h = 6
proxy = "http://proxy:3128"
ca = "/etc/ca.pem"
limit_kib_s = 512

[[sources]]
name = "share"
folder = "content"
"""
    assert _load(tmp_path, source) == (
        SourceSettings(
            "central",
            "https://example.org/w",
            root=tmp_path / "roots" / "central.json",
            channel="pilot",
            site="aalst",
            every_h=6.0,
            proxy="http://proxy:3128",
            ca=Path("/etc/ca.pem"),
            limit_kib_s=512,
        ),
        SourceSettings("share", folder=tmp_path / "content"),
    )


def test_the_source_of_the_example_loads(tmp_path: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    table = text[text.index("# [[sources]]") :].replace("# folder", "# # folder").replace("\n# ", "\n")
    (source,) = _load(tmp_path, table.removeprefix("# "))
    assert (source.name, source.every_h, source.root) == ("central", 24.0, tmp_path / "root.json")


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ('[[sources]]\nname = "a"\n', "1: sources: source 'a' needs a url or a folder, and not both"),
        (f'{GOOD}folder = "x"\n', "1: sources: source 'central' needs a url or a folder, and not both"),
        ('motion = true\n\n[[sources]]\nurl = "https://a.be"\n', "3: name: is missing"),
        (f"{GOOD}\n{GOOD}", "1: sources: two sources are called 'central'"),
        (f'{GOOD}[[sources]]\nname = "Not so"\n', "5: name: should be small letters, digits and -, not 'Not so'"),
        (f"{GOOD}chanel = 'x'\n", "4: chanel: is not a setting; the nearest is 'channel'"),
        (f'{GOOD}site = "../x"\n', "4: site: should be small letters, digits and -, not '../x'"),
        (f"{GOOD}every_h = 0\n", "4: every_h: should be greater than or equal to 0.1, not 0"),
        (f"{GOOD}limit_kib_s = -1\n", "4: limit_kib_s: should be greater than or equal to 0, not -1"),
        (f"{GOOD}root = ''\n", "4: root: should be a path between quotes"),
        (f"{GOOD}proxy = 'proxy'\n", "4: proxy: 'proxy' is no address that begins with https:// or http://"),
        (f"{GOOD}proxy = 3\n", "4: proxy: should be a valid string, not 3"),
        (
            '[[sources]]\nname = "a"\nurl = "ftp://a.be"\n',
            "3: url: 'ftp://a.be' is no address that begins with https:// or http://",
        ),
        (
            '[[sources]]\nname = "a"\nurl = "https://a.be:70000/x"\n',
            "3: url: 'https://a.be:70000/x' is no address that begins with https:// or http://",
        ),
        (
            f'{GOOD}proxy = "http://a\\u0000"\n',
            r"4: proxy: 'http://a\x00' is no address that begins with https:// or http://",
        ),
        ("sources = 3\n", "1: sources: should be a valid tuple, not 3"),
        ("motion = true\nsources = [3]\n", "2: sources: should be tables, not 3"),
        (f"{GOOD}\n[[sources]]\nfolder = 'x'\n\n[[sources]]\nname = 3\n", "5: name: is missing"),
    ],
)
def test_a_wrong_line_names_itself(tmp_path: Path, source: str, why: str) -> None:
    with pytest.raises(SettingsError) as refused:
        _load(tmp_path, source)
    assert str(refused.value) == f"{tmp_path}/site.toml:{why}"
