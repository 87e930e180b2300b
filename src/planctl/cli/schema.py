"""`planctl schema`: the JSON Schema of a kind of file, for editors."""

import click

from planctl.errors import WrongUsage


def _kinds(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    from planctl.storage.schemas import KINDS

    return [kind for kind in KINDS if kind.startswith(incomplete.casefold())]


@click.command("schema")
@click.argument("kind", required=False, shell_complete=_kinds)
@click.option("--list", "listed", is_flag=True, help="Every kind of file, and where it lies.")
def command(kind: str | None, listed: bool) -> None:
    """The JSON Schema (draft-07) of a kind of file: plan, leads, commitment, record, round.

    Save it where your editor finds it, and name it in the first line of a file:
    "# yaml-language-server: $schema=record.schema.json". The editor then offers the keys and
    explains them. What is right is what `planctl check` says: it is kinder to hands than a schema.

    \b
    Examples:
      planctl schema record > record.schema.json
      planctl schema commitment | jq '.definitions | keys'
      planctl schema --list
    """
    from planctl.storage.schemas import KINDS

    if listed or kind is None:
        wide = max(map(len, KINDS))
        for name, (path, _) in KINDS.items():
            click.echo(f"{name:{wide}}  {path}")
        return
    click.echo(_printed(_meant(kind, list(KINDS))))


def _printed(kind: str) -> str:
    import json

    from planctl.storage.schemas import schema_of

    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2)


def _meant(typed: str, kinds: list[str]) -> str:
    """The kind typed, also as the name of its file."""
    sought = typed.casefold().removesuffix(".yaml").removesuffix("s" if typed != "leads" else "")
    sought = {"lead": "leads"}.get(sought, sought)
    if sought in kinds:
        return sought
    from planctl.rules.nearest import did_you_mean

    raise WrongUsage(
        f'there is no kind of file called "{typed}"',
        did_you_mean(typed, kinds, f"There are: {', '.join(kinds)}."),
    )
