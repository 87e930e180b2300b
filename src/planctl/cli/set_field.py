"""`planctl set`: one field of many actions at once, shown before it is written."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from planctl.cli.completing import offer
from planctl.cli.opening import one_of, open_at, selection_of
from planctl.cli.options import Asked, is_screen
from planctl.cli.question import is_sure
from planctl.cli.rewording_answer import notes, print_recovered, signed_by
from planctl.cli.telling import from_here
from planctl.cli.writing import Signed, writing
from planctl.contract.answer import plain_text, visible
from planctl.errors import WrongUsage
from planctl.locale.plan_changes import told
from planctl.queries.selection import Stood, selected

if TYPE_CHECKING:
    from planctl.edits.decisions.deciding import Ruling
    from planctl.edits.words.rewording import Outcome, Previewed

SELECTING = ("aim", "commitment", "lead", "rag", "state", "text")


@click.command("set")
@click.argument("field", metavar="FIELD")
@click.argument("value", metavar="VALUE")
@click.option("--aim", multiple=True, shell_complete=offer("aim"), help="An aim's actions.")
@click.option("--commitment", multiple=True, shell_complete=offer("commitment"), help="One's.")
@click.option("--lead", multiple=True, shell_complete=offer("lead"), help="A lead's.")
@click.option("--rag", multiple=True, shell_complete=offer("rag"), help="Those rated so.")
@click.option("--state", multiple=True, shell_complete=offer("state"), help="Those in a state.")
@click.option("--text", multiple=True, metavar="WORDS", help="Those that say this.")
@click.option("--yes", is_flag=True, help="Write it without being asked.")
@click.option("--reason", default="", metavar="TEXT", help="Why it changes.")
@click.option("--minute", default="", metavar="TEXT", help="Where it was decided.")
@writing
def command(
    field: str, value: str, yes: bool, reason: str, minute: str, signed: Signed, **chosen: object
) -> None:
    """Change one field of many actions at once: lead, evidence, timescale, accountable or publish.

    What would change is shown first, and written after one question (or with --yes): all of it or
    nothing, and one planctl undo takes all of it back. Of a plan that is adopted no timescale is
    set so: planctl extend asks for a new one.

    \b
    Examples:
      planctl set --lead "HR Team" lead HRPS --yes --minute "Board 4"
      planctl set --aim prevent accountable regional-team --dry-run
    """
    from planctl.edits.decisions.deciding import Ruling
    from planctl.edits.words.rewording import OF_MANY, preview

    field = one_of("field", field.casefold(), OF_MANY)
    items = _chosen(signed, chosen)
    if not items:
        return click.echo(told("none-chosen", signed.lang))
    ruling = Ruling(signed.sender, signed.day, minute, reason, signed.role, signed.period)
    wanted = preview(signed.place, [item.id for item in items], field, value, ruling)
    changing = [was for _, was in wanted.was if was != wanted.now]
    _show(signed, wanted, items)
    same = len(items) - len(changing)
    counts = [f"{told('to-change', signed.lang)}: {len(changing)}"]
    counts += [f"{told('as-it-is', signed.lang)}: {same}"] if same else []
    click.echo("   ".join(counts))
    if not changing:
        return click.echo(told("unchanged", signed.lang))
    if signed.dry_run or _agreed(signed, yes):
        return _write(signed, wanted, ruling)
    return click.echo(told("declined", signed.lang))


def _chosen(signed: Signed, chosen: dict[str, object]) -> tuple[Stood, ...]:
    """The actions selected, as they stand on the day. Raises WrongUsage where none are named."""
    from planctl.storage.opening import as_known, require_sound

    picked = {key: chosen[key] for key in SELECTING}
    if not any(picked.values()):
        raise WrongUsage(
            "which actions is not said", "Select them: --lead, --aim, --commitment, --text …"
        )
    opened = open_at(signed.place.root)
    require_sound(opened)
    plan = as_known(opened, signed.day, None)
    rest: dict[str, object] = {"plan": None, "as_of": signed.day, "period": None, "rev": None}
    rest |= {"by": None, "format": "table", "lang": signed.lang, "full": False}
    asked = Asked(**rest, **picked)  # type: ignore[arg-type]  # click has typed each value
    return selected(plan, signed.day, selection_of(asked, plan))


def _show(signed: Signed, wanted: "Previewed", items: tuple[Stood, ...]) -> None:
    """What would change, as a table on a terminal and else one action a line."""
    lang, nothing = signed.lang, told("nothing", signed.lang)
    words = {item.id: item.tracked.action for item in items}
    rows = [
        (i, was or nothing, wanted.now or nothing) for i, was in wanted.was if was != wanted.now
    ]
    if not is_screen():
        for row in rows:
            click.echo("\t".join(map(plain_text, row)))
        return
    from planctl.terminal.before_after import Line, draw_before_after
    from planctl.terminal.screen import Screen

    texts = {i: a.texts.get(lang, {}).get("action") or a.action for i, a in words.items()}
    lines = tuple(Line(i, texts[i], was, now) for i, was, now in rows)
    headings = ("", told("field-action", lang), told("was", lang), told("now", lang))
    if lines:
        title = told("would-set", lang, field=told(f"field-{wanted.field}", lang))
        draw_before_after(Screen(lang, full=True), title, headings, lines)


def _agreed(signed: Signed, yes: bool) -> bool:
    """Whether it shall be written. Raises WrongUsage where nobody can be asked."""
    if yes:
        return True
    if not sys.stdin.isatty():
        raise WrongUsage(told("not-yet", signed.lang), told("not-yet-hint", signed.lang))
    return is_sure(told("ask", signed.lang), signed.lang)


def _write(signed: Signed, wanted: "Previewed", ruling: "Ruling") -> None:
    from planctl.edits.words.rewording import set_field

    outcome = set_field(signed.place, wanted, ruling, signed.command, dry_run=signed.dry_run)
    print_recovered(signed, outcome.recovered)
    for line in _lines(signed, outcome, ruling.minute):
        click.echo(visible(line))
    for line in dict.fromkeys(notes(signed, outcome)):
        click.echo(visible(line), err=True)


def _lines(signed: Signed, outcome: "Outcome", minute: str) -> Iterator[str]:
    lang = signed.lang
    made = [each for each in outcome.reworded if each.record is not None]
    edited = "would-edit" if signed.dry_run else "edited"
    wrote = "would-write" if signed.dry_run else "wrote"
    for path in dict.fromkeys(each.found.path for each in made):
        yield told(edited, lang, path=from_here(signed.place, path))
    for record in (each.record for each in made if each.record):
        yield told(wrote, lang, path=from_here(signed.place, record.path))
    for path in dict.fromkeys(path for each in made for path in each.older):
        yield told("older", lang, path=from_here(signed.place, path))
    if made and made[0].record and not signed.dry_run:
        whose = signed_by(signed, outcome.register, made[0].record, minute)
        yield f"{told('set', lang)}: {len(made)}, {whose}. {told('set-undo', lang)}"
