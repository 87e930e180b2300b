"""Freezing a period: what a body agreed, written down so that later records change nothing of it."""

from datetime import date
from typing import NamedTuple

from planctl.edits.at_work import Place, at_work
from planctl.edits.bodies import body_of
from planctl.edits.decisions.frozen_text import Figures, frozen_text
from planctl.edits.typed import refuse_removed
from planctl.errors import NotAllowed, WrongUsage
from planctl.locale.months import format_day
from planctl.model.frozen import Counted, Frozen, digest_of, mark_of
from planctl.model.ids import read_id
from planctl.model.lead import Lead, Register
from planctl.model.period import Period, newest_ended
from planctl.model.plan import Terms
from planctl.model.record import Change, Record
from planctl.model.standing import about, known_on
from planctl.model.unit import Unit
from planctl.queries.selection import selected
from planctl.queries.status import Tally, tally
from planctl.storage.opening import Opened, as_known, open_folder, require_sound
from planctl.storage.reading_unit import read_unit

UNCHANGED = "Nothing was changed."


class Agreed(NamedTuple):
    """A period agreed, written or about to be: `path` is relative to the plan folder.

    `others` are periods with the same last day that were agreed with other figures.
    """

    frozen: Frozen
    body: Lead
    path: str
    text: str
    figures: Tally
    terms: Terms
    recovered: tuple[str, ...] = ()
    others: tuple[Frozen, ...] = ()

    @property
    def records(self) -> int:
        """How many records were counted."""
        return sum(counted.records for counted in self.frozen.commitments)


class Decision(NamedTuple):
    """What was decided: the period, by which body as typed (None for the coordinator), when, where.

    `today` is the day by the calendar, which `day` may not be after.
    """

    period: Period
    sender: str | None
    minute: str
    day: date
    today: date


def freeze(place: Place, decision: Decision, command: str, *, dry_run: bool = False) -> Agreed:
    """Write down how a period was agreed: one new file, and no record touched.

    Everything is read inside the plan's lock. Raises WrongUsage for a body that is not registered or
    a missing minute; NotAllowed for a body that the plan does not name, a period outside the plan,
    not over on the day or agreed already, and while a file is unreadable or a record misnamed.
    """
    with at_work(place, command, dry_run=dry_run) as change:
        opened = open_folder(place.root, place.memo)
        require_sound(opened)
        made = _agreed(opened, decision)
        change.create(made.path, made.text.encode())
    return made._replace(recovered=tuple(each.command for each in change.recovered))


def _agreed(opened: Opened, decision: Decision) -> Agreed:
    terms, register = opened.plan.terms, opened.plan.register
    body = body_of(decision.sender, terms, register)
    _require_named(body, terms, register)
    _require_over(decision, terms)
    _require_new(decision.period, terms, register)
    _require_readable(opened)
    if not decision.minute.strip():
        raise WrongUsage("the minute says nothing", 'Say where it was agreed: --minute "Item 4"')
    refuse_removed(decision.minute)
    frozen = Frozen(decision.period, decision.day, body.id, decision.minute.strip())
    frozen = frozen._replace(commitments=_counted(opened, decision))
    figures = _figures(opened, frozen)
    text = frozen_text(frozen, figures)
    made = Agreed(frozen, body, frozen.path, text, figures.plan, terms)
    return made._replace(others=_otherwise(opened, made))


def _otherwise(opened: Opened, made: Agreed) -> tuple[Frozen, ...]:
    """The periods agreed before that end on the same day, where their figures are others."""
    last = made.frozen.period.last
    before = (each for each in made.terms.frozen if each.period.last == last)
    return tuple(each for each in before if _figures(opened, each).plan != made.figures)


def _require_named(body: Lead, terms: Terms, register: Register) -> None:
    named = terms.policies.agrees
    if named and body.id != named:
        known = register.by_id.get(named)
        name = known.name if known else named
        raise NotAllowed(
            f"in this plan {name} agrees what is said of a period, not {body.name}. {UNCHANGED}",
            f"If it did: --from {named}",
        )


def _require_over(decision: Decision, terms: Terms) -> None:
    period, day = decision.period, decision.day
    if period.last < terms.first or period.first > terms.last:
        span = f"{format_day(terms.first)} to {format_day(terms.last)}"
        raise NotAllowed(
            f"{period} is no period of this plan. {UNCHANGED}", f"It runs from {span}."
        )
    if period.last >= decision.today:
        raise NotAllowed(
            f"{period} has not ended: its last day is {format_day(period.last)}. {UNCHANGED}",
            "A period is frozen once it is over and has been agreed.",
        )
    if day > decision.today:
        raise NotAllowed(
            f"{format_day(day)} has not come yet, so nothing was agreed on it. {UNCHANGED}",
            "Leave --date out for today, or name the day on which it was agreed.",
        )
    if period.last > day:
        newest = newest_ended(day, terms.year_starts)
        raise NotAllowed(
            f"{period} is not over on {format_day(day)}: it ends on {format_day(period.last)}."
            f" {UNCHANGED}",
            f"The newest quarter that is over then: {newest}.",
        )


def _require_new(period: Period, terms: Terms, register: Register) -> None:
    frozen = terms.frozen_as(period)
    if frozen:
        known = register.by_id.get(frozen.body)
        raise NotAllowed(
            f"{period} was agreed already, by {known.name if known else frozen.body} on"
            f" {format_day(frozen.date)}, minute {frozen.minute}. {UNCHANGED}",
            f'See what was agreed: planctl status --period "{period}"',
        )


def _require_readable(opened: Opened) -> None:
    """Nothing is agreed that cannot be read, or that will have another name once it is mended."""
    if opened.plan.unreadable:
        raise NotAllowed(
            f"files that cannot be read: {len(opened.plan.unreadable)}. What they say cannot be"
            f" agreed. {UNCHANGED}",
            "See what is wrong with: planctl check",
        )
    problems = (problem for summary in opened.summaries for problem in summary.problems)
    misnamed = sum(problem.code == "record-misnamed" for problem in problems)
    if misnamed:
        raise NotAllowed(
            f"records without their right name: {misnamed}. A period is agreed by the names of its"
            f" records. {UNCHANGED}",
            "Name them first: planctl check --fix",
        )


def _counted(opened: Opened, decision: Decision) -> tuple[Counted, ...]:
    """What counts of each commitment that has any record of the period, in the order of their ids."""
    found = []
    for key in sorted(summary.key for summary in opened.summaries):
        paths = opened.scan.paths[key]
        terms, register = opened.plan.terms, opened.plan.register
        unit = read_unit(key, paths, opened.read, terms, register).unit
        there = known_on(about(unit.records, decision.period, terms, register), decision.day)
        counted = _of_unit(unit, there, decision.day)
        if counted.marks or counted.changes:
            found.append(counted)
    return tuple(found)


def _of_unit(unit: Unit, there: tuple[Record, ...], day: date) -> Counted:
    names = sorted({record.name for record in there})
    changes = {r.name for r in known_on(unit.records, day) if isinstance(r.act, Change)}
    return Counted(
        read_id(unit.key) or unit.key,
        len(names),
        digest_of(names),
        _marks(names),
        _marks(changes.difference(names)),
    )


def _marks(names: "list[str] | set[str]") -> str:
    return " ".join(sorted(map(mark_of, names)))


def _figures(opened: Opened, frozen: Frozen) -> Figures:
    """The counts that everybody who asks for the period will get from now on."""
    terms = opened.plan.terms
    then = terms._replace(frozen=(*terms.frozen, frozen))
    asked = opened._replace(plan=opened.plan._replace(terms=then))
    day = frozen.period.last
    plan = as_known(asked, day, frozen.period)
    items = selected(plan, day)
    by_aim = {aim.id: [i for i in items if i.tracked.aim == aim.id] for aim in terms.aims}
    return Figures(
        tally(plan, items, day),
        tuple((aim, tally(plan, own, day)) for aim, own in by_aim.items() if own),
    )
