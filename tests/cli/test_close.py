"""`close` and `reopen`: an action ends without being completed, and nothing vanishes."""

import pytest

from tests.cli.desk import Desk

MINUTE = ("--minute", "2026-10, item 7")


def test_a_closed_action_is_no_longer_overdue_and_stays_in_every_list(desk: Desk) -> None:
    assert desk.item("ACT-003", "2026-11-01")["days_overdue"]
    why = ("--reason", "no-longer-relevant", "--because", "The duty ended", *MINUTE)
    done = desk("2026-11-02", "close", "ACT-003", *why)
    item = desk.item("ACT-003", "2026-11-02")
    assert "closed as no longer relevant" in done.out
    assert (item["state"], item["days_overdue"]) == ("closed", 0)
    assert desk.ask("list", "--as-of", "2026-11-02")["total"] == 69


@pytest.mark.parametrize("reason", ["superseded", "merged", "no-longer-relevant", "cancelled"])
def test_every_way_of_ending_is_kept_and_shown(desk: Desk, reason: str) -> None:
    into = ("--into", "ACT-004") if reason in ("superseded", "merged") else ()
    desk("2026-11-02", "close", "ACT-003", "--reason", reason, *into)
    (item,) = desk.items("closures", "--as-of", "2026-11-02")
    assert (item["closed_as"], item["into"]) == (reason, into[1] if into else None)
    assert desk.problems() == set()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--reason", "done"), "'done' is not one of"),
        (("--reason", "merged"), "what is merged goes into something"),
        (("--reason", "merged", "--into", "ACT-003"), "cannot go into itself"),
        (("--reason", "merged", "--into", "ACT-910"), 'no "ACT-910" in this plan'),
        (("--reason", "cancelled", "--into", "ACT-004"), "nothing goes on"),
        (("--reason", "cancelled", "--from", "respect"), "cannot close ACT-003"),
    ],
)
def test_what_makes_no_sense_is_said_and_nothing_is_written(
    desk: Desk, words: tuple[str, ...], said: str
) -> None:
    done = desk.refused("2026-11-02", "close", "ACT-003", *words)
    assert done.code in (1, 2)
    assert said in done.err
    assert desk.records() == {}


def test_a_closure_and_its_reopening_may_be_of_one_day(desk: Desk) -> None:
    desk("2026-11-01", "update", "ACT-042", "--from", "health", "--state", "in progress")
    desk("2026-11-02", "close", "ACT-042", "--reason", "cancelled")
    assert desk.item("ACT-042", "2026-11-02")["state"] == "closed"
    again = desk.refused("2026-11-02", "close", "ACT-042", "--reason", "cancelled")
    assert (again.code, "is closed already" in again.err) == (2, True)
    done = desk("2026-11-02", "reopen", "ACT-042", "--reason", "The duty was restored")
    assert "State: in progress (was: closed)" in done.out
    assert desk.item("ACT-042", "2026-11-02")["state"] == "in progress"
    assert desk.problems() == set()


def test_a_commitment_is_closed_with_every_action_under_it_and_reopened_as_one(desk: Desk) -> None:
    done = desk("2026-11-02", "close", "COM-04", "--reason", "cancelled")
    ids = done.out.partition("Actions that this closes: ")[2].split("\n")[0].split()
    assert len(ids) > 1
    assert {desk.item(each, "2026-11-02")["state"] for each in ids} == {"closed"}
    one = desk.refused("2026-11-03", "reopen", ids[0], "--reason", "No")
    assert (one.code, "planctl reopen COM-04" in one.err) == (2, True)
    desk("2026-11-03", "reopen", "COM-04", "--reason", "The grant came")
    assert {desk.item(each, "2026-11-03")["state"] for each in ids} == {"not known"}


def test_a_closure_may_speak_of_the_period_before_it_was_minuted(desk: Desk) -> None:
    words = ("--reason", "cancelled", "--period", "2026-27 Q2")
    desk("2026-11-02", "close", "ACT-003", *words)
    desk("2026-11-02", "close", "ACT-004", *words[:2])
    stood = {str(i["id"]): i["state"] for i in desk.items("list", "--period", "2026-27 Q2")}
    assert (stood["ACT-003"], stood["ACT-004"]) == ("closed", "not known")


def test_a_commitment_s_closure_names_those_it_closes_and_leaves_the_others_as_they_were(
    example_desk: Desk,
) -> None:
    done = example_desk("2026-06-06", "close", "COM-04", "--reason", "cancelled")
    assert "Actions that this closes: ACT-008 ACT-010\n" in done.out
    found = {str(i["id"]): i for i in example_desk.items("closures", "--as-of", "2026-06-06")}
    assert (found["ACT-009"]["closed_as"], found["ACT-009"]["closed_on"]) == (
        "superseded",
        "2025-01-30",
    )
    example_desk("2026-06-06", "close", "COM-03", "--reason", "cancelled")
    assert example_desk.item("ACT-006", "2026-06-06")["state"] == "signed off"


def test_a_completion_can_be_opened_again_too(desk: Desk) -> None:
    desk("2026-11-01", "update", "ACT-042", "--from", "health", "--state", "complete")
    desk("2026-11-03", "reopen", "ACT-042", "--reason", "One site is left")
    assert desk.item("ACT-042", "2026-11-03")["state"] == "in progress"
    done = desk.refused("2026-11-04", "reopen", "ACT-042", "--reason", "No")
    assert (done.code, "neither closed nor complete" in done.err) == (2, True)


def test_what_is_signed_off_is_opened_before_it_is_closed(desk: Desk) -> None:
    desk("2026-11-01", "update", "ACT-042", "--from", "health", "--state", "complete")
    desk("2026-11-02", "verify", "ACT-042", "--from", "executive-group", "--minute", "5")
    done = desk.refused("2026-11-03", "close", "ACT-042", "--reason", "cancelled")
    assert (done.code, "planctl reopen ACT-042" in done.err) == (2, True)


def test_nothing_goes_on_in_what_is_closed_itself_nor_in_a_circle(desk: Desk) -> None:
    into = ("--reason", "merged", "--into")
    desk("2026-11-05", "close", "ACT-003", *into, "ACT-004")
    for day in ("2026-11-06", "2026-11-04"):
        done = desk.refused(day, "close", "ACT-004", *into, "ACT-003")
        assert done.code == 2
        assert "ACT-003 is closed itself into ACT-004" in done.err


def test_nothing_new_comes_under_a_closed_commitment(desk: Desk) -> None:
    desk("2026-11-02", "close", "COM-04", "--reason", "cancelled")
    new = ("--timescale", "Mar 2028", "--lead", "Health")
    for words in (
        ("add", "action", "--to", "COM-04", "Ask people", *new),
        ("move", "ACT-042", "--to", "COM-04"),
    ):
        done = desk.refused("2026-11-03", *words)
        assert done.code == 2
        assert "COM-04 is closed" in done.err
        assert "planctl reopen COM-04" in done.err
