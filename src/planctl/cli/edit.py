"""`planctl edit`: the plan's own words in an editor, at the right line, with nothing lost."""

import sys

import click

from planctl.cli.completing import offer
from planctl.cli.writing import Signed, writing
from planctl.errors import WrongUsage


@click.command("edit")
@click.argument("id_", metavar="ID", shell_complete=offer("id"))
@click.option("--reason", default="", metavar="TEXT", help="Why the words change.")
@click.option("--minute", default="", metavar="TEXT", help="Where it was decided.")
@writing
def command(id_: str, reason: str, minute: str, signed: Signed) -> None:
    """Open a commitment's file in your editor, at the action or commitment that ID names.

    A copy is edited, and checked when it comes back. What is right is written, with a record for
    each field that says something else; what is wrong can be mended, and is never lost. The editor
    is the one named in VISUAL or EDITOR.

    \b
    Examples:
      planctl edit ACT-042
      planctl edit COM-18 --minute "Board, 5 May 2027, item 4"
    """
    from planctl.cli.editing_answer import edit
    from planctl.edits.decisions.deciding import Ruling
    from planctl.edits.words.editing import refuse_record

    refuse_record(id_)
    if not sys.stdin.isatty():
        raise WrongUsage(
            "an editor wants a terminal",
            f'Without one: planctl reword {id_} "…", or change the file and run planctl check',
        )
    edit(signed, id_, Ruling(signed.sender, signed.day, minute, reason, signed.role))
