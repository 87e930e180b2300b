"""Why an action stands so, and its story: every reason names its rule and the records behind it."""

from datetime import date

import pytest

from planctl.locale.reasons import REASONS
from planctl.model.action import Action
from planctl.model.plan import Plan, Terms, Tracked
from planctl.model.record import Change, Record, Request, Supplied, Update
from planctl.model.settling import settle
from planctl.model.standing import on_day
from planctl.queries.selection import Stood
from planctl.queries.show import Shown, show
from planctl.queries.story import said as parts
from planctl.queries.story import story
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
    verified,
)

BOTH = ("health", "police")


def shown(
    *records: Record,
    timescale: str = "Mar 2026",
    as_of: str = "2026-11-21",
    leads: tuple[str, ...] = BOTH,
    terms: Terms = TERMS,
) -> Shown:
    action = Action("ACT-001", "Train staff", timescale=timescale)
    plan = Plan(terms, REGISTER, (), 1)
    told = story(plan, action, leads, records, day(as_of))
    settled = settle(action, leads, told.ledger.records, terms, REGISTER)
    tracked = Tracked(action, "prevent", "COM-01", "We will", "x", leads, settled)
    return show(plan, Stood(tracked, on_day(settled, terms, day(as_of))), told)


RED = said("2026-04-10", "police", "red", "2025-26 Q4", name="red")
GREEN = said("2026-04-20", "health", "green", "2025-26 Q4", name="green")
DONE = said("2026-07-20", "health", "green", "2026-27 Q1", "complete", name="done")


@pytest.mark.parametrize(
    ("records", "timescale", "flag", "rule", "names"),
    [
        ((), "Mar 2026", "overdue", "overdue", ()),
        ((), "Annually", "overdue", "overdue-missed", ()),
        ((), "Mar 2028", "not overdue", "not-due-yet", ()),
        ((), "Ongoing", "undated", "undated", ()),
        ((DONE,), "Mar 2026", "not overdue", "finished", ()),
        ((), "", "timescale", "timescale-none", ()),
        ((), "Mar 2026", "timescale", "timescale-adopted", ()),
        ((), "Mar 2026 (was Mar 2025)", "timescale", "timescale-words", ()),
        ((), "Year 1", "timescale", "certainty-assumed", ()),
        ((), "Febuary", "timescale", "certainty-ask", ()),
        (
            (approved("2026-05-01", "Sep 2027"),),
            "Mar 2026",
            "timescale",
            "timescale-granted",
            ("2026-05-01-approval-board",),
        ),
        ((asked("2026-05-01", "health", "TBC", "wish"),), "", "requested", "requested", ("wish",)),
        ((), "", "unrated", "unrated", ()),
        ((GREEN,), "", "rating", "rating-leads", ("green",)),
        ((RED, GREEN), "", "not agreed", "not-agreed", ("green", "red")),
        (
            (RED, GREEN, agreed("2026-05-01", "2025-26 Q4", "amber")),
            "",
            "rating",
            "rating-agreement",
            ("green", "red", "2026-05-01-agreement-board"),
        ),
        (
            (said("2026-05-01", "team", "red", name="own"),),
            "",
            "rating",
            "rating-coordinator",
            ("own",),
        ),
        ((), "", "not known", "state-not-known", ()),
        ((DONE,), "", "reported complete", "state-reported-complete", ("done",)),
        (
            (DONE, verified("2026-08-01", "done")),
            "",
            "signed off",
            "state-signed-off",
            ("done", "2026-08-01-verification-board"),
        ),
        (
            (DONE, sent_back("2026-08-01", "done")),
            "",
            "sent back",
            "state-sent-back",
            ("done", "2026-08-01-return-board"),
        ),
        (
            (DONE, reopened("2026-08-01", "done")),
            "",
            "in progress",
            "state-reopened",
            ("done", "2026-08-01-reopening-board"),
        ),
        ((closed("2026-08-01"),), "", "closed", "state-closed", ("2026-08-01-closure-board",)),
        ((), "Mar 2026", "not reported", "round-not-reported", ()),
        ((), "Mar 2028", "not asked", "round-rest", ()),
        ((closed("2026-08-01"),), "", "not asked", "round-finished", ()),
    ],
)
def test_each_thing_said_has_its_rule_and_its_records(
    records: tuple[Record, ...], timescale: str, flag: str, rule: str, names: tuple[str, ...]
) -> None:
    found = [why for why in shown(*records, timescale=timescale).why if rule in why.rules]
    assert [(why.flag, why.names) for why in found] == [(flag, names)]


def test_every_rule_named_has_a_sentence_in_both_languages() -> None:
    stories = [(), (RED, GREEN), (DONE,), (said("2026-10-10", "health", "red", "2026-27 Q2"),)]
    for records in stories:
        for why in shown(*records).why:
            assert all(english and welsh for english, welsh in (REASONS[r] for r in why.rules))


def test_no_sentence_holds_a_number() -> None:
    assert not any(c.isdigit() for pair in REASONS.values() for words in pair for c in words)


def test_the_story_is_in_order_and_marks_what_does_not_count() -> None:
    told = shown(
        said("2026-06-01", "charity", "green", name="other"),
        said("2026-04-11", "police", "amber", name="better", corrects="red"),
        RED,
        said("2026-07-01", "team", "red", "2025-26 Q4", name="gives-way"),
        said("2026-07-02", "team", no_change=True, name="remark"),
        asked("2026-07-03", "team", "Sep 2027", name="wish"),
        refused("2026-07-04", "wish", sender="council"),
        verified("2026-07-05", "nothing"),
        closed("2026-07-06", sender="charity"),
    ).story
    assert [(e.record.name, e.heard.counted, e.heard.why) for e in told.entries] == [
        ("red", False, "corrected"),
        ("better", True, "lead"),
        ("other", False, "other-body"),
        ("gives-way", False, "lead-rated"),
        ("remark", False, "remark"),
        ("wish", True, "request"),
        ("2026-07-04-refusal-council", False, "not-entitled"),
        ("2026-07-05-verification-board", False, "not-entitled"),
        ("2026-07-06-closure-charity", False, "not-entitled"),
    ]
    assert told.entries[0].heard.corrected_by == "better"
    assert str(told.entries[1].period) == "2025-26 Q4"


def test_an_assessment_gives_way_to_the_coordinators_newer_one_where_no_lead_has_rated() -> None:
    first = said("2026-04-10", "team", "red", "2025-26 Q4", name="first")
    second = said("2026-04-20", "team", "amber", "2025-26 Q4", name="second")
    entries = shown(first, second).story.entries
    assert [e.heard.why for e in entries] == ["assessed-again", "assessment"]
    rated = said("2026-04-21", "police", "green", "2025-26 Q4", name="rated")
    entries = shown(first, second, rated).story.entries
    assert [e.heard.why for e in entries] == ["lead-rated", "lead-rated", "lead"]


def test_a_decision_that_once_counted_is_not_marked_when_it_is_overtaken() -> None:
    contrary = said("2026-09-01", "health", "amber", "2026-27 Q2", "in progress")
    told = shown(DONE, verified("2026-08-01", "done"), contrary).story
    assert [entry.heard.counted for entry in told.entries] == [True, True, True]


def test_records_of_a_later_day_are_counted_and_left_out() -> None:
    told = shown(RED, GREEN, as_of="2026-04-10").story
    assert ([e.record.name for e in told.entries], told.later) == (["red"], 1)


def test_a_record_says_only_what_is_in_it_under_its_file_s_keys() -> None:
    update = Update(
        rag="red",
        asks=Request("Sep 2027"),
        supplied=(Supplied("Minutes, item 4", "officer", date(2026, 4, 1)),),
    )
    assert parts(record("2026-04-10", "health", update)) == {
        "rag": "red",
        "supplied": [{"reference": "Minutes, item 4", "seen_by": "officer", "date": "2026-04-01"}],
        "asks": {"timescale": "Sep 2027"},
    }
    change = Change("lead", "", "Health", minute="item 4")
    assert parts(record("2026-04-10", "team", change)) == {
        "changes": "lead",
        "was": "",
        "now": "Health",
        "minute": "item 4",
    }
