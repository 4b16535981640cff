"""The cues of a recording: what an editor may write, and what each slip is told as, with its line."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.authoring.files.webvtt import MAX_CUES, MAX_VTT_BYTES, Cue, Stamp, format_webvtt, parse_webvtt
from kiosk.errors import SourceError

DIGEST = "a" * 64


def parse(text: str) -> tuple[Cue, ...]:
    return parse_webvtt(text.encode(), "x.vtt").cues


def test_a_cue_has_its_times_its_text_and_its_line() -> None:
    (cue,) = parse("WEBVTT\n\n00:00:01.250 --> 01:02:03.004\nGa naar de dokter.\n")
    assert cue == Cue(1_250, 3_723_004, "Ga naar de dokter.", (), 3)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_end_of_line_a_byte_order_mark_a_title_names_settings_and_remarks_are_taken(end: str) -> None:
    lines = [
        "\ufeffWEBVTT kaart 1",
        "",
        "NOTE hello: this is a remark",
        "",
        "first",
        "00:01.000 --> 00:02.000 align:start",
    ]
    lines += ["Een.", "", "NOTE", "more", "", "00:02.000 --> 00:03.000", "Twee", "drie.", ""]
    assert [(cue.start_ms, cue.text) for cue in parse(end.join(lines))] == [(1_000, "Een."), (2_000, "Twee\ndrie.")]


def test_a_word_stamp_stands_before_its_word() -> None:
    (cue,) = parse("WEBVTT\n\n00:00.000 --> 00:02.000\nGa <00:00:00.500>naar\n<00:01.000>huis.\n")
    assert (cue.text, cue.stamps) == ("Ga naar\nhuis.", (Stamp(3, 500), Stamp(8, 1_000)))


def test_signs_with_a_meaning_are_written_as_the_standard_says() -> None:
    (cue,) = parse("WEBVTT\n\n00:00.000 --> 00:02.000\nA &amp; B &lt;c&gt;&nbsp;d&lrm;&rlm;\n")
    assert cue.text == "A & B <c>\u00a0d\u200e\u200f"


def test_the_note_says_whose_it_is() -> None:
    text = (
        f"WEBVTT\n\nNOTE\ntext-sha256: {DIGEST}\nspeaker: Amina B.\nreviewer:  Els: V.\n\n00:00.000 --> 00:02.000\nA\n"
    )
    assert parse_webvtt(text.encode(), "x.vtt").note == {
        "text-sha256": DIGEST,
        "speaker": "Amina B.",
        "reviewer": "Els: V.",
    }


CUE = "00:00.000 --> 00:02.000\nA"
WRONG = {
    "no head": ("00:00.000 --> 00:02.000\nA", 1, "does not begin with WEBVTT"),
    "another head": ("WEBVTTX\n\n" + CUE, 1, "does not begin with WEBVTT"),
    "no line between": ("WEBVTT\n" + CUE, 2, "an empty line must follow WEBVTT"),
    "no cues": ("WEBVTT\n\nNOTE hello\n", 4, "has no cues"),
    "a style": ("WEBVTT\n\nSTYLE\n::cue {}\n\n" + CUE, 3, "is neither a NOTE nor a cue"),
    "a text without times": ("WEBVTT\n\n" + CUE + "\n\nB\nC\n", 6, "is neither a NOTE nor a cue"),
    "a single line": ("WEBVTT\n\nB\n", 3, "is neither a NOTE nor a cue"),
    "times with a comma": ("WEBVTT\n\n00:00,000 --> 00:02,000\nA", 3, "a cue's times are written as"),
    "seconds past 59": ("WEBVTT\n\n00:00.000 --> 00:60.000\nA", 3, "a cue's times are written as"),
    "times of two digits": ("WEBVTT\n\n00:00.00 --> 00:02.00\nA", 3, "a cue's times are written as"),
    "an end before its beginning": ("WEBVTT\n\nx\n00:02.000 --> 00:02.000\nA", 4, "ends before it begins"),
    "an overlap": (f"WEBVTT\n\n{CUE}\n\n00:01.999 --> 00:03.000\nB", 6, "begins before the cue above it ends"),
    "no text": ("WEBVTT\n\n00:00.000 --> 00:02.000\n\nA", 3, "the cue has no text"),
    "white space alone": ("WEBVTT\n\n00:00.000 --> 00:02.000\n \n", 3, "the cue has no text"),
    "a tag": ("WEBVTT\n\n00:00.000 --> 00:02.000\nA\n<b>B</b>", 5, "<b> is no word stamp"),
    "a voice": ("WEBVTT\n\n00:00.000 --> 00:02.000\n<v Els>B", 4, "<v Els> is no word stamp"),
    "a bare <": ("WEBVTT\n\n00:00.000 --> 00:02.000\n1 < 2", 4, "write &lt; for <"),
    "a bare >": ("WEBVTT\n\n00:00.000 --> 00:02.000\n2 > 1", 4, "write &gt; for >"),
    "a bare &": ("WEBVTT\n\n00:00.000 --> 00:02.000\nA & B", 4, "write &amp; for &"),
    "an unknown sign": ("WEBVTT\n\n00:00.000 --> 00:02.000\nA &euro; B", 4, "write &amp; for &"),
    "a stamp before its cue": ("WEBVTT\n\n00:01.000 --> 00:02.000\nA <00:00.500>B", 4, "is out of order"),
    "a stamp after its cue": ("WEBVTT\n\n00:01.000 --> 00:02.000\nA <00:02.001>B", 4, "is out of order"),
    "stamps out of order": ("WEBVTT\n\n00:00.000 --> 00:02.000\nA <00:01.000>B <00:00.500>C", 4, "is out of order"),
    "a key that is none": (f"WEBVTT\n\nNOTE\nspeaker: A\nspeeker: B\n\n{CUE}", 5, "'speeker' is not a key"),
    "a key alone": (f"WEBVTT\n\nNOTE\nspeaker: A\nreviewer\n\n{CUE}", 5, "'reviewer' is not a key"),
    "a key twice": (f"WEBVTT\n\nNOTE\nspeaker: A\n\nNOTE speaker: B\n\n{CUE}", 6, "speaker: stands here twice"),
    "an empty key": (f"WEBVTT\n\nNOTE\nspeaker:\n\n{CUE}", 4, "speaker: is empty"),
    "a hash that is none": (f"WEBVTT\n\nNOTE\ntext-sha256: ABC\n\n{CUE}", 4, "text-sha256: must be 64 signs"),
    "a control character": ("WEBVTT\n\n00:00.000 --> 00:02.000\nA\x1b[2J", 4, "holds a control character"),
    "too much": ("WEBVTT\n\n" + "x" * MAX_VTT_BYTES, 1, "is larger than 64 kB"),
    "too many cues": (
        "WEBVTT\n\n"
        + "\n\n".join(
            f"00:{n // 60:02}:{n % 60:02}.000 --> 00:{n // 60:02}:{n % 60:02}.001\nA" for n in range(MAX_CUES + 1)
        ),
        3 + 3 * MAX_CUES,
        "more than 200 cues",
    ),
}


@pytest.mark.parametrize(("text", "line", "what"), WRONG.values(), ids=WRONG.keys())
def test_a_slip_is_told_with_file_and_line(text: str, line: int, what: str) -> None:
    with pytest.raises(SourceError) as refused:
        parse(text)
    message = str(refused.value)
    assert message.startswith(f"x.vtt:{line}: ")
    assert what in message
    assert message.isprintable()


def test_bytes_that_are_no_text_are_told_with_their_line() -> None:
    with pytest.raises(SourceError, match=r"^x\.vtt:4: not UTF-8"):
        parse_webvtt(b"WEBVTT\n\n00:00.000 --> 00:02.000\n\xff\n", "x.vtt")


@given(st.text(alphabet="WEBVTNO :.->0123456789\n<>&;ax", max_size=80))
def test_whatever_stands_in_a_file_is_cues_or_one_line(text: str) -> None:
    for before in ("", "WEBVTT\n\n", "WEBVTT\n\n00:00.000 --> 00:02.000\n"):
        cues: tuple[Cue, ...] = ()
        line = ""
        try:
            cues = parse(before + text)
        except SourceError as error:
            line = str(error)
        assert "\n" not in line
        assert all(one.end_ms <= two.start_ms for one, two in pairwise(cues))


def test_what_is_written_is_read_back() -> None:
    cues = (
        Cue(0, 1_500, "A & B <c>\u00a0d", (Stamp(2, 700), Stamp(4, 900))),
        Cue(1_500, 3_723_004, "مرحبا بك."),
    )
    note = {"text-sha256": DIGEST, "speaker": "Amina", "reviewer": ""}
    read = parse_webvtt(format_webvtt(cues, note).encode(), "x.vtt")
    assert [(cue.start_ms, cue.end_ms, cue.text, cue.stamps) for cue in read.cues] == [
        (cue.start_ms, cue.end_ms, cue.text, cue.stamps) for cue in cues
    ]
    assert read.note == {"text-sha256": DIGEST, "speaker": "Amina"}
