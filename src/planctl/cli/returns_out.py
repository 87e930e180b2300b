"""`planctl returns out`: the forms that bodies fill in."""

import os
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import click

from planctl.cli.clock import today
from planctl.cli.completing import offer
from planctl.cli.options import Day, InPeriod, gathered, is_screen, plan_option, plan_typed
from planctl.errors import WrongUsage
from planctl.locale.catalogue import LANGUAGES
from planctl.model.period import Period

ONE, EVERY = ("xlsx", "docx", "txt"), ("xlsx", "csv")
"""The formats of a return, and those of an opening position."""

PRINTED = "-"
"""The --output that is standard output."""


class Wanted(NamedTuple):
    """What was typed. One of `lead`, `each` and `everything` is said; `format` is already decided."""

    lead: str
    each: bool
    everything: bool
    period: Period | None
    as_of: date
    format: str
    output: str
    force: bool
    lang: str
    plan: str | None


def _wanted(typed: dict[str, object]) -> Wanted:
    values = {key: typed[key] for key in Wanted._fields}
    values["as_of"] = typed["as_of"] or today()
    values["format"] = typed["format"] or _kind_of(str(typed["output"]))
    values["plan"] = typed["plan"] or plan_typed(click.get_current_context())
    return Wanted(**values)  # type: ignore[arg-type]  # click has typed each value


OPTIONS = (
    click.option(
        "--lead", metavar="BODY", shell_complete=offer("lead"), default="", help="For this body."
    ),
    click.option("--each", is_flag=True, help="For each body asked, with a draft of an e-mail."),
    click.option("--all", "everything", is_flag=True, help="Every action: the opening position."),
    click.option("--period", type=InPeriod(), metavar="P", help="What is asked about. [the round]"),
    click.option("--as-of", type=Day(), metavar="DAY", help="Look from this day. [today]"),
    click.option(
        "--format",
        type=click.Choice(tuple(dict.fromkeys((*ONE, *EVERY)))),
        help="The kind of file. [xlsx]",
    ),
    click.option(
        "--output",
        metavar="PATH",
        default="",
        help="A file or folder; - for standard output. [this folder]",
    ),
    click.option("--force", is_flag=True, help="Replace a file with something else in it."),
    click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]"),
    plan_option,
)


def making(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a form; it receives them as one `wanted`."""
    return gathered(function, OPTIONS, _wanted, "wanted")


@click.command("out")
@making
def command(wanted: Wanted) -> None:
    """Make the forms that bodies fill in: what one is asked this round, in Welsh and English.

    A form holds the actions that one body is asked about, the plan's words locked, with what that
    body itself reported last, and boxes for what it has to say now; nothing of anyone else's. It
    comes back with `planctl returns in`. Nothing is sent.

    --each makes a form for every body asked, and beside it a draft of an e-mail to the mailbox that
    leads.yaml names, with the form attached, or as its own words (--format txt). --all makes one
    sheet of every action, to fill in from earlier reports. A file that somebody may have filled in
    is not replaced without --force.

    \b
    Examples:
      planctl returns out --lead health --period 2026-27-Q4
      planctl returns out --lead south-wales-police --format docx
      planctl returns out --lead "Regional Team" --format txt --output mail.txt
      planctl returns out --each --output forms
      planctl returns out --each --format docx --output word
      planctl returns out --all --output opening.xlsx
    """
    _require_one(wanted)
    from planctl.cli.returns_asked import opened_for
    from planctl.cli.returns_made import make

    make(wanted, opened_for(wanted))


def _kind_of(output: str) -> str:
    """The kind of file that a name ends in, where there is such a form; else a workbook."""
    ending = os.path.splitext(output)[1].removeprefix(".").casefold()
    return ending if ending in (*ONE, *EVERY) else ONE[0]


def _require_one(wanted: Wanted) -> None:
    """Whether it is said for whom, in a format that there is for that, under a name that tells it."""
    said = {"--lead": bool(wanted.lead), "--each": wanted.each, "--all": wanted.everything}
    named = [option for option, is_said in said.items() if is_said]
    if len(named) > 1:
        raise WrongUsage(f"{' and '.join(named)} exclude each other", FOR_WHOM)
    if not named:
        raise WrongUsage("it is not said for whom", FOR_WHOM)
    kind, known = wanted.format, EVERY if wanted.everything else ONE
    if kind not in known:
        raise WrongUsage(f"there is no such form as .{kind}", f"There are: {', '.join(known)}.")
    if wanted.output == PRINTED:
        _require_printable(wanted)
    elif not is_folder(wanted.output) and not wanted.output.casefold().endswith(f".{kind}"):
        raise WrongUsage(f"{wanted.output} is no name for a .{kind} file", f"End it in .{kind}")


def _require_printable(wanted: Wanted) -> None:
    """Whether what is asked for is one file that may go where standard output goes."""
    if wanted.each:
        raise WrongUsage("--each makes files, and - is standard output", "Name a folder.")
    if wanted.format in ("xlsx", "docx") and is_screen():
        name = f"form.{wanted.format}"
        hint = f"Name a file: --output {name}. Or send it to one: --output - > {name}"
        raise WrongUsage(f"a .{wanted.format} file is nothing for a screen", hint)


FOR_WHOM = "One body: --lead health. Each body asked: --each. The opening position: --all."


def is_folder(output: str) -> bool:
    """Whether a path is meant as a folder: it is one, ends as one, or has no ending of a file's."""
    return (
        os.path.isdir(output) or not os.path.splitext(output)[1] or output.endswith(("/", os.sep))
    )
