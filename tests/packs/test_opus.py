"""What counts as a recording: whole Ogg Opus of a voice, judged by its bytes."""

from __future__ import annotations

import os
import wave
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import SourceError
from kiosk.packs.format.opus import MAX_OPUS_BYTES, parse_opus, read_opus
from tests.helpers.recorded import spoken_opus, spoken_wav, tone_opus

TEXT = "Ga naar een dokter."


def test_a_recording_of_opusenc_lasts_as_long_as_what_was_spoken() -> None:
    with wave.open(BytesIO(spoken_wav(TEXT))) as spoken:
        ms = spoken.getnframes() * 1000 / spoken.getframerate()
    sound = parse_opus(spoken_opus(TEXT))
    assert abs(sound.duration_ms - ms) < 2
    assert sound.channels == 1


@pytest.mark.parametrize("channels", [1, 2])
def test_a_recording_of_ffmpeg_is_mono_or_stereo(channels: int) -> None:
    sound = parse_opus(tone_opus(1.5, "-ac", str(channels)))
    assert (sound.duration_ms, sound.channels) == (1_500, channels)


def test_a_file_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "x.wav").write_bytes(spoken_opus(TEXT))
    assert read_opus(tmp_path / "x.wav").data == spoken_opus(TEXT)


def page(flags: int, position: int, number: int, body: bytes) -> bytes:
    """A page of Ogg, its checksum counted bit by bit as RFC 3533 says."""
    numbers = position.to_bytes(8, "little") + bytes([7, 0, 0, 0]) + number.to_bytes(4, "little")
    before, after = b"OggS" + bytes([0, flags]) + numbers, bytes([1, len(body)]) + body
    found = 0
    for byte in before + bytes(4) + after:
        found ^= byte << 24
        for _ in range(8):
            found = (found << 1 ^ 0x04C11DB7 if found & 0x80000000 else found << 1) & 0xFFFFFFFF
    return before + found.to_bytes(4, "little") + after


HEAD = b"OpusHead" + bytes([1, 1, 0x38, 1]) + bytes(7)


def made(*ends: int, head: bytes = HEAD, last: int = 4) -> bytes:
    """A recording whose pages of sound end at `ends`."""
    flags = [*(0 for _ in ends[1:]), last]
    sound = [page(flag, end, at, b"x") for at, (flag, end) in enumerate(zip(flags, ends, strict=True), 2)]
    return page(2, 0, 0, head) + page(0, 0, 1, b"OpusTags") + b"".join(sound)


def test_what_is_skipped_at_the_beginning_is_not_heard() -> None:
    assert parse_opus(made(9_600, 48_312)).duration_ms == 1_000
    assert parse_opus(made((1 << 64) - 1, 48_312 + 1)).duration_ms == 1_001


def damaged(at: int) -> bytes:
    sound = bytearray(spoken_opus(TEXT))
    sound[at] ^= 1
    return bytes(sound)


WRONG = {
    "nothing": (lambda: b"", "is not Ogg Opus"),
    "WAV under its name": (lambda: spoken_wav(TEXT), "is not Ogg Opus"),
    "Vorbis in its Ogg": (lambda: tone_opus(0.5, "-c:a", "libvorbis", "-b:a", "64k", "-f", "ogg"), "is not Ogg Opus"),
    "half of it": (lambda: spoken_opus(TEXT)[: len(spoken_opus(TEXT)) // 2], "is cut off"),
    "its first page": (lambda: spoken_opus(TEXT)[:47], "is cut off"),
    "a flipped bit of sound": (lambda: damaged(-100), "is damaged"),
    "a flipped bit of its head": (lambda: damaged(40), "is damaged"),
    "something behind it": (lambda: spoken_opus(TEXT) + b"PK", "is damaged"),
    "two recordings": (lambda: spoken_opus(TEXT) * 2, "holds more than one recording"),
    "a later kind of Opus": (
        lambda: made(48_312, head=b"OpusHead" + bytes([16, 1]) + bytes(9)),
        "that this kiosk knows",
    ),
    "another order of channels": (lambda: made(48_312, head=HEAD[:-1] + b"\1"), "has 1 channels"),
    "no end": (lambda: made(48_312, last=0), "is cut off"),
    "an end before its beginning": (lambda: made(48_312, 9_600), "does not say how long it is"),
    "no position": (lambda: made((1 << 64) - 1), "does not say how long it is"),
    "less than what is skipped": (lambda: made(312), "holds no sound"),
    "a page out of turn": (lambda: made(48_312)[:-29] + page(4, 48_312, 3, b"x"), "a part is lost"),
    "six channels": (lambda: tone_opus(0.5, "-ac", "6"), "has 6 channels"),
    "more than three minutes": (lambda: tone_opus(181), "lasts 181 s; 180 s at most"),
}


@pytest.mark.parametrize(("make", "what"), WRONG.values(), ids=WRONG.keys())
def test_no_recording_is(tmp_path: Path, make: object, what: str) -> None:
    assert callable(make)
    path = tmp_path / "x.opus"
    path.write_bytes(make())
    with pytest.raises(SourceError) as refused:
        read_opus(path)
    assert str(refused.value).startswith(f"{path}: ")
    assert what in str(refused.value)


def test_a_file_that_never_ends_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "x.opus"
    path.touch()
    os.truncate(path, MAX_OPUS_BYTES + 1)
    with pytest.raises(SourceError, match="is larger than 2 MB"):
        read_opus(path)


def test_a_fifo_a_folder_and_nothing_at_all_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    for path in (tmp_path, tmp_path / "fifo", tmp_path / "absent"):
        with pytest.raises(SourceError, match="cannot be read: "):
            read_opus(path)


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_flipped_and_lost_bytes_are_refused_and_nothing_else(data: st.DataObject) -> None:
    sound = bytearray(spoken_opus(TEXT))
    for at, value in data.draw(st.lists(st.tuples(st.integers(0, len(sound) - 1), st.integers(0, 255)), max_size=6)):
        sound[at] = value
    del sound[data.draw(st.integers(1, len(sound))) :]
    whole = bytes(sound) == spoken_opus(TEXT)
    try:
        found = parse_opus(bytes(sound)).duration_ms
    except ValueError:
        found = None
    assert (found is not None) == whole
