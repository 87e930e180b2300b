"""What `planctl status` answers."""

from tests.cli.asking import HEAD, Ask

COUNTS = [
    "actions",
    "overdue",
    "soon",
    "later",
    "undated",
    "reported_complete",
    "signed_off",
    "closed",
    "never_reported",
    "overdue_never_reported",
    "ratings",
    "older",
    "unrated",
    "not_agreed",
    "asked",
    "reported",
    "awaited",
    "not_reported",
]
TERMS = ["title", "draft", "notes", "commitments", "quarter", "soon_until", "round", "agreed"]
LOOK = [
    "oldest",
    "together",
    "unaskable",
    "sent_back",
    "not_agreed",
    "unsigned",
    "requests",
    "next_due",
    "ahead",
    "questions",
]


def test_json_has_these_keys(real: Ask) -> None:
    found = real.json("status")
    assert list(found) == [*HEAD, *TERMS, *COUNTS, "by", "groups", "look_first"]
    groups, look = found["groups"], found["look_first"]
    assert isinstance(groups, list)
    assert isinstance(look, dict)
    assert list(groups[0]) == ["key", "label", "ids", *COUNTS]
    assert list(look) == LOOK


def test_the_fraction_stands_beside_its_percentage(real: Ask) -> None:
    assert "Overdue: 43 of 69 (62 %)" in real("status").out


def test_a_draft_says_so_and_an_approved_plan_does_not(real: Ask, example: Ask) -> None:
    assert real("status").out.splitlines()[0].endswith("DRAFT")
    assert "DRAFT" not in example("status").out


def test_columns_with_nothing_in_them_are_left_out(real: Ask, example: Ask) -> None:
    assert "or closed" not in real("status").out
    assert "or closed" in example("status").out


def test_shared_actions_are_in_the_total_once_and_that_is_said(real: Ask) -> None:
    screen = real("status", "--by", "lead").out
    assert "each stands under every lead, once in the total" in screen
    rows = [
        line.split("\t") for line in real("status", "--by", "lead", form="plain").out.splitlines()
    ]
    assert rows[-1][:4] == ["total", "Total", "69", "43"]
    assert sum(int(row[3]) for row in rows[:-1]) > 43


def test_a_selection_says_what_it_is_part_of(real: Ask) -> None:
    assert "Actions: 16 of 69 · Commitments: 7 of 32" in real("status", "--aim", "prepare").out


def test_the_heading_names_the_period_that_was_asked_for(example: Ask) -> None:
    for period in ("2025-26", "2025-26 Q4"):
        done = example.run(*("status", "--period", period, "--format", "table"), cwd=example.plan)
        assert f"As at 31 March 2026 · {period} · Actions" in done.out
