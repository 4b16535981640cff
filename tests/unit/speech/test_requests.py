"""What the synthesising child reads of a line."""

from __future__ import annotations

import pytest

from kiosk.speech.child.requests import END, Cancel, Forget, Pronounce, Request, Say, read_request
from kiosk.speech.words.text import Pronunciation


@pytest.mark.parametrize(
    ("line", "request_"),
    [
        ('{"do":"say","id":12,"text":"één","language":"nl","speed":0.8}', Say(12, "één", "nl", 0.8)),
        ('{"do":"say","id":12,"text":"","language":"nl"}', Say(12, "", "nl", 1.0)),
        ('{"do":"say","id":12,"text":"a","language":"nl","speed":9}', Say(12, "a", "nl", 1.5)),
        ('{"do":"say","id":12,"text":"a","language":"nl","speed":0.1}', Say(12, "a", "nl", 0.7)),
        ('{"do":"say","id":12,"text":"a","language":"nl","speed":NaN}', Say(12, "a", "nl", 0.7)),
        ('{"do":"say","id":12,"text":"a","language":"nl","spoken":"b"}', Say(12, "a", "nl", 1.0, "b")),
        ('{"do":"cancel","before":13}', Cancel(13)),
        ('{"do":"pronounce","list":[{"word":"OCMW","language":"nl"}]}', Pronounce((Pronunciation("OCMW", "nl"),))),
        ('{"do":"forget"}', Forget()),
        ('{"do":"finish"}', END),
    ],
)
def test_a_request_is_read(line: str, request_: Request) -> None:
    assert read_request(line.encode()) == request_


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"hello",
        b"[]",
        b"3",
        b"\xff\xfe",
        b"{}",
        b'{"do":"sing"}',
        b'{"do":"say","id":12}',
        b'{"do":"say","id":"x","text":"a","language":"nl"}',
        b'{"do":"say","id":1,"text":3,"language":"nl"}',
        b'{"do":"say","id":1,"text":"a","language":null}',
        b'{"do":"say","id":1,"text":"a","language":"nl","spoken":3}',
        b'{"do":"say","id":1e999,"text":"a","language":"nl"}',
        b'{"do":"pronounce","list":["OCMW"]}',
        b'{"do":"pronounce","list":3}',
        b'{"do":["say"]}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_request_is_none(line: bytes) -> None:
    assert read_request(line) is None
