"""Builds a pack file from content and catalogs, the same bytes each time; reading one is `reader`'s."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from kiosk.authoring.build.help_rows import line_rows, need_rows, refuse_unconfirmed
from kiosk.authoring.build.writing import (
    BuiltLanguage,
    Row,
    as_json,
    by,
    fallback_rows,
    language_rows,
    manifest_rows,
    positioned,
    pronunciation_rows,
    text_table,
    write_whole,
)
from kiosk.authoring.files.catalogs import Catalog
from kiosk.authoring.files.models import CardSource, GuideSource
from kiosk.authoring.files.source import Content
from kiosk.authoring.files.vocabulary import svg_faults, unnamed
from kiosk.authoring.narrate.narration import Narration, find_narration
from kiosk.authoring.translate.hard_words import term_rows
from kiosk.authoring.translate.spoken_source import spoken_rows
from kiosk.authoring.translate.translation import content_signs, missing_texts, text_rows
from kiosk.errors import PackError, SourceError
from kiosk.guidance import Language, PictureSentence


class Built(Struct, frozen=True):
    """A pack that was built; `stale` recordings were left out of it."""

    path: Path
    size: int
    topics: int
    languages: tuple[BuiltLanguage, ...]
    recordings: int
    stale: int


def build_pack(content: Content, catalogs: Mapping[str, Catalog], path: Path, *, release: bool = False) -> Built:
    """Write the pack to `path`, whole and as a kiosk would take it, or not at all; its sound lies in blobs/ beside it.

    `release` refuses one whose translations are not complete, or whose help lines no person has confirmed.

    Raises:
        PackError: it has no topics, shows what is not drawn, is not complete, or cannot be written.
        SourceError: a language is not known, or a recording or a spoken text is wrong.
    """
    languages = tuple(_language(content, catalogs, tag) for tag in content.pack.languages)
    _refuse_unfit(content)
    narration = find_narration(content, catalogs)
    if release:
        _refuse_incomplete(content, languages)
        refuse_unconfirmed(content)
    rows = _tables(content, catalogs, languages, narration)
    write_whole(path, rows, {narrated.source.sha256: narrated.source.sound for narrated in narration.current})
    counts = len(narration.current), len(narration.stale)
    return Built(path, path.stat().st_size, len(content.topics), languages, *counts)


def _language(content: Content, catalogs: Mapping[str, Catalog], tag: str) -> BuiltLanguage:
    only = content.pack.sound_only.get(tag)
    if only is not None:
        return BuiltLanguage(tag, None, 0, Language(tag, only.name, only.direction, only.fallback))
    if tag == content.pack.source_language:
        return BuiltLanguage(tag, None, 0)
    return BuiltLanguage(tag, catalogs[tag].reviewed_by, len(missing_texts(content, catalogs[tag])))


def _refuse_unfit(content: Content) -> None:
    """Refuse what no kiosk would take, whatever its translations."""
    for fault in content.recordings.faults:
        raise SourceError(fault)
    if not content.topics:
        raise PackError(f"{content.pack.id}: has no topics")
    for name, svg in content.vocabulary.drawings.items():
        if name not in content.vocabulary.signs:
            raise SourceError(f"{content.vocabulary.places[name]}:1: {unnamed(name)}")
        for line, fault in svg_faults(svg):
            raise SourceError(f"{content.vocabulary.places[name]}:{line}: {fault}")
    undrawn = sorted(content_signs(content) - content.vocabulary.drawings.keys())
    if undrawn:
        raise PackError(f"{content.pack.id}: shows what is not drawn: {', '.join(undrawn)}")


def _refuse_incomplete(content: Content, languages: Iterable[BuiltLanguage]) -> None:
    lacking = [f"'{language.tag}' lacks {language.missing} texts" for language in languages if language.missing]
    if lacking:
        raise PackError(f"{content.pack.id}: not complete, so not released: {', '.join(lacking)}")


def _tables(
    content: Content, catalogs: Mapping[str, Catalog], languages: Sequence[BuiltLanguage], narration: Narration
) -> dict[str, Iterable[Row]]:
    """The rows of each table, in the order of their primary keys, so that equal content gives equal bytes."""
    topics = sorted(content.topics, key=lambda topic: topic.id)
    guides = [(topic.id, topic.guide) for topic in topics if topic.guide is not None]
    texts = sorted(text_rows(content, catalogs))
    return {
        "manifest": _manifest(content),
        "languages": by(language_rows(languages), "tag"),
        "sound_only": by(fallback_rows(languages), "tag"),
        "pictograms": by(_pictograms(content), "name"),
        "themes": by(positioned({"id": theme.id, "pictogram": theme.picture} for theme in content.themes), "id"),
        "topics": by(_topics(content), "id"),
        "cards": by(_cards(content), "owner", "position"),
        "guides": [{"topic": topic, "start": guide.start} for topic, guide in guides],
        "questions": (row for topic, guide in guides for row in _questions(topic, guide)),
        "choices": by(
            (row for topic, guide in guides for row in _choices(topic, guide)), "topic", "question", "position"
        ),
        "outcomes": (row for topic, guide in guides for row in _outcomes(topic, guide)),
        "glossary": by(positioned({"id": entry.id, "pictogram": entry.picture} for entry in content.glossary), "id"),
        "needs": by(need_rows(content), "id"),
        "help_lines": by(line_rows(content), "need", "position"),
        "staff_pages": by(positioned({"id": page.id, "theme": page.theme} for page in content.staff), "id"),
        "staff_points": by(_points(content), "page", "position"),
        "narrations": by(narration.rows(), "item", "field", "language"),
        "pronunciations": by(pronunciation_rows(content.pronunciations), "word", "only_in"),
        "spoken": by(spoken_rows(content, catalogs), "item", "field", "language"),
        "terms": by(term_rows(content, catalogs), "item", "field", "language"),
        "texts": text_table(texts),
    }


def _manifest(content: Content) -> list[Row]:
    """`checked_on` is the oldest of the topics' days: nothing in the pack was checked before it."""
    return manifest_rows(
        {
            "checked_on": min(topic.checked_on for topic in content.topics).isoformat(),
            "id": content.pack.id,
            "source_language": content.pack.source_language,
            "title": content.pack.title,
            "version": content.pack.version,
        }
    )


def _pictograms(content: Content) -> Iterator[Row]:
    for name, sign in content.vocabulary.signs.items():
        svg = content.vocabulary.drawings.get(name)
        if svg is not None:
            yield {"name": name, "svg": svg, "mirrored": int(sign.mirrored)}


def _topics(content: Content) -> Iterator[Row]:
    places: dict[str, int] = {}
    for topic in content.topics:
        at = places[topic.theme] = places.get(topic.theme, -1) + 1
        yield {
            "id": topic.id,
            "theme": topic.theme,
            "position": at,
            "pictogram": topic.picture,
            "checked_on": topic.checked_on.isoformat(),
            "valid_until": topic.ends.isoformat() if topic.ends is not None else None,
        }


def _cards(content: Content) -> Iterator[Row]:
    for topic in content.topics:
        yield from _deck(topic.id, topic.cards)
        for outcome in topic.guide.outcomes if topic.guide is not None else ():
            yield from _deck(f"{topic.id}.{outcome.id}", outcome.cards)


def _deck(owner: str, cards: Iterable[CardSource]) -> Iterator[Row]:
    for at, card in enumerate(cards):
        yield {
            "owner": owner,
            "position": at,
            "id": card.id,
            "kind": card.kind.value,
            "picture": _picture(card.picture),
            "facts": as_json(card.facts),
            "beyond_handbook": card.beyond_handbook,
            "place": card.place.value if card.place is not None else None,
        }


def _questions(topic: str, guide: GuideSource) -> Iterator[Row]:
    for at, question in enumerate(guide.questions):
        yield {
            "topic": topic,
            "position": at,
            "id": question.id,
            "picture": _picture(question.picture),
            "badge": question.badge,
            "facts": as_json(question.facts),
            "beyond_handbook": question.beyond_handbook,
            "yes": question.yes,
            "no": question.otherwise,
            "unsure": question.unsure or question.otherwise,
            "papers": int(question.papers),
        }


def _choices(topic: str, guide: GuideSource) -> Iterator[Row]:
    for question in guide.questions:
        for at, choice in enumerate(question.choices):
            yield {
                "topic": topic,
                "question": question.id,
                "position": at,
                "id": choice.id,
                "pictogram": choice.picture,
                "leads_to": choice.to,
            }


def _outcomes(topic: str, guide: GuideSource) -> Iterator[Row]:
    for at, outcome in enumerate(guide.outcomes):
        yield {
            "topic": topic,
            "position": at,
            "id": outcome.id,
            "decides_pictogram": outcome.decides.picture if outcome.decides is not None else None,
            "leads_to": outcome.topic,
            "asks": int(outcome.asks),
        }


def _points(content: Content) -> Iterator[Row]:
    for page in content.staff:
        for at, point in enumerate(page.points):
            yield {
                "page": page.id,
                "position": at,
                "id": point.id,
                "role": point.role.value,
                "facts": as_json(point.facts),
                "beyond_handbook": point.beyond_handbook,
            }


def _picture(picture: PictureSentence) -> str:
    return as_json(picture.signs)
