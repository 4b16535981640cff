"""What the screen says of a stick: what is new on it, and whom to call when it did not work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from kiosk.station.syncs.sync_reasons import REMOVED, ROLLBACK
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.site import SiteChoices
from kiosk.ui.kit.trouble import LANGUAGES


class News(Struct, frozen=True):
    """What the content holds that is shown from the next visit on."""

    topics: int
    languages: int
    checked_on: date


def news_words(interface: Interface, language: str, news: News | None) -> str:
    """One line about new content, None: there was none; not on the screen's thread, which Babel would hold up."""
    from babel.dates import format_skeleton  # noqa: PLC0415  slow, and only a stick waits for it

    _ = interface.in_language(language)
    if news is None:
        return _("Nothing new: the kiosk already had this.")
    month = format_skeleton("yMMMM", news.checked_on, locale=language)
    words = interface.words_in(language)
    topics = words.ngettext("{count} topic", "{count} topics", news.topics).format(count=news.topics)
    languages = words.ngettext("{count} language", "{count} languages", news.languages).format(count=news.languages)
    return _("New: {topics}, {languages}, {month}").format(topics=topics, languages=languages, month=month)


def stick_troubles(interface: Interface, site: SiteChoices, code: str) -> Iterator[str]:
    """The same message in the desk's language and in those of whoever comes to help."""
    for tag in dict.fromkeys((site.language, *LANGUAGES)):
        _ = interface.in_language(tag)
        if code == REMOVED:
            yield _("The stick came out too early. Put it in again.")
        elif code == ROLLBACK:
            yield _("This stick is older than the content here. Ask for a newer one.")
        elif site.call_whom:
            yield _("The stick did not work. Call {whom}.").format(whom=site.call_whom)
        else:
            yield _("The stick did not work. Call whoever looks after this kiosk.")
