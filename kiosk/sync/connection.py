"""How a server is reached."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from msgspec import Struct


class Connection(Struct, frozen=True):
    """How a server is reached. `proxy` "" is the environment's; `limit_kib_s` 0 is none; times in s."""

    proxy: str = ""
    ca: Path | None = None
    limit_kib_s: int = 0
    connect_s: float = 10.0
    read_s: float = 30.0

    def proxy_for(self, base: str) -> str | None:
        """The proxy between here and the server at `base`."""
        where = urlsplit(base)
        if self.proxy:
            return self.proxy
        if not where.hostname or proxy_bypass(where.hostname):
            return None
        return getproxies().get(where.scheme)
