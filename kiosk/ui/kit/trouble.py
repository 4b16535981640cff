"""What stands on the screen when no content can be read: for visitors, volunteers and whoever is called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.site import SiteChoices

LANGUAGES: Final = ("nl", "fr", "en")
"""The languages of desks and of whoever comes to help; all three at once, for nobody can choose here."""


def trouble_words(interface: Interface, site: SiteChoices) -> Iterator[str]:
    """The same message once in each of the three languages."""
    for tag in LANGUAGES:
        _ = interface.in_language(tag)
        ask = _("This screen is not working now. Please ask at the desk.")
        call = (
            _("For the desk: the content can't be read. Call {whom}.").format(whom=site.call_whom)
            if site.call_whom
            else _("For the desk: the content can't be read. Call whoever looks after this kiosk.")
        )
        yield f"{ask}\n{call}"
