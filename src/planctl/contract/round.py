"""A round as machines read it: one row for each body, and the counts of the whole."""

from planctl.contract.rounds import round_row
from planctl.contract.rows import Row
from planctl.model.plan import Plan
from planctl.queries.round import Heard, RoundStands
from planctl.queries.selection import Stood

LISTS = ("asked_about", "answered", "no_change", "awaited", "not_reported", "late")
COLUMNS = ("id", "name", *LISTS, "listing")


def body_row(plan: Plan, stands: RoundStands, heard: Heard, lang: str) -> Row:
    """One body with the ids of the actions that it was asked about, by what became of each."""
    known = plan.register.by_id.get(heard.body)
    parts = {
        "asked_about": heard.items,
        "answered": heard.answered,
        "no_change": heard.no_change,
        "awaited": heard.silent if stands.is_open else (),
        "not_reported": () if stands.is_open else heard.silent,
        "late": heard.late,
    }
    ids = {key: _ids(items) for key, items in parts.items()}
    name = known.name_in(lang) if known else heard.body
    return {"id": heard.body, "name": name, **ids, "listing": heard.listing or None}


def counted(row: Row) -> Row:
    """A row as tables show it: how many, not which."""
    counts = {key: len(ids) for key in LISTS if isinstance(ids := row[key], list)}
    return {**row, **counts}


def round_head(stands: RoundStands) -> Row:
    """The round and its counts: of bodies, and of actions, each action once whoever shares it."""
    bodies = {
        "asked": len(stands.asked),
        "answering": len(stands.answering),
        "complete": len(stands.complete),
    }
    actions = {
        "asked": len(stands.items),
        "answered": len(stands.answered),
        "answered_by_all": len(stands.by_all),
        "shared": len(stands.shared),
    }
    return {
        "round": round_row(stands.round),
        "open": stands.is_open,
        "bodies": bodies,
        "actions": actions,
        "nobody": _ids(stands.nobody),
    }


def _ids(items: tuple[Stood, ...]) -> list[str]:
    return [item.id for item in items]
