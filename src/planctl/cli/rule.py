"""`planctl rule`: what a problem's code means."""

import click

from planctl.cli.completing import offer
from planctl.errors import WrongUsage
from planctl.rules.codes import CODES, Code


@click.command("rule")
@click.argument("code", required=False, shell_complete=offer("code"))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="The form of the answer. [text]",
)
def command(code: str | None, form: str) -> None:
    """What a problem's code means: why it matters, an example, and how to mend it.

    The code stands in [ ] behind each problem that `planctl check` finds.

    \b
    Examples:
      planctl rule timescale-unknown
      planctl rule                      every code, by severity
      planctl rule --format json | jq -r '.items[].code'
    """
    if form == "json":
        click.echo(_json([_meant(code)] if code else list(CODES.values()), many=code is None))
        return
    from planctl.rules.explained import EXPLAINED
    from planctl.terminal.rule import list_lines, rule_lines

    if code is None:
        lines = list_lines()
    else:
        found = _meant(code)
        lines = rule_lines(found, EXPLAINED.get(found.code))
    click.echo("\n".join(lines))


def _meant(typed: str) -> Code:
    """The code typed, also with its brackets; for a wrong one the sentence names the nearest."""
    sought = typed.strip("[] ").casefold().replace("_", "-").replace(" ", "-")
    if sought in CODES:
        return CODES[sought]
    from planctl.rules.nearest import did_you_mean

    raise WrongUsage(
        f'there is no code "{typed}"', did_you_mean(sought, CODES, "See them all: planctl rule")
    )


def _json(codes: list[Code], many: bool) -> str:
    from planctl.contract.answer import object_json

    rows = [row_of(code) for code in codes]
    whole: dict[str, object] = {"schema": "planctl/rule/1", "count": len(rows)}
    whole |= {"items": rows} if many else {"item": rows[0]}
    return object_json(whole).rstrip("\n")


def row_of(code: Code) -> dict[str, object]:
    """A code with all its keys."""
    from planctl.rules.explained import EXPLAINED

    explained = EXPLAINED.get(code.code)
    return {
        **code._asdict(),
        "why": explained.why if explained else None,
        "example": explained.example if explained else None,
        "mended": explained.mended if explained else None,
    }
