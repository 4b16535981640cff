"""Catalogs as translators' tools write them: read as gettext reads them, or refused by the name of the sign."""

from __future__ import annotations

import gettext
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.authoring.files.catalogs import read_catalog
from kiosk.authoring.files.po_file import compiled, read_po_file
from kiosk.errors import SourceError
from tests.helpers.small_content import Project, entry

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: fr\\n"\n'
PLURALS = HEADER + '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n'
UNSEEN = "a\u2028b\u0085c\u2029d\u00a0e\u001cf"

ANY_TEXT = st.characters(codec="utf-8", exclude_categories=["Cs", "Cf"], exclude_characters="\x00\x04\r{}%")
needs_gettext = pytest.mark.skipif(shutil.which("msgfmt") is None, reason="needs gettext (packaging/test says which)")

READ = [
    '#~ msgid "old"\n#~ msgstr "vieux"\n',
    '#~| msgid "older"\n#~ msgctxt "a"\n#~ msgid "old"\n#~ msgstr "vieux"\n',
    '#, fuzzy\n#~| msgctxt "b"\n#~| msgid "older"\n#~ msgctxt "a"\n#~ msgid "old"\n#~ msgstr "vieux"\n',
    '#~ msgid "one"\n#~ msgid_plural "many"\n#~ msgstr[0] "un"\n#~ msgstr[1] "des"\n',
    f'msgid "a"\nmsgstr "{UNSEEN}"\n',
    f'# {UNSEEN}\n#. {UNSEEN}\nmsgid "a"\nmsgstr "b"\n',
    'msgid "a"\nmsgstr "\\303\\251t\\303\\251 \\x41 \\7\\a\\b\\f\\v\\r\\t \\101b \\\\n"\n',
    'msgid "a"\nmsgstr "\\303"\n"\\251"\n',
    'msgid "a" "b"\nmsgstr "un" " deux"\n" trois"   "!"\n',
    'msgid"a"\nmsgstr"un"\n',
    'msgid "a" msgstr "b"\n',
    'msgid\n"a"\nmsgstr\n"b"\n',
    '\t msgid "a"\n\n  msgstr "b"  \n\n\n"c"\n',
    '#, fuzzy\n#| msgctxt "b"\n#| msgid "older"\n#| "sentence"\nmsgctxt "a"\nmsgid "old"\nmsgstr "vieux"\n',
    '#,fuzzy,  no-wrap\nmsgid "a"\nmsgstr "b"\n',
    '#, c-format fuzzy\nmsgid "a"\nmsgstr "b"\n',
    '#, range: 0..5, no-wrap\nmsgid "a"\nmsgstr "b"\n',
    '#\n#  \n#.\n#:\n#,\n#|\nmsgid "a"\nmsgstr "b"\n',
    '#: \u2068a file.py\u2069:12 b.py:3 c.py\nmsgid "a"\nmsgstr "b"\n',
    'msgid "a"\nmsgstr "b"\nmsgctxt "x"\nmsgid "a"\nmsgstr "c"\n',
    "# a comment and nothing after it\n",
]
REFUSED = {
    'msgid "a"\nmsgstr "\\q"\n': ":8: not a valid catalog: the escape \\q is none of gettext's",
    'msgid "a"\nmsgstr "\\u00e9"\n': ":8: not a valid catalog: the escape \\u is none of gettext's",
    'msgid "a"\nmsgstr "\\x"\n': ":8: not a valid catalog: the escape \\x is none of gettext's",
    'msgid "a"\n# said twice\nmsgstr "b"\n': ":8: not a valid catalog: a comment stands between msgid and its msgstr",
    'msgid "a"\nmsgstr[0] "b"\n': ":8: not a valid catalog: msgstr[0] cannot follow msgid",
    'msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n': ":9: not a valid catalog: msgstr cannot follow msgid_plural",
    'msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"\n': ":9: not a valid catalog: msgstr[1] cannot follow msgid_plural",
    'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[2] "d"\n': ":10: not a valid catalog: msgstr[2] cannot follow",
    'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\nmsgstr[2] "e"\n': ":11: a: the header's Plural-Forms",
    "msgid 'a'\nmsgstr \"b\"\n": ":7: not a valid catalog: neither a keyword nor a text between quotes: msgid 'a'",
    '\u00a0msgid "a"\nmsgstr "b"\n': ":7: not a valid catalog: neither a keyword nor a text between quotes",
    'msgid "a" # why\nmsgstr "b"\n': ":7: not a valid catalog: neither a keyword nor a text between quotes",
    '"loose"\n\nmsgid "a"\nmsgstr "b"\nmsgtsr "c"\n': ":11: not a valid catalog: neither a keyword nor a text",
    PLURALS: ":7: '': stands already at line 1",
}  # fmt: skip
STRICTER = {
    'msgctxt ""\nmsgid "a"\nmsgstr "b"\n': ":8: its msgctxt is empty",
    'msgid "a"\nmsgstr "b\\0c"\n': ":8: holds a character that no text holds",
    'msgid "a"\nmsgstr "\\303"\n': ":8: not a valid catalog: the bytes of an escape (\\303) are no UTF-8",
    'domain "kiosk"\nmsgid "a"\nmsgstr "b"\n': ":7: not a valid catalog: the keyword 'domain' stands here",
    'msgid "a"\nmsgstr "\\342\\200\\217b"\n': ":8: holds the direction mark U+200F",
    'msgctxt "a"\nmsgid ""\nmsgstr "b"\n': ":8: its msgid is empty",
}
"""What gettext takes, and is no text of ours."""


def written(folder: Path, text: str) -> Path:
    path = folder / "small.po"
    path.write_bytes(text.encode())
    return path


def gettexts(path: Path) -> dict[object, str]:
    """What gettext makes of a catalog."""
    made = path.with_suffix(".mo")
    subprocess.run(["msgfmt", "--check-header", "-o", made, path], check=True, capture_output=True)
    return texts(made.read_bytes())


def texts(compiled_catalog: bytes) -> dict[object, str]:
    """Each text of a compiled catalog but its header, which each tool writes in its own order."""
    found = gettext.GNUTranslations(BytesIO(compiled_catalog))._catalog  # type: ignore[attr-defined]
    return {key: value for key, value in found.items() if key != ""}


@needs_gettext
@pytest.mark.parametrize("entries", READ)
def test_what_a_tool_writes_is_read_as_gettext_reads_it(tmp_path: Path, entries: str) -> None:
    path = written(tmp_path, f"{PLURALS}\n{entries}")
    assert texts(compiled(path)) == gettexts(path)


@needs_gettext
@pytest.mark.parametrize(("entries", "said"), REFUSED.items())
def test_what_gettext_refuses_is_refused_with_its_line(tmp_path: Path, entries: str, said: str) -> None:
    path = written(tmp_path, f"{PLURALS}\n{entries}")
    assert (
        subprocess.run(["msgfmt", "--check", "-o", "/dev/null", path], capture_output=True, check=False).returncode != 0
    )
    with pytest.raises(SourceError) as refused:
        compiled(path)
    assert str(refused.value).startswith(f"{path}{said}")


@pytest.mark.parametrize(("entries", "said"), STRICTER.items())
def test_what_no_text_of_ours_holds_is_refused_too(tmp_path: Path, entries: str, said: str) -> None:
    path = written(tmp_path, f"{PLURALS}\n{entries}")
    with pytest.raises(SourceError) as refused:
        compiled(path)
    assert str(refused.value).startswith(f"{path}{said}")


@needs_gettext
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(ANY_TEXT, min_size=1),
    width=st.sampled_from(["--no-wrap", "--width=20", "--width=79"]),
    ends=st.sampled_from([b"\n", b"\r\n"]),
    escaped=st.booleans(),
)  # fmt: skip
def test_any_text_comes_back_whole_however_wide_and_escaped_it_was_written(
    tmp_path: Path, text: str, width: str, ends: bytes, *, escaped: bool
) -> None:
    inner = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    path = written(tmp_path, f'{PLURALS}\nmsgid "a"\nmsgstr "{inner}"\n')
    command: list[str | Path] = ["msgcat", width, *(["--escape"] if escaped else []), "-o", path, path]
    subprocess.run(command, check=True, capture_output=True)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", ends))
    message = read_po_file(path).get("a")
    assert message is not None
    assert message.string == text


def test_obsolete_entries_with_their_older_sentence_leave_the_language_as_it_is(project: Project) -> None:
    gone = '#~| msgctxt "health"\n#~| msgid "Dokter"\n#~ msgctxt "health"\n#~ msgid "Arts"\n#~ msgstr "Médecin"\n'
    catalog = read_catalog(project.catalog("fr", entry("start", "Start hier", "Commencer ici") + gone))
    assert (catalog.current, catalog.stale) == ({("start", "Start hier"): "Commencer ici"}, frozenset())


def test_the_sentence_before_a_fuzzy_one_is_no_comment_of_the_translator(project: Project) -> None:
    older = '#, fuzzy\n#| msgid "Ga naar dokters."\nmsgid "Ga."\nmsgstr "Allez."\n'
    message = read_po_file(project.catalog("fr", older)).get("Ga.")
    assert message is not None
    assert (message.fuzzy, message.user_comments) == (True, [])


# the header


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        (
            "Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;",
            'write "Plural-Forms: nplurals=2; plural=(n > 1);\\n"',
        ),
        ("Plural-Forms: nplurals=2; plural=(n >;", 'write "Plural-Forms: nplurals=2; plural=(n > 1);\\n"'),
        ("Plural-Forms: two", 'write "Plural-Forms: nplurals=2; plural=(n > 1);\\n"'),
        (
            "Content-Type: text/plain; charset=CHARSET",
            'write "Content-Type: text/plain; charset=utf-8\\n", and save it as UTF-8',
        ),
        ("Language: French (Belgium)", 'write "Language: fr\\n", the tag of a language'),
    ],
)
def test_a_header_that_is_still_the_templates_says_what_to_write(project: Project, line: str, instead: str) -> None:
    path = project.catalog("fr", entry("a", "een", "un"))
    path.write_text(path.read_text().replace('"Content-Type', f'"{line}\\n"\n"Content-Type', 1))
    with pytest.raises(SourceError) as refused:
        read_po_file(path)
    assert str(refused.value) == f"{path}:5: its header says {line}; {instead}"


@pytest.mark.parametrize(
    "line",
    [
        "X-Generator: Poedit 3.4.2",
        "X-Generator: Weblate 5.14",
        "PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE",
        "PO-Revision-Date: ",
        "POT-Creation-Date: yesterday",
        "Language: ",
        "Language: fr_BE@latin",
        "X-Poedit-SourceCharset: UTF-8",
        "Plural-Forms: nplurals=2; plural=n>1;",
    ],
)
def test_a_header_of_any_tool_is_read(project: Project, line: str) -> None:
    path = project.catalog("fr", entry("a", "een", "un"))
    path.write_text(path.read_text().replace('"Language: fr\\n"', f'"{line}\\n"', 1))
    assert read_catalog(path).current == {("a", "een"): "un"}
