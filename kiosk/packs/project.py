"""A folder of content with what stands beside it: the vocabulary and the catalogs of the same project."""

from __future__ import annotations

from pathlib import Path

from kiosk.packs.build import build_pack
from kiosk.packs.catalogs import Catalog, read_catalogs
from kiosk.packs.facts import Fact
from kiosk.packs.site_build import build_site
from kiosk.packs.site_source import Site, is_site, read_site
from kiosk.packs.source import Content, read_content


def read_project(
    content_dir: Path,
    translations: Path | None = None,
    pictograms: Path | None = None,
    facts: tuple[Fact, ...] | None = None,
) -> tuple[Content, dict[str, Catalog]]:
    """The content of `content_dir` and its catalogs, from `translations/` and `assets/pictograms/` two folders up.

    Left out, `facts` are those of its facts.txt.

    Raises:
        SourceError: one of the files is wrong: file, line, key.
    """
    root = content_dir.absolute().parent.parent
    content = read_content(content_dir, pictograms or _from_here(root / "assets" / "pictograms"), facts)
    tags = tuple(tag for tag in content.pack.languages if tag != content.pack.source_language)
    return content, read_catalogs(translations or _from_here(root / "translations"), tags)


def read_site_project(content_dir: Path, translations: Path | None = None) -> tuple[Site, dict[str, Catalog]]:
    """The site's places in `content_dir`, and the catalogs that have its folder's name.

    Raises:
        SourceError: one of the files is wrong: file, line, key.
    """
    site = read_site(_from_here(content_dir.absolute()))
    tags = tuple(tag for tag in site.about.languages if tag != site.about.source_language)
    root = content_dir.absolute().parent.parent
    domain = content_dir.absolute().name
    return site, read_catalogs(translations or _from_here(root / "translations"), tags, domain)


def build_preview(content_dir: Path, folder: Path) -> Path:
    """A pack of `content_dir` in `folder`, complete or not; its path.

    Raises:
        SourceError: the content is wrong: file, line, key.
        PackError: the pack cannot be built.
    """
    if is_site(content_dir):
        site, site_catalogs = read_site_project(content_dir)
        return build_site(site, site_catalogs, folder / "site.pack").path
    content, catalogs = read_project(content_dir)
    return build_pack(content, catalogs, folder / "preview.pack").path


def _from_here(path: Path) -> Path:
    """`path` from where the program runs, so that findings name files as an editor would."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
