"""`--rev`: every reading command answers from a revision as it would have answered from its files."""

import shutil
from pathlib import Path

import click
import pytest

from planctl.cli.commands import COMMANDS
from planctl.cli.main import group
from tests.git.repositories import git, write
from tests.running import Result, Run

DAY = ("--as-of", "2026-05-15")
READING = [
    ("status",),
    ("overdue", "--by", "lead"),
    ("due", "--within", "2y"),
    ("unreported",),
    ("round",),
    ("list",),
    ("show", "ACT-005"),
    ("show", "COM-05"),
    ("closures",),
    ("leads",),
    ("evidence", "list"),
    ("check",),
]
BOTH_SIDES = {"diff"}
"""Commands that look at two sides, each with its own words."""
FOR_PEOPLE = {"report", "remind", "calendar"}
"""Commands that make files for people to act on: from the plan as it stands, never from an old one."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, example_plan: Path) -> Path:
    """The invented plan in a commit tagged `then`, and changed in the files since."""
    root = tmp_path_factory.mktemp("then")
    shutil.copytree(example_plan, root / "plan")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Then")
    git(root, "tag", "then")
    for path in root.glob("plan/*/COM-0*/2026-0*.yaml"):
        path.unlink()
    terms = root / "plan/plan.yaml"
    terms.write_text(terms.read_text("utf-8").replace("Stop harm early", "Act"), encoding="utf-8")
    return root


def asked(run: Run, root: Path, *args: str) -> Result:
    form = "json" if args[0] != "check" else "text"
    return run(*args, *DAY, "--format", form, cwd=root)


@pytest.mark.parametrize("args", READING, ids=" ".join)
def test_a_reading_command_answers_from_a_revision(
    planctl_here: Run, built: Path, example_plan: Path, args: tuple[str, ...], tmp_path: Path
) -> None:
    shutil.copytree(example_plan, tmp_path / "plan")
    as_it_was = asked(planctl_here, tmp_path, *args)
    assert asked(planctl_here, built, *args, "--rev", "then") == as_it_was


@pytest.mark.parametrize("args", [("status",), ("list",), ("show", "ACT-005")], ids=" ".join)
def test_the_files_now_say_something_else(
    planctl_here: Run, built: Path, args: tuple[str, ...]
) -> None:
    now = asked(planctl_here, built, *args)
    assert now.out != asked(planctl_here, built, *args, "--rev", "then").out


def test_every_command_that_looks_from_a_day_can_look_at_a_revision() -> None:
    assert isinstance(group, click.Group)
    for name in COMMANDS:
        found = group.get_command(click.Context(group), name)
        inside = found.commands.values() if isinstance(found, click.Group) else [found]
        for command in inside:
            assert command is not None
            options = {option for each in command.params for option in each.opts}
            if "--as-of" in options and name not in BOTH_SIDES | FOR_PEOPLE:
                assert "--rev" in options, name


def test_a_link_in_a_revision_is_named_as_it_would_be_in_the_files(
    planctl_here: Run, built: Path, tmp_path: Path
) -> None:
    root = tmp_path / "repository"
    shutil.copytree(built, root)
    (root / "plan/prevent/link.yaml").symlink_to("/etc/hostname")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "A link")
    done = planctl_here("list", *DAY, "--rev", "HEAD", cwd=root)
    assert done.code == planctl_here("list", *DAY, cwd=root).code == 1
    assert "prevent/link.yaml: it is a link" in done.err


def test_what_is_not_the_plan_s_does_not_spoil_a_revision(
    planctl_here: Run, built: Path, tmp_path: Path
) -> None:
    root = tmp_path / "repository"
    shutil.copytree(built, root)
    write(root, "plan/prevent/COM-04/evidence/minutes.pdf", b"x" * (5 << 20))
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "A large copy of evidence")
    assert planctl_here("list", *DAY, "--rev", "HEAD", cwd=root).code == 0
    assert planctl_here("diff", *DAY, cwd=root).code == 0


def test_check_mends_no_revision(planctl_here: Run, built: Path) -> None:
    for more in (("--fix",), ("--changed-since", "then")):
        done = planctl_here("check", "--rev", "then", *more, cwd=built)
        assert (done.code, done.out) == (2, "")
        assert "planctl diff" in done.err
