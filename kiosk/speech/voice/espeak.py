"""espeak-ng by ctypes: text to samples and the place of each word in them. Plays nothing, writes nothing.

The library speaks in its synchronous mode: one call, one text, no thread of its own. It has one state for
the whole process, so a process makes one `Espeak`.
"""

from __future__ import annotations

import ctypes
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Literal

from msgspec import Struct

from kiosk.errors import EngineError

RATE: Final = 1
VOLUME: Final = 2
PITCH: Final = 3
Parameter = Literal[1, 2, 3]

_SYSTEM: Final = "libespeak-ng.so.1"
_DATA: Final = "espeak-ng-data"
_LONGEST_DATA_PATH: Final = 150  # espeak-ng keeps its data's folder in 160 bytes, and looks elsewhere when it is longer
_SYNCHRONOUS: Final = 2
_DO_NOT_EXIT: Final = 0x8000  # without it a folder that is not there ends the process
_CHARACTERS: Final = 1
_UTF8: Final = 1
_PHONEMES: Final = 0x100  # [[…]] in a text is names of phonemes
_IPA: Final = 0x02
_WORD: Final = 1


class _Name(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Name),
    )


class _Voice(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.POINTER(ctypes.c_char)),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("xx1", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event), use_errno=False
)


class WordEvent(Struct, frozen=True):
    """A word begins: `location` and `length` in code points of the text, counted from 0; `ms` from its first sample."""

    location: int
    length: int
    ms: int


class EspeakVoice(Struct, frozen=True):
    """A voice by its `id`, such as "fr-be", and the tags of the languages it speaks, the best first."""

    id: str
    name: str
    languages: tuple[str, ...]


class Espeak:
    """The library, ready to speak.

    `library` is "" for the one that comes along (espeakng-loader), "system" for the system's, or a path.

    Raises:
        EngineError: it cannot be loaded, or finds no data.
    """

    def __init__(self, library: str = "") -> None:
        path, data = _find(library)
        try:
            self._dll: Any = ctypes.CDLL(path)
            _declare(self._dll)
        except (OSError, AttributeError) as e:
            raise EngineError(f"{path}: is not an espeak-ng that can be loaded: {e}") from e
        self.sample_rate: int = self._dll.espeak_Initialize(_SYNCHRONOUS, 0, _short(data), _DO_NOT_EXIT)
        if self.sample_rate <= 0:
            raise EngineError(f"{path}: espeak-ng finds no data in {data or 'the place it was built for'}")
        used = ctypes.c_char_p()
        version = self._dll.espeak_Info(ctypes.byref(used))
        self.version = f"espeak-ng {version.decode()}"
        self._samples = bytearray()
        self._words: list[WordEvent] = []
        self._stop = threading.Event()
        self._callback = _Callback(self._take)  # kept here: the library keeps only its address
        self._dll.espeak_SetSynthCallback(self._callback)
        self.synthesise(" ", threading.Event())  # espeak_TextToPhonemes takes [[…]] as the last text was taken

    def voices(self) -> tuple[EspeakVoice, ...]:
        """Every voice it has data for."""
        found = self._dll.espeak_ListVoices(None)
        return tuple(_voice(pointer.contents) for pointer in _until_null(found))

    def voice(self) -> EspeakVoice:
        """The voice that speaks now."""
        return _voice(self._dll.espeak_GetCurrentVoice().contents)

    def set_voice(self, voice_id: str) -> None:
        """Let the voice of that id speak from now on.

        Raises:
            EngineError: there is none; then the one before it stays, so nothing should be said.
        """
        if self._dll.espeak_SetVoiceByName(voice_id.encode()) != 0 or self.voice().id != voice_id:
            raise EngineError(f"espeak-ng has no voice '{voice_id}'")

    def parameter(self, which: Parameter) -> int:
        """What `set_parameter` set, or the default."""
        return int(self._dll.espeak_GetParameter(which, 1))

    def set_parameter(self, which: Parameter, value: int) -> None:
        """`RATE` in words a minute (80 to 450), `VOLUME` in per cent, or `PITCH` (0 to 100)."""
        if self._dll.espeak_SetParameter(which, value, 0) != 0:
            raise EngineError(f"espeak-ng refuses the value {value}")

    def phonemes(self, text: str, *, ipa: bool = False, apart: str = "") -> list[str]:
        """What the voice makes of `text`, clause by clause: names of phonemes, `apart` between them, or IPA."""
        source = ctypes.c_char_p(text.replace("\0", " ").encode(errors="replace"))
        mode = (_IPA if ipa else 0) | (ord(apart) << 8 if apart else 0)
        clauses = []
        while source.value:
            said = self._dll.espeak_TextToPhonemes(ctypes.byref(source), _UTF8, mode)
            clauses.append((said or b"").decode(errors="replace"))
        return clauses

    def synthesise(self, text: str, stop: threading.Event) -> tuple[bytes, tuple[WordEvent, ...]] | None:
        """The samples (16-bit mono, `sample_rate` a second) and the words; None when `stop` broke it off.

        In double square brackets stand names of phonemes.

        Raises:
            EngineError: the engine failed.
        """
        self._samples, self._words, self._stop = bytearray(), [], stop
        source = text.replace("\0", " ").encode(errors="replace")
        code = self._dll.espeak_Synth(source, len(source) + 1, 0, _CHARACTERS, 0, _UTF8 | _PHONEMES, None, None)
        samples, self._samples = bytes(self._samples), bytearray()
        if stop.is_set():
            return None
        if code != 0:
            raise EngineError(f"espeak-ng failed with {code}")
        return samples, tuple(self._words)

    def _take(self, samples: Any, count: int, events: Any) -> int:
        # An exception here would be printed and lost, so nothing here may raise.
        for event in _until_end(events):
            if event.type == _WORD:
                # text_position counts code points from 1
                self._words.append(WordEvent(event.text_position - 1, event.length, event.audio_position))
        if samples and count > 0:
            self._samples += ctypes.string_at(samples, count * 2)
        return 1 if self._stop.is_set() else 0


def _find(library: str) -> tuple[str, str | None]:
    """The library's path and the folder its data is in (None: where it was built for)."""
    if library == "":
        try:
            import espeakng_loader  # type: ignore[import-untyped]  # noqa: PLC0415  absent where the system's is used

            return espeakng_loader.get_library_path(), espeakng_loader.get_data_path()
        except (ImportError, RuntimeError):
            library = "system"
    if library == "system":
        return _SYSTEM, None
    beside = Path(library).parent / _DATA
    return library, str(beside) if beside.is_dir() else None


def _short(data: str | None) -> bytes | None:
    """The folder `data` by a path that espeak-ng can keep; a long one is opened and named by its descriptor."""
    if data is None or len(os.fsencode(data)) <= _LONGEST_DATA_PATH:
        return None if data is None else os.fsencode(data)
    try:
        # Never closed: voices are read from it for as long as the process lives.
        return f"/proc/self/fd/{os.open(data, os.O_RDONLY | os.O_DIRECTORY)}".encode()
    except OSError as e:
        raise EngineError(f"{data}: cannot be opened: {e.strerror}") from e


def _declare(dll: Any) -> None:
    """Give ctypes the types of what is used; speak_lib.h of espeak-ng has them."""
    pointer_to_voice = ctypes.POINTER(_Voice)
    for name, result, arguments in (
        ("espeak_Initialize", ctypes.c_int, (ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int)),
        ("espeak_Info", ctypes.c_char_p, (ctypes.POINTER(ctypes.c_char_p),)),
        ("espeak_SetSynthCallback", None, (_Callback,)),
        ("espeak_ListVoices", ctypes.POINTER(pointer_to_voice), (pointer_to_voice,)),
        ("espeak_GetCurrentVoice", pointer_to_voice, ()),
        ("espeak_SetVoiceByName", ctypes.c_int, (ctypes.c_char_p,)),
        ("espeak_TextToPhonemes", ctypes.c_char_p, (ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int)),
        ("espeak_GetParameter", ctypes.c_int, (ctypes.c_int, ctypes.c_int)),
        ("espeak_SetParameter", ctypes.c_int, (ctypes.c_int, ctypes.c_int, ctypes.c_int)),
        (
            "espeak_Synth",
            ctypes.c_int,
            (
                ctypes.c_char_p,
                ctypes.c_size_t,
                ctypes.c_uint,
                ctypes.c_int,
                ctypes.c_uint,
                ctypes.c_uint,
                ctypes.c_void_p,
                ctypes.c_void_p,
            ),
        ),
    ):
        function = getattr(dll, name)
        function.restype, function.argtypes = result, arguments


def _until_end(events: Any) -> Iterator[Any]:
    place = 0
    while events and events[place].type != 0:
        yield events[place]
        place += 1


def _until_null(pointers: Any) -> Iterator[Any]:
    place = 0
    while pointers[place]:
        yield pointers[place]
        place += 1


def _voice(voice: _Voice) -> EspeakVoice:
    """`languages` is a row of: a byte of priority, a tag, a zero byte; a zero byte ends it. At first it is null."""
    tags, place = [], 0
    while voice.languages and voice.languages[place] != b"\0":
        place, tag = place + 1, b""
        while (letter := voice.languages[place]) != b"\0":
            place, tag = place + 1, tag + letter
        place += 1
        tags.append(tag.decode())
    # The identifier is a path such as "roa/fr-BE"; its last part is what finds this very voice again.
    voice_id = (voice.identifier or b"").decode().rpartition("/")[2].lower()
    return EspeakVoice(voice_id, (voice.name or b"").decode(), tuple(tags))
