"""The tables of a pack, their version, and nothing else.

A pack is one SQLite file. `build` makes exactly these tables, in this order; `reader` refuses a file
that holds anything more or less.
"""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x57474B31
"""`PRAGMA application_id` of a pack: "WGK1"."""

SCHEMA_VERSION: Final = 4
"""`PRAGMA user_version` of a pack; a reader refuses a higher one, and reads a lower one as it was made."""

TABLES: Final[dict[str, str]] = {
    # key → JSON: id, version, title, source_language, schema_version, checked_on; of a site's own places also
    # overlay_for, the id of the pack whose cards they go with
    "manifest": "CREATE TABLE manifest (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "languages": (
        "CREATE TABLE languages (tag TEXT PRIMARY KEY, position INTEGER NOT NULL, endonym TEXT NOT NULL, "
        "direction TEXT NOT NULL, reviewed_by TEXT, complete INTEGER NOT NULL) WITHOUT ROWID"
    ),
    # The languages that are heard and never written, and the one whose words stand in where nothing is recorded.
    "sound_only": "CREATE TABLE sound_only (tag TEXT PRIMARY KEY, fallback TEXT NOT NULL) WITHOUT ROWID",
    "pictograms": (
        "CREATE TABLE pictograms (name TEXT PRIMARY KEY, svg BLOB NOT NULL, mirrored INTEGER NOT NULL) WITHOUT ROWID"
    ),
    "themes": (
        "CREATE TABLE themes (id TEXT PRIMARY KEY, position INTEGER NOT NULL, pictogram TEXT NOT NULL) WITHOUT ROWID"
    ),
    "topics": (
        "CREATE TABLE topics (id TEXT PRIMARY KEY, theme TEXT NOT NULL, position INTEGER NOT NULL, "
        "pictogram TEXT NOT NULL, checked_on TEXT NOT NULL, valid_until TEXT) WITHOUT ROWID"
    ),
    # A topic without cards is its theme's "help me choose".
    # owner: a topic's id, or "<topic>.<outcome>" for the deck of an outcome; picture: JSON of signs;
    # place: the kind of place that a site has for it (guidance.PlaceKind)
    "cards": (
        "CREATE TABLE cards (owner TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, "
        "picture TEXT NOT NULL, facts TEXT NOT NULL, beyond_handbook TEXT, place TEXT, "
        "PRIMARY KEY (owner, position)) WITHOUT ROWID"
    ),
    "guides": "CREATE TABLE guides (topic TEXT PRIMARY KEY, start TEXT NOT NULL) WITHOUT ROWID",
    "questions": (
        "CREATE TABLE questions (topic TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, "
        "picture TEXT NOT NULL, badge TEXT NOT NULL, facts TEXT NOT NULL, beyond_handbook TEXT, "
        "yes TEXT, no TEXT NOT NULL, unsure TEXT NOT NULL, papers INTEGER NOT NULL, "
        "PRIMARY KEY (topic, position)) WITHOUT ROWID"
    ),
    # What can be pointed at where a question has no `yes`; its `no` is then: none of these.
    "choices": (
        "CREATE TABLE choices (topic TEXT NOT NULL, question TEXT NOT NULL, position INTEGER NOT NULL, "
        "id TEXT NOT NULL, pictogram TEXT NOT NULL, leads_to TEXT NOT NULL, "
        "PRIMARY KEY (topic, question, position)) WITHOUT ROWID"
    ),
    # One without cards is the topic that it leads to, or the questions of that one where it asks.
    "outcomes": (
        "CREATE TABLE outcomes (topic TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, "
        "decides_pictogram TEXT, leads_to TEXT, asks INTEGER NOT NULL, PRIMARY KEY (topic, position)) WITHOUT ROWID"
    ),
    "glossary": (
        "CREATE TABLE glossary (id TEXT PRIMARY KEY, position INTEGER NOT NULL, pictogram TEXT NOT NULL) WITHOUT ROWID"
    ),
    # Help now. behind: the need on whose cards it follows; picture: JSON of signs
    "needs": (
        "CREATE TABLE needs (id TEXT PRIMARY KEY, position INTEGER NOT NULL, picture TEXT NOT NULL, behind TEXT, "
        "quiet INTEGER NOT NULL) WITHOUT ROWID"
    ),
    # number: its digits in groups; name: in the source language alone; regions (guidance.Region) and languages: JSON
    # lists; hours: as those of a place, only where a person confirmed them; confirmed_by: the person who called
    "help_lines": (
        "CREATE TABLE help_lines (need TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, "
        "number TEXT NOT NULL, name TEXT NOT NULL, regions TEXT NOT NULL, languages TEXT NOT NULL, "
        "free INTEGER NOT NULL, anonymous INTEGER NOT NULL, hours TEXT, source TEXT NOT NULL, "
        "checked_on TEXT NOT NULL, valid_until TEXT, confirmed_by TEXT, confirmed_on TEXT, "
        "PRIMARY KEY (need, position)) WITHOUT ROWID"
    ),
    "staff_pages": (
        "CREATE TABLE staff_pages (id TEXT PRIMARY KEY, position INTEGER NOT NULL, theme TEXT) WITHOUT ROWID"
    ),
    "staff_points": (
        "CREATE TABLE staff_points (page TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, "
        "role TEXT NOT NULL, facts TEXT NOT NULL, beyond_handbook TEXT, "
        "PRIMARY KEY (page, position)) WITHOUT ROWID"
    ),
    # item: the id of a theme, topic, card, glossary entry, need, staff page, point or place; "<topic>.<question>";
    # "<topic>.<question>.<choice>"; "<topic>.<outcome>" for who decides.
    # field: title, question, text, alt, decides, term, directions.
    # One row a text that exists and is current; a missing row falls back to the source language.
    "texts": (
        "CREATE TABLE texts (item TEXT NOT NULL, field TEXT NOT NULL, language TEXT NOT NULL, "
        "state TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (item, field, language)) WITHOUT ROWID"
    ),
    # A person's recording of a row of `texts`, whose hash it holds (guidance.text_sha256); in a language that is only
    # sound that of the row in the source language, and it has no words.
    # blob: the SHA-256 of the Ogg Opus file, which lies beside the pack as blobs/<blob>.
    # words: JSON [[start, length, ms], …], spans in code points of the text and places in the sound.
    "narrations": (
        "CREATE TABLE narrations (item TEXT NOT NULL, field TEXT NOT NULL, language TEXT NOT NULL, "
        "text_hash TEXT NOT NULL, blob TEXT NOT NULL, duration_ms INTEGER NOT NULL, words TEXT NOT NULL, "
        "speaker TEXT, reviewer TEXT, PRIMARY KEY (item, field, language)) WITHOUT ROWID"
    ),
    # The hard words of a row of `texts`; words: JSON [[start, length, id of glossary], …] in code points of the text;
    # length 0: it is said in a form that is not known.
    "terms": (
        "CREATE TABLE terms (item TEXT NOT NULL, field TEXT NOT NULL, language TEXT NOT NULL, words TEXT NOT NULL, "
        "PRIMARY KEY (item, field, language)) WITHOUT ROWID"
    ),
    # What is read aloud in place of a row of `texts`, a word for each of its words.
    "spoken": (
        "CREATE TABLE spoken (item TEXT NOT NULL, field TEXT NOT NULL, language TEXT NOT NULL, value TEXT NOT NULL, "
        "PRIMARY KEY (item, field, language)) WITHOUT ROWID"
    ),
    # only_in '': in every language; language '': that of the text; said '': as it is written; ipa: sounds in place of
    # said; not_before: JSON of words before which it is another word
    "pronunciations": (
        "CREATE TABLE pronunciations (word TEXT NOT NULL, only_in TEXT NOT NULL, language TEXT NOT NULL, "
        "said TEXT NOT NULL, ipa TEXT NOT NULL, not_before TEXT NOT NULL, PRIMARY KEY (word, only_in)) WITHOUT ROWID"
    ),
    # A site's own places, in a pack of their own. name, address: in the source language alone; map: of `pictograms`.
    # hours: JSON {"week": seven lists of [minute, minute], "closed": [[day, day], …], "on_holidays", "suspended"}
    "places": (
        "CREATE TABLE places (id TEXT PRIMARY KEY, position INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, "
        "address TEXT NOT NULL, phone TEXT, hours TEXT, map TEXT) WITHOUT ROWID"
    ),
    # Of its door, desk and paper (guidance.PhotographOf); name: the SHA-256 of the JPEG (see `jpeg`).
    "photographs": (
        "CREATE TABLE photographs (place TEXT NOT NULL, shows TEXT NOT NULL, name TEXT NOT NULL, jpeg BLOB NOT NULL, "
        "PRIMARY KEY (place, shows)) WITHOUT ROWID"
    ),
}

_SINCE: Final = {
    **dict.fromkeys(("narrations", "pronunciations", "spoken", "terms", "places"), 2),
    **dict.fromkeys(("choices", "sound_only", "photographs"), 3),
    **dict.fromkeys(("needs", "help_lines"), 4),
}
_THIRD: Final = {
    "pronunciations": TABLES["pronunciations"].replace(" ipa TEXT NOT NULL, not_before TEXT NOT NULL,", "")
}
_SECOND: Final = {
    "questions": TABLES["questions"]
    .replace("yes TEXT,", "yes TEXT NOT NULL,")
    .replace(" papers INTEGER NOT NULL,", ""),
    "outcomes": TABLES["outcomes"].replace(" asks INTEGER NOT NULL,", ""),
}
_FIRST: Final = {"cards": TABLES["cards"].replace(" place TEXT,", "")}
_AS_THEY_WERE: Final = ((3, _THIRD), (2, _SECOND), (1, _FIRST))
"""Tables that had other columns up to a version."""


def tables(version: int) -> dict[str, str]:
    """The tables of a pack of schema `version`."""
    made = {name: sql for name, sql in TABLES.items() if _SINCE.get(name, 1) <= version}
    for last, older in _AS_THEY_WERE:
        if version <= last:
            made |= older
    return made


INDEXES: Final[dict[str, str]] = {
    "topics_by_theme": "CREATE INDEX topics_by_theme ON topics (theme, position)",
}
