"""What was decided already about a request, a completion or ratings that differ."""

from collections.abc import Callable
from datetime import date

from planctl.edits.case import Case
from planctl.model.ledger import Placed, entitled
from planctl.model.period import Period
from planctl.model.plan import Terms
from planctl.model.rating import rating_of
from planctl.model.record import (
    Act,
    Agreement,
    Approval,
    Record,
    Refusal,
    SendBack,
    Verification,
)
from planctl.model.stating import completion_reports
from planctl.partners.minuted.outcome_words import one_time


def on_request(case: Case, asked: Placed) -> Record | None:
    """The newest decision about a request for a new timescale."""

    def decides(record: Record) -> bool:
        act = record.act
        named = act.approves if isinstance(act, Approval) else getattr(act, "refuses", "")
        return named in asked.names and entitled(record, case.ledger.terms.policies.approves)

    return _newest(case, (Approval, Refusal), decides)


def on_completion(case: Case, report: Placed) -> Record | None:
    """The newest decision about a report of completion, or since then about another of the same."""
    run = completion_reports(case.ledger)
    together = {name for each in run for name in each.names} if report in run else set()
    policy = case.ledger.terms.policies.verifies

    def decides(record: Record) -> bool:
        act = record.act
        named = act.verifies if isinstance(act, Verification) else getattr(act, "sends_back", "")
        is_here = named in report.names or (named in together and record.date > report.date)
        return is_here and (isinstance(act, SendBack) or entitled(record, policy))

    return _newest(case, (Verification, SendBack), decides)


def on_rating(case: Case, period: Period) -> Record | None:
    """The agreement that settles a period's rating; None once a lead has rated it since."""
    if rating_of(case.ledger, period).by != "agreement":
        return None
    policy = case.ledger.terms.policies.agrees

    def decides(record: Record) -> bool:
        return getattr(record.act, "agrees", None) == period and entitled(record, policy)

    return _newest(case, (Agreement,), decides)


def is_the_same(act: Act, key: str, words: str, terms: Terms) -> bool:
    """Whether an act decides what an outcome says. `words` are its timescale, or its rating's id."""
    match act:
        case Approval(timescale=timescale):
            return key in ("granted", "granted-until") and one_time(timescale, words, terms)
        case Agreement(rag=rag):
            return key == "agreed" and rag == words
        case Refusal():
            return key == "refused"
        case Verification():
            return key == "signed-off"
    return isinstance(act, SendBack) and key == "sent-back"


def _newest(case: Case, acts: tuple[type, ...], decides: Callable[[Record], bool]) -> Record | None:
    found = [r for r in case.ledger.records if isinstance(r.act, acts) and decides(r)]
    return max(found, key=_place, default=None)


def _place(record: Record) -> tuple[date, str]:
    return record.date, record.name
