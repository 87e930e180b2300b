"""Settling a period's rating where leads differ."""

from planctl.edits.case import Case
from planctl.edits.decisions.deciding import Docket
from planctl.edits.decisions.entitled import require_named
from planctl.edits.updates.said import read_rag
from planctl.errors import NotAllowed, WrongUsage
from planctl.model.period import Period
from planctl.model.rating import Rated, rating, rating_of
from planctl.model.record import Agreement


def agree(docket: Docket, case: Case, rag: str, period: Period | None = None) -> None:
    """Settle what counts for a period (None: the newest that a lead rated).

    Raises WrongUsage where nobody has rated it or the leads do not differ, NotAllowed for a body
    that may not.
    """
    case.require_action()
    require_named(docket, docket.sender, "agrees")
    word = read_rag(rag, docket.cases.terms)
    rated = rating_of(case.ledger, period) if period else rating(case.ledger)
    _require_difference(case, rated, period)
    assert rated.period is not None  # noqa: S101 - it differs, so it is of a period
    _refuse_two_in_a_day(docket, case, rated.period)
    ruling = docket.ruling
    docket.record(case, Agreement(rated.period, word, ruling.minute, ruling.reason))


def _refuse_two_in_a_day(docket: Docket, case: Case, period: Period) -> None:
    """Of two agreements on one day nobody could say which came last."""
    for record in case.ledger.records:
        act, same_day = record.act, record.date == docket.ruling.day
        if isinstance(act, Agreement) and act.agrees == period and same_day:
            raise NotAllowed(
                f"for {case.found.id} {act.rag} was agreed for {period} on that day already:"
                f" {record.name}. Nothing was changed.",
                "Take that back with planctl undo, or date this one a day later.",
            )


def _require_difference(case: Case, rated: Rated, period: Period | None) -> None:
    identity = case.found.id
    if len({rag for _, rag in rated.ratings}) > 1:
        return
    when = f" for {period or rated.period}" if period or rated.period else ""
    if not rated.ratings:
        raise WrongUsage(f"no lead has rated {identity}{when}", f"See: planctl show {identity}")
    raise WrongUsage(
        f"the leads of {identity} do not differ{when}: {rated.rag}",
        "A rating is changed by a lead's own update.",
    )
