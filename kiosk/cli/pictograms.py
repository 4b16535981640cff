"""`kiosk pictograms`: look at the drawn vocabulary; the drawing is done in `kiosk.ui.contact_sheet`."""

from __future__ import annotations

from pathlib import Path

import click

from kiosk.errors import SourceError
from kiosk.packs.items import topic_signs
from kiosk.packs.source import read_content
from kiosk.packs.vocabulary import read_vocabulary

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group()
def pictograms() -> None:
    """Look at the drawn vocabulary."""


@pictograms.command()
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True, help="A folder.")
@click.option("--theme", help="Only what the topics of this theme of the content show.")
@click.option("--content", type=FOLDER, default=Path("content/handbook"), help="The content that has the theme.")
@click.option("--pictograms", "vocabulary_dir", type=FOLDER, default=Path("assets/pictograms"), help="The vocabulary.")
def sheet(output: Path, theme: str | None, content: Path, vocabulary_dir: Path) -> None:
    """Draw contact sheets at 64 and 320 pixels, on light and on dark."""
    vocabulary = read_vocabulary(vocabulary_dir)
    drawings = {name: vocabulary.drawings[name] for name in vocabulary.signs if name in vocabulary.drawings}
    if theme is not None:
        shown = _signs_of(theme, content, vocabulary_dir)
        drawings = {name: svg for name, svg in drawings.items() if name in shown}
    # Qt is loaded only here, so that the other commands start without it.
    from kiosk.ui.contact_sheet import draw_sheets  # noqa: PLC0415

    for path in draw_sheets(drawings, output):
        click.echo(str(path))


def _signs_of(theme: str, folder: Path, vocabulary_dir: Path) -> frozenset[str]:
    content = read_content(folder, vocabulary_dir)
    pictures = {one.id: one.picture for one in content.themes}
    if theme not in pictures:
        raise SourceError(f"{folder}: there is no theme '{theme}'; there are {', '.join(pictures)}")
    named = (name for topic in content.topics if topic.theme == theme for name, _ in topic_signs(topic))
    return frozenset({pictures[theme], *named})
