"""What editors and cloud drives leave behind is told by its name, and is not read."""

import pytest

from planctl.storage.litter import listed


def codes(names: list[str]) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in listed(names).problems]


def test_the_files_of_a_plan_are_listed_and_others_passed_over() -> None:
    names = [
        "plan.yaml",
        "plan.cy.yaml",
        "prepare/COM-04-data.yaml",
        "prepare/COM-04/2026-10-14-ACT-008-regional-team-7f3a.yaml",
        "prepare/2025-26.md",
        "rounds/2026-27-Q3.yaml",
        "frozen/2025-26.yaml",
    ]
    others = [".git/config.yaml", "prepare/.hidden.yaml", "__pycache__/x.yaml", "notes.pdf"]
    found = listed(names + others)
    assert found.paths == sorted(names)
    assert found.problems == []


@pytest.mark.parametrize(
    "name",
    [
        "prepare/COM-04 (1).yaml",
        "plan - Copy.yaml",
        "plan - Copy (2).yaml",
        "plan (Siân's conflicted copy 2026-10-14).yaml",
        "plan.sync-conflict-20261014-101112-ABCDEFG.yaml",
        "plan (1).cy.yaml",
        "~$plan.yaml",
        "plan.yaml~",
        "plan.yaml.orig",
        "plan.yaml.swp",
        "#plan.yaml#",
    ],
)
def test_what_editors_and_cloud_drives_leave_is_told_and_not_read(name: str) -> None:
    found = listed([name, "plan.yaml"])
    assert found.paths == ["plan.yaml"]
    assert [(each.path, each.code) for each in found.problems] == [(name, "sync-copy")]


def test_a_computer_s_name_makes_a_copy_only_beside_the_file_itself() -> None:
    assert codes(["plan-LAPTOP42.yaml"]) == []
    assert codes(["plan-LAPTOP42.yaml", "plan.yaml"]) == [("plan-LAPTOP42.yaml", "sync-copy")]
    assert codes(["a/COM-04.yaml", "a/COM-04-DESKTOP-7Q.yaml"]) == [
        ("a/COM-04-DESKTOP-7Q.yaml", "sync-copy")
    ]


def test_a_yml_ending_is_told_with_the_right_name() -> None:
    listing = listed(["leads.yml", "PLAN.YAML"])
    assert listing.paths == []
    assert [each.code for each in listing.problems] == ["yml-ending", "yml-ending"]
    assert listing.problems[1].help == 'Call it "leads.yaml".'


def test_names_that_differ_by_case_only_are_told() -> None:
    assert codes(["prepare/a.yaml", "prepare/A.yaml"]) == [("prepare/a.yaml", "name-case")]
    assert codes(["prepare/a.yaml", "pursue/A.yaml"]) == []


@pytest.mark.parametrize(
    "name", ["a:b.yaml", "aux.yaml", "COM4.cy.yaml", "a./b.yaml", "what?.md", "a\nb.yaml"]
)
def test_names_that_windows_cannot_hold_are_told(name: str) -> None:
    assert codes([name]) == [(name, "name-not-portable")]


def test_commitments_and_welsh_names_are_good_names_everywhere() -> None:
    assert codes(["COM-04.yaml", "amddiffyn/COM-04-tŷ-ŵyl.yaml", "console.yaml"]) == []
