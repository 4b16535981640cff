"""A small but complete pack, made with nothing but the schema and sqlite3, for tests to open and to damage."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from kiosk.packs.format.schema import APPLICATION_ID, INDEXES, SCHEMA_VERSION, tables

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">\n'
    b'<g fill="#FFFFFF" stroke="none"><path d="M8.5 87.5V49.75C8.5 42.34 16.3 40 22.15 40Z"/></g>\n</svg>\n'
)
DRAWINGS = ("arrow", "counter", "doctor", "no", "or", "person", "plus", "yes")

Rows = dict[str, list[tuple[Any, ...]]]


def small_pack(version: str = "2026.11.23", schema: int = SCHEMA_VERSION) -> Rows:
    """Dutch and Arabic, one theme, two topics, a guide; the second topic's question has no Arabic."""
    rows: Rows = {
        "manifest": [
            (key, json.dumps(value))
            for key, value in {
                "id": "small",
                "version": version,
                "title": "Een klein pakket",
                "source_language": "nl",
                "schema_version": schema,
                "checked_on": "2026-11-23",
            }.items()
        ],
        "languages": [("nl", 0, "Nederlands", "ltr", "Els", 1), ("ar", 1, "العربية", "rtl", None, 0)],
        "pictograms": [(name, SVG, int(name == "arrow")) for name in DRAWINGS],
        "themes": [("health", 0, "doctor")],
        "topics": [
            ("health.doctor", "health", 0, "doctor", "2026-11-20", None),
            ("health.no_insurance", "health", 1, "person", "2026-11-23", "2027-12-31"),
        ],
        "cards": [
            _card("health.doctor", 0, "health.doctor.1", "go", ["person", "arrow", "doctor"]),
            _card("health.no_insurance", 0, "health.no_insurance.1", "know", ["person"]),
            _card("health.no_insurance", 1, "health.no_insurance.2", "bring", ["person", "or", "doctor"]),
            _card(
                "health.no_insurance.out", 0, "health.no_insurance.out.1", "do", ["person", "plus", "counter"], "ocmw"
            ),
        ],
        "guides": [("health.no_insurance", "insured")],
        "questions": [
            ("health.no_insurance", 0, "insured", '["person"]', "person", '["f.2"]', None, "out", "money", "money", 0),
            ("health.no_insurance", 1, "money", '["person"]', "yes", "[]", "unia.be", "out", "end", "out", 0),
        ],
        "outcomes": [
            ("health.no_insurance", 0, "out", "counter", "health.doctor", 0),
            ("health.no_insurance", 1, "end", None, "health.doctor", 0),
        ],
        "glossary": [("glossary.ocmw", 0, "counter")],
        "staff_pages": [("staff.health", 0, "health"), ("staff.about", 1, None)],
        "staff_points": [("staff.health", 0, "staff.health.1", "found", '["f.1"]', None)],
        "texts": [],
        "spoken": [("health.doctor.1", "text", "ar", "نَصّ health.doctor.1 text")],
        "terms": [
            ("health.doctor.1", "text", "nl", '[[0,6,"glossary.ocmw"]]'),
            ("health.doctor.1", "text", "ar", '[[4,6,"glossary.ocmw"]]'),
        ],
    }
    fields = {
        "health": ("title", "alt"),
        "health.doctor": ("title", "question", "alt"),
        "health.doctor.1": ("text", "alt"),
        "health.no_insurance": ("title", "question", "alt"),
        "health.no_insurance.1": ("text", "alt"),
        "health.no_insurance.2": ("text", "alt"),
        "health.no_insurance.out.1": ("text", "alt"),
        "health.no_insurance.insured": ("text", "alt"),
        "health.no_insurance.money": ("text", "alt"),
        "health.no_insurance.out": ("decides",),
        "glossary.ocmw": ("term", "text", "alt"),
        "staff.health": ("title",),
        "staff.about": ("title",),
        "staff.health.1": ("text",),
    }
    for item, names in fields.items():
        for field in names:
            rows["texts"].append((item, field, "nl", "original", f"{item} {field}"))
            if (item, field) != ("health.no_insurance", "question"):
                rows["texts"].append((item, field, "ar", "computer", f"نص {item} {field}"))
    return rows


def choosing_pack() -> Rows:
    """The small pack with a topic that helps to choose: a question of choices, which leads to a topic and a guide."""
    rows = small_pack()
    rows["topics"].append(("health.choose", "health", 2, "person", "2026-11-23", None))
    rows["guides"].append(("health.choose", "which"))
    rows["questions"].append(
        ("health.choose", 0, "which", '["person"]', "person", "[]", None, None, "doctor", "ask", 1)
    )
    rows["choices"] = [
        ("health.choose", "which", 0, "ill", "person", "doctor"),
        ("health.choose", "which", 1, "costs", "counter", "ask"),
    ]
    rows["outcomes"] += [
        ("health.choose", 0, "doctor", None, "health.doctor", 0),
        ("health.choose", 1, "ask", None, "health.no_insurance", 1),
    ]
    texts = {
        "health.choose": ("title", "question", "alt"),
        "health.choose.which": ("text", "alt"),
        "health.choose.which.ill": ("text",),
        "health.choose.which.costs": ("text",),
    }
    rows["texts"] += [
        (item, field, tag, state, f"{item} {field}")
        for item, fields in texts.items()
        for field in fields
        for tag, state in (("nl", "original"), ("ar", "computer"))
    ]
    return rows


def big_pack(topics: int, languages: int) -> Rows:
    """The small pack with more topics of one card in more languages."""
    rows = small_pack()
    tags = [f"x{chr(97 + n)}" for n in range(languages - 2)]
    rows["languages"] += [(tag, 2 + n, tag, "ltr", None, 1) for n, tag in enumerate(tags)]
    for n in range(topics):
        topic = f"health.t{n}"
        rows["topics"].append((topic, "health", 2 + n, "doctor", "2026-11-20", None))
        rows["cards"].append(_card(topic, 0, f"{topic}.1", "go", ["person", "arrow", "doctor"]))
        for item, fields in ((topic, ("title", "question", "alt")), (f"{topic}.1", ("text", "alt"))):
            for field in fields:
                rows["texts"].append((item, field, "nl", "original", f"{item} {field}"))
                rows["texts"] += [(item, field, tag, "computer", f"{item} {field} {tag}") for tag in ("ar", *tags)]
    return rows


HOURS = {
    "week": [[[540, 720], [780, 960]], *[[[540, 720]]] * 4, [], []],
    "closed": [],
    "on_holidays": 0,
    "suspended": 0,
}


def small_site(version: str = "1.0", goes_with: str = "small") -> Rows:
    """A site of two places in Dutch and Arabic; the second has neither telephone, hours, map nor Arabic."""
    manifest = {
        "id": "lindewater",
        "version": version,
        "title": "Lindewater",
        "source_language": "nl",
        "schema_version": SCHEMA_VERSION,
        "checked_on": "2026-11-28",
        "overlay_for": goes_with,
    }
    return {
        "manifest": [(key, json.dumps(value)) for key, value in manifest.items()],
        "languages": [("nl", 0, "Nederlands", "ltr", None, 1), ("ar", 1, "العربية", "rtl", None, 0)],
        "pictograms": [("market", SVG, 0)],
        "places": [
            ("place.ocmw", 0, "ocmw", "OCMW", "Molenstraat 12", "+32 2 000 00 10", json.dumps(HOURS), "market"),
            ("place.job", 1, "employment_service", "Werk", "Plein 1", None, None, None),
        ],
        "texts": [
            ("place.ocmw", "directions", "nl", "original", "Neem de bus."),
            ("place.ocmw", "directions", "ar", "computer", "اركب الحافلة."),
            ("place.job", "directions", "nl", "original", "Ga naar het plein."),
        ],
    }


def write_pack(path: Path, rows: Rows | None = None, schema: int = SCHEMA_VERSION) -> Path:
    """Write a pack with these rows, the small one's if not given."""
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {schema}")
        for sql in (*tables(schema).values(), *INDEXES.values()):
            database.execute(sql)
        for table, entries in (small_pack() if rows is None else rows).items():
            for entry in entries if table in tables(schema) else ():
                # what a later schema has more of stands at the end
                kept = entry[: len(database.execute(f"PRAGMA table_info({table})").fetchall())]
                database.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(kept))})", kept)  # noqa: S608
        database.commit()
    return path


def alter(path: Path, *statements: str) -> Path:
    """Run SQL on a written pack, as somebody with a database tool would."""
    with closing(sqlite3.connect(path)) as database:
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 1 << 30)
        for statement in statements:
            database.execute(statement)
        database.commit()
    return path


def _card(
    owner: str, position: int, id_: str, kind: str, picture: list[str], place: str | None = None
) -> tuple[Any, ...]:
    return owner, position, id_, kind, json.dumps(picture), '["f.1"]', None, place
