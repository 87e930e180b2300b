"""`planctl extend`: ask for a new timescale, or ask and grant it in one act."""

import click

from planctl.cli.completing import offer
from planctl.cli.decision_answer import decide_and_tell
from planctl.cli.writing import Signed, writing
from planctl.errors import WrongUsage


@click.command("extend")
@click.argument("ids", nargs=-1, required=True, metavar="ID...", shell_complete=offer("id"))
@click.option("--to", "words", required=True, metavar="PHRASE", help="The new timescale.")
@click.option("--reason", required=True, metavar="TEXT", help="Why it is needed.")
@click.option(
    "--approved-by",
    metavar="BODY",
    shell_complete=offer("lead"),
    help="Who grants it in the same act.",
)
@click.option("--minute", metavar="M", help="Where that was minuted: meeting, item.")
@click.option("--refresh", metavar="NAME", help="The re-adoption that it is part of.")
@writing
def command(
    signed: Signed,
    ids: tuple[str, ...],
    words: str,
    reason: str,
    approved_by: str | None,
    minute: str | None,
    refresh: str | None,
) -> None:
    """Ask for a new timescale; the one in force stays until a body grants the new one.

    With --approved-by it is asked for and granted in one act, for as many actions as a board agreed
    under one minute. The timescale first adopted stays visible, and slips are counted.

    \b
    Examples:
      planctl extend ACT-042 --to "Sep 2027" --reason "The post is vacant"
      planctl extend ACT-042 ACT-043 --to "Mar 2027" --reason "New contract" \\
        --approved-by executive-group --minute "2026-10, item 4"
    """
    from planctl.edits.decisions.timescales import Extension, extend

    if approved_by and not minute:
        raise WrongUsage("what a body grants is minuted", "Add: --minute M")
    if (minute or refresh) and not approved_by:
        raise WrongUsage("--minute and --refresh go with --approved-by", "Or: planctl approve")
    wanted = Extension(words, reason, approved_by or "", refresh or "")
    decide_and_tell(
        signed, ids, lambda docket, case: extend(docket, case, wanted), minute or "", reason
    )
