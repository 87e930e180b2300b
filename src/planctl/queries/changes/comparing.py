"""What changed between two sides of a plan: every difference, in the plan's order."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.model.action import Commitment
from planctl.model.gaps import is_left_of
from planctl.model.record import REMOVED
from planctl.queries.changes.action import (
    gone_action,
    gone_commitment,
    of_action,
    of_commitment,
)
from planctl.queries.changes.difference import CHANGES, KINDS, Difference
from planctl.queries.changes.files import Touched, of_files, unchanged_in_meaning
from planctl.queries.changes.rules import (
    edited_timescales,
    homes_of,
    of_records,
    of_rules,
    of_translations,
)
from planctl.queries.changes.side import Pair, Side
from planctl.queries.changes.terms import of_plan
from planctl.queries.changes.words import same_actions
from planctl.queries.selection import EVERYTHING, Selection, selected

URGENCY = ("error", "", "warning", "advice")
"""How bad a rule finds what it is about, "" for what no rule says, the worst first."""


class Refresh(NamedTuple):
    """A re-adoption: timescales granted under one name, by one body, under one minute.

    `reason` is what all of them give, "" where they give several.
    """

    name: str
    by: tuple[str, ...]
    minute: str
    reason: str
    moves: tuple[Difference, ...]

    def alone(self, move: Difference) -> Difference:
        """One of the moves without what all of them share."""
        reason = "" if self.reason else move.reason
        return move._replace(by=(), on=None, minute="", aside="", reason=reason)


class Changes(NamedTuple):
    """The answer. `total` counts the actions selected on either side, changed or not.

    `quiet` are the paths of files that differ and say the same.
    """

    pair: Pair
    total: int
    items: tuple[Difference, ...]
    quiet: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many there are of each kind of change, those without left out."""
        found = [item.change for item in self.items]
        return {change: found.count(change) for change in CHANGES if change in found}

    @property
    def actions_changed(self) -> int:
        """How many actions have any difference."""
        return len({item.id for item in self.items if item.kind == "action"})

    @property
    def refreshes(self) -> tuple[Refresh, ...]:
        """The re-adoptions among the timescales granted, by their names."""
        named: dict[str, list[Difference]] = {}
        for item in self.items:
            if item.refresh:
                named.setdefault(item.refresh, []).append(item)
        return tuple(_refresh(name, moves) for name, moves in sorted(named.items()))

    @property
    def first(self) -> tuple[Difference, ...]:
        """What a reviewer must look at first: errors, then what takes away or lets in, then warnings."""
        found = (item for item in self.items if item.wants_a_look)
        return tuple(sorted(found, key=lambda item: URGENCY.index(item.severity)))


def _refresh(name: str, moves: list[Difference]) -> Refresh:
    by = tuple(dict.fromkeys(body for move in moves for body in move.by))
    minutes = dict.fromkeys(move.minute for move in moves if move.minute)
    reasons = {move.reason for move in moves}
    reason = reasons.pop() if len(reasons) == 1 else ""
    return Refresh(name, by, ", ".join(minutes), reason, tuple(moves))


def changes(
    before: Side,
    now: Side,
    selection: Selection = EVERYTHING,
    touched: tuple[Touched, ...] = (),
) -> Changes:
    """Every difference: of the plan as a whole first, then by aim, commitment and action.

    `touched` are the files that differ.
    """
    pair = Pair(before, now)
    found = [*of_plan(pair), *_commitments(pair), *_actions(pair)]
    homes = homes_of(pair)
    found += [*of_records(pair, homes), *of_translations(pair, homes)]
    found += [*of_rules(pair, homes), *of_files(pair, homes, touched)]
    ids = _selected(pair, selection)
    kept = found if selection.is_everything else [d for d in found if _is_kept(d, ids)]
    kept = [_called(difference) for difference in kept]
    place = _places(pair)
    files = [t for t in touched if selection.is_everything or t.unit in ids.commitments]
    return Changes(
        pair,
        len(ids.actions),
        tuple(sorted(kept, key=lambda d: _order(d, place))),
        unchanged_in_meaning(pair, tuple(files)),
    )


def _called(difference: Difference) -> Difference:
    """A difference by its own name: words that came or went, or that were taken out for good.

    The words that `redact` took out are left out: a diff must not say them again.
    """
    if difference.change == "record-redacted":
        return difference._replace(was="")
    if difference.change == "reworded" and not (difference.was and difference.now):
        return difference._replace(change="words-added" if difference.now else "words-removed")
    if difference.change not in ("reworded", "leads-changed") or REMOVED not in difference.now:
        return difference
    taken_out = is_left_of(difference.was, difference.now)
    return difference._replace(change="words-taken-out", was="") if taken_out else difference


def _commitments(pair: Pair) -> Iterator[Difference]:
    was, now = pair.before.commitments, pair.now.commitments
    left_out = pair.now.twice
    for identity, commitment in now.items():
        if identity in left_out:
            continue
        if identity in was or identity not in pair.before.unread:
            yield from of_commitment(pair, was.get(identity), commitment)
    for identity, commitment in was.items():
        if identity not in now and not _is_unread(pair.now, commitment):
            yield gone_commitment(commitment)


def _is_unread(side: Side, commitment: Commitment) -> bool:
    return commitment.id in side.unread


def _actions(pair: Pair) -> Iterator[Difference]:
    called, edited = same_actions(pair), edited_timescales(pair)
    left_out = pair.now.twice
    for identity, tracked in pair.now.by_id.items():
        was = called.get(identity)
        if identity in left_out:
            continue
        if was or tracked.commitment_id not in pair.before.unread:
            yield from of_action(pair, was, tracked, edited)
    ids = {was.action.id for was in called.values()} | pair.now.by_id.keys()
    for identity, tracked in pair.before.by_id.items():
        if identity not in ids and tracked.commitment_id not in pair.now.unread:
            yield gone_action(tracked)


class _Ids(NamedTuple):
    actions: frozenset[str]
    commitments: frozenset[str]
    aims: frozenset[str]


def _selected(pair: Pair, selection: Selection) -> _Ids:
    """The ids of what is asked about, on either side."""
    stood = [item.tracked for side in pair for item in selected(side.plan, side.as_of, selection)]
    whole = [c for side in pair for c in side.commitments.values() if _whole(c, selection)]
    return _Ids(
        frozenset(tracked.action.id for tracked in stood),
        frozenset({*(t.commitment_id for t in stood), *(c.id for c in whole)}),
        frozenset({t.aim for t in stood}),
    )


def _whole(commitment: Commitment, selection: Selection) -> bool:
    """Whether a commitment is asked about as such, whatever its actions are like."""
    ids = selection._replace(aims=frozenset(), commitments=frozenset())
    return (
        ids.is_everything
        and (not selection.aims or commitment.aim in selection.aims)
        and (not selection.commitments or commitment.id in selection.commitments)
    )


def _is_kept(difference: Difference, ids: _Ids) -> bool:
    by_kind = {"action": ids.actions, "commitment": ids.commitments, "aim": ids.aims}
    return difference.id in by_kind.get(difference.kind, frozenset())


Place = tuple[int, int, int, int]


def _places(pair: Pair) -> dict[str, Place]:
    """Where everything stands: aim, commitment, action; what is gone after what is there."""
    aims = [aim.id for side in reversed(pair) for aim in side.plan.terms.aims]
    order = {aim: at for at, aim in reversed(list(enumerate(aims)))}
    places: dict[str, Place] = {}
    for side in pair:
        for commitment in side.commitments.values():
            places[commitment.id] = (1, order.get(commitment.aim, 999), _number(commitment.id), -1)
        for at, tracked in enumerate(side.plan.tracked):
            under = (order.get(tracked.aim, 999), _number(tracked.commitment_id))
            places.setdefault(tracked.commitment_id, (1, *under, -1))
            late = 0 if side is pair.now else 10_000_000
            places[tracked.action.id] = (1, *under, late + at)
    return places


def _number(identity: str) -> int:
    digits = identity.rpartition("-")[2]
    return int(digits) if digits.isdecimal() else 0


def _order(difference: Difference, places: dict[str, Place]) -> Place:
    """The plan's own first; then as places go. Sorting keeps the order of one thing's differences."""
    nowhere = (0, KINDS.index(difference.kind), 0, 0)
    if difference.kind not in ("action", "commitment"):
        return nowhere
    return places.get(difference.id, nowhere)
