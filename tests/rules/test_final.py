"""A plan that is closed leaves no action without an end."""

import pytest

from tests.rules.small_plan import action, codes, decision, plan, problems, update

CLOSED = plan("status: approved", "status: closed")
ONGOING = CLOSED | action(timescale="Ongoing")


def test_an_open_action_of_a_closed_plan_is_told_at_its_file() -> None:
    (found,) = problems(files=CLOSED)
    assert (found.code, found.path, found.line) == (
        "state-not-final",
        "prepare/COM-01-shared-data.yaml",
        4,
    )
    assert "planctl close" in found.help
    assert "planctl verify" in found.help


def test_ongoing_is_no_final_state() -> None:
    said = update("rag: green\nstate: in progress")
    assert codes(said, files=ONGOING) == ["state-not-final"]


@pytest.mark.parametrize("status", ["draft", "approved"])
def test_while_the_plan_runs_nothing_is_wanted(status: str) -> None:
    assert codes(files=plan("status: approved", f"status: {status}")) == []


def test_complete_signed_off_and_closed_are_final() -> None:
    complete = update("rag: green\nstate: complete")
    assert codes(complete, files=ONGOING) == []
    signed = decision(f"verifies: {complete[0]}")
    assert codes(complete, signed, files=ONGOING) == []
    assert codes(decision("closes: superseded\nreason: The new plan."), files=ONGOING) == []


def test_what_was_sent_back_is_not_final() -> None:
    complete = update("rag: green\nstate: complete")
    back = decision(f"sends_back: {complete[0]}\nreason: Half of it.")
    assert codes(complete, back, files=CLOSED) == ["state-not-final"]


def test_one_action_can_be_acknowledged() -> None:
    known = decision("accepts: state-not-final\nreason: Nobody is left who could say.")
    assert codes(known, files=CLOSED) == []
