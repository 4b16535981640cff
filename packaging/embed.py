"""Makes kiosk/data, what a kiosk carries with it: compiled catalogs, glyphs, the handbook's pack and its sound.

Run by packaging/run and packaging/test, and by the hook that builds the wheel. It does nothing while what it
reads and what it made are as it left them. How a pack is made is kiosk.authoring.build.build's.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

INPUTS = (
    "assets/glyphs/*.svg",
    "assets/pictograms/*",
    "content/handbook/**/*",
    "kiosk/guidance/*.py",
    "kiosk/authoring/**/*.py",
    "kiosk/files/*.py",
    "kiosk/packs/**/*.py",
    "packaging/embed.py",
    "packaging/root.json",
    "translations/**/*.po",
)


def embed(root: Path) -> bool:
    """Make `root`/kiosk/data anew, whole or not at all; False when it was up to date."""
    data, stamp = root / "kiosk" / "data", root / ".build" / "embedded"
    inputs = _digest(root, (path for pattern in INPUTS for path in root.glob(pattern)))
    if stamp.is_file() and stamp.read_text() == f"{inputs} {_digest(data, data.rglob('*'))}":
        return False
    stamp.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="embed-", dir=stamp.parent) as folder:
        made = Path(folder) / "data"
        shutil.copytree(root / "assets" / "glyphs", made / "glyphs")
        _make(root, made)
        trusted = root / "packaging" / "root.json"
        if trusted.is_file():
            shutil.copyfile(trusted, made / "root.json")
        shutil.rmtree(data, ignore_errors=True)
        made.rename(data)
    stamp.write_text(f"{inputs} {_digest(data, data.rglob('*'))}")
    return True


def _digest(base: Path, paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted({path for path in paths if path.is_file()}):
        digest.update(f"{path.relative_to(base)}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _make(root: Path, made: Path) -> None:
    # Of this very tree: where a wheel is built, the kiosk may be missing, or installed from elsewhere.
    sys.path.insert(0, str(root))
    from kiosk.authoring.build.build import build_pack  # noqa: PLC0415
    from kiosk.authoring.files.catalogs import interface_paths, read_catalogs  # noqa: PLC0415
    from kiosk.authoring.files.po_file import compiled  # noqa: PLC0415
    from kiosk.authoring.files.source import read_content  # noqa: PLC0415
    from kiosk.authoring.translate.spoken_source import interface_findings, interface_spoken  # noqa: PLC0415

    for tag, catalog in interface_paths(root / "translations").items():
        folder = made / "locale" / catalog.parent.parent.name / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "kiosk.mo").write_bytes(compiled(catalog))
        for finding in interface_findings(catalog, tag):
            print(f"{finding.where}: {finding.what}".replace(f"{root}/", ""), file=sys.stderr)
        if spoken := interface_spoken(catalog, tag):  # a compiled catalog has no comments
            table = json.dumps(spoken, ensure_ascii=False, indent=1, sort_keys=True)
            (folder / "kiosk.spoken.json").write_text(table, encoding="utf-8")
    content = read_content(root / "content" / "handbook", root / "assets" / "pictograms")
    build_pack(content, read_catalogs(root / "translations", content.pack.languages), made / "handbook.pack")


def main(root: Path) -> None:
    """Embed, or end with the one line that says what is wrong with the content."""
    try:
        made = embed(root)
    except Exception as error:
        # Not caught by its class: kiosk.errors can be imported only once _make has seen to the path.
        if type(error).__module__ != "kiosk.errors":
            raise
        sys.exit(str(error).replace(f"{root}/", ""))
    if made:
        print("Made kiosk/data", file=sys.stderr)


if __name__ == "__main__":
    main(Path(__file__).resolve().parent.parent)
