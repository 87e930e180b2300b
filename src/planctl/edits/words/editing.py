"""A commitment's file on its way through an editor: a copy, kept until what it says is written."""

import os
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from planctl.edits.at_work import Place, at_work
from planctl.edits.decisions.deciding import Ruling
from planctl.edits.words.plan_words import PlanWords
from planctl.edits.words.rewording import Outcome
from planctl.errors import NotWritten, WrongUsage
from planctl.model.action import Action, Commitment
from planctl.model.ids import is_action
from planctl.model.problem import Problem
from planctl.rules.codes import severity_of
from planctl.storage.admit_commitment import admit_commitment
from planctl.storage.disk import read_file
from planctl.storage.document import Document, open_document
from planctl.storage.finding import Found
from planctl.storage.folders import OWNER_ONLY, state_folder
from planctl.storage.layout import kind_of
from planctl.storage.naming import NAME
from planctl.storage.opening import Opened, Read

ACTION_FIELDS = ("action", "evidence", "timescale", "lead", "accountable", "publish")
COMMITMENT_FIELDS = ("commitment", "publish")
LOST = "text-cut-by-hash"
"""A warning that counts as an error here: whoever typed the words can still be asked."""


class Copy(NamedTuple):
    """The copy of a plan's file that is edited. `before` is what the plan's file held when it was made."""

    file: str
    path: str
    before: bytes
    is_kept: bool

    @property
    def now(self) -> bytes:
        """What the copy holds by now."""
        return read_file(self.file) or b""

    def forget(self) -> None:
        """Take the copy away: what it says is written, or nothing."""
        for each in (self.file, _original(self.file)):
            with suppress(FileNotFoundError):
                os.unlink(each)


class Reworded(NamedTuple):
    """One field of an action or commitment as it was and as it is in the copy."""

    id: str
    field: str
    was: str
    now: str


def copy_of(root: str, found: Found) -> Copy:
    """The copy of the file that holds what was found; one that was kept is taken up again.

    Raises NotWritten where there is no place for it, and where the plan's file has changed since
    the one that was kept was made: then both stay as they are.
    """
    file = os.path.join(state_folder(root), "edits", *found.path.split("/"))
    before = read_file(os.path.join(root, found.path)) or b""
    try:
        os.makedirs(os.path.dirname(file), OWNER_ONLY, exist_ok=True)
        if os.path.exists(file):
            return _taken_up(Copy(file, found.path, before, is_kept=True))
        for each in (_original(file), file):
            _write(each, before)
    except OSError as error:
        raise NotWritten(f"{file} cannot be made: {error.strerror}.") from error
    return Copy(file, found.path, before, is_kept=False)


def _taken_up(copy: Copy) -> Copy:
    if read_file(_original(copy.file)) != copy.before:
        raise changed_meanwhile(copy)
    return copy


def changed_meanwhile(copy: Copy) -> NotWritten:
    """That the plan's file is no longer the one that the copy was made of."""
    return NotWritten(
        f"{copy.path} was changed since the copy was made. Nothing was written.",
        f"Both are kept: bring in by hand what is in {copy.file}, then delete it.",
    )


def _original(file: str) -> str:
    """Beside the copy, what the plan's file held when it was made."""
    return f"{file}.before"


def _write(file: str, content: bytes) -> None:
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as opened:
        opened.write(content)


def line_of(copy: Copy, identity: str) -> int:
    """The line at which an action or commitment begins in the copy; 1 where it cannot be told."""
    document = open_document(copy.path, lambda _: copy.now)
    commitment = admit_commitment(document, {})
    if commitment is None or not is_action(identity):
        return document.problem(("commitment",), "", "").line or 1
    at = next((at for at, a in enumerate(commitment.actions) if a.id == identity), None)
    return 1 if at is None else document.problem(("actions", at, "id"), "", "").line or 1


def faults(opened: Opened, copy: Copy) -> list[Problem]:
    """The errors that the copy would bring into the plan; those there before it are left out."""
    known = {_same(p) for p in _errors(opened, copy.path, opened.read)}
    over = _over(opened.read, copy.path, copy.now)
    return [p for p in _errors(opened, copy.path, over) if _same(p) not in known]


def _over(read: Read, path: str, content: bytes) -> Read:
    return lambda wanted: content if wanted == path else read(wanted)


def _same(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.code, problem.message


def _errors(opened: Opened, path: str, read: Read) -> Iterator[Problem]:
    from planctl.storage.reading_unit import read_unit
    from planctl.storage.summary import summarise

    terms, register = opened.plan.terms, opened.plan.register
    unit = kind_of(path).unit
    reading = read_unit(unit, opened.scan.paths[unit], read, terms, register)
    for problem in summarise(reading, terms, register).problems:
        is_error = severity_of(problem.code, terms.policies) == "error"
        if is_error or problem.code == LOST:
            yield problem


def refusals(opened: Opened, copy: Copy) -> list[str]:
    """In sentences, what an editor may not change: ids, and an adopted plan's timescales."""
    was, now = _read(copy.path, copy.before), _read(copy.path, copy.now)
    if was is None or now is None:
        return []
    return [*_ids_kept(was, now), *_timescales_kept(opened, was, now)]


def _ids_kept(was: Commitment, now: Commitment) -> Iterator[str]:
    if was.id != now.id:
        yield f"{was.id} is permanent: put it back. Twice given? planctl renumber"
    before, after = ([a.id for a in each.actions] for each in (was, now))
    for identity in before:
        if identity not in after:
            yield f"{identity} is gone. An action is never taken out: planctl close {identity}"
    for identity in after:
        if identity not in before:
            yield f'{identity} is new. It is added with: planctl add action --to {was.id} "…"'
    for old, new in _pairs(was, now):
        if old.was != new.was:
            yield f"{old.id} keeps its former ids: put back what stood under was:"


def _timescales_kept(opened: Opened, was: Commitment, now: Commitment) -> Iterator[str]:
    if opened.plan.terms.status == "draft":
        return
    for old, new in _pairs(was, now):
        if old.timescale != new.timescale:
            yield (
                f"{old.id}: the plan is adopted, so its timescales are not edited. Put back"
                f' "{old.timescale}", and ask for a new one: planctl extend {old.id} --to "…"'
            )


def changes(copy: Copy) -> list[Reworded]:
    """Every field that says something else in the copy, the commitment's first."""
    was, now = _read(copy.path, copy.before), _read(copy.path, copy.now)
    if was is None or now is None:
        return []
    found = [
        *((was.id, field, _said(was, field), _said(now, field)) for field in COMMITMENT_FIELDS),
        *(
            (old.id, field, _said(old, field), _said(new, field))
            for old, new in _pairs(was, now)
            for field in ACTION_FIELDS
        ),
    ]
    return [Reworded(*each) for each in found if each[2] != each[3]]


def write(
    place: Place, copy: Copy, ruling: Ruling, command: str, *, dry_run: bool = False
) -> Outcome:
    """Write what the copy says, with a record of each field that says something else.

    Raises NotWritten where the plan's file was changed since the copy was made.
    """
    with at_work(place, command, dry_run=dry_run) as change:
        plan = PlanWords(place, change, ruling)
        if change.read(copy.path) != copy.before:
            raise changed_meanwhile(copy)
        made = [
            plan.told(plan.find(each.id), each.field, each.was, each.now) for each in changes(copy)
        ]
        change.replace(copy.path, copy.before, copy.now)
        died = tuple(each.command for each in change.recovered)
        return Outcome(tuple(made), plan.terms, plan.register, died)


def refuse_record(typed: str) -> None:
    """Raises WrongUsage for the name of a record: what was said is not edited."""
    name = os.path.basename(typed).removesuffix(".yaml")
    found = NAME.fullmatch(name)
    if found:
        raise WrongUsage(
            "a record is only ever added, never edited",
            f"To correct it: planctl update {found['subject']} --corrects {name}",
        )


def _read(path: str, content: bytes) -> Commitment | None:
    document: Document = open_document(path, lambda _: content)
    return admit_commitment(document, {})


def _pairs(was: Commitment, now: Commitment) -> Iterator[tuple[Action, Action]]:
    after = {action.id: action for action in now.actions}
    for old in was.actions:
        if old.id in after:
            yield old, after[old.id]


def _said(of: Action | Commitment, field: str) -> str:
    value = getattr(of, field)
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
