"""How leads' ratings are added up: the newest period decides, and where leads differ all are kept."""

from datetime import date
from typing import NamedTuple, cast

from planctl.model.ledger import Ledger, Placed, entitled
from planctl.model.period import Period
from planctl.model.record import Agreement, Record


class Rated(NamedTuple):
    """The rating that counts, whose it is, the leads' own, and the names of the records behind."""

    rag: str | None = None
    period: Period | None = None
    by: str = ""
    agreed: bool = True
    ratings: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()


def rating(ledger: Ledger) -> Rated:
    """The newest period that a lead rated decides; the coordinator's own only where none has."""
    rated = [placed for placed in ledger.spoken if placed.update.rag]
    newest = _newest_period(rated)
    assessed = _newest_period(ledger.assessed)
    if assessed and (newest is None or assessed.sort_key > newest.sort_key):
        own = _newest_by_lead(ledger, [p for p in ledger.assessed if p.period == assessed])
        ((_, (_, rag, name)),) = own.items()
        return Rated(rag, assessed, "coordinator", names=(name,))
    if newest is None:
        return Rated()
    return _of_period(ledger, newest, [placed for placed in rated if placed.period == newest])


def rating_before(ledger: Ledger, period: Period) -> Rated:
    """The rating as it stood before anything was said of a period, or of a later one."""
    spoken, assessed = (
        tuple(placed for placed in reports if placed.period.last < period.last)
        for reports in (ledger.spoken, ledger.assessed)
    )
    return rating(ledger._replace(spoken=spoken, assessed=assessed))


def _newest_period(placed: list[Placed] | tuple[Placed, ...]) -> Period | None:
    return max((p.period for p in placed), key=lambda period: period.sort_key, default=None)


def _of_period(ledger: Ledger, period: Period, rated: list[Placed]) -> Rated:
    newest = sorted(_newest_by_lead(ledger, rated).items())
    ratings = tuple((lead, rag) for lead, (_, rag, _) in newest)
    names = tuple(name for _, (_, _, name) in newest)
    agreement = _agreement(ledger, period)
    if agreement and not _rated_since(agreement, names, ledger):
        agreed = cast(Agreement, agreement.act).rag
        return Rated(agreed, period, "agreement", True, ratings, (*names, agreement.name))
    rags = tuple(rag for _, rag in ratings)
    counted = ledger.terms.scheme.least_favourable(rags)
    return Rated(counted, period, "leads", len(set(rags)) == 1, ratings, names)


def _rated_since(agreement: Record, names: tuple[str, ...], ledger: Ledger) -> bool:
    """Whether one of the ratings that count was given after an agreement: that did not speak of it."""
    given = {record.name: record.date for record in ledger.records}
    return any(given[name] > agreement.date for name in names)


def rating_of(ledger: Ledger, period: Period) -> Rated:
    """What the leads' ratings of one period come to; unrated where none rated it."""
    rated = [placed for placed in ledger.spoken if placed.update.rag and placed.period == period]
    return _of_period(ledger, period, rated) if rated else Rated()


def _newest_by_lead(ledger: Ledger, rated: list[Placed]) -> dict[str, tuple[date, str, str]]:
    """Each lead's newest rating as (date, rag, name); of two on one day, the more cautious.

    What an ended lead said is its successor's once the successor has had the chance to speak; what a
    body said that leads no longer gives way once those who lead now have spoken of the period.
    """
    newest: dict[str, tuple[date, str, str]] = {}
    spoke_last = max(placed.date for placed in rated)
    leading = [placed for placed in rated if ledger.led_by(placed.sender, spoke_last)]
    for placed in sorted(leading or rated, key=lambda placed: placed.place):
        lead = ledger.register.heir(placed.sender, spoke_last)
        said = (placed.date, cast(str, placed.update.rag), placed.names[0])
        before = newest.get(lead)
        if before and before[0] == placed.date:
            cautious = ledger.terms.scheme.least_favourable((said[1], before[1]))
            said = said if said[1] == cautious else before
        newest[lead] = said
    return newest


def _agreement(ledger: Ledger, period: Period) -> Record | None:
    settled = [
        record
        for record in ledger.records
        if isinstance(record.act, Agreement)
        and record.act.agrees == period
        and entitled(record, ledger.terms.policies.agrees)
    ]
    return settled[-1] if settled else None
