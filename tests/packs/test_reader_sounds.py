"""Recordings and pronunciations of an opened pack: what is given, and each defence attacked."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.errors import PackUnreadableError
from kiosk.guidance import Pronunciation, Recording, TimedWord
from kiosk.packs.format.rows import MAX_WORDS
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from tests.helpers.make_pack import alter, small_pack, write_pack
from tests.helpers.recorded import add_recording

ITEM = "health.doctor.1"


@pytest.fixture
def pack_file(tmp_path: Path) -> Path:
    rows = small_pack()
    add_recording(rows, tmp_path, ITEM, b"sound")
    add_recording(rows, tmp_path, "health.doctor", b"title", field="title", language="ar")
    rows["pronunciations"] = [
        ("OCMW", "", "nl", "", "", "[]"),
        ("OCMW", "fr", "fr", "oh see em", "", "[]"),
        ("copii", "ro", "", "", "koˈpij", '["ale"]'),
    ]
    return write_pack(tmp_path / "small.pack", rows)


def test_a_text_comes_with_its_recording(pack_file: Path) -> None:
    digest = sha256(b"sound").hexdigest()
    with PackReader.open(pack_file) as pack:
        text = pack.topic("health.doctor", "nl").cards[0].text
        assert pack.topic("health.doctor", "ar").cards[0].text.recording is None
        assert pack.topic("health.doctor", "nl").title.recording is None
        assert pack.topics("health", "ar")[0].title.recording is not None
    words = (TimedWord(0, 6, 40), TimedWord(7, 3, 500))
    assert text.recording == Recording(pack_file.parent / "blobs" / digest, 900, words)
    assert verify(pack_file).id == "small"


def test_the_blobs_of_a_pack_are_each_named_once(pack_file: Path) -> None:
    alter(pack_file, "UPDATE narrations SET blob = replace(hex(zeroblob(32)), '0', 'a')")
    with PackReader.open(pack_file) as pack:
        assert pack.sounds.blobs() == ("a" * 64,)


def test_a_recording_of_another_text_is_not_played(pack_file: Path) -> None:
    alter(pack_file, "UPDATE narrations SET text_hash = replace(hex(zeroblob(32)), '0', 'a')")
    with PackReader.open(pack_file) as pack:
        assert pack.topic("health.doctor", "nl").cards[0].text.recording is None
    with pytest.raises(PackUnreadableError, match="is of another text"):
        verify(pack_file)


def test_pronunciations_are_those_of_the_pack(pack_file: Path) -> None:
    with PackReader.open(pack_file) as pack:
        assert pack.pronunciations() == (
            Pronunciation("OCMW", "nl"),
            Pronunciation("OCMW", "fr", said="oh see em", only_in="fr"),
            Pronunciation("copii", said="", only_in="ro", ipa="koˈpij", not_before=("ale",)),
        )


def test_a_pack_of_before_recordings_still_opens(tmp_path: Path) -> None:
    path = write_pack(tmp_path / "old.pack", small_pack(schema=1), schema=1)
    assert verify(path).schema_version == 1
    with PackReader.open(path) as pack:
        text = pack.topic("health.doctor", "nl").cards[0].text
        assert (text.recording, text.hard) == (None, ())
        assert (pack.pronunciations(), pack.sounds.blobs()) == ((), ())


def test_a_pack_of_before_languages_that_are_only_sound_still_opens(tmp_path: Path) -> None:
    path = write_pack(tmp_path / "old.pack", small_pack(schema=2), schema=2)
    assert verify(path).schema_version == 2
    with PackReader.open(path) as pack:
        assert [entry.language.fallback for entry in pack.languages()] == [None, None]
        assert pack.photographs() == {}


@pytest.mark.parametrize(("schema", "tables"), [(1, 2), (2, 1), (2, 3), (3, 2)])
def test_a_pack_with_the_tables_of_another_schema_is_refused(tmp_path: Path, schema: int, tables: int) -> None:
    path = write_pack(tmp_path / "odd.pack", small_pack(schema=schema), schema=tables)
    alter(path, f"PRAGMA user_version = {schema}")
    with pytest.raises(PackUnreadableError, match=r"its tables are not those of a pack|schema: more than [0-9]+ rows"):
        PackReader.open(path)


def words(value: str) -> str:
    return f"UPDATE narrations SET words = '{value}' WHERE item = '{ITEM}'"  # noqa: S608 - the test's own


WRONG = {
    "a hash that climbs": "UPDATE narrations SET blob = '../../../etc/passwd'",
    "a hash of capitals": "UPDATE narrations SET blob = upper(blob)",
    "a hash cut short": "UPDATE narrations SET blob = substr(blob, 2)",
    "a hash of bytes": "UPDATE narrations SET blob = CAST(blob AS BLOB)",
    "a text's hash that is none": "UPDATE narrations SET text_hash = 'x'",
    "a duration of nothing": "UPDATE narrations SET duration_ms = 0",
    "a duration without end": "UPDATE narrations SET duration_ms = 9223372036854775807",
    "a duration that is a fraction": "UPDATE narrations SET duration_ms = 900.5",
    "a duration that is text": "UPDATE narrations SET duration_ms = 'long'",
    "words that are no JSON": words("Ga"),
    "words that are bytes": "UPDATE narrations SET words = x'5b5d'",
    "words that are no list": words("{}"),
    "words nested without end": "UPDATE narrations SET words = replace(hex(zeroblob(20000)), '0', '[')",
    "a word that is a number": words("[1]"),
    "a word of two numbers": words("[[0,1]]"),
    "a word of four numbers": words("[[0,1,2,3]]"),
    "a word of a fraction": words("[[0,1,2.0]]"),
    "a word of truth": words("[[false,true,2]]"),
    "a word of text": words('[["0",1,2]]'),
    "a word of an enormous number": words(f"[[0,1,{'9' * 18_000}]]"),
    "a word before the text": words("[[-1,1,2]]"),
    "a word after the text": words("[[0,99,2]]"),
    "a word of no length": words("[[0,0,2]]"),
    "a word of less than none": words("[[3,-2,2]]"),
    "words one over the other": words("[[0,3,2],[2,1,3]]"),
    "words out of order": words("[[4,2,2],[0,2,3]]"),
    "a word heard before the one before": words("[[0,1,5],[2,1,4]]"),
    "a word heard before the beginning": words("[[0,1,-1]]"),
    "a word heard after the end": words("[[0,1,901]]"),
    "too many words": words("[" + ",".join("[0,1,2]" for _ in range(MAX_WORDS + 1)) + "]"),
    "too long a list": "UPDATE narrations SET words = '[' || replace(hex(zeroblob(60000)), '0', ' ') || ']'",
    "a speaker with an escape": "UPDATE narrations SET speaker = 'a' || char(27) || '[2J'",
    "a speaker too long": "UPDATE narrations SET speaker = hex(zeroblob(2001))",
    "a reviewer of bytes": "UPDATE narrations SET reviewer = x'00'",
    "a recording of nothing": "UPDATE narrations SET item = 'ghost' WHERE language = 'nl'",
    "a recording of no field": "UPDATE narrations SET field = 'ghost' WHERE language = 'nl'",
    "a recording in no language": "UPDATE narrations SET language = 'xx' WHERE language = 'nl'",
    "a recording of another text": "UPDATE texts SET value = value || '!'",
    "a pronunciation of nothing": "UPDATE pronunciations SET word = ' ' WHERE only_in = 'fr'",
    "a pronunciation in no language": "UPDATE pronunciations SET language = '../x'",
    "a pronunciation for no language": "UPDATE pronunciations SET only_in = 'Dutch' WHERE only_in = 'fr'",
    "a pronunciation with an escape": "UPDATE pronunciations SET said = char(27)",
    "sounds that are no text": "UPDATE pronunciations SET ipa = x'ff' WHERE only_in = 'ro'",
    "a word before another that is none": "UPDATE pronunciations SET not_before = '[7]'",
    "words before another that are no list": "UPDATE pronunciations SET not_before = '{}'",
    "a pronunciation of bytes": "UPDATE pronunciations SET said = x'ff'",
    "more pronunciations than there are words": (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20001) "
        "INSERT INTO pronunciations SELECT 'w' || i, '', 'nl', '', '', '[]' FROM n"
    ),
}


@pytest.mark.parametrize("statement", WRONG.values(), ids=WRONG.keys())
def test_the_shelf_refuses_a_pack_that_holds(pack_file: Path, statement: str) -> None:
    alter(pack_file, statement)
    with pytest.raises(PackUnreadableError) as refusal:
        verify(pack_file)
    line = str(refusal.value)
    assert line.startswith(f"{pack_file}: ")
    assert len(line) < len(str(pack_file)) + 300
    assert line.isprintable()


@pytest.mark.parametrize("name", ["a word after the text", "a hash that climbs", "words nested without end"])
def test_the_reader_itself_refuses_what_the_shelf_would(pack_file: Path, name: str) -> None:
    alter(pack_file, WRONG[name])
    with PackReader.open(pack_file) as pack, pytest.raises(PackUnreadableError, match=rf"narrations of '{ITEM}'"):
        pack.topic("health.doctor", "nl")


def test_a_recording_is_read_with_no_more_than_its_own_rows(pack_file: Path) -> None:
    with closing(sqlite3.connect(pack_file)) as database:
        plan = database.execute("EXPLAIN QUERY PLAN SELECT words FROM narrations WHERE item = ''").fetchall()
    assert "SEARCH narrations USING PRIMARY KEY (item=?)" in plan[0][3]
