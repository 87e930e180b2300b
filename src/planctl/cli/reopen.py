"""`planctl reopen`: undo a closure or a completion."""

import click

from planctl.cli.completing import offer
from planctl.cli.decision_answer import decide_and_tell
from planctl.cli.writing import Signed, writing


@click.command("reopen")
@click.argument("ids", nargs=-1, required=True, metavar="ID...", shell_complete=offer("id"))
@click.option("--reason", required=True, metavar="TEXT", help="Why.")
@click.option("--minute", metavar="M", help="Where it was minuted.")
@writing
def command(signed: Signed, ids: tuple[str, ...], reason: str, minute: str | None) -> None:
    """Open an action again that was closed or reported complete; both stay in its story.

    \b
    Examples:
      planctl reopen ACT-042 --reason "The duty was restored"
    """
    from planctl.edits.decisions.closures import reopen

    decide_and_tell(signed, ids, reopen, minute or "", reason)
