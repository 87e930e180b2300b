"""Whose words a file holds and which period it speaks of: by its ticket, else by what stands in it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planctl.model.lead import Register
from planctl.model.period import Period, parse_period, period_of
from planctl.model.plan import Terms
from planctl.partners.form import Ticket
from planctl.partners.returned.reading import Returned
from planctl.partners.returned.remarks import Remark, note, question, refused
from planctl.partners.sent import plan_token

_PERIOD = re.compile(r"(?<![0-9])[0-9]{4}(?:[-/][0-9]{2})?[ -][Qq][1-4](?![0-9])")


class Origin(NamedTuple):
    """Where a file comes from. `body` is "" where that is not known; an opening position has none.

    `remarks` that are refused or a question keep the whole file from being recorded.
    """

    body: str
    period: Period
    remarks: tuple[Remark, ...] = ()


class Here(NamedTuple):
    """What a file is held against: the plan's terms and register, and the day it is read on.

    `typed` is the period that was named for every file, None for each file's own.
    """

    terms: Terms
    register: Register
    day: date
    typed: Period | None = None

    @property
    def period(self) -> Period:
        """The round's period on the day."""
        opened = self.terms.round_on(self.day)
        return opened.period if opened else period_of(self.day, self.terms.year_starts)


def origin_of(
    file: Returned, here: Here, typed: str, *, alone: bool = True, others: Iterable[str] = ()
) -> Origin:
    """Whose words a file holds, where `typed` is the id of the body named for files that do not say.

    Where the file is not `alone` in that, the body must not be another than the one it seems to be of.
    `others` are bodies whose reports its ticket takes for those of its own body. Where there are any,
    or its title names another body, the ticket is not believed by itself.
    """
    ticket = file.ticket
    if ticket and ticket.plan != plan_token(here.terms):
        return Origin("", ticket.period, (refused("other-plan", ""),))
    if file.kind == "opening":
        own = [note("period-not-for", "")] if here.typed else []
        return Origin("", here.period, tuple(own))
    if ticket is None:
        return _untold(file, here, typed, alone=alone)
    period = here.typed or ticket.period
    remarks = [*_of_period(ticket.period, here, typed or ticket.body)]
    if ticket.body not in here.register.by_id:
        remarks.append(refused("body-gone", "", body=ticket.body))
        return Origin(ticket.body, period, tuple(remarks))
    seen = dict.fromkeys((*_titled(file, ticket, here.register), *others))
    if typed not in ("", ticket.body, *seen):
        remarks.append(refused("from-differs", "", body=ticket.body))
    elif seen and not typed:
        remarks.append(question("whose-ticket", "", body=ticket.body, seen=next(iter(seen))))
    return Origin(typed or ticket.body, period, tuple(remarks))


def _titled(file: Returned, ticket: Ticket, register: Register) -> Iterator[str]:
    """The body that the title names first, where it is another than the ticket's and not one before it."""
    first = next(_bodies_above(file, register), ticket.body)
    if ticket.body not in (first, register.heir(first, ticket.left)):
        yield first


def _untold(file: Returned, here: Here, typed: str, *, alone: bool) -> Origin:
    """The origin of a file whose ticket was lost: the body that was typed, the period that it says."""
    found = _period_in(file, here)
    period = here.typed or found
    remarks = [note("no-ticket", "", period=str(period)), *_of_period(found, here, typed or "BODY")]
    seen = list(dict.fromkeys(_bodies_in(file, here.register)))
    if typed and (alone or not seen or typed in seen):
        return Origin(typed, period, tuple(remarks))
    if seen:
        remarks.append(question("whose", "", body=seen[0]))
    else:
        remarks.append(refused("nobody-named", ""))
    return Origin("", period, tuple(remarks))


def _of_period(made: Period, here: Here, body: str) -> Iterator[Remark]:
    """For which period a body's file is recorded, where that is not plain, and whether it is late."""
    yield from outside(here.typed or made, "", here.terms)
    if here.typed and made != here.typed:
        yield note("period-typed", "", made=str(made), period=str(here.typed))
    elif made != here.period and not here.typed:
        now = str(here.period)
        option = now.replace(" ", "-")
        yield note("old-sheet", "", period=str(made), round=now, option=option, lead=body)
    yield from lateness(here.typed or made, here.terms)


def outside(period: Period, at: str, terms: Terms) -> Iterator[Remark]:
    """That a period, which stands in a cell, is none of the plan's."""
    if period.last < terms.first or period.first > terms.last:
        span = {"begins": terms.first.isoformat(), "ends": terms.last.isoformat()}
        yield refused("not-of-plan", at, period=str(period), **span)


def lateness(period: Period, terms: Terms) -> Iterator[Remark]:
    """That a period was agreed already, or a later one that covers what was known by then."""
    agreed = [each for each in terms.frozen if period.last <= each.period.last]
    if agreed:
        first = min(agreed, key=lambda each: each.period.sort_key)
        yield note("late", "", period=str(first.period), day=first.date.isoformat())


def _period_in(file: Returned, here: Here) -> Period:
    """The one period that its title or name speaks of, else the round's."""
    texts = (*(cell.text for cell in file.head), file.name)
    words = {found for text in texts for found in _PERIOD.findall(text)}
    found = {parse_period(each, here.terms.year_starts) for each in words}
    (only, *others) = found or {None}
    return only if only and not others else here.period


def _bodies_in(file: Returned, register: Register) -> Iterator[str]:
    """The bodies that are named above the rows or in the file's name, the likeliest first."""
    yield from _bodies_above(file, register)
    stem = file.name.rpartition(".")[0].casefold().replace("_", " ")
    named = (lead.id for lead in register.leads if re.search(rf"(?<!\w){lead.id}(?!\w)", stem))
    yield from sorted(named, key=len, reverse=True)


def _bodies_above(file: Returned, register: Register) -> Iterator[str]:
    """The bodies that are named above the rows, in order."""
    for cell in file.head:
        text = _PERIOD.sub("", cell.text)
        for part in (cell.text, *re.split(r"\s[/·–-]\s|\n|: ", text)):
            lead = register.find(part.strip(" ,"))
            if lead:
                yield lead.id
