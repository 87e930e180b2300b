"""Where an action stands in its life, when much happens to it and some of it on one day."""

import pytest

from planctl.model.action import Action
from planctl.model.record import Change, Closure, Record
from planctl.model.standing import Standing, standing
from tests.model.said import (
    REGISTER,
    TERMS,
    approved,
    closed,
    day,
    record,
    reopened,
    said,
    sent_back,
    stand,
    verified,
)

DONE = "2026-04-10-ACT-001-health"


def complete(on: str = "2026-04-10", sender: str = "health", name: str = "") -> Record:
    return said(on, sender, state="complete", name=name)


def closed_as_a_whole(on: str) -> Record:
    """The closure of the commitment that the action stands under."""
    name = f"{on}-COM-01-closure"
    return Record(name, f"x/COM-01/{name}.yaml", "COM-01", "board", day(on), Closure("cancelled"))


# Several things on one day


def test_what_is_reported_anew_on_the_day_it_was_sent_back_is_reported_complete() -> None:
    again = complete("2026-05-01", name="2026-05-01-again")
    found = stand(complete(), sent_back("2026-05-01", DONE), again)
    assert found.settled.state == "reported complete"
    signed = stand(
        *(complete(), sent_back("2026-05-01", DONE), again),
        verified("2026-05-01", "2026-05-01-again"),
    )
    assert signed.settled.state == "signed off"


def test_what_is_reported_anew_on_the_day_it_was_reopened_is_reported_complete() -> None:
    again = complete("2026-05-01", name="2026-05-01-again")
    found = stand(complete(), reopened("2026-05-01", DONE), again)
    assert found.settled.state == "reported complete"


def test_a_report_sent_back_on_its_own_day_is_sent_back() -> None:
    found = stand(complete("2026-05-01", name="a"), sent_back("2026-05-01", "a"))
    assert found.settled.state == "sent back"


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_closed_reopened_and_closed_otherwise_on_one_day_is_closed_the_last_way(
    names: tuple[str, str],
) -> None:
    first, second = names
    found = stand(
        record("2026-05-01", "board", Closure("cancelled"), name=first),
        reopened("2026-05-01", first),
        record("2026-05-01", "board", Closure("merged", "ACT-002"), name=second),
    )
    assert (found.settled.state, found.settled.closed_as) == ("closed", "merged")


# Who signs off


def test_a_verifier_that_reports_later_undoes_no_sign_off_of_its_own() -> None:
    both = ("health", "board")
    found = stand(
        complete(), verified("2026-05-01", DONE), complete("2026-05-02", "board"), leads=both
    )
    assert found.settled.state == "signed off"
    before = stand(
        complete(), complete("2026-04-11", "board"), verified("2026-05-01", DONE), leads=both
    )
    assert before.settled.state == "reported complete", "who reported it cannot sign it off"


# A commitment closed as a whole


def test_a_commitment_s_closure_closes_what_is_unfinished() -> None:
    assert stand(closed_as_a_whole("2026-05-01")).settled.state == "closed"
    begun = said("2026-04-10", "health", state="in progress")
    assert stand(begun, closed_as_a_whole("2026-05-01")).settled.state == "closed"


def test_a_commitment_s_closure_leaves_what_was_signed_off_or_reported_complete() -> None:
    signed = stand(complete(), verified("2026-04-20", DONE), closed_as_a_whole("2026-05-01"))
    assert signed.settled.state == "signed off"
    assert stand(complete(), closed_as_a_whole("2026-05-01")).settled.state == "reported complete"


def test_a_commitment_s_closure_leaves_the_action_s_own_closure_as_it_was() -> None:
    own = closed("2026-03-01", "superseded")
    whole = closed_as_a_whole("2026-05-01")
    assert stand(own, whole).settled.closed_as == "superseded"
    assert stand(own, whole, reopened("2026-06-01", whole.name)).settled.closed_as == "superseded"


def test_what_was_added_or_moved_in_later_is_not_closed_with_its_commitment() -> None:
    whole = closed_as_a_whole("2026-05-01")
    added = record("2026-05-03", "team", Change("action", "", "Train staff"), name="added")
    moved = record("2026-05-03", "team", Change("commitment", "COM-02", "COM-01"), name="moved")
    assert stand(whole, added).settled.state == "not known"
    assert stand(whole, moved).settled.state == "not known"
    earlier = record("2026-04-03", "team", Change("action", "", "Train staff"), name="added")
    assert stand(whole, earlier).settled.state == "closed"


def test_a_reopened_commitment_leaves_its_actions_as_they_were() -> None:
    whole = closed_as_a_whole("2026-05-01")
    begun = said("2026-04-10", "health", state="in progress")
    found = stand(begun, whole, reopened("2026-06-01", whole.name))
    assert found.settled.state == "in progress"


# Recurring actions whose timescale changes


def recurring(*records: Record, as_of: str = "2026-11-21") -> Standing:
    action = Action("ACT-001", "Publish a summary", timescale="Annually")
    return standing(action, ("health",), records, day(as_of), TERMS, REGISTER)


def test_a_completion_of_one_year_stays_that_when_the_timescale_becomes_a_day() -> None:
    year = said("2026-04-20", "health", state="complete", about="2025-26")
    assert recurring(year).settled.state == "not known"
    found = recurring(year, approved("2026-05-24", "Mar 2027"))
    assert found.settled.state == "not known"
    after = said("2026-10-20", "health", state="complete", about="2026-27 Q2")
    assert recurring(year, approved("2026-05-24", "Mar 2027"), after).settled.finished


def test_a_recurrence_that_was_granted_is_not_due_before_the_day_it_replaced() -> None:
    found = stand(approved("2026-05-27", "Annually"), timescale="Dec 2025", as_of="2026-05-28")
    assert found.missed == ("2025-26",)
    assert found.due == day("2026-03-31")
    undated = stand(approved("2026-05-27", "Annually"), timescale="Ongoing", as_of="2026-05-28")
    assert (undated.missed, undated.due) == ((), day("2027-03-31"))


# The round


def test_a_completion_in_answer_to_the_round_is_a_report() -> None:
    found = stand(said("2026-10-10", "health", state="complete"), as_of="2026-11-21")
    assert (found.settled.state, found.answer) == ("reported complete", "reported")
    before = stand(said("2026-07-10", "health", state="complete"), as_of="2026-11-21")
    assert before.answer == "not asked"
