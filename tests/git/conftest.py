"""Real repositories for the tests of git: built once, copied for each test."""

import shutil
from pathlib import Path

import pytest

from tests.git.repositories import RECORD, git, write


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two commits on main (the first tagged `adopted`), a link, a branch, a name in Welsh."""
    root = tmp_path_factory.mktemp("built")
    git(root, "init", "-q", "-b", "main")
    write(root, "README.md", b"not the plan\n")
    write(root, "plan/plan.yaml", b"title: first\n")
    write(root, "plan/prepare/COM-04-data.yaml", b"id: COM-04\n")
    write(root, "plan/prepare/adolygu tŷ.md", "Tŷ\r\n".encode())
    (root / "plan/link.yaml").symlink_to("plan.yaml")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Adopt the plan")
    git(root, "tag", "adopted")
    git(root, "branch", "telerau-2026")
    write(root, "plan/plan.yaml", b"title: second\n")
    write(root, RECORD, b"rag: amber\n")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "First report")
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """A copy of the built repository; every file in it looks touched to git's index."""
    copy = tmp_path / "repository"
    shutil.copytree(built, copy, symlinks=True)
    return copy
