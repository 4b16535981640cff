"""YAML with the line of every key and value. What the keys mean is not known here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import yaml
from msgspec import Struct

from kiosk.authoring.files.plain_yaml import PlainLoader, fault
from kiosk.errors import SourceError

KeyPath = tuple[str | int, ...]


class Document(Struct, frozen=True):
    """What a file holds, and the line (from 1) of each of its keys and list items."""

    name: str
    data: object
    lines: Mapping[KeyPath, int]

    def line(self, path: KeyPath) -> int:
        """The line of `path`, or of the nearest thing around it that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def place(self, path: KeyPath) -> str:
        """`file:line` of `path`."""
        return f"{self.name}:{self.line(path)}"

    def refuse(self, path: KeyPath, message: str, *, below: int = 0) -> NoReturn:
        """Say what is wrong at `path`; its first `below` steps lead to the item and are left out of the key.

        Raises:
            SourceError: always.
        """
        key = ".".join(str(step) for step in path[below:])
        raise SourceError(f"{self.place(path)}: {key + ': ' if key else ''}{message}")


def read_document(path: Path) -> Document:
    """The YAML document in `path`.

    Raises:
        SourceError: it cannot be read, is not UTF-8, or is not the plain YAML that content is written in.
    """
    return parse_document(read_raw(path), str(path))


def parse_document(raw: bytes, name: str) -> Document:
    """The YAML document in `raw`; `name` is what its errors call it.

    Raises:
        SourceError: it is not UTF-8 or not the plain YAML that content is written in.
    """
    text = decode(raw, name)
    lines: dict[KeyPath, int] = {}
    try:
        loader = PlainLoader(text)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, int(error.position)) + 1
        raise SourceError(f"{name}:{line}: a character that no text holds: U+{int(error.character):04X}") from error
    try:
        node = loader.get_single_node()
        data = _value(loader, node, (), name, lines) if node is not None else None
    except yaml.MarkedYAMLError as error:
        line, said = fault(error, loader)
        raise SourceError(f"{name}:{line}: not valid YAML: {said}") from error
    except RecursionError as error:
        raise SourceError(f"{name}:{max(lines.values(), default=1)}: nested too deeply") from error
    return Document(name, data, lines)


def read_raw(path: Path) -> bytes:
    """What the file at `path` holds.

    Raises:
        SourceError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror}") from error


def decode(raw: bytes, name: str) -> str:
    """`raw` as UTF-8 text, without the mark (U+FEFF) that Windows' editors put before it.

    Raises:
        SourceError: it is not UTF-8; says the line of the first wrong byte.
    """
    try:
        return raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SourceError(f"{name}:{line}: not UTF-8 (byte 0x{raw[error.start]:02X}): save it as UTF-8") from error


def _value(loader: PlainLoader, node: yaml.Node, path: KeyPath, name: str, lines: dict[KeyPath, int]) -> object:
    line = node.start_mark.line + 1
    lines.setdefault(path, line)
    if isinstance(node, yaml.MappingNode):
        return _mapping(loader, node, path, name, lines)
    if isinstance(node, yaml.SequenceNode):
        return tuple(_value(loader, item, (*path, at), name, lines) for at, item in enumerate(node.value))
    try:
        value: object = loader.construct_object(node)
    except ValueError as error:
        # PyYAML lets a day such as 2026-02-30 fail inside datetime, without a mark.
        raise SourceError(f"{name}:{line}: {_key(path)}: '{node.value}' is no date: {error}") from error
    return value


def _mapping(
    loader: PlainLoader, node: yaml.MappingNode, path: KeyPath, name: str, lines: dict[KeyPath, int]
) -> dict[str, object]:
    found: dict[str, object] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        key = key_node.value
        if not isinstance(key_node, yaml.ScalarNode) or key_node.tag != "tag:yaml.org,2002:str":
            shown = f"'{key}'" if isinstance(key, str) else "a list or mapping"
            raise SourceError(f"{name}:{line}: a key must be text: put {shown} between quotes")
        if key in found:
            raise SourceError(f"{name}:{line}: {_key((*path, key))}: stands here twice")
        lines[(*path, key)] = line
        found[key] = _value(loader, value_node, (*path, key), name, lines)
    return found


def _key(path: KeyPath) -> str:
    """A key as an editor looks for it: without the number of the item of a list that is the whole file."""
    return ".".join(map(str, path[1:] if path and isinstance(path[0], int) else path))
