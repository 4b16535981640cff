"""A folder of content with what stands beside it: the vocabulary and the catalogs of the same project."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from kiosk.authoring.build.build import build_pack
from kiosk.authoring.build.site_build import build_site
from kiosk.authoring.files.catalogs import Catalog, interface_paths, read_catalogs
from kiosk.authoring.files.facts import Fact
from kiosk.authoring.files.marked_yaml import read_document
from kiosk.authoring.files.models import PackSource
from kiosk.authoring.files.po_file import compiled, read_po_file
from kiosk.authoring.files.site_source import Scale, Site, is_site, read_site
from kiosk.authoring.files.source import Content, read_content
from kiosk.authoring.files.validation import one_item

Stamp: TypeAlias = frozenset[tuple[str, int, int, int]]
"""The path, time, size and number of each file."""


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
    folder = translations or _from_here(root / "translations")
    for path in interface_paths(folder).values():
        read_po_file(path)
    return content, read_catalogs(folder, content.pack.translated)


def read_site_project(
    content_dir: Path, translations: Path | None = None, scale: Scale | None = None
) -> tuple[Site, dict[str, Catalog]]:
    """The site's places in `content_dir`, and the catalogs that have its folder's name.

    Without `scale`, which needs Qt, its photographs are left out.

    Raises:
        SourceError: one of the files is wrong: file, line, key.
    """
    site = read_site(_from_here(content_dir.absolute()), scale)
    tags = tuple(tag for tag in site.about.languages if tag != site.about.source_language)
    root = content_dir.absolute().parent.parent
    domain = content_dir.absolute().name
    return site, read_catalogs(translations or _from_here(root / "translations"), tags, domain)


def build_preview(content_dir: Path, folder: Path, scale: Scale | None = None) -> Path:
    """A pack of `content_dir` in `folder`, complete or not; its path. `scale` is for a site's photographs.

    Raises:
        SourceError: the content is wrong: file, line, key.
        PackError: the pack cannot be built.
    """
    if is_site(content_dir):
        site, site_catalogs = read_site_project(content_dir, scale=scale)
        return build_site(site, site_catalogs, folder / "site.pack").path
    content, catalogs = read_project(content_dir)
    return build_pack(content, catalogs, folder / "preview.pack").path


def project_words(content_dir: Path) -> dict[str, bytes]:
    """The interface's catalogs beside `content_dir`, by language, as gettext reads them while a program runs.

    Raises:
        SourceError: a line of one is wrong.
    """
    found = interface_paths(_from_here(content_dir.absolute().parent.parent / "translations"))
    return {tag: compiled(path) for tag, path in found.items()}


def project_languages(content_dir: Path) -> tuple[str, ...]:
    """The languages of `content_dir`, in its order.

    Raises:
        SourceError: its handbook.yaml is wrong.
    """
    return one_item(read_document(content_dir / "handbook.yaml"), PackSource).languages


def project_stamp(content_dir: Path) -> Stamp:
    """The files that a pack of `content_dir` is made of, as they are now: another one after any change."""
    root = content_dir.absolute().parent.parent
    folders = (content_dir, root / "assets" / "pictograms", *sorted((root / "translations").glob("*/LC_MESSAGES")))
    return frozenset(found for folder in folders for found in _stamps(folder))


def _stamps(folder: Path) -> Iterator[tuple[str, int, int, int]]:
    """Hidden files are an editor's own, and come and go while it has a file open."""
    try:
        entries = [entry for entry in os.scandir(folder) if not entry.name.startswith(".")]
    except OSError:
        return
    for entry in entries:
        with suppress(OSError):  # gone since
            if entry.is_dir():
                yield from _stamps(Path(entry.path))
            else:
                about = entry.stat()
                yield entry.path, about.st_mtime_ns, about.st_size, about.st_ino


def _from_here(path: Path) -> Path:
    """`path` from where the program runs, so that findings name files as an editor would."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
