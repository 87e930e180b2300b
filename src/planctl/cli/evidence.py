"""`planctl evidence`: record that evidence was supplied, and hold it against what was expected."""

from datetime import date

import click

from planctl.cli.clock import today
from planctl.cli.options import Day
from planctl.cli.writing import Signed, writing
from planctl.errors import WrongUsage
from planctl.model.ids import read_id


@click.group("evidence")
def command() -> None:
    """Record that evidence was supplied, and hold it against what the plan expects.

    Evidence is kept as a reference: where it is, who saw it and when. It is never fetched, and a
    file is copied into the plan only when that is asked for.

    \b
    Examples:
      planctl evidence add ACT-042 "SharePoint > Exec > 2027-05, item 4"
      planctl evidence list
      planctl evidence list ACT-042
    """


@command.command("add")
@click.argument("words", nargs=-1, metavar="ID... REFERENCE")
@click.option(
    "--seen-by", metavar="ROLE", default="", help="Who saw it: a role or a body, no name."
)
@click.option("--on", "recorded", type=Day(), metavar="DAY", help="The day it is recorded. [today]")
@click.option("--copy", metavar="FILE", default="", help="Copy this file into the plan as well.")
@click.option("--despite", metavar="TEXT", default="", help="Why what was found may stand: kept.")
@writing
def add(
    words: tuple[str, ...],
    recorded: date | None,
    signed: Signed,
    seen_by: str,
    copy: str,
    despite: str,
) -> None:
    """Record that evidence was supplied for actions: where it is, who saw it and when.

    The last words say where it is; nothing is fetched. --date is the day it was seen. The record
    itself is of today, or of --on. --seen-by is a role or a body, never a person's name. It is no
    report: it leaves rating, state and silence as they are.

    What looks like a telephone number, an address, a small count and the like is refused, and so is
    a file with it inside, unless --despite says why it may stand. With --copy the file is kept
    beside the action's records: git can never forget it.

    \b
    Examples:
      planctl evidence add ACT-042 "Exec, May, item 4" --seen-by "Regional Team"
      planctl evidence add ACT-042 "Register of courses" --date 2026-10-30
      planctl evidence add ACT-042 ACT-043 "Board papers, May" --from health
      planctl evidence add ACT-042 "Dates of the course" --copy notes.txt
    """
    from planctl.cli.evidence_answer import print_outcome
    from planctl.edits.evidence import Shown, Signature, record_evidence

    *ids, reference = words or [""]
    _require_both(ids, reference)
    seen = click.get_current_context().params["day"]  # None where no day was typed
    shown = Shown(reference.strip(), seen_by.strip(), seen, copy, despite.strip())
    signed = signed._replace(day=recorded or today())
    outcome = record_evidence(
        signed.place,
        ids,
        shown,
        Signature(signed.sender, signed.day, signed.period, signed.role),
        signed.command,
        dry_run=signed.dry_run,
    )
    print_outcome(signed, shown, outcome)


for _option in add.params:
    if isinstance(_option, click.Option) and _option.name == "day":
        _option.help = "The day it was seen. [the day it is recorded]"


def _require_both(ids: list[str], reference: str) -> None:
    example = 'planctl evidence add ACT-042 "SharePoint > Exec > 2027-05, item 4"'
    if not reference.strip() or read_id(reference):
        raise WrongUsage("it is not said where the evidence is", f"For example: {example}")
    if not ids:
        raise WrongUsage("no action is named", f"For example: {example}")
