"""QML outside Kiosk/Theme names its colours and sizes: a literal one follows neither screen nor contrast.

The units u of the look follow the glass, so a size in them may stand where it is used: `width: Theme.u(15)`. A length
on the glass has a name in its file, in millimetres: `readonly property int reach: Theme.mm(180)`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QML = ROOT / "kiosk" / "ui" / "qml"

BINDING = re.compile(
    r"(?P<name>[A-Za-z][\w.]*)\s*:(?!:)(?P<value>(?:[^;{}\n]|\n\s*(?=[?:+\-*/&|])|(?<=[?:+\-*/&|(,])\n)*)"
)
SIZE = re.compile(
    r"(?:^|\.)(?:\w*(?:width|height|margins?|spacing|radius|padding|inset|gap|offset)|(?:\w*(?:pixel|point|icon|tile|source))size)$",
    re.IGNORECASE,
)
# A factor, a share of another size, or what something is compared with is no size: parent.width / 2, index === 2.
NUMBER = re.compile(
    r"(?<![\w.)\]])(?P<before>(?:[*/%]|[=!]==?|[<>]=?)\s*)?(?<![\w.])(?P<number>\d+(?:\.\d+)?)(?![\w.])(?!\s*\*)"
)
COLOUR = re.compile(r"[\"']#[0-9A-Fa-f]{3,8}[\"']|\bQt\.(?:rgba|hsla|hsva|color)\s*\(")
COLOUR_NAME = re.compile(r"(?<![=!]= )(?<![=!]=)[\"'](?!transparent[\"'])[A-Za-z]+[\"']")
UNITS = re.compile(r"\bTheme\.(?:u|least|line|em)\((?:[^()]|\([^()]*\))*\)")
MILLIMETRES = re.compile(r"\bTheme\.mm\((?:[^()]|\([^()]*\))*\)")
NAMED = re.compile(r"readonly property int $")
QT_SIZE = re.compile(r"\bQt\.(?:size|point|rect)\s*\([^)]*\b\d*[2-9]\d*\b")


def literals(name: str, source: str) -> list[str]:
    """The literal colours and sizes of a QML file, each with its mend."""
    text = re.sub(r"//[^\n]*|/\*.*?\*/", lambda found: re.sub(r"[^\n]", " ", found[0]), source, flags=re.DOTALL)
    found: list[tuple[int, str]] = [(match.start(), f"the colour {match[0]}") for match in COLOUR.finditer(text)]
    found += [(match.start(), f"the size {match[0]}") for match in QT_SIZE.finditer(text)]
    for match in BINDING.finditer(text):
        place, binding, value = match.start(), match["name"], UNITS.sub("", match["value"])
        if binding.lower().endswith("color"):
            found += [(place, f"the colour {colour[0]}") for colour in COLOUR_NAME.finditer(value)]
        if NAMED.search(text[:place]):
            value = MILLIMETRES.sub("", value)
        if SIZE.search(binding):
            numbers = (number for number in NUMBER.finditer(value) if not number["before"])
            found += [(place, f"{binding}: {number['number']}") for number in numbers if float(number["number"]) >= 2]
    return [
        f"{name}:{text.count(chr(10), 0, place) + 1}: {what} is literal. "
        "Mend: name it in Kiosk/Theme, or say it in units: Theme.u(<u>), or in millimetres in this file: "
        "readonly property int <name>: Theme.mm(<mm>)."
        for place, what in sorted(found)
    ]


def test_colours_and_sizes_are_tokens_of_the_theme() -> None:
    found = [
        literal
        for path in sorted(QML.rglob("*.qml"))
        if path.parent != QML / "Kiosk" / "Theme"
        for literal in literals(str(path.relative_to(ROOT)), path.read_text(encoding="utf-8"))
    ]
    assert not found, "\n" + "\n".join(found)


def strays(theme: str, sources: Mapping[str, str]) -> list[str]:
    """The sizes of Theme.qml that fewer than two other files use, each with its mend."""
    found = []
    for match in re.finditer(r"readonly property int (\w+): .*\b(?:u|mm|least|line|pixelsPerMm)\b", theme):
        token = re.compile(rf"\bTheme\.{match[1]}\b")
        users = [name for name, source in sources.items() if token.search(source)]
        if len(users) < 2:
            mend = f"Mend: let it stand in {users[0]}." if users else "Mend: take it out."
            found.append(f"Theme.{match[1]} is used by {len(users)} files. {mend}")
    return found


def test_the_theme_has_the_sizes_that_several_share_and_no_other() -> None:
    theme = QML / "Kiosk" / "Theme" / "Theme.qml"
    others = {path.name: path.read_text(encoding="utf-8") for path in QML.rglob("*.qml") if path != theme}
    found = strays(theme.read_text(encoding="utf-8"), others)
    assert not found, "\n" + "\n".join(found)


def test_a_size_of_one_file_is_sent_there_and_a_dead_one_away() -> None:
    theme = "readonly property int gap: theme.mm(8)\nreadonly property int reach: theme.mm(9)\n"
    assert strays(theme, {"A.qml": "Theme.gap + Theme.reach", "B.qml": "Theme.gap"}) == [
        "Theme.reach is used by 1 files. Mend: let it stand in A.qml."
    ]
    assert strays(theme, {"A.qml": "Theme.gap", "B.qml": "Theme.gap"}) == [
        "Theme.reach is used by 0 files. Mend: take it out."
    ]


@pytest.mark.parametrize(
    "line",
    [
        'color: "#ff8800"',
        'color: "red"',
        "border.color: pressed ? 'black' : Theme.ink",
        "color: Qt.rgba(1, 0, 0, 1)",
        "width: 48",
        "implicitHeight: 120.5",
        "anchors.margins: 12",
        "anchors { fill: parent; leftMargin: 8 }",
        "Layout.preferredWidth: parent.width - 20",
        "font.pixelSize: 24",
        "font { pixelSize: 24; bold: true }",
        "border.width: 3",
        "spacing: open ? 16 : 0",
        "width: open\n        ? 320\n        : Theme.gap",
        "height: Math.max(64, content.height)",
        "readonly property real tileWidth: 200",
        "readonly property int tileWidth: Theme.mm(40) + 12",
        "readonly property int tileWidth: Math.max(40, Theme.mm(20))",
        "width: Theme.mm(40)",
        "width: Theme.u(40) + 12",
        "width: Math.max(40, Theme.u(20))",
        "sourceSize: Qt.size(64, 64)",
    ],
)
def test_a_literal_is_found_out(line: str) -> None:
    (first, *_) = literals("Tile.qml", f"import QtQuick\nItem {{\n    {line}\n}}\n")
    assert first.startswith("Tile.qml:3: ")
    assert "is literal. Mend: name it in Kiosk/Theme, or say it in units" in first


@pytest.mark.parametrize(
    "line",
    [
        'color: "transparent"',
        "color: Theme.ink",
        "width: Theme.gap * 3",
        "width: 2 * Theme.gap",
        "width: (parent.width - Theme.gap) / 2",
        "height: parent.height * 0.5",
        "border.width: 0",
        "radius: height / 2",
        "width: index % 2 === 1 ? row.narrow : row.wide",
        "height: count >= 3 ? Theme.gap : Theme.wide",
        'color: row.level === "amber" ? Theme.colours.warn : Theme.colours.done',
        "maximumLineCount: 2",
        "// width: 48",
        'text: qsTr("width: 48")',
        "visible: width > 0",
        "width: Theme.u(15)",
        "width: Math.min(parent.height, Theme.u(Theme.pick(40, 28.5, 20)))",
        "height: Theme.least(Theme.small ? 3 : 4, 20)",
        "readonly property int tileWidth: Theme.mm(40)",
        "readonly property int tileWidth: Theme.mm(Theme.pick(40, 28.5, 20))",
        "readonly property int lineWidth: Theme.line(Theme.small ? 3 : 4) / 2",
        "readonly property int pageSize: 6",
        'source: "image://glyphs/home"',
    ],
)
def test_a_token_a_share_or_a_count_is_no_literal(line: str) -> None:
    assert literals("Tile.qml", f"import QtQuick\nItem {{\n    {line}\n}}\n") == []
