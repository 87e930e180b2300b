"""A command of several: `planctl returns out` and `planctl returns in` under one name."""

from importlib import import_module
from typing import NamedTuple

import click


class Under(NamedTuple):
    """A command under another: its module in this package, and its one line of help."""

    module: str
    line: str


class Several(click.Group):
    """Commands under one name; each is imported only when it is the one typed."""

    under: dict[str, Under] = {}

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Every name, in the order of the table."""
        return list(self.under)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in self.under:
            return None
        module = import_module(f"planctl.cli.{self.under[cmd_name].module}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command typed; for a misspelt one the sentence names the nearest."""
        if args and not args[0].startswith("-") and args[0] not in self.under:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.under, 1)
            hint = f'. Did you mean "{near[0]}"?' if near else ""
            ctx.fail(f'there is no command "{ctx.info_name} {args[0]}"{hint}')
        return super().resolve_command(ctx, args)

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their lines, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, under.line) for name, under in self.under.items()])
