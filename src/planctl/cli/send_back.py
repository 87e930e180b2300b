"""`planctl send-back`: a completion is not accepted."""

import click

from planctl.cli.completing import offer
from planctl.cli.decision_answer import decide_and_tell
from planctl.cli.writing import Signed, writing


@click.command("send-back")
@click.argument("ids", nargs=-1, required=True, metavar="ID...", shell_complete=offer("id"))
@click.option("--reason", required=True, metavar="TEXT", help="What is wanting.")
@click.option("--minute", metavar="M", help="Where it was minuted.")
@writing
def command(signed: Signed, ids: tuple[str, ...], reason: str, minute: str | None) -> None:
    """Send a completion back to who reported it: it is not complete until reported anew.

    \b
    Examples:
      planctl send-back ACT-042 --from executive-group --reason "No evidence yet"
    """
    from planctl.edits.decisions.completions import send_back

    decide_and_tell(signed, ids, send_back, minute or "", reason)
