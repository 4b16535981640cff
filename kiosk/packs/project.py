"""A folder of content with what stands beside it: the vocabulary and the catalogs of the same project."""

from __future__ import annotations

from pathlib import Path

from kiosk.packs.build import build_pack
from kiosk.packs.catalogs import Catalog, interface_paths, read_catalogs
from kiosk.packs.facts import Fact
from kiosk.packs.po_file import read_po_file
from kiosk.packs.source import Content, read_content


def read_project(
    content_dir: Path,
    translations: Path | None = None,
    pictograms: Path | None = None,
    facts: tuple[Fact, ...] | None = None,
) -> tuple[Content, dict[str, Catalog]]:
    """The content of `content_dir` and its catalogs, from `translations/` and `assets/pictograms/` two folders up.

    Left out, `facts` are those of its facts.txt. The interface's catalogs are held to the same rules.

    Raises:
        SourceError: one of the files is wrong: file, line, key.
    """
    root = content_dir.absolute().parent.parent
    content = read_content(content_dir, pictograms or _from_here(root / "assets" / "pictograms"), facts)
    tags = tuple(tag for tag in content.pack.languages if tag != content.pack.source_language)
    folder = translations or _from_here(root / "translations")
    for path in interface_paths(folder).values():
        read_po_file(path)
    return content, read_catalogs(folder, tags)


def build_preview(content_dir: Path, folder: Path) -> Path:
    """A pack of `content_dir` in `folder`, complete or not; its path.

    Raises:
        SourceError: the content is wrong: file, line, key.
        PackError: the pack cannot be built.
    """
    content, catalogs = read_project(content_dir)
    return build_pack(content, catalogs, folder / "preview.pack").path


def _from_here(path: Path) -> Path:
    """`path` from where the program runs, so that findings name files as an editor would."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
