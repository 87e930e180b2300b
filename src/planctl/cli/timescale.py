"""`planctl timescale`: how the grammar reads a phrase."""

import sys
from datetime import date

import click

from planctl.cli.options import Day, plan_option, plan_typed
from planctl.model.period import APRIL
from planctl.model.timescale import Timescale

Row = dict[str, object]


@click.command("timescale")
@click.argument("phrase")
@click.option(
    "--start",
    type=Day(),
    metavar="DAY",
    help="What \"Year 1\" is counted from. [this plan's first day, else this financial year's]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="The form of the answer. [text]",
)
@plan_option
@click.pass_context
def command(
    ctx: click.Context, phrase: str, start: date | None, form: str, plan: str | None
) -> None:
    """How a phrase is read as a time: when it is due, and how sure that is.

    Nothing is guessed: words with two meanings are a question, and the exit code is then 1.

    \b
    Examples:
      planctl timescale "by end of March 2026"
      planctl timescale "Year 2 Q3" --start 2023-04-01
      planctl timescale "March 2022 (was March 2021)" --format json
      cut -f3 actions.tsv | planctl timescale -      one phrase a line
    """
    from planctl.cli.opening import calendar_of
    from planctl.model.phrases import read_timescale

    first, year_starts = (start, APRIL) if start else calendar_of(plan or plan_typed(ctx))
    phrases = [line.rstrip("\r\n") for line in sys.stdin] if phrase == "-" else [phrase]
    readings = [read_timescale(words, first, year_starts) for words in phrases]
    if form == "json":
        click.echo(_json(readings, many=phrase == "-"))
    else:
        from planctl.terminal.timescale import reading_lines

        for reading in readings:
            click.echo("\n".join(reading_lines(reading)))
    ctx.exit(int(any(reading.certainty == "ask" for reading in readings)))


def _json(readings: list[Timescale], many: bool) -> str:
    from planctl.contract.answer import object_json

    rows = [row_of(reading) for reading in readings]
    whole: Row = {"schema": "planctl/timescale/1", "count": len(rows)}
    whole |= {"items": rows} if many else {"item": rows[0]}
    return object_json(whole).rstrip("\n")


def row_of(reading: Timescale) -> Row:
    """A reading with all its keys, null where there is nothing."""
    return {
        "words": reading.words,
        "kind": reading.kind,
        "first": reading.first.isoformat() if reading.first else None,
        "due": reading.due.isoformat() if reading.due else None,
        "certainty": reading.certainty,
        "recurs": reading.recurs,
        "event": reading.event,
        "question": reading.question,
        "nearest": reading.nearest,
        "was": row_of(reading.was) if reading.was else None,
    }
