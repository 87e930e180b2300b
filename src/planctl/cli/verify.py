"""`planctl verify`: sign off what is reported complete."""

import click

from planctl.cli.completing import offer
from planctl.cli.decision_answer import decide_and_tell
from planctl.cli.writing import Signed, writing


@click.command("verify")
@click.argument("ids", nargs=-1, required=True, metavar="ID...", shell_complete=offer("id"))
@click.option("--minute", required=True, metavar="M", help="Where it was minuted.")
@click.option("--reason", metavar="TEXT", help="What it was checked against.")
@writing
def command(signed: Signed, ids: tuple[str, ...], minute: str, reason: str | None) -> None:
    """Sign off a completion. The body that reported it cannot: somebody else has looked.

    \b
    Examples:
      planctl verify ACT-042 --from executive-group --minute "2026-10, item 5"
    """
    from planctl.edits.decisions.completions import verify

    decide_and_tell(signed, ids, verify, minute, reason or "")
