"""What `edit` asks and answers, from the first opening of the editor to the last word."""

import click

from planctl.cli.editor import open_editor
from planctl.cli.question import is_sure
from planctl.cli.rewording_answer import edited, print_rewordings
from planctl.cli.writing import Signed
from planctl.contract.answer import visible
from planctl.contract.problems import lines_of
from planctl.edits.decisions.deciding import Ruling
from planctl.edits.words.editing import Copy, copy_of, faults, line_of, refusals, write
from planctl.errors import NotWritten, PlanctlError
from planctl.locale.plan_changes import told
from planctl.storage.finding import Finder
from planctl.storage.opening import Opened, open_folder, require_sound


def edit(signed: Signed, typed: str, ruling: Ruling) -> None:
    """Open the editor until what comes back is right, or is given up; then it is kept."""
    place = signed.place
    opened = open_folder(place.root, place.memo)
    require_sound(opened)
    found = Finder(place.root, place.memo, lambda path: _bytes(opened, path)).find(typed)
    copy = copy_of(place.root, found)
    if copy.is_kept:
        click.echo(visible(f"Taking up what was kept from last time: {copy.file}"))
        click.echo("To begin anew: empty the file in the editor, then run planctl edit again.")
    while True:
        open_editor(copy.file, line_of(copy, found.id))
        if copy.now == copy.before or not copy.now.strip():
            copy.forget()
            return click.echo(f"{found.id}: nothing was changed.")
        if _is_right(opened, copy):
            return _write(signed, copy, ruling)
        if not is_sure(told("open-again", signed.lang), signed.lang, default=True):
            raise NotWritten("Nothing was written.", f"The copy is kept: {copy.file}")


def _bytes(opened: Opened, path: str) -> bytes | None:
    try:
        return opened.read(path)
    except OSError:
        return None


def _is_right(opened: Opened, copy: Copy) -> bool:
    """Whether the copy can be written; what is wrong with it is said in the manner of `check`."""
    lines = copy.now.decode("utf-8-sig", "replace").split("\n")
    found = faults(opened, copy)
    for problem in found:
        is_here = problem.path == copy.path and 0 < problem.line <= len(lines)
        source = lines[problem.line - 1].rstrip("\r") if is_here else ""
        for line in lines_of(problem, "error", source):
            click.echo(line, err=True)
    sentences = refusals(opened, copy)
    for sentence in sentences:
        click.echo(visible(f"planctl: {sentence}"), err=True)
    return not found and not sentences


def _write(signed: Signed, copy: Copy, ruling: Ruling) -> None:
    try:
        outcome = write(signed.place, copy, ruling, signed.command, dry_run=signed.dry_run)
    except PlanctlError as error:
        kept = "" if copy.file in error.hint else f"The copy is kept: {copy.file}"
        raise type(error)(str(error), f"{error.hint} {kept}".strip()) from error
    print_rewordings(signed, outcome, ruling.minute)
    if not outcome.reworded:
        click.echo(visible(edited(signed, copy.path)))
    if signed.dry_run:
        return click.echo(visible(f"The copy is kept: {copy.file}"))
    return copy.forget()
