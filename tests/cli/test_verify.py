"""`verify` and `send-back`: what is reported complete is signed off by another body, or sent back."""

import pytest

from tests.cli.desk import Desk

BOARD = ("--from", "executive-group", "--minute", "2026-10, item 5")


@pytest.fixture
def complete(desk: Desk) -> Desk:
    """Health reported ACT-042 complete on the first of November."""
    desk("2026-11-01", "update", "ACT-042", "--from", "health", "--state", "complete")
    return desk


def state(desk: Desk, day: str) -> str:
    return str(desk.item("ACT-042", day)["state"])


def test_a_completion_has_two_stages_and_both_are_counted(complete: Desk) -> None:
    assert state(complete, "2026-11-02") == "reported complete"
    first = complete.ask("status", "--as-of", "2026-11-02")
    done = complete("2026-11-03", "verify", "ACT-042", *BOARD)
    second = complete.ask("status", "--as-of", "2026-11-03")
    assert (
        "completion signed off, from the VAWDASV Executive Group, minute 2026-10, item 5"
        in done.out
    )
    assert "State: signed off (was: reported complete)" in done.out
    counts = [
        [tally(found, key) for key in ("reported_complete", "signed_off")]
        for found in (first, second)
    ]
    assert counts == [[1, 0], [0, 1]]


def tally(found: dict[str, object], key: str) -> object:
    """A count of the status of the whole plan."""
    whole = found.get("tally", found)
    assert isinstance(whole, dict)
    return whole[key]


def test_the_body_that_reported_it_cannot_sign_it_off(complete: Desk) -> None:
    plan = complete.plan / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("  verifies: executive-group\n", ""), "utf-8")
    done = complete.refused("2026-11-03", "verify", "ACT-042", "--from", "health", "--minute", "5")
    assert done.code == 1
    assert "another body signs it off" in done.err
    complete("2026-11-03", "verify", "ACT-042", "--from", "velindre-nhs-trust", "--minute", "5")
    assert state(complete, "2026-11-03") == "signed off"


def test_only_the_body_that_the_plan_names_signs_off(complete: Desk) -> None:
    done = complete.refused(
        "2026-11-03", "verify", "ACT-042", "--from", "velindre-nhs-trust", "--minute", "5"
    )
    assert (done.code, "--from executive-group" in done.err) == (1, True)


@pytest.mark.parametrize("command", [("verify", *BOARD), ("send-back", "--reason", "None")])
def test_what_nobody_reported_complete_is_neither_signed_off_nor_sent_back(
    desk: Desk, command: tuple[str, ...]
) -> None:
    name, *words = command
    done = desk.refused("2026-11-03", name, "ACT-042", *words)
    assert (done.code, "is not reported complete: not known" in done.err) == (2, True)


def test_sent_back_it_is_said_so_and_can_be_reported_anew(complete: Desk) -> None:
    done = complete("2026-11-03", "send-back", "ACT-042", "--reason", "No evidence yet")
    assert "State: sent back (was: reported complete)" in done.out
    assert state(complete, "2026-11-03") == "sent back"
    complete("2026-11-09", "update", "ACT-042", "--from", "health", "--state", "complete")
    complete("2026-11-10", "verify", "ACT-042", *BOARD)
    assert state(complete, "2026-11-10") == "signed off"
    assert [state(complete, f"2026-11-{day:02}") for day in (2, 5, 9)] == [
        "reported complete",
        "sent back",
        "reported complete",
    ]


def test_what_is_signed_off_is_not_signed_off_twice(complete: Desk) -> None:
    complete("2026-11-03", "verify", "ACT-042", *BOARD)
    done = complete.refused("2026-11-04", "verify", "ACT-042", *BOARD)
    assert (done.code, "is signed off already" in done.err) == (2, True)


def test_a_body_with_nothing_to_do_with_it_cannot_send_it_back(complete: Desk) -> None:
    done = complete.refused(
        "2026-11-03", "send-back", "ACT-042", "--from", "respect", "--reason", "No"
    )
    assert (done.code, "cannot send ACT-042 back" in done.err) == (1, True)


@pytest.mark.parametrize("command", [("verify", *BOARD), ("send-back", "--reason", "None")])
def test_of_what_is_closed_it_is_said_how_to_open_it(
    complete: Desk, command: tuple[str, ...]
) -> None:
    complete("2026-11-02", "close", "ACT-042", "--reason", "cancelled")
    name, *words = command
    done = complete.refused("2026-11-03", name, "ACT-042", *words)
    assert done.code == 2
    assert "ACT-042 is closed" in done.err
    assert "planctl reopen ACT-042 --reason" in done.err


def test_a_completion_of_a_recurring_action_is_neither_asked_for_nor_signed_off(
    example_desk: Desk,
) -> None:
    board = ("--from", "partnership-board", "--minute", "5")
    done = example_desk.refused("2026-05-15", "verify", "ACT-001", *board)
    assert done.code == 2
    assert "ACT-001 recurs (Annually)" in done.err
    assert "--state complete" not in done.err


def test_a_lead_whose_newest_word_is_unfinished_is_named_at_the_sign_off(desk: Desk) -> None:
    swansea = ("--from", "velindre-nhs-trust", "--state", "in progress")
    desk("2026-10-20", "update", "ACT-042", *swansea)
    desk("2026-11-01", "update", "ACT-042", "--from", "health", "--state", "complete")
    done = desk("2026-11-03", "verify", "ACT-042", *BOARD)
    noted = "another lead's newest word is in progress: Velindre NHS Trust, 20 October 2026"
    assert noted in done.out
    assert "another lead" not in desk("2026-11-04", "reopen", "ACT-042", "--reason", "x").out
