"""`planctl decisions in`: read a minuted decisions paper, and record what was decided."""

import os
from datetime import date

import click

from planctl.cli.ahead import tell_ahead
from planctl.cli.clock import today
from planctl.cli.completing import offer
from planctl.cli.opening import calendar_of
from planctl.cli.options import Day, plan_option
from planctl.cli.tidying import tidied
from planctl.cli.writing import command_line, place_of
from planctl.locale.catalogue import LANGUAGES


@click.command("in")
@click.argument("file", metavar="FILE", type=click.Path())
@click.option("--write", is_flag=True, help="Record it. [a preview]")
@click.option("--partial", is_flag=True, help="Record what can be, and leave the other rows.")
@click.option("--minute", metavar="M", help="Where it was minuted, for rows that do not say.")
@click.option("--date", "day", type=Day(), metavar="DAY", help="The day it was decided. [today]")
@click.option(
    "--from",
    "sender",
    metavar="BODY",
    shell_complete=offer("lead"),
    help="Who decided. [whom the plan's policies name]",
)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]")
@plan_option
def command(file: str, plan: str | None, **typed: object) -> None:
    """Read the outcomes that were minuted in a decisions paper: a preview, until --write.

    The paper is what planctl report decisions makes, as Word or Markdown, or the same table as .xlsx
    or .csv. A row without an outcome stays open. While a row is refused or in question nothing is
    written, unless --partial. Reading the same paper again changes nothing.

    \b
    Examples:
      planctl decisions in decisions.docx --date 2026-10-21
      planctl decisions in decisions.docx --date 2026-10-21 --minute "Item 4" --write
    """
    from planctl.cli.decisions_in_answer import Told, tell
    from planctl.edits.decisions.minuted import Given, record_minutes
    from planctl.partners.minuted_file import read_minuted

    said = tidied(typed)
    place = place_of(plan)
    day = said["day"] if isinstance(said["day"], date) else today()
    sender = None if said["sender"] is None else str(said["sender"])
    _, starts = calendar_of(place.root)
    minutes = record_minutes(
        place,
        read_minuted(file, starts),
        Given(sender, day, str(said["minute"] or "")),
        command_line(),
        write=bool(said["write"]),
        partial=bool(said["partial"]),
    )
    lang = str(said["lang"])
    tell(Told(place, os.path.basename(file), minutes, day, bool(said["write"]), lang))
    tell_ahead(day, lang)
    if minutes.stops:
        click.get_current_context().exit(1)
