"""`kiosk review`: a page on which a speaker or a lawyer goes through the content, and what they said taken in."""

from __future__ import annotations

from pathlib import Path

import click

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


class _PageFirst(click.Group):
    """Without the name of a command it is the page's."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put that name in."""
        if args and args[0] not in {*self.commands, *ctx.help_option_names}:
            args = ["page", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_PageFirst)
def review() -> None:
    """Have people review what is said and claimed: `kiosk review CONTENT --language L -o PAGE.html`."""


@review.command()
@click.argument("content", type=FOLDER)
@click.option("--language", help="The language whose sentences are looked at, such as fr.")
@click.option("--facts", is_flag=True, help="In place of a language: what is claimed, for somebody who knows the law.")
@click.option("--sound/--no-sound", default=True, help="Each sentence can be heard; left out: yes.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The page.")
@click.option("--config", type=click.Path(dir_okay=False, path_type=Path), help="The configuration of the kiosk.")
def page(content: Path, language: str | None, output: Path, config: Path | None, *, facts: bool, sound: bool) -> None:
    """Make one file that works without a network: sentence, picture, sound; good, not good, say how.

    It gives a file to send back, which `kiosk review import` takes in.
    """
    from kiosk.cli.reviewing import make_claims_page, make_language_page  # noqa: PLC0415  reads the whole content

    if facts is (language is not None):
        raise click.UsageError("--language says which sentences are looked at, or --facts that it is the claims")
    if language is None:
        count = make_claims_page(content, output)
    else:
        count = make_language_page(content, language, output, config, sound=sound)
    click.echo(f"{output}: {count} sentences")


@review.command(name="import")
@click.argument("file", type=FILE)
@click.option("--content", type=FOLDER, default=Path("content/handbook"), help="Left out: content/handbook.")
def import_(file: Path, content: Path) -> None:
    """Write into the catalog who read which entry, and as comments what is not good; claims go to claims.tsv.

    A sentence that has changed since is left as it is and named; exit code 1 then.
    """
    from kiosk.cli.reviewing import take_review  # noqa: PLC0415  reads the whole content

    path, taken = take_review(file, content)
    click.echo(f"{path}: {taken.good} good, {taken.noted} not good")
    for item in taken.changed:
        click.echo(f"kiosk: {item}: is another sentence today, and was left", err=True)
    if taken.changed:
        raise SystemExit(1)
