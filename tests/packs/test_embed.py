"""What a kiosk carries with it: the recordings of the handbook lie beside its pack."""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

from kiosk.packs.read.reader import PackReader
from tests.helpers.recorded import record
from tests.helpers.small_content import Project, entry

REPOSITORY = Path(__file__).parents[2]
PROGRAM = "import runpy, sys, pathlib as p; print(runpy.run_path(sys.argv[1])['embed'](p.Path(sys.argv[2])))"


def embed(project: Project) -> str:
    return embedding(project).stdout


def embedding(project: Project) -> subprocess.CompletedProcess[str]:
    for folder in ("assets/glyphs", "kiosk"):
        (project.root / folder).mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-c", PROGRAM, str(REPOSITORY / "packaging" / "embed.py"), str(project.root)]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment, timeout=60)


def test_recordings_of_the_handbook_are_carried_and_made_anew_when_they_change(project: Project) -> None:
    data = project.root / "kiosk" / "data"
    assert embed(project) == "True\n"
    assert sorted(path.name for path in data.iterdir()) == ["glyphs", "handbook.pack"]
    record(project.content, "health.doctor.go", "Ga naar een dokter.")
    assert [embed(project), embed(project)] == ["True\n", "False\n"]
    with PackReader.open(data / "handbook.pack") as pack:
        recording = pack.topic("health.doctor", "nl").cards[0].text.recording
    assert recording is not None
    assert recording.path.parent == data / "blobs"


def test_what_is_said_for_the_interfaces_words_lies_beside_their_catalog(project: Project) -> None:
    path = project.catalog("ar", f"# spoken: رُجُوعٌ\n{entry('bar', 'Back', 'رجوع')}{entry('bar', 'Home', 'البداية')}")
    path.rename(path.with_name("kiosk.po"))
    embed(project)
    folder = project.root / "kiosk" / "data" / "locale" / "ar" / "LC_MESSAGES"
    assert sorted(file.name for file in folder.iterdir()) == ["kiosk.mo", "kiosk.spoken.json"]
    assert json.loads((folder / "kiosk.spoken.json").read_text(encoding="utf-8")) == {"رجوع": "رُجُوعٌ"}


def test_what_does_not_fit_the_interfaces_words_is_named_and_not_said(project: Project) -> None:
    path = project.catalog("ar", f"# spoken: رجوعا\n{entry('bar', 'Back', 'رجوع')}")
    path.rename(path.with_name("kiosk.po"))
    assert embedding(project).stderr.startswith("translations/ar/LC_MESSAGES/kiosk.po:7: spoken: word 1 is ")
    folder = project.root / "kiosk" / "data" / "locale" / "ar" / "LC_MESSAGES"
    assert [file.name for file in folder.iterdir()] == ["kiosk.mo"]


def test_all_that_the_data_is_made_by_is_looked_at_for_changes() -> None:
    inputs = runpy.run_path(str(REPOSITORY / "packaging" / "embed.py"))["INPUTS"]
    matched = {pattern: {path.resolve() for path in REPOSITORY.glob(pattern)} for pattern in inputs}
    assert [pattern for pattern, found in matched.items() if not found] in ([], ["packaging/root.json"])
    program = (
        "import sys\n"
        "from kiosk.authoring.build import build\n"
        "from kiosk.authoring.files import catalogs, po_file, source\n"
        "from kiosk.authoring.translate import spoken_source\n"
        "print(*(module.__file__ for name, module in sys.modules.items() if name.startswith('kiosk.')), sep='\\n')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=REPOSITORY, check=True)
    used = {Path(line).resolve() for line in done.stdout.splitlines()}
    assert used - set().union(*matched.values()) == {(REPOSITORY / "kiosk" / "errors.py").resolve()}
