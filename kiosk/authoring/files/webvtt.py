"""WebVTT as narration uses it: cues of plain text with word stamps, and a NOTE that says whose they are.

Stricter than the standard (https://www.w3.org/TR/webvtt1/), so that an editor hears of a slip with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NoReturn

from msgspec import Struct, field

from kiosk.authoring.files.marked_yaml import decode
from kiosk.errors import SourceError

NOTE_KEYS: Final = ("text-sha256", "speaker", "reviewer")
MAX_CUES: Final = 200
MAX_VTT_BYTES: Final = 64 * 1024

_STAMP: Final = r"(?:(\d{2,3}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMINGS: Final = re.compile(rf"{_STAMP}[ \t]+-->[ \t]+{_STAMP}(?:[ \t]+.*)?")
_INLINE: Final = re.compile(r"<([^<>]*)>|&([a-z]*;?)|([<>])")
_MARKS: Final = {"amp;": "&", "lt;": "<", "gt;": ">", "nbsp;": "\u00a0", "lrm;": "\u200e", "rlm;": "\u200f"}
_ESCAPED: Final = {sign: f"&{name}" for name, sign in _MARKS.items()}
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class Stamp(Struct, frozen=True):
    """From the code point `at` of its cue's text on, the sound is at `ms`."""

    at: int
    ms: int


class Cue(Struct, frozen=True):
    """A stretch of the text, heard from `start_ms` to `end_ms`; `line` is where its timings stand."""

    start_ms: int
    end_ms: int
    text: str
    stamps: tuple[Stamp, ...] = ()
    line: int = 0


class Script(Struct, frozen=True):
    """The cues of a recording, and its NOTE by key; `name` is what errors call the file."""

    name: str
    cues: tuple[Cue, ...]
    note: Mapping[str, str] = field(default_factory=dict)

    def refuse(self, line: int, message: str) -> NoReturn:
        """Say what is wrong in a line.

        Raises:
            SourceError: always.
        """
        raise SourceError(f"{self.name}:{line}: {message}")


def parse_webvtt(raw: bytes, name: str) -> Script:
    """The script in `raw`.

    Raises:
        SourceError: it is no WebVTT, or says more than narration can; one line with file and line.
    """
    script = Script(name, ())
    if len(raw) > MAX_VTT_BYTES:
        script.refuse(1, f"is larger than {MAX_VTT_BYTES >> 10} kB")
    text = decode(raw, name).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if _CONTROL.search(line):
            script.refuse(number, "holds a control character")
    if not re.fullmatch(r"WEBVTT([ \t].*)?", lines[0]):
        script.refuse(1, "does not begin with WEBVTT")
    if len(lines) > 1 and lines[1]:
        script.refuse(2, "an empty line must follow WEBVTT")
    note: dict[str, str] = {}
    cues: list[Cue] = []
    for first, block in _blocks(lines):
        if re.fullmatch(r"NOTE([ \t].*)?", block[0]):
            note.update(_note(script, first, block, note))
        else:
            cues.append(_cue(script, first, block, cues[-1].end_ms if cues else 0))
        if len(cues) > MAX_CUES:
            script.refuse(first, f"more than {MAX_CUES} cues")
    if not cues:
        script.refuse(len(lines), "has no cues")
    return Script(name, tuple(cues), note)


def format_webvtt(cues: tuple[Cue, ...], note: Mapping[str, str]) -> str:
    """The file that `parse_webvtt` reads as these cues and this note; a note without a value is left out."""
    blocks = ["WEBVTT", "\n".join(["NOTE", *(f"{key}: {note[key]}" for key in NOTE_KEYS if note.get(key))])]
    for cue in cues:
        said = "".join(_pieces(cue))
        blocks.append(f"{_time(cue.start_ms)} --> {_time(cue.end_ms)}\n{said}")
    return "\n\n".join(blocks) + "\n"


def _pieces(cue: Cue) -> Iterator[str]:
    ends = [*(stamp.at for stamp in cue.stamps), len(cue.text)]
    yield _escaped(cue.text[: ends[0]])
    for stamp, end in zip(cue.stamps, ends[1:], strict=True):
        yield f"<{_time(stamp.ms)}>{_escaped(cue.text[stamp.at : end])}"


def _escaped(text: str) -> str:
    return "".join(_ESCAPED.get(sign, sign) for sign in " ".join(text.split("\n")))


def _time(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """What stands between empty lines, after the first; each with the number of its first line."""
    block: list[str] = []
    for number, line in enumerate([*lines[1:], ""], 2):
        if line:
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _note(script: Script, first: int, block: list[str], known: Mapping[str, str]) -> Mapping[str, str]:
    """The keys of a NOTE; one that does not begin with a key of ours is a remark, and is passed over."""
    lines = [(first, block[0][4:]), *enumerate(block[1:], first + 1)]
    told = [(number, line.strip()) for number, line in lines if line.strip()]
    if not told or told[0][1].partition(":")[0] not in NOTE_KEYS:
        return {}
    found: dict[str, str] = {}
    for number, line in told:
        key, colon, value = line.partition(":")
        if key not in NOTE_KEYS or not colon:
            script.refuse(number, f"'{key:.40}' is not a key that belongs here: {', '.join(NOTE_KEYS)}")
        if key in found or key in known:
            script.refuse(number, f"{key}: stands here twice")
        if not value.strip():
            script.refuse(number, f"{key}: is empty")
        if key == "text-sha256" and not re.fullmatch(r"[0-9a-f]{64}", value.strip()):
            script.refuse(number, f"{key}: must be 64 signs of 0-9 and a-f")
        found[key] = value.strip()
    return found


def _cue(script: Script, first: int, block: list[str], earliest: int) -> Cue:
    at = 0 if "-->" in block[0] else 1
    if len(block) <= at or "-->" not in block[at]:
        script.refuse(first, "is neither a NOTE nor a cue")
    line = first + at
    match = _TIMINGS.fullmatch(block[at])
    if match is None:
        script.refuse(line, "a cue's times are written as 00:00:01.250 --> 00:00:03.000")
    start, end = _ms(match.groups()[:4]), _ms(match.groups()[4:])
    if start < earliest:
        script.refuse(line, "begins before the cue above it ends")
    if end <= start:
        script.refuse(line, "ends before it begins")
    if len(block) == at + 1:
        script.refuse(line, "the cue has no text")
    text, stamps = "", list[Stamp]()
    for number, said in enumerate(block[at + 1 :], line + 1):
        text += "\n" if text else ""
        after = 0
        for found in _INLINE.finditer(said):
            text += said[after : found.start()]
            after = found.end()
            if found[1] is None:
                text += _MARKS.get(found[2] or "") or script.refuse(number, f"write {_written(found)}")
                continue
            stamp = re.fullmatch(_STAMP, found[1])
            if stamp is None:
                script.refuse(number, f"<{found[1]:.40}> is no word stamp such as <00:00:01.250>")
            ms = _ms(stamp.groups())
            if not (stamps[-1].ms if stamps else start) <= ms <= end:
                script.refuse(number, f"<{found[1]}> is out of order, or outside its cue")
            stamps.append(Stamp(len(text), ms))
        text += said[after:]
    if not text.strip():
        script.refuse(line, "the cue has no text")
    return Cue(start, end, text, tuple(stamps), line)


def _written(found: re.Match[str]) -> str:
    sign = found[3] or "&"
    return f"{_ESCAPED[sign]} for {sign}"


def _ms(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest
