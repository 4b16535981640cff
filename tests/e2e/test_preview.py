"""`kiosk content preview` on a real screen while an editor saves: what is on the screen after it, and what is said.

Beside it a kiosk on a held clock shows the same files, built by hand, and so says what must be seen.
"""

from __future__ import annotations

import gettext
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.authoring.build.project import build_preview, project_words
from kiosk.guidance import PlaceKind
from kiosk.station.settings.values import Settings
from kiosk.ui.kit.stops import Stop
from kiosk.visit import Home, Route, SitePlaces, ThemePage, TopicCard, Visit
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.real_visit import ALIKE, ended, program, see, touch
from tests.helpers.small_content import SVG, Project, entry, small_project
from tests.helpers.small_site import MAP, small_site
from tests.helpers.x_screen import HEIGHT, WIDTH, Screen, apart, until

ROOT = Path(__file__).resolve().parents[2]
HEALTH = "content/handbook/topics/health.yaml"
TEXT = "Neem je papieren mee."
NEW_TEXT = "Breng alles mee wat op papier staat, ook als je het niet begrijpt."
CARD = (Home(), ThemePage("health"), TopicCard("health.doctor", 1))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """With the drawings that stand on the screens themselves."""
    project = small_project(tmp_path / "project")
    shutil.copytree(ROOT / "assets" / "pictograms", project.pictograms, dirs_exist_ok=True)
    return project


class Editor:
    """Somebody in front of a preview, with the files open beside it."""

    def __init__(self, screen: Screen, beside: LiveKiosk, project: Project, started: subprocess.Popen[str]) -> None:
        self._screen, self._beside, self._project, self._started = screen, beside, project, started
        self._packs = 0
        self.language = "nl"
        self.shown = QImage()

    def is_at(self, *trail: Route) -> None:
        """See that the screen shows this place of the files as they are now, and nothing of before."""
        self._packs += 1
        folder = self._project.root / f"beside-{self._packs}"
        folder.mkdir()
        sites = self._project.content.parent.glob("site*")
        self._beside.open(
            build_preview(self._project.content, folder), sites=tuple(build_preview(site, folder) for site in sites)
        )
        words = {tag: gettext.GNUTranslations(BytesIO(mo)) for tag, mo in project_words(self._project.content).items()}
        self._beside.kiosk.interface.renew(words)
        self._beside.session.retranslate.emit()
        self._beside.bring(Stop("here", Visit(language=self.language, trail=trail)))
        before = self.shown
        self.shown = see(self._screen, self._beside, f"{trail[-1]} as it was saved", QImage())
        assert before.isNull() or apart(before, self.shown) > 2 * ALIKE, "nothing to be seen was changed"

    def touches(self, *names: str) -> None:
        """A finger on one thing after the other."""
        for name in names:
            self.shown = touch(self._screen, self._beside, name, self.shown)

    def title(self) -> str:
        """What stands over the window."""
        return self._screen.xdotool("search", "--sync", "--onlyvisible", "--name", "Wegwijs$", "getwindowname")

    def ends(self) -> str:
        """What was said until the window was closed."""
        self._started.send_signal(signal.SIGTERM)
        code, said = ended(self._started)
        assert code == 0
        return said.replace(f"{self._project.root}/", "")


@contextmanager
def previewed(screen: Screen, project: Project, home: Path, *more: str | Path) -> Iterator[Editor]:
    """Before the topic of the doctor, in Dutch."""
    beside = LiveKiosk(Settings(read_aloud=False))
    words = ("content", "preview", project.content, "--language", "nl", "--size", f"{WIDTH}x{HEIGHT}", *more)
    try:
        with program(screen, home, *words) as started:
            editor = Editor(screen, beside, project, started)
            editor.is_at(Home())
            editor.touches("Gezondheid", "Naar de dokter")
            yield editor
    finally:
        beside.close()


@pytest.fixture
def editor(qapp: QGuiApplication, screen: Screen, project: Project, tmp_path: Path) -> Iterator[Editor]:
    """At the second card of the doctor, in Dutch."""
    assert qapp is not None
    with previewed(screen, project, tmp_path) as editor:
        editor.touches("Volgende kaart")
        yield editor


def rewrite(project: Project, name: str, old: str, new: str) -> None:
    """Save as vim and Poedit do: another file, which then takes the place of the first."""
    path = project.root / name
    written = path.read_text(encoding="utf-8")
    assert old in written
    new_path = path.with_name(f"{path.name}~")
    new_path.write_text(written.replace(old, new, 1), encoding="utf-8")
    new_path.replace(path)


def test_a_sentence_that_is_saved_is_on_the_screen_at_the_same_card(
    editor: Editor, project: Project, tmp_path: Path
) -> None:
    project.change(HEALTH, TEXT, NEW_TEXT)
    editor.is_at(*CARD)
    rewrite(project, HEALTH, NEW_TEXT, TEXT)
    editor.is_at(*CARD)
    assert editor.ends() == ""
    assert not list(tmp_path.rglob("shelf*"))


def test_a_mistake_is_said_while_the_last_good_content_stays_until_it_is_mended(
    editor: Editor, project: Project
) -> None:
    rewrite(project, HEALTH, f"text: {TEXT}", f"tekst: {NEW_TEXT}")
    until(
        lambda: (
            editor.title()
            == "topics/health.yaml:16: cards.1.tekst: is not a key that belongs here; the nearest is 'text' - Wegwijs"
        ),
        "said",
    )
    assert apart(editor.shown, editor._screen.picture()) < ALIKE
    rewrite(project, HEALTH, "tekst:", "text:")
    editor.is_at(*CARD)
    assert editor.title() == "Wegwijs"
    assert editor.ends().splitlines() == [
        f"kiosk: {HEALTH}:16: cards.1.tekst: is not a key that belongs here; the nearest is 'text'",
        "kiosk: mended: the screen shows the files as they are",
    ]


def test_both_catalogs_of_a_language_are_followed_and_a_broken_one_is_said(editor: Editor, project: Project) -> None:
    editor.touches("Taal", "Français")
    editor.language = "fr"
    project.catalog("fr", entry("health.doctor.bring", TEXT, "Prenez vos papiers, et aussi les anciens."))
    editor.is_at(*CARD)
    buttons = project.translations / "fr" / "LC_MESSAGES" / "kiosk.po"
    buttons.write_text(entry("bar", "Language", "Une autre langue") + entry("bar", "Comfort", "Mieux voir"))
    editor.is_at(*CARD)
    buttons.write_text(entry("bar", "Comfort", "Mieux %1"))
    name = buttons.relative_to(project.root)
    until(lambda: f"{name}:3: bar: there is no placeholder %1 in the source" in editor.title(), "said")


def test_new_files_and_folders_are_found(editor: Editor, project: Project) -> None:
    vocabulary = project.pictograms / "vocabulary.yaml"
    vocabulary.write_text(vocabulary.read_text() + "hut: {nl: een hut, mirrored: false}\n")
    (project.pictograms / "hut.svg").write_text(SVG.replace("48", "36"))
    (project.content / "topics" / "start.yaml").write_text(
        "- id: start.hut\n  picture: hut\n  title: Een hut\n  question: Waar woon ik?\n  checked_on: 2026-11-23\n"
        "  cards:\n    - {id: start.hut.1, kind: know, picture: hut, text: Dit is een hut., facts: [start.1]}\n"
    )
    rewrite(project, HEALTH, "picture: paper-form\n      text", "picture: hut + hut\n      text")
    editor.is_at(*CARD)
    editor.touches("Begin", "Start hier", "Een hut")
    assert editor.ends() == ""


def test_where_a_card_is_gone_the_nearest_above_is_shown(editor: Editor, project: Project) -> None:
    written = (project.root / HEALTH).read_text()
    (project.root / HEALTH).write_text(written[written.index("- id: health.help") :])
    editor.is_at(*CARD[:2])
    assert editor.ends() == ""


def test_the_places_of_a_site_are_followed_with_their_maps(
    qapp: QGuiApplication, screen: Screen, project: Project, tmp_path: Path
) -> None:
    assert qapp is not None
    project.change(HEALTH, "kind: go\n", "kind: go\n      place: association_house\n")
    site = small_site(project)
    places = "content/site-small/places.yaml"
    project.change(places, "  suspended: true", "  map: market")
    with previewed(screen, project, tmp_path, "--site", site) as editor:
        editor.touches("Huis")
        place = (*CARD[:2], TopicCard("health.doctor"), SitePlaces("health", PlaceKind.ASSOCIATION_HOUSE))
        project.change(places, "Volg de straat.", "Volg de straat tot het water. Bel aan bij de hoge poort.")
        editor.is_at(*place)
        (site / "maps" / "market.svg").write_text(MAP.replace("#D5DCE5", "#0F8177"))
        editor.is_at(*place)
        project.change("content/site-small/site.yaml", "for: handbook", "for: boek")
        until(lambda: "goes with 'boek', and the content here is 'handbook'" in editor.title(), "said")
        assert apart(editor.shown, editor._screen.picture()) < ALIKE
        project.change("content/site-small/site.yaml", "for: boek", "for: handbook")
        rewrite(project, places, "address: Waterkant 8", "address: Waterkant 8\n  phone: bel ons")
        until(lambda: "places.yaml:26: phone: 'bel ons' is no telephone number" in editor.title(), "said")
        rewrite(project, places, "bel ons", "02 000 00 99")
        until(lambda: editor.title() == "Wegwijs", "mended")
        said = editor.ends().splitlines()
    assert [line.partition(":")[2].split(":")[0] for line in said] == [" content/site-small", f" {places}", " mended"]


def test_a_new_drawing_without_a_name_is_said_by_its_name_and_the_preview_goes_on(
    editor: Editor, project: Project
) -> None:
    drawn = project.pictograms / "medic.svg"
    drawn.write_text(SVG, encoding="utf-8")
    until(lambda: "'medic' is drawn and not in vocabulary.yaml" in editor.title(), "said")
    drawn.unlink()
    rewrite(project, HEALTH, TEXT, NEW_TEXT)
    editor.is_at(*CARD)
    assert editor.title() == "Wegwijs"
