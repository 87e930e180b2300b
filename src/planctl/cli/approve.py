"""`planctl approve`: grant the new timescale that was asked for."""

import click

from planctl.cli.completing import offer
from planctl.cli.decision_answer import decide_and_tell
from planctl.cli.writing import Signed, writing


@click.command("approve")
@click.argument("ids", nargs=-1, required=True, metavar="ID...", shell_complete=offer("id"))
@click.option("--minute", required=True, metavar="M", help="Where it was minuted.")
@click.option("--to", "words", metavar="PHRASE", help="Grant this one. [what was asked for]")
@click.option("--request", metavar="NAME", help="The request meant, where there are several.")
@click.option("--reason", metavar="TEXT", help="Why.")
@click.option("--refresh", metavar="NAME", help="The re-adoption that it is part of.")
@writing
def command(
    signed: Signed,
    ids: tuple[str, ...],
    minute: str,
    words: str | None,
    request: str | None,
    reason: str | None,
    refresh: str | None,
) -> None:
    """Grant the one open request for a new timescale, as a body decided and minuted.

    \b
    Examples:
      planctl approve ACT-042 --from executive-group --minute "2026-10, item 4"
      planctl approve ACT-042 --to "Dec 2027" --from executive-group \\
        --minute "2026-10, item 4" --reason "Three months more than asked for"
    """
    from planctl.edits.decisions.timescales import Grant, approve

    wanted = Grant(words or "", request or "", refresh or "")
    decide_and_tell(
        signed, ids, lambda docket, case: approve(docket, case, wanted), minute, reason or ""
    )
