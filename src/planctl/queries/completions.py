"""Completions: what is reported complete, what of it was signed off, and what was sent back."""

from collections.abc import Iterable
from typing import NamedTuple

from planctl.model.ledger import Ledger, Placed
from planctl.model.record import Record, SendBack
from planctl.model.stating import completion_reports, state, unfinished_words
from planctl.model.times import timescales
from planctl.queries.selection import Stood


class Completion(NamedTuple):
    """An action that was reported complete, with those reports, the oldest first.

    `decision` is the record that signed it off or sent it back, None while nobody has decided.
    `otherwise` are the newest words on the state of leads who say that it is not complete, and
    `before` the decisions about earlier reports of completion, the oldest first.
    """

    item: Stood
    reports: tuple[Placed, ...]
    decision: Record | None = None
    otherwise: tuple[Placed, ...] = ()
    before: tuple[Record, ...] = ()

    @property
    def newest(self) -> Placed:
        """The newest of the reports: the one that a decision names."""
        return self.reports[-1]


class Completions(NamedTuple):
    """The answer, each in the plan's order."""

    unsigned: tuple[Completion, ...]
    signed_off: tuple[Completion, ...]
    sent_back: tuple[Completion, ...]

    @property
    def reported(self) -> int:
        """How many are reported complete or more: what leads say, whatever was decided about it."""
        return len(self.unsigned) + len(self.signed_off) + len(self.sent_back)


def completions(items: Iterable[Stood], ledgers: dict[str, Ledger]) -> Completions:
    """What is reported complete, signed off or sent back."""
    items = tuple(items)

    def of(word: str) -> tuple[Completion, ...]:
        return tuple(
            _completion(item, ledgers[item.id])
            for item in items
            if item.tracked.settled.state == word
        )

    return Completions(of("reported complete"), of("signed off"), of("sent back"))


def _completion(item: Stood, ledger: Ledger) -> Completion:
    reports = _standing(completion_reports(ledger), ledger)
    behind = state(ledger, timescales(ledger)).names
    decided = [r for r in ledger.records if r.name in behind[-1:] and not _is_among(r, reports)]
    return Completion(
        item,
        reports,
        decided[0] if decided else None,
        unfinished_words(ledger),
        tuple(record for record in ledger.records if _sent_back_before(record, reports)),
    )


def _standing(reports: list[Placed], ledger: Ledger) -> tuple[Placed, ...]:
    """The reports that were not sent back; all of them where every one was."""
    returned = {r.act.sends_back for r in ledger.records if isinstance(r.act, SendBack)}
    return tuple(p for p in reports if not returned.intersection(p.names)) or tuple(reports)


def _sent_back_before(record: Record, reports: tuple[Placed, ...]) -> bool:
    """Whether a record sent back a completion that was reported before these reports."""
    names = {name for report in reports for name in report.names}
    return isinstance(record.act, SendBack) and record.act.sends_back not in names


def _is_among(record: Record, reports: tuple[Placed, ...]) -> bool:
    return any(record.name in report.names for report in reports)
