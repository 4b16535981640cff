"""The translators' catalogs, kept up to date with the sources they are taken from.

    ./packaging/catalogs extract    write the templates, translations/{kiosk,handbook,site-example}.pot
    ./packaging/catalogs update     bring these and translations/*/LC_MESSAGES/*.po up to date; what changed is fuzzy
    ./packaging/catalogs check      exit 1 when an update would change what a catalog says; name what is not said aloud
    ./packaging/catalogs reviewed LANGUAGE NAME [FILE]
                                    write that NAME read every current translation of a language, or those in FILE

Content that `kiosk pack check` refuses, and a catalog with a wrong line, by our rules or msgfmt's, is named in one line
and ends each of them with exit code 2, with nothing changed.

Nothing is wrapped and no date changes, so a diff of a catalog shows texts alone. Compiling is embed.py's.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg

from kiosk.authoring.files.catalogs import catalog_path, read_catalog, spoken_path
from kiosk.authoring.files.findings import Finding
from kiosk.authoring.files.models import PackSource
from kiosk.authoring.files.po_file import plural_forms, read_po_file, rendered
from kiosk.authoring.files.site_models import SiteSource
from kiosk.authoring.files.site_source import is_site, read_site
from kiosk.authoring.files.source import read_content
from kiosk.authoring.translate.review import mark_reviewed, renew_reviews
from kiosk.authoring.translate.spoken_catalog import has_spoken, update_spoken
from kiosk.authoring.translate.spoken_source import spoken_findings
from kiosk.errors import KioskError, SourceError

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "translations"
CONTENT = ROOT / "content"
KEYWORDS = {**DEFAULT_KEYWORDS, **parse_keywords(["Message", "counted:1,2", "qsTr:1,1t", "qsTr:1,2c,2t"])}
"""Babel's own, the doctor's sentences, and Qt's with its disambiguation as the message's context."""
QT_COUNT = "%n"
HEADER = "# The words of translators; how they are written: translations/README.md"


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
    template = Catalog(domain=domain, header_comment=HEADER, project="wegwijs-kiosk", version="1", fuzzy=False)
    found = extract_from_dir(ROOT, methods, options, KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True)
    for path, line, message, comments, context in found:
        asked = message
        if context is not None and QT_COUNT in context:  # Babel does not see qsTr's third argument, the number
            asked, context = (str(message), context), None  # noqa: PLW2901
        template.add(asked, locations=[(path, line)], auto_comments=comments, context=context)
    return template


def read_or_begun(path: Path, template: Catalog, language: str) -> Catalog:
    """The catalog at `path`; one that is not there yet is begun.

    Raises:
        SourceError: a line of it is wrong.
    """
    if path.is_file():
        return read_po_file(path, language, template.domain)
    begun = Catalog(
        locale=language,
        domain=template.domain,
        header_comment=HEADER,
        project=template.project,
        version="1",
        msgid_bugs_address="the maintainers",
        last_translator="nobody",
        language_team=language,
        revision_date=template.creation_date,
        fuzzy=False,
    )
    begun.mime_headers = [("Plural-Forms", plural_forms(language))]
    return begun


def updated(path: Path, template: Catalog, language: str) -> dict[Path, Catalog]:
    """The catalog at `path` as it has to be, and beside it, where there is one, that of what is said.

    Raises:
        SourceError: a line of one is wrong.
    """
    catalog = read_or_begun(path, template, language)
    catalog.update(deepcopy(template), update_creation_date=False)  # whose entries Babel would make the catalog's own
    renew_reviews(catalog)
    catalog.header_comment = catalog.header_comment or HEADER
    beside = spoken_path(path)
    if not beside.is_file() and not has_spoken(catalog):
        return {path: catalog}
    spoken = read_or_begun(beside, template, language)
    update_spoken(spoken, template, catalog, language.replace("_", "-"))
    return {path: catalog, beside: spoken}


def meaning(catalog: Catalog, *, spoken: bool = False) -> dict[tuple[str, str], object]:
    """What a catalog says, whatever tool wrote it: not its order, widths, places, dates and translators' comments.

    Of what is said for translations it is for which texts: a voice may lack one, and that stops nobody.
    """
    return {
        (message.context or "", str(message.id)): None
        if spoken
        else (any(message.string or ()) and message.string, message.fuzzy, " ".join(message.auto_comments).split())
        for message in catalog
        if message.id
    }


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


def is_same(path: Path, catalog: Catalog) -> bool:
    """Whether the file at `path` says what `catalog` says."""
    spoken = path.name.endswith(".spoken.po")
    return path.is_file() and meaning(read_po_file(path), spoken=spoken) == meaning(catalog, spoken=spoken)


def wanted() -> Iterator[tuple[Path, Catalog]]:
    """Each template, and each catalog as it has to be.

    Raises:
        SourceError: content or a catalog is wrong.
    """
    for domain, tags in languages().items():
        template = extract(domain)
        yield TRANSLATIONS / f"{domain}.pot", template
        for tag in tags:
            yield from updated(catalog_path(TRANSLATIONS, tag, domain), template, tag.replace("-", "_")).items()


def update() -> None:
    """Write what has to be, whole or not at all."""
    made = {path: rendered(one) for path, one in wanted() if path.suffix == ".po" or not is_same(path, one)}
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)


def check() -> int:
    """Name what an update would change, and what is not said aloud."""
    wrong: list[str] = []
    unsaid: list[Finding] = []
    for path, catalog in wanted():
        name = path.relative_to(ROOT)
        beside = path.name.endswith(".spoken.po")
        if not path.is_file():
            wrong += [] if beside else [f"{name}: is missing; run ./packaging/catalogs update"]
            continue
        if not path.read_bytes().startswith(BOM_UTF8):  # an update takes it away, and msgfmt calls it a syntax error
            hold_to_gettext(path)
        if not is_same(path, catalog):
            wrong.append(f"{name}: is not up to date with its sources; run ./packaging/catalogs update")
        if path.suffix == ".po" and not beside:
            unsaid += spoken_findings({path.parent.parent.name.replace("_", "-"): read_catalog(path)})
    lines = [*wrong, *(f"{found.where}: {found.what}" for found in unsaid)]
    print("\n".join(lines), file=sys.stderr, end="\n" if lines else "")
    return 1 if wrong else 0


def reviewed(tag: str, who: str, file: Path | None = None) -> None:
    """Write that `who` read the current translations of a language; of those in `file` alone, where it is given.

    Raises:
        SourceError: there is no such catalog, or a line of one is wrong.
    """
    only = None if file is None else read_catalog(file).current
    paths = [catalog_path(TRANSLATIONS, tag, domain) for domain, tags in languages().items() if tag in tags]
    if not paths:
        raise SourceError(f"'{tag}': there is no catalog of this language")
    made = {path: read_po_file(path) for path in paths if path.is_file()}
    if file is not None and not file.is_file():
        raise SourceError(f"{file}: cannot be read: No such file or directory")
    count = sum(mark_reviewed(catalog, who, only) for catalog in made.values())
    for path, catalog in made.items():
        path.write_bytes(rendered(catalog))
    print(f"{count} translations were read by {who}", file=sys.stderr)


def main(words: list[str]) -> int:
    """Carry out one of the verbs.

    Raises:
        SourceError: content or a catalog is wrong.
    """
    match words:
        case ["extract"]:
            for domain in languages():
                path, template = TRANSLATIONS / f"{domain}.pot", extract(domain)
                if not is_same(path, template):
                    path.write_bytes(rendered(template))
        case ["update"]:
            update()
        case ["check"]:
            return check()
        case ["reviewed", tag, who, *file] if who.strip() and who.isprintable() and len(file) <= 1:
            reviewed(tag, who.strip(), *map(Path, file))
        case _:
            print("usage: ./packaging/catalogs extract|update|check|reviewed LANGUAGE NAME [FILE]", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KioskError as error:
        print(str(error).replace(f"{ROOT}/", ""), file=sys.stderr)
        sys.exit(2)
