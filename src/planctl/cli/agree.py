"""`planctl agree`: settle a period's rating where leads differ."""

import click

from planctl.cli.completing import offer
from planctl.cli.decision_answer import decide_and_tell
from planctl.cli.writing import Signed, writing


@click.command("agree")
@click.argument("ids", nargs=-1, required=True, metavar="ID...", shell_complete=offer("id"))
@click.option(
    "--rag", required=True, metavar="WORD", shell_complete=offer("rag"), help="What counts."
)
@click.option("--minute", required=True, metavar="M", help="Where it was minuted.")
@click.option("--reason", metavar="TEXT", help="Why.")
@writing
def command(
    signed: Signed, ids: tuple[str, ...], rag: str, minute: str, reason: str | None
) -> None:
    """Settle the rating that counts where leads differ; what each lead said stays visible.

    It is settled for the newest period that a lead rated, or for the one named with --period.

    \b
    Examples:
      planctl agree ACT-042 --rag amber --from executive-group --minute "Item 6"
    """
    from planctl.edits.decisions.agreements import agree

    period, signed = signed.period, signed._replace(period=None)
    decide_and_tell(
        signed, ids, lambda docket, case: agree(docket, case, rag, period), minute, reason or ""
    )
