"""A calendar of what falls due: one all-day event for each unfinished action, as the bytes of an .ics file."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple

from planctl.contract.answer import visible
from planctl.contract.rows import timescale_told, told
from planctl.locale.calendar import in_calendar
from planctl.model.ledger import Ledger, granted_by
from planctl.model.plan import Plan, Round
from planctl.model.record import Change, Record
from planctl.model.recurrence import occurrences_from
from planctl.partners.sent import plan_token
from planctl.queries.selection import Stood

if TYPE_CHECKING:
    from icalendar import Event

MAKER = "-//planctl//planctl calendar 1//EN"
"""Who made the file, as every calendar says near its beginning."""
LONGEST = 120
"""Characters of the action's words in an event's title; its description has them whole."""


class Dated(NamedTuple):
    """An action on a day of a calendar. `name` tells it from every other event of the plan.

    `moves` is how often its day was moved by decision: calendars take the event with most moves.
    """

    item: Stood
    day: date
    name: str
    moves: int


def dated(plan: Plan, items: tuple[Stood, ...], ledgers: Mapping[str, Ledger]) -> tuple[Dated, ...]:
    """The unfinished actions that have a day, in the order of their days.

    A recurring one stands on its next occurrence, which is an event of its own.
    """
    found = []
    for item in items:
        if item.tracked.settled.finished:
            continue
        moves = sum(_moves(record, plan) for record in ledgers[item.id].records)
        if item.tracked.settled.recurs:
            found += [_next_time(plan, item, moves)]
        elif item.standing.current_due:
            found += [Dated(item, item.standing.current_due, item.id.lower(), moves)]
    return tuple(sorted((each for each in found if each), key=lambda each: (each.day, each.name)))


def calendar(
    plan: Plan, events: tuple[Dated, ...], opened: Round | None, as_of: date, lang: str
) -> bytes:
    """The calendar in a language, as seen on a day; `opened` is the round whose closing day is in it.

    Same plan, same day: same bytes. An event keeps its UID whoever leads and whatever day it gets.
    """
    from icalendar import Calendar

    whole = Calendar()
    whole.add("prodid", MAKER)
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    title = plan.terms.text("short_title", lang) or plan.terms.text("title", lang)
    whole.add("x-wr-calname", _plain(title))
    if opened:
        whole.add_component(_closing(plan, opened, as_of, lang))
    for each in events:
        whole.add_component(_event(plan, each, as_of, lang))
    return bytes(whole.to_ical())


def _moves(record: Record, plan: Plan) -> bool:
    """Whether a record moved the timescale: granted, or changed in the plan's own words."""
    is_changed = isinstance(record.act, Change) and record.act.field == "timescale"
    return is_changed or granted_by(record, plan.terms) is not None


def _next_time(plan: Plan, item: Stood, moves: int) -> Dated | None:
    """The first occurrence on or after the day that no report answers; None where there is none."""
    settled = item.tracked.settled
    for each in occurrences_from(settled.recurs, settled.recurs_from, plan.terms):
        if each.due >= item.standing.as_of and each.label not in settled.answered:
            return Dated(item, each.due, f"{item.id.lower()}-{each.due:%Y%m%d}", moves)
    return None


def _event(plan: Plan, each: Dated, as_of: date, lang: str) -> "Event":
    words = told(each.item, lang, plan.terms.languages[0])
    first = plan.terms.languages[0]
    title = f"{each.item.id}: {_short(words.texts['action'])}"
    facts = (
        ("action", words.texts["action"]),
        ("commitment", words.texts["commitment"]),
        ("evidence", words.texts["evidence"]),
        ("timescale", timescale_told(each.item, lang)),
        ("lead", words.texts["lead"]),
    )
    lines = [f"{in_calendar(key, lang)}: {_plain(text)}" for key, text in facts if text]
    event = _blank(plan, each.name, each.day, as_of)
    event.add("sequence", each.moves)
    event.add("summary", title, {"LANGUAGE": first if "action" in words.fallback else lang})
    event.add("description", "\n".join(lines), {"LANGUAGE": lang})
    return event


def _closing(plan: Plan, opened: Round, as_of: date, lang: str) -> "Event":
    event = _blank(plan, f"round-{opened.period.slug.lower()}", opened.closes, as_of)
    event.add("sequence", 0)
    summary = f"{in_calendar('round', lang)} {opened.period}: {in_calendar('closes', lang)}"
    event.add("summary", summary, {"LANGUAGE": lang})
    return event


def _blank(plan: Plan, name: str, day: date, as_of: date) -> "Event":
    """An event on one whole day, which keeps nobody from being free."""
    from icalendar import Event

    event = Event()
    event.add("uid", f"{name}@{plan_token(plan.terms)}.planctl")
    event.add("dtstamp", datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC))
    event.add("dtstart", day)
    event.add("transp", "TRANSPARENT")
    return event


def _plain(text: str) -> str:
    """A text on one line, with nothing in it that no screen shows."""
    return visible(" ".join(text.split()))


def _short(text: str) -> str:
    flat = _plain(text)
    if len(flat) <= LONGEST:
        return flat
    return f"{flat[:LONGEST].rpartition(' ')[0] or flat[: LONGEST - 1]}…"
