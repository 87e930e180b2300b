"""`planctl accept`: acknowledge a warning, with the reason."""

import click

from planctl.cli.completing import offer
from planctl.cli.decision_answer import decide_and_tell
from planctl.cli.writing import Signed, writing


@click.command("accept")
@click.argument("identity", metavar="ID", shell_complete=offer("id"))
@click.argument("code", metavar="CODE", shell_complete=offer("code"))
@click.option("--reason", required=True, metavar="TEXT", help="Why it may stay.")
@writing
def command(signed: Signed, identity: str, code: str, reason: str) -> None:
    """Acknowledge a warning about one action or commitment: check is silent about it from then on.

    Only what check says of it can be accepted. It speaks again when the words it was accepted for
    change.

    \b
    Examples:
      planctl accept ACT-023 text-cut-off --reason "So published"
    """
    from planctl.edits.decisions.acceptances import accept

    decide_and_tell(
        signed, (identity,), lambda docket, case: accept(docket, case, code), reason=reason
    )
