"""The files of a plan that begins with a document."""

from collections.abc import Iterator
from datetime import date

from planctl.edits.beginning.starting import BESIDE, EMPTY, starter
from planctl.edits.importing.plan_files import leads_text
from planctl.edits.importing.reports import Teller, record_file, says_something
from planctl.edits.words.adding import commitment_text, head_for, slug
from planctl.importers.comparing.fields import own_keys
from planctl.importers.proposal import NewAction, NewAim, NewCommitment, Proposal
from planctl.model.ids import WIDTHS
from planctl.storage.yaml_events import Plain

FIELDS = ("action", "evidence", "timescale", "lead")


def new_files(proposal: Proposal, day: date) -> dict[str, str]:
    """Every file but plan.yaml by its path below the folder that the plan begins in; `day` is today."""
    files = {path: starter(EMPTY[path]) for path in BESIDE}
    files |= {f"plan/{path}": text for path, text in _NewPlan(proposal, day).files()}
    return files


def action_data(identity: str, new: NewAction) -> dict[str, Plain]:
    """An action as a commitment's file holds it."""
    said = {field: getattr(new, field) for field in FIELDS}
    return {"id": identity, **{k: v for k, v in said.items() if v}, **own_keys(new)}


def commitment_path(aim: str, identity: str, words: str) -> str:
    """The file of a new commitment."""
    return f"{aim}/{identity}-{slug(words)}".rstrip("-") + ".yaml"


def narrative_path(aim: str, proposal: Proposal) -> str:
    """The file of an aim's narrative about the document's period, "" where it has none."""
    return f"{aim}/{proposal.period.slug}.md" if proposal.period else ""


class _NewPlan:
    """Gives ids in the document's order, and every file with them."""

    def __init__(self, proposal: Proposal, day: date) -> None:
        self._proposal = proposal
        self._teller = Teller(proposal.beginning.coordinator, day, proposal)
        self._used = {"COM": 0, "ACT": 0}

    def files(self) -> Iterator[tuple[str, str]]:
        """Path and text of every file but plan.yaml, below the plan's own folder."""
        yield "leads.yaml", leads_text(self._proposal.leads)
        for aim in self._proposal.aims:
            for commitment in aim.commitments:
                yield from self._commitment(aim, commitment)
            if aim.narrative and self._proposal.period:
                yield narrative_path(aim.id, self._proposal), f"{aim.narrative.strip()}\n"

    def _commitment(self, aim: NewAim, new: NewCommitment) -> Iterator[tuple[str, str]]:
        identity = self._next("COM")
        actions = [(self._next("ACT"), action) for action in new.actions]
        data: dict[str, Plain] = {"id": identity, "commitment": new.words}
        if actions:
            data["actions"] = [action_data(each, action) for each, action in actions]
        text = commitment_text(data, head_for(identity, aim.id))
        yield commitment_path(aim.id, identity, new.words), text
        for each, action in actions:
            yield from self._records(f"{aim.id}/{identity}", each, action)

    def _records(self, folder: str, identity: str, new: NewAction) -> Iterator[tuple[str, str]]:
        if new.is_future:
            added = self._teller.added(identity, new.action, self._teller.dated)
            yield record_file(folder, identity, added)
        if self._proposal.period and says_something(new.report):
            yield record_file(folder, identity, self._teller.report(identity, new))

    def _next(self, kind: str) -> str:
        self._used[kind] += 1
        return f"{kind}-{self._used[kind]:0{WIDTHS[kind]}d}"
