"""When each shown word is heard, whatever a driver tells of it: the one place that knows how drivers differ.

driver    counts in             from  tells when
wegwijs   code points           0     yes, `ms`
espeak    code points           1     no
sapi5     units of UTF-16       0     no; and tells the start of its stream as a word of length 0
nsss      units of UTF-16       0     no
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from msgspec import Struct

from kiosk.speech.words.text import Sentence, Utterance

_UTF16: Final = frozenset({"sapi5", "nsss", "avspeech"})
_FROM_ONE: Final = frozenset({"espeak"})


class TimedWord(NamedTuple):
    """A shown word, in code points from its sentence's start, and when it is heard, in ms from the sound's."""

    start: int
    length: int
    ms: int


class WordEvent(Struct, frozen=True):
    """What pyttsx3 told of one word, as the driver counts; `ms` is None where it tells no time."""

    location: int
    length: int
    ms: int | None = None


def in_code_points(events: Iterable[WordEvent], text: str, driver: str) -> list[WordEvent]:
    """The same events with locations in code points of `text` from 0; what is no word is left out."""
    placed = [WordEvent(_place(event.location, text, driver), event.length, event.ms) for event in events]
    return [event for event in placed if event.length > 0 and 0 <= event.location < len(text)]


def word_times(utterance: Utterance, events: Iterable[WordEvent], duration_ms: int) -> list[int]:
    """When each of the utterance's words begins, in ms.

    `events` count in code points. The first time of a word stands; a time or a word that goes back is
    dropped; a word without a time gets one between its neighbours', by letters.
    """
    offsets = [offset for offset, _, _ in utterance.spans]
    lengths = [length for _, length, _ in utterance.spans]
    told: dict[int, int] = {}
    last_word, last_ms = -1, 0
    for event in events:
        word = _word_at(offsets, lengths, event.location)
        if event.ms is None or word <= last_word or not last_ms <= event.ms <= duration_ms:
            continue
        told[word] = event.ms
        last_word, last_ms = word, event.ms
    return _filled(told, offsets, len(utterance.text), duration_ms)


def timed_words(sentence: Sentence, starts_ms: dict[int, int], duration_ms: int) -> tuple[TimedWord, ...]:
    """Every shown word of the sentence in order, from the times of those that have a said form of their own.

    A word that an earlier one's said form covers shares that one's time with it, in equal parts.
    """
    count = len(sentence.words)
    times = _filled(starts_ms, list(range(count)), count, duration_ms)
    return tuple(
        TimedWord(word.start - sentence.start, word.length, ms) for word, ms in zip(sentence.words, times, strict=True)
    )


def _word_at(offsets: Sequence[int], lengths: Sequence[int], location: int) -> int:
    """The word that holds `location`; in the gap before a word, that word."""
    word = max(0, bisect_right(offsets, location) - 1)
    past = location >= offsets[word] + lengths[word]
    return word + 1 if past and word + 1 < len(offsets) else word


def _filled(told: dict[int, int], offsets: Sequence[int], end: int, duration_ms: int) -> list[int]:
    """A time for every word: as told, else on the straight line between the told ones round it."""
    known = [(offsets[word], ms) for word, ms in sorted(told.items())]
    if not known or known[0][0] > offsets[0]:
        known.insert(0, (offsets[0] if offsets else 0, 0))
    known.append((max(end, known[-1][0] + 1), max(duration_ms, known[-1][1])))
    times, after = [], 1
    for word, offset in enumerate(offsets):
        while known[after][0] <= offset and after + 1 < len(known):
            after += 1
        (from_offset, from_ms), (to_offset, to_ms) = known[after - 1], known[after]
        share = (offset - from_offset) / (to_offset - from_offset)
        times.append(told.get(word, round(from_ms + share * (to_ms - from_ms))))
    return times


def _place(location: int, text: str, driver: str) -> int:
    """The code point of `text` that a driver's `location` means."""
    if driver in _FROM_ONE:
        return location - 1
    if driver in _UTF16 and location >= 0:
        before = text.encode("utf-16-le", "surrogatepass")[: 2 * location]
        return len(before.decode("utf-16-le", "ignore"))
    return location
