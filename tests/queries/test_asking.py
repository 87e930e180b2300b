"""Who is asked what in a round, and what counts as a body's answer."""

from datetime import date

from planctl.model.period import Period
from planctl.model.plan import Plan
from planctl.queries.asking import answer_of, asked_in, reports_of, round_for
from planctl.queries.unreported import unreported
from tests.queries.conftest import REAL_DAY
from tests.queries.rounds import CLOSES, DAY, Desk, said

Q1, Q4 = Period(2025, 1), Period(2024, 4)


def asked_ids(desk: Desk) -> dict[str, list[str]]:
    asked = asked_in(desk.plan, desk.day, desk.round)
    found = {asking.body: [item.id for item in asking.items] for asking in asked.bodies}
    return found | {"": [item.id for item in asked.nobody]}


def test_a_body_is_asked_what_it_or_its_group_leads_and_what_it_answers_for() -> None:
    assert asked_ids(Desk()) == {
        "team": ["ACT-001", "ACT-004", "ACT-006"],
        "health": ["ACT-001", "ACT-002"],
        "police": ["ACT-002"],
        "": ["ACT-003"],
    }


def test_what_is_asked_only_once_a_year_goes_to_the_successor_in_the_last_quarter() -> None:
    asked = asked_ids(Desk(day=date(2026, 4, 10)))
    assert asked["police"] == ["ACT-002", "ACT-005"]
    assert "old-police" not in asked


def test_what_is_asked_is_what_unreported_counts(real: Plan) -> None:
    opened = round_for(real, REAL_DAY, None)
    assert opened
    asked = asked_in(real, REAL_DAY, opened)
    assert sorted(i.id for i in asked.items) == sorted(
        i.id for i in unreported(real, REAL_DAY).items
    )
    assert asked.of("nobody-there") == ()


def test_what_was_answered_by_completing_it_was_asked_and_what_was_complete_before_is_not() -> None:
    now = said("ACT-006", "team", "2025-07-04", "state: complete")
    before = said("ACT-006", "team", "2025-03-04", "state: complete")
    assert "ACT-006" in asked_ids(Desk(now))["team"]
    assert "ACT-006" not in asked_ids(Desk(before))["team"]


def test_an_earlier_round_is_asked_about_with_the_grace_of_the_plan() -> None:
    plan = Desk().plan
    earlier = round_for(plan, DAY, Q4)
    assert earlier
    assert (earlier.opened, earlier.closes) == (date(2025, 3, 31), date(2025, 4, 28))
    assert round_for(plan, DAY, None) == round_for(plan, DAY, Q1)


def test_a_round_opened_by_hand_has_its_own_days_and_its_list() -> None:
    by_hand = "period: 2025-26 Q1\nopened: 2025-07-01\ncloses: 2025-08-15\nasked:\n  - health\n"
    found = round_for(Desk(rounds=by_hand).plan, DAY, Q1)
    assert found
    assert (found.closes, found.asked) == (date(2025, 8, 15), ("health",))
    assert found != round_for(Desk().plan, DAY, Q1)


def test_the_newest_report_about_the_period_or_a_later_one_is_the_answer() -> None:
    desk = Desk(
        said("ACT-001", "health", "2025-04-10"),
        said("ACT-001", "health", "2025-07-04"),
        said("ACT-001", "health", "2025-07-06", "rag: green"),
        day=CLOSES,
    )
    ledger = desk.ledgers["ACT-001"]
    answer = answer_of(ledger, "health", Q1)
    assert answer
    assert (answer.date, answer.update.rag) == (date(2025, 7, 6), "green")
    assert answer_of(ledger, "health", Period(2025, 2)) is None
    assert answer_of(ledger, "team", Q1) is None
    assert len(list(reports_of(ledger, "health"))) == 3


def test_what_is_said_of_the_period_itself_goes_before_what_is_said_of_a_later_one() -> None:
    desk = Desk(
        said("ACT-001", "health", "2025-07-04", "period: 2025-26 Q1\nrag: green"),
        said("ACT-001", "health", "2025-10-04", "period: 2025-26 Q2\nno_change: yes"),
        day=date(2025, 10, 10),
    )
    answer = answer_of(desk.ledgers["ACT-001"], "health", Q1)
    assert answer
    assert (answer.date, answer.update.no_change) == (date(2025, 7, 4), False)


def test_a_report_that_counts_for_no_lead_is_the_bodys_answer_all_the_same() -> None:
    ledger = Desk(said("ACT-006", "police")).ledgers["ACT-006"]
    assert not ledger.spoken
    assert answer_of(ledger, "police", Q1)


def test_a_body_answers_with_what_its_predecessor_said() -> None:
    ledger = Desk(
        said("ACT-005", "old-police", "2025-04-02"), day=date(2026, 4, 10)
    ).ledgers["ACT-005"]  # fmt: skip
    assert answer_of(ledger, "police", Q4)
    assert answer_of(ledger, "old-police", Q4)


def test_what_is_no_report_answers_all_the_same_until_a_report_comes() -> None:
    request = said("ACT-006", "team", more="asks:\n  timescale: Mar 2026\n  reason: No post")
    asking = Desk(request).ledgers["ACT-006"]
    answer = answer_of(asking, "team", Q1)
    assert answer
    assert answer.update.asks
    assert not list(reports_of(asking, "team"))
    before = said("ACT-006", "team", "2025-07-02", "no_change: yes")
    both = answer_of(Desk(request, before).ledgers["ACT-006"], "team", Q1)
    assert both
    assert both.update.no_change
