"""The doctor as a whole: the content on the shelf, the exit code, and what is printed."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.doctor import check_voices, gather, spoken_languages
from kiosk.doctor.content import check_content, check_places
from kiosk.packs.format.schema import APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES
from kiosk.packs.shelf.shelf import Shelf
from kiosk.station.findings import Finding, Level
from kiosk.station.settings.values import Settings
from tests.helpers.fake_clock import FakeClock
from tests.helpers.make_pack import small_pack, small_site, write_pack

pytestmark = pytest.mark.slow

NONE = Path("/nonexistent/handbook.pack")


@pytest.fixture(autouse=True)
def nobody_installed_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))


def _pack(path: Path, version: str = "1.0", checked_on: str = "2026-11-20", tags: tuple[str, ...] = ("nl",)) -> Path:
    """The smallest pack there can be: it says what it is, and tells nothing."""
    manifest = {
        "id": "handbook",
        "version": version,
        "title": "Wegwijs",
        "source_language": tags[0],
        "schema_version": SCHEMA_VERSION,
        "checked_on": checked_on,
    }
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        for statement in (*TABLES.values(), *INDEXES.values()):
            db.execute(statement)
        db.executemany("INSERT INTO manifest VALUES (?, ?)", [(k, json.dumps(v)) for k, v in manifest.items()])
        languages = [(tag, position, tag, "ltr", None, 1) for position, tag in enumerate(tags)]
        db.executemany("INSERT INTO languages VALUES (?, ?, ?, ?, ?, ?)", languages)
        db.commit()
    return path


def _on_shelf(folder: Path, pack: Path) -> Settings:
    folder.mkdir(exist_ok=True)
    Shelf(folder).install(pack)
    return Settings(shelf=folder)


def _look(settings: Settings, embedded: Path = NONE) -> dict[str, Finding]:
    return {str(f.subject): f for f in check_content(settings, embedded, FakeClock().wall_s())}


def _run(config: Path, *options: str, encoding: str = "utf-8") -> subprocess.CompletedProcess[str]:
    program = "from kiosk.cli.doctor import doctor; doctor(prog_name='kiosk doctor')"
    environ = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-c", program, "--config", str(config), *options],
        env=environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": encoding},
        capture_output=True,
        encoding=encoding,
        check=False,
    )


def test_the_content_on_the_shelf_is_named_with_its_languages_and_age(tmp_path: Path) -> None:
    settings = _on_shelf(tmp_path / "shelf", _pack(tmp_path / "new.pack", tags=("nl", "ar")))
    what = "Wegwijs 1.0 in nl, ar; last checked on 2026-11-20"
    (content,) = _look(settings).values()
    assert (content.level, str(content.subject), str(content.what), content.mend) == (
        Level.GREEN,
        "content",
        what,
        None,
    )


def test_without_a_shelf_the_content_that_is_carried_along_counts(tmp_path: Path) -> None:
    embedded = _pack(tmp_path / "handbook.pack", version="0.9")
    assert "Wegwijs 0.9" in str(_look(Settings(), embedded)["content"].what)
    (tmp_path / "shelf").mkdir()
    assert "Wegwijs 0.9" in str(_look(Settings(shelf=tmp_path / "shelf"), embedded)["content"].what)


def test_without_a_shelf_in_the_configuration_the_one_that_the_kiosk_shows_from_is_looked_at(tmp_path: Path) -> None:
    (tmp_path / "share" / "wegwijs").mkdir(parents=True)
    _on_shelf(tmp_path / "share" / "wegwijs" / "shelf", _pack(tmp_path / "new.pack", version="3.0"))
    assert "Wegwijs 3.0" in str(_look(Settings())["content"].what)


def test_no_content_at_all_is_broken(tmp_path: Path) -> None:
    assert _look(Settings(), tmp_path / "none.pack")["content"].level is Level.RED


def test_a_shelf_on_which_nothing_opens_is_told_and_what_is_carried_along_is_shown(tmp_path: Path) -> None:
    settings = _on_shelf(tmp_path / "shelf", _pack(tmp_path / "new.pack"))
    (installed,) = (tmp_path / "shelf").glob("handbook/*.pack")
    installed.chmod(0o600)
    installed.write_bytes(b"nonsense")
    found = _look(settings, _pack(tmp_path / "handbook.pack", version="0.9"))
    assert found["shelf"].level is Level.AMBER
    assert "Wegwijs 0.9" in str(found["content"].what)


def test_an_earlier_pack_in_the_place_of_a_damaged_one_is_told(tmp_path: Path) -> None:
    _on_shelf(tmp_path / "shelf", _pack(tmp_path / "old.pack", version="1.0"))
    settings = _on_shelf(tmp_path / "shelf", _pack(tmp_path / "new.pack", version="2.0"))
    (installed,) = (tmp_path / "shelf").glob("handbook/2.0-*.pack")
    installed.chmod(0o600)
    installed.write_bytes(b"nonsense")
    found = _look(settings)
    assert str(found["shelf"].what).startswith("an earlier pack is shown: ")
    assert "Wegwijs 1.0" in str(found["content"].what)


@pytest.mark.parametrize(("days", "level"), [(400, Level.GREEN), (401, Level.AMBER)])
def test_content_that_nobody_checked_for_over_a_year_is_told(tmp_path: Path, days: int, level: Level) -> None:
    today = date.fromtimestamp(FakeClock().wall_s())
    checked_on = date.fromordinal(today.toordinal() - days).isoformat()
    pack = _pack(tmp_path / "handbook.pack", checked_on=checked_on)
    assert _look(Settings(), pack)["content"].level is level


def test_a_language_of_the_configuration_that_the_content_does_not_speak_is_told(tmp_path: Path) -> None:
    pack = _pack(tmp_path / "handbook.pack", tags=("nl", "fr"))
    assert "languages" not in _look(Settings(languages=("fr", "nl")), pack)
    found = _look(Settings(languages=("nl", "so")), pack)["languages"]
    assert str(found.what).startswith("the welcome screen should show so")


@pytest.mark.parametrize("wall_s", [-1e15, 0.0, 1e18])
def test_a_clock_that_cannot_be_right_does_not_stop_the_doctor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wall_s: float
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    settings = Settings(database=tmp_path / "station.db")
    findings = gather(settings, FakeClock(wall_s), _pack(tmp_path / "handbook.pack"))
    levels = {str(finding.subject): finding.level for finding in findings}
    assert levels["clock"] is Level.RED
    assert {"disk", "database", "content", "display", "font"} <= levels.keys()


def test_a_kiosk_that_visitors_can_use_ends_with_0(tmp_path: Path) -> None:
    _on_shelf(tmp_path / "shelf", _pack(tmp_path / "new.pack"))
    config = tmp_path / "kiosk.toml"
    config.write_text('shelf = "shelf"\ndatabase = "station.db"\n')
    result = _run(config)
    assert (result.returncode, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert "● ok      content: Wegwijs 1.0 in nl; last checked on 2026-11-20" in lines
    assert "● mind    staff PIN: is not set" in lines
    assert "          → Run: kiosk staff set-pin" in lines
    assert "broken" not in result.stdout


def test_a_kiosk_that_visitors_cannot_use_ends_with_1(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    config = tmp_path / "kiosk.toml"
    config.write_text('database = "file/station.db"\n')
    result = _run(config)
    assert result.returncode == 1
    assert "● broken  database: " in result.stdout


def test_a_terminal_that_knows_few_signs_still_shows_the_words(tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text('database = "station.db"\n')
    result = _run(config, encoding="iso-8859-15")
    assert "? mind    staff PIN: is not set" in result.stdout
    assert result.stderr == ""


def test_another_program_reads_the_same_as_json(tmp_path: Path) -> None:
    _on_shelf(tmp_path / "shelf", _pack(tmp_path / "new.pack"))
    config = tmp_path / "kiosk.toml"
    config.write_text('shelf = "shelf"\ndatabase = "station.db"\n')
    result = _run(config, "--json")
    findings = json.loads(result.stdout)
    assert result.returncode == 0
    assert {
        "level": "amber",
        "subject": "staff PIN",
        "what": "is not set",
        "mend": "Run: kiosk staff set-pin",
    } in findings
    assert {finding["level"] for finding in findings} <= {"green", "amber", "red"}


def test_the_engine_and_the_languages_it_speaks_are_named() -> None:
    (voices,) = check_voices(Settings(), ("nl", "ar"))
    assert voices.level is Level.GREEN
    assert str(voices.what).startswith("espeak-ng 1.")
    assert str(voices.what).endswith(" speaks ar, de, en, es, fa, fr, nl, ro, tr, uk")


def test_a_language_of_the_content_without_a_voice_is_told_with_what_to_do() -> None:
    voices, silent = check_voices(Settings(), ("nl", "xx", "ps"))
    assert (voices.level, silent.level) == (Level.GREEN, Level.AMBER)
    assert str(silent.what) == "xx, ps has no voice: recordings only"
    assert "recordings" in str(silent.mend)


def test_a_language_that_the_engine_has_and_we_know_nothing_of_is_spoken_too() -> None:
    (voices,) = check_voices(Settings(), ("nl", "pl"))
    assert str(voices.what).endswith(" speaks ar, de, en, es, fa, fr, nl, pl, ro, tr, uk")


def test_an_engine_that_cannot_be_loaded_is_told_and_one_that_is_switched_off_is_not_tried() -> None:
    settings = Settings(speech_library="/nonexistent.so")
    (broken,) = check_voices(settings, ("nl",))
    assert broken.level is Level.AMBER
    assert "/nonexistent.so" in str(broken.what)
    (off,) = check_voices(replace(settings, read_aloud=False), ("nl",))
    assert off.level is Level.GREEN


def test_the_languages_that_need_a_voice_are_those_a_visitor_can_choose(tmp_path: Path) -> None:
    settings = _on_shelf(tmp_path / "shelf", _pack(tmp_path / "new.pack", tags=("nl", "ar", "fr")))
    assert spoken_languages(settings, NONE) == ("nl", "ar", "fr")
    assert spoken_languages(replace(settings, languages=("fr", "xx")), NONE) == ("fr",)
    assert spoken_languages(Settings(languages=("nl",)), NONE) == ("nl",)


def test_a_language_that_is_only_sound_needs_the_voice_of_the_one_that_stands_in(tmp_path: Path) -> None:
    rows = small_pack()
    rows["languages"].append(("rif", 2, "Tarifit", "ltr", None, 1))
    rows["sound_only"] = [("rif", "ar")]
    settings = Settings(shelf=tmp_path / "shelf")
    Shelf(tmp_path / "shelf").install(write_pack(tmp_path / "spoken.pack", rows))
    assert spoken_languages(settings, NONE) == ("nl", "ar")
    assert spoken_languages(replace(settings, languages=("rif", "nl")), NONE) == ("ar", "nl")


def test_a_site_without_places_of_its_own_is_not_spoken_of(tmp_path: Path) -> None:
    assert check_places(_on_shelf(tmp_path / "shelf", _pack(tmp_path / "1.pack"))) == ()


def _with_places(tmp_path: Path, goes_with: str = "handbook") -> tuple[Settings, Shelf]:
    settings = _on_shelf(tmp_path / "shelf", _pack(tmp_path / "1.pack"))
    site = Shelf(tmp_path / "shelf" / "site", overlays=True)
    for version in ("1.0", "2.0"):
        site.install(write_pack(tmp_path / f"site-{version}.pack", small_site(version, goes_with)))
    return settings, site


def test_the_sites_own_places_are_named_with_the_day_they_were_checked(tmp_path: Path) -> None:
    (found,) = check_places(_with_places(tmp_path)[0])
    assert (found.level, str(found.what)) == (Level.GREEN, "Lindewater 2.0; last checked on 2026-11-28")


def test_places_that_go_with_other_content_are_amber(tmp_path: Path) -> None:
    (found,) = check_places(_with_places(tmp_path, "another")[0])
    assert (found.level, str(found.what)) == (Level.AMBER, "they go with 'another', and the content is 'handbook'")


def test_places_that_are_broken_are_amber_and_the_ones_before_are_named(tmp_path: Path) -> None:
    settings, site = _with_places(tmp_path)
    site.list()[0].path.write_bytes(b"rubbish")
    (found,) = check_places(settings)
    assert found.level is Level.AMBER
    assert "an earlier pack is shown" in str(found.what)
    site.list()[1].path.write_bytes(b"rubbish")
    (found,) = check_places(settings)
    assert (found.level, "no pack opens" in str(found.what)) == (Level.AMBER, True)
