"""Opening a round and closing it: who is asked about a period, and until when, written down."""

from datetime import date
from functools import partial
from typing import NamedTuple

from planctl.edits.at_work import Place, at_work
from planctl.edits.form.laying_out import Notes, Page
from planctl.edits.words.plan_words import not_written
from planctl.errors import NotAllowed, NotWritten
from planctl.locale.months import format_day
from planctl.model.period import Period
from planctl.model.plan import Plan, Round, Terms
from planctl.queries.asking import Asked, asked_in
from planctl.storage.gate import known_keys
from planctl.storage.opening import Opened, as_known, open_folder, require_sound
from planctl.storage.shapes import RoundShape
from planctl.storage.splice import SpliceRefused, set_value
from planctl.storage.yaml_events import Plain

UNCHANGED = "Nothing was changed."
HEAD = ("# A round: a period that bodies are asked about, and the last day to answer in time.",)
ABOVE: dict[tuple[str | int, ...], tuple[str, ...]] = {
    ("asked",): ("# The bodies that were asked on the day it was opened, by their ids.",)
}


class OpenedRound(NamedTuple):
    """A round opened, written or about to be: `path` is relative to the plan folder.

    `asked` is what it asks, `actions` how many the plan has. `recovered` are commands that had died.
    """

    round: Round
    asked: Asked
    actions: int
    text: str
    recovered: tuple[str, ...] = ()


class ClosedRound(NamedTuple):
    """A round ended: `before` as it was, `round` as it is, `text` its whole file."""

    before: Round
    round: Round
    text: str
    recovered: tuple[str, ...] = ()


def open_round(
    place: Place, period: Period, closes: date, day: date, command: str, *, dry_run: bool = False
) -> OpenedRound:
    """Write down that a period is asked about from a day on, until the day it closes (inclusive).

    Everything is read inside the plan's lock. Raises NotAllowed for a period outside the plan, one
    that has not begun or is older than the round of that day, one that was opened already, days in
    the wrong order, while a file is unreadable, and where no body can be asked.
    """
    with at_work(place, command, dry_run=dry_run) as change:
        opened = open_folder(place.root, place.memo)
        require_sound(opened)
        _require_readable(opened)
        new = Round(period, day, closes)
        _require_new(new, opened.plan.terms)
        _require_in_plan(new, opened.plan.terms)
        _require_in_order(new)
        plan = _plan_on(opened, new)
        asked = asked_in(plan, day, new)
        _require_askable(asked)
        new = new._replace(asked=tuple(each.body for each in asked.bodies))
        text = round_text(new)
        change.create(new.path, text.encode())
    recovered = tuple(each.command for each in change.recovered)
    return OpenedRound(new, asked, len(plan.tracked), text, recovered)


def close_round(
    place: Place, period: Period | None, day: date, command: str, *, dry_run: bool = False
) -> ClosedRound:
    """End a round on a day, which is the last to answer it in time; for None the round of that day.

    Only `closes:` changes in its file. Raises NotAllowed for a round that nobody opened by hand, one
    that is closed already or is opened later; NotWritten where the file cannot be spliced.
    """
    with at_work(place, command, dry_run=dry_run) as change:
        opened = open_folder(place.root, place.memo)
        require_sound(opened)
        before = _open_one(opened.plan.terms, period, day)
        old = change.read(before.path)
        if old is None:
            raise NotWritten(f"{before.path} is not there. {UNCHANGED}")
        text = _ended(before.path, old.decode(), day)
        change.replace(before.path, old, text.encode())
    recovered = tuple(each.command for each in change.recovered)
    return ClosedRound(before, before._replace(closes=day), text, recovered)


def round_text(opened: Round) -> str:
    """The whole file of a round."""
    data: dict[str, Plain] = {
        "period": str(opened.period),
        "opened": opened.opened.isoformat(),
        "closes": opened.closes.isoformat(),
        "asked": list(opened.asked),
    }
    page = Page(partial(known_keys, RoundShape), frozenset(), Notes(HEAD, ABOVE, {}))
    return page.text(data)


def _plan_on(opened: Opened, new: Round) -> Plan:
    """The plan as known on the day a round is opened, with that round in it."""
    terms = opened.plan.terms
    terms = terms._replace(rounds=(*terms.rounds, new))
    return as_known(opened._replace(plan=opened.plan._replace(terms=terms)), new.opened, None)


def _require_readable(opened: Opened) -> None:
    if opened.plan.unreadable:
        raise NotAllowed(
            f"files that cannot be read: {len(opened.plan.unreadable)}. Whom they would have asked"
            f" cannot be told. {UNCHANGED}",
            "See what is wrong with: planctl check",
        )


def _require_new(new: Round, terms: Terms) -> None:
    known = next((each for each in terms.rounds if each.period == new.period), None)
    if known:
        raise NotAllowed(
            f"{new.period} was opened already, on {format_day(known.opened)}, and closes on"
            f" {format_day(known.closes)}: {known.path}. {UNCHANGED}",
            f'Another closing day is written there by hand; to end it: planctl round close "{new.period}"',
        )


def _require_in_plan(new: Round, terms: Terms) -> None:
    period = new.period
    if period.last < terms.first or period.first > terms.last:
        span = f"{format_day(terms.first)} to {format_day(terms.last)}"
        raise NotAllowed(
            f"{period} is no period of this plan. {UNCHANGED}", f"It runs from {span}."
        )
    if period.first > new.opened:
        raise NotAllowed(
            f"{period} has not begun on {format_day(new.opened)}: it begins on"
            f" {format_day(period.first)}. {UNCHANGED}",
            "A round asks what has become of a period that has begun.",
        )
    newest = terms.round_on(new.opened)
    if newest and newest.period.sort_key > period.sort_key:
        raise NotAllowed(
            f"{period} is older than the round of {format_day(new.opened)}, {newest.period}: asking"
            f" for it would ask nobody. {UNCHANGED}",
            f'Who answered for it: planctl round --period "{period}"',
        )


def _require_in_order(new: Round) -> None:
    if new.closes < new.opened:
        raise NotAllowed(
            f"{format_day(new.closes)} is before {format_day(new.opened)}, when it is opened:"
            f" nobody could answer in time. {UNCHANGED}",
            "--closes is the last day to answer; --date the day on which it is opened.",
        )


def _require_askable(asked: Asked) -> None:
    if asked.bodies:
        return
    if asked.nobody:
        raise NotAllowed(
            f"no body can be asked. Actions it would ask about, led by nobody who could answer:"
            f" {len(asked.nobody)}. {UNCHANGED}",
            "Say whom to ask for a lead with `asked:` in leads.yaml. See: planctl leads",
        )
    raise NotAllowed(
        f"no body can be asked: {asked.round.period} asks about no action. {UNCHANGED}",
        "What is complete or closed is not asked, and some only once a year: planctl unreported",
    )


def _open_one(terms: Terms, period: Period | None, day: date) -> Round:
    wanted = period or _newest(terms, day)
    known = next((each for each in terms.rounds if each.period == wanted), None)
    if known is None:
        raise _by_itself(terms, wanted, day)
    if day < known.opened:
        raise NotAllowed(
            f"{known.period} is opened on {format_day(known.opened)}, after"
            f" {format_day(day)}. {UNCHANGED}",
            f"If it was opened by mistake, undo that, or delete {known.path} before it is shared.",
        )
    if known.closes <= day:
        raise NotAllowed(
            f"{known.period} closes on {format_day(known.closes)} already. {UNCHANGED}",
            f'Who answered: planctl round --period "{known.period}"',
        )
    return known


def _newest(terms: Terms, day: date) -> Period | None:
    newest = terms.round_on(day)
    return newest.period if newest else None


def _by_itself(terms: Terms, wanted: Period | None, day: date) -> NotAllowed:
    if wanted is None:
        return NotAllowed(
            f"there is no round on {format_day(day)}: the plan's first period has not ended."
            f" {UNCHANGED}",
            "To open one: planctl round open PERIOD --closes DAY",
        )
    return NotAllowed(
        f"nobody opened the round of {wanted} by hand, so there is nothing to close. {UNCHANGED}",
        f"It closes by itself, {terms.grace} days after {format_day(wanted.last)}.",
    )


def _ended(path: str, text: str, day: date) -> str:
    try:
        return set_value(text, ("closes",), day.isoformat(), block=False)
    except SpliceRefused as refused:
        raise not_written(path, refused) from refused
