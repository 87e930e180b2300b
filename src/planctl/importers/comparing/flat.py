"""A proposal laid out flat: its commitments and actions in order, each with what it stands under."""

from itertools import accumulate
from typing import NamedTuple

from planctl.importers.proposal import NewAction, NewAim, NewCommitment, Proposal


class Flat(NamedTuple):
    """The commitments and actions of a proposal, by their place in its order from 0.

    `aim_of` gives a commitment's aim, `home` an action's commitment, `rows` a commitment's actions.
    """

    aims: tuple[NewAim, ...]
    commitments: tuple[NewCommitment, ...]
    actions: tuple[NewAction, ...]
    aim_of: tuple[int, ...]
    home: tuple[int, ...]
    rows: tuple[range, ...]


def flat(proposal: Proposal) -> Flat:
    """A proposal's commitments and actions in order."""
    found = [(at, c) for at, aim in enumerate(proposal.aims) for c in aim.commitments]
    homes = [home for home, (_, c) in enumerate(found) for _ in c.actions]
    ends = list(accumulate(len(c.actions) for _, c in found))
    return Flat(
        proposal.aims,
        tuple(c for _, c in found),
        tuple(a for _, c in found for a in c.actions),
        tuple(at for at, _ in found),
        tuple(homes),
        tuple(range(end - len(c.actions), end) for end, (_, c) in zip(ends, found, strict=True)),
    )
