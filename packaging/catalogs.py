"""The translators' catalogs, kept up to date with the sources they are taken from.

    ./packaging/catalogs extract   write .build/catalogs/{kiosk,handbook,site-example}.pot
    ./packaging/catalogs update    bring translations/*/LC_MESSAGES/*.po up to date; what changed turns fuzzy
    ./packaging/catalogs check     exit 1 when an update would change a catalog, or what is to be read aloud has
                                   other words than its translation

Content that `kiosk pack check` refuses, and a catalog with a wrong line, by our rules or msgfmt's, is named in one line
and ends each of them with exit code 2, with nothing changed.

Nothing is wrapped and no date changes, so a diff of a catalog shows texts alone. Compiling is embed.py's.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from codecs import BOM_UTF8
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.pofile import write_po

from kiosk.authoring.files.catalogs import read_catalog
from kiosk.authoring.files.models import PackSource
from kiosk.authoring.files.po_file import read_po_file
from kiosk.authoring.files.site_models import SiteSource
from kiosk.authoring.files.site_source import is_site, read_site
from kiosk.authoring.files.source import read_content
from kiosk.authoring.translate.spoken_source import spoken_findings
from kiosk.errors import KioskError, SourceError

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "translations"
CONTENT = ROOT / "content"
BUILD = ROOT / ".build" / "catalogs"
KEYWORDS = {**DEFAULT_KEYWORDS, **parse_keywords(["Message", "qsTr:1,1t", "qsTr:1,2c,2t"])}
"""Babel's own, the doctor's sentences, and Qt's with its disambiguation as the message's context."""


def languages() -> dict[str, list[str]]:
    """The languages of each catalog: all of the pack's; of content all but the one it is written in.

    Raises:
        SourceError: content is wrong.
    """
    handbook = read_content(CONTENT / "handbook", ROOT / "assets" / "pictograms").pack
    sites = {folder.name: read_site(folder).about for folder in sorted(CONTENT.iterdir()) if is_site(folder)}
    abouts: dict[str, PackSource | SiteSource] = {"handbook": handbook, **sites}
    translated = {
        domain: [tag for tag in about.languages if tag != about.source_language] for domain, about in abouts.items()
    }
    return {"kiosk": list(handbook.languages), **translated}


def extract(domain: str) -> Catalog:
    """The template of a domain, as translations/<domain>.cfg maps it; of a site it is its places."""
    places = f"content/{domain}/places.yaml"
    if (ROOT / places).is_file():
        methods, options = [(places, "kiosk.authoring.translate.extract:extract_content")], {places: {"kind": "places"}}
    else:
        with (TRANSLATIONS / f"{domain}.cfg").open(encoding="utf-8") as file:
            methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]  # Babel leaves it untyped
    template = Catalog(domain=domain, project="wegwijs-kiosk")
    found = extract_from_dir(ROOT, methods, options, KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True)
    for path, line, message, comments, context in found:
        template.add(message, locations=[(path, line)], auto_comments=comments, context=context)
    return template


def updated(path: Path, template: Catalog, language: str) -> bytes:
    """The catalog at `path` as it has to be; one that is not there yet is begun.

    Raises:
        SourceError: a line of it is wrong.
    """
    if path.is_file():
        catalog: Catalog = read_po_file(path, language, template.domain)
    else:
        catalog = Catalog(
            locale=language,
            domain=template.domain,
            header_comment="# X-Reviewed-By: nobody",
            project=template.project,
            version="1",
            msgid_bugs_address="the maintainers",
            last_translator="nobody",
            language_team=language,
            revision_date=template.creation_date,
            fuzzy=False,
        )
    catalog.update(template, update_creation_date=False)
    return rendered(catalog)


def rendered(catalog: Catalog) -> bytes:
    """A catalog as it is written: without wrapping, with files but no lines, which move too easily."""
    buffer = io.BytesIO()
    # Babel keeps an obsolete message beside the one that came back, and gettext then refuses the catalog.
    write_po(buffer, catalog, width=0, include_lineno=False, ignore_obsolete=True)
    return buffer.getvalue()


def hold_to_gettext(path: Path) -> None:
    """See that gettext takes a catalog, as Poedit and Weblate do; not where gettext is missing.

    Raises:
        SourceError: it does not.
    """
    msgfmt = shutil.which("msgfmt")
    if msgfmt is None:
        return
    done = subprocess.run(  # noqa: S603  # a fixed program on our own files
        [msgfmt, "--check", "--output-file=/dev/null", str(path)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SourceError(next((line for line in done.stderr.splitlines() if line), f"{path}: msgfmt refuses it"))


def main(verb: str) -> int:
    """Carry out one of the three verbs."""
    wrong: list[str] = []
    made: dict[Path, bytes] = {}
    for domain, tags in languages().items():
        template = extract(domain)
        if verb == "extract":
            BUILD.mkdir(parents=True, exist_ok=True)
            (BUILD / f"{domain}.pot").write_bytes(rendered(template))
            continue
        for tag in tags:
            language = tag.replace("-", "_")
            path = TRANSLATIONS / language / "LC_MESSAGES" / f"{domain}.po"
            name, text = path.relative_to(ROOT), updated(path, template, language)
            if verb == "update":
                made[path] = text
            elif not path.is_file():
                wrong.append(f"{name}: is missing; run ./packaging/catalogs update")
            else:
                written = path.read_bytes()
                if not written.startswith(BOM_UTF8):  # an update takes it away, and msgfmt calls it a syntax error
                    hold_to_gettext(path)
                if text != written:
                    wrong.append(f"{name}: is not up to date with its sources; run ./packaging/catalogs update")
                wrong += [f"{found.where}: {found.what}" for found in spoken_findings({tag: read_catalog(path)})]
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
    print("\n".join(wrong), file=sys.stderr, end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in {"extract", "update", "check"}:  # noqa: PLR2004
        sys.exit("usage: ./packaging/catalogs extract|update|check")
    try:
        sys.exit(main(sys.argv[1]))
    except KioskError as error:
        print(str(error).replace(f"{ROOT}/", ""), file=sys.stderr)
        sys.exit(2)
