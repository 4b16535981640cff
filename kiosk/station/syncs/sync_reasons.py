"""Why a sync failed, in a sentence that a steward understands, and what helps. The codes are those of `kiosk sync`."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from kiosk.station.messages import Message

STOPPED: Final = "sync-stopped"
"""Ours: the program that syncs died, or said nothing for too long."""

SET_UP: Final = "sync-set-up"
"""Ours: the program that syncs refused what the configuration says."""

REMOVED: Final = "sync-removed"
EXPIRED: Final = "sync-expired"
UNTRUSTED: Final = "sync-untrusted"
ROLLBACK: Final = "sync-rollback"


class Reason(Struct, frozen=True):
    """What went wrong, and what helps."""

    what: Message
    mend: Message


REASONS: Final = {
    "sync-unreachable": Reason(
        Message("the source could not be reached"),
        Message("Check the network cable or the wireless network. The kiosk tries again by itself."),
    ),
    UNTRUSTED: Reason(
        Message("the content is not signed by anybody this kiosk trusts"),
        Message("Ask whoever made it for content that is meant for this kiosk. Do not use this one."),
    ),
    EXPIRED: Reason(
        Message("the content is too old to be trusted: its maker promised to renew it and has not"),
        Message("Ask for newer content. If the date of the kiosk is wrong, have it set."),
    ),
    ROLLBACK: Reason(
        Message("the content is older than what this kiosk has already seen"),
        Message("Ask for the newest content. What is shown now stays."),
    ),
    "sync-wrong-file": Reason(
        Message("a file is not what it should be: it was damaged or changed"),
        Message("Try once more. If it fails again, ask for another stick."),
    ),
    "sync-missing": Reason(
        Message("a file is missing"),
        Message("It was not copied to its end. Ask whoever made it to do so again."),
    ),
    REMOVED: Reason(
        Message("the stick was taken out too early"),
        Message("Put it in again, and wait for the big tick."),
    ),
    "sync-space": Reason(
        Message("there is not enough room on the kiosk's disk"),
        Message("Ask whoever looks after the machine to make room."),
    ),
    "sync-clock": Reason(
        Message("the date of the kiosk is wrong, so it cannot tell what is new"),
        Message("Have the date and time of the kiosk set."),
    ),
    "sync-damaged": Reason(
        Message("the content on the kiosk is damaged, and what came does not mend it"),
        Message("Bring the newest content, or go back to the previous content. Have the disk of the kiosk looked at."),
    ),
    "sync-busy": Reason(
        Message("content was being changed by another program at that moment"),
        Message("Wait a minute and try again."),
    ),
    "sync-not-a-pack": Reason(
        Message("what came is signed, but is no content that this kiosk can show"),
        Message("Tell whoever made it. The kiosk may need a newer version of its program."),
    ),
    "sync-portal": Reason(
        Message("the network answers with a page of its own, which asks somebody to log in"),
        Message("Ask whoever looks after the network to let the kiosk through."),
    ),
    SET_UP: Reason(
        Message("the kiosk is not set up for it: its configuration does not say whom to trust, or is wrong"),
        Message("Ask whoever set up the kiosk to look at its configuration and at its log."),
    ),
    STOPPED: Reason(
        Message("it stopped in the middle"),
        Message("Try again. If it happens again, restart the kiosk."),
    ),
}


def reason_of(code: str) -> Reason:
    """The words for a code; for one that is not known, words that say it."""
    return REASONS.get(code) or Reason(
        Message("it failed for a reason this kiosk has no words for ({code})", {"code": code}),
        Message("Try again, and tell whoever looks after the kiosk what stands here."),
    )
