"""A period that has been agreed counts the records that were there, and no others, for ever."""

import pytest

from planctl.model.frozen import Counted, Frozen, counted_in, digest_of, made_by, mark_of
from planctl.model.plan import Terms
from planctl.model.record import Change, Record
from planctl.model.standing import about, late, said_about
from tests.model.said import (
    REGISTER,
    TERMS,
    agreed,
    approved,
    closed,
    day,
    period,
    record,
    refused,
    reopened,
    said,
    sent_back,
    stand,
    verified,
)

Q4 = "2025-26 Q4"
THERE = (
    said("2026-04-10", "health", "amber", Q4, "complete", name="report"),
    said("2026-01-10", "health", "red", "2025-26 Q3", name="before"),
    approved("2026-03-01", "Sep 2027"),
)
LATE = (
    said("2026-07-20", "health", "red", Q4, name="late"),
    said("2026-07-20", "health", "red", Q4, "in progress", name="corrected", corrects="report"),
    said("2026-04-01", "health", "green", Q4, name="came late though dated before"),
    said("2026-07-20", "health", "green", "2025-26 Q2", name="of an earlier period"),
    agreed("2026-07-20", Q4, "green"),
    approved("2026-03-02", "Mar 2028"),
    refused("2026-03-03", "wish"),
    verified("2026-03-20", "report"),
    sent_back("2026-03-21", "report"),
    closed("2026-03-22"),
    reopened("2026-03-23", "2026-03-22-closure-board"),
    record("2026-03-24", "team", Change("evidence", "A plan", "A map"), name="changed"),
)


def frozen(about: str, *records: Record, on: str = "2026-07-14") -> Frozen:
    """A period agreed with these records."""
    names = sorted(record.name for record in records)
    marks = " ".join(sorted(map(mark_of, names)))
    counted = Counted("COM-01", len(names), digest_of(names), marks)
    return Frozen(period(about), day(on), "board", "Item 4", (counted,))


def agreed_terms(*periods: Frozen) -> Terms:
    return TERMS._replace(frozen=periods)


FROZEN = agreed_terms(frozen(Q4, *THERE))


@pytest.mark.parametrize("record", LATE, ids=lambda record: record.name)
def test_a_record_that_came_late_changes_nothing_in_the_period(record: Record) -> None:
    before = stand(*THERE, about=Q4, terms=FROZEN)
    assert stand(*THERE, record, about=Q4, terms=FROZEN) == before


def test_an_agreed_period_stands_as_it_stood_before_it_was_agreed() -> None:
    before = stand(*THERE, about=Q4)
    assert stand(*THERE, *LATE, about=Q4, terms=FROZEN).settled == before.settled


def test_another_period_counts_a_late_record_as_any_other() -> None:
    newer = stand(*THERE, LATE[0], about="2026-27 Q1", terms=FROZEN)
    assert newer.settled.rag == "red"
    assert stand(*THERE, LATE[0], terms=FROZEN).settled.rag == "red"


def test_a_year_agreed_says_nothing_of_its_quarters() -> None:
    terms = agreed_terms(frozen("2025-26", *THERE))
    assert stand(*THERE, LATE[0], about="2025-26", terms=terms).settled.rag == "amber"
    assert stand(*THERE, LATE[0], about=Q4, terms=terms).settled.rag == "red"


@pytest.mark.parametrize("record", LATE, ids=lambda record: record.name)
def test_whatever_its_act_and_date_a_record_that_was_not_there_is_late(record: Record) -> None:
    found = late((*THERE, record), FROZEN, REGISTER)
    assert list(found) == [record.name]
    assert found[record.name].minute == "Item 4"


def test_what_speaks_of_a_later_period_is_not_late() -> None:
    after = (
        said("2026-07-20", "health", "red", "2026-27 Q1", name="next"),
        approved("2026-08-01", "Mar 2028"),
    )
    assert late((*THERE, *after), FROZEN, REGISTER) == {}


def test_a_record_late_for_several_periods_is_told_with_the_first() -> None:
    terms = agreed_terms(
        frozen("2025-26", *THERE, on="2026-09-01"), frozen(Q4, *THERE), frozen("2025-26 Q3")
    )
    found = late(THERE, terms, REGISTER)
    assert {name: str(each.period) for name, each in found.items()} == {"before": "2025-26 Q3"}
    assert str(late((LATE[0],), terms, REGISTER)["late"].period) == Q4


def test_nothing_is_late_where_nothing_has_been_agreed() -> None:
    assert late((*THERE, *LATE), TERMS, REGISTER) == {}


def test_without_an_agreement_all_that_was_said_counts() -> None:
    everything = (*THERE, *LATE)
    found = about(everything, period(Q4), TERMS, REGISTER)
    assert found == said_about(everything, period(Q4), TERMS, REGISTER) == everything


def test_a_mark_and_a_digest_are_those_of_the_names_alone() -> None:
    assert mark_of("2026-10-14-ACT-008-regional-team-7f3a") == "f36c7046"
    assert digest_of(["b", "a"]) == digest_of(["a", "b"])
    assert digest_of(["ab"]) != digest_of(["a", "b"])


def test_changes_made_by_then_are_known_and_not_counted() -> None:
    changed = Counted("COM-01", 1, "", mark_of("report"), mark_of("reword"))
    found = Frozen(period(Q4), day("2026-07-14"), "board", "", (changed,))
    assert counted_in(found) == {mark_of("report")}
    assert made_by(found) == {mark_of("report"), mark_of("reword")}
