"""`planctl due`: what falls due next."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from planctl.cli.answering import Found, answer, head_of, notes_of
from planctl.cli.opening import Open, grouped, open_asked
from planctl.cli.options import Asked, reading
from planctl.contract.answer import Answer, Row
from planctl.contract.rows import action_row, iso
from planctl.errors import WrongUsage
from planctl.locale.catalogue import say
from planctl.model.period import month_end, parse_period
from planctl.model.plan import Terms
from planctl.queries.due import Due, due
from planctl.queries.selection import Group

if TYPE_CHECKING:
    from planctl.terminal.screen import Screen

COLUMNS = ("id", "falls_due", "occurrence", "timescale", "reported", "lead", "action")
UNITS = {"d": 1, "w": 7}
MONTHS = {"m": 1, "y": 12}


@click.command("due")
@click.option(
    "--within",
    metavar="SPAN",
    default="90d",
    help="Days, weeks, months, years, a period or a day: 90d, 3m, 1y, 2026-27 Q4. [90d]",
)
@reading
def command(asked: Asked, within: str) -> None:
    """What falls due next, the soonest first.

    \b
    Examples:
      planctl due
      planctl due --within 1y --by lead
      planctl due --within "2026-27 Q4" --lead health
      planctl due --within 3m --format csv
    """
    opened = open_asked(asked)
    until = last_day(within, asked.as_of, opened.plan.terms)
    found = due(opened.plan, asked.as_of, until, opened.selection)
    groups = grouped(asked, opened.plan, [falling.item for falling in found.items])
    said = _answer(asked, opened, found, groups)

    def draw(screen: "Screen") -> None:
        from planctl.terminal.due import Coming, draw_due

        draw_due(screen, Coming(opened.plan, found, groups, asked.by, said.notes))

    answer(asked, opened, said, draw)


def last_day(within: str, as_of: date, terms: Terms) -> date:
    """The last day, inclusive, of a span from a day on. Raises WrongUsage for any other words."""
    words = within.strip()
    number, unit = words[:-1].strip(), words[-1:].lower()
    try:
        if number.isdecimal() and unit in UNITS:
            return as_of + timedelta(days=int(number) * UNITS[unit])
        if number.isdecimal() and unit in MONTHS:
            return _months_on(as_of, int(number) * MONTHS[unit])
    except (OverflowError, ValueError):
        raise WrongUsage(f'--within "{within}" goes beyond the calendar', "Write 90d.") from None
    named = parse_period(words, terms.year_starts)
    day = named.last if named else _in_words(words, terms)
    if day is None or day < as_of:
        problem = "is not a span of time" if day is None else "is over already"
        raise WrongUsage(f'--within "{within}" {problem}', 'Write 90d, 3m, 1y or "2026-27 Q4".')
    return day


def _months_on(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it is shorter."""
    later = day.year * 12 + day.month - 1 + months
    end = month_end(later // 12, later % 12 + 1)
    return end.replace(day=min(day.day, end.day))


def _in_words(words: str, terms: Terms) -> date | None:
    from planctl.model.phrases import read_timescale

    try:
        return date.fromisoformat(words)
    except ValueError:
        return read_timescale(words, terms.first, terms.year_starts).due


def _answer(asked: Asked, opened: Open, found: Due, groups: tuple[Group, ...] | None) -> Answer:
    by_id: dict[str, Row] = {
        falling.item.id: {
            **action_row(opened.plan, falling.item, asked.lang),
            "falls_due": iso(falling.day),
            "occurrence": falling.occurrence or None,
        }
        for falling in found.items
    }
    head = head_of(asked, opened, found.total) | {
        "until": iso(found.until),
        "later": [falling.item.id for falling in found.later],
        "overdue": [item.id for item in found.overdue],
        "undated": [item.id for item in found.undated],
        "finished": [item.id for item in found.finished],
    }
    said = Found(by_id, groups).said("due", head, COLUMNS, say("nothing-due", asked.lang))
    return said._replace(notes=notes_of(asked, opened))
