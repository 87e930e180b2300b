"""The register over the plan's actions."""

from datetime import date, timedelta

from planctl.model.plan import Plan
from planctl.queries.leads import leads
from planctl.queries.selection import selected
from tests.queries.conftest import EXAMPLE_DAY, REAL_DAY


def test_every_lead_of_the_register_is_there_the_busiest_first(real: Plan) -> None:
    found = leads(real, selected(real, REAL_DAY), REAL_DAY)
    assert len(found) == len(real.register.leads)
    assert (found[0].lead.id, len(found[0].items), len(found[0].overdue)) == (
        "regional-team",
        46,
        25,
    )


def test_a_shared_action_counts_for_each_of_its_leads(real: Plan) -> None:
    items = selected(real, REAL_DAY)
    found = {entry.lead.id: entry for entry in leads(real, items, REAL_DAY)}
    for item in items:
        for lead in item.tracked.leads:
            assert item in found[lead].items
            assert (item in found[lead].shared) == (len(item.tracked.leads) > 1)


def test_a_lead_that_has_ended_names_who_speaks_for_it(example: Plan) -> None:
    found = {e.lead.id: e for e in leads(example, selected(example, EXAMPLE_DAY), EXAMPLE_DAY)}
    ended = found["housing-options-team"]
    assert ended.ended
    assert ended.heir == "neighbourhood-homes-team"
    assert not found["schools-network"].ended


def test_leads_that_none_of_the_actions_name_can_be_left_out(example: Plan) -> None:
    items = selected(example, EXAMPLE_DAY)[:1]
    found = leads(example, items, EXAMPLE_DAY, everyone=False)
    assert [entry.lead.id for entry in found] == ["safer-together-team"]


def test_only_a_lead_that_has_ended_leaves_something_behind(example: Plan) -> None:
    day = date(2025, 3, 31)
    items = selected(example, day)
    before = {entry.lead.id: entry for entry in leads(example, items, day)}
    after = {e.lead.id: e for e in leads(example, items, day + timedelta(days=1))}
    assert before["housing-options-team"].left_behind == ()
    ended = after["housing-options-team"]
    assert ended.left_behind == tuple(i for i in ended.items if not i.tracked.settled.finished)
    assert ended.taken_on_by == "neighbourhood-homes-team"
