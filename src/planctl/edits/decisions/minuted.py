"""Recording what a body minuted in its decisions paper: each row judged, all written together."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from planctl.edits.at_work import Place, at_work
from planctl.edits.decisions.deciding import Decided, Docket, Ruling
from planctl.edits.decisions.minuted_row import Bench, Verdict
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.partners.minuted.outcomes import Minuted, told_twice


class Given(NamedTuple):
    """What was typed beside the file. `sender` is a body as typed, None for whom the policies name.

    `minute` is for rows that name none of their own.
    """

    sender: str | None
    day: date
    minute: str = ""


class Minutes(NamedTuple):
    """Every row with its verdict, and the terms that they were read against.

    `written` says whether what is recorded is on the disk. `recovered` are commands that had died.
    """

    verdicts: tuple[Verdict, ...]
    terms: Terms
    register: Register
    written: bool
    recovered: tuple[str, ...] = ()

    @property
    def decided(self) -> tuple[Decided, ...]:
        """What is recorded, or would be."""
        return tuple(each.made for each in self.verdicts if each.made)

    @property
    def stops(self) -> bool:
        """Whether a row is refused or in question."""
        return any(each.weight in ("refused", "question") for each in self.verdicts)


class _HeldBackError(Exception):
    """Nothing is written: a row is refused or in question."""


def record_minutes(
    place: Place,
    rows: Iterable[Minuted],
    given: Given,
    command: str,
    *,
    write: bool = False,
    partial: bool = False,
) -> Minutes:
    """Judge every row against the plan as it is, and with `write` record all that can be.

    While a row is refused or in question nothing is written, unless `partial`. Raises WrongUsage
    for a body that the register does not have, Unreadable and NotWritten as every command does.
    """
    minutes = None
    try:
        with at_work(place, command, dry_run=not write) as change:
            docket = Docket(place, change, Ruling(given.sender, given.day, given.minute))
            bench = Bench(docket, given.sender)
            verdicts = tuple(v for together in told_twice(rows) for v in bench.verdicts(together))
            died = tuple(each.command for each in change.recovered)
            cases = docket.cases
            minutes = Minutes(verdicts, cases.terms, cases.register, write, died)
            if minutes.stops and not partial:
                minutes = minutes._replace(written=False)
                raise _HeldBackError
    except _HeldBackError:
        pass
    assert minutes is not None  # noqa: S101 - the block ended well or was held back
    return minutes
