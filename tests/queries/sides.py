"""Two sides of a small plan, for tests of what is said to have changed between them."""

from datetime import date

from planctl.model.action import Action, Commitment
from planctl.model.lead import Register
from planctl.model.plan import Plan, Terms, Tracked
from planctl.model.problem import Problem
from planctl.model.record import Act, Record
from planctl.model.settling import settle
from planctl.model.standing import known_on
from planctl.queries.changes.comparing import Changes, changes
from planctl.queries.changes.difference import Difference
from planctl.queries.changes.side import Found, Side
from planctl.queries.selection import EVERYTHING, Selection
from tests.model.said import REGISTER, TERMS, day

TRAIN = Action("ACT-001", "Train staff", "Register", "Mar 2026", "Health Board")
TRUST = Commitment("COM-01", "We will be trusted", "prevent", "prevent/COM-01-x.yaml", (TRAIN,))
LATE = "2026-11-21"


def side(
    *records: Record,
    commitments: tuple[Commitment, ...] = (TRUST,),
    as_of: str = LATE,
    terms: Terms = TERMS,
    register: Register = REGISTER,
    problems: tuple[Found, ...] = (),
    unread: frozenset[str] = frozenset(),
    unread_paths: frozenset[str] = frozenset(),
    paths: frozenset[str] = frozenset(),
) -> Side:
    """One side: these commitments, and what these records say up to a day."""
    known = known_on(records, day(as_of))
    tracked = tuple(
        _tracked(each, action, known, terms, register)
        for each in commitments
        for action in each.actions
    )
    by_subject: dict[str, tuple[Record, ...]] = {}
    for record in records:
        by_subject[record.subject] = (*by_subject.get(record.subject, ()), record)
    return Side(
        plan=Plan(terms, register, tracked, len(commitments)),
        as_of=day(as_of),
        known=day(as_of),
        commitments={each.id: each for each in commitments},
        records=by_subject,
        problems=problems,
        unread=unread,
        unread_paths=unread_paths,
        paths=paths,
    )


def _tracked(
    commitment: Commitment,
    action: Action,
    records: tuple[Record, ...],
    terms: Terms,
    register: Register,
) -> Tracked:
    leads = register.read(action.lead).ids
    own = tuple(r for r in records if r.subject in (action.id, commitment.id))
    settled = settle(action, leads, own, terms, register)
    return Tracked(
        action,
        commitment.aim,
        commitment.id,
        commitment.commitment,
        commitment.path,
        leads,
        settled,
        commitment.texts,
    )


def changed(before: Side, now: Side, selection: Selection = EVERYTHING) -> Changes:
    """What changed."""
    return changes(before, now, selection)


def said(before: Side, now: Side) -> list[tuple[str, str]]:
    """What changed, in short: (id, change)."""
    return [(item.id, item.change) for item in changed(before, now).items]


def one(before: Side, now: Side, change: str) -> Difference:
    """The only difference of a kind."""
    found = [item for item in changed(before, now).items if item.change == change]
    assert len(found) == 1, found
    return found[0]


def with_action(**fields: object) -> Commitment:
    """The commitment with its action saying something else."""
    return TRUST._replace(actions=(TRAIN._replace(**fields),))  # type: ignore[arg-type]  # each test names its fields


def about_commitment(on: str, sender: str, act: Act) -> Record:
    """A record about the commitment as a whole."""
    name = f"{on}-COM-01-{sender}"
    return Record(name, f"x/COM-01/{name}.yaml", "COM-01", sender, date.fromisoformat(on), act)


def problem(code: str, message: str, severity: str = "error", path: str = TRUST.path) -> Found:
    """A problem in the commitment's file."""
    return Found(Problem(path, 1, 1, 1, code, message), "COM-01", severity)
