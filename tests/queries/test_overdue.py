"""What is late, and what is not."""

from planctl.model.plan import Plan
from planctl.queries.overdue import askable, overdue
from planctl.queries.selection import Selection
from tests.queries.conftest import EXAMPLE_DAY, REAL_DAY


def test_forty_three_of_the_sixty_nine_real_actions_are_overdue(real: Plan) -> None:
    found = overdue(real, REAL_DAY)
    assert (len(found.items), found.total) == (43, 69)
    assert found.never_reported == found.items
    assert [item.id for item in found.undated] == ["ACT-005", "ACT-007"]


def test_the_oldest_comes_first(real: Plan) -> None:
    days = [item.standing.due for item in overdue(real, REAL_DAY).items if item.standing.due]
    assert days == sorted(days)


def test_a_joint_action_is_in_the_total_once_and_with_each_of_its_leads(real: Plan) -> None:
    shared = overdue(real, REAL_DAY).shared
    assert len(shared) == 16
    for item in shared:
        for lead in item.tracked.leads:
            of_lead = overdue(real, REAL_DAY, Selection(leads=frozenset({lead})))
            assert item.id in [other.id for other in of_lead.items]


def test_nobody_can_be_asked_about_fourteen_of_them(real: Plan) -> None:
    items = overdue(real, REAL_DAY).items
    assert sum(not askable(real, item, REAL_DAY) for item in items) == 14


def test_an_action_moved_by_approval_is_late_against_the_original_only(example: Plan) -> None:
    current = {item.id for item in overdue(example, EXAMPLE_DAY).items}
    original = {
        item.id for item in overdue(example._replace(against="original"), EXAMPLE_DAY).items
    }
    assert original - current == {"ACT-004"}


def test_a_request_not_decided_leaves_the_action_overdue(example: Plan) -> None:
    found = overdue(example, EXAMPLE_DAY)
    assert [item.id for item in found.requests] == ["ACT-005"]
