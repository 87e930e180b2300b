"""`planctl evidence`: record that evidence was supplied, and hold it against what was expected."""

from datetime import date
from typing import TYPE_CHECKING

import click

from planctl.cli.answering import answer, head_of, notes_of
from planctl.cli.clock import today
from planctl.cli.completing import offer
from planctl.cli.opening import Open, grouped, open_asked
from planctl.cli.options import Asked, Day, reading
from planctl.cli.writing import Signed, writing
from planctl.errors import WrongUsage
from planctl.model.ids import read_id

if TYPE_CHECKING:
    from planctl.contract.answer import Answer
    from planctl.edits.evidence.supplying import Shown as Wanted
    from planctl.queries.evidence import Evidence, Shown
    from planctl.queries.selection import Group
    from planctl.terminal.screen import Screen


@click.group("evidence", invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Record that evidence was supplied, and hold it against what the plan expects.

    Evidence is kept as a reference: where it is, who saw it and when. It is never fetched, and a
    file is copied into the plan only when that is asked for.

    \b
    Examples:
      planctl evidence add ACT-042 "SharePoint > Exec > 2027-05, item 4"
      planctl evidence list
      planctl evidence list ACT-042
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@command.command("add")
@click.argument("words", nargs=-1, metavar="ID... REFERENCE", shell_complete=offer("id"))
@click.option(
    "--seen-by", metavar="ROLE", default="", help="Who saw it: a role or a body, no name."
)
@click.option("--on", "recorded", type=Day(), metavar="DAY", help="The day it is recorded. [today]")
@click.option("--copy", metavar="FILE", default="", help="Copy this file into the plan as well.")
@click.option("--despite", metavar="TEXT", default="", help="Why what was found may stand: kept.")
@writing
def add(
    words: tuple[str, ...],
    recorded: date | None,
    signed: Signed,
    seen_by: str,
    copy: str,
    despite: str,
) -> None:
    """Record that evidence was supplied for actions: where it is, who saw it and when.

    The last words say where it is; nothing is fetched. --date is the day it was seen. The record
    itself is of today, or of --on. --seen-by is a role or a body, never a person's name. It is no
    report: it leaves rating, state and silence as they are.

    What looks like a telephone number, an address, a small count and the like is refused, and so is
    a file with it inside, unless --despite says why it may stand. With --copy the file is kept
    beside the action's records: git can never forget it.

    \b
    Examples:
      planctl evidence add ACT-042 "Exec, May, item 4" --seen-by "Regional Team"
      planctl evidence add ACT-042 "Register of courses" --date 2026-10-30
      planctl evidence add ACT-042 ACT-043 "Board papers, May" --from health
      planctl evidence add ACT-042 "Dates of the course" --copy notes.txt
    """
    from planctl.edits.evidence.supplying import Shown

    *ids, reference = words or [""]
    _require_both(ids, reference)
    seen = click.get_current_context().params["day"]  # None where no day was typed
    reference, seen_by, despite = (" ".join(text.split()) for text in (reference, seen_by, despite))
    shown = Shown(reference, seen_by, seen, copy, despite)
    _record(signed._replace(day=recorded or today()), ids, shown)


for _option in add.params:
    if isinstance(_option, click.Option) and _option.name == "day":
        _option.help = "The day it was seen. [the day it is recorded]"


def _record(signed: Signed, ids: list[str], shown: "Wanted") -> None:
    """Record what was shown, and say so."""
    from planctl.cli.evidence_answer import print_outcome
    from planctl.edits.evidence.supplying import Signature, record_evidence

    signature = Signature(signed.sender, signed.day, signed.period, signed.role)
    place, dry_run = signed.place, signed.dry_run
    outcome = record_evidence(place, ids, shown, signature, signed.command, dry_run=dry_run)
    print_outcome(signed, shown, outcome)


def _require_both(ids: list[str], reference: str) -> None:
    example = 'planctl evidence add ACT-042 "SharePoint > Exec > 2027-05, item 4"'
    if not reference.strip() or read_id(reference):
        raise WrongUsage("it is not said where the evidence is", f"For example: {example}")
    if not ids:
        raise WrongUsage("no action is named", f"For example: {example}")


@command.command("list")
@click.argument("ids", nargs=-1, metavar="[ID]...", shell_complete=offer("id"))
@reading
def list_evidence(asked: Asked, ids: tuple[str, ...]) -> None:
    """What evidence the plan expects of each action, and what was supplied.

    What was reported complete without evidence stands first. Copies are held against their SHA-256:
    one that is missing or changed makes this command leave with 1.

    \b
    Examples:
      planctl evidence list
      planctl evidence list ACT-042 COM-12
      planctl evidence list --state "reported complete" --lead health
      planctl evidence list --format csv > evidence.csv
    """
    from planctl.queries.evidence import evidence

    opened = open_asked(asked)
    wanted = _wanted(opened, ids)
    found = evidence(opened.plan, asked.as_of, _given(asked, opened), opened.selection, wanted)
    groups = grouped(asked, opened.plan, [held.stood for held in found.items])
    said = _said(asked, opened, found, groups)

    def draw(screen: "Screen") -> None:
        from planctl.terminal.evidence import Kept, draw_evidence

        draw_evidence(screen, Kept(opened.plan, found, groups, asked.by, said.notes))

    answer(asked, opened, said, draw)
    if found.copies("missing") or found.copies("changed"):
        click.get_current_context().exit(1)


def _wanted(opened: Open, typed: tuple[str, ...]) -> frozenset[str]:
    """The actions named, or those of the commitments named; none for all."""
    under: dict[str, list[str]] = {}
    for tracked in opened.plan.tracked:
        under[tracked.action.id] = [tracked.action.id]
        under.setdefault(tracked.commitment_id, []).append(tracked.action.id)
    return frozenset(each for word in typed for each in under[_known(word, under)])


def _known(typed: str, under: dict[str, list[str]]) -> str:
    """The id that was meant; one that is not there is a usage error with the nearest."""
    from difflib import get_close_matches

    identity = read_id(typed) or typed
    if identity in under:
        return identity
    near = get_close_matches(identity.upper(), under, 1, 0.5)
    hint = f"Did you mean {near[0]}?" if near else "An id looks like ACT-042 or COM-12."
    raise WrongUsage(f'there is no "{typed}" in this plan', hint)


def _given(asked: Asked, opened: Open) -> "dict[str, tuple[Shown, ...]]":
    """What was supplied by action: only the commitments that have any are read."""
    if not any(summary.given for summary in opened.opened.summaries):
        return {}  # and nothing that reads files needs to be loaded
    from planctl.queries.evidence import supplied
    from planctl.storage.copies import copy_state
    from planctl.storage.reading_unit import read_unit

    found: dict[str, tuple[Shown, ...]] = {}
    whole, plan = opened.opened, opened.plan
    for summary in whole.summaries:
        if summary.given:
            paths = whole.scan.paths[summary.key]
            unit = read_unit(summary.key, paths, whole.read, plan.terms, plan.register).unit
            given = supplied(plan, unit.records, asked.as_of, asked.period)
            for subject, items in given.items():
                states = (copy_state(whole.read, s.path, s.item.copy, s.item.sha256) for s in items)
                pairs = zip(items, states, strict=True)
                found[subject] = tuple(s._replace(copy_state=state) for s, state in pairs)
    return found


def _said(
    asked: Asked, opened: Open, found: "Evidence", groups: "tuple[Group, ...] | None"
) -> "Answer":
    from planctl.contract.answer import Answer
    from planctl.contract.evidence import COLUMNS, evidence_row, item_rows, totals
    from planctl.contract.rows import group_rows
    from planctl.locale.evidence import of_evidence

    by_id = {held.stood.id: evidence_row(opened.plan, held, asked.lang) for held in found.items}
    head = head_of(asked, opened, len(found.items)) | totals(found)
    items, empty = list(by_id.values()), of_evidence("nothing-selected", asked.lang)
    notes = notes_of(asked, opened)
    if groups is None:
        rows = [row for item in items for row in item_rows(item)]
        return Answer("evidence", head, items, COLUMNS, rows, empty, notes)
    rows = [
        {**row, "group": group.key}
        for group in groups
        for item in group.items
        for row in item_rows(by_id[item.id])
    ]
    columns = ("group", *COLUMNS)
    return Answer("evidence", head, items, columns, rows, empty, notes, group_rows(groups))
