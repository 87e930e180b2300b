"""`planctl close`: end an action without completing it."""

import click

from planctl.cli.completing import offer
from planctl.cli.decision_answer import decide_and_tell
from planctl.cli.writing import Signed, writing
from planctl.model.record import CLOSURES


@click.command("close")
@click.argument("ids", nargs=-1, required=True, metavar="ID...", shell_complete=offer("id"))
@click.option("--reason", required=True, type=click.Choice(CLOSURES), help="How it ends.")
@click.option("--into", metavar="ID", shell_complete=offer("id"), help="What goes on with it.")
@click.option("--because", metavar="TEXT", help="Why, in words.")
@click.option("--minute", metavar="M", help="Where it was minuted.")
@writing
def command(
    signed: Signed,
    ids: tuple[str, ...],
    reason: str,
    into: str | None,
    because: str | None,
    minute: str | None,
) -> None:
    """End an action without completing it. Nothing vanishes: planctl closures lists them all.

    Closing a commitment closes every action under it.

    \b
    Examples:
      planctl close ACT-042 --reason no-longer-relevant --because "Law repealed"
      planctl close ACT-042 --reason merged --into ACT-043 --minute "Item 7"
    """
    from planctl.edits.decisions.closures import close

    decide_and_tell(
        signed,
        ids,
        lambda docket, case: close(docket, case, reason, into or ""),
        minute or "",
        because or "",
    )
