"""What a pack may not hold in its rows, each told in one line that names the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import PackUnreadableError
from kiosk.packs.format.svg import MAX_SVG_BYTES, safe_svg
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from tests.helpers.make_pack import SVG, alter, write_pack

WRONG = {
    "a card of no kind": "UPDATE cards SET kind = 'buy'",
    "a picture of five": """UPDATE cards SET picture = '["no","or","no","or","no","or","no","or","no"]'""",
    "a picture that ends in a joint": """UPDATE cards SET picture = '["person","or"]'""",
    "a picture without a joint": """UPDATE cards SET picture = '["person","no","person"]'""",
    "a picture that is no list": """UPDATE cards SET picture = '{"person": 1}'""",
    "a picture that is no JSON": "UPDATE cards SET picture = 'person'",
    "a picture nested without end": "UPDATE cards SET picture = replace(hex(zeroblob(1500)), '0', '[')",
    "a drawing that is missing": """UPDATE cards SET picture = '["ghost"]'""",
    "a badge that is missing": "UPDATE questions SET badge = 'ghost'",
    "a decider's drawing that is missing": "UPDATE outcomes SET decides_pictogram = 'ghost' WHERE id = 'out'",
    "a tile's drawing that is missing": "UPDATE topics SET pictogram = 'ghost'",
    "an answer that leads nowhere": "UPDATE questions SET unsure = 'ghost' WHERE id = 'money'",
    "a guide that starts nowhere": "UPDATE guides SET start = 'ghost'",
    "two steps of one id": "UPDATE outcomes SET id = 'money' WHERE id = 'end'",
    "a guide of no topic": "INSERT INTO guides VALUES ('ghost', 'out')",
    "an outcome that leads to no topic": "UPDATE outcomes SET leads_to = 'ghost' WHERE id = 'end'",
    "a topic of no theme": "UPDATE topics SET theme = 'ghost' WHERE id = 'health.doctor'",
    "a page of no theme": "UPDATE staff_pages SET theme = 'ghost' WHERE id = 'staff.health'",
    "a card of no topic": "UPDATE cards SET owner = 'ghost' WHERE owner = 'health.doctor'",
    "a point of no page": "UPDATE staff_points SET page = 'ghost'",
    "two cards of one id": "UPDATE cards SET id = 'health.no_insurance.1' WHERE id = 'health.no_insurance.2'",
    "a text of nothing": "INSERT INTO texts VALUES ('ghost', 'text', 'nl', 'original', 'Boe')",
    "a text in no language": "INSERT INTO texts VALUES ('health', 'title', 'fr', 'computer', 'Santé')",
    "a text in no tag": "INSERT INTO texts VALUES ('health', 'title', '../x', 'computer', 'Santé')",
    "a text in no state": "UPDATE texts SET state = 'perfect' WHERE language = 'ar'",
    "a text stored as untranslated": "UPDATE texts SET state = 'untranslated' WHERE language = 'ar'",
    "a translation that says it is the original": "UPDATE texts SET state = 'original' WHERE language = 'ar'",
    "a source text that a computer made": "UPDATE texts SET state = 'computer' WHERE language = 'nl'",
    "a source text that is missing": "DELETE FROM texts WHERE item = 'health.doctor.1' AND field = 'alt'",
    "an empty text": "UPDATE texts SET value = ' '",
    "a text of bytes": "UPDATE texts SET value = x'00ff'",
    "a text that is not UTF-8": "UPDATE texts SET value = CAST(x'ff41' AS TEXT)",
    "a text with an escape": "UPDATE texts SET value = 'a' || char(27) || '[2J'",
    "a text too long": "UPDATE texts SET value = hex(zeroblob(2001))",
    "a text of megabytes": "UPDATE texts SET value = hex(zeroblob(1000000)) WHERE item = 'health' AND field = 'title'",
    "a day that is none": "UPDATE topics SET checked_on = '2026-02-30'",
    "an id that climbs": "UPDATE topics SET id = '../../etc' WHERE id = 'health.doctor'",
    "a fact that is no id": "UPDATE cards SET facts = '[1]'",
    "a flag that is neither": "UPDATE languages SET complete = 2",
    "a direction that is none": "UPDATE languages SET direction = 'up'",
    "a source that is no language": "DELETE FROM languages WHERE tag = 'nl'",
    "no manifest": "DELETE FROM manifest",
    "a manifest that is no JSON": "UPDATE manifest SET value = 'nl' WHERE key = 'title'",
    "a manifest of lone surrogates": """UPDATE manifest SET value = '"\\ud800"' WHERE key = 'title'""",
    "a manifest of an enormous number": "UPDATE manifest SET value = replace(hex(zeroblob(1950)), '0', '9')",
    "an id of a pack that climbs": """UPDATE manifest SET value = '"../x"' WHERE key = 'id'""",
    "a version that ends in a dot": """UPDATE manifest SET value = '"1."' WHERE key = 'version'""",
    "a manifest of another schema": "UPDATE manifest SET value = '1' WHERE key = 'schema_version'",
    "more rows than a screen takes": (
        "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 300) "
        "INSERT INTO themes SELECT 't' || i, i, 'person' FROM n"
    ),
    "hard words that are no list": "UPDATE terms SET words = '{}'",
    "hard words that are no JSON": "UPDATE terms SET words = '['",
    "hard words nested without end": "UPDATE terms SET words = replace(hex(zeroblob(1500)), '0', '[')",
    "hard words of bytes": "UPDATE terms SET words = x'5b5d'",
    "hard words of another kind": "UPDATE terms SET words = '[[0,true,\"glossary.ocmw\"]]'",
    "a hard word before its text": "UPDATE terms SET words = '[[-1,3,\"glossary.ocmw\"]]'",
    "a hard word past its text": "UPDATE terms SET words = '[[0,999,\"glossary.ocmw\"]]'",
    "a hard word of less than nothing": "UPDATE terms SET words = '[[3,-1,\"glossary.ocmw\"]]'",
    "a hard word over another": 'UPDATE terms SET words = \'[[0,4,"glossary.ocmw"],[2,3,"glossary.ocmw"]]\'',
    "a hard word that nothing explains": "UPDATE terms SET words = '[[0,4,\"ghost\"]]'",
    "a hard word whose entry climbs": "UPDATE terms SET words = '[[0,4,\"../../etc\"]]'",
    "hard words of a number without end": (
        "UPDATE terms SET words = '[[0,' || replace(hex(zeroblob(1950)), '0', '9') || ',\"x\"]]'"
    ),
    "hard words of no text": "UPDATE terms SET item = 'ghost' WHERE language = 'nl'",
    "hard words in no language": "UPDATE terms SET language = 'fr' WHERE language = 'ar'",
    "more hard words than a text has": (
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 200) "
        "UPDATE terms SET words = (SELECT '[' || group_concat('[9,0,\"glossary.ocmw\"]') || ']' FROM n)"
    ),
    "a spoken text with a word less": "UPDATE spoken SET value = 'نَصّ'",
    "a spoken text with a word more": "UPDATE spoken SET value = value || ' آخر'",
    "a spoken text with other letters": "UPDATE spoken SET value = replace(value, 'ن', 'ث')",
    "a spoken text of nothing": "UPDATE spoken SET item = 'ghost'",
    "a spoken text of no field": "UPDATE spoken SET field = 'ghost'",
    "a spoken text in no language": "UPDATE spoken SET language = 'fr'",
    "a spoken text in a tag that climbs": "UPDATE spoken SET language = '../x'",
    "an empty spoken text": "UPDATE spoken SET value = ' '",
    "a spoken text of bytes": "UPDATE spoken SET value = x'00ff'",
    "a spoken text that is not UTF-8": "UPDATE spoken SET value = CAST(x'ff41' AS TEXT)",
    "a spoken text with an escape": "UPDATE spoken SET value = value || char(27) || '[2J'",
    "a spoken text of megabytes": "UPDATE spoken SET value = hex(zeroblob(1000000))",
    "a drawing that acts": "UPDATE pictograms SET svg = CAST('<svg onload=\"x\"/>' AS BLOB)",
    "a drawing of text": "UPDATE pictograms SET svg = 'text'",
    "a name that is none": "UPDATE pictograms SET name = 'A person' WHERE name = 'person'",
}


@pytest.mark.parametrize("statement", WRONG.values(), ids=WRONG.keys())
def test_the_shelf_refuses_a_pack_that_holds(tmp_path: Path, statement: str) -> None:
    path = alter(write_pack(tmp_path / "wrong.pack"), statement)
    with pytest.raises(PackUnreadableError) as refusal:
        verify(path)
    line = str(refusal.value)
    assert line.startswith(f"{path}: ")
    assert len(line) < len(str(path)) + 300
    assert line.isprintable()


def test_a_topic_that_takes_the_name_of_another_ones_outcome_is_refused(tmp_path: Path) -> None:
    path = alter(
        write_pack(tmp_path / "wrong.pack"),
        "INSERT INTO topics VALUES ('health.no_insurance.out', 'health', 9, 'person', '2026-11-23', NULL)",
        "INSERT INTO texts SELECT 'health.no_insurance.out', field, language, state, value FROM texts "
        "WHERE item = 'health.doctor'",
    )
    with pytest.raises(PackUnreadableError, match=r"two decks are those of 'health\.no_insurance\.out'"):
        verify(path)


def test_an_error_names_the_pack_that_a_copy_was_made_of(tmp_path: Path) -> None:
    path = alter(write_pack(tmp_path / "copy"), "UPDATE guides SET start = 'ghost'")
    with pytest.raises(PackUnreadableError, match=r"^stick/new\.pack: .*'ghost'"):
        verify(path, called=Path("stick/new.pack"))


def test_the_reader_itself_refuses_a_hostile_drawing(tmp_path: Path) -> None:
    path = alter(write_pack(tmp_path / "p"), "UPDATE pictograms SET svg = CAST('<svg><script/></svg>' AS BLOB)")
    with PackReader.open(path) as pack, pytest.raises(PackUnreadableError, match="'arrow'"):
        pack.pictograms()


def test_every_drawing_of_the_vocabulary_is_safe() -> None:
    drawings = sorted(Path("assets/pictograms").glob("*.svg"))
    assert drawings
    for drawing in drawings:
        assert safe_svg(drawing.read_bytes())


def _drawing(inside: str, attributes: str = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"') -> bytes:
    return f"<svg {attributes}>{inside}</svg>".encode()


HOSTILE = {
    "a script": _drawing("<script>alert(1)</script>"),
    "a handler": _drawing('<g onclick="x"></g>'),
    "a link": _drawing('<a href="http://x"><path d="M0 0"/></a>'),
    "a use": _drawing('<use href="#a"/>'),
    "an image": _drawing('<image href="file:///etc/passwd"/>'),
    "a style": _drawing('<g style="fill:url(http://x)"></g>'),
    "a paint from outside": _drawing('<path fill="url(http://x#a)" d="M0 0"/>'),
    "an id": _drawing('<g id="a"></g>'),
    "an entity": b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SVG,
    "an entity used": _drawing('<path d="&a;"/>'),
    "an instruction": b'<?xml-stylesheet href="http://x"?>' + SVG,
    "a declaration": b'<?xml version="1.0" encoding="utf-7"?>' + SVG,
    "a comment": _drawing("<!-- -->"),
    "raw text": _drawing("hello"),
    "a CDATA": _drawing("<![CDATA[<script/>]]>"),
    "a namespace": _drawing("", 'xmlns="http://www.w3.org/2000/svg" xmlns:x="http://x"'),
    "another namespace": _drawing("", 'xmlns="http://www.w3.org/1999/xhtml"'),
    "no namespace": b"<svg></svg>",
    "a drawing in a drawing": _drawing('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
    "two drawings": SVG + SVG,
    "no drawing": b"",
    "a group alone": b"<g></g>",
    "an end that ends nothing": _drawing("</g>"),
    "an end that is empty": _drawing("<g></g/>"),
    "a drawing without end": SVG.strip().removesuffix(b"</svg>"),
    "an attribute twice": _drawing('<g fill="none" fill="none"></g>'),
    "an enormous coordinate": _drawing('<path d="M0 0L99999999 0"/>'),
    "an exponent": _drawing('<circle r="1e9"/>'),
    "nothing but groups": _drawing("<g>" * 20 + "</g>" * 20),
    "too many bytes": _drawing('<path d="M0 0"/>' * (MAX_SVG_BYTES // 16)),
    "a null byte": SVG.replace(b"M8.5", b"M\x008.5"),
    "UTF-16": SVG.decode().encode("utf-16"),
}


@pytest.mark.parametrize("drawing", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_drawing_may_hold(drawing: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        safe_svg(drawing)


def test_a_drawing_is_checked_in_a_time_that_grows_with_its_length_alone() -> None:
    for filler in ("<g " + " " * 60_000, "<g" + ' a="' * 15_000, '<path d="' + "0" * 60_000 + '"', "<" + "g" * 60_000):
        with pytest.raises(ValueError, match=r"."):
            safe_svg(_drawing(filler))


def test_a_manifest_may_hold_more_than_this_kiosk_knows(tmp_path: Path) -> None:
    path = alter(write_pack(tmp_path / "p"), "INSERT INTO manifest VALUES ('colour', '1')")
    assert verify(path).id == "small"


def test_a_value_of_megabytes_is_refused_before_it_is_held(tmp_path: Path) -> None:
    path = alter(write_pack(tmp_path / "p"), "UPDATE themes SET pictogram = hex(zeroblob(1000000))")
    with PackReader.open(path) as pack, pytest.raises(PackUnreadableError, match="too big"):
        pack.themes("nl")
