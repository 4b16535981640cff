"""The configuration: what it gives, and where it points when a line is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import SettingsError
from kiosk.station.settings.file import load_settings
from kiosk.station.settings.find import default_settings_path, find_settings
from kiosk.station.settings.values import Contrast, Settings


def _load(folder: Path, source: str) -> Settings:
    path = folder / "site.toml"
    path.write_text(source, encoding="utf-8")
    return load_settings(path)


def _why(folder: Path, source: str) -> str:
    with pytest.raises(SettingsError) as refused:
        _load(folder, source)
    message = str(refused.value)
    assert "\n" not in message
    assert message.startswith(f"{folder}/")
    return message.removeprefix(f"{folder}/")


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    assert _load(tmp_path, "") == Settings()


def test_every_setting_can_be_set(tmp_path: Path) -> None:
    source = """
site_name = "OCMW Aalst"
site_language = "fr"
languages = ["fr", "zh-Hant"]
screen_diagonal_inch = 32
pixels_per_mm = 3.8
idle_before_asking_s = 90
answer_within_s = 30
contrast = "highContrast"
text_size = 2
motion = false
call_whom = "Fatima"
call_phone = "+32 (0)2 000.00.00"
read_aloud = false
speech_library = "lib/libespeak-ng.so.1"
speech_speed = 0.8
volume = 0.5
volume_max = 0.9
clips = "/run/clips"
shelf = "/srv/shelf"
database = "data/station.db"
"""
    assert _load(tmp_path, source) == Settings(
        site_name="OCMW Aalst",
        site_language="fr",
        languages=("fr", "zh-Hant"),
        screen_diagonal_inch=32.0,
        pixels_per_mm=3.8,
        idle_before_asking_s=90,
        answer_within_s=30,
        contrast=Contrast.HIGH,
        text_size=2,
        motion=False,
        call_whom="Fatima",
        call_phone="+32 (0)2 000.00.00",
        read_aloud=False,
        speech_library=str(tmp_path / "lib/libespeak-ng.so.1"),
        speech_speed=0.8,
        volume=0.5,
        volume_max=0.9,
        clips=Path("/run/clips"),
        shelf=Path("/srv/shelf"),
        database=tmp_path / "data" / "station.db",
    )


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("\n\nlanguages = 'nl'\n", "site.toml:3: languages: should be a valid tuple, not 'nl'"),
        (
            "languages = ['nl',\n 'Dutch']\n",
            "site.toml:1: languages: should hold language tags such as 'nl' or 'zh-Hant', not 'Dutch'",
        ),
        ("languages = ['nl', 'fr', 'nl']\n", "site.toml:1: languages: names 'nl' twice"),
        ("# eerst\nsite_language = 'en'\n", "site.toml:2: site_language: should be 'nl', 'fr' or 'de', not 'en'"),
        ("site_name = 'a\\nb'\n".replace("'", '"'), "site.toml:1: site_name: should be one line of text, not 'a\\nb'"),
        (
            "idle_before_asking_s = 14\n",
            "site.toml:1: idle_before_asking_s: should be greater than or equal to 15, not 14",
        ),
        (
            "idle_before_asking_s = 601\n",
            "site.toml:1: idle_before_asking_s: should be less than or equal to 600, not 601",
        ),
        (
            "idle_before_asking_s = '60'\n",
            "site.toml:1: idle_before_asking_s: should be a valid integer, not '60'",
        ),
        ("answer_within_s = 5\n", "site.toml:1: answer_within_s: should be greater than or equal to 10, not 5"),
        ("contrast = 'bright'\n", "site.toml:1: contrast: should be 'light', 'dark' or 'highContrast', not 'bright'"),
        ("text_size = 3\n", "site.toml:1: text_size: should be less than or equal to 2, not 3"),
        ("motion = 1\n", "site.toml:1: motion: should be a valid boolean, not 1"),
        (
            "call_phone = 'ask Fatima'\n",
            "site.toml:1: call_phone: should hold only digits, spaces and + ( ) / . -, not 'ask Fatima'",
        ),
        (
            "screen_diagonal_inch = 0.5\n",
            "site.toml:1: screen_diagonal_inch: should be greater than or equal to 5, not 0.5",
        ),
        ("pixels_per_mm = nan\n", "site.toml:1: pixels_per_mm: should be a finite number, not nan"),
        ("shelf = ''\n", "site.toml:1: shelf: should be a path between quotes"),
        ('shelf = "a\\u0000b"\n', "site.toml:1: shelf: should be a path between quotes"),
        (
            "shelf = '~nobody-here/x'\n",
            "site.toml:1: shelf: '~nobody-here/x' names a person this machine does not know",
        ),
        ("database = 4\n", "site.toml:1: database: should be a path between quotes"),
    ],
)
def test_a_wrong_value_names_its_line_and_key(tmp_path: Path, source: str, why: str) -> None:
    assert _why(tmp_path, source) == why


def test_an_unknown_setting_names_the_nearest_one(tmp_path: Path) -> None:
    why = _why(tmp_path, "site_name = 'x'\n\nidle_befor_asking = 60\n")
    assert why == "site.toml:3: idle_befor_asking: is not a setting; the nearest is 'idle_before_asking_s'"


def test_a_table_is_an_unknown_setting_on_the_line_of_its_head(tmp_path: Path) -> None:
    why = _why(tmp_path, "motion = true\n[screens]\nsize = 3\n")
    assert why.startswith("site.toml:2: screens: is not a setting; the nearest is")


def test_the_first_wrong_line_of_several_is_named(tmp_path: Path) -> None:
    assert _why(tmp_path, "text_size = 9\nnonsense = 1\nmotion = 2\n").startswith("site.toml:1: text_size:")


def test_a_key_that_is_only_quoted_inside_a_text_is_not_mistaken_for_the_key(tmp_path: Path) -> None:
    source = 'call_whom = """\\\n  x \\\ntext_size = 1 \\\n"""\n"text_size" = 7\n'
    assert _why(tmp_path, source) == "site.toml:5: text_size: should be less than or equal to 2, not 7"


@pytest.mark.parametrize(
    ("source", "line"), [("motion = true\nmotion = maybe\n", 2), ("motion = true\n\nlanguages = [\n", 3)]
)
def test_a_file_that_is_not_toml_names_the_line(tmp_path: Path, source: str, line: int) -> None:
    assert _why(tmp_path, source).startswith(f"site.toml:{line}: is not TOML: ")


def test_a_file_that_is_not_utf8_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_bytes(b"motion = true\nsite_name = 'caf\xe9'\n")
    with pytest.raises(SettingsError, match=r"site\.toml:2: is not UTF-8 text"):
        load_settings(path)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.toml: cannot be read: No such file or directory"):
        load_settings(tmp_path / "none.toml")


def test_the_named_configuration_comes_first_even_when_it_is_missing(tmp_path: Path) -> None:
    environ = {"WEGWIJS_CONFIG": str(tmp_path / "gone.toml"), "XDG_CONFIG_HOME": str(tmp_path)}
    assert default_settings_path(environ, etc=tmp_path) == tmp_path / "gone.toml"


def test_the_configuration_of_the_machine_comes_before_that_of_the_person(tmp_path: Path) -> None:
    etc, home = tmp_path / "etc", tmp_path / "home"
    for place in (etc, home):
        (place / "wegwijs").mkdir(parents=True)
        (place / "wegwijs" / "kiosk.toml").touch()
    environ = {"XDG_CONFIG_HOME": str(home)}
    assert default_settings_path(environ, etc=etc) == etc / "wegwijs" / "kiosk.toml"
    (etc / "wegwijs" / "kiosk.toml").unlink()
    assert default_settings_path(environ, etc=etc) == home / "wegwijs" / "kiosk.toml"
    (home / "wegwijs" / "kiosk.toml").unlink()
    assert default_settings_path(environ, etc=etc) is None


def test_a_relative_config_home_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".config" / "wegwijs").mkdir(parents=True)
    (tmp_path / ".config" / "wegwijs" / "kiosk.toml").touch()
    monkeypatch.setenv("HOME", str(tmp_path))
    found = default_settings_path({"XDG_CONFIG_HOME": "relative"}, etc=tmp_path / "none")
    assert found == tmp_path / ".config" / "wegwijs" / "kiosk.toml"


def test_a_given_configuration_outdoes_the_default_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "default.toml").write_text("text_size = 1\n")
    (tmp_path / "given.toml").write_text("text_size = 2\n")
    monkeypatch.setenv("WEGWIJS_CONFIG", str(tmp_path / "default.toml"))
    assert find_settings(None).text_size == 1
    assert find_settings(tmp_path / "given.toml").text_size == 2


def test_an_empty_file_is_the_same_as_none(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text("")
    assert load_settings(path) == Settings()


@pytest.mark.parametrize("library", ["", "system"])
def test_the_words_that_name_a_speech_library_are_no_paths(tmp_path: Path, library: str) -> None:
    assert _load(tmp_path, f'speech_library = "{library}"').speech_library == library


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("volume = 0", "site.toml:1: volume: should be greater than or equal to 0.1, not 0"),
        ("volume = 1.5", "site.toml:1: volume: should be less than or equal to 1, not 1.5"),
        ("volume = 0.8\nvolume_max = 0.5", "site.toml:2: volume_max: is 0.5, below the volume of 0.8"),
        ("speech_speed = 2.0", "site.toml:1: speech_speed: should be less than or equal to 1.5, not 2.0"),
        ("speech_library = 3", "site.toml:1: speech_library: should be a path between quotes"),
        ('read_aloud = "no"', "site.toml:1: read_aloud: should be a valid boolean, not 'no'"),
    ],
)
def test_what_speech_cannot_be_is_refused_by_its_line(tmp_path: Path, source: str, why: str) -> None:
    assert _why(tmp_path, source) == why


def test_lists_in_lists_without_end_are_one_line(tmp_path: Path) -> None:
    assert _why(tmp_path, f"languages = {'[' * 5000}") == "site.toml: is nested too deeply"


def test_a_key_of_letters_that_no_line_may_have_is_named_by_its_numbers(tmp_path: Path) -> None:
    assert _why(tmp_path, '"a\u202e\\u0007" = 1\n').startswith("site.toml:1: 'a\\u202e\\x07': ")


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("answer_within_s = true\n", "answer_within_s: should be a valid integer, not True"),
        ("volume = true\n", "volume: should be a valid number, not True"),
        ("volume = 'loud'\n", "volume: should be a valid number, not 'loud'"),
        (f"pixels_per_mm = 1{'0' * 400}\n", f"pixels_per_mm: should be less than or equal to 40, not 1{'0' * 400}"),
        (f"site_name = '{'x' * 81}'\n", f"site_name: should have at most 80 characters, not '{'x' * 81}'"),
        ("languages = ['nl', 3]\n", "languages: should be a valid string, not 3"),
        ("site_language = ['nl']\n", "site_language: should be 'nl', 'fr' or 'de', not ['nl']"),
        ("contrast = 1\n", "contrast: should be 'light', 'dark' or 'highContrast', not 1"),
        ("volume_max = 0.5\n", "volume_max: is 0.5, below the volume of 0.6"),
        ('call_whom = "x\\n"\n', "call_whom: should be one line of text, not 'x\\n'"),
    ],
)
def test_a_value_of_another_kind_is_refused_in_one_line(tmp_path: Path, source: str, why: str) -> None:
    assert _why(tmp_path, source) == f"site.toml:1: {why}"


def test_the_most_is_not_held_against_a_volume_that_is_none(tmp_path: Path) -> None:
    assert _why(tmp_path, "volume_max = 0.5\nvolume = 9\n").startswith("site.toml:2: volume: ")


def test_a_number_may_stand_at_either_bound(tmp_path: Path) -> None:
    least = _load(tmp_path, "idle_before_asking_s = 15\nvolume = 0.1\nvolume_max = 0.1\ntext_size = 0\n")
    most = _load(tmp_path, "idle_before_asking_s = 600\nvolume = 1\nvolume_max = 1\ntext_size = 2\n")
    assert (least.idle_before_asking_s, least.volume_max, least.text_size) == (15, 0.1, 0)
    assert (most.idle_before_asking_s, most.volume, most.text_size) == (600, 1.0, 2)
    assert isinstance(most.volume, float)
