"""What a voice is given for a text, in writing, and the lexicon it goes by."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kiosk.errors import CannotWriteError, EngineError, NoVoiceError, SpeechError
from kiosk.guidance import Pronunciation
from kiosk.speech.child.child import Voices
from kiosk.station.paths import shipped_pack


def spoken_by(named: Path | None, language: str) -> tuple[Pronunciation, ...]:
    """The pronunciations of what was named: a pack, a folder of content, or a file of a lexicon; else our own pack.

    Raises:
        SourceError: a file is wrong.
        PackError: the pack cannot be read.
    """
    if named is not None and named.is_dir():
        from kiosk.authoring.files.lexicon import read_lexicon  # noqa: PLC0415  only where one is named

        return read_lexicon(named)
    if named is not None and named.suffix in {".yaml", ".yml"}:
        from kiosk.authoring.files.lexicon import NAMES, read_names, read_words  # noqa: PLC0415

        return tuple(read_names(named) if named.name == NAMES else read_words(named, language))
    path = named or shipped_pack()
    if named is None and not path.is_file():
        return ()
    from kiosk.packs.read.reader import PackReader  # noqa: PLC0415  only where there is a pack

    with PackReader.open(path) as reader:
        return reader.pronunciations()


def told_sentences(answers: Iterator[Any], language: str) -> list[dict[str, Any]]:
    """The sentences of the first text that the child tells of.

    Raises:
        SpeechError: it does not, or the text has no word.
    """
    voices: Voices = next(answers)
    report = next(answers)
    if report["is"] == "failed":
        raise no_speech(report["code"], language, voices)
    sentences: list[dict[str, Any]] = report["sentences"]
    if not sentences:
        raise SpeechError("there is no word in the text")
    return sentences


def written(text: str, language: str, sentences: Sequence[dict[str, Any]], *, as_json: bool) -> str:
    """What is said: each sentence and its sounds, then its words as shown, as said and by their sounds."""
    told = [
        {
            "text": text[sentence["start"] : sentence["start"] + sentence["length"]],
            "said": sentence["said"],
            "ipa": sentence["ipa"],
            "words": [
                {"start": start, "length": length, "shown": text[start : start + length], "said": said, "ipa": ipa}
                for start, length, said, ipa in sentence["words"]
            ],
        }
        for sentence in sentences
    ]
    if as_json:
        return json.dumps({"language": language, "sentences": told}, ensure_ascii=False, indent=1) + "\n"
    lines: list[str] = []
    for sentence in told:
        lines += [str(sentence["said"]), f"[{sentence['ipa']}]"]
        lines += [f"  {word['shown']}\t{word['said']}\t{word['ipa']}" for word in sentence["words"]]
    return "\n".join(lines) + "\n"


def no_speech(code: str, language: str, voices: Voices) -> SpeechError:
    """What to say of a failure that the child reported by its code."""
    if code == NoVoiceError.code:
        spoken = ", ".join(sorted(voices.by_language)) or "no language at all"
        return NoVoiceError(f"there is no voice for '{language}'; {voices.engine} speaks {spoken}")
    if code == CannotWriteError.code:
        return CannotWriteError("there is no room for the sound while it is made")
    return EngineError(f"{voices.engine} cannot say this text")
