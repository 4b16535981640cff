"""The recorder from the command line: which window it gets, and what became of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk.app import DATA
from kiosk.authoring.files.catalogs import language as language_of
from kiosk.authoring.files.source import Content
from kiosk.authoring.narrate.encode import need_encoder
from kiosk.authoring.narrate.narration import Narratable, narratable_sources
from kiosk.errors import SettingsError, SourceError
from kiosk.guidance import Direction
from kiosk.guidance.languages import SENTENCE_END
from kiosk.station.settings.find import find_settings
from kiosk.ui.editors.microphone import need_microphone
from kiosk.ui.editors.recorder import Recorder
from kiosk.ui.editors.recorder_flow import ToRecord
from kiosk.ui.editors.recorder_window import RecorderWindow, window_shape
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.words import NO_PICTURE, Picture
from kiosk.ui.window.display_server import need_a_display
from kiosk.ui.window.signals import stop_on_signals
from kiosk.ui.window.window_size import WINDOW_SHARE

SIZE = (900, 1200)
"""Of the window in pixels, where the screen has room for it."""


def record_texts(
    content: Content,
    content_dir: Path,
    wanted: tuple[Narratable, ...],
    speaker: str | None,
    interface: str | None,
) -> int:
    """Let somebody record `wanted` in a window; how many of them were written.

    Raises:
        KioskError: there is no display, no microphone, no encoder, or a recording could not be written.
    """
    need_encoder()
    words, language = interface_of(interface)
    need_a_display()
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationDisplayName("Wegwijs")
    need_microphone()
    available = QGuiApplication.primaryScreen().availableSize()
    size = QSize(*SIZE).boundedTo(available * WINDOW_SHARE)
    texts = tuple(texts_to_record(content, wanted))
    recorder = Recorder(texts, content_dir, speaker, language, window_shape(size))
    window = RecorderWindow(recorder, words, (content.vocabulary.drawings, glyphs()))
    recorder.left.connect(lambda: app.exit(0))
    stop = stop_on_signals(app)
    window.show(size)
    app.exec()
    window.close()
    recorder.stop()
    del stop
    if recorder.failure:
        raise SourceError(recorder.failure)
    return len(recorder.flow.saved)


def interface_of(tag: str | None) -> tuple[Interface, tuple[str, bool]]:
    """The window's words, their language, and whether it runs from right to left.

    Raises:
        SettingsError: the interface does not speak it, or the site's configuration is wrong.
    """
    folder = DATA / "locale"
    spoken = sorted(path.parent.parent.name for path in folder.glob("*/LC_MESSAGES/kiosk.mo"))
    if tag is not None and tag not in spoken:
        raise SettingsError(f"--interface: the window does not speak '{tag}'; it speaks {', '.join(spoken)}")
    language = tag or find_settings(None).site_language
    words = Interface(folder)
    words.load_all((language,))
    words.speak(language)
    return words, (language, language_of(language).direction is Direction.RTL)


def texts_to_record(content: Content, wanted: Iterable[Narratable]) -> Iterator[ToRecord]:
    """The texts with their pictures, cut into the sentences that are recorded one by one."""
    pictures = {(source.item, source.field): source.picture for source in narratable_sources(content)}
    mirrored = frozenset(name for name, sign in content.vocabulary.signs.items() if sign.mirrored)
    for text in wanted:
        picture = pictures[text.item, text.field]
        yield ToRecord(
            text,
            tuple(part for part in SENTENCE_END.split(text.text.strip()) if part),
            Picture(picture.signs, tuple(sign in mirrored for sign in picture.signs)) if picture else NO_PICTURE,
            text.item.partition(".")[0],
            language_of(content.pack.written_for(text.language)).direction,
        )


def glyphs() -> dict[str, bytes]:
    """The signs of the window's keys."""
    return {path.stem: path.read_bytes() for path in sorted((DATA / "glyphs").glob("*.svg"))}
