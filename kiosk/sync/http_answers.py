"""What a server's answer says besides its bytes, and what becomes of one that nobody wants."""

from __future__ import annotations

from contextlib import suppress
from typing import Final
from urllib.parse import urljoin, urlsplit

import urllib3

_DROPPED_BYTES: Final = 64 * 1024


def drop(response: urllib3.BaseHTTPResponse) -> None:
    """Give the connection back if little is left of the answer; there may be no end to it."""
    with suppress(urllib3.exceptions.HTTPError):
        response.read1(_DROPPED_BYTES, decode_content=False)
    response.close()


def followed(here: str, location: str) -> str | None:
    """Where a redirect leads; None when that is neither the same server nor an encrypted one."""
    try:
        there = urljoin(here, location)
        old, new = urlsplit(here), urlsplit(there)
    except ValueError:
        return None
    return there if new.scheme == "https" or (old.scheme, old.netloc) == (new.scheme, new.netloc) else None


def start_of(content_range: str) -> int:
    """Where the bytes of `bytes 100-199/200` begin; -1 when it says nothing of the kind."""
    unit, _, rest = content_range.partition(" ")
    first = rest.partition("-")[0]
    return int(first) if unit == "bytes" and first.isdecimal() else -1


def said(error: Exception) -> str:
    """Why a request failed, in a line."""
    reason = getattr(error, "reason", None)
    return f"{type(error).__name__}: {reason or error!s:.200}"
