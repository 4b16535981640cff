"""Qt for a site's photographs, lent to `authoring`, which knows none; loaded with the first of them."""

from __future__ import annotations


def scale_photograph(raw: bytes) -> bytes:
    """What a pack holds of a JPEG or PNG.

    Raises:
        ValueError: it is neither, or cannot be one; says why.
    """
    from kiosk.ui.editors.photographs import scaled_photograph  # noqa: PLC0415  most sites have none

    return scaled_photograph(raw)
