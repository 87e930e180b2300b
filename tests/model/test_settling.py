"""What each answer is taken from: the records behind a rating, a state, a timescale."""

from planctl.model.action import Action
from planctl.model.ledger import Ledger, effective_updates, sorted_out
from planctl.model.rating import rating
from planctl.model.record import Record
from planctl.model.stating import state
from planctl.model.times import open_requests, timescales
from tests.model.said import (
    REGISTER,
    TERMS,
    agreed,
    approved,
    asked,
    closed,
    reopened,
    said,
    sent_back,
    verified,
)


def ledger(*records: Record, leads: tuple[str, ...] = ("health", "police")) -> Ledger:
    action = Action("ACT-001", "Train staff", timescale="March 2026 (was March 2025)")
    return sorted_out(action, leads, records, TERMS, REGISTER)


RED = said("2026-04-10", "police", "red", "2025-26 Q4", name="red")
GREEN = said("2026-04-20", "health", "green", "2025-26 Q4", name="green")
DONE = said("2026-07-20", "health", "green", "2026-27 Q1", "complete", name="done")


def test_the_rating_rests_on_every_lead_s_newest() -> None:
    older = said("2026-04-01", "police", "amber", "2025-26 Q4", name="older")
    assert rating(ledger(older, RED, GREEN)).names == ("green", "red")


def test_an_agreed_rating_rests_on_the_agreement_too() -> None:
    agreement = agreed("2026-05-01", "2025-26 Q4", "amber")
    assert rating(ledger(RED, GREEN, agreement)).names == ("green", "red", agreement.name)


def test_the_coordinator_s_rating_rests_on_its_own_record() -> None:
    own = said("2026-08-01", "team", "amber", "2026-27 Q1", name="own")
    assert rating(ledger(RED, own)).names == ("own",)


def test_a_rating_corrected_rests_on_the_correction() -> None:
    better = said("2026-04-11", "police", "amber", name="better", corrects="red")
    assert rating(ledger(RED, better)).names == ("better",)


def test_an_unrated_action_rests_on_nothing() -> None:
    assert rating(ledger()).names == ()
    assert state(ledger(), timescales(ledger())).names == ()


def test_a_state_rests_on_the_report_and_what_was_decided_about_it() -> None:
    off, back = verified("2026-08-01", "done"), sent_back("2026-09-01", "done")
    book = ledger(DONE, off, back)
    assert state(book, timescales(book)).names == ("done", off.name, back.name)


def test_a_decision_that_does_not_count_is_not_behind_it() -> None:
    book = ledger(DONE, verified("2026-08-01", "done", sender="council"))
    assert state(book, timescales(book)).names == ("done",)


def test_a_closure_and_its_reopening_are_both_behind_the_state() -> None:
    closure = closed("2026-08-01")
    undone = reopened("2026-09-01", closure.name)
    book = ledger(closure, undone, said("2026-10-01", "health", state="in progress", name="on"))
    assert state(book, timescales(book)).names == (closure.name, undone.name, "on")


def test_the_moves_of_a_timescale_begin_with_those_in_the_plan_s_own_words() -> None:
    later, sooner = approved("2026-01-01", "Mar 2027"), approved("2026-06-01", "Dec 2026")
    moves = timescales(ledger(later, sooner)).moves
    assert [(move.name, move.slip) for move in moves] == [
        ("", True),
        (later.name, True),
        (sooner.name, False),
    ]


def test_open_requests_name_who_asked() -> None:
    assert [p.names for p in open_requests(ledger(asked("2026-03-01", "team", "TBC", "wish")))] == [
        ("wish",)
    ]


def test_two_records_that_correct_each_other_are_one() -> None:
    one = said("2026-04-10", "health", "red", name="one", corrects="two")
    two = said("2026-04-10", "health", "green", name="two", corrects="one")
    assert len(effective_updates((one, two), TERMS, REGISTER)) == 1


def test_a_correction_of_another_action_s_record_is_an_update_of_its_own() -> None:
    other = said("2026-04-10", "health", "red", name="one")._replace(subject="ACT-002")
    two = said("2026-04-11", "health", "green", name="two", corrects="one")
    assert len(effective_updates((other, two), TERMS, REGISTER)) == 2
