"""From what a YAML file holds to models, with errors in an editor's words; the models themselves are in `models`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from kiosk.authoring.files.marked_yaml import Document, KeyPath

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Item = TypeVar("Item", bound=BaseModel)

WORDS: Final = {
    "missing": "is missing",
    "extra_forbidden": "is not a key that belongs here",
    "string_type": "must be text: put it between quotes",
    "string_too_short": "is empty",
    "tuple_type": "must be a list, between [ and ]",
    "too_short": "is empty",
    "date_type": "must be a date such as 2026-11-23, without quotes",
    "bool_type": "must be true or false",
    "model_type": "must have keys of its own",
}


def one_item(document: Document, model: type[Item]) -> Item:
    """The whole file as one item.

    Raises:
        SourceError: it is not one.
    """
    return _item(document, (), model)


def list_items(document: Document, model: type[Item]) -> tuple[Item, ...]:
    """The items of a file that is a list; an empty file is an empty list.

    Raises:
        SourceError: the file is no list, or an item is wrong.
    """
    if document.data is None:
        return ()
    if not isinstance(document.data, tuple):
        document.refuse((), "must be a list: each item begins with '- '")
    return tuple(_item(document, (at,), model) for at in range(len(document.data)))


def mapping_items(document: Document, model: type[Item]) -> Iterator[tuple[str, Item]]:
    """The entries of a file that gives each a name.

    Raises:
        SourceError: the file holds no names, or an entry is wrong.
    """
    if not isinstance(document.data, dict):
        document.refuse((), "must be names, each with its keys")
    for name in document.data:
        yield name, _item(document, (name,), model)


def _item(document: Document, path: KeyPath, model: type[Item]) -> Item:
    value: Any = document.data
    for step in path:
        value = value[step]
    try:
        return model.model_validate(value)
    except ValidationError as error:
        # What is wrong comes before what is not there: a misspelt key is both, and pydantic calls a
        # list empty when its only item is wrong.
        faults = [((*path, *fault["loc"]), fault) for fault in error.errors()]
        key, first = min(faults, key=lambda it: (it[1]["type"] in {"missing", "too_short"}, document.line(it[0])))
        below = len(path) if path and isinstance(path[0], int) else 0
        document.refuse(key, _words(first, model), below=below)


def nearest(written: str, known: Iterable[str]) -> str:
    """The one of `known` that `written` was probably meant to be, as the end of a sentence; nothing where none is."""
    found = get_close_matches(written, sorted(known), 1)
    return f"; the nearest is '{found[0]}'" if found else ""


def _keys(model: type[BaseModel], path: Iterable[str | int]) -> list[str]:
    """The keys of the item at `path` in a model."""
    found: type[BaseModel] | None = model
    for step in path:
        named = found.model_fields.items() if found is not None and isinstance(step, str) else ()
        for name, about in named:
            if step in {name, about.alias}:
                found = _model_in(about.annotation)
    return [about.alias or name for name, about in found.model_fields.items()] if found is not None else []


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model that a field holds, one or several of it."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for part in get_args(annotation) if (model := _model_in(part)) is not None), None)


def _words(fault: ErrorDetails, model: type[BaseModel]) -> str:
    kind = fault["type"]
    if fault["input"] is None and kind.endswith("_type"):
        return "is empty"
    if kind == "extra_forbidden":
        comma = "; a text with a comma between { and } stands in quotes"
        close = nearest(str(fault["loc"][-1]), _keys(model, fault["loc"][:-1]))
        return f"{WORDS[kind]}{comma if fault['input'] is None else close}"
    if kind == "string_too_long":
        return f"has {len(fault['input'])} characters; at most {fault['ctx']['max_length']} fit"
    if kind == "value_error":
        return str(fault["ctx"]["error"])
    if kind == "enum":
        return f"must be {fault['ctx']['expected']}, not '{fault['input']}'"
    return WORDS.get(kind, fault["msg"])
