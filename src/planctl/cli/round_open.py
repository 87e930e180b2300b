"""`planctl round open`: write down that a period is asked about, and until when."""

from datetime import date

import click

from planctl.cli.ahead import tell_ahead
from planctl.cli.clock import today
from planctl.cli.options import Day, InPeriod, plan_option
from planctl.cli.writing import command_line, place_of
from planctl.contract.answer import visible
from planctl.edits.rounds import OpenedRound, open_round
from planctl.locale.catalogue import LANGUAGES, say
from planctl.locale.months import format_day
from planctl.locale.recording import recorded
from planctl.locale.rounds import of_round
from planctl.model.period import Period


@click.command("open")
@click.argument("period", type=InPeriod(), metavar="PERIOD")
@click.option(
    "--closes", type=Day(), required=True, metavar="DAY", help="The last day to answer in time."
)
@click.option("--date", "day", type=Day(), metavar="DAY", help="The day it is opened. [today]")
@click.option("--dry-run", is_flag=True, help="Print what would be written.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]")
@plan_option
def command(
    period: Period, closes: date, day: date | None, dry_run: bool, lang: str, plan: str | None
) -> None:
    """Open the round of a period: who is asked on that day, and the last day to answer in time.

    Without this a round opens when its period ends, and closes once the plan's grace is over.

    \b
    Examples:
      planctl round open 2026-27-Q3 --closes 2027-01-22 --date 2026-12-14
      planctl round open "2026-27 Q3" --closes "22 January 2027" --dry-run
    """
    place = place_of(plan)
    day = day or today()
    made = open_round(place, period, closes, day, command_line(), dry_run=dry_run)
    for died in made.recovered:
        click.echo(visible(recorded("died", lang, command=died)), err=True)
    for line in _lines(made, lang):
        click.echo(line)
    from planctl.cli.telling import from_here

    wrote = "would-write" if dry_run else "wrote"
    click.echo(visible(recorded(wrote, lang, path=from_here(place, made.round.path))))
    click.echo(visible(made.text) if dry_run else of_round("next-out", lang), nl=not dry_run)
    tell_ahead(day, lang)


def _lines(made: OpenedRound, lang: str) -> list[str]:
    """The round in a sentence, and how much it asks of how many."""
    opened, asked = made.round, made.asked
    day, closes = (format_day(each, lang) for each in (opened.opened, opened.closes))
    of, asks = say("of", lang), len(asked.items) - len(asked.nobody)
    counts = [
        f"{of_round('bodies-asked', lang)}: {len(opened.asked)}",
        f"{of_round('asked-about', lang)}: {asks} {of} {made.actions}",
        f"{say('nobody', lang)}: {len(asked.nobody)}",
    ]
    told = of_round("opened", lang, period=str(opened.period), day=day, closes=closes)
    return [told, " · ".join(counts)]
