"""`planctl calendar`: what falls due, as a file for calendars."""

from datetime import date
from typing import TYPE_CHECKING

import click

from planctl.cli.clock import today
from planctl.cli.completing import offer
from planctl.cli.opening import Open, finish, lead_of
from planctl.cli.options import Day, plan_option, plan_typed
from planctl.contract.answer import visible
from planctl.locale.calendar import in_calendar
from planctl.locale.catalogue import LANGUAGES
from planctl.locale.recording import recorded
from planctl.queries.selection import EVERYTHING, Stood, selected

if TYPE_CHECKING:
    from planctl.partners.calendar import Dated


@click.command("calendar")
@click.option(
    "--lead", "leads", multiple=True, shell_complete=offer("lead"), help="Only this lead's."
)
@click.option("--as-of", type=Day(), metavar="DAY", help="Look from this day. [today]")
@click.option(
    "--output",
    metavar="FILE",
    help="The file; - for standard output. [calendar.ics, with --lead calendar-LEAD.ics]",
)
@click.option("--force", is_flag=True, help="Replace a file that planctl did not make.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language. [en]")
@plan_option
def command(
    leads: tuple[str, ...],
    as_of: date | None,
    output: str | None,
    force: bool,
    lang: str,
    plan: str | None,
) -> None:
    """Make a calendar of what falls due: an all-day event for each unfinished action, as .ics.

    An event stays the same one whoever leads and whatever day is granted, so that a calendar which
    is read in again is brought up to date. Of a recurring action it has the next time. While a round
    is open its last day to answer is in it too.

    \b
    Examples:
      planctl calendar --lead health
      planctl calendar --lead "Regional Team" --lang cy --output tim.ics
      planctl calendar --output - > plan.ics
    """
    from planctl.cli.round_seen import ledgers_of, opened_on
    from planctl.partners.calendar import calendar, dated

    day = as_of or today()
    opened = opened_on(plan or plan_typed(click.get_current_context()), day)
    chosen = EVERYTHING._replace(leads=frozenset(lead_of(word, opened.plan) for word in leads))
    items = selected(opened.plan, day, chosen)
    events = dated(opened.plan, items, ledgers_of(opened, day, lang))
    found = opened.plan.terms.round_on(day)
    closing = found if found and day <= found.closes else None
    if not events and not closing:
        click.echo(in_calendar("nothing", lang), err=output == "-")
        return finish(opened)
    data = calendar(opened.plan, events, closing, day, lang)
    _put(data, output or _named(leads, opened), force, lang)
    _tell(items, events, lang, len(events) + bool(closing))
    return finish(opened)


def _named(leads: tuple[str, ...], opened: Open) -> str:
    """What the file is called: after the leads chosen, so that two bodies' do not meet."""
    parts = (lead_of(word, opened.plan) for word in leads)
    return "-".join(("calendar", *parts)) + ".ics"


def _put(data: bytes, path: str, force: bool, lang: str) -> None:
    """Write the calendar, over an older one that planctl made; or print it as it is."""
    from planctl.storage.made import write_made

    if path == "-":
        return click.echo(data, nl=False)
    if write_made(path, data, force=force or _is_ours(path)):
        return click.echo(visible(recorded("wrote", lang, path=path)))
    return click.echo(visible(in_calendar("same", lang, path=path)))


def _is_ours(path: str) -> bool:
    """Whether a file is a calendar that planctl made: nobody has filled that in."""
    from planctl.partners.calendar import MAKER

    try:
        with open(path, "rb") as there:
            return f"PRODID:{MAKER}".encode() in there.read(400)
    except OSError:
        return False


def _tell(items: tuple[Stood, ...], events: "tuple[Dated, ...]", lang: str, count: int) -> None:
    """How many events there are, and which unfinished actions have none; beside data, as errors are."""
    click.echo(f"{in_calendar('events', lang)}: {count}", err=True)
    there = {each.item.id for each in events}
    left = [i.id for i in items if i.id not in there and not i.tracked.settled.finished]
    if left:
        click.echo(f"{in_calendar('undated', lang)}: {len(left)}  {' '.join(left)}", err=True)
