"""What a drawing inside a pack may hold: shapes in plain colours, and nothing that can act.

The grammar is a small part of XML on which all parsers agree: no entities, comments, CDATA,
processing instructions, namespaces or text.
"""

from __future__ import annotations

import re
from typing import Final

MAX_SVG_BYTES: Final = 64 * 1024
_MAX_DEPTH: Final = 16

_TAG: Final = re.compile(rb"<(/?)([a-z]++)((?:\s++[A-Za-z-]++=\"[^\"<>&]*+\")*+)\s*+(/?)>\s*+")
_ATTRIBUTE: Final = re.compile(r"([A-Za-z-]+)=\"([^\"]*)\"")

_NUMBER: Final = r"-?(?:\d{1,4}(?:\.\d{1,6})?|\.\d{1,6})"
_NUMBERS: Final = rf"{_NUMBER}(?:[\s,]+{_NUMBER})*"
_COLOUR: Final = r"none|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}"

_PAINT: Final = {
    "fill": _COLOUR,
    "stroke": _COLOUR,
    "stroke-width": _NUMBER,
    "stroke-linecap": "butt|round|square",
    "stroke-linejoin": "miter|round|bevel",
    "stroke-miterlimit": _NUMBER,
    "fill-rule": "nonzero|evenodd",
    "opacity": _NUMBER,
    "fill-opacity": _NUMBER,
    "stroke-opacity": _NUMBER,
    "transform": rf"(?:(?:translate|rotate|scale|matrix)\(\s*{_NUMBERS}\s*\)\s*)+",
}
_ELEMENTS: Final[dict[str, dict[str, str]]] = {
    "svg": {"xmlns": r"http://www\.w3\.org/2000/svg", "viewBox": _NUMBERS, "width": _NUMBER, "height": _NUMBER},
    "g": _PAINT,
    # No exponents and no run of seven digits: a coordinate cannot leave what a rasteriser handles.
    "path": {**_PAINT, "d": r"(?!.*\d{7})[MmLlHhVvCcSsQqTtAaZz0-9+\-.,\s]*"},
    "rect": {**_PAINT, **dict.fromkeys(("x", "y", "width", "height", "rx", "ry"), _NUMBER)},
    "circle": {**_PAINT, **dict.fromkeys(("cx", "cy", "r"), _NUMBER)},
    "ellipse": {**_PAINT, **dict.fromkeys(("cx", "cy", "rx", "ry"), _NUMBER)},
}


def safe_svg(value: object) -> bytes:
    """`value`, when it is a drawing of plain shapes below 64 KiB.

    Raises:
        ValueError: it holds anything else; says what.
    """
    if not isinstance(value, bytes) or len(value) >= MAX_SVG_BYTES:
        raise ValueError(f"a drawing is SVG below {MAX_SVG_BYTES} bytes")
    opened: list[str] = []
    at = 0
    while tag := _TAG.match(value, at):
        closing, name, attributes, empty = (part.decode("ascii", "replace") for part in tag.groups())
        if (name == "svg") != (at == 0 or bool(closing and len(opened) == 1)):
            raise ValueError("a drawing is one svg element and nothing round it")
        at = tag.end()
        if closing:
            if attributes or empty or not opened or opened.pop() != name:
                raise ValueError(f"</{name}> closes nothing")
        else:
            _check(name, attributes)
            if not empty:
                opened.append(name)
        if len(opened) > _MAX_DEPTH:
            raise ValueError("its elements are nested too deep")
        if not opened:
            break
    if opened or at == 0 or at != len(value):
        raise ValueError(f"not a drawing of plain shapes at byte {at}")
    return value


def _check(name: str, attributes: str) -> None:
    known = _ELEMENTS.get(name)
    if known is None:
        raise ValueError(f"<{name}> has no place in a drawing")
    seen: set[str] = set()
    for key, value in _ATTRIBUTE.findall(attributes):
        if key in seen or key not in known or not re.fullmatch(known[key], value, re.DOTALL):
            raise ValueError(f'{key}="{value:.40}" has no place in <{name}>')
        seen.add(key)
    if name == "svg" and "xmlns" not in seen:
        raise ValueError("<svg> names no namespace")
