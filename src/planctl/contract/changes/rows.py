"""A diff as machines read it: one row for each difference, with the same keys always."""

from planctl.contract.answer import Row
from planctl.contract.rows import iso
from planctl.model.period import Period
from planctl.queries.changes.comparing import Changes, Refresh
from planctl.queries.changes.difference import Difference
from planctl.queries.changes.side import Pair

RATED = frozenset(
    {"rated", "rating-moved", "rating-gone", "not-agreed", "no-longer-differ", "agreed"}
)
"""Changes whose values are ratings."""
ASIDES = {
    "closed": "into",
    "evidence-supplied": "seen_by",
    "not-counted": "heard",
    "ended": "succeeded_by",
    "timescale-granted": "asked_by",
    "no-longer-overdue": "state",
}
"""What a difference's second value is, by the change."""
COLUMNS = (
    "id",
    "aim",
    "commitment_id",
    "change",
    "field",
    "language",
    "was",
    "now",
    "was_period",
    "now_period",
    "months",
    "days",
    "by",
    "on",
    "minute",
    "reason",
)


def difference_row(pair: Pair, d: Difference, lang: str) -> Row:
    """One difference with all its keys, null where it says nothing."""
    row: Row = {
        "id": d.id,
        "kind": d.kind,
        "aim": d.aim or None,
        "commitment_id": d.commitment_id or None,
        "change": d.change,
        "field": d.field or None,
        "language": d.language or None,
        "was": d.was or None,
        "now": d.now or None,
        "was_word": _word(pair, d, d.was, lang),
        "now_word": _word(pair, d, d.now, lang),
        "was_period": _period(d.was_period),
        "now_period": _period(d.now_period),
        "was_due": iso(d.was_due),
        "now_due": iso(d.now_due),
        "months": d.months or None,
        "days": d.days or None,
        "slip": d.slip if d.change == "timescale-granted" else None,
        "slips": d.slips or None,
        "original": d.original or None,
        "rag_by": d.rag_by or None,
        "ratings": [{"lead": lead, "rag": rag} for lead, rag in d.ratings],
    }
    row |= {key: d.aside or None if key == ASIDES.get(d.change) else None for key in _ASIDE_KEYS}
    return row | {
        "by": list(d.by),
        "on": iso(d.on),
        "reason": d.reason or None,
        "minute": d.minute or None,
        "refresh": d.refresh or None,
        "severity": d.severity or None,
        "path": d.path or None,
        "number": d.number or None,
        "records": list(d.records),
        "said": [{"from": body, "field": key, "text": text} for body, key, text in d.said],
        "look_first": d.wants_a_look,
    }


_ASIDE_KEYS = tuple(ASIDES.values())


def _word(pair: Pair, d: Difference, rag: str, lang: str) -> str | None:
    if d.change not in RATED:
        return None
    for side in reversed(pair):
        if side.plan.terms.scheme.level(rag):
            return side.plan.terms.scheme.word(rag, lang)
    return rag or None


def _period(period: Period | None) -> str | None:
    return str(period) if period else None


def refresh_row(refresh: Refresh) -> Row:
    """A re-adoption: its name, whose and by which minute, and the ids whose timescale it moved."""
    return {
        "name": refresh.name,
        "by": list(refresh.by),
        "minute": refresh.minute or None,
        "reason": refresh.reason or None,
        "slips": sum(move.slip for move in refresh.moves),
        "ids": [move.id for move in refresh.moves],
    }


def changes_head(found: Changes) -> Row:
    """What is counted: actions changed, each kind of change, and the re-adoptions."""
    return {
        "actions_changed": found.actions_changed,
        "counts": found.counts,
        "refreshes": [refresh_row(refresh) for refresh in found.refreshes],
    }


def rows_of(found: Changes, lang: str) -> list[Row]:
    """Every difference as a row, in the plan's order."""
    return [difference_row(found.pair, difference, lang) for difference in found.items]
