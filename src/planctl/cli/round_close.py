"""`planctl round close`: end a round on a day."""

from datetime import date

import click

from planctl.cli.ahead import tell_ahead
from planctl.cli.clock import today
from planctl.cli.options import Day, InPeriod, plan_option
from planctl.cli.writing import command_line, place_of
from planctl.contract.answer import visible
from planctl.edits.rounds import close_round
from planctl.locale.catalogue import LANGUAGES
from planctl.locale.months import format_day
from planctl.locale.recording import recorded
from planctl.locale.rounds import of_round
from planctl.model.period import Period


@click.command("close")
@click.argument("period", type=InPeriod(), metavar="[PERIOD]", required=False)
@click.option("--date", "day", type=Day(), metavar="DAY", help="The last day to answer. [today]")
@click.option("--dry-run", is_flag=True, help="Print what would be written.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]")
@plan_option
def command(
    period: Period | None, day: date | None, dry_run: bool, lang: str, plan: str | None
) -> None:
    """Close a round that was opened by hand: the day becomes the last to answer it in time.

    Without PERIOD it is the round of that day. What comes later is late, and counts all the same.

    \b
    Examples:
      planctl round close
      planctl round close 2026-27-Q3 --date 2027-01-15
    """
    place = place_of(plan)
    day = day or today()
    made = close_round(place, period, day, command_line(), dry_run=dry_run)
    for died in made.recovered:
        click.echo(visible(recorded("died", lang, command=died)), err=True)
    before, closes = (format_day(each.closes, lang) for each in (made.before, made.round))
    period_name = str(made.round.period)
    click.echo(of_round("ended", lang, period=period_name, closes=closes, before=before))
    click.echo(of_round("from-now", lang))
    from planctl.cli.telling import from_here

    wrote = "would-write" if dry_run else "wrote"
    click.echo(visible(recorded(wrote, lang, path=from_here(place, made.round.path))))
    click.echo(visible(made.text) if dry_run else of_round("next-round", lang), nl=not dry_run)
    tell_ahead(day, lang)
