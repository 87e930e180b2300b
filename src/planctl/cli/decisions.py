"""`planctl decisions`: what a body minuted in the decisions paper, coming back."""

import click

from planctl.cli.several import Several, Under


class Decisions(Several):
    """The commands under `decisions`."""

    under = {"in": Under("decisions_in", "Read a minuted paper, and record what was decided.")}


@click.group("decisions", cls=Decisions, invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Read back what was minuted in the paper that planctl report decisions makes.

    \b
    Examples:
      planctl decisions in --help
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
