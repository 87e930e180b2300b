"""`planctl reword`: say an action or a commitment in other words."""

import click

from planctl.cli.completing import offer
from planctl.cli.rewording_answer import print_rewordings
from planctl.cli.writing import Signed, writing
from planctl.errors import WrongUsage


@click.command("reword")
@click.argument("id_", nargs=1, metavar="ID", shell_complete=offer("id"))
@click.argument("words", required=False, metavar="[WORDS]")
@click.option("--action", is_flag=True, help="The action's words. [where ID is an action]")
@click.option("--commitment", is_flag=True, help="The commitment's. [where ID is a commitment]")
@click.option("--evidence", metavar="TEXT", help="The evidence expected of an action, instead.")
@click.option("--reason", default="", metavar="TEXT", help="Why the words change.")
@click.option("--minute", default="", metavar="TEXT", help="Where it was decided.")
@writing
def command(
    id_: str,
    words: str | None,
    action: bool,
    commitment: bool,
    evidence: str | None,
    reason: str,
    minute: str,
    signed: Signed,
) -> None:
    """Say an action or a commitment in other words, and record what it said before.

    Only the lines of these words change in the file. Words in another language beside them are
    older from then on: planctl check says so until they are renewed. A timescale is not reworded:
    planctl extend asks for a new one.

    \b
    Examples:
      planctl reword ACT-042 "Train every team in the region" --minute "Board 4"
      planctl reword ACT-042 --evidence "Training log, signed each quarter"
      planctl reword COM-04 "We will share what we know" --dry-run
    """
    from planctl.edits.decisions.deciding import Ruling
    from planctl.edits.words.rewording import reword

    field = _field(words, evidence, {"action": action, "commitment": commitment})
    ruling = Ruling(signed.sender, signed.day, minute, reason, signed.role, signed.period)
    said, dry_run = words or evidence or "", signed.dry_run
    outcome = reword(signed.place, id_, said, ruling, signed.command, field=field, dry_run=dry_run)
    print_rewordings(signed, outcome, minute)


def _field(words: str | None, evidence: str | None, asked: dict[str, bool]) -> str:
    """Which field is reworded, "" for the words of whatever ID names."""
    fields = [field for field, is_asked in asked.items() if is_asked]
    fields += ["evidence"] if evidence is not None else []
    if (words is None) == (evidence is None) or len(fields) > 1:
        raise WrongUsage(
            "one text is wanted: the new words, or --evidence with the new evidence",
            'For example: planctl reword ACT-042 "Train every team in the region"',
        )
    return fields[0] if fields else ""
