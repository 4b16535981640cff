"""From the request line to the first sentence's clip, against espeak-ng called directly; memory over a long day."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Final

from kiosk.app import EMBEDDED_PACK
from kiosk.packs.read.pack_dump import dump_pack
from kiosk.packs.read.reader import PackReader
from kiosk.speech.voice.espeak import RATE, Espeak
from kiosk.speech.voice.synthesis import WORDS_A_MINUTE
from kiosk.speech.words.text import sentences
from tests.benchmarks.figures import Figure, Skipped, middle, percentile
from tests.benchmarks.screen import Screen
from tests.helpers.speech_worker import SpeechWorker

LANGUAGES: Final = ("nl", "fr", "en", "ar")
TEXTS_A_LANGUAGE: Final = 25
WARM: Final = 100
LONG_DAY: Final = 500


def first_sentence(_: Screen, folder: Path, runs: int) -> list[Figure | Skipped]:
    """Cards of the handbook in four languages, each made anew; the start of the process does not count."""
    texts = handbook_texts(TEXTS_A_LANGUAGE)
    espeak = Espeak()
    ours, theirs = [], []
    with SpeechWorker(folder / "clips") as worker:
        voices = worker.ready["voices"]
        for run in range(runs + 1):  # the first of each warms dictionaries and does not count
            for number, (language, text) in enumerate(texts, start=1 + run * len(texts)):
                took_ours = _through_the_worker(worker, number, text, language)
                took_theirs = _directly(espeak, voices[language], text, language)
                if run > 0:
                    ours.append(took_ours)
                    theirs.append(took_theirs)
            worker.ask(do="forget")
        memory = _memory_mib(worker, texts, (runs + 2) * len(texts))
    what = f"first sentence of {len(texts)} cards, through the process"
    aim = "ratio ≤ 2"
    return [
        Figure(f"{what} (median)", "ms", middle(ours), "espeak-ng called", middle(theirs), aim),
        Figure(f"{what} (p95)", "ms", percentile(ours, 95), "espeak-ng called", percentile(theirs, 95), aim),
        Figure(f"own memory after {LONG_DAY} texts more", "MiB", memory[1], f"after {WARM}", memory[0], "ratio ≤ 1.1"),
    ]


def handbook_texts(count: int) -> list[tuple[str, str]]:
    """The first `count` card texts of each language, with its tag."""
    found = []
    with PackReader.open(EMBEDDED_PACK) as pack:
        for language in LANGUAGES:
            topics = [topic for theme in dump_pack(pack, language)["themes"] for topic in theme["topics"]]
            cards = [card["text"] for topic in topics for card in topic["cards"]]
            found += [(language, text) for text in cards[:count]]
    return found


def _through_the_worker(worker: SpeechWorker, number: int, text: str, language: str) -> float:
    started = time.perf_counter()
    worker.say(number, text, language)
    report = worker.report()
    took_ms = (time.perf_counter() - started) * 1000
    while report["is"] == "clip":
        report = worker.report()
    return took_ms


def _directly(espeak: Espeak, voice: str, text: str, language: str) -> float:
    sentence = sentences(text, language)[0]
    shown = text[sentence.start : sentence.start + sentence.length]
    started = time.perf_counter()
    espeak.set_voice(voice)
    espeak.set_parameter(RATE, WORDS_A_MINUTE)
    espeak.synthesise(shown, threading.Event())
    return (time.perf_counter() - started) * 1000


def _memory_mib(worker: SpeechWorker, texts: list[tuple[str, str]], first: int) -> tuple[float, float]:
    """After `WARM` texts and after `LONG_DAY` more, each text a new one, ten texts a visit."""
    found = []
    numbers = iter(range(first, first + WARM + LONG_DAY))
    for count in (WARM, LONG_DAY):
        for _ in range(count):
            number = next(numbers)
            language, text = texts[number % len(texts)]
            worker.said(number, f"{text} {'abcdefghij'[number % 10] * (number % 97 + 1)}", language)
            if number % 10 == 0:
                worker.ask(do="forget")
        found.append(worker.memory_kib() / 1024)
    return found[0], found[1]
