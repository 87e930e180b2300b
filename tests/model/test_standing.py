"""Where an action stands: each case is a short story, and what it adds up to."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.model.action import Action
from planctl.model.record import Change, Record, Request, Update
from planctl.model.standing import Standing, known_on, standing
from tests.model.said import (
    REGISTER,
    TERMS,
    agreed,
    approved,
    asked,
    closed,
    day,
    record,
    refused,
    reopened,
    said,
    sent_back,
    stand,
    verified,
    with_round,
)

HEALTH = "2026-04-10-ACT-001-health"
BOTH = ("health", "police")


# Ratings


def test_a_late_word_about_a_former_period_leaves_the_newest_rating() -> None:
    found = stand(
        said("2026-07-10", "health", "green", "2026-27 Q1"),
        said("2026-08-01", "health", "red", "2025-26 Q4"),
    )
    assert (found.settled.rag, str(found.settled.rag_period)) == ("green", "2026-27 Q1")


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_of_two_ratings_on_one_day_the_more_cautious_counts(names: tuple[str, str]) -> None:
    found = stand(
        said("2026-07-10", "health", "amber", "2026-27 Q1", name=names[0]),
        said("2026-07-10", "health", "green", "2026-27 Q1", name=names[1]),
    )
    assert found.settled.rag == "amber"
    assert found.settled.agreed


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_of_two_states_on_one_day_the_more_cautious_counts(names: tuple[str, str]) -> None:
    found = stand(
        said("2026-07-10", "health", "green", "2026-27 Q1", "complete", name=names[0]),
        said("2026-07-10", "health", "green", "2026-27 Q1", "in progress", name=names[1]),
    )
    assert found.settled.state == "in progress"


@pytest.mark.parametrize("name", ["a-correction", "z-correction"])
def test_a_second_thought_the_same_day_stands_in_the_first_one_s_place(name: str) -> None:
    found = stand(
        said("2026-07-10", "health", "red", "2026-27 Q1", name="first"),
        said("2026-07-10", "health", "green", "2026-27 Q1", name=name, corrects="first"),
    )
    assert (found.settled.rag, found.settled.agreed) == ("green", True)


def test_a_correction_is_in_the_corrected_one_s_place_and_passes_nobody() -> None:
    found = stand(
        said("2026-04-10", "health", "red", "2025-26 Q4", name="first"),
        said("2026-07-10", "health", "green", "2026-27 Q1"),
        said("2026-08-01", "health", "amber", name="second", corrects="first"),
    )
    assert (found.settled.rag, str(found.settled.rag_period)) == ("green", "2026-27 Q1")


def test_a_correction_counts_from_its_own_day_on() -> None:
    records = (
        said("2026-04-10", "health", "red", "2025-26 Q4", name="first"),
        said("2026-06-01", "health", "amber", name="second", corrects="first"),
    )
    assert stand(*records, as_of="2026-05-31").settled.rag == "red"
    assert stand(*records, as_of="2026-06-01").settled.rag == "amber"


def test_corrections_of_corrections_end_in_one_place() -> None:
    found = stand(
        said("2026-04-10", "health", "red", "2025-26 Q4", name="one"),
        said("2026-04-11", "health", "amber", name="two", corrects="one"),
        said("2026-04-12", "health", "green", name="three", corrects="two"),
    )
    assert found.settled.rag == "green"
    assert found.settled.last is not None
    assert found.settled.last.name == "three"


def test_somebody_else_s_correction_is_not_applied() -> None:
    found = stand(
        said("2026-04-10", "health", "red", "2025-26 Q4", name="first"),
        said("2026-04-11", "council", "green", "2025-26 Q4", corrects="first"),
    )
    assert (found.settled.rag, found.settled.rag_by) == ("red", "leads")


def test_a_correction_may_take_a_report_back() -> None:
    found = stand(
        said("2026-04-10", "health", "red", "2025-26 Q4", name="first"),
        said("2026-04-11", "health", corrects="first"),
    )
    assert (found.settled.rag, found.settled.reported) == (None, False)


def test_a_contributor_s_record_is_kept_and_not_counted() -> None:
    found = stand(said("2026-04-10", "council", "green", "2025-26 Q4", "complete"))
    assert (found.settled.rag, found.settled.state) == (None, "not known")
    assert not found.settled.reported
    assert found.settled.known == day("2026-04-10")


def test_the_coordinator_s_own_assessment_is_shown_as_its_own() -> None:
    found = stand(said("2026-04-10", "team", "red", "2025-26 Q4", "in progress"))
    assert (found.settled.rag, found.settled.rag_by) == ("red", "coordinator")
    assert (found.settled.reported, found.settled.state) == (False, "not known")
    assert found.settled.ratings == ()


def test_the_coordinator_s_assessment_gives_way_once_a_lead_has_rated_that_period() -> None:
    found = stand(
        said("2026-04-10", "health", "green", "2025-26 Q4"),
        said("2026-05-10", "team", "red", "2025-26 Q4"),
    )
    assert (found.settled.rag, found.settled.rag_by) == ("green", "leads")


def test_the_coordinator_s_assessment_of_a_later_period_counts() -> None:
    found = stand(
        said("2026-04-10", "health", "green", "2025-26 Q4"),
        said("2026-07-10", "team", "red", "2026-27 Q1"),
    )
    assert (found.settled.rag, found.settled.rag_by) == ("red", "coordinator")
    assert str(found.settled.spoken) == "2025-26 Q4"


def test_a_coordinator_that_leads_speaks_as_the_lead() -> None:
    found = stand(said("2026-04-10", "team", "red", "2025-26 Q4"), leads=("team",))
    assert (found.settled.rag_by, found.settled.reported) == ("leads", True)


def test_a_member_of_a_group_that_leads_speaks_for_it() -> None:
    found = stand(said("2026-04-10", "police", "amber", "2025-26 Q4"), leads=("partners",))
    assert (found.settled.rag, found.settled.reported) == ("amber", True)


def test_a_body_outside_the_group_does_not() -> None:
    assert not stand(said("2026-04-10", "council", "amber"), leads=("partners",)).settled.reported


def test_an_ended_lead_s_successor_speaks_for_it_and_not_before() -> None:
    before = said("2025-03-01", "new", "amber", "2024-25 Q4")
    after = said("2025-04-10", "new", "amber", "2024-25 Q4")
    assert not stand(before, leads=("old",)).settled.reported
    assert stand(after, leads=("old",)).settled.reported


def test_a_successor_s_rating_takes_its_predecessor_s_place() -> None:
    found = stand(
        said("2025-03-20", "old", "red", "2024-25 Q4"),
        said("2025-04-10", "new", "green", "2024-25 Q4"),
        leads=("old",),
    )
    assert (found.settled.rag, found.settled.agreed) == ("green", True)
    assert found.settled.ratings == (("new", "green"),)


def test_a_successor_can_correct_its_predecessor_s_words() -> None:
    found = stand(
        said("2025-03-20", "old", "red", "2024-25 Q4", name="first"),
        said("2025-05-10", "new", "green", corrects="first"),
        leads=("old",),
    )
    assert (found.settled.rag, str(found.settled.rag_period)) == ("green", "2024-25 Q4")


def test_where_leads_differ_nobody_wins_by_typing_last() -> None:
    found = stand(
        said("2026-04-10", "police", "red", "2025-26 Q4"),
        said("2026-04-20", "health", "green", "2025-26 Q4"),
        leads=BOTH,
    )
    assert (found.settled.rag, found.settled.agreed) == ("red", False)
    assert found.settled.ratings == (("health", "green"), ("police", "red"))


def test_a_rating_of_a_former_period_is_no_disagreement() -> None:
    found = stand(
        said("2026-04-10", "police", "red", "2025-26 Q4"),
        said("2026-07-20", "health", "green", "2026-27 Q1"),
        leads=BOTH,
    )
    assert (found.settled.rag, found.settled.agreed) == ("green", True)


DISAGREEMENT = (
    said("2026-04-10", "police", "red", "2025-26 Q4"),
    said("2026-04-20", "health", "green", "2025-26 Q4"),
)


def test_an_agreement_by_the_named_body_settles_it() -> None:
    found = stand(*DISAGREEMENT, agreed("2026-05-01", "2025-26 Q4", "amber"), leads=BOTH)
    assert (found.settled.rag, found.settled.agreed) == ("amber", True)
    assert found.settled.rag_by == "agreement"
    assert len(found.settled.ratings) == 2


def test_an_agreement_by_a_body_that_is_not_named_does_not_count() -> None:
    other = agreed("2026-05-01", "2025-26 Q4", "amber", sender="council")
    assert not stand(*DISAGREEMENT, other, leads=BOTH).settled.agreed


def test_an_agreement_about_another_period_settles_nothing() -> None:
    other = agreed("2026-05-01", "2025-26 Q3", "amber")
    assert not stand(*DISAGREEMENT, other, leads=BOTH).settled.agreed


def test_a_record_without_a_rating_leaves_the_rating() -> None:
    found = stand(
        said("2026-04-10", "health", "red", "2025-26 Q4"),
        said("2026-07-10", "health", about="2026-27 Q1", no_change=True),
    )
    assert (found.settled.rag, str(found.settled.rag_period)) == ("red", "2025-26 Q4")
    assert str(found.settled.spoken) == "2026-27 Q1"


# Timescales


def test_without_records_a_timescale_past_is_overdue_and_nothing_is_assumed() -> None:
    found = stand()
    assert (found.overdue, found.days_overdue) == (True, 235)
    assert (found.settled.state, found.settled.rag) == ("not known", None)


@pytest.mark.parametrize(("as_of", "late"), [("2026-03-31", False), ("2026-04-01", True)])
def test_the_due_day_itself_is_in_time(as_of: str, late: bool) -> None:
    assert stand(as_of=as_of).overdue is late


def test_an_approval_is_in_force_from_its_day_on() -> None:
    approval = approved("2026-05-01", "Sep 2027")
    before = stand(approval, as_of="2026-04-30")
    after = stand(approval, as_of="2026-05-01")
    assert (before.settled.timescale, before.overdue, before.settled.slips) == ("Mar 2026", True, 0)
    assert (after.settled.timescale, after.overdue, after.settled.slips) == ("Sep 2027", False, 1)


def test_of_several_approvals_the_newest_is_in_force_and_the_original_stays() -> None:
    found = stand(approved("2026-02-01", "Sep 2026"), approved("2026-05-01", "Mar 2027"))
    assert (found.settled.timescale, found.settled.original_timescale) == ("Mar 2027", "Mar 2026")
    assert found.settled.slips == 2
    assert found._replace(against="original").overdue


def test_an_approval_by_a_body_that_is_not_named_moves_nothing() -> None:
    found = stand(approved("2026-05-01", "Sep 2027", sender="council"))
    assert (found.settled.timescale, found.overdue) == ("Mar 2026", True)


def test_an_earlier_date_is_a_change_and_no_slip() -> None:
    assert stand(approved("2025-05-01", "Dec 2025")).settled.slips == 0


def test_a_slip_by_way_of_no_date_is_still_a_slip() -> None:
    found = stand(approved("2026-02-01", "TBC"), approved("2026-05-01", "Mar 2027"))
    assert found.settled.slips == 1


def test_what_the_plan_s_own_words_show_as_moved_is_a_slip() -> None:
    found = stand(timescale="March 2022 (was March 2021)")
    assert (found.settled.original_timescale, found.settled.slips) == ("March 2021", 1)
    assert (found.due, found.original_due) == (date(2022, 3, 31), date(2021, 3, 31))
    assert found.settled.timescale == "March 2022 (was March 2021)"


def test_a_request_not_decided_leaves_it_overdue() -> None:
    found = stand(asked("2026-03-01", "health", "Sep 2027"))
    assert (found.overdue, found.settled.undecided) == (True, 1)
    assert found.settled.request == "Sep 2027"


def test_a_refusal_decides_the_request_and_leaves_it_overdue() -> None:
    found = stand(asked("2026-03-01", "health", "Sep 2027", "wish"), refused("2026-04-01", "wish"))
    assert (found.overdue, found.settled.undecided, found.settled.slips) == (True, 0, 0)


def test_a_decision_by_a_body_that_is_not_named_leaves_the_request_open() -> None:
    request = asked("2026-03-01", "health", "Sep 2027", "wish")
    found = stand(request, refused("2026-04-01", "wish", sender="council"))
    assert found.settled.undecided == 1


def test_a_request_by_a_body_that_does_not_lead_is_not_counted() -> None:
    assert stand(asked("2026-03-01", "charity", "Sep 2027")).settled.undecided == 0


def test_somebody_else_s_correction_does_not_take_a_request_away() -> None:
    found = stand(
        asked("2026-03-01", "health", "Sep 2027", "wish"),
        said("2026-03-02", "council", corrects="wish"),
    )
    assert found.settled.undecided == 1


def test_a_corrected_request_is_one_request() -> None:
    better = Update(asks=Request("Dec 2027"), corrects="wish")
    found = stand(
        asked("2026-03-01", "health", "Sep 2027", "wish"), record("2026-03-02", "health", better)
    )
    assert (found.settled.undecided, found.settled.request) == (1, "Dec 2027")


# What recurs, and what never falls due


def test_annually_missed_twice_is_one_overdue_action() -> None:
    found = stand(
        said("2024-04-10", "health", "green", "2023-24"), timescale="Annually", as_of="2026-11-21"
    )
    assert found.missed == ("2024-25", "2025-26")
    assert (found.overdue, found.due) == (True, date(2025, 3, 31))


def test_an_annual_action_is_answered_by_a_report_on_the_last_quarter() -> None:
    records = [said(f"{y}-04-10", "health", "green", f"{y - 1}-{y % 100} Q4") for y in (2024, 2025)]
    found = stand(*records, timescale="Annually", as_of="2025-11-21")
    assert (found.missed, found.overdue) == ((), False)
    assert found.due == date(2026, 3, 31)


def test_an_annual_action_is_not_answered_by_a_report_on_an_earlier_quarter() -> None:
    found = stand(
        said("2023-10-10", "health", "green", "2023-24 Q2"),
        timescale="Annually",
        as_of="2024-05-01",
    )
    assert found.missed == ("2023-24",)


def test_complete_answers_one_occurrence_of_what_recurs_and_ends_nothing() -> None:
    found = stand(
        said("2023-10-10", "health", "green", "2023-24 Q2", "complete"),
        timescale="Annually",
        as_of="2025-05-01",
    )
    assert found.missed == ("2024-25",)
    assert found.settled.state == "not known"
    assert found.overdue


def test_ongoing_is_never_due_and_not_reported_when_nobody_speaks() -> None:
    terms = TERMS._replace(cadence=("quarterly", "quarterly"))
    found = stand(timescale="Ongoing", terms=terms)
    assert (found.due, found.overdue, found.answer) == (None, False, "not reported")


# States


REPORT = said("2026-04-10", "health", "green", "2025-26 Q4", "complete")


def test_reported_complete_is_not_overdue_and_not_signed_off() -> None:
    found = stand(REPORT)
    assert (found.settled.state, found.overdue) == ("reported complete", False)


def test_signed_off_by_the_named_body() -> None:
    assert stand(REPORT, verified("2026-05-01", HEALTH)).settled.state == "signed off"


def test_a_sign_off_by_a_body_that_is_not_named_does_not_count() -> None:
    found = stand(REPORT, verified("2026-05-01", HEALTH, sender="council"))
    assert found.settled.state == "reported complete"


@pytest.mark.parametrize("body", ["", "health"])
def test_nobody_signs_off_what_it_reported_itself(body: str) -> None:
    terms = TERMS._replace(policies=TERMS.policies._replace(verifies=body))
    found = stand(REPORT, verified("2026-05-01", HEALTH, sender="health"), terms=terms)
    assert found.settled.state == "reported complete"


def test_nobody_signs_off_what_its_predecessor_reported() -> None:
    terms = TERMS._replace(policies=TERMS.policies._replace(verifies=""))
    report = said("2025-03-20", "old", "green", "2024-25 Q4", "complete", name="done")
    found = stand(report, verified("2025-05-01", "done", sender="new"), leads=("old",), terms=terms)
    assert found.settled.state == "reported complete"


def test_sent_back_is_overdue_again() -> None:
    found = stand(REPORT, sent_back("2026-05-01", HEALTH))
    assert (found.settled.state, found.overdue) == ("sent back", True)


def test_sent_back_after_it_was_signed_off() -> None:
    found = stand(REPORT, verified("2026-05-01", HEALTH), sent_back("2026-06-01", HEALTH))
    assert found.settled.state == "sent back"


def test_signed_off_and_sent_back_on_one_day_is_sent_back() -> None:
    found = stand(REPORT, sent_back("2026-05-01", HEALTH), verified("2026-05-01", HEALTH))
    assert found.settled.state == "sent back"


def test_sent_back_and_then_signed_off() -> None:
    found = stand(REPORT, sent_back("2026-05-01", HEALTH), verified("2026-06-01", HEALTH))
    assert found.settled.state == "signed off"


def test_a_contributor_can_send_nothing_back() -> None:
    found = stand(REPORT, sent_back("2026-05-01", HEALTH, sender="charity"))
    assert found.settled.state == "reported complete"


def test_complete_said_again_does_not_undo_a_sign_off() -> None:
    again = said("2026-07-10", "health", "green", "2026-27 Q1", "complete")
    assert stand(REPORT, verified("2026-05-01", HEALTH), again).settled.state == "signed off"


def test_complete_said_again_answers_what_was_sent_back() -> None:
    again = said("2026-07-10", "health", "green", "2026-27 Q1", "complete")
    found = stand(REPORT, sent_back("2026-05-01", HEALTH), again)
    assert found.settled.state == "reported complete"


def test_a_contrary_word_undoes_a_sign_off() -> None:
    contrary = said("2026-07-10", "health", "amber", "2026-27 Q1", "in progress")
    found = stand(REPORT, verified("2026-05-01", HEALTH), contrary)
    assert (found.settled.state, found.overdue) == ("in progress", True)


def test_a_corrected_completion_is_signed_off_by_either_of_its_names() -> None:
    better = said("2026-04-11", "health", "green", state="complete", name="b", corrects=HEALTH)
    assert stand(REPORT, better, verified("2026-05-01", HEALTH)).settled.state == "signed off"
    assert stand(REPORT, better, verified("2026-05-01", "b")).settled.state == "signed off"


def test_closed_is_finished_with_its_reason() -> None:
    found = stand(closed("2026-05-01", "merged"))
    assert (found.settled.state, found.settled.closed_as) == ("closed", "merged")
    assert not found.overdue


def test_a_contributor_can_not_close() -> None:
    assert stand(closed("2026-05-01", sender="charity")).settled.state == "not known"


def test_reopened_is_what_the_lead_last_said() -> None:
    found = stand(
        said("2026-04-10", "health", "amber", "2025-26 Q4", "in progress"),
        closed("2026-05-01"),
        reopened("2026-06-01", "2026-05-01-closure-board"),
    )
    assert (found.settled.state, found.overdue) == ("in progress", True)


def test_a_contributor_can_not_reopen() -> None:
    undone = reopened("2026-06-01", "2026-05-01-closure-board", sender="charity")
    assert stand(closed("2026-05-01"), undone).settled.state == "closed"


def test_a_completion_reopened_is_in_progress() -> None:
    found = stand(REPORT, verified("2026-05-01", HEALTH), reopened("2026-06-01", HEALTH))
    assert found.settled.state == "in progress"


# Periods and days


def test_what_is_said_late_about_a_period_belongs_to_it() -> None:
    late = said("2026-09-01", "health", "red", "2025-26 Q4")
    assert stand(late, as_of="2026-03-31").settled.rag is None
    assert stand(late, about="2025-26 Q4").settled.rag == "red"


def test_what_is_said_about_a_later_period_does_not() -> None:
    found = stand(said("2026-07-10", "health", "red", "2026-27 Q1"), about="2025-26 Q4")
    assert found.settled.rag is None


def test_a_decision_taken_after_a_period_is_not_part_of_it() -> None:
    found = stand(approved("2026-05-01", "Sep 2027"), about="2025-26 Q4")
    assert found.settled.timescale == "Mar 2026"


def test_an_agreement_about_a_period_is_part_of_it_whenever_it_is_made() -> None:
    late = agreed("2026-09-01", "2025-26 Q4", "amber")
    assert stand(*DISAGREEMENT, late, leads=BOTH, about="2025-26 Q4").settled.agreed


def test_a_late_correction_is_about_the_period_it_corrects() -> None:
    found = stand(
        said("2026-03-10", "health", "red", "2025-26 Q4", name="first"),
        said("2026-09-10", "health", "amber", corrects="first"),
        about="2025-26 Q4",
    )
    assert found.settled.rag == "amber"


def test_a_period_is_judged_on_its_last_day() -> None:
    found = stand(about="2026-27 Q1")
    assert (found.as_of, found.days_overdue) == (date(2026, 6, 30), 91)


def test_a_record_without_a_period_speaks_of_the_round_open_on_its_day() -> None:
    terms = with_round("2025-26 Q4", "2026-04-01", "2026-04-30")
    found = stand(said("2026-04-10", "health", "green"), terms=terms)
    assert str(found.settled.spoken) == "2025-26 Q4"


def test_a_round_nobody_opened_by_hand_is_open_until_its_grace_is_over() -> None:
    assert str(stand(said("2026-04-10", "health", "green")).settled.spoken) == "2025-26 Q4"
    assert str(stand(said("2026-04-28", "health", "green")).settled.spoken) == "2025-26 Q4"


def test_and_of_the_quarter_of_its_day_where_none_is_open() -> None:
    assert str(stand(said("2026-04-29", "health", "green")).settled.spoken) == "2026-27 Q1"


# The round


@pytest.mark.parametrize(
    ("as_of", "answer"),
    [("2026-09-30", "awaited"), ("2026-10-28", "awaited"), ("2026-10-29", "not reported")],
)
def test_awaited_until_the_grace_is_over_then_not_reported(as_of: str, answer: str) -> None:
    assert stand(as_of=as_of).answer == answer


def test_a_report_on_the_round_or_a_later_period_answers_it() -> None:
    assert stand(said("2026-10-10", "health", "red", "2026-27 Q2")).answer == "reported"
    assert stand(said("2026-10-10", "health", "red", "2026-27 Q3")).answer == "reported"
    assert stand(said("2026-10-10", "health", "red", "2026-27 Q1")).answer == "not reported"


def test_the_coordinator_s_assessment_is_no_return() -> None:
    assert stand(said("2026-10-10", "team", "red", "2026-27 Q2")).answer == "not reported"


def test_a_round_opened_by_hand_has_its_own_closing_day() -> None:
    terms = with_round("2026-27 Q2", "2026-10-01", "2026-12-15")
    assert stand(terms=terms).answer == "awaited"
    assert stand(terms=terms, as_of="2026-12-16").answer == "not reported"


@pytest.mark.parametrize(
    ("timescale", "rag", "as_of", "answer"),
    [
        ("Mar 2028", None, "2026-11-21", "not asked"),  # far off, unrated: the year's last quarter
        ("Mar 2028", "green", "2026-11-21", "not asked"),
        ("Mar 2028", "amber", "2026-11-21", "not reported"),
        ("Mar 2028", "red", "2026-11-21", "not reported"),
        ("Sep 2027", "green", "2026-11-21", "not reported"),  # due within a year
        ("Oct 2027", "green", "2026-11-21", "not asked"),
        ("Mar 2026", "green", "2026-11-21", "not reported"),  # overdue
        ("Mar 2028", "green", "2027-05-21", "not reported"),  # quarter 4
        ("Ongoing", "green", "2026-11-21", "not asked"),
        ("Ongoing", "green", "2027-05-21", "not reported"),
    ],
)
def test_who_is_asked_every_quarter(
    timescale: str, rag: str | None, as_of: str, answer: str
) -> None:
    records = [said("2026-04-10", "health", rag, "2025-26 Q4")] if rag else []
    assert stand(*records, timescale=timescale, as_of=as_of).answer == answer


def test_who_asks_again_no_longer_asks_for_what_it_asked_before() -> None:
    first, again = (
        asked("2026-03-01", "health", "Sep 2027", "a"),
        asked("2026-06-01", "health", "Mar 2028", "b"),
    )
    assert stand(first, again).settled.undecided == 1
    assert stand(first, again).settled.request == "Mar 2028"
    assert stand(first, again, approved("2026-07-01", "Mar 2028", "b")).settled.undecided == 0
    other = asked("2026-03-02", "police", "Sep 2027", "c")
    assert stand(first, other, leads=BOTH).settled.undecided == 2


def test_what_was_granted_since_is_asked_for_no_more() -> None:
    request = asked("2026-03-01", "health", "Mar 2028", "a")
    assert stand(request, approved("2026-07-01", "by end of March 2028")).settled.undecided == 0
    assert stand(request, approved("2026-07-01", "Sep 2027")).settled.undecided == 1
    assert stand(request, approved("2026-02-01", "Mar 2028")).settled.undecided == 1


@pytest.mark.parametrize(
    ("before", "now", "answer"),
    [
        ("amber", "green", "reported"),  # it was asked because it was amber, and answered
        ("green", "amber", "not asked"),  # nobody asked: the rating came unasked for
        (None, "red", "not asked"),
        ("red", None, "awaited"),
    ],
)
def test_what_is_said_in_a_round_takes_no_question_back(
    before: str | None, now: str | None, answer: str
) -> None:
    told = [("2026-07-10", before, "2026-27 Q1"), ("2026-10-10", now, "2026-27 Q2")]
    records = [said(day, "health", rag, period) for day, rag, period in told if rag]
    assert stand(*records, as_of="2026-10-20", timescale="Mar 2028").answer == answer


def test_the_finished_are_not_asked() -> None:
    assert stand(REPORT).answer == "not asked"
    assert stand(closed("2026-05-01")).answer == "not asked"


def test_nobody_is_asked_before_the_plan_s_first_period_has_ended() -> None:
    assert stand(as_of="2023-05-01", timescale="Apr 2023").answer == "not asked"


# Properties

STORY = (
    *DISAGREEMENT,
    agreed("2026-05-01", "2025-26 Q4", "amber"),
    said("2026-06-10", "health", "green", "2026-27 Q1", "complete", name="done"),
    sent_back("2026-07-01", "done"),
    asked("2026-07-02", "police", "Sep 2027", "wish"),
    approved("2026-08-01", "Sep 2027", "wish"),
    closed("2026-09-01"),
    reopened("2026-10-01", "2026-09-01-closure-board"),
)


@settings(deadline=None, max_examples=60)
@given(st.permutations(STORY), st.dates(date(2026, 3, 1), date(2026, 12, 31)))
def test_the_order_in_which_files_are_found_changes_nothing(
    shuffled: list[Record], as_of: date
) -> None:
    one = stand(*STORY, as_of=as_of.isoformat(), leads=BOTH)
    other = stand(*shuffled, as_of=as_of.isoformat(), leads=BOTH)
    assert one == other


@settings(deadline=None, max_examples=60)
@given(st.dates(date(2026, 3, 1), date(2026, 12, 31)))
def test_what_comes_after_a_day_changes_nothing_on_it(as_of: date) -> None:
    known = known_on(STORY, as_of)
    assert stand(*known, as_of=as_of.isoformat()) == stand(*STORY, as_of=as_of.isoformat())


def releaded(on: str, was: str, now: str) -> Record:
    """The plan names another lead from a day on."""
    return record(on, "team", Change("lead", was, now), name=f"{on}-relead")


def led_by_now(*records: Record, as_of: str = "2026-11-21") -> Standing:
    """Where an action stands that Police lead now."""
    action = Action("ACT-001", "Train staff", timescale="Mar 2026", lead="Police")
    return standing(action, ("police",), records, day(as_of), TERMS, REGISTER)


def test_what_a_lead_said_counts_after_another_has_taken_over() -> None:
    then = said("2026-07-10", "health", "amber", "2026-27 Q1", state="in progress")
    found = led_by_now(then, releaded("2026-09-01", "Health Board", "Police")).settled
    assert (found.rag, found.rag_by, found.state) == ("amber", "leads", "in progress")
    assert led_by_now(then).settled.rag is None, "without the change it is another body's word"


def test_who_leads_no_longer_is_not_heard_after_the_change() -> None:
    change = releaded("2026-09-01", "Health Board", "Police")
    found = led_by_now(change, said("2026-09-02", "health", "red", "2026-27 Q1"))
    assert found.settled.rag is None
    on_the_day = led_by_now(change, said("2026-09-01", "health", "red", "2026-27 Q1"))
    assert on_the_day.settled.rag == "red", "on the day of the change both may speak"


def test_the_former_lead_s_rating_gives_way_once_the_new_one_speaks_of_the_period() -> None:
    before = said("2026-07-10", "health", "red", "2026-27 Q1")
    change = releaded("2026-07-15", "Health Board", "Police")
    after = said("2026-07-20", "police", "green", "2026-27 Q1")
    found = led_by_now(before, change, after).settled
    assert (found.rag, found.agreed, found.ratings) == ("green", True, (("police", "green"),))


def test_two_changes_of_leads_are_followed_back_one_by_one() -> None:
    changes = (
        releaded("2025-09-01", "Council", "Health Board"),
        releaded("2026-09-01", "Health Board", "Police"),
    )
    for on, sender in (
        ("2025-07-01", "council"),
        ("2026-07-01", "health"),
        ("2026-10-01", "police"),
    ):
        found = led_by_now(*changes, said(on, sender, "green")).settled
        assert found.rag == "green", sender
        others = {"council", "health", "police"} - {sender}
        assert all(led_by_now(*changes, said(on, o, "green")).settled.rag is None for o in others)


def test_an_agreement_speaks_of_the_ratings_before_it_alone() -> None:
    first = (
        said("2026-04-10", "health", "green", "2025-26 Q4"),
        said("2026-04-10", "police", "red", "2025-26 Q4"),
        agreed("2026-06-03", "2025-26 Q4", "amber"),
    )
    assert stand(*first, leads=BOTH).settled.rag_by == "agreement"
    one = stand(*first, said("2026-06-12", "health", "red", "2025-26 Q4"), leads=BOTH).settled
    assert (one.rag, one.rag_by, one.agreed) == ("red", "leads", True)
    other = stand(*first, said("2026-06-12", "health", "amber", "2025-26 Q4"), leads=BOTH).settled
    assert (other.rag, other.agreed) == ("red", False)
    again = agreed("2026-06-20", "2025-26 Q4", "green")
    settled = stand(
        *first, said("2026-06-12", "health", "amber", "2025-26 Q4"), again, leads=BOTH
    ).settled
    assert (settled.rag, settled.rag_by) == ("green", "agreement")


def test_a_rating_corrected_after_the_agreement_reopens_it() -> None:
    red = said("2026-04-10", "police", "red", "2025-26 Q4", name="red")
    correction = said("2026-06-12", "police", "amber", name="corrected", corrects="red")
    found = stand(
        said("2026-04-10", "health", "green", "2025-26 Q4"),
        *(red, agreed("2026-06-03", "2025-26 Q4", "amber"), correction),
        leads=BOTH,
    ).settled
    assert (found.rag, found.agreed) == ("amber", False)


def test_an_unread_mark_is_a_report_and_no_rating() -> None:
    unread = record("2026-10-10", "health", Update(mark="16"), "2026-27 Q2")
    found = stand(unread)
    assert (found.settled.rag, found.settled.state) == (None, "not known")
    assert found.settled.reported, "somebody reported, so nobody was silent"
    assert str(found.settled.spoken) == "2026-27 Q2"


def test_a_mark_that_was_read_later_is_a_rating_from_the_correction_on() -> None:
    unread = record("2026-10-10", "health", Update(mark="16"), "2026-27 Q2", name="unread")
    read = said("2026-11-01", "health", "green", "2026-27 Q2", corrects="unread")
    assert stand(unread, read, as_of="2026-10-31").settled.rag is None
    assert stand(unread, read).settled.rag == "green"


def test_of_an_action_that_names_nobody_the_coordinator_s_word_is_heard() -> None:
    own = said("2026-10-10", "team", "amber", "2026-27 Q2", "in progress")
    found = stand(own, leads=())
    assert (found.settled.rag, found.settled.state) == ("amber", "in progress")
    assert found.settled.reported
    assert not stand(own, leads=("health",)).settled.reported
