"""Evidence as machines read it: each action with what was supplied, and a row for each item."""

from planctl.contract.rows import Row, action_row, iso
from planctl.model.plan import Plan
from planctl.queries.evidence import Evidence, Held, Shown

COLUMNS = (
    *("id", "state", "evidence", "reference", "seen_by", "seen", "from"),
    *("copy", "copy_state", "record"),
)


def evidence_row(plan: Plan, held: Held, lang: str) -> Row:
    """An action with all its keys, and what was supplied for it."""
    return {
        **action_row(plan, held.stood, lang),
        "missing": held.missing,
        "supplied": [_item(shown) for shown in held.shown],
    }


def _item(shown: Shown) -> Row:
    item = shown.item
    return {
        "reference": item.reference,
        "seen_by": item.seen_by or None,
        "seen": iso(item.date),
        "from": shown.sender,
        "date": iso(shown.date),
        "copy": item.copy or None,
        "sha256": item.sha256 or None,
        "copy_state": shown.copy_state or None,
        "despite": item.despite or None,
        "record": shown.name,
    }


def item_rows(row: Row) -> list[Row]:
    """An action's row once for each item supplied, or once without any."""
    supplied = row["supplied"]
    items = supplied if isinstance(supplied, list) and supplied else [{}]
    return [{**{key: row.get(key) for key in COLUMNS}, **item} for item in items]


def totals(found: Evidence) -> Row:
    """The figures beside the items, each with the ids behind it."""
    return {
        "supplied": _ids(found.supplied),
        "missing": _ids(found.missing),
        "unnamed": _ids(found.unnamed),
        "complete_without": _ids(found.complete_without),
        "copies": found.copies(),
        "copies_missing": found.copies("missing"),
        "copies_changed": found.copies("changed"),
    }


def _ids(held: tuple[Held, ...]) -> list[str]:
    return [each.stood.id for each in held]
