"""Which is which of several actions that are worded alike."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from planctl.importers.comparing.alike import typed
from planctl.importers.proposal import NewAction
from planctl.model.action import Action


class Facts(NamedTuple):
    """What tells an action from another of the same words. `home` is the id of its commitment."""

    home: str
    reference: str
    lead: str
    evidence: str
    timescale: str


SURE = (
    ("home", "reference", "lead", "evidence", "timescale"),
    ("home", "lead", "evidence", "timescale"),
    ("home", "reference", "lead"),
    ("home", "lead"),
)
"""Facts that prove together, where one of each side has them, that two are one; the surest first."""
LIKELY = (*SURE, ("reference", "lead"), ("home", "reference"))
"""The same once it is known of every commitment which it is."""
ALONE = ("reference", "home", "lead")
"""Facts of which one is enough where no other speaks for another action."""


def facts_of(action: NewAction | Action, home: str, reference: str) -> Facts:
    """What is known of an action, on either side."""
    words = (reference, action.lead, action.evidence, action.timescale)
    return Facts(home, *map(typed, words))


def told_apart(
    here: Mapping[int, Facts], there: Mapping[str, Facts], *, surely: bool
) -> tuple[dict[int, str], dict[int, tuple[str, ...]]]:
    """Places in a document with their ids, and those that nothing tells apart with the ids they may be.

    `surely` takes only what the commitment and the lead prove, and leaves the rest.
    """
    found: dict[int, str] = {}
    for proof in SURE if surely else LIKELY:
        found |= _proved(_left(here, found), _free(there, found), proof)
    if surely:
        return found, {}
    found |= _alone(_left(here, found), _free(there, found))
    left = tuple(_free(there, found))
    return found, {at: left for at in _left(here, found) if left}


def _proved(
    here: Mapping[int, Facts], there: Mapping[str, Facts], proof: tuple[str, ...]
) -> dict[int, str]:
    """Those that share such facts with one alone; what says the same in everything goes by its order."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    ids: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for at, facts in here.items():
        places[_values(facts, proof)].append(at)
    for identity, facts in there.items():
        ids[_values(facts, proof)].append(identity)
    whole = len(proof) == len(Facts._fields)
    return {
        at: identity
        for key, some in places.items()
        if key and (whole or len(some) == len(ids.get(key, ())) == 1)
        for at, identity in zip(some, ids.get(key, ()), strict=False)
    }


def _values(facts: Facts, proof: tuple[str, ...]) -> tuple[str, ...]:
    """The facts of a proof; none where it rests on a number that is not there."""
    if "reference" in proof and not facts.reference and len(proof) < len(Facts._fields):
        return ()
    return tuple(getattr(facts, name) for name in proof)


def _alone(here: Mapping[int, Facts], there: Mapping[str, Facts]) -> dict[int, str]:
    """Those for which one fact speaks, and none for another; each id once."""
    wanted = {at: set(_spoken_for(facts, there)) for at, facts in here.items()}
    sole = {at: ids.pop() for at, ids in wanted.items() if len(ids) == 1}
    ids = list(sole.values())
    return {at: identity for at, identity in sole.items() if ids.count(identity) == 1}


def _spoken_for(facts: Facts, there: Mapping[str, Facts]) -> Iterator[str]:
    for name in ALONE:
        own = getattr(facts, name)
        hits = [i for i, other in there.items() if own and getattr(other, name) == own]
        if len(hits) == 1:
            yield hits[0]


def _left(here: Mapping[int, Facts], found: Mapping[int, str]) -> dict[int, Facts]:
    return {at: facts for at, facts in here.items() if at not in found}


def _free(there: Mapping[str, Facts], found: Mapping[int, str]) -> dict[str, Facts]:
    taken = set(found.values())
    return {identity: facts for identity, facts in there.items() if identity not in taken}
