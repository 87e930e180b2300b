"""The text of a frozen period's file: who agreed it, the figures, and which records were there."""

from functools import partial
from typing import NamedTuple

from planctl.edits.form.laying_out import Notes, Page
from planctl.edits.form.proof import says
from planctl.errors import NotWritten
from planctl.model.frozen import Counted, Frozen
from planctl.queries.status import Tally
from planctl.storage.gate import known_keys
from planctl.storage.shapes_frozen import FrozenShape
from planctl.storage.yaml_events import Plain

HEAD = (
    "# How a period was agreed. planctl freeze wrote this file, and nobody edits it.",
    "# Papers for the period are made from exactly the records listed below. A record that came",
    "# after it was agreed is late: it is shown as late, and not counted in this period.",
)
ABOVE: dict[tuple[str | int, ...], tuple[str, ...]] = {
    ("figures",): ("# How many actions stood where on the period's last day, and of how many.",),
    ("aims",): ("# The same for each aim. What is not listed is 0.",),
    ("commitments",): (
        "# Which records were there: how many, one digest of their names, and a mark for each,",
        "# the first 8 hex digits of the SHA-256 of its name.",
    ),
}


class Figures(NamedTuple):
    """The counts of the whole plan, and of each aim with actions, by its id, in the plan's order."""

    plan: Tally
    aims: tuple[tuple[str, Tally], ...]


def frozen_text(frozen: Frozen, figures: Figures) -> str:
    """The whole file. Raises NotWritten where it cannot hold what was typed."""
    data: dict[str, Plain] = {
        "period": str(frozen.period),
        "date": frozen.date.isoformat(),
        "from": frozen.body,
        "minute": frozen.minute,
        "figures": _figures(figures.plan),
        "aims": [{"aim": aim, "figures": _counted_only(tally)} for aim, tally in figures.aims],
        "commitments": [_commitment(counted) for counted in frozen.commitments],
    }
    data = {key: value for key, value in data.items() if value}
    above = {keys: lines for keys, lines in ABOVE.items() if keys[0] in data}
    notes = Notes(HEAD, above, {})
    text = Page(partial(known_keys, FrozenShape), frozenset(), notes).text(data)
    if not says(text, data):
        raise NotWritten("there is no place for this minute in a file. Nothing was changed.")
    return text


def _figures(tally: Tally) -> dict[str, Plain]:
    """Every count with what it is part of: "9 of 16"."""
    wholes = {
        "overdue_never_reported": tally.overdue,
        "reported": tally.asked,
        "awaited": tally.asked,
        "not_reported": tally.asked,
        "older": tally.unfinished,
        "unrated": tally.unfinished,
        "not_agreed": tally.unfinished,
    }
    counts = {key: count for key, count in tally._asdict().items() if key != "ratings"}
    found: dict[str, Plain] = {
        key: f"{count} of {wholes.get(key, tally.actions)}" for key, count in counts.items()
    }
    found["actions"] = str(tally.actions)
    found["ratings"] = [
        {"rag": level, "actions": f"{count} of {tally.unfinished}"}
        for level, count in tally.ratings
    ]
    return found


def _counted_only(tally: Tally) -> dict[str, Plain]:
    """The same without what is 0: an aim's figures stay a few lines."""
    found = {key: value for key, value in _figures(tally).items() if _is_some(value)}
    ratings = found.get("ratings")
    if isinstance(ratings, list):
        found["ratings"] = [
            rated for rated in ratings if isinstance(rated, dict) and _is_some(rated["actions"])
        ]
    return {key: value for key, value in found.items() if value}


def _is_some(value: Plain) -> bool:
    return not (isinstance(value, str) and value.startswith("0 of "))


def _commitment(counted: Counted) -> dict[str, Plain]:
    said: dict[str, Plain] = {
        "commitment": counted.commitment,
        "records": str(counted.records),
        "digest": counted.digest,
        "marks": counted.marks,
        "changes": counted.changes,
    }
    return {key: value for key, value in said.items() if value}
