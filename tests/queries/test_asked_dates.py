"""Which new dates wait for a decision, and which were granted."""

from planctl.queries.asked_dates import granted, wanted
from planctl.queries.selection import selected
from tests.queries.rounds import Desk, said

ASKS = "asks:\n  timescale: Sep 2025\n  reason: The post is empty"
GRANTS = "action: ACT-006\nfrom: team\ndate: 2025-07-08\ntimescale: Sep 2025\nminute: Item 3\n"


def test_what_is_asked_for_waits_with_its_reason() -> None:
    desk = Desk(said("ACT-006", "team", more=ASKS))
    (one,) = wanted(selected(desk.plan, desk.day), desk.ledgers)
    assert (one.item.id, one.timescale, one.reason) == ("ACT-006", "Sep 2025", "The post is empty")
    assert granted(selected(desk.plan, desk.day), desk.ledgers) == ()


def test_each_of_two_requests_about_one_action_waits() -> None:
    both = (said("ACT-001", "team", more=ASKS), said("ACT-001", "health", more=ASKS))
    desk = Desk(*both)
    found = wanted(selected(desk.plan, desk.day), desk.ledgers)
    assert [one.asking.sender for one in found] == ["team", "health"]


def test_what_is_finished_needs_no_new_date() -> None:
    desk = Desk(said("ACT-006", "team", more=f"state: complete\n{ASKS}"))
    assert wanted(selected(desk.plan, desk.day), desk.ledgers) == ()


def test_once_granted_it_waits_no_more_and_the_newest_grant_is_told() -> None:
    asking = said("ACT-006", "team", more=ASKS)
    (name,) = {r.name for r in Desk(asking).ledgers["ACT-006"].records}
    desk = Desk(asking, f"{GRANTS}approves: {name}\n")
    items = selected(desk.plan, desk.day)
    assert wanted(items, desk.ledgers) == ()
    (one,) = granted(items, desk.ledgers)
    assert (one.item.id, one.approval.minute, str(one.day)) == ("ACT-006", "Item 3", "2025-07-08")
    assert one.item.tracked.settled.slips == 1
