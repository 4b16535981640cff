"""The interface's words: gettext behind qsTr, switched while it runs; what is stale or missing is never shown."""

from __future__ import annotations

import json
from collections.abc import Iterator
from gettext import c2py
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.authoring.files.po_file import compiled, is_whole, read_po_file
from kiosk.station.messages import Message, counted
from kiosk.ui.kit.i18n import Interface
from tests.helpers.live_kiosk import LiveKiosk

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ("nl", "fr", "de", "en", "es", "ro", "uk", "tr", "ar", "fa")
CATALOG = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=n != 1;\\n"

msgid "Home"
msgstr "Thuis"

msgctxt "bar"
msgid "Home"
msgstr "Begin"

#, fuzzy
msgid "Changed"
msgstr "Oud"

msgid "Missing"
msgstr ""

msgid "%n day"
msgid_plural "%n days"
msgstr[0] "%n dag"
msgstr[1] "%n dagen"
"""
QML = b"""
import QtQml
QtObject {
    property string plain: qsTr("Home")
    property string inTheBar: qsTr("Home", "bar")
    property string stale: qsTr("Changed")
    property string missing: qsTr("Missing")
    property string unknown: qsTr("Nowhere")
    property string one: qsTr("%n day", "%n days", 1)
    property string many: qsTr("%n day", "%n days", 30)
}
"""


@pytest.fixture
def interface(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Interface]:
    """The catalog above in Dutch, compiled as the kiosk's own are; no French."""
    source, folder = tmp_path / "kiosk.po", tmp_path / "nl" / "LC_MESSAGES"
    source.write_text(CATALOG, encoding="utf-8")
    folder.mkdir(parents=True)
    with source.open("rb") as po, (folder / "kiosk.mo").open("wb") as mo:
        write_mo(mo, read_po(po), use_fuzzy=False)
    interface = Interface(tmp_path)
    interface.load_all(("nl", "fr"))
    qapp.installTranslator(interface)
    yield interface
    qapp.removeTranslator(interface)


class Speaker(QObject):
    """Interface and engine as the kiosk joins them."""

    retranslate = Signal()

    def __init__(self, interface: Interface) -> None:
        super().__init__()
        self._interface = interface
        self._engine = QQmlEngine(self)
        self.retranslate.connect(self._engine.retranslate)
        self._component = QQmlComponent(self._engine)
        self._component.setData(QML, "")
        self._words = self._component.create()
        assert self._words is not None, self._component.errorString()

    def speak(self, language: str) -> None:
        self._interface.speak(language)
        self.retranslate.emit()

    def shows(self, name: str) -> str:
        return str(self._words.property(name))


@pytest.fixture
def speaker(interface: Interface) -> Speaker:
    """QML whose properties are filled with qsTr."""
    return Speaker(interface)


def test_qstr_is_served_by_gettext_with_its_context(speaker: Speaker) -> None:
    speaker.speak("nl")
    assert (speaker.shows("plain"), speaker.shows("inTheBar")) == ("Thuis", "Begin")


def test_a_switch_of_language_is_seen_at_once_both_ways(speaker: Speaker) -> None:
    for language, expected in (("nl", "Thuis"), ("fr", "Home"), ("nl", "Thuis")):
        speaker.speak(language)
        assert speaker.shows("plain") == expected


def test_what_is_stale_missing_or_unknown_stays_in_the_source(speaker: Speaker) -> None:
    speaker.speak("nl")
    assert [speaker.shows(name) for name in ("stale", "missing", "unknown")] == ["Changed", "Missing", "Nowhere"]


def test_a_language_nobody_knows_changes_nothing(speaker: Speaker) -> None:
    speaker.speak("nl")
    speaker.speak("xx")
    assert speaker.shows("plain") == "Thuis"


def test_a_text_can_be_had_in_another_language_than_the_one_spoken(interface: Interface) -> None:
    interface.speak("fr")
    assert interface.in_language("nl")("Home") == "Thuis"
    assert interface.in_language("xx")("Home") == "Home"


@pytest.mark.parametrize("language", SHIPPED)
def test_every_shipped_catalog_is_whole(language: str) -> None:
    with (ROOT / "translations" / language / "LC_MESSAGES" / "kiosk.po").open("rb") as file:
        catalog = [message for message in read_po(file) if message.id]
    assert len(catalog) > 40
    assert [message.id for message in catalog if message.fuzzy or not is_whole(message)] == []


def test_the_running_kiosk_changes_its_words_with_the_language(kiosk: LiveKiosk) -> None:
    said = []
    for endonym in ("Nederlands", "Français", "English", "العربية"):
        kiosk.go(endonym)
        said.append([key.name for key in kiosk.touchables()][-4:])
        kiosk.go(kiosk.say("Language", "bar"))
    assert said[2] == ["Start", "Back", "Language", "Comfort"]
    assert len({tuple(names) for names in said}) == 4


@pytest.mark.parametrize(
    ("shown", "spoken"),
    [
        ("رجوع", "رُجُوعٌ"),
        ("فحص: مايو 2026", "فُحِصَ: مايو 2026"),
        ("رجوع · فحص: مايو 2026", "رُجُوعٌ · فُحِصَ: مايو 2026"),
        ("بداية · رجوع", "بداية · رُجُوعٌ"),
        ("OCMW Markt. فحص: مايو 2026", "OCMW Markt. فُحِصَ: مايو 2026"),
        ("بداية", ""),
        ("", ""),
    ],
)
def test_words_of_the_interface_are_said_by_the_table_beside_their_catalog(
    tmp_path: Path, shown: str, spoken: str
) -> None:
    folder = tmp_path / "ar" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    table = {"رجوع": "رُجُوعٌ", "فحص: %1": "فُحِصَ: %1"}
    (folder / "kiosk.spoken.json").write_text(json.dumps(table), encoding="utf-8")
    interface = Interface(tmp_path)
    interface.load_all(("ar", "nl"))
    assert interface.spoken(shown, "ar") == spoken
    assert interface.spoken(shown, "nl") == interface.spoken(shown, "xx") == ""


def test_a_path_in_a_line_that_runs_to_the_left_keeps_its_order(interface: Interface) -> None:
    said = Message("{folder} is full", {"folder": "/srv"})
    assert interface.tell(said, "nl") == "/srv is full"
    assert interface.tell(said, "ar") == "\u2068/srv\u2069 is full"


def test_a_number_chooses_the_form_of_its_sentence(speaker: Speaker) -> None:
    speaker.speak("nl")
    assert (speaker.shows("one"), speaker.shows("many")) == ("1 dag", "30 dagen")
    speaker.speak("fr")
    assert (speaker.shows("one"), speaker.shows("many")) == ("1 day", "30 days")


WORKED = {
    "nl": {1: "N werkte 1 dag geleden", 2: "N werkte 2 dagen geleden"},
    "fr": {0: "N a fonctionné il y a 0 jour", 2: "N a fonctionné il y a 2 jours"},
    "uk": {21: "N: спрацювало 21 день тому", 3: "N: спрацювало 3 дні тому", 12: "N: спрацювало 12 днів тому"},
    "ro": {1: "N a funcționat acum 1 zi", 19: "N a funcționat acum 19 zile", 20: "N a funcționat acum 20 de zile"},
    "ar": {
        1: "N عمل آخر مرة قبل يوم واحد",
        2: "N عمل آخر مرة قبل يومين",
        3: "N عمل آخر مرة قبل 3 أيام",
        11: "N عمل آخر مرة قبل 11 يومًا",
        100: "N عمل آخر مرة قبل 100 يوم",
        103: "N عمل آخر مرة قبل 103 أيام",
    },
}


@pytest.mark.parametrize(("language", "count"), [(tag, count) for tag, row in WORKED.items() for count in row])
def test_shipped_sentences_count_as_their_language_does(tmp_path: Path, language: str, count: int) -> None:
    folder = tmp_path / language / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "kiosk.mo").write_bytes(compiled(ROOT / "translations" / language / "LC_MESSAGES" / "kiosk.po"))
    interface = Interface(tmp_path)
    interface.load_all((language,))
    said = counted("{source} worked {count} day ago", "{source} worked {count} days ago", count, {"source": "N"})
    assert interface.tell(said, language).strip().replace("\u2068", "").replace("\u2069", "") == WORKED[language][count]


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en", "es", "ro", "uk", "ar"])
def test_the_forms_stand_in_the_order_of_cldr(language: str) -> None:
    catalog = read_po_file(ROOT / "translations" / language / "LC_MESSAGES" / "kiosk.po")
    chosen, named = c2py(catalog.plural_expr), Locale.parse(language).plural_form
    pairs = {(chosen(count), named(count)) for count in range(1001)}
    order = ("zero", "one", "two", "few", "many", "other")
    assert [form for form, _ in sorted(pairs)] == list(range(catalog.num_plurals))
    assert [name for _, name in sorted(pairs)] == sorted({name for _, name in pairs}, key=order.index)
