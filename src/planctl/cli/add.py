"""`planctl add`: a new commitment, or a new action under one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from planctl.cli.completing import offer
from planctl.cli.giving_away import note_of, typed_in
from planctl.cli.rewording_answer import edited, ended_leads, print_recovered, signed_by, wrote
from planctl.cli.telling import from_here, subject
from planctl.cli.writing import Signed, writing
from planctl.contract.answer import visible
from planctl.locale.plan_changes import told

if TYPE_CHECKING:
    from planctl.edits.words.adding import Added


@click.group("add")
def command() -> None:
    """Add a commitment to an aim, or an action to a commitment.

    Ids are never chosen and never used again: the next one is above all that the working files and
    every branch have or had. A record beside says since when it is in the plan, and on whose word.

    \b
    Examples:
      planctl add commitment --aim prevent "We will listen to young people"
      planctl add action --to COM-04 "Publish the data we share" \\
          --evidence "Data on the website" --timescale "Sep 2027" --lead Health
    """


@command.command("commitment")
@click.argument("words", metavar="WORDS")
@click.option(
    "--aim", required=True, metavar="AIM", shell_complete=offer("aim"), help="Under which aim."
)
@click.option("--reason", default="", metavar="TEXT", help="Why it is added.")
@click.option("--minute", default="", metavar="TEXT", help="Where it was decided.")
@writing
def commitment(words: str, aim: str, reason: str, minute: str, signed: Signed) -> None:
    """Add a commitment to an aim, in a file of its own.

    \b
    Examples:
      planctl add commitment --aim prevent "We will listen to young people"
    """
    from planctl.edits.decisions.deciding import Ruling
    from planctl.edits.words.adding import add_commitment

    ruling = Ruling(signed.sender, signed.day, minute, reason, signed.role, signed.period)
    added = add_commitment(signed.place, aim, words, ruling, signed.command, dry_run=signed.dry_run)
    _print_added(signed, added, minute)


@command.command("action")
@click.argument("words", metavar="WORDS")
@click.option(
    "--to",
    required=True,
    metavar="ID",
    shell_complete=offer("commitment"),
    help="The commitment it stands under.",
)
@click.option("--evidence", default="", metavar="TEXT", help="What will show that it was done.")
@click.option("--timescale", required=True, metavar="PHRASE", help="When, in the plan's words.")
@click.option("--lead", required=True, metavar="WORDS", help="Who, as the plan prints it.")
@click.option("--reason", default="", metavar="TEXT", help="Why it is added.")
@click.option("--minute", default="", metavar="TEXT", help="Where it was decided.")
@writing
def action(
    words: str,
    to: str,
    evidence: str,
    timescale: str,
    lead: str,
    reason: str,
    minute: str,
    signed: Signed,
) -> None:
    """Add an action at the end of a commitment.

    The timescale must be one that planctl reads (planctl timescale tells how), and every name in
    the lead must be in the register.

    \b
    Examples:
      planctl add action --to COM-04 "Publish the data we share" \\
          --evidence "Data on the website" --timescale "Sep 2027" --lead Health
    """
    from planctl.edits.decisions.deciding import Ruling
    from planctl.edits.words.adding import NewAction, add_action

    ruling = Ruling(signed.sender, signed.day, minute, reason, signed.role, signed.period)
    new = NewAction(words, evidence, timescale, lead)
    added = add_action(signed.place, to, new, ruling, signed.command, dry_run=signed.dry_run)
    _print_added(signed, added, minute)


def _print_added(signed: Signed, added: "Added", minute: str) -> None:
    print_recovered(signed, added.recovered)
    for line in _lines(signed, added, minute):
        click.echo(visible(line))
    if signed.dry_run:
        click.echo(visible(added.record.text), nl=False)
    for line in _notes(signed, added):
        click.echo(visible(line), err=True)


def _lines(signed: Signed, added: "Added", minute: str) -> Iterator[str]:
    lang = signed.lang
    about = subject(signed.place, added.terms, added.found, lang)
    whose = signed_by(signed, added.register, added.record, minute)
    yield f"{about}: {told('added', lang, whose=whose)}"
    if added.is_new_file:
        key = "would-write" if signed.dry_run else "wrote"
        yield told(key, lang, path=from_here(signed.place, added.found.path))
    else:
        yield edited(signed, added.found.path)
    yield wrote(signed, added.record)
    ids = added.ids
    key = ("minted-part" if ids.branches else "minted-here") if ids.alone else "minted"
    yield told(key, lang, count=str(ids.branches), why=ids.alone)


def _notes(signed: Signed, added: "Added") -> Iterator[str]:
    found = added.found
    words = (*typed_in(added.record.data), found.evidence, found.timescale)
    yield from note_of(words, signed.lang)
    if not added.is_new_file:
        yield from ended_leads(signed, added.register, found.lead)
        if not found.evidence:
            yield told("no-evidence", signed.lang, id=found.id)
    if added.other_languages:
        yield told("untold", signed.lang)
