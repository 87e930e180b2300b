"""What changed between two sides: each thing once, under its own name, in the plan's order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.model.action import Action, Commitment
from planctl.model.frozen import Frozen
from planctl.model.lead import Lead, Register
from planctl.model.period import month_end
from planctl.model.plan import Aim
from planctl.model.rag import Level, Scheme
from planctl.model.record import Acceptance, Closure
from planctl.queries.changes.difference import CHANGES, KINDS, moved_by
from planctl.queries.changes.side import Side
from planctl.queries.selection import Selection
from tests.model.said import REGISTER, TERMS, period, record, with_round
from tests.model.said import said as spoke
from tests.queries.sides import (
    TRAIN,
    TRUST,
    changed,
    one,
    problem,
    said,
    side,
    with_action,
)

NEXT = Action("ACT-002", "Tell people", "Leaflet", "Mar 2027", "Police")


def test_the_same_sides_have_no_difference() -> None:
    told = spoke("2026-04-20", "health", "green")
    assert said(side(told), side(told)) == []


def test_what_is_new_and_what_is_gone_is_told_once() -> None:
    both = TRUST._replace(actions=(TRAIN, NEXT))
    assert said(side(), side(commitments=(both,))) == [("ACT-002", "new")]
    assert said(side(commitments=(both,)), side()) == [("ACT-002", "gone")]
    other = Commitment("COM-02", "We will tell", "prevent", "prevent/COM-02-x.yaml", (NEXT,))
    found = said(side(), side(commitments=(TRUST, other)))
    assert found == [("COM-02", "new"), ("ACT-002", "new")]


def test_what_is_gone_wants_a_look_and_what_is_new_does_not() -> None:
    both = TRUST._replace(actions=(TRAIN, NEXT))
    assert [d.change for d in changed(side(commitments=(both,)), side()).first] == ["gone"]
    assert changed(side(), side(commitments=(both,))).first == ()


@pytest.mark.parametrize("field", ["action", "evidence"])
def test_words_are_told_old_and_new(field: str) -> None:
    found = one(side(), side(commitments=(with_action(**{field: "Other words"}),)), "reworded")
    assert (found.field, found.was, found.now) == (field, getattr(TRAIN, field), "Other words")


def test_a_commitment_s_words_and_the_welsh_beside_them_are_told() -> None:
    now = TRUST._replace(commitment="We will be heard", texts={"cy": "Cawn ein clywed"})
    found = changed(side(), side(commitments=(now,))).items
    assert [(d.id, d.language, d.was, d.now) for d in found] == [
        ("COM-01", "", "We will be trusted", "We will be heard"),
        ("COM-01", "cy", "", "Cawn ein clywed"),
    ]


def test_other_leads_are_told_in_the_plan_s_words() -> None:
    found = one(side(), side(commitments=(with_action(lead="Police"),)), "leads-changed")
    assert (found.field, found.was, found.now) == ("lead", "Health Board", "Police")


def test_the_same_words_that_the_register_reads_otherwise_are_told() -> None:
    renamed = Register((Lead("nhs", "Health Board"),))
    found = one(side(), side(register=renamed), "leads-changed")
    assert (found.field, found.was, found.now) == ("leads", "health", "nhs")


def test_a_move_to_another_commitment_is_a_move_not_a_loss() -> None:
    empty, other = TRUST._replace(actions=()), Commitment("COM-02", "We will tell", "prevent", "p")
    before = side(commitments=(TRUST, other))
    found = said(before, side(commitments=(empty, other._replace(actions=(TRAIN,)))))
    assert found == [("ACT-001", "moved")]


def test_a_move_to_another_aim_is_told_of_the_commitment() -> None:
    terms = TERMS._replace(aims=(*TERMS.aims, Aim("protect", "Protect")))
    now = side(commitments=(TRUST._replace(aim="protect"),), terms=terms)
    found = one(side(terms=terms), now, "moved")
    assert (found.id, found.field, found.was, found.now) == ("COM-01", "aim", "prevent", "protect")


def test_a_timescale_edited_in_an_approved_plan_wants_a_look() -> None:
    found = changed(side(), side(commitments=(with_action(timescale="Sep 2026"),)))
    told = found.first[0]
    assert told.change == "timescale-moved-without-approval"
    assert (told.was, told.now, told.months) == ("Mar 2026", "Sep 2026", 6)


def test_a_timescale_edited_in_a_draft_is_only_a_change() -> None:
    draft = TERMS._replace(status="draft")
    found = changed(
        side(terms=draft), side(commitments=(with_action(timescale="Sep 2026"),), terms=draft)
    )
    assert [d.change for d in found.items] == ["timescale-changed"]
    assert found.first == ()


def test_an_id_given_up_for_another_is_followed() -> None:
    before = side(spoke("2026-04-20", "health", "green", "2025-26 Q4"))
    moved = spoke("2026-04-20", "health", "green", "2025-26 Q4", name="n")._replace(
        subject="ACT-007", name="2026-04-20-ACT-007-health"
    )
    now = side(moved, commitments=(with_action(id="ACT-007", was=("ACT-001",)),))
    assert said(before, now) == [("ACT-007", "renumbered"), ("ACT-007", "record-renamed")]


def test_of_two_that_came_by_one_id_the_other_is_new() -> None:
    twin = NEXT._replace(id="ACT-001")
    before = side()
    kept = TRUST._replace(actions=(TRAIN._replace(id="ACT-007", was=("ACT-001",)), twin))
    found = said(before, side(commitments=(kept,)))
    assert found == [("ACT-007", "renumbered"), ("ACT-001", "new")]


def test_a_clash_that_is_healed_is_a_renumbering_not_a_loss_and_a_find() -> None:
    twin = NEXT._replace(id="ACT-001")
    other = Commitment("COM-02", "We will tell", "prevent", "p", (twin,))
    healed = other._replace(actions=(NEXT._replace(id="ACT-007", was=("ACT-001",)),))
    for clash in ((TRUST, other), (other, TRUST)):
        found = said(side(commitments=clash), side(commitments=(TRUST, healed)))
        assert found == [("ACT-007", "renumbered")]


def test_an_action_that_fell_overdue_between_two_days_is_told() -> None:
    before, now = side(as_of="2026-03-31"), side(as_of="2026-04-01")
    found = one(before, now, "overdue-since")
    assert (found.now, found.now_due) == ("Mar 2026", date(2026, 3, 31))


def test_one_that_is_no_longer_overdue_is_told() -> None:
    now = side(spoke("2026-10-01", "health", state="complete"))
    assert ("ACT-001", "no-longer-overdue") in said(side(), now)


def test_the_plan_s_own_words_come_before_its_aims() -> None:
    terms = TERMS._replace(
        title="Another plan",
        status="closed",
        aims=(TERMS.aims[0]._replace(title="Stop it"),),
        policies=TERMS.policies._replace(approves="council"),
    )
    found = changed(side(), side(commitments=(with_action(action="Other"),), terms=terms)).items
    told = [(d.kind, d.id, d.change, d.field) for d in found]
    assert told == [
        ("plan", "plan", "reworded", "title"),
        ("plan", "plan", "changed", "status"),
        ("plan", "plan", "changed", "policies.approves"),
        ("aim", "prevent", "reworded", "title"),
        ("action", "ACT-001", "reworded", "action"),
    ]


def test_who_decides_and_whether_the_plan_is_in_force_wants_a_look() -> None:
    terms = TERMS._replace(status="draft", grace=30, policies=TERMS.policies._replace(agrees=""))
    found = changed(side(), side(terms=terms))
    assert [d.field for d in found.first] == ["status", "policies.agrees"]
    assert len(found.items) == 3


def test_the_register_tells_who_is_new_ended_and_renamed() -> None:
    def leads(lead: Lead) -> Lead:
        ended = lead._replace(until=date(2026, 9, 30), succeeded_by="council")
        return {"health": lead._replace(name="NHS"), "charity": ended}.get(lead.id, lead)

    now = Register((*map(leads, REGISTER.leads), Lead("trust", "River Trust")))
    found = {d.id: d for d in changed(side(), side(register=now)).items if d.kind == "lead"}
    assert {key: d.change for key, d in found.items()} == {
        "health": "renamed",
        "charity": "ended",
        "trust": "new",
    }
    assert (found["charity"].now_due, found["charity"].aside) == (date(2026, 9, 30), "council")


def test_aims_in_another_order_and_ratings_that_mean_something_else_are_told() -> None:
    two = TERMS._replace(aims=(*TERMS.aims, Aim("protect", "Protect")))
    swapped = two._replace(aims=tuple(reversed(two.aims)))
    found = one(side(terms=two), side(terms=swapped), "changed")
    assert (found.field, found.was, found.now) == (
        "aims",
        "Prevent, Protect",
        "Protect, Prevent",
    )
    levels = (*TERMS.scheme.levels, Level("blue", "Blue"))
    found = one(side(), side(terms=TERMS._replace(scheme=Scheme(levels))), "new")
    assert (found.kind, found.id) == ("rating", "blue")


def test_a_rule_is_broken_or_mended_whatever_its_line() -> None:
    old, same = problem("id-twice", "a"), problem("lead-missing", "b", "warning")
    moved = same._replace(problem=same.problem._replace(line=9))
    found = changed(side(problems=(old, same)), side(problems=(moved, problem("yaml-tag", "c"))))
    told = [(d.change, d.field, d.severity) for d in found.items]
    assert told == [("rule-broken", "yaml-tag", "error"), ("rule-mended", "id-twice", "error")]
    assert [d.field for d in found.first] == ["yaml-tag"]


def test_another_count_is_the_same_problem_and_advice_wants_no_look() -> None:
    before = problem("texts-missing", "Welsh is missing for 2 of 20 actions", "advice")
    now = problem("texts-missing", "Welsh is missing for 3 of 21 actions", "advice")
    assert said(side(problems=(before,)), side(problems=(now,))) == []
    assert changed(side(), side(problems=(now,))).first == ()


def test_one_sentence_about_many_files_is_told_once_with_their_number() -> None:
    many = tuple(problem("not-entitled", "no", path=f"p/{at}.yaml") for at in range(3))
    assert one(side(), side(problems=many), "rule-broken").number == 3


def test_what_cannot_be_read_on_one_side_is_neither_new_nor_gone() -> None:
    blind = side(commitments=(), unread=frozenset({"COM-01"}))
    assert said(side(), blind) == []
    assert said(blind, side()) == []


def test_a_selection_holds_on_either_side() -> None:
    both = TRUST._replace(actions=(TRAIN, NEXT))
    now = TRUST._replace(
        actions=(TRAIN._replace(lead="Police"), NEXT._replace(lead="Council", action="Say it"))
    )
    before, after = side(commitments=(both,)), side(commitments=(now,))
    for lead, ids in (("health", {"ACT-001"}), ("police", {"ACT-001", "ACT-002"})):
        found = changed(before, after, Selection(leads=frozenset({lead})))
        assert {item.id for item in found.items} == ids
        assert found.total == len(ids)


def test_a_selection_leaves_out_what_is_about_the_plan_as_a_whole() -> None:
    terms = TERMS._replace(title="Another plan")
    found = changed(side(), side(terms=terms), Selection(aims=frozenset({"prevent"})))
    assert found.items == ()


def test_differences_stand_in_the_plan_s_order_and_are_counted() -> None:
    other = Commitment("COM-02", "We will tell", "prevent", "p", (NEXT,))
    now = (
        other._replace(commitment="We shall", actions=(NEXT._replace(action="Say it"),)),
        with_action(action="Other", evidence="More"),
    )
    found = changed(side(commitments=(TRUST, other)), side(commitments=now))
    assert [d.id for d in found.items] == ["ACT-001", "ACT-001", "COM-02", "ACT-002"]
    assert found.counts == {"reworded": 4}
    assert (found.actions_changed, found.total) == (2, 2)


def test_every_difference_has_a_kind_and_a_change_that_are_known(sides: tuple[Side, Side]) -> None:
    for item in changed(*sides).items:
        assert item.change in CHANGES
        assert item.kind in KINDS


@pytest.fixture
def sides() -> tuple[Side, Side]:
    now = side(
        spoke("2026-04-20", "health", "red"),
        record("2026-04-21", "team", Acceptance("text-cut-off"), name="2026-04-21-accepted"),
        commitments=(with_action(action="Other", publish=False), TRUST._replace(id="COM-09")),
        terms=TERMS._replace(title="Another", aims=()),
        register=Register(REGISTER.leads[1:]),
    )
    return side(), now


ENDS = st.builds(month_end, st.integers(2020, 2040), st.integers(1, 12))


@given(ENDS, ENDS)
def test_from_one_month_s_end_to_another_s_are_whole_months(was: date, now: date) -> None:
    months, days = moved_by(was, now)
    assert days == 0
    assert (months > 0) == (now > was)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_a_move_is_told_in_months_or_days_and_points_the_right_way(was: date, now: date) -> None:
    months, days = moved_by(was, now)
    assert not (months and days)
    assert ((months or days) > 0) == (now > was)
    assert ((months or days) < 0) == (now < was)


def test_a_move_from_or_to_no_day_has_no_length() -> None:
    assert moved_by(None, date(2026, 3, 31)) == moved_by(date(2026, 3, 31), None) == (0, 0)


def test_a_round_opened_and_its_closing_day_moved_are_told() -> None:
    opened = with_round("2026-27 Q2", "2026-10-01", "2026-10-28")
    moved = with_round("2026-27 Q2", "2026-10-01", "2026-11-04")
    assert [(d.kind, d.change, d.id) for d in changed(side(), side(terms=opened)).items] == [
        ("round", "new", "2026-27 Q2")
    ]
    found = one(side(terms=opened), side(terms=moved), "changed")
    assert (found.field, found.was, found.now) == ("closes", "2026-10-28", "2026-11-04")


def test_a_period_agreed_is_told_and_one_that_is_touched_wants_a_look() -> None:
    frozen = Frozen(period("2025-26"), date(2026, 6, 1), "board", "9")
    agreed = TERMS._replace(frozen=(frozen,))
    told = one(side(), side(terms=agreed), "frozen")
    assert (told.id, told.by, told.minute) == ("2025-26", ("board",), "9")
    other = TERMS._replace(frozen=(frozen._replace(minute="10"),))
    found = changed(side(terms=agreed), side(terms=other)).first
    assert [(d.change, d.field, d.was, d.now) for d in found] == [
        ("frozen-changed", "minute", frozen.minute, "10")
    ]
    (gone,) = changed(side(terms=agreed), side()).first
    assert (gone.change, gone.by, gone.on, gone.minute) == (
        "frozen-gone",
        (frozen.body,),
        frozen.date,
        frozen.minute,
    )


def test_a_narrative_written_and_rewritten_is_told() -> None:
    first = side()._replace(narratives={"prevent 2025-26": "A year."})
    then = side()._replace(narratives={"prevent 2025-26": "A good year."})
    assert one(side(), first, "new").kind == "narrative"
    found = one(first, then, "reworded")
    assert (found.id, found.was, found.now) == ("prevent 2025-26", "A year.", "A good year.")


def test_the_plan_s_own_welsh_is_told_beside_its_words() -> None:
    welsh = TERMS._replace(texts={"cy": {"title": "Cynllun"}})
    found = one(side(), side(terms=welsh), "words-added")
    assert (found.field, found.language, found.now) == ("title", "cy", "Cynllun")


def test_whether_a_thing_is_published_and_who_is_accountable_is_told() -> None:
    now = side(commitments=(with_action(publish=False, accountable="health"),))
    told = {d.field: (d.was, d.now) for d in changed(side(), now).items}
    assert told == {"publish": ("yes", "no"), "accountable": ("", "health")}


def test_what_is_about_nothing_that_is_there_stands_with_the_plan_as_a_whole() -> None:
    astray = record("2026-04-20", "health", Closure("merged"), name="astray")
    astray = astray._replace(subject="ACT-099")
    found = changed(side(astray), side(commitments=(with_action(action="Other"),))).items
    assert [d.change for d in found] == ["record-deleted", "reworded"]


def test_an_id_given_to_other_words_is_told_and_a_clash_that_was_there_is_not() -> None:
    other = Commitment("COM-02", "We will tell", "prevent", "p", (NEXT._replace(id="ACT-001"),))
    clash = side(commitments=(TRUST, other))
    found = one(side(), side(commitments=(TRUST._replace(actions=()), other)), "rule-broken")
    assert (found.id, found.field, found.severity) == ("ACT-001", "id-reused", "error")
    assert said(clash, clash) == []


def test_of_an_id_that_stands_twice_only_the_clash_is_told() -> None:
    lead = NEXT._replace(id="ACT-001", lead="Police")
    other = Commitment("COM-02", "We will tell", "prevent", "p", (lead,))
    found = problem("id-clash", "ACT-001 is also in p")
    for twice in ((TRUST, other), (other, TRUST)):
        clash = side(commitments=twice, problems=(found,))
        assert set(said(side(), clash)) == {("COM-02", "new"), ("COM-01", "rule-broken")}


def test_errors_are_looked_at_before_what_was_taken_away_and_that_before_warnings() -> None:
    problems = (problem("a", "Slow", "warning"), problem("b", "Wrong"))
    now = side(commitments=(TRUST._replace(actions=()),), problems=problems)
    assert [d.now or d.change for d in changed(side(), now).first] == ["Wrong", "gone", "Slow"]
