"""What was typed as the sides of a diff: a revision, a day, a period, or nothing for the files."""

import re
from datetime import date
from typing import NamedTuple

import click

from planctl.cli.options import Day
from planctl.errors import WrongUsage
from planctl.model.period import Period, parse_period

FILES, REVISION, DAY, PERIOD = "files", "revision", "day", "period"
NEWEST = "HEAD"
_ALL_DIGITS = re.compile(r"[0-9]+")


class Word(NamedTuple):
    """One side as it was typed, and what it was taken for."""

    typed: str
    kind: str
    day: date | None = None
    period: Period | None = None


class Typed(NamedTuple):
    """Both sides; with `fork` the earlier one stands for what both have in common."""

    before: Word
    now: Word
    fork: bool = False


def read_sides(typed: str | None, year_starts: int) -> Typed:
    """What "A", "A..B" and "A...B" ask for; nothing at all is HEAD against the files.

    An end left open beside the dots is HEAD, as in git. `year_starts` is the month of the plan's year.
    """
    if typed is None:
        return Typed(Word(NEWEST, REVISION), Word("", FILES))
    for dots in ("...", ".."):
        before, found, now = typed.partition(dots)
        if found:
            was = _word(before or NEWEST, year_starts)
            return _checked(Typed(was, _word(now or NEWEST, year_starts), dots == "..."))
    return Typed(_word(typed, year_starts), Word("", FILES))


def _checked(typed: Typed) -> Typed:
    if typed.fork and (typed.before.kind, typed.now.kind) != (REVISION, REVISION):
        raise WrongUsage(
            "three dots ask for what two revisions have in common",
            f"With a day or a period write two: {typed.before.typed}..{typed.now.typed}",
        )
    return typed


def _word(text: str, year_starts: int) -> Word:
    """A side, taken for a period or a day where it can be one, else for a revision."""
    period = parse_period(text, year_starts)
    if period:
        return Word(text, PERIOD, period=period)
    day = _day(text)
    return Word(text, DAY, day=day) if day else Word(text, REVISION)


def _day(text: str) -> date | None:
    """The day that words mean; a row of digits is no day, for it may be the beginning of an id."""
    if _ALL_DIGITS.fullmatch(text):
        return None
    try:
        return Day().convert(text, None, None)
    except click.BadParameter:
        return None
