"""`planctl move`: an action to another commitment, or a commitment to another aim."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from planctl.cli.completing import offer
from planctl.cli.giving_away import note, typed_in
from planctl.cli.rewording_answer import edited, print_recovered, signed_by, was_and_now, wrote
from planctl.cli.telling import from_here, subject
from planctl.cli.writing import Signed, writing
from planctl.contract.answer import visible
from planctl.locale.plan_changes import told
from planctl.model.ids import is_action

if TYPE_CHECKING:
    from planctl.edits.words.moving import Moved


@click.command("move")
@click.argument("id_", metavar="ID", shell_complete=offer("id"))
@click.option("--to", required=True, metavar="ID|AIM", help="The commitment, or the aim.")
@click.option("--reason", default="", metavar="TEXT", help="Why it is moved.")
@click.option("--minute", default="", metavar="TEXT", help="Where it was decided.")
@writing
def command(id_: str, to: str, reason: str, minute: str, signed: Signed) -> None:
    """Move an action to another commitment, or a commitment to another aim.

    It keeps its id. An action goes with its comments and its words in other languages. Records stay
    where they lie and still count: they are known by the id in them, not by their folder.

    \b
    Examples:
      planctl move ACT-008 --to COM-05 --minute "Board 4"
      planctl move COM-04 --to pursue --dry-run
    """
    from planctl.edits.decisions.deciding import Ruling
    from planctl.edits.words.moving import move

    ruling = Ruling(signed.sender, signed.day, minute, reason, signed.role, signed.period)
    moved = move(signed.place, id_, to, ruling, signed.command, dry_run=signed.dry_run)
    print_recovered(signed, moved.recovered)
    for line in _lines(signed, moved, minute):
        click.echo(visible(line))
    if signed.dry_run and moved.record:
        click.echo(visible(moved.record.text), nl=False)
    note(typed_in(moved.record.data) if moved.record else (), signed.lang)


def _lines(signed: Signed, moved: "Moved", minute: str) -> Iterator[str]:
    lang = signed.lang
    found = moved.found if signed.dry_run else moved.there
    about = subject(signed.place, moved.terms, found, lang)
    if moved.record is None:
        field = told("place-action" if is_action(moved.found.id) else "place-commitment", lang)
        yield f"{about}: {told('same', lang, field=field)} {moved.now}"
        yield told("unchanged", lang)
        return
    whose = signed_by(signed, moved.register, moved.record, minute)
    yield f"{about}: {told('moved-to', lang, whose=whose)}"
    yield from was_and_now(moved.was, moved.now, lang)
    for path in moved.edited:
        yield edited(signed, path)
    for old, new in moved.renamed:
        key = "would-rename" if signed.dry_run else "renamed"
        yield told(key, lang, old=from_here(signed.place, old), new=from_here(signed.place, new))
    yield wrote(signed, moved.record)
    yield told("its-own-records", lang)
