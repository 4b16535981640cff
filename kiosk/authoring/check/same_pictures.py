"""Cards and questions that look the same and say something else: whoever reads nothing takes one for the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.files.items import SourceText, topic_texts
from kiosk.authoring.files.source import Content
from kiosk.authoring.files.spelling import written_picture
from kiosk.guidance import Joint, PictureSentence

Group = tuple[tuple[str, ...], tuple[Joint, ...]]


def same_picture_findings(content: Content) -> Iterator[Finding]:
    """Each card and question whose picture stood before over another text; one text may stand in several places.

    A choice is one among those beside it, whatever its picture says elsewhere.
    """
    first: dict[tuple[str, tuple[Group, ...]], SourceText] = {}
    for text in chain.from_iterable(map(topic_texts, content.topics)):
        if text.field != "text" or text.picture is None:
            continue
        among = text.item.rpartition(".")[0] if "choices" in text.path else ""
        before = first.setdefault((among, seen_as(text.picture)), text)
        if before.value != text.value:
            what = f"its picture '{written_picture(text.picture)}' is that of {before.item}, which says something else"
            yield Finding(Level.ERROR, f"{content.place(text.item)}: {text.item}", what)


def seen_as(picture: PictureSentence) -> tuple[Group, ...]:
    """The picture as it is remembered: what stands between two arrows has no order."""
    groups: list[tuple[list[str], list[Joint]]] = [([picture.pictograms[0]], [])]
    for joint, name in zip(picture.joints, picture.pictograms[1:], strict=True):
        if joint is Joint.THEN:
            groups.append(([name], []))
        else:
            groups[-1][0].append(name)
            groups[-1][1].append(joint)
    return tuple((tuple(sorted(names)), tuple(sorted(joints))) for names, joints in groups)
