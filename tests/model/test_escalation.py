"""Who is told of a silence, and what is wrong where nobody would hear of it."""

from datetime import date

import pytest

from planctl.model.escalation import escalation
from planctl.model.lead import Lead, Register

DAY = date(2026, 11, 21)
OTHERS = (
    Lead("board", "Board", contact="board@example.org"),
    Lead("deaf", "Deaf"),
    Lead("old-board", "Old Board", until=date(2026, 3, 31), succeeded_by="board"),
    Lead("gone", "Gone", until=date(2026, 3, 31), contact="gone@example.org"),
    Lead("ministry", "Ministry", kind="outside", contact="desk@example.org"),
    Lead("old-health", "Old Health", until=date(2026, 3, 31), succeeded_by="health"),
)


@pytest.mark.parametrize(
    ("named", "to", "wrong"),
    [
        ("board", "board", ""),
        ("old-board", "board", ""),
        ("", None, "nobody"),
        ("baord", None, "unknown"),
        ("health", None, "itself"),
        ("old-health", None, "itself"),
        ("gone", None, "unaskable"),
        ("ministry", "ministry", "unaskable"),
        ("deaf", "deaf", "unreachable"),
    ],
)
def test_what_is_wrong_with_who_is_told(named: str, to: str | None, wrong: str) -> None:
    health = Lead("health", "Health", contact="team@health.example", escalate_to=named)
    found = escalation(Register((health, *OTHERS)), "health", DAY)
    assert (found.to.id if found.to else None, found.wrong) == (to, wrong)


def test_of_a_body_that_is_not_registered_nobody_is_told() -> None:
    assert escalation(Register(OTHERS), "health", DAY).wrong == "nobody"
