"""What is reported complete, signed off and sent back: each with its reports and the decision."""

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
