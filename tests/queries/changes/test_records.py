"""What records say between two sides: each thing that happened, by whom, and what it came to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.model.record import (
    Acceptance,
    Approval,
    Change,
    Closure,
    Record,
    Reopening,
    Request,
    Supplied,
    Update,
)
from tests.model.said import (
    agreed,
    approved,
    asked,
    closed,
    record,
    refused,
    reopened,
    sent_back,
    verified,
)
from tests.model.said import said as spoke
from tests.queries.sides import (
    TRUST,
    about_commitment,
    changed,
    one,
    said,
    side,
    with_action,
)

ASKED = asked("2026-04-20", "health", "Sep 2026", name="2026-04-20-asked")
RED = spoke("2026-01-20", "health", "red", "2025-26 Q3")
GREEN = spoke("2026-04-20", "health", "green", "2025-26 Q4")
DONE = spoke("2026-04-20", "health", state="complete", name="2026-04-20-done")


def test_a_timescale_asked_for_says_from_when_to_when_and_why() -> None:
    found = one(side(), side(ASKED), "timescale-asked")
    assert (found.was, found.now, found.months, found.reason) == ("Mar 2026", "Sep 2026", 6, "why")
    assert found.by == ("health",)


def test_a_timescale_granted_is_a_slip_and_keeps_the_original() -> None:
    first = approved("2026-02-01", "Jun 2026")
    second = record("2026-05-01", "board", Approval(ASKED.name, "30 Sep 2026", "4.2"), name="b")
    found = one(side(first, ASKED), side(first, ASKED, second), "timescale-granted")
    assert (found.was, found.now, found.months) == ("Jun 2026", "30 Sep 2026", 3)
    assert (found.slip, found.slips, found.original) == (True, 2, "Mar 2026")
    assert (found.minute, found.by) == ("4.2", ("board",))


def test_an_earlier_day_is_no_slip() -> None:
    found = one(side(), side(approved("2026-02-01", "15 March 2026")), "timescale-granted")
    assert (found.slip, found.months, found.days) == (False, 0, -16)


def test_approvals_of_one_refresh_are_one_event_with_every_slip_in_it() -> None:
    both = TRUST._replace(actions=(*TRUST.actions, TRUST.actions[0]._replace(id="ACT-002")))
    acts = [Approval("", "Mar 2027", "7", refresh="Refresh 2026") for _ in range(2)]
    granted = [record("2026-05-01", "board", act, name=f"g{at}") for at, act in enumerate(acts)]
    granted[1] = granted[1]._replace(subject="ACT-002")
    found = changed(side(commitments=(both,)), side(*granted, commitments=(both,)))
    (refresh,) = found.refreshes
    assert (refresh.name, refresh.by, refresh.minute) == ("Refresh 2026", ("board",), "7")
    assert [(move.id, move.slip) for move in refresh.moves] == [
        ("ACT-001", True),
        ("ACT-002", True),
    ]


def test_a_refusal_says_what_was_refused_and_moves_nothing() -> None:
    no = refused("2026-05-01", ASKED.name)
    found = one(side(ASKED), side(ASKED, no), "timescale-refused")
    assert (found.was, found.now) == ("Mar 2026", "Sep 2026")
    assert said(side(ASKED), side(ASKED, no)) == [("ACT-001", "timescale-refused")]


def test_a_rating_that_moved_says_from_which_for_which_period() -> None:
    found = one(side(RED), side(RED, GREEN), "rating-moved")
    assert (found.was, str(found.was_period)) == ("red", "2025-26 Q3")
    assert (found.now, str(found.now_period)) == ("green", "2025-26 Q4")


def test_the_first_rating_did_not_move_and_the_same_one_again_is_only_a_report() -> None:
    again = spoke("2026-04-20", "health", "red", "2025-26 Q4")
    assert said(side(), side(RED)) == [("ACT-001", "reported"), ("ACT-001", "rated")]
    assert said(side(RED), side(RED, again)) == [("ACT-001", "reported")]


def test_reports_are_counted_together_by_who_spoke() -> None:
    joint = with_action(lead="Health Board / Police")
    police = spoke("2026-04-22", "police", "amber", "2025-26 Q4")
    now = side(RED, GREEN, police, commitments=(joint,))
    found = one(side(RED, commitments=(joint,)), now, "reported")
    assert (found.number, found.by) == (2, ("health", "police"))


def test_leads_that_differ_are_not_agreed_until_a_body_settles_it() -> None:
    joint = (with_action(lead="Health Board / Police"),)
    police = spoke("2026-04-22", "police", "amber", "2025-26 Q4")
    differ = side(GREEN, police, commitments=joint)
    found = one(side(GREEN, commitments=joint), differ, "not-agreed")
    assert found.ratings == (("health", "green"), ("police", "amber"))
    settled = side(GREEN, police, agreed("2026-05-20", "2025-26 Q4", "green"), commitments=joint)
    told = one(differ, settled, "agreed")
    assert (told.now, str(told.now_period), told.by) == ("green", "2025-26 Q4", ("board",))


def test_a_coordinator_s_assessment_is_told_as_such() -> None:
    own = spoke("2026-04-20", "team", "amber", "2025-26 Q4")
    assert said(side(), side(own)) == [("ACT-001", "assessed"), ("ACT-001", "rated")]
    assert one(side(), side(own), "rated").rag_by == "coordinator"


def test_what_does_not_count_is_told_with_why() -> None:
    found = one(side(), side(spoke("2026-04-20", "council", "green")), "not-counted")
    assert (found.by, found.aside) == (("council",), "other-body")
    wrong = approved("2026-05-01", "Sep 2026", sender="police")
    found = one(side(), side(wrong), "not-counted")
    assert (found.field, found.aside) == ("approves", "not-entitled")


def test_a_correction_is_no_new_report() -> None:
    corrected = spoke("2026-05-02", "health", "amber", name="fix", corrects=GREEN.name)
    told = said(side(GREEN), side(GREEN, corrected))
    assert told == [("ACT-001", "corrected"), ("ACT-001", "rating-moved")]


def test_a_report_corrected_at_once_is_one_report_as_it_stands_now() -> None:
    corrected = spoke("2026-05-02", "health", "amber", name="fix", corrects=GREEN.name)
    found = changed(side(), side(GREEN, corrected)).items
    assert [(d.change, d.now, d.number) for d in found] == [
        ("reported", "", 1),
        ("rated", "amber", 0),
    ]


def test_evidence_is_told_with_who_saw_it() -> None:
    given = record("2026-04-20", "health", Update(supplied=(Supplied("Minutes", "Officer"),)))
    found = one(side(), side(given), "evidence-supplied")
    assert (found.now, found.aside) == ("Minutes", "Officer")


def test_what_a_report_says_is_kept_but_for_internal_words() -> None:
    words = Update(rag="red", progress="Slow.\n", barriers="Floods.", internal="Between us.")
    found = one(side(), side(record("2026-04-20", "health", words)), "reported")
    assert found.said == (("health", "progress", "Slow."), ("health", "barriers", "Floods."))


def test_both_stages_of_a_completion_are_told() -> None:
    now = side(DONE, verified("2026-05-01", DONE.name))
    changes = [change for _, change in said(side(), now)]
    assert changes == ["reported", "reported-complete", "signed-off", "no-longer-overdue"]


def test_a_completion_sent_back_is_told_and_said_again_it_is_told_again() -> None:
    again = spoke("2026-07-01", "health", state="complete")
    records = (DONE, sent_back("2026-05-01", DONE.name), again)
    changes = [change for _, change in said(side(), side(*records))]
    assert changes.count("reported-complete") == 2
    assert changes.index("sent-back") == changes.index("reported-complete") + 1


def test_a_completion_said_by_two_leads_is_told_once() -> None:
    joint = (with_action(lead="Health Board / Police"),)
    other = spoke("2026-04-25", "police", state="complete")
    now = side(DONE, other, commitments=joint)
    assert said(side(commitments=joint), now).count(("ACT-001", "reported-complete")) == 1


def test_a_closure_says_why_and_where_it_went() -> None:
    merged = record("2026-05-01", "board", Closure("merged", "ACT-002", "One is enough", "5"))
    found = one(side(), side(merged), "closed")
    assert (found.now, found.aside, found.reason) == ("merged", "ACT-002", "One is enough")
    undone = reopened("2026-06-01", merged.name)
    assert ("ACT-001", "reopened") in said(side(merged), side(merged, undone))


def test_a_commitment_closed_as_a_whole_closes_each_of_its_actions() -> None:
    whole = about_commitment("2026-05-01", "board", Closure("cancelled"))
    found = said(side(), side(whole))
    assert [each for each in found if each[1] == "closed"] == [
        ("COM-01", "closed"),
        ("ACT-001", "closed"),
    ]


def test_another_state_is_told_as_what_it_was_and_is() -> None:
    begun = spoke("2026-04-20", "health", state="in progress")
    found = one(side(), side(begun), "state-changed")
    assert (found.was, found.now) == ("not known", "in progress")


def test_an_occurrence_of_a_yearly_action_is_answered_not_completed() -> None:
    yearly = (with_action(timescale="Annually"),)
    done = spoke("2025-04-20", "health", about="2024-25", state="complete")
    changes = [
        d.change for d in changed(side(commitments=yearly), side(done, commitments=yearly)).items
    ]
    assert "occurrences-answered" in changes
    assert "reported-complete" not in changes


def test_an_accepted_warning_names_its_code() -> None:
    accepted = record("2026-04-20", "team", Acceptance("text-cut-off", "It is the title"))
    found = one(side(), side(accepted), "warning-accepted")
    assert (found.field, found.reason) == ("text-cut-off", "It is the title")


def changes_to(field: str, was: str, now: str) -> Record:
    act = Change(field, was, now, "The Board asked", "3.1")
    return record("2026-05-01", "team", act, name=f"2026-05-01-change-{field}")


def test_the_record_of_a_change_stands_beside_the_words_it_changed() -> None:
    told = changes_to("evidence", "Register", "Minutes")
    found = one(side(), side(told, commitments=(with_action(evidence="Minutes"),)), "reworded")
    assert (found.was, found.now, found.reason) == ("Register", "Minutes", "The Board asked")
    assert (found.minute, found.records) == ("3.1", (told.name,))


def test_a_change_that_only_its_record_tells_is_told_by_it() -> None:
    told = changes_to("lead", "Police", "Health Board")
    found = one(side(), side(told), "leads-changed")
    assert (found.was, found.now) == ("Police", "Health Board")


def test_a_record_edited_or_deleted_wants_a_look() -> None:
    edited = GREEN._replace(act=Update(rag="amber"))
    found = changed(side(GREEN), side(edited)).first
    assert [(d.change, d.field, d.was, d.now) for d in found] == [
        ("record-edited", "rag", "green", "amber")
    ]
    assert [d.change for d in changed(side(GREEN), side()).first] == ["record-deleted"]


def test_a_record_whose_file_is_there_is_not_deleted_though_it_or_its_unit_cannot_be_read() -> None:
    there = side(paths=frozenset({GREEN.path}))
    assert ("ACT-001", "record-deleted") not in said(side(GREEN), there)


def test_words_taken_out_by_redact_are_not_an_edit() -> None:
    told = record("2026-04-20", "health", Update(progress="At 3 High Street"))
    words = Update(progress="[removed]")
    taken = told._replace(act=words, redacted=date(2026, 5, 1))
    assert said(side(told), side(taken)) == [("ACT-001", "record-redacted")]
    assert changed(side(told), side(taken)).first == ()
    assert "High Street" not in str(changed(side(told), side(taken)).items), "nor are they said"
    unmarked = told._replace(act=words)
    assert said(side(told), side(unmarked)) == [("ACT-001", "record-edited")]


def test_words_taken_out_of_the_plan_are_not_said_again() -> None:
    now = side(commitments=(with_action(action="Train [removed]"),))
    found = one(side(), now, "words-taken-out")
    assert (found.was, found.now) == ("", "Train [removed]")
    assert found.wants_a_look, "what was taken out is seen by nobody after this"


@pytest.mark.parametrize(
    "words", ["[removed] Look at it", "Train [removed] less", "Staff [removed]"]
)
def test_other_words_beside_the_mark_of_a_redaction_hide_nothing(words: str) -> None:
    found = one(side(), side(commitments=(with_action(action=words),)), "reworded")
    assert (found.was, found.now) == ("Train staff", words)
    told = record("2026-04-20", "health", Update(progress="Train staff"))
    edited = told._replace(act=Update(progress=words), redacted=date(2026, 5, 1))
    assert one(side(told), side(edited), "record-edited").was == "Train staff"


def test_a_copy_of_evidence_taken_out_of_a_record_is_not_said_again() -> None:
    given = Supplied("Register", copy="prevent/COM-01/evidence/Jane.pdf", sha256="ab")
    told = record("2026-04-20", "health", Update(supplied=(given,)))
    left = Update(supplied=(Supplied("Register", copy="[removed]"),))
    taken = told._replace(act=left, redacted=date(2026, 5, 1))
    assert "Jane" not in str(one(side(told), side(taken), "record-redacted"))


def test_a_record_under_another_name_is_neither_new_nor_deleted() -> None:
    named = GREEN._replace(name="2026-04-20-ACT-001-health-7f3a")
    assert said(side(GREEN), side(named)) == [("ACT-001", "record-renamed")]


def test_a_closed_action_stays_closed_without_being_told_again() -> None:
    shut = closed("2026-05-01")
    assert said(side(shut), side(shut)) == []
    undone = record("2026-06-01", "board", Reopening(shut.name), name="undone")
    assert one(side(shut), side(shut, undone), "reopened").by == ("board",)


def test_a_request_with_a_report_is_both() -> None:
    act = Update(rag="amber", asks=Request("Sep 2026", "Floods"))
    changes = [c for _, c in said(side(), side(record("2026-04-20", "health", act)))]
    assert changes == ["reported", "timescale-asked", "rated"]


def test_what_is_asked_and_granted_on_one_day_is_told_once_with_who_asked_and_why() -> None:
    granted = approved("2026-04-20", "Sep 2026", ASKED.name)
    found = one(side(), side(ASKED, granted), "timescale-granted")
    assert (found.aside, found.reason) == ("health", "why")
    assert ("ACT-001", "timescale-asked") not in said(side(), side(ASKED, granted))
    later = approved("2026-05-01", "Sep 2026", ASKED.name)
    told = [change for _, change in said(side(), side(ASKED, later))]
    assert told[:2] == ["timescale-asked", "timescale-granted"]


def test_on_one_day_a_request_comes_before_its_refusal() -> None:
    no = refused("2026-04-20", ASKED.name)._replace(name="2026-04-20-ACT-001-board")
    told = [change for _, change in said(side(), side(ASKED, no))]
    assert told == ["timescale-asked", "timescale-refused"]


HAPPENED = (
    RED,
    GREEN,
    ASKED,
    DONE,
    approved("2026-05-01", "Sep 2026", ASKED.name),
    refused("2026-05-02", ASKED.name),
    verified("2026-05-03", DONE.name),
    sent_back("2026-05-04", DONE.name),
    agreed("2026-05-05", "2025-26 Q4", "amber"),
    closed("2026-06-01"),
    reopened("2026-07-01", closed("2026-06-01").name),
    spoke("2026-05-06", "health", "amber", name="fix", corrects=GREEN.name),
    spoke("2026-05-07", "police", "red", "2025-26 Q4"),
    about_commitment("2026-08-01", "board", Closure("merged", "COM-02")),
    changes_to("lead", "Police", "Health Board"),
)
SOME = st.lists(st.sampled_from(HAPPENED), unique=True)


@given(SOME, SOME)
def test_whatever_happened_is_told_once_and_never_raises(
    before: list[Record], since: list[Record]
) -> None:
    was, now = side(*before), side(*dict.fromkeys((*before, *since)))
    assert changed(was, was).items == changed(now, now).items == ()
    found = changed(was, now)
    assert len(set(found.items)) == len(found.items) == sum(found.counts.values())
    assert not {"gone", "record-deleted", "new"} & found.counts.keys()
    if not set(since) - set(before):
        assert found.items == ()


@given(SOME)
def test_what_stands_otherwise_is_always_told(since: list[Record]) -> None:
    was, now = side(), side(*since)
    found = changed(was, now).counts.keys()
    before, after = was.plan.tracked[0].settled, now.plan.tracked[0].settled
    if before.rag != after.rag:
        assert "rated" in found
    if before.timescale != after.timescale:
        assert "timescale-granted" in found
    states = {"reported-complete", "signed-off", "sent-back", "closed", "state-changed"}
    if before.state != after.state:
        assert states & found


def test_leads_who_come_to_say_the_same_are_not_told_as_agreed_by_a_body() -> None:
    joint = (with_action(lead="Health Board / Police"),)
    police = spoke("2026-04-22", "police", "amber", "2025-26 Q4")
    later = spoke("2026-05-22", "police", "green", "2025-26 Q4")
    differ = side(GREEN, police, commitments=joint)
    told = {d.change for d in changed(differ, side(GREEN, police, later, commitments=joint)).items}
    assert "no-longer-differ" in told
    assert "agreed" not in told
