"""`planctl update`: record what a lead said, or the coordinator's own assessment."""

import sys
from datetime import date

import click

from planctl.cli.ahead import tell_ahead
from planctl.cli.clock import today
from planctl.cli.completing import offer
from planctl.cli.options import Day, InPeriod
from planctl.cli.tidying import tidied
from planctl.cli.update_answer import print_outcome
from planctl.cli.writing import command_line, place_of
from planctl.edits.updates.said import TEXTS, Said
from planctl.edits.updates.update import record_updates
from planctl.errors import WrongUsage
from planctl.locale.catalogue import LANGUAGES
from planctl.model.period import Period

WHAT_TO_SAY = (
    "Say it with --rag, --state, --progress, --barriers, --next-steps, --no-change, --supplied"
    " or --asks."
)


@click.command("update")
@click.argument("ids", nargs=-1, metavar="ID...", shell_complete=offer("id"))
@click.option(
    "--rag", metavar="WORD", shell_complete=offer("rag"), help="The rating, in either language."
)
@click.option("--state", metavar="WORDS", help="not started, in progress or complete.")
@click.option("--progress", metavar="TEXT", help="What was done. - reads standard input.")
@click.option("--barriers", metavar="TEXT", help="What is in the way. - reads standard input.")
@click.option("--next-steps", metavar="TEXT", help="What comes next. - reads standard input.")
@click.option("--no-change", is_flag=True, help="Nothing has changed, said honestly.")
@click.option("--supplied", multiple=True, metavar="REF", help="Evidence given: where it is.")
@click.option("--asks", metavar="PHRASE", help="A new timescale asked for, with --reason.")
@click.option("--reason", metavar="TEXT", help="Why a new timescale is asked for.")
@click.option("--public", metavar="TEXT", help="Words for the public.")
@click.option("--internal", metavar="TEXT", help="Words for the coordinator alone.")
@click.option("--source", metavar="TEXT", help="Where these words stood before.")
@click.option(
    "--from",
    "sender",
    metavar="LEAD",
    shell_complete=offer("lead"),
    help="Whose words. [the coordinator's]",
)
@click.option("--role", metavar="ROLE", help="Who typed it: a role, never a person's name.")
@click.option("--date", "day", type=Day(), metavar="DAY", help="The day it was said. [today]")
@click.option("--period", type=InPeriod(), metavar="P", help="What it speaks of. [the round]")
@click.option("--corrects", metavar="NAME", help="The record that this one stands in for.")
@click.option("--dry-run", is_flag=True, help="Print what would be written.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]")
@click.option("--plan", metavar="DIR", is_eager=True, help="The folder that holds plan.yaml.")
def command(ids: tuple[str, ...], **typed: object) -> None:
    """Record what a lead said, or your own assessment: one small file for each action.

    Without --from the words are the coordinator's, never a partner's. Without anything to say an
    editor opens on a terminal; without an id, a walk through one lead's actions.

    \b
    Examples:
      planctl update ACT-042 --rag amber --barriers "No venue yet"
      planctl update ACT-042 --from health --state complete --supplied "Item 4"
      planctl update ACT-042 ACT-043 --no-change
      planctl update ACT-042 --asks "Sep 2027" --reason "The post is vacant"
      planctl update ACT-042 --rag green --progress - < notes.txt
    """
    place = place_of(typed["plan"])
    typed = tidied(typed)
    said = Said(**_read(typed))  # type: ignore[arg-type]  # click has typed each value
    day = typed["day"] if isinstance(typed["day"], date) else today()
    dry_run, lang = bool(typed["dry_run"]), str(typed["lang"])
    if not said.is_empty and ids:
        outcome = record_updates(place, ids, said, day, command_line(), dry_run=dry_run)
        print_outcome(place, outcome, lang, dry_run=dry_run)
        return tell_ahead(day, lang)
    if not said.is_empty:
        raise WrongUsage("no action is named", "planctl update ACT-042 --rag amber")
    if not sys.stdin.isatty():
        raise WrongUsage("nothing was said", WHAT_TO_SAY)
    if ids:
        from planctl.cli.editor import edit_each

        return edit_each(place, ids, said, day, lang, command_line())
    from planctl.cli.walking import walk

    return walk(place, said, day, lang, command_line())


OWN = ("ids", "plan", "day", "dry_run", "lang")


def _read(typed: dict[str, object]) -> dict[str, object]:
    """The options that say something, with standard input in the place of one "-"."""
    said = {key: value for key, value in typed.items() if key not in OWN}
    if said["reason"] and not said["asks"]:
        raise WrongUsage("--reason goes with --asks", 'For example: --asks "Sep 2027" --reason …')
    dashes = [key for key in (*TEXTS, "reason") if said[key] == "-"]
    if len(dashes) > 1:
        raise WrongUsage("only one text can be read from standard input", "Keep one -")
    for key in dashes:
        said[key] = _standard_input()
    for key, value in said.items():
        _refuse_half_characters(key, value)
    return said


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode()
    except UnicodeDecodeError as error:
        raise WrongUsage("standard input is not UTF-8 text", "Save it as UTF-8.") from error


def _refuse_half_characters(key: str, value: object) -> None:
    for text in value if isinstance(value, tuple) and not isinstance(value, Period) else (value,):
        try:
            str(text).encode()
        except UnicodeEncodeError as error:
            raise WrongUsage(f"--{key.replace('_', '-')} is not UTF-8 text") from error
