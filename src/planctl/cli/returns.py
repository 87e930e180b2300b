"""`planctl returns`: forms that partners fill in with Office or by e-mail, going out and coming in."""

import click

from planctl.cli.several import Several, Under


class Returns(Several):
    """The commands under `returns`."""

    under = {
        "out": Under("returns_out", "Make the forms that bodies fill in."),
        "in": Under("returns_in", "Read forms that came back, and record what they say."),
    }


@click.group("returns", cls=Returns, invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Make the forms that partners fill in with Office or by e-mail, and read them when they are back.

    A form holds exactly what one body is asked this round, and nothing of anyone else's.

    \b
    Examples:
      planctl returns out --lead health --period 2026-27-Q4
      planctl returns out --each --output forms
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
