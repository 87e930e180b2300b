"""How every command opens its plan, holds what was typed against it, and says what could not be read."""

import os
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

import click

from planctl.cli.clock import today
from planctl.cli.options import GROUPS, Asked
from planctl.errors import Unreadable, WrongUsage
from planctl.model.plan import Plan
from planctl.queries.selection import (
    GROUPINGS,
    UNRATED,
    Group,
    Selection,
    Stood,
    selected,
)
from planctl.storage.opening import Opened, as_known, find_plan, open_folder, require_sound


class Open(NamedTuple):
    """A plan opened for one question: where, whole, as known on the day, and the selection."""

    root: str
    opened: Opened
    plan: Plan
    selection: Selection


def root_of(plan: str | None) -> str:
    """The plan's folder: the one typed, else the nearest."""
    return find_plan(os.getcwd(), plan)


def open_asked(asked: Asked) -> Open:
    """The plan as it was asked for. Raises a named error where there is none to speak of."""
    root = root_of(asked.plan)
    opened = open_at(root, asked.rev)
    require_sound(opened)
    plan = as_known(opened, asked.as_of, asked.period, today())._replace(against=asked.against)
    return Open(root, opened, plan, selection_of(asked, plan))


def open_at(root: str, rev: str | None = None) -> Opened:
    """The plan in a folder as its files stand now, or as they stood at a revision."""
    if rev is None:
        return open_folder(root, index_path(root))
    from planctl.cli.past import opened_at

    return opened_at(root, rev)


def calendar_of(plan: str | None) -> tuple[date, int]:
    """The plan's first day and the month its years start in; without a plan, this financial year's.

    Raises NoPlan where `plan` names a folder that holds none.
    """
    from planctl.errors import NoPlan
    from planctl.model.period import APRIL, year_of

    try:
        opened = open_at(root_of(plan))
    except NoPlan:
        if plan:
            raise
        return year_of(today()).first, APRIL
    terms = opened.plan.terms
    return (terms.first, terms.year_starts) if opened.sound else (year_of(today()).first, APRIL)


def index_path(root: str) -> str | None:
    """Where the index of a plan lives; None where there is no place for it."""
    from planctl.storage.folders import cache_folder

    folder = cache_folder(root)
    return os.path.join(folder, "index") if folder else None


def selection_of(asked: Asked, plan: Plan) -> Selection:
    """What was typed as a selection; a word the plan does not know is a usage error with the nearest."""
    aims = [aim.id for aim in plan.terms.aims]
    commitments = list(dict.fromkeys(t.commitment_id for t in plan.tracked))
    return Selection(
        frozenset(one_of("aim", word.casefold(), aims) for word in asked.aim),
        frozenset(one_of("commitment", _id(word), commitments) for word in asked.commitment),
        frozenset(lead_of(word, plan) for word in asked.lead),
        frozenset(rag_of(word, plan) for word in asked.rag),
        frozenset(state_of(word) for word in asked.state),
        asked.text,
    )


def _states() -> tuple[str, ...]:
    from planctl.model.settled import STATE_WORDS

    return STATE_WORDS


STATES = _states()


def _id(word: str) -> str:
    from planctl.model.ids import read_id

    return read_id(word) or word


def lead_of(word: str, plan: Plan) -> str:
    """The id of a lead written as id, name or alias."""
    lead = plan.register.find(word)
    return lead.id if lead else one_of("lead", word, [lead.id for lead in plan.register.leads])


def rag_of(word: str, plan: Plan) -> str:
    """The id of a rating written in any language, or "none" for unrated."""
    if word.casefold() == UNRATED:
        return UNRATED
    known = [level.id for level in plan.terms.scheme.levels]
    return plan.terms.scheme.read(word) or one_of("rating", word, [*known, UNRATED])


def state_of(word: str) -> str:
    """A state in its one form, from a word in either language."""
    from planctl.locale.catalogue import say

    typed = word.replace("'", "’").casefold()
    welsh = {say(state, "cy").casefold(): state for state in STATES}
    return welsh.get(typed) or one_of("state", word.casefold(), STATES)


def one_of(noun: str, word: str, known: Iterable[str]) -> str:
    """The word, where it is known; else a usage error that names the nearest."""
    known = list(known)
    if word in known:
        return word
    near = nearest(word.casefold(), known)
    hint = f'Did you mean "{near}"?' if near else f"There are: {', '.join(known[:12])}."
    raise WrongUsage(f'there is no {noun} "{word}" in this plan', hint)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that begins with the one typed, or is most like it; "" where none is."""
    from difflib import get_close_matches

    known = list(known)
    begun = (each for each in known if word and each.startswith(word))
    return next(begun, "") or next(iter(get_close_matches(word, known, 1, 0.5)), "")


def grouped(asked: Asked, plan: Plan, items: Iterable[Stood]) -> tuple[Group, ...] | None:
    """The groups asked for with --by, None where none were."""
    if asked.by is None:
        return None
    if asked.by in GROUPINGS:
        return GROUPINGS[asked.by](plan, items, asked.lang)
    lead = plan.register.find(asked.by)
    if lead:
        raise WrongUsage(
            f'"{asked.by}" is a lead, not a way to group', f"One lead's: --lead {lead.id}"
        )
    near = nearest(asked.by, GROUPS)
    hint = f"Did you mean --by {near[0]}?" if near else f"Group by: {', '.join(GROUPS)}."
    raise WrongUsage(f'--by cannot be "{asked.by}"', hint)


def totals_by_group(asked: Asked, opened: Open) -> dict[str, int]:
    """How many actions each group has in all, whatever was asked of them."""
    everything = grouped(asked, opened.plan, selected(opened.plan, asked.as_of, opened.selection))
    return {group.key: len(group.items) for group in everything or ()}


def require_whole(opened: Opened) -> None:
    """Stop where any file of a plan cannot be read: what is sent to others must not lack its words."""
    unreadable = opened.plan.unreadable
    if unreadable:
        total = sum(len(paths) for paths in opened.scan.paths.values())
        raise Unreadable(
            f"{len(unreadable)} of {total} files cannot be read, so nothing is made",
            "See what is wrong with: planctl check",
        )


def finish(opened: Open, say: Callable[[str], None] | None = None) -> None:
    """Say which files could not be read, and leave with 1 where there are any."""
    unreadable = opened.plan.unreadable
    if not unreadable:
        return
    total = sum(len(paths) for paths in opened.opened.scan.paths.values())
    (say or _to_stderr)(
        f"{len(unreadable)} of {total} files cannot be read and are left out: see planctl check"
    )
    click.get_current_context().exit(1)


def _to_stderr(sentence: str) -> None:
    click.echo(f"planctl: {sentence}", err=True)
