"""Each defence of an opened pack, attacked."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import PackError, PackTooNewError, PackUnreadableError
from kiosk.packs.format.database import MAX_PACK_BYTES, Database, StepBudget
from kiosk.packs.format.schema import SCHEMA_VERSION, TABLES
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from tests.fuzz.pack import read_all
from tests.helpers.make_pack import alter, small_pack, write_pack
from tests.helpers.recorded import add_recording

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture
def pack_file(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "small.pack")


ADDED = {
    "a view that never ends": f"CREATE VIEW v AS {ENDLESS}",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON topics BEGIN DELETE FROM topics; END",
    "another table": "CREATE TABLE more (a)",
    "another index": "CREATE INDEX more ON cards (id)",
    "a virtual table": "CREATE VIRTUAL TABLE more USING fts5(a)",
    "a generated column": "ALTER TABLE topics ADD COLUMN more GENERATED ALWAYS AS (id) VIRTUAL",
    "another column": "ALTER TABLE topics ADD COLUMN more",
    "statistics": "ANALYZE",
    "one table less": "DROP TABLE glossary",
    "no index": "DROP INDEX topics_by_theme",
}


@pytest.mark.parametrize("statement", ADDED.values(), ids=ADDED.keys())
def test_a_pack_is_refused_that_has(pack_file: Path, statement: str) -> None:
    alter(pack_file, statement)
    with pytest.raises(PackUnreadableError, match=r"small\.pack: "):
        PackReader.open(pack_file)


def test_a_view_that_stands_in_for_a_table_is_refused(pack_file: Path) -> None:
    alter(pack_file, "DROP TABLE glossary", f"CREATE VIEW glossary AS {ENDLESS}")
    with pytest.raises(PackUnreadableError, match="its tables are not those of a pack"):
        PackReader.open(pack_file)


def test_a_table_whose_text_is_altered_behind_the_engines_back_is_refused(pack_file: Path) -> None:
    changed = TABLES["glossary"].replace("position INTEGER", "position  NUMERIC")
    alter(
        pack_file,
        "PRAGMA writable_schema = ON",
        f"UPDATE sqlite_master SET sql = '{changed}' WHERE name = 'glossary'",  # noqa: S608 - the test's own
    )
    with pytest.raises(PackUnreadableError):
        PackReader.open(pack_file)


def test_a_query_without_end_is_stopped_by_its_budget() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        budget = StepBudget(connection, 1_000_000)
        connection.execute(f"CREATE VIEW v AS {ENDLESS}")
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            connection.execute("SELECT * FROM v").fetchall()
        budget.renew()
        assert connection.execute("SELECT 1").fetchall() == [(1,)]


def test_a_tree_whose_pages_are_linked_many_times_over_is_given_up(tmp_path: Path) -> None:
    rows = small_pack()
    rows["glossary"] += [(f"g{n:05d}{'x' * 110}", n, "person") for n in range(700)]
    path = write_pack(tmp_path / "bomb.pack", rows)
    with closing(sqlite3.connect(path)) as database:
        (root,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'glossary'").fetchone()
    pages = bytearray(path.read_bytes())
    at = (root - 1) * 4096
    assert pages[at] == 2  # an interior page
    cells = [at + int.from_bytes(pages[at + 12 + 2 * n :][:2], "big") for n in range(pages[at + 4])]
    children = [int.from_bytes(pages[cell : cell + 4], "big") for cell in cells]
    interior = bytes(pages[at : at + 4096])
    for page, child in zip([root, *children[:3]], children[:4], strict=True):
        start = (page - 1) * 4096
        pages[start : start + 4096] = interior
        for cell in cells:
            pages[cell - at + start : cell - at + start + 4] = child.to_bytes(4, "big")
        pages[start + 8 : start + 12] = child.to_bytes(4, "big")
    path.write_bytes(pages)
    with PackReader.open(path) as pack, pytest.raises(PackUnreadableError, match="glossary: "):
        pack.glossary("nl")
    with pytest.raises(PackUnreadableError, match="pages"):
        verify(path)


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH DATABASE ':memory:' AS other",
        "DELETE FROM topics",
        "CREATE TEMP TABLE more (a)",
        "PRAGMA query_only = OFF",
        "PRAGMA writable_schema = ON",
        "SELECT load_extension('x')",
        "SELECT randomblob(1000000000)",
        "SELECT * FROM pragma_database_list",
        "BEGIN EXCLUSIVE",
        ENDLESS,
    ],
)
def test_an_opened_pack_runs_nothing_but_reading(pack_file: Path, statement: str) -> None:
    before = pack_file.read_bytes()
    with Database.open(pack_file) as database, pytest.raises(PackUnreadableError):
        database.select("attack", statement, (), lambda *row: row, 10)
    assert pack_file.read_bytes() == before


def test_a_long_scan_is_refused_in_one_line_too(pack_file: Path) -> None:
    with Database.open(pack_file) as database, pytest.raises(PackUnreadableError, match="attack: "):
        list(database.scan("attack", ENDLESS))


@pytest.mark.parametrize("journal", ["-wal", "-journal"])
def test_a_journal_beside_the_pack_is_ignored(tmp_path: Path, pack_file: Path, journal: str) -> None:
    source = tmp_path / "source.pack"
    shutil.copy(pack_file, source)
    with closing(sqlite3.connect(source, isolation_level=None)) as writer:
        writer.execute(f"PRAGMA journal_mode = {'wal' if journal == '-wal' else 'persist'}")
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE texts SET value = 'you have no right'")
        if journal == "-wal":
            writer.execute("COMMIT")
        # Taken while the writer holds it: a -wal that was never checkpointed, a -journal that is hot.
        shutil.copy(f"{source}{journal}", f"{pack_file}{journal}")
    beside = Path(f"{pack_file}{journal}")
    assert beside.stat().st_size > 0
    kept, before = beside.read_bytes(), pack_file.read_bytes()
    with PackReader.open(pack_file) as pack:
        assert pack.themes("nl")[0].title.value == "health title"
    assert verify(pack_file).id == "small"
    assert (beside.read_bytes(), pack_file.read_bytes()) == (kept, before)
    assert {path.name for path in tmp_path.glob("small*")} == {"small.pack", beside.name}


def test_a_pack_in_wal_mode_is_refused(pack_file: Path) -> None:
    alter(pack_file, "PRAGMA journal_mode = wal")
    with pytest.raises(PackUnreadableError, match="header"):
        PackReader.open(pack_file)


@pytest.mark.parametrize("length", [0, 1, 15, 16, 60, 99, 100, 512, 4095, 4096, 4097, 20_000, -4096, -1])
def test_a_file_that_is_cut_off_is_refused(pack_file: Path, length: int) -> None:
    pack_file.write_bytes(pack_file.read_bytes()[:length])
    with pytest.raises(PackUnreadableError):
        PackReader.open(pack_file)


def test_a_file_with_something_behind_it_is_refused(pack_file: Path) -> None:
    pack_file.write_bytes(pack_file.read_bytes() + b"PK\3\4")
    with pytest.raises(PackUnreadableError):
        PackReader.open(pack_file)


def test_a_file_of_enormous_length_is_refused_unread(pack_file: Path) -> None:
    os.truncate(pack_file, MAX_PACK_BYTES + 4096)
    with pytest.raises(PackUnreadableError, match="larger than"):
        PackReader.open(pack_file)


def test_a_text_file_a_folder_a_fifo_and_a_device_are_refused(tmp_path: Path) -> None:
    (tmp_path / "text.pack").write_text("hello " * 100)
    (tmp_path / "folder.pack").mkdir()
    os.mkfifo(tmp_path / "fifo.pack")
    for path in (*tmp_path.iterdir(), Path("/dev/zero"), tmp_path / "absent.pack", Path("a\0b")):
        for read in (PackReader.open, verify):
            with pytest.raises(PackUnreadableError):
                read(path)


def test_a_database_that_is_no_pack_is_refused(pack_file: Path) -> None:
    alter(pack_file, "PRAGMA application_id = 7")
    with pytest.raises(PackUnreadableError, match="is not a pack"):
        PackReader.open(pack_file)


def test_a_pack_for_a_later_kiosk_says_both_versions(pack_file: Path) -> None:
    alter(pack_file, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(PackTooNewError, match=rf"schema {SCHEMA_VERSION + 1}.*up to {SCHEMA_VERSION}"):
        PackReader.open(pack_file)


def test_a_pack_without_a_version_is_refused(pack_file: Path) -> None:
    alter(pack_file, "PRAGMA user_version = 0")
    with pytest.raises(PackUnreadableError):
        PackReader.open(pack_file)


def test_a_name_that_is_not_text_in_a_damaged_schema_is_still_one_line(pack_file: Path) -> None:
    pack_file.write_bytes(pack_file.read_bytes().replace(b"CREATE TABLE glossary (", b"CREATE TABLE gloss\xff\xfey ("))
    with pytest.raises(PackUnreadableError) as refusal:
        PackReader.open(pack_file)
    assert str(refusal.value).isprintable()


def test_a_letter_that_no_line_may_have_in_a_damaged_schema_is_still_one_line(pack_file: Path) -> None:
    content = pack_file.read_bytes().replace(b"CREATE TABLE glossary (", b"CREATE TABLE glossary\x7f(")
    pack_file.write_bytes(content)
    with pytest.raises(PackUnreadableError) as refusal:
        PackReader.open(pack_file)
    assert str(refusal.value).isprintable()


def test_a_manifest_that_is_wrong_leaves_no_open_file(pack_file: Path) -> None:
    alter(pack_file, "DELETE FROM manifest")
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(5):
        with pytest.raises(PackUnreadableError):
            PackReader.open(pack_file)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


@cache
def sound_bytes() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        rows = small_pack()
        add_recording(rows, Path(folder), "health.doctor.1", b"sound")
        rows["pronunciations"] = [("OCMW", "", "nl", "", "", "[]")]
        return write_pack(Path(folder) / "small.pack", rows).read_bytes()


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_flipped_bytes_give_a_reading_or_a_pack_error_and_nothing_else(data: st.DataObject) -> None:
    content = bytearray(sound_bytes())
    first = data.draw(st.sampled_from([0, 100, 4096]))
    flips = data.draw(st.lists(st.tuples(st.integers(first, len(content) - 1), st.integers(0, 255)), max_size=12))
    for at, value in flips:
        content[at] = value
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "flipped.pack"
        path.write_bytes(content)
        with contextlib.suppress(PackError):
            read_all(path)
        try:
            verify(path)
        except PackError:
            return
        read_all(path)  # what the shelf takes in, the screen can read
