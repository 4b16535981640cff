"""The wheel and the source archive, built from what git holds and used away from it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

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


def kiosk(installed: Path, cwd: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the installed command as a machine without any configuration would."""
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, words)],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={
            "HOME": str(cwd),
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(installed),
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": str(cwd),
        },
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


# Whichever comes first: the window is seen, or the kiosk ends on its own, which is a failure.
RUN_UNTIL_SEEN = """
"$0" -m kiosk run --windowed &
kiosk=$!
timeout 60 xdotool search --sync --onlyvisible --name Wegwijs >&2 &
wait -n || exit 99
kill -TERM $kiosk || exit 98
wait $kiosk
"""


@pytest.mark.skipif(not (shutil.which("xvfb-run") and shutil.which("xdotool")), reason="needs xvfb and xdotool")
def test_an_installed_kiosk_comes_on_the_screen_and_goes_when_asked(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1080x1920x24", "bash", "-c", RUN_UNTIL_SEEN, sys.executable],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={
            "HOME": str(tmp_path),
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(installed),
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(tmp_path),
        },
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "file://" not in done.stderr, "a screen of the wheel says:\n" + done.stderr
