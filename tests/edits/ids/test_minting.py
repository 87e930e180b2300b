"""An id is above all that are or were used, wherever that is written."""

from pathlib import Path

import pytest

from planctl.edits.ids.minting import Taken, taken
from tests.edits.layouts import laid_out
from tests.git.repositories import git, write


def taken_in(root: Path) -> Taken:
    return taken(str(root), lambda path: (root / path).read_bytes())


@pytest.mark.parametrize(
    ("path", "text", "free"),
    [
        ("prepare/COM-02-more.yaml", "id: COM-02\nactions:\n  - id: ACT-040\n", "ACT-041"),
        ("prepare/COM-02-more.yaml", "id: COM-02\nactions:\n- id: 'act-41' # x\n", "ACT-042"),
        ("prepare/COM-02-more.yaml", "actions:\n- was: [ACT-050, ACT-049]\n", "ACT-051"),
        ("prepare/COM-02-more.yaml", "actions:\n- was:\n    - ACT-052\n", "ACT-053"),
        ("prepare/COM-02-more.yaml", "}} broken\r\n  - id: ACT-060\r\n", "ACT-061"),
        ("prepare/COM-01/2026-10-14-ACT-070-team-7f3a.yaml", "rag: amber\n", "ACT-071"),
        ("prepare/COM-01/by hand.yaml", "action: ACT-080\ninto: ACT-081\n", "ACT-082"),
        ("prepare/COM-01/by hand.yaml", "changes: commitment\nwas: COM-90\n", "ACT-002"),
        ("prepare/COM-02-more.yaml", "action: See the Care Act-2014\n  Act-2015 says\n", "ACT-002"),
        ("prepare/COM-02-more.yaml", "# ACT-999 is only spoken of\n", "ACT-002"),
        ("prepare/COM-02-more.yaml", "id: ACT-999\n", "ACT-1000"),
        ("prepare/COM-02-more.yaml", 'actions:\n  - " Id" : ACT-300\n', "ACT-301"),
    ],
)
def test_an_id_that_stands_anywhere_is_used(path: str, text: str, free: str) -> None:
    with laid_out(**{path: text}) as (_, root):
        assert taken_in(root).next_of("ACT") == free


def test_a_commitment_is_numbered_by_names_too() -> None:
    with laid_out(**{"prepare/COM-07-more.yaml": "", "pursue/COM-11/x.yaml": ""}) as (_, root):
        assert taken_in(root).next_of("COM") == "COM-12"


def test_without_git_it_says_why_no_branch_was_asked() -> None:
    with laid_out() as (_, root):
        found = taken_in(root)
        assert found.branches == 0
        assert "it is not in a git repository" in found.alone


def test_an_id_of_any_branch_is_used() -> None:
    with laid_out() as (_, root):
        folder = root.parent
        git(folder, "init", "-q", "-b", "main")
        git(folder, "add", "plan")
        git(folder, "commit", "-q", "-m", "A")
        git(folder, "checkout", "-q", "-b", "health")
        write(folder, "plan/prepare/COM-30-theirs.yaml", b"id: COM-30\nactions:\n- id: ACT-200\n")
        git(folder, "add", "plan")
        git(folder, "commit", "-q", "-m", "B")
        git(folder, "checkout", "-q", "main")
        found = taken_in(root)
        assert (found.next_of("ACT"), found.next_of("COM")) == ("ACT-201", "COM-31")
        assert (found.branches, found.alone) == (2, "")


def test_a_shallow_copy_says_that_it_may_not_know_every_branch() -> None:
    with laid_out() as (_, root):
        folder = root.parent
        git(folder, "init", "-q", "-b", "main")
        git(folder, "add", "plan")
        for words in ("A", "B"):
            git(folder, "commit", "-q", "--allow-empty", "-m", words)
        git(folder, "clone", "-q", "--depth", "1", f"file://{folder}", "shallow")
        found = taken_in(folder / "shallow" / "plan")
        assert "only the newest commits" in found.alone
        assert found.branches > 0


def test_the_first_id_of_all_is_one() -> None:
    assert Taken({}, 0, "").next_of("ACT") == "ACT-001"
    assert Taken({}, 0, "").next_of("COM") == "COM-01"
