"""Made-up content of any size, built straight into a pack without files, for measurements."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kiosk.authoring.build.build import Built, build_pack
from kiosk.authoring.files.catalogs import Catalog
from kiosk.authoring.files.facts import Fact
from kiosk.authoring.files.items import sign_text
from kiosk.authoring.files.models import CardSource, PackSource, SignSource, ThemeSource, TopicSource
from kiosk.authoring.files.source import Content
from kiosk.authoring.files.vocabulary import Vocabulary
from kiosk.authoring.translate.translation import content_texts
from kiosk.guidance import CardKind, Joint, PictureSentence
from tests.helpers.small_content import SVG

LANGUAGES = ("nl", "fr", "en", "ar", "de", "ro", "es", "tr", "uk", "fa")
THEMES = ("start", "work", "education", "health", "housing", "assistance")
SIGNS = ("arrow", "plus", "or", "person", "counter", "doctor", "paper-form", "house-key")
CARDS = 4
"""Cards of a topic."""


def build_big_pack(path: Path, *, topics: int = 10_000, languages: tuple[str, ...] = LANGUAGES) -> Built:
    """A pack of `topics` topics, complete in each language."""
    content = big_content(topics, languages)
    return build_pack(content, big_catalogs(content), path, release=True)


def big_content(topics: int, languages: tuple[str, ...] = LANGUAGES) -> Content:
    """Content of `topics` topics over six themes, four cards each."""
    signs = {name: SignSource(nl=f"een {name}", mirrored=name == "arrow") for name in SIGNS}
    return Content(
        pack=PackSource(id="big", version="1", title="Een groot pakket", source_language="nl", languages=languages),
        themes=tuple(ThemeSource(id=theme, title=theme.title(), picture="person") for theme in THEMES),
        topics=tuple(_topic(number) for number in range(topics)),
        glossary=(),
        staff=(),
        facts=(Fact("fact.1", "facts.txt:1"),),
        vocabulary=Vocabulary(signs, dict.fromkeys(SIGNS, SVG.encode()), {}),
        places={},
    )


def big_catalogs(content: Content) -> dict[str, Catalog]:
    """A complete catalog for each language; a translation is its source with the language's tag before it."""
    texts = [*content_texts(content), *(sign_text(name, sign) for name, sign in content.vocabulary.signs.items())]
    keys = [(text.item, text.value) for text in texts]
    return {
        tag: Catalog(f"{tag}.po", {key: f"{tag} {key[1]}" for key in keys}, reviewed=dict.fromkeys(keys, "Amina B."))
        for tag in content.pack.languages
        if tag != content.pack.source_language
    }


def _topic(number: int) -> TopicSource:
    topic = f"{THEMES[number % len(THEMES)]}.topic_{number}"
    return TopicSource(
        id=topic,
        picture="house-key",
        title=f"Onderwerp {number}",
        question=f"Wat moet ik weten over onderwerp {number}?",
        checked_on=date(2026, 11, 23),
        cards=tuple(_cards(topic, number)),
    )


def _cards(topic: str, number: int) -> Iterator[CardSource]:
    for at, kind in zip(range(CARDS), CardKind, strict=True):
        yield CardSource(
            id=f"{topic}.{at}",
            kind=kind,
            picture=PictureSentence(("person", "counter", "paper-form"), (Joint.THEN, Joint.AND)),
            text=f"Ga met papier {at} naar balie {number}. Vraag daar wat je nodig hebt.",
            facts=("fact.1",),
        )
