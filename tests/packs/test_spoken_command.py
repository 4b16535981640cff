"""What the pack commands say of spoken texts."""

from __future__ import annotations

import json

from tests.helpers.small_content import Project, entry
from tests.packs.test_pack_command import run


def test_what_is_said_with_other_words_than_its_text_is_named_each_and_stops_nothing(project: Project) -> None:
    go = entry("health.doctor.go", "Ga naar een dokter.", "اذهب إلى طبيب.")
    theme = entry("health", "Gezondheid", "الصحة")
    path = project.catalog("ar", f"# spoken: اِذْهَبْ\n{go}# spoken: الصِّحَّهُ\n{theme}")
    before = path.read_bytes()
    done = run("pack", "check", project.content)
    assert done.exit_code == 0
    assert [f"warning: {path}:{line}: spoken: " in done.stdout for line in (7, 12)] == [True, True]
    assert "spoken: not word for word: 1 for the text's 3, so it is not said" in done.stdout
    built = run("pack", "build", project.content, "-o", project.root / "small.pack")
    assert built.exit_code == 0
    assert built.stderr.startswith(f"kiosk: {path}:7: spoken: not word for word: 1 for the text's 3, so it is not said")
    assert built.stderr.count("\n") == 2
    assert (project.root / "small.pack").exists()
    assert path.read_bytes() == before


def test_show_prints_what_is_said_where_there_is_such_a_thing(project: Project) -> None:
    spoken = "اِذْهَبْ إِلَى طَبِيبٍ."
    project.catalog("ar", f"# spoken: {spoken}\n{entry('health.doctor.go', 'Ga naar een dokter.', 'اذهب إلى طبيب.')}")
    pack = project.root / "small.pack"
    run("pack", "build", project.content, "-o", pack)
    told = json.loads(run("pack", "show", pack, "--language", "ar", "--json").stdout)
    cards = told["themes"][1]["topics"][0]["cards"]
    assert [card["spoken"] for card in cards] == [spoken, None]
