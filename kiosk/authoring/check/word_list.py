"""How often words are used, out of wordfreq's list: a tool for editors, loaded only when content is checked.

wordfreq is the extra `[editors]`: Apache-2.0, its lists CC BY-SA 4.0, 57 MB for all languages.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

Frequency = Callable[[str], float]
"""A word's frequency on the Zipf scale: 7 for "de", 3 for once in a million words, 0 for one that is not listed."""


class _WordFreq(Protocol):
    def zipf_frequency(self, word: str, lang: str) -> float: ...


def word_frequency(language: str) -> Frequency | None:
    """The list of words of a language, or None when the extra `[editors]` is not installed."""
    try:
        module = cast("_WordFreq", import_module("wordfreq"))
    except ImportError:
        return None

    def frequency(word: str) -> float:
        return module.zipf_frequency(word, language)

    return frequency
