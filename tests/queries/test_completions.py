"""What is reported complete, signed off and sent back: each with its reports and the decision."""

from datetime import date

import pytest

from planctl.queries.completions import Completions, completions
from planctl.queries.selection import selected
from tests.queries.rounds import Desk, said

DONE = said("ACT-006", "team", more="state: complete")
(NAME,) = (record.name for record in Desk(DONE).ledgers["ACT-006"].records)


def found(*records: str) -> Completions:
    desk = Desk(*records)
    return completions(selected(desk.plan, desk.day), desk.ledgers)


def decided(act: str) -> str:
    return f"action: ACT-006\nfrom: health\ndate: 2025-07-06\n{act}: {NAME}\nreason: Seen\n"


def test_while_nobody_has_decided_there_is_no_decision() -> None:
    (one,) = found(DONE).unsigned
    assert (one.item.id, one.newest.names[0], one.decision) == ("ACT-006", NAME, None)


@pytest.mark.parametrize(
    ("act", "where"), [("verifies", "signed_off"), ("sends_back", "sent_back")]
)
def test_a_decision_stands_beside_what_it_decides(act: str, where: str) -> None:
    sender = "health" if act == "verifies" else "team"
    answer = found(DONE, decided(act).replace("from: health", f"from: {sender}"))
    (one,) = getattr(answer, where)
    assert one.decision is not None
    assert (one.decision.sender, one.newest.names[0]) == (sender, NAME)
    assert answer.unsigned == ()
    assert answer.reported == 1


def test_what_is_in_progress_is_none_of_them() -> None:
    assert found(said("ACT-006", "team", more="state: in progress")).reported == 0


def test_a_completion_that_was_sent_back_stands_no_more_beside_the_one_reported_since() -> None:
    again = said("ACT-006", "team", "2025-08-01", "period: 2025-26 Q2\nstate: complete")
    back = decided("sends_back").replace("from: health", "from: team")
    desk = Desk(DONE, back, again, day=date(2025, 9, 1))
    (one,) = completions(selected(desk.plan, desk.day), desk.ledgers).unsigned
    assert [report.date for report in one.reports] == [date(2025, 8, 1)]
    assert [record.sender for record in one.before] == ["team"]
