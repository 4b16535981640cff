"""`kiosk pictograms`: look at the drawn vocabulary; the drawing is done in `kiosk.ui.editors.contact_sheet`."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click

from kiosk.authoring.files.items import topic_signs
from kiosk.authoring.files.source import Content, read_content
from kiosk.authoring.files.vocabulary import read_vocabulary
from kiosk.errors import SourceError

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group()
def pictograms() -> None:
    """Look at the drawn vocabulary."""


@pictograms.command()
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True, help="A folder.")
@click.option("--theme", help="Only what the topics of this theme of the content show.")
@click.option("--each-theme", is_flag=True, help="A sheet for every theme of the content.")
@click.option("--content", type=FOLDER, default=Path("content/handbook"), help="The content that has the themes.")
@click.option("--pictograms", "vocabulary_dir", type=FOLDER, default=Path("assets/pictograms"), help="The vocabulary.")
def sheet(output: Path, theme: str | None, content: Path, vocabulary_dir: Path, *, each_theme: bool) -> None:
    """Draw contact sheets: each pictogram at 320 and 64 pixels with what it shows, on light, dark and high contrast."""
    if theme is not None and each_theme:
        raise click.UsageError("--theme draws one theme, --each-theme every one")
    vocabulary = read_vocabulary(vocabulary_dir)
    drawn = [name for name in vocabulary.signs if name in vocabulary.drawings]
    sheets: dict[str, Collection[str]] = {"pictograms": drawn}
    if theme is not None or each_theme:
        sheets = _signs_of_themes(read_content(content, vocabulary_dir), content, theme)
    # Qt is loaded only here, so that the other commands start without it.
    from kiosk.ui.editors.contact_sheet import Drawing, draw_sheets  # noqa: PLC0415

    for title, shown in sheets.items():
        drawings = {
            name: Drawing(vocabulary.drawings[name], vocabulary.signs[name].nl) for name in drawn if name in shown
        }
        for path in draw_sheets(drawings, output, title):
            click.echo(str(path))


def _signs_of_themes(content: Content, folder: Path, only: str | None) -> dict[str, Collection[str]]:
    pictures = {theme.id: theme.picture for theme in content.themes}
    if only is not None and only not in pictures:
        raise SourceError(f"{folder}: there is no theme '{only}'; there are {', '.join(pictures)}")
    named: dict[str, set[str]] = {theme: {picture} for theme, picture in pictures.items()}
    for topic in content.topics:
        named[topic.theme].update(name for name, _ in topic_signs(topic))
    return {theme: names for theme, names in named.items() if only in {None, theme}}
