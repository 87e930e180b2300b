"""`planctl freeze`: write down how a period was agreed."""

from datetime import date

import click

from planctl.cli.clock import today
from planctl.cli.completing import offer
from planctl.cli.giving_away import note
from planctl.cli.options import Day, InPeriod
from planctl.cli.tidying import tidied
from planctl.cli.writing import command_line, place_of
from planctl.contract.answer import visible
from planctl.edits.decisions.freezing import Agreed, Decision, freeze
from planctl.locale.catalogue import LANGUAGES, say
from planctl.locale.freezing import agreed
from planctl.locale.months import format_day
from planctl.locale.recording import recorded
from planctl.model.period import Period


@click.command("freeze")
@click.argument("period", type=InPeriod(), metavar="PERIOD")
@click.option(
    "--from",
    "sender",
    required=True,
    metavar="BODY",
    shell_complete=offer("lead"),
    help="The body that agreed it.",
)
@click.option("--minute", required=True, metavar="M", help="Where the decision can be read.")
@click.option("--date", "day", type=Day(), metavar="DAY", help="The day it was agreed. [today]")
@click.option("--dry-run", is_flag=True, help="Print what would be written.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]")
@click.option("--plan", metavar="DIR", is_eager=True, help="The folder that holds plan.yaml.")
def command(
    period: Period,
    sender: str,
    minute: str,
    day: date | None,
    dry_run: bool,
    lang: str,
    plan: str | None,
) -> None:
    """Write down how a period was agreed, so that its papers can be made again to the byte.

    No record is touched. One that comes later for the period is late: shown as late, counted for
    later periods, never in this one.

    \b
    Examples:
      planctl freeze 2024-25 --from executive-group --minute "July 2025, 4"
      planctl freeze "2024-25 Q4" --from executive-group --minute 4 --dry-run
      planctl status --period 2024-25
    """
    place = place_of(plan)
    minute = str(tidied({"minute": minute})["minute"])
    decision = Decision(period, sender, minute, day or today(), today())
    made = freeze(place, decision, command_line(), dry_run=dry_run)
    for died in made.recovered:
        click.echo(visible(recorded("died", lang, command=died)), err=True)
    for line in _lines(made, lang):
        click.echo(visible(line))
    from planctl.cli.telling import from_here

    wrote = "would-write" if dry_run else "wrote"
    click.echo(visible(recorded(wrote, lang, path=from_here(place, made.path))))
    if dry_run:
        click.echo(visible(made.text), nl=False)
    for other in made.others:
        other_day = format_day(other.date, lang)
        told = agreed("otherwise", lang, period=str(other.period), day=other_day)
        click.echo(visible(told), err=True)
    note([minute], lang)


def _lines(made: Agreed, lang: str) -> list[str]:
    """Who agreed it, the figures that matter most, and what becomes of a later record."""
    from planctl.cli.telling import the

    figures, period = made.figures, str(made.frozen.period)
    counts = (
        f"{agreed('records', lang)}: {made.records}",
        f"{say('actions', lang)}: {figures.actions}",
        f"{say('overdue', lang)}: {figures.overdue}",
        f"{say('reported-complete', lang)}: {figures.reported_complete}",
        f"{say('signed-off', lang)}: {figures.signed_off}",
        f"{say('never-reported', lang)}: {figures.never_reported}",
    )
    day = format_day(made.frozen.date, lang)
    who = the(made.body, lang)
    return [
        agreed("frozen", lang, period=period, name=who, day=day, minute=made.frozen.minute),
        " · ".join(counts),
        agreed("from-now", lang, period=period),
    ]
