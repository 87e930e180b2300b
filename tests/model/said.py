"""A small partnership and short ways to say what happened, for tests of what records add up to."""

from datetime import date

from planctl.model.action import Action
from planctl.model.lead import Lead, Register
from planctl.model.period import Period, parse_period
from planctl.model.plan import Aim, Policies, Round, Terms
from planctl.model.rag import Level, Scheme
from planctl.model.record import (
    Act,
    Agreement,
    Approval,
    Closure,
    Record,
    Refusal,
    Reopening,
    Request,
    SendBack,
    Update,
    Verification,
)
from planctl.model.standing import Standing, standing

REGISTER = Register(
    (
        Lead("team", "Regional Team", kind="team"),
        Lead("board", "Executive Board"),
        Lead("health", "Health Board"),
        Lead("police", "Police"),
        Lead("council", "Council"),
        Lead("charity", "Charity"),
        Lead("partners", "All partners", kind="group", members=("health", "police")),
        Lead("old", "Housing Options", until=date(2025, 3, 31), succeeded_by="new"),
        Lead("new", "Neighbourhood Homes"),
    )
)
TERMS = Terms(
    title="Plan",
    short_title="Plan",
    vision="",
    status="approved",
    first=date(2023, 4, 1),
    last=date(2028, 3, 31),
    year_starts=4,
    languages=("en", "cy"),
    coordinator="team",
    cadence=("quarterly", "yearly"),
    grace=28,
    scheme=Scheme((Level("green", "Green"), Level("amber", "Amber"), Level("red", "Red"))),
    aims=(Aim("prevent", "Prevent"),),
    policies=Policies(approves="board", agrees="board", verifies="board"),
)


def period(words: str) -> Period:
    """The period that words name."""
    found = parse_period(words)
    assert found is not None, words
    return found


def day(words: str) -> date:
    """A day from 2026-11-21."""
    return date.fromisoformat(words)


def record(on: str, sender: str, act: Act, about: str = "", name: str = "") -> Record:
    """One record, named for its day and sender unless a name is given."""
    spoken = period(about) if about else None
    named = name or f"{on}-ACT-001-{sender}"
    return Record(named, f"x/COM-01/{named}.yaml", "ACT-001", sender, day(on), act, spoken)


def said(
    on: str,
    sender: str,
    rag: str | None = None,
    about: str = "",
    state: str | None = None,
    name: str = "",
    corrects: str = "",
    no_change: bool = False,
) -> Record:
    """An update."""
    update = Update(rag=rag, state=state, corrects=corrects, no_change=no_change)
    return record(on, sender, update, about, name)


def asked(on: str, sender: str, timescale: str, name: str = "") -> Record:
    """An update that asks for a new timescale and says nothing else."""
    return record(on, sender, Update(asks=Request(timescale, "why")), name=name)


def approved(on: str, timescale: str, approves: str = "", sender: str = "board") -> Record:
    """A timescale granted."""
    return record(on, sender, Approval(approves, timescale), name=f"{on}-approval-{sender}")


def refused(on: str, refuses: str, sender: str = "board") -> Record:
    """A timescale refused."""
    return record(on, sender, Refusal(refuses), name=f"{on}-refusal-{sender}")


def verified(on: str, verifies: str, sender: str = "board") -> Record:
    """A completion signed off."""
    return record(on, sender, Verification(verifies), name=f"{on}-verification-{sender}")


def sent_back(on: str, sends_back: str, sender: str = "board") -> Record:
    """A completion not accepted."""
    return record(on, sender, SendBack(sends_back, "why"), name=f"{on}-return-{sender}")


def agreed(on: str, about: str, rag: str, sender: str = "board") -> Record:
    """A rating settled where leads differ."""
    act = Agreement(period(about), rag)
    return record(on, sender, act, name=f"{on}-agreement-{sender}")


def closed(on: str, reason: str = "superseded", sender: str = "board") -> Record:
    """An action ended without being completed."""
    return record(on, sender, Closure(reason), name=f"{on}-closure-{sender}")


def reopened(on: str, reopens: str, sender: str = "board") -> Record:
    """A closure or completion undone."""
    return record(on, sender, Reopening(reopens), name=f"{on}-reopening-{sender}")


def stand(
    *records: Record,
    as_of: str = "2026-11-21",
    leads: tuple[str, ...] = ("health",),
    timescale: str = "Mar 2026",
    about: str = "",
    terms: Terms = TERMS,
) -> Standing:
    """Where one action stands, by these records."""
    action = Action("ACT-001", "Train staff", timescale=timescale)
    spoken = period(about) if about else None
    return standing(action, leads, records, day(as_of), terms, REGISTER, spoken)


def with_round(about: str, opened: str, closes: str) -> Terms:
    """The terms with one round opened by hand."""
    return TERMS._replace(rounds=(Round(period(about), day(opened), day(closes)),))
