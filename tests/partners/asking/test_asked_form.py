"""A form holds what one body is asked, in both languages, and of what was said only its own words."""

from datetime import date
from pathlib import Path

import pytest

from planctl.partners.form import OPENING_FIELDS, RETURN_FIELDS
from planctl.storage.summary import words_token
from tests.cli.desk import Desk as Office
from tests.conftest import Copy
from tests.partners.forms import Desk, desk
from tests.running import Run


def test_a_form_has_a_row_for_each_action_asked_in_the_plan_s_order(real_desk: Desk) -> None:
    form = real_desk.form("regional-team")
    asked = [item.id for item in real_desk.asked.of("regional-team")]
    assert [row.id for row in form.rows] == asked
    assert len(asked) == 26
    assert form.fields == RETURN_FIELDS


def test_a_body_is_asked_for_the_groups_it_answers_for(example_desk: Desk) -> None:
    form = example_desk.form("elverwick-council")
    leads = {row.id: row.told["lead"].english for row in form.rows}
    assert "Schools Network" in leads["ACT-008"]
    assert leads["ACT-002"] == "All partners"


def test_words_stand_in_welsh_and_english_once_where_there_is_no_welsh(
    real_desk: Desk, example_desk: Desk
) -> None:
    row = next(row for row in example_desk.form("elverwick-council").rows if row.id == "ACT-010")
    assert row.text("action") == (
        "Cytuno ar becyn polisi ar gyfer y gweithle a’i fabwysiadu ym mhob sefydliad partner\n\n"
        "Agree a workplace policy pack and adopt it in every partner"
    )
    assert row.text("timescale") == "Mawrth 2027 / Mar 2027"
    only = next(row for row in real_desk.form("regional-team").rows if row.id == "ACT-003")
    assert only.text("timescale") == "Sept 2023"
    assert "\n" not in only.text("action")


def test_a_timescale_that_moved_shows_what_it_was_in_each_language(
    planctl_here: Run, copy_of: Copy, real_plan: Path
) -> None:
    plan = copy_of(real_plan)
    office = Office(planctl_here, plan)
    grant = ("--approved-by", "executive-group", "--minute", "4")
    for identity, to in (("ACT-003", "Mar 2027"), ("ACT-004", "Sept 2023 to Mar 2027")):
        office("2026-11-01", "extend", identity, "--to", to, "--reason", "R", *grant)
    told = {row.id: row.text("timescale") for row in desk(plan).form("regional-team").rows}
    assert told["ACT-003"] == "Mar 2027 (gynt Sept 2023) / Mar 2027 (was Sept 2023)"
    assert told["ACT-004"].endswith("(was Sept 2023)"), "though its new words name it too"


def test_last_is_the_body_s_own_report_with_its_period_rating_and_words(example_desk: Desk) -> None:
    last = {row.id: row.text("last") for row in example_desk.form("elverwick-council").rows}
    assert last["ACT-005"] == (
        "2025-26 Q4 · Ambr / Amber\n"
        "Paper forms have gone to the remaining wards.\n"
        "Rhwystrau / Barriers: Fewer replies than hoped from the northern wards.\n"
        "Camau nesaf / Next steps: Visit community centres in May and June."
    )


def test_after_no_change_the_words_that_have_not_changed_are_shown_too(
    planctl_here: Run, copy_of: Copy, example_plan: Path
) -> None:
    plan = copy_of(example_plan)
    office = Office(planctl_here, plan)
    office("2026-10-12", "update", "ACT-008", "--from", "elverwick-council", "--no-change")
    form = desk(plan).form("elverwick-council")
    last = next(row for row in form.rows if row.id == "ACT-008").text("last")
    assert last.startswith("2026-27 Q2 · Dim newid / No change\n2025-26 Q4 · Ambr / Amber\n9 of 12")


@pytest.mark.parametrize("body", ["elverwick-council", "elverwick-health-board"])
def test_the_ticket_holds_for_each_action_its_words_and_the_body_s_newest_report(
    body: str, example_desk: Desk
) -> None:
    ticket = example_desk.form(body).ticket
    assert (ticket.body, str(ticket.period), ticket.left) == (
        body,
        "2026-27 Q2",
        date(2026, 11, 21),
    )
    for identity, sent in ticket.rows.items():
        ledger = example_desk.ledgers[identity]
        assert sent.words == words_token(ledger.action)
        own = [
            placed for placed in ledger.placed if placed.sender == body and placed.update.reports
        ]
        assert sent.last == (max(own, key=lambda each: each.place).names[0] if own else "")
    assert any(sent.last for sent in ticket.rows.values())


def test_an_opening_position_has_every_action_and_names_no_report(example_desk: Desk) -> None:
    form = example_desk.opening()
    assert form.fields == OPENING_FIELDS
    assert [row.id for row in form.rows] == [t.action.id for t in example_desk.plan.tracked]
    assert form.ticket.body == ""
    assert not any(sent.last for sent in form.ticket.rows.values())
