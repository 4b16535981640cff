"""`kiosk content lexicon`: how words are said, to and from other programs for speech."""

from __future__ import annotations

from pathlib import Path

import click

from kiosk.errors import CannotWriteError

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group()
def lexicon() -> None:
    """Take how words are said to other programs for speech, and bring it back (W3C PLS 1.0)."""


@lexicon.command()
@click.argument("content_dir", type=_FOLDER)
@click.option("--language", required=True, help="Whose words, such as uk.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The PLS file.")
def export(content_dir: Path, language: str, output: Path) -> None:
    """Write lexicon/LANGUAGE.yaml of CONTENT_DIR as a PLS file."""
    from kiosk.authoring.files.lexicon import FOLDER, lexemes  # noqa: PLC0415  only where it is asked for
    from kiosk.authoring.files.pls import to_pls  # noqa: PLC0415

    found = lexemes(content_dir / FOLDER / f"{language}.yaml")
    _write(output, to_pls(found, language))
    click.echo(f"{output}: {len(found)} entries")


@lexicon.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--to", "content_dir", type=_FOLDER, required=True, help="The folder of content.")
@click.option("--language", help="Whose words; left out: as the file says.")
def import_(file: Path, content_dir: Path, language: str | None) -> None:
    """Take the entries of a PLS file into lexicon/LANGUAGE.yaml; a word that stands there already is said anew."""
    from kiosk.authoring.files.lexicon import FOLDER, merged, written_lexicon  # noqa: PLC0415
    from kiosk.authoring.files.pls import read_pls  # noqa: PLC0415

    told, found = read_pls(file)
    tag = language or told
    path = content_dir / FOLDER / f"{tag}.yaml"
    both = merged(path, file, tag, found)
    path.parent.mkdir(exist_ok=True)
    _write(path, written_lexicon(path, both))
    click.echo(f"{path}: {len(both)} entries, {len(found)} of them from {file}")


def _write(path: Path, data: bytes) -> None:
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as e:
        part.unlink(missing_ok=True)
        raise CannotWriteError(f"{path}: cannot be written: {e.strerror or e}") from e
