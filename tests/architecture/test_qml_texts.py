"""QML: what draws words is a KioskText that is given them as `plain`; else they would stand there without marks."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
QML = ROOT / "kiosk" / "ui" / "qml"
DRAW = {"KioskText.qml", "HeardWord.qml", "SampleLetter.qml"}
"""The text itself, its copy under a light, and one letter."""
OPENS = re.compile(r"(?:component \w+: |\w+: )?(?P<type>[A-Z]\w*) \{$")
TAKES_ON = re.compile(r"component (\w+): (\w+) \{|^(?=(\w+) \{)", re.MULTILINE)


def kiosk_texts(sources: dict[str, str]) -> set[str]:
    """KioskText and the types that are made of it, by their files or inside one."""
    found = {"KioskText"}
    while True:
        made = {
            match[1] or Path(name).stem
            for name, source in sources.items()
            for match in TAKES_ON.finditer(source)
            if (match[2] or match[3]) in found
        }
        if made <= found:
            return found
        found |= made


def text_faults(name: str, source: str, texts: set[str]) -> list[str]:
    """The places that draw words without marks."""
    faults: list[str] = []
    inside: list[str] = []
    for number, line in enumerate(source.splitlines(), 1):
        opened = OPENS.match(line.strip())
        if opened and opened["type"] == "Text" and Path(name).name not in DRAW:
            faults.append(f"{name}:{number}: draws words by itself. Mend: make it a KioskText.")
        if re.match(r"\s*text:", line) and inside and inside[-1] in texts and Path(name).name not in DRAW:
            faults.append(f"{name}:{number}: sets what is drawn. Mend: give the words as 'plain'.")
        depth = line.count("{") - line.count("}")
        if depth > 0:
            inside += ["" for _ in range(depth - 1)] + [opened["type"] if opened else ""]
        elif depth < 0:
            del inside[depth:]
    return faults


def test_words_are_drawn_with_their_marks() -> None:
    sources = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in sorted(QML.rglob("*.qml"))}
    texts = kiosk_texts(sources)
    assert {"KioskText", "KeyLabel"} < texts
    faults = [fault for name, source in sources.items() for fault in text_faults(name, source, texts)]
    assert not faults, "\n" + "\n".join(faults)


def test_words_that_are_drawn_without_marks_are_found_out() -> None:
    sources = {"KeyLabel.qml": "KioskText {\n}\n", "Key.qml": "Item {\n    component Said: KeyLabel {\n    }\n}\n"}
    texts = kiosk_texts(sources)
    assert texts == {"KioskText", "KeyLabel", "Said"}
    assert text_faults("Key.qml", "Key {\n    text: a\n    Said {\n        plain: b\n    }\n}\n", texts) == []
    assert text_faults("Key.qml", 'Item {\n    Said {\n        text: "a"\n    }\n}\n', texts) == [
        "Key.qml:3: sets what is drawn. Mend: give the words as 'plain'."
    ]
    assert text_faults("Key.qml", "Item {\n    Text {\n    }\n}\n", texts) == [
        "Key.qml:2: draws words by itself. Mend: make it a KioskText."
    ]
