"""What is sound on one day may want a look on another."""

from datetime import date

from tests.rules.small_plan import (
    COMMITMENT,
    action,
    codes,
    decision,
    leads,
    problems,
    text_of,
    update,
)

ALL = leads("  - id: all-partners\n    name: All partners\n    kind: group\n")
GREEN = update("rag: green")


def test_a_record_of_tomorrow_is_a_slip_of_the_clock_and_no_more() -> None:
    assert codes(GREEN, as_of=date(2026, 10, 13)) == []
    assert codes(GREEN, as_of=date(2026, 10, 12)) == ["dated-ahead"]


def test_green_and_overdue_wants_a_question() -> None:
    late = action(timescale="Sep 2026")
    assert codes(GREEN, files=late) == ["green-though-overdue"]
    assert codes(GREEN, files=late, as_of=date(2026, 9, 30)) == ["dated-ahead"]
    assert codes(update("rag: amber\nbarriers: A.\nnext_steps: B."), files=late) == []


def test_green_and_overdue_is_honest_once_a_new_timescale_is_asked_for() -> None:
    asked = update("rag: green\nasks:\n  timescale: Mar 2027")
    assert codes(asked, files=action(timescale="Sep 2026")) == []


def test_green_and_complete_is_not_overdue() -> None:
    assert codes(update("rag: green\nstate: complete"), files=action(timescale="Sep 2026")) == []


def test_who_cannot_be_asked_is_told_at_the_lead_with_the_actions() -> None:
    (found,) = problems(files=ALL | action(lead="All partners"))
    assert (found.code, found.path) == ("nobody-askable", "leads.yaml")
    assert found.help.endswith("ACT-001.")


def test_one_lead_who_can_be_asked_is_enough() -> None:
    assert codes(files=ALL | action(lead="All partners / Health")) == []


def test_a_closed_action_needs_nobody_to_ask() -> None:
    closed = decision("closes: superseded\nreason: The new law says so.")
    assert codes(closed, files=ALL | action(lead="All partners")) == []


def test_one_action_can_be_acknowledged_out_of_many() -> None:
    second = text_of(COMMITMENT).replace("COM-01", "COM-02").replace("ACT-001", "ACT-002")
    files = ALL | action(lead="All partners")
    files["prepare/COM-02-second.yaml"] = second.replace("Regional Team / Health", "All partners")
    (found,) = problems(decision("accepts: nobody-askable\nreason: To be named."), files=files)
    assert found.message.endswith("actions: 1")
    assert found.help.endswith("ACT-002.")


ENDED = "  - id: housing\n    name: Housing\n    until: 2026-03-31\n"
HOUSING = action(lead="Housing")


def test_what_a_lead_leaves_behind_is_told_at_its_last_day_with_the_actions() -> None:
    (found,) = problems(files=leads(ENDED) | HOUSING)
    assert (found.code, found.path, found.line) == ("lead-ended", "leads.yaml", 13)
    assert found.message == '"Housing" ended on 31 March 2026 and still leads actions: 1'
    assert found.help.endswith("ACT-001.")


def test_a_lead_leads_to_the_end_of_its_last_day() -> None:
    files = leads(ENDED) | HOUSING
    assert codes(files=files, as_of=date(2026, 3, 31)) == []
    assert codes(files=files, as_of=date(2026, 4, 1)) == ["lead-ended"]


def test_a_successor_takes_on_what_is_left_until_it_ends_too() -> None:
    succeeded = f"{ENDED}    succeeded_by: health\n"
    assert codes(files=leads(succeeded) | HOUSING) == []
    chain = f"{ENDED}    succeeded_by: homes\n  - id: homes\n    name: Homes\n"
    assert codes(files=leads(f"{chain}    until: 2026-09-30\n") | HOUSING) == ["lead-ended"]


def test_a_lead_that_is_gone_beside_one_that_cannot_be_asked_leaves_nobody() -> None:
    outside = leads(f"{ENDED}  - id: government\n    name: Government\n    kind: outside\n")
    found = codes(files=outside | action(lead="Housing / Government"))
    assert found == ["lead-ended", "nobody-askable"]


def test_nothing_unfinished_is_left_behind_by_a_lead_without_open_actions() -> None:
    closed = decision("closes: superseded\nreason: The new law says so.")
    assert codes(closed, files=leads(ENDED) | HOUSING) == []
    assert codes(files=leads(ENDED)) == []


def test_what_is_left_behind_can_be_acknowledged_action_by_action() -> None:
    accepted = decision("accepts: lead-ended\nreason: The board decides in May.")
    assert codes(accepted, files=leads(ENDED) | HOUSING) == []


def many(count: int, timescale: str = "Sep 2027") -> dict[str, str]:
    rows = "".join(
        f"  - id: ACT-{n:03}\n    action: Part {n}\n    evidence: Page\n    lead: Health\n"
        f"    timescale: {timescale}\n"
        for n in range(10, 10 + count)
    )
    return {"prepare/COM-02-second.yaml": f"id: COM-02\ncommitment: More\nactions:\n{rows}"}


def test_a_quarter_of_the_plan_on_one_day_is_told_once() -> None:
    assert codes(files=many(5)) == ["due-together"]
    assert codes(files=many(4)) == []


def test_less_than_a_quarter_is_not() -> None:
    third = {"prepare/COM-03-third.yaml": many(16, "Ongoing")["prepare/COM-02-second.yaml"]}
    third = {k: v.replace("COM-02", "COM-03").replace("ACT-0", "ACT-1") for k, v in third.items()}
    assert codes(files=many(5) | third) == []


def test_who_is_told_of_a_silence_must_be_another_that_can_be_asked_and_has_a_mailbox() -> None:
    health = "  - id: nhs\n    name: NHS\n    escalate_to: {}\n"
    board = "  - id: forum\n    name: Forum\n    contact: forum@example.org\n"
    assert codes(files=leads(board + health.format("forum"))) == []
    (found,) = problems(files=leads(health.format("nhs")))
    assert (found.code, found.line) == ("escalation-unheard", 13)
    assert found.message == "who is told of the silence of nhs is that body itself"
    (found,) = problems(files=leads(health.format("police")))
    assert found.message.endswith("is police, who has no mailbox")
    outside = board.replace("Forum\n", "Forum\n    kind: outside\n")
    (found,) = problems(files=leads(outside + health.format("forum")))
    assert found.message.endswith("is forum, who cannot be asked")
    assert codes(files=leads(health.format("nobody"))) == ["body-unknown"]
