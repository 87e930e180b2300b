"""How summaries and terms stand in the index: rows of plain data, and back."""

import json
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from planctl.model.action import Action
from planctl.model.lead import Lead, Register
from planctl.model.period import Period
from planctl.model.plan import Aim, Policies, Round, Terms, Tracked
from planctl.model.problem import Problem
from planctl.model.rag import Level, Scheme
from planctl.model.settled import Said, Settled
from planctl.model.summary import Given, Link, Minted, Summary

if TYPE_CHECKING:
    from planctl.model.frozen import Frozen

# A row of mixed plain data has no narrower type: its types are as our own index wrote them.
Row: TypeAlias = list[Any]


def written(value: object) -> str:
    """Any of our values as one line of JSON; a named tuple becomes a list, a date its ISO form."""
    return json.dumps(value, default=_plain, ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Register):
        return value.leads
    raise TypeError(type(value))


def summary_from(row: Row) -> Summary:
    """A unit's summary."""
    key, tracked, problems, minted, links, strays, accepted, *rest = row
    unreadable, newest, texts, moved, given, former, away = rest
    return Summary(
        key,
        tuple(tracked_from(item) for item in tracked),
        tuple(Problem(*item) for item in problems),
        tuple(Minted(item[0], item[1], tuple(item[2])) for item in minted),
        tuple(Link(item[0], item[1], tuple(item[2])) for item in links),
        tuple(map(tuple, strays)),
        tuple(map(tuple, accepted)),
        tuple(unreadable),
        (newest[0], date.fromisoformat(newest[1])) if newest else None,
        tuple(map(tuple, texts)),
        tuple(map(tuple, moved)),
        tuple(Given(g[0], g[1], tuple(g[2]), g[3], g[4]) for g in given),
        tuple(map(tuple, former)),
        tuple(map(tuple, away)),
    )


def tracked_from(row: Row) -> Tracked:
    """An action where it stands."""
    action, aim, commitment_id, commitment, path, leads, settled, texts = row
    action[7] = tuple(action[7])
    return Tracked(
        Action(*action),
        aim,
        commitment_id,
        commitment,
        path,
        tuple(leads),
        settled_from(settled),
        texts,
    )


def settled_from(row: Row) -> Settled:
    """What an action's records add up to."""
    row[2], row[3] = _day(row[2]), _day(row[3])
    row[8] = _period(row[8])
    row[11] = tuple(map(tuple, row[11]))
    row[16] = tuple(row[16])
    row[17] = _period(row[17])
    if row[18]:
        name, day, sender, period, rag = row[18]
        row[18] = Said(name, date.fromisoformat(day), sender, Period(*period), rag)
    row[21], row[22] = _day(row[21]), _day(row[22])
    return Settled(*row)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _period(row: Row | None) -> Period | None:
    return Period(*row) if row else None


def terms_from(row: Row) -> Terms:
    """The plan's terms."""
    terms = Terms(*row)
    return terms._replace(
        first=date.fromisoformat(row[4]),
        last=date.fromisoformat(row[5]),
        languages=tuple(row[7]),
        cadence=tuple(row[9]),
        scheme=Scheme(tuple(_level(level) for level in row[11][0])),
        aims=tuple(Aim(*aim) for aim in row[12]),
        policies=_policies(row[13]),
        rounds=tuple(
            Round(Period(*p), date.fromisoformat(opened), date.fromisoformat(closes), tuple(asked))
            for p, opened, closes, asked in row[14]
        ),
        frozen=_frozen_from(row[16]),
    )


def _frozen_from(rows: Row) -> "tuple[Frozen, ...]":
    if not rows:
        return ()
    from planctl.model.frozen import Counted, Frozen  # most plans have agreed no period yet

    return tuple(
        Frozen(
            Period(*period),
            date.fromisoformat(day),
            body,
            minute,
            tuple(Counted(*each) for each in commitments),
        )
        for period, day, body, minute, commitments in rows
    )


def _policies(row: Row) -> Policies:
    for at in (4, 6, 7):
        row[at] = tuple(row[at])
    return Policies(*row)


def _level(row: Row) -> Level:
    row[5] = tuple(row[5])
    return Level(*row)


def register_from(rows: Row) -> Register:
    """The register of leads."""
    return Register(tuple(_lead(row) for row in rows))


def _lead(row: Row) -> Lead:
    row[2], row[4] = tuple(row[2]), tuple(row[4])
    row[6] = _day(row[6])
    return Lead(*row)
