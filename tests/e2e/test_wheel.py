"""The wheel and the source archive, built from what git holds and used away from it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.helpers.x_screen import Screen, until

ROOT = Path(__file__).resolve().parents[2]


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """What a program prints; the test fails with its complaint when it fails."""
    done = subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, **environment},
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a clean clone, without anything that was made here."""
    clone = tmp_path_factory.mktemp("clone")
    names = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    for name in filter(None, names.split("\0")):
        if (ROOT / name).is_file():
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, clone / name)
    return clone


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(
        *(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-q"),
        *("-w", folder, source),
        cwd=folder,
    )
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the wheel alone is installed in; first on the path, it hides this repository."""
    folder = tmp_path_factory.mktemp("site")
    run(sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "-q", "--target", folder, wheel, cwd=folder)
    return folder


def test_the_wheel_holds_pack_catalogs_glyphs_and_screens(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    screens = {str(path.relative_to(ROOT)) for path in (ROOT / "kiosk" / "ui" / "qml").rglob("*") if path.is_file()}
    glyphs = {f"kiosk/data/glyphs/{path.name}" for path in (ROOT / "assets" / "glyphs").glob("*.svg")}
    catalogs = {
        f"kiosk/data/locale/{path.parent.parent.name}/LC_MESSAGES/kiosk.mo"
        for path in (ROOT / "translations").glob("*/LC_MESSAGES/kiosk.po")
    }
    assert glyphs
    assert catalogs
    assert {"kiosk/data/handbook.pack"} | screens | glyphs | catalogs <= names
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"kiosk"}


def test_the_source_archive_holds_what_a_wheel_is_made_of(source: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", tmp_path, cwd=source)
    (path,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"packaging/embed.py", "packaging/hatch_build.py", "content/handbook/handbook.yaml"} <= names
    assert {
        "translations/nl/LC_MESSAGES/kiosk.po",
        "assets/pictograms/vocabulary.yaml",
        "assets/glyphs/home.svg",
    } <= names


def test_an_installed_kiosk_is_the_one_that_runs(installed: Path, tmp_path: Path) -> None:
    program = "import kiosk; print(kiosk.__file__)"
    assert str(installed) in run(sys.executable, "-c", program, cwd=tmp_path, PYTHONPATH=str(installed))


def bare(installed: Path, home: Path) -> dict[str, str]:
    """The environment of a machine without any set-up."""
    return {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(installed),
        "XDG_RUNTIME_DIR": str(home),
    }


def kiosk(installed: Path, cwd: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the installed command as a machine without any configuration would."""
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, words)],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**bare(installed, cwd), "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )


def test_an_installed_kiosk_shows_the_pack_it_carries(installed: Path, tmp_path: Path) -> None:
    pack = installed / "kiosk" / "data" / "handbook.pack"
    done = kiosk(installed, tmp_path, "pack", "show", pack, "--language", "nl", "--json")
    assert done.returncode == 0, done.stderr
    shown = json.loads(done.stdout)
    assert shown["themes"]


def test_an_installed_kiosk_can_be_examined_without_a_configuration(installed: Path, tmp_path: Path) -> None:
    done = kiosk(installed, tmp_path, "doctor", "--json")
    assert done.returncode in {0, 1}, done.stderr
    content = [finding for finding in json.loads(done.stdout) if finding["subject"] == "content"]
    assert content
    assert all(finding["level"] != "red" for finding in content), content


@pytest.mark.display
@pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs xvfb and xdotool")
def test_an_installed_kiosk_comes_on_the_screen_and_goes_when_asked(installed: Path, tmp_path: Path) -> None:
    screen = Screen(tmp_path)
    errors = tmp_path / "errors"
    with errors.open("wb") as written:
        process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run", "--windowed"],
            cwd=tmp_path,
            env={**bare(installed, tmp_path), "QT_QPA_PLATFORM": "xcb", "DISPLAY": screen.display},
            stdout=written,
            stderr=written,
        )
    try:
        # a machine that builds something else at the same time may take a minute
        until(lambda: process.poll() is not None or seen(screen), "the kiosk is on the screen, or has ended", 300)
        assert process.poll() is None, errors.read_text(encoding="utf-8")
        process.terminate()
        assert process.wait(120) == 0, errors.read_text(encoding="utf-8")
    finally:
        process.kill()
        process.wait()
        screen.close()
    assert "file://" not in errors.read_text(encoding="utf-8"), "a screen of the wheel says:\n" + errors.read_text()


def seen(screen: Screen) -> bool:
    """Whether the kiosk's window is there; xdotool ends with an error while there is none."""
    try:
        return bool(screen.xdotool("search", "--onlyvisible", "--name", "Wegwijs"))
    except subprocess.CalledProcessError:
        return False


def test_the_wheel_says_its_licences_and_carries_their_texts(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        texts = {
            name.partition(".dist-info/")[2]: archive.read(name).decode()
            for name in archive.namelist()
            if ".dist-info/" in name
        }
    assert "\nLicense-Expression: EUPL-1.2 AND CC-BY-4.0\n" in texts["METADATA"]
    assert texts["licenses/LICENSE"] == texts["licenses/LICENSES/EUPL-1.2.txt"]
    assert texts["licenses/LICENSES/EUPL-1.2.txt"].startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert texts["licenses/LICENSES/CC-BY-4.0.txt"].startswith("Attribution 4.0 International\n")


def bill(wheel: Path, folder: Path) -> Path:
    """The bill of materials of a copy of the wheel."""
    folder.mkdir()
    said = run(sys.executable, ROOT / "packaging" / "sbom.py", shutil.copy(wheel, folder), cwd=folder)
    return Path(said.strip())


def test_the_bill_of_materials_is_valid_and_the_same_twice(wheel: Path, tmp_path: Path) -> None:
    first, second = bill(wheel, tmp_path / "first"), bill(wheel, tmp_path / "second")
    assert first.read_bytes() == second.read_bytes()
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(first.read_text(encoding="utf-8"))
    assert fault is None, fault


def test_the_bill_of_materials_names_all_that_runs_and_what_is_hidden_in_it(wheel: Path, tmp_path: Path) -> None:
    said = json.loads(bill(wheel, tmp_path / "bill").read_text(encoding="utf-8"))
    found = {component["name"]: component for component in said["components"]}
    assert {"pyside6-essentials", "shiboken6", "tuf", "docopt", "pyyaml"} <= found.keys()
    assert not {"pytest", "hatchling", "wordfreq"} & found.keys()
    (hidden,) = found["espeakng-loader"]["components"]
    assert (hidden["name"], hidden["licenses"]) == ("espeak-ng", [{"expression": "GPL-3.0-or-later"}])
    assert said["metadata"]["component"]["hashes"] == [
        {"alg": "SHA-256", "content": hashlib.sha256(wheel.read_bytes()).hexdigest()}
    ]
    refs = {said["metadata"]["component"]["bom-ref"], *(component["bom-ref"] for component in said["components"])}
    assert {entry["ref"] for entry in said["dependencies"]} == refs


@pytest.mark.parametrize("name", ["no-such.whl", "text.whl"])
def test_what_is_no_wheel_gets_no_bill_of_materials(name: str, tmp_path: Path) -> None:
    (tmp_path / "text.whl").write_text("text", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, ROOT / "packaging" / "sbom.py", tmp_path / name], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith("sbom.py: ")
    assert done.stderr.count("\n") == 1
    assert not list(tmp_path.glob("*.json"))
