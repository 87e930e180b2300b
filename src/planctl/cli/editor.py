"""An editor opened on the record of each action, checked when it comes back, nothing lost."""

import os
import shlex
import shutil
import subprocess
from datetime import date

import click

from planctl.cli.question import is_sure
from planctl.cli.template import Asked, template
from planctl.cli.update_answer import print_outcome
from planctl.contract.problems import lines_of
from planctl.edits.at_work import Place
from planctl.edits.updates.drafts import Draft, checked, draft_path
from planctl.edits.updates.said import Said
from planctl.edits.updates.update import record_drafts
from planctl.errors import NotWritten, PlanctlError, WrongUsage
from planctl.locale.plan_changes import told
from planctl.model.plan import Plan
from planctl.model.settled import Said as LastSaid
from planctl.rules.codes import severity_of
from planctl.storage.disk import read_file
from planctl.storage.finding import Finder, Found
from planctl.storage.opening import Opened, open_folder, require_sound
from planctl.storage.yaml_events import Plain

EDITORS = ("editor", "nano", "vi", "notepad.exe")
"""What is tried where neither VISUAL nor EDITOR names one."""


def edit_each(
    place: Place, ids: tuple[str, ...], said: Said, day: date, lang: str, command: str
) -> None:
    """One editor after the other, each record saved as it comes back right."""
    finder = Finder(place.root, place.memo, lambda path: _bytes_at(place.root, path))
    for found in {found.id: found for found in map(finder.find, ids)}.values():
        _edit(place, found, said, day, lang, command)


def _bytes_at(root: str, path: str) -> bytes | None:
    return read_file(os.path.join(root, path))


def _edit(place: Place, found: Found, said: Said, day: date, lang: str, command: str) -> None:
    opened = open_folder(place.root, place.memo)
    require_sound(opened)
    file = draft_path(place.root, found.id)
    if os.path.exists(file):
        click.echo(f"Taking up the draft kept from last time: {file}")
        click.echo("To begin anew: empty the file in the editor, then run the command again.")
    else:
        _write(file, template(_asked(opened, found, said, day)))
    while True:
        draft = _back_from_editor(opened, found, file)
        if draft.says_nothing:
            os.unlink(file)
            return click.echo(f"{found.id}: nothing was said, so nothing was recorded.")
        if _is_recorded(place, draft, lang, command):
            return os.unlink(file)
        if not is_sure(told("open-again", lang), lang, default=True):
            raise NotWritten("Nothing was recorded.", f"The draft is kept: {file}")


def _asked(opened: Opened, found: Found, said: Said, day: date) -> Asked:
    register, terms = opened.plan.register, opened.plan.terms
    words = terms.coordinator if said.sender is None else said.sender
    sender = register.find(words)
    if sender is None:
        raise WrongUsage(f'there is no body "{words}" in this plan', "See: planctl leads")
    last = _last(opened.plan, found)
    period = str(said.period) if said.period else ""
    return Asked(found, terms, sender, day, period, last, _progress_of(opened, found, last))


def _last(plan: Plan, found: Found) -> LastSaid | None:
    settled = (t.settled for t in plan.tracked if t.action.id == found.id)
    return next((each.last for each in settled), None)


def _progress_of(opened: Opened, found: Found, last: LastSaid | None) -> str:
    if last is None:
        return ""
    from planctl.storage.document import open_document

    data = open_document(f"{found.folder}/{last.name}.yaml", opened.read).map or {}
    return str(data.get("progress", ""))


def _back_from_editor(opened: Opened, found: Found, file: str) -> Draft:
    open_editor(file)
    return checked(opened, found, read_file(file) or b"")


def open_editor(file: str, line: int = 0) -> None:
    """Open the person's editor on a file and wait for it; at a line, where it knows how.

    Raises NotWritten, with where the file is kept, when it can't be started or ends badly.
    """
    words = _editor()
    try:
        ended = subprocess.run(at_line(words, file, line), check=False)  # noqa: S603 - the person's own editor
    except OSError as error:
        kept = f"The draft is kept: {file}"
        raise NotWritten(f"{words[0]} can't be started: {error.strerror}.", kept) from error
    if ended.returncode:
        raise NotWritten(f"{words[0]} ended badly, so nothing was recorded.", f"Kept: {file}")


PLUS_LINE = frozenset(
    {"vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "mcedit", "gedit"}
)
GO_TO = frozenset({"code", "code-insiders", "codium", "vscodium"})
COLON_LINE = frozenset({"subl", "hx", "helix", "zed"})
LEAVING = GO_TO | {"subl", "zed", "gedit"}
"""Editors that hand the file to a window and end at once, unless they are told to wait."""


def at_line(words: list[str], file: str, line: int) -> list[str]:
    """An editor's command with a file, at a line (from 1; 0 for none) where it is one we know."""
    name = os.path.basename(words[0].replace("\\", "/")).lower().removesuffix(".exe")
    name = name.partition(".")[0]
    if name in LEAVING and not {"-w", "--wait"} & set(words):
        words = [*words, "--wait"]
    if line and name in PLUS_LINE:
        return [*words, f"+{line}", file]
    if line and name in GO_TO:
        return [*words, "-g", f"{file}:{line}"]
    return [*words, f"{file}:{line}" if line and name in COLON_LINE else file]


def _editor() -> list[str]:
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    words = shlex.split(named)
    if words:
        return words
    found = next((path for path in map(shutil.which, EDITORS) if path), None)
    if found is None:
        raise WrongUsage("there is no editor", "Name one in EDITOR, or say it with --progress.")
    return [found]


def _is_recorded(place: Place, draft: Draft, lang: str, command: str) -> bool:
    """Record a draft that is right; for any other say what is wrong, in the manner of `check`."""
    lines = draft.text.splitlines()
    for problem in draft.problems:
        source = lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""
        for line in lines_of(problem, severity_of(problem.code), source):
            click.echo(line, err=True)
    if draft.problems or draft.data is None:
        return False
    return _tried(place, draft.data, lang, command)


def _tried(place: Place, data: dict[str, Plain], lang: str, command: str) -> bool:
    try:
        outcome = record_drafts(place, [data], command)
    except PlanctlError as error:
        click.echo(f"planctl: {error}\n  {error.hint}".rstrip(), err=True)
        return False
    print_outcome(place, outcome, lang, dry_run=False)
    return True


def _write(file: str, text: str) -> None:
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as opened:
        opened.write(text.encode())
