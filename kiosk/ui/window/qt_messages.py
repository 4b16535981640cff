"""What Qt and QML complain of, in the journal; only what the code is about, for a message may quote what is shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtQml import QQmlEngine, QQmlError

from kiosk.station import journal
from kiosk.station.journal import Event

_QUOTED: Final = re.compile(r"""'[^']*'|"[^"]*"|\N{LEFT DOUBLE QUOTATION MARK}[^\N{RIGHT DOUBLE QUOTATION MARK}]*.""")
_URL: Final = re.compile(r"\b(?:image|data|https?)://?\S*")
_THROWN: Final = re.compile(r"^(?:Uncaught exception|\w*Error): .*")
_OWN: Final = re.compile(r"^TypeError: (?:Cannot (?:read|call|assign|set)|Value is|Property) .*")
"""What Qt's own JavaScript says of a TypeError; the words of any other error are somebody's."""


def follow_qt(engine: QQmlEngine) -> None:
    """Have all that Qt prints end in the journal.

    Only once the screens are loaded: Qt's loading thread would wait for Python's lock, which this thread holds
    while it waits for that thread.
    """
    engine.setOutputWarningsToStandardError(False)
    qInstallMessageHandler(_message)


def tell_warnings(warnings: Sequence[QQmlError]) -> None:
    """Write down what the screens' own code complains of: where, and what without its values."""
    for warning in warnings:
        where = f"{warning.url().fileName()}:{warning.line()}"
        journal.tell(Event.QML_WARNING, f"{where}: {without_values(warning.description())}")


def without_values(text: str) -> str:
    """What Qt says, with nothing that is quoted, and of an error that was thrown its kind alone."""
    plain = text if _OWN.match(text) else _THROWN.sub(lambda thrown: thrown[0].partition(":")[0], text)
    return _URL.sub("…", _QUOTED.sub("…", plain))


def _message(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
    if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg:
        with journal.boundary(Event.UNEXPECTED):
            journal.tell(Event.QT_MESSAGE, without_values(text.partition("\n")[0]))
