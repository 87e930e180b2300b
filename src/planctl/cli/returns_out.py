"""`planctl returns out`: the forms that bodies fill in."""

import click


@click.command("out")
def command() -> None:
    """Make the forms that bodies fill in."""
