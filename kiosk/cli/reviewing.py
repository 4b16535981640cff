"""Makes the page on which people review content, and takes in what they said."""

from __future__ import annotations

import html
import json
import tempfile
import wave
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, to_builtins

from kiosk.authoring.build.project import read_project
from kiosk.authoring.files.catalogs import Catalog, catalog_path, text_mark
from kiosk.authoring.files.catalogs import language as describe
from kiosk.authoring.files.items import SourceText, topic_cards
from kiosk.authoring.files.lexicon import read_lexicon
from kiosk.authoring.files.po_file import read_po_file, rendered
from kiosk.authoring.files.source import Content
from kiosk.authoring.narrate.encode import encode_opus, need_encoder
from kiosk.authoring.translate.judged import (
    CLAIMS,
    CLAIMS_FILE,
    Taken,
    read_claims,
    read_review,
    take_claims,
    take_in,
)
from kiosk.authoring.translate.translation import content_texts, shown_text, spoken_text
from kiosk.cli.reviewing_page import PAGE, ROW
from kiosk.cli.saying import no_speech
from kiosk.errors import CannotWriteError, SourceError
from kiosk.files.disk import replace, write_new
from kiosk.guidance import PictureSentence
from kiosk.speech.child.child import Voices, reports
from kiosk.station.settings.find import find_settings

_TIMEOUT_S: Final = 3600.0


class _Row(Struct, frozen=True):
    item: str
    what: str
    source: str
    shown: str
    picture: PictureSentence | None
    about: str = ""
    """What it rests on; empty where the sentence alone is looked at."""
    earlier: str = ""
    """Who looked at this very sentence before, and what they said."""


def make_language_page(folder: Path, language: str, output: Path, config: Path | None, *, sound: bool) -> int:
    """Write the page of a language's sentences; gives how many are on it.

    Raises:
        SourceError: the content cannot be read, has no translations in the language, or no encoder is installed.
        SpeechError: no voice speaks it.
        CannotWriteError: there is no room for the page.
    """
    content, catalogs = read_project(folder)
    if language not in catalogs:
        known = ", ".join(catalogs)
        raise SourceError(f"{folder}: has no translations in '{language}', only in {known}; --facts is for its claims")
    texts = [text for text in content_texts(content) if shown_text(content, catalogs, text, language)]
    rows = [_translated(content, catalogs, text, language) for text in dict.fromkeys(texts)]
    sounds: list[bytes] = []
    if sound:
        need_encoder()
        spoken = [spoken_text(content, catalogs, text, language) or "" for text in dict.fromkeys(texts)]
        lexicon = [to_builtins(entry) for entry in read_lexicon(folder, content.pack.written)]
        library = find_settings(config).speech_library
        sounds = _sounds([row.shown for row in rows], spoken, language, lexicon, library)
    _write(output, content, language, rows, sounds)
    return len(rows)


def make_claims_page(folder: Path, output: Path) -> int:
    """Write the page of what the content claims, each with its source and its days; gives how many are on it.

    Raises:
        SourceError: the content cannot be read.
        CannotWriteError: there is no room for the page.
    """
    content, _ = read_project(folder)
    known = read_claims(folder)
    rows = []
    for row in _claims(content):
        claim = known.get(row.item)
        if claim is not None and claim.mark == text_mark(row.shown):
            said = f"{'good' if claim.good else 'not good'}: {claim.who}, {claim.day} {claim.note}".strip()
            row = _Row(row.item, row.what, row.source, row.shown, row.picture, row.about, said)  # noqa: PLW2901
        rows.append(row)
    _write(output, content, CLAIMS, rows, [])
    return len(rows)


def take_review(file: Path, folder: Path) -> tuple[Path, Taken]:
    """Take in the file that a page gave: the file that was written, and what became of each sentence.

    Raises:
        SourceError: it is no such file, or is of other content; nothing is written then.
        CannotWriteError: what was said cannot be written.
    """
    review = read_review(file)
    content, catalogs = read_project(folder)
    if review.pack != content.pack.id:
        raise SourceError(f"{file}: is of '{review.pack}', and {folder} is '{content.pack.id}'")
    if review.language == CLAIMS:
        path = folder / CLAIMS_FILE
        text, taken = take_claims(read_claims(folder), review, {row.item: row.shown for row in _claims(content)})
        _replace(path, text.encode())
        return path, taken
    if review.language not in catalogs:
        raise SourceError(f"{file}: is of '{review.language}', and {folder} has no translations in it")
    path = Path(catalogs[review.language].place)
    if not path.is_file():
        raise SourceError(f"{catalog_path(Path('translations'), review.language)}: is not there")
    catalog = read_po_file(path)
    taken = take_in(catalog, review)
    _replace(path, rendered(catalog))
    return path, taken


def _translated(content: Content, catalogs: Mapping[str, Catalog], text: SourceText, language: str) -> _Row:
    who = catalogs[language].reviewed.get((text.item, text.value), "")
    shown = shown_text(content, catalogs, text, language) or ""
    return _Row(text.item, text.what, text.value, shown, text.picture, earlier=f"good: {who}" if who else "")


def _claims(content: Content) -> Iterator[_Row]:
    for topic in content.topics:
        for card, _ in topic_cards(topic):
            until = card.valid_until or topic.valid_until
            parts = [f"checked {topic.checked_on}", f"valid until {until}" if until else "", ", ".join(card.facts)]
            about = "; ".join(part for part in (*parts, card.beyond_handbook or "") if part)
            yield _Row(card.id, f"card, {card.kind.value}", topic.title, card.text, card.picture, about)
    for need in content.needs:
        for line in need.lines:
            until_day = f"valid until {line.valid_until}" if line.valid_until else ""
            parts = [line.source, f"checked {line.checked_on}", until_day]
            yield _Row(
                line.id,
                "help line",
                need.question,
                f"{line.number}: {line.name}",
                need.picture,
                "; ".join(filter(None, parts)),
            )


def _sounds(
    texts: Sequence[str], spoken: Sequence[str], language: str, lexicon: list[Any], library: str
) -> list[bytes]:
    """Each text as Opus, as the kiosk would say it."""
    asked: list[Mapping[str, object]] = [{"do": "pronounce", "list": lexicon}]
    for number, (text, said) in enumerate(zip(texts, spoken, strict=True)):
        asked.append({"do": "say", "id": number, "text": text, "language": language, "speed": 1.0, "spoken": said})
    made: list[bytes] = []
    with (
        tempfile.TemporaryDirectory(prefix="wegwijs-review-") as clips,
        reports(asked, Path(clips), library, _TIMEOUT_S) as told,
    ):
        voices: Voices = next(told)
        pieces: list[Path] = []
        for report in told:
            if report["is"] == "failed":
                raise no_speech(report["code"], language, voices)
            if report["is"] == "clip":
                pieces.append(Path(report["path"]))
            elif report["is"] == "done":
                made.append(_joined(pieces, Path(clips)) if pieces else b"")
                pieces = []
                if len(made) == len(texts):
                    break
    return made


def _joined(pieces: Sequence[Path], folder: Path) -> bytes:
    whole, opus = folder / "whole.wav", folder / "whole.opus"
    opus.unlink(missing_ok=True)
    with wave.open(str(whole), "wb") as file:
        for number, piece in enumerate(pieces):
            with wave.open(str(piece)) as part:
                if number == 0:
                    file.setparams(part.getparams())
                file.writeframes(part.readframes(part.getnframes()))
    encode_opus(whole, opus)
    return opus.read_bytes()


def _write(output: Path, content: Content, language: str, rows: Sequence[_Row], sounds: Sequence[bytes]) -> None:
    """One file: the drawings once by name, each sound in its row."""
    names = {name for row in rows if row.picture is not None for name in row.picture.signs}
    drawings = {name: b64encode(content.vocabulary.drawings[name]).decode() for name in sorted(names)}
    claims = language == CLAIMS
    page = PAGE.format(
        title="Claims" if claims else f"Sentences in {html.escape(language)}",
        pack=html.escape(content.pack.id),
        version=html.escape(content.pack.version),
        language=html.escape(language),
        direction="ltr" if claims else describe(language).direction.value,
        tag="nl" if claims else html.escape(language),
        count=len(rows),
        rows="\n".join(_row(row, sounds[number] if sounds else b"") for number, row in enumerate(rows)),
        drawings=json.dumps(drawings),
    )
    _replace(output, page.encode())


def _row(row: _Row, sound: bytes) -> str:
    named = row.picture.signs if row.picture is not None else ()
    return ROW.format(
        item=html.escape(row.item),
        what=html.escape(row.what),
        source=html.escape(row.source),
        shown=html.escape(row.shown),
        about=html.escape(row.about),
        earlier=html.escape(row.earlier),
        pictures="".join(f'<img data-name="{html.escape(name)}" alt="">' for name in named),
        sound=f'<button type="button" data-sound="{b64encode(sound).decode()}">&#9654;</button>' if sound else "",
    )


def _replace(path: Path, content: bytes) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        write_new(part, (content,))
        replace(part, path)
    except OSError as error:
        raise CannotWriteError(f"{path}: cannot be written: {error.strerror or error}") from error
