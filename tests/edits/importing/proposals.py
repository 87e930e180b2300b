"""Proposals built by hand: the real plan as a document would give it, and what changes in one."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from planctl.edits.at_work import Place
from planctl.edits.importing.incoming import Incoming
from planctl.edits.importing.standing_plan import StandingPlan, standing_plan
from planctl.importers.proposal import Beginning, NewAction, NewAim, NewCommitment, Proposal
from planctl.storage.opening import open_folder

REAL = Path(__file__).parents[3] / "plan"
DOCUMENT = ("implementation-plan.docx", "ab" * 32)
Each = Callable[[NewAction], NewAction | None]


def real_plan() -> StandingPlan:
    """The plan of this repository, read whole."""
    return standing_plan(open_folder(str(REAL)))


def proposal_of(plan: StandingPlan, source: str = "The plan, May 2026") -> Proposal:
    """The proposal of a document that says exactly what a plan says."""
    there = plan.there
    terms, facts = there.terms, there.facts
    aims = tuple(
        NewAim(aim.id, aim.title, aim.statement, aim.kind, _commitments(plan, aim.id))
        for aim in terms.aims
    )
    begun = Beginning(
        title=terms.title,
        vision=terms.vision,
        introduction=facts.get("introduction", ""),
        strapline=facts.get("strapline", ""),
        status="draft",
        first=terms.first,
        last=terms.last,
        year_starts=terms.year_starts,
        languages=terms.languages,
        coordinator=terms.coordinator,
        levels=terms.scheme.levels,
    )
    return Proposal(begun, aims, there.register.leads, source)


def _commitments(plan: StandingPlan, aim: str) -> tuple[NewCommitment, ...]:
    return tuple(
        NewCommitment(
            f"table of {c.id}",
            c.commitment,
            tuple(
                NewAction(f"row of {a.id}", a.action, a.evidence, a.timescale, a.lead)
                for a in c.actions
            ),
        )
        for c in plan.there.commitments
        if c.aim == aim
    )


def changed(proposal: Proposal, each: Each) -> Proposal:
    """A proposal with each action changed, or left out for None."""

    def commitment(old: NewCommitment) -> NewCommitment:
        actions = (each(action) for action in old.actions)
        return old._replace(actions=tuple(a for a in actions if a is not None))

    aims = (a._replace(commitments=tuple(map(commitment, a.commitments))) for a in proposal.aims)
    return proposal._replace(aims=tuple(aims))


def one(identity: str, change: Each) -> Each:
    """A change of the one action that has an id in the plan that the proposal was made from."""
    return lambda action: change(action) if action.at == f"row of {identity}" else action


def incoming(
    proposal: Proposal,
    answers: dict[str, str] | None = None,
    columns: dict[str, str] | None = None,
    document: tuple[str, str] = DOCUMENT,
) -> Incoming:
    """A proposal from one document."""
    return Incoming(proposal, (document,), columns or {}, answers or {}, lambda _, __: proposal)


def copy_of_plan(folder: Path, status: str = "draft") -> Place:
    """A copy of the real plan in a folder, of another status."""
    return Place(copy_of(REAL, folder, status), None)


def copy_of(plan: Path, folder: Path, status: str) -> str:
    """A copy of a plan in a folder, of another status; gives the plan's folder."""
    copy = folder / "plan"
    shutil.copytree(plan, copy)
    terms = copy / "plan.yaml"
    text = re.sub("^status: .*$", f"status: {status}", terms.read_text("utf-8"), flags=re.MULTILINE)
    terms.write_text(text, "utf-8")
    return str(copy)


def bytes_of(root: str) -> dict[str, bytes]:
    """Every file of a folder by its path."""
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder, name)
            found[path.relative_to(root).as_posix()] = path.read_bytes()
    return found
