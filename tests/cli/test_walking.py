"""The walk asks about one lead's open actions, saves each at once, and goes on where it stopped."""

from pathlib import Path

import pytest

from tests.cli.at_terminal import at_terminal
from tests.cli.test_update import records
from tests.conftest import Copy
from tests.running import Result

LEAD = ("--from", "regional team")


@pytest.fixture
def plan(copy_of: Copy, real_plan: Path) -> Path:
    return copy_of(real_plan)


def walk(plan: Path, clean: dict[str, str], *typed: str, args: tuple[str, ...] = LEAD) -> Result:
    return at_terminal(clean, plan, ("update", "--date", "2026-11-22", *args), typed)


def test_each_answer_is_saved_as_it_is_given(plan: Path, clean: dict[str, str]) -> None:
    answers = ("amber", "in progress", "Half way", "Money", "Ask again", "n", "q")
    done = walk(plan, clean, *answers)
    assert done.code == 0, done.err
    assert "Recorded: 2" in done.out
    first, second = records(plan).values()
    assert first["from"] == second["from"] == "regional-team"
    said = {"rag", "state", "progress", "barriers", "next_steps"}
    assert {key: first[key] for key in said} == {
        "rag": "amber",
        "state": "in progress",
        "progress": "Half way",
        "barriers": "Money",
        "next_steps": "Ask again",
    }
    assert second["no_change"] == "yes"


def test_the_next_walk_leaves_out_what_was_reported(plan: Path, clean: dict[str, str]) -> None:
    before = walk(plan, clean, "n", "q")
    again = walk(plan, clean, "q")
    many, fewer = (int(r.out.split("want a word: ")[1].split("\n")[0]) for r in (before, again))
    assert fewer == many - 1


def test_enter_leaves_an_action_out(plan: Path, clean: dict[str, str]) -> None:
    done = walk(plan, clean, "", "q")
    assert "2 of" in done.out
    assert records(plan) == {}


def test_a_wrong_word_is_asked_again(plan: Path, clean: dict[str, str]) -> None:
    done = walk(plan, clean, "gren", "green", "finished", "complete", "Done", "q")
    assert 'Did you mean "green"?' in done.out
    (data,) = records(plan).values()
    assert (data["rag"], data["state"]) == ("green", "complete")


def test_the_lead_is_asked_for_where_none_was_named(plan: Path, clean: dict[str, str]) -> None:
    done = walk(plan, clean, "polis", "South Wales Police", "q", args=())
    assert "South Wales Police: actions that want a word" in done.out


def test_nothing_prompts_without_a_terminal(plan: Path, clean: dict[str, str]) -> None:
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-m", "planctl", "update", "--from", "SWP"],
        cwd=plan,
        env=clean,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert b"--rag" in done.stderr
