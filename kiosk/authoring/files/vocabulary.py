"""The drawn vocabulary as files: what each pictogram shows, its SVG, and the rules its file obeys."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final
from xml.parsers import expat

from msgspec import Struct, field

from kiosk.authoring.files.marked_yaml import Document, read_document
from kiosk.authoring.files.models import SignSource
from kiosk.authoring.files.validation import mapping_items
from kiosk.errors import SourceError
from kiosk.guidance import Joint

MAX_SVG_BYTES: Final = 6 * 1024
SHAPES: Final = frozenset({"path", "rect", "circle", "ellipse"})
GEOMETRY: Final = frozenset({"d", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r"})
PRESENTATION: Final = frozenset({"fill", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"})
JOINTS: Final = frozenset(joint.value for joint in Joint)


class Vocabulary(Struct, frozen=True):
    """Every pictogram by name, and the SVG of those that are drawn."""

    signs: Mapping[str, SignSource]
    drawings: Mapping[str, bytes]
    places: Mapping[str, str]


def read_vocabulary(folder: Path) -> Vocabulary:
    """The vocabulary in `folder`: vocabulary.yaml and a `<name>.svg` beside it for each that is drawn.

    Raises:
        SourceError: vocabulary.yaml is wrong, or a drawing cannot be read.
    """
    document = read_document(folder / "vocabulary.yaml")
    signs = parse_signs(document)
    missing = sorted(JOINTS - signs.keys())
    if missing:
        document.refuse((), f"there is no joint '{missing[0]}'")
    try:
        drawings = {path.stem: path.read_bytes() for path in sorted(folder.glob("*.svg"))}
    except OSError as error:
        raise SourceError(f"{error.filename}: cannot be read: {error.strerror}") from error
    places = {name: str(folder / f"{name}.svg") for name in (*signs, *drawings)}
    return Vocabulary(signs, drawings, places)


def parse_signs(document: Document) -> dict[str, SignSource]:
    """The entries of a vocabulary file.

    Raises:
        SourceError: an entry is wrong.
    """
    return dict(mapping_items(document, SignSource))


def unnamed(name: str) -> str:
    """What is wrong with a drawing that nothing says the meaning of."""
    return f"'{name}' is drawn and not in vocabulary.yaml: write there what it shows"


def svg_faults(svg: bytes) -> tuple[tuple[int, str], ...]:
    """The rules at the end of RULES.md that a drawing breaks, each with its line."""
    return drawing_faults(svg, MAX_SVG_BYTES) or tuple(_halo_faults(svg))


def drawing_faults(svg: bytes, most_bytes: int) -> tuple[tuple[int, str], ...]:
    """What keeps a file from being a drawing of plain shapes on a grid of 96 by 96, each with its line."""
    if len(svg) >= most_bytes:
        return ((1, f"{len(svg)} bytes; must be under {most_bytes}"),)
    return tuple(_Drawing().faults(svg))


def _halo_faults(svg: bytes) -> Iterator[tuple[int, str]]:
    drawing = _Drawing()
    list(drawing.faults(svg))
    match drawing.groups:
        case [halo, drawn]:
            if halo != drawn:
                yield 1, "both groups must have the same translate"
        case _:
            yield 1, f"must have two groups, halo and drawing, not {len(drawing.groups)}"


class _Drawing(Struct):
    """One reading of an SVG file, noting what breaks the rules."""

    found: list[tuple[int, str]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    line: int = 1

    def faults(self, svg: bytes) -> Iterator[tuple[int, str]]:
        parser = expat.ParserCreate("UTF-8")

        def begin(name: str, attributes: dict[str, str]) -> None:
            self.line = parser.CurrentLineNumber
            self.begin(name, attributes)

        def text(data: str) -> None:
            if data.strip():
                self.found.append((parser.CurrentLineNumber, "text stands in the drawing"))

        parser.StartElementHandler = begin
        parser.EndElementHandler = lambda _name: self.open.pop() and None
        parser.CharacterDataHandler = text
        parser.ProcessingInstructionHandler = lambda *_: self.found.append(
            (parser.CurrentLineNumber, "has an instruction for another program")
        )
        parser.XmlDeclHandler = lambda *_: self.found.append(
            (parser.CurrentLineNumber, "has an XML declaration: leave <?xml … ?> out")
        )
        parser.CommentHandler = lambda _: self.found.append((parser.CurrentLineNumber, "has a comment"))
        parser.StartDoctypeDeclHandler = lambda *_: self.found.append((parser.CurrentLineNumber, "has a doctype"))
        if svg.startswith(codecs.BOM_UTF8):
            self.found.append((1, "begins with an unseen mark (U+FEFF): save it without"))
        try:
            parser.Parse(svg, True)
        except expat.ExpatError as error:
            yield error.lineno, f"not valid XML: {expat.ErrorString(error.code)}"
            return
        yield from self.found

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        around = tuple(self.open)
        self.open.append(name)
        match around:
            case ():
                self._root(name, attributes)
            case (_,) if name == "g":
                self._group(attributes)
            case (_, "g") if name in SHAPES:
                self._allow(name, attributes, GEOMETRY | PRESENTATION)
            case _:
                self._note(f"<{name}> may not stand here")

    def _root(self, name: str, attributes: dict[str, str]) -> None:
        if name != "svg" or attributes.get("xmlns") != "http://www.w3.org/2000/svg":
            self._note("the outer element must be an svg")
        elif attributes.get("viewBox") != "0 0 96 96":
            self._note('must have viewBox="0 0 96 96"')
        self._allow("svg", attributes, frozenset({"xmlns", "viewBox"}))

    def _group(self, attributes: dict[str, str]) -> None:
        moved = attributes.get("transform", "")
        self.groups.append(moved)
        self._allow("g", attributes, PRESENTATION | {"transform"})
        if moved and not re.fullmatch(r"translate\(-?[\d.]+([ ,]-?[\d.]+)?\)", moved):
            self._note("a group may only be moved by one translate")

    def _allow(self, name: str, attributes: dict[str, str], allowed: frozenset[str]) -> None:
        for attribute, value in attributes.items():
            if attribute not in allowed:
                self._note(f"<{name}> may not have '{attribute}'")
            elif "url(" in value:
                self._note(f"<{name}> may not refer to something else in '{attribute}'")

    def _note(self, fault: str) -> None:
        self.found.append((self.line, fault))
