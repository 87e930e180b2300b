"""`planctl refuse`: refuse the new timescale that was asked for."""

import click

from planctl.cli.completing import offer
from planctl.cli.decision_answer import decide_and_tell
from planctl.cli.writing import Signed, writing


@click.command("refuse")
@click.argument("ids", nargs=-1, required=True, metavar="ID...", shell_complete=offer("id"))
@click.option("--minute", required=True, metavar="M", help="Where it was minuted.")
@click.option("--request", metavar="NAME", help="The request meant, where there are several.")
@click.option("--reason", metavar="TEXT", help="Why.")
@writing
def command(
    signed: Signed, ids: tuple[str, ...], minute: str, request: str | None, reason: str | None
) -> None:
    """Refuse the one open request for a new timescale: the one in force stays.

    \b
    Examples:
      planctl refuse ACT-042 --from executive-group --minute "2026-10, item 4"
    """
    from planctl.edits.decisions.timescales import refuse

    decide_and_tell(
        signed, ids, lambda docket, case: refuse(docket, case, request or ""), minute, reason or ""
    )
