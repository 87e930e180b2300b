"""What `planctl overdue` answers."""

from pathlib import Path

from tests.cli.asking import ACTION, HEAD, Ask
from tests.running import Run


def test_a_process_and_the_inside_runner_answer_alike(
    planctl: Run, planctl_here: Run, real_plan: Path
) -> None:
    args = ("overdue", "--as-of", "2026-11-21", "--plan", str(real_plan), "--format", "json")
    assert planctl(*args) == planctl_here(*args)


def test_json_has_these_keys(real: Ask) -> None:
    own = ["never_reported", "undated"]
    assert list(real.json("overdue")) == [*HEAD, *own, "count", "items"]
    assert list(real.items("overdue")[0]) == ACTION


def test_grouping_adds_groups_and_leaves_each_action_once(real: Ask) -> None:
    found = real.json("overdue", "--by", "lead")
    assert list(found)[-1] == "groups"
    assert found["count"] == 43
    groups = found["groups"]
    assert isinstance(groups, list)
    assert list(groups[0]) == ["key", "label", "ids"]
    assert (groups[0]["key"], len(groups[0]["ids"])) == ("regional-team", 25)


def test_plain_is_one_action_a_line_with_whole_texts(real: Ask) -> None:
    lines = real("overdue", form="plain").out.splitlines()
    assert len(lines) == 43
    assert {line.count("\t") for line in lines} == {6}
    assert "…" not in "".join(lines)


def test_under_a_lead_only_the_others_are_named_and_elsewhere_all(example: Ask) -> None:
    assert "shared with: Schools Network" in example("overdue", "--by", "lead").out
    by_aim = example("overdue", "--by", "aim", "--full").out
    assert "shared with" not in by_aim
    assert "Lead: Schools Network / Elverwick Borough Council" in by_aim


def test_a_date_that_moved_shows_what_it_was(example: Ask) -> None:
    said = example("overdue").out
    assert "March 2026 (was March 2025)" in said
    assert "slips: 1" in said
    original = example("overdue", "--against", "original").out
    assert "March 2025 (now March 2026)" in original
    assert "Held against the timescales first adopted" in original
