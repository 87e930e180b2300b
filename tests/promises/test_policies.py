"""Each policy of plan.yaml does what it says, tried through the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Copy
from tests.running import Result, Run

AS_OF = ("--as-of", "2026-06-01")
DAY = ("--date", "2026-06-01")


class Partnership:
    """The example plan with other policies."""

    def __init__(self, plan: Path, run: Run) -> None:
        self.plan, self._run = plan, run

    def decides(self, *lines: str) -> None:
        """Replace the plan's policies; each line stands under `policies:`."""
        path = self.plan / "plan.yaml"
        kept, _, _ = path.read_text("utf-8").partition("policies:\n")
        text = "policies:\n" + "".join(f"  {line}\n" for line in lines)
        path.write_text(kept + text, encoding="utf-8")

    def planctl(self, *args: str) -> Result:
        return self._run(*args, "--plan", str(self.plan))

    def found(self) -> dict[str, str]:
        """What check finds: code -> severity."""
        answer: dict[str, Any] = json.loads(self.planctl("check", *AS_OF, "--format", "json").out)
        return {item["code"]: item["severity"] for item in answer["items"]}


@pytest.fixture
def partnership(copy_of: Copy, example_plan: Path, planctl_here: Run) -> Partnership:
    plan = copy_of(example_plan)
    tail = (plan / "plan.yaml").read_text("utf-8").partition("policies:\n")[2]
    assert all(line.startswith(" ") for line in tail.splitlines()), "policies stand last"
    return Partnership(plan, planctl_here)


def amber(partnership: Partnership, *more: str) -> Result:
    typed = ("update", "ACT-008", "--from", "EBC", "--rag", "amber", *DAY)
    return partnership.planctl(*typed, *more)


def test_red_and_amber_are_asked_for_both_unless_the_plan_says_otherwise(
    partnership: Partnership,
) -> None:
    partnership.decides("red_or_amber: warn")
    done = amber(partnership)
    assert done.code == 0
    assert "barriers and next steps" in done.err
    assert partnership.found()["red-amber-silent"] == "warning"


def test_what_red_and_amber_want_said_is_for_the_plan_to_say(partnership: Partnership) -> None:
    partnership.decides("red_or_amber: require", "red_or_amber_says:", "  - barriers")
    refused = amber(partnership)
    assert refused.code == 1
    assert "this plan wants barriers with amber" in refused.err
    assert "--barriers" in refused.err
    assert "--next-steps" not in refused.err
    assert amber(partnership, "--barriers", "No venue").code == 0
    assert "red-amber-silent" not in partnership.found()


def test_required_words_that_are_missing_are_an_error_of_check(partnership: Partnership) -> None:
    partnership.decides("red_or_amber: warn")
    assert amber(partnership, "--progress", "Begun").code == 0
    partnership.decides("red_or_amber: require", "red_or_amber_says:", "  - progress")
    assert "red-amber-silent" not in partnership.found()
    partnership.decides("red_or_amber: require", "red_or_amber_says:", "  - next_steps")
    assert partnership.found()["red-amber-silent"] == "error"


def test_a_key_that_no_report_has_is_told_with_those_that_can_stand(
    partnership: Partnership,
) -> None:
    partnership.decides("red_or_amber_says:", "  - barrier")
    done = partnership.planctl("check", *AS_OF)
    assert done.code == 1
    assert 'Did you mean "barriers"?' in done.out


def test_a_warning_can_be_made_an_error(partnership: Partnership) -> None:
    assert partnership.found()["nobody-askable"] == "warning"
    partnership.decides("errors:", "  - nobody-askable")
    assert partnership.found()["nobody-askable"] == "error"
    assert partnership.planctl("check", *AS_OF).code == 1


def test_warnings_and_advice_need_not_be_asked_for(partnership: Partnership) -> None:
    assert {"nobody-askable", "lead-question"} <= partnership.found().keys()
    partnership.decides("silent:", "  - nobody-askable", "  - lead-question")
    assert not {"nobody-askable", "lead-question"} & partnership.found().keys()
    assert not {"nobody-askable", "lead-question"} & partnership.found().keys(), "warm, too"


def test_an_error_is_never_silent(partnership: Partnership) -> None:
    path = partnership.plan / "prevent" / "COM-05-safer-routes.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("id: ACT-012", "id: ACT-005"), encoding="utf-8")
    partnership.decides("silent:", "  - id-twice")
    found = partnership.found()
    assert found["id-twice"] == "error"
    assert found["error-silenced"] == "warning"


def test_what_the_plan_makes_an_error_is_not_silent_either(partnership: Partnership) -> None:
    partnership.decides(
        "errors:", "  - nobody-askable", "silent:", "  - nobody-askable", "  - nobody-askible"
    )
    found = partnership.found()
    assert found["nobody-askable"] == "error"
    assert {"error-silenced", "code-unknown"} <= found.keys()


def test_without_a_body_to_close_a_lead_can(partnership: Partnership) -> None:
    partnership.decides("approves: partnership-board")
    assert close(partnership, "elverwick-council").code == 0


def test_the_body_that_the_plan_names_alone_closes_and_reopens(partnership: Partnership) -> None:
    partnership.decides("closes: partnership-board")
    refused = close(partnership, "elverwick-council")
    assert refused.code == 1
    assert "--from partnership-board" in refused.err
    assert close(partnership, "partnership-board").code == 0
    reopen = ("reopen", "ACT-011", "--reason", "It was a slip", *DAY, "--from")
    assert partnership.planctl(*reopen, "elverwick-council").code == 1
    assert partnership.planctl(*reopen, "partnership-board").code == 0


def test_a_closure_by_hand_of_another_body_does_not_count(partnership: Partnership) -> None:
    words = "action: ACT-011\nfrom: elverwick-council\ndate: 2026-05-20\ncloses: cancelled\n"
    path = partnership.plan / "prevent" / "COM-05" / "by hand.yaml"
    path.write_text(words, encoding="utf-8")
    assert state(partnership) == "closed"
    partnership.decides("closes: partnership-board")
    assert state(partnership) != "closed"
    assert partnership.found()["not-entitled"] == "error"


def state(partnership: Partnership) -> str:
    answer = partnership.planctl("show", "ACT-011", *AS_OF, "--format", "json").out
    found: str = json.loads(answer)["item"]["state"]
    return found


def close(partnership: Partnership, body: str) -> Result:
    why = ("--reason", "cancelled", "--because", "The path was washed away")
    return partnership.planctl("close", "ACT-011", "--from", body, *why, *DAY)


def test_a_body_that_nobody_knows_is_an_error(partnership: Partnership) -> None:
    partnership.decides("closes: bored")
    assert partnership.found()["body-unknown"] == "error"


@pytest.mark.parametrize("policy", ["approves", "agrees", "verifies", "closes"])
def test_each_deed_is_for_one_body(partnership: Partnership, policy: str) -> None:
    partnership.decides(f"{policy}:", "  - partnership-board", "  - safer-together-team")
    done = partnership.planctl("check", *AS_OF)
    assert done.code == 1
    assert f"`{policy}:` wants one text" in done.out


@pytest.mark.parametrize(("policy", "typed"), [
    ("approves", ("approve", "ACT-012", "--minute", "5")),
    ("agrees", ("agree", "ACT-012", "--rag", "green", "--minute", "5")),
    ("verifies", ("verify", "ACT-002", "--minute", "5")),
])  # fmt: skip
def test_a_decision_by_another_body_than_the_one_named_is_refused(
    partnership: Partnership, policy: str, typed: tuple[str, ...]
) -> None:
    partnership.decides(f"{policy}: partnership-board")
    done = partnership.planctl(*typed, "--from", "elverwick-police", *DAY)
    assert done.code == 1, done
    assert "--from partnership-board" in done.err
