"""A round as it is read: one row for each body, the counts of the whole, and the same in words."""

from planctl.contract.rounds import round_row
from planctl.contract.rows import Row
from planctl.locale.catalogue import say
from planctl.locale.fractions import fraction
from planctl.locale.months import format_day
from planctl.locale.rounds import of_round
from planctl.model.plan import Plan
from planctl.queries.round import Heard, RoundStands
from planctl.queries.selection import Stood

LISTS = (
    *("asked_about", "answered", "no_change", "without_report", "awaited", "not_reported", "late"),
)
COLUMNS = ("id", "name", *LISTS, "listing")


def body_row(plan: Plan, stands: RoundStands, heard: Heard, lang: str) -> Row:
    """One body with the ids of the actions that it was asked about, by what became of each."""
    parts = {
        "asked_about": heard.items,
        "answered": heard.answered,
        "no_change": heard.no_change,
        "without_report": heard.without_report,
        "awaited": heard.silent if stands.is_open else (),
        "not_reported": () if stands.is_open else heard.silent,
        "late": heard.late,
    }
    ids = {key: _ids(items) for key, items in parts.items()}
    name = name_of(plan, heard.body, lang)
    return {"id": heard.body, "name": name, **ids, "listing": heard.listing or None}


def counted(row: Row) -> Row:
    """A row as tables show it: how many, not which."""
    counts = {key: len(ids) for key in LISTS if isinstance(ids := row[key], list)}
    return {**row, **counts}


def spoken(row: Row, lang: str) -> Row:
    """A row for people: how it stands to the round's list in words of a language."""
    listing = str(row["listing"] or "")
    return {**row, "listing": of_round(listing, lang) if listing else ""}


def telling(rows: list[Row]) -> tuple[str, ...]:
    """The columns for people: without those in which no row has anything out of the ordinary."""
    ordinary = {"without_report": 0, "listing": "listed"}
    return tuple(
        key
        for key in COLUMNS
        if key not in ordinary or any(row[key] not in (ordinary[key], None) for row in rows)
    )


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
        "without_report": len(stands.without_report),
        "shared": len(stands.shared),
    }
    return {
        "round": round_row(stands.round),
        "open": stands.is_open,
        "bodies": bodies,
        "actions": actions,
        "nobody": _ids(stands.nobody),
    }


def in_words(plan: Plan, stands: RoundStands, lang: str) -> tuple[tuple[str, ...], ...]:
    """The counts for people, a few facts a line: the round itself first, then how many answered."""
    word = say("closes-on" if stands.is_open else "closed-on", lang)
    opened = stands.round
    head = f"{say('round', lang)}: {opened.period} ({word} {format_day(opened.closes, lang)})"
    lines: list[tuple[str, ...]] = [(head,), *_rates(stands, lang)]
    bare = stands.without_report
    if bare:
        ids = " ".join(_ids(bare))
        lines += [(f"{of_round('without-report', lang)}: {len(bare)}", ids)]
    late = sum(len(heard.late) for heard in stands.bodies)
    if late:
        lines += [(f"{of_round('answers-late', lang)}: {late}",)]
    if stands.nobody:
        ids = " ".join(_ids(stands.nobody))
        lines += [(f"{say('nobody', lang)}: {len(stands.nobody)}", ids)]
    if stands.shared:
        count = f"{say('shared-actions', lang)}: {len(stands.shared)}"
        lines += [(f"{count}; {of_round('shared', lang)}",)]
    return (*lines, *_listings(plan, stands, lang))


def _rates(stands: RoundStands, lang: str) -> list[tuple[str, ...]]:
    """How many bodies and actions have been answered, always with their fraction."""
    bodies = fraction(len(stands.answering), len(stands.asked), lang)
    actions = fraction(len(stands.answered), len(stands.items), lang)
    return [
        (
            f"{of_round('bodies-answering', lang)}: {bodies}",
            f"{of_round('bodies-complete', lang)}: {len(stands.complete)}",
        ),
        (
            f"{of_round('actions-answered', lang)}: {actions}",
            f"{of_round('by-all', lang)}: {len(stands.by_all)}",
        ),
    ]


def _listings(plan: Plan, stands: RoundStands, lang: str) -> list[tuple[str, ...]]:
    """Which bodies are not as the round's own list says, and in which way."""
    lines: list[tuple[str, ...]] = []
    for key, listing in (("asked-nothing", "asked nothing now"), ("not-listed", "not listed")):
        told = [name_of(plan, each.body, lang) for each in stands.bodies if each.listing == listing]
        if told:
            lines += [(f"{of_round(key, lang)}: {len(told)}", " / ".join(told))]
    return lines


def name_of(plan: Plan, body: str, lang: str) -> str:
    """A body's name in a language; its id where the register does not know it."""
    known = plan.register.by_id.get(body)
    return known.name_in(lang) if known else body


def _ids(items: tuple[Stood, ...]) -> list[str]:
    return [item.id for item in items]
