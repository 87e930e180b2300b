"""`accept` acknowledges a warning with a reason that is kept."""

from tests.cli.desk import Desk

CUT_OFF = "ACT-023"
"""Its words stop in the middle, as published."""


def codes(desk: Desk) -> list[object]:
    return [each["code"] for each in desk.items("check")]


def test_an_accepted_warning_is_silent_until_the_words_change(desk: Desk) -> None:
    assert "text-cut-off" in codes(desk)
    why = ("--reason", "So published")
    done = desk("2026-11-02", "accept", CUT_OFF, "text-cut-off", *why)
    assert "accepted: text-cut-off, from the Regional Team" in done.out
    assert "text-cut-off" not in codes(desk)
    file = desk.plan / "prepare" / "COM-10-rse-curriculum.yaml"
    words = file.read_text("utf-8")
    file.write_text(words.replace("through seeking feedback", "by asking"), "utf-8")
    assert "text-cut-off" in codes(desk)


def test_a_code_that_is_none_is_a_usage_error_with_the_nearest(desk: Desk) -> None:
    done = desk.refused("2026-11-02", "accept", "ACT-003", "text-cut-of", "--reason", "x")
    assert (done.code, 'Did you mean "text-cut-off"?' in done.err) == (2, True)


def test_an_error_is_mended_and_not_accepted(desk: Desk) -> None:
    done = desk.refused("2026-11-02", "accept", "ACT-003", "lead-unknown", "--reason", "x")
    assert (done.code, "is an error and wants mending" in done.err) == (2, True)
    assert desk.records() == {}


def test_what_check_does_not_say_cannot_be_accepted(desk: Desk) -> None:
    why = ("--reason", "x")
    done = desk.refused("2026-11-02", "accept", "ACT-003", "text-cut-off", *why)
    assert (done.code, "check says no such thing of ACT-003" in done.err) == (2, True)
    assert desk.records() == {}


def test_what_only_a_day_shows_can_be_accepted(example_desk: Desk) -> None:
    for identity, code in (("ACT-001", 0), ("ACT-010", 2)):
        words = ("accept", identity, "green-though-overdue", "--reason", "Asked in May")
        assert example_desk.refused("2026-05-15", *words).code == code
