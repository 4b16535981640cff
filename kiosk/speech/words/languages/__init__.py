"""The languages whose numbers and signs can be said, a file each named by its tag; loaded when first spoken.

To add one: a file with a `LANGUAGE`. Nothing else names it.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from kiosk.guidance.languages import base
from kiosk.speech.words.spoken_language import SpokenLanguage


@cache
def known_languages() -> frozenset[str]:
    """The tags of all files here."""
    return frozenset(module.name for module in pkgutil.iter_modules(__path__))


@cache
def spoken_language(tag: str) -> SpokenLanguage | None:
    """The language of a tag, whatever its country; None without a file: then a text is said as it is shown."""
    name = base(tag)
    if name not in known_languages():
        return None
    language = import_module(f"{__name__}.{name}").LANGUAGE
    if not isinstance(language, SpokenLanguage):
        raise TypeError(f"{__name__}.{name}.LANGUAGE is no SpokenLanguage")
    return language
