"""From the command to the first painted screen: against a browser in kiosk mode, and with a pack of any size."""

from __future__ import annotations

import base64
import shutil
import sys
from pathlib import Path
from typing import Final

from kiosk.app import EMBEDDED_PACK
from kiosk.packs.read.reader import PackReader
from tests.benchmarks.figures import Figure, Skipped, middle
from tests.benchmarks.screen import Screen
from tests.helpers.big_content import build_big_pack

TOPICS: Final = 10_000
KIOSK: Final = (sys.executable, "-m", "kiosk", "run")
COLOURS: Final = ("#5b4a8a", "#1f6f8b", "#2e7d4f", "#b23a48", "#8a5a1f", "#3d5a99")
# --no-sandbox: it refuses to run as root otherwise. The others keep it from doing what a kiosk would not.
BROWSER: Final = (
    "--kiosk",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--window-size=1080,1920",
    "--window-position=0,0",
)


def against_a_browser(screen: Screen, folder: Path, runs: int) -> list[Figure | Skipped]:
    """Start kiosk and browser in turn; the first of each, with cold caches, does not count."""
    chromium = shutil.which("chromium")
    if chromium is None:
        return [Skipped("start", "there is no chromium (on Debian: apt-get install chromium)")]
    page = folder / "page.html"
    page.write_text(six_tiles(), encoding="utf-8")
    ours, theirs = [], []
    for run in range(runs + 1):
        ours.append(screen.start(KIOSK))
        profile = folder / f"profile-{run}"
        theirs.append(screen.start([chromium, *BROWSER, f"--user-data-dir={profile}", page.as_uri()]))
        shutil.rmtree(profile, ignore_errors=True)
    ours, theirs = ours[1:], theirs[1:]
    return [
        Figure(
            "start to the first complete picture",
            "ms",
            middle([one.complete_ms for one in ours]),
            "Chromium",
            middle([one.complete_ms for one in theirs]),
            "ratio ≤ 0.5",
        ),
        Figure(
            "memory at rest (PSS, all processes)",
            "MiB",
            middle([one.memory_mib for one in ours]),
            "Chromium",
            middle([one.memory_mib for one in theirs]),
            "ratio ≤ 0.4",
        ),
    ]


def with_a_big_pack(screen: Screen, folder: Path, runs: int) -> list[Figure | Skipped]:
    """Start with the embedded pack and with one of 10,000 topics in ten languages in turn."""
    big = folder / "big.pack"
    build_big_pack(big, topics=TOPICS)
    ours, theirs = [], []
    for _ in range(runs + 1):
        ours.append(screen.start([*KIOSK, "--content", str(big)]).complete_ms)
        theirs.append(screen.start([*KIOSK, "--content", str(EMBEDDED_PACK)]).complete_ms)
    what = f"start with {TOPICS} topics ({big.stat().st_size >> 20} MiB)"
    return [Figure(what, "ms", middle(ours[1:]), "the embedded pack", middle(theirs[1:]), "ratio ≤ 1.1")]


def six_tiles() -> str:
    """One static page that looks like the home screen: six tiles with the handbook's own pictograms."""
    with PackReader.open(EMBEDDED_PACK) as pack:
        drawings = pack.pictograms()
        themes = pack.themes("nl")
    tiles = "".join(
        f'<div class="tile" style="border-color:{colour}"><img alt="" '
        f'src="data:image/svg+xml;base64,{base64.b64encode(drawings[theme.pictogram].svg).decode()}">'
        f'<p style="background:{colour}">{theme.title.value}</p></div>'
        for theme, colour in zip(themes, COLOURS, strict=False)
    )
    return f"""<!doctype html><meta charset="utf-8"><title>Wegwijs</title><style>
body {{ margin: 45px; background: #faf7f2; font-family: "Noto Sans"; overflow: hidden }}
h1 {{ font-size: 50px }} main {{ display: grid; grid-template-columns: 1fr 1fr; gap: 26px }}
.tile {{ border: 3px solid; border-radius: 22px; overflow: hidden; background: #fff; text-align: center }}
img {{ width: 400px; height: 380px }} p {{ margin: 0; padding: 8px; color: #fff; font-size: 50px; font-weight: bold }}
</style><h1>Wat zoekt u?</h1><main>{tiles}</main>"""
