"""How a decision is told in a cell: by whom, when, where that can be read, and why."""

from planctl.model.record import Record
from planctl.reports.papers.teller import Teller
from planctl.reports.tree import Run, Words


def decided_by(teller: Teller, record: Record) -> Words:
    """Who decided, when, the minute and the reason, as far as the record has them."""
    minute, reason = getattr(record.act, "minute", ""), getattr(record.act, "reason", "")
    where = f", {minute_of(teller, minute)}" if minute else ""
    whom = (*teller.body(record.sender), Run(f", {teller.day(record.date)}{where}"))
    return (*whom, Run(": "), *teller.words_of(record.name, "reason", reason)) if reason else whom


def minute_of(teller: Teller, minute: str) -> str:
    """Where a decision can be read."""
    from planctl.locale.freezing import agreed

    return f"{agreed('minute', teller.lang)} {minute}"
