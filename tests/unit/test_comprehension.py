"""What people took pictures for: counts in the station's database, and the table that `kiosk staff` writes of them."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.staff import staff
from kiosk.errors import StationError
from kiosk.station.comprehension import FIELDS, Comprehension, Counts, Interpretation, as_csv
from kiosk.station.database import open_station


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.toml"
    path.write_text('database = "station.db"\n')
    return path


@pytest.fixture
def comprehension(config: Path) -> Iterator[Comprehension]:
    with closing(open_station(config.with_name("station.db"))) as station:
        yield Comprehension(station)


def export(config: Path, output: Path) -> Result:
    return CliRunner().invoke(staff, ["comprehension", "--csv", str(output), "--config", str(config)])


def test_each_answer_adds_one_to_its_picture(comprehension: Comprehension) -> None:
    for answer in (Interpretation.RIGHT, Interpretation.RIGHT, Interpretation.NEAR, Interpretation.NONE):
        comprehension.count("doctor", answer)
    comprehension.count("health.doctor.go", Interpretation.WRONG)
    assert comprehension.counts() == (Counts("doctor", 2, 1, 0, 1), Counts("health.doctor.go", wrong=1))


def test_counts_are_all_that_is_kept(comprehension: Comprehension, config: Path) -> None:
    comprehension.count("doctor", Interpretation.RIGHT)
    with closing(sqlite3.connect(config.with_name("station.db"))) as database:
        columns = [name for _, name, *_ in database.execute("PRAGMA table_info(comprehension)")]
        rows = database.execute("SELECT * FROM comprehension").fetchall()
    assert columns == ["picture", "answer", "count"]
    assert rows == [("doctor", "right", 1)]


def test_a_database_of_before_the_counts_gets_them_and_keeps_its_own(config: Path) -> None:
    path = config.with_name("station.db")
    with closing(open_station(path)):
        pass
    with closing(sqlite3.connect(path)) as database:
        database.execute("DROP TABLE comprehension")
        database.execute("DELETE FROM _sqlite_migrations WHERE name = 'comprehension'")
        database.commit()
    with closing(open_station(path)) as station:
        assert station.notes == ()
        Comprehension(station).count("doctor", Interpretation.NEAR)
        assert Comprehension(station).counts() == (Counts("doctor", near=1),)


@pytest.mark.parametrize(
    ("counts", "percent"), [(Counts("a", 17, 1, 1, 1), 85), (Counts("a", 2, 1), 66), (Counts("a", none=3), 0)]
)
def test_what_counts_as_understood_is_rounded_down(counts: Counts, percent: int) -> None:
    assert counts.understood_percent == percent


def test_the_table_has_a_line_a_picture(comprehension: Comprehension, config: Path, tmp_path: Path) -> None:
    for answer in (Interpretation.RIGHT, Interpretation.RIGHT, Interpretation.WRONG):
        comprehension.count("doctor", answer)
    output = tmp_path / "pictures.csv"
    result = export(config, output)
    assert result.exit_code == 0, result.output
    with output.open(newline="", encoding="utf-8") as file:
        table = list(csv.reader(file))
    assert table == [list(FIELDS), ["doctor", "2", "0", "1", "0", "3", "66"]]
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


def test_a_name_with_a_comma_stays_one_field() -> None:
    assert as_csv([Counts('a,"b"', right=1)]).splitlines()[1] == '"a,""b""",1,0,0,0,1,100'


def test_without_a_database_the_refusal_is_one_line_and_none_is_made(config: Path, tmp_path: Path) -> None:
    result = export(config, tmp_path / "pictures.csv")
    assert isinstance(result.exception, StationError)
    assert "nobody was asked yet" in str(result.exception)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kiosk.toml"]


@pytest.mark.parametrize("name", ["nowhere/pictures.csv", "file/pictures.csv"])
def test_a_table_that_cannot_be_written_is_one_line(
    comprehension: Comprehension, config: Path, tmp_path: Path, name: str
) -> None:
    comprehension.count("doctor", Interpretation.RIGHT)
    (tmp_path / "file").touch()
    result = export(config, tmp_path / name)
    assert isinstance(result.exception, StationError)
    assert "pictures.csv: cannot be written" in str(result.exception)
    assert "\n" not in str(result.exception)


def test_a_table_that_was_there_stays_when_the_database_cannot_be_read(config: Path, tmp_path: Path) -> None:
    output = tmp_path / "pictures.csv"
    output.write_text("mine")
    with closing(sqlite3.connect(config.with_name("station.db"))) as database:
        database.execute("CREATE TABLE another (program)")
    assert isinstance(export(config, output).exception, StationError)
    assert output.read_text() == "mine"
