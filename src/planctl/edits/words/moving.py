"""Moving: an action to another commitment, or a commitment to another aim; records stay where they lie."""

import re
from typing import NamedTuple

from planctl.edits.at_work import Place, at_work
from planctl.edits.decisions.deciding import Ruling
from planctl.edits.filing import Filed
from planctl.edits.updates.said import unknown
from planctl.edits.words.plan_words import COMMITMENT_ORDER, PlanWords, item_in, not_written
from planctl.errors import NotAllowed, WrongUsage
from planctl.model.ids import is_action, read_id
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.storage.finding import Found
from planctl.storage.lifting import Lifted, lift, put_down
from planctl.storage.splice import SpliceRefused
from planctl.storage.yaml_events import parse
from planctl.storage.yaml_places import Keys


class Moved(NamedTuple):
    """What was moved: `found` where it was, `there` where it is, and the files that changed or were renamed.

    `was` and `now` are commitments' ids for an action, aims' ids for a commitment. `record` is None
    where it was there already.
    """

    found: Found
    there: Found
    was: str
    now: str
    record: Filed | None
    edited: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    terms: Terms
    register: Register
    recovered: tuple[str, ...] = ()


def move(
    place: Place, typed: str, to: str, ruling: Ruling, command: str, *, dry_run: bool
) -> Moved:
    """Move an action to the commitment, or a commitment to the aim, that `to` names.

    Raises WrongUsage for a place that it can't go to, NotAllowed for the last action of a
    commitment, NotWritten where a file can't be spliced.
    """
    with at_work(place, command, dry_run=dry_run) as change:
        plan = PlanWords(place, change, ruling)
        found = plan.find(typed)
        if is_action(found.id):
            return _move_action(plan, found, to)
        return _move_commitment(plan, found, to)


def _move_action(plan: PlanWords, found: Found, to: str) -> Moved:
    if not read_id(to) and to.casefold() in {aim.id for aim in plan.terms.aims}:
        raise WrongUsage(
            f"{found.id} is an action: it stands under a commitment, and goes to an aim with it",
            f"To move all of it: planctl move {found.commitment_id} --to {to}",
        )
    target = plan.find(to)
    if is_action(target.id):
        raise WrongUsage(
            f"{target.id} is an action: {found.id} can be moved to a commitment",
            f"Its commitment: --to {target.commitment_id}",
        )
    if target.id == found.commitment_id:
        return _moved(plan, found, found, (target.id, target.id), None)
    plan.require_open(target)
    _require_another(plan, found)
    edited = carry(plan, found, target)
    there = found._replace(path=target.path, aim=target.aim, commitment_id=target.id)
    record = plan.record(there, "commitment", found.commitment_id, target.id)
    places = (found.commitment_id, target.id)
    return _moved(plan, found, there, places, record)._replace(edited=edited)


def carry(plan: PlanWords, found: Found, target: Found) -> tuple[str, ...]:
    """Take an action out of one commitment's files and put it at the end of the other's; gives them all."""
    return (*_carry_words(plan, found, target), *_carry_texts(plan, found, target))


def _require_another(plan: PlanWords, found: Found) -> None:
    actions = (parse(plan.text(found.path) or "", "").data or {}).get("actions")
    if isinstance(actions, list) and len(actions) == 1:
        raise NotAllowed(
            f"{found.id} is the last action of {found.commitment_id}, which would have none."
            " Nothing was changed.",
            f"Add another to it first: planctl add action --to {found.commitment_id} …",
        )


def _carry_words(plan: PlanWords, found: Found, target: Found) -> tuple[str, ...]:
    """The action itself, in the plan's first language."""
    text = plan.text(found.path) or ""
    at = item_in(text, found.id)
    if at is None:
        raise NotAllowed(f"{found.id} is not there once and once only.", "See: planctl check")
    rest, lifted = _lifted(found.path, text, at)
    plan.replace(found.path, rest)
    plan.replace(target.path, _put_down(target.path, plan.text(target.path) or "", lifted))
    return found.path, target.path


def _carry_texts(plan: PlanWords, found: Found, target: Found) -> tuple[str, ...]:
    """The same for its texts in other languages; a file that is not there yet is begun."""
    edited: tuple[str, ...] = ()
    for path in plan.beside(found.path):
        text = plan.text(path) or ""
        at = item_in(text, found.id)
        if at is None:
            continue
        rest, lifted = _lifted(path, text, at)
        language = path.removesuffix(".yaml").rpartition(".")[2]
        other = f"{target.path.removesuffix('.yaml')}.{language}.yaml"
        there = plan.text(other)
        plan.replace(path, rest)
        put = _put_down(other, f"id: {target.id}\n" if there is None else there, lifted)
        if there is None:
            plan.change.create(other, put.encode())
        else:
            plan.replace(other, put)
        edited = (*edited, path, other)
    return edited


def _lifted(path: str, text: str, at: Keys) -> tuple[str, Lifted]:
    try:
        return lift(text, at)
    except SpliceRefused as refused:
        raise not_written(path, refused) from refused


def _put_down(path: str, text: str, lifted: Lifted) -> str:
    try:
        return put_down(text, ("actions",), lifted, COMMITMENT_ORDER)
    except SpliceRefused as refused:
        raise not_written(path, refused) from refused


def _move_commitment(plan: PlanWords, found: Found, to: str) -> Moved:
    by_word = {aim.title.casefold(): aim.id for aim in plan.terms.aims}
    by_word |= {aim.id: aim.id for aim in plan.terms.aims}
    if read_id(to):
        raise WrongUsage(
            f"{found.id} is a commitment: it can be moved to another aim",
            f"The plan's aims are: {', '.join(aim.id for aim in plan.terms.aims)}",
        )
    if to.strip().casefold() not in by_word:
        raise unknown("aim", to, by_word)
    aim = by_word[to.strip().casefold()]
    if aim == found.aim:
        return _moved(plan, found, found, (aim, aim), None)
    renamed = rename_under(plan, found, aim)
    there = found._replace(path=renamed[0][1], aim=aim)
    record = plan.record(there, "aim", found.aim, aim)
    moved = _moved(plan, found, there, (found.aim, aim), record)
    return moved._replace(renamed=renamed)


def rename_under(plan: PlanWords, found: Found, aim: str) -> tuple[tuple[str, str], ...]:
    """A commitment's files under another aim, those in other languages too: (path, new path)."""
    renamed = []
    for path in (found.path, *plan.beside(found.path)):
        new = f"{aim}/{path.rpartition('/')[2]}"
        text = plan.text(path) or ""
        plan.change.rename(path, new)
        plan.replace(new, _with_aim(text, found, aim))
        renamed.append((path, new))
    return tuple(renamed)


def _with_aim(text: str, found: Found, aim: str) -> str:
    """A file whose own first lines name the new aim, where planctl wrote there which it was."""
    line = re.compile(rf"^(# {found.id} in ){re.escape(found.aim.upper())}(?=: )", re.MULTILINE)
    return line.sub(lambda match: match[1] + aim.upper(), text, count=1)


def _moved(
    plan: PlanWords, found: Found, there: Found, places: tuple[str, str], record: Filed | None
) -> Moved:
    died = tuple(each.command for each in plan.change.recovered)
    was, now = places
    return Moved(found, there, was, now, record, (), (), plan.terms, plan.register, died)
