"""What is asked to be said, before it is known whose voice says it."""

from __future__ import annotations

from msgspec import Struct

from kiosk.guidance import Recording


class Line(Struct, frozen=True):
    """One text to say in its own language; `key` tells the asker which one is heard.

    `spoken` is what a voice says in place of it, word for word; "" is the text itself.
    """

    text: str
    language: str
    key: str = ""
    recording: Recording | None = None
    spoken: str = ""
