"""Ratings that were settled: with what each lead had said by then, and nothing of what came after."""

from planctl.queries.agreements import settlements
from planctl.queries.selection import selected
from tests.queries.rounds import Desk, said

AMBER = said("ACT-001", "team", "2025-07-04")
GREEN = said("ACT-001", "health", "2025-07-04", "rag: green")
AGREED = "action: ACT-001\nfrom: health\ndate: 2025-07-06\nagrees: 2025-26 Q1\nrag: amber\n"


def test_an_agreement_stands_with_the_ratings_that_differed() -> None:
    desk = Desk(AMBER, GREEN, AGREED)
    (one,) = settlements(selected(desk.plan, desk.day), desk.ledgers)
    assert (one.item.id, one.agreement.rag) == ("ACT-001", "amber")
    assert one.ratings == (("health", "green"), ("team", "amber"))


def test_what_a_lead_rated_after_it_is_not_among_them() -> None:
    later = said("ACT-001", "health", "2025-07-08", "rag: red")
    desk = Desk(AMBER, GREEN, AGREED, later)
    (one,) = settlements(selected(desk.plan, desk.day), desk.ledgers)
    assert dict(one.ratings)["health"] == "green"


def test_without_one_there_is_none() -> None:
    desk = Desk(AMBER, GREEN)
    assert settlements(selected(desk.plan, desk.day), desk.ledgers) == ()
