"""The facts of the handbook: the list of them, which of them the content rests on, and who may be told them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Struct
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.files.marked_yaml import Document, KeyPath, decode, read_document, read_raw
from kiosk.authoring.files.models import StaffSource, TopicSource
from kiosk.errors import SourceError

Audience = Literal["visitor", "staff", "both"]
Display = Literal["as_is", "rephrase", "staff_only"]


class Fact(Struct, frozen=True):
    """A fact of the handbook: where it is listed, whom it is for, and how the public may be told it."""

    id: str
    place: str
    audience: Audience = "both"
    display: Display = "as_is"


class Coverage(Struct, frozen=True):
    """How many facts of the handbook the content rests on, and which it leaves out."""

    facts: int
    unused: tuple[str, ...]


class Uses(Struct, frozen=True):
    """Which cards, questions and points name each fact; `public` are those that visitors see."""

    public: Mapping[str, tuple[str, ...]]
    staff: Mapping[str, tuple[str, ...]]


class _Entry(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)

    id: Annotated[str, StringConstraints(min_length=1)]
    audience: Audience = "both"
    public_display: Display = "as_is"


def read_facts(path: Path) -> tuple[Fact, ...]:
    """The facts listed in `path`: an id a line, or YAML: ids, or entries with an `id`, also under `facts`.

    An entry may say its `audience` and its `public_display`.

    Raises:
        SourceError: it cannot be read, holds no ids, an entry says something unknown, or an id stands there twice.
    """
    document = read_document(path)
    data = document.data
    base: KeyPath = ()
    if isinstance(data, dict):
        data, base = data.get("facts"), ("facts",)
    if isinstance(data, str):
        return line_facts(path)
    if not isinstance(data, tuple):
        document.refuse((), "must be a list of ids of facts")
    return _unlike(tuple(_fact(document, (*base, at), entry) for at, entry in enumerate(data)))


def line_facts(path: Path) -> tuple[Fact, ...]:
    """The facts of a file with an id a line.

    Raises:
        SourceError: it cannot be read, is not UTF-8, or an id stands there twice.
    """
    lines = decode(read_raw(path), str(path)).splitlines()
    return _unlike(tuple(Fact(fact, f"{path}:{at}") for at, line in enumerate(lines, 1) for fact in line.split()))


def fact_uses(topics: tuple[TopicSource, ...], staff: tuple[StaffSource, ...]) -> Uses:
    """Which items of the content name which facts."""
    public: dict[str, tuple[str, ...]] = {}
    for topic in topics:
        named = [(card.id, card.facts) for card in topic.cards]
        if topic.guide is not None:
            named += [(f"{topic.id}.{question.id}", question.facts) for question in topic.guide.questions]
            named += [(card.id, card.facts) for outcome in topic.guide.outcomes for card in outcome.cards]
        for item, facts in named:
            public |= {fact: (*public.get(fact, ()), item) for fact in facts}
    behind: dict[str, tuple[str, ...]] = {}
    for page in staff:
        for point in page.points:
            behind |= {fact: (*behind.get(fact, ()), point.id) for fact in point.facts}
    return Uses(public, behind)


def fact_coverage(facts: tuple[Fact, ...], uses: Uses) -> Coverage:
    """How far the content covers `facts`."""
    used = uses.public.keys() | uses.staff.keys()
    return Coverage(len(facts), tuple(fact.id for fact in facts if fact.id not in used))


def fact_findings(facts: tuple[Fact, ...], uses: Uses, places: Mapping[str, str]) -> Iterator[Finding]:
    """Facts that nothing rests on, and facts that are told to the wrong people; `places` says where items stand."""
    for fact in facts:
        shown = uses.public.get(fact.id, ())
        if not shown and fact.id not in uses.staff:
            yield Finding(Level.ERROR, f"{fact.place}: {fact.id}", "no card rests on this fact")
        elif not shown and fact.audience == "visitor":
            yield Finding(Level.WARNING, f"{fact.place}: {fact.id}", "is for visitors, and only staff can read it")
        for item in shown:
            where = f"{places.get(item, item)}: {item}"
            if fact.display == "staff_only":
                yield Finding(Level.ERROR, where, f"fact '{fact.id}' is for staff only")
            elif fact.audience == "staff" and fact.display == "as_is":
                yield Finding(Level.WARNING, where, f"fact '{fact.id}' was written for staff")


def _fact(document: Document, path: KeyPath, written: object) -> Fact:
    if isinstance(written, str):
        return Fact(written, document.place(path))
    if not isinstance(written, dict) or not isinstance(written.get("id"), str):
        document.refuse(path, "has no id")
    try:
        entry = _Entry.model_validate(written)
    except ValidationError as error:
        fault = error.errors()[0]
        document.refuse((*path, *fault["loc"]), fault["msg"], below=len(path))
    return Fact(entry.id, document.place((*path, "id")), entry.audience, entry.public_display)


def _unlike(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    met: dict[str, str] = {}
    for fact in facts:
        if fact.id in met:
            line = met[fact.id].rpartition(":")[2]
            raise SourceError(f"{fact.place}: '{fact.id}' stands already at line {line}")
        met[fact.id] = fact.place
    return facts
