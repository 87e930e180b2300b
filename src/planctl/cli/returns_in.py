"""`planctl returns in`: read forms that came back, and record what they say.

JSON: `planctl/returns/1`, one object with `date`, `written`, `counts` (recorded, unchanged, question,
refused), `lines` (sentences), `next` (a command, or null), `files` (file, kind: return or opening, from,
period, sent, remarks), `count` and `items`: every row with `id, status, file, cell, action, from, period,
says, record, path, remarks`, and `settle`, the sentence that says how its questions are settled. A remark
has `weight` (refused, question, note), `code`, `cell`, `text`, and where two texts differ `here` (this
plan's) and `there` (the form's).

It ends with 1 where a row or file is refused or a question is open, and with 2 where no file could be
read as a form.
"""

import os
from datetime import date

import click

from planctl.cli.clock import today
from planctl.cli.completing import offer
from planctl.cli.options import Day, InPeriod, is_screen
from planctl.cli.writing import command_line, place_of
from planctl.edits.returns.settling import settling
from planctl.edits.returns.taking_in import Given, Manner, take_in
from planctl.errors import NotOpened
from planctl.locale.catalogue import LANGUAGES
from planctl.locale.returning import returning
from planctl.model.period import Period
from planctl.office.reading.any_file import read_returned
from planctl.terminal.progress import progress


@click.command("in")
@click.argument("files", nargs=-1, metavar="FILE...", required=True, type=click.Path())
@click.option("--write", is_flag=True, help="Record it. Without this, a preview.")
@click.option("--partial", is_flag=True, help="Record the clear rows although others are open.")
@click.option("--take", multiple=True, metavar="[WHO:]ID", help="Settle a question: record it.")
@click.option("--keep", multiple=True, metavar="[WHO:]ID", help="Settle it: leave the row.")
@click.option(
    "--from",
    "sender",
    metavar="BODY",
    shell_complete=offer("lead"),
    help="Whose words, where a form no longer says.",
)
@click.option("--period", type=InPeriod(), metavar="P", help="Record it for this. [the form's]")
@click.option("--date", "day", type=Day(), metavar="DAY", help="The day it came back. [today]")
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "plain", "json")),
    help="The form of the answer. [table; plain when piped]",
)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]")
@click.option("--plan", metavar="DIR", help="The folder that holds plan.yaml.")
def command(files: tuple[str, ...], **typed: object) -> None:
    """Read forms that came back, and show what each row would record; with --write, record it.

    Nothing is written while a row is refused or a question is open, unless --partial. All of it is
    one command: planctl undo takes it back. The same file twice changes nothing.

    Where several bodies or files ask about one action, --take and --keep want whose row is meant,
    as BODY:ID or FILE:ID: the words to type stand under each row.

    \b
    Examples:
      planctl returns in health.xlsx police.xlsx
      planctl returns in health.xlsx --take ACT-042 --write
      planctl returns in health.xlsx police.xlsx --keep SWP:ACT-042
      planctl returns in health.csv --from health
    """
    place = place_of(typed["plan"])
    day = typed["day"] if isinstance(typed["day"], date) else today()
    manner = Manner(
        settling(_words(typed["take"]), _words(typed["keep"])),
        *(day, str(typed["lang"]), str(typed["sender"] or "")),
        *(bool(typed["write"]), bool(typed["partial"])),
        typed["period"] if isinstance(typed["period"], Period) else None,
    )
    taken = take_in(place, _given(files, manner.lang), manner, command_line())
    form = str(typed["form"] or ("table" if is_screen() else "plain"))
    from planctl.cli.returns_in_answer import print_answer

    print_answer(place.root, taken, manner, form, _again(files, typed))
    if not taken.is_clear:
        click.get_current_context().exit(2 if taken.is_unread else 1)


def _again(files: tuple[str, ...], typed: dict[str, object]) -> tuple[str, ...]:
    """What was typed, as words to be typed again with more."""
    words = ["planctl", "returns", "in", *files]
    for key, option in (("take", "--take"), ("keep", "--keep")):
        words += [word for each in _words(typed[key]) for word in (option, each)]
    for key, option in (("sender", "--from"), ("day", "--date")):
        words += [option, str(typed[key])] if typed[key] else []
    folder = typed["plan"] or click.get_current_context().obj  # it may stand before the name
    words += ["--plan", str(folder)] if folder else []
    words += ["--lang", str(typed["lang"])] if typed["lang"] != "en" else []
    if typed["period"]:
        words += ["--period", str(typed["period"]).replace(" ", "-")]
    return tuple(words)


def _words(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else ()


def _given(files: tuple[str, ...], lang: str) -> list[Given]:
    """The files, each once; what cannot be opened comes with its sentence."""
    paths = list(dict.fromkeys(map(os.path.normpath, files)))
    found = []
    with progress(returning("reading", lang), len(paths)) as step:
        for path in paths:
            found.append(_opened(path))
            step()
    return found


def _opened(path: str) -> Given:
    name = os.path.basename(path)
    try:
        return Given(name, read_returned(path))
    except NotOpened as error:
        sentence = str(error).removeprefix(f"{name}: ")
        return Given(name, None, f"{sentence}. {error.hint}".strip(". ") + ".")
