"""The `kiosk` command: which subcommands there are, loaded only when asked for so that `kiosk run` starts fast."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

import click

from kiosk.errors import KioskError

REFUSED: Final = 2
"""Exit code of a refused input; nothing has been changed then."""

COMMANDS: Final = {
    "content": ("kiosk.cli.content:content", "For editors and translators: see what is being written."),
    "doctor": ("kiosk.cli.doctor:doctor", "What visitors would notice: display, fonts, content, clock, disk."),
    "narration": ("kiosk.cli.narration:narration", "What is recorded and what is not; record, take recordings in."),
    "pack": ("kiosk.cli.pack:pack", "Check content, build packs of it, show what a pack holds."),
    "pictograms": ("kiosk.cli.pictograms:pictograms", "Look at the drawn vocabulary."),
    "repo": ("kiosk.cli.repo:repo", "Publish content: a signed repository, a stick, keys."),
    "review": ("kiosk.cli.review:review", "Have speakers and lawyers go through the content; take in what they said."),
    "run": ("kiosk.cli.screen:run", "Run the kiosk."),
    "shelf": ("kiosk.cli.shelf:shelf", "List, install and roll back the installed packs."),
    "speak": ("kiosk.cli.speak:speak", "Read a text aloud into a sound file, with the time of each word."),
    "staff": ("kiosk.cli.staff:staff", "The section for staff: set its PIN, write what pictures were understood."),
    "sync": ("kiosk.cli.sync:sync", "Bring new content to the shelf, by network or stick."),
    "tour": ("kiosk.cli.screen:tour", "Make a picture of every screen in every language."),
}


class Commands(click.Group):
    """A group that imports a subcommand when it is called, and turns a KioskError into one line on stderr."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of the subcommands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The subcommand, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of subcommands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in self.list_commands(ctx)])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand."""
        try:
            return super().invoke(ctx)
        except KioskError as error:
            click.echo(f"kiosk: {error}", err=True)
            ctx.exit(REFUSED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="wegwijs-kiosk", prog_name="kiosk")
def main() -> None:
    """Wegwijs: a touch-screen kiosk that shows newcomers the way to basic services."""
