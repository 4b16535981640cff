"""Holds the languages that a pack or a site says it has against CLDR and against each other."""

from __future__ import annotations

from kiosk.authoring.files.catalogs import language
from kiosk.authoring.files.marked_yaml import Document
from kiosk.authoring.files.models import PackSource
from kiosk.errors import SourceError


def check_languages(
    document: Document, languages: tuple[str, ...], source_language: str, sound_only: frozenset[str] = frozenset()
) -> None:
    """Refuse a language that is not known, stands there twice, or is not there though the source is written in it.

    Those that are `sound_only` say their names themselves, and CLDR need not know them.

    Raises:
        SourceError: one is wrong; one line with file, line and key.
    """
    for at, tag in enumerate(languages):
        if tag in languages[:at]:
            document.refuse(("languages", at), f"'{tag}' stands here twice")
        if tag in sound_only:
            continue
        try:
            language(tag)
        except SourceError:
            document.refuse(("languages", at), f"'{tag}' is no language that CLDR knows")
    if source_language not in languages:
        document.refuse(("languages",), f"the source language '{source_language}' is not among them")


def check_sound_only(document: Document, pack: PackSource) -> None:
    """Refuse a language that is only sound and has nothing to stand in for it, or has texts.

    Raises:
        SourceError: one is wrong; one line with file, line and key.
    """
    for tag, only in pack.sound_only.items():
        if tag not in pack.languages:
            document.refuse(("sound_only", tag), f"'{tag}' is not among the languages")
        if tag == pack.source_language:
            document.refuse(("sound_only", tag), "the source language has texts, so it is not only sound")
        if only.fallback not in pack.written:
            what = f"'{only.fallback}' is no language of this pack that has texts"
            document.refuse(("sound_only", tag, "fallback"), what)
