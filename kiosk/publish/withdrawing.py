"""Taking a pack out of a channel again: it is offered to nobody any more."""

from __future__ import annotations

from typing import Final

from kiosk.errors import RepositoryError
from kiosk.publish.publishing import (
    CHANNELS,
    Published,
    adopt_sites,
    check_known,
    folder_of,
    list_sound,
    published,
    settle,
)
from kiosk.publish.repository import SITE, ContentRepository

_FOR_ALL: Final = CHANNELS[0]
"""Every kiosk takes from this channel, so it always offers something."""


def withdraw(repository: ContentRepository, pack: str, channel: str) -> Published:
    """Offer a pack in a channel, or of a site, no longer, and sign; its file stays until it is pruned.

    A kiosk that has the pack keeps showing it: nothing is taken from a shelf, however it is signed.

    Raises:
        RepositoryError: the pack is not there, is the last that every kiosk is offered, or a key is not at hand;
            nothing has changed.
    """
    with repository.alone():
        return _withdraw(repository, pack, channel)


def _withdraw(repository: ContentRepository, pack: str, channel: str) -> Published:
    check_known(repository, channel)
    adopt_sites(repository)
    offered = {listed.id: listed for listed in published(repository) if listed.channel == channel}
    if pack not in offered:
        has = ", ".join(offered) or "nothing"
        raise RepositoryError(f"{repository.folder}: '{channel}' has no pack '{pack}'; it has {has}")
    if channel == _FOR_ALL and len(offered) == 1:
        raise RepositoryError(
            f"{repository.folder}: '{pack}' is all that '{channel}' has, and every kiosk takes from it: "
            "publish what is to take its place, under a new version"
        )
    with repository.edit_targets(channel) as edited:
        del edited.targets[f"{folder_of(channel)}/{pack}.pack"]
        if len(offered) == 1:
            edited.targets.clear()  # a site lists its sound here too
    if not channel.startswith(SITE):
        list_sound(repository, {})
    settle(repository, [channel])
    return offered[pack]
