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
from planctl.cli.writing import Signed, command_line, place_of
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
      planctl decisions in decisions.docx --minute "Item 4" --date 2026-10-21 \\
        --write
    """
    from planctl.cli.decisions_in_answer import Told, tell
    from planctl.edits.decisions.minuted import Given, record_minutes
    from planctl.partners.minuted.minuted_file import read_minuted

    said = tidied(typed)
    signed = _signed(said, plan)
    _, starts = calendar_of(signed.place.root)
    given = Given(signed.sender, signed.day, str(said["minute"] or ""))
    minutes = record_minutes(
        signed.place,
        read_minuted(file, starts),
        given,
        signed.command,
        write=bool(said["write"]),
        partial=bool(said["partial"]),
    )
    tell(Told(signed, os.path.basename(file), minutes, _again(file, plan, typed)))
    if minutes.written and minutes.decided:
        tell_ahead(signed.day, signed.lang)
    if minutes.stops:
        click.get_current_context().exit(1)


def _signed(said: dict[str, object], plan: str | None) -> Signed:
    return Signed(
        place=place_of(plan),
        sender=None if said["sender"] is None else str(said["sender"]),
        role="",
        day=said["day"] if isinstance(said["day"], date) else today(),
        period=None,
        dry_run=not said["write"],
        lang=str(said["lang"]),
        command=command_line(),
    )


def _again(file: str, plan: str | None, typed: dict[str, object]) -> tuple[str, ...]:
    """What was typed, as words to be typed again with more."""
    words = ["planctl", "decisions", "in", file]
    given = (("--date", typed["day"]), ("--minute", typed["minute"]), ("--from", typed["sender"]))
    lang = "" if typed["lang"] == "en" else typed["lang"]
    folder = plan or click.get_current_context().obj  # it may stand before the command's name
    for option, value in (*given, ("--lang", lang), ("--plan", folder)):
        words += [option, str(value)] if value else []
    return tuple(words)
