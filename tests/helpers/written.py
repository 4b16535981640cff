"""Texts, pictures and heads that a piece of QML in a test says itself, where a kiosk takes them from its pack."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.text_model import PictureModel, TextModel
from kiosk.ui.kit.words import HeadValue, Picture, Words

QML_IMPORT_NAME = "Kiosk.Written"
QML_IMPORT_MAJOR_VERSION = 1

Fields = dict[str, Any]
MAP: Any = "QVariantMap"
"""PySide6 takes a type's name too, which its stubs do not know."""


def _frozen(fields: Fields) -> Fields:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}


@QmlElement
class WrittenText(TextModel):
    """`WrittenText { words: ({value: "Dag", direction: "ltr"}) }`: the fields of `Words`."""

    def _write(self, fields: Fields) -> None:
        self.show(Words(**_frozen(fields)))

    words = Property(MAP, None, _write)


@QmlElement
class DrawnPicture(PictureModel):
    """`DrawnPicture { drawn: ({signs: ["person"]}) }`: the fields of `Picture`."""

    def _draw(self, fields: Fields) -> None:
        self.show(Picture(**_frozen(fields)))

    drawn = Property(MAP, None, _draw)


@QmlElement
class WrittenHead(HeadModel):
    """`WrittenHead { head: ({theme: "health", title: "Titel", pictogram: "doctor"}) }`."""

    def _write(self, fields: Fields) -> None:
        sign = fields.get("pictogram")
        picture = Picture((sign,), (False,)) if sign else Picture()
        self.show(HeadValue(fields.get("theme", "start"), Words(fields.get("title", "")), picture))

    head = Property(MAP, None, _write)
