"""The page on which a speaker of a language hears each word of the content and ticks those that are said right."""

from __future__ import annotations

import html
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, to_builtins

from kiosk.authoring.build.project import read_project
from kiosk.authoring.check.heard import SpokenWord, Tick, heard_path, read_heard, spoken_words
from kiosk.authoring.files.catalogs import language as describe
from kiosk.authoring.files.lexicon import read_lexicon
from kiosk.cli.hearing_page import PAGE, ROW
from kiosk.cli.saying import no_speech
from kiosk.errors import CannotWriteError, SourceError
from kiosk.guidance.folding import folded
from kiosk.speech.child.child import Voices, reports
from kiosk.speech.voice.swallowed import is_swallowed
from kiosk.station.settings.find import find_settings

SOUNDS: Final = "words"
_TIMEOUT_S: Final = 900.0


class _Said(Struct, frozen=True):
    word: SpokenWord
    ipa: str
    sound: bytes


def make_page(folder: Path, language: str, output: Path, config: Path | None, *, changed: bool) -> int:
    """Write the page of a language's words to the folder `output`; gives how many words are on it.

    Raises:
        SourceError: the content cannot be read, or has no texts in the language.
        SpeechError: no voice speaks it, or there is no room for the page.
    """
    content, catalogs = read_project(folder)
    if language not in content.pack.written:
        raise SourceError(f"{folder}: has no texts in '{language}', only in {', '.join(content.pack.written)}")
    words = spoken_words(content, catalogs, language)
    lexicon = [to_builtins(entry) for entry in read_lexicon(folder, content.pack.written)]
    engine, said = _spoken(words, language, lexicon, find_settings(config).speech_library)
    ticks = {folded(tick.word, language): tick for tick in read_heard(heard_path(folder, language))}
    if changed:
        said = [one for one in said if not _stands(one, ticks.get(folded(one.word.word, language)), engine)]
    _write(output, language, engine, said, ticks)
    return len(said)


def _stands(said: _Said, tick: Tick | None, engine: str) -> bool:
    """Whether a word is said as it was when somebody ticked it."""
    return tick is not None and (tick.engine, tick.ipa) == (engine, said.ipa)


def _spoken(words: Sequence[SpokenWord], language: str, lexicon: list[Any], library: str) -> tuple[str, list[_Said]]:
    """The engine, and each word with its sounds and its sound."""
    asked: list[Mapping[str, object]] = [{"do": "pronounce", "list": lexicon}]
    for number, word in enumerate(words):
        one = {"id": number, "text": word.word, "language": language}
        asked += [{"do": "tell", **one}, {"do": "say", "speed": 1.0, **one}]
    said: list[_Said] = []
    with (
        tempfile.TemporaryDirectory(prefix="wegwijs-hear-") as clips,
        reports(asked, Path(clips), library, _TIMEOUT_S) as told,
    ):
        voices: Voices = next(told)
        ipa, sound = "", b""
        for report in told:
            if report["is"] == "failed":
                raise no_speech(report["code"], language, voices)
            if report["is"] == "told":
                ipa = " ".join(sentence["ipa"] for sentence in report["sentences"])
            elif report["is"] == "clip":
                sound = Path(report["path"]).read_bytes()
            elif report["is"] == "done":
                said.append(_Said(words[report["id"]], ipa, sound))
                if len(said) == len(words):
                    break
    return voices.engine, said


def _write(output: Path, language: str, engine: str, said: list[_Said], ticks: Mapping[str, Tick]) -> None:
    try:
        (output / SOUNDS).mkdir(parents=True, exist_ok=True)
        rows = []
        for number, one in enumerate(said, 1):
            (output / SOUNDS / f"{number}.wav").write_bytes(one.sound)
            tick = ticks.get(folded(one.word.word, language))
            who = tick.who if tick is not None and _stands(one, tick, engine) else ""
            rows.append(_row(number, one, who))
        kept = [[tick.word, tick.engine, tick.ipa, tick.who] for tick in ticks.values()]
        page = PAGE.format(
            language=html.escape(language),
            direction=describe(language).direction.value,
            engine=html.escape(engine),
            count=len(said),
            rows="\n".join(rows),
            kept=json.dumps(kept, ensure_ascii=False).replace("<", "\\u003c"),
        )
        (output / "index.html").write_text(page, encoding="utf-8")
    except OSError as e:
        raise CannotWriteError(f"{output}: cannot be written: {e.strerror or e}") from e


def _row(number: int, one: _Said, who: str) -> str:
    return ROW.format(
        word=html.escape(one.word.word),
        ipa=html.escape(one.ipa),
        doubt="<br><strong>a part of it may be missing</strong>" if is_swallowed(one.word.word, one.ipa) else "",
        count=one.word.count,
        text=html.escape(one.word.text),
        who=html.escape(who),
        ticked=" checked" if who else "",
        sound=f"{SOUNDS}/{number}.wav",
    )
