"""What is dated after today counts later and is said to; a period is frozen once it is over."""

import datetime

import pytest

from planctl.cli import clock
from tests.cli.desk import Desk


class ThatDay(datetime.date):
    """A calendar that stands still."""

    @classmethod
    def today(cls) -> "ThatDay":
        """The twentieth of May 2026."""
        return cls(2026, 5, 20)


@pytest.fixture(autouse=True)
def may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "date", ThatDay)


AHEAD = "Dated ahead: it counts nowhere until 21 May 2026"


@pytest.mark.parametrize(
    "words",
    [
        ("update", "ACT-012", "--rag", "green"),
        ("close", "ACT-012", "--reason", "cancelled"),
        ("extend", "ACT-012", "--to", "Sep 2026", "--reason", "x"),
        ("relead", "ACT-012", "--to", "Otterbrook"),
        ("move", "ACT-012", "--to", "COM-04"),
    ],
)
def test_what_is_dated_ahead_is_written_and_said_to_count_later(
    example_desk: Desk, words: tuple[str, ...]
) -> None:
    assert AHEAD in example_desk("2026-05-21", *words).err


def test_what_is_of_today_is_not_dated_ahead(example_desk: Desk) -> None:
    done = example_desk("2026-05-20", "update", "ACT-012", "--rag", "green", "--lang", "cy")
    assert "yn y dyfodol" not in done.err
    ahead = example_desk("2026-05-21", "update", "ACT-012", "--rag", "green", "--lang", "cy")
    assert "Dyddiad yn y dyfodol: nid yw’n cyfrif yn unman tan 21 Mai 2026" in ahead.err


BOARD = ("--from", "partnership-board", "--minute", "4")


@pytest.mark.parametrize(
    ("period", "day", "said"),
    [
        ("2026-27 Q1", "2026-07-10", "2026-27 Q1 has not ended: its last day is 30 June 2026"),
        ("2025-26 Q4", "2026-05-21", "21 May 2026 has not come yet"),
    ],
)
def test_what_is_not_over_by_the_calendar_is_not_frozen(
    example_desk: Desk, period: str, day: str, said: str
) -> None:
    done = example_desk.refused(day, "freeze", period, *BOARD)
    assert (done.code, said in done.err) == (1, True)
    example_desk("2026-05-20", "freeze", "2025-26 Q4", *BOARD)


@pytest.mark.parametrize("day", ["9999-06-30", "0001-01-01", "1989-12-31", "2201-01-01"])
def test_a_day_that_no_plan_speaks_of_is_a_usage_error(example_desk: Desk, day: str) -> None:
    for words in (("list", "--as-of"), ("update", "ACT-012", "--rag", "green", "--date")):
        done = example_desk.run(*words, day, cwd=example_desk.plan)
        assert (done.code, "is no day of a plan" in done.err) == (2, True)


def test_in_a_file_such_a_day_is_no_day_either(example_desk: Desk) -> None:
    example_desk("2026-05-20", "update", "ACT-012", "--rag", "green")
    for path in example_desk.plan.rglob("2026-05-20-ACT-012*"):
        path.write_text(path.read_text("utf-8").replace("2026-05-20", "9999-12-31"), "utf-8")
    assert "date-unknown" in example_desk.problems()
