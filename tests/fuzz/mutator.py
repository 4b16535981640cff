"""Changes bytes as fuzzers do: flips, numbers at their edges, pieces doubled, moved, cut, and crossed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random
from typing import Final

_EDGES: Final = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 0x7FFFFFFFFFFFFFFF)
_WORDS: Final = (
    *(b"\0", b"\xff", b"\n", b'"', b"'", b'"""', b"[", b"]]", b"{", b"}", b"=", b".", b"#", b"\\u0000", b"\\"),
    *(b"nan", b"inf", b"-1", b"1e999", b"true", b"1979-05-27T07:32:00Z", b"0x", "💥\u202e".encode(), b"..", b"/"),
    *(b"null", b"SELECT", b"CREATE TABLE", b"WITHOUT ROWID", b"sqlite_master", b"http://[", b"https://u:p@h:0/"),
)
_TOKEN: Final = re.compile(rb"[A-Za-z_]+|\d+")


def mutate(seeds: Sequence[bytes], random: Random) -> bytes:
    """One of the seeds after one to eight changes."""
    data = bytearray(random.choice(seeds))
    for _ in range(random.choice((1, 1, 1, 2, 3, 5, 8))):
        random.choice((_flip, _edge, _word, _double, _cut, _move, _cross, _token))(data, seeds, random)
    return bytes(data)


def _at(data: bytearray, random: Random) -> int:
    # The first bytes are what a file says of itself.
    return random.randrange(min(len(data), random.choice((128, 4096, len(data)))) + 1) if data else 0


def _flip(data: bytearray, _: Sequence[bytes], random: Random) -> None:
    if data:
        at = min(_at(data, random), len(data) - 1)
        data[at] ^= 1 << random.randrange(8)


def _edge(data: bytearray, _: Sequence[bytes], random: Random) -> None:
    value = random.choice(_EDGES)
    size = random.choice([size for size in (1, 2, 4, 8) if value < 1 << 8 * size])
    at = _at(data, random)
    data[at : at + size] = value.to_bytes(size, random.choice(("big", "little")))


def _word(data: bytearray, _: Sequence[bytes], random: Random) -> None:
    at = _at(data, random)
    word = random.choice(_WORDS) * random.choice((1, 1, 1, 2, 1000))
    data[at : at + random.choice((0, len(word)))] = word


def _double(data: bytearray, _: Sequence[bytes], random: Random) -> None:
    at, size = _at(data, random), random.choice((1, 16, 512, 4096))
    data[at:at] = data[at : at + size]


def _cut(data: bytearray, _: Sequence[bytes], random: Random) -> None:
    at = _at(data, random)
    del data[at : at + random.choice((1, 4, 100, 4096, len(data)))]


def _move(data: bytearray, _: Sequence[bytes], random: Random) -> None:
    at, to, size = _at(data, random), _at(data, random), random.choice((1, 8, 100, 4096))
    data[to : to + size] = data[at : at + size]


def _cross(data: bytearray, seeds: Sequence[bytes], random: Random) -> None:
    other = random.choice(seeds)
    at = _at(data, random)
    data[at:] = other[at:]


def _token(data: bytearray, seeds: Sequence[bytes], random: Random) -> None:
    """Put a word or a number of the text in place of another, which keeps more of its grammar."""
    found = list(_TOKEN.finditer(data[: 1 << 16]))
    if found:
        old, new = random.choice(found), random.choice(found)[0]
        data[old.start() : old.end()] = random.choice((new, random.choice(_WORDS)))
