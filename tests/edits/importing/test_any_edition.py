"""Whatever a next edition changes, and however it is answered: a sound plan, its ids, and no second time."""

import random
from datetime import date
from pathlib import Path

import pytest

from planctl.edits.at_work import Place
from planctl.edits.importing.bringing_in import bring_in
from planctl.edits.importing.incoming import Imported
from planctl.edits.importing.standing_plan import standing_plan
from planctl.importers.proposal import NewAction, NewCommitment, Proposal
from planctl.rules.codes import severity_of
from planctl.storage.checking import problems_of
from planctl.storage.opening import open_folder
from tests.edits.importing.proposals import DOCUMENT, REAL, changed, copy_of, incoming, proposal_of

DAY = date(2026, 11, 25)
EXAMPLE = REAL.parent / "examples" / "riverside-safer-together" / "plan"
"""Both languages, and two years of records."""


def errors(root: str) -> set[str]:
    opened = open_folder(root)
    policies = opened.plan.terms.policies
    found = problems_of(opened, DAY)
    return {f"{p.path}: {p.message}" for p in found if severity_of(p.code, policies) == "error"}


def edition(proposal: Proposal, chance: random.Random) -> Proposal:
    """Another edition: words, leads and dates changed, rows left out, rows and commitments moved."""

    def other(action: NewAction) -> NewAction | None:
        ways: list[NewAction | None] = [
            None,
            action._replace(action=f"{action.action} and beyond"),
            action._replace(lead=proposal.leads[0].name),
            action._replace(timescale="Sep 2027"),
            action._replace(evidence=""),
            *[action] * 5,
        ]
        return chance.choice(ways)

    said = changed(proposal, other)
    aims = [list(aim.commitments) for aim in said.aims]
    for _ in range(3):
        _move_commitment(aims, chance)
        _move_action(aims, chance)
    moved = zip(said.aims, aims, strict=True)
    return said._replace(aims=tuple(aim._replace(commitments=tuple(own)) for aim, own in moved))


def _move_commitment(aims: list[list[NewCommitment]], chance: random.Random) -> None:
    here = chance.choice([aim for aim in aims if len(aim) > 1])
    chance.choice(aims).append(here.pop(chance.randrange(len(here))))


def _move_action(aims: list[list[NewCommitment]], chance: random.Random) -> None:
    places = [(aim, at) for aim in aims for at in range(len(aim))]
    (here, at), (there, to) = chance.sample(places, 2)
    if here[at].actions:
        *left, action = here[at].actions
        here[at] = here[at]._replace(actions=tuple(left))
        there[to] = there[to]._replace(actions=(*there[to].actions, action))


@pytest.mark.parametrize("seed", [3, 6])
@pytest.mark.parametrize("status", ["draft", "approved"])
@pytest.mark.parametrize("plan", [REAL, EXAMPLE], ids=["real", "example"])
def test_a_next_edition_leaves_a_sound_plan_and_changes_nothing_the_second_time(
    plan: Path, status: str, seed: int, tmp_path: Path
) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    root = copy_of(plan, tmp_path, status)
    before = errors(root)
    said = edition(proposal_of(standing_plan(open_folder(root))), chance)
    answers: dict[str, str] = {}

    def run(document: str, *, write: bool = False) -> Imported:
        given = incoming(said, answers, document=(DOCUMENT[0], document))
        return bring_in(Place(root, None), given, DAY, "import", write=write)

    while asked := run("first").doubts:
        answers |= {d.key: chance.choice(d.choices).answer for d in asked}
    made = run("first", write=True)
    assert made.items
    assert made.problems == ()
    assert errors(root) <= before
    assert run("first").files == ()
    again = run("second")
    assert [file.path[:8] for file in again.files] == ["imports/"]
    assert again.doubts == ()
