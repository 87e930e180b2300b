"""Short texts as they were typed, on one line; a reason or a minute that says nothing is refused."""

import click
from click.core import ParameterSource

from planctl.errors import WrongUsage

LONGEST = 300
"""Characters of a short text: a minute, a role, a timescale."""
SHORT = frozenset(
    {"--to", "--minute", "--refresh", "--role", "--request", "--seen-by", "--corrects"}
)
"""Options that hold one short line."""
SAYS_SOMETHING = SHORT | {"--reason", "--because"}
"""Options that are left out, or say something."""


def tidied(typed: dict[str, object]) -> dict[str, object]:
    """What was typed, its short texts folded to single spaces.

    Raises WrongUsage for one that says nothing, and for a short one of more than `LONGEST`
    characters.
    """
    ctx = click.get_current_context()
    found = dict(typed)
    for option in ctx.command.params:
        name = next((each for each in option.opts if each in SAYS_SOMETHING), "")
        value = typed.get(str(option.name))
        is_typed = ctx.get_parameter_source(str(option.name)) == ParameterSource.COMMANDLINE
        if name and is_typed and isinstance(value, str):
            found[str(option.name)] = _tidy(name, value)
    return found


def _tidy(name: str, value: str) -> str:
    if not value.strip():
        raise WrongUsage(
            f"{name} says nothing", "Say it in words, or leave it out where it may be."
        )
    if name not in SHORT:
        return value
    folded = " ".join(value.split())
    if len(folded) > LONGEST:
        raise WrongUsage(
            f"{name} is {len(folded)} characters long, and {LONGEST} are the most",
            "Keep it to one line; more can be said with --reason.",
        )
    return folded
