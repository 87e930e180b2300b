"""`update` says what in its words may give somebody away, repeats none of it, and records them."""

import os
import time
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.conftest import Copy
from tests.running import Run

DAY = ("--date", "2026-11-22")


@pytest.fixture
def plan(copy_of: Copy, real_plan: Path) -> Path:
    return copy_of(real_plan)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (("--progress", "Ring 07700 900123"), "a telephone number"),
        (("--barriers", "Two women left"), "a count under 5"),
        (("--supplied", "Mail of jane.doe@example.org"), "an e-mail address"),
        (("--asks", "Sep 2027", "--reason", "The refuge in Barry is full"), "a refuge with its"),
    ],
)
def test_what_may_give_somebody_away_is_noted_and_recorded(
    planctl_here: Run, plan: Path, said: tuple[str, ...], kind: str
) -> None:
    done = planctl_here("update", "ACT-042", *said, *DAY, cwd=plan)
    assert done.code == 0
    assert kind in done.err
    assert "planctl redact" in done.err
    assert said[-1] not in done.err
    assert len(list(plan.rglob("*ACT-042*.yaml"))) == 1


def test_it_is_said_in_welsh_too(planctl_here: Run, plan: Path) -> None:
    said = ("--progress", "Tri phlentyn", "--lang", "cy")
    assert "cyfrif o dan 5" in planctl_here("update", "ACT-042", *said, *DAY, cwd=plan).err


def test_ordinary_words_are_noted_as_nothing(planctl_here: Run, plan: Path) -> None:
    words = "Categories agreed; 14 of 22 schools took part by 3 May. See minute 5.2 #4."
    assert planctl_here("update", "ACT-042", "--progress", words, *DAY, cwd=plan).err == ""


def test_a_closed_action_stays_closed_whatever_is_said(desk: Desk) -> None:
    desk("2026-11-02", "close", "ACT-042", "--reason", "cancelled")
    done = desk("2026-11-03", "update", "ACT-042", "--from", "health", "--rag", "green")
    assert "State: closed still. To open it again: planctl reopen ACT-042" in done.out


def test_a_word_that_undoes_a_sign_off_says_so(desk: Desk) -> None:
    health = ("update", "ACT-042", "--from", "health", "--state")
    assert "State: reported complete" in desk("2026-11-01", *health, "complete").out
    desk("2026-11-02", "verify", "ACT-042", "--from", "executive-group", "--minute", "5")
    again = desk("2026-11-03", *health, "complete")
    assert "State: signed off, as before" in again.out
    assert "State: in progress (was: signed off)" in desk("2026-11-04", *health, "in progress").out


def test_a_word_that_is_the_state_then_is_not_said_twice(desk: Desk) -> None:
    done = desk("2026-11-01", "update", "ACT-042", "--from", "health", "--state", "in progress")
    assert "State:" not in done.out


def test_a_recurring_action_complete_says_which_occurrence_that_answers(
    example_desk: Desk,
) -> None:
    team = ("update", "ACT-001", "--from", "safer-together-team", "--state", "complete")
    done = example_desk("2026-05-15", *team, "--period", "2025-26")
    assert "Occurrences answered: 2025-26" in done.out


def test_a_new_timescale_asked_for_leaves_the_one_in_force(desk: Desk) -> None:
    asks = ("--asks", "Sep 2028", "--reason", "x")
    done = desk("2026-11-01", "update", "ACT-042", "--from", "health", *asks)
    assert "Until it is granted, this stays in force: Mar 2028" in done.out


def test_what_is_no_report_is_not_said_to_count_as_one(desk: Desk) -> None:
    from_lead = ("update", "ACT-042", "--from", "health")
    tried = desk("2026-11-01", *from_lead, "--barriers", "No post", "--dry-run").out
    for told in (tried, desk("2026-11-01", *from_lead, "--asks", "Sep 2028", "--reason", "x").out):
        assert "is no report on the action yet" in told
        assert "counts as the return" not in told
    welsh = desk("2026-11-01", *from_lead, "--next-steps", "Meet", "--lang", "cy").out
    assert "nid yw’n adroddiad ar y cam eto" in welsh
    assert "counts as the return" in desk("2026-11-02", *from_lead, "--no-change").out


def test_a_lead_that_has_ended_is_noted_with_who_speaks_for_it_now(example_desk: Desk) -> None:
    words = ("update", "ACT-014", "--from", "housing-options-team", "--rag", "green")
    done = example_desk("2026-05-15", *words)
    assert "Note: Housing Options Team ended on 31 March 2025." in done.err
    assert "Neighbourhood Homes Team (--from neighbourhood-homes-team)" in done.err
    assert "ended" not in example_desk("2025-03-31", *words).err


def test_a_request_says_what_stays_in_force_whether_an_index_knows_the_action_or_not(
    planctl_here: Run, plan: Path
) -> None:
    hour_ago = time.time() - 3600
    for path in plan.rglob("*"):
        os.utime(path, (hour_ago, hour_ago))
    asks = ("--asks", "Sep 2027", "--reason", "The post is vacant", "--dry-run", *DAY)
    cold = planctl_here("update", "ACT-042", *asks, cwd=plan)
    planctl_here("status", cwd=plan)
    warm = planctl_here("update", "ACT-042", *asks, cwd=plan)
    assert cold.out == warm.out
    assert "Until it is granted" in warm.out
