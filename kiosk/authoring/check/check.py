"""What is missing, stale, too hard or not drawn in content that can be read; a file that is wrong is `source`'s."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from kiosk.authoring.check.dates import checked_findings, passed_findings, version_findings
from kiosk.authoring.check.fits import Measure, fit_findings
from kiosk.authoring.check.plain import PlainReport, plain_report
from kiosk.authoring.check.same_pictures import same_picture_findings
from kiosk.authoring.files.catalogs import Catalog
from kiosk.authoring.files.facts import Fact, fact_findings, fact_uses
from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.files.items import topic_cards
from kiosk.authoring.files.source import VERSION, Content
from kiosk.authoring.files.vocabulary import Vocabulary, svg_faults, unnamed
from kiosk.authoring.narrate.narration import Narration, find_narration
from kiosk.authoring.translate.spoken_source import spoken_findings
from kiosk.authoring.translate.translation import content_signs, missing_texts
from kiosk.packs.format.svg import safe_svg
from kiosk.speech.words.languages import spoken_language

NO: Final = "no"
TELEPHONE: Final = re.compile(r"\b(?:0\d[\d ]{6,}\d|116 ?\d{3}|10[2-9]|1[178]\d\d)\b(?! ?(?:euro|€|%))")
"""A Belgian number as it is written on a card; 112 and 101 stay what they are."""


def check_content(
    content: Content,
    catalogs: Mapping[str, Catalog],
    plain: PlainReport | None = None,
    facts: tuple[Fact, ...] | None = None,
    measure: Measure | None = None,
    today: date | None = None,
) -> tuple[Finding, ...]:
    """Everything to mend in `content` and its translations, errors first.

    Left out, `plain` is a report that knows no list of words, `facts` are the content's own, without a `measure`
    nobody asks whether texts fit, and without `today` nobody whether a day has come or passed.
    """
    asked = content.facts if facts is None else facts
    found = [
        *(plain_report(content) if plain is None else plain).findings,
        *_grounds(content),
        *_described(content),
        *_numbers(content),
        *(passed_findings(content, today) if today is not None else ()),
        *same_picture_findings(content),
        *_drawings(content),
        *drawing_findings(content.vocabulary),
        *_narration(content, catalogs),
        *spoken_findings(catalogs),
        *_figures(content),
        *(fit_findings(content, catalogs, measure) if measure is not None else ()),
        *(_days(content, today) if today is not None else ()),
        *fact_findings(asked, fact_uses(content.topics, content.staff), content.places),
    ]
    for tag in content.pack.translated:
        found += _translations(content, tag, catalogs[tag])
    return tuple(sorted(found, key=lambda finding: finding.level is not Level.ERROR))


def _days(content: Content, today: date) -> Iterator[Finding]:
    yield from version_findings(content.pack.version, content.place(VERSION), today)
    checked = ((f"{content.place(topic.id)}: {topic.id}", topic.checked_on) for topic in content.topics)
    yield from checked_findings(checked, today)


def _grounds(content: Content) -> Iterator[Finding]:
    what = "rests on no fact, and beyond_handbook names no other source"
    for topic in content.topics:
        for card, _ in topic_cards(topic):
            if not card.facts and card.beyond_handbook is None:
                yield Finding(Level.ERROR, f"{content.place(card.id)}: {card.id}", what)
        for question in topic.guide.questions if topic.guide is not None else ():
            if not question.facts and question.beyond_handbook is None:
                item = f"{topic.id}.{question.id}"
                yield Finding(Level.WARNING, f"{content.place(item)}: {item}", what)
    for page in content.staff:
        for point in page.points:
            if not point.facts and point.beyond_handbook is None:
                yield Finding(Level.WARNING, f"{content.place(point.id)}: {point.id}", what)


def _figures(content: Content) -> Iterator[Finding]:
    """Languages that are heard, and whose figures are read as the engine likes."""
    for tag in content.pack.written:
        if spoken_language(tag) is None:
            what = (
                f"'{tag}' has no rules of speech (kiosk/speech/words/languages): numbers, hours, dates, amounts, "
                "telephone numbers and abbreviations are said as the voice reads them"
            )
            yield Finding(Level.WARNING, content.place("languages"), what)


def _numbers(content: Content) -> Iterator[Finding]:
    """A number of a help line is given up or moves, and a card that still shows it sends people nowhere."""
    for topic in content.topics:
        for card, _ in topic_cards(topic):
            number = TELEPHONE.search(card.text)
            if number is not None and card.valid_until is None:
                what = f"names a number, {number[0]}, and has no valid_until"
                yield Finding(Level.WARNING, f"{content.place(card.id)}: {card.id}", what)


def _described(content: Content) -> Iterator[Finding]:
    """A `no` beside a thing is read as two things, by who looks and by who listens: "no and a computer"."""
    beside = f"its picture has '{NO}' beside a thing: draw a bar through the thing"
    for topic in content.topics:
        for card, _ in topic_cards(topic):
            if NO in card.picture.pictograms:
                where = f"{content.place(card.id)}: {card.id}"
                if card.alt is None:
                    yield Finding(Level.ERROR, where, f"its picture has '{NO}' in it, so it needs an alt")
                yield Finding(Level.WARNING, where, beside)


def _drawings(content: Content) -> Iterator[Finding]:
    vocabulary = content.vocabulary
    shown = content_signs(content)
    for name in vocabulary.signs:
        if name not in vocabulary.drawings:
            level, use = (Level.ERROR, "is shown") if name in shown else (Level.WARNING, "stands in the vocabulary")
            yield Finding(level, vocabulary.places[name], f"'{name}' {use} but is not drawn")


def drawing_findings(vocabulary: Vocabulary) -> Iterator[Finding]:
    """What is wrong with the files of the drawings, shown or not, each at its line."""
    for name, svg in vocabulary.drawings.items():
        place = vocabulary.places[name]
        if name not in vocabulary.signs:
            yield Finding(Level.ERROR, f"{place}:1", unnamed(name))
        faults = svg_faults(svg)
        yield from (Finding(Level.ERROR, f"{place}:{line}", fault) for line, fault in faults)
        if not faults:
            try:
                safe_svg(svg)
            except ValueError as error:
                yield Finding(Level.ERROR, place, f"a kiosk would refuse it: {error}")


def _narration(content: Content, catalogs: Mapping[str, Catalog]) -> Iterator[Finding]:
    for fault in content.recordings.faults:
        where, _, what = fault.partition(": ")
        yield Finding(Level.ERROR, where, what)
    narration = find_narration(content, catalogs)
    for stale in narration.stale:
        yield Finding(Level.WARNING, stale.source.script.name, f"{stale.what}, so it is not played")
    yield from _sound_only(content, narration)


def _sound_only(content: Content, narration: Narration) -> Iterator[Finding]:
    """How much of a language that is only sound is said in another one."""
    for tag, only in content.pack.sound_only.items():
        missing = sum(text.language == tag for text in narration.missing)
        missing += sum(old.of is not None and old.source.language == tag for old in narration.stale)
        if missing:
            what = f"'{tag}' is only sound, and {missing} texts are not recorded: '{only.fallback}' is heard there"
            yield Finding(Level.WARNING, content.place(tag), what)


def _translations(content: Content, tag: str, catalog: Catalog) -> Iterator[Finding]:
    missing = missing_texts(content, catalog)
    if missing and not catalog.current and not catalog.stale:
        yield Finding(Level.WARNING, catalog.place, f"nothing is translated: '{tag}' lacks {len(missing)} texts")
        return
    for gap in missing:
        what = "translated from an older sentence" if gap.stale else "not translated"
        yield Finding(Level.WARNING, f"{catalog.place}: {gap.text.item}", f"{what}: {gap.text.value}")
