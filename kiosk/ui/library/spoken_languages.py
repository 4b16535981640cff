"""The names of languages in another one, by CLDR; its data comes from the disk, so this is for the jobs thread."""

from __future__ import annotations

from kiosk.packs.format.letters import comma


def language_names(tags: tuple[str, ...], language: str) -> str:
    """The languages as they are called in `language`, in a row; a tag that CLDR does not know stays one."""
    from babel import Locale  # noqa: PLC0415  slow to import, and needed on this thread alone

    names = Locale.parse(language, sep="-").languages
    return f"{comma(language)} ".join(names.get(tag, tag) for tag in tags)
