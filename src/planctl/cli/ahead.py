"""A line for what is dated after today: until its day comes it counts nowhere."""

from datetime import date

import click

from planctl.cli.clock import today
from planctl.locale.months import format_day
from planctl.locale.recording import recorded


def tell_ahead(day: object, lang: str) -> None:
    """Say on standard error from which day on it counts, where that has not come."""
    if isinstance(day, date) and day > today():
        click.echo(recorded("dated-ahead", lang, day=format_day(day, lang)), err=True)
