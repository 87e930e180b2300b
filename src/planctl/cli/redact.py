"""`planctl redact`: take a leak out, as far as planctl can."""

import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from planctl.cli.clock import today
from planctl.cli.completing import offer
from planctl.cli.options import Day
from planctl.cli.question import is_sure
from planctl.cli.telling import from_here
from planctl.cli.writing import place_of
from planctl.contract.answer import visible
from planctl.errors import WrongUsage
from planctl.locale.catalogue import LANGUAGES
from planctl.locale.recording import recorded
from planctl.locale.redacting import redacting

if TYPE_CHECKING:
    from planctl.edits.at_work import Place
    from planctl.edits.redaction.redacting import Outcome

NOT_REACHED = ("not-reached", "history", "rewrite", "clones", "sent")


@click.command("redact")
@click.argument("targets", nargs=-1, metavar="NAME|ID|COPY...", shell_complete=offer("id"))
@click.option("--field", "fields", multiple=True, metavar="FIELD", help="A record's whole field.")
@click.option(
    "--text", "words", multiple=True, metavar="WORDS", help="Words; - reads them, one set a line."
)
@click.option("--yes", is_flag=True, help="Do not ask. Needed where nobody sits at a terminal.")
@click.option("--date", "day", type=Day(), metavar="DAY", help="The day it is taken out. [today]")
@click.option("--dry-run", is_flag=True, help="Say what would be taken out.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]")
@click.option("--plan", metavar="DIR", help="The folder that holds plan.yaml.")
def command(
    targets: tuple[str, ...],
    fields: tuple[str, ...],
    words: tuple[str, ...],
    day: date | None,
    plan: str | None,
    **how: bool | str,
) -> None:
    """Take a leak out of the plan, the journal, drafts and the index, as far as planctl can.

    A record is named by its name: a whole --field of it becomes [removed], or every occurrence of
    the --text in it, in any case, and in its translations. The record keeps its name and says that
    it was redacted. Only --text is taken out of a commitment's file, named by an id, and of plan.yaml,
    leads.yaml, a narrative or a round, each named by its file. A copy of evidence is named by its
    path: the file goes, and its record says so.

    Nothing brings it back, undo neither. planctl cannot reach git's history, other people's clones
    or what was sent, and says so. It leaves with 1 while the same words stand elsewhere in the plan.

    \b
    Examples:
      planctl redact COM-10 --text "feedback from pupils" --dry-run
      planctl redact COM-10 COM-04 --text "pupils" --text "police" --dry-run
    """
    from planctl.edits.redaction.redacting import Wish, redact

    place, lang = place_of(plan), str(how["lang"])
    wish = Wish(_named(targets), fields, _read(words))
    # The words must not stand in the journal, nor in what a later command says of one that died.
    named = " ".join(["planctl redact", *targets])
    if not how["dry_run"] and not how["yes"]:
        _require_terminal()
    if how["dry_run"] or not how["yes"]:
        _tell(place, redact(place, wish, day or today(), named, dry_run=True), lang, "would-take")
    if how["dry_run"]:
        return
    if not how["yes"]:
        _require_yes(lang)
    done = redact(place, wish, day or today(), named)
    _tell_done(place, done, lang, typed=bool(words) and "-" not in words)


def _tell_done(place: "Place", done: "Outcome", lang: str, *, typed: bool) -> None:
    """What is gone, what planctl cannot reach, and an end with 1 where the words stand elsewhere."""
    _tell(place, done, lang, "took")
    for died in done.recovered:
        click.echo(visible(recorded("died", lang, command=died)), err=True)
    click.echo(redacting("cleared", lang))
    _tell_limits(lang, typed=typed)
    if done.elsewhere:
        click.get_current_context().exit(1)


def _read(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words to take out; "-" stands for those that standard input holds, one set a line."""
    if "-" not in words:
        return tuple(each for each in words if each.strip())
    try:
        lines = sys.stdin.buffer.read().decode().splitlines()
    except UnicodeDecodeError as error:
        raise WrongUsage("standard input is not UTF-8 text", "Save it as UTF-8.") from error
    typed = (*(each for each in words if each != "-"), *lines)
    return tuple(each.strip() for each in typed if each.strip())


def _named(targets: tuple[str, ...]) -> tuple[str, ...]:
    if not targets:
        raise WrongUsage("nothing is named", "A record's name, an id, or the path of a copy.")
    return targets


def _require_yes(lang: str) -> None:
    if not is_sure(redacting("sure", lang), lang):
        raise click.Abort


def _require_terminal() -> None:
    if not sys.stdin.isatty():
        raise WrongUsage(
            "nothing is taken out unasked", "See first with --dry-run, then say --yes."
        )


def _tell(place: "Place", outcome: "Outcome", lang: str, key: str) -> None:
    """What goes from which file, by its fields, and where the same words still stand."""
    if not outcome.taken:
        click.echo(redacting("done-before" if outcome.was_done else "not-there", lang))
    for taken in outcome.taken:
        names = {"#": redacting("comments", lang), "text": redacting("words", lang)}
        keys = ", ".join(names.get(key, key) for key in taken.keys) or redacting("file", lang)
        path = from_here(place, taken.path)
        click.echo(visible(f"{redacting(key, lang)}: {path}: {keys}"))
    for path in outcome.translations:
        click.echo(visible(redacting("translation", lang, path=from_here(place, path))), err=True)
    for path in outcome.elsewhere:
        click.echo(visible(redacting("elsewhere", lang, path=from_here(place, path))), err=True)


def _tell_limits(lang: str, *, typed: bool) -> None:
    keys = (*NOT_REACHED, *(("shell",) if typed else ()), "tell")
    for key in keys:
        click.echo(redacting(key, lang))
