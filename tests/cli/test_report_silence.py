"""What a paper says of who was asked: leads' reports and bodies' answers, each called what it is."""

import re
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.cli.papers import made, rows, sections
from tests.conftest import Copy
from tests.running import Run

DAY = ("--as-of", "2026-11-21")
OPEN = ("--as-of", "2026-10-20")
WHO = "Who was asked, and who was silent"
AWAITED = "Who was asked, and who is awaited"


@pytest.fixture
def desk(planctl_here: Run, example_plan: Path, copy_of: Copy) -> Desk:
    desk = Desk(planctl_here, copy_of(example_plan))
    council = ("--from", "elverwick-council", "--period", "2026-27-Q2")
    desk("2026-10-15", "update", "ACT-005", "--progress", "Asked them.", *council)
    return desk


def of(desk: Desk, folder: Path, kind: str, *words: str) -> dict[str, str]:
    return sections(made(desk.run, desk.plan, folder, kind, *words))


def test_bodies_answers_are_told_with_the_numbers_that_round_prints(
    desk: Desk, tmp_path: Path
) -> None:
    part = of(desk, tmp_path, "status", *DAY)[WHO]
    counts = desk.ask("round", *DAY)["actions"]
    assert isinstance(counts, dict)
    (told,) = re.findall(r"Actions answered by a body asked: (\d+) of (\d+)", part)
    assert told == (str(counts["answered"]), str(counts["asked"]))
    total = rows(part)[[row[0] for row in rows(part)].index("**All bodies, each action once**")]
    assert total[1:3] == [str(counts["asked"]), str(counts["answered"])]
    assert "Actions reported on: 1 of 10 (10 %)" in part


def test_a_body_that_answered_part_is_not_among_those_of_whom_nothing_was_heard(
    desk: Desk, tmp_path: Path
) -> None:
    part = of(desk, tmp_path, "board", *DAY)["Where the plan stands"]
    (silent,) = re.findall("Nothing heard from: (.*)", part)
    assert "Elverwick Borough Council" not in silent
    assert "Answered in part: Elverwick Borough Council: 1 of 6" in part


def test_until_the_round_closes_a_paper_calls_it_awaited_and_asks_nobody_again(
    desk: Desk, tmp_path: Path
) -> None:
    for kind in ("board", "status", "exceptions"):
        parts = of(desk, tmp_path, kind, *OPEN)
        text = "\n".join(parts.values())
        for word in ("Not reported", "Not answered", "Nothing heard", "not reported: ", "silent"):
            assert word not in text, (kind, word)
    assert (
        "| Body | Asked | Answered | No change | Awaited |"
        in of(desk, tmp_path, "status", *OPEN)[AWAITED]
    )
    assert "Awaited from: " in of(desk, tmp_path, "board", *OPEN)["Where the plan stands"]
    after = of(desk, tmp_path, "board", *DAY)["Purpose and recommendations"]
    assert "To ask again about what was not reported: 9" in after
